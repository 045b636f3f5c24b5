"""The title: go on, begin anew, choose a customer, and the ways to everything else.

It is shown before the game is loaded, so nothing that it imports may lead to the rules or to a scenario
that can be played.
"""

import functools
from typing import TYPE_CHECKING, ClassVar, Final

from game.client import saves
from game.client.scenarios import KINDS, LEVELS, length, shipped
from game.journal.text import plain
from game.pygame_ui.kit.card import Chip, Tone
from game.pygame_ui.kit.layout import Column, Grid, Row, Space, Wrap
from game.pygame_ui.kit.scroll import Scroll
from game.pygame_ui.kit.text import Heading, Label
from game.pygame_ui.kit.widget import Widget
from game.pygame_ui.pieces.cast import faces, first_cast
from game.pygame_ui.pieces.languages import languages
from game.pygame_ui.pieces.logo import Logo
from game.pygame_ui.pieces.menu import CardButton, MenuRow, Panel
from game.pygame_ui.pieces.page import Shape, shape_of
from game.pygame_ui.screens.screen import Page, Screen
from game.scenario.card import Card

if TYPE_CHECKING:
    from game.pygame_ui.app import App

#: Letters of a name, and of an author's text.
_NAME: Final = 24
_LINE: Final = 400
_PANEL: Final = 368.0
_NARROW_PANEL: Final = 300.0
_PICTURE: Final = 250.0
_LOW_PICTURE: Final = 150.0
#: Width and height on the drawing board from which panel and picture have their full size.
_ROOMY: Final = (1200, 700)
_LEVEL_TONES: Final[dict[str, Tone]] = {"starter": "green", "standard": "blue", "expert": "plum"}


class Title(Screen):
    """The first page."""

    of_game: ClassVar[bool] = False

    def __init__(self, app: "App") -> None:
        """Look what there is to go on with."""
        super().__init__(app)
        self.cards = {card.id: card for card in shipped()}
        found = saves.games(self.cards)
        self.count = len(found)
        self.last = saves.latest(found, app.settings.last_game)

    def build(self) -> Widget:
        """Return the dark panel with the ways, and the customers beside it."""
        large, roomy = shape_of(self.app) is Shape.TABS, self.app.board[0] >= _ROOMY[0]
        panel, customers = self._panel(), self._customers(with_picture=not large)
        panel.width = None if large else _PANEL if roomy else _NARROW_PANEL
        panel.grow = int(large)
        return Row([panel, customers], gap=0, align="stretch")

    def back(self) -> None:
        """Nothing lies below."""

    def _panel(self) -> Widget:
        language = self.language
        head = [
            Row(
                [
                    Logo(size=46),
                    Heading(language.gettext("Key Account"), size=28, colour="headtext", on="head"),
                ]
            ),
            Label(
                language.gettext("Win a customer full of people whose motives are hidden."),
                size=14,
                colour="headsoft",
                on="head",
            ),
        ]
        rows = Scroll(Column(self._ways(), gap=5), key="ways", grow=1)
        return Panel(
            [Column(head, gap=12), Space(height=6), rows, self._player(), languages(self.app)],
            gap=12,
            pad=(30, 26, 22, 26),
        )

    def _ways(self) -> list[Widget]:
        language, app, rows = self.language, self.app, list[Widget]()
        if self.last is not None:
            rows.append(
                MenuRow(
                    language.pgettext("title", "Continue"),
                    self._go_on,
                    note=self._about_last(self.last),
                    icon="arrow",
                    bright=True,
                    first=True,
                    key="continue",
                )
            )
        begin = [self._new(), self._lesson()]
        rows += begin if app.settings.learned or self.last is not None else reversed(begin)
        rows += [
            MenuRow(
                language.pgettext("title", "Saved games"),
                functools.partial(app.turn_to, Page.SAVES),
                note=language.ngettext("one game", "{count} games", self.count) if self.count else "",
                icon="doc",
                key="saves",
            ),
            MenuRow(
                language.gettext("Rules and words"),
                functools.partial(app.turn_to, Page.BOOK),
                icon="book",
                key="book",
            ),
            MenuRow(
                language.pgettext("title", "Settings"),
                functools.partial(app.turn_to, Page.SETTINGS),
                icon="gear",
                key="settings",
            ),
            MenuRow(language.pgettext("title", "Quit"), app.quit, icon="exit", key="quit"),
        ]
        return rows

    def _new(self) -> Widget:
        """Return the way to a new game with the easiest customer."""
        language, app = self.language, self.app
        first = next(iter(self.cards.values()))
        usual = self.last is None and app.settings.learned
        return MenuRow(
            language.pgettext("title", "New game"),
            functools.partial(app.choose, first.id),
            note=plain(first.texts(language.code).title, _LINE),
            icon="plus",
            bright=usual,
            first=usual,
            key="new",
        )

    def _lesson(self) -> Widget:
        """Return the way to the lesson, which is where a beginner begins."""
        language, app = self.language, self.app
        usual = self.last is None and not app.settings.learned
        return MenuRow(
            language.pgettext("title", "Learn by doing"),
            app.learn,
            note=language.gettext("Ten minutes with your manager beside you"),
            icon="bulb",
            bright=usual,
            first=usual,
            key="learn",
        )

    def _player(self) -> Widget:
        """Return who plays; the name is set in the settings and before a game."""
        name = plain(self.app.settings.player, _NAME)
        text = self.language.gettext("You play as {name}.", name=name) if name else ""
        return Label(text, colour="headsoft", on="head", lines=1) if name else Space(height=0)

    def _about_last(self, last: saves.Saved) -> str:
        """Return which game goes on: scenario, week, when it was played."""
        language = self.language
        title = plain(self.cards[last.scenario].texts(language.code).title, _LINE)
        when = saves.when_worded(language, last.when)
        if not last.week:
            return language.gettext("{title} · {when}", title=title, when=when)
        return language.gettext("{title} · week {week} · {when}", title=title, week=last.week, when=when)

    def _go_on(self) -> None:
        if self.last is not None:
            self.app.go_on_with(self.last.path)

    # --- the customers ---

    def _customers(self, *, with_picture: bool) -> Widget:
        heading = Heading(self.language.gettext("Choose a customer"), size=16, on="bg")
        roomy = self.app.board[0] >= _ROOMY[0] and self.app.settings.text < 125
        tiles = Grid(
            [self._tile(each) for each in self.cards.values()], columns=(1, 1) if roomy else (1,), gap=12
        )
        parts: list[Widget] = [heading, Scroll(tiles, key="customers", grow=0 if with_picture else 1)]
        if with_picture:
            high = _PICTURE if self.app.board[1] >= _ROOMY[1] else _LOW_PICTURE
            parts.insert(0, first_cast(self._featured(), height=high, grow=1))
        return Column(parts, gap=12, pad=22, grow=1)

    def _featured(self) -> Card:
        """Return whose people are in the picture: those of the game that goes on."""
        return self.cards[self.last.scenario] if self.last else next(iter(self.cards.values()))

    def _tile(self, card: Card) -> Widget:
        language, texts = self.language, card.texts(self.language.code)
        title, company = plain(texts.title, _LINE), plain(texts.company, _LINE)
        chips = Wrap(
            [
                Chip(language.say(LEVELS[card.level]), icon="star", tone=_LEVEL_TONES[card.level]),
                Chip(language.say(KINDS[card.kind])),
                Chip(length(card, language), icon="cal"),
            ]
        )
        head = Column([Heading(title, size=16), Label(company, colour="ink2")], gap=0, grow=1)
        teaches = Label(" · ".join(plain(each, _LINE) for each in texts.teaches), size=12, colour="ink2")
        return CardButton(
            [
                Row([head, faces(card, most=3 if shape_of(self.app) is Shape.TABS else 5)], align="start"),
                chips,
                teaches,
            ],
            functools.partial(self.app.choose, card.id),
            name=language.gettext("{title}, {company}", title=title, company=company),
            key=f"scenario-{card.id}",
        )
