"""Who sits beside whom, and rules on setups that lack what they are about."""

import numpy as np

from game.engine import conditions, decision
from game.engine.chance import Chance
from game.engine.codes import Happening
from game.engine.events import Recorder
from game.engine.gathering import EXPOSED, expose_coaches
from tests.engine.conftest import MADE, SHIPPED
from tests.engine.play import Batch


def seated(people, coach, *, listened=True):
    """Irritation of everybody and what was told, after these people of the shipped deal sat together."""
    setup = SHIPPED["bench_refresh"]
    batch = Batch.begin(setup, [0])
    batch.state.view("coach")[setup.people.ids.index(coach)] = 1
    who = np.array([setup.people.ids.index(name) for name in people])
    rows, yes = np.zeros(len(who), np.int64), np.ones(len(who), np.int32)
    heard = Recorder() if listened else None
    chance = Chance(np.repeat(batch.luck, len(who)), rows, np.zeros(1, np.int64), None, heard)
    expose_coaches(setup, batch.state, who, rows, yes, chance)
    return dict(zip(setup.people.ids, batch.state.load("irritation")[:, 0].tolist(), strict=True)), heard


def test_a_coach_minds_to_sit_beside_somebody_they_are_at_odds_with():
    irritation, heard = seated(["mei", "wang"], "mei")
    assert irritation["mei"] == EXPOSED
    assert irritation["wang"] == 0
    assert [event.kind for event in heard.events[0]] == [Happening.EXPOSED]


def test_a_coach_minds_just_as_much_where_nobody_listens():
    assert seated(["mei", "wang"], "mei", listened=False)[0] == seated(["mei", "wang"], "mei")[0]


def test_a_coach_does_not_mind_friends():
    irritation, heard = seated(["chen", "wang"], "chen")
    assert not any(irritation.values())
    assert not heard.events


def test_a_group_without_conditions_always_holds():
    setup = SHIPPED["bench_refresh"]
    batch = Batch.begin(setup, [0, 1])
    assert conditions.holding(setup.goal, 1, batch.state, np.arange(2)).tolist() == [[True, True]]


def test_a_deal_without_objections_can_be_decided():
    setup = MADE["smallest"]
    assert not len(setup.objections.key)
    batch = Batch.begin(setup, [0])
    choice = decision.verdict(setup, batch.world, batch.state, np.arange(1), np.zeros(1, np.int32)).choice
    assert int(choice.us[0] + choice.rival[0] + choice.none[0]) == 10_000
