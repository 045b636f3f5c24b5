"""The choices of a moment as they stand on the screen, and the manager's hints below them."""

from game.client.moment import Moment, Moments
from game.engine.actions import Action
from game.engine.vocab import Kind, Phase
from game.errors import IllegalAction
from game.text_ui.brevity import Read, called, remark
from game.text_ui.console import Console
from game.text_ui.late_pages import BoardPage, StopPage, numbered
from game.voice import pages
from game.voice.hints import Strength, hints, labelled
from game.voice.offers import Offer, possible
from game.voice.scene import Scene, kind_of_family
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
        self._moments = Moments()
        self._answers: list[str] = []  # to a question from the floor, as they were read
        self._board, self._stop = BoardPage(console), StopPage(console)
        self._week = -1  # whose number was said last
        self._read = Read()
        self._met = False  # somebody, since the steps of the desk were shown
        self._hinted_at = (-1, -1)  # moment of the last hint
        self._soon_over = False  # it was said that the meeting is

    def forget(self) -> None:
        """Show everything anew next time."""
        self._moments.forget()
        self._week = -1
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
            if all(kind_of_family(each) is not Kind.VISIT for each in scene.past):
                over = words.language.gettext("The deal is over. Type debrief, back, again or quit.")
            self.console.say("", over)
            if possible(scene, [Action(Kind.WHAT_IF)]):
                self.console.say(
                    words.language.gettext("Type whatif to play on as if they had chosen you, for practice.")
                )
            return
        moment = self._moments.now(words, scene, made)
        whole = whole or moment.afresh
        if scene.phase is Phase.DESK:
            self._desk(words, scene, made, moment, whole=whole)
        elif scene.phase is Phase.FOLLOW_UP:
            self._stop.show(words, scene, made, moment, whole=whole)
        elif scene.phase is Phase.PRESENTING:
            self._presentation(words, scene, moment, whole=whole or made is None)
        elif scene.phase is Phase.TABLE:
            self._board.show(words, scene, made, moment, whole=whole or made is None)
        else:
            self._meeting(words, scene, made, moment, whole=whole)
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

    def _desk(self, words: Words, scene: Scene, made: Action | None, moment: Moment, *, whole: bool) -> None:
        """Show the desk: a message that waits stands alone, until everything is asked for."""
        whole = whole or len(moment.new) > len(moment.offers) // 2
        back, self._met = self._met, False
        if back and not whole:  # from a meeting, to a list that was read before it
            left = words.language.minutes(max(scene.of("left"), 0))
            as_before = words.language.gettext("{left} left. Steps as before.", left=left)
            with_new = words.language.gettext("{left} left. Steps as before, and:", left=left)
            self.console.say("", with_new if moment.new else as_before)
        else:
            self.console.say("", self._status(words, scene))
        self._week = scene.week
        if whole:
            self.console.say(*moment.lines)
        late = False
        shown = [each for each in moment.offers if whole or each.number in moment.new]
        answers = [each for each in shown if each.action.kind is Kind.REPLY]
        for offer in answers if answers and made else shown:
            text = called(words, scene, offer.action, offer.text, self._read)
            beside, over = remark(words, scene, offer.action, self._read, late=late)
            late |= over
            self.console.say(numbered(words, offer.number, text, beside))

    def _status(self, words: Words, scene: Scene) -> str:
        """Return the line above the steps: the week where it is new, of how many at first, and the hours."""
        left = words.language.minutes(max(scene.of("left"), 0))
        if self._week < 0:
            return pages.status(words, scene)
        if scene.week == self._week:
            return words.language.gettext("{left} left.", left=left)
        return words.language.gettext("Week {number}, {left}.", number=scene.week + 1, left=left)

    def _meeting(
        self, words: Words, scene: Scene, made: Action | None, moment: Moment, *, whole: bool
    ) -> None:
        """Show the sentences that may be said; those that stay on offer keep their numbers."""
        self._met = True
        whole = whole or len(moment.new) == len(moment.offers)
        left = scene.of("span") - scene.of("minute")
        soon_over, self._soon_over = left <= _SOON_OVER and not self._soon_over, left <= _SOON_OVER
        if whole or soon_over:
            minutes = words.language.minutes(max(left, 0))
            short = words.language.gettext("{left} left.", left=minutes)
            self.console.say("", pages.status(words, scene) if whole else short)
        slots = self._moments.slots
        numbers = list(slots.places if whole else moment.new)
        lines = slots.lines(words, numbers, -1 if made is None else scene.topic)
        labels = labelled(words, [slots.places[number] for number in numbers], self.strength)
        for line, label in zip(lines, labels, strict=True):
            beside = words.language.gettext("{step} [{label}]", step=line, label=label) if label else line
            self.console.say(beside)

    def _presentation(self, words: Words, scene: Scene, moment: Moment, *, whole: bool) -> None:
        """Show what can be said before the room; of what was read the ways to answer stay as they are."""
        first, asked = not scene.of("moves"), scene.of("floor") >= 0
        texts = [offer.text for offer in moment.offers]
        known = asked and texts == self._answers and not whole
        self._answers = texts if asked else self._answers
        left = words.language.minutes(max(scene.of("span") - scene.of("minute"), 0))
        if known:
            again = words.language.gettext(
                "{left} left. Answers 1 to {count}, as before.", left=left, count=len(texts)
            )
            self.console.say("", again)
            return
        short = words.language.gettext("{left} left.", left=left)
        self.console.say("", moment.heading if first else short)
        shown = [each for each in moment.offers if whole or first or asked or each.number in moment.new]
        self.console.say(*(f"{each.number} {each.text}" for each in shown))

    def offered(self, text: str) -> Offer | None:
        """Return the offer that a number names, None where the text is no number.

        Raises:
            IllegalAction: `move.no_number`.
        """
        if not text.isdecimal():
            return None
        offer = self._moments.offered(int(text[:9]))
        if offer is None:
            raise IllegalAction(0, "move.no_number", {"word": text})
        return offer

    @property
    def offers(self) -> dict[int, Offer]:
        """What is on offer, by number."""
        return self._moments.slots.places
