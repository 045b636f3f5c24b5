"""The log: what was done and said so far, to be searched; from any move one may try again."""

import functools
from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, Final

from game.client.story import Passage, found, passages
from game.pygame_ui.kit.button import Button, Tool
from game.pygame_ui.kit.card import Card
from game.pygame_ui.kit.field import Field
from game.pygame_ui.kit.layout import Column, Row, Wrap
from game.pygame_ui.kit.scroll import Scroll
from game.pygame_ui.kit.text import Label
from game.pygame_ui.kit.widget import Widget
from game.pygame_ui.pieces import reading
from game.pygame_ui.pieces.header import header
from game.pygame_ui.pieces.page import page
from game.pygame_ui.screens.screen import Screen
from game.voice.words import shown

if TYPE_CHECKING:
    from game.pygame_ui.app import App

#: Further down than any page is high.
_END: Final = 1_000_000


class LogPage(Screen):
    """The story of the game in hand so far, the newest moves first shown."""

    of_game: ClassVar[bool] = False

    def __init__(self, app: "App") -> None:
        """Tell it again; a game that was played in one sitting is remembered."""
        super().__init__(app)
        play = self.play
        moves = [beat.played for beat in play.beats]
        if len(moves) != sum(entry.is_move for entry in play.seat.log()):
            moves = list(play.seat.retold())
        self.story = list(passages(play.words, moves))
        self.wanted, self.chosen = "", 0
        self.leaf = reading.pages(self.story) - 1
        app.stage.kit.places[f"log-{self.leaf}/scroll"] = _END

    def build(self) -> Widget:
        """Return the field to search with, a page of the story, and the ways to other pages of it."""
        language, words = self.language, self.play.words
        back = Tool("exit", self.back, text=language.pgettext("page", "Back"), key="back")
        bar = header(self.app, language.pgettext("page", "Log"), shown(words.texts.title), [back])
        story = found(words, self.story, self.wanted) if self.wanted else self.story
        self.leaf = min(self.leaf, reading.pages(story) - 1)
        field = Field(
            self.wanted,
            self._search,
            empty=language.gettext("Search for words, names, moves"),
            name=language.gettext("Search for words, names, moves"),
            key="search",
            grow=1,
        )
        count = language.ngettext("one move", "{count} moves", len(story))
        text: Widget = reading.passages(self.app, words, story, self.leaf, self._beside)
        if not story:
            nothing = (
                language.gettext("Nothing was found.")
                if self.wanted
                else language.gettext("Nothing has happened yet.")
            )
            text = Label(nothing, colour="ink2")
        body = [
            Row([field, Label(count, colour="ink2")], gap=12),
            Card([Scroll(text, key=f"log-{self.leaf}", grow=1)], pad=18, grow=1),
            reading.turning(self.app, story, self.leaf, self._turn),
        ]
        return page(self.app, bar, Column(body, gap=10))

    def _beside(self, passage: Passage) -> Sequence[Widget]:
        """Return what may be done from a move."""
        language, app = self.language, self.app
        back = len(self.story) - passage.number + 1
        if passage.number != self.chosen:
            choose = functools.partial(self._choose, passage.number)
            return [
                Wrap(
                    [
                        Button(
                            language.gettext("Try again from here"),
                            choose,
                            icon="swap",
                            key=f"again-{passage.number}",
                        )
                    ]
                )
            ]
        return [
            Wrap(
                [
                    Button(
                        language.gettext("Take back to before this move"),
                        functools.partial(app.undo, back),
                        icon="swap",
                        main=True,
                        key=f"undo-{passage.number}",
                    ),
                    Button(
                        language.gettext("Other luck, in a new file"),
                        functools.partial(app.fork, back),
                        icon="dice",
                        key=f"fork-{passage.number}",
                    ),
                ],
                gap=8,
            )
        ]

    def _search(self, text: str) -> None:
        self.wanted = text.strip()

    def _turn(self, leaf: int) -> None:
        self.leaf = leaf

    def _choose(self, number: int) -> None:
        self.chosen = number
