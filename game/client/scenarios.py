"""What is said of a scenario before it is played: its level, its kind, how long it is."""

import functools
from typing import Final

from game.i18n.language import Language, Message, mark
from game.scenario.compile import Scenario, catalogue

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
def shipped() -> tuple[Scenario, ...]:
    """Return the scenarios that come with the game, easiest first; read once, for that takes a moment.

    Raises:
        ScenarioError: one of them cannot be played.
    """
    return tuple(catalogue())


def about(scenario: Scenario, language: Language) -> str:
    """Return company, level and length of a scenario in one line."""
    return language.gettext(
        "{company}. Level: {level}. {weeks} weeks, {people} people.",
        company=scenario.texts(language.code).company,
        level=language.say(LEVELS[scenario.level]),
        weeks=scenario.weeks,
        people=len(scenario.setup.people.ids),
    )


def length(scenario: Scenario, language: Language) -> str:
    """Return how long a scenario is, in weeks and people."""
    return language.gettext(
        "{weeks} weeks, {people} people", weeks=scenario.weeks, people=len(scenario.setup.people.ids)
    )
