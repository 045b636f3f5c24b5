"""The card of the person who is chosen on the map: all that is known, and what can be done with them."""

from collections.abc import Callable
from typing import Final

from game.engine.actions import Action
from game.engine.vocab import Kind, Style
from game.pygame_ui.kit.button import Button
from game.pygame_ui.kit.card import Card
from game.pygame_ui.kit.layout import Wrap
from game.pygame_ui.kit.widget import Widget
from game.pygame_ui.pieces.all_moves import MOVES
from game.pygame_ui.pieces.desk_palette import DeskPalette
from game.pygame_ui.pieces.dossier import dossier
from game.pygame_ui.pieces.people import Acquaintance
from game.pygame_ui.playing import Play
from game.voice.offers import possible

#: Actions that stand on the card beside the visit, where they are possible.
_ON_CARD: Final = (Kind.PHONE, Kind.PREPARE, Kind.DELIVER)


def person_sheet(
    play: Play,
    person: Acquaintance,
    palette: DeskPalette,
    take: Callable[[Action], None],
    guess: Callable[[Style, int], None],
    width: float | None = None,
) -> Widget:
    """Return somebody's card.

    Args:
        play: the game in hand.
        person: whose card it is.
        palette: knows why a move is impossible.
        take: makes a move.
        guess: notes a guess at the style.
        width: on the drawing board; it grows where it is left out.
    """
    parts = dossier(play, person, guess)
    parts.append(Wrap(_actions(play, person, palette, take), gap=6))
    return Card(parts, gap=8, width=width) if width else Card(parts, gap=8, grow=1)


def _actions(
    play: Play, person: Acquaintance, palette: DeskPalette, take: Callable[[Action], None]
) -> list[Widget]:
    """Return what can be done with somebody, the visit first."""
    visit, *others = (Action(kind, person=person.index) for kind in (Kind.VISIT, *_ON_CARD))
    can = possible(play.scene, [visit, *others])  # asked for in one: it is done with every move

    def button(action: Action, *, main: bool = False, locked: str = "") -> Button:
        icon, text = MOVES[action.kind]
        key = f"do-{action.kind.name.lower()}"
        title = play.words.language.say(text)
        return Button(title, lambda: take(action), icon=icon, main=main, locked=locked, key=key)

    return [
        button(visit, main=visit in can, locked="" if visit in can else palette.why_not(visit)),
        *(button(each) for each in others if each in can),
    ]
