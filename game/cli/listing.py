"""`list`: the scenarios that come with the game."""

import argparse
import json

from game.client.scenarios import about
from game.i18n.language import Language
from game.scenario.compile import Scenario, catalogue


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
        print("  " + about(scenario.card, language))
        for lesson in texts.teaches:
            print(f"  - {lesson}")
    return 0


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
