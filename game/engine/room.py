"""A room: everything one move of a presentation reads and writes, loaded once."""

import dataclasses

import numpy as np

from game.engine.chance import Chance
from game.engine.codes import Happening, Rule
from game.engine.records import Scalars
from game.engine.setup import Setup
from game.engine.state import State
from game.engine.vocab import Colleague
from game.exact.arrays import I32, I64, U64, Mask
from game.exact.shares import FULL, bounded


@dataclasses.dataclass(slots=True)
class Room:
    """One move of a presentation for n games."""

    setup: Setup
    state: State
    chance: Chance
    now: Scalars
    kind: I32  # (n,)
    item: I32  # (n,)
    form: I32  # (n,)
    at: U64  # (n,)
    listens: Mask  # (P, n) who sits there
    style: I32  # (P, n) Style

    @property
    def games(self) -> I64:
        """Columns of the batch, (n,)."""
        return self.chance.games

    @property
    def engineer(self) -> Mask:
        """(n,) where our engineer came along."""
        with_us: Mask = self.now.companion == Colleague.ENGINEER.value
        return with_us

    def unsettle(self, rows: I64, doubt: I32) -> None:
        """Add to the doubt of everybody who listens, in some rows."""
        if rows.size:
            games = self.games[rows]
            before = self.state.load("doubt", games)
            after = bounded(before + doubt, 0, FULL)
            self.state.store("doubt", np.where(self.listens[:, rows], after, before), games)

    def note(
        self, what: tuple[Happening, Rule], rows: I64, about: tuple[I32 | int, I32 | int, I32 | int]
    ) -> None:
        """Report something in some rows: person, item and value."""
        if self.chance.recorder is not None and rows.size:
            parts = [np.broadcast_to(np.asarray(each, np.int32), rows.shape) for each in about]
            self.chance.recorder.event(self.games[rows], what, (parts[0], parts[1], parts[2]))
