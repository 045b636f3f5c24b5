"""A message that waits: who sends it, what it says, until when, and the answers to choose from."""

from collections.abc import Callable

from game.engine.actions import Action
from game.pygame_ui.kit.button import Button
from game.pygame_ui.kit.dialog import Modal
from game.pygame_ui.kit.layout import Column, Row
from game.pygame_ui.kit.text import SMALL, Icon, Label, Span, Text
from game.pygame_ui.kit.widget import Widget
from game.pygame_ui.pieces.avatar import Avatar
from game.pygame_ui.pieces.next_steps import answers_of, step_row
from game.pygame_ui.pieces.people import Acquaintance, people_of
from game.pygame_ui.playing import Play

_WIDTH = 560


def sender(play: Play) -> Acquaintance | None:
    """Return who is named first in the message that waits, among those whose name is known."""
    text = play.words.message(play.scene.of("message"))
    named = [(text.find(each.name), each) for each in people_of(play) if each.name in text]
    return min(named, key=lambda each: each[0])[1] if named else None


def message_sheet(play: Play, on_take: Callable[[Action], None], on_close: Callable[[], None]) -> Modal:
    """Return the message that waits as a sheet over the map.

    Args:
        play: the game in hand, in which a message waits.
        on_take: takes the action of an answer.
        on_close: puts the message aside.
    """
    language, who = play.words.language, sender(play)
    face: Widget = Avatar(who.look, size=56, name=who.name) if who else Icon("talk", size=30, colour="blue")
    text: Widget = Label(play.words.message(play.scene.of("message")), size=15)
    text.grow = 1
    until = " ".join(play.moment.lines)
    answers: list[Widget] = [
        step_row(play, each, on_take, first=place == 0) for place, each in enumerate(answers_of(play))
    ]
    return Modal(
        [
            Row([face, text], gap=14, align="start"),
            Text([Span(until, icon="clock", colour="amber", bold=True)], size=SMALL),
            Column(answers, gap=8),
        ],
        title=language.gettext("A message"),
        icon="talk",
        on_close=on_close,
        actions=[Button(language.gettext("Look at the map first"), on_close, key="aside")],
        width=_WIDTH,
        key="message",
    )
