"""Reads the text of a game file: strictly, whatever the bytes, up to the first untrue line.

Windows line ends and a byte order mark are taken as they come; anything else that the game
would not have written is a fault. Whether the digests are true is for those to say who can
replay the moves: see `Journal.holds`.
"""

import dataclasses
import re
from typing import Final

from game.errors import ReplayMismatch
from game.journal.header import FORMAT, HEADER_ROWS, ROWS, SEED_ROW, Header, fault_row
from game.journal.record import Journal, Kind, Line, kind_and_text, line_fault

#: Most bytes of a game file. Choice: forty times a long deal, and still read at once.
SIZE_LIMIT: Final = 4 << 20

_BOM: Final = b"\xef\xbb\xbf"
_MAGIC: Final = re.compile("keyaccount game ([0-9]{1,9})")
_LINE: Final = re.compile("([0-9]{1,9})  ([^ ]+)  (.+)  #([0-9a-f]{16})")
_NOT_A_LINE: Final = "journal.not_a_line"


@dataclasses.dataclass(frozen=True, slots=True)
class Reading:
    """What could be read of a game file."""

    journal: Journal  # all that stands before a fault
    length: int  # bytes of the file that the journal rests on
    newline: str = "\n"  # as the file ends its lines
    torn: bool = False  # a last line that was not written to its end was left out
    fault: ReplayMismatch | None = None  # the first untrue line and why


def parse(raw: bytes) -> Reading:
    """Read a game file.

    Args:
        raw: the bytes of the file, any bytes.

    Returns:
        The journal up to the first untrue line. `fault` names that line; `torn` says that
        a last line was cut short, as by a power cut, and left out.

    Raises:
        ReplayMismatch: nothing can be used: the header is damaged or of another format,
            or the file is too large.
    """
    if len(raw) > SIZE_LIMIT:
        raise ReplayMismatch(1, "journal.file_too_large", {"bytes": SIZE_LIMIT})
    newline = b"\r\n" if raw.partition(b"\n")[0].endswith(b"\r") else b"\n"
    start = len(_BOM) if raw.startswith(_BOM) else 0
    rows = raw[start:].split(newline)
    if not rows[-1]:
        rows.pop()  # the file ends with a line end, as it should
    header = _header([_text(row) for row in rows[:HEADER_ROWS]])
    lines: list[Line] = []
    tip, reason = header.anchor(), ""
    for row in rows[HEADER_ROWS:]:
        line, reason = _line(row, len(lines) + 1, tip)
        if reason:
            break
        lines.append(line)
        tip = line.digest
    stands = HEADER_ROWS + len(lines)
    length = start + sum(len(row) + len(newline) for row in rows[:stands])
    torn = reason == _NOT_A_LINE and stands + 1 == len(rows)
    return Reading(
        journal=Journal(header, tuple(lines)),
        length=min(length, len(raw)),
        newline=newline.decode(),
        torn=torn,
        fault=ReplayMismatch(stands + 1, reason) if reason and not torn else None,
    )


def _header(rows: list[str]) -> Header:
    """Read the header, or raise ReplayMismatch with the line that is not as the game writes it."""
    magic = _MAGIC.fullmatch(rows[0] if rows else "")
    if not magic:
        raise ReplayMismatch(1, "journal.not_a_game")
    if int(magic[1]) != FORMAT:
        raise ReplayMismatch(1, "journal.other_format", {"format": int(magic[1]), "known": FORMAT})
    row = fault_row(rows)
    if row:
        raise ReplayMismatch(row, "journal.header")
    fields: dict[str, str] = {}
    for form, text in zip(ROWS, rows, strict=True):
        found = form.fullmatch(text)
        fields |= found.groupdict(default="") if found else {}
    try:
        header = Header(
            scenario=fields["scenario"],
            scenario_hash=fields["scenario_hash"],
            rules=int(fields["rules"]),
            world=int(fields["world"], 16),
            player=fields["player"],
            language=fields["language"],
            seed=int(fields["seed"]) if fields["seed"] else None,
            sealed=fields["sealed"],
            salt=fields["salt"],
        )
    except ValueError:
        raise ReplayMismatch(SEED_ROW, "journal.seed") from None
    written = header.text().split("\n")
    row = next((row for row, text in enumerate(rows, start=1) if text != written[row - 1]), 0)
    if row:
        raise ReplayMismatch(row, "journal.header")
    return header


def _line(row: bytes, number: int, previous: str) -> tuple[Line, str]:
    """Read one line; the second value is the reason why it cannot stand, or nothing."""
    found = None if b"\0" in row else _LINE.fullmatch(_text(row))
    if not found:
        return Line(number, "", Kind.MOVE, ""), _NOT_A_LINE
    written, clock, words, digest = found.groups()
    kind, text = kind_and_text(words)
    line = Line(number, clock, kind, text, digest)
    if written != str(number):
        return line, "journal.number"
    if str(line) != found[0]:
        return line, "journal.characters"
    return line, line_fault(line, previous)


def _text(row: bytes) -> str:
    """Decode a line; bytes that are no UTF-8 become surrogates, which no line may hold."""
    return row.decode("utf-8", "surrogateescape")
