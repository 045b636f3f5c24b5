"""A moment: whom something is about and when, in each of n games, so that chance can be asked."""

import dataclasses

import numpy as np

from game.engine.chance import Chance
from game.engine.codes import Happening, Rule
from game.engine.setup import Setup
from game.engine.state import State
from game.exact.arrays import I32, I64, U32, U64, Mask


@dataclasses.dataclass(slots=True)
class Moment:
    """One person in each of n games at one packed clock; a game may stand in several rows."""

    setup: Setup
    state: State
    chance: Chance
    who: I32  # (n,)
    at: U64  # (n,)

    @property
    def games(self) -> I64:
        """Columns of the batch, (n,)."""
        return self.chance.games

    @property
    def key(self) -> U32:
        """Keys of the people, (n,)."""
        return self.setup.people.key[self.who]

    def of(self, rows: I64) -> "Moment":
        """Return the moment for some of the rows."""
        return Moment(self.setup, self.state, self.chance.of(rows), self.who[rows], self.at[rows])

    def note(
        self,
        what: tuple[Happening, Rule],
        *,
        where: Mask | None = None,
        person: I32 | None = None,
        item: I32 | int = -1,
        value: I32 | int = -1,
        terms: tuple[I32, ...] = (),
    ) -> None:
        """Report something where it happened, about the person met or another.

        Args:
            what: kind and rule.
            where: (n,) rows in which it happened; all without it.
            person: (n,) whom it is about, if not the person of the moment.
            item: (n,) or one number.
            value: (n,) or one number.
            terms: up to six amounts, (n,) each.
        """
        if self.chance.recorder is None:
            return
        rows = np.arange(len(self.who)) if where is None else np.flatnonzero(where)
        if rows.size:
            parts = (self.who if person is None else person, item, value)
            about = [np.broadcast_to(np.asarray(part, np.int32), self.who.shape)[rows] for part in parts]
            amounts = [term[rows] for term in terms]
            self.chance.recorder.event(self.games[rows], what, (about[0], about[1], about[2]), amounts)
