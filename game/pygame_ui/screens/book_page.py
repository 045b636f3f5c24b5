"""Rules and words: the 24 moves of the method with a paragraph each, and the glossary."""

from typing import TYPE_CHECKING, ClassVar, Final

from game.pygame_ui.kit.button import Tool
from game.pygame_ui.kit.card import Card
from game.pygame_ui.kit.field import Field
from game.pygame_ui.kit.layout import Column, Grid, Row
from game.pygame_ui.kit.scroll import Scroll
from game.pygame_ui.kit.tabs import TabOf, Tabs
from game.pygame_ui.kit.text import Heading, Label
from game.pygame_ui.kit.widget import Widget
from game.pygame_ui.pieces.explained import explained
from game.pygame_ui.pieces.header import header
from game.pygame_ui.pieces.page import Shape, page, shape_of
from game.pygame_ui.pieces.people import capital
from game.pygame_ui.screens.screen import Screen
from game.voice.glossary import TERMS
from game.voice.report import METHODS, STEPS
from game.voice.rule_book import MOVES

if TYPE_CHECKING:
    from game.pygame_ui.app import App

_MOVES: Final = "moves"
_WORDS: Final = "words"
#: Moves of a step.
_A_STEP: Final = 4
_SEARCH: Final = 340


class BookPage(Screen):
    """F2."""

    of_game: ClassVar[bool] = False

    def __init__(self, app: "App") -> None:
        """Open at the moves."""
        super().__init__(app)
        self.tab, self.wanted = _MOVES, ""

    def build(self) -> Widget:
        """Return the tabs and what stands on the chosen one."""
        language = self.language
        back = Tool("exit", self.back, text=language.pgettext("page", "Back"), key="back")
        bar = header(self.app, language.gettext("Rules and words"), tools=[back])
        heads = [
            TabOf(_MOVES, language.gettext("Moves of the method"), "target"),
            TabOf(_WORDS, language.gettext("Words of selling"), "book"),
        ]
        tabs = Tabs(heads, self.tab, self._choose, key="tabs", grow=1)
        top: list[Widget] = [tabs]
        if self.tab == _WORDS:
            name = language.gettext("Search for a word")
            top.append(Field(self.wanted, self._search, empty=name, name=name, key="search", width=_SEARCH))
        body = self._moves() if self.tab == _MOVES else self._words()
        return page(
            self.app, bar, Column([Row(top, gap=12), Scroll(body, key=f"{self.tab}-list", grow=1)], gap=12)
        )

    def _columns(self) -> tuple[int, ...]:
        return (1, 1) if shape_of(self.app) is Shape.WIDE else (1,)

    def _moves(self) -> Widget:
        """Return the six steps, each with its four moves."""
        language, parts = self.language, list[Widget]()
        moves = list(MOVES)
        for number, step in enumerate(STEPS, start=1):
            four = moves[(number - 1) * _A_STEP : number * _A_STEP]
            parts.append(
                Heading(language.gettext("{number}. {step}", number=number, step=language.say(step)), size=16)
            )
            cards = [
                Card(
                    [explained(language, language.say(MOVES[move]), key=f"move-{move.name.lower()}")],
                    title=capital(language.say(METHODS[move])),
                    icon="target",
                    gap=6,
                )
                for move in four
            ]
            parts.append(Grid(cards, columns=self._columns(), gap=12))
        return Column(parts, gap=12)

    def _words(self) -> Widget:
        """Return the words that hold what is searched for, in the order of the language."""
        language, wanted = self.language, self.wanted.casefold()
        pairs = sorted((language.say(term.word), language.say(term.means)) for term in TERMS)
        rows: list[Widget] = [
            Card([Label(word, bold=True, size=14), Label(means, colour="ink2")], gap=3, pad=(9, 14))
            for word, means in pairs
            if wanted in word.casefold() or wanted in means.casefold()
        ]
        if not rows:
            return Label(language.gettext("Nothing was found."), colour="ink2")
        return Grid(rows, columns=self._columns(), gap=10)

    def _choose(self, key: str) -> None:
        self.tab = key

    def _search(self, text: str) -> None:
        self.wanted = text.strip()
