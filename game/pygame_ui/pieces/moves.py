"""Moves side by side or below each other, each with the key that makes it; what is impossible says why."""

import dataclasses
from collections.abc import Callable, Sequence
from typing import Final

from game.engine.actions import Action
from game.engine.codes import Refusal
from game.i18n.language import Message, mark
from game.pygame_ui.kit.button import Button, Choice
from game.pygame_ui.kit.layout import Grid, Row
from game.pygame_ui.kit.tile import Tile
from game.pygame_ui.kit.widget import Host, Widget
from game.pygame_ui.playing import Play
from game.voice.refusals import refused

#: Most digits that there are.
DIGITS: Final = 9
#: A tile is no narrower than this, at the usual size of text.
_LEAST: Final = 118
#: Why a move is locked, in as few words as a tile has room for.
_SHORT: Final[dict[Refusal, Message]] = {
    Refusal.ALREADY_DONE: mark("done already"),
    Refusal.NO_ROUNDS_LEFT: mark("no round left"),
    Refusal.NO_COLLEAGUE: mark("no time left"),
    Refusal.BELOW_COST: mark("below our cost"),
    Refusal.UNEQUAL_PACKAGES: mark("must differ and cost alike"),
    Refusal.CONTRADICTS_WRITING: mark("less than written"),
    Refusal.LIMIT_BEFORE_TARGET: mark("limit below target"),
}
_NOT_NOW: Final = mark("not now")


@dataclasses.dataclass(frozen=True, slots=True)
class Move:
    """Something that can be done."""

    title: str
    note: str
    press: Callable[[], None]
    action: Action | None = None  # that it comes down to, for why it is impossible
    locked: str = ""  # another reason, in a few words
    reason: str = ""  # the same in a sentence
    main: bool = False


class MoveTile(Tile):
    """A tile that is locked in a few words and says all of the reason when it is pressed."""

    def press(self, host: Host) -> None:
        """Do it, or say in a whole sentence why not."""
        if self.locked and self.tooltip:
            host.announce(self.tooltip, "lock")
        else:
            super().press(host)


def why(play: Play, action: Action | None) -> str:
    """Say why a move is impossible now, nothing where it is not."""
    return refusal_of(play, action)[1]


def refusal_of(play: Play, action: Action | None) -> tuple[str, str]:
    """Say why a move is impossible now, in a few words and in a sentence; nothing where it is possible."""
    refusal = Refusal.NONE if action is None else play.seat.why_not(action)
    if action is None or refusal is Refusal.NONE:
        return "", ""
    few = play.words.language.say(_SHORT.get(refusal, _NOT_NOW))
    return few, refused(play.words, play.scene, action, refusal)


def digit(number: int) -> str:
    """Return the key of a move by its place, from 1; none beyond the last key."""
    return str(number) if number <= DIGITS else ""


def begins(play: Play, moves: Sequence[Move]) -> Move | None:
    """Return the move that has the focus first: the main one where it is possible, else the first that is."""
    can = [move for move in moves if not (move.reason or move.locked or why(play, move.action))]
    return next((move for move in can if move.main), next(iter(can), None))


def tiles(play: Play, moves: Sequence[Move], start: int = 1) -> Widget:
    """Return moves side by side, on as many lines as they need."""
    found, beginning = list[Widget](), begins(play, moves)
    for number, move in enumerate(moves, start):
        few, whole = refusal_of(play, move.action)
        found.append(
            MoveTile(
                move.title,
                move.press,
                note=move.note,
                locked=move.locked or few,
                digit=digit(number),
                main=move.main,
                first=move is beginning,
                key=f"move-{number}",
                tooltip=move.reason or whole,
            )
        )
    return Grid(found, columns=[1.0] * len(found), gap=8, least=_LEAST)


def rows(play: Play, moves: Sequence[Move]) -> list[Widget]:
    """Return moves to stand below each other."""
    beginning = begins(play, moves)
    return [
        Choice(
            move.title,
            move.press,
            note=move.note,
            locked=move.reason or move.locked or why(play, move.action),
            digit=digit(number),
            main=move.main,
            first=move is beginning,
            key=f"move-{number}",
        )
        for number, move in enumerate(moves, 1)
    ]


def buttons(play: Play, moves: Sequence[Move]) -> Widget:
    """Return moves as plain buttons, where there is room for one line."""
    beginning = begins(play, moves)
    found: list[Widget] = [
        Button(
            move.title,
            move.press,
            main=move.main,
            locked=move.reason or move.locked or why(play, move.action),
            digit=digit(number),
            first=move is beginning,
            key=f"move-{number}",
        )
        for number, move in enumerate(moves, 1)
    ]
    return Row(found, gap=8)
