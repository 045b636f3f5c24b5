"""The menu of a game: go on, look back, take back, keep a copy, and the ways out."""

from collections.abc import Callable
from typing import ClassVar, Final

from game.client.places import beside, new_place
from game.errors import KeyedError
from game.pygame_ui.kit.button import Choice, Tool
from game.pygame_ui.kit.card import Card
from game.pygame_ui.kit.layout import Column
from game.pygame_ui.kit.scroll import Scroll
from game.pygame_ui.kit.text import Label
from game.pygame_ui.kit.widget import Widget
from game.pygame_ui.pieces.header import header
from game.pygame_ui.pieces.page import page
from game.pygame_ui.screens.chapter_card import centred
from game.pygame_ui.screens.screen import Page, Screen
from game.voice.words import shown

_WIDTH: Final = 560.0


class MenuPage(Screen):
    """What one may want of a game besides playing it."""

    of_game: ClassVar[bool] = False

    def build(self) -> Widget:
        """Return the rows, numbered."""
        language, play = self.language, self.play
        rows: list[Widget] = [
            Choice(
                title,
                does,
                note=note,
                icon=icon,
                digit=str(number),
                main=number == 1,
                first=number == 1,
                key=f"menu-{number}",
                locked=locked,
            )
            for number, (title, note, icon, does, locked) in enumerate(self._rows(), start=1)
        ]
        where = play.seat.path
        kept = (
            language.gettext("Every move is saved in {path}.", path=shown(where.name))
            if where
            else language.gettext("This game could not be saved anywhere.")
        )
        card = Card(
            [Scroll(Column(rows, gap=7), key="menu", grow=1), Label(kept, size=12, colour="ink2")],
            title=language.gettext("Menu"),
            icon="menu",
            gap=12,
            pad=20,
        )
        back = Tool("x", self.back, tooltip=language.pgettext("page", "Close"), key="back")
        texts = play.words.texts
        bar = header(self.app, shown(texts.title), shown(texts.company), [back])
        return page(self.app, bar, centred(self.app, card, _WIDTH))

    def _rows(self) -> list[tuple[str, str, str, Callable[[], None], str]]:
        """Return title, note, icon, what it does, and why it cannot be done now, of each row."""
        language, app = self.language, self.app
        nothing = (
            ""
            if any(entry.is_move for entry in self.play.seat.log())
            else language.gettext("no move was made yet")
        )
        return [
            (language.gettext("Go on playing"), "", "arrow", self.back, ""),
            (
                language.pgettext("page", "Log"),
                language.gettext("what was done and said, to search and to try again"),
                "doc",
                lambda: app.turn_to(Page.LOG),
                nothing,
            ),
            (
                language.gettext("Take back the last move"),
                language.gettext("for practice: a game in which moves were taken back is never ranked"),
                "swap",
                app.undo,
                nothing,
            ),
            (
                language.gettext("Try again with other luck"),
                language.gettext("from here, in a file of its own"),
                "dice",
                app.fork,
                "",
            ),
            (
                language.gettext("Save a copy"),
                language.gettext("the game goes on in the copy"),
                "plus",
                self._save_copy,
                "",
            ),
            (language.pgettext("title", "Settings"), "", "gear", lambda: app.turn_to(Page.SETTINGS), ""),
            (
                language.gettext("Back to the title"),
                language.gettext("the game is kept"),
                "exit",
                lambda: app.turn_to(Page.TITLE),
                "",
            ),
        ]

    def _save_copy(self) -> None:
        """Go on in a copy of the game, so that the file stays as it is now."""
        seat, language = self.play.seat, self.language
        old = seat.path
        path = beside(old) if old else new_place(self.play.scenario.id, 1)
        try:
            seat.save(path)
        except KeyedError as error:
            self.app.complain(error)
        else:
            self.app.set(last_game=str(path))
            self.app.say(
                language.gettext("Saved as {path}; the game goes on there.", path=shown(path.name)), "check"
            )
