"""Pictures of screens, for tests and for who writes about the game: what a game leads to, one by one."""

import pathlib
import re
from typing import Final

import pygame

from game.engine.actions import Action
from game.engine.codes import Refusal
from game.errors import IllegalAction, KeyedError
from game.i18n.language import Language
from game.pygame_ui.app import App
from game.pygame_ui.screens.screen import Page
from game.scenario.compile import Scenario
from game.session.local import begin
from game.voice.mistakes import worded
from game.voice.refusals import refused
from game.voice.typed import line_of

#: Size of the pictures.
SIZE: Final = (1280, 720)
_CAPITAL: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")
#: What stands before the name of a page that is wanted between two moves.
_PAGE: Final = "page "


class Album:
    """A game whose screens are saved as they are reached."""

    def __init__(
        self, folder: pathlib.Path, own: pathlib.Path, language: Language, size: tuple[int, int] = SIZE
    ) -> None:
        """Begin with no picture.

        Args:
            folder: where the pictures go; it is made.
            own: what stands for the player's own folder.
            language: of the screens.
            size: of the pictures.

        Raises:
            KeyedError: `journal.not_saved`, the folder cannot be made.
        """
        self.folder, self.count = folder, 0
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise _unsaved(folder, error) from error
        self.app = App(own, language, size)
        self.app.set(calm=True, volume=0, language=language.code)

    def title(self) -> None:
        """Save the title."""
        self._save()

    def begin(self, scenario: Scenario, seed: int, player: str = "") -> None:
        """Begin a game that is kept nowhere, and save its briefing and its first screens."""
        self.app.brief(scenario)
        self._save()
        seat = begin(scenario.setup, scenario.texts(self.app.language.code), seed, player)
        self.app.enter(scenario, seat)
        self._save_all()

    def move(self, line: str) -> None:
        """Make a move, or turn to a page, and save every screen that it leads to.

        Args:
            line: a move, the number of what is offered, or `page` and the name of a page.

        Raises:
            IllegalAction: it is no move, or impossible; nothing was saved.
        """
        if line.startswith(_PAGE):
            self._page(line.removeprefix(_PAGE).strip())
            return
        action = self._action(line)
        reason = self.app.play_in_hand.seat.why_not(action)
        if reason is not Refusal.NONE:
            raise IllegalAction(reason, f"refusal.{reason.name.lower()}")
        self.app.act(action)
        self._save_all()

    def refusal(self, error: IllegalAction, line: str) -> str:
        """Return why a line could not be done."""
        play = self.app.play_in_hand
        if not error.refusal:
            return worded(error, self.app.language)
        return refused(play.words, play.scene, self._action(line), Refusal(error.refusal))

    def close(self) -> None:
        """Let go of the game."""
        self.app.put_away()

    def _action(self, line: str) -> Action:
        play = self.app.play_in_hand
        for offered in play.moment.offers:
            if line == str(offered.number):
                return offered.action
        return play.seat.read(line_of(line, play.words, play.scene))

    def _page(self, name: str) -> None:
        """Save a page that can be had at any time."""
        known = {page.name.lower(): page for page in Page if page is not Page.TITLE}
        if name not in known:
            raise IllegalAction(0, "move.unknown_kind", {"word": name, "nearest": ""})
        self.app.turn_to(known[name])
        self._save()
        self.app.leave()

    def _save_all(self) -> None:
        """Save the screen that is shown, and those below it one after the other."""
        self._save()
        while len(self.app.screens) > 1:
            self.app.leave()
            self._save()

    def _save(self) -> None:
        self.count += 1
        words = _CAPITAL.sub("-", type(self.app.screen).__name__).lower()
        path = self.folder / f"{self.count:03}-{words}.png"
        surface = pygame.Surface(self.app.size)
        self.app.stage.repaint_all()
        self.app.stage.paint(surface)
        try:
            pygame.image.save(surface, path)
        except (OSError, pygame.error) as error:
            raise _unsaved(path, error) from error


def _unsaved(path: pathlib.Path, error: Exception) -> KeyedError:
    return KeyedError(
        "journal.not_saved", {"path": str(path), "reason": getattr(error, "strerror", "") or str(error)}
    )
