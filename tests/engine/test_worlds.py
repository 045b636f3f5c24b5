"""What the start of a game draws: as often as the scenario says, and only where it makes sense."""

import dataclasses

import numpy as np
import pytest

from game.engine.actions import Action
from game.engine.vocab import Kind
from game.engine.world import FALSE_FRIEND, RECEPTIVE
from tests.engine.conftest import MADE, SHIPPED
from tests.engine.play import Batch
from tests.engine.setups import SMALL, made, permuted
from tests.engine.test_extremes import all_say

FULL = 10_000
SEEDS = np.arange(4_000)
SCENARIOS = SHIPPED | MADE

every_scenario = pytest.mark.parametrize("name", sorted(SCENARIOS))


def as_often(found: np.ndarray, share: float) -> bool:
    """Whether something happened within five standard deviations of a share of the games."""
    spread = (share * (1 - share) / found.shape[-1]) ** 0.5
    return bool((np.abs(found.mean(axis=-1) - share) <= 5 * spread + 1e-9).all())


@every_scenario
def test_money_messages_and_misunderstandings_are_drawn_as_often_as_the_scenario_says(name):
    setup = SCENARIOS[name]
    world = Batch.begin(setup, SEEDS).world
    assert as_often(world.load("funded"), setup.terms.money / FULL)
    for fact, share in enumerate(setup.facts.rumour.tolist()):
        assert as_often(world.load("twisted")[fact], share / FULL)
    for message, share in enumerate(setup.messages.chance.tolist()):
        assert as_often(world.load("comes")[message], share / FULL)
    for need, share in enumerate(setup.needs.drift.tolist()):
        assert as_often(world.load("drifts")[need] >= 0, share / FULL)


@every_scenario
def test_a_need_changes_in_the_middle_of_a_deal(name):
    """Neither before anybody could have told of it nor after it matters; spread over all those weeks."""
    weeks = SCENARIOS[name].terms.weeks
    drifts = Batch.begin(SCENARIOS[name], SEEDS).world.load("drifts")
    changing = drifts[drifts >= 0]
    assert (changing >= weeks // 6).all()
    assert (changing < weeks // 6 + max(weeks * 2 // 3, 1)).all()
    assert not changing.size or len(set(changing.tolist())) == weeks * 2 // 3


@every_scenario
def test_only_who_is_willing_to_talk_can_be_a_friend_of_the_rival(name):
    world = Batch.begin(SCENARIOS[name], SEEDS).world
    false, receptive = world.load("false_friend"), world.load("receptive")
    assert not (false & ~receptive & 1).any()
    assert as_often(receptive.reshape(-1), RECEPTIVE / FULL)
    assert as_often(false[receptive == 1], FALSE_FRIEND / FULL)


def test_which_of_two_equally_trusting_coaches_tells_does_not_depend_on_their_order():
    """People may stand in any order (L39), also where they are alike."""
    setup = made(11, SMALL)
    facts = dataclasses.replace(setup.facts, knows=np.ones_like(setup.facts.knows))
    setup = dataclasses.replace(setup, facts=facts)
    order = np.arange(setup.sizes["P"])[::-1].copy()
    told = []
    for one in (setup, permuted(setup, order)):
        batch = Batch.begin(one, np.arange(60))
        batch.state.view("known")[:] = 2
        batch.state.view("coach")[:], batch.state.view("trust")[:] = 1, 9_000
        batch.step(all_say(batch, Action(Kind.GO_ON)))
        told.append(batch.state.load("fact_from"))
    assert (told[0] >= 0).any()
    back = np.where(told[1] >= 0, order[np.maximum(told[1], 0)], -1)
    assert (told[0] == back).all()
