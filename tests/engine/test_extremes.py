"""What an odd player or an odd day may bring: nothing raises, and every number stays where it belongs."""

import numpy as np

from game.engine.actions import Action
from game.engine.rules.style import FIT
from game.engine.vocab import Goal, Kind, Manner, Phase
from tests.engine.play import Batch


def all_say(batch: Batch, action: Action):
    """The same action in every game."""
    return action.batch(len(batch.brief.options)).take(np.zeros(len(batch.seeds), np.int64))


def test_a_meeting_of_changes_of_manner_alone_ends_without_complaint(setup):
    """On a good day a person between two styles likes both: the sum of fits goes as far as it can."""
    batch = Batch.begin(setup, np.arange(40))
    batch.step(all_say(batch, Action(Kind.VISIT, person=0, form=Goal.DATE)))
    batch.state.view("mood")[:] = 4_000
    batch.step(all_say(batch, Action(Kind.AGENDA)))
    while (meeting := np.flatnonzero(batch.phase == Phase.MEETING)).size:
        batch = batch.take(meeting)
        tells, shows = batch.world.view("assertive")[0], batch.world.view("responsive")[0]
        best, second = np.argsort(-FIT[:, tells, shows], axis=0, kind="stable")[:2]
        switch = all_say(batch, Action(Kind.SWITCH, level=Manner.FACTS))
        switch.level[:] = np.where(batch.state.view("manner")[0] == best, second, best)
        batch.step(switch)
    assert list(batch.state.out_of_range()) == []
    assert (batch.state.load("fit_one")[0] > 0).all()
