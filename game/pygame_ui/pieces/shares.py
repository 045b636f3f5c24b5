"""Shares of a whole as one bar, each with its sign, so that colour is not all."""

from collections.abc import Sequence
from typing import ClassVar, Final, Unpack

import pygame

from game.pygame_ui.kit.kit import Kit
from game.pygame_ui.kit.text import icon_of
from game.pygame_ui.kit.widget import Common, Role, Size, Widget

_HIGH: Final = 26
#: Of the page's ground, between two shares.
_BETWEEN: Final = 2


class Shares(Widget):
    """A bar of parts that are as wide as their shares."""

    role: ClassVar[Role] = Role.IMAGE

    def __init__(self, parts: Sequence[tuple[int, str, str]], **common: Unpack[Common]) -> None:
        """Show shares.

        Args:
            parts: each in percent, with its colour and its icon.
            common: `name` should say them.
        """
        super().__init__((), **common)
        self.parts = parts

    def measure(self, kit: Kit, width: int) -> Size:
        """All of the width."""
        return width, kit.em(_HIGH)

    def paint(self, kit: Kit, surface: pygame.Surface) -> None:
        """Draw the parts side by side, the icon where there is room for it."""
        total, reached, left = sum(share for share, _, _ in self.parts), 0, self.rect.x
        for share, colour, icon in self.parts:
            reached += share
            right = self.rect.x + self.rect.width * reached // max(1, total)
            part = pygame.Rect(left, self.rect.y, right - left - kit.px(_BETWEEN), self.rect.height)
            left = right
            if part.width <= 0:
                continue
            kit.brush.box(surface, part, fill=kit.colour(colour), radius=kit.px(5))
            if part.width > part.height:
                drawn = icon_of(
                    kit, icon, kit.em(14), kit.colour("tagtext" if kit.theme.name != "light" else "card")
                )
                surface.blit(drawn, drawn.get_rect(center=part.center))
