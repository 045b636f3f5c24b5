"""The window game as a whole: the frame with a game in hand, and which screen stands where."""

import functools
import pathlib
import secrets
from collections.abc import Callable
from typing import Final

import pygame

from game.client.moment import runs_on
from game.client.places import new_place
from game.engine.actions import Action
from game.engine.codes import Refusal
from game.errors import IllegalAction, KeyedError, ScenarioError
from game.i18n.language import Language
from game.pygame_ui import keeping, keys
from game.pygame_ui.frame import Frame
from game.pygame_ui.kit.stage import Stage
from game.pygame_ui.kit.widget import Widget
from game.pygame_ui.learning import LESSON, Lesson, teach
from game.pygame_ui.playing import Play
from game.pygame_ui.routes import after, at_rest, briefing, first_screen, opening, page_of
from game.pygame_ui.screens.screen import Page, Screen
from game.pygame_ui.sound import CAPTIONS, Cue, Sound, cue_of
from game.scenario.compile import Scenario, find
from game.scenario.compile import load as load_scenario
from game.session.local import LocalSeat, begin
from game.voice.hints import Strength
from game.voice.refusals import refused
from game.voice.words import Words

#: Seeds of new games are below this, so that one can say them.
_SEEDS: Final = 1_000_000


class App(Frame):
    """One player at one window. Screens ask it for everything that is not their own."""

    def __init__(
        self,
        folder: pathlib.Path,
        language: Language,
        size: tuple[int, int] | None = None,
        first: Callable[["App"], Screen] = first_screen,
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
        self.play: Play | None = None
        self.lesson: Lesson | None = None  # while the manager stands beside the trainee
        super().__init__(folder, language, size, lambda: first(self), stage)
        self.sound = Sound(self.settings.volume)
        self.stage.by_itself.idle = lambda: self.play is not None and self.play.recall()

    @property
    def plays(self) -> bool:
        """Whether a page of a game is shown, and not one that was laid over it."""
        return self.play is not None and self.screen.of_game

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

    # --- going from screen to screen ---

    def leave(self) -> None:
        """Go back to the screen below; below the lowest one of a game is its menu."""
        if len(self.screens) > 1:
            self.screens.pop()
            self.stage.show(self.build)
        elif self.plays:
            self.turn_to(Page.MENU)

    def turn_to(self, page: Page) -> None:
        """Put a page that can be had at any time on top, or take it away where it is on top already."""
        screen = page_of(self, page)
        if page is Page.TITLE:
            self.put_away()
            self.show(screen)
        elif type(screen) is type(self.screen):
            self.leave()
        else:
            self.open(screen)

    def complain(self, error: KeyedError | ScenarioError) -> None:
        """Say what went wrong and what to do."""
        self.say(keeping.fault(error, self.language), "warn")

    # --- the game in hand ---

    def choose(self, name: str, on_begin: Callable[[], None] | None = None) -> None:
        """Show what one knows of a scenario, by its id, or say why it cannot be played."""
        try:
            self.open(briefing(self, load_scenario(find(name)), on_begin))
        except (KeyedError, ScenarioError) as error:
            self.complain(error)

    def brief(self, scenario: Scenario) -> None:
        """Show what one knows of a scenario before its first call."""
        self.open(briefing(self, scenario))

    def begin(self, scenario: Scenario, seed: int | None = None, save: pathlib.Path | None = None) -> None:
        """Begin a new game, kept in the player's own folder where that can be, and show its first screen.

        Args:
            scenario: that is played.
            seed: of the customer; any where it is left out.
            save: where the game is kept; in the player's own folder where it is left out.
        """
        seed = secrets.randbelow(_SEEDS) if seed is None else seed
        texts, player = scenario.texts(self.language.code), self.settings.player
        seat = begin(scenario.setup, texts, seed, player)
        try:
            seat.save(save or new_place(scenario.id, seed))
        except KeyedError as error:
            self.complain(error)
        self.enter(scenario, seat)

    def enter(self, scenario: Scenario, seat: LocalSeat) -> None:
        """Take a seat at a game that has not begun yet, and show where it begins."""
        self.lesson = None
        self.sit(scenario, seat)
        self.show(*opening(self))

    def resume(self, path: pathlib.Path) -> None:
        """Go on with a saved game; see `keeping.resume` for what may be wrong with it."""
        keeping.resume(self, path)

    def go_on_with(self, path: pathlib.Path) -> None:
        """Go on with a saved game, or say why that cannot be."""
        try:
            keeping.resume(self, path)
        except (KeyedError, ScenarioError) as error:
            self.complain(error)

    def learn(self) -> None:
        """Show who called; the lesson begins from there."""
        self.choose(LESSON, functools.partial(teach, self))

    def end_lesson(self) -> None:
        """Go on without the manager."""
        self.lesson = None
        self.set(learned=True)

    def build(self) -> Widget:
        """Return the page, with the lesson over it where there is one."""
        page = super().build()
        return self.lesson.over(page) if self.lesson is not None and self.play is not None else page

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
            while (onward := runs_on(play.scene)) is not None:  # stops at which there is nothing to decide
                beat = play.act(onward)
        except IllegalAction as error:
            self.say(refused(play.words, play.scene, action, Refusal(error.refusal)), "lock")
        except KeyedError as error:
            self.complain(error)
        else:
            self._cue(cue_of(beat.played.events))
            self.show(*after(self, beat))

    def _cue(self, cue: Cue | None) -> None:
        """Play what a move sounds like, and write it where captions are on."""
        self.sound.play(cue)
        if cue is not None and self.settings.captions and self.settings.volume:
            self.say(self.language.say(CAPTIONS[cue]), "wave")

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
        keeping.fork(self, back)

    def put_away(self) -> None:
        """Let go of the game in hand; all of it is in its file."""
        if self.play is not None:
            self.play.seat.close()
        self.play = self.lesson = None

    def settings_changed(self) -> None:
        """Let sounds and the game in hand follow volume, language and hints."""
        self.sound.volume = self.settings.volume
        play = self.play
        if play is None:
            return
        if play.words.language.code != self.language.code:
            play.speak(self.language)
        if self.settings.hints >= 0:
            play.strength = Strength(self.settings.hints)

    def key(self, event: pygame.event.Event) -> bool:
        """Take a key that no widget wanted; say whether it was used."""
        return super().key(event) or keys.take(self, event)
