"""The table at which a game is played in lines: what stands on it, and what a typed line does."""

from game.client import afterwards, chapters, stops
from game.client.moment import RUNS_ON, runs_on
from game.client.plans import Habits
from game.client.sparing import transcript
from game.client.value_pages import noted_answer
from game.engine.actions import Action
from game.engine.codes import Refusal
from game.engine.vocab import Kind, Label, Phase
from game.errors import IllegalAction, KeyedError, did_you_mean
from game.i18n.language import Language
from game.scenario.compile import Scenario
from game.session.seat import Played, Seat
from game.text_ui import chapter_ends
from game.text_ui.choices import Choices
from game.text_ui.completing import completed
from game.text_ui.console import Console
from game.text_ui.dialogue import LeftError
from game.voice.bargaining import SHORT
from game.voice.hints import Strength
from game.voice.offers import Offer
from game.voice.scene import Scene
from game.voice.typed import kind_of, line_of
from game.voice.words import Words

#: A move that takes a person and nothing else, by which names are read.
_NAMES_A_PERSON = "deliver"
#: Level at which the manager helps.
_STARTER = "starter"


class Table:
    """A seat, words and a console, and what was offered last."""

    def __init__(self, seat: Seat, scenario: Scenario, words: Words, console: Console) -> None:
        """Sit down."""
        self.seat = seat
        self.scenario = scenario
        self.words = words
        self.console = console
        self.over = False
        self.choices = Choices(console, Strength.NUDGE if scenario.level == _STARTER else Strength.OFF)
        self.chapter = chapters.running(scenario.chapters, seat.look())
        self._habits = Habits()
        self._known: set[str] = set()  # what was told and need not be told again
        self._said_after: set[Kind] = set()  # what was said after signing, so that it is not quoted again

    def speak(self, language: Language) -> None:
        """Go on in another language."""
        old, texts = self.words, self.scenario.texts(language.code)
        self.words = Words(
            language, texts, player=old.player, currency=self.scenario.currency, start=self.scenario.start
        )
        self.seat.texts = texts
        self.choices.forget()

    def show(self, *, made: Action | None = None, whole: bool = True) -> None:
        """Show the moment: where we are, and numbered choices.

        Args:
            made: the move that led here, None where the moment is shown once more.
            whole: every choice; without it those that are new.
        """
        self.choices.show(self.words, self.seat.look(), made, whole=whole)

    def offered(self, text: str) -> Offer | None:
        """Return the offer that a number names, None where the text is no number.

        Raises:
            IllegalAction: `move.no_number`.
        """
        return self.choices.offered(text)

    def person(self, text: str) -> int:
        """Return the index of a person who is named by id, by name or by address.

        Raises:
            KeyedError: `session.no_such_person`.
        """
        scene = self.seat.look()
        try:
            return self.seat.read(line_of(f"{_NAMES_A_PERSON} {text}", self.words, scene)).person
        except IllegalAction as error:
            if error.key == "move.several":
                raise
            nearest = did_you_mean(text, [name for name in scene.names.people if name]) or ""
            fields = {"word": text, "nearest": nearest}
            raise KeyedError("session.no_such_person", fields) from error

    def move(self, text: str) -> None:
        """Make a move that was chosen by number or typed, and tell what came of it.

        Raises:
            IllegalAction: it cannot be read or is impossible.
            KeyedError: it cannot be saved.
        """
        scene = self.seat.look()
        if scene.phase is Phase.OVER and text.isdecimal():
            self.show()  # who has played by numbers alone is told what can be typed now
            return
        offer = self.offered(text)
        asking = offer.action if offer else self._bare(text)
        if asking is None:
            self.play(self.seat.read(line_of(text, self.words, scene)))
            return
        try:
            action = completed(self.console, self.words, scene, asking, self._habits)
        except LeftError:
            self.console.say(self.words.language.gettext("That is no answer, so nothing was done."))
            return
        if action is not None:
            self.play(action, echo=self._quotes(scene, action))

    def _bare(self, text: str) -> Action | None:
        """Return a judgement or a proposal that was typed without its answers and is possible, else None."""
        kind = kind_of(text)
        if kind not in {Kind.JUDGE, Kind.PROPOSE} or "=" in text:
            return None
        if kind is Kind.PROPOSE and len(text.split()) > 1:
            return None
        possible = (each.action.kind is kind and each.refusal is Refusal.NONE for each in self.seat.choices())
        return Action(kind) if any(possible) else None

    def _quotes(self, scene: Scene, action: Action) -> bool:
        """Say whether what the trainee says with a move is read out, where it was not just read."""
        said = action.kind in self._said_after
        if scene.phase is Phase.FOLLOW_UP:
            self._said_after.add(action.kind)
            return not said
        by_name = scene.phase is Phase.DESK or action.kind in {*SHORT, Kind.OFFER}
        return by_name and action.kind is not Kind.REPLY

    def play(self, action: Action, *, echo: bool = True) -> None:
        """Make a move and tell it, with the debrief where it was the last, and show the next moment.

        Args:
            action: the move.
            echo: tell what the trainee says; not where that sentence was just chosen from a list.

        Raises:
            IllegalAction: it is impossible.
            KeyedError: it cannot be saved.
        """
        played = self.seat.act(action)
        self._habits.note(played.before.met, action)
        if not self.console.strict:
            noted_answer(self.scenario.id, played)
        heard = transcript(self.words, played, self._known, echo=echo)
        if heard:
            self.console.say("", *heard)
        if self._went_nowhere(played):
            self.console.say(
                self.words.language.gettext("Type revisit to play this visit again, for practice.")
            )
        if played.after.phase is Phase.OVER:
            self.console.say("", *self.verdict())
        else:
            self._turn_the_page(played)
        onward = None if self.console.strict else runs_on(played.after)
        if onward is None:
            self.show(made=action, whole=False)
        else:
            self.console.say(self.words.language.say(RUNS_ON))
            self.play(onward, echo=False)

    def _went_nowhere(self, played: Played) -> bool:
        """Say whether a beginner has ended a meeting without a step, so that it is worth another try."""
        ended = played.before.phase is Phase.MEETING and played.after.phase is Phase.DESK
        label = Label(played.after.of("label"))
        return ended and self.scenario.level == _STARTER and label in {Label.CONTINUATION, Label.NO_SALE}

    def _turn_the_page(self, played: Played) -> None:
        """End a chapter and begin the next, or say what a new week brings."""
        scene = played.after
        reached = chapters.begun_by(self.scenario.chapters, scene, self.chapter)
        if reached is not None:
            if scene.phase is Phase.DESK:
                chapter_ends.closed(self.console, self.words, self.seat, self.chapter)
            self.chapter = reached
            self.console.say("", *self.card())
            self.choices.forget()
        elif scene.phase is Phase.DESK and scene.week > played.before.week:
            self.console.say(*stops.weekly(self.words, scene))

    def card(self) -> list[str]:
        """Return the card of the running chapter."""
        return chapters.card(self.words, self.scenario.chapters, self.chapter)

    def settle(self) -> None:
        """Take note that the game stands elsewhere now: moves were taken back, or another game goes on."""
        scene = self.seat.look()
        self.chapter = chapters.running(self.scenario.chapters, scene)
        self.choices.forget()

    def verdict(self) -> list[str]:
        """Return how the game ended and what mattered most, in a page."""
        return afterwards.verdict(self.words, self.seat, self.scenario, self.choices.hinted)

    def debrief(self) -> list[str]:
        """Return all that was hidden, and the trainee's own words beside it.

        Raises:
            KeyedError: `session.not_over`.
        """
        return afterwards.debriefing(self.words, self.seat, self.scenario, self.choices.hinted)

    def playbook(self) -> list[str]:
        """Return which answers settled the objections of this deal, in all deals on this machine."""
        return afterwards.playbook(self.words, self.seat.look(), self.scenario)
