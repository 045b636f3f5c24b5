"""Presenting value: what analysis, comparison, draft, rehearsal and presentation change, and for whom."""

import numpy as np
import pytest

from game.engine.actions import Action
from game.engine.codes import Happening, Refusal
from game.engine.events import Recorder
from game.engine.rules import closing, positioning, presentation, proposal
from game.engine.vocab import (
    Closing,
    Colleague,
    Doubt,
    Evidence,
    Kind,
    Known,
    Opening,
    Phase,
    Pledge,
    Relation,
    Stage,
    Style,
    Subject,
    Talk,
    Way,
)
from game.exact.shares import FULL
from tests.engine.play import Batch
from tests.engine.setups import SMALL, made
from tests.engine.strategies import law, shares

GAMES = np.arange(24)


def same(batch, action):
    """The same move in every game."""
    one = action.batch(len(batch.brief.options))
    return one.take(np.zeros(len(batch.seeds), np.int64))


def play(batch, *actions):
    for action in actions:
        batch.step(same(batch, action))
    return batch


@pytest.fixture
def comparing(setup):
    """Games in which a proposal is handed in, the offers are compared and everybody trusts us."""
    batch = Batch.begin(setup, GAMES)
    state = batch.state
    for name, value in {"stage": Stage.EVALUATION, "proposed": 1, "left": 3_000}.items():
        state.view(name)[:] = value
    for name, value in {"known": 2, "relation": Relation.TRUST, "trust": 8_000, "familiarity": 9_000}.items():
        state.view(name)[:] = value
    state.view("found")[:] = 1
    state.view("told")[:] = 2
    return batch


def opened(batch, *, rehearsed=True):
    """The same games before the room: only those to which somebody came."""
    batch.state.view("rehearsed")[:] = int(rehearsed)
    people = frozenset(range(min(6, batch.brief.people)))
    batch.step(same(batch, Action(Kind.PRESENT, people=people)))
    there = np.flatnonzero(batch.phase == Phase.PRESENTING)
    assert there.size > len(GAMES) // 2
    return batch.take(there)


def hold(batch, *actions):
    """Play moves where they are possible, answering what is asked from the floor."""
    for action in actions:
        for _ in range(3):
            waits = np.flatnonzero(batch.state.view("floor")[0] >= 0)
            if not waits.size:
                break
            asked = batch.take(waits)
            asked.step(same(asked, Action(Kind.FLOOR, form=Way.PROVE)))
            batch.state.put(waits, asked.state)
        batch.step(same(batch, action))
    return batch


POINTS = tuple(Action(Kind.POINT, item=need, form=Evidence.DATA) for need in range(4))
END = (Action(Kind.SUMMARISE), Action(Kind.CALL_TO_BUY))


def test_an_analysis_tells_the_rivals_in_tenths_and_costs_two_hours(setup):
    batch = Batch.begin(setup, [1])
    batch.state.view("rival_seen")[:] = 1
    left = int(batch.state.view("left")[0, 0])
    assert (batch.seen().theirs == -1).all()
    play(batch, Action(Kind.ANALYSE))
    assert (batch.seen().theirs[:, :, 0] == positioning.tenths(setup.market.theirs)).all()
    assert left - int(batch.state.view("left")[0, 0]) == 120


def test_an_analysis_tells_what_counts_most_with_those_whose_role_is_known(setup):
    """A89: whom a strength serves, and whom a weakness hurts."""
    batch = Batch.begin(setup, [1])
    batch.state.view("rival_seen")[:] = 1
    batch.state.view("known")[:] = Known.NAME
    batch.state.view("known")[0] = Known.ROLE
    assert (batch.seen().weighs_most == -1).all()
    play(batch, Action(Kind.ANALYSE))
    most = batch.seen().weighs_most[:, 0]
    assert most[0] == setup.people.weights[:, 0].argmax()
    assert (most[1:] == -1).all()


def test_an_analysis_is_worth_repeating_once_more_was_heard(setup):
    batch = Batch.begin(setup, [1])
    batch.state.view("rival_seen")[:] = 1
    play(batch, Action(Kind.ANALYSE))
    assert batch.refusals(same(batch, Action(Kind.ANALYSE)))[0] == Refusal.ALREADY_DONE
    about = np.flatnonzero(setup.facts.subject == Subject.RIVAL)
    batch.state.view("fact")[about[0]] = 1
    assert batch.refusals(same(batch, Action(Kind.ANALYSE)))[0] == Refusal.NONE


def compared(batch, analysed, companion=0):
    """What one comparison on each criterion counters with one person, (criteria,)."""
    state = batch.state
    state.view("phase")[:] = Phase.MEETING
    for name, value in {"with_person": 0, "span": 60, "analysed": analysed, "companion": companion}.items():
        state.view(name)[:] = value
    gains = []
    for criterion in range(batch.brief.criteria):
        one = batch.take([0])
        play(one, Action(Kind.POSITION, item=criterion))
        gains.append(int(one.state.view("positioned")[0, 0]))
    return np.array(gains)


def test_a_comparison_counters_much_after_an_analysis_and_little_before(comparing):
    before, after = compared(comparing.take([0]), 0), compared(comparing.take([0]), 10_000)
    weighs = comparing.setup.people.weights[:, 0] > 0
    assert (after[weighs] > 2 * before[weighs]).all()
    assert (before[~weighs] == 0).all()


def test_a_strength_and_a_cure_count_for_more_where_they_are_shown(comparing):
    """A90, C41: hearing alone brings little."""
    alone = compared(comparing.take([0]), 10_000)
    shown = compared(comparing.take([0]), 10_000, Colleague.ENGINEER)
    weighs = comparing.setup.people.weights[:, 0] > 0
    assert (shown[weighs] > alone[weighs]).all()
    assert (shown[~weighs] == alone[~weighs]).all()


@law(weight=shares, first=shares, second=shares)
def test_knowing_more_of_the_competition_never_counters_less(weight, first, second):
    flags = np.zeros(len(weight), bool)
    less, more = np.minimum(first, second), np.maximum(first, second)
    assert (
        positioning.gained(weight, less, flags, flags) <= positioning.gained(weight, more, flags, flags)
    ).all()


def test_a_second_comparison_in_a_meeting_is_lost_and_irritates(comparing):
    batch = comparing.take([0])
    compared(batch, 10_000)
    play(batch, Action(Kind.POSITION, item=0))
    countered, irritated = (batch.state.load(name)[0] for name in ("positioned", "irritation"))
    play(batch, Action(Kind.POSITION, item=1))
    assert (batch.state.load("positioned")[0] == countered).all()
    assert (batch.state.load("irritation")[0] > irritated).all()


@pytest.mark.parametrize("saw_it", [0, 1])
def test_a_comparison_goes_round_from_who_saw_us_at_work_to_those_who_listen(saw_it):
    """3.7, A61, C41: the second listens to the first, the third to nobody."""
    alone, witnessed = np.array([[8_000], [1_000], [1_000]]), np.array([[saw_it], [0], [0]])
    talk = np.array([[0, 0, 0], [FULL, 0, 0], [0, 0, 0]])
    gained = positioning.spread(alone, witnessed, talk) - alone
    assert gained[:, 0].tolist() == [0, saw_it * 8_000 * positioning.GOES_ROUND // FULL, 0]


@law(first=shares, second=shares)
def test_comparing_more_with_one_person_never_counters_less_with_another(first, second):
    talk, seen = np.array([[0, 3_000], [FULL, 0]]), np.ones((2, len(first)), np.int32)
    less, more = (np.stack([each(first, second), first]) for each in (np.minimum, np.maximum))
    assert (positioning.spread(less, seen, talk) <= positioning.spread(more, seen, talk)).all()


def test_a_rehearsed_opening_is_one_move_and_an_unrehearsed_one_refuses_it(comparing):
    batch = opened(comparing.take(GAMES))
    attention = batch.state.load("attention")
    batch.step(same(batch, Action(Kind.OPEN)))
    assert (batch.state.load("attention") > attention).all()
    other = opened(comparing.take(GAMES), rehearsed=False)
    assert (other.refusals(same(other, Action(Kind.OPEN))) == Refusal.NOT_REHEARSED).all()


def test_opening_steps_in_their_order_win_the_room_and_others_lose_it(comparing):
    there = opened(comparing, rehearsed=False)
    right, wrong = (there.take(np.arange(len(there.seeds))) for _ in range(2))
    play(right, *(Action(Kind.STEP, form=step) for step in Opening))
    play(wrong, *(Action(Kind.STEP, form=step) for step in reversed(Opening)))
    assert (right.state.load("attention") > wrong.state.load("attention")).all()


def test_a_whole_presentation_is_worth_something_and_is_over(comparing):
    batch = hold(opened(comparing), Action(Kind.OPEN), *POINTS, *END)
    held = batch.state.load("steps") & Talk.HELD.value > 0
    assert held.all()
    assert (batch.phase != Phase.PRESENTING).all()
    assert (batch.state.load("presented") > 0).all()
    assert (batch.state.load("listens") == 0).all()


def test_a_presentation_is_charged_to_the_calendar_when_it_ends(comparing):
    batch = opened(comparing)
    left = batch.state.load("left")
    hold(batch, Action(Kind.OPEN))
    assert (batch.state.load("left") == left).all()
    hold(batch, Action(Kind.FINISH))
    assert (batch.state.load("left") < left).all()


def test_whoever_stays_away_feels_nothing_of_it(comparing):
    before = comparing.state.load("felt")
    absent = comparing.brief.people - 1
    batch = hold(opened(comparing.take(GAMES)), Action(Kind.OPEN), *POINTS)
    assert (batch.state.load("felt")[absent] == before[absent, 0]).all()
    assert (batch.state.load("felt")[:6].sum(axis=0) > before[:6].sum(axis=0)[0]).all()


@pytest.mark.parametrize(("points", "kept"), [(2, 5_000), (3, 10_000), (5, 10_000), (6, 7_500)])
def test_three_to_five_points_are_kept_whole(points, kept):
    steps = np.array([Talk.SUMMED.value], np.int32)
    made, count = np.array([8_000], np.int32), np.array([points], np.int32)
    worth = presentation.worth((made, count), np.array([9_000], np.int32), steps)
    assert worth[0] == min((8_000 + presentation.SUMMARY_WORTH) * kept // 10_000, 10_000)


def test_a_call_to_buy_counts_only_where_the_room_still_listens():
    steps = np.array([Talk.SUMMED | Talk.CALLED] * 2, np.int32)
    made = np.array([3_000] * 2, np.int32), np.array([4] * 2, np.int32)
    tired, awake = presentation.worth(made, np.array([5_999, 6_000], np.int32), steps)
    assert awake - tired == presentation.CALL_WORTH


def test_an_objection_that_was_raised_and_never_answered_comes_back_from_the_floor(comparing):
    mine = comparing.setup.objections
    item = int(np.flatnonzero(mine.owner < 6)[0])
    comparing.state.view("objection")[item] = Doubt.RAISED
    batch = opened(comparing)
    there = np.flatnonzero(batch.state.view("listens")[mine.owner[item]] == 1)
    batch = hold(batch.take(there), Action(Kind.OPEN), POINTS[0])
    asked = batch.state.view("floor")[0] == item
    assert asked.sum() * 2 > len(there)
    everything = same(batch, POINTS[1])
    assert (batch.refusals(everything)[asked] == Refusal.QUESTION_WAITS).all()


def test_an_objection_that_nobody_had_told_us_may_be_heard_from_the_floor_first(comparing):
    comparing.state.view("told")[:] = 0
    comparing.state.view("objection")[:] = Doubt.UNSAID
    batch = opened(comparing.take(np.resize(GAMES, 240)))
    batch.luck[:] = Batch.begin(batch.setup, np.arange(len(batch.seeds)) + 700).luck
    batch = hold(batch, Action(Kind.OPEN), POINTS[0])
    item = batch.state.view("floor")[0]
    held = np.flatnonzero((item >= 0) & (item < len(batch.setup.objections.key)))
    assert held.size
    assert (batch.state.view("objection")[item[held], held] == Doubt.RAISED).all()


def test_a_hard_question_is_answered_where_nobody_holds_anything_against_us():
    """There a question from the floor is nobody's objection."""
    sizes = {**SMALL, "objections": 0}
    batch = Batch.begin(made(8, sizes), GAMES)
    fields = {"stage": Stage.EVALUATION, "proposed": 1, "phase": Phase.PRESENTING, "span": 45, "listens": 1}
    for name, value in {**fields, "floor": 0, "floor_from": 1, "attention": 5_000}.items():
        batch.state.view(name)[:] = value
    play(batch, Action(Kind.FLOOR, form=Way.PROVE))
    assert (batch.state.view("floor") == -1).all()


def test_the_one_who_decides_leaves_where_we_do_not_come_to_the_point(comparing):
    from_here = opened(comparing)
    decides = np.flatnonzero(from_here.setup.people.roles & 2)
    from_here.state.view("listens")[decides] = 1
    from_here.state.view("steps")[:] = Talk.HURRIED
    gone, stays = (from_here.take(np.arange(len(from_here.seeds))) for _ in range(2))
    gone.step(same(gone, POINTS[0]))
    assert (gone.state.view("listens")[decides] == 0).all()
    heard = Recorder()
    stays.step(same(stays, Action(Kind.SHORTEN)), record=heard)
    assert all(any(e.kind is Happening.PRESENTED for e in heard.events[game]) for game in range(3))


def test_nobody_presents_before_the_proposal_is_handed_in(comparing):
    comparing.state.view("proposed")[:] = 0
    move = same(comparing, Action(Kind.PRESENT, people=frozenset({0})))
    assert (comparing.refusals(move) == Refusal.NO_PROPOSAL).all()


def test_who_reads_the_draft_says_now_what_they_doubt_and_feels_it_their_own(comparing):
    comparing.state.view("proposed")[:] = 0
    comparing.state.view("told")[:] = 0
    mine = comparing.setup.objections
    item = int(np.flatnonzero(comparing.setup.people.known[mine.owner] > 0)[0])
    who = int(mine.owner[item])
    before = comparing.state.load("felt")[who]
    record = Recorder()
    comparing.step(same(comparing, Action(Kind.SHOW_DRAFT, person=who)), record=record)
    read = comparing.state.view("draft")[who] == 1
    assert read.any()
    assert (comparing.state.view("objection")[item, read] == Doubt.RAISED).all()
    assert (comparing.state.load("felt")[who][read] > before[read]).all()
    told = [any(e.kind is Happening.OBJECTED for e in record.events[game]) for game in np.flatnonzero(read)]
    assert all(told)


@law(found=shares)
def test_a_bold_promise_looks_better_and_is_remembered(found):
    nobody = np.zeros_like(found)
    careful, plain, bold = (proposal.promising(found, np.full_like(found, each), nobody) for each in Pledge)
    assert (careful <= plain).all()
    assert (plain <= bold).all()
    assert proposal.OVERPROMISED[Pledge.BOLD] > proposal.OVERPROMISED[Pledge.PLAIN]


def test_pressure_works_in_small_sales_and_backfires_in_large_ones():
    one, nothing = np.array([Closing.LIMITED], np.int32), np.zeros(1, np.int32)
    style, silent = np.array([Style.DRIVER], np.int32), np.zeros(1, bool)
    small, large = (closing.timing(one, style, silent, nothing, simple)[0] for simple in (1, 0))
    assert large < 0 < small


def test_a_direct_question_wants_a_signal_first():
    form, style = np.full(2, Closing.DIRECT, np.int32), np.full(2, Style.DRIVER, np.int32)
    without, after = closing.timing(form, style, np.array([False, True]), np.zeros(2, np.int32), 0)
    assert without < after


@law(trust=shares, felt=shares, other=shares)
def test_signals_grow_with_the_value_felt_and_some_mean_nothing(trust, felt, other):
    low, high = np.minimum(felt, other), np.maximum(felt, other)
    assert (closing.signals(trust, low) <= closing.signals(trust, high)).all()
    assert (closing.signals(trust, low) > 0).all()


def test_an_addition_to_a_clear_need_is_worth_more_than_to_none():
    proposed, stage = np.ones(2, np.int32), np.full(2, Stage.EVALUATION, np.int32)
    none, clear = closing.addition(np.array([False, True]), proposed, stage)
    assert none < clear == 0
