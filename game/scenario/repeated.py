"""What stands in a list more than once."""

from collections.abc import Iterable, Iterator, Sequence

from game.scenario.finding import Finding
from game.scenario.tree import Path


def twice(items: Iterable[tuple[Path, object]], what: str) -> Iterator[Finding]:
    """Yield a finding for each item that stands in a list again.

    Args:
        items: with their paths.
        what: what an item is, such as `role`.
    """
    seen = set()
    for path, item in items:
        if item in seen:
            yield Finding(path, "said-twice", f"This {what} stands here already.", "Keep one of them.")
        seen.add(item)


def in_list(path: Path, items: Sequence[object]) -> list[tuple[Path, object]]:
    """Return the items of a list with their paths."""
    return [((*path, at), item) for at, item in enumerate(items)]
