"""`list`: the scenarios that come with the game."""

import argparse
import json

from game.i18n.language import Language, Message, mark
from game.scenario.compile import Scenario, catalogue

_LEVELS: dict[str, Message] = {
    "starter": mark("for a start"),
    "standard": mark("standard"),
    "expert": mark("for experts"),
}


def list_scenarios(options: argparse.Namespace, language: Language) -> int:
    """Print every scenario, easiest first."""
    scenarios = catalogue()
    if options.json:
        print(
            json.dumps([_plain(scenario, language) for scenario in scenarios], ensure_ascii=False, indent=2)
        )
        return 0
    for scenario in scenarios:
        texts = scenario.texts(language.code)
        print(f"{scenario.id}: {texts.title}")
        print("  " + _about(scenario, language))
        for lesson in texts.teaches:
            print(f"  - {lesson}")
    return 0


def _about(scenario: Scenario, language: Language) -> str:
    """Return company, level and length of a scenario in one line."""
    return language.gettext(
        "{company}. Level: {level}. {weeks} weeks, {people} people.",
        company=scenario.texts(language.code).company,
        level=language.say(_LEVELS[scenario.level]),
        weeks=scenario.weeks,
        people=len(scenario.setup.people.ids),
    )


def _plain(scenario: Scenario, language: Language) -> dict[str, object]:
    """Return what there is to know of a scenario as JSON holds it."""
    texts = scenario.texts(language.code)
    return {
        "id": scenario.id,
        "title": texts.title,
        "company": texts.company,
        "kind": scenario.kind,
        "level": scenario.level,
        "weeks": scenario.weeks,
        "people": len(scenario.setup.people.ids),
        "teaches": list(texts.teaches),
        "hash": scenario.hash,
    }
