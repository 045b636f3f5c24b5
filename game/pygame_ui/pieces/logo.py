"""The sign of the game: a key on amber."""

from typing import ClassVar, Final, Unpack

import pygame

from game.pygame_ui.kit.kit import Kit
from game.pygame_ui.kit.paint import svg_of
from game.pygame_ui.kit.widget import Common, Role, Size, Widget

_KEY: Final = (
    '<g transform="scale({scale})"><rect width="32" height="32" rx="9" fill="{ground}"/>'
    '<g fill="none" stroke="{ink}" stroke-width="3.2" stroke-linecap="round">'
    '<circle cx="12" cy="12" r="5.2"/><path d="M15.8 15.8 25 25M21 21l3-3M24.600 24.600l2-2"/></g></g>'
)


class Logo(Widget):
    """The key on amber."""

    role: ClassVar[Role] = Role.IMAGE
    rigid: ClassVar[bool] = True

    def __init__(self, *, size: float = 30, **common: Unpack[Common]) -> None:
        super().__init__((), **common)
        self.logo_size = size

    def measure(self, kit: Kit, width: int) -> Size:  # noqa: ARG002 - a logo does not stretch
        """A square that grows with the text."""
        return (kit.em(self.logo_size),) * 2

    def paint(self, kit: Kit, surface: pygame.Surface) -> None:
        """Draw it in the middle of its place."""
        pixels = kit.em(self.logo_size)
        ground, ink = kit.colour("f-amber"), "#000000" if kit.theme.strong else "#16303F"
        body = _KEY.format(scale=pixels / 32, ground=ground, ink=ink)
        left, top = self.rect.centerx - pixels // 2, self.rect.centery - pixels // 2
        kit.brush.shape(surface, (left, top), svg_of(pixels, pixels, body))
