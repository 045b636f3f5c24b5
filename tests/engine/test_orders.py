"""The order itself, asked for on good signals."""

import numpy as np
import pytest

from game.engine.actions import Action
from game.engine.vocab import Goal, Kind, Label, Outcome, Phase, Relation, Role, Stage
from tests.engine.play import Batch


def same(batch: Batch, action: Action):
    """The same action in every game."""
    return action.batch(len(batch.brief.options)).take(np.zeros(len(batch.seeds), np.int64))


@pytest.fixture
def asked(setup) -> Batch:
    """Games in which an allied decider was asked for the order in the evaluation, and we left."""
    batch = Batch.begin(setup, np.arange(200))
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
        batch.step(same(batch, Action(kind)))
    return batch


def test_an_order_that_is_granted_makes_the_meeting_an_order(asked):
    granted = (asked.state.load("gained") >> Goal.ORDER) & 1 == 1
    assert granted.any()
    assert (asked.state.load("label")[granted] == Label.ORDER).all()


def test_a_meeting_without_the_order_is_none(asked):
    refused = (asked.state.load("gained") >> Goal.ORDER) & 1 == 0
    assert refused.any()
    assert (asked.state.load("label")[refused] != Label.ORDER).all()


def test_an_order_ends_the_deal_as_won(asked):
    """What the decider gives in the meeting is not put to the vote again."""
    granted = (asked.state.load("gained") >> Goal.ORDER) & 1 == 1
    assert (asked.state.load("phase")[granted] == Phase.OVER).all()
    assert (asked.state.load("outcome")[granted] == Outcome.WON).all()
    assert (asked.state.load("chance_us")[granted] == 10_000).all()
