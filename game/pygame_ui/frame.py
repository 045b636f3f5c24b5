"""The frame of the window game: settings, language, the stack of screens, messages; it knows no game."""

import pathlib
from collections.abc import Callable
from typing import Final

import pygame

from game.i18n.language import Language, available, load
from game.pygame_ui import settings as kept
from game.pygame_ui.kit.kit import Kit
from game.pygame_ui.kit.stage import Stage
from game.pygame_ui.kit.theme import Theme, scale_of
from game.pygame_ui.kit.widget import Widget
from game.pygame_ui.screens.screen import Screen
from game.shipped import assets_folder

#: Language in which lines stand further apart.
_ROOMY: Final = "zh"


class Frame:
    """What shows screens and keeps settings."""

    def __init__(
        self,
        folder: pathlib.Path,
        language: Language,
        size: tuple[int, int] | None,
        first: Callable[[], Screen],
        stage: Stage | None = None,
    ) -> None:
        """Stand at the first screen, without a window yet.

        Args:
            folder: the player's own, where settings and games are kept.
            language: of the system, spoken unless the player has chosen another.
            size: of the window in pixels; as it was last where it is left out.
            first: makes the screen to begin with.
            stage: of a window that is open already; a new one if left out.
        """
        self.folder = folder
        self.settings = kept.read(folder)
        self.language = spoken(self.settings.language) or language
        self.on_settings: Callable[[], None] = lambda: None  # the window follows them
        self.on_quit: Callable[[], None] = lambda: None
        self.screens: list[Screen] = [first()]
        self.size = size = size or self.settings.size
        self.stage = stage or Stage(self.build, Kit(self.theme(size)), size)
        if stage is not None:
            stage.build = self.build
            stage.resize(size, self.theme(size))
        self.stage.on_key = self.key

    @property
    def board(self) -> tuple[float, float]:
        """Width and height of the window in lengths of the drawing board."""
        scale = scale_of(self.size)
        return self.size[0] / scale, self.size[1] / scale

    @property
    def screen(self) -> Screen:
        """The screen that is shown."""
        return self.screens[-1]

    def theme(self, size: tuple[int, int]) -> Theme:
        """Return the theme that the settings ask for in a window of a size."""
        settings = self.settings
        return Theme(settings.theme, scale_of(size), settings.text, settings.calm, roomy=self.is_roomy)

    @property
    def is_roomy(self) -> bool:
        """Whether lines stand further apart in the language that is spoken."""
        return self.language.code == _ROOMY

    def show(self, *screens: Screen) -> None:
        """Go to a screen; of several the last is shown and Esc leads down through the others."""
        self.screens = list(screens)
        self.stage.show(self.build)

    def open(self, screen: Screen) -> None:
        """Put a screen on top of the one that is shown."""
        self.screens.append(screen)
        self.stage.show(self.build)

    def refresh(self) -> None:
        """Build the screen anew: something it shows has changed."""
        self.stage.refresh()

    def say(self, text: str, icon: str = "") -> None:
        """Show a sentence for a while."""
        self.stage.announce(text, icon)

    def quit(self) -> None:
        """Close the window; all that was done is saved."""
        self.on_quit()

    # --- settings ---

    def set(self, **changes: object) -> None:
        """Change settings, keep them, and show everything as it is now."""
        before = self.settings
        self.settings = before.with_changes(**changes)
        if self.settings == before:
            return
        kept.write(self.folder, self.settings)
        self.language = spoken(self.settings.language) or self.language
        self.settings_changed()
        self.on_settings()
        self.stage.resize(self.size, self.theme(self.size))

    def follow(self, drawn: tuple[int, int], **changes: object) -> None:
        """Take over what the window has changed by itself; it is kept with the next setting, or at the end.

        Args:
            drawn: the size that is drawn on now.
            changes: of the settings.
        """
        self.size, self.settings = drawn, self.settings.with_changes(**changes)
        self.refresh()

    def keep_settings(self) -> None:
        """Keep the settings as they are now."""
        kept.write(self.folder, self.settings)

    def resize(self, size: tuple[int, int]) -> None:
        """Take another size of the window."""
        self.size = size
        self.stage.resize(size, self.theme(size))

    def build(self) -> Widget:
        """Build the screen that is shown."""
        return self.screen.build()

    def settings_changed(self) -> None:
        """Follow the settings; called before everything is shown as it is now."""

    def key(self, event: pygame.event.Event) -> bool:
        """Take a key that no widget wanted; say whether it was used."""
        return self.screen.key(event)


def spoken(code: str) -> Language | None:
    """Return a language by its code, None where it is none of ours."""
    folder = assets_folder() / "locale"
    return load(code, folder) if code in available(folder) else None
