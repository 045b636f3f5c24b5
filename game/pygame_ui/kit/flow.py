"""Breaking text into lines: by words where there are spaces, by characters in Chinese."""

import dataclasses
import functools
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


@dataclasses.dataclass(slots=True)
class _Line:
    """A line in the making."""

    runs: list[Run] = dataclasses.field(default_factory=list)

    def with_unit(self, span: int, text: str, face: Face, lead: int) -> Run:
        """Return the last run with one more unit: joined to those of its span, so that letters kern."""
        last = self.runs[-1] if self.runs else None
        if last is not None and last.span == span:
            text = last.text + text
            return Run(span, text, last.left, last.lead + face.width(text), last.lead)
        left = last.left + last.width if last else 0
        return Run(span, text, left, lead + face.width(text), lead)

    def fits(self, span: int, text: str, face: Face, lead: int, width: int) -> bool:
        """Whether the line stays within a width with this unit, the space at its end aside."""
        run = self.with_unit(span, text.rstrip(), face, lead)
        return run.left + run.width <= width

    def add(self, run: Run) -> None:
        """Take a run that `with_unit` gave."""
        if self.runs and self.runs[-1].span == run.span:
            self.runs.pop()
        self.runs.append(run)


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
            if lines[-1].runs and not lines[-1].fits(number, unit, face, lead, width):
                lines.append(_Line())
            for part in _parts(unit, face, width - lead):
                if lines[-1].runs and not lines[-1].fits(number, part, face, lead, width):
                    lines.append(_Line())
                lines[-1].add(lines[-1].with_unit(number, part, face, lead))
                lead = 0
    return [_trimmed(line.runs, pieces) for line in lines]


def _parts(unit: str, face: Face, width: int) -> Iterator[str]:
    """Cut a unit that is wider than a whole line, letter by letter: it may have thousands."""
    if len(unit) < LONGEST_RUN and face.width(unit.rstrip()) <= width:
        yield unit
        return
    start = used = 0
    for at, letter in enumerate(unit):
        wide = face.width(letter)
        if at > start and used + wide > width:
            yield unit[start:at]
            start, used = at, 0
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


def _trimmed(runs: list[Run], pieces: Sequence[Piece]) -> list[Run]:
    """Drop the space at the end of a line."""
    if runs and runs[-1].text[-1:].isspace():
        last = runs[-1]
        text = last.text.rstrip()
        runs[-1] = dataclasses.replace(last, text=text, width=last.lead + pieces[last.span][1].width(text))
    return runs


def shorten(text: str, face: Face, width: int) -> str:
    """Return the text, or its beginning and an ellipsis where it is wider."""
    if face.width(text) <= width and len(text) <= LONGEST_TEXT:
        return text
    room = width - face.width(ELLIPSIS)
    return text[: fitting(text, face, room)].rstrip() + ELLIPSIS if room > 0 else ELLIPSIS


def widest(lines: Iterable[Sequence[Run]]) -> int:
    """Return the width of the widest line."""
    return max((runs[-1].left + runs[-1].width for runs in lines if runs), default=0)
