"""After signing: six stops, what is left to decide at each, and what has become of people and money."""

import functools
from typing import TYPE_CHECKING, Final

from game.engine.after_words import Stop
from game.pygame_ui.kit.button import Choice
from game.pygame_ui.kit.card import Card, Tinted
from game.pygame_ui.kit.layout import Column, Row, Space
from game.pygame_ui.kit.scroll import Scroll
from game.pygame_ui.kit.text import SMALL, Label, Rule, Span, Text
from game.pygame_ui.kit.widget import Widget
from game.pygame_ui.pieces import after_signing
from game.pygame_ui.pieces.advice import Low
from game.pygame_ui.pieces.header import TimeLeft, header
from game.pygame_ui.pieces.moves import digit
from game.pygame_ui.pieces.page import Half, Part, Shape, Shown, page, shape_of, tabs
from game.pygame_ui.pieces.told import told
from game.pygame_ui.screens.screen import Screen

if TYPE_CHECKING:
    from game.pygame_ui.app import App

LEFT: Final = 400.0
RIGHT: Final = 360.0
#: So few moves have rows of this height.
_FEW, _ROOMY = 5, 52.0
#: Height of what was told, where the people stand above it.
_HEARD: Final = 190
#: Moves of which is told.
_TOLD: Final = 6


class FollowUp(Screen):
    """A stop after signing."""

    def __init__(self, app: "App") -> None:
        super().__init__(app)
        self.shown = Shown()

    def build(self) -> Widget:
        """Return the page."""
        form = shape_of(self.app)
        people, money = after_signing.people(self.play), after_signing.money(self.play)
        language = self.language
        if form is Shape.WIDE:
            low = Low(self._lines(), _HEARD, title=language.gettext("What happened"), icon="talk")
            steps = Column([self._steps()], gap=12, width=LEFT)
            middle = Column([after_signing.picture(self.play), low], gap=12, grow=1)
            right = Column([people, money], gap=12, width=RIGHT)
            row = Row([steps, middle, right], gap=16, align="stretch", grow=1)
            return self._page(Column([after_signing.way(self.play), row], gap=12, grow=1))
        heard: Widget = self._heard()
        if form is Shape.DRAWER:
            low = Low(self._lines(), _HEARD, title=language.gettext("What happened"), icon="talk")
            heard = Column([after_signing.picture(self.play), low], gap=12, grow=1)
        others = [
            Part(heard, language.gettext("What happened"), "talk"),
            Part(people, language.gettext("People"), "team"),
            Part(money, language.gettext("Invoices"), "money"),
        ]
        row = Row([Half(self._steps()), Half(tabs(self.shown, others))], gap=12, align="stretch", grow=1)
        if form is Shape.TABS:
            return self._page(row)
        return self._page(Column([after_signing.way(self.play), row], gap=12, grow=1))

    def _page(self, body: Widget) -> Widget:
        language, scene = self.language, self.play.scene
        left, whole = max(scene.of("left"), 0), int(scene.brief.stop_minutes)
        figure = language.gettext("{time} left", time=language.minutes(left))
        share = 1 - left / whole if whole else 1.0
        title = language.gettext("After signing: {company}", company=self.play.words.company)
        stop = after_signing.STOPS[Stop(max(scene.of("stop"), 0))]
        about = language.gettext("{stop} · week {number}", stop=language.say(stop), number=scene.week + 1)
        return page(self.app, header(self.app, title, about, [TimeLeft(share, figure, key="left")]), body)

    def _steps(self) -> Widget:
        """Return the card of what can be done at this stop."""
        language, moment = self.language, self.play.moment
        rows: list[Widget] = []
        if moment.lines:
            rows.append(Text([Span(moment.lines[-1], icon="flag", colour="ink")], size=14))
        roomy = len(moment.offers) <= _FEW and shape_of(self.app) is Shape.WIDE
        for number, each in enumerate(moment.offers):
            rows.append(
                Choice(
                    each.text,
                    functools.partial(self.app.act, each.action),
                    cost=each.cost,
                    digit=digit(each.number),
                    first=number == 0,
                    key=f"step-{each.number}",
                    height=_ROOMY if roomy else 0,
                )
            )
        rows += [
            Tinted([Text([Span(line, icon="user", colour="amber")], size=SMALL)], tone="amber", pad=(6, 10))
            for line in self.play.hints()
        ]
        rows += [Space(), Rule(), after_signing.gained(self.play)]
        return Card(
            [Scroll(Column(rows, gap=7, pad=3), key="steps", grow=1)],
            title=language.gettext("Your move"),
            icon="target",
            grow=1,
        )

    def _heard(self) -> Widget:
        """Return the card of what was told."""
        return Card(self._lines(), title=self.language.gettext("What happened"), icon="talk", grow=1)

    def _lines(self) -> list[Widget]:
        """Return what was told of the last moves, the newest first."""
        lines: list[Widget] = []
        for beat in reversed(self.play.beats[-_TOLD:]):
            said = told(self.play.words, beat.played.after, beat.said)
            if said:
                lines += [Rule()] if lines else []
                lines += said
        if not lines:
            ask = self.language.gettext(
                "Nothing yet. Who is content, and who is not, only says so when asked."
            )
            lines = [Label(ask, size=SMALL, colour="ink2")]
        return [Scroll(Column(lines, gap=6), key="heard", grow=1)]
