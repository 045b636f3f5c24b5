"""The negotiation table: the plan, the rounds, one wish more, the minutes."""

import dataclasses
import functools
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from game.client import bargain
from game.engine.actions import Action
from game.engine.codes import Refusal
from game.engine.table_words import Holding, Pause, Priority, Return, Talks, Tried
from game.engine.vocab import Kind, Phase
from game.i18n.language import Message, mark
from game.pygame_ui.kit.button import Button, Choice, Tool
from game.pygame_ui.kit.card import Card
from game.pygame_ui.kit.dialog import Modal
from game.pygame_ui.kit.layout import Column, Grid, Layers, Row
from game.pygame_ui.kit.scroll import Scroll
from game.pygame_ui.kit.text import SMALL, Label
from game.pygame_ui.kit.tile import Tile
from game.pygame_ui.kit.widget import Host, Widget
from game.pygame_ui.pieces import table_end, table_plan
from game.pygame_ui.pieces.dots import Rounds
from game.pygame_ui.pieces.header import header
from game.pygame_ui.pieces.page import Half, Part, Shape, Shown, page, shape_of, tabs
from game.pygame_ui.pieces.table_figures import before_you_give, concessions
from game.pygame_ui.pieces.table_package import Draft, costs, package, trade
from game.pygame_ui.pieces.table_people import across, tells
from game.pygame_ui.screens.screen import Screen
from game.voice.refusals import refused
from game.voice.table_said import RETURNS, spoken_at_table

if TYPE_CHECKING:
    from game.pygame_ui.app import App

LEFT: Final = 256.0
RIGHT: Final = 304.0
#: Tiles on a line where not all find room, and how many always do.
_A_LINE, _PAIR = 5, 2


#: Why a move is locked, in as few words as a tile has room for.
_SHORT: Final[dict[Refusal, Message]] = {
    Refusal.ALREADY_DONE: mark("done already"),
    Refusal.NO_ROUNDS_LEFT: mark("no round left"),
    Refusal.NO_COLLEAGUE: mark("no time left"),
    Refusal.BELOW_COST: mark("below our cost"),
    Refusal.UNEQUAL_PACKAGES: mark("they must differ and cost alike"),
    Refusal.CONTRADICTS_WRITING: mark("less than written"),
    Refusal.LIMIT_BEFORE_TARGET: mark("the limit is below the target"),
}
_NOT_NOW: Final = mark("not now")


@dataclasses.dataclass(frozen=True, slots=True)
class Move:
    """One tile of the row of moves."""

    title: str
    note: str
    press: Callable[[], None]
    action: Action | None = None  # that it comes down to, for why it is impossible
    locked: str = ""  # another reason
    main: bool = False


class MoveTile(Tile):
    """A tile that is locked in a few words and says all of the reason when it is pressed."""

    def press(self, host: Host) -> None:
        """Do it, or say in a whole sentence why not."""
        if self.locked and self.tooltip:
            host.announce(self.tooltip, "lock")
        else:
            super().press(host)


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

    # --- what is asked of the game ---

    def short(self, action: Action | None) -> str:
        """Say why a move is impossible in as few words as a tile has room for."""
        if action is None:
            return ""
        refusal = self.play.seat.why_not(action)
        return "" if refusal is Refusal.NONE else self.language.say(_SHORT.get(refusal, _NOT_NOW))

    def why(self, action: Action) -> str:
        """Say why a move is impossible now, nothing where it is not."""
        refusal = self.play.seat.why_not(action)
        if refusal is Refusal.NONE:
            return ""
        return refused(self.play.words, self.play.scene, action, refusal)

    def act(self, action: Action) -> None:
        """Make a move; the next moment has a table of its own."""
        self.sheet = ""
        self.app.act(action)

    def say(self, action: Action) -> str:
        """Return what the trainee says with a move."""
        return spoken_at_table(self.play.words, self.play.scene, action)

    # --- the page ---

    def build(self) -> Widget:
        """Return the page of this moment, with the sheet that is open."""
        talks = Talks(self.play.scene.of("talks"))
        if self.plan is not None:
            body = self._planning(self.plan)
        elif talks is Talks.EXTRA:
            body = self._three(across(self.play), table_end.wish(self.play, self.act, self.why), self._figures())
        elif talks is Talks.PAPER:
            body = self._paper()
        else:
            body = self._bargaining()
        whole = page(self.app, self._header(), body)
        return Layers([whole, self._sheet()]) if self.sheet else whole

    def _header(self) -> Widget:
        language, scene, words = self.language, self.play.scene, self.play.words
        about = language.gettext(
            "list price {price} · margin {margin}",
            price=words.money(int(scene.brief.list_price)),
            margin=language.percent(int(scene.brief.margin)),
        )
        now, count = scene.of("round"), int(scene.brief.rounds)
        spoken = language.gettext("Round {number} of {rounds}", number=min(now + 1, count), rounds=count)
        tools: list[Widget] = [Rounds(language.gettext("Round"), count, now, name=spoken)]
        text = language.gettext("Plan")
        tools.append(Tool("book", self._open_plan, text=text, key="plan", tooltip=language.gettext("Your plan")))
        title = language.gettext("At the table: {company}", company=words.company)
        return header(self.app, title, about, tools)

    def _open_plan(self) -> None:
        """Show the plan, or make one as long as that is possible."""
        action = table_plan.Planned.likely(self.play).action()
        if self.plan is None and not self.why(action):
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
                Part(right, language.gettext("Figures"), "chart"),
                Part(left, language.gettext("Their side"), "team"),
            ]
            side = tabs(self.shown, parts)
            side.width = RIGHT * self.app.settings.text / 100
            return Row([centre, side], gap=12, align="stretch", grow=1)
        parts = [
            Part(left, language.gettext("Their side"), "team"),
            Part(right, language.gettext("Figures"), "chart"),
        ]
        side = tabs(self.shown, parts)
        return Row([Half(centre), Half(side)], gap=12, align="stretch", grow=1)

    def _figures(self) -> Widget:
        rounds = bargain.history(self.play.past)
        return Column(
            [concessions(self.play, rounds), before_you_give(self.play, self.draft.shown)], gap=12, grow=1
        )

    def _their_side(self) -> Widget:
        rounds = bargain.history(self.play.past)
        return Column([across(self.play), tells(self.play, rounds)], gap=12, grow=1)

    # --- before the talks ---

    def _planning(self, plan: table_plan.Planned) -> Widget:
        """Return the page on which the plan is made."""
        language, narrow = self.language, shape_of(self.app) is Shape.TABS
        left = Column([across(self.play), table_plan.known(self.play)], gap=12, grow=1)
        three = self._three(
            left, table_plan.aims(self.play, plan, narrow=narrow), table_plan.manner(self.play, plan)
        )
        action = plan.action()
        moves = [
            Move(
                language.gettext("Sit down with this plan"),
                language.gettext("it is noted, and shown as your limit"),
                functools.partial(self._sit_down, action),
                action,
                main=True,
            ),
            Move(
                language.gettext("Sit down without a plan"),
                language.gettext("you can still make it before the first offer"),
                functools.partial(setattr, self, "plan", None),
            ),
        ]
        return Column([three, self._tiles(moves)], gap=12, grow=1)

    def _sit_down(self, action: Action) -> None:
        self.plan = None
        self.act(action)

    # --- the rounds ---

    def _bargaining(self) -> Widget:
        """Return the page on which packages are put together."""
        form = shape_of(self.app)
        narrow = form is Shape.TABS
        tools = self._pair() if self.draft.other is not None else []
        card = package(self.play, self.draft, narrow=narrow, tools=tools)
        swap = trade(self.play, self.draft, functools.partial(setattr, self.draft, "back"), narrow=narrow)
        if form is Shape.WIDE:
            left, right = self._their_side(), self._figures()
            left.width, right.width = LEFT, RIGHT
            upper = Row([card, right], gap=16, align="stretch", grow=1)
            middle = Column([upper, swap], gap=12, grow=1)
            both = Row([left, middle], gap=16, align="stretch", grow=1)
            return Column([both, self._tiles(self._moves())], gap=12, grow=1)
        if form is Shape.DRAWER:
            three = self._three(self._their_side(), Column([card, swap], gap=12), self._figures())
            return Column([three, self._tiles(self._moves())], gap=12, grow=1)
        return self._large(card, swap)

    def _large(self, card: Widget, swap: Widget) -> Widget:
        """Return the page for large text: the package beside one list, the rest behind tabs."""
        language = self.language
        rows: list[Widget] = [swap]
        for number, move in enumerate(self._moves(), 1):
            rows.append(
                Choice(
                    move.title,
                    move.press,
                    note=move.note,
                    locked=move.locked or (self.why(move.action) if move.action else ""),
                    digit=str(number),
                    main=move.main,
                    first=move.main,
                    key=f"move-{number}",
                )
            )
        moves = Card([Scroll(Column(rows, gap=6, pad=3), key="moves", grow=1)], grow=1)
        parts = [
            Part(moves, language.gettext("Moves"), "target"),
            Part(across(self.play), language.gettext("Their side"), "team"),
            Part(tells(self.play, bargain.history(self.play.past)), language.gettext("Heard"), "eye"),
            Part(self._figures(), language.gettext("Figures"), "chart"),
        ]
        side = tabs(self.shown, parts)
        return Row([Half(card), Half(side)], gap=12, align="stretch", grow=1)

    def _pair(self) -> list[Widget]:
        """Return what says which of two packages is on the ladders."""
        language, draft = self.language, self.draft
        heads: list[Widget] = [
            Button(
                language.gettext("First package"),
                functools.partial(setattr, draft, "second", False),
                chosen=not draft.second,
                key="package-1",
            ),
            Button(
                language.gettext("Second package"),
                functools.partial(setattr, draft, "second", True),
                chosen=draft.second,
                key="package-2",
            ),
            Button(language.gettext("Only one"), self._only_one, icon="x", key="package-x"),
        ]
        return [Row(heads, gap=6), costs(self.play, draft)]

    def _only_one(self) -> None:
        self.draft.other, self.draft.second = None, False

    def _two(self) -> None:
        """Begin a second package; with two of them lay both on the table."""
        draft = self.draft
        if draft.other is None:
            draft.other, draft.second = list(draft.one), True
        else:
            self.act(self._both())

    def _both(self) -> Action:
        return bargain.offer(self.play.scene, self.draft.one, self.draft.back, self.draft.other or ())

    def _moves(self) -> list[Move]:
        """Return what can be done now, always at the same places."""
        language, scene, draft = self.language, self.play.scene, self.draft
        say, sheet = language.gettext, functools.partial(setattr, self, "sheet")
        single = bargain.offer(scene, draft.shown)
        swapped = bargain.offer(scene, draft.shown, draft.back)
        both = self._both() if draft.other is not None else None
        boss = Action(Kind.BOSS)
        back = language.say(RETURNS[Return(draft.back)])
        all_asked = "" if draft.back else say("all was asked for")
        pair = say("begin a second") if both is None else say("let them pick")
        wait, pause = Action(Kind.HOLD, form=Holding.SILENT), Action(Kind.BREAK, form=Pause.NONE)
        leave = Action(Kind.WALK_AWAY)
        return [
            Move(say("Offer"), say("this package"), functools.partial(self.act, single), single, main=True),
            Move(say("If, then"), say("for {back}", back=back), functools.partial(self.act, swapped), swapped, all_asked),
            Move(say("Two offers"), pair, self._two, both),
            Move(say("Hold"), say("say why, or wait"), functools.partial(sheet, "hold"), wait),
            Move(say("Ask"), say("what matters"), functools.partial(sheet, "ask"), locked=self._nothing_to_ask()),
            Move(say("Break"), say("with a plan"), functools.partial(sheet, "break"), pause),
            Move(say("Director"), say("comes once"), functools.partial(self.act, boss), boss),
            Move(say("Take theirs"), self._price(), functools.partial(sheet, "accept"), Action(Kind.ACCEPT)),
            Move(say("Leave"), say("no agreement"), functools.partial(sheet, "leave"), leave),
        ]

    def _price(self) -> str:
        """Return what their package would take from us."""
        scene, wanted = self.play.scene, bargain.theirs(self.play.scene)
        if not wanted:
            return ""
        share = bargain.cost(scene, wanted) - bargain.cost(scene, bargain.ours(scene))
        return self.language.gettext("for {money}", money=self.play.words.money(bargain.money(scene, share)))

    def _nothing_to_ask(self) -> str:
        """Say why there is nothing to ask, nothing where there is."""
        reasons = [self.short(action) for action in self._questions()]
        return reasons[0] if reasons and all(reasons) else ""

    def _questions(self) -> list[Action]:
        """Return the questions of this moment: what an issue means to them, and evidence of the rival's price."""
        scene = self.play.scene
        untold = [n for n, told in enumerate(scene.seen.priority[:, 0].tolist()) if told == Priority.UNKNOWN]
        questions = [Action(Kind.ASK_PRIORITY, item=issue) for issue in untold]
        if scene.of("claim") >= 0 and not scene.of("tried") & Tried.CHALLENGED:
            questions.insert(0, Action(Kind.CHALLENGE))
        return questions or [Action(Kind.CHALLENGE)]

    def _tiles(self, moves: Sequence[Move]) -> Widget:
        """Return the row of moves, with the key that makes each."""
        digits = [str(number) for number in range(1, len(moves) + 1)]
        tiles = [
            MoveTile(
                move.title,
                move.press,
                note=move.note,
                locked=move.locked or self.short(move.action),
                digit=digit,
                main=move.main,
                first=move.main,
                key=f"move-{digit}",
                tooltip=self.why(move.action) if move.action else "",
            )
            for digit, move in zip(digits, moves, strict=True)
        ]
        few = shape_of(self.app) is Shape.WIDE or len(tiles) <= _PAIR
        a_line = len(tiles) if few else _A_LINE
        return Card([Grid(tiles, columns=[1] * a_line, gap=8)], pad=(12, 14))

    # --- sheets ---

    def _sheet(self) -> Widget:
        """Return the sheet that is open: the sentences of one kind of move."""
        language, words = self.language, self.play.words
        titles = {
            "plan": language.gettext("Your plan"),
            "hold": language.gettext("Stay where you are"),
            "ask": language.gettext("Ask"),
            "break": language.gettext("Ask for a break"),
            "accept": language.gettext("Take their package"),
            "leave": language.gettext("Leave without an agreement"),
        }
        body: list[Widget] = []
        if self.sheet == "plan":
            body = table_plan.noted(self.play)
        elif self.sheet == "accept":
            body = [Label(language.gettext("This ends the rounds on their terms."), size=SMALL, colour="ink2")]
        elif self.sheet == "break":
            text = language.gettext("A break takes the rest of the week, and outside a deadlock a round.")
            body = [Label(text, size=SMALL, colour="ink2")]
        elif self.sheet == "hold":
            body = [Label(language.gettext("It takes a round."), size=SMALL, colour="ink2")]
        for number, action in enumerate(self._sentences(), 1):
            body.append(
                Choice(
                    self.say(action),
                    functools.partial(self.act, action),
                    digit=str(number) if number < 10 else "",
                    locked=self.why(action),
                    cost=words.language.minutes(int(self.play.scene.brief.minutes[action.kind])),
                    first=number == 1,
                    key=f"say-{number}",
                )
            )
        close = Button(language.pgettext("page", "Close"), self._close, key="close")
        return Modal(body, title=titles[self.sheet], on_close=self._close, actions=[close], key="sheet")

    def _sentences(self) -> list[Action]:
        """Return the moves of the open sheet."""
        if self.sheet == "hold":
            return [Action(Kind.HOLD, form=form) for form in (Holding.EXPLAIN, Holding.SILENT)]
        if self.sheet == "ask":
            return self._questions()
        if self.sheet == "break":
            return [Action(Kind.BREAK, form=form) for form in Pause]
        if self.sheet == "accept":
            return [Action(Kind.ACCEPT)]
        return [Action(Kind.WALK_AWAY)] if self.sheet == "leave" else []

    def _close(self) -> None:
        self.sheet = ""

    # --- the minutes ---

    def _paper(self) -> Widget:
        """Return the page on which the minutes are read and signed."""
        language, scene = self.language, self.play.scene
        three = self._three(
            Column([across(self.play), table_end.notes(self.play)], gap=12, grow=1),
            table_end.minutes(self.play, self.act, self.why),
            self._figures(),
        )
        sum_up, sign = Action(Kind.SUM_UP), Action(Kind.SIGN)
        count = len(scene.brief.options)
        row: list[Widget] = []
        for number, (action, title, note) in enumerate(
            (
                (sum_up, language.gettext("Go through it"), language.gettext("item by item, in writing")),
                (sign, language.gettext("Sign"), language.gettext("what stands in the minutes")),
            ),
            count + 1,
        ):
            row.append(
                Tile(
                    title,
                    functools.partial(self.act, action),
                    note=note,
                    locked=self.why(action),
                    digit=str(number) if number < 10 else "",
                    main=action is sign,
                    key=f"paper-{number}",
                )
            )
        return Column([three, Card([Grid(row, columns=(1, 1), gap=8)])], gap=12, grow=1)
