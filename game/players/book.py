"""Books: ordered lists of a condition and a move; the first that fits a game is played.

A move carries its own legality in its condition. Where no line fits, a player goes on at the desk
and leaves a meeting; a move that is impossible all the same stops the run, for it is a bug of the book.
"""

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from game.engine.actions import Actions
from game.engine.choices import why_not
from game.engine.seen import Brief, Seen
from game.engine.vocab import Kind, Phase
from game.exact.arrays import I32, U64, Mask
from game.players.view import SKILLS, View

Number = I32 | int | NDArray[np.integer]


class Policy(Protocol):
    """A player of whole batches."""

    @property
    def name(self) -> str:
        """What `--policy` calls it."""
        ...

    def choose(self, brief: Brief, seen: Seen, dice: U64) -> Actions:
        """Return one action for each of B games, all in one phase.

        Args:
            brief: of the scenario.
            seen: what may be known.
            dice: (B,) random words of the player's own, of this move.
        """
        ...


#: What is done in each phase where no line of a book fits.
_OTHERWISE = {
    Phase.DESK: Kind.GO_ON,
    Phase.MEETING: Kind.LEAVE,
    Phase.PRESENTING: Kind.FINISH,
    Phase.TABLE: Kind.WALK_AWAY,
    Phase.FOLLOW_UP: Kind.NEXT_STOP,
}


#: Lines that nobody passes over: what waits on the desk, and what ends a phase. Nor are those forgotten that
#: stand for no move of the method: without an answer to a last wish somebody would leave a table that is won.
_NEVER_FORGOTTEN = frozenset({"messages", "proposal", "signature", "agreement", "offers", "stops"})

#: Odd numbers that spread weeks, people and lines over all bits.
_MIX = tuple(
    np.uint64(word) for word in (0x9E37_79B9_7F4A_7C15, 0xC2B2_AE3D_27D4_EB4F, 0x1656_67B1_9E37_79F9)
)


@dataclasses.dataclass(frozen=True, slots=True)
class Move:
    """A kind of move with its fields; (B,) vectors or one number for all games."""

    kind: Kind
    where: Mask
    person: Number = -1
    item: Number = -1
    form: Number = -1
    level: Number = -1
    colleague: Number = -1
    people: Number = 0
    needs: Number = 0
    terms: I32 | None = None  # (2, I, B) up to two packages


#: What each field of a move is where a line leaves it out.
_LEFT_OUT = {
    field.name: field.default for field in dataclasses.fields(Move) if isinstance(field.default, int)
}


@dataclasses.dataclass(frozen=True, slots=True)
class Entry:
    """One line of a book: the moves of the method it stands for, parted by blanks, and what it plays."""

    parts: str
    move: Callable[[View], Move]

    def stands_for(self, names: frozenset[str]) -> bool:
        """Return whether the line stands for one of these moves."""
        return not names.isdisjoint(self.parts.split())


@dataclasses.dataclass(frozen=True, slots=True)
class Book:
    """A policy of ordered lists, one a phase, and the skills that its player lacks.

    Attributes:
        name: what `--policy` calls it.
        pages: lines by phase, in the order in which they are tried.
        lacks: skills that the player lacks.
        forgets: percent of the lines that are passed over, drawn anew for each week and person.
    """

    name: str
    pages: Mapping[Phase, Sequence[Entry]]
    lacks: frozenset[str] = frozenset()
    forgets: int = 0

    def choose(self, brief: Brief, seen: Seen, dice: U64) -> Actions:
        """Return the first move that fits in each game."""
        del dice
        view = View(brief, seen, self.lacks)
        actions = self._read(view, forgetting=self.forgets > 0)
        if self.forgets:
            # What was passed over may have been what made the next line possible.
            stuck = why_not(brief, seen, actions) != 0
            if stuck.any():
                whole = self._read(view, forgetting=False)
                for field in dataclasses.fields(Actions):
                    getattr(actions, field.name)[..., stuck] = getattr(whole, field.name)[..., stuck]
        return actions

    def _read(self, view: View, *, forgetting: bool) -> Actions:
        """Return the first move that fits in each game, of all lines or of those that are not forgotten."""
        seen = view.seen
        phase = Phase(int(seen.phase[0]))
        actions = view.blank()
        actions.kind[:] = _OTHERWISE[phase]
        left = np.ones(len(view.games), bool)
        for number, entry in enumerate(self.pages[phase]):
            move = entry.move(view)
            now = left & move.where
            if forgetting and entry.parts and not entry.stands_for(_NEVER_FORGOTTEN):
                now &= ~self._forgotten(view, number)
            if now.any():
                _write(actions, move, now)
                left &= ~now
                if not left.any():
                    break
        return actions

    def _forgotten(self, view: View, number: int) -> Mask:
        """Return where a line is passed over, (B,): the same all week and with a person, as people forget."""
        week, person = view.seen.week.astype(np.uint64), view.met.astype(np.uint64)
        line = np.full_like(week, number + 1)
        word = (week * _MIX[0] + person * _MIX[1] + line * _MIX[2]) * _MIX[0]
        where: Mask = (word >> np.uint64(33)) % np.uint64(100) < np.uint64(self.forgets)
        return where

    def forgetting(self, name: str, share: int) -> "Book":
        """Return the book as somebody plays it who passes over this percentage of its lines."""
        return dataclasses.replace(self, name=name, forgets=share)

    def without(self, *names: str) -> "Book":
        """Return the book minus every line that stands for one of these moves, and minus these skills."""
        gone = frozenset(names)
        pages = {
            phase: tuple(entry for entry in lines if not entry.stands_for(gone))
            for phase, lines in self.pages.items()
        }
        name, lacks = " -".join([self.name, *names]), self.lacks | (gone & SKILLS.keys())
        return dataclasses.replace(self, name=name, pages=pages, lacks=lacks)

    @property
    def parts(self) -> tuple[str, ...]:
        """Names that `without` knows: those of lines in the order of the book, then skills."""
        words = [part for lines in self.pages.values() for entry in lines for part in entry.parts.split()]
        return tuple(dict.fromkeys([*words, *SKILLS]))


def _write(actions: Actions, move: Move, where: Mask) -> None:
    """Write a move into the actions of some games, which are blank so far."""
    rows = np.flatnonzero(where)
    actions.kind[rows] = move.kind
    for name, left_out in _LEFT_OUT.items():
        value = getattr(move, name)
        if isinstance(value, int) and value == left_out:
            continue  # the actions are blank
        numbers = np.asarray(value)
        getattr(actions, name)[rows] = numbers[rows] if numbers.ndim else numbers
    if move.terms is not None:
        actions.terms[:, :, rows] = move.terms[:, :, rows]
