"""What can be pressed: buttons, rows of choices, tools of a header; and the key printed on them."""

from collections.abc import Callable
from typing import ClassVar, Final, Unpack

import pygame

from game.pygame_ui.kit.kit import Kit
from game.pygame_ui.kit.motion import QUICK
from game.pygame_ui.kit.text import BODY, BOLD, SMALL, Label, icon_of
from game.pygame_ui.kit.theme import mix
from game.pygame_ui.kit.widget import ENDLESS, Common, Host, Ink, Role, Size, Widget

CONTROL_RADIUS: Final = 10
LOWER_EDGE: Final = 2
#: Texts of a row keep this much, with the text, before its cost goes below them.
NARROW: Final = 120
#: How much darker the ground is while it is held.
HELD: Final = 0.08
#: On the key cap of what cannot be pressed.
NO_KEY: Final = "\u2013"


class Pressable(Widget):
    """Something that does one thing, or says why it cannot now."""

    role: ClassVar[Role] = Role.BUTTON

    def __init__(
        self, on_press: Callable[[], None] | None = None, *, locked: str = "", **common: Unpack[Common]
    ) -> None:
        super().__init__((), **common)
        self.on_press, self._locked = on_press, locked

    @property
    def locked(self) -> str:
        """The reason why it cannot be used now."""
        return self._locked

    @property
    def focusable(self) -> bool:
        """Also where it is locked: the reason has to be reached."""
        return True

    def press(self, host: Host) -> None:
        """Do it and build the screen anew, or say why not."""
        if self._locked:
            host.announce(self._locked, "lock")
        elif self.on_press is not None:
            host.act(self.on_press)

    def ground(self, kit: Kit, tone: str = "in") -> str:
        """Return the ground's colour: a little darker under the mouse, more while it is held."""
        plain, over = kit.colour(tone), kit.colour("hover")
        if self._locked or tone not in {"in", "sunk"}:
            over = mix(plain, kit.colour("ink"), 0.12)
        share = kit.motion.value((self.key, "hover"), 1.0 if self.hovered else 0.0, QUICK, self.rect)
        ground = mix(plain, over, share)
        return mix(ground, kit.colour("ink"), HELD) if self.held else ground


def paint_control(
    kit: Kit, surface: pygame.Surface, widget: Pressable, *, main: bool, chosen: bool = False
) -> None:
    """Draw the box of a control: with a lower edge, filled where it is the main one, dashed where locked."""
    radius, thick = kit.px(CONTROL_RADIUS), kit.px(2 if kit.theme.strong else 1)
    rect = widget.rect
    if widget.locked:
        kit.brush.box(surface, rect, fill=kit.colour("sunk"), radius=radius)
        kit.brush.dashed(surface, rect, kit.colour("ctl"), radius=radius, width=kit.px(1.25))
        return
    lower = kit.px(LOWER_EDGE)
    if main:
        fill = widget.ground(kit, "button")
        kit.brush.box(
            surface, rect, fill=fill, edge=kit.colour("buttonedge"), radius=radius, width=thick, lower=lower
        )
    elif chosen:
        fill = kit.colour("blue-s")
        kit.brush.box(surface, rect, fill=fill, edge=kit.colour("blue"), radius=radius, width=kit.px(2))
    else:
        fill = widget.ground(kit)
        kit.brush.box(
            surface, rect, fill=fill, edge=kit.colour("ctl"), radius=radius, width=thick, lower=lower
        )


class Button(Pressable):
    """A word, perhaps with an icon. The main one of a screen is filled."""

    def __init__(  # noqa: PLR0913 - one name each for what a button can have
        self,
        text: str,
        on_press: Callable[[], None] | None = None,
        *,
        icon: str = "",
        main: bool = False,
        chosen: bool = False,
        tone: str = "",
        locked: str = "",
        **common: Unpack[Common],
    ) -> None:
        super().__init__(on_press, locked=locked, **common)
        self.text, self.icon, self.chosen, self.tone = text, icon, chosen, tone
        self.main = main and not locked
        self._label = Label(text, size=BODY, bold=self.main or chosen, side="left" if icon else "center")

    @property
    def name(self) -> str:
        """Its text, unless another is given."""
        return self.spoken or self.text

    @property
    def value(self) -> str:
        """The reason where it is locked."""
        return self._locked

    @property
    def chosen_now(self) -> bool | None:
        """Whether it is."""
        return self.chosen or None

    def measure(self, kit: Kit, width: int) -> Size:
        """The text with room around it; at least as high as a control is."""
        before, pad = self._before(kit), kit.px(11)
        wide, high = self._label.size(kit, max(kit.em(20), width - before - 2 * pad))
        return wide + before + 2 * pad, max(high + kit.px(10), kit.em(19) + kit.px(11))

    def paint(self, kit: Kit, surface: pygame.Surface) -> None:
        """The box, then the icon and the text together in its middle."""
        paint_control(kit, surface, self, main=self.main, chosen=self.chosen)
        before, pad = self._before(kit), kit.px(11)
        room = max(1, self.rect.width - before - 2 * pad)
        wide, high = self._label.size(kit, room)
        ink = self._ink()
        left = self.rect.x + max(pad, (self.rect.width - wide - before) // 2)
        middle = self.rect.centery - (0 if self._locked else kit.px(1) // 2)
        if self.digit:
            left += paint_key(kit, surface, (left, middle), self.digit, main=self.main) + kit.px(8)
        if self.icon or self._locked:
            drawn = icon_of(kit, "lock" if self._locked else self.icon, kit.em(16), kit.colour(ink))
            surface.blit(drawn, drawn.get_rect(midleft=(left, middle)))
            left += drawn.get_width() + kit.px(7)
        self._label.colour = ink
        self._label.place(kit, pygame.Rect(left, middle - high // 2, wide, high))
        self._label.paint(kit, surface)

    def labels(self) -> list[Widget]:
        """Its text."""
        return [self._label]

    def inks(self) -> list[Ink]:
        """Its text on its own ground."""
        ground = "sunk" if self._locked else "button" if self.main else "blue-s" if self.chosen else "in"
        return [Ink(self._ink(), ground)]

    def _ink(self) -> str:
        if self._locked:
            return "ink3"
        return "buttontext" if self.main else self.tone or ("blue" if self.chosen else "ink")

    def _before(self, kit: Kit) -> int:
        key = key_width(kit, self.digit) + kit.px(8) if self.digit else 0
        beside = kit.px(7) if self.text else 0
        return key + (kit.em(16) + beside if self.icon or self._locked else 0)


class Choice(Pressable):
    """A row to choose: its digit, an icon, what it is, a second line why, and at the right what it costs."""

    role: ClassVar[Role] = Role.CHOICE

    def __init__(  # noqa: PLR0913 - one name each for what a choice shows
        self,
        title: str,
        on_press: Callable[[], None] | None = None,
        *,
        note: str = "",
        icon: str = "",
        cost: str = "",
        main: bool = False,
        locked: str = "",
        small: bool = False,
        **common: Unpack[Common],
    ) -> None:
        super().__init__(on_press, locked=locked, **common)
        self.title, self.note, self.icon, self.cost, self.main, self.small = (
            title,
            note,
            icon,
            cost,
            main and not locked,
            small,
        )
        self._title = Label(title, bold=not small)
        self._laid: dict[int, tuple[pygame.Rect, pygame.Rect, pygame.Rect]] = {}
        beside = small and bool(locked)  # a small row has its reason where its cost would be
        self._note = Label("" if beside else locked or note, size=SMALL)
        self._cost = Label(
            locked if beside else "" if locked else cost,
            size=SMALL + (0 if small else 0.5),
            bold=not small,
            side="right",
        )

    @property
    def name(self) -> str:
        """All that stands on the row."""
        return self.spoken or ", ".join(each for each in (self.title, self._note.plain, self.cost) if each)

    def measure(self, kit: Kit, width: int) -> Size:
        """As wide as its texts beside each other, as high as they need."""
        title, note, cost = self._places(kit, width)
        least = kit.em(15) + kit.px(9) if self.small else kit.em(32) + kit.px(10)
        wide = max(self._title.size(kit, ENDLESS)[0], self._note.size(kit, ENDLESS)[0])
        beside = self._cost.size(kit, ENDLESS)[0] + kit.px(8) if self._cost.plain else 0
        high = max(title.bottom, note.bottom, cost.bottom) + kit.px(7)
        return min(width, title.x + wide + beside + kit.px(9)), max(high, least)

    def paint(self, kit: Kit, surface: pygame.Surface) -> None:
        """The box, and everything on the middle of its height."""
        if self.small and not self._locked and not self.main:
            fill = self.ground(kit, "sunk")
            edge = kit.colour("edge") if kit.theme.strong else ""
            kit.brush.box(surface, self.rect, fill=fill, edge=edge, radius=kit.px(6))
        else:
            paint_control(kit, surface, self, main=self.main)
        ink, second = ("buttontext",) * 2 if self.main else ("ink3",) * 2 if self._locked else ("ink", "ink2")
        middle, left = self.rect.centery, self.rect.x + kit.px(9)
        if self._cap:
            left += paint_key(kit, surface, (left, middle), self._cap, main=self.main) + kit.px(9)
        if self.icon or self._locked:
            tone = ink if self.main or self._locked else "blue"
            size = kit.em(15 if self.small else 18)
            drawn = icon_of(kit, "lock" if self._locked else self.icon, size, kit.colour(tone))
            surface.blit(drawn, drawn.get_rect(midleft=(left, middle)))
        places = self._places(kit, self.rect.width)
        down = (self.rect.height - max(place.bottom for place in places)) // 2
        beside = places[2].y == 0 and places[2].height > 0
        self._cost.side = "right" if beside else "left"
        for label, colour, place in zip(self.labels(), (ink, second, second), places, strict=True):
            top = down if not beside or label is not self._cost else (self.rect.height - place.height) // 2
            if isinstance(label, Label) and label.plain:
                label.colour = colour
                label.place(kit, place.move(self.rect.x, self.rect.y + top))
                label.paint(kit, surface)

    @property
    def _cap(self) -> str:
        """What stands on the key cap; rows that are small and locked have none."""
        return self.digit or (NO_KEY if self._locked and not self.small else "")

    def _places(self, kit: Kit, width: int) -> tuple[pygame.Rect, pygame.Rect, pygame.Rect]:
        """Where title, note and cost stand: the cost at the right, or below where the room is too small."""
        found = self._laid.get(width)
        if found is None:
            found = self._laid[width] = self._lay(kit, width)
        return found

    def _lay(self, kit: Kit, width: int) -> tuple[pygame.Rect, pygame.Rect, pygame.Rect]:
        left = kit.px(9)
        if self._cap:
            left += key_width(kit, self._cap) + kit.px(9)
        if self.icon or self._locked:
            left += kit.em(15 if self.small else 18) + kit.px(8 if self.small else 9)
        whole = max(1, width - left - kit.px(9))
        cost = self._cost.size(kit, whole) if self._cost.plain else (0, 0)
        texts = [self._title] if self.small else [self._title, self._note]
        needed = min(
            kit.em(NARROW), max(text.size(kit, whole)[0] for text in texts)
        )  # short words need little
        beside = whole - cost[0] - kit.px(8) >= needed
        room = whole - cost[0] - kit.px(8) if cost[0] and beside else whole
        title = pygame.Rect(left, 0, room, self._title.size(kit, room)[1])
        note = pygame.Rect(left, title.bottom, room, self._note.size(kit, room)[1] if self._note.plain else 0)
        if beside:
            return title, note, pygame.Rect(width - kit.px(9) - cost[0], 0, *cost)
        return title, note, pygame.Rect(left, note.bottom, cost[0], cost[1])

    def labels(self) -> list[Widget]:
        """Title, note and cost."""
        return [self._title, self._note, self._cost]

    def inks(self) -> list[Ink]:
        """Both lines on its own ground."""
        if self.main:
            return [Ink("buttontext", "button")]
        if self._locked:
            return [Ink("ink3", "sunk")]
        ground = "sunk" if self.small else "in"
        return [Ink("ink", ground), Ink("ink2", ground), Ink("blue", ground, 3.0)]


class Tool(Pressable):
    """A button of the header: an icon, or an icon and a word, on the dark ground."""

    rigid: ClassVar[bool] = True
    corner: ClassVar[float] = 14

    def __init__(
        self,
        icon: str,
        on_press: Callable[[], None] | None = None,
        *,
        text: str = "",
        bright: bool = False,
        locked: str = "",
        **common: Unpack[Common],
    ) -> None:
        super().__init__(on_press, locked=locked, **common)
        self.icon, self.text, self.bright = icon, text, bright

    @property
    def name(self) -> str:
        """Its word; a tool without one has a tooltip or a spoken name."""
        return self.spoken or self.text or self.tooltip

    def measure(self, kit: Kit, width: int) -> Size:  # noqa: ARG002 - a tool keeps its width
        """A square for an icon, a pill for a word."""
        if not self.text:
            return kit.em(32), kit.em(32)
        return kit.em(16) + kit.px(26) + kit.face(BODY, 400).width(self.text), kit.em(28)

    def paint(self, kit: Kit, surface: pygame.Surface) -> None:
        """The ground, the icon, the word."""
        ground = kit.colour("f-amber" if self.bright else "pill")
        ink = kit.colour("head" if self.bright and not kit.theme.strong else "headtext")
        if self.bright and kit.theme.strong:
            ink = kit.colour("buttontext")
        share = kit.motion.value((self.key, "hover"), 1.0 if self.hovered else 0.0, QUICK, self.rect)
        fill = mix(ground, ink, 0.14 * share + (0.1 if self.held else 0))
        radius = self.rect.height // 2 if self.text else kit.px(8)
        edge = kit.colour("edge") if kit.theme.strong else ""
        kit.brush.box(surface, self.rect, fill=fill, edge=edge, radius=radius, width=kit.px(2))
        drawn = icon_of(kit, self.icon, kit.em(16), ink)
        if not self.text:
            surface.blit(drawn, drawn.get_rect(center=self.rect.center))
            return
        surface.blit(drawn, drawn.get_rect(midleft=(self.rect.x + kit.px(10), self.rect.centery)))
        top = self.rect.centery - kit.line(BODY) // 2
        left = self.rect.x + kit.px(16) + kit.em(16)
        kit.text(surface, (left, top), self.text, BODY, ink, weight=BOLD if self.bright else 400)


class KeyCap(Widget):
    """A key printed beside what it does, where that is not a control: the title of a group."""

    rigid: ClassVar[bool] = True

    def __init__(self, cap: str, **common: Unpack[Common]) -> None:
        super().__init__((), **common)
        self.cap = cap

    def measure(self, kit: Kit, width: int) -> Size:  # noqa: ARG002 - a key does not stretch
        """A square, or wider for a word."""
        return key_width(kit, self.cap), kit.em(18)

    def paint(self, kit: Kit, surface: pygame.Surface) -> None:
        """The cap and what stands on it."""
        paint_key(kit, surface, self.rect.midleft, self.cap, main=False)


def key_width(kit: Kit, digit: str) -> int:
    """Return how wide a key cap is."""
    return max(kit.em(18), kit.face(SMALL, BOLD).width(digit) + kit.px(10))


def paint_key(kit: Kit, surface: pygame.Surface, at: tuple[int, int], digit: str, *, main: bool) -> int:
    """Draw the key that presses a control, its left middle at a point; return how wide it is."""
    wide, high = key_width(kit, digit), kit.em(18)
    rect = pygame.Rect(at[0], at[1] - high // 2, wide, high)
    edge, ink = ("buttonkey", "buttontext") if main else ("ctl", "ink2")
    kit.brush.box(
        surface,
        rect,
        fill="" if main else kit.colour("card"),
        edge=kit.colour(edge),
        radius=kit.px(5),
        width=kit.px(1),
    )
    face = kit.face(SMALL, BOLD)
    left = rect.x + (wide - face.width(digit)) // 2
    kit.text(surface, (left, rect.centery - kit.line(SMALL) // 2), digit, SMALL, ink, weight=BOLD)
    return wide
