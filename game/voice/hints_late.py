"""Occasions for a hint before a room and at the negotiation table: what both sides can see there."""

from collections.abc import Iterator
from typing import Final

from game.engine.table_words import Priority, Talks, Tried
from game.engine.vocab import Posture, Talk
from game.voice.hint_lines import Occasion
from game.voice.scene import Scene

#: An occasion for a hint: whom it is about and which need, -1 where nobody or none.
Found = tuple[Occasion, int, int]

#: Points that a room bears. Source: design 2 (three to five points).
_MANY: Final = 4
#: Rounds that are left when the size of our steps is worth a look. [asm]
_LAST: Final = 2
#: How a room sits that is not with us.
_COOL: Final = frozenset({Posture.LEANS_BACK, Posture.ARMS_CROSSED, Posture.LOOKS_AT_WATCH})


def before_a_room(scene: Scene) -> Iterator[Found]:
    """Yield occasions of a presentation, the most urgent first.

    Args:
        scene: a moment of a presentation.
    """
    if scene.of("floor") >= 0:
        yield Occasion.FLOOR, scene.of("floor_from"), -1
    if scene.of("steps") & Talk.HURRIED:
        yield Occasion.HURRY, -1, -1
    if Posture(scene.of("posture")) in _COOL:
        yield Occasion.ROOM, -1, -1
    if scene.of("steps") & Talk.SUMMED:
        return
    if scene.of("points") >= _MANY:
        yield Occasion.MANY_POINTS, -1, -1
    elif not scene.of("points"):
        yield Occasion.FIRST_POINT, -1, -1


def across_the_table(scene: Scene) -> Iterator[Found]:
    """Yield occasions of a negotiation, the most urgent first.

    Args:
        scene: a moment at the table.
    """
    talks, tried = Talks(scene.of("talks")), scene.of("tried")
    special = {
        Talks.DEADLOCK: Occasion.DEADLOCK,
        Talks.EXTRA: Occasion.ONE_THING_MORE,
        Talks.PAPER: Occasion.MINUTES,
    }
    if talks in special:
        if talks is not Talks.PAPER or not tried & Tried.SUMMED_UP:
            yield special[talks], -1, -1
        return
    if not tried & (Tried.PLANNED | Tried.OPENED):
        yield Occasion.NO_PLAN, -1, -1
    if scene.of("claim") >= 0 and not tried & Tried.CHALLENGED:
        yield Occasion.CLAIM, -1, -1
    if (scene.seen.priority[:, 0] == Priority.UNKNOWN).all():
        yield Occasion.UNASKED, -1, -1
    if scene.brief.rounds - scene.of("round") <= _LAST:
        yield Occasion.LAST_ROUNDS, -1, -1
    if not scene.of("requested"):
        yield Occasion.IN_RETURN, -1, -1
