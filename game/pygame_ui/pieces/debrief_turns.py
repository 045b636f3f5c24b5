"""The decisions that mattered: a sign for each, what it changed, why, and the way back to it."""

import dataclasses
import functools
import re
from collections.abc import Callable, Sequence
from typing import ClassVar, Final, Unpack

import pygame

from game.client.turning import Decision, Grade
from game.engine.vocab import Style
from game.i18n.language import Message, mark
from game.pygame_ui.kit.button import Button, Choice
from game.pygame_ui.kit.card import Card
from game.pygame_ui.kit.kit import Kit
from game.pygame_ui.kit.layout import Column, Grid, Row, Wrap
from game.pygame_ui.kit.scroll import Scroll
from game.pygame_ui.kit.text import BOLD, SMALL, Heading, Label, Rule
from game.pygame_ui.kit.tile import Tile
from game.pygame_ui.kit.widget import Common, Ink, Role, Size, Widget
from game.pygame_ui.pieces.debrief_score import TONES
from game.pygame_ui.pieces.moves import digit
from game.pygame_ui.playing import Play
from game.voice import terms
from game.voice.hindsight import Debrief, Turn
from game.voice.verdicts import named_move

_SHAPES: Final[dict[Grade, str]] = {
    Grade.STRONG: "circle",
    Grade.INACCURACY: "diamond",
    Grade.MISTAKE: "square",
    Grade.BLUNDER: "square",
}
#: Week and minute of a clock in the record.
_CLOCK: Final = re.compile(r"w(\d+)\.m(\d+)$")
#: What a change of so much fills the whole half of a bar, of 10,000.
_WHOLE: Final = 2_000
#: Decisions to choose from are no narrower than this, at the usual size of text.
_LEAST: Final = 270
#: Width of the list of decisions.
_LIST: Final = 296.0
#: From this share of 10,000 down a manner did not suit the person.
_MISFIT: Final = 2_500
#: Why a move mattered, by what it changed most and in which direction.
_WHY: Final[dict[tuple[str, bool], Message]] = {
    ("trust", True): mark("It built trust, and trust opens what no argument opens."),
    ("trust", False): mark("It cost trust, which is lost faster than it is won."),
    ("felt", True): mark("It made plain what our solution is worth to this person."),
    ("felt", False): mark("It made our solution look smaller than it is."),
    ("doubt", False): mark("It raised a doubt. What stays open speaks against us when we are away."),
    ("doubt", True): mark("It settled a doubt that would have spoken against us."),
    ("irritation", False): mark(
        "It tried their patience; an irritated person hears less of what comes next."
    ),
    ("irritation", True): mark("It calmed somebody who was losing patience."),
}


class Sign(Widget):
    """The sign of a decision in its shape: a circle, a diamond, a box."""

    role: ClassVar[Role] = Role.IMAGE
    rigid: ClassVar[bool] = True

    def __init__(self, grade: Grade, *, size: float = 26, **common: Unpack[Common]) -> None:
        super().__init__((), **common)
        self.grade, self.across = grade, size

    @property
    def name(self) -> str:
        """The sign itself."""
        return self.spoken or self.grade.value

    def inks(self) -> list[Ink]:
        """The sign on its ground."""
        return [Ink("card", TONES[self.grade] or "ink")]

    def measure(self, kit: Kit, width: int) -> Size:  # noqa: ARG002 - a sign keeps its size
        """A square."""
        return kit.em(self.across), kit.em(self.across)

    def paint(self, kit: Kit, surface: pygame.Surface) -> None:
        """The shape, the sign in it."""
        size = kit.em(self.across)
        drawn = kit.brush.filled(_SHAPES[self.grade], size, kit.colour(TONES[self.grade]))
        surface.blit(drawn, drawn.get_rect(center=self.rect.center))
        face = kit.face(SMALL, BOLD)
        text = face.render(self.grade.value, kit.colour("card"))
        surface.blit(text, text.get_rect(center=self.rect.center))


class Change(Widget):
    """A bar from the middle: to the right what went up, to the left what went down."""

    role: ClassVar[Role] = Role.METER

    def __init__(self, amount: int, *, good: bool, **common: Unpack[Common]) -> None:
        super().__init__((), **common)
        self.amount, self.good = amount, good

    @property
    def value(self) -> str:
        """Points of 100 with their sign."""
        return signed(self.amount)

    def inks(self) -> list[Ink]:
        """The figure."""
        return [Ink("ink")]

    def measure(self, kit: Kit, width: int) -> Size:
        """As wide as may be, one line high."""
        return width, kit.theme.line(SMALL)

    def paint(self, kit: Kit, surface: pygame.Surface) -> None:
        """The track, the bar, the figure at the right."""
        figures = kit.face(SMALL, BOLD).width("+00.0") + kit.px(8)
        track = pygame.Rect(self.rect.x, 0, max(kit.px(20), self.rect.width - figures), kit.px(9))
        track.centery = self.rect.centery
        kit.brush.box(surface, track, fill=kit.colour("track"), radius=kit.px(4))
        half = track.width // 2
        length = round(half * min(abs(self.amount), _WHOLE) / _WHOLE)
        left = track.centerx if self.amount >= 0 else track.centerx - length
        if length > 1:
            bar = pygame.Rect(left, track.y, length, track.height)
            fill = kit.colour("f-green" if self.good else "plum")
            kit.brush.box(surface, bar, fill=fill, radius=min(kit.px(4), length // 2))
        surface.fill(
            kit.colour("edge"), (track.centerx, track.y - kit.px(2), kit.px(1), track.height + kit.px(4))
        )
        text = signed(self.amount)
        at = self.rect.right - kit.face(SMALL, BOLD).width(text)
        kit.text(surface, (at, self.rect.y), text, SMALL, "ink", weight=BOLD)


def signed(share: int) -> str:
    """Return a change in points of 100 with its sign and a tenth."""
    return f"{int(share / 10) / 10:+.1f}"


def line_of(play: Play, turn: Turn) -> str:
    """Return a decision in a few words."""
    said = named_move(play.words, turn.words)
    return play.words.language.gettext("{who}: {move}", who=play.words.person(turn.person).name, move=said)


def when(play: Play, turn: Turn) -> str:
    """Return when a move was made: the week, and the minute of the meeting."""
    found = _CLOCK.match(turn.clock)
    if found is None:
        return turn.clock
    return play.words.language.gettext(
        "Week {week}, minute {minute} of the meeting", week=int(found[1]), minute=int(found[2])
    )


def ask(play: Play, found: Sequence[Decision], name: Callable[[int], None], *, first: bool) -> Widget:
    """Return the card that asks which decision the trainee would change, before anything is shown.

    Args:
        play: the game.
        found: the decisions that mattered.
        name: takes the place of the one that is named, -1 for none of them.
        first: has the focus when the page opens; not where a page would scroll down to it.
    """
    language = play.words.language
    asked = Label(
        language.gettext("Before you look: which of these would you make again in another way?"), size=15
    )
    moves: list[Widget] = [
        Choice(
            line_of(play, each.turn),
            functools.partial(name, number),
            note=when(play, each.turn),
            digit=digit(number + 1),
            key=f"named-{number}",
        )
        for number, each in enumerate(found)
    ]
    none = Choice(
        language.gettext("None of them; show me"),
        functools.partial(name, -1),
        digit=digit(len(found) + 1),
        first=first,
        key="named-none",
    )
    grid = Grid([*moves, none], columns=(1, 1), gap=8, least=_LEAST)
    return Card(
        [asked, Scroll(Column([grid], pad=4), key="ask", grow=1)],
        title=language.gettext("Your own verdict first"),
        icon="user",
    )


@dataclasses.dataclass(frozen=True, slots=True)
class Shown:
    """Which decision is shown."""

    found: Sequence[Decision]
    at: int
    named: int = -1  # the one that the trainee would change


def detail(
    play: Play, debrief: Debrief, shown: Shown, go: Callable[[int], None], again: Callable[[Turn], None]
) -> Widget:
    """Return the card of one decision, where all of them do not stand beside it.

    Args:
        play: the game.
        debrief: with the truth about people.
        shown: which one.
        go: shows another one.
        again: goes back to it.
    """
    body = Scroll(_one(play, debrief, shown), key="turn", grow=1)
    return Card(
        [_marks(shown, go), Rule(), body, _ways(play, shown, go, again)],
        title=play.words.language.gettext("The decisions that mattered"),
        icon="flag",
        gap=10,
        grow=1,
    )


def side_by_side(
    play: Play, debrief: Debrief, shown: Shown, go: Callable[[int], None], again: Callable[[Turn], None]
) -> Widget:
    """Return the card of all decisions, and beside them the one that is chosen; as `detail`."""
    language = play.words.language
    rows: list[Widget] = [
        Row(
            [
                Sign(each.grade),
                Tile(
                    line_of(play, each.turn),
                    functools.partial(go, number),
                    note=when(play, each.turn),
                    chosen=number == shown.at,
                    first=number == shown.at,
                    key=f"turn-{number}",
                    grow=1,
                ),
            ],
            gap=9,
        )
        for number, each in enumerate(shown.found)
    ]
    all_of_them = Scroll(Column(rows, gap=7, pad=(3, 4)), key="turns", width=_LIST)
    try_it = functools.partial(again, shown.found[shown.at].turn)
    button = Button(language.gettext("Try it from here"), try_it, icon="swap", main=True, key="again")
    note = Label(
        language.gettext("A game of its own, from before this move."), size=SMALL, colour="ink2", grow=1
    )
    one = Column(
        [Scroll(_one(play, debrief, shown), key="turn", grow=1), Row([button, note], gap=12)], gap=10, grow=1
    )
    return Card(
        [Row([all_of_them, Rule(upright=True), one], gap=16, align="stretch", grow=1)],
        title=language.gettext("The decisions that mattered"),
        icon="flag",
        gap=10,
        grow=1,
    )


def _one(play: Play, debrief: Debrief, shown: Shown) -> Widget:
    """Return one decision: what it was and when, why it mattered, what it changed."""
    language, each = play.words.language, shown.found[shown.at]
    head = Row([Sign(each.grade), Heading(line_of(play, each.turn), size=16, grow=1)], gap=10)
    parts: list[Widget] = [head, Label(when(play, each.turn), size=SMALL, colour="ink2")]
    parts.append(Label(language.gettext("Why"), size=SMALL, bold=True))
    parts += [Label(text, size=14) for text in _why(play, debrief, each)]
    if shown.at == shown.named:
        parts.append(Label(language.gettext("You named this one."), size=SMALL, bold=True, colour="green"))
    parts.append(Rule())
    parts.append(Label(language.gettext("What it changed, of 100"), size=SMALL, bold=True))
    return Column([*parts, *_changes(play, each.turn)], gap=7)


def _marks(shown: Shown, go: Callable[[int], None]) -> Widget:
    """Return the signs of all decisions, each to be pressed."""
    signs = [
        _Mark(
            each,
            functools.partial(go, number),
            chosen=number == shown.at,
            first=number == shown.at,
            key=f"turn-{number}",
        )
        for number, each in enumerate(shown.found)
    ]
    return Wrap(signs, gap=10)


def _ways(play: Play, shown: Shown, go: Callable[[int], None], again: Callable[[Turn], None]) -> Widget:
    """Return the buttons below a decision: the one before, the next, and the way back to it."""
    language, count, at = play.words.language, len(shown.found), shown.at
    before, after = functools.partial(go, (at - 1) % count), functools.partial(go, (at + 1) % count)
    place = language.gettext("{number} of {count}", number=at + 1, count=count)
    try_it = functools.partial(again, shown.found[at].turn)
    return Wrap(
        [
            Button(language.gettext("Earlier"), before, icon="up", key="earlier"),
            Button(language.gettext("Later on"), after, icon="down", key="later"),
            Button(language.gettext("Try it from here"), try_it, icon="swap", main=True, key="again"),
            Label(place, size=SMALL, colour="ink2"),
        ],
        gap=8,
    )


class _Mark(Button):
    """The sign of a decision, to be pressed."""

    corner: ClassVar[float] = 8

    def __init__(
        self, decision: Decision, on_press: Callable[[], None], *, chosen: bool, **common: Unpack[Common]
    ) -> None:
        super().__init__("", on_press, chosen=chosen, **common)
        self.sign = Sign(decision.grade)
        self.spoken = decision.grade.value

    def inks(self) -> list[Ink]:
        return self.sign.inks()

    def measure(self, kit: Kit, width: int) -> Size:  # noqa: ARG002 - a sign keeps its size
        return kit.em(36), kit.em(34)

    def paint(self, kit: Kit, surface: pygame.Surface) -> None:
        if self.chosen or self.hovered:
            fill = kit.colour("blue-s" if self.chosen else "sunk")
            edge = kit.colour("blue") if self.chosen else ""
            kit.brush.box(surface, self.rect, fill=fill, edge=edge, radius=kit.px(8), width=kit.px(2))
        self.sign.place(kit, self.rect)
        self.sign.paint(kit, surface)


def _changes(play: Play, turn: Turn) -> list[Widget]:
    """Return a bar for each thing that the move changed."""
    language = play.words.language
    names = (
        (language.gettext("trust"), turn.trust, True),
        (language.gettext("felt value"), turn.felt, True),
        (language.gettext("doubt"), turn.doubt, False),
        (language.gettext("irritation"), turn.irritation, False),
    )
    rows: list[Widget] = [
        Row(
            [Label(name, size=SMALL, em=78), Change(amount, good=(amount > 0) is up, grow=1, name=name)],
            gap=8,
        )
        for name, amount, up in names
    ]
    fit = language.gettext("The manner fitted {fit}.", fit=language.percent(max(turn.fit, 0) // 100 * 100))
    return [*rows, Label(fit, size=SMALL, colour="ink2")]


def _why(play: Play, debrief: Debrief, decision: Decision) -> list[str]:
    """Return why it mattered: what it changed most, and whether the manner suited."""
    language, turn = play.words.language, decision.turn
    effects = {"trust": turn.trust, "felt": turn.felt, "doubt": -turn.doubt, "irritation": -turn.irritation}
    most = max(effects, key=lambda each: effects[each] * (1 if decision.worth > 0 else -1))
    lines = [language.say(_WHY[most, decision.worth > 0])]
    style = next((each.style for each in debrief.people if each.id == turn.person), Style.ANALYTICAL)
    who, named = play.words.person(turn.person).name, language.say(terms.STYLES[style])
    if turn.fit < _MISFIT:
        lines.append(language.gettext("{who} is {style}; the manner did not suit.", who=who, style=named))
    elif decision.worth > 0:
        lines.append(language.gettext("{who} is {style}, and you spoke that way.", who=who, style=named))
    return lines
