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
Tail = Literal["left", "bottom"]


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
        self.aim = 0  # where a tail at the bottom points, in pixels of the page
        self.paper = "card"
        self.spoken = self.spoken or " ".join(lines)

    def paint(self, kit: Kit, surface: pygame.Surface) -> None:
        """The shadow, the sheet and its tail."""
        radius = kit.px(RADIUS)
        fill, edge = kit.colour("card"), kit.colour("line") if kit.theme.strong else ""
        kit.brush.shadow(surface, self.rect, radius=radius, high=True)
        kit.brush.box(surface, self.rect, fill=fill, edge=edge, radius=radius, width=kit.px(2))
        long, high, down = (kit.px(each) for each in _TAIL)
        if self.tail == "left":
            top = self.rect.y + min(down, max(0, (self.rect.height - high) // 2))
            path = f'transform="scale({long / 18} {high / 22})" d="M18 0V20C12 16 6 13 0 13 8 11 14 6 18 0Z"'
            at = (self.rect.x - long + 1, top)
        else:
            long, high = high, long
            path = f'transform="scale({long / 22} {high / 18})" d="M1 0H21C17 6 13 9 11 18 9 9 5 6 1 0Z"'
            within = self.rect.inflate(-4 * radius, 0)
            at = (min(max(self.aim, within.left), within.right) - long // 2, self.rect.bottom - 1)
        kit.brush.shape(surface, at, svg_of(long, high, f'<path {path} fill="{fill}"/>'))

    def wished(self, kit: Kit, width: int) -> tuple[int, int]:
        """Return the smallest box around its texts that is no wider than a width."""
        _, right, _, left = sides(kit, self.pad)
        texts = self.children[0].children[0]
        wide = texts.size(kit, max(1, width - left - right))[0] + left + right
        return wide, self.size(kit, wide)[1]
