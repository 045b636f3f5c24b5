"""What is new glows once."""

from typing import ClassVar, Unpack

import pygame

from game.pygame_ui.kit.kit import Kit
from game.pygame_ui.kit.motion import GLOW
from game.pygame_ui.kit.theme import mix
from game.pygame_ui.kit.widget import Common, Role, Size, Widget


class Glow(Widget):
    """Its child on an amber ground that fades, where it is new. Give it a key: it glows once under it."""

    role: ClassVar[Role] = Role.GROUP

    def __init__(self, child: Widget, *, fresh: bool, ground: str = "card", **common: Unpack[Common]) -> None:
        super().__init__([child], **common)
        self.fresh, self.under = fresh, ground

    def measure(self, kit: Kit, width: int) -> Size:
        """As large as its child."""
        return self.children[0].size(kit, width)

    def least_height(self, kit: Kit, width: int) -> int:
        """What its child needs at least."""
        return self.children[0].least_height(kit, width)

    def place(self, kit: Kit, rect: pygame.Rect) -> None:
        """All for the child."""
        super().place(kit, rect)
        self.children[0].place(kit, rect)

    def paint(self, kit: Kit, surface: pygame.Surface) -> None:
        """The ground, as long as it glows."""
        left = kit.motion.once((self.key, "glow"), GLOW, self.rect) if self.fresh else 0.0
        if left > 0:
            fill = mix(kit.colour(self.under), kit.colour("amber-s"), left)
            kit.brush.box(surface, self.rect, fill=fill, radius=kit.px(6))
