"""What an unquoted scalar of a scenario file means.

The core idea of YAML 1.2, without its traps: whole numbers of at most 18 digits, plain decimals,
true, false, null, and text. Whatever two YAML versions read differently is refused with what to
write instead. Dates stay text.
"""

import dataclasses
import re
from decimal import Decimal
from itertools import product

#: Most digits of a whole number. Choice: every such number fits a signed 64-bit integer.
MOST_DIGITS = 18

_WHOLE = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,17})")
_DECIMAL = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,17})\.[0-9]{1,9}")
_DOUBTFUL_NUMBERS = (
    (
        re.compile(r"[-+]?[1-9][0-9]*(?:\.[0-9]+)?|[-+]?0\.[0-9]+"),
        f"The number {{number}} is longer than {MOST_DIGITS} digits.",
        "Write a shorter number",
    ),
    (
        re.compile(r"[-+]?0[0-9_]+(?:\.[0-9]*)?"),
        "The leading zero makes {number} another number to some readers.",
        "Leave out the zero",
    ),
    (
        re.compile(r"[-+]?0[xXoObB][0-9a-fA-F_]+|[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)[eE][-+]?[0-9]+"),
        "{number} is not written in plain decimal digits.",
        "Write it out in decimal digits",
    ),
    (
        re.compile(r"[-+]?(?:[0-9]+\.|\.[0-9]+)"),
        "The number {number} has no digit on one side of its point.",
        "Write it like 0.5 or 5",
    ),
    (
        re.compile(r"[-+]?\.(?:inf|nan)", re.IGNORECASE),
        "{number} is no number to count with.",
        "Write a number",
    ),
)
_NUMBER_STARTS = frozenset("+-.0123456789")
_WORDS: dict[str, bool | None] = {"": None, "~": None}
for _word, _meaning in (("null", None), ("true", True), ("false", False)):
    _WORDS.update({_word: _meaning, _word.title(): _meaning, _word.upper(): _meaning})
_SWITCHES = {"yes": "true", "on": "true", "no": "false", "off": "false"}
#: Words that may not mean themselves, in every mixture of cases; `<<` matters in keys.
_DOUBTFUL = frozenset(
    [*_WORDS, "<<"]
    + ["".join(letters) for word in _SWITCHES for letters in product(*zip(word, word.upper(), strict=True))]
)

Plain = str | int | Decimal | bool | None


@dataclasses.dataclass(frozen=True, slots=True)
class Doubtful:
    """An unquoted scalar that two readers may understand differently."""

    rule: str
    sentence: str
    suggestion: str


def is_doubtful(text: str) -> bool:
    """Say quickly whether an unquoted scalar may mean anything but its own text.

    >>> is_doubtful("no"), is_doubtful("-3%"), is_doubtful("driver")
    (True, True, False)
    """
    return text in _DOUBTFUL or text[0] in _NUMBER_STARTS


def plain_value(text: str) -> Plain | Doubtful:
    """Return the meaning of an unquoted scalar.

    >>> plain_value("24"), plain_value("2026-03-02"), plain_value("null")
    (24, '2026-03-02', None)
    >>> plain_value("no").suggestion
    "Write `false`, or 'no' in quotes if the word itself is meant."
    """
    if text[:1] in _NUMBER_STARTS:
        return _number(text)
    if text in _WORDS:
        return _WORDS[text]
    if text in _DOUBTFUL and (meant := _SWITCHES.get(text.lower())):
        return Doubtful(
            "yaml-switch",
            f"Unquoted `{text}` is a truth value to some readers and a word to others.",
            f"Write `{meant}`, or '{text}' in quotes if the word itself is meant.",
        )
    return text


def _number(text: str) -> Plain | Doubtful:
    """Return the number that a scalar starting like one is, or the text it is after all."""
    if _WHOLE.fullmatch(text):
        return int(text)
    if _DECIMAL.fullmatch(text):
        return Decimal(text)
    for pattern, sentence, suggestion in _DOUBTFUL_NUMBERS:
        if pattern.fullmatch(text):
            shown = text if len(text) <= MOST_DIGITS * 2 else f"{text[:MOST_DIGITS]}…"
            advice = f"{suggestion}, or put it in quotes if text is meant."
            return Doubtful("yaml-number", sentence.format(number=shown), advice)
    return text
