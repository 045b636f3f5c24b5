"""The decisions that mattered: the moves of a game that helped most and hurt most, in their order."""

import dataclasses
import enum
from collections.abc import Iterable

from game.session.seat import Seat
from game.voice.hindsight import Debrief, Turn

#: How many of each sort are named, and what a move must have changed for it, of 10,000.
_EACH, _LEAST = 3, 100
#: What counts as a mistake, and as a blunder, of 10,000. [asm]
_MISTAKE, _BLUNDER = -400, -1_000


class Grade(enum.Enum):
    """What a move was worth."""

    STRONG = "!"
    INACCURACY = "?!"
    MISTAKE = "?"
    BLUNDER = "??"


@dataclasses.dataclass(frozen=True, slots=True)
class Decision:
    """A move that mattered."""

    turn: Turn
    grade: Grade

    @property
    def worth(self) -> int:
        """What it did to the person, of 10,000: trust and value against doubt and irritation."""
        return worth(self.turn)


def worth(turn: Turn) -> int:
    """Return what a move did to a person, trust and value against doubt and irritation."""
    return turn.trust + turn.felt - turn.doubt - turn.irritation


def decisions(debrief: Debrief) -> list[Decision]:
    """Return the moves that mattered, in the order of the game."""
    ranked = sorted(debrief.turns, key=worth)
    worst = _once(turn for turn in ranked if worth(turn) <= -_LEAST)
    best = _once(turn for turn in reversed(ranked) if worth(turn) >= _LEAST)
    found = [Decision(turn, _grade(turn)) for turn in {*worst, *best}]
    return sorted(found, key=lambda each: each.turn.number)


def _once(turns: Iterable[Turn]) -> list[Turn]:
    """Return the first of some moves, of those that were made again with the same person one."""
    once: dict[tuple[str, str], Turn] = {}
    for turn in turns:
        once.setdefault((turn.person, turn.words), turn)
    return list(once.values())[:_EACH]


def _grade(turn: Turn) -> Grade:
    if worth(turn) > 0:
        return Grade.STRONG
    if worth(turn) <= _BLUNDER:
        return Grade.BLUNDER
    return Grade.MISTAKE if worth(turn) <= _MISTAKE else Grade.INACCURACY


def moves_since(seat: Seat, line: int) -> int:
    """Return how many moves were made from a line of the record on, that one included."""
    return sum(entry.is_move and entry.number >= line for entry in seat.log())
