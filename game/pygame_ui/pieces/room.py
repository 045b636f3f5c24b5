"""Where one meets: the room, and who sits across the table; a change of posture is a cross-fade."""

from collections.abc import Sequence
from typing import ClassVar, Final, NamedTuple, Unpack

import pygame

from game.portraits.rooms import room
from game.pygame_ui.kit.card import CARD_RADIUS
from game.pygame_ui.kit.kept import Kept
from game.pygame_ui.kit.kit import Kit
from game.pygame_ui.kit.motion import POSE
from game.pygame_ui.kit.paint import picture, svg_of
from game.pygame_ui.kit.widget import Common, Role, Size, Widget

#: All rooms with people together; one in a large window has four million bytes.
_BYTES: Final = 48_000_000
_KEPT: Final = Kept(_BYTES)
#: Least height of a room on the drawing board.
_LEAST: Final = 150


#: Where the edge of the table is, of a room and of a portrait, as a share of the height.
_TABLE: Final = 0.92
#: How large people are who sit in a row: of the room's height at most, of the distance to the next one.
_ROW_HIGH, _ROW_WIDE = 0.78, 1.62


class Sitter(NamedTuple):
    """Somebody at the table of a room: the picture, and where its middle is, as a share of the width.

    Who sits alone is as high as the room; several are in a row, and where they sit follows from their number.
    """

    svg: str
    across: float = 0.5


class Room(Widget):
    """A room with people at its table, as large as its place. Give it a key, so that it fades."""

    role: ClassVar[Role] = Role.IMAGE
    shrinks: ClassVar[bool] = True

    def __init__(self, room_name: str, sitters: Sequence[Sitter], **common: Unpack[Common]) -> None:
        """Show people in a room.

        Args:
            room_name: a key of `rooms.ROOMS`.
            sitters: from the back to the front.
            common: `name` should say who it is and how they sit.
        """
        super().__init__((), **common)
        self.room_name, self.sitters = room_name, tuple(sitters)

    def measure(self, kit: Kit, width: int) -> Size:
        """As wide as may be; give it `grow` for its height."""
        return width, kit.px(_LEAST)

    def least_height(self, kit: Kit, width: int) -> int:  # noqa: ARG002 - the same in every width
        """Less than that shows nobody."""
        return kit.px(_LEAST)

    def paint(self, kit: Kit, surface: pygame.Surface) -> None:
        """Draw what was there, and over it what is there now as far as it has come."""
        if not self.rect.width or not self.rect.height:
            return
        radius = kit.px(CARD_RADIUS)
        kit.brush.shadow(surface, self.rect, radius=radius)
        before, share = kit.motion.change((self.key, "sitters"), self.sitters, POSE, self.rect)
        if share < 1 and isinstance(before, tuple):
            surface.blit(self._picture(kit, before), self.rect)
            now = self._picture(kit, self.sitters).copy()
            now.set_alpha(round(255 * share))
            surface.blit(now, self.rect)
        else:
            self._put(kit, surface)
        if kit.theme.strong:
            kit.brush.box(surface, self.rect, edge=kit.colour("line"), radius=radius, width=kit.px(2))

    def _put(self, kit: Kit, surface: pygame.Surface) -> None:
        """Draw the picture: only its corners are mixed with what is there, which is much quicker."""
        picture_, (x, y, wide, high) = self._picture(kit, self.sitters), self.rect
        key = ("plain", self.room_name, self.sitters, wide, high, kit.theme.name != "light")
        plain = _KEPT.get(key, lambda: _without_alpha(picture_))
        corner = min(kit.px(CARD_RADIUS), wide // 2, high // 2)
        surface.blit(plain, (x + corner, y), (corner, 0, wide - 2 * corner, high))
        for left in (0, wide - corner):
            surface.blit(plain, (x + left, y + corner), (left, corner, corner, high - 2 * corner))
            for top in (0, high - corner):
                surface.blit(picture_, (x + left, y + top), (left, top, corner, corner))

    def _picture(self, kit: Kit, sitters: tuple[Sitter, ...]) -> pygame.Surface:
        """Return the room with people, its corners round."""
        dark, (width, height) = kit.theme.name != "light", self.rect.size
        radius = kit.px(CARD_RADIUS)

        def make() -> pygame.Surface:
            empty = kit.brush.sized(room(self.room_name, width, height, dark=dark), (width, height))
            made, edge = empty.copy(), round(height * _TABLE)
            side, middles = height, [round(width * each.across) for each in sitters]
            if len(sitters) > 1:
                side, middles = seats(width, height, len(sitters))
            for (svg, _), middle in zip(sitters, middles, strict=True):
                person = kit.brush.sized(svg, (side, side))
                made.blit(person, (middle - side // 2, edge - round(side * _TABLE)))
            if len(sitters) > 1:  # one table for all, in front of those that the portraits have
                made.blit(empty, (0, edge), (0, edge, width, height - edge))
            made.blit(_mask(width, height, radius), (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
            return made

        return _KEPT.get((self.room_name, sitters, width, height, radius, dark), make)


def seats(width: int, height: int, count: int) -> tuple[int, list[int]]:
    """Return how large the people of a row are, and where the middle of each is, in pixels."""
    apart = width / (count + 0.3)
    side = round(min(height * _ROW_HIGH, apart * _ROW_WIDE))
    return side, [round(apart * (number + 0.65)) for number in range(count)]


def _mask(width: int, height: int, radius: int) -> pygame.Surface:
    """Return a white box with round corners."""
    body = f'<rect width="{width}" height="{height}" rx="{radius}" fill="#FFFFFF"/>'
    return _KEPT.get(("mask", width, height, radius), lambda: picture(svg_of(width, height, body)))


def _without_alpha(drawn: pygame.Surface) -> pygame.Surface:
    """Return the same picture as one that covers what is below it."""
    plain = pygame.Surface(drawn.get_size(), 0, 32)
    plain.blit(drawn, (0, 0))
    return plain
