"""The briefing: whose customer it is, what is at stake, what one practises, and the way in."""

import functools
from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar, Final

from game.client.scenarios import KINDS, LEVELS, length
from game.pygame_ui.kit.button import Button, Tool
from game.pygame_ui.kit.card import Card, Chip
from game.pygame_ui.kit.layout import Column, Row, Wrap
from game.pygame_ui.kit.scroll import Scroll
from game.pygame_ui.kit.text import Heading, Icon, Label
from game.pygame_ui.kit.widget import Widget
from game.pygame_ui.pieces.cast import first_cast
from game.pygame_ui.pieces.header import header
from game.pygame_ui.pieces.page import Shape, page, shape_of
from game.pygame_ui.screens.screen import Screen
from game.scenario.compile import Scenario
from game.voice.words import shown

if TYPE_CHECKING:
    from game.pygame_ui.app import App

_SIDE: Final = 372.0
_PICTURE: Final = 230.0
#: Longest paragraph of a brief that is shown.
_PARAGRAPH: Final = 1_200
_SPEECH: Final = 15.5


class Briefing(Screen):
    """What one knows before the first call."""

    of_game: ClassVar[bool] = False

    def __init__(self, app: "App", scenario: Scenario, on_begin: Callable[[], None] | None = None) -> None:
        """Show a scenario.

        Args:
            app: that shows it.
            scenario: to begin with.
            on_begin: begins it; a game with any customer where it is left out.
        """
        super().__init__(app)
        self.scenario = scenario
        self.on_begin = on_begin or functools.partial(app.begin, scenario)

    def build(self) -> Widget:
        """Return the customer at the left, what it takes at the right, and the button that begins."""
        texts, language = self.scenario.texts(self.language.code), self.language
        back = Tool("exit", self.back, text=language.pgettext("page", "Back"), key="back")
        bar = header(self.app, shown(texts.title), shown(texts.company), [back])
        if shape_of(self.app) is Shape.TABS:
            body: Widget = Column(
                [Scroll(Column([self._story(), self._facts()], gap=12), key="all", grow=1), self._begin()],
                gap=12,
            )
        else:
            story = Card([Scroll(self._story(), key="story")], pad=18)
            picture = first_cast(self.scenario.card, height=_PICTURE, grow=1)
            left = Column([picture, story], gap=14, grow=1)
            right = Column([Scroll(self._facts(), key="facts", grow=1), self._begin()], gap=14, width=_SIDE)
            body = Row([left, right], gap=16, align="stretch")
        return page(self.app, bar, body)

    def _story(self) -> Widget:
        texts = self.scenario.texts(self.language.code)
        title = Heading(shown(texts.company), size=20)
        parts = [shown(part, _PARAGRAPH) for part in texts.brief.splitlines() if part.strip()]
        return Column([title, *(Label(part, size=_SPEECH) for part in parts)], gap=10)

    def _facts(self) -> Widget:
        language, scenario = self.language, self.scenario
        texts = scenario.texts(language.code)
        chips = Wrap(
            [
                Chip(language.say(LEVELS[scenario.level]), icon="star", tone="blue"),
                Chip(language.say(KINDS[scenario.kind])),
                Chip(length(scenario.card, language), icon="cal"),
            ]
        )
        you = Card(
            [
                Label(language.gettext("You sell for {company}.", company=shown(texts.seller)), size=14),
                _line("hour", self._hours()),
                chips,
            ],
            title=language.gettext("Your part"),
            icon="user",
        )
        practise = Card(
            [_line("target", shown(each)) for each in texts.teaches],
            title=language.gettext("What you practise"),
            icon="bulb",
        )
        chapters = Card(
            [
                Row(
                    [Chip(str(number), solid=True), Label(shown(chapter.title))],
                    gap=9,
                )
                for number, chapter in enumerate(texts.chapters, start=1)
            ],
            title=language.gettext("Chapters"),
            icon="flag",
        )
        return Column([you, practise, chapters], gap=12)

    def _hours(self) -> str:
        minutes = self.scenario.setup.terms.week_minutes
        return self.language.gettext("{hours} a week for them", hours=self.language.minutes(minutes))

    def _begin(self) -> Widget:
        begin = Button(
            self.language.pgettext("briefing", "Begin"),
            self.on_begin,
            icon="arrow",
            main=True,
            first=True,
            height=46,
            grow=1,
            key="begin",
        )
        return Row([begin])


def _line(icon: str, text: str) -> Widget:
    """Return a line with its icon, which stays beside the first line of a longer text."""
    return Row([Icon(icon, colour="blue"), Label(text, grow=1)], gap=9, align="start")
