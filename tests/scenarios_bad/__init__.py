"""Files that must be refused, and the tools to make them from a sample that is fine."""

from pathlib import Path

from game.errors import Problem
from game.scenario.compile import Scenario, compiled, examine

FOLDER = Path(__file__).parent
SAMPLE = (FOLDER / "sample.yaml").read_text(encoding="utf-8")


def changed(*edits: tuple[str, str]) -> str:
    """The sample with its first `old` replaced by `new`, edit after edit."""
    text = SAMPLE
    for old, new in edits:
        assert old in text, f"the sample does not hold {old!r} any more"
        text = text.replace(old, new, 1)
    return text


def problems(text: str | bytes) -> tuple[Problem, ...]:
    """What is found in a file."""
    return examine(text if isinstance(text, bytes) else text.encode(), "a.yaml").problems


def rules(text: str | bytes) -> list[str]:
    """The rules that a file breaks, in the order of the file."""
    return [problem.rule for problem in problems(text)]


def scenario(*edits: tuple[str, str]) -> Scenario:
    """The compiled scenario after some edits."""
    return compiled(changed(*edits).encode(), "a.yaml")
