"""A file's content as a tree in which every key and every value knows its place."""

import dataclasses
from typing import Any, Final, NamedTuple, final

import yaml

from game.errors import Problem

#: Most findings worth reporting of one file. Choice.
MOST_PROBLEMS = 100
#: Most characters of an author's word that a sentence repeats. Choice.
LONGEST_SHOWN = 40

#: A key or an index for each level from the root.
Path = tuple[str | int, ...]


class EnoughError(Exception):
    """Reading stops here; what there is to say about it is already noted."""


class Mark(NamedTuple):
    """A place in the file, both from 1."""

    line: int
    column: int


@final
class Spoilt:
    """Stands where a value was refused already, so that nobody complains about it twice."""


SPOILT: Final = Spoilt()


class Table(dict[str, Any]):
    """A mapping with the place of each key and of each value."""

    __slots__ = ("keys_at", "values_at")

    def __init__(self) -> None:
        super().__init__()
        self.keys_at: dict[str, yaml.Mark] = {}
        self.values_at: dict[str, yaml.Mark] = {}


class Row(list[Any]):
    """A sequence with the place of each item."""

    __slots__ = ("values_at",)

    def __init__(self) -> None:
        super().__init__()
        self.values_at: list[yaml.Mark] = []


@dataclasses.dataclass(slots=True)
class Document:
    """What a file holds, as far as it could be read, and what is wrong with it."""

    file: str
    root: Table
    problems: list[Problem]
    whole: bool  # the structure was read to its end

    def note(self, at: Mark, rule: str, sentence: str, suggestion: str, path: Path = ()) -> None:
        """Note a problem.

        Raises:
            EnoughError: when there are as many as anybody wants to read.
        """
        where = self.where(path)
        self.problems.append(Problem(self.file, at.line, at.column, rule, where, sentence, suggestion))
        if len(self.problems) >= MOST_PROBLEMS:
            raise EnoughError

    def place(self, path: Path, *, key: bool = False) -> Mark:
        """Return where a value stands, or the nearest container around it that is in the file.

        Args:
            path: keys and indices from the root.
            key: the place of the last key rather than of its value.
        """
        at: Mark = Mark(1, 1)
        here: Any = self.root
        for depth, step in enumerate(path):
            if not _has(here, step):
                break
            marks = here.keys_at if key and depth == len(path) - 1 else here.values_at
            at = Mark(marks[step].line + 1, marks[step].column + 1)
            here = here[step]
        return at

    def where(self, path: Path) -> str:
        """Return a path for people: items that have an id are named by it.

        >>> Document("a.yaml", Table(), [], True).where(("people", 0, "style"))
        'people.0.style'
        """
        words: list[str] = []
        here: Any = self.root
        for step in path:
            here = here[step] if _has(here, step) else None
            name = here.get("id") if isinstance(step, int) and isinstance(here, Table) else None
            words.append(shown(name if isinstance(name, str) else str(step)))
        return ".".join(words)


def _has(container: object, step: str | int) -> bool:
    """Say whether a container holds a step of a path."""
    if isinstance(container, Table):
        return step in container
    return isinstance(container, Row) and isinstance(step, int) and 0 <= step < len(container)


def shown(text: str) -> str:
    r"""Return an author's text for use in a sentence: printable and short.

    >>> shown("mei\x1b[2J")
    'mei?[2J'
    """
    printable = "".join(letter if letter.isprintable() else "?" for letter in text[: LONGEST_SHOWN + 1])
    return printable if len(printable) <= LONGEST_SHOWN else f"{printable[:LONGEST_SHOWN]}…"
