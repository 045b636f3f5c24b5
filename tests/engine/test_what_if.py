"""What if they had chosen us: a lost game goes on at the table, once, and counts as it had ended."""

import dataclasses

import numpy as np
import pytest

from game.engine.actions import Action
from game.engine.bargain import NO_TABLE
from game.engine.codes import Happening, Refusal
from game.engine.events import Recorder
from game.engine.outcome import expected, profit, score
from game.engine.promise import NO_AFTERCARE
from game.engine.vocab import Kind, Outcome, Phase, Stage
from game.engine.what_if import brought
from game.players.textbook import TEXTBOOK
from tests.engine.play import Batch
from tests.engine.test_extremes import all_say

WHAT_IF = Action(Kind.WHAT_IF)
AGAINST_US = (Outcome.LOST, Outcome.NO_DECISION)


def lost(setup, outcome=Outcome.LOST, **fields) -> Batch:
    """Games that the customer has just decided against us."""
    batch = Batch.begin(setup, np.arange(8))
    plain = {
        "phase": Phase.OVER,
        "stage": Stage.COMMITMENT,
        "proposed": 1,
        "chance_us": 3_000,
        "trust": 5_000,
    }
    for name, content in {**plain, "outcome": outcome, "offer": 0, "week": 5, **fields}.items():
        batch.state.view(name)[:] = content
    return batch


def refusals(batch: Batch) -> set[Refusal]:
    """Why these games cannot be played on."""
    return {Refusal(code) for code in batch.refusals(all_say(batch, WHAT_IF)).tolist()}


def played_on(batch: Batch) -> Batch:
    """The same games, played on and then by the textbook to the end."""
    batch.step(all_say(batch, WHAT_IF))
    while batch.running.size:
        batch.step(batch.choose(TEXTBOOK))
    return batch


@pytest.mark.parametrize("outcome", AGAINST_US)
def test_who_lost_may_play_on_at_the_table(small, outcome):
    batch = lost(small, outcome)
    assert refusals(batch) == {Refusal.NONE}
    batch.step(all_say(batch, WHAT_IF))
    assert (batch.phase == Phase.TABLE).all()
    assert (batch.state.load("what_if") == outcome).all()


@pytest.mark.parametrize("outcome", AGAINST_US)
def test_nothing_that_is_played_then_changes_outcome_score_or_profit(small, outcome):
    """Whatever becomes of it, the deal stays as it was decided."""
    batch = lost(small, outcome)
    before = [*(rule(small, batch.state).tolist() for rule in (score, profit)), [outcome] * 8]
    batch.step(all_say(batch, WHAT_IF))
    while batch.running.size:
        assert [rule(small, batch.state).tolist() for rule in (score, profit)] == before[:2]
        batch.step(batch.choose(TEXTBOOK))
    after = [*(rule(small, batch.state).tolist() for rule in (score, profit))]
    assert [*after, batch.state.load("outcome").tolist()] == before
    assert (batch.state.load("signed") >= 0).any(), "or nothing was tried here"


def test_it_can_be_done_once(small):
    assert refusals(played_on(lost(small))) == {Refusal.ALREADY_DONE}


@pytest.mark.parametrize(
    ("fields", "refusal"),
    [
        ({"outcome": Outcome.WON}, Refusal.NOT_DECIDED_AGAINST),
        ({"outcome": Outcome.NO_AGREEMENT}, Refusal.NOT_DECIDED_AGAINST),
        ({"outcome": Outcome.WITHDRAWN}, Refusal.NOT_DECIDED_AGAINST),
        ({"outcome": Outcome.NO_DECISION, "stage": Stage.DESIGN}, Refusal.NOT_DECIDED_AGAINST),
        ({"proposed": 0}, Refusal.NOTHING_OFFERED),
        ({"phase": Phase.DESK, "outcome": Outcome.RUNNING}, Refusal.NOT_OVER),
        ({"phase": Phase.TABLE, "outcome": Outcome.WON}, Refusal.NOT_OVER),
    ],
)
def test_only_what_was_offered_and_decided_against_us_goes_on(small, fields, refusal):
    assert refusals(lost(small, **{"outcome": Outcome.LOST, **fields})) == {refusal}


def test_a_drill_does_not_go_on(small):
    drill = dataclasses.replace(small, goal=dataclasses.replace(small.goal, **one_goal(small)))
    assert refusals(lost(drill)) == {Refusal.NOT_DECIDED_AGAINST}


def one_goal(setup) -> dict:
    """A goal of one condition, which is never looked at here."""
    return {
        field.name: np.zeros(1, getattr(setup.goal, field.name).dtype)
        for field in dataclasses.fields(setup.goal)
    }


def test_where_nothing_would_follow_there_is_nothing_to_try(small):
    bare = dataclasses.replace(small, bargain=NO_TABLE, aftercare=NO_AFTERCARE)
    assert refusals(lost(bare)) == {Refusal.NOTHING_FOLLOWS}


def test_without_a_table_the_time_after_signing_comes_at_once(small):
    batch = lost(dataclasses.replace(small, bargain=NO_TABLE))
    batch.step(all_say(batch, WHAT_IF))
    assert (batch.phase == Phase.FOLLOW_UP).all()
    assert (played_on(lost(batch.setup)).state.load("outcome") == Outcome.LOST).all()


def test_every_other_move_is_refused_after_the_end(small):
    batch = lost(small)
    for kind in (Kind.GO_ON, Kind.SIGN, Kind.NEXT_STOP):
        assert set(batch.refusals(all_say(batch, Action(kind))).tolist()) == {Refusal.GAME_OVER}


def test_in_a_mixed_batch_only_who_asks_plays_on(small):
    """A driver keeps games that are over in its batch, with a move that means nothing."""
    batch = lost(small)
    some = all_say(batch, WHAT_IF)
    some.kind[::2] = Kind.GO_ON
    before = batch.digest()
    batch.step(some)
    assert (batch.digest()[::2] == before[::2]).all()
    assert (batch.phase == [Phase.OVER, Phase.TABLE] * 4).all()
    alone = lost(small).take([3])
    alone.step(all_say(alone, WHAT_IF))
    assert alone.digest()[0] == batch.digest()[3]


def test_what_it_would_have_brought_is_money_where_it_was_signed(small):
    batch = played_on(lost(small))
    signed = batch.state.load("signed") >= 0
    earned = brought(small, batch.state)
    assert (earned[signed] > profit(small, batch.state)[signed]).all()
    spent = small.terms.expenses - batch.state.load("cash")
    assert (earned[~signed] == -spent[~signed]).all()


def test_playing_on_as_if_they_had_chosen_us_is_told(small):
    batch, record = lost(small), Recorder()
    batch.step(all_say(batch, WHAT_IF), record=record)
    kinds = {event.kind for event in record.events[0]}
    assert {Happening.AS_IF, Happening.TABLE_OPENED} <= kinds


def test_what_was_expected_at_the_award_stays_expected(small):
    batch = lost(small)
    before = expected(small, batch.state)
    batch.step(all_say(batch, WHAT_IF))
    assert (expected(small, batch.state) == before).all()
