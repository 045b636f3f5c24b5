"""What a file lists along the axes of needs and of criteria."""

from collections.abc import Iterator
from typing import NamedTuple

from game.scenario.schema import USUAL_CRITERIA, Need, ScenarioFile
from game.scenario.tree import Path


class Node(NamedTuple):
    """A need with its place in the tree and in the file."""

    need: Need
    parent: Need | None
    path: Path


def nodes(file: ScenarioFile) -> Iterator[Node]:
    """Yield the needs of a file depth first, as an author reads them."""
    waiting = [Node(need, None, ("needs", at)) for at, need in reversed(list(enumerate(file.needs)))]
    while waiting:
        node = waiting.pop()
        yield node
        children = reversed(list(enumerate(node.need.children)))
        waiting.extend(Node(child, node.need, (*node.path, "children", at)) for at, child in children)


def criteria_of(file: ScenarioFile) -> tuple[str, ...]:
    """Return the ids of the criteria that a file uses: its own, or the usual six."""
    return tuple(criterion.id for criterion in file.criteria) or USUAL_CRITERIA
