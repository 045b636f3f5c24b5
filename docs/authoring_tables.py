"""Fills the tables of docs/authoring.md: every key of the format, conditions, changes, budgets, mistakes.

    python -m docs.authoring_tables            # rewrite the tables
    python -m docs.authoring_tables --check    # only say whether they are as the code has them

The example of the guide is what stands in its blocks of `yaml example`, one after the other.
"""

import re
import sys
from pathlib import Path
from typing import Any, NamedTuple

from docs import filling
from docs.filling import grid
from game.scenario import wording
from game.scenario.compile import examine
from game.scenario.schema import ScenarioFile

GUIDE = Path(__file__).resolve().with_name("authoring.md")

_SCHEMA = ScenarioFile.model_json_schema()

#: How each condition is written, in the example of the guide.
WHEN = {
    "week": "week: {from: 3, to: 9}",
    "stage": "stage: {from: approval, to: design}",
    "trust": "trust: {person: petra, below: 30%}",
    "value": "value: {person: petra, at_least: 20%}",
    "irritation": "irritation: [{person: jonas, below: 20%}, {person: petra, below: 20%}]",
    "relation": "relation: {person: jonas, at_least: acquaintance}",
    "known": "known: rolf",
    "met": "met: [jonas, petra]",
    "not_met": "not_met: rolf",
    "coach": "coach: jonas",
    "not_coach": "not_coach: petra",
    "invited": "invited: jonas",
    "introduced": "introduced: rolf",
    "fact": "fact: repairs",
    "not_fact": "not_fact: [loan, signature]",
    "need": "need: corner",
    "not_need": "not_need: even",
    "clear": "clear: {person: jonas, need: corner}",
    "promised": "promised: petra",
    "answered": "answered: {event: best_price, with: 2}",
    "proposed": "proposed: true",
    "researched": "researched: false",
    "risk": "risk: {at_least: 10%}",
}

#: How each change is written.
THEN = {
    "trust": "trust: {petra: +6%}",
    "credibility": "credibility: {petra: -6%, jonas: -3%}",
    "irritation": "irritation: {petra: +5%}",
    "value": "value: {jonas: +5%}",
    "doubt": "doubt: {petra: -4%}",
    "familiarity": "familiarity: {jonas: +5%}",
    "rival_trust": "rival_trust: {petra: +4%}",
    "information": "information: +5%",
    "risk": "risk: +10%",
    "progress": "progress: -15%",
    "hours": "hours: -2",
    "money": "money: -300",
    "engineer": "engineer: -1 day",
    "service": "service: -4h",
    "executive": "executive: -1 day",
    "knows": "knows: rolf",
    "introduces": "introduces: rolf",
    "invited": "invited: [jonas, petra]",
    "promise": "promise: petra",
    "need": "need: even",
    "fact": "fact: signature",
}


class Mistake(NamedTuple):
    """A mistake that is easily made in the example: what stood there, and what stands there now."""

    what: str
    old: str
    new: str


MISTAKES = (
    Mistake("a word that is no style", "style: amiable", "style: friendly"),
    Mistake("a misspelt id", "owners: [rolf, petra]", "owners: [rolf, petro]"),
    Mistake("a number for a share", "margin: 32%", "margin: 32"),
    Mistake(
        "a colon in a plain text", "short: Forty loaves a night to the pigs", "short: Lost: forty loaves"
    ),
    Mistake("a blank too few", "  weeks: 24", " weeks: 24"),
    Mistake("a key that does not exist", "reveals: rolf", "shows: rolf"),
    Mistake("nobody in charge of a stage", "roles: [decider, approver]", "roles: [approver]"),
    Mistake("no door that works", "    asked_for_us: true\n", ""),
    Mistake("all styles fixed", "style: {driver: 2, expressive: 1}", "style: driver"),
    Mistake("a layer left out", "layer: problem", "layer: solution"),
    Mistake("a fact that nobody can find", "known_by: [rolf, petra]\n    public: true", "known_by: []"),
    Mistake(
        "a rumour that nobody tells",
        "known_by: [petra, jonas]\n  - id: sig",
        "known_by: [petra]\n  - id: sig",
    ),
    Mistake("a budget that is not about money", "subject: money", "subject: plan"),
    Mistake("money that may be gone, and no word of it", "    budget: true\n", ""),
    Mistake("no wise answer", "        wise: true\n        then: {invited", "        then: {invited"),
    Mistake(
        "two wise answers",
        "        then: {credibility: {petra: -6%}",
        "        wise: true\n        then: {credibility: {petra: -6%}",
    ),
    Mistake("a condition that never holds", "{met: jonas, proposed", "{met: jonas, not_met: jonas, proposed"),
    Mistake("weeks the wrong way round", "{from: 3, to: 9}", "{from: 9, to: 3}"),
    Mistake("a week after the end", "{from: 6, to: 16}", "{from: 30, to: 36}"),
    Mistake("an objection before somebody else's need", "need: clean", "need: shelves"),
    Mistake("an objection that nothing answers", "[clarify, prove]", "[]"),
    Mistake("a drill without a goal", "kind: deal", "kind: drill"),
    Mistake(
        "too many words",
        "says: Our floor is from 1958.",
        "says: Our floor is from 1958." + " It carries us, and flour, and nobody else." * 3,
    ),
    Mistake(
        "a language here and not there",
        "behind: I signed for the last machine, and it stood in the yard for a month.",
        "behind: {en: I signed for the last machine., es: Firmé por la última máquina.}",
    ),
)


def example(guide: str) -> str:
    """Return the example of the guide: the text of its scenario file."""
    return "".join(re.findall(r"^```yaml example\n(.*?)^```$", guide, re.MULTILINE | re.DOTALL))


def keys(model: str) -> str:
    """Return the table of the keys of a map of the format; `ScenarioFile` is the file itself."""
    described = _SCHEMA if model == "ScenarioFile" else _SCHEMA["$defs"][model]
    # A map in whose place a plain value may stand is the second way of writing it.
    described = described if "properties" in described else described["anyOf"][1]
    needed = set(described.get("required", ()))
    rows = [
        [f"`{key}`", "yes" if key in needed else "", _explained(value)]
        for key, value in described["properties"].items()
    ]
    return grid(["key", "must", "what it is"], rows)


def _explained(value: dict[str, Any]) -> str:
    """Return what a key is described as, or the map that stands there."""
    described = value if "description" in value else _SCHEMA["$defs"][value["$ref"].rpartition("/")[2]]
    return str(described["description"]).replace("|", "\\|")


def examples(model: str) -> str:
    """Return the table of a closed grammar: each key, how it is written and what it says."""
    written = {"When": WHEN, "Then": THEN}[model]
    described = _SCHEMA["$defs"][model]["properties"]
    rows = [[f"`{key}`", f"`{written[key]}`", _explained(value)] for key, value in described.items()]
    return grid(["key", "written", "it says"], rows)


def _budgets() -> str:
    """Return how many words each place has room for."""
    places = (
        ("a message", "`events: text`", wording.EVENT_WORDS),
        ("an answer to it", "`say`", wording.SAY_WORDS),
        ("what comes of it", "`reply`", wording.REPLY_WORDS),
        ("a fact, a rumour", "`facts: text`, `rumour`", wording.FACT_WORDS),
        ("an objection, what stands behind it", "`says`, `behind`", wording.OBJECTION_WORDS),
        ("goal and method of a chapter", "`chapters: goal`, `method`", wording.CARD_WORDS),
    )
    rows = [
        [what, key, str(words), str(int(words * wording.CHARACTERS_A_WORD))] for what, key, words in places
    ]
    return grid(["text", "key", "words", "Chinese characters"], rows)


def _mistakes() -> str:
    """Return what lint says of frequent mistakes."""
    text, rows = example(GUIDE.read_text(encoding="utf-8")), []
    for mistake in MISTAKES:
        found = examine(text.replace(mistake.old, mistake.new, 1).encode(), "scenario.yaml").problems
        first = found[0]
        said = " ".join(part for part in (first.sentence, first.suggestion) if part).replace("|", "\\|")
        rows.append([mistake.what, "warning" if first.warning else "error", said, f"`{first.rule}`"])
    return grid(["mistake", "", "lint says", "rule"], rows)


TABLES = {"budgets": _budgets, "mistakes": _mistakes}

SOURCES: filling.Sources = {
    "keys": keys,
    "examples": examples,
    "table": lambda which: TABLES[which](),
}


if __name__ == "__main__":
    sys.exit(filling.refill(GUIDE, SOURCES, sys.argv[1:]))
