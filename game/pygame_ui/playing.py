"""The game in hand: a seat, the words it is told in, what was told so far, and where a move leads."""

import dataclasses
from collections.abc import Iterator
from typing import Final

from game.client import chapters, stops
from game.client.moment import Moment, Moments
from game.client.plans import Habits
from game.client.sparing import heard
from game.client.story import Passage, Story
from game.client.value_pages import noted_answer
from game.engine.actions import Action
from game.engine.vocab import Kind, Label, Phase
from game.i18n.language import Language
from game.scenario.compile import Scenario
from game.session.seat import Played, Seat
from game.voice.hints import Strength, hints
from game.voice.labels import label_of
from game.voice.scene import Scene
from game.voice.utterances import Speaker, Utterance
from game.voice.words import Words

#: Level at which the manager helps unasked.
STARTER: Final = "starter"
#: Utterances that are kept for looking back; a whole deal has some two thousand.
_KEPT: Final = 4_000


@dataclasses.dataclass(frozen=True, slots=True)
class Beat:
    """A move and all that is to be shown of it."""

    played: Played
    label: str  # what kind of move it was, named once it is made
    said: tuple[Utterance, ...]  # what is told of it, in reading order, the trainee's own sentence included
    ended: int | None = None  # chapter that is over, from 0
    begun: int | None = None  # chapter that begins, from 0
    due: tuple[str, ...] = ()  # what should not wait, on the first day of a week
    poor_visit: bool = False  # a beginner's meeting led nowhere and is worth another try

    @property
    def over(self) -> bool:
        """Whether it was the last move."""
        return self.played.after.phase is Phase.OVER

    def by(self, *speakers: Speaker) -> list[Utterance]:
        """Return what some speakers say in it."""
        return [each for each in self.said if each.speaker in speakers]


class Play:
    """A game in hand. It draws nothing and decides nothing: screens ask it, and `App` goes where it leads."""

    def __init__(
        self, scenario: Scenario, seat: Seat, words: Words, strength: Strength | None = None
    ) -> None:
        """Go on where a seat stands.

        Args:
            scenario: that is played.
            seat: at the game.
            words: of the scenario, in the player's language.
            strength: of the hints; by the level of the scenario where it is left out.
        """
        usual = Strength.NUDGE if scenario.level == STARTER else Strength.OFF
        self.scenario, self.seat, self.words = scenario, seat, words
        self.strength = usual if strength is None else strength
        self.hinted: set[Strength] = set()  # strengths at which something was said
        self.habits = Habits()
        self.beats: list[Beat] = []  # of this sitting, oldest first
        self.chapter = chapters.running(scenario.chapters, seat.look())
        self._known: set[str] = set()
        self._earlier: list[Played] = []  # moves that no beat tells of, as far as they are told again
        self._telling: Iterator[Played] = iter(())
        self._told: Story | None = None
        self._moments = Moments()
        self.moment: Moment = self._moments.now(words, seat.look(), None)

    @property
    def scene(self) -> Scene:
        """What may be known now."""
        return self.seat.look()

    @property
    def last(self) -> Beat | None:
        """The last move of this sitting and what was told of it, if there was one."""
        return self.beats[-1] if self.beats else None

    @property
    def past(self) -> list[Played]:
        """Every move that led here, those of earlier sittings too."""
        while self.recall():
            pass
        missing = max(0, self.scene.moves - len(self.beats))
        return [*self._earlier[:missing], *(beat.played for beat in self.beats)]

    def recall(self) -> bool:
        """Tell one more move of earlier sittings again; say whether there are others.

        Called while nothing else is to be done, so that who asks for `past` need not wait.
        """
        missing = self.scene.moves - len(self.beats)
        if missing <= 0 or len(self._earlier) == missing:
            return False
        if not self._earlier or len(self._earlier) > missing:
            self._earlier, self._telling = [], self.seat.retold()
        found = next(self._telling, None)
        self._earlier += [] if found is None else [found]
        return found is not None and len(self._earlier) < missing

    def story(self) -> list[Passage]:
        """Return the game so far to be read; what was told before is not told anew."""
        moves = self.past
        if self._told is None or self._told.words is not self.words or len(self._told.passages) > len(moves):
            self._told = Story(self.words)
        return self._told.grown(moves)

    def hints(self) -> list[str]:
        """Return what the manager says to this moment at the chosen strength."""
        lines = hints(self.words, self.scene, self.strength)
        if lines:
            self.hinted.add(self.strength)
        return lines

    def act(self, action: Action) -> Beat:
        """Make a move.

        Raises:
            IllegalAction: it is impossible; nothing was spent.
            KeyedError: it cannot be saved; nothing was spent.
        """
        label = label_of(self.words, action)
        played = self.seat.act(action)
        self.habits.note(played.before.met, action)
        noted_answer(self.scenario.id, played)
        said = tuple(heard(self.words, played, self._known, echo=True))
        reached = chapters.begun_by(self.scenario.chapters, played.after, self.chapter)
        at_desk = played.after.phase is Phase.DESK
        new_week = at_desk and played.after.week > played.before.week
        beat = Beat(
            played,
            label,
            said,
            ended=self.chapter if reached is not None and at_desk else None,
            begun=reached,
            due=tuple(stops.weekly(self.words, played.after)) if new_week and reached is None else (),
            poor_visit=self._went_nowhere(played),
        )
        self.chapter = self.chapter if reached is None else reached
        self.beats = [*self.beats[-_KEPT:], beat]
        self.moment = self._moments.now(self.words, played.after, action)
        return beat

    def undo(self, moves: int = 1) -> None:
        """Take moves back, for practice.

        Raises:
            KeyedError: `session.nothing_back`.
        """
        self.seat.back(moves)
        del self.beats[-moves:]
        self.settle()

    def since_visit(self) -> int:
        """Return how many moves were made since the last visit, itself included; 0 where there was none."""
        moves = [entry.words for entry in self.seat.log() if entry.is_move]
        visits = [place for place, words in enumerate(moves) if words.startswith(Kind.VISIT.name.lower())]
        return len(moves) - visits[-1] if visits else 0

    def go_on_with(self, seat: Seat) -> None:
        """Go on with another game of the same scenario: a fork."""
        self.seat.close()
        seat.texts = self.words.texts
        self.seat, self.beats = seat, []
        self.settle()

    def settle(self) -> None:
        """Take note that the game stands elsewhere now."""
        self._told, self._earlier = None, []
        self.chapter = chapters.running(self.scenario.chapters, self.scene)
        self._moments.forget()
        self.moment = self._moments.now(self.words, self.scene, None)

    def speak(self, language: Language) -> None:
        """Go on in another language; what was told before stays as it was told."""
        texts, old = self.scenario.texts(language.code), self.words
        self.words = Words(
            language, texts, player=old.player, currency=self.scenario.currency, start=self.scenario.start
        )
        self.seat.texts = texts
        self._moments.forget()
        self.moment = self._moments.now(self.words, self.scene, None)

    def _went_nowhere(self, played: Played) -> bool:
        """Say whether a beginner has ended a meeting without a step."""
        ended = played.before.phase is Phase.MEETING and played.after.phase is Phase.DESK
        label = Label(played.after.of("label"))
        return ended and self.scenario.level == STARTER and label in {Label.CONTINUATION, Label.NO_SALE}
