"""The playbook of our own company: which answer settled which objection, over all deals on this machine."""

import dataclasses
import json
import pathlib
import tempfile
from collections.abc import Iterable

from game.engine.codes import Happening
from game.engine.events import Event
from game.engine.vocab import Way

#: Name of the file in the player's own folder, and the most of it that is read.
NAME, _MOST_BYTES = "playbook.json", 1_000_000

#: Most objections that are kept. Choice: those of some forty scenarios.
_MOST_KEPT = 1_000


@dataclasses.dataclass(frozen=True, slots=True)
class Tried:
    """How often a way of answering an objection settled it, of how many times."""

    way: Way
    worked: int
    tried: int


class Playbook:
    """Answers that were given to objections, by scenario and id of the objection.

    A file that is missing, damaged or cannot be written is no reason to stop a game: the book is empty then,
    or keeps what it has for as long as it lives.
    """

    def __init__(self, folder: pathlib.Path) -> None:
        """Open the book of a folder."""
        self._path = folder / NAME
        self._counts = _read(self._path)

    def note(self, scenario: str, objections: tuple[str, ...], way: Way, events: Iterable[Event]) -> None:
        """Write down how answers of one move were taken, and keep the file.

        Args:
            scenario: id.
            objections: ids by number; empty for those that were not heard.
            way: how it was answered.
            events: of the move.
        """
        changed = False
        for event in events:
            settled = _settled(event)
            if settled is None or not 0 <= event.item < len(objections) or way is Way.CLARIFY:
                continue
            counts = self._counts.setdefault(f"{scenario}/{objections[event.item]}", {})
            worked, tried = counts.get(way.name.lower(), (0, 0))
            counts[way.name.lower()] = worked + settled, tried + 1
            changed = True
        if changed:
            _write(self._path, self._counts)

    def best(self, scenario: str, objection: str) -> list[Tried]:
        """Return what was tried against an objection, what worked most often first."""
        counts = self._counts.get(f"{scenario}/{objection}", {})
        ways = [Tried(Way[name.upper()], *pair) for name, pair in counts.items()]
        return sorted(ways, key=lambda each: (-each.worked * 100 // each.tried, -each.tried, each.way))


def _settled(event: Event) -> int | None:
    """Return 1 where an event tells that an answer settled an objection, 0 where not, None for others."""
    if event.kind is Happening.OBJECTION_ANSWERED:
        return int(event.terms[1])
    return event.value if event.kind is Happening.FLOOR else None


def _read(path: pathlib.Path) -> dict[str, dict[str, tuple[int, int]]]:
    """Return the counts of a file; none where it cannot be read or holds something else."""
    try:
        with path.open("rb") as file:
            found = json.loads(file.read(_MOST_BYTES))
        return {
            str(name)[:200]: {
                Way[way.upper()].name.lower(): (int(pair[0]), max(int(pair[1]), 1))
                for way, pair in counts.items()
            }
            for name, counts in list(found.items())[:_MOST_KEPT]
        }
    except (OSError, ValueError, TypeError, AttributeError, KeyError, IndexError, RecursionError):
        return {}


def _write(path: pathlib.Path, counts: dict[str, dict[str, tuple[int, int]]]) -> None:
    """Replace the file at once, so that a reader finds the old book or the new one."""
    text = json.dumps(dict(list(counts.items())[:_MOST_KEPT]), indent=1, sort_keys=True)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile("w", encoding="utf-8", dir=path.parent, delete=False) as file:
            file.write(text)
        pathlib.Path(file.name).replace(path)
    except OSError:  # a full disk or a folder that is not ours: the game goes on
        return
