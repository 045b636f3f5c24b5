"""The customer decides: people speak at the table one after the other, then it is told what was decided."""

from typing import TYPE_CHECKING, Final, NamedTuple

from game.engine.codes import Happening, Rule
from game.engine.vocab import Kind, Label, Outcome, Phase, Posture
from game.i18n.language import Message, mark
from game.pygame_ui.kit.button import Button
from game.pygame_ui.kit.card import Card, Tinted, Tone
from game.pygame_ui.kit.layout import Column, Row, Space
from game.pygame_ui.kit.meter import Progress
from game.pygame_ui.kit.text import BODY, SMALL, Heading, Icon
from game.pygame_ui.kit.text import Label as Line
from game.pygame_ui.kit.widget import Widget
from game.pygame_ui.pieces.audience import Listener, audience
from game.pygame_ui.pieces.beside import Beside
from game.pygame_ui.pieces.faces import look_of
from game.pygame_ui.pieces.facing import tag
from game.pygame_ui.pieces.header import header
from game.pygame_ui.pieces.page import Shape, Split, page, shape_of
from game.pygame_ui.pieces.told import quoted
from game.pygame_ui.playing import Beat
from game.pygame_ui.screens.screen import Screen
from game.voice.committee import STRANGER, Stance, Voice, at_the_table, committee
from game.voice.utterances import Speaker

if TYPE_CHECKING:
    from game.pygame_ui.app import App


#: Seconds in which one sees who speaks, and reads a letter or a Chinese sign: about a minute for all.
_LOOK, _LETTER, _SIGN = 2.5, 0.055, 0.2
_FIRST_SIGN: Final = "\u4e00"


class _Decision(NamedTuple):
    """How a decision looks and what it is called."""

    icon: str
    tone: Tone
    title: Message


_DECISIONS: Final[dict[Outcome, _Decision]] = {
    Outcome.WON: _Decision("check", "green", mark("They chose you")),
    Outcome.LOST: _Decision("x", "verm", mark("They chose another")),
    Outcome.NO_DECISION: _Decision("pause", "amber", mark("They decided nothing")),
}
_POSTURES: Final = {
    Stance.FOR: Posture.LEANS_IN,
    Stance.OPEN: Posture.NEUTRAL,
    Stance.AGAINST: Posture.ARMS_CROSSED,
}
_MOODS: Final = {Stance.FOR: "warm", Stance.OPEN: "neutral", Stance.AGAINST: "doubtful"}


def decided(beat: Beat) -> Outcome | None:
    """Return what a committee decided after a move; None where time was over or an order was given."""
    events = beat.played.events
    award = next((each for each in events if each.kind is Happening.AWARD and each.rule is Rule.AWARD), None)
    outcome = Outcome(award.value) if award else Outcome.RUNNING
    given = beat.played.before.phase is Phase.MEETING and beat.played.after.of("label") == Label.ORDER
    return outcome if outcome in _DECISIONS and not given else None


class Committee(Screen):
    """About a minute at a table at which we do not sit."""

    def __init__(self, app: "App", beat: Beat, outcome: Outcome) -> None:
        """Begin with the first word.

        Args:
            app: that shows it.
            beat: the move with which it was decided.
            outcome: what was decided.
        """
        super().__init__(app)
        self.beat, self.outcome = beat, outcome
        self.place = 0
        self.stopped = False  # whether each word waits for a key

    @property
    def voices(self) -> list[Voice]:
        """What is said, in the language that is spoken now."""
        return [each for each in self._all if each.person is not None]

    @property
    def _all(self) -> list[Voice]:
        return committee(self.play.words, self.beat.played.before, self.outcome)

    def build(self) -> Widget:
        """Return the table with who speaks, and below it the way on; at the end what was decided."""
        language, voices = self.language, self.voices
        self.place = min(self.place, len(voices))
        company = self.play.words.company
        bar = header(self.app, language.gettext("The decision"), company)
        wide = shape_of(self.app) is Shape.WIDE
        if self.place < len(voices):
            if self._plays:
                self.app.stage.by_itself.ask(_reading(voices[self.place].text), self._next)
            return page(self.app, bar, Column([self._table(voices), self._onward(len(voices))], gap=12))
        if wide:
            return page(self.app, bar, Beside(self._table(voices), self._verdict(), above=True))
        verdict = Column([self._verdict(), Space()])
        return page(self.app, bar, Split([self._table(voices), verdict], shares=(1, 1), gap=12))

    @property
    def _plays(self) -> bool:
        """Whether one speaks after the other without a key; with reduced motion nothing goes by itself."""
        return not (self.stopped or self.app.settings.calm)

    def _table(self, voices: list[Voice]) -> Widget:
        """Return the people, each as their words were, and the bubble of who speaks."""
        words, scene, language = self.play.words, self.beat.played.before, self.language
        now = voices[self.place] if self.place < len(voices) else Voice("")
        said = {each.person: each.stance for each in voices[: self.place + 1]}
        people = []
        for person in at_the_table(scene):
            speaks = person == now.person
            known = person != STRANGER
            stance = said.get(person)
            posture = _POSTURES[stance or Stance.OPEN]
            if speaks and posture is Posture.NEUTRAL:
                posture = Posture.LEANS_IN
            look = look_of(words, scene, person) if known else None
            name, mood = words.name(scene, person) if known else "", _mood(stance, now, speaks=speaks)
            speech = quoted(language, now.text) if speaks else ""
            people.append(Listener(name, look, posture, mood, speech))
        seen = [tag("eye", each.text) for each in self._all if each.person is None]
        return audience(language, people, tags=seen if self.place < len(voices) else [], key="committee")

    def _onward(self, count: int) -> Widget:
        """Return how far it has come, and the way on."""
        language = self.language
        text = language.gettext("{number} of {count}", number=self.place + 1, count=count)
        bar = Progress((self.place + 1) / count, name=text, width=160, key="progress")
        skip = Button(language.gettext("To the decision"), self._skip, key="skip")
        onward = Button(
            language.gettext("Go on"), self._next, icon="arrow", main=True, first=True, key="next"
        )
        ways: list[Widget] = [] if self.place == count - 1 else [skip]
        if not self.app.settings.calm:
            plays = language.gettext("Stop") if self._plays else language.gettext("Let them talk")
            ways.insert(0, Button(plays, self._stop, icon="pause" if self._plays else "talk", key="stop"))
        parts: list[Widget] = [bar, Line(text, size=SMALL, colour="ink2"), Space()]
        return Card([Row([*parts, *ways, onward], gap=10)], pad=(10, 14))

    def _next(self) -> None:
        self.place += 1

    def _skip(self) -> None:
        self.place = len(self.voices)

    def _stop(self) -> None:
        self.stopped = not self.stopped

    def _verdict(self) -> Widget:
        """Return what was decided, and how it goes on."""
        language, look = self.language, _DECISIONS[self.outcome]
        sign = Tinted([Icon(look.icon, size=24, colour=look.tone)], tone=look.tone, pad=8)
        parts: list[Widget] = [Row([sign, Heading(language.say(look.title), size=24)], gap=12)]
        parts += [Line(each.text, size=BODY + 1.5) for each in self.beat.by(Speaker.NEWS)]
        onward = Button(
            language.gettext("Go on"), self.back, icon="arrow", main=True, first=True, key="go-on"
        )
        what_if = next((each for each in self.play.moment.offers if each.action.kind is Kind.WHAT_IF), None)
        if what_if is None:
            return Card([*parts, Row([Space(), onward])], gap=14, pad=(20, 22))
        note = language.gettext("You can still play the table and what comes after it. It does not count.")
        parts.append(Line(note, colour="ink2"))
        text = language.gettext("Play on as if they had chosen you")
        as_if = Button(text, lambda: self.app.act(what_if.action), icon="swap", key="what-if")
        return Card([*parts, Row([as_if, Space(), onward], gap=10)], gap=14, pad=(20, 22))


def _mood(stance: Stance | None, now: Voice, *, speaks: bool) -> str:
    """Return how somebody takes what is said: who has spoken before is pleased by the same, or doubts it."""
    if speaks or now.stance is Stance.OPEN or not now.text:
        return _MOODS[stance or Stance.OPEN]
    if stance is None:
        return "curious"
    return "neutral" if stance is Stance.OPEN else "warm" if stance is now.stance else "doubtful"


def _reading(text: str) -> float:
    """Return the seconds that it takes to look who speaks and to read what they say."""
    return _LOOK + sum(_SIGN if letter >= _FIRST_SIGN else _LETTER for letter in text)
