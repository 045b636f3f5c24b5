"""What a game file says: a header, then one numbered, chained line a move.

    keyaccount game 1
    scenario: bench_refresh 9f86d081884c7d65
    rules: 1
    world: 00000000075bcd15
    seed: 4711
    player: Ann Li
    language: en

    1  w1.0  research topic=company  #5d41402abc4b2a76
    2  w1.90  note Chen measures everything twice.  #7d793037a0760186
    3  w1.90  back 1  #9e107d9d372bb682

The first word of a line tells its kind; a word that is no `Kind` begins a move. The digest
covers the state after the line, its own words and the line before, so that a changed, lost,
added or moved line breaks the chain from there on. No rules here: clocks and moves are text,
the digest of a state is a number.

In a sealed game (a room keeps the seed) every digest depends on hidden facts: the file stays
with the keeper of the seed until the seed is opened.
"""

import dataclasses
import enum
import re
from typing import Final, Self

from game.journal.header import Header
from game.journal.text import WIDE, chain, is_plain, plain

#: Most characters of a note, and of any line up to its digest.
NOTE_LIMIT: Final = 500
LINE_LIMIT: Final = 4_000

_CLOCK: Final = re.compile("[!-~]{1,32}")
_WHOLE: Final = "0|[1-9][0-9]{0,19}"
_FORK: Final = re.compile(f"from ([0-9a-f]{{16}}) luck ({_WHOLE})")


class Kind(enum.StrEnum):
    """What a line is; all but MOVE stand in the file as its first word."""

    MOVE = "move"
    NOTE = "note"  # the player's own words
    GUESS = "guess"  # about a person; free, no clock
    FORECAST = "forecast"  # about the deal; free, no clock
    BACK = "back"  # undo to after line k
    END = "end"  # the game is over
    FORK = "fork"  # what follows has other luck than the parent


_FIRST_WORDS: Final = frozenset(Kind) - {Kind.MOVE}


@dataclasses.dataclass(frozen=True, slots=True)
class Line:
    """One line of a game: `number  clock  words  #digest`."""

    number: int  # 1, 2, 3, ...
    clock: str  # when, in the words of the session; visible ASCII, no space
    kind: Kind
    text: str  # the move, or what follows the first word of any other kind
    digest: str = ""  # chain(...), 16 hexadecimal digits

    @property
    def words(self) -> str:
        """The move, or the kind of line and what follows it."""
        return self.text if self.kind is Kind.MOVE else f"{self.kind} {self.text}".rstrip()

    @property
    def body(self) -> str:
        """The line up to its digest: what the digest covers."""
        return f"{self.number}  {self.clock}  {self.words}"

    @property
    def back_to(self) -> int:
        """The line after which a BACK line goes on; 0 is the start."""
        return int(self.text)

    @property
    def luck(self) -> int:
        """The luck with which a FORK line goes on, 0..2**64-1."""
        return int(self.text.rsplit(" ", 1)[1])

    def __str__(self) -> str:
        """Return the line as it stands in the file."""
        return f"{self.body}  #{self.digest}"


@dataclasses.dataclass(frozen=True, slots=True)
class Journal:
    """A game as it was played: the header and every line, undone ones too."""

    header: Header
    lines: tuple[Line, ...] = ()

    @property
    def tip(self) -> str:
        """The digest that the next line continues."""
        return self.lines[-1].digest if self.lines else self.header.anchor()

    def next_line(self, kind: Kind, clock: str, text: str, state_digest: int) -> Line:
        """Make the line that may follow. A note is made plain first.

        Args:
            kind: of the line.
            clock: when; 1 to 32 visible ASCII characters.
            text: the move, or what follows the first word of any other kind.
            state_digest: of the game after this line, 0..2**64-1.

        Raises:
            ValueError: the line could not be read back as it was meant.
        """
        words = plain(text, NOTE_LIMIT) if kind is Kind.NOTE else text
        line = Line(len(self.lines) + 1, clock, kind, words)
        fault = line_fault(line, self.tip)
        if fault:
            message = f"Line {line.number} cannot be written: {fault}."
            raise ValueError(message)
        return dataclasses.replace(line, digest=chain(self.tip, line.body, state_digest))

    def with_line(self, line: Line) -> Self:
        """Return the journal with one line more."""
        return dataclasses.replace(self, lines=(*self.lines, line))

    def first(self, number: int) -> Self:
        """Return the journal up to line `number`."""
        return dataclasses.replace(self, lines=self.lines[:number])

    def holds(self, number: int, state_digest: int) -> bool:
        """Say whether line `number` is true, given the digest of the state after it."""
        line = self.lines[number - 1]
        previous = self.lines[number - 2].digest if number > 1 else self.header.anchor()
        return line.digest == chain(previous, line.body, state_digest)

    def path(self, number: int | None = None) -> tuple[Line, ...]:
        """Return the lines that lead to the state after line `number` (the last), oldest first.

        What was undone is left out, and so are the BACK lines themselves; going back to a
        line that had been undone brings it back. Notes hold wherever they stand: read
        them from `lines`.
        """
        trail = []
        at = len(self.lines) if number is None else number
        while at:
            line = self.lines[at - 1]
            if line.kind is Kind.BACK:
                at = line.back_to
            else:
                trail.append(line)
                at -= 1
        return tuple(reversed(trail))

    def forked(self, number: int, luck: int, clock: str, state_digest: int) -> Self:
        """Return a new game that shares lines 1 to `number` and goes on with other luck."""
        prefix = self.first(number)
        fork = prefix.next_line(Kind.FORK, clock, f"from {prefix.tip} luck {luck}", state_digest)
        return prefix.with_line(fork)

    def text(self) -> str:
        """Return the whole game file; `game.journal.parse` reads it back."""
        return self.header.text() + "".join(f"{line}\n" for line in self.lines)


def kind_and_text(words: str) -> tuple[Kind, str]:
    """Split the words of a line into its kind and what follows.

    >>> kind_and_text("back 12")
    (<Kind.BACK: 'back'>, '12')
    >>> kind_and_text("visit person=mei")
    (<Kind.MOVE: 'move'>, 'visit person=mei')
    """
    first, _, rest = words.partition(" ")
    return (Kind(first), rest) if first in _FIRST_WORDS else (Kind.MOVE, words)


def line_fault(line: Line, previous: str) -> str:
    """Name what is out of form in a line, digest aside: a reason key, or nothing.

    Args:
        line: as it is to stand in the file.
        previous: digest of the line before.
    """
    if len(line.body) > LINE_LIMIT:
        return "journal.too_long"
    if not _CLOCK.fullmatch(line.clock) or not is_plain(line.text):
        return "journal.characters"
    if kind_and_text(line.words) != (line.kind, line.text) or not (line.text or line.kind is Kind.END):
        return "journal.kind"
    if line.kind is Kind.BACK and not (re.fullmatch(_WHOLE, line.text) and line.back_to < line.number):
        return "journal.back"
    if line.kind is Kind.FORK:
        parts = _FORK.fullmatch(line.text)
        return "" if parts and parts[1] == previous and line.luck < WIDE else "journal.fork"
    return ""
