"""From the award to the table: who sits across, and what the value created earlier is worth there."""

import numpy as np

from game.engine.chance import Chance
from game.engine.codes import Happening, Rule
from game.engine.rules import bargaining
from game.engine.setup import Setup
from game.engine.state import State
from game.engine.table_words import (
    Talks,
)
from game.engine.vocab import Function, Known, Phase, Role, Stage
from game.engine.world import World
from game.exact.arrays import I32
from game.exact.shares import FULL, bounded


def invite(setup: Setup, world: World, state: State, chance: Chance, lead: I32) -> None:
    """Open the table in games that were won; nothing happens where the scenario has none.

    Args:
        setup: the scenario.
        world: drawn facts.
        state: written.
        chance: of the games that were won.
        lead: (n,) the group's opinion at the award, -10,000..10,000.

    Source: docs/rules.md#table (3.8).
    """
    games = chance.games
    if not setup.bargain.rounds or not games.size:
        return
    bargain, buyer = setup.bargain, across(setup)
    signs = setup.people.roles & Role.DECIDER.value > 0
    relation = np.where(signs[:, None], state.load("relation", games), 0).max(axis=0)
    least = bargaining.reservation(lead, relation, bargain.difficulty)
    real = (world.load("bluff", games) == 0) & (bargain.claim > 0)
    state.store("reserve", bounded(least + bargaining.RIVAL_PRICE * real, 0, FULL), games)
    state.store("phase", np.full(len(games), Phase.TABLE), games)
    state.store("talks", np.full(len(games), Talks.OPEN), games)
    state.store("tabled", np.maximum(state.load("offer", games), 0), games)
    state.store("minute", np.zeros(len(games), np.int32), games)
    state.store("with_person", np.full(len(games), buyer), games)
    known = state.view("known")
    known[buyer, games] = np.maximum(known[buyer, games], Known.ROLE.value)
    if chance.recorder is not None:
        who, week = np.full(len(games), buyer, np.int32), state.load("week", games)
        chance.recorder.event(games, (Happening.TABLE_OPENED, Rule.TABLE), (who, np.full_like(who, -1), week))


def across(setup: Setup) -> int:
    """Return who sits across: of purchasing the one with most say in the end, else of all; ties by key."""
    people = setup.people
    say = people.influence[Stage.COMMITMENT].astype(np.int64)
    buys = people.function == Function.PURCHASING.value
    weight = np.where(buys, say, -1) if buys.any() else say
    order = np.argsort(people.key, kind="stable")
    return int(order[weight[order].argmax()])
