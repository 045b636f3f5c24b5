"""The negotiation table: the plan, the rounds, one wish more, the minutes."""

import functools
from typing import TYPE_CHECKING, Final

from game.client import bargain
from game.engine.actions import Action
from game.engine.table_words import Return, Talks, Tried
from game.engine.vocab import Kind, Phase
from game.i18n.language import Language
from game.pygame_ui.kit.button import Tool
from game.pygame_ui.kit.card import Card, Tinted
from game.pygame_ui.kit.layout import Column, Layers, Row
from game.pygame_ui.kit.scroll import Scroll
from game.pygame_ui.kit.text import Span, Text
from game.pygame_ui.kit.widget import Widget
from game.pygame_ui.pieces import table_end, table_plan
from game.pygame_ui.pieces.dots import Rounds
from game.pygame_ui.pieces.header import header
from game.pygame_ui.pieces.moves import Move, rows, tiles, why
from game.pygame_ui.pieces.page import Half, Part, Shape, Shown, page, shape_of, tabs
from game.pygame_ui.pieces.table_figures import before_you_give, concessions
from game.pygame_ui.pieces.table_moves import moves, sheet_of
from game.pygame_ui.pieces.table_package import Draft, package, pair, trade
from game.pygame_ui.pieces.table_people import across, little_heard, tells
from game.pygame_ui.playing import Play
from game.pygame_ui.screens.screen import Screen

if TYPE_CHECKING:
    from game.pygame_ui.app import App

LEFT: Final = 256.0
RIGHT: Final = 304.0


def _stuck(language: Language) -> Widget:
    """Return the line that talks have stopped, and what can be tried."""
    text = language.gettext(
        "Talks have stopped. A break, your director, more or their package: once more and they end."
    )
    return Tinted([Text([Span(text, icon="warn", colour="verm")])], tone="verm", pad=(7, 10))


def _rounds(language: Language, now: int, count: int) -> Widget:
    """Return how far the rounds have come."""
    spoken = language.pgettext(
        "table", "Round {number} of {rounds}", number=min(now + 1, count), rounds=count
    )
    return Rounds(language.pgettext("table", "Round"), count, now, name=spoken)


def _about(play: Play) -> str:
    """Return what is negotiated, in figures."""
    return play.words.language.gettext(
        "list price {price} · margin {margin}",
        price=play.words.money(int(play.scene.brief.list_price)),
        margin=play.words.language.percent(int(play.scene.brief.margin)),
    )


def _figures(play: Play, draft: Draft) -> Widget:
    """Return both sides' steps, and what the next gifts cost."""
    steps = concessions(play, bargain.history(play.past), grow=1)
    return Column([steps, before_you_give(play, draft.shown)], gap=12, grow=1)


def _their_side(app: "App") -> Widget:
    """Return who sits there and what was heard; the portrait is large where little was heard."""
    play = app.play_in_hand
    rounds = bargain.history(play.past)
    large = shape_of(app) is Shape.WIDE and little_heard(play, rounds)
    heard = tells(play, rounds)
    heard.grow = 0 if large else 1
    return Column([across(play, large=large), heard], gap=12, grow=1)


def _with_moves(app: "App", body: Widget, ways: list[Move], start: int = 1) -> Widget:
    """Return a page with a row of moves at its foot."""
    room = 12 if shape_of(app) is Shape.WIDE else 8
    foot = Card([tiles(app.play_in_hand, ways, start)], pad=(room, 14))
    return Column([body, foot], gap=room, grow=1)


class Table(Screen):
    """The moment at the table. What is being put together is kept until the next move."""

    def __init__(self, app: "App") -> None:
        super().__init__(app)
        scene = self.play.scene
        back = next(iter(bargain.free_returns(scene)), Return.NOTHING)
        self.draft = Draft(list(bargain.ours(scene)), back=int(back))
        self.plan = table_plan.Planned.likely(self.play) if self._fresh() else None
        self.sheet = ""
        self.shown = Shown()

    def _fresh(self) -> bool:
        """Say whether nothing was done at the table yet, so that there is a plan to be made."""
        past, tried = self.play.past, self.play.scene.of("tried")
        here = past and past[-1].before.phase is Phase.TABLE
        return not here and not tried & (Tried.PLANNED | Tried.OPENED)

    def act(self, action: Action) -> None:
        """Make a move; the next moment has a table of its own."""
        self.plan, self.sheet = None, ""
        self.app.act(action)

    def open(self, sheet: str) -> None:
        """Show a sheet of `table_moves.SHEETS` before the page; without a name none."""
        self.sheet = sheet

    # --- the page ---

    def build(self) -> Widget:
        """Return the page of this moment, with the sheet that is open."""
        talks = Talks(self.play.scene.of("talks"))
        if self.plan is not None:
            body = self._planning(self.plan)
        elif talks is Talks.EXTRA:
            asked = table_end.wish(self.play, self.act, functools.partial(why, self.play))
            body = self._three(
                _their_side(self.app),
                Column([asked, table_end.notes(self.play)], gap=12),
                _figures(self.play, self.draft),
            )
        elif talks is Talks.PAPER:
            body = self._paper()
        else:
            body = self._bargaining()
        whole = page(self.app, self._header(), body)
        if not self.sheet:
            return whole
        return Layers([whole, sheet_of(self.play, self.sheet, self.act, functools.partial(self.open, ""))])

    def _header(self) -> Widget:
        language, scene = self.language, self.play.scene
        tools: list[Widget] = [_rounds(language, scene.of("round"), int(scene.brief.rounds))]
        text = language.pgettext("table", "Plan")
        if self.plan is None:
            note = language.gettext("Your plan")
            tools.append(Tool("book", self._open_plan, text=text, key="plan", tooltip=note))
        title = language.gettext("At the table: {company}", company=self.play.words.company)
        return header(self.app, title, _about(self.play), tools)

    def _open_plan(self) -> None:
        """Show the plan, or make one as long as that is possible."""
        action = table_plan.Planned.likely(self.play).action()
        if not why(self.play, action):
            self.plan = table_plan.Planned.likely(self.play)
        else:
            self.sheet = "plan"

    def _three(self, left: Widget, centre: Widget, right: Widget) -> Widget:
        """Return three parts side by side, or as many as there is room for."""
        form = shape_of(self.app)
        language = self.language
        centre.grow = 1
        if form is Shape.WIDE:
            left.width, right.width = LEFT, RIGHT
            return Row([left, centre, right], gap=16, align="stretch", grow=1)
        if form is Shape.DRAWER:
            parts = [
                Part(right, language.pgettext("table", "Figures"), "chart"),
                Part(left, language.gettext("Their side"), "team"),
            ]
            side = tabs(self.shown, parts)
            side.width = RIGHT * self.app.settings.text / 100
            return Row([centre, side], gap=12, align="stretch", grow=1)
        parts = [
            Part(left, language.gettext("Their side"), "team"),
            Part(right, language.pgettext("table", "Figures"), "chart"),
        ]
        side = tabs(self.shown, parts)
        return Row([Half(centre), Half(side)], gap=12, align="stretch", grow=1)

    # --- before the talks ---

    def _planning(self, plan: table_plan.Planned) -> Widget:
        """Return the page on which the plan is made."""
        language, narrow = self.language, shape_of(self.app) is Shape.TABS
        left = Column([across(self.play, large=False), table_plan.known(self.play)], gap=12, grow=1)
        aims, steps = table_plan.aims(self.play, plan, narrow=narrow), table_plan.manner(self.play, plan)
        three = self._three(left, aims, steps)
        action = plan.action()
        ways = [
            Move(
                language.gettext("Sit down with this plan"),
                language.gettext("it is noted, and shown as your limit"),
                functools.partial(self.act, action),
                action,
                main=True,
            ),
            Move(
                language.gettext("Sit down without a plan"),
                language.gettext("you can still make it before the first offer"),
                functools.partial(setattr, self, "plan", None),
            ),
        ]
        return _with_moves(self.app, three, ways)

    # --- the rounds ---

    def _bargaining(self) -> Widget:
        """Return the page on which packages are put together."""
        form = shape_of(self.app)
        narrow = form is Shape.TABS
        tools = pair(self.play, self.draft) if self.draft.other is not None else []
        if Talks(self.play.scene.of("talks")) is Talks.DEADLOCK:
            tools.insert(0, _stuck(self.language))
        card = package(self.play, self.draft, narrow=form is not Shape.WIDE, tools=tools)
        swap = trade(self.play, self.draft, functools.partial(setattr, self.draft, "back"), narrow=narrow)
        if form is Shape.WIDE:
            left, right = _their_side(self.app), _figures(self.play, self.draft)
            left.width, right.width = LEFT, RIGHT
            upper = Row([card, right], gap=16, align="stretch", grow=1)
            middle = Column([upper, swap], gap=12, grow=1)
            both = Row([left, middle], gap=16, align="stretch", grow=1)
            return _with_moves(self.app, both, self._moves())
        if form is Shape.DRAWER:
            three = self._three(_their_side(self.app), Column([card, swap]), _figures(self.play, self.draft))
            return _with_moves(self.app, three, self._moves())
        return self._large(card, swap)

    def _large(self, card: Widget, swap: Widget) -> Widget:
        """Return the page for large text: the package beside one list, the rest behind tabs."""
        language = self.language
        listed = Column([swap, *rows(self.play, self._moves())], gap=6, pad=3)
        ways = Card([Scroll(listed, key="moves", grow=1)], grow=1)
        parts = [
            Part(ways, language.pgettext("table", "Moves"), "target"),
            Part(
                across(self.play, large=shape_of(self.app) is Shape.WIDE),
                language.gettext("Their side"),
                "team",
            ),
            Part(
                tells(self.play, bargain.history(self.play.past)), language.pgettext("table", "Heard"), "eye"
            ),
            Part(_figures(self.play, self.draft), language.pgettext("table", "Figures"), "chart"),
        ]
        side = tabs(self.shown, parts)
        return Row([Half(card), Half(side)], gap=12, align="stretch", grow=1)

    def _moves(self) -> list[Move]:
        return moves(self.play, self.draft, self.act, self.open)

    # --- the minutes ---

    def _paper(self) -> Widget:
        """Return the page on which the minutes are read and signed."""
        language = self.language
        rounds = bargain.history(self.play.past)
        three = self._three(
            _their_side(self.app),
            table_end.minutes(self.play, self.act, functools.partial(why, self.play)),
            Column([table_end.notes(self.play), concessions(self.play, rounds, grow=1)], gap=12, grow=1),
        )
        sum_up, sign = Action(Kind.SUM_UP), Action(Kind.SIGN)
        ways = [
            Move(
                language.gettext("Go through it"),
                language.gettext("item by item, in writing"),
                functools.partial(self.act, sum_up),
                sum_up,
            ),
            Move(
                language.pgettext("table", "Sign"),
                language.gettext("what stands in the minutes"),
                functools.partial(self.act, sign),
                sign,
            ),
        ]
        return _with_moves(self.app, three, ways, len(self.play.scene.brief.options) + 1)
