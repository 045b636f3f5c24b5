"""A scene with a card over a part of it."""

from typing import Final

import pygame

from game.pygame_ui.kit.kit import Kit
from game.pygame_ui.kit.layout import Layers
from game.pygame_ui.kit.widget import Size, Widget

#: Width of the card on the drawing board, and its distance from the edge.
_CARD: Final = 500
_MARGIN: Final = 24


class Beside(Layers):
    """The scene, and over it the card."""

    def __init__(self, scene: Widget, card: Widget, *, above: bool = False) -> None:
        """Put a card over a scene.

        Args:
            scene: as large as there is room.
            card: no larger than it.
            above: at its top, over the heads of people; else at its right.
        """
        super().__init__([scene, _Over(card, above=above)])


class _Over(Widget):
    """Places a card at the right in the middle of the height, or at the top in the middle of the width."""

    def __init__(self, card: Widget, *, above: bool) -> None:
        super().__init__([card])
        self.above = above

    def measure(self, kit: Kit, width: int) -> Size:  # noqa: ARG002 - the scene says how large both are
        """Nothing of its own."""
        return 0, 0

    def place(self, kit: Kit, rect: pygame.Rect) -> None:
        """No larger than the scene."""
        super().place(kit, rect)
        (card,) = self.children
        margin = kit.px(_MARGIN)
        wide = min(kit.em(_CARD), rect.width - 2 * margin)
        high = min(card.size(kit, wide)[1], rect.height - 2 * margin)
        place = pygame.Rect(0, 0, wide, high)
        if self.above:
            place.midtop = (rect.centerx, rect.y + margin)
        else:
            place.midright = (rect.right - 2 * margin, rect.centery)
        card.place(kit, place)
