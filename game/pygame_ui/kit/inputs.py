"""What sets a value: toggle, slider, stepper, and a list that drops down. The screen keeps the value."""

from collections.abc import Callable, Sequence
from typing import ClassVar, Final, Unpack

import pygame

from game.pygame_ui.kit.button import HELD, Pressable, paint_control
from game.pygame_ui.kit.kit import Kit
from game.pygame_ui.kit.layout import Column
from game.pygame_ui.kit.motion import QUICK
from game.pygame_ui.kit.scroll import Scroll
from game.pygame_ui.kit.text import BODY, BOLD, Label, icon_of
from game.pygame_ui.kit.theme import mix
from game.pygame_ui.kit.widget import Common, Host, Role, Size, Widget

#: Steps of a slider that a page key goes.
PAGE_STEPS: Final = 5


class Toggle(Pressable):
    """A sentence that is true or not, and a switch beside it."""

    role: ClassVar[Role] = Role.SWITCH

    def __init__(
        self,
        text: str,
        *,
        on: bool,
        on_change: Callable[[bool], None],
        locked: str = "",
        **common: Unpack[Common],
    ) -> None:
        super().__init__(lambda: on_change(not on), locked=locked, **common)
        self.text, self.on = text, on
        self._label = Label(text, colour="ink3" if locked else "ink")

    @property
    def name(self) -> str:
        """Its sentence."""
        return self.spoken or self.text

    @property
    def chosen_now(self) -> bool | None:
        """Whether it is."""
        return self.on

    def measure(self, kit: Kit, width: int) -> Size:
        """The switch and the sentence."""
        lead = self._lead(kit)
        wide, high = self._label.size(kit, max(1, width - lead))
        return min(width, wide + lead), max(high, kit.em(20)) + kit.px(4)

    def paint(self, kit: Kit, surface: pygame.Surface) -> None:
        """The switch, its knob left or right, and a tick where it is on."""
        wide, high = kit.em(34), kit.em(20)
        switch = pygame.Rect(self.rect.x, self.rect.centery - high // 2, wide, high)
        share = kit.motion.value((self.key, "on"), 1.0 if self.on else 0.0, QUICK, self.rect)
        ground = mix(kit.colour("track"), kit.colour("button"), share)
        if self.hovered or self.held:
            ground = mix(ground, kit.colour("ink"), HELD)
        kit.brush.box(
            surface, switch, fill=ground, edge=kit.colour("edge"), radius=high // 2, width=kit.px(1)
        )
        knob = high - 2 * kit.px(3)
        left = switch.x + kit.px(3) + round((wide - high) * share)
        dot = kit.brush.filled(
            "circle", round(knob * 16 / 12.4), kit.colour("in" if not self.on else "buttontext")
        )
        surface.blit(dot, dot.get_rect(center=(left + knob // 2, switch.centery)))
        if self.on:
            tick = icon_of(kit, "check", kit.em(12), kit.colour("button"))
            surface.blit(tick, tick.get_rect(center=(left + knob // 2, switch.centery)))
        lead = self._lead(kit)
        self._label.place(
            kit, pygame.Rect(self.rect.x + lead, self.rect.y, self.rect.width - lead, self.rect.height)
        )
        self._label.paint(kit, surface)

    def labels(self) -> list[Widget]:
        """Its sentence."""
        return [self._label]

    def _lead(self, kit: Kit) -> int:
        return kit.em(34) + kit.px(10)


class Slider(Widget):
    """A value on a track, with its words at the right."""

    role: ClassVar[Role] = Role.SLIDER

    def __init__(
        self,
        number: int,
        *,
        span: tuple[int, int],
        on_change: Callable[[int], None],
        shown: str,
        step: int = 1,
        **common: Unpack[Common],
    ) -> None:
        super().__init__((), **common)
        self.number, self.span, self.step, self.on_change, self.shown = number, span, step, on_change, shown

    @property
    def focusable(self) -> bool:
        """Always."""
        return True

    @property
    def value(self) -> str:
        """The words of the value."""
        return self.shown

    def measure(self, kit: Kit, width: int) -> Size:
        """As wide as may be."""
        return width, max(kit.em(22), kit.line(BODY))

    def key_down(self, host: Host, event: pygame.event.Event) -> bool:
        """Arrows and page keys move it, Home and End go to the ends."""
        low, high = self.span
        ways = {
            pygame.K_LEFT: self.number - self.step,
            pygame.K_RIGHT: self.number + self.step,
            pygame.K_PAGEDOWN: self.number - PAGE_STEPS * self.step,
            pygame.K_PAGEUP: self.number + PAGE_STEPS * self.step,
            pygame.K_HOME: low,
            pygame.K_END: high,
        }
        if event.key not in ways:
            return False
        self._set(host, ways[event.key])
        return True

    def pointer_down(self, host: Host, at: tuple[int, int]) -> None:
        """Go to where the mouse is."""
        self.pointer_move(host, at)

    def pointer_move(self, host: Host, at: tuple[int, int]) -> None:
        """Follow the mouse, in steps."""
        track = self._track(host.kit)
        share = max(0.0, min(1.0, (at[0] - track.x) / max(1, track.width)))
        low, high = self.span
        self._set(host, low + round(share * (high - low) / self.step) * self.step)

    def paint(self, kit: Kit, surface: pygame.Surface) -> None:
        """Track, filled part, thumb, words."""
        track, (low, high) = self._track(kit), self.span
        share = (self.number - low) / max(1, high - low)
        share = kit.motion.value((self.key, "at"), share, QUICK, self.rect)
        radius, x = track.height // 2, track.x + round(track.width * share)
        kit.brush.box(surface, track, fill=kit.colour("track"), radius=radius)
        filled = pygame.Rect(track.x, track.y, max(track.height, x - track.x), track.height)
        kit.brush.box(surface, filled, fill=kit.colour("f-blue"), radius=radius)
        size = kit.em(18)
        thumb = pygame.Rect(0, 0, size, size)
        thumb.center = (x, track.centery)
        fill = kit.colour("hover" if self.hovered or self.held else "in")
        kit.brush.box(surface, thumb, fill=fill, edge=kit.colour("blue"), radius=size // 2, width=kit.px(2))
        left = self.rect.right - kit.face(BODY, BOLD).width(self.shown)
        kit.text(surface, (left, track.centery - kit.line(BODY) // 2), self.shown, BODY, "ink", weight=BOLD)

    def _track(self, kit: Kit) -> pygame.Rect:
        words = max(kit.em(52), kit.face(BODY, BOLD).width(self.shown) + kit.px(14))
        half = kit.em(9)
        high = kit.px(6)
        width = max(kit.px(40), self.rect.width - words - 2 * half)
        return pygame.Rect(self.rect.x + half, self.rect.centery - high // 2, width, high)

    def _set(self, host: Host, number: int) -> None:
        number = max(self.span[0], min(self.span[1], number))
        if number != self.number:
            self.number = number
            host.act(lambda: self.on_change(number))


class Stepper(Widget):
    """A value between a minus and a plus."""

    role: ClassVar[Role] = Role.SPINNER

    def __init__(
        self,
        number: int,
        *,
        span: tuple[int, int],
        on_change: Callable[[int], None],
        shown: str = "",
        step: int = 1,
        **common: Unpack[Common],
    ) -> None:
        super().__init__((), **common)
        self.number, self.span, self.step, self.on_change = number, span, step, on_change
        self.shown = shown or str(number)

    @property
    def focusable(self) -> bool:
        """Always."""
        return True

    @property
    def value(self) -> str:
        """The words of the value."""
        return self.shown

    def measure(self, kit: Kit, width: int) -> Size:
        """Two square buttons and the value between them."""
        side = kit.em(28)
        words = max(kit.em(36), kit.face(BODY, BOLD).width(self.shown) + kit.px(16))
        return min(width, 2 * side + words), side

    def key_down(self, host: Host, event: pygame.event.Event) -> bool:
        """Left and right, minus and plus."""
        less = event.key in {pygame.K_LEFT, pygame.K_MINUS, pygame.K_KP_MINUS}
        more = event.key in {pygame.K_RIGHT, pygame.K_PLUS, pygame.K_KP_PLUS}
        if event.mod & (pygame.KMOD_CTRL | pygame.KMOD_META) or not (less or more):
            return False
        self._step(host, -1 if less else 1)
        return True

    def click(self, host: Host, at: tuple[int, int]) -> None:
        """The half that was clicked says which way."""
        self._step(host, -1 if at[0] < self.rect.centerx else 1)

    def paint(self, kit: Kit, surface: pygame.Surface) -> None:
        """The box, both signs, the value."""
        fill = kit.colour("hover" if self.hovered else "in")
        radius = kit.px(self.corner)
        kit.brush.box(surface, self.rect, fill=fill, edge=kit.colour("ctl"), radius=radius, width=kit.px(1))
        side = self.rect.height
        for icon, middle, end in (
            ("same", self.rect.x + side // 2, self.span[0]),
            ("plus", self.rect.right - side // 2, self.span[1]),
        ):
            colour = kit.colour("ink3" if self.number == end else "blue")
            drawn = icon_of(kit, icon, kit.em(16), colour)
            surface.blit(drawn, drawn.get_rect(center=(middle, self.rect.centery)))
        left = self.rect.centerx - kit.face(BODY, BOLD).width(self.shown) // 2
        top = self.rect.centery - kit.line(BODY) // 2
        kit.text(surface, (left, top), self.shown, BODY, "ink", weight=BOLD)

    def _step(self, host: Host, way: int) -> None:
        number = max(self.span[0], min(self.span[1], self.number + way * self.step))
        if number != self.number:
            host.act(lambda: self.on_change(number))


class DropDown(Pressable):
    """One of several: shows the chosen one, and all of them when it is pressed."""

    role: ClassVar[Role] = Role.BUTTON

    def __init__(
        self,
        options: Sequence[str],
        chosen: int,
        on_change: Callable[[int], None],
        *,
        locked: str = "",
        **common: Unpack[Common],
    ) -> None:
        super().__init__(locked=locked, **common)
        self.options, self.chosen, self.on_change = list(options), chosen, on_change
        self._label = Label(self.options[chosen], lines=1)

    @property
    def value(self) -> str:
        """The chosen one."""
        return self.options[self.chosen]

    @property
    def hint(self) -> str:
        """The chosen one where it is cut."""
        return self.tooltip or self._label.hint

    def measure(self, kit: Kit, width: int) -> Size:
        """As wide as the widest option."""
        widest = max(kit.face(BODY).width(option) for option in self.options)
        return min(width, widest + kit.em(16) + kit.px(30)), kit.em(19) + kit.px(11)

    def press(self, host: Host) -> None:
        """Show all of them below, or above where there is no room."""
        if self.locked:
            super().press(host)
        else:
            host.open_popup(self, Menu(self, self.options, self.chosen, self.on_change))

    def paint(self, kit: Kit, surface: pygame.Surface) -> None:
        """The box, the chosen one, an arrow down."""
        paint_control(kit, surface, self, main=False)
        pad = kit.px(11)
        arrow = icon_of(kit, "down", kit.em(16), kit.colour("ink3" if self.locked else "ink2"))
        surface.blit(arrow, arrow.get_rect(midright=(self.rect.right - pad + kit.px(2), self.rect.centery)))
        room = self.rect.width - 2 * pad - kit.em(16) - kit.px(4)
        self._label.colour = "ink3" if self.locked else "ink"
        self._label.place(kit, pygame.Rect(self.rect.x + pad, self.rect.y, room, self.rect.height))
        self._label.paint(kit, surface)


class Menu(Widget):
    """The options of a drop-down, over the page."""

    modal: ClassVar[bool] = True
    role: ClassVar[Role] = Role.GROUP

    def __init__(
        self, owner: Widget, options: Sequence[str], chosen: int, on_change: Callable[[int], None]
    ) -> None:
        items = [
            _Option(option, lambda number=number: on_change(number), chosen=number == chosen)  # type: ignore[misc]
            for number, option in enumerate(options)
        ]
        list_ = Scroll(Column(items, gap=2), key=f"{owner.key}/menu")
        super().__init__([list_], name=owner.name)
        self.paper = "card"
        self.owner = owner

    def measure(self, kit: Kit, width: int) -> Size:
        """As large as the list."""
        return self.children[0].size(kit, width)

    def place(self, kit: Kit, rect: pygame.Rect) -> None:
        """Below its owner, within the page."""
        pad, about = kit.px(5), self.owner.rect
        wide = max(
            about.width, min(self.children[0].size(kit, rect.width // 2)[0] + 2 * pad, rect.width // 2)
        )
        high = self.children[0].size(kit, wide - 2 * pad)[1] + 2 * pad
        below, above = rect.bottom - about.bottom - 3 * pad, about.top - rect.top - 3 * pad
        high = min(high, max(below, above))
        top = about.bottom + pad if high <= below else about.top - pad - high
        self.rect = pygame.Rect(about.x, top, wide, high).clamp(rect)
        self.children[0].place(kit, self.rect.inflate(-2 * pad, -2 * pad))

    def paint(self, kit: Kit, surface: pygame.Surface) -> None:
        """A sheet that floats."""
        radius = kit.px(10)
        kit.brush.shadow(surface, self.rect, radius=radius, high=True)
        kit.brush.box(
            surface,
            self.rect,
            fill=kit.colour("card"),
            edge=kit.colour("edge"),
            radius=radius,
            width=kit.px(1),
        )


class _Option(Pressable):
    """One line of a menu."""

    role: ClassVar[Role] = Role.CHOICE
    corner: ClassVar[float] = 6

    def __init__(self, text: str, on_press: Callable[[], None], *, chosen: bool) -> None:
        super().__init__(on_press, first=chosen)
        self.text, self.chosen = text, chosen
        self._label = Label(text, bold=chosen)

    @property
    def name(self) -> str:
        return self.text

    @property
    def chosen_now(self) -> bool | None:
        return self.chosen

    def measure(self, kit: Kit, width: int) -> Size:
        lead = kit.em(16) + kit.px(14)
        wide, high = self._label.size(kit, max(1, width - lead - kit.px(10)))
        return min(width, wide + lead + kit.px(10)), high + kit.px(10)

    def paint(self, kit: Kit, surface: pygame.Surface) -> None:
        ground = self.ground(kit, "blue-s" if self.chosen else "card")
        kit.brush.box(surface, self.rect, fill=ground, radius=kit.px(6))
        if self.chosen:
            tick = icon_of(kit, "check", kit.em(16), kit.colour("blue"))
            surface.blit(tick, tick.get_rect(midleft=(self.rect.x + kit.px(7), self.rect.centery)))
        lead = kit.em(16) + kit.px(14)
        rect = pygame.Rect(
            self.rect.x + lead, self.rect.y, self.rect.width - lead - kit.px(10), self.rect.height
        )
        self._label.place(kit, rect)
        self._label.paint(kit, surface)
