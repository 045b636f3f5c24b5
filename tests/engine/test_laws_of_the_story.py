"""Laws of what happens beside the talk, as played: notes, messages, drift, gates, reports, the end."""

import dataclasses

import numpy as np
import pytest

from game.engine import facts
from game.engine.actions import Action, Actions
from game.engine.chance import Chance
from game.engine.codes import Happening
from game.engine.events import Recorder
from game.engine.facts import Telling
from game.engine.grammar import Change
from game.engine.grammar import Test as Reading
from game.engine.judging import evidence_of
from game.engine.state import State
from game.engine.vocab import Approval, Doubt, Gate, Kind, Outcome, Phase, Post, Question, Told, Trace, Way
from tests.cases.scene import customer
from tests.engine import stories
from tests.engine.conftest import MADE, POLICIES, SHIPPED, with_players
from tests.engine.play import Batch
from tests.engine.test_extremes import all_say

SCENARIOS = SHIPPED | MADE

GAMES = 200

#: Games that are played whole.
DEALS = 6


@dataclasses.dataclass
class Move:
    """One move of a batch: the states before and after it, and what was heard."""

    before: State
    state: State
    actions: Actions
    heard: Recorder


@dataclasses.dataclass
class Deal:
    """Whole games of one scenario."""

    batch: Batch
    moves: list[Move]


@pytest.fixture(
    scope="module",
    params=[
        pytest.param(case, marks=[] if case[0] == "smallest" else pytest.mark.unmeasured)
        for case in with_players(SCENARIOS)
    ],
)
def deal(request) -> Deal:
    """Games from their first move to their end."""
    name, policy = request.param
    batch, moves = Batch.begin(SCENARIOS[name], np.arange(DEALS)), []
    while batch.running.size:
        before, heard = batch.state.copy(), Recorder()
        actions = batch.choose(POLICIES[policy])
        batch.step(actions, record=heard)
        moves.append(Move(before, batch.state.copy(), actions, heard))
    return Deal(batch, moves)


def happened(heard: Recorder, what: Happening, game: int) -> list:
    """What a listener heard of one kind in one game."""
    return [event for event in heard.events.get(game, []) if event.kind == what]


def test_what_is_passed_met_or_found_is_never_undone(deal):
    """Gates are only ever set; what and whom we heard of stays heard of; approval only grows."""
    for move in deal.moves:
        assert (move.before.load("gates") & ~move.state.load("gates") == 0).all()
        for field in ("found", "fact", "known", "approved", "researched", "met"):
            kept = (
                move.before.load(field)
                if field != "fact"
                else np.minimum(move.before.load(field), Trace.HEARD)
            )
            assert (move.state.load(field) >= kept).all(), field


def test_a_gate_is_reported_once_and_when_it_is_passed(deal):
    for move in deal.moves:
        new = move.state.load("gates") & ~move.before.load("gates")
        for game in range(DEALS):
            bits = [1 << event.item for event in happened(move.heard, Happening.GATE, game)]
            assert sum(bits) == new[game]
            assert len(set(bits)) == len(bits)


def test_a_deal_ends_once_and_is_told_once(deal):
    """By an award, an order, a goal, the calendar or because we withdrew: one happening and one outcome."""
    told = np.zeros(DEALS, np.int64)
    for move in deal.moves:
        for game in range(DEALS):
            told[game] += len(happened(move.heard, Happening.AWARD, game))
    at_the_table = deal.moves[0].before.load("phase") == Phase.TABLE  # who begins there was chosen before
    assert told.tolist() == np.where(at_the_table, 0, 1).tolist()


def test_a_change_in_time_only_spoils_what_was_clear(deal):
    """At a week's end, without a word said: what was heard or unheard is as right as it was."""
    for move in deal.moves:
        idle = np.flatnonzero((move.actions.kind == Kind.GO_ON) & (move.before.load("phase") == Phase.DESK))
        spoiled = (move.state.load("wrong") > move.before.load("wrong"))[:, idle]
        assert not (spoiled & (move.before.load("told")[:, idle] != Told.CLEAR)).any()
        week = move.before.load("week")[idle], move.state.load("week")[idle]
        drifts = deal.batch.world.load("drifts")[deal.batch.setup.needs.pair_need][:, idle]
        due = (drifts >= week[0]) & (drifts < week[1])
        assert not (spoiled & ~due).any(), "a need changes in its week and no other"


def test_a_need_changes_its_notes_at_most_to_what_was_noted_anew(deal):
    """Only somebody who says so takes a clear note back, and then it is heard and right."""
    for move in deal.moves:
        lost = (move.state.load("told") < move.before.load("told")).any(axis=0)
        for game in np.flatnonzero(lost):
            assert happened(move.heard, Happening.CHANGED, game), "nothing else takes a note back"
        back = move.state.load("told") < move.before.load("told")
        assert (move.state.load("told")[back] == Told.HEARD).all()


def in_meeting(setup, games: int, **given) -> Batch:
    """Games in a meeting with the first person, in one state on many lucks."""
    batch = Batch.begin(setup, np.arange(games))
    plain = {"phase": Phase.MEETING, "with_person": 0, "span": 60, "worth": 10_000}
    for field, value in {**plain, **given}.items():
        batch.state.view(field)[:] = value
    return batch


@pytest.mark.parametrize("told", [Told.HEARD, Told.CLEAR], ids=lambda told: told.name)
def test_notes_keep_what_was_told_and_without_them_some_of_it_is_remembered_wrongly(told):
    """The same meetings on the same luck, with notes and without."""
    noted, free = (in_meeting(customer(), GAMES, told=told) for _ in range(2))
    noted.step(all_say(noted, Action(Kind.NOTES)))
    free.step(all_say(free, Action(Kind.AGENDA)))
    for batch in (noted, free):
        batch.step(all_say(batch, Action(Kind.LEAVE)))
    assert not noted.state.load("wrong").any()
    assert free.state.load("wrong").any()
    assert not free.state.load("wrong").all()


@pytest.mark.parametrize("risk", [0, 1, 900, 5_000, 10_000])
def test_what_was_reported_is_never_a_greater_risk(risk):
    batch = Batch.begin(customer(), np.arange(5))
    batch.state.view("risk")[:] = risk
    batch.step(all_say(batch, Action(Kind.REPORT)))
    assert (batch.state.load("risk") <= risk).all()
    assert risk == 0 or (batch.state.load("risk") < risk).all()


def test_a_reported_risk_never_makes_an_investigation_likelier():
    found = []
    for report in (Kind.REPORT, Kind.GO_ON):
        batch = Batch.begin(customer(), np.arange(600))
        batch.state.view("risk")[:] = 9_000
        batch.step(all_say(batch, Action(report)))
        for field, value in {"stage": 3, "progress": 9_999, "proposed": 1, "week": 20}.items():
            batch.state.view(field)[:] = value
        heard = Recorder()
        batch.step(all_say(batch, Action(Kind.GO_ON)), record=heard)
        found.append({game for game in range(600) if happened(heard, Happening.INVESTIGATED, game)})
        assert (batch.state.load("outcome")[list(found[-1])] != Outcome.WON).all()
    assert len(found[0]) < len(found[1]) > 100


def waiting(weeks_gone: int) -> Batch:
    """Games in which a message from the first person waits."""
    batch = Batch.begin(customer(message={"then": {"trust": 500}}), np.arange(20))
    week = 10 + weeks_gone
    for field, value in {"week": week, "message": 0, "sent": Post.WAITING, "message_due": 11}.items():
        batch.state.view(field)[:] = value
    for field in ("trust", "credibility", "irritation"):
        batch.state.view(field)[:] = 4_000
    batch.state.view("last")[:] = week
    return batch


def test_a_message_that_lapses_never_helps():
    """Nobody trusts us more for an answer that never came, and the sender believes us less."""
    lapsed, answered = waiting(1), waiting(1)
    answered.state.view("message")[:] = -1
    answered.state.view("sent")[:] = Post.ANSWERED
    for batch in (lapsed, answered):
        batch.state.view("left")[:] = 1
        batch.step(all_say(batch, Action(Kind.REPORT)))
    for field, helps in (("trust", 1), ("credibility", 1), ("felt", 1), ("irritation", -1), ("doubt", -1)):
        assert (helps * lapsed.state.load(field) <= helps * answered.state.load(field)).all(), field
    assert (lapsed.state.load("credibility")[0] < answered.state.load("credibility")[0]).all()
    assert (lapsed.state.load("irritation")[0] > answered.state.load("irritation")[0]).all()
    assert (lapsed.state.load("sent") == Post.LAPSED).all()


def test_a_message_waits_through_the_week_after_the_one_it_came_in():
    batch = waiting(0)
    batch.state.view("left")[:] = 1
    batch.step(all_say(batch, Action(Kind.REPORT)))
    assert (batch.state.load("week") == 11).all()
    assert (batch.state.load("sent") == Post.WAITING).all()


def test_a_message_comes_once_at_most_and_never_two_in_two_weeks(deal):
    came: dict[int, list[tuple[int, int]]] = {}
    for move in deal.moves:
        for game in range(DEALS):
            came.setdefault(game, []).extend(
                (event.item, event.value) for event in happened(move.heard, Happening.MESSAGE, game)
            )
    for letters in came.values():
        assert len({item for item, _ in letters}) == len(letters)
        assert (np.diff([week for _, week in letters]) >= 2).all()


def test_made_scenarios_try_every_kind_of_condition_and_change():
    """The laws are only as wide as what the scenarios bring."""
    for name in ("small", "largest", "drill"):
        assert set(MADE[name].messages.change.tolist()) == set(Change)
    tests = [MADE[name].messages.when.test.tolist() for name in ("small", "largest", "drill")]
    assert set().union(*tests) == set(Reading)


@pytest.mark.parametrize("name", sorted(MADE))
def test_a_scenario_in_another_order_of_messages_is_the_same_twice(name):
    """The helper of the law must itself be right."""
    setup = MADE[name]
    order = np.random.default_rng(3).permutation(setup.sizes["E"])
    back = stories.messages_moved(stories.messages_moved(setup, order), np.argsort(order, kind="stable"))
    for field in dataclasses.fields(setup.messages):
        if field.name != "when":
            values = (getattr(one.messages, field.name) for one in (setup, back))
            assert np.array_equal(*values), field.name


def test_a_goal_that_is_reached_ends_a_drill_as_won_at_once():
    batch = Batch.begin(customer(goal={"researched": [1, 1]}), np.arange(6))
    batch.step(all_say(batch, Action(Kind.REPORT)))
    assert (batch.phase == Phase.DESK).all()
    heard = Recorder()
    batch.step(all_say(batch, Action(Kind.RESEARCH)), record=heard)
    assert (batch.phase == Phase.OVER).all()
    assert (batch.state.load("outcome") == Outcome.WON).all()
    assert [len(happened(heard, Happening.AWARD, game)) for game in range(6)] == [1] * 6


def test_a_drill_without_its_goal_ends_without_a_decision_and_is_never_put_to_the_vote():
    batch = Batch.begin(customer(goal={"researched": [1, 1]}), np.arange(40))
    for field, value in {"week": 49, "stage": 3, "proposed": 1, "trust": 10_000, "felt": 10_000}.items():
        batch.state.view(field)[:] = value
    batch.step(all_say(batch, Action(Kind.GO_ON)))
    assert (batch.state.load("outcome") == Outcome.NO_DECISION).all()


def test_qualifying_out_ends_a_deal_as_withdrawn_and_nothing_follows():
    batch = Batch.begin(customer(), np.arange(6))
    batch.step(all_say(batch, Action(Kind.WITHDRAW)))
    before = batch.digest()
    assert (batch.state.load("outcome") == Outcome.WITHDRAWN).all()
    batch.step(all_say(batch, Action(Kind.GO_ON)))
    assert (batch.digest() == before).all()


def test_the_notes_answer_no_more_questions_than_there_is_evidence_for():
    """Each question by itself, from nothing."""
    setup = customer()

    def evidence(**given) -> int:
        batch = Batch.begin(setup, [1])
        batch.state.view("known")[:] = 1
        for name, (row, value) in given.items():
            batch.state.view(name)[row] = value
        return int(evidence_of(setup, batch.state, np.arange(1), batch.state.load("stage"))[0])

    assert evidence() == 0
    assert evidence(told=(slice(0, 1), Told.CLEAR)) == 0
    assert evidence(told=(slice(0, 2), Told.HEARD)) == 0
    assert evidence(told=(slice(0, 2), Told.CLEAR)) == 1 << Question.NEED
    money, signing, date = 3, 1, 0
    for trace in (Trace.HEARD, Trace.CONFIRMED):
        assert evidence(fact=(money, trace)) == 1 << Question.MONEY
        assert evidence(fact=(signing, trace)) == 1 << Question.POWER
        assert evidence(fact=(date, trace)) == 1 << Question.TIME
    assert evidence(fact=(slice(None), Trace.CONTRADICTED)) == 0
    assert evidence(known=(0, 2)) == 1 << Question.POWER
    assert evidence(known=(1, 2)) == 0
    assert evidence(stage=(0, 2)) == 1 << Question.TIME
    assert evidence(stage=(0, 1)) == 0


def test_filing_again_with_less_never_takes_back_what_was_released():
    batch = Batch.begin(customer(), np.arange(3))
    batch.state.view("approved")[:] = Approval.HALF
    team = [batch.state.load(name).copy() for name in ("engineer", "service", "executive")]
    bad = Action(Kind.JUDGE, people=frozenset({Question.NEED, Question.MONEY}))
    batch.state.view("known")[:] = 1
    batch.step(all_say(batch, bad))
    assert (batch.state.load("approved") == Approval.HALF).all()
    for before, name in zip(team, ("engineer", "service", "executive"), strict=True):
        assert (batch.state.load(name) == before).all()


def told(batch: Batch, fact: int, teller: int) -> np.ndarray:
    """What the notes have of a fact after it was told by somebody."""
    games = np.arange(len(batch.seeds))
    rows = np.full(len(games), fact, np.int32)
    chance = Chance(batch.luck, games, batch.state.load("likelihood").astype(np.int64))
    telling = Telling(rows, np.full_like(rows, teller), np.zeros(len(games), np.uint64))
    facts.tell(batch.setup, batch.world, batch.state, telling, chance)
    return batch.state.load("fact")[fact]


@pytest.mark.parametrize(
    ("twisted", "tellers", "traces"),
    [
        (0, (0, 3), (Trace.HEARD, Trace.CONFIRMED)),
        (1, (0, 3), (Trace.HEARD, Trace.CONFIRMED)),
        (1, (0, 4), (Trace.HEARD, Trace.CONFIRMED)),
        (0, (4,), (Trace.CONFIRMED,)),
        (0, (0, 0), (Trace.HEARD, Trace.HEARD)),
        (1, (facts.PUBLIC,), (Trace.CONFIRMED,)),
        (1, (0, facts.MESSAGE), (Trace.HEARD, Trace.CONFIRMED)),
    ],
    ids=str,
)
def test_who_tells_a_fact_decides_what_the_notes_have_of_it(twisted, tellers, traces):
    """ada (0) and dan (3) know of the date, eva (4) knows it best."""
    batch = Batch.begin(customer(), np.arange(4))
    batch.world.view("twisted")[:], batch.world.view("false_friend")[:] = twisted, 0
    for teller, trace in zip(tellers, traces, strict=True):
        assert (told(batch, 0, teller) == trace).all()
    sure = tellers[-1] in {4, facts.PUBLIC, facts.MESSAGE}
    assert (batch.state.load("fact_label")[0] == (1 if sure or not twisted else 2)).all()
    assert (batch.state.load("fact_from")[0] == max(tellers[0], -1)).all()


def test_two_who_differ_contradict_and_the_best_source_settles():
    """A friend of the rival tells the other sentence."""
    batch = Batch.begin(customer(), np.arange(4))
    batch.world.view("twisted")[:], batch.world.view("false_friend")[:] = 0, 0
    batch.world.view("false_friend")[3] = 1
    assert (told(batch, 0, 0) == Trace.HEARD).all()
    assert (told(batch, 0, 3) == Trace.CONTRADICTED).all()
    assert (told(batch, 0, 4) == Trace.CONFIRMED).all()
    assert (batch.state.load("fact_label")[0] == 1).all()


@pytest.mark.parametrize(("false", "kept"), [(1, 0), (0, 1)], ids=["friend of the rival", "mistaken"])
def test_a_coach_whom_the_best_source_contradicts_is_given_up_if_the_coach_was_the_rivals(false, kept):
    """Somebody who was only mistaken stays a coach."""
    batch = Batch.begin(customer(), np.arange(4))
    batch.world.view("false_friend")[:] = 0
    batch.world.view("false_friend")[0], batch.world.view("twisted")[:] = false, 1 - false
    batch.state.view("coach")[0] = 1
    told(batch, 0, 0)
    told(batch, 0, 4)
    assert (batch.state.load("coach")[0] == kept).all()


def test_who_becomes_a_coach_and_tells_a_fact_at_once_stays_a_coach():
    """The record of the person met and the state are two places; neither forgets what the other learned."""
    batch = in_meeting(customer(), GAMES, trust=10_000, felt=10_000, moves=9, known=2)
    batch.world.view("receptive")[:], batch.world.view("false_friend")[:] = 1, 0
    batch.step(all_say(batch, Action(Kind.ASK_INSIDE)))
    won = batch.state.load("coach")[0] == 1
    assert won.any()
    assert (won == (batch.state.load("gained") > 0)).all()
    assert (batch.state.load("fact")[:, won] > 0).any(axis=0).all()


def test_an_answer_that_was_promised_settles_the_objection_when_it_is_delivered():
    """What we owe others stays open."""
    batch = in_meeting(customer(objection={"weight": 1_500}), 5, objection=Doubt.RAISED, doubt=4_000)
    batch.step(all_say(batch, Action(Kind.ANSWER, item=0, form=Way.DEFER)))
    assert (batch.state.load("objection") == Doubt.DEFERRED).all()
    assert (batch.state.load("promise")[0] > 0).all()
    batch.state.view("phase")[:], batch.state.view("with_person")[:] = Phase.DESK, -1
    batch.state.view("promise")[1] = 9
    other = batch.take(np.arange(5))
    other.step(all_say(other, Action(Kind.DELIVER, person=1)))
    assert (other.state.load("objection") == Doubt.DEFERRED).all()
    before = batch.state.load("doubt")[0]
    batch.step(all_say(batch, Action(Kind.DELIVER, person=0)))
    assert (batch.state.load("objection") == Doubt.RESOLVED).all()
    assert (batch.state.load("doubt")[0] == np.maximum(before - 1_500, 0)).all()


def test_where_nobody_objects_a_promise_can_be_kept_all_the_same():
    batch = Batch.begin(MADE["smallest"], np.arange(3))
    assert not len(batch.setup.objections.key)
    batch.state.view("promise")[0], batch.state.view("known")[0] = 9, 2
    batch.step(all_say(batch, Action(Kind.DELIVER, person=0)))
    assert (batch.state.load("promise")[0] == -1).all()


def test_where_there_are_no_facts_nobody_has_one_to_tell():
    batch = Batch.begin(MADE["smallest"], np.arange(3))
    who, any_subject = np.zeros(3, np.int32), np.full(3, -1, np.int32)
    found = facts.next_fact(batch.setup, batch.state, np.arange(3), who, any_subject)
    assert found.tolist() == [-1] * 3


def test_the_gates_have_a_bit_each():
    assert [1 << gate for gate in Gate] == [1, 2, 4, 8, 16, 32]
