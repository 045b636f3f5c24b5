"""Pools: games in the same phase side by side, so that a step never splits a batch."""

import dataclasses

import numpy as np

from game.engine.setup import Setup
from game.engine.state import State, state_layout
from game.engine.world import World, world_layout
from game.exact.arrays import I64, U64


@dataclasses.dataclass(slots=True)
class Games:
    """Some games on their way: world, luck and state beside the number of each game in the run."""

    number: I64  # (n,)
    made: I64  # (n,) moves made so far
    luck: U64  # (n,)
    world: World
    state: State

    def take(self, rows: I64) -> "Games":
        """Return these games as a batch of their own."""
        return Games(
            self.number[rows],
            self.made[rows],
            self.luck[rows],
            self.world.take(rows),
            self.state.take(rows),
        )


#: Columns that no game uses. Without them rows of a chunk of 8,192 lie a power of two apart, fall
#: into the same lines of the cache, and moving games between pools takes three times as long.
_PADDING = 88


class Pool:
    """Games of one phase in the first `count` columns of arrays that are made once."""

    def __init__(self, setup: Setup, room: int) -> None:
        """Make room for `room` games."""
        room += _PADDING
        self._all = Games(
            np.zeros(room, np.int64),
            np.zeros(room, np.int64),
            np.zeros(room, np.uint64),
            World.blank(world_layout(setup), room),
            State.blank(state_layout(setup), room),
        )
        self.count = 0

    def games(self) -> Games:
        """Return the games of the pool as views: what is written there is written here."""
        every, count = self._all, self.count
        return Games(
            every.number[:count],
            every.made[:count],
            every.luck[:count],
            every.world.head(count),
            every.state.head(count),
        )

    def add(self, more: Games) -> None:
        """Append games behind those that are here."""
        self._write(slice(self.count, self.count + len(more.number)), more)
        self.count += len(more.number)

    def remove(self, rows: I64) -> None:
        """Drop games and close the holes with the last ones; `rows` are ascending."""
        rest = self.count - len(rows)
        staying = np.setdiff1d(np.arange(rest, self.count), rows, assume_unique=True)
        holes = rows[rows < rest]
        self._write(holes, self._all.take(staying))
        self.count = rest

    def _write(self, where: I64 | slice, games: Games) -> None:
        """Put games into these columns."""
        every = self._all
        every.number[where], every.made[where], every.luck[where] = games.number, games.made, games.luck
        every.world.put(where, games.world)
        every.state.put(where, games.state)
