"""YAML from strangers, read event by event: no recursion, no surprises, every value with its place.

The parser of YAML does the scanning (libyaml where PyYAML has it, pure Python elsewhere); the tree is
built here from its events. A file is refused, with line, column and what to write instead, where it
is too large, too deep or too full, is not UTF-8, holds control or direction characters, or uses what
makes YAML surprising: anchors, aliases, tags, merge keys, directives, a second document, duplicate
keys and doubtful scalars. All findings are collected; only where the structure is lost the reading ends.
"""

import codecs
import re
from collections.abc import Callable
from typing import Any, Final, NamedTuple, NoReturn

import yaml

from game.scenario.scalars import Doubtful, is_doubtful, plain_value
from game.scenario.syntax import complaint
from game.scenario.tree import SPOILT, Document, EnoughError, Mark, Row, Table, shown

#: Most bytes of a file, levels, values and characters of one text.
#: Source: docs/architecture.md (threats of content from strangers); choice: far above any honest scenario.
MOST_BYTES, MOST_DEPTH, MOST_NODES, LONGEST_SCALAR = 262_144, 32, 20_000, 8_192

#: An event of a parser. The stubs of PyYAML let its marks be None, which they are not in a file.
Event = Any

#: C0, DEL and C1 controls, direction marks, line separators, surrogates, byte order marks, non-characters.
_UNSEEN = (
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069"
    r"\ud800-\udfff\ufeff\ufffe\uffff]"
)
_FORBIDDEN = re.compile(_UNSEEN + r"|\r(?!\n)")  # a file may end its lines the Windows way
_FORBIDDEN_IN_VALUE = re.compile(_UNSEEN + r"|\r")

#: Styles of a scalar in which no escape can stand: unquoted (two spellings), single-quoted, blocks.
_VERBATIM = frozenset(("", None, "'", "|", ">"))

#: libyaml's parser, or the pure one of the same events where PyYAML was built without it.
PARSER: Final[Callable[[str], Any]] = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader


_LOST: Final = ""  # the key of a value that goes nowhere; no real key is empty


class _Level(NamedTuple):
    """What to return to when a container ends."""

    container: Table | Row | None
    key: str | None  # the key to go on with: None where a key comes next
    step: str | int  # from that container to the one that is being read


class _Builder:
    """Builds the tree from the parser's events, with a stack of its own."""

    def __init__(self, file: str) -> None:
        self.document = Document(file, Table(), [], whole=False)
        self._open: Table | Row | None = None  # the container being read
        self._key: str | None = None  # key waiting for its value; None where a key comes next
        self._levels: list[_Level] = []
        self._nodes = 0
        self._documents = 0
        self._last: Event = None
        self._take: dict[type[yaml.Event], Callable[[Any], None]] = {
            yaml.ScalarEvent: self._scalar,
            yaml.MappingStartEvent: self._start,
            yaml.SequenceStartEvent: self._start,
            yaml.MappingEndEvent: self._end,
            yaml.SequenceEndEvent: self._end,
            yaml.AliasEvent: self._alias,
            yaml.DocumentStartEvent: self._next_document,
        }

    def read(self, text: str, parser: Any) -> None:
        """Take all events of a parser."""
        take, get, end = self._take, parser.get_event, yaml.StreamEndEvent
        try:
            while (kind := type(event := get())) is not end:
                if reader := take.get(kind):
                    reader(event)
        except yaml.MarkedYAMLError as error:
            said = complaint(error, text, self._last)
            self.document.note(Mark(said.line, said.column), "yaml-syntax", said.sentence, said.suggestion)
            raise EnoughError from error
        if not self._documents:
            _refuse_empty(self.document)

    def _note(self, mark: yaml.Mark, rule: str, sentence: str, suggestion: str) -> None:
        """Note a problem at a parser's mark and at the path being read."""
        steps = [level.step for level in self._levels[1:]]
        if isinstance(self._open, Row):
            steps.append(len(self._open))
        elif self._key:
            steps.append(self._key)
        self.document.note(Mark(mark.line + 1, mark.column + 1), rule, sentence, suggestion, tuple(steps))

    def _scalar(self, event: Event) -> None:
        """Take a key, or a value into the open container."""
        self._nodes += 1
        if self._nodes > MOST_NODES or event.anchor or event.tag:
            self._refuse_node(event)
        self._last = event
        text, style, opened = event.value, event.style, self._open
        if opened is None:
            _refuse_root(event, self.document)
        value: Any = text if style in _VERBATIM and len(text) <= LONGEST_SCALAR else self._checked(event)
        doubtful = not style and value is text and is_doubtful(text)
        if self._key is None and type(opened) is Table:
            if value is not text or doubtful or not text or text in opened:
                self._key = self._refused_key(event, opened, value)
            else:
                self._key = text
                opened.keys_at[text] = event.start_mark
        else:
            self._put(self._meaning(event) if doubtful else value, event.start_mark)

    def _checked(self, event: Event) -> object:
        """Return the text of a scalar that is long, or in which escapes may have put anything."""
        if len(event.value) > LONGEST_SCALAR:
            sentence = f"This text is longer than {LONGEST_SCALAR:,} characters."
            self._note(event.start_mark, "too-long", sentence, "Shorten it.")
            return SPOILT
        if found := _FORBIDDEN_IN_VALUE.search(event.value):
            sentence = (
                f"An escape in this text makes {_code(found[0])}, which could hide or move what people read."
            )
            self._note(event.start_mark, "forbidden-character", sentence, "Leave the escape out.")
            return SPOILT
        return event.value

    def _meaning(self, event: Event) -> object:
        """Return what an unquoted scalar means."""
        value = plain_value(event.value)
        if not isinstance(value, Doubtful):
            return value
        self._note(event.start_mark, value.rule, value.sentence, value.suggestion)
        return SPOILT

    def _refused_key(self, event: Event, table: Table, value: object) -> str:
        """Return a key that is one after all; else say why not, and let its value go nowhere."""
        text = event.value
        plain = not event.style
        if value is SPOILT:
            return _LOST
        if not text or (plain and not isinstance(plain_value(text), str)):
            sentence = f"The key `{shown(text)}` is not a word."
            self._note(event.start_mark, "yaml-key", sentence, "Use a word, or put the key in quotes.")
        elif plain and text == "<<":
            sentence = "Merge keys are not used in scenario files."
            self._note(event.start_mark, "yaml-merge", sentence, "Write the keys out.")
        elif text in table:
            first = table.keys_at[text].line + 1
            sentence = f"The key `{shown(text)}` is given twice; it stands in line {first} already."
            self._note(event.start_mark, "duplicate-key", sentence, "Keep one of them.")
        else:
            table.keys_at[text] = event.start_mark
            return str(text)
        return _LOST

    def _put(self, value: object, mark: yaml.Mark) -> None:
        """Put a value into the open container."""
        if isinstance(self._open, Table):
            if self._key:
                self._open[self._key] = value
                self._open.values_at[self._key] = mark
            self._key = None
        else:
            assert self._open is not None  # a value outside of any container is refused as a root
            self._open.append(value)
            self._open.values_at.append(mark)

    def _start(self, event: Event) -> None:
        """Open a container inside the open one."""
        self._nodes += 1
        if self._nodes > MOST_NODES or event.anchor or event.tag:
            self._refuse_node(event)
        if len(self._levels) >= MOST_DEPTH:
            sentence = f"The file is nested deeper than {MOST_DEPTH} levels."
            self._note(event.start_mark, "too-deep", sentence, "Write it flatter.")
            raise EnoughError
        mapping = isinstance(event, yaml.MappingStartEvent)
        opened: Table | Row = Table() if mapping else Row()
        above, key = self._open, self._key
        if above is None:
            if not mapping:
                _refuse_root(event, self.document)
            assert isinstance(opened, Table)
            self.document.root = opened
            level = _Level(None, None, "")
        elif isinstance(above, Table) and key is None:
            sentence = "A key must be a word, not a list or a map."
            self._note(event.start_mark, "yaml-key", sentence, "Write `key: value`.")
            level = _Level(above, _LOST, "?")
        else:
            level = _Level(above, None, len(above) if isinstance(above, Row) else key or "?")
            self._put(opened, event.start_mark)
        self._levels.append(level)
        self._open, self._key = opened, None

    def _end(self, _: Event) -> None:
        """Close the open container."""
        level = self._levels.pop()
        self._open, self._key = level.container, level.key

    def _alias(self, event: Event) -> None:
        """Refuse a reference; what it stands for counts as spoilt."""
        self._note(
            event.start_mark,
            "yaml-alias",
            f"`*{shown(event.anchor)}` is a reference to another place.",
            "Write the value out, or put the text in quotes.",
        )
        if self._open is None:
            raise EnoughError
        if isinstance(self._open, Table) and self._key is None:
            self._key = _LOST
        else:
            self._put(SPOILT, event.start_mark)

    def _refuse_node(self, event: Event) -> None:
        """Refuse one value too many, or a name or a type in front of a value."""
        if self._nodes > MOST_NODES:
            sentence = f"The file holds more than {MOST_NODES:,} values."
            self._note(event.start_mark, "too-many-values", sentence, "Shorten it.")
            raise EnoughError
        if event.anchor:
            sentence = f"`&{shown(event.anchor)}` names this place for references, which are not used here."
            self._note(event.start_mark, "yaml-anchor", sentence, "Leave the name out.")
        if event.tag:
            sentence = f"`{shown(event.tag)}` is a type tag."
            self._note(
                event.start_mark, "yaml-tag", sentence, "Leave it out: the key says what the value is."
            )

    def _next_document(self, event: Event) -> None:
        """Refuse directives and a second document."""
        self._documents += 1
        if event.version or event.tags:
            sentence = "Lines that begin with % are directives, which scenario files do not use."
            self._note(event.start_mark, "yaml-directive", sentence, "Leave the line out.")
        if self._documents > 1:
            sentence = "A second document begins here; a file holds one scenario."
            self._note(event.start_mark, "yaml-second-document", sentence, "Move it to a file of its own.")
            raise EnoughError


def _refuse_root(event: Event, document: Document) -> NoReturn:
    """Refuse a file that is not a map of keys."""
    if isinstance(event, yaml.ScalarEvent) and not event.value and not event.style:
        _refuse_empty(document)
    at = Mark(event.start_mark.line + 1, event.start_mark.column + 1)
    sentence = "A scenario is a map of keys, and this is not."
    document.note(at, "not-a-map", sentence, "Begin with `format: 1`.")
    raise EnoughError


def _refuse_empty(document: Document) -> NoReturn:
    """Refuse a file without content."""
    document.note(Mark(1, 1), "empty", "The file holds nothing.", "Begin with `format: 1`.")
    raise EnoughError


def read_document(content: bytes, file: str) -> Document:
    """Read a file's bytes into a tree with places; never raises for what they hold.

    Args:
        content: the bytes of the file.
        file: its name in problems.

    Returns:
        The tree as far as it could be read, and every problem found on the way.
    """
    builder = _Builder(file)
    document = builder.document
    try:
        text = _decoded(content, document.note)
        builder.read(text, PARSER(text))
        document.whole = True
    except EnoughError:
        pass
    return document


def _decoded(content: bytes, note: Callable[..., None]) -> str:
    """Return a file's text, with a stand-in for each character that is refused."""
    if len(content) > MOST_BYTES:
        sentence = f"The file is larger than {MOST_BYTES // 1024} KiB."
        note(Mark(1, 1), "too-large", sentence, "Shorten it.")
        raise EnoughError
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        note(Mark(1, 1), "encoding", "The file is saved as UTF-16.", "Save it as UTF-8.")
        raise EnoughError
    content = content.removeprefix(codecs.BOM_UTF8)
    try:
        text = content.decode()
    except UnicodeDecodeError as error:
        before = content[: error.start].decode()
        sentence = f"The byte 0x{content[error.start]:02X} is not UTF-8 here."
        note(_mark_after(before), "encoding", sentence, "Save the file as UTF-8.")
        raise EnoughError from error
    for found in _FORBIDDEN.finditer(text):
        sentence = f"The character {_code(found[0])} could hide or move what people read."
        note(_mark_after(text[: found.start()]), "forbidden-character", sentence, "Delete the character.")
    return _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text)


def _mark_after(text: str) -> Mark:
    """Return the place that follows a text."""
    return Mark(text.count("\n") + 1, len(text) - text.rfind("\n"))


def _code(character: str) -> str:
    """Return the code of a character that cannot be shown."""
    return f"U+{ord(character):04X}"
