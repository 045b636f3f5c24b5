"""What is offered at a moment, in every phase: numbered choices, what they take and what speaks for them."""

import dataclasses
from typing import Final

from game.client import inbox
from game.client.slots import Slots
from game.client.steps import LATE, desk_steps, kept_steps, most, runs_over, speaks_for
from game.engine.actions import Action
from game.engine.vocab import Kind, Phase
from game.i18n.language import mark
from game.voice import after_pages, pages
from game.voice.bargaining import at_table, board
from game.voice.offers import Offer, in_meeting, possible, step
from game.voice.scene import Scene
from game.voice.value_offers import additions, before_a_room, comparisons, listeners, waiting
from game.voice.words import Words

#: What stands above the last page.
OVER: Final = mark("The deal is over.")

#: What is said where a client goes on by itself.
RUNS_ON: Final = mark("All done here; you go on.")


@dataclasses.dataclass(frozen=True, slots=True)
class Offered:
    """Something that may be done or said now; whatever is offered is possible."""

    number: int  # from 1; it stays with what is offered from one moment to the next
    action: Action
    text: str  # a step in a few words, or the sentence that is said
    about: str = ""  # what a sentence is about, where it does not say it
    cost: str = ""  # the time and money of a step, where it takes any
    reasons: tuple[str, ...] = ()  # what speaks for a step or against it, as both could know


@dataclasses.dataclass(frozen=True, slots=True)
class Moment:
    """What is put before the trainee."""

    phase: Phase
    heading: str  # where we are and how much time is left
    lines: tuple[str, ...]  # what stands below it: until when to answer, the question, both sides, invoices
    offers: tuple[Offered, ...]
    new: tuple[int, ...]  # numbers at which something else stands than before
    afresh: bool  # another place, message or part of the talks: nothing of what stood before counts


def runs_on(scene: Scene) -> Action | None:
    """Return the move that a client makes by itself, for nothing else is worth a decision; None mostly.

    It is told with `RUNS_ON`. Where moves are read from a file nothing is made that does not stand there.
    """
    return Action(Kind.NEXT_STOP) if after_pages.nothing_left(scene) else None


class Moments:
    """The moments of one game, one after the other; what stays on offer keeps its number."""

    def __init__(self) -> None:
        """Nothing was offered yet."""
        self.slots = Slots()
        self._desk = self.slots  # they keep their numbers over the meetings of a week
        self._talk, self._floor = (
            Slots(),
            Slots(),
        )  # of a presentation: what is said, how a question is answered
        self._place = (Phase.OVER, -1)  # where the choices belong to: phase and person met
        self._message = -1  # which one they answer
        self._talks = -1  # how far a negotiation had come
        self._week = -1  # of the desk
        self._stop = -1  # after signing

    def forget(self) -> None:
        """Offer everything anew next time: moves were taken back, or the words are of another language."""
        self._desk = self.slots = Slots()
        self._place, self._week, self._stop = (Phase.OVER, -1), -1, -1

    def now(self, words: Words, scene: Scene, made: Action | None) -> Moment:
        """Return what is offered at a moment. Ask once a move: each answer is the beginning of the next.

        Args:
            words: of the scenario.
            scene: the moment.
            made: the move that led here, None where the moment is shown once more.
        """
        came, afresh = self._place[0] is not scene.phase, self._begins_anew(scene)
        if afresh:
            self.slots, self._talk, self._floor = Slots(), Slots(), Slots()
        if scene.phase is Phase.DESK:
            afresh &= not came or scene.week != self._week or scene.of("message") >= 0
            new = self._at_desk(words, scene, None if came else made, afresh=afresh and not came)
        elif scene.phase is Phase.MEETING:
            again = made is None and bool(self.slots.offers)
            new = [] if again else self._in_meeting(words, scene, made)
            afresh = afresh or again
        else:
            new = self._elsewhere(words, scene)
        heading, *lines = _above(words, scene)
        offers = tuple(self._offered(words, scene, *each) for each in self.slots.places.items())
        return Moment(scene.phase, heading, tuple(lines), offers, tuple(new), afresh)

    def offered(self, number: int) -> Offer | None:
        """Return what stands at a number, None where nothing does."""
        return self.slots.places.get(number)

    def _begins_anew(self, scene: Scene) -> bool:
        """Say whether nothing of what stood before counts any more, and remember where we are."""
        anew = (scene.phase, scene.met) != self._place
        if scene.phase is Phase.DESK:
            anew |= scene.of("message") != self._message
            self._message = scene.of("message")
        elif scene.phase is Phase.TABLE:
            anew |= scene.of("talks") != self._talks
            self._talks = scene.of("talks")
        self._place = scene.phase, scene.met
        return anew

    def _at_desk(self, words: Words, scene: Scene, made: Action | None, *, afresh: bool) -> list[int]:
        """Put the steps of the desk in their places: a message that waits stands above them."""
        self._desk = self.slots = Slots() if afresh else self._desk
        steps, answers = desk_steps(words, scene), inbox.answers(words, scene)
        same_week, self._week = scene.week == self._week, scene.week
        if made and self.slots.places and not answers and same_week:
            steps = kept_steps(scene, self.slots.offers, steps, made)
        return self.slots.at_desk([*answers, *steps], anew=not same_week, end=most(scene))

    def _in_meeting(self, words: Words, scene: Scene, made: Action | None) -> list[int]:
        """Put the sentences of a meeting in their places."""
        fresh = in_meeting(words, scene, [*comparisons(scene), *additions(scene)])
        return self.slots.in_meeting(words, scene, fresh, made)

    def _elsewhere(self, words: Words, scene: Scene) -> list[int]:
        """Put what is offered before a room, at the table, at a stop or after the end in its places."""
        if scene.phase is Phase.TABLE:
            return self.slots.at_desk(at_table(words, scene))
        if scene.phase is Phase.FOLLOW_UP:
            anew, self._stop = scene.of("stop") != self._stop, scene.of("stop")
            return self.slots.at_desk(after_pages.steps(words, scene), anew=anew)
        if scene.phase is Phase.PRESENTING:
            self.slots = self._floor if scene.of("floor") >= 0 else self._talk
            return self.slots.at_desk(before_a_room(words, scene))
        left = possible(scene, [Action(Kind.WHAT_IF)])
        return self.slots.all_anew([Offer(each, step(words, scene, each)) for each in left])

    def _offered(self, words: Words, scene: Scene, number: int, offer: Offer) -> Offered:
        """Return an offer with all that has to be said beside it."""
        language, action = words.language, offer.action
        if scene.phase is Phase.MEETING:
            return Offered(number, action, offer.text, about=self.slots.silent(action))
        if scene.phase is Phase.FOLLOW_UP:
            return Offered(number, action, offer.text, cost=after_pages.cost(words, action))
        if scene.phase is not Phase.DESK:
            return Offered(number, action, offer.text)
        forms = [speaks_for(scene, action), LATE if runs_over(scene, action) else None]
        reasons = tuple(language.say(full) for full, _ in (each for each in forms if each))
        return Offered(number, action, offer.text, cost=pages.cost(words, scene, action), reasons=reasons)


def _above(words: Words, scene: Scene) -> list[str]:
    """Return the heading of a moment, and what stands below it."""
    if scene.phase is Phase.DESK:
        asked = [inbox.waiting(words, scene)] if scene.of("message") >= 0 else []
        return [pages.status(words, scene), *asked]
    if scene.phase is Phase.MEETING:
        return [pages.status(words, scene)]
    if scene.phase is Phase.PRESENTING:
        question = waiting(words, scene)
        return [listeners(words.language, words, scene), *([question] if question else [])]
    if scene.phase is Phase.TABLE:
        return board(words, scene, {}) or [""]
    if scene.phase is Phase.FOLLOW_UP:
        above = [after_pages.status(words, scene), *after_pages.invoices(words, scene)]
        return [*above, after_pages.why(words, scene)]
    return [words.language.say(OVER)]
