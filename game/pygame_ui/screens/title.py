"""The title: go on, begin anew, choose a customer, and the ways to everything else."""

import functools
from typing import TYPE_CHECKING, ClassVar, Final

from game.client import saves
from game.client.scenarios import KINDS, LEVELS, length
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
from game.scenario.compile import Scenario, catalogue
from game.voice.words import shown

if TYPE_CHECKING:
    from game.pygame_ui.app import App

#: Letters of a name.
_NAME: Final = 24
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
        self.scenarios = {scenario.id: scenario for scenario in catalogue()}
        found = saves.games(self.scenarios)
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
        first = next(iter(self.scenarios.values()))
        usual = self.last is None and app.settings.learned
        return MenuRow(
            language.pgettext("title", "New game"),
            functools.partial(self._brief, first),
            note=shown(first.texts(language.code).title),
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
        name = shown(self.app.settings.player, _NAME)
        text = self.language.gettext("You play as {name}.", name=name) if name else ""
        return Label(text, colour="headsoft", on="head", lines=1) if name else Space(height=0)

    def _about_last(self, last: saves.Saved) -> str:
        """Return which game goes on: scenario, week, when it was played."""
        language = self.language
        title = shown(self.scenarios[last.scenario].texts(language.code).title)
        when = saves.when_worded(language, last.when)
        if not last.week:
            return language.gettext("{title} · {when}", title=title, when=when)
        return language.gettext("{title} · week {week} · {when}", title=title, week=last.week, when=when)

    def _go_on(self) -> None:
        if self.last is not None:
            self.app.go_on_with(self.last.path)

    def _brief(self, scenario: Scenario) -> None:
        self.app.brief(scenario)

    # --- the customers ---

    def _customers(self, *, with_picture: bool) -> Widget:
        heading = Heading(self.language.gettext("Choose a customer"), size=16, on="bg")
        roomy = self.app.board[0] >= _ROOMY[0] and self.app.settings.text < 125
        tiles = Grid(
            [self._tile(each) for each in self.scenarios.values()], columns=(1, 1) if roomy else (1,), gap=12
        )
        parts: list[Widget] = [heading, Scroll(tiles, key="customers", grow=0 if with_picture else 1)]
        if with_picture:
            high = _PICTURE if self.app.board[1] >= _ROOMY[1] else _LOW_PICTURE
            parts.insert(0, first_cast(self._featured(), height=high, grow=1))
        return Column(parts, gap=12, pad=22, grow=1)

    def _featured(self) -> Scenario:
        """Return whose people are in the picture: those of the game that goes on."""
        return self.scenarios[self.last.scenario] if self.last else next(iter(self.scenarios.values()))

    def _tile(self, scenario: Scenario) -> Widget:
        language, texts = self.language, scenario.texts(self.language.code)
        title, company = shown(texts.title), shown(texts.company)
        chips = Wrap(
            [
                Chip(language.say(LEVELS[scenario.level]), icon="star", tone=_LEVEL_TONES[scenario.level]),
                Chip(language.say(KINDS[scenario.kind])),
                Chip(length(scenario, language), icon="cal"),
            ]
        )
        head = Column([Heading(title, size=16), Label(company, colour="ink2")], gap=0, grow=1)
        teaches = Label(" · ".join(shown(each) for each in texts.teaches), size=12, colour="ink2")
        return CardButton(
            [
                Row(
                    [head, faces(scenario, most=3 if shape_of(self.app) is Shape.TABS else 5)], align="start"
                ),
                chips,
                teaches,
            ],
            functools.partial(self._brief, scenario),
            name=language.gettext("{title}, {company}", title=title, company=company),
            key=f"scenario-{scenario.id}",
        )
