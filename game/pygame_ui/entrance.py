"""The title before the game is loaded: whoever chooses something there goes inside, into the `App`.

Rules, scenarios and the other screens take most of the time of a start. The title needs none of them, so
it is shown first; they are imported while nobody presses anything, and at the latest with the first choice.
"""

import importlib
import pathlib
from collections.abc import Callable
from typing import TYPE_CHECKING, Final, cast

import pygame

from game.i18n.language import Language
from game.pygame_ui.frame import Frame
from game.pygame_ui.kit.stage import Stage
from game.pygame_ui.screens.screen import Page
from game.pygame_ui.screens.title import Title

if TYPE_CHECKING:
    from game.pygame_ui.app import App

#: What the whole game needs, from below upward, so that each step is short.
PARTS: Final = (
    "numpy",
    "numpy.typing",
    "pydantic",
    "game.engine.seen",
    "game.engine.desk",
    "game.engine.step",
    "game.scenario.parts",
    "game.scenario.schema",
    "game.scenario.compile",
    "game.session.local",
    "game.voice.words",
    "game.voice.offers",
    "game.client.moment",
    "game.pygame_ui.playing",
    "game.pygame_ui.screens.meeting",
    "game.pygame_ui.screens.desk",
    "game.pygame_ui.screens.debrief",
    "game.pygame_ui.routes",
    "game.pygame_ui.app",
)


class Entrance(Frame):
    """Shows the title. It has the ways that the title asks for, and each of them is the app's."""

    def __init__(
        self, folder: pathlib.Path, language: Language, stage: Stage, inside: Callable[[], "App"]
    ) -> None:
        """Show the title.

        Args:
            folder: the player's own, where settings and games are kept.
            language: of the system, spoken unless the player has chosen another.
            stage: of a window that is open already.
            inside: gives the app, which has the stage from then on.
        """
        self._inside = inside
        self._parts = iter(PARTS)
        super().__init__(folder, language, stage.page.size, lambda: Title(cast("App", self)), stage)
        stage.by_itself.idle = self._load

    def _load(self) -> bool:
        """Import one part of the game; say whether there are others."""
        part = next(self._parts, None)
        if part is not None:
            importlib.import_module(part)
        return part is not None

    def choose(self, name: str) -> None:
        """Go inside to what one knows of a scenario."""
        self._inside().choose(name)

    def learn(self) -> None:
        """Go inside to the lesson."""
        self._inside().learn()

    def go_on_with(self, path: pathlib.Path) -> None:
        """Go inside to a saved game."""
        self._inside().go_on_with(path)

    def turn_to(self, page: Page) -> None:
        """Go inside to a page."""
        self._inside().turn_to(page)

    def key(self, event: pygame.event.Event) -> bool:
        """Take a key that no widget wanted: it may be one that the app knows."""
        return event.type == pygame.KEYDOWN and self._inside().key(event)
