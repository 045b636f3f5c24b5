"""The negotiation against the truth: what the deal left lying, what the buyer inferred, what was bluff."""

import dataclasses

import numpy as np

from game.engine.aftermath import terms_of
from game.engine.setup import Setup
from game.engine.state import State
from game.engine.world import World
from game.exact.arrays import I32
from game.negotiation.frontier import Limits, distance, frontier, kalai_smorodinsky, money_left, nash
from game.negotiation.memory import Memory, room
from game.negotiation.tactics import Convinced

_FULL = 10_000


@dataclasses.dataclass(frozen=True, slots=True)
class TableBack:
    """What was true at a table; packages are options by issue, None where there is none."""

    limit: int  # least that the buyer would have taken, 0..10,000
    distance: int  # of the last package to the best there are, ten-thousandths
    money_left: int  # currency that the deal cost beyond need
    room: int  # that the buyer believed we still had, 0..10,000
    convinced: Convinced  # what the buyer looked at
    bluff: bool | None  # whether the rival's price was made up; None where none was named
    nash: tuple[int, ...] | None
    kalai_smorodinsky: tuple[int, ...] | None


def table_back(setup: Setup, world: World, state: State) -> TableBack | None:
    """Return the truth about the table of one game, None where it did not come to it.

    Args:
        setup: the scenario.
        world: of one game.
        state: its end.

    Source: docs/rules.md#table (3.8, debrief).
    """
    if not setup.bargain.rounds or int(state.view("tabled")[0, 0]) < 0:
        return None
    mind, limit = setup.bargain.minds[int(world.view("mind")[0, 0])], state.load("reserve")
    best, terms = frontier(mind), np.maximum(terms_of(state), 0).astype(np.int32)
    limits = Limits(int(limit[0]), setup.market.margin)
    memory = Memory(*(_remembered(state, each.name) for each in dataclasses.fields(Memory)))
    points = [
        None if place is None else tuple(best.offers[:, place].tolist())
        for place in (nash(best, limits), kalai_smorodinsky(best, limits))
    ]
    claimed = int(state.view("claim")[0, 0]) >= 0
    return TableBack(
        limit=limits.reservation,
        distance=int(distance(best, mind, terms)[0]),
        money_left=setup.market.list_price * int(money_left(best, mind, terms, limit)[0]) // _FULL,
        room=int(room(memory)[0]),
        convinced=Convinced(int(world.view("convinced")[0, 0])),
        bluff=bool(world.view("bluff")[0, 0]) if claimed else None,
        nash=points[0],
        kalai_smorodinsky=points[1],
    )


def _remembered(state: State, name: str) -> I32:
    """Return one field of what the buyer remembers, (1,)."""
    return state.load(f"memory_{name}")
