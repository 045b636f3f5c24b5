"""The beginning of games: what was drawn, and the state before the first move, at desk or table."""

import numpy as np

from game.engine.chance import Chance
from game.engine.inviting import invite
from game.engine.rules import approval
from game.engine.setup import Setup
from game.engine.state import State
from game.engine.tables import GATES
from game.engine.vocab import Approval, Known, Outcome, Phase, Relation, Stage
from game.engine.world import World, drawn_world, first_state, luck_of
from game.exact.arrays import I64, U64, either
from game.exact.shares import FULL


def start(setup: Setup, seeds: I64) -> tuple[World, U64, State]:
    """Begin one game a seed.

    Args:
        setup: the scenario.
        seeds: (B,) 0..2^63-1.

    Returns:
        World, luck (B,) and the state before the first move.
    """
    luck = luck_of(seeds)
    world, state = drawn_world(setup, luck), first_state(setup, luck)
    if setup.opening.phase == Phase.TABLE.value:
        _at_the_table(setup, world, luck, state)
    return world, luck, state


def _at_the_table(setup: Setup, world: World, luck: U64, state: State) -> None:
    """Let the customer have chosen us: everybody is known, and the table is open."""
    games, opening = state.games, setup.opening
    trust = np.broadcast_to(opening.trust[:, None], (len(opening.trust), games))
    close = trust >= GATES[1, Relation.TRUST - 1]
    plain = {
        "outcome": Outcome.WON,
        "stage": Stage.COMMITMENT,
        "chance_us": FULL,
        "proposed": 1,
        "approved": Approval.FULL,
    }
    for name, value in plain.items():
        state.store(name, np.full(games, value))
    state.store("known", np.full(trust.shape, Known.ROLE))
    state.store("trust", trust)
    state.store("relation", either(close, Relation.TRUST.value, Relation.ACQUAINTANCE.value))
    state.store("offer", np.zeros((len(setup.market.issues), games), np.int32))
    free = approval.released(approval.team_minutes(setup.terms), np.full(games, Approval.FULL.value))
    for name, minutes in zip(approval.TEAM, free, strict=True):
        state.store(name, minutes)
    chance = Chance(luck, np.arange(games), np.zeros(games, np.int64))
    invite(setup, world, state, chance, np.full(games, opening.lead, np.int32))
