"""Dialogs: a sheet before the page that keeps focus and mouse until it is closed."""

from collections.abc import Callable, Sequence
from typing import ClassVar, Final, Unpack

import pygame

from game.pygame_ui.kit.card import CARD_RADIUS
from game.pygame_ui.kit.kit import Kit
from game.pygame_ui.kit.layout import Column, Row, Space
from game.pygame_ui.kit.scroll import Scroll
from game.pygame_ui.kit.text import PAGE, Heading, Icon
from game.pygame_ui.kit.widget import Common, Host, Role, Size, Widget

DIALOG_WIDTH: Final = 520
MARGIN: Final = 24


class Modal(Widget):
    """A titled sheet in the middle of the page: its text scrolls, its buttons stay. Esc closes it.

    Put it last into the `Layers` of the screen as long as it is open.
    """

    role: ClassVar[Role] = Role.DIALOG
    modal: ClassVar[bool] = True

    def __init__(
        self,
        children: Sequence[Widget],
        *,
        title: str,
        on_close: Callable[[], None],
        actions: Sequence[Widget] = (),
        icon: str = "",
        **common: Unpack[Common],
    ) -> None:
        self.title, self.on_close = title, on_close
        head: list[Widget] = [Icon(icon, size=20, colour="blue")] if icon else []
        parts: list[Widget] = [Row([*head, Heading(title, size=PAGE)], gap=10)]
        key = common.get("key", "dialog")
        parts.append(Scroll(Column(children, gap=10, pad=(2, 6, 2, 6)), key=f"{key}/text", grow=1))
        if actions:
            parts.append(Row([Space(), *actions], gap=8))
        self.sheet = Column(parts, gap=14, pad=(18, 20))
        self.sheet.paper = "card"
        wide = common.pop("width", DIALOG_WIDTH)
        super().__init__([self.sheet], **common)
        self.wide = wide

    @property
    def name(self) -> str:
        """Its title."""
        return self.spoken or self.title

    def measure(self, kit: Kit, width: int) -> Size:
        """All of the page: nothing behind it can be pressed."""
        return width, self.sheet.size(kit, width)[1]

    def place(self, kit: Kit, rect: pygame.Rect) -> None:
        """The sheet in the middle, no larger than the page."""
        super().place(kit, rect)
        margin = kit.px(MARGIN)
        wide = min(rect.width - 2 * margin, kit.em(self.wide))
        high = min(rect.height - 2 * margin, self.sheet.size(kit, wide)[1])
        sheet = pygame.Rect(0, 0, wide, high)
        sheet.center = rect.center
        self.sheet.place(kit, sheet)

    def paint(self, kit: Kit, surface: pygame.Surface) -> None:
        """A veil over the page, and the sheet."""
        kit.brush.veil(surface, self.rect)
        radius = kit.px(CARD_RADIUS)
        kit.brush.shadow(surface, self.sheet.rect, radius=radius, high=True)
        thick = kit.px(2 if kit.theme.strong else 1)
        kit.brush.box(
            surface,
            self.sheet.rect,
            fill=kit.colour("card"),
            edge=kit.colour("line"),
            radius=radius,
            width=thick,
        )

    def escape(self, host: Host) -> bool:
        """Close it."""
        host.act(self.on_close)
        return True
