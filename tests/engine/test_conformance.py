"""What holds in every game of every scenario, whoever plays: ranges, refusals, the end, texts of moves."""

import dataclasses

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine.actions import PACKAGES, Action, Actions, joined, single
from game.engine.catalogue import CATALOGUE, KINDS_OF, WORDS, Slot
from game.engine.choices import choices, templates
from game.engine.codes import Refusal
from game.engine.lines import all_names, parsed, printed
from game.engine.outcome import profit, score
from game.engine.rules.satisfaction import LEAD, NEXT_DEAL
from game.engine.seen import Seen, brief_of
from game.engine.setup import MOST_NEEDS, MOST_PEOPLE
from game.engine.vocab import Colleague, Goal, Kind, Outcome, Phase
from game.players.textbook import TEXTBOOK
from tests.engine.conftest import MADE, POLICIES, SHIPPED, mostly_unmeasured, with_players
from tests.engine.play import MOST_MOVES, Batch, Wanderer, traced
from tests.engine.reasons import REASONS, Situation

SCENARIOS = SHIPPED | MADE

#: Numbers of refusals that are kept and not used.
UNUSED: set[Refusal] = set()

#: Templates that any scenario may have, as the catalogue of choices promises.
MOST_TEMPLATES = 500

every_scenario = pytest.mark.parametrize("name", mostly_unmeasured(sorted(SCENARIOS)))


def in_range(batch: Batch) -> list[str]:
    """Fields that have left their declared range."""
    return [*batch.state.out_of_range(), *batch.world.out_of_range()]


@pytest.mark.parametrize(("name", "policy"), mostly_unmeasured(with_players(SCENARIOS)))
def test_every_field_stays_in_its_range_and_every_game_ends(name, policy):
    """L3 for any sequence of actions."""
    batch = Batch.begin(SCENARIOS[name], np.arange(4))
    while batch.running.size:
        assert batch.made < MOST_MOVES
        assert in_range(batch) == [], batch.made
        batch.step(batch.choose(POLICIES[policy]))
    assert in_range(batch) == []
    assert Outcome.RUNNING not in batch.state.load("outcome")
    brief = batch.brief
    assert batch.state.load("week").max() <= brief.weeks + brief.follow_weeks + 1


@every_scenario
def test_a_score_is_a_share_and_no_profit_exceeds_the_list_price(name):
    trace = traced(SCENARIOS[name], TEXTBOOK, np.arange(5))
    batch = Batch.begin(trace.setup, trace.seeds)
    for actions in trace.actions:
        batch.step(actions)
    points, money = score(batch.setup, batch.state), profit(batch.setup, batch.state)
    terms, market = batch.setup.terms, batch.setup.market
    assert ((points >= 0) & (points <= 10_000)).all()
    # A customer who is named to us and a next deal are worth a part of the margin on top.
    most = market.list_price * market.margin // 10_000 * (10_000 + 2 * LEAD + NEXT_DEAL) // 10_000
    floor = -terms.expenses - batch.state.load("service_cost") - market.list_price
    assert ((money >= floor) & (money <= most)).all()


@every_scenario
def test_a_game_holds_and_shows_no_fractions(name):
    """Floats would let a replay differ between machines."""
    batch = Batch.begin(SCENARIOS[name], np.arange(3))
    for _ in range(10):
        batch.step(batch.choose(Wanderer()))
    blocks = [array for block in (batch.state, batch.world) for array in block.arrays.values()]
    seen = [getattr(batch.seen(), field.name) for field in dataclasses.fields(Seen)]
    moves = [getattr(batch.choose(Wanderer()), field.name) for field in dataclasses.fields(Actions)]
    brief = [value for value in vars_of(batch.brief) if isinstance(value, np.ndarray)]
    assert {array.dtype.kind for array in [*blocks, *seen, *moves, batch.luck]} <= {"i", "u"}
    assert {array.dtype.kind for array in brief} <= {"i", "u", "b"}
    assert [value for value in vars_of(batch.brief) if isinstance(value, float)] == []


def vars_of(slotted) -> list[object]:
    """The values of a dataclass."""
    return [getattr(slotted, field.name) for field in dataclasses.fields(slotted)]


def snapshots(setup, policy, every: int, games: int = 4) -> Batch:
    """Games of one scenario at many moments of their lives, side by side."""
    batch, moments = Batch.begin(setup, np.arange(games)), []
    while batch.running.size:
        if batch.made % every == 0:
            moments.append(batch.take(batch.running))
        batch.step(batch.choose(policy))
    moments.append(batch.take([0]))
    whole = batch.take(np.zeros(sum(len(one.seeds) for one in moments), np.int64))
    place = 0
    for one in moments:
        rows = slice(place, place := place + len(one.seeds))
        whole.seeds[rows], whole.luck[rows] = one.seeds, one.luck
        whole.world.put(rows, one.world)
        whole.state.put(rows, one.state)
    return whole


@pytest.fixture(
    scope="module",
    params=[
        pytest.param(case, marks=[] if case[0] == "smallest" else pytest.mark.unmeasured)
        for case in with_players(SCENARIOS)
    ],
)
def moments(request):
    """Moments of a scenario, from its first move to its end."""
    name, policy = request.param
    return snapshots(SCENARIOS[name], POLICIES[policy], every=17 if name in MADE else 41)


def test_every_refusal_of_every_template_is_true_and_nothing_else_is_refused(moments):
    """Each claim is checked against a second statement of the rules, in both directions."""
    checked: dict[tuple[int, int], int] = {}
    for game in range(len(moments.seeds)):
        seen = moments.take([game]).seen()
        for phase in KINDS_OF:
            offered = templates(moments.brief, phase)
            moves, codes = choices(moments.brief, seen, offered)
            for row, code in enumerate(codes.tolist()):
                pair = int(offered.kind[row]), code
                checked[pair] = checked.get(pair, 0) + 1
                if checked[pair] <= 4:
                    assert_explained(moments.brief, seen, single(moves, row), code)
    assert len(checked) > len(CATALOGUE) // 2


def assert_explained(brief, seen, move, code, game=0):
    """The refusal is a member whose reason holds; a move that is possible gives no reason at all."""
    situation = Situation(brief, seen, game, move)
    held = [refusal for refusal, holds in REASONS.items() if holds(situation)]
    answer = Refusal(code)
    assert (answer in held) if answer else held == [], (
        f"{move} was answered {answer.name}, what holds is {held}"
    )


def test_every_refusal_has_its_reason_in_plain_words():
    assert set(REASONS) == set(Refusal) - {Refusal.NONE} - UNUSED


def test_every_template_that_is_not_refused_can_be_played(moments):
    """A possible move never raises and never leaves a range; a refused one is never needed."""
    for game in moments.running[::5]:
        here = moments.take([game])
        offered = templates(moments.brief, Phase(int(here.phase[0])))
        moves, codes = choices(moments.brief, here.seen(), offered)
        possible = np.flatnonzero(codes == 0)
        assert possible.size, "there is always something to do"
        many = here.take(np.zeros(len(possible), np.int64))
        many.step(moves.take(possible))
        assert in_range(many) == []


@every_scenario
def test_a_scenario_has_a_bounded_number_of_templates(name):
    brief = brief_of(SCENARIOS[name])
    counts = [len(templates(brief, phase).kind) for phase in KINDS_OF]
    assert max(counts) <= MOST_TEMPLATES
    offered = [templates(brief, phase).kind.tolist() for phase in KINDS_OF]
    # Where nobody holds anything against us there is nothing to answer.
    nothing = {Kind.ANSWER} if not brief.objections else set()
    nothing |= set() if brief.invoices else {Kind.COLLECT, Kind.FIX, Kind.WRITE_OFF}
    nothing |= {Kind.WHAT_IF}  # which no player is offered
    assert {kind for kinds in offered for kind in kinds} == set(Kind) - nothing


@every_scenario
def test_there_is_a_template_for_each_kind_of_move_and_each_target_it_may_have(name):
    """What is no template is never offered, never judged and never played at random."""
    brief = brief_of(SCENARIOS[name])
    sizes = {"person": brief.people, "people": brief.people, "to": brief.people}
    sizes |= {"criterion": brief.criteria, "objection": brief.objections, "invoice": brief.invoices}
    sizes |= {"answer": len(WORDS[Slot.ANSWER]), "about": brief.needs, "issue": len(brief.options)}
    own = {Kind.SWITCH: len(WORDS[Slot.MANNER]), Kind.ENQUIRE: len(WORDS[Slot.SUBJECT])}
    own |= {Kind.STEP: len(WORDS[Slot.OPENING]), Kind.UPSELL: 1}
    for phase in KINDS_OF:
        offered = templates(brief, phase).kind.tolist()
        for kind in dict.fromkeys(offered):
            parts = {part.name: part.needed for part in CATALOGUE[Kind(kind)][1]}
            target = next((name for name in sizes if name in parts), None)
            count = own.get(kind, sizes.get(target, 1))
            without = target == "about" and not parts["about"] and kind not in own
            assert offered.count(kind) == count + without, Kind(kind).name


def test_a_proposal_is_one_template_led_by_the_first_need_that_was_heard_of(small):
    """Which needs lead it is a field: as many as were heard of may be chosen, up to three."""
    batch = Batch.begin(small, np.arange(2))
    batch.state.view("found")[:] = 0
    batch.state.view("found")[2:, 1] = 1
    moves, _ = choices(batch.brief, batch.seen(), templates(batch.brief, Phase.DESK), np.arange(2))
    assert moves.needs[moves.kind == Kind.PROPOSE].tolist() == [1, 4]


@every_scenario
def test_every_template_reads_as_it_is_printed(name):
    setup = SCENARIOS[name]
    names, brief = all_names(setup), brief_of(setup)
    for phase in KINDS_OF:
        offered = templates(brief, phase).actions
        for row in range(len(offered)):
            move = single(offered, row)
            assert parsed(printed(move, names), names) == move


def moves_of(setup) -> st.SearchStrategy[Action]:
    """Any move of a scenario that a line can say, sensible or not."""
    sizes = setup.sizes
    counts = {Slot.PERSON: "P", Slot.NEED: "N", Slot.CRITERION: "K", Slot.OTHER: "P", Slot.OBJECTION: "O"}
    counts |= {Slot.INVOICE: "V", Slot.ISSUE: "I"}
    fields = {Slot.PERSON: "person", Slot.FORM: "form", Slot.GOAL: "form", Slot.MANNER: "level"}
    fields |= {Slot.WAY: "form", Slot.ANSWER: "form", Slot.COLLEAGUE: "colleague", Slot.DUNNING: "form"}
    fields |= dict.fromkeys((Slot.EVIDENCE, Slot.OPENING, Slot.PLEDGE, Slot.CLOSING), "form")
    fields |= dict.fromkeys((Slot.LADDER, Slot.RETURN, Slot.HOLDING, Slot.PAUSE, Slot.FAVOUR), "form")
    several = {Slot.PEOPLE: ("people", sizes["P"]), Slot.NEEDS: ("needs", sizes["N"])}
    several |= {Slot.QUESTIONS: ("people", len(WORDS[Slot.QUESTIONS]))}

    def of_kind(kind: Kind) -> st.SearchStrategy[Action]:
        values = {}
        for part in CATALOGUE[kind][1]:
            if part.slot == Slot.TERMS:
                values["terms"] = offers_of(setup)
            elif part.slot in several:
                field, size = several[part.slot]
                values[field] = st.frozensets(st.integers(0, size - 1), min_size=1)
            else:
                size = sizes[counts[part.slot]] if part.slot in counts else len(WORDS[part.slot])
                values[fields.get(part.slot, "item")] = st.integers(0 if part.needed else -1, size - 1)
        return st.builds(Action, kind=st.just(kind), **values)

    nothing = set() if sizes["O"] else {Kind.ANSWER}
    nothing |= set() if sizes["V"] else {Kind.COLLECT, Kind.FIX, Kind.WRITE_OFF}
    kinds = [kind for kind in Kind if kind not in nothing]
    return st.sampled_from(kinds).flatmap(of_kind)


def offers_of(setup) -> st.SearchStrategy[tuple[tuple[int, ...], ...]]:
    """Packages of offered options, without empty ones at the end."""
    package = st.tuples(*(st.integers(-1, len(labels) - 1) for labels in setup.market.options))

    def trimmed(packages):
        while packages and max(packages[-1]) < 0:
            packages = packages[:-1]
        return tuple(packages)

    return st.lists(package, max_size=PACKAGES).map(trimmed)


@every_scenario
@given(data=st.data())
def test_any_move_reads_as_it_is_printed(name, data):
    setup = SCENARIOS[name]
    names, move = all_names(setup), data.draw(moves_of(setup))
    assert parsed(printed(move, names), names) == move


@every_scenario
@given(data=st.data())
def test_any_move_is_the_same_in_a_batch_as_in_plain_values(name, data):
    setup = SCENARIOS[name]
    move = data.draw(moves_of(setup))
    assert single(move.batch(setup.sizes["I"]), 0) == move


def wild(count: int, setup) -> st.SearchStrategy[Actions]:
    """Actions that no line could say: any kind with any fields, most of them beyond what exists."""
    issues = setup.sizes["I"]

    def build(seed: int) -> Actions:
        rng = np.random.default_rng(seed)
        actions = Actions.blank(count, issues)
        actions.kind[:] = rng.choice(list(Kind), count)
        given_ = rng.random((7, count)) < 0.35
        limits = {"person": MOST_PEOPLE + 2, "item": MOST_NEEDS + 2, "form": len(Goal) + 2, "level": 6}
        limits |= {"colleague": len(Colleague) + 2}
        for place, (field, most) in enumerate(limits.items()):
            small = rng.integers(-1, rng.integers(1, most, count))
            getattr(actions, field)[:] = np.where(given_[place], small, -1)
        few = rng.integers(0, 2**32, count, dtype=np.uint64) & rng.integers(0, 2**32, count, dtype=np.uint64)
        actions.people[:] = np.where(given_[5], few & rng.integers(0, 2**32, count, dtype=np.uint64), 0)
        actions.needs[:] = np.where(given_[6], few & rng.integers(0, 2**32, count, dtype=np.uint64), 0)
        terms = rng.integers(-1, 9, actions.terms.shape)
        actions.terms[:] = np.where(rng.random((1, 1, count)) < 0.2, terms, -1)
        return actions

    return st.integers(0, 2**32 - 1).map(build)


@given(data=st.data())
def test_every_refusal_of_a_wild_move_is_true_and_a_possible_one_can_be_played(moments, data):
    """Whatever arrives, a move is refused for a true reason or it can be played; nothing raises."""
    rows = data.draw(st.lists(st.integers(0, len(moments.seeds) - 1), min_size=12, max_size=12))
    here = moments.take(rows)
    actions = data.draw(wild(len(rows), moments.setup))
    seen, codes = here.seen(), here.refusals(actions)
    for game, code in enumerate(codes.tolist()):
        assert_explained(here.brief, seen, single(actions, game), code, game)
    possible = np.flatnonzero(codes == 0)
    if possible.size:
        played = here.take(possible)
        played.step(actions.take(possible))
        assert in_range(played) == []


def test_what_is_refused_first_is_the_most_general_reason(moments):
    """After the end it is the end that counts, and away from the desk it is the place."""
    over = np.flatnonzero(moments.phase == Phase.OVER)
    assert over.size
    for phase in KINDS_OF:
        offered = templates(moments.brief, phase)
        _, codes = choices(moments.brief, moments.take(over[:1]).seen(), offered)
        assert set(codes) == {Refusal.GAME_OVER}


def test_a_move_of_several_kinds_at_once_is_judged_row_by_row(small):
    """Refusals of a batch are those of its rows, whatever stands beside them."""
    batch = Batch.begin(small, np.arange(5))
    offered = [templates(batch.brief, phase).actions for phase in KINDS_OF]
    many = joined(offered)
    together = batch.refusals(many, np.zeros(len(many), np.int64))
    alone = [batch.refusals(many.take(np.array([row])), np.zeros(1, np.int64))[0] for row in range(len(many))]
    assert together.tolist() == alone


def test_a_meeting_that_overran_is_not_refused_time_by_a_game_after_signing_beside_it(small):
    """What is left of a week may be below nothing in a meeting; only the time after signing asks for it."""
    batch = Batch.begin(small, [0])
    batch.state.view("left")[:] = -20
    moves = joined([Action(kind).batch(small.sizes["I"]) for kind in (Kind.GREET, Kind.NEXT_STOP)])
    codes = batch.refusals(moves, np.zeros(2, np.int64))
    assert codes.tolist() == [Refusal.NOT_IN_MEETING, Refusal.NOT_IN_FOLLOW_UP]
    batch.state.view("phase")[:] = Phase.MEETING
    assert batch.refusals(moves, np.zeros(2, np.int64))[0] == Refusal.NONE


def test_who_has_overspent_can_still_do_what_costs_nothing(small):
    """A concession to an objection or an answer to a message may cost more than was left."""
    batch = Batch.begin(small, [0])
    batch.state.view("cash")[:] = -1
    moves = joined(
        [Action(kind).batch(small.sizes["I"]) for kind in (Kind.GO_ON, Kind.WITHDRAW, Kind.RESEARCH)]
    )
    assert not batch.refusals(moves, np.zeros(3, np.int64)).any()


@pytest.mark.parametrize(
    "name", sorted(name for name, setup in SHIPPED.items() if setup.opening.phase == Phase.DESK)
)
def test_every_shipped_scenario_opens_with_a_door_that_works(name):
    """Model 3.14: a newcomer's first visit is never turned away where somebody asked for us."""
    setup = SCENARIOS[name]
    door = int(np.flatnonzero(setup.people.door)[0])
    batch = Batch.begin(setup, np.arange(200))
    visit = Action(Kind.VISIT, person=door, form=Goal.DATE).batch(setup.sizes["I"])
    batch.step(visit.take(np.zeros(200, np.int64)))
    assert (batch.phase == Phase.MEETING).all()
