"""What is said of a scenario before it is played: its level, its kind, how long it is."""

import functools
from typing import Final

from game.i18n.language import Language, Message, mark
from game.scenario.card import Card, cards

LEVELS: Final[dict[str, Message]] = {
    "starter": mark("for a start"),
    "standard": mark("standard"),
    "expert": mark("for experts"),
}
KINDS: Final[dict[str, Message]] = {
    "deal": mark("a whole deal"),
    "drill": mark("an exercise"),
}


@functools.cache
def shipped() -> tuple[Card, ...]:
    """Return the cards of the scenarios that come with the game, easiest first; read once.

    Raises:
        ScenarioError: one of them cannot be shown.
    """
    return tuple(cards())


def about(card: Card, language: Language) -> str:
    """Return company, level and length of a scenario in one line."""
    return language.gettext(
        "{company}. Level: {level}. {weeks} weeks, {people} people.",
        company=card.texts(language.code).company,
        level=language.say(LEVELS[card.level]),
        weeks=card.weeks,
        people=len(card.people),
    )


def length(card: Card, language: Language) -> str:
    """Return how long a scenario is, in weeks and people."""
    return language.gettext("{weeks} weeks, {people} people", weeks=card.weeks, people=len(card.people))
