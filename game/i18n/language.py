"""One language, bound to an object: sentences, plural forms, dates, amounts.

English is the source and needs no catalogue. Babel is imported at the first date or amount and
not before, so that a start in English costs nothing.
"""

import dataclasses
import datetime
import decimal
import importlib
import pathlib
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Final, NewType

from game.i18n.catalogue import Catalogue, read_catalogue

if TYPE_CHECKING:
    import babel

#: A sentence that `mark` has named: a catalogue may hold it, and `Language.say` says it.
Message = NewType("Message", str)

SOURCE: Final = "en"
#: The file of every language below `assets/locale/<code>/LC_MESSAGES/`.
CATALOGUE_FILE: Final = "keyaccount.po"


@dataclasses.dataclass(frozen=True, slots=True)
class Usage:
    """What a language does its own way, beside its words."""

    name: str  # what its speakers call it
    locale: str  # for Babel
    plural: str  # the Plural-Forms line of its catalogue
    form: Callable[[int], int]  # which plural form a count takes
    day: str  # pattern of a date without its year
    date: str  # pattern of a date


def _one_or_many(count: int) -> int:
    return int(count != 1)


def _one_form(_count: int) -> int:
    return 0


_TWO_FORMS: Final = "nplurals=2; plural=(n != 1);"
#: The languages that the game knows how to count and date in. English dates are British:
#: day before month as in the other two.
USAGE: Final[Mapping[str, Usage]] = {
    "en": Usage("English", "en_GB", _TWO_FORMS, _one_or_many, "EEEE d MMMM", "d MMMM y"),
    "es": Usage("Español", "es", _TWO_FORMS, _one_or_many, "EEEE d 'de' MMMM", "d 'de' MMMM 'de' y"),
    "zh": Usage("中文", "zh", "nplurals=1; plural=0;", _one_form, "M月d日EEEE", "y年M月d日"),
}


def mark(sentence: str) -> Message:
    """Name a sentence for the catalogues where it stands in a table and is said elsewhere."""
    return Message(sentence)


class Language:
    """The words and ways of one language.

    Sentences are literals with named placeholders: `language.gettext("{who} waits.", who=name)`.
    Values are put in as they are and never read as templates.
    """

    def __init__(self, code: str = SOURCE, catalogue: Catalogue | None = None) -> None:
        """Bind a language, a key of `USAGE`, to its translations; none means English sentences."""
        self.code = code
        self.usage = USAGE[code]
        self._catalogue = catalogue or {}

    def gettext(self, sentence: str, /, **fields: str | int) -> str:
        """Return a sentence, a literal, with its placeholders filled."""
        return self._found("", (sentence,), 0).format_map(fields)

    def pgettext(self, context: str, sentence: str, /, **fields: str | int) -> str:
        """Return a sentence that could mean different things, told apart by its context."""
        return self._found(context, (sentence,), 0).format_map(fields)

    def ngettext(self, one: str, many: str, count: int, /, **fields: str | int) -> str:
        """Return the sentence that a count takes; `{count}` is among its placeholders."""
        return self._found("", (one, many), count).format_map({"count": count, **fields})

    def say(self, message: Message, /, **fields: str | int) -> str:
        """Return a sentence out of a table, named there by `mark`, with its placeholders filled."""
        return self._found("", (message,), 0).format_map(fields)

    def number(self, value: int) -> str:
        """Return a number with its thousands set apart: 1,000."""
        # The module is named where it is used, here and below: see the top of this file.
        return str(importlib.import_module("babel.numbers").format_decimal(value, locale=self._locale))

    def _found(self, context: str, source: tuple[str, ...], count: int) -> str:
        """Return the template of a sentence in this language, in English where there is none."""
        forms = self._catalogue.get((context, source[0]))
        if forms is None:
            return source[0] if len(source) == 1 or count == 1 else source[1]
        return forms[0] if len(source) == 1 else forms[min(self.usage.form(count), len(forms) - 1)]
