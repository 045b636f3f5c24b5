"""The choices of a moment as they stand on the screen, and the manager's hints below them."""

from game.engine.actions import Action
from game.engine.vocab import Kind, Phase
from game.errors import IllegalAction
from game.text_ui import inbox
from game.text_ui.console import Console
from game.text_ui.late_pages import BoardPage, StopPage, numbered
from game.text_ui.slots import Slots
from game.text_ui.steps import Read, called, desk_steps, kept_steps, remark
from game.voice import pages
from game.voice.hints import Strength, hints, labelled
from game.voice.offers import Offer, in_meeting, possible
from game.voice.scene import Scene
from game.voice.value_offers import additions, before_a_room, comparisons, listeners
from game.voice.words import Words

#: Minutes before the end of a meeting at which it is said that there are so few.
_SOON_OVER = 10
#: Moves of a meeting in which the manager speaks once at most. Choice: a hint that nags is not heard.
_BREATHS = 3


class Choices:
    """What is on offer, what of it was shown, and what was said about it."""

    def __init__(self, console: Console, strength: Strength) -> None:
        """Offer nothing yet.

        Args:
            console: where choices are shown.
            strength: of the hints.
        """
        self.console = console
        self.strength = strength
        self.hinted: set[Strength] = set()  # strengths at which something was said
        self._slots = Slots()
        self._place = (Phase.OVER, -1)  # where the choices belong to: phase and person met
        self._answers: list[str] = []  # to a question from the floor, as they were read
        self._board, self._stop = BoardPage(console), StopPage(console)
        self._message = -1  # which one the choices answer
        self._week = -1  # whose number was said last
        self._read = Read()
        self._hinted_at = (-1, -1)  # moment of the last hint
        self._soon_over = False  # it was said that the meeting is

    def forget(self) -> None:
        """Show everything anew next time."""
        self._slots, self._place, self._week = Slots(), (Phase.OVER, -1), -1
        self._stop.forget()

    def show(self, words: Words, scene: Scene, made: Action | None, *, whole: bool) -> None:
        """Show a moment.

        Args:
            words: of the scenario.
            scene: the moment.
            made: the move that led here, None where the moment is shown once more.
            whole: every choice; without it those that are new.
        """
        if scene.phase is Phase.OVER:
            self.forget()
            over = words.language.gettext("The deal is over. Type debrief, revisit, back, again or quit.")
            self.console.say("", over)
            if possible(scene, [Action(Kind.WHAT_IF)]):
                self.console.say(
                    words.language.gettext("Type whatif to play on as if they had chosen you, for practice.")
                )
            return
        place = scene.phase, scene.met
        if place != self._place:
            self._slots, self._place, whole = Slots(), place, True
        if scene.phase is Phase.DESK:
            self._desk(words, scene, made, whole=whole)
        elif scene.phase is Phase.FOLLOW_UP:
            self._stop.show(words, scene, self._slots, whole=whole)
        elif scene.phase is Phase.PRESENTING:
            self._presentation(words, scene, whole=whole or made is None)
        elif scene.phase is Phase.TABLE:
            whole = whole or made is None
            self._slots = self._board.show(words, scene, made, self._slots, whole=whole)
        else:
            self._meeting(words, scene, made, whole=whole)
        self._hint(words, scene)

    def _hint(self, words: Words, scene: Scene) -> None:
        """Let the manager say what is worth a hint: now and then in a meeting, once a week at the desk."""
        at_desk = scene.phase is Phase.DESK
        moment = (scene.week, scene.of("message")) if at_desk else (scene.met, scene.of("moves") // _BREATHS)
        if scene.phase is Phase.FOLLOW_UP:
            moment = scene.of("stop"), scene.week
        if scene.phase is Phase.TABLE:
            moment = scene.of("round"), scene.of("talks")
        if moment == self._hinted_at:
            return
        lines = hints(words, scene, self.strength)
        self.console.say(*lines)
        if lines:
            self.hinted.add(self.strength)
            self._hinted_at = moment

    def _desk(self, words: Words, scene: Scene, made: Action | None, *, whole: bool) -> None:
        """Show the desk: a message that waits stands alone, until everything is asked for."""
        steps = desk_steps(words, scene)
        answers = inbox.answers(words, scene)
        if scene.of("message") != self._message:
            self._slots, self._message, whole = Slots(), scene.of("message"), True
        if made and self._slots.offers and not answers and scene.week == self._week:
            steps = kept_steps(scene, self._slots.offers, steps, made)
        new = self._slots.at_desk([*answers, *steps])
        offers = self._slots.offers
        whole = whole or len(new) > len(offers) // 2
        if whole or new or scene.week != self._week:
            self.console.say("", self._status(words, scene))
        self._week = scene.week
        if answers and whole:
            self.console.say(inbox.waiting(words, scene))
        late = False
        numbers = list(range(1, len(offers) + 1) if whole else new)
        for number in numbers[: len(answers)] if answers and made else numbers:
            offer = offers[number - 1]
            text = called(words, scene, offer, self._read)
            beside, over = remark(words, scene, offer.action, self._read, late=late)
            late |= over
            self.console.say(numbered(words, number, text, beside))

    def _status(self, words: Words, scene: Scene) -> str:
        """Return the line above the steps: the week where it is new, of how many at first, and the hours."""
        left = words.language.minutes(max(scene.of("left"), 0))
        if self._week < 0:
            return pages.status(words, scene)
        if scene.week == self._week:
            return words.language.gettext("{left} left.", left=left)
        return words.language.gettext("Week {number}, {left}.", number=scene.week + 1, left=left)

    def _meeting(self, words: Words, scene: Scene, made: Action | None, *, whole: bool) -> None:
        """Show the sentences that may be said; those that stay on offer keep their numbers."""
        offers = self._slots.offers
        if made is not None or not offers:
            fresh = in_meeting(words, scene, [*comparisons(scene), *additions(scene)])
            new = self._slots.in_meeting(words, scene, fresh, made)
            offers = self._slots.offers
            whole = whole or len(new) == len(offers)
        else:
            new, whole = [], True
        left = scene.of("span") - scene.of("minute")
        soon_over, self._soon_over = left <= _SOON_OVER and not self._soon_over, left <= _SOON_OVER
        if whole or soon_over:
            minutes = words.language.minutes(max(left, 0))
            short = words.language.gettext("{left} left.", left=minutes)
            self.console.say("", pages.status(words, scene) if whole else short)
        numbers = list(range(1, len(offers) + 1) if whole else new)
        lines = self._slots.lines(words, numbers, -1 if made is None else scene.topic)
        labels = labelled(words, [offers[number - 1] for number in numbers], self.strength)
        for line, label in zip(lines, labels, strict=True):
            beside = words.language.gettext("{step} [{label}]", step=line, label=label) if label else line
            self.console.say(beside)

    def _presentation(self, words: Words, scene: Scene, *, whole: bool) -> None:
        """Show what can be said before the room; of what was read the ways to answer stay as they are."""
        offers = before_a_room(words, scene)
        first, asked = not scene.of("moves"), scene.of("floor") >= 0
        texts = [offer.text for offer in offers]
        known = asked and texts == self._answers and not whole
        self._slots.offers, self._answers = offers, texts if asked else self._answers
        left = words.language.minutes(max(scene.of("span") - scene.of("minute"), 0))
        if known:
            again = words.language.gettext(
                "{left} left. Answers 1 to {count}, as before.", left=left, count=len(offers)
            )
            self.console.say("", again)
            return
        short = words.language.gettext("{left} left.", left=left)
        self.console.say("", listeners(words.language, words, scene) if first else short)
        self.console.say(*(f"{number} {text}" for number, text in enumerate(texts, start=1)))

    def offered(self, text: str) -> Offer | None:
        """Return the offer that a number names, None where the text is no number.

        Raises:
            IllegalAction: `move.no_number`.
        """
        if not text.isdecimal():
            return None
        number, offers = int(text[:9]), self._slots.offers
        if not 1 <= number <= len(offers):
            raise IllegalAction(0, "move.no_number", {"word": text})
        return offers[number - 1]

    @property
    def offers(self) -> tuple[Offer, ...]:
        """What is on offer, by number from 1."""
        return tuple(self._slots.offers)
