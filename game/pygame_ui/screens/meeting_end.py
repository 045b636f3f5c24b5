"""A meeting is over: what it was, what was agreed, what the manager says, and perhaps once more."""

import dataclasses
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from game.engine.codes import Happening
from game.engine.vocab import Kind, Label, Posture
from game.i18n.language import Message, mark
from game.pygame_ui.kit.button import Button
from game.pygame_ui.kit.card import Card, Tinted, Tone
from game.pygame_ui.kit.layout import Column, Row, Space, Wrap
from game.pygame_ui.kit.scroll import Scroll
from game.pygame_ui.kit.text import SMALL, Heading, Icon, Rule
from game.pygame_ui.kit.text import Label as Line
from game.pygame_ui.kit.widget import Widget
from game.pygame_ui.pieces.advice import managers_lines
from game.pygame_ui.pieces.beside import Beside
from game.pygame_ui.pieces.facing import facing, moment_of
from game.pygame_ui.pieces.header import header
from game.pygame_ui.pieces.page import Shape, Split, page, shape_of
from game.pygame_ui.pieces.told import note, told
from game.pygame_ui.playing import Beat
from game.pygame_ui.screens.committee import decided
from game.pygame_ui.screens.screen import Screen
from game.voice.glossary import TERMS
from game.voice.manager import appraised
from game.voice.utterances import Speaker, Utterance

if TYPE_CHECKING:
    from game.pygame_ui.app import App

#: Where the person sits beside the card that lies over the scene.
_ASIDE: Final = 0.29


class _Outcome(NamedTuple):
    """How an outcome looks and what it is called."""

    icon: str
    tone: Tone
    title: Message


_OUTCOMES: Final[dict[Label, _Outcome]] = {
    Label.NONE: _Outcome("exit", "amber", mark("The meeting is over")),
    Label.ORDER: _Outcome("star", "green", mark("Order")),
    Label.ADVANCE: _Outcome("flag", "green", mark("Advance")),
    Label.CONTINUATION: _Outcome("pause", "amber", mark("Continuation")),
    Label.NO_SALE: _Outcome("x", "verm", mark("No sale")),
}


class MeetingEnd(Screen):
    """What the meeting was."""

    def __init__(self, app: "App", beat: Beat) -> None:
        """Stand before the desk.

        Args:
            app: that shows it.
            beat: the move that ended the meeting.
        """
        super().__init__(app)
        self.beat = beat

    def build(self) -> Widget:
        """Return the person as they sat last, and the card over the scene or beside it."""
        words, played = self.play.words, self.beat.played
        person = played.before.met
        title = self.language.gettext("Visit: {who}", who=words.name(played.before, person))
        bar = header(self.app, title, self._time())
        seen = dataclasses.replace(
            moment_of(words, played.before, person, self.beat), posture=self._posture()
        )
        wide = shape_of(self.app) is Shape.WIDE
        scene = facing(words, played.before, seen, bubble=False, across=_ASIDE if wide else 0.5)
        if wide:
            return page(self.app, bar, Beside(scene, self._card()))
        return page(self.app, bar, Split([scene, Column([self._card(), Space()])], shares=(2, 3), gap=12))

    def _posture(self) -> Posture:
        """Return how the person sat last; a goodbye of ours changes nothing."""
        played = self.beat.played
        showed = next((each.value for each in played.events if each.kind is Happening.SHOWED), -1)
        if showed < 0 or played.action.kind is Kind.LEAVE:
            showed = max(0, played.before.of("posture"))
        return Posture(showed)

    def _time(self) -> str:
        """Return how long it took."""
        ended = next((e for e in self.beat.played.events if e.kind is Happening.MEETING_ENDED), None)
        minutes = ended.terms[1] if ended else self.beat.played.before.of("minute")
        return self.language.gettext("{minutes} together", minutes=self.language.minutes(minutes))

    def _card(self) -> Widget:
        language, play, beat = self.language, self.play, self.beat
        look = _OUTCOMES[Label(beat.played.after.of("label"))]
        sign = Tinted([Icon(look.icon, size=24, colour=look.tone)], tone=look.tone, pad=8)
        name = language.say(look.title)
        means = next((language.say(each.means) for each in TERMS if language.say(each.word) == name), "")
        words = [Heading(name, size=24), *([Line(means, size=SMALL, colour="ink2")] if means else [])]
        title = Row([sign, Column(words, gap=1, grow=1)], gap=12)
        said = [each for each in self._heard() if each.speaker is not Speaker.MANAGER]
        lines = told(play.words, beat.played.before, said, label=beat.label)
        agreed = self._agreed()
        if agreed:
            lines.append(Wrap([note(text, "check", "green") for text in agreed]))
        played = beat.played
        remarks = appraised(play.words, played.before, played.events, played.after)
        body = Column([*lines, Rule(), managers_lines(language, remarks)], gap=8)
        parts = [title, Scroll(body, key="last-words", grow=1), self._buttons()]
        return Card(parts, gap=14, pad=(20, 22), key="end")

    def _heard(self) -> Sequence[Utterance]:
        """Return what was told of the end; what a committee decided meanwhile has a page of its own."""
        said = self.beat.said
        manager = next((place for place, each in enumerate(said) if each.speaker is Speaker.MANAGER), -1)
        return said[:manager] if manager >= 0 and decided(self.beat) is not None else said

    def _agreed(self) -> list[str]:
        """Return what was agreed in the whole meeting."""
        found: list[str] = []
        for beat in reversed(self.play.beats):
            if beat.played.before.met != self.beat.played.before.met:
                break
            found += [
                each.text for each in beat.said if each.of is Happening.COMMITTED and beat is not self.beat
            ]
        return found[::-1]

    def _buttons(self) -> Widget:
        language = self.language
        on = Button(language.gettext("Go on"), self.back, icon="arrow", main=True, first=True, key="go-on")
        if not self.beat.poor_visit:
            return Row([Space(), on], gap=8)
        again = Button(language.gettext("Play this visit again"), self._again, icon="swap", key="again")
        return Row([Space(), again, on], gap=8)

    def _again(self) -> None:
        """Take the visit back, to make it better."""
        self.app.undo(self.play.since_visit())
