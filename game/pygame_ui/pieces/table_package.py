"""The package on the table: a row for each issue, what the draft costs, and what is asked for in return."""

import dataclasses
import functools
from collections.abc import Callable, Sequence
from typing import ClassVar, Final, Literal, Unpack

import pygame

from game.client import bargain
from game.engine.table_words import Return
from game.pygame_ui.kit.button import Button
from game.pygame_ui.kit.card import Card
from game.pygame_ui.kit.inputs import DropDown
from game.pygame_ui.kit.kit import Kit
from game.pygame_ui.kit.layout import Column, Grid, Row, Space, Wrap
from game.pygame_ui.kit.meter import Progress
from game.pygame_ui.kit.scroll import Scroll
from game.pygame_ui.kit.text import SMALL, Icon, Label, Rule, Text, icon_of
from game.pygame_ui.kit.widget import Common, Role, Size, Widget
from game.pygame_ui.pieces.ladder import Ladder, Rungs, options_of
from game.pygame_ui.pieces.rich import spans, strong
from game.pygame_ui.pieces.table_figures import percent
from game.pygame_ui.playing import Play
from game.voice.table_said import RETURNS

#: Icons of issues by words that their ids often have; a paper for what has none.
_ICONS: Final = {
    "pric": "money",
    "fee": "money",
    "pay": "cal",
    "deliver": "truck",
    "config": "gear",
    "warrant": "shield",
    "train": "book",
    "penal": "scale",
    "respon": "phone",
    "service": "phone",
    "support": "phone",
    "volume": "cart",
    "install": "gear",
}
#: In place of a figure.
NO_FIGURE: Final = "\u2013"
#: Shares of the width: issue, ladder, cost, what earns it back.
COLUMNS: Final = (0.225, 0.545, 0.105, 0.125)


def icon_of_issue(name: str) -> str:
    """Return the icon of an issue by its id."""
    return next((icon for part, icon in _ICONS.items() if part in name), "doc")


@dataclasses.dataclass(slots=True)
class Draft:
    """What is being put together: one package or two, and what is asked for in return."""

    one: list[int]
    other: list[int] | None = None
    second: bool = False  # the second one is on the ladders
    back: int = 0  # Return

    @property
    def shown(self) -> list[int]:
        """The package that is on the ladders."""
        return self.other if self.second and self.other is not None else self.one

    def begin_second(self) -> None:
        """Put a second package on the ladders, as the first one is."""
        self.other, self.second = list(self.one), True

    def only_one(self) -> None:
        """Leave the second package."""
        self.other, self.second = None, False

    def choose(self, issue: int, option: int) -> None:
        """Take another option into the package that is on the ladders."""
        self.shown[issue] = option


class Key(Widget):
    """The small picture of a kind of rung, for the legend."""

    role: ClassVar[Role] = Role.IMAGE
    rigid: ClassVar[bool] = True

    def __init__(self, kind: Literal["draft", "last", "wish", "limit"], **common: Unpack[Common]) -> None:
        super().__init__((), **common)
        self.kind = kind

    def measure(self, kit: Kit, width: int) -> Size:  # noqa: ARG002 - it keeps its size
        """A small rung."""
        return kit.em(20), kit.em(13)

    def paint(self, kit: Kit, surface: pygame.Surface) -> None:
        """The looks of that kind."""
        radius, width = kit.px(4), kit.px(2)
        if self.kind == "limit":
            kit.brush.dashed(surface, self.rect, kit.colour("amber"), radius=radius, width=width)
            return
        fill, edge = {
            "draft": ("button", ""),
            "last": ("card", "blue"),
            "wish": ("bg" if kit.theme.strong else "verm-s", "verm"),
        }[self.kind]
        edge = kit.colour(edge) if edge else ""
        kit.brush.box(surface, self.rect, fill=kit.colour(fill), edge=edge, radius=radius, width=width)
        if self.kind == "wish":
            drawn = icon_of(kit, "triangle", kit.em(8), kit.colour("verm"))
            surface.blit(drawn, drawn.get_rect(midtop=(self.rect.right - kit.em(7), self.rect.y - kit.px(1))))


def legend(items: Sequence[tuple[Key, str]]) -> Widget:
    """Return what the looks of rungs mean."""
    return Row([Row([key, Label(text, size=SMALL, colour="ink2")], gap=5) for key, text in items], gap=14)


def issue_name(play: Play, issue: int) -> Widget:
    """Return the name of an issue with its icon."""
    ident = play.scene.names.issues[issue]
    return Row([Icon(icon_of_issue(ident), colour="blue"), Label(play.words.issue(ident), bold=True)], gap=8)


def package(play: Play, draft: Draft, *, narrow: bool, tools: Sequence[Widget] = ()) -> Widget:
    """Return the card of the package that is being put together.

    Args:
        play: the game.
        draft: what is put together; the ladders write into it.
        narrow: names stand above their ladders.
        tools: below the title: which of two packages is on the ladders.
    """
    language, scene = play.words.language, play.scene
    keys: list[tuple[Key, str]] = [
        (Key("draft"), language.pgettext("table", "this offer")),
        (Key("last"), language.pgettext("table", "our last")),
    ]
    if bargain.theirs(scene):
        keys.append((Key("wish"), language.pgettext("table", "they ask")))
    rows: list[Widget] = [] if narrow else [_heads(play), Rule()]
    for issue in range(len(scene.names.issues)):
        row = _issue(play, draft, issue, narrow=narrow)
        row.grow = 0 if narrow else 1
        rows += [row, Rule()]
    title = language.gettext("The package")
    parts = [
        *tools,
        Scroll(Column(rows[:-1], gap=6), key="package", grow=1),
        Rule(colour="ink"),
        _total(play, draft, narrow=narrow),
    ]
    if narrow:
        return Card([legend(keys), *parts], title=title, icon="scale", grow=1)
    return Card(parts, title=title, icon="scale", aside=legend(keys), grow=1)


def _heads(play: Play) -> Widget:
    """Return the words above the columns."""
    language = play.words.language
    ends = Row(
        [
            Label(language.gettext("better for us"), size=SMALL, bold=True),
            Space(),
            Label(language.gettext("better for them"), size=SMALL, bold=True),
        ]
    )
    return Grid(
        [
            Label(language.pgettext("table", "Issue"), size=SMALL, bold=True),
            ends,
            Label(language.gettext("Cost to us"), size=SMALL, bold=True, side="right"),
            Label(language.gettext("To earn back"), size=SMALL, bold=True, side="right"),
        ],
        columns=COLUMNS,
        gap=8,
        align="center",
    )


def _issue(play: Play, draft: Draft, issue: int, *, narrow: bool) -> Widget:
    """Return one issue: its ladder, and what the step from our last costs."""
    language, scene = play.words.language, play.scene
    last, now = bargain.ours(scene)[issue], draft.shown[issue]
    step = bargain.cost_of(scene, issue, now) - bargain.cost_of(scene, issue, last)
    cost = "" if now == last else play.words.language.number(bargain.money(scene, step))
    back = bargain.earning_back(scene, step) if step > 0 else None
    if now == last:
        earn = language.pgettext("table", "held")
    elif step <= 0:
        earn = language.gettext("taken back")
    else:
        earn = f"+{percent(language, back)}" if back is not None else NO_FIGURE
    ladder = _ladder(play, draft, issue)
    bold = now != last
    if narrow:
        head = Row([issue_name(play, issue), Space(), Label(earn, size=SMALL, bold=bold)], gap=8)
        return Column([head, ladder], gap=3)
    return Grid(
        [
            issue_name(play, issue),
            ladder,
            Label(cost or NO_FIGURE, bold=bold, colour="ink" if bold else "ink2", side="right"),
            Label(earn, bold=bold, colour="ink" if bold else "ink2", side="right"),
        ],
        columns=COLUMNS,
        gap=8,
        align="center",
    )


def _ladder(play: Play, draft: Draft, issue: int) -> Widget:
    language, scene = play.words.language, play.scene
    labels, wishes = options_of(play, issue), bargain.theirs(scene)
    rungs = Rungs(
        labels,
        chosen=draft.shown[issue],
        last=bargain.ours(scene)[issue],
        wish=wishes[issue] if wishes else -1,
        least=bargain.written(scene)[issue],
    )
    spoken = language.gettext("offered {option}", option=labels[rungs.chosen])
    if wishes:
        spoken = language.gettext(
            "offered {option}, they ask {wish}",
            option=labels[rungs.chosen],
            wish=labels[rungs.wish],
        )
    return Ladder(
        rungs,
        functools.partial(draft.choose, issue),
        spoken=spoken,
        name=play.words.issue(scene.names.issues[issue]),
        key=f"issue-{issue}",
    )


def _total(play: Play, draft: Draft, *, narrow: bool) -> Widget:
    """Return what is earned with this package, and what the step to it costs."""
    language, words, scene = play.words.language, play.words, play.scene
    full = bargain.money(scene, int(scene.brief.margin))
    share = bargain.cost(scene, draft.shown)
    left = full - bargain.money(scene, share)
    step = share - bargain.cost(scene, bargain.ours(scene))
    profit = language.gettext(
        "profit {left} of {full}", left=strong(language.number(left)), full=language.number(full)
    )
    bar = Progress(max(0.0, left / full) if full else 0.0, width=84, name=language.gettext("profit kept"))
    kept = [bar, Text(spans(profit))]
    price: list[Widget] = [Label(language.gettext("as our last"), colour="ink2", side="right")]
    if step:
        price = [Label(words.money(bargain.money(scene, step)), size=15, bold=True)]
        back = bargain.earning_back(scene, step) if step > 0 else None
        if back is not None:
            more = language.gettext("= {share} more sales", share=percent(language, back))
            price.append(Label(more, size=15, bold=True, colour="verm"))
    if narrow:
        return Column([Row(kept, gap=10), *([Wrap(price, gap=12)] if step else [])], gap=4)
    return Row([*kept, Space(), *price], gap=12)


def trade(play: Play, draft: Draft, choose: Callable[[int], None], *, narrow: bool) -> Widget:
    """Return the row of the trade: what we ask for, and what we give for it.

    Args:
        play: the game.
        draft: what is put together.
        choose: takes the `Return` that is asked for.
        narrow: the parts stand below each other.
    """
    language, scene = play.words.language, play.scene
    free = bargain.free_returns(scene)
    answers = [Return.NOTHING, *free]
    asked = DropDown(
        [language.say(RETURNS[each]) for each in answers],
        answers.index(Return(draft.back)) if draft.back in answers else 0,
        lambda place: choose(int(answers[place])),
        key="back",
        name=language.pgettext("table", "In return"),
        locked="" if free else language.gettext("Everything was asked for once."),
    )
    changes = [
        Button(
            language.gettext(
                "{issue} {option}",
                issue=play.words.issue(scene.names.issues[issue]),
                option=options_of(play, issue)[draft.shown[issue]],
            ),
            functools.partial(draft.choose, issue, last),
            icon="x",
            key=f"take-back-{issue}",
            tooltip=language.gettext("Take it back"),
        )
        for issue, last in enumerate(bargain.ours(scene))
        if draft.shown[issue] != last
    ]
    then: list[Widget] = list(changes) or [
        Label(language.gettext("give nothing more; choose it on the ladders"), colour="ink2")
    ]
    ask: list[Widget] = [
        Icon("swap", colour="blue"),
        Label(language.gettext("If you give us"), bold=True),
        asked,
    ]
    given: list[Widget] = [Label(language.gettext("then we give"), bold=True), *then]
    if narrow:
        return Column([Wrap(ask), Wrap(given)], gap=8)
    return Card([Wrap([*ask, *given], gap=10)], pad=(8, 16))


def pair(play: Play, draft: Draft) -> list[Widget]:
    """Return what says which of two packages is on the ladders, and what both cost us."""
    language, scene, words = play.words.language, play.scene, play.words
    heads = Row(
        [
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
            Button(language.gettext("Only one"), draft.only_one, icon="x", key="package-x"),
        ],
        gap=6,
    )
    amounts = [
        words.money(bargain.money(scene, bargain.cost(scene, each)))
        for each in (draft.one, draft.other or [])
    ]
    text = language.gettext(
        "They cost us {one} and {other}; at most one percent of the list price may lie between them.",
        one=strong(amounts[0]),
        other=strong(amounts[1]),
    )
    return [heads, Text(spans(text), size=SMALL)]
