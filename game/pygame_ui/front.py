"""The app in a window of the system: each follows what the other changes."""

import pathlib
from typing import Final

from game.i18n.language import Language
from game.pygame_ui.app import App
from game.pygame_ui.kit.window import Look, Window
from game.pygame_ui.screens.trouble_page import TroublePage

_PICTURES: Final = "pictures"


class Front:
    """The window with the game in it."""

    def __init__(self, folder: pathlib.Path, language: Language, window: Window) -> None:
        """Show the title in a window that is open.

        Args:
            folder: the player's own.
            language: of the system.
            window: of `splash.opened`.
        """
        self.window = window
        self.app = App(folder, language, window.screen.get_size(), stage=window.stage)
        self.window.pictures = folder / _PICTURES
        self.window.on_look = self._window_changed
        self.window.on_picture = self._picture_taken
        self.app.on_settings = self._settings_changed
        self.app.on_quit = self.window.close

    def run(self) -> None:
        """Show the game until somebody closes the window; what was set is kept, also after a fault."""
        try:
            self.window.run()
        finally:
            self.app.keep_settings()

    def confess(self, report: pathlib.Path | None) -> None:
        """Show that a fault of our own was met and the game is not lost.

        Args:
            report: where it is written down; None where that was not possible.
        """
        game = self.app.play.seat.path if self.app.play is not None else None
        self.app.put_away()
        self.app.show(TroublePage(self.app, report, game))

    def _window_changed(self, look: Look) -> None:
        """Take over what keys and edges of the window have changed."""
        self.app.follow(
            self.window.screen.get_size(), size=look.size, text=look.text, full_screen=look.full_screen
        )

    def _settings_changed(self) -> None:
        """Let the window follow the settings."""
        settings, look = self.app.settings, self.window.look
        look.theme, look.text, look.calm = settings.theme, settings.text, settings.calm
        self.window.roomy = self.app.is_roomy
        if look.full_screen != settings.full_screen:
            look.full_screen = settings.full_screen
            self.window.apply()
            self.app.resize(self.window.screen.get_size())

    def _picture_taken(self, path: pathlib.Path | None) -> None:
        language = self.app.language
        if path is None:
            self.app.say(language.gettext("The picture could not be saved."), "warn")
        else:
            self.app.say(language.gettext("Picture saved: {path}", path=str(path)), "eye")
