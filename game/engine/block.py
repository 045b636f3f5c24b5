"""Blocks: named rows of integers by games, the one storage behind State and World.

A block holds every field of a table as rows of contiguous arrays of shape (rows, B), one array a
dtype, batch axis last. Take, put, copy and the range test are written once, here.
"""

import dataclasses
import enum
import functools
from collections.abc import Iterable
from typing import Self

import numpy as np

from game.engine.arrays import I32, I64, Integers


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


class Width(enum.Enum):
    """Storage of a field."""

    SMALL = np.dtype(np.int16)
    WIDE = np.dtype(np.int32)
    MONEY = np.dtype(np.int64)


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


@dataclasses.dataclass(frozen=True)
class Layout:
    """Where each field lies for given axis lengths."""

    fields: tuple[Field, ...]
    rows: dict[str, slice]
    length: dict[Width, int]
    low: dict[Width, I64]
    high: dict[Width, I64]

    @functools.cached_property
    def by_name(self) -> dict[str, Field]:
        """Fields by name."""
        return {field.name: field for field in self.fields}


def layout(fields: tuple[Field, ...], sizes: dict[str, int]) -> Layout:
    """Lay fields out in the order of their table, each width in an array of its own.

    Args:
        fields: the table; fields of one axis should stand together.
        sizes: length of each axis by its letter.

    Returns:
        The layout; a field of axis "RP" has R x P rows, rival by rival.
    """
    rows: dict[str, slice] = {}
    length = dict.fromkeys(Width, 0)
    bounds: dict[Width, list[tuple[int, int]]] = {width: [] for width in Width}
    for field in fields:
        count = 1
        for letter in field.axis.value:
            count *= sizes[letter]
        rows[field.name] = slice(length[field.width], length[field.width] + count)
        length[field.width] += count
        bounds[field.width] += [(field.low, field.high)] * count
    ends = {width: np.array(pairs, dtype=np.int64).reshape(-1, 2) for width, pairs in bounds.items()}
    low = {width: pairs[:, :1] for width, pairs in ends.items()}
    high = {width: pairs[:, 1:] for width, pairs in ends.items()}
    return Layout(fields, rows, length, low, high)


@dataclasses.dataclass(slots=True)
class Block:
    """Fields of a table for a batch of games. `load` widens, `store` alone narrows and checks."""

    layout: Layout
    arrays: dict[Width, Integers]

    @classmethod
    def blank(cls, plan: Layout, games: int) -> Self:
        """Return a batch with every field at its declared start."""
        arrays: dict[Width, Integers] = {
            width: np.zeros((plan.length[width], games), width.value) for width in Width
        }
        for field in plan.fields:
            if field.start:
                arrays[field.width][plan.rows[field.name]] = field.start
        return cls(plan, arrays)

    @property
    def games(self) -> int:
        """How many games the batch holds."""
        return int(self.arrays[Width.SMALL].shape[1])

    def view(self, name: str) -> Integers:
        """Return the stored rows of a field, (rows, B), without a copy and without widening."""
        field = self.layout.by_name[name]
        return self.arrays[field.width][self.layout.rows[name]]

    def load(self, name: str, games: I64 | None = None) -> I32:
        """Return a field as int32 (money as int64): (rows, n), or (n,) for a field of the game.

        Args:
            name: of the field.
            games: (n,) columns to take; all without it.
        """
        field = self.layout.by_name[name]
        rows = self.arrays[field.width][self.layout.rows[name]]
        if games is not None:
            rows = rows[:, games]
        wide: I32 = rows.astype(np.int64 if field.width is Width.MONEY else np.int32)
        return wide[0] if field.axis is Axis.GAME else wide

    def store(self, name: str, values: Integers, games: I64 | None = None) -> None:
        """Write a field, checking its declared range.

        Args:
            name: of the field.
            values: as `load` gives them.
            games: (n,) columns to write; all without it.

        Raises:
            OverflowError: a value lies outside the declared range: a rule forgot to clip.
        """
        field = self.layout.by_name[name]
        check(values, field.low, field.high, name)
        rows = self.arrays[field.width][self.layout.rows[name]]
        if games is None:
            rows[:] = values
        else:
            rows[:, games] = values

    def take(self, games: I64) -> Self:
        """Return a new batch of these columns, in this order."""
        return type(self)(self.layout, {width: rows[:, games] for width, rows in self.arrays.items()})

    def head(self, games: int) -> Self:
        """Return the first columns as a view: what is written there is written here."""
        return type(self)(self.layout, {width: rows[:, :games] for width, rows in self.arrays.items()})

    def put(self, games: I64 | slice, other: Self) -> None:
        """Write another batch of the same layout into these columns."""
        for width, rows in self.arrays.items():
            rows[:, games] = other.arrays[width]

    def copy(self) -> Self:
        """Return an independent copy."""
        return type(self)(self.layout, {width: rows.copy() for width, rows in self.arrays.items()})

    def out_of_range(self) -> Iterable[str]:
        """Yield the names of fields that hold a value outside their declared range."""
        for field in self.layout.fields:
            values = self.view(field.name)
            if values.size and (int(values.min()) < field.low or int(values.max()) > field.high):
                yield field.name


def check(values: Integers, low: int | I64, high: int | I64, name: str) -> None:
    """Raise OverflowError where a value lies outside low..high."""
    if np.less(values, low).any() or np.greater(values, high).any():
        message = f"{name} left its declared range {low}..{high}"
        raise OverflowError(message)
