"""Breaks lines for the eye: by columns and not by letters, since a Chinese letter takes two."""

import unicodedata
from collections.abc import Iterator
from typing import Final

#: What does not begin a line, and what does not end one.
_CLOSES: Final = "，。！？；：、”’）》」…,.!?;:)"  # noqa: RUF001  # Chinese marks are meant
_OPENS: Final = "“‘（《「("  # noqa: RUF001  # Chinese marks are meant


def wrapped(line: str, width: int, indent: str = "") -> list[str]:
    """Break a line at blanks, or beside a letter that is two columns wide, as Chinese ones are.

    A word that is longer than a line stays whole: it may be the name of a file.

    Args:
        line: what is to be shown.
        width: in columns.
        indent: stands before every row but the first.

    >>> wrapped("He waits for you.", 10)
    ['He waits', 'for you.']
    """
    rows, row = [], ""
    for unit in _units(line):
        if row.strip() and columns((row + unit).rstrip()) > width:
            rows.append(row.rstrip())
            row = indent
            unit = unit.lstrip()  # noqa: PLW2901  # what parts two rows belongs to neither
        row += unit
    return [*rows, row.rstrip()]


def columns(text: str) -> int:
    """Return how many columns of a terminal a text takes.

    >>> columns("陈浩 ok")
    7
    """
    return sum(2 if unicodedata.east_asian_width(letter) in {"W", "F"} else 1 for letter in text)


def _units(line: str) -> Iterator[str]:
    """Yield what stays together: a word with its blank, a wide letter with what closes behind it."""
    unit = ""
    for letter in line:
        if unit and not letter.isspace() and letter not in _CLOSES and unit[-1] not in _OPENS:
            beside_wide = columns(unit[-1]) == 2 or columns(letter) == 2
            if unit[-1].isspace() or beside_wide:
                yield unit
                unit = ""
        unit += letter
    yield unit
