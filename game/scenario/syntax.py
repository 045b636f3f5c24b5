"""The YAML parser's complaints in words that help an author, at the place that is wrong.

The parser names the place where it gave up. Often the mistake stands earlier: an open quote at its
opening, a forgotten colon in the line before. The two parsers (libyaml and pure Python) word the
same finding differently; each row below holds what both have in common.
"""

import re
from collections.abc import Sequence
from typing import Any, NamedTuple


class Complaint(NamedTuple):
    """A syntax error with its place, both from 1."""

    line: int
    column: int
    sentence: str
    suggestion: str


class _Wording(NamedTuple):
    """How to word one family of messages."""

    said: str  # pattern of "context; problem" as the parser says it, in lower case
    opening: bool  # the mistake is where the parser began, not where it stopped
    sentence: str
    suggestion: str


_CLOSE_QUOTE = "Close it at the end of the text, and write a quote inside single quotes twice."
_NO_REFERENCES = "Scenario files have no anchors, aliases, tags or directives."
_WORDINGS = (
    _Wording("quoted scalar; found unexpected", True, "This quote is opened and never closed.", _CLOSE_QUOTE),
    _Wording(
        "quoted scalar; .*(escape|hex)",
        False,
        "This backslash sequence means nothing.",
        "Use single quotes, in which a backslash is just a backslash.",
    ),
    _Wording(
        "simple key; ", True, "A colon is missing in this line.", "Write `key: value`, or `- item` in a list."
    ),
    _Wording(
        "flow sequence; ",
        True,
        "In this list in square brackets a comma or the closing bracket is missing.",
        "Separate the items by commas and close the list with ].",
    ),
    _Wording(
        "flow mapping; ",
        True,
        "In this map in braces a comma or the closing brace is missing.",
        "Separate the entries by commas and close the map with }.",
    ),
    _Wording(
        "flow node; ",
        False,
        "In brackets a value is missing here, or the file ends before they are closed.",
        "Close the brackets, and put a text that begins with a sign in quotes.",
    ),
    _Wording(
        "sequence entries are not allowed",
        False,
        "A list item cannot begin here.",
        "Start each `- ` on a line of its own.",
    ),
    _Wording(
        "tab character",
        False,
        "A tab stands where YAML wants blanks.",
        "Use blanks instead of the tab.",
    ),
    _Wording(
        "cannot start any token",
        False,
        "An unquoted text cannot begin with this character.",
        "Put the text in quotes.",
    ),
    _Wording(
        "block mapping; ",
        False,
        "This does not fit the map around it: it is indented differently.",
        "Align the keys of one map.",
    ),
    _Wording(
        "block (collection|sequence); ",
        False,
        "This does not fit the list around it: it is indented differently, or its `- ` is missing.",
        "Align the items of one list and start each with `- `.",
    ),
    _Wording(
        "block scalar; ",
        False,
        "The text after `|` or `>` begins on the next line.",
        "Write it there, two blanks further in.",
    ),
    _Wording(
        "document start",
        False,
        "The file goes on after its end: this line is indented less than the first one, or follows `...`.",
        "Start every top-level key in the first column and keep one document in the file.",
    ),
    _Wording(
        "anchor; |alias; |tag|directive|incompatible",
        False,
        _NO_REFERENCES,
        "Leave it out, or quote the text.",
    ),
)


def complaint(error: Any, text: str, last: Any) -> Complaint:
    """Return a parser's error as a sentence at the place where the author should look.

    Args:
        error: the `MarkedYAMLError` that the parser raised.
        text: the whole file.
        last: the last `ScalarEvent` before the error, None where there was none.
    """
    stop = error.problem_mark
    lines = text.split("\n")
    said = f"{error.context or ''}; {error.problem or ''}".lower()
    quoted = last is not None and last.style in ("'", '"') and last.end_mark.line == stop.line
    if quoted and "block" in said:
        sentence = "The quote that begins here is closed too early or too late: other text follows it."
        return Complaint(last.start_mark.line + 1, last.start_mark.column + 1, sentence, _CLOSE_QUOTE)
    if "mapping values are not allowed" in said:
        return _stray_colon(lines, stop.line, stop.column)
    if "cannot start any token" in said and lines[stop.line].startswith("\t", stop.column):
        said = "tab character"
    for wording in _WORDINGS:
        if re.search(wording.said, said):
            mark = error.context_mark if wording.opening else stop
            return Complaint(*_in_the_file(mark, lines), wording.sentence, wording.suggestion)
    sentence = "A value or a key is expected here, and this is neither."
    suggestion = "Put the text in quotes if it is meant as text."
    return Complaint(*_in_the_file(stop, lines), sentence, suggestion)


def _in_the_file(mark: Any, lines: Sequence[str]) -> tuple[int, int]:
    """Return line and column of a mark; where it stands after the end, those of the last text."""
    last = next((at for at in range(len(lines) - 1, -1, -1) if lines[at].strip()), 0)
    if mark.line > last:
        return last + 1, max(len(lines[last].rstrip()), 1)
    return mark.line + 1, mark.column + 1


def _stray_colon(lines: Sequence[str], line: int, column: int) -> Complaint:
    """Say which of three mistakes put a colon where none can be; `line` and `column` from 0."""
    before = lines[line][:column]
    if ": " in before:
        sentence = "This line has a second colon."
        return Complaint(line + 1, column + 1, sentence, "Put a text that contains `: ` in quotes.")
    above = next((at for at in range(line - 1, -1, -1) if lines[at].strip()), line)
    words = lines[above].split("#")[0].strip()
    if above < line and ":" not in words and words not in ("-", "---"):
        start = len(lines[above]) - len(lines[above].lstrip())
        return Complaint(above + 1, start + 1, "A colon is missing in this line.", "Write `key: value`.")
    start = len(before) - len(before.lstrip())
    sentence = "This line is indented further than the map it belongs to."
    return Complaint(line + 1, start + 1, sentence, "Align it with the keys of that map.")
