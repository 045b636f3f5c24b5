"""The notebook: facts, needs, objections, the board, rivals and own notes; all of it can be searched."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from game.errors import KeyedError
from game.i18n.language import Message, mark
from game.pygame_ui.kit.button import Button
from game.pygame_ui.kit.card import Card
from game.pygame_ui.kit.field import Field
from game.pygame_ui.kit.layout import Column, Grid, Row
from game.pygame_ui.kit.scroll import Scroll
from game.pygame_ui.kit.tabs import TabOf, Tabs
from game.pygame_ui.kit.text import Label
from game.pygame_ui.kit.widget import Widget
from game.pygame_ui.pieces import notes
from game.pygame_ui.pieces.header import header
from game.pygame_ui.pieces.notes import Section, line_row
from game.pygame_ui.pieces.page import page
from game.pygame_ui.pieces.rivals import rival_cards
from game.pygame_ui.playing import Play
from game.pygame_ui.screens.screen import Screen
from game.voice.value_told import rivals as laid_beside

if TYPE_CHECKING:
    from game.pygame_ui.app import App

#: Least width of a card of lines on the drawing board, and of the field to search in.
_LEAST: Final = 330
_SEARCH: Final = 260
_TABS: Final[tuple[tuple[str, str, Message], ...]] = (
    ("facts", "book", mark("Facts")),
    ("needs", "tree", mark("Needs")),
    ("objections", "warn", mark("Objections")),
    ("board", "flag", mark("Milestones")),
    ("rivals", "chart", mark("Rivals")),
    ("notes", "pen", mark("Your notes")),
)
_PARTS: Final[dict[str, Callable[[Play], list[Section]]]] = {
    "facts": notes.facts,
    "needs": notes.needs,
    "objections": notes.objections,
    "board": notes.milestones,
    "notes": notes.own_notes,
}


class Notebook(Screen):
    """Everything the trainee knows, in parts; a word that is searched for is found in all of them."""

    def __init__(self, app: "App", tab: str = "facts") -> None:
        """Open a part.

        Args:
            app: whose screen it is.
            tab: the part: `facts`, `needs`, `objections`, `board`, `rivals` or `notes`.
        """
        super().__init__(app)
        self.tab, self.wanted, self.draft = tab, "", ""

    def build(self) -> Widget:
        """Return the page as it is now."""
        language = self.language
        back = Button(language.gettext("Back"), self.back, icon="exit", key="notebook-back")
        heads = [TabOf(key, language.say(text), icon) for key, icon, text in _TABS]
        tabs = Tabs(heads, self.tab, self._turn_to, key="tabs")
        search = Field(
            self.wanted,
            self._search,
            empty=language.gettext("Search the notebook"),
            width=_SEARCH,
            key="search",
            name=language.gettext("Search the notebook"),
        )
        tabs.grow = 1
        body = Scroll(Column(self._body(), gap=12, pad=(2, 4, 12, 4)), key=f"notebook-{self.tab}", grow=1)
        whole = Column([Row([tabs, search, back], gap=12), body], gap=12, grow=1)
        return page(self.app, header(self.app, language.gettext("Notebook"), self.play.words.company), whole)

    def _body(self) -> list[Widget]:
        """Return what is found, or the part that is chosen."""
        if self.wanted.strip():
            return self._found(self.wanted.strip())
        if self.tab == "rivals":
            cards: list[Widget] = list(rival_cards(self.play))
            if cards:
                return [Grid(cards, columns=[1, 1], gap=12, least=_LEAST, align="start")]
            lines = laid_beside(self.play.words, self.play.scene)
            return [Card([Label(line) for line in lines])]
        written = [self._write()] if self.tab == "notes" else []
        return [*written, *_cards(_PARTS[self.tab](self.play))]

    def _found(self, wanted: str) -> list[Widget]:
        """Return the lines of all parts in which something stands."""
        sections = [each.found(wanted) for part in _PARTS.values() for each in part(self.play)]
        there = [each for each in sections if each.lines]
        if not there:
            return [Card([Label(self.language.gettext("Nothing in the notebook says that."))])]
        return _cards(there)

    def _write(self) -> Widget:
        """Return the field for a note of one's own."""
        field = Field(
            self.draft,
            self._draft,
            on_enter=self._keep,
            empty=self.language.gettext("Write a note in your own words"),
            key="note",
            name=self.language.gettext("Your note"),
            grow=1,
            first=True,
        )
        empty = "" if self.draft.strip() else self.language.gettext("Write something first.")
        keep = Button(
            self.language.gettext("Keep it"), self._keep, icon="check", main=True, locked=empty, key="keep"
        )
        return Card([Row([field, keep], gap=8)])

    def _turn_to(self, tab: str) -> None:
        self.tab, self.wanted = tab, ""

    def _search(self, text: str) -> None:
        self.wanted = text

    def _draft(self, text: str) -> None:
        self.draft = text

    def _keep(self) -> None:
        """Keep the note."""
        if not self.draft.strip():
            return
        try:
            self.play.seat.note(self.draft.strip())
        except KeyedError as error:
            self.app.complain(error)
        else:
            self.draft = ""


def _cards(sections: list[Section]) -> list[Widget]:
    """Return a card for each part, side by side where there is room."""
    cards: list[Widget] = [
        Card([line_row(line) for line in each.lines], title=each.title, icon=each.icon) for each in sections
    ]
    if not cards:
        return []
    count = min(len(cards), 3)
    return [Grid(cards, columns=[1] * count, gap=12, least=_LEAST, align="stretch")]
