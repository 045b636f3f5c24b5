"""The end of a chapter: what is known, heard and unknown, and what the trainee makes of it."""

from typing import TYPE_CHECKING, Final

from game.client import chapters
from game.engine.vocab import Style
from game.errors import KeyedError
from game.pygame_ui.kit.button import Button
from game.pygame_ui.kit.card import Card, Tinted
from game.pygame_ui.kit.inputs import Slider
from game.pygame_ui.kit.layout import Column, Row, Space
from game.pygame_ui.kit.scroll import Scroll
from game.pygame_ui.kit.text import Icon, Label
from game.pygame_ui.kit.widget import Widget
from game.pygame_ui.pieces.avatar import Avatar
from game.pygame_ui.pieces.cast_now import cast_now
from game.pygame_ui.pieces.choosing import one_of
from game.pygame_ui.pieces.faces import look_of
from game.pygame_ui.pieces.guessing import guess_rows
from game.pygame_ui.pieces.header import header
from game.pygame_ui.pieces.page import Shape, page, shape_of
from game.pygame_ui.pieces.shares import Shares
from game.pygame_ui.screens.screen import Screen
from game.voice.words import shown

if TYPE_CHECKING:
    from game.pygame_ui.app import App

_PICTURE: Final = 180.0
_FULL: Final = 100
#: A step of the sliders, in percent.
_STEP: Final = 5
#: What a forecast begins with: nobody knows yet.
_AT_FIRST: Final = (35, 30)
_EVEN: Final = 50


class ChapterEnd(Screen):
    """A chapter is over. Everything here is free, and no rule reads it."""

    def __init__(self, app: "App", number: int) -> None:
        """Begin with the forecast as it was last.

        Args:
            app: that shows it.
            number: of the chapter that is over, from 0.
        """
        super().__init__(app)
        self.number, scene = number, self.play.scene
        before = scene.of("forecast_won"), scene.of("forecast_lost")
        at_first = (_EVEN, 0) if scene.brief.drill else _AT_FIRST
        self.won, self.lost = before if before[0] >= 0 else at_first
        self.worry = 0
        self.guess: tuple[Style, int] | None = None
        self.person = next(iter(chapters.unguessed(scene)), -1)

    def build(self) -> Widget:
        """Return what stands at the left, and what is asked at the right."""
        language, play = self.language, self.play
        lines = chapters.ended(play.words, play.scene, self.number)
        stands = Card(self._stands(lines[1:]), title=language.gettext("Where it stands"), icon="flag", gap=12)
        asked = Column([self._forecast(), *self._style()], gap=12)
        keep = Button(
            language.gettext("Keep this and go on"),
            self._keep,
            icon="arrow",
            main=True,
            first=True,
            height=44,
            key="keep",
        )
        skip = Button(language.gettext("Skip"), self.app.leave, height=44, key="skip")
        foot = Row([Space(), skip, keep], gap=10)
        bar = header(self.app, lines[0], shown(play.words.texts.title))
        if shape_of(self.app) is Shape.TABS:
            body: Widget = Column([Scroll(Column([stands, asked], gap=12), key="end", grow=1), foot], gap=12)
        else:
            left = Column(
                [stands, self._stop(), cast_now(play, on="bg", height=_PICTURE, grow=1)], gap=12, width=420
            )
            right = Column([Scroll(asked, key="asked", grow=1), foot], gap=12, grow=1)
            body = Row([left, right], gap=16, align="stretch")
        return page(self.app, bar, body)

    def _stands(self, lines: list[str]) -> list[Widget]:
        """Return what is known, heard and unknown, each with its sign."""
        unknown = self.play.scene.brief.people > len(self.play.scene.people)
        signs = [
            ("check", "green"),
            ("ear", "amber"),
            *([("q", "ink2")] if unknown else []),
            ("flag", "blue"),
        ]
        return [
            Row([Icon(icon, size=18, colour=tone), Label(line, size=14, grow=1)], gap=10, align="start")
            for line, (icon, tone) in zip(lines, signs, strict=False)
        ]

    def _stop(self) -> Widget:
        text = self.language.gettext("A good place to stop: the game is kept, and goes on from here.")
        return Tinted([Row([Icon("pause", colour="blue"), Label(text, grow=1)], gap=10)], pad=(10, 12))

    def _forecast(self) -> Widget:
        """Return the sliders, the bar that shows all chances, and the worry."""
        language = self.language
        asked = language.gettext("What are the chances? They are held beside what came of it, at the end.")
        parts: list[Widget] = [Label(asked, colour="ink2"), *self._chances()]
        if chapters.asks_worry(self.number):
            questions = chapters.worries(self.play.words, self.play.scene)
            if questions:
                options = [*questions, (0, language.gettext("none of these"))]
                parts.append(
                    one_of(
                        language.gettext("What worries you most?"),
                        options,
                        self.worry,
                        self._set_worry,
                        key="worry",
                    )
                )
        return Card(parts, title=language.gettext("Your forecast"), icon="chart", gap=10)

    def _chances(self) -> list[Widget]:
        """Return the bar and a line for each way it can end; an exercise has no rival who could win it."""
        language, none = self.language, _FULL - self.won - self.lost
        won, lost, rest = (self._percent(share) for share in (self.won, self.lost, none))
        if self.play.scene.brief.drill:
            return [
                Shares(
                    [(self.won, "f-blue", "check"), (none, "f-spent", "pause")],
                    name=language.gettext("Goal reached {won}, not reached {rest}", won=won, rest=rest),
                ),
                self._slider("won", language.gettext("We reach the goal"), self.won, "check"),
                _rest(language.gettext("We do not"), rest),
            ]
        return [
            Shares(
                [(self.won, "f-blue", "check"), (self.lost, "f-verm", "x"), (none, "f-spent", "pause")],
                name=language.gettext(
                    "Won {won}, lost {lost}, no decision {none}", won=won, lost=lost, none=rest
                ),
            ),
            self._slider("won", language.gettext("We win it"), self.won, "check"),
            self._slider("lost", language.gettext("A rival wins it"), self.lost, "x"),
            _rest(language.gettext("They decide nothing"), rest),
        ]

    def _slider(self, key: str, text: str, number: int, icon: str) -> Widget:
        slider = Slider(
            number,
            span=(0, _FULL),
            step=_STEP,
            on_change=lambda value: self._set(key, value),
            shown=self._percent(number),
            name=text,
            key=key,
        )
        return Column([Row([Icon(icon, colour="ink2"), Label(text)], gap=8), slider], gap=3)

    def _style(self) -> list[Widget]:
        """Return the question after somebody's style, where there is somebody to guess at."""
        if self.person < 0:
            return []
        language, play = self.language, self.play
        who = play.words.name(play.scene, self.person)
        face = Avatar(look_of(play.words, play.scene, self.person), size=52, name=who)
        style, sure = self.guess or (None, 0)
        rows = guess_rows(language, style, sure, self._guessed)
        question = Label(language.gettext("What style does {who} have, and how sure are you?", who=who))
        return [
            Card(
                [Row([face, Column([question, rows], gap=8, grow=1)], gap=14, align="start")],
                title=language.gettext("Your guess"),
                icon="bulb",
            )
        ]

    def _percent(self, number: int) -> str:
        return self.language.percent(number * 100)

    def _set(self, key: str, number: int) -> None:
        """Move one of the chances; the other gives way, so that together they are never more than all."""
        if key == "won":
            self.won, self.lost = number, min(self.lost, _FULL - number)
        else:
            self.lost, self.won = number, min(self.won, _FULL - number)

    def _set_worry(self, number: int) -> None:
        self.worry = number

    def _guessed(self, style: Style, sure: int) -> None:
        self.guess = style, sure

    def _keep(self) -> None:
        """Note forecast and guess, and go on."""
        seat, scene = self.play.seat, self.play.scene
        try:
            seat.forecast(self.won, self.lost, self.worry)
            if self.guess is not None:
                style, sure = self.guess
                seat.guess(scene.names.people[self.person], style.name.lower(), sure)
        except KeyedError as error:
            self.app.complain(error)
        else:
            self.app.leave()


def _rest(text: str, share: str) -> Widget:
    """Return the line of what is left over for neither."""
    return Row([Icon("pause", colour="ink2"), Label(text, grow=1), Label(share, bold=True)], gap=8)
