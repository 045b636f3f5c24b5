"""The table at which a game is played in lines: what stands on it, and what a typed line does."""

import shlex
from collections.abc import Iterator

from game.engine.actions import Action
from game.engine.vocab import Kind, Phase, Refusal
from game.errors import IllegalAction, KeyedError, did_you_mean
from game.session.seat import Seat
from game.text_ui.console import Console
from game.text_ui.dialogue import LeftError
from game.text_ui.palette import nearest
from game.text_ui.plans import planned
from game.voice import pages
from game.voice.mistakes import worded
from game.voice.offers import Offer, at_desk, in_meeting
from game.voice.pages import cost
from game.voice.refusals import refused
from game.voice.said import in_two, silent_topic
from game.voice.scene import Scene
from game.voice.telling import Speaker, framed, told
from game.voice.typed import kind_of, line_of
from game.voice.verdicts import debriefed
from game.voice.words import Words

#: Refusals that hold for a move whatever its fields, so that they are named before a missing field.
_ELSEWHERE = frozenset({Refusal.GAME_OVER, Refusal.NOT_AT_DESK, Refusal.NOT_IN_MEETING})
#: A move that takes a person and nothing else, by which names are read.
_NAMES_A_PERSON = "deliver"


class Table:
    """A seat, words and a console, and what was offered last."""

    def __init__(self, seat: Seat, words: Words, console: Console) -> None:
        """Sit down."""
        self.seat = seat
        self.words = words
        self.console = console
        self.over = False
        self._offers: list[Offer] = []
        self._manners: dict[int, int] = {}  # used last, by person

    def show(self) -> None:
        """Show the moment: a line on where we are, and numbered choices."""
        scene, language = self.seat.look(), self.words.language
        self._offers = []
        if scene.phase is Phase.OVER:
            self.console.say("", language.gettext("The deal is over. Type debrief, back, again or quit."))
            return
        at_the_desk = scene.phase is Phase.DESK
        self._offers = at_desk(self.words, scene) if at_the_desk else in_meeting(self.words, scene)
        self.console.say("", pages.status(self.words, scene))
        lines = (self._steps if at_the_desk else self._sentences)(scene)
        for number, (text, remark) in enumerate(lines, start=1):
            line = language.gettext("{step} ({remark})", step=text, remark=remark) if remark else text
            self.console.say(f"{number} {line}")

    def _steps(self, scene: Scene) -> Iterator[tuple[str, str]]:
        """Yield the steps that are offered at the desk; what another visit costs stands with the first."""
        priced: set[Kind] = set()
        for offer in self._offers:
            known = offer.action.kind in priced
            priced.add(offer.action.kind)
            yield offer.text, "" if known else cost(self.words, scene, offer.action)

    def _sentences(self, scene: Scene) -> Iterator[tuple[str, str]]:
        """Yield the sentences that are offered; a topic is named with the first that is about it."""
        named: dict[int, int] = {}
        for number, offer in enumerate(self._offers, start=1):
            topic, sentence = in_two(self.words, scene, offer.action)
            silent = silent_topic(self.words, scene, offer.action)
            about = offer.action.item
            if (topic or silent) and about in named:
                yield sentence, self.words.language.gettext("as {number}", number=named[about])
                continue
            if topic or silent:
                named[about] = number
            yield offer.text, silent

    def offered(self, text: str) -> Offer | None:
        """Return the offer that a number names, None where the text is no number.

        Raises:
            IllegalAction: `move.no_number`.
        """
        if not text.isdecimal():
            return None
        number = int(text[:9])
        if not 1 <= number <= len(self._offers):
            raise IllegalAction(0, "move.no_number", {"word": text})
        return self._offers[number - 1]

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
        if not offer:
            self.play(self.seat.read(line_of(text, self.words, scene)))
            return
        try:
            action = planned(self.console, self.words, scene, offer.action, self._manners)
        except LeftError:
            self.console.say(self.words.language.gettext("That is no answer, so nothing was done."))
            return
        self.play(action, echo=scene.phase is Phase.DESK)

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
        said = told(self.words, played.before, played.action, played.events, played.after)
        self._keep_manner(played.before.met, action)
        heard = [each for each in said if echo or each.speaker is not Speaker.YOU]
        if heard:
            self.console.say("", *(framed(self.words, played.after, each) for each in heard))
        if played.after.phase is Phase.OVER:
            self.console.say("", *debriefed(self.words, self.seat.debrief()))
        self.show()

    def _keep_manner(self, met: int, action: Action) -> None:
        """Remember in which manner somebody was spoken with."""
        if action.kind in {Kind.PHONE, Kind.VISIT, Kind.SWITCH}:
            person = met if action.kind is Kind.SWITCH else action.person
            self._manners[person] = max(action.level, 0)

    def explain(self, error: KeyedError, text: str) -> str:
        """Return the sentence on what is wrong with a typed line."""
        scene = self.seat.look()
        if not isinstance(error, IllegalAction) or not error.refusal:
            kind = kind_of(text) if isinstance(error, IllegalAction) else None
            elsewhere = self.seat.why_not(Action(kind)) if kind is not None else Refusal.NONE
            if kind is not None and elsewhere in _ELSEWHERE:
                return refused(self.words, scene, Action(kind), elsewhere)
            reason = nearest(self.words, scene, self.seat.choices(), kind) if _lacks_a_field(error) else ""
            return reason or worded(error, self.words.language)
        offer = self.offered(text)
        action = offer.action if offer else self.seat.read(line_of(text, self.words, scene))
        return refused(self.words, scene, action, Refusal(error.refusal))

    def going_on(self) -> list[str]:
        """Return how the game is gone on with another day; nothing where it is over or not kept."""
        if self.seat.path is None or self.seat.look().phase is Phase.OVER:
            return []
        command = f"python main.py play --text --save {shlex.quote(str(self.seat.path))}"
        return [self.words.language.gettext("To go on another time: {command}", command=command)]

    def kept(self) -> str:
        """Return where the game is kept."""
        language, path = self.words.language, self.seat.path
        if path is None:
            return language.gettext("The game is not kept in a file. Type save and a name.")
        return language.gettext("The game is kept in {path}, move by move.", path=str(path))


def _lacks_a_field(error: KeyedError) -> bool:
    """Say whether a move was typed without something that it needs."""
    return error.key == "move.missing_field"
