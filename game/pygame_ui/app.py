"""The window game as a whole: settings, language, the game in hand, and which screen stands where."""

import pathlib
from collections.abc import Callable
from typing import Final

import pygame

from game.client.places import beside, new_place
from game.engine.actions import Action
from game.errors import KeyedError
from game.i18n.language import Language, available, load
from game.journal.files import read as read_game
from game.pygame_ui import settings as kept
from game.pygame_ui.kit.kit import Kit
from game.pygame_ui.kit.stage import Stage
from game.pygame_ui.kit.theme import Theme, scale_of
from game.pygame_ui.kit.widget import Widget
from game.pygame_ui.playing import Play
from game.pygame_ui.routes import after, at_rest, first_screen
from game.pygame_ui.screens.screen import Screen
from game.scenario.compile import Scenario, find
from game.scenario.compile import load as load_scenario
from game.session.local import LocalSeat, begin, resume
from game.shipped import assets_folder
from game.voice.hints import Strength
from game.voice.mistakes import worded
from game.voice.words import Words

#: Language in which lines stand further apart.
_ROOMY: Final = "zh"


class App:
    """One player at one window. Screens ask it for everything that is not their own."""

    def __init__(
        self,
        folder: pathlib.Path,
        language: Language,
        size: tuple[int, int] | None = None,
        first: Callable[["App"], Screen] = first_screen,
    ) -> None:
        """Stand at the first screen, without a window yet.

        Args:
            folder: the player's own, where settings and games are kept.
            language: of the system, spoken unless the player has chosen another.
            size: of the window in pixels; as it was last where it is left out.
            first: makes the screen to begin with.
        """
        self.folder = folder
        self.settings = kept.read(folder)
        self.language = _spoken(self.settings.language) or language
        self.play: Play | None = None
        self._screens: list[Screen] = [first(self)]
        self.size = size = size or self.settings.size
        self.stage = Stage(self._build, Kit(self.theme(size)), size)
        self.stage.on_key = self._key

    @property
    def board(self) -> tuple[float, float]:
        """Width and height of the window in lengths of the drawing board."""
        scale = scale_of(self.size)
        return self.size[0] / scale, self.size[1] / scale

    @property
    def screen(self) -> Screen:
        """The screen that is shown."""
        return self._screens[-1]

    @property
    def play_in_hand(self) -> Play:
        """The game in hand.

        Raises:
            RuntimeError: there is none; only screens of a game ask.
        """
        if self.play is None:
            message = "no game is in hand"
            raise RuntimeError(message)
        return self.play

    def theme(self, size: tuple[int, int]) -> Theme:
        """Return the theme that the settings ask for in a window of a size."""
        settings = self.settings
        return Theme(
            settings.theme, scale_of(size), settings.text, settings.calm, roomy=self.language.code == _ROOMY
        )

    # --- going from screen to screen ---

    def show(self, *screens: Screen) -> None:
        """Go to a screen; of several the last is shown and Esc leads down through the others."""
        self._screens = list(screens)
        self.stage.show(self._build)

    def open(self, screen: Screen) -> None:
        """Put a screen on top of the one that is shown."""
        self._screens.append(screen)
        self.stage.show(self._build)

    def leave(self) -> None:
        """Go back to the screen below; the lowest one stays."""
        if len(self._screens) > 1:
            self._screens.pop()
            self.stage.show(self._build)

    def refresh(self) -> None:
        """Build the screen anew: something it shows has changed."""
        self.stage.refresh()

    def say(self, text: str, icon: str = "") -> None:
        """Show a sentence for a while."""
        self.stage.announce(text, icon)

    def complain(self, error: KeyedError) -> None:
        """Say what went wrong and what to do."""
        self.say(worded(error, self.language), "warn")

    # --- the game in hand ---

    def begin(self, scenario: Scenario, seed: int) -> None:
        """Begin a new game, kept in the player's own folder where that can be, and show its first screen."""
        texts, player = scenario.texts(self.language.code), self.settings.player
        seat = begin(scenario.setup, texts, seed, player)
        try:
            seat.save(new_place(scenario.id, seed))
        except KeyedError as error:
            self.complain(error)
        self.sit(scenario, seat)

    def resume(self, path: pathlib.Path) -> None:
        """Go on with a saved game.

        Raises:
            Unreadable: the system does not let us read it.
            ReplayMismatch: it is no true game of a scenario that we have.
            KeyedError: it is open elsewhere.
        """
        scenario = load_scenario(find(read_game(path).journal.header.scenario))
        self.sit(scenario, resume(path, scenario.setup, scenario.texts(self.language.code)))

    def sit(self, scenario: Scenario, seat: LocalSeat) -> None:
        """Take a seat as the game in hand, and show where it stands."""
        if self.play is not None:
            self.play.seat.close()
        words = Words(
            self.language,
            scenario.texts(self.language.code),
            player=seat.journal.header.player,
            currency=scenario.currency,
            start=scenario.start,
        )
        strength = None if self.settings.hints < 0 else Strength(self.settings.hints)
        self.play = Play(scenario, seat, words, strength)
        self.set(last_game=str(seat.path) if seat.path else "")
        self.show(*at_rest(self))

    def act(self, action: Action) -> None:
        """Make a move and go where it leads; where it is impossible, say so and stay."""
        play = self.play_in_hand
        try:
            beat = play.act(action)
        except KeyedError as error:
            self.complain(error)
        else:
            self.show(*after(self, beat))

    def undo(self, moves: int = 1) -> None:
        """Take moves back, for practice."""
        try:
            self.play_in_hand.undo(moves)
        except KeyedError as error:
            self.complain(error)
        else:
            self.show(*at_rest(self))

    def fork(self, back: int = 0) -> None:
        """Try again with other luck from so many moves ago, in a file of its own."""
        play = self.play_in_hand
        try:
            path = play.seat.path
            play.go_on_with(play.seat.fork(back=back, save=beside(path) if path else None))
        except KeyedError as error:
            self.complain(error)
        else:
            self.say(self.language.gettext("The same customer, other luck. The first game stays as it was."))
            self.show(*at_rest(self))

    def put_away(self) -> None:
        """Let go of the game in hand; all of it is in its file."""
        if self.play is not None:
            self.play.seat.close()
        self.play = None

    # --- settings ---

    def set(self, **changes: object) -> None:
        """Change settings, keep them, and show everything as it is now."""
        before = self.settings
        self.settings = before.with_changes(**changes)
        if self.settings == before:
            return
        kept.write(self.folder, self.settings)
        language = _spoken(self.settings.language)
        if language is not None and language.code != self.language.code:
            self.language = language
            if self.play is not None:
                self.play.speak(language)
        if self.play is not None and self.settings.hints >= 0:
            self.play.strength = Strength(self.settings.hints)
        self.stage.resize(self.size, self.theme(self.size))

    def resize(self, size: tuple[int, int]) -> None:
        """Take another size of the window."""
        self.size = size
        self.stage.resize(size, self.theme(size))

    def _build(self) -> Widget:
        """Build the screen that is shown."""
        return self.screen.build()

    def _key(self, event: pygame.event.Event) -> bool:
        """Take a key that no widget wanted."""
        if self.screen.key(event):
            return True
        if event.type == pygame.KEYDOWN and event.key == pygame.K_ESCAPE:
            self.screen.back()
            return True
        return False


def _spoken(code: str) -> Language | None:
    """Return a language by its code, None where it is none of ours."""
    folder = assets_folder() / "locale"
    return load(code, folder) if code in available(folder) else None
