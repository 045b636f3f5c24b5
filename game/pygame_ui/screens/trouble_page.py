"""What is shown after a fault of our own: where it is written down, and the ways on."""

import pathlib
from typing import TYPE_CHECKING, ClassVar, Final

from game.pygame_ui.kit.button import Button
from game.pygame_ui.kit.card import Card
from game.pygame_ui.kit.layout import Column, Wrap
from game.pygame_ui.kit.scroll import Scroll
from game.pygame_ui.kit.text import Label
from game.pygame_ui.kit.widget import Widget
from game.pygame_ui.pieces.header import header
from game.pygame_ui.pieces.page import page
from game.pygame_ui.screens.chapter_card import centred
from game.pygame_ui.screens.screen import Page, Screen
from game.voice.words import shown

if TYPE_CHECKING:
    from game.pygame_ui.app import App

_WIDTH: Final = 620.0
_PATH: Final = 300


class TroublePage(Screen):
    """Something in the game itself went wrong."""

    of_game: ClassVar[bool] = False

    def __init__(self, app: "App", report: pathlib.Path | None, game: pathlib.Path | None) -> None:
        """Show what is left.

        Args:
            app: that shows it.
            report: where the fault is written down; None where that was not possible.
            game: the file of the game that was played, to go on with.
        """
        super().__init__(app)
        self.report, self.game = report, game

    def build(self) -> Widget:
        """Return the sentences and the ways on."""
        language, app = self.language, self.app
        lines: list[Widget] = [
            Label(
                language.gettext("Something in the game itself went wrong; it was not your doing."), size=16
            )
        ]
        if self.report is not None:
            where = shown(str(self.report), _PATH)
            lines.append(
                Label(
                    language.gettext(
                        "It is written down in {path}; please pass that on to its makers.", path=where
                    ),
                    colour="ink2",
                )
            )
        ways: list[Widget] = []
        if self.game is not None:
            lines.append(Label(language.gettext("Your game is saved up to the last move.")))
            ways.append(
                Button(
                    language.gettext("Go on playing"),
                    self._go_on,
                    icon="arrow",
                    main=True,
                    first=True,
                    key="go",
                )
            )
        ways += [
            Button(
                language.gettext("Back to the title"),
                lambda: app.turn_to(Page.TITLE),
                icon="exit",
                key="title",
            ),
            Button(language.pgettext("title", "Quit"), app.quit, icon="x", key="quit"),
        ]
        card = Card(
            [Scroll(Column(lines, gap=10), key="trouble"), Wrap(ways, gap=8)], icon="warn", gap=16, pad=22
        )
        bar = header(app, language.gettext("Key Account"))
        return page(app, bar, centred(app, card, _WIDTH))

    def back(self) -> None:
        """Go to the title."""
        self.app.turn_to(Page.TITLE)

    def _go_on(self) -> None:
        if self.game is not None:
            self.app.go_on_with(self.game)
