"""Reads a gettext catalogue (.po) as translators write it, so that nothing has to be compiled."""

import pathlib
import re
import string
from collections.abc import Mapping
from typing import Final, TypeAlias

#: From context and English sentence to the translation, one text a plural form.
Catalogue: TypeAlias = Mapping[tuple[str, str], tuple[str, ...]]

_LINE: Final = re.compile(
    r'(?:(?P<name>msgctxt|msgid|msgid_plural|msgstr|msgstr\[[0-5]\])[ \t]+)?"(?P<text>(?:[^"\\]|\\.)*)"'
)
_ESCAPE: Final = re.compile(r"\\(.)")
_ESCAPED: Final = {"n": "\n", "t": "\t"}


def read_catalogue(path: pathlib.Path) -> Catalogue:
    """Read the translations that can be used.

    Left out, so that English stands in their place: what is not translated, what is marked
    fuzzy, and what names other placeholders than the English sentence.

    Raises:
        ValueError: a line is no line of a catalogue; the message names it.
    """
    catalogue: dict[tuple[str, str], tuple[str, ...]] = {}
    entry: dict[str, str] = {}
    name, fuzzy = "", False
    for number, line in enumerate([*path.read_text(encoding="utf-8-sig").split("\n"), ""], start=1):
        row = line.strip()
        found = _LINE.fullmatch(row)
        if not found and row and not row.startswith("#"):
            raise ValueError(f"{path.name}:{number}: this is no line of a catalogue: {row}")
        new = found is None or found["name"] in {"msgctxt", "msgid"}
        if new and any(field.startswith("msgstr") for field in entry):
            if not fuzzy:
                catalogue |= _usable(entry)
            entry, fuzzy = {}, False
        if found:
            name = found["name"] or name
            entry[name] = entry.get(name, "") + _ESCAPE.sub(_unescaped, found["text"])
        else:
            fuzzy = fuzzy or (row.startswith("#,") and "fuzzy" in row)
    return catalogue


def placeholders(sentence: str) -> frozenset[str]:
    """Return what stands between braces in a sentence, format and all.

    >>> sorted(placeholders("{who} asks for {amount}."))
    ['amount', 'who']

    Raises:
        ValueError: a brace stands alone; a brace as such is written twice.
    """
    parts = string.Formatter().parse(sentence)
    return frozenset(
        name + (f"!{shape}" if shape else "") + (f":{form}" if form else "")
        for _, name, form, shape in parts
        if name is not None
    )


def _usable(entry: Mapping[str, str]) -> Mapping[tuple[str, str], tuple[str, ...]]:
    """Return the translation that a finished entry makes, or nothing."""
    source = entry.get("msgid", "")
    forms = tuple(text for field, text in sorted(entry.items()) if field.startswith("msgstr"))
    if not source or not all(forms) or not all(_fits(entry, form) for form in forms):
        return {}
    return {(entry.get("msgctxt", ""), source): forms}


def _fits(entry: Mapping[str, str], translation: str) -> bool:
    """Say whether a translation names the placeholders of its sentence, or of its plural."""
    sources = [entry["msgid"], entry.get("msgid_plural", entry["msgid"])]
    try:
        return placeholders(translation) in map(placeholders, sources)
    except ValueError:
        return False


def _unescaped(escape: re.Match[str]) -> str:
    return _ESCAPED.get(escape[1], escape[1])
