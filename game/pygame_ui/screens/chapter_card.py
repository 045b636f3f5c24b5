"""The card that opens a chapter: its number, what it is for, until when, and one sentence of method."""

from typing import TYPE_CHECKING, Final

from game.i18n.language import Language
from game.pygame_ui.kit.button import Button
from game.pygame_ui.kit.card import Card, Chip, Tinted
from game.pygame_ui.kit.layout import Column, Row, Space
from game.pygame_ui.kit.scroll import Scroll
from game.pygame_ui.kit.text import Heading, Icon, Label
from game.pygame_ui.kit.widget import Widget
from game.pygame_ui.pieces.cast_now import cast_now
from game.pygame_ui.pieces.explained import explained
from game.pygame_ui.pieces.header import header
from game.pygame_ui.pieces.page import page
from game.pygame_ui.screens.screen import Screen
from game.voice.words import shown

if TYPE_CHECKING:
    from game.pygame_ui.app import App

_WIDTH: Final = 760.0
_PICTURE: Final = 210.0
_MARGIN: Final = 24.0
#: Text from which the card has no room for a picture, in percent.
_LARGE: Final = 125


class ChapterCard(Screen):
    """A chapter begins."""

    def __init__(self, app: "App", number: int) -> None:
        """Show a chapter.

        Args:
            app: that shows it.
            number: of the chapter, from 0.
        """
        super().__init__(app)
        self.number = number

    def build(self) -> Widget:
        """Return the card in the middle of the page."""
        play, language = self.play, self.language
        texts = play.words.texts
        chapter, until = texts.chapters[self.number], play.scenario.chapters[self.number].until_week
        goal: list[Widget] = [
            _part(language, "target", language.gettext("Goal"), shown(chapter.goal)),
        ]
        if until is not None:
            goal.append(
                _part(
                    language,
                    "cal",
                    language.gettext("Until"),
                    language.gettext("the end of week {week}", week=until),
                )
            )
        method = Tinted(
            [_part(language, "bulb", language.gettext("Method"), shown(chapter.method))],
            tone="amber",
            pad=(12, 14),
        )
        begin = Button(
            language.pgettext("chapter", "Begin the chapter"),
            self.app.leave,
            icon="arrow",
            main=True,
            first=True,
            height=44,
            key="go",
        )
        number = language.gettext(
            "Chapter {number} of {count}", number=self.number + 1, count=len(texts.chapters)
        )
        large = self.app.settings.text >= _LARGE
        picture = [] if large else [cast_now(play, height=_PICTURE, key="picture")]
        card = Card(
            [
                *picture,
                Row([Label(number, size=14, colour="ink2"), Space(), self._chapters(len(texts.chapters))]),
                Scroll(
                    Column([Heading(shown(chapter.title), size=28), *goal, method], gap=16),
                    key="card",
                    grow=1,
                ),
                Row([Space(), begin]),
            ],
            gap=18,
            pad=22,
        )
        bar = header(self.app, shown(texts.title), shown(texts.company))
        return page(self.app, bar, centred(self.app, card, _WIDTH))

    def _chapters(self, count: int) -> Widget:
        """Return a chip for each chapter; those that are over have a tick, the running one is filled."""
        return Row(
            [
                Chip(
                    str(number + 1), solid=number == self.number, icon="check" if number < self.number else ""
                )
                for number in range(count)
            ],
            gap=6,
        )


def centred(app: "App", card: Widget, width: float) -> Widget:
    """Return a card in the middle of the page, no higher than it has to be.

    Args:
        app: whose window it is.
        card: what stands there.
        width: with text of the usual size; it grows with the text as far as the page has room.
    """
    card.width = min(width * app.settings.text / 100, app.board[0] - 2 * _MARGIN)
    return Column([Space(), Row([Space(), card, Space()], align="stretch"), Space()], gap=0)


def _part(language: Language, icon: str, title: str, text: str) -> Widget:
    """Return a part of the card; words of selling in it explain themselves."""
    return Row(
        [
            Icon(icon, size=20, colour="blue"),
            Column(
                [
                    Label(title, size=12, colour="ink2"),
                    explained(language, text, size=16, key=f"card-{icon}"),
                ],
                gap=2,
                grow=1,
            ),
        ],
        gap=12,
        align="start",
    )
