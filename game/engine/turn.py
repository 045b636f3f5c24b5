"""A turn: everything one move in a meeting reads and writes, loaded once."""

import dataclasses
from collections.abc import Sequence

import numpy as np

from game.engine.arrays import I32, I64, U32, U64
from game.engine.chance import Chance
from game.engine.records import Person, Scalars
from game.engine.rules import trust
from game.engine.setup import Setup
from game.engine.shares import FULL
from game.engine.state import State
from game.engine.vocab import Happening, Kind, Rule

#: Questions stand together in `Kind`.
FIRST_ASK, LAST_ASK = Kind.SITUATION, Kind.PAYOFF


@dataclasses.dataclass(slots=True)
class Turn:
    """One move in a meeting for n games; all vectors are (n,)."""

    setup: Setup
    state: State
    chance: Chance
    now: Scalars
    person: Person
    drawn: dict[str, I32]
    games: I64
    who: I32
    key: U32
    at: U64
    kind: I32
    item: I32
    form: I32
    fit: I32
    irritation_change: I32
    trust_change: I32 = dataclasses.field(init=False)
    felt_change: I32 = dataclasses.field(init=False)
    doubt_change: I32 = dataclasses.field(init=False)

    def __post_init__(self) -> None:
        """Start the sums of what the move changes."""
        self.trust_change, self.felt_change, self.doubt_change = (np.zeros_like(self.kind) for _ in range(3))

    def pair(self, need: I32) -> I32:
        """Return the row of the pair of a need and the person met, -1 where there is none, (n,)."""
        return np.where(need >= 0, self.setup.needs.pair[np.maximum(need, 0), self.who], -1)

    def annoy(self, change: I32) -> None:
        """Add to the person's irritation."""
        self.person.irritation = trust.irritation_after(self.person.irritation, change)
        self.irritation_change = self.irritation_change + change

    def warm(self, share: I32) -> None:
        """Add a share of missing trust at once, whatever the fit."""
        grown = (FULL - self.person.trust) * share // FULL
        self.person.trust = self.person.trust + grown
        self.trust_change = self.trust_change + grown

    def note(
        self,
        happened: I32,
        what: tuple[Happening, Rule],
        *,
        item: I32 | int = -1,
        value: I32 | int = -1,
        person: I32 | None = None,
        terms: Sequence[I32] = (),
    ) -> None:
        """Report something for the games in which it happened, about the person met or another."""
        if self.chance.recorder is None:
            return
        rows = np.flatnonzero(happened)
        if rows.size:
            whom = self.who if person is None else person
            about = [
                np.broadcast_to(np.asarray(part, np.int32), self.who.shape)[rows]
                for part in (whom, item, value)
            ]
            amounts = [term[rows] for term in terms]
            self.chance.recorder.event(self.games[rows], what, (about[0], about[1], about[2]), amounts)
