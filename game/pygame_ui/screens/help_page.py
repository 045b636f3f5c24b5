"""Keys and help: what each key does, and how a game goes in a few sentences."""

from typing import ClassVar, Final

from game.i18n.language import Message, mark
from game.pygame_ui.kit.button import Tool
from game.pygame_ui.kit.card import Card, Chip
from game.pygame_ui.kit.layout import Column, Grid, Row, Wrap
from game.pygame_ui.kit.scroll import Scroll
from game.pygame_ui.kit.text import Icon, Label
from game.pygame_ui.kit.widget import Widget
from game.pygame_ui.pieces.header import header
from game.pygame_ui.pieces.page import Shape, page, shape_of
from game.pygame_ui.screens.screen import Screen

_KEYS_WIDE: Final = 170.0

#: What keys do. The names of keys are those on the keyboard.
KEYS: Final[tuple[tuple[tuple[str, ...], Message], ...]] = (
    (("Tab", "Shift + Tab"), mark("to the next and the previous thing")),
    (("\u2190", "\u2191", "\u2192", "\u2193"), mark("to the nearest thing in a direction")),
    (("Enter", "Space"), mark("press what has the ring")),
    (("1 \u2026 9",), mark("press what shows this digit, from 1 to 9")),
    (("Esc",), mark("back; in a game: the menu")),
    (("PgUp", "PgDn"), mark("scroll")),
    (("0",), mark("at the desk: all moves")),
    (("N",), mark("at the desk: notebook")),
    (("L",), mark("log: what was done and said")),
    (("F1",), mark("this page")),
    (("F2",), mark("rules and words")),
    (("Ctrl + Z",), mark("take back the last move, for practice")),
    (("F5",), mark("keep a copy of the game in the quick slot")),
    (("F9",), mark("go on with the game in the quick slot")),
    (("F11",), mark("full screen")),
    (("F12",), mark("save a picture of the window")),
    (("Ctrl + +", "Ctrl + -", "Ctrl + 0"), mark("larger, smaller, usual text")),
)

#: How a game goes.
_STEPS: Final[tuple[tuple[str, Message], ...]] = (
    ("cal", mark("You have some hours a week for this customer. Every step at the desk takes some of them.")),
    ("user", mark("Find out who is there. Silhouettes become people as others name them.")),
    ("talk", mark("In a visit, choose what to say. What kind of move it was stands in the log afterwards.")),
    ("eye", mark("Watch how people sit. A change after your sentence means more than a posture.")),
    ("flag", mark("Leave every visit with a next step: a date, a name, a paper.")),
    ("clock", mark("The customer has a clock of their own, and it goes on without you.")),
    ("chart", mark("At the end the debrief shows what was hidden, beside what you guessed.")),
)


class HelpPage(Screen):
    """F1."""

    of_game: ClassVar[bool] = False

    def build(self) -> Widget:
        """Return the keys and the few sentences."""
        language = self.language
        back = Tool("exit", self.back, text=language.pgettext("page", "Back"), key="back")
        bar = header(self.app, language.gettext("Keys and help"), tools=[back])
        rows = [
            Row(
                [
                    Wrap([Chip(name, edged=True) for name in names], gap=4, em=_KEYS_WIDE),
                    Label(language.say(what), grow=1),
                ],
                gap=12,
            )
            for names, what in KEYS
        ]
        keys = Card(rows, title=language.gettext("Keys"), icon="menu", gap=7)
        steps = [
            Row(
                [Icon(icon, size=18, colour="blue"), Label(language.say(words), grow=1)],
                gap=10,
                align="start",
            )
            for icon, words in _STEPS
        ]
        how = Card(steps, title=language.gettext("How a game goes"), icon="bulb", gap=11)
        wide = shape_of(self.app) is Shape.WIDE
        body: Widget = (
            Grid([how, keys], columns=(1, 1), gap=16, align="start") if wide else Column([how, keys], gap=14)
        )
        return page(self.app, bar, Scroll(body, key="help", grow=1))
