"""A saved game read as a story; where it cannot be played here, its bare lines."""

import pathlib
from typing import TYPE_CHECKING, ClassVar, Final

from game.client.story import Passage, passages
from game.errors import KeyedError, ReplayMismatch
from game.journal.files import read
from game.journal.record import Journal
from game.pygame_ui.kit.button import Tool
from game.pygame_ui.kit.card import Card, Tinted
from game.pygame_ui.kit.layout import Column
from game.pygame_ui.kit.scroll import Scroll
from game.pygame_ui.kit.text import Label
from game.pygame_ui.kit.widget import Widget
from game.pygame_ui.pieces import reading
from game.pygame_ui.pieces.header import header
from game.pygame_ui.pieces.page import page
from game.pygame_ui.screens.screen import Screen
from game.scenario.compile import Scenario
from game.session.retell import retold
from game.voice.mistakes import worded
from game.voice.words import Words, shown

if TYPE_CHECKING:
    from game.pygame_ui.app import App

#: Bare lines of one page.
_LINES: Final = 400


class StoryPage(Screen):
    """What happened in a game, from its file, which is left as it is."""

    of_game: ClassVar[bool] = False

    def __init__(self, app: "App", path: pathlib.Path, scenario: Scenario | None) -> None:
        """Read it.

        Args:
            app: that shows it.
            path: of the game file.
            scenario: in which it was played; None where that is not here.
        """
        super().__init__(app)
        self.path, self.leaf, self.trouble = path, 0, ""
        self.journal: Journal | None = None
        self.story: list[Passage] = []
        self.words: Words | None = None
        try:
            self.journal = read(path).journal
        except KeyedError as error:
            self.trouble = worded(error, app.language)
        if self.journal is not None and scenario is not None:
            self._retell(self.journal, scenario)

    def _retell(self, journal: Journal, scenario: Scenario) -> None:
        """Tell as much as is true."""
        self.words = Words(
            self.language,
            scenario.texts(self.language.code),
            player=journal.header.player,
            currency=scenario.currency,
            start=scenario.start,
        )
        try:
            self.story.extend(passages(self.words, retold(scenario.setup, journal)))
        except ReplayMismatch as error:
            self.trouble = worded(error, self.language)

    def build(self) -> Widget:
        """Return the story, or the lines of the file."""
        language = self.language
        back = Tool("exit", self.back, text=language.pgettext("page", "Back"), key="back")
        bar = header(self.app, language.gettext("A game to read"), shown(self.path.name), [back])
        parts: list[Widget] = []
        if self.trouble:
            parts.append(Tinted([Label(self.trouble)], tone="amber", pad=(8, 12)))
        if self.story and self.words is not None:
            text = reading.passages(self.app, self.words, self.story, self.leaf)
            parts.append(Card([Scroll(text, key=f"story-{self.leaf}", grow=1)], pad=18, grow=1))
            parts.append(reading.turning(self.app, self.story, self.leaf, self._turn))
        elif self.journal is not None:
            lines = [
                Label(f"{line.number}  {line.clock}  {line.words}") for line in self.journal.lines[:_LINES]
            ]
            parts.append(Card([Scroll(Column(list(lines), gap=2), key="lines", grow=1)], pad=18, grow=1))
        return page(self.app, bar, Column(parts, gap=10))

    def _turn(self, leaf: int) -> None:
        self.leaf = leaf
