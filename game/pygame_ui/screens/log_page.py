"""The log: what was done and said so far, to be searched; from any move one may try again."""

import functools
from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, Final

from game.client import chapters
from game.client.story import Passage, found
from game.pygame_ui.kit.button import Button, Tool
from game.pygame_ui.kit.card import Card
from game.pygame_ui.kit.field import Field
from game.pygame_ui.kit.inputs import DropDown
from game.pygame_ui.kit.layout import Column, Row
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
        self.story = self.play.story()
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
        text: Widget = reading.passages(
            self.app, words, story, self.leaf, chapter=self._chapter, beside=self._beside
        )
        if not story:
            nothing = (
                language.gettext("Nothing was found.")
                if self.wanted
                else language.gettext("Nothing has happened yet.")
            )
            text = Label(nothing, colour="ink2")
        body = [
            Row([field, *self._jump(), Label(count, colour="ink2")], gap=12),
            Card([Scroll(text, key=f"log-{self.leaf}", grow=1)], pad=18, grow=1),
            reading.turning(self.app, story, self.leaf, self._turn),
        ]
        return page(self.app, bar, Column(body, gap=10))

    def _chapter(self, passage: Passage) -> str:
        """Return what the chapter is called in which a move was made."""
        before = self.story[passage.number - 2].after if passage.number > 1 else passage.after
        number = chapters.running(self.play.scenario.chapters, before)
        title = shown(self.play.words.texts.chapters[number].title)
        return self.language.gettext("Chapter {number}: {title}", number=number + 1, title=title)

    def _jump(self) -> list[Widget]:
        """Return the list of chapters to jump to, where there are several to be read."""
        begins = dict[str, int]()
        for each in [] if self.wanted else self.story:
            begins.setdefault(self._chapter(each), each.number)
        if len(begins) < 2:
            return []
        first = max(0, len(self.story) - (reading.pages(self.story) - self.leaf) * reading.PAGE)
        now = list(begins).index(self._chapter(self.story[first]))
        jump = DropDown(
            list(begins),
            now,
            lambda chosen: self._go_to(list(begins.values())[chosen]),
            name=self.language.gettext("Go to a chapter"),
            key="chapters",
        )
        return [jump]

    def _go_to(self, number: int) -> None:
        """Turn to the page of a move, and to its place there."""
        self.leaf = reading.leaf_of(self.story, number)
        self.app.refresh()
        self.app.stage.focus_on(f"again-{number}")

    def _beside(self, passage: Passage) -> Sequence[Widget]:
        """Return what may be done from a move."""
        language, app = self.language, self.app
        back = len(self.story) - passage.number + 1
        again = language.gettext("Try again from here")
        if passage.number != self.chosen:
            choose = functools.partial(self._choose, passage.number)
            return [Button("", choose, icon="swap", name=again, tooltip=again, key=f"again-{passage.number}")]
        ways: list[Widget] = [
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
        ]
        return [Column(ways, gap=6)]

    def _search(self, text: str) -> None:
        self.wanted = text.strip()

    def _turn(self, leaf: int) -> None:
        self.leaf = leaf

    def _choose(self, number: int) -> None:
        self.chosen = number
