"""Books: ordered lists of a condition and a move; the first that fits a game is played.

A move carries its own legality in its condition. Where no line fits, a player goes on at the desk
and leaves a meeting; a move that is impossible all the same stops the run, for it is a bug of the book.
"""

import dataclasses
from collections.abc import Callable, Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from game.engine.actions import Actions
from game.engine.arrays import I32, U64, Mask
from game.engine.seen import Brief, Seen
from game.engine.vocab import Kind, Phase
from game.players.view import View

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


@dataclasses.dataclass(frozen=True, slots=True)
class Move:
    """A kind of move with its fields; (B,) vectors or one number for all games."""

    kind: Kind
    where: Mask
    person: Number = -1
    item: Number = -1
    form: Number = -1
    level: Number = -1
    people: Number = 0
    needs: Number = 0


@dataclasses.dataclass(frozen=True, slots=True)
class Entry:
    """One line of a book: the move of the method it stands for, and what it plays where."""

    part: str
    move: Callable[[View], Move]


@dataclasses.dataclass(frozen=True, slots=True)
class Book:
    """A policy of two ordered lists, one a phase."""

    name: str
    desk: Sequence[Entry]
    meeting: Sequence[Entry]

    def choose(self, brief: Brief, seen: Seen, dice: U64) -> Actions:
        """Return the first move that fits in each game."""
        del dice
        view = View(brief, seen)
        at_desk = bool((seen.phase == Phase.DESK).all())
        actions = view.blank()
        actions.kind[:] = Kind.GO_ON if at_desk else Kind.LEAVE
        left = np.ones(len(view.games), bool)
        for entry in self.desk if at_desk else self.meeting:
            move = entry.move(view)
            now = left & move.where
            if now.any():
                _write(actions, move, now)
                left &= ~now
                if not left.any():
                    break
        return actions

    def without(self, *parts: str) -> "Book":
        """Return the book minus every line that stands for one of these moves of the method."""
        kept = [
            tuple(entry for entry in lines if entry.part not in parts) for lines in (self.desk, self.meeting)
        ]
        return Book(" -".join([self.name, *parts]), *kept)

    @property
    def parts(self) -> tuple[str, ...]:
        """Names that `without` knows, in the order of the book."""
        return tuple(dict.fromkeys(entry.part for entry in (*self.desk, *self.meeting)))


def _write(actions: Actions, move: Move, where: Mask) -> None:
    """Write a move into the actions of some games."""
    actions.kind[where] = move.kind
    for name in ("person", "item", "form", "level", "people", "needs"):
        value = np.asarray(getattr(move, name))
        getattr(actions, name)[where] = value[where] if value.ndim else value
