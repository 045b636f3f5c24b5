"""What somebody says, in a bubble beside the head."""

from collections.abc import Sequence
from typing import ClassVar, Final, Literal, Unpack

import pygame

from game.pygame_ui.kit.kit import Kit
from game.pygame_ui.kit.layout import Column, sides
from game.pygame_ui.kit.paint import svg_of
from game.pygame_ui.kit.scroll import Scroll
from game.pygame_ui.kit.text import Label
from game.pygame_ui.kit.widget import Common, Role

SPEECH: Final = 15.5
RADIUS: Final = 16
#: The tail: how far it reaches, how high it is, how far below the top it begins.
_TAIL: Final = (15, 20, 26)
Tail = Literal["left", "right", "top", "none"]


class Bubble(Column):
    """Speech on a rounded sheet; where it is longer than its place, it scrolls."""

    role: ClassVar[Role] = Role.LABEL

    def __init__(
        self,
        lines: Sequence[str],
        *,
        tail: Tail = "left",
        size: float = SPEECH,
        **common: Unpack[Common],
    ) -> None:
        """Show what was said, quotation marks included, a paragraph a line."""
        key = common.get("key", "bubble")
        texts = Column([Label(line, size=size) for line in lines], gap=6)
        super().__init__([Scroll(texts, key=f"{key}/text", grow=1)], pad=(11, 14), **common)
        self.tail = tail
        self.paper = "card"
        self.spoken = self.spoken or " ".join(lines)

    def paint(self, kit: Kit, surface: pygame.Surface) -> None:
        """The shadow, the sheet and its tail."""
        radius = kit.px(RADIUS)
        fill, edge = kit.colour("card"), kit.colour("line") if kit.theme.strong else ""
        kit.brush.shadow(surface, self.rect, radius=radius, high=True)
        kit.brush.box(surface, self.rect, fill=fill, edge=edge, radius=radius, width=kit.px(2))
        if self.tail != "none":
            self._tail(kit, surface, fill)

    def _tail(self, kit: Kit, surface: pygame.Surface, fill: str) -> None:
        """Draw the tail towards who speaks."""
        long, high, down = (kit.px(each) for each in _TAIL)
        top = self.rect.y + min(down, max(0, (self.rect.height - high) // 2))
        scale = f'transform="scale({long / 18} {high / 22})"'
        if self.tail == "left":
            path, at = "M18 0V20C12 16 6 13 0 13 8 11 14 6 18 0Z", (self.rect.x - long + 1, top)
        elif self.tail == "right":
            path, at = "M0 0V20C6 16 12 13 18 13 10 11 4 6 0 0Z", (self.rect.right - 1, top)
        else:
            long, high = high, long
            scale = f'transform="scale({long / 22} {high / 18})"'
            path = "M0 18H20C16 12 13 6 13 0 11 8 6 14 0 18Z"
            at = (self.rect.x + kit.px(60), self.rect.y - high + 1)
        body = f'<path {scale} d="{path}" fill="{fill}"/>'
        kit.brush.shape(surface, at, svg_of(long, high, body))

    def wished(self, kit: Kit, width: int) -> tuple[int, int]:
        """Return the smallest box around its texts that is no wider than a width."""
        _, right, _, left = sides(kit, self.pad)
        texts = self.children[0].children[0]
        wide = texts.size(kit, max(1, width - left - right))[0] + left + right
        return wide, self.size(kit, wide)[1]
