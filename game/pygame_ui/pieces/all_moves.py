"""The whole palette of the desk in five groups, with costs; what is impossible says why."""

from collections.abc import Callable, Mapping, Sequence
from typing import ClassVar, Final, Unpack

import pygame

from game.client.palette import KindNow
from game.engine.codes import Refusal
from game.engine.vocab import Kind
from game.i18n.language import Language, Message, mark
from game.pygame_ui.kit.button import Pressable, paint_key
from game.pygame_ui.kit.kit import Kit
from game.pygame_ui.kit.layout import Column, Grid
from game.pygame_ui.kit.text import BODY, BOLD, SMALL, Label, icon_of
from game.pygame_ui.kit.widget import Common, Host, Role, Size, Widget

#: Every kind of move of the desk: its icon, and what it is called where there is little room.
MOVES: Final[dict[Kind, tuple[str, Message]]] = {
    Kind.PHONE: ("phone", mark("Call")),
    Kind.GREETING: ("plane", mark("Greeting")),
    Kind.GIFT: ("gift", mark("Small gift")),
    Kind.RESEARCH: ("search", mark("Public sources")),
    Kind.DELIVER: ("check", mark("Keep a promise")),
    Kind.VISIT: ("walk", mark("Visit")),
    Kind.PREPARE: ("pen", mark("Prepare")),
    Kind.EXCHANGE: ("present", mark("Technical exchange")),
    Kind.REFERENCE: ("factory", mark("Reference visit")),
    Kind.TRIAL: ("flask", mark("Trial")),
    Kind.TEA: ("cup", mark("Tea")),
    Kind.MEAL: ("meal", mark("Lunch")),
    Kind.TRIP: ("truck", mark("Tour of our plant")),
    Kind.OPEN_HOUSE: ("team", mark("Open house")),
    Kind.ANALYSE: ("chart", mark("Rival analysis")),
    Kind.SHOW_DRAFT: ("eye", mark("Show the draft")),
    Kind.PROPOSE: ("doc", mark("Proposal")),
    Kind.REHEARSE: ("talk", mark("Rehearse")),
    Kind.PRESENT: ("present", mark("Presentation")),
    Kind.JUDGE: ("scale", mark("Release of the team")),
    Kind.CREDIT_CHECK: ("shield", mark("Credit check")),
    Kind.REPORT: ("flag", mark("Report to compliance")),
    Kind.WITHDRAW: ("exit", mark("Step back")),
    Kind.GO_ON: ("arrow", mark("Go on")),
    Kind.REPLY: ("talk", mark("Answer")),
}
#: The groups, in the order of their digits.
GROUPS: Final[tuple[tuple[Message, tuple[Kind, ...]], ...]] = (
    (mark("Reach out"), (Kind.PHONE, Kind.GREETING, Kind.GIFT, Kind.RESEARCH, Kind.DELIVER)),
    (mark("Meet"), (Kind.VISIT, Kind.PREPARE, Kind.EXCHANGE, Kind.REFERENCE, Kind.TRIAL)),
    (mark("Entertain"), (Kind.TEA, Kind.MEAL, Kind.TRIP, Kind.OPEN_HOUSE)),
    (
        mark("Desk work"),
        (Kind.ANALYSE, Kind.SHOW_DRAFT, Kind.PROPOSE, Kind.REHEARSE, Kind.PRESENT),
    ),
    (mark("Our side"), (Kind.JUDGE, Kind.CREDIT_CHECK, Kind.REPORT, Kind.WITHDRAW)),
)
#: Kinds that are about one person: who is chosen on the map.
WITH_ONE: Final = frozenset(
    {Kind.PHONE, Kind.GREETING, Kind.GIFT, Kind.DELIVER, Kind.VISIT, Kind.PREPARE, Kind.SHOW_DRAFT}
)
#: Kinds for which people are chosen, several where the kind allows it.
WITH_SEVERAL: Final = frozenset(
    {
        Kind.EXCHANGE,
        Kind.REFERENCE,
        Kind.TRIAL,
        Kind.TEA,
        Kind.MEAL,
        Kind.TRIP,
        Kind.OPEN_HOUSE,
        Kind.PRESENT,
    }
)


#: Why a move is impossible, in the room of a cost; the whole reason is shown when it is pointed at.
_SHORT: Final[dict[Refusal, Message]] = {
    Refusal.NO_TIME_LEFT: mark("no time"),
    Refusal.NO_MONEY: mark("no money"),
    Refusal.NO_ENGINEER: mark("no engineer"),
    Refusal.NO_COLLEAGUE: mark("no colleague"),
    Refusal.NOT_RELEASED: mark("not released"),
    Refusal.HOSPITALITY: mark("forbidden"),
    Refusal.ABOVE_GIFT_LIMIT: mark("forbidden"),
    Refusal.NO_OCCASION: mark("no occasion"),
    Refusal.ALREADY_DONE: mark("done"),
    Refusal.TOO_SOON_AGAIN: mark("done this week"),
    Refusal.NOTHING_PROMISED: mark("no promise"),
    Refusal.NO_RIVAL_KNOWN: mark("no rival seen"),
    Refusal.NO_PROPOSAL: mark("no proposal"),
    Refusal.NOT_INVITED: mark("too early"),
}
_NOT_NOW: Final = mark("not now")


def short_reason(language: Language, refusal: Refusal) -> str:
    """Return why a move is impossible, in a word or two."""
    return language.say(_SHORT.get(refusal, _NOT_NOW))


class Move(Pressable):
    """A quiet row: icon, what it is, what it costs; where it is impossible a lock and why."""

    role: ClassVar[Role] = Role.CHOICE
    corner: ClassVar[float] = 7

    def __init__(
        self,
        title: str,
        on_press: Callable[[], None],
        *,
        icon: str,
        costs: Sequence[str] = (),
        hint: str = "",
        locked: str = "",
        **common: Unpack[Common],
    ) -> None:
        """Show a move.

        Args:
            title: what it is called.
            on_press: makes it.
            icon: before the title.
            costs: what stands at the right: the first that leaves the title on one line, else the last.
            hint: what it costs in full.
            locked: why it is impossible.
            common: as for every widget.
        """
        super().__init__(on_press, locked=locked, **common)
        self.icon, self.costs = icon, costs
        self._title = Label(title, size=BODY - 0.5, lines=2)
        self._more = hint

    @property
    def name(self) -> str:
        """What it is and what it costs."""
        return ", ".join(each for each in (self._title.plain, *self.costs[:1]) if each)

    @property
    def hint(self) -> str:
        """The reason where it is impossible, else the whole cost."""
        return self.locked or self._more

    def measure(self, kit: Kit, width: int) -> Size:
        """As high as its title."""
        return width, max(kit.em(25), self._title.size(kit, self._room(kit, width))[1] + kit.px(6))

    def paint(self, kit: Kit, surface: pygame.Surface) -> None:
        """The ground, then everything on the middle of its height."""
        ink, radius, middle = "ink3" if self.locked else "ink", kit.px(self.corner), self.rect.centery
        if self.locked:
            kit.brush.dashed(surface, self.rect, kit.colour("ctl"), radius=radius, width=kit.px(1))
        else:
            edge = kit.colour("edge") if kit.theme.strong else ""
            kit.brush.box(surface, self.rect, fill=self.ground(kit, "sunk"), edge=edge, radius=radius)
        tone = "ink3" if self.locked else "blue"
        drawn = icon_of(kit, "lock" if self.locked else self.icon, kit.em(15), kit.colour(tone))
        surface.blit(drawn, drawn.get_rect(midleft=(self.rect.x + kit.px(7), middle)))
        room = self._room(kit, self.rect.width)
        high = self._title.size(kit, room)[1]
        self._title.colour = ink
        left = self.rect.x + kit.px(14) + kit.em(15)
        self._title.place(kit, pygame.Rect(left, middle - high // 2, room, high))
        self._title.paint(kit, surface)
        cost = self._cost(kit, self.rect.width)
        if cost:
            wide = kit.face(SMALL).width(cost)
            at = (self.rect.right - kit.px(7) - wide, middle - kit.theme.line(SMALL) // 2)
            kit.text(surface, at, cost, SMALL, "ink3" if self.locked else "ink2")

    def _cost(self, kit: Kit, width: int) -> str:
        """Return what stands at the right."""
        title = kit.face(BODY - 0.5).width(self._title.plain)
        room = width - kit.px(27) - kit.em(15) - title
        fitting = (each for each in self.costs if kit.face(SMALL).width(each) <= room)
        return next(fitting, self.costs[-1] if self.costs else "")

    def _room(self, kit: Kit, width: int) -> int:
        cost = self._cost(kit, width)
        taken = kit.face(SMALL).width(cost) + kit.px(6) if cost else 0
        return max(kit.em(30), width - kit.px(21) - kit.em(15) - taken)


class GroupHead(Widget):
    """The head of a group with the digit that leads to its first move."""

    role: ClassVar[Role] = Role.HEADING

    def __init__(self, text: str, first_move: str, **common: Unpack[Common]) -> None:
        super().__init__((), **common)
        self.text, self.first_move = text, first_move

    @property
    def name(self) -> str:
        """Its text."""
        return self.text

    def press(self, host: Host) -> None:
        """Move the focus to the first move."""
        host.focus_on(self.first_move)

    def measure(self, kit: Kit, width: int) -> Size:
        """One line."""
        return width, max(kit.em(22), kit.theme.line(BODY))

    def paint(self, kit: Kit, surface: pygame.Surface) -> None:
        """The digit and the text."""
        middle = self.rect.centery
        wide = paint_key(kit, surface, (self.rect.x, middle), self.digit, main=False) if self.digit else 0
        left = self.rect.x + wide + kit.px(6) * bool(wide)
        at = (left, middle - kit.theme.line(BODY) // 2)
        kit.text(surface, at, self.text, BODY, "ink", weight=BOLD)


def groups(
    language: Language, kinds: Mapping[Kind, KindNow], row: Callable[[KindNow], Move], *beside: Widget
) -> Widget:
    """Return the palette, group beside group.

    Args:
        language: for the heads.
        kinds: that there are in this phase.
        row: makes the row of a kind.
        beside: what stands below the last group.
    """
    columns: list[Widget] = []
    for number, (title, _) in enumerate(GROUPS):
        there = moves_of(number, kinds, row)
        head = GroupHead(language.say(title), there[0].key, digit=str(number + 1), key=f"group{number}")
        last = beside if number == len(GROUPS) - 1 else ()
        columns.append(Column([head, *there, *last], gap=4))
    return Grid(columns, columns=[1] * len(columns), gap=16, align="start")


def moves_of(group: int, kinds: Mapping[Kind, KindNow], row: Callable[[KindNow], Move]) -> list[Move]:
    """Return the rows of a group."""
    return [row(kinds[kind]) for kind in GROUPS[group][1] if kind in kinds]
