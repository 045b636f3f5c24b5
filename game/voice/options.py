"""Options of issues in words: `30d` is 30 days in every language, and authors word what is no figure."""

import re
from typing import Final

from game.i18n.language import Language
from game.voice.words import Words, shown

#: A figure and its unit, as moves write it.
_FIGURE: Final = re.compile(r"([-+]?\d+(?:\.\d+)?)(%|[hdwmy])")
_OF_PERCENT: Final = 100
_LONGEST: Final = 40


def said_option(words: Words, issue: str, label: str) -> str:
    """Return what people call an option of an issue, by id and label."""
    authored = shown(words.texts.options.get((issue, label), ""), _LONGEST)
    return authored or in_words(words.language, label)


def in_words(language: Language, label: str) -> str:
    """Return an option as people say it; what is no figure with a known unit stays as it is.

    >>> in_words(Language("en"), "30d"), in_words(Language("en"), "-3%"), in_words(Language("en"), "on_site")
    ('30 days', '-3%', 'on site')
    """
    found = _FIGURE.fullmatch(label)
    if found is None:
        return label.replace("_", " ")
    if found[2] == "%":
        sign = "+" if label.startswith("+") else ""
        return sign + language.percent(round(float(found[1]) * _OF_PERCENT))
    return _lasting(language, int(found[1]), found[2]) if found[1].isdecimal() else label


def _lasting(language: Language, count: int, unit: str) -> str:
    """Return a length of time."""
    if unit == "h":
        return language.ngettext("{count} hour", "{count} hours", count)
    if unit == "d":
        return language.ngettext("{count} day", "{count} days", count)
    if unit == "w":
        return language.ngettext("{count} week", "{count} weeks", count)
    if unit == "m":
        return language.ngettext("{count} month", "{count} months", count)
    return language.ngettext("{count} year", "{count} years", count)
