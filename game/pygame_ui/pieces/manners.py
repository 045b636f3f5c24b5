"""The four manners, with the shape of the style that each suits: one is chosen, another is a move."""

import functools
from typing import TYPE_CHECKING, Final

from game.engine.actions import Action
from game.engine.vocab import Kind, Manner
from game.i18n.language import Message, mark
from game.pygame_ui.kit.card import Card
from game.pygame_ui.kit.layout import Grid, Row
from game.pygame_ui.kit.text import BODY, BOLD, SMALL, TITLE, Heading, Label
from game.pygame_ui.kit.tile import Tile
from game.pygame_ui.kit.widget import Widget
from game.pygame_ui.pieces.faces import MANNERS

if TYPE_CHECKING:
    from game.pygame_ui.app import App

#: In the order in which they stand, with their names and what each is about.
_NAMES: Final[dict[Manner, tuple[Message, Message]]] = {
    Manner.FACTS: (mark("Facts"), mark("evidence, detail")),
    Manner.RESULTS: (mark("Results"), mark("options, in brief")),
    Manner.VISION: (mark("Vision"), mark("images, ideas")),
    Manner.WARMTH: (mark("Warmth"), mark("“we”, no hurry")),
}


def manner_card(app: "App") -> Widget:
    """Return all four on a card, with what a change takes."""
    language = app.language
    minutes = language.minutes(int(app.play_in_hand.scene.brief.minutes[Kind.SWITCH]))
    note = language.gettext("A change takes {minutes}, and is noticed.", minutes=minutes)
    title = Row(
        [Heading(language.gettext("Manner"), size=TITLE), Label(note, size=SMALL, colour="ink2")], gap=8
    )
    return Card([title, Grid(_tiles(app, notes=True), columns=(1,) * len(_NAMES))], gap=7)


def manner_row(app: "App", room: float, *, notes: bool) -> Widget:
    """Return all four without a card: side by side where their names fit, else in two rows.

    Args:
        app: whose game it is.
        room: how wide it may be, in pixels.
        notes: with what each is about.
    """
    kit = app.stage.kit
    names = [app.language.say(name) for name, _ in _NAMES.values()]
    widest = max(kit.face(BODY, BOLD).width(name) for name in names) + kit.em(31) + kit.px(38)
    columns = (1,) * (len(names) if widest * len(names) < room else len(names) // 2)
    return Grid(_tiles(app, notes=notes), columns=columns, gap=6)


def _tiles(app: "App", *, notes: bool) -> list[Widget]:
    language, now = app.language, app.play_in_hand.scene.of("manner")
    return [
        Tile(
            language.say(name),
            None if manner == now else functools.partial(app.act, Action(Kind.SWITCH, level=manner)),
            note=language.say(note) if notes else "",
            icon=MANNERS[manner].icon,
            tone=MANNERS[manner].tone,
            chosen=manner == now,
            key=f"manner-{manner.name}",
        )
        for manner, (name, note) in _NAMES.items()
    ]
