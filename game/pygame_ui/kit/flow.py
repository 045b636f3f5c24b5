"""Breaking text into lines: by words where there are spaces, by characters in Chinese."""

import dataclasses
import functools
import math
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from game.pygame_ui.kit.fonts import LONGEST_RUN, Face

ELLIPSIS: Final = "…"
#: Chinese and its signs, which may be parted between any two.
_EAST: Final = "\u2e80-\u303f\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef"
#: Signs that begin no line and signs that end none.
_NOT_FIRST: Final = (
    "\u3001\u3002\uff0c\uff0e\uff1a\uff1b\uff01\uff1f\uff09\u300b\u300d\u300f\u3011\u3009\u3015\uff05"
    "\u2026\u2014\u00b7\u201d\u2019,.:;!?)]}%"
)
_NOT_LAST: Final = "\uff08\u300a\u300c\u300e\u3010\u3008\u3014\u201c\u2018([{"
_UNIT: Final = re.compile(
    rf"[{re.escape(_NOT_LAST)}]*(?:[{_EAST}]|[^\s{_EAST}]+?(?=[{_EAST}]|\s|$))"
    rf"[{re.escape(_NOT_FIRST)}]*[^\S\n]*|\n|\s+"
)
#: More than this of one text is never laid out.
LONGEST_TEXT: Final = 20_000


@functools.lru_cache(maxsize=4_000)
def units(text: str) -> tuple[str, ...]:
    r"""Return what stays together on a line, spaces at the end of each; a line break stands alone.

    >>> units("So two days,\nthen 四天。 Well")
    ('So ', 'two ', 'days,', '\n', 'then ', '四', '天。 ', 'Well')
    """
    return tuple(_UNIT.findall(text[:LONGEST_TEXT]))


@dataclasses.dataclass(frozen=True, slots=True)
class Run:
    """A piece of a line: the span it comes from, its text, where it starts and how wide it is."""

    span: int
    text: str
    left: int
    width: int  # with the room before the text
    lead: int = 0  # room before the text, for an icon


#: A span to be broken: its text, its face, and the room that its icon takes.
Piece = tuple[str, Face, int]


class _Line:
    """A line in the making: runs of one span each, with the widths of their units added up.

    Adding is exact but for the kerning of a letter with a space, and words come again and again.
    """

    def __init__(self) -> None:
        self.spans: list[int] = []
        self.texts: list[list[str]] = []
        self.lefts: list[int] = []
        self.leads: list[int] = []
        self.wide: list[float] = []  # of the units, without the room before them

    def end(self, span: int, lead: int) -> float:
        """Where the next unit of a span begins."""
        if not self.spans:
            return lead
        reached = self.lefts[-1] + self.leads[-1] + self.wide[-1]
        return reached if self.spans[-1] == span else math.ceil(reached) + lead

    def add(self, span: int, unit: str, advance: float, lead: int) -> None:
        """Take a unit."""
        if not self.spans or self.spans[-1] != span:
            self.lefts.append(math.ceil(self.end(span, 0)))
            self.spans.append(span)
            self.texts.append([])
            self.leads.append(lead)
            self.wide.append(0.0)
        self.texts[-1].append(unit)
        self.wide[-1] += advance

    def runs(self, pieces: Sequence[Piece]) -> list[Run]:
        """Return its runs, without the space at the end."""
        if self.texts:
            last = self.texts[-1][-1]
            face = pieces[self.spans[-1]][1]
            self.texts[-1][-1] = last.rstrip()
            self.wide[-1] += face.advance(last.rstrip()) - face.advance(last)
        return [
            Run(span, "".join(texts), left, lead + math.ceil(wide), lead)
            for span, texts, left, lead, wide in zip(
                self.spans, self.texts, self.lefts, self.leads, self.wide, strict=True
            )
        ]


def break_lines(pieces: Sequence[Piece], width: int) -> list[list[Run]]:
    """Break spans of text, each in its own face, into lines no wider than a width.

    A word that is wider than a line is cut where the line ends. There is at least one line.
    """
    lines = [_Line()]
    for number, (text, face, room) in enumerate(pieces):
        lead = room
        for unit in units(text):
            if unit == "\n":
                lines.append(_Line())
                continue
            if lines[-1].spans and lines[-1].end(number, lead) + face.advance(unit.rstrip()) > width:
                lines.append(_Line())
            for part in _parts(unit, face, width - lead):
                wide = face.advance(part)
                if lines[-1].spans and lines[-1].end(number, lead) + face.advance(part.rstrip()) > width:
                    lines.append(_Line())
                lines[-1].add(number, part, wide, lead)
                lead = 0
    return [line.runs(pieces) for line in lines]


def _parts(unit: str, face: Face, width: int) -> Iterator[str]:
    """Cut a unit that is wider than a whole line, letter by letter: it may have thousands."""
    if len(unit) < LONGEST_RUN and face.advance(unit.rstrip()) <= width:
        yield unit
        return
    start, used = 0, 0.0
    for at, letter in enumerate(unit):
        wide = face.advance(letter)
        if at > start and used + wide > width:
            yield unit[start:at]
            start, used = at, 0.0
        used += wide
    yield unit[start:]


def fitting(text: str, face: Face, width: int) -> int:
    """Return how many characters from the beginning fit a width."""
    low, high = 0, min(len(text), 400)
    while low < high:
        middle = (low + high + 1) // 2
        if face.width(text[:middle]) <= width:
            low = middle
        else:
            high = middle - 1
    return low


def shorten(text: str, face: Face, width: int) -> str:
    """Return the text, or its beginning and an ellipsis where it is wider."""
    if face.width(text) <= width and len(text) <= LONGEST_TEXT:
        return text
    room = width - face.width(ELLIPSIS)
    return text[: fitting(text, face, room)].rstrip() + ELLIPSIS if room > 0 else ELLIPSIS


def widest(lines: Iterable[Sequence[Run]]) -> int:
    """Return the width of the widest line."""
    return max((runs[-1].left + runs[-1].width for runs in lines if runs), default=0)
