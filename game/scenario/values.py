"""What people write in a scenario file, as integers and checked words.

Authors write `30%`, `2h`, `12 days`, plain money and dates as text; the engine counts in shares of
10,000, minutes and whole currency units. Each class below stands in an `Annotated` type; it reads one such
value, says in one sentence what is wrong with another, and describes itself in the JSON Schema.
"""

import dataclasses
import datetime as dt
import enum
import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, LiteralString

from pydantic import ValidationInfo
from pydantic_core import CoreSchema, PydanticCustomError, core_schema
from typing_extensions import override

from game.scenario.tree import shown

#: The whole, in the parts in which shares are counted.
FULL_SHARE = 10_000
#: Most money in a scenario, in currency units. Choice: sums of such amounts stay far inside 64 bits.
MOST_MONEY = 1_000_000_000_000
#: Minutes of a working day, for `3 days`. Assumption: eight hours.
DAY_MINUTES = 480
#: Most minutes in a duration: 62 days. Source: the range of the engine's fields of minutes.
MOST_MINUTES = 30_000

_ID = re.compile(r"[a-z][a-z0-9_]{0,31}")
_SHARE = re.compile(r"([0-9]{1,3})(?:\.([0-9]{1,2}))? ?%")
_DURATION = re.compile(r"([0-9]{1,5})(?:\.([0-9]))? ?(min|minutes?|h|hours?|d|days?)")
_RANGE = re.compile(r"([0-9]{1,3})-([0-9]{1,3})%")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_OPTION = re.compile(r"[-+]?[0-9a-z][0-9a-z._]{0,15}%?")
#: Words that the text form of moves uses for itself.
_RESERVED = frozenset(("all", "any", "every", "new", "nobody", "none", "us"))
_MINUTES = {"m": 1, "h": 60, "d": DAY_MINUTES}


@dataclasses.dataclass(frozen=True, slots=True)
class Declared:
    """Ids that a file declares, by family, collected before its references are read.

    A family without ids accepts every reference: that it is missing is said elsewhere, once.
    """

    ids: Mapping[str, tuple[str, ...]]


def wrong(
    rule: LiteralString, sentence: str, suggestion: str = "", *, word: str = "", known: tuple[str, ...] = ()
) -> PydanticCustomError:
    """Return the error of a value.

    Args:
        rule: stable id of the rule.
        sentence: what is wrong.
        suggestion: what to write instead.
        word: a word that is not known; the suggestion is then made from `known`.
        known: the words that would do.
    """
    about = {"sentence": sentence, "suggestion": suggestion, "word": word, "known": known}
    return PydanticCustomError(rule, "{sentence}", about)


def said(value: object) -> str:
    """Return a value as an author would recognise it in a sentence."""
    if isinstance(value, dict):
        return "a map"
    if isinstance(value, list):
        return "a list"
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    return f"`{shown(str(value))}`"


def _expect(value: object, wanted: str, suggestion: str) -> PydanticCustomError:
    """Return the error of a value of another kind than wanted."""
    return wrong("wrong-kind", f"Here stands {said(value)} where {wanted} is wanted.", suggestion)


class Value:
    """How one kind of value is read and described."""

    def read(self, value: Any) -> Any:
        """Return the value as the game uses it, or raise what `wrong` returns."""
        raise NotImplementedError

    def json(self) -> dict[str, Any]:
        """Return the JSON Schema of what an author writes."""
        raise NotImplementedError

    def __get_pydantic_core_schema__(self, *_: object) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(self.read)

    def __get_pydantic_json_schema__(self, *_: object) -> dict[str, Any]:
        return self.json()


@dataclasses.dataclass(frozen=True, slots=True)
class Words(Value):
    """A text of at most `longest` characters, on one line unless `lines` allows more."""

    longest: int
    lines: bool = False

    @override
    def read(self, value: Any) -> str:
        if isinstance(value, (int, Decimal)):
            raise _expect(value, "a text", f"Put it in quotes: '{str(value).lower()}'.")
        if not isinstance(value, str):
            raise _expect(value, "a text", "Write words.")
        text = value.strip()
        if not text:
            raise wrong("empty-text", "This text is empty.", "Write words, or leave the key out.")
        if len(text) > self.longest:
            sentence = f"This text has {len(text)} characters; at most {self.longest} fit its place."
            raise wrong("text-too-long", sentence, "Shorten it.")
        if not self.lines and ("\n" in text or "\t" in text):
            raise wrong("text-lines", "This text must stand on one line.", "Take out the line break.")
        return text

    @override
    def json(self) -> dict[str, Any]:
        return {"type": "string", "minLength": 1, "maxLength": self.longest}


@dataclasses.dataclass(frozen=True, slots=True)
class Whole(Value):
    """A whole number from `low` to `high`, both included."""

    low: int
    high: int

    @override
    def read(self, value: Any) -> int:
        if isinstance(value, bool) or not isinstance(value, int):
            digits = re.sub("[ _,']", "", value) if isinstance(value, str) else ""
            bare = re.match("[-+]?[0-9]{1,18}", digits)
            advice = f"`{bare[0]}`" if bare else f"a number such as {max(self.low, 1)}"
            raise _expect(value, "a whole number", f"Write {advice}.")
        if not self.low <= value <= self.high:
            sentence = f"{value} is outside of what is possible, {self.low} to {self.high}."
            raise wrong("out-of-range", sentence, f"Write {min(max(value, self.low), self.high)}, say.")
        return value

    @override
    def json(self) -> dict[str, Any]:
        return {"type": "integer", "minimum": self.low, "maximum": self.high}


@dataclasses.dataclass(frozen=True, slots=True)
class Share(Value):
    """A share, written in percent and read as parts of 10,000, from `low` to `high` of them."""

    low: int = 0
    high: int = FULL_SHARE

    @override
    def read(self, value: Any) -> int:
        found = _SHARE.fullmatch(value) if isinstance(value, str) else None
        if not found:
            raise _expect(value, "a percentage", self._advice(value))
        parts = int(found[1]) * 100 + int((found[2] or "").ljust(2, "0"))
        if not self.low <= parts <= self.high:
            bounds = f"{self.low / 100:g}% to {self.high / 100:g}%"
            nearest = f"{min(max(parts, self.low), self.high) / 100:g}%"
            sentence = f"{shown(value)} is outside of what is possible, {bounds}."
            raise wrong("out-of-range", sentence, f"Write `{nearest}`, say.")
        return parts

    @staticmethod
    def _advice(value: object) -> str:
        """Return what to write instead of a percentage that is none."""
        if isinstance(value, Decimal) and value <= 1:
            return f"Write `{float(value * 100):g}%`."
        if isinstance(value, (int, Decimal)) and not isinstance(value, bool):
            return f"Write `{float(value):g}%`."
        return "Write a percentage such as `30%`."

    @override
    def json(self) -> dict[str, Any]:
        return {"type": "string", "pattern": r"^[0-9]{1,3}(\.[0-9]{1,2})? ?%$"}


class Duration(Value):
    """A time, written as `90 min`, `2h`, `1.5 h` or `3 days` and read as minutes."""

    @override
    def read(self, value: Any) -> int:
        found = _DURATION.fullmatch(value) if isinstance(value, str) else None
        if not found:
            count = type(value) is int
            raise _expect(
                value,
                "a duration",
                f"Write `{value}h` or `{value} days`." if count else "Write `2h` or `3 days`.",
            )
        minutes = (int(found[1]) * 10 + int(found[2] or 0)) * _MINUTES[found[3][0]] // 10
        if minutes > MOST_MINUTES:
            most = f"{MOST_MINUTES // DAY_MINUTES} days"
            sentence = f"{shown(value)} are more than the {most} that are possible."
            raise wrong("out-of-range", sentence, f"Write `{most}`, say.")
        return minutes

    @override
    def json(self) -> dict[str, Any]:
        return {"type": "string", "pattern": f"^{_DURATION.pattern}$"}


@dataclasses.dataclass(frozen=True, slots=True)
class Signed(Value):
    """A value with its sign in front, `+6%` or `-1 day`; without a sign it is added.

    Args:
        size: how the part behind the sign is read.
        example: what to write, shown where nothing of the kind stands.
    """

    size: Value
    example: str

    @override
    def read(self, value: Any) -> int:
        if not isinstance(value, str):
            raise _expect(value, "a change", f"Write a change such as `{self.example}`.")
        size: int = self.size.read(value[1:] if value[:1] in {"+", "-"} else value)
        return -size if value.startswith("-") else size

    @override
    def json(self) -> dict[str, Any]:
        described = self.size.json()
        return {"type": "string", "pattern": described["pattern"].replace("^", "^[-+]?", 1)}


@dataclasses.dataclass(frozen=True, slots=True)
class ShareRange(Value):
    """A range of shares, written as `60-70%` and read as two parts of 10,000."""

    @override
    def read(self, value: Any) -> tuple[int, int]:
        found = _RANGE.fullmatch(value) if isinstance(value, str) else None
        if not found:
            raise _expect(value, "a range of percentages", "Write a range such as `60-70%`.")
        low, high = int(found[1]) * 100, int(found[2]) * 100
        if not low <= high <= FULL_SHARE:
            sentence = f"{shown(value)} does not go upwards within 0 to 100%."
            raise wrong("out-of-range", sentence, "Write the smaller number first.")
        return low, high

    @override
    def json(self) -> dict[str, Any]:
        return {"type": "string", "pattern": f"^{_RANGE.pattern}$"}


class Day(Value):
    """A day of the calendar, written as `2026-03-02`."""

    @override
    def read(self, value: Any) -> dt.date:
        if not isinstance(value, str) or not _DATE.fullmatch(value):
            raise _expect(value, "a date", "Write year, month and day, such as `2026-03-02`.")
        try:
            return dt.date.fromisoformat(value)
        except ValueError:
            sentence = f"There is no day {value}."
            raise wrong("wrong-date", sentence, "Check the month and the day.") from None

    @override
    def json(self) -> dict[str, Any]:
        return {"type": "string", "format": "date"}


class Switch(Value):
    """A truth value."""

    @override
    def read(self, value: Any) -> bool:
        if not isinstance(value, bool):
            raise _expect(value, "`true` or `false`", "Write `true` or `false`.")
        return value

    @override
    def json(self) -> dict[str, Any]:
        return {"type": "boolean"}


class Name(Value):
    """An id: the word by which moves and other parts of the file call something."""

    @override
    def read(self, value: Any) -> str:
        if not isinstance(value, str):
            raise _expect(value, "an id", "Write a short word such as `mei`.")
        if not _ID.fullmatch(value):
            near = re.sub("[^a-z0-9_]+", "_", value.lower()).strip("_0123456789")[:32].rstrip("_")
            sentence = (
                "An id has small letters a-z, digits and _, begins with a letter and has at most 32 of them."
            )
            raise wrong("wrong-id", sentence, f"Write `{near or 'mei'}`, say.")
        if value in _RESERVED:
            sentence = f"`{value}` is a word that moves use for themselves."
            raise wrong("wrong-id", sentence, f"Write `{value}_1`, say.")
        return value

    @override
    def json(self) -> dict[str, Any]:
        return {"type": "string", "pattern": f"^{_ID.pattern}$"}


class Option(Value):
    """The label of an option at the table, as moves write it."""

    @override
    def read(self, value: Any) -> str:
        if isinstance(value, int) and not isinstance(value, bool):
            raise _expect(value, "an option", f"Give it a unit, such as `{value}d` or `{value}%`.")
        if not isinstance(value, str) or not _OPTION.fullmatch(value):
            raise _expect(value, "an option", "Write a short label without blanks, such as `-3%` or `30d`.")
        return value

    @override
    def json(self) -> dict[str, Any]:
        return {"type": "string", "pattern": f"^{_OPTION.pattern}$"}


@dataclasses.dataclass(frozen=True, slots=True, eq=False)
class Word(Value):
    """A word of a closed list; of the engine's vocabulary it is read as its member.

    Args:
        what: what the word should be, with its article.
        words: each word with what it means.
    """

    what: str
    words: Mapping[str, Any]

    @classmethod
    def of(cls, words: type[enum.Enum], what: str) -> "Word":
        """Return the type of the members of an enumeration, written in small letters."""
        return cls(what, {word.name.lower(): word for word in words})

    @override
    def read(self, value: Any) -> Any:
        if not isinstance(value, str):
            raise _expect(value, self.what, f"Write one of {', '.join(self.words)}.")
        if value not in self.words:
            raise wrong(
                "unknown-word", f"{said(value)} is not {self.what}.", word=value, known=tuple(self.words)
            )
        return self.words[value]

    @override
    def json(self) -> dict[str, Any]:
        return {"enum": list(self.words)}


@dataclasses.dataclass(frozen=True, slots=True)
class Reference(Value):
    """An id that the file declares elsewhere.

    Args:
        family: key of `Declared.ids`.
        what: what the id should name, without an article.
        may_be_absent: a file need not declare any of this family; then there is nothing to refer to.
    """

    family: str
    what: str
    may_be_absent: bool = False

    def look_up(self, value: Any, info: ValidationInfo) -> str:
        """Return the id if the file declares it."""
        assert isinstance(info.context, Declared)  # every reading of a file hands one in
        ids = info.context.ids[self.family]
        if not isinstance(value, str):
            raise _expect(value, f"the id of a {self.what}", "Write an id that stands in this file.")
        if value in ids or not (ids or self.may_be_absent):
            return value
        sentence = f"There is no {self.what} with the id {said(value)}."
        if not ids:
            raise wrong("unknown-id", sentence, f"Write one under `{self.family}`, or take this id out.")
        raise wrong("unknown-id", sentence, word=value, known=ids)

    @override
    def json(self) -> dict[str, Any]:
        return {"type": "string", "pattern": f"^{_ID.pattern}$"}

    @override
    def __get_pydantic_core_schema__(self, *_: object) -> CoreSchema:
        return core_schema.with_info_plain_validator_function(self.look_up)
