"""Heads in round fields; they need a look and nothing of a game."""

import math
from typing import ClassVar, Final, Unpack

import pygame

from game.portraits.compose import portrait, silhouette
from game.portraits.look import Look
from game.pygame_ui.kit.kept import Kept
from game.pygame_ui.kit.kit import Kit
from game.pygame_ui.kit.paint import picture, svg_of
from game.pygame_ui.kit.widget import Common, Role, Size, Widget

#: All round pictures together; one of 64 pixels has 16,000 bytes.
_BYTES: Final = 16_000_000
_ROUND: Final = Kept(_BYTES)
#: How large an avatar is where nobody says so, on the drawing board.
AVATAR: Final = 40


class Avatar(Widget):
    """A head in a round field, which grows with the text; who is not known yet is a silhouette."""

    role: ClassVar[Role] = Role.IMAGE
    rigid: ClassVar[bool] = True

    def __init__(
        self,
        look: Look | None,
        *,
        size: float = AVATAR,
        mood: str = "",
        edge: str = "",
        ground: str = "track",
        **common: Unpack[Common],
    ) -> None:
        """Show a head.

        Args:
            look: None for who is unknown.
            size: across, on the drawing board at the usual size of text.
            mood: one of `compose.MOODS`.
            edge: colour of a ring around it; none where it is empty.
            ground: colour behind the head.
            common: `name` should say who it is.
        """
        super().__init__((), **common)
        self.svg = silhouette("head") if look is None else portrait(look, "neutral", mood, "head")
        self.across, self.edge, self.ground = size, edge, ground

    def measure(self, kit: Kit, width: int) -> Size:
        """A square, smaller where there is less room."""
        side = min(kit.em(self.across), width)
        return side, side

    def paint(self, kit: Kit, surface: pygame.Surface) -> None:
        """Draw the round picture in the middle of its place."""
        side = min(self.rect.size)
        edge = kit.colour(self.edge) if self.edge else kit.colour("edge") if kit.theme.strong else ""
        if side > 0:
            made = rounded(self.svg, side, kit.colour(self.ground), edge, kit.px(2))
            surface.blit(made, made.get_rect(center=self.rect.center))


def rounded(svg: str, side: int, ground: str, edge: str = "", width: int = 2) -> pygame.Surface:
    """Return a square picture cut out round.

    Args:
        svg: the picture.
        side: in pixels.
        ground: colour behind it, #RRGGBB.
        edge: colour of a ring around it; none where it is empty.
        width: of the ring, in pixels.
    """

    def make() -> pygame.Surface:
        size, middle = f'width="{side}" height="{side}"', side / 2
        disc = f'<circle cx="{middle}" cy="{middle}" r="{middle - 0.5}" fill="{ground}"/>'
        made = picture(svg_of(side, side, disc))
        head = picture(svg.replace('width="400" height="400"', size, 1))
        made.blit(head, (0, 0))
        mask = disc.replace(ground, "#FFFFFF")
        made.blit(picture(svg_of(side, side, mask)), (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
        if edge:
            radius = middle - math.ceil(width / 2) - 0.25
            ring = f'<circle cx="{middle}" cy="{middle}" r="{radius}" fill="none" stroke="{edge}" '
            made.blit(picture(svg_of(side, side, f'{ring}stroke-width="{width}"/>')), (0, 0))
        return made

    return _ROUND.get((svg, side, ground, edge, width), make)
