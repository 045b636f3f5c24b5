"""The game in a window of the system: each follows what the other changes."""

import importlib
import pathlib
from typing import TYPE_CHECKING, Final

from game.i18n.language import Language
from game.pygame_ui.entrance import Entrance
from game.pygame_ui.frame import Frame
from game.pygame_ui.kit.window import Look, Window
from game.pygame_ui.screens.title import Title

if TYPE_CHECKING:
    from game.pygame_ui.app import App

_PICTURES: Final = "pictures"


class Front:
    """The window with the title in it, and with the game once something is chosen there."""

    def __init__(self, folder: pathlib.Path, language: Language, window: Window) -> None:
        """Show the title in a window that is open.

        Args:
            folder: the player's own.
            language: of the system.
            window: of `splash.opened`.
        """
        self.window = window
        self._app: App | None = None
        self.frame: Frame = Entrance(folder, language, window.stage, lambda: self.app)
        self._follow()
        self.window.pictures = folder / _PICTURES
        self.window.on_look = self._window_changed
        self.window.on_picture = self._picture_taken

    @property
    def app(self) -> "App":
        """The whole game, which takes the window over when it is first asked for."""
        if self._app is None:
            entrance, loaded = self.frame, importlib.import_module("game.pygame_ui.app")

            def first(app: "App") -> Title:  # what was set holds, also where it could not be kept
                app.settings, app.language = entrance.settings, entrance.language
                return Title(app)

            size, stage = self.window.screen.get_size(), self.window.stage
            app: App = loaded.App(entrance.folder, entrance.language, size, first, stage)
            self._app = self.frame = app
            self._follow()
        return self._app

    def _follow(self) -> None:
        """Let the window follow what is shown now."""
        self.frame.on_settings = self._settings_changed
        self.frame.on_quit = self.window.close

    def run(self) -> None:
        """Show the game until somebody closes the window; what was set is kept, also after a fault."""
        try:
            self.window.run()
        finally:
            self.frame.keep_settings()

    def confess(self, report: pathlib.Path | None) -> None:
        """Show that a fault of our own was met and the game is not lost.

        Args:
            report: where it is written down; None where that was not possible.
        """
        importlib.import_module("game.pygame_ui.keeping").confess(self.app, report)

    def _window_changed(self, look: Look) -> None:
        """Take over what keys and edges of the window have changed."""
        self.frame.follow(
            self.window.screen.get_size(), size=look.size, text=look.text, full_screen=look.full_screen
        )

    def _settings_changed(self) -> None:
        """Let the window follow the settings."""
        settings, look = self.frame.settings, self.window.look
        look.theme, look.text, look.calm = settings.theme, settings.text, settings.calm
        self.window.roomy = self.frame.is_roomy
        if look.full_screen != settings.full_screen:
            look.full_screen = settings.full_screen
            self.window.apply()
            self.frame.resize(self.window.screen.get_size())

    def _picture_taken(self, path: pathlib.Path | None) -> None:
        language = self.frame.language
        if path is None:
            self.frame.say(language.gettext("The picture could not be saved."), "warn")
        else:
            self.frame.say(language.gettext("Picture saved: {path}", path=str(path)), "eye")
