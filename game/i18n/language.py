"""One language, bound to an object: sentences, plural forms, dates, amounts.

English is the source and needs no catalogue. Babel is imported at the first date or amount and
not before, so that a start in English costs nothing.
"""

import dataclasses
import datetime as dt
import pathlib
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Final, NewType

from game.i18n.catalogue import Catalogue, read_catalogue

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

    def familiar(self, message: Message, /, **fields: str | int) -> str:
        """Return a sentence out of a table as people say it who are close, where a language knows that form.

        A catalogue holds it under the context `familiar`; without one the common form serves.
        """
        found = self._found("familiar", (message,), 0)
        return self.say(message, **fields) if found == message else found.format_map(fields)

    def minutes(self, minutes: int) -> str:
        """Return a length of time in hours and minutes: 2:30 h."""
        hours, rest = divmod(minutes, 60)
        if not hours:
            return self.gettext("{minutes} min", minutes=rest)
        if not rest:
            return self.gettext("{hours} h", hours=hours)
        return self.gettext("{hours}:{minutes} h", hours=hours, minutes=f"{rest:02}")

    # Babel is imported where it is used: it costs a start more than all the rest of this package.

    def number(self, value: float) -> str:
        """Return a number with its thousands set apart: 1,000, and its decimals as they are: 0.5."""
        from babel import numbers  # noqa: PLC0415

        return numbers.format_decimal(value, locale=self.usage.locale)

    def percent(self, share: int) -> str:
        """Return a share of 10,000 as a percentage, with a tenth where there is one: 30%, 12.5%."""
        from babel import Locale, numbers  # noqa: PLC0415

        locale = Locale.parse(self.usage.locale)
        tenths = locale.percent_formats[None].pattern.replace("#,##0", "#,##0.#")
        return numbers.format_percent(share / 10_000, tenths, locale)

    def money(self, amount: int, currency: str) -> str:
        """Return an amount of whole units of a currency, an ISO 4217 code: €1,500."""
        from babel import Locale, numbers  # noqa: PLC0415

        locale = Locale.parse(self.usage.locale)
        whole = locale.currency_formats["standard"].pattern.replace(".00", "")
        return numbers.format_currency(amount, currency, whole, locale=locale, currency_digits=False)

    def day(self, day: dt.date) -> str:
        """Return a day of this game without its year: Monday 2 March."""
        from babel import dates  # noqa: PLC0415

        return dates.format_date(day, self.usage.day, self.usage.locale)

    def date(self, day: dt.date) -> str:
        """Return a date with its year: 2 March 2026."""
        from babel import dates  # noqa: PLC0415

        return dates.format_date(day, self.usage.date, self.usage.locale)

    def listing(self, items: Sequence[str]) -> str:
        """Return things as one enumeration: A, B and C."""
        from babel import lists  # noqa: PLC0415

        return lists.format_list(items, locale=self.usage.locale)

    def _found(self, context: str, source: tuple[str, ...], count: int) -> str:
        """Return the template of a sentence in this language, in English where there is none."""
        forms = self._catalogue.get((context, source[0]))
        if forms is None:
            return source[0] if len(source) == 1 or count == 1 else source[1]
        return forms[0] if len(source) == 1 else forms[min(self.usage.form(count), len(forms) - 1)]


def available(folder: pathlib.Path) -> tuple[str, ...]:
    """Return the codes of the languages that can be had, English first.

    Args:
        folder: the folder of catalogues, `assets/locale`.
    """
    others = sorted(code for code in USAGE if code != SOURCE and _catalogue_path(folder, code).is_file())
    return (SOURCE, *others)


def preferred(environ: Mapping[str, str], known: Sequence[str]) -> str:
    """Return the language that a system asks for, or English where it asks for none that is known.

    Args:
        environ: the variables of the process; LANGUAGE, LC_ALL, LC_MESSAGES and LANG count,
            the first that is set.
        known: codes to choose from, as from `available`.
    """
    names = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
    wishes = next((environ[name] for name in names if environ.get(name)), "")
    codes = (re.split("[^a-z]", wish.lower(), maxsplit=1)[0] for wish in wishes.split(":"))
    return next((code for code in codes if code in known), SOURCE)


def load(code: str, folder: pathlib.Path) -> Language:
    """Return a language, one of those that `available` returns, with its translations.

    Raises:
        ValueError: its catalogue is damaged.
    """
    return Language(code, {} if code == SOURCE else read_catalogue(_catalogue_path(folder, code)))


def _catalogue_path(folder: pathlib.Path, code: str) -> pathlib.Path:
    return folder / code / "LC_MESSAGES" / CATALOGUE_FILE
