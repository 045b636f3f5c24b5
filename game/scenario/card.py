"""The card of a scenario: what is shown of it before it is chosen.

It is read from the file by the same rules of safety as a scenario, but without the schema and without
compiling, which take many times as long. `Scenario.card` gives the same card.
"""

import dataclasses
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from game.errors import Problem, ScenarioError
from game.portraits.drawn import Drawable, looks_of
from game.portraits.look import EXTRAS, WORDS, Look
from game.scenario.document import read_document
from game.scenario.places import LEVELS, files_of, read_bytes

_LANGUAGES: Final = ("en", "zh", "es")
_KINDS: Final = ("deal", "tender", "drill")
#: What reading a tree may meet where something is missing or of another kind.
_ODD: Final = (AttributeError, LookupError, TypeError, ValueError)


@dataclasses.dataclass(frozen=True, slots=True)
class CardTexts:
    """What is said of a scenario in one language."""

    title: str
    company: str
    teaches: tuple[str, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class CardPerson:
    """One of the customer's people."""

    id: str
    name: str  # in English
    function: str  # as scenarios write it
    level: str  # likewise
    known: bool  # the brief names them
    look: Look  # to be shown once the name is known


@dataclasses.dataclass(frozen=True, slots=True)
class Card:
    """What is shown of a scenario before it is chosen."""

    id: str
    kind: str  # `deal`, `tender` or `drill`
    level: str  # `starter`, `standard` or `expert`
    weeks: int
    people: tuple[CardPerson, ...]
    by_language: Mapping[str, CardTexts]

    def texts(self, language: str) -> CardTexts:
        """Return the texts in a language such as `zh`; in English where the language is not known."""
        return self.by_language.get(language, self.by_language["en"])


def cards(folder: Path | None = None) -> list[Card]:
    """Return the cards of a folder's scenarios, of the shipped ones if left out, easiest first.

    Raises:
        Unreadable: the system does not let us read one of them.
        ScenarioError: one of them has no sound card.
    """
    found = [card_in(read_bytes(path), str(path)) for path in files_of(folder).values()]
    return sorted(found, key=lambda card: (LEVELS.index(card.level), card.id))


def card_in(content: bytes, name: str) -> Card:
    """Return the card that a file's bytes hold.

    Args:
        content: the bytes of the file.
        name: its name in the problems.

    Raises:
        ScenarioError: the file is not safe to read, or something that the card shows is missing or wrong.
    """
    document = read_document(content, name)
    if not document.whole or not all(problem.warning for problem in document.problems):
        raise ScenarioError(document.problems)
    try:
        return _card(document.root)
    except _ODD as error:
        sentence = "What the title shows of this scenario is missing or wrong."
        problem = Problem(name, 0, 0, "card", "", sentence, "Look at all its problems with `lint`.")
        raise ScenarioError([problem]) from error


def _card(root: Mapping[str, Any]) -> Card:
    """Return the card of a tree, or raise one of `_ODD`."""
    weeks = root["calendar"]["weeks"]
    if type(weeks) is not int:
        raise TypeError(weeks)
    return Card(
        id=_text(root["id"]),
        kind=_one_of(_KINDS, root["kind"]),
        level=_one_of(LEVELS, root["level"]),
        weeks=weeks,
        people=_people(root["people"]),
        by_language={language: _texts(root, language) for language in _LANGUAGES},
    )


def _texts(root: Mapping[str, Any], language: str) -> CardTexts:
    return CardTexts(
        title=_words(root["title"], language),
        company=_words(root["company"], language),
        teaches=tuple(_words(each, language) for each in root["teaches"]),
    )


def _people(people: Sequence[Mapping[str, Any]]) -> tuple[CardPerson, ...]:
    asked = [
        Drawable(_text(each["id"]), each["function"], each["level"], _chosen(each.get("look") or {}))
        for each in people
    ]
    return tuple(
        CardPerson(
            drawn.ident,
            _words(each["name"], "en"),
            drawn.function,
            drawn.level,
            known=each.get("known", "nothing") != "nothing",
            look=look,
        )
        for each, drawn, look in zip(people, asked, looks_of(asked), strict=True)
    )


def _chosen(look: Mapping[str, Any]) -> dict[str, Any]:
    """Return what the author chose of a look, as its fields."""
    extras = look.get("extras", [])
    several = extras if isinstance(extras, list) else [extras]
    chosen = {choice: _one_of(WORDS[choice], word) for choice, word in look.items() if choice != "extras"}
    if several:
        chosen["extras"] = tuple(each for each in EXTRAS if each in several)
    return chosen


def _words(phrase: object, language: str) -> str:
    """Return a text in a language, or in English where it has not been translated."""
    if isinstance(phrase, dict):
        phrase = phrase.get(language) or phrase["en"]
    return _text(phrase)


def _text(value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise TypeError(value)
    return value.strip()


def _one_of(words: Sequence[Any], word: object) -> Any:
    return words[words.index(word)]
