"""What every screen is: a page of widgets made from what the game shows now."""

import enum
from typing import TYPE_CHECKING, ClassVar

import pygame

from game.i18n.language import Language
from game.pygame_ui.kit.widget import Widget

if TYPE_CHECKING:
    from game.pygame_ui.app import App
    from game.pygame_ui.playing import Play


class Page(enum.Enum):
    """Pages that can be asked for at any time; `routes` knows which screen each is."""

    TITLE = enum.auto()
    SAVES = enum.auto()
    SETTINGS = enum.auto()
    HELP = enum.auto()
    BOOK = enum.auto()
    MENU = enum.auto()  # of a game in hand
    LOG = enum.auto()  # of a game in hand


class Screen:
    """A page. It keeps what was chosen on it; whatever the game knows it asks for when it is built."""

    of_game: ClassVar[bool] = True  # its header has the ways to log, book, help and menu

    def __init__(self, app: "App") -> None:
        """Stand ready to be shown.

        Args:
            app: that shows it, and that it asks to go elsewhere.
        """
        self.app = app

    @property
    def language(self) -> Language:
        """The language that is spoken now."""
        return self.app.language

    @property
    def play(self) -> "Play":
        """The game in hand; only screens of a game ask for it."""
        return self.app.play_in_hand

    def build(self) -> Widget:
        """Return the page as it is now; asked for anew after every change."""
        raise NotImplementedError

    def key(self, event: pygame.event.Event) -> bool:  # noqa: ARG002 - most screens have no keys of their own
        """Take a key that no widget wanted; say whether it was used."""
        return False

    def back(self) -> None:
        """Do what Esc asks for: go back to the screen below."""
        self.app.leave()
