"""Saved games: the newest three to go on with, all others below, and any other file by its name."""

import functools
import pathlib
from typing import TYPE_CHECKING, ClassVar, Final

from game.client import saves
from game.client.saves import SLOTS, Condition, Saved
from game.client.scenarios import shipped
from game.errors import KeyedError, ScenarioError
from game.i18n.language import Message, mark
from game.pygame_ui.kit.button import Button, Tool
from game.pygame_ui.kit.card import Card, Chip, Tone
from game.pygame_ui.kit.field import Field
from game.pygame_ui.kit.layout import Column, Grid, Row, Space, Wrap
from game.pygame_ui.kit.scroll import Scroll
from game.pygame_ui.kit.text import Heading, Label
from game.pygame_ui.kit.widget import Widget
from game.pygame_ui.pieces.cast import faces
from game.pygame_ui.pieces.header import header
from game.pygame_ui.pieces.page import Shape, page, shape_of
from game.pygame_ui.screens.screen import Screen
from game.pygame_ui.screens.story_page import StoryPage
from game.scenario.compile import find, load
from game.voice.mistakes import worded
from game.voice.words import shown

if TYPE_CHECKING:
    from game.pygame_ui.app import App

#: Longest path that may be typed.
_PATH: Final = 400
_CONDITIONS: Final[dict[Condition, tuple[Message, str, Tone]]] = {
    Condition.RUNNING: (mark("running"), "arrow", "blue"),
    Condition.OVER: (mark("over"), "flag", "green"),
    Condition.OTHER_RULES: (mark("of other rules: to be read only"), "book", ""),
    Condition.NO_SCENARIO: (mark("its scenario is not here: to be read only"), "book", ""),
    Condition.DAMAGED: (mark("damaged: goes on where it is sound"), "warn", "amber"),
    Condition.LOST: (mark("cannot be read"), "x", "verm"),
}


class SavesPage(Screen):
    """All games in the player's folder."""

    of_game: ClassVar[bool] = False

    def __init__(self, app: "App") -> None:
        """Look what is there."""
        super().__init__(app)
        self.cards = {card.id: card for card in shipped()}
        self.games = saves.games(self.cards)
        self.file = ""

    def build(self) -> Widget:
        """Return slots, the list, and a field for a file from elsewhere."""
        language = self.language
        back = Tool("exit", self.back, text=language.pgettext("page", "Back"), key="back")
        bar = header(self.app, language.pgettext("title", "Saved games"), tools=[back])
        parts: list[Widget] = []
        if self.games:
            wide = shape_of(self.app) is Shape.WIDE
            slots = [self._slot(each) for each in self.games[:SLOTS]]
            parts.append(Grid(slots, columns=(1,) * (SLOTS if wide else 1), gap=14))
        else:
            parts.append(
                Card([Label(language.gettext("No game is saved here yet. Begin one from the title."))])
            )
        if self.games[SLOTS:]:
            rows = [self._row(each) for each in self.games[SLOTS:]]
            parts.append(Card(rows, title=language.gettext("Earlier games"), icon="clock", gap=6))
        parts.append(self._elsewhere())
        return page(self.app, bar, Scroll(Column(parts, gap=14), key="saves", grow=1))

    def _slot(self, game: Saved) -> Widget:
        """Return one of the newest games as a card of its own."""
        known = self.cards.get(game.scenario)
        head: list[Widget] = [Heading(self._title(game), size=16)]
        if known is not None:
            head += [Space(), faces(known, size=28)]
        return Card(
            [
                Row(head),
                Label(self._about(game), colour="ink2"),
                Wrap([self._condition(game)]),
                *self._trouble(game),
                Space(),
                Wrap(self._buttons(game), gap=8),
            ],
            gap=9,
        )

    def _row(self, game: Saved) -> Widget:
        """Return an earlier game as a line."""
        words = Column(
            [
                Wrap([Label(self._title(game), bold=True), Label(self._about(game), colour="ink2")], gap=8),
                Wrap([self._condition(game), *self._trouble(game)]),
            ],
            gap=3,
            grow=1,
        )
        return Row([words, Row(self._buttons(game, small=True), gap=6)], gap=12)

    def _title(self, game: Saved) -> str:
        known = self.cards.get(game.scenario)
        return shown(known.texts(self.language.code).title if known else game.scenario or game.path.name)

    def _about(self, game: Saved) -> str:
        """Return who played it, how far, and when."""
        language, when = self.language, saves.when_worded(self.language, game.when)
        parts = [game.player] if game.player else []
        if game.week:
            parts.append(language.gettext("week {week}, {count} moves", week=game.week, count=game.moves))
        return " · ".join([*parts, when])

    def _condition(self, game: Saved) -> Chip:
        words, icon, tone = _CONDITIONS[game.condition]
        return Chip(self.language.say(words), icon=icon, tone=tone)

    def _trouble(self, game: Saved) -> list[Widget]:
        return [Label(worded(game.error, self.language), size=12, colour="ink2")] if game.error else []

    def _buttons(self, game: Saved, *, small: bool = False) -> list[Widget]:
        """Return what can be done with a game."""
        language, key = self.language, game.path.name
        buttons: list[Widget] = []
        if game.goes_on:
            over = game.condition is Condition.OVER
            words = language.gettext("Look back") if over else language.pgettext("title", "Continue")
            go_on = functools.partial(self.app.go_on_with, game.path)
            buttons.append(Button(words, go_on, icon="arrow", main=not small and not over, key=f"go-{key}"))
        if game.condition is not Condition.LOST:
            read = functools.partial(self._read, game.path)
            buttons.append(Button(language.gettext("Read as a story"), read, icon="book", key=f"read-{key}"))
        return buttons

    def _elsewhere(self) -> Widget:
        """Return the field for a game file that lies elsewhere."""
        language = self.language
        field = Field(
            self.file,
            self._type,
            on_enter=self._open_file,
            empty=language.gettext("Path of a game file"),
            limit=_PATH,
            name=language.gettext("Path of a game file"),
            grow=1,
            key="file",
        )
        read = Button(language.gettext("Read as a story"), self._open_file, icon="book", key="read-file")
        return Card(
            [Row([field, read], gap=10)], title=language.gettext("A file from elsewhere"), icon="doc", gap=10
        )

    def _type(self, text: str) -> None:
        self.file = text

    def _open_file(self) -> None:
        if self.file.strip():
            self._read(pathlib.Path(self.file.strip().strip("\"'")).expanduser())

    def _read(self, path: pathlib.Path) -> None:
        """Read a game as a story, or say why that cannot be."""
        game = saves.one(path, self.cards)
        if game.condition is Condition.LOST and game.error is not None:
            self.app.complain(game.error)
            return
        try:
            scenario = load(find(game.scenario)) if game.scenario in self.cards else None
        except (KeyedError, ScenarioError) as error:
            self.app.complain(error)
        else:
            self.app.open(StoryPage(self.app, path, scenario))
