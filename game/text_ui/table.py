"""The table at which a game is played in lines: what stands on it, and what a typed line does."""

import shlex

from game.engine.actions import Action
from game.engine.vocab import Kind, Label, Phase, Refusal
from game.errors import IllegalAction, KeyedError, did_you_mean
from game.i18n.language import Language
from game.scenario.compile import Scenario
from game.session.seat import Played, Seat
from game.text_ui import chapters, inbox, stops
from game.text_ui.afterwards import drilled, hinted, looked_back
from game.text_ui.console import Console
from game.text_ui.dialogue import LeftError
from game.text_ui.judging import judged
from game.text_ui.palette import nearest
from game.text_ui.plans import planned
from game.text_ui.slots import Slots
from game.text_ui.steps import desk_steps, remark
from game.voice import pages
from game.voice.hints import Strength, hints, labelled
from game.voice.mistakes import worded
from game.voice.offers import Offer, in_meeting
from game.voice.refusals import refused
from game.voice.scene import Scene
from game.voice.telling import Speaker, framed, told
from game.voice.typed import kind_of, line_of
from game.voice.verdicts import debriefed
from game.voice.words import Words

#: Refusals that hold for a move whatever its fields, so that they are named before a missing field.
_ELSEWHERE = frozenset({Refusal.GAME_OVER, Refusal.NOT_AT_DESK, Refusal.NOT_IN_MEETING})
#: A move that takes a person and nothing else, by which names are read.
_NAMES_A_PERSON = "deliver"
#: Level at which the manager helps.
_STARTER = "starter"
#: Minutes before the end of a meeting at which it is said that there are so few.
_SOON_OVER = 10
#: Moves of a meeting in which the manager speaks once at most. Choice: a hint that nags is not heard.
_BREATHS = 3


class Table:
    """A seat, words and a console, and what was offered last."""

    def __init__(self, seat: Seat, scenario: Scenario, words: Words, console: Console) -> None:
        """Sit down."""
        self.seat = seat
        self.scenario = scenario
        self.words = words
        self.console = console
        self.over = False
        self.hints = Strength.NUDGE if scenario.level == _STARTER else Strength.OFF
        self._hinted: set[Strength] = set()  # strengths at which something was said
        self.chapter = chapters.running(scenario.chapters, seat.look())
        self._slots = Slots()
        self._place = (Phase.OVER, -1)  # where the choices belong to: phase and person met
        self._priced: set[Kind] = set()
        self._manners: dict[int, int] = {}  # used last, by person
        self._counted = stops.counted(seat.look())
        self._message = -1  # which one the choices answer
        self._hinted_at = (-1, -1)  # moment of the last hint
        self._soon_over = False  # it was said that the meeting is

    def speak(self, language: Language) -> None:
        """Go on in another language."""
        old, texts = self.words, self.scenario.texts(language.code)
        self.words = Words(
            language, texts, player=old.player, currency=self.scenario.currency, start=self.scenario.start
        )
        self.seat.texts = texts
        self._slots = Slots()

    def show(self, *, made: Action | None = None, whole: bool = True) -> None:
        """Show the moment: where we are, and numbered choices.

        Args:
            made: the move that led here, None where the moment is shown once more.
            whole: every choice; without it those that are new.
        """
        scene, language = self.seat.look(), self.words.language
        if scene.phase is Phase.OVER:
            self._slots = Slots()
            self.console.say(
                "", language.gettext("The deal is over. Type debrief, revisit, back, again or quit.")
            )
            return
        place = scene.phase, scene.met
        if place != self._place:
            self._slots, self._place, whole = Slots(), place, True
        if scene.phase is Phase.DESK:
            self._show_desk(scene, whole=whole)
        else:
            self._show_meeting(scene, made, whole=whole)
        self._hint(scene)

    def _hint(self, scene: Scene) -> None:
        """Let the manager say what is worth a hint: now and then in a meeting, once a week at the desk."""
        at_desk = scene.phase is Phase.DESK
        moment = (scene.week, scene.of("message")) if at_desk else (scene.met, scene.of("moves") // _BREATHS)
        if moment == self._hinted_at:
            return
        lines = hints(self.words, scene, self.hints)
        self.console.say(*lines)
        if lines:
            self._hinted.add(self.hints)
            self._hinted_at = moment

    def _show_desk(self, scene: Scene, *, whole: bool) -> None:
        """Show the desk: a message that waits comes before everything else."""
        steps = desk_steps(self.words, scene)
        answers = inbox.answers(self.words, scene)
        if scene.of("message") != self._message:
            self._slots, self._message, whole = Slots(), scene.of("message"), True
        new = self._slots.at_desk([*answers, *steps] if not answers else [*answers, *steps[:2], steps[-1]])
        offers = self._slots.offers
        whole = whole or len(new) > len(offers) // 2
        left = self.words.language.minutes(max(scene.of("left"), 0))
        short = self.words.language.gettext("{left} left.", left=left)
        self.console.say("", pages.status(self.words, scene) if whole else short)
        if answers and whole:
            self.console.say(inbox.waiting(self.words, scene))
        late = False
        for number in range(1, len(offers) + 1) if whole else new:
            offer = offers[number - 1]
            beside, over = remark(self.words, scene, offer.action, self._priced, late=late)
            late |= over
            self.console.say(self._numbered(number, offer.text, beside))

    def _numbered(self, number: int, text: str, beside: str) -> str:
        """Return a choice with its number and what stands beside it."""
        gettext = self.words.language.gettext
        return f"{number} {gettext('{step} ({remark})', step=text, remark=beside) if beside else text}"

    def _show_meeting(self, scene: Scene, made: Action | None, *, whole: bool) -> None:
        """Show the sentences that may be said; those that stay on offer keep their numbers."""
        offers = self._slots.offers
        if made is not None or not offers:
            fresh = in_meeting(self.words, scene)
            new = self._slots.in_meeting(self.words, scene, fresh, made)
            offers = self._slots.offers
            whole = whole or len(new) == len(offers)
        else:
            new, whole = [], True
        left = scene.of("span") - scene.of("minute")
        soon_over, self._soon_over = left <= _SOON_OVER and not self._soon_over, left <= _SOON_OVER
        if whole or soon_over:
            self.console.say("", pages.status(self.words, scene))
        numbers = list(range(1, len(offers) + 1) if whole else new)
        lines = self._slots.lines(self.words, numbers)
        labels = labelled(self.words, [offers[number - 1] for number in numbers], self.hints)
        gettext = self.words.language.gettext
        self.console.say(
            *(
                gettext("{step} [{label}]", step=line, label=label) if label else line
                for line, label in zip(lines, labels, strict=True)
            )
        )

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
            self._typed(text, scene)
            return
        try:
            action = self._completed(scene, offer.action)
        except LeftError:
            self.console.say(self.words.language.gettext("That is no answer, so nothing was done."))
            return
        if action is not None:
            self.play(action, echo=scene.phase is Phase.DESK and action.kind is not Kind.REPLY)

    def _typed(self, text: str, scene: Scene) -> None:
        """Make a typed move; a judgement without its answers is asked for them."""
        if kind_of(text) is Kind.JUDGE and "=" not in text:
            refusal = self.seat.why_not(Action(Kind.JUDGE, people=frozenset({0})))
            action = None if refusal else self._completed(scene, Action(Kind.JUDGE))
            if action is not None:
                self.play(action)
            if action is not None or not refusal:
                return
        self.play(self.seat.read(line_of(text, self.words, scene)), whole=False)

    def _completed(self, scene: Scene, action: Action) -> Action | None:
        """Return a chosen step with what the trainee wants of it, None where it comes to nothing."""
        if action.kind is not Kind.JUDGE:
            return planned(self.console, self.words, scene, action, self._manners)
        judgement = judged(self.console, self.words, action)
        if not judgement.people:
            self.console.say(self.words.language.gettext("Then there is nothing to file yet."))
            return None
        return judgement

    def play(self, action: Action, *, echo: bool = True, whole: bool = False) -> None:
        """Make a move and tell it, with the debrief where it was the last, and show the next moment.

        Args:
            action: the move.
            echo: tell what the trainee says; not where that sentence was just chosen from a list.
            whole: show every choice afterwards, and not those alone that are new.

        Raises:
            IllegalAction: it is impossible.
            KeyedError: it cannot be saved.
        """
        played = self.seat.act(action)
        self._keep_manner(played.before.met, action)
        heard = self._heard(played, echo=echo)
        if heard:
            self.console.say("", *heard)
        if self._went_nowhere(played):
            self.console.say(
                self.words.language.gettext("Type revisit to play this visit again, for practice.")
            )
        if played.after.phase is Phase.OVER:
            self.console.say("", *self.debrief())
        elif played.after.phase is Phase.DESK:
            self._turn_the_page(played)
        self.show(made=action, whole=whole)

    def _went_nowhere(self, played: Played) -> bool:
        """Say whether a beginner has ended a meeting without a step, so that it is worth another try."""
        ended = played.before.phase is Phase.MEETING and played.after.phase is Phase.DESK
        label = Label(played.after.of("label"))
        return ended and self.scenario.level == _STARTER and label in {Label.CONTINUATION, Label.NO_SALE}

    def _heard(self, played: Played, *, echo: bool) -> list[str]:
        """Return the telling of a move, line by line."""
        said = told(self.words, played.before, played.action, played.events, played.after)
        skipped = stops.stopped(self.words, played)
        quiet = stops.quiet_weeks(self.words, played)
        said = [each for each in said if each.speaker is not Speaker.CARD and not each.text.startswith(quiet)]
        lines = [
            framed(self.words, played.after, each) for each in said if echo or each.speaker is not Speaker.YOU
        ]
        return [skipped, *lines] if skipped else lines

    def _turn_the_page(self, played: Played) -> None:
        """End a chapter and begin the next, or say what a new week brings."""
        scene, reached = played.after, chapters.running(self.scenario.chapters, played.after)
        if reached > self.chapter:
            self.console.say("", *chapters.ended(self.words, scene, self.chapter))
            if not self.console.strict:
                chapters.asked(self.console, self.words, self.seat)
            self.chapter = reached
            self.console.say("", self.words.language.gettext("A good place to stop: quit keeps the game."))
            self.console.say("", *self.card())
            self._counted, self._place = stops.counted(scene), (Phase.OVER, -1)
        elif scene.week > played.before.week:
            lines = stops.weekly(self.words, scene, self._counted)
            if lines:
                self.console.say("", *lines)
            self._counted = stops.counted(scene)

    def card(self) -> list[str]:
        """Return the card of the running chapter."""
        return chapters.card(self.words, self.scenario.chapters, self.chapter)

    def settle(self) -> None:
        """Take note that the game stands elsewhere now: moves were taken back, or another game goes on."""
        scene = self.seat.look()
        self.chapter = chapters.running(self.scenario.chapters, scene)
        self._counted, self._slots, self._place = stops.counted(scene), Slots(), (Phase.OVER, -1)

    def debrief(self) -> list[str]:
        """Return what was hidden, and the trainee's own words beside it.

        Raises:
            KeyedError: `session.not_over`.
        """
        lines = debriefed(self.words, self.seat.debrief())
        back = self.seat.look_back(self.scenario.chapters)
        if self.scenario.kind == "drill":
            lines = [drilled(self.words.language, self.seat.look()), *lines]
        lines += hinted(self.words.language, sorted(self._hinted))
        return [*lines, *looked_back(self.words, self.seat.look(), back, self.scenario.id)]

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
            if error.key == "move.unknown_value":
                return worded(_with_the_option(error, scene), self.words.language)
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


def _with_the_option(error: KeyedError, scene: Scene) -> KeyedError:
    """Return an error on a term with the option that has the same figure, where there is one.

    `price=-3` means `-3%`, which no likeness of words would find.
    """
    terms = dict(zip(scene.names.issues, scene.names.options, strict=True))
    options = terms.get(str(error.fields.get("field")), ())
    figure = _figure(str(error.fields.get("word")))
    same = [option for option in options if figure and _figure(option) == figure]
    return KeyedError(error.key, {**error.fields, "nearest": same[0]}) if same else error


def _figure(text: str) -> str:
    """Return the digits of a text."""
    return "".join(letter for letter in text if letter.isdecimal())


def _lacks_a_field(error: KeyedError) -> bool:
    """Say whether a move was typed without something that it needs."""
    return error.key == "move.missing_field"
