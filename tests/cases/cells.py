"""Every cell of the effect tables by its name, such as `contact.phone.minutes`."""

import contextlib
import dataclasses
from collections.abc import Iterator

import numpy as np

from game.engine import tables
from game.engine.catalogue import KINDS_OF
from game.engine.rules import approval, colleague, fact, needs, objection, trust, value
from game.engine.vocab import (
    Approval,
    Colleague,
    Form,
    Function,
    Kind,
    Layer,
    Level,
    Phase,
    Posture,
    Relation,
    Secrecy,
    Stage,
    Style,
    Way,
)

#: Kinds of move that are contacts from the desk and possible at any time; a draft and a presentation need
#: more around them and are told by tests/engine/test_presenting.py.
CONTACTS = tuple(kind for kind in Kind if kind <= Kind.TRIP and tables.CONTACT["reach"][kind] > 0)

#: Kinds of desk work that are no contacts.
DESK = tuple(kind for kind in Kind if kind < 32 and tables.DESK_MINUTES[kind] > 0)

#: Rows of tables that have no enumeration of their own.
MATCH_ROWS = ("chat", "social", "ask", "tell", "tech", "imply")
MOODS = ("calm", "warmer", "cooler", "doubtful", "impatient")
SIGNS = ("familiarity", "trust", "offsite", "fit", "own")
SPINS = ("situation", "problem", "implication", "payoff")
SINCE = ("this_week", "last_week", "earlier")
HELD = ("none", "one", "two", "more")


@dataclasses.dataclass(frozen=True)
class Cell:
    """One number of a table and the range that it may have."""

    name: str
    array: np.ndarray
    place: tuple[int, ...]
    low: int
    high: int

    @property
    def value(self) -> int:
        """The number as it is."""
        return int(self.array[self.place])

    @contextlib.contextmanager
    def holding(self, value: int) -> Iterator[None]:
        """Let the table hold another number for a while."""
        before = self.array[self.place]
        self.array[self.place] = value
        try:
            yield
        finally:
            self.array[self.place] = before

    @property
    def others(self) -> list[int]:
        """Numbers that the cell might hold by mistake, the nearest first."""
        near = [self.value + step for step in (1, -1, 100, -100, 1_000, -1_000)]
        within = [value for value in (*near, self.low, self.high) if self.low <= value <= self.high]
        return [value for value in dict.fromkeys(within) if value != self.value]


def _columns(table: str, columns, arrays, rows) -> Iterator[Cell]:
    for row in rows:
        for column in columns:
            name = f"{table}.{row.name.lower()}.{column.name}"
            yield Cell(name, arrays[column.name], (int(row),), column.low, column.high)


def _grid(table: str, array: np.ndarray, rows, columns, ends: tuple[int, int]) -> Iterator[Cell]:
    for row, first in enumerate(rows):
        for column, second in enumerate(columns):
            yield Cell(f"{table}.{first}.{second}", array, (row, column), *ends)


def _words(members) -> list[str]:
    return [member.name.lower() for member in members]


def cells() -> dict[str, Cell]:
    """All cells by name."""
    full = (0, 10_000)
    found = [
        *_columns("contact", tables.CONTACT_COLUMNS, tables.CONTACT, CONTACTS),
        *_columns("move", tables.MOVE_COLUMNS, tables.MOVE, KINDS_OF[Phase.MEETING]),
        *_columns("form", tables.FORM_COLUMNS, tables.FORM, Form),
        *_grid("finds", tables.FINDS, SPINS, _words(Layer), (0, 12_000)),
        *_grid("match", tables.STAGE_MATCH, MATCH_ROWS, _words(Stage), (0, 13_000)),
        *_grid("posture", tables.POSTURE, MOODS, _words(Posture), full),
        *_grid("gates", tables.GATES, SIGNS, _words(Relation)[1:], (-4_000, 10_000)),
    ]
    found += [Cell(f"spacing.{name}", tables.SPACING, (row,), *full) for row, name in enumerate(SINCE)]
    found += [
        Cell(f"desk.{kind.name.lower()}.minutes", tables.DESK_MINUTES, (int(kind),), 0, 2_400)
        for kind in DESK
    ]
    found += [*_of_stories(full)]
    for level in Level:
        found.append(Cell(f"meeting.{level.name.lower()}.span", tables.MEETING_SPAN, (int(level),), 0, 100))
    return {cell.name: cell for cell in found}


def _of_stories(full: tuple[int, int]) -> Iterator[Cell]:
    """Cells of the tables about our own company, facts, objections, colleagues and styles."""
    factors = (0, 20_000)
    yield from _grid("approval", approval.RELEASED, approval.TEAM, _words(Approval), full)
    yield from _grid("level", colleague.BY_LEVEL, _words(Colleague), _words(Level), factors)
    yield from _grid("function", colleague.BY_FUNCTION, _words(Colleague), _words(Function), factors)
    for name, array in (("cold", fact.TOLD_COLD), ("trusting", fact.TOLD_TRUST)):
        yield from (Cell(f"telling.{one.name.lower()}.{name}", array, (int(one),), *full) for one in Secrecy)
    for table, array, members, column in (
        ("way", objection.WORKS, Way, "works"),
        ("backup", tables.BACKUP_OPENNESS, Style, "openness"),
        ("ceiling", trust.CEILING, Relation, "trust"),
        ("admits", needs.ADMITS, Relation, "solution"),
    ):
        for one in members:
            yield Cell(f"{table}.{one.name.lower()}.{column}", array, (int(one),), 0, 13_000)
    for number, name in enumerate(HELD):
        yield Cell(f"hearsay.{name}.felt", value.HEARSAY, (number,), *full)
    for table, array in (("wants", tables.WANTS), ("fears", tables.FEARS)):
        for row, kind in zip(*array.nonzero(), strict=True):
            name = f"{table}.{Style(row).name.lower()}.{Kind(kind).name.lower()}"
            yield Cell(name, array, (int(row), int(kind)), *full)


def idle(cell: Cell) -> str:
    """Why no move can depend on a cell as the tables stand; empty where one does."""
    table, row, *column = cell.name.split(".")
    if table == "telling" and row == Secrecy.CONFIDENTIAL.name.lower():
        return "a confidential fact is asked out of nobody, so its chance is never looked up"
    kind = Kind[row.upper()] if table in {"contact", "move"} else Kind.GO_ON
    if cell.name == "contact.visit.depth":
        return "signs of style come from what is said in the meeting"
    if table == "contact" and column == ["row"]:
        works = tables.CONTACT["gain"][kind] or tables.CONTACT["shows"][kind]
        return "" if works else "the stage changes a gain or what is shown, and here is neither"
    if table == "move" and column == ["talk"] and Kind.SITUATION <= kind <= Kind.PAYOFF:
        return "the form of a question says how much of the talk is ours"
    if table == "move" and column == ["row"]:
        return "" if tables.MOVE["gain"][kind] else "the stage changes a gain, and here is none"
    return ""
