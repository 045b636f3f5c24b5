"""Talk: everything one move at the table reads and writes, loaded once."""

import dataclasses
from collections.abc import Callable, Iterator

import numpy as np

from game.engine import draw
from game.engine.chance import Chance
from game.engine.codes import Happening, Rule
from game.engine.moment import Moment
from game.engine.setup import Setup
from game.engine.state import State
from game.engine.table_words import (
    Talks,
    Tried,
)
from game.engine.vocab import Outcome, Phase
from game.engine.world import World
from game.exact.arrays import I32, I64, Mask
from game.negotiation.issues import Issues, steps, weighed
from game.negotiation.memory import Memory

#: Turn of the table's own draws; contacts of a week never reach it.
_TURN = 250

#: Fields of the state that a talk holds, as they are.
_FIELDS = (
    *("talks", "round", "ladder", "seated", "requested", "returned", "tried", "breaks", "deadlocks", "asks"),
    *("twins", "reaction", "claim", "extra", "extras", "checked", "reserve", "phase", "outcome", "week"),
    *("minute", "executive", "service", "engineer", "tabled", "asked", "priority"),
)

_MEMORY = tuple(field.name for field in dataclasses.fields(Memory))


@dataclasses.dataclass(slots=True)
class Talk:
    """The table in n games; all vectors are (n,), packages (I, n)."""

    moment: Moment
    mind: I32
    convinced: I32
    slip: I32
    kind: I32
    memory: Memory
    talks: I32
    round: I32
    ladder: I32
    seated: I32
    requested: I32
    returned: I32
    tried: I32
    breaks: I32
    deadlocks: I32
    asks: I32
    twins: I32
    reaction: I32
    claim: I32
    extra: I32
    extras: I32
    checked: I32
    reserve: I32
    phase: I32
    outcome: I32
    week: I32
    minute: I32
    executive: I32
    service: I32
    engineer: I32
    tabled: I32
    asked: I32
    priority: I32

    @property
    def setup(self) -> Setup:
        """The scenario."""
        return self.moment.setup

    @property
    def state(self) -> State:
        """The batch."""
        return self.moment.state

    @property
    def games(self) -> I64:
        """Columns of the batch."""
        return self.moment.games

    def did(self, bit: Tried) -> Mask:
        """Return where something happened once, (n,)."""
        return (self.tried & bit.value) > 0

    def worth(self, package: I32, rows: I64) -> I32:
        """Return what packages are worth to the buyers of some rows, (k,) 0..10,000."""
        minds = self.setup.bargain.minds
        weight = np.stack([mind.buyer_weight for mind in minds])[self.mind[rows]].T
        return weighed(weight, steps(minds[0], package))

    def each_mind(self, rows: I64) -> Iterator[tuple[Issues, I64]]:
        """Yield the issues as each mind weighs them, with the places in `rows` of the buyers of that mind."""
        for number, mind in enumerate(self.setup.bargain.minds):
            places = np.flatnonzero(self.mind[rows] == number)
            if places.size:
                yield mind, places

    def by_mind(self, rows: I64, found: Callable[[Issues, I64], I32], like: I32) -> I32:
        """Put together what is found for the buyers of each mind.

        Args:
            rows: (k,) some rows.
            found: from issues and places in `rows`, values for those places.
            like: (k,) or (I, k) of the shape to return.
        """
        whole = np.zeros_like(like)
        for mind, places in self.each_mind(rows):
            whole[..., places] = found(mind, places)
        return whole

    def remembered(self, rows: I64) -> Memory:
        """Return what the buyers of some rows remember."""
        return Memory(*(getattr(self.memory, name)[rows] for name in _MEMORY))

    def keep(self, rows: I64, memory: Memory) -> None:
        """Let the buyers of some rows remember something else."""
        for name in _MEMORY:
            getattr(self.memory, name)[rows] = getattr(memory, name)

    def end(self, rows: I64) -> None:
        """End talks without an agreement."""
        self.phase[rows] = Phase.OVER
        self.outcome[rows] = Outcome.NO_AGREEMENT
        self.talks[rows] = Talks.NONE
        what = Happening.AWARD, Rule.TABLE
        self.moment.of(rows).note(what, value=np.full(len(rows), Outcome.NO_AGREEMENT, np.int32))


def load_talk(setup: Setup, world: World, state: State, kind: I32, chance: Chance) -> Talk:
    """Load the table of all games of a batch."""
    games = chance.games
    fields = {name: state.load(name, games) for name in _FIELDS}
    at = draw.clock(fields["week"], np.full_like(fields["week"], _TURN), fields["minute"])
    moment = Moment(setup, state, chance, state.load("with_person", games), at)
    memory = Memory(*(state.load(f"memory_{name}", games) for name in _MEMORY))
    mind, convinced, slip = (world.load(name, games) for name in ("mind", "convinced", "slip"))
    return Talk(moment, mind, convinced, slip, kind, memory, **fields)


def store_talk(talk: Talk) -> None:
    """Store the table, checking every declared range."""
    for name in _FIELDS:
        talk.state.store(name, getattr(talk, name), talk.games)
    for name in _MEMORY:
        talk.state.store(f"memory_{name}", getattr(talk.memory, name).astype(np.int32), talk.games)
