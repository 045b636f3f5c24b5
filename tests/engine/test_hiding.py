"""Hidden means hidden: with the same moves and the same visible outcomes, every world looks the same.

A game is played in one world with a recorder. The same moves are then played in other worlds, whose visible
outcomes a log dictates, and all that a player could see must be the same byte for byte.
"""

import dataclasses

import numpy as np
import pytest

from game.engine.actions import joined
from game.engine.catalogue import KINDS_OF
from game.engine.chance import Chance, Given
from game.engine.choices import templates, why_not
from game.engine.codes import Site
from game.engine.events import Recorder
from game.engine.seen import Seen, brief_of, observe
from game.engine.state import FIELDS
from game.engine.vocab import Phase
from game.engine.world import WORLD_FIELDS
from game.exact.curves import log2
from game.players.textbook import TEXTBOOK
from tests.engine.after import signed
from tests.engine.conftest import MADE, POLICIES, SHIPPED, mostly_unmeasured, with_players
from tests.engine.play import MOST_MOVES, Batch, Wanderer

SCENARIOS = SHIPPED | MADE
FULL = 10_000

#: Fields that no player sees, but for what weighs a world and what only keeps in mind what was told.
HIDDEN = tuple(field for field in FIELDS if not field.seen and field.name not in {"likelihood", "versions"})

#: Sites whose outcome a player sees.
VISIBLE = {
    *(Site.ACCEPT, Site.POSTURE, Site.SIGN, Site.FIND, Site.CLEAR, Site.MENTION, Site.COMMIT, Site.WALK_OUT),
    *(
        Site.STAGE,
        Site.RECYCLE,
        Site.DECISION,
        Site.RELATION,
        Site.RIVAL_SEEN,
        Site.COACH_TELLS,
        Site.AWARD,
        Site.HOOK,
    ),
    *(Site.ENQUIRE, Site.VERSION, Site.FALSE_FRIEND, Site.OBJECT, Site.RESOLVE, Site.MESSAGE, Site.CHANGED),
    *(Site.STRESS, Site.PLEASED, Site.PHONED, Site.MARK, Site.INVESTIGATED, Site.SILENT, Site.MOTIVE),
    *(Site.CONSENT, Site.REPLY, Site.DEMAND, Site.PRIORITY, Site.RETURN, Site.PREFERRED, Site.RECOVERY),
    *(Site.CHALLENGE, Site.EXTRA, Site.MINUTES, Site.CREDIT),
    *(Site.SIGNAL, Site.DRAFT, Site.ROOM, Site.FLOOR, Site.FLOOR_ANSWER, Site.LEAVES),
}

#: Sites that are asked only where a deal has a goal, which the shipped deal has not.
OF_DRILLS = {Site.GATE}

#: Sites that are asked only after signing.
OF_FOLLOW_UP = {
    *(Site.PAYMENT, Site.COMPLAINS, Site.REMEDIED, Site.CONTENT, Site.REFERS, Site.UNASKED, Site.SECOND),
    *(Site.REASON, Site.UNMASKED, Site.FIXED),
}

#: Sites of which a player sees what they lead to and never the draw itself.
UNSEEN = {
    *(Site.STYLE_QUADRANT, Site.STYLE_ASSERTIVE, Site.STYLE_RESPONSIVE, Site.RECEPTIVE, Site.STUBBORN),
    *(
        Site.INTEREST,
        Site.HABIT,
        Site.RIVAL_TRUST,
        Site.MOOD,
        Site.PACE,
        Site.TWISTED,
        Site.FUNDED,
        Site.COMES,
    ),
    *(Site.DRIFT, Site.HALF_HEARD, Site.BUYER_WEIGHT, Site.CONVINCED, Site.BLUFF, Site.SLIP, Site.ROUND),
    *(Site.CAUSE, Site.TROUBLE, Site.PAYER),
}

#: Numbers of addresses that are kept and not used: a player's own dice and the end of a meeting.
UNUSED = {Site.POLICY, Site.MEETING_END}

PLAYED = {"bench_refresh", *MADE}
games = pytest.mark.parametrize(
    ("name", "policy", "seed"),
    mostly_unmeasured(
        [(name, policy, 1 if name == "bench_refresh" else 2) for name, policy in with_players(PLAYED)]
    ),
)


@pytest.fixture
def weighed(monkeypatch):
    """Every call of the function that all visible outcomes go through: site, weights, outcome."""
    calls, visible = [], Chance.visible

    def spy(self, site, at, key, weights):
        outcome = visible(self, site, at, key, weights)
        calls.append((site, weights.copy(), outcome.copy()))
        return outcome

    monkeypatch.setattr(Chance, "visible", spy)
    return calls


def columns(seen: Seen) -> list[dict[str, bytes]]:
    """What is seen of each game of a batch, as bytes field by field."""
    fields = {field.name: getattr(seen, field.name) for field in dataclasses.fields(seen)}
    count = fields["phase"].shape[-1]
    return [{name: rows[..., game].tobytes() for name, rows in fields.items()} for game in range(count)]


def assert_looks_the_same(lone: Batch, others: Batch, *, refusals: bool):
    """What is seen, and now and then why each template of either phase is impossible."""
    expected = columns(lone.seen())[0]
    for found in columns(others.seen()):
        assert [name for name in expected if found[name] != expected[name]] == []
    if not refusals:
        return
    offered = OFFERED[id(lone.setup)]
    game, count = np.arange(len(others.seeds)).repeat(len(offered)), len(others.seeds)
    codes = why_not(lone.brief, lone.seen(), offered, np.zeros(len(offered), np.int64))
    many = offered.take(np.tile(np.arange(len(offered)), count))
    assert (why_not(lone.brief, others.seen(), many, game) == np.tile(codes, count)).all()


#: Templates of both phases, by scenario.
OFFERED = {
    id(one): joined([templates(brief_of(one), phase).actions for phase in KINDS_OF])
    for one in SCENARIOS.values()
}


def visible_part(recorder: Recorder, game: int = 0) -> tuple[list, list]:
    """What a listener beside the player hears: visible events, and which outcomes were drawn where."""
    events = [event for event in recorder.events.get(game, []) if event.visible]
    return events, recorder.drawn.get(game, [])


def scramble(batch: Batch, rng: np.random.Generator):
    """Put any value that its range allows into every hidden field."""
    for field in HIDDEN:
        view = batch.state.view(field.name)
        view[:] = rng.integers(field.low, field.high, view.shape, endpoint=True)
    for field in WORLD_FIELDS:
        view = batch.world.view(field.name)
        view[:] = rng.integers(field.low, field.high, view.shape, endpoint=True)


def play_both(name, policy, seed, *, scrambled: bool):
    """Play a game, and the same moves and outcomes in three other worlds beside it."""
    setup, rng = SCENARIOS[name], np.random.default_rng(seed)
    lone, others = Batch.begin(setup, [seed]), Batch.begin(setup, np.arange(90_000, 90_003))
    assert (others.luck != lone.luck).all()
    while lone.running.size:
        assert lone.made < MOST_MOVES
        actions = lone.choose(POLICIES[policy])
        heard, beside = Recorder(), Recorder()
        lone.step(actions, record=heard)
        if scrambled:
            scramble(others, rng)
        same = actions.take(np.zeros(3, np.int64))
        others.step(same, given=Given(heard.drawn.get(0, [])), record=beside)
        assert_looks_the_same(lone, others, refusals=lone.made % 3 == 0)
        for game in range(3):
            assert visible_part(beside, game) == visible_part(heard)
    return lone, others


@games
def test_worlds_from_other_seeds_look_the_same_after_every_move(name, policy, seed):
    """Seen, refusals, visible events and the places where chance is asked are identical in all worlds."""
    lone, others = play_both(name, policy, seed, scrambled=False)
    assert (others.state.load("likelihood") < 0).all()
    assert (others.digest() != lone.digest()).all(), "the hidden facts did differ"


@games
def test_no_hidden_number_whatever_it_is_changes_what_is_seen(name, policy, seed):
    """Stronger than other seeds: before every move all hidden facts take values that no game would reach."""
    play_both(name, policy, seed, scrambled=True)


@pytest.mark.parametrize(("name", "policy"), mostly_unmeasured(with_players(SCENARIOS)))
def test_the_chances_of_every_visible_outcome_make_a_whole(weighed, name, policy):
    """The likelihoods of each site sum to one, in every call of whole games."""
    batch = Batch.begin(SCENARIOS[name], np.arange(4))
    while batch.running.size:
        batch.step(batch.choose(POLICIES[policy]), record=Recorder())
    assert len(weighed) > (50 if batch.setup.opening.phase == Phase.DESK else 10)
    for site, weights, outcome in weighed:
        assert (weights >= 0).all(), site
        assert (weights.sum(axis=0) == FULL).all(), site
        assert (np.take_along_axis(weights, outcome[None], axis=0) > 0).all(), (
            "the impossible does not happen"
        )


@pytest.mark.unmeasured
def test_games_ask_chance_at_every_visible_site_and_nowhere_else(weighed, setup):
    """A visible outcome that went round the one function could not be dictated by a log."""
    for policy in POLICIES.values():
        batch = Batch.begin(setup, np.arange(16))
        while batch.running.size:
            batch.step(batch.choose(policy), record=Recorder())
    assert {site for site, *_ in weighed} - OF_FOLLOW_UP == VISIBLE


def test_the_time_after_signing_asks_besides_for_money_and_for_what_people_say(weighed):
    for policy in POLICIES.values():
        batch = signed(MADE["small"], np.arange(24))
        while batch.running.size:
            batch.step(batch.choose(policy), record=Recorder())
    asked = {site for site, *_ in weighed}
    assert asked == OF_FOLLOW_UP


def test_a_drill_asks_besides_whether_its_goal_is_reached(weighed):
    batch = Batch.begin(MADE["drill"], np.arange(4))
    while batch.running.size:
        batch.step(batch.choose(Wanderer()), record=Recorder())
    assert {site for site, *_ in weighed} & OF_DRILLS == OF_DRILLS


def test_every_site_is_either_seen_or_not():
    groups = VISIBLE, UNSEEN, UNUSED, OF_DRILLS, OF_FOLLOW_UP
    assert set(Site) == set().union(*groups)
    assert sum(len(group) for group in groups) == len(Site)


def test_the_likelihood_of_a_log_is_the_product_of_the_chances_of_its_outcomes(weighed, small):
    """In another world: the sum of the logarithms of what each outcome's chance was there."""
    lone, other = Batch.begin(small, [4]), Batch.begin(small, [5])
    total = 0
    while lone.running.size:
        actions, heard = lone.choose(Wanderer()), Recorder()
        lone.step(actions, record=heard)
        weighed.clear()
        other.step(actions, given=Given(heard.drawn.get(0, [])))
        for _, weights, outcome in weighed:
            total += int(log2(np.take_along_axis(weights, outcome[None], axis=0)[0]).sum())
    assert other.state.load("likelihood").tolist() == [total]
    assert total < 0


def test_the_likelihood_of_a_log_stops_at_the_least_that_a_state_holds(small):
    """However unlikely a world makes a log, its weight does not turn round."""
    other = Batch.begin(small, [5])
    least = next(field.low for field in FIELDS if field.name == "likelihood")
    other.state.view("likelihood")[:] = least + 1
    heard, lone = Recorder(), Batch.begin(small, [5])
    for _ in range(12):
        actions = lone.choose(TEXTBOOK)
        lone.step(actions, record=heard)
        other.step(actions, given=Given(heard.drawn.get(0, [])))
    assert other.state.load("likelihood")[0] < 0
    assert list(other.state.out_of_range()) == []


def test_what_a_log_does_not_hold_is_drawn(small):
    """An empty log dictates nothing: the game is that of its own luck."""
    alone, given_nothing = Batch.begin(small, [6, 7]), Batch.begin(small, [6, 7])
    for _ in range(20):
        actions = alone.choose(Wanderer())
        alone.step(actions)
        given_nothing.step(actions, given=Given([]))
        assert (alone.digest() == given_nothing.digest()).all()


def test_a_player_sees_exactly_the_fields_that_are_declared_as_seen():
    """The table of fields and the view are two lists of the same; where they differ one is mistaken."""
    by_style = {f"sign_{style}" for style in ("analytical", "driver", "amiable", "expressive")}
    told_of = {"signs", "level", "function", "boss", "roles", "layer", "parent", "criterion"}
    told_of |= {"motive", "fact_subject", "objection_owner", "theirs", "weighs_most"}
    shown = {field.name for field in dataclasses.fields(Seen)} - told_of
    assert shown | by_style == {field.name for field in FIELDS if field.seen}


def test_the_view_copies_what_it_shows(small):
    """A client that writes into its view must not write into the game."""
    batch = Batch.begin(small, [0])
    before = batch.digest()
    for field in dataclasses.fields(Seen):
        getattr(observe(small, batch.state), field.name)[...] = 1
    assert (batch.digest() == before).all()


def test_a_view_has_no_field_beyond_those_that_are_shown(small):
    """What is hidden cannot be reached through the view by its name either."""
    seen = Batch.begin(small, [0]).seen()
    with pytest.raises(AttributeError):
        seen.trust  # noqa: B018
    assert [field.name for field in HIDDEN if hasattr(seen, field.name)] == []


def test_looking_changes_nothing_and_shows_the_same_twice(small):
    batch = Batch.begin(small, np.arange(4))
    for _ in range(15):
        before, first = batch.digest(), columns(batch.seen())
        assert columns(batch.seen()) == first
        assert (batch.digest() == before).all()
        batch.step(batch.choose(Wanderer()))


def test_nothing_is_shown_of_people_and_needs_that_were_not_heard_of(setup):
    """Level, department, boss, roles, and where a need hangs in the tree, appear when they are known."""
    batch = Batch.begin(setup, [0])
    seen = batch.seen()
    unknown, unheard = seen.known[:, 0] == 0, seen.found[:, 0] == 0
    assert unknown.any()
    assert unheard.any()
    for name, nothing in {"level": -1, "function": -1, "boss": -1, "roles": 0}.items():
        assert (getattr(seen, name)[unknown, 0] == nothing).all()
    for name in ("layer", "parent", "criterion"):
        assert (getattr(seen, name)[unheard, 0] == -1).all()
    for name in ("motive", "fact_subject", "objection_owner"):
        assert (getattr(seen, name)[:, 0] == -1).all()


def test_what_was_told_shows_its_subject_its_owner_and_what_somebody_wants(setup):
    batch = Batch.begin(setup, [0])
    for name in ("fact", "objection", "motive_told"):
        batch.state.view(name)[0] = 1
    seen = batch.seen()
    shown = seen.fact_subject[:, 0], seen.objection_owner[:, 0], seen.motive[:, 0]
    kept = setup.facts.subject, setup.objections.owner, setup.people.motive
    for found, whole in zip(shown, kept, strict=True):
        assert found[0] == whole[0]
        assert (found[1:] == -1).all()


@pytest.mark.parametrize(("known", "of_the_boss", "shown"), [(2, 1, True), (1, 1, False), (2, 0, False)])
def test_who_reports_to_whom_is_shown_once_roles_and_the_bosss_name_are_known(
    setup, known, of_the_boss, shown
):
    """Either alone would give away somebody whom nobody has mentioned."""
    who = int(np.flatnonzero(setup.people.boss >= 0)[0])
    boss = int(setup.people.boss[who])
    batch = Batch.begin(setup, [0])
    batch.state.view("known")[:] = 0
    batch.state.view("known")[who], batch.state.view("known")[boss] = known, of_the_boss
    assert batch.seen().boss[who, 0] == (boss if shown else -1)


def test_the_state_cannot_foretell_the_next_draw(small):
    """Luck stands beside the state: the same state under other luck goes other ways."""
    batch = Batch.begin(small, [1]).take(np.zeros(64, np.int64))
    batch.luck[:] = Batch.begin(small, np.arange(64)).luck
    for _ in range(40):
        batch.step(batch.take([0]).choose(TEXTBOOK).take(np.zeros(64, np.int64)))
        if len(set(batch.digest().tolist())) > 1:
            return
    pytest.fail("luck made no difference")
