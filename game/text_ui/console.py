"""Lines in and lines out: a terminal, a pipe or a file of moves. No colour, no frames, no redrawing."""

import errno
import os
import pathlib
import shutil
import sys
from collections.abc import Iterable, Iterator
from typing import Final, TextIO

from game.errors import Unreadable
from game.journal.text import plain
from game.text_ui.wrapping import wrapped

PROMPT: Final = "> "
#: Longest line that is read; what goes beyond is cut off and then refused as too long.
_LONGEST: Final = 4_000
#: Largest file of moves in bytes; a whole deal takes a hundredth of it.
_LARGEST: Final = 1_048_576
#: Widest that text is set at a terminal. Choice: longer lines are hard to read.
_WIDEST: Final = 100
#: What begins a comment in a file of moves.
_COMMENT: Final = "#"


class Console:
    """Reads lines from one place and writes lines to another."""

    def __init__(
        self, lines: Iterator[str] | None, out: TextIO, *, name: str = "", wraps: bool = False
    ) -> None:
        """Take over the conversation.

        Args:
            lines: what is read; None for a person at a terminal.
            out: where text goes.
            name: of the file of moves, empty where a person types.
            wraps: set paragraphs to the width of the terminal.
        """
        self.name = name
        self.number = 0  # of the line read last
        self._lines = lines
        self._out = out
        self._wraps = wraps
        self._again: str | None = None

    @property
    def strict(self) -> bool:
        """Whether the first line that cannot be done ends the game: so in files of moves."""
        return bool(self.name)

    def read(self) -> str | None:
        """Return the next line without what is not for us, None at the end of input."""
        again, self._again = self._again, None
        if again is not None:
            return again
        line = self._ask() if self._lines is None else self._next()
        return None if line is None else line[:_LONGEST].strip()

    def unread(self, line: str) -> None:
        """Let a line be read once more."""
        self._again = line

    def say(self, *texts: str) -> None:
        """Write lines."""
        for text in texts:
            for line in self._set(text):
                print(line, file=self._out)
        self._out.flush()

    def _set(self, text: str) -> list[str]:
        """Return a text as lines of the terminal."""
        if not self._wraps or not text:
            return [text]
        width = min(shutil.get_terminal_size().columns, _WIDEST)
        indent = " " * (len(text) - len(text.lstrip()))
        return wrapped(text, max(width, 20), indent)

    def _ask(self) -> str | None:
        """Return what a person types."""
        self._out.flush()
        try:
            return input(PROMPT)
        except EOFError:
            print(file=self._out)
            return None

    def _next(self) -> str | None:
        """Return the next line of a file or a pipe, and show it as if it had been typed."""
        assert self._lines is not None
        for line in self._lines:
            self.number += 1
            text = line.strip()
            if self.strict and (not text or text.startswith(_COMMENT)):
                continue
            print(f"{PROMPT}{plain(text, _LONGEST)}", file=self._out)  # a file may hold what a terminal obeys
            return text
        return None


def at_hand() -> Console:
    """Return the console of this process: a terminal where there is one, else the pipes."""
    if sys.stdin is not None and sys.stdin.isatty():
        return Console(None, sys.stdout, wraps=sys.stdout.isatty())
    return Console(_lines_of(sys.stdin), sys.stdout)


def from_file(name: str) -> Console:
    """Return a console that reads moves from a file, `-` being standard input.

    Raises:
        Unreadable: the system does not let us read it.
    """
    if name == "-":
        return Console(_lines_of(sys.stdin), sys.stdout, name=name)
    try:
        with pathlib.Path(name).open("rb") as file:
            content = file.read(_LARGEST + 1)
    except OSError as error:
        raise Unreadable(name, error.strerror or str(error)) from error
    if len(content) > _LARGEST:
        raise Unreadable(name, os.strerror(errno.EFBIG))
    lines = content.decode("utf-8-sig", errors="replace").splitlines()
    return Console(iter(lines), sys.stdout, name=name)


def _lines_of(stream: Iterable[str] | None) -> Iterator[str]:
    """Return the lines of a stream; none where there is no stream."""
    return iter(stream or ())
