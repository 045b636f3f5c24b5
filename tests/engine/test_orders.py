"""The order itself, asked for on good signals."""

import dataclasses

import numpy as np
import pytest

from game.engine.actions import Action
from game.engine.bargain import NO_TABLE
from game.engine.codes import Happening
from game.engine.events import Recorder
from game.engine.vocab import Goal, Kind, Label, Outcome, Phase, Relation, Role, Stage
from tests.engine.play import Batch


def same(batch: Batch, action: Action):
    """The same action in every game."""
    return action.batch(len(batch.brief.options)).take(np.zeros(len(batch.seeds), np.int64))


@pytest.fixture
def asked(setup) -> Batch:
    """Two hundred such games of the shipped deal."""
    return ordered(setup, np.arange(200))


def ordered(setup, seeds, record=None) -> Batch:
    """Games in which an allied decider was asked for the order in the evaluation, and we left."""
    batch = Batch.begin(setup, seeds)
    decider = int(np.flatnonzero(setup.people.roles & Role.DECIDER)[0])
    batch.state.view("known")[decider] = 2
    batch.state.view("invited")[decider] = 2
    batch.step(same(batch, Action(Kind.VISIT, person=decider, form=Goal.ORDER)))
    assert (batch.phase == Phase.MEETING).all()
    for name, value in (("relation", Relation.ALLIANCE), ("trust", 9_500), ("felt", 9_500)):
        batch.state.view(name)[decider] = value
    batch.state.view("stage")[:] = Stage.EVALUATION
    batch.state.view("proposed")[:] = 1
    for kind in (Kind.GREET, Kind.AGENDA, Kind.LISTEN, Kind.ASK_ORDER, Kind.LEAVE):
        batch.step(same(batch, Action(kind)), record=record)
    return batch


def test_an_order_that_is_granted_makes_the_meeting_an_order(asked):
    granted = (asked.state.load("gained") >> Goal.ORDER) & 1 == 1
    assert granted.any()
    assert (asked.state.load("label")[granted] == Label.ORDER).all()


def test_a_meeting_without_the_order_is_none(asked):
    refused = (asked.state.load("gained") >> Goal.ORDER) & 1 == 0
    assert refused.any()
    assert (asked.state.load("label")[refused] != Label.ORDER).all()


def test_an_order_wins_the_deal_and_opens_the_table(asked):
    """What the decider gives in the meeting is not put to the vote again; the terms are still open."""
    granted = (asked.state.load("gained") >> Goal.ORDER) & 1 == 1
    assert (asked.state.load("phase")[granted] == Phase.TABLE).all()
    assert (asked.state.load("outcome")[granted] == Outcome.WON).all()
    assert (asked.state.load("chance_us")[granted] == 10_000).all()


def test_who_listens_hears_that_the_table_is_open(setup):
    record = Recorder()
    batch = ordered(setup, np.arange(40), record)
    granted = np.flatnonzero((batch.state.load("gained") >> Goal.ORDER) & 1)
    for game in granted.tolist():
        assert record.events[game][-1].kind == Happening.TABLE_OPENED


@pytest.mark.parametrize(("weeks", "phase"), [(26, Phase.FOLLOW_UP), (0, Phase.OVER)])
def test_an_order_where_nobody_negotiates_is_signed_at_once(setup, weeks, phase):
    """Then what follows signing begins, where the scenario has that."""
    care = dataclasses.replace(setup.aftercare, weeks=weeks)
    plain = dataclasses.replace(setup, bargain=NO_TABLE, aftercare=care)
    batch = ordered(plain, np.arange(40))
    granted = (batch.state.load("gained") >> Goal.ORDER) & 1 == 1
    assert granted.any()
    assert (batch.state.load("phase")[granted] == phase).all()
    assert (batch.state.load("outcome")[granted] == Outcome.WON).all()
