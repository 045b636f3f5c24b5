"""Pools: games in the same phase side by side, so that a step never splits a batch."""

import dataclasses
from collections.abc import Mapping

import numpy as np

from game.engine.setup import Setup
from game.engine.state import State, state_layout
from game.engine.vocab import Phase
from game.engine.world import World, world_layout
from game.exact.arrays import I32, I64, U64


@dataclasses.dataclass(slots=True)
class Games:
    """Some games on their way: world, luck and state beside the number of each game in the run."""

    number: I64  # (n,)
    made: I64  # (n,) moves made so far
    going: I32  # (n,) weeks that the last move still lets pass
    luck: U64  # (n,)
    world: World
    state: State

    def take(self, rows: I64 | slice) -> "Games":
        """Return these games as a batch of their own; of a slice as views, where writing writes here."""
        return Games(
            self.number[rows],
            self.made[rows],
            self.going[rows],
            self.luck[rows],
            self.world.take(rows),
            self.state.take(rows),
        )


def started(number: I64, luck: U64, world: World, state: State) -> Games:
    """Return games before their first move."""
    count = len(number)
    return Games(number, np.zeros(count, np.int64), np.zeros(count, np.int32), luck, world, state)


#: Columns that no game uses. Without them rows of a chunk of 8,192 lie a power of two apart, fall
#: into the same lines of the cache, and moving games between pools takes three times as long.
_PADDING = 88


class Pool:
    """Games of one phase side by side, in arrays that are made once.

    Who leaves leaves a hole; who comes next fills it. Only what is still a hole when the games are wanted is
    closed with the last ones, so that a game is not moved because another one goes.
    """

    def __init__(self, setup: Setup, room: int) -> None:
        """Make room for `room` games."""
        room += _PADDING
        self._all = Games(
            np.zeros(room, np.int64),
            np.zeros(room, np.int64),
            np.zeros(room, np.int32),
            np.zeros(room, np.uint64),
            World.blank(world_layout(setup), room),
            State.blank(state_layout(setup), room),
        )
        self._end = 0  # columns in use, holes among them
        self._holes = np.zeros(0, np.int64)  # ascending

    @property
    def count(self) -> int:
        """How many games are in the pool."""
        return self._end - len(self._holes)

    def games(self) -> Games:
        """Return the games of the pool as views: what is written there is written here."""
        self._close()
        return self._all.take(slice(self._end))

    def add(self, more: Games) -> None:
        """Put games into the holes, and the rest behind those that are here."""
        count, filled = len(more.number), min(len(more.number), len(self._holes))
        if filled:
            self._write(self._holes[:filled], more.take(slice(filled)))
            self._holes = self._holes[filled:]
        if filled < count:
            self._write(slice(self._end, self._end + count - filled), more.take(slice(filled, count)))
            self._end += count - filled

    def remove(self, rows: I64) -> None:
        """Drop games; `rows` are ascending columns of `games`."""
        self._close()
        self._holes = rows

    def _close(self) -> None:
        """Fill what is still a hole with the last games."""
        if self._holes.size:
            rest = self.count
            used = np.ones(self._end, bool)
            used[self._holes] = False
            self._write(self._holes[self._holes < rest], self._all.take(rest + np.flatnonzero(used[rest:])))
            self._end, self._holes = rest, self._holes[:0]

    def _write(self, where: I64 | slice, games: Games) -> None:
        """Put games into these columns."""
        every = self._all
        every.number[where], every.made[where], every.luck[where] = games.number, games.made, games.luck
        every.going[where] = games.going
        every.world.put(where, games.world)
        every.state.put(where, games.state)


#: Phases that nobody leaves for an earlier one.
_LATE = (Phase.TABLE, Phase.FOLLOW_UP, Phase.OVER)

#: How full a pool must be beside others to play before them: a step at the desk and its week cost half as
#: much again as a step in a meeting.
_FULL = {phase: 2 if phase is Phase.DESK else 3 for phase in Phase}


def early(pools: Mapping[Phase, Pool], *, waiting: bool = False) -> Pool:
    """Return the fullest pool before the table; of all phases while further games are `waiting` to begin."""
    some = [phase for phase in pools if waiting or phase not in _LATE]
    return pools[max(some, key=lambda phase: pools[phase].count * _FULL[phase])]


def next_pool(pools: Mapping[Phase, Pool], *, waiting: bool = False) -> Pool:
    """Return the pool that plays next; an empty one where no games are left.

    Each step costs something whatever its number of games. So the fullest pool plays, and the table is opened
    when all who will come to it have come, unless further games are `waiting` to begin in the room of those.
    """
    first = early(pools, waiting=waiting)
    late = (pools[phase] for phase in _LATE if phase in pools)
    return next((pool for pool in (first, *late) if pool.count), first)
