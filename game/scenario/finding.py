"""A finding: a problem that does not have its place yet."""

from typing import NamedTuple

from game.errors import Problem
from game.scenario.tree import Document, Path


class Finding(NamedTuple):
    """What is wrong at a path of a file."""

    path: Path
    rule: str
    sentence: str
    suggestion: str = ""
    at_key: bool = False  # it is the key that is wrong, not its value
    warning: bool = False  # playable all the same


def problem_of(finding: Finding, document: Document) -> Problem:
    """Return a finding with its place in the file."""
    at = document.place(finding.path, key=finding.at_key)
    return Problem(
        file=document.file,
        line=at.line,
        column=at.column,
        rule=finding.rule,
        where=document.where(finding.path),
        sentence=finding.sentence,
        suggestion=finding.suggestion,
        warning=finding.warning,
    )
