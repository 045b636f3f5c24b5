"""A deal as a story to be read: what was said, seen and noted, move by move."""

import itertools
import shutil
import sys
import unicodedata
from collections.abc import Iterable, Iterator

from game.engine.vocab import Phase
from game.session.seat import Played
from game.voice.cards import opening
from game.voice.pages import status
from game.voice.scene import Scene
from game.voice.telling import Speaker, framed, told
from game.voice.words import Words

#: Widest line of a story at a terminal, and its width in a pipe. Choice: what an eye follows.
_WIDEST, _IN_A_PIPE = 96, 80

#: What does not begin a line, and what does not end one.
_CLOSES, _OPENS = "，。！？；：、”’）》」…,.!?;:)", "“‘（《「("  # noqa: RUF001  # Chinese marks are meant


def begin(words: Words, scene: Scene) -> None:
    """Print what a deal begins with."""
    _print(opening(words, scene))


def tell(words: Words, played: Played) -> None:
    """Print one move with what came of it; a move at the desk begins a paragraph with the time."""
    if played.before.phase is Phase.DESK:
        print()
        _print([status(words, played.before)])
    said = told(words, played.before, played.action, played.events, played.after)
    for speaker, some in itertools.groupby(said, lambda one: one.speaker):
        if speaker is Speaker.CARD:
            print()
        _print(framed(words, played.after, one) for one in some)


def end(lines: Iterable[str]) -> None:
    """Print what a deal ends with."""
    print()
    _print(lines)


def _print(lines: Iterable[str]) -> None:
    """Print lines as wide as they may be."""
    width = min(shutil.get_terminal_size().columns, _WIDEST) if sys.stdout.isatty() else _IN_A_PIPE
    for line in lines:
        print(*wrapped(line, width), sep="\n")


def wrapped(line: str, width: int) -> list[str]:
    """Break a line at blanks, or beside a letter that is two columns wide, as Chinese ones are.

    >>> wrapped("He waits for you.", 10)
    ['He waits', 'for you.']
    """
    rows, row = [], ""
    for unit in _units(line):
        if row and _columns((row + unit).rstrip()) > width:
            rows.append(row.rstrip())
            row = ""
        row += unit
    return [*rows, row.rstrip()]


def _units(line: str) -> Iterator[str]:
    """Yield what stays together: a word with its blank, a wide letter with what closes behind it."""
    unit = ""
    for letter in line:
        if unit and not letter.isspace() and letter not in _CLOSES and unit[-1] not in _OPENS:
            beside_wide = _columns(unit[-1]) == 2 or _columns(letter) == 2
            if unit[-1].isspace() or beside_wide:
                yield unit
                unit = ""
        unit += letter
    yield unit


def _columns(text: str) -> int:
    """Return how many columns of a terminal a text takes."""
    return sum(2 if unicodedata.east_asian_width(letter) in {"W", "F"} else 1 for letter in text)
