"""A form before a move: a sheet over the page that it was asked for on, whose first button goes."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Final, TypeVar

from game.engine.actions import Action
from game.engine.codes import Refusal
from game.engine.vocab import Manner
from game.i18n.language import Message, mark
from game.pygame_ui.kit.button import Button
from game.pygame_ui.kit.dialog import Modal
from game.pygame_ui.kit.layout import Column, Grid, Layers
from game.pygame_ui.kit.text import SMALL, Heading, Label
from game.pygame_ui.kit.tile import Tile
from game.pygame_ui.kit.widget import Widget
from game.pygame_ui.pieces.faces import MANNERS
from game.pygame_ui.pieces.people import capital
from game.pygame_ui.screens.screen import Screen
from game.voice import terms
from game.voice.pages import cost
from game.voice.refusals import refused

if TYPE_CHECKING:
    from game.pygame_ui.app import App

#: How wide a form is on the drawing board, and the least width of a tile in it.
WIDTH: Final = 620
TILE: Final = 128
#: What a manner is, in a few words.
_MANNERS: Final[Mapping[Manner, Message]] = {
    Manner.FACTS: mark("figures, order, proof"),
    Manner.RESULTS: mark("short, to the point"),
    Manner.WARMTH: mark("time, trust, people"),
    Manner.VISION: mark("ideas, the large picture"),
}
_Value = TypeVar("_Value")


class Form(Screen):
    """What has to be settled before a move. Everything is set sensibly, so that Enter goes."""

    icon = "target"

    def __init__(self, app: "App", below: Screen) -> None:
        """Stand over a page.

        Args:
            app: whose screen it is.
            below: the page that stays to be seen.
        """
        super().__init__(app)
        self.below = below

    def title(self) -> str:
        """Return what the form is for."""
        raise NotImplementedError

    def rows(self) -> list[Widget]:
        """Return what can be set."""
        raise NotImplementedError

    def action(self) -> Action:
        """Return the move as it is set now."""
        raise NotImplementedError

    def go_text(self) -> str:
        """Return what stands on the button that goes."""
        raise NotImplementedError

    def extra(self) -> list[Widget]:
        """Return buttons beside the one that goes."""
        return []

    def build(self) -> Widget:
        """Return the page below with the form over it."""
        action = self.action()
        scene, words = self.play.scene, self.play.words
        price = cost(words, scene, action)
        text = self.go_text()
        if price:
            text = self.language.gettext("{move} ({price})", move=text, price=price)
        buttons = [
            Button(self.language.gettext("Back"), self.app.leave, key="form-back"),
            *self.extra(),
            Button(text, self.go, icon="arrow", main=True, locked=self.why_not(), first=True, key="form-go"),
        ]
        sheet = Modal(
            self.rows(),
            title=self.title(),
            icon=self.icon,
            on_close=self.app.leave,
            actions=buttons,
            width=WIDTH,
            key="form",
        )
        return Layers([self.below.build(), sheet])

    def why_not(self) -> str:
        """Return why the move is impossible as it is set, nothing where it is possible."""
        action = self.action()
        refusal = self.play.seat.why_not(action)
        if refusal is Refusal.NONE:
            return ""
        return refused(self.play.words, self.play.scene, action, refusal)

    def go(self) -> None:
        """Make the move."""
        self.app.act(self.action())

    def part(self, title: str, body: Widget, note: str = "") -> Widget:
        """Return something to be set, below its title."""
        head: list[Widget] = [Heading(title, size=SMALL + 1)]
        if note:
            head.append(Label(note, size=SMALL, colour="ink2"))
        return Column([*head, body], gap=5)

    def manners(self, chosen: int, on_choose: Callable[[Manner], None]) -> Widget:
        """Return the four manners to choose from."""
        say = self.language.say
        tiles: list[Widget] = [
            Tile(
                capital(say(terms.MANNERS[manner])),
                lambda manner=manner: on_choose(manner),  # type: ignore[misc]
                note=say(_MANNERS[manner]),
                icon=MANNERS[manner].icon,
                tone=MANNERS[manner].tone,
                chosen=manner == chosen,
                key=f"manner-{manner.name.lower()}",
            )
            for manner in Manner
        ]
        return tiled(tiles)

    def options(
        self,
        values: Sequence[tuple[_Value, str, str]],
        chosen: _Value,
        on_choose: Callable[[_Value], None],
        key: str,
    ) -> Widget:
        """Return tiles of which one is chosen.

        Args:
            values: each with its text and why it is impossible, empty where it is possible.
            chosen: the value that is.
            on_choose: takes a value.
            key: of the tiles, with their place behind it.
        """
        tiles: list[Widget] = [
            Tile(
                text,
                lambda value=value: on_choose(value),  # type: ignore[misc]
                chosen=value == chosen,
                locked=reason,
                key=f"{key}-{place}",
            )
            for place, (value, text, reason) in enumerate(values)
        ]
        return tiled(tiles)


def tiled(tiles: Sequence[Widget]) -> Widget:
    """Return tiles in lines of equal widths, four where there is room."""
    return Grid(tiles, columns=[1] * min(4, max(1, len(tiles))), gap=8, least=TILE)
