"""Write the case files: `python -m tests.cases.generate`, from the folder of the project."""

import itertools
from collections.abc import Iterator
from pathlib import Path

import yaml

from game.engine.rules_version import RULES_VERSION
from tests.cases.of_contacts import contact_cases, number_cases, other_cases, spacing_cases
from tests.cases.of_later_rules import later_answers
from tests.cases.of_meetings import (
    finds_cases,
    form_cases,
    gate_cases,
    match_cases,
    move_cases,
    posture_cases,
)
from tests.cases.of_rules import answers
from tests.cases.of_stories import message_cases, story_cases

FOLDER = Path(__file__).resolve().parent

#: Answers of the pure rules stand beside the cases.
ANSWERS = FOLDER / "answers.yaml"

HEAD = """\
# Rule cases, written by `python -m tests.cases.generate` from game/engine/tables.py, rules version {version}.
# Shares are of 10,000. What a case does not give is plain: perfect fit on a good day, no history, a customer
# in the discovery stage, everybody says yes. `cell` names the number that the case is about.
"""

ANSWERS_HEAD = """\
# Answers of the pure rules, written by `python -m tests.cases.generate`, rules version {version}: what goes
# in and what comes out, in whole numbers. They are what the rules say now; a difference wants to be read.
"""

FILES = {
    "contacts": lambda: itertools.chain(contact_cases(), spacing_cases(), other_cases()),
    "numbers": number_cases,
    "moves": move_cases,
    "questions": lambda: itertools.chain(form_cases(), finds_cases()),
    "stages": match_cases,
    "postures": posture_cases,
    "gates": gate_cases,
    "company": story_cases,
    "messages": message_cases,
}


def text_of(cases: Iterator[dict]) -> str:
    """One file, a block a case."""
    plain = [[_without_nothing(one)] for one in cases]
    blocks = [yaml.safe_dump(one, sort_keys=False, allow_unicode=True, width=110) for one in plain]
    return HEAD.format(version=RULES_VERSION) + "\n" + "\n".join(blocks)


def _without_nothing(case: dict) -> dict:
    """A case without the parts that say nothing."""
    return {name: part for name, part in case.items() if part != {}}


def files() -> dict[Path, str]:
    """All files as they should be."""
    cases = {FOLDER / f"{name}.yaml": text_of(make()) for name, make in FILES.items()}
    plain = yaml.safe_dump([*answers(), *later_answers()], sort_keys=False, allow_unicode=True, width=110)
    return cases | {ANSWERS: ANSWERS_HEAD.format(version=RULES_VERSION) + "\n" + plain}


def main() -> None:
    """Write what differs and say so."""
    for path, text in files().items():
        before = path.read_text(encoding="utf-8") if path.exists() else ""
        path.write_text(text, encoding="utf-8")
        print(f"{path.name}: {'as it was' if before == text else 'written'}")


if __name__ == "__main__":
    main()
