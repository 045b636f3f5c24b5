"""Blocks: named rows of integers by games, the one storage behind State and World.

A block holds every field of a table as rows of contiguous arrays of shape (rows, B), one array a
dtype, batch axis last. Take, put, copy and the range test are written once, here.
"""

import dataclasses
import enum
from collections.abc import Iterable
from typing import Self

import numpy as np

from game.engine.vocab import plain
from game.exact.arrays import I32, I64, Integers, every


class Axis(enum.StrEnum):
    """What a field has one value for, besides the game. The letters are those of `Setup.sizes`."""

    GAME = ""
    PERSON = "P"
    NEED = "N"
    PAIR = "M"
    CRITERION = "K"
    ISSUE = "I"
    RIVAL = "R"
    RIVAL_PERSON = "RP"
    FACT = "F"
    MESSAGE = "E"
    OBJECTION = "O"
    INVOICE = "V"


@plain
class Width(enum.IntEnum):
    """Storage of a field; the number is its size in bytes."""

    SMALL = 2
    WIDE = 4
    MONEY = 8


#: Type in which each width is stored.
STORED: dict[Width, type[np.int16] | type[np.int32] | type[np.int64]] = {
    Width.SMALL: np.int16,
    Width.WIDE: np.int32,
    Width.MONEY: np.int64,
}

#: Rows that are written at once where columns lie apart; see docs/performance.md, what makes it fast.
_ROWS_AT_ONCE = 32


@dataclasses.dataclass(frozen=True, slots=True)
class Field:
    """One declared field: what it holds, in which unit and range, and whether a player sees it."""

    name: str
    axis: Axis
    low: int
    high: int
    unit: str
    meaning: str
    seen: bool = False
    start: int = 0
    width: Width = Width.SMALL


@dataclasses.dataclass(frozen=True, slots=True)
class Place:
    """Where one field lies, and how it is widened."""

    width: Width
    rows: slice
    wide: type[np.int32] | type[np.int64]
    single: bool  # of the game itself: loaded as (n,)
    low: int
    high: int


@dataclasses.dataclass(frozen=True, slots=True, eq=False)
class Layout:
    """Where each field lies for given axis lengths; told apart by identity."""

    fields: tuple[Field, ...]
    places: dict[str, Place]
    length: dict[Width, int]


def layout(fields: tuple[Field, ...], sizes: dict[str, int]) -> Layout:
    """Lay fields out in the order of their table, each width in an array of its own.

    Args:
        fields: the table; fields of one axis should stand together.
        sizes: length of each axis by its letter.

    Returns:
        The layout; a field of axis "RP" has R x P rows, rival by rival.
    """
    places: dict[str, Place] = {}
    length = dict.fromkeys(Width, 0)
    for field in fields:
        count = 1
        for letter in field.axis.value:
            count *= sizes[letter]
        first = length[field.width]
        length[field.width] += count
        places[field.name] = Place(
            width=field.width,
            rows=slice(first, first + count),
            wide=np.int64 if field.width is Width.MONEY else np.int32,
            single=field.axis is Axis.GAME,
            low=field.low,
            high=field.high,
        )
    return Layout(fields, places, length)


@dataclasses.dataclass(frozen=True, slots=True)
class Stretch:
    """Small fields that stand side by side, apart from their batch; each is widened when it is asked for."""

    layout: Layout
    start: int
    rows: Integers

    def __getitem__(self, name: str) -> I32:
        """Return a field as `Block.load` does."""
        place = self.layout.places[name]
        wide: I32 = self.rows[place.rows.start - self.start : place.rows.stop - self.start].astype(np.int32)
        return wide[0] if place.single else wide


@dataclasses.dataclass(slots=True)
class Block:
    """Fields of a table for a batch of games. `load` widens, `store` alone narrows and checks."""

    layout: Layout
    arrays: dict[Width, Integers]

    @classmethod
    def blank(cls, plan: Layout, games: int) -> Self:
        """Return a batch with every field at its declared start."""
        arrays: dict[Width, Integers] = {
            width: np.zeros((plan.length[width], games), STORED[width]) for width in Width
        }
        for field in plan.fields:
            if field.start:
                arrays[field.width][plan.places[field.name].rows] = field.start
        return cls(plan, arrays)

    @property
    def games(self) -> int:
        """How many games the batch holds."""
        return int(self.arrays[Width.SMALL].shape[1])

    def view(self, name: str, games: I64 | None = None) -> Integers:
        """Return the stored rows of a field, (rows, n), without widening; for all games without a copy.

        Args:
            name: of the field.
            games: (n,) columns to take; all without it.
        """
        place = self.layout.places[name]
        rows = self.arrays[place.width][place.rows]
        if games is None or games is every(self.games):
            return rows
        return rows.take(games, axis=1)  # of few rows several times as fast as by brackets

    def load(self, name: str, games: I64 | None = None) -> I32:
        """Return a field as int32 (money as int64): (rows, n), or (n,) for a field of the game.

        Args:
            name: of the field.
            games: (n,) columns to take; all without it.
        """
        place = self.layout.places[name]
        rows = self.view(name, games)
        wide: I32 = (rows[0] if place.single else rows).astype(place.wide)
        return wide

    def stretch(self, first: str, last: str) -> Stretch:
        """Return a copy of the small fields from one to another."""
        start, stop = self.layout.places[first].rows.start, self.layout.places[last].rows.stop
        return Stretch(self.layout, start, self.arrays[Width.SMALL][start:stop].copy())

    def store(self, name: str, values: Integers, games: I64 | None = None) -> None:
        """Write a field, checking its declared range.

        Args:
            name: of the field.
            values: as `load` gives them.
            games: (n,) columns to write; all without it.

        Raises:
            OverflowError: a value lies outside the declared range: a rule forgot to clip.
        """
        place = self.layout.places[name]
        if values.size and (values.min() < place.low or values.max() > place.high):
            message = f"{name} left its declared range {place.low}..{place.high}"
            raise OverflowError(message)
        rows = self.arrays[place.width][place.rows]
        if games is None or games is every(self.games):
            rows[:] = values
        else:
            rows[:, games] = values

    def take(self, games: I64 | slice) -> Self:
        """Return a new batch of these columns, in this order; views of them where it is a slice."""
        return type(self)(self.layout, {width: rows[:, games] for width, rows in self.arrays.items()})

    def put(self, games: I64 | slice, other: Self) -> None:
        """Write another batch of the same layout into these columns."""
        for width, rows in self.arrays.items():
            # numpy goes down one column after the other: over few rows at a time what it touches stays near.
            at_once = max(len(rows), 1) if isinstance(games, slice) else _ROWS_AT_ONCE
            for first in range(0, len(rows), at_once):
                some = slice(first, first + at_once)
                rows[some, games] = other.arrays[width][some]

    def copy(self) -> Self:
        """Return an independent copy."""
        return type(self)(self.layout, {width: rows.copy() for width, rows in self.arrays.items()})

    def out_of_range(self) -> Iterable[str]:
        """Yield the names of fields that hold a value outside their declared range."""
        for field in self.layout.fields:
            values = self.view(field.name)
            if values.size and (int(values.min()) < field.low or int(values.max()) > field.high):
                yield field.name
