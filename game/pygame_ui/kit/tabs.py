"""Tabs: several parts of which one is shown. The screen keeps which, and builds only that one."""

from collections.abc import Callable, Sequence
from typing import ClassVar, NamedTuple, Unpack

import pygame

from game.pygame_ui.kit.button import Pressable
from game.pygame_ui.kit.kit import Kit
from game.pygame_ui.kit.layout import Wrap
from game.pygame_ui.kit.text import BODY, BOLD, icon_of
from game.pygame_ui.kit.widget import Common, Role, Size


class TabOf(NamedTuple):
    """What stands on a tab."""

    key: str
    text: str
    icon: str = ""


class Tabs(Wrap):
    """A row of tabs; where it is too long it takes a second line."""

    def __init__(
        self,
        tabs: Sequence[TabOf],
        chosen: str,
        on_choose: Callable[[str], None],
        **common: Unpack[Common],
    ) -> None:
        items = [_Tab(tab, lambda tab=tab: on_choose(tab.key), chosen=tab.key == chosen) for tab in tabs]  # type: ignore[misc]
        super().__init__(items, gap=4, **common)

    def paint(self, kit: Kit, surface: pygame.Surface) -> None:
        """The line that the tabs stand on."""
        high = kit.px(1)
        surface.fill(kit.colour("line"), (self.rect.x, self.rect.bottom - high, self.rect.width, high))


class _Tab(Pressable):
    """One of them: its text in blue and underlined where it is chosen."""

    role: ClassVar[Role] = Role.TAB
    corner: ClassVar[float] = 6

    def __init__(self, tab: TabOf, on_press: Callable[[], None], *, chosen: bool) -> None:
        super().__init__(on_press, key=tab.key)
        self.tab, self.chosen = tab, chosen

    @property
    def name(self) -> str:
        return self.tab.text

    @property
    def chosen_now(self) -> bool | None:
        return self.chosen

    def measure(self, kit: Kit, width: int) -> Size:
        lead = kit.em(16) + kit.px(8) if self.tab.icon else 0
        words = kit.face(BODY, BOLD).width(self.tab.text)
        return min(width, words + lead + 2 * kit.px(12)), kit.line(BODY) + kit.px(18)

    def paint(self, kit: Kit, surface: pygame.Surface) -> None:
        ink = kit.colour("blue" if self.chosen else "ink2")
        if self.hovered or self.held:
            kit.brush.box(surface, self.rect, fill=self.ground(kit), radius=kit.px(6))
        left = self.rect.x + kit.px(12)
        if self.tab.icon:
            drawn = icon_of(kit, self.tab.icon, kit.em(16), ink)
            surface.blit(drawn, drawn.get_rect(midleft=(left, self.rect.centery)))
            left += kit.em(16) + kit.px(8)
        top = self.rect.centery - kit.line(BODY) // 2
        kit.text(surface, (left, top), self.tab.text, BODY, ink, weight=BOLD if self.chosen else 400)
        if self.chosen:
            high = kit.px(3)
            surface.fill(kit.colour("blue"), (self.rect.x, self.rect.bottom - high, self.rect.width, high))
