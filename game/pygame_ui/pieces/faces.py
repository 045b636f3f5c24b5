"""People as pictures: portraits and avatars, the marks of styles and manners, what a posture is called."""

import math
from typing import ClassVar, Final, NamedTuple, Unpack

import pygame

from game.engine.vocab import Manner, Posture, Style
from game.i18n.language import Language, Message, mark
from game.portraits.compose import portrait, silhouette
from game.portraits.look import Look
from game.pygame_ui.kit.card import Chip, Tone
from game.pygame_ui.kit.kept import Kept
from game.pygame_ui.kit.kit import Kit
from game.pygame_ui.kit.paint import picture, svg_of
from game.pygame_ui.kit.widget import Common, Role, Size, Widget
from game.voice.scene import Scene
from game.voice.words import Words

#: All round pictures together; one of 64 pixels has 16,000 bytes.
_BYTES: Final = 16_000_000
_ROUND: Final = Kept(_BYTES)
#: How large an avatar is where nobody says so, on the drawing board.
AVATAR: Final = 40


class Sign(NamedTuple):
    """How something is marked: never by its colour alone."""

    icon: str
    tone: Tone


#: The marks of the four styles, the same on every screen.
STYLES: Final[dict[Style, Sign]] = {
    Style.ANALYTICAL: Sign("square", "blue"),
    Style.DRIVER: Sign("triangle", "verm"),
    Style.AMIABLE: Sign("circle", "green"),
    Style.EXPRESSIVE: Sign("diamond", "plum"),
}
#: Each manner is the home of the style with the same number, and has its mark.
MANNERS: Final[dict[Manner, Sign]] = {manner: STYLES[Style(manner)] for manner in Manner}

#: Postures: their icon and their words, which always stand beside the picture.
POSTURES: Final[dict[Posture, tuple[str, Message]]] = {
    Posture.NEUTRAL: ("same", mark("Sits calmly")),
    Posture.LEANS_IN: ("arrow", mark("Leans in")),
    Posture.LEANS_BACK: ("down", mark("Leans back")),
    Posture.ARMS_CROSSED: ("shield", mark("Arms crossed")),
    Posture.TAKES_NOTES: ("pen", mark("Takes notes")),
    Posture.LOOKS_AT_WATCH: ("clock", mark("Looks at the watch")),
}


def posture_words(language: Language, posture: int) -> str:
    """Return what a posture is called."""
    return language.say(POSTURES[Posture(posture)][1])


def posture_chip(language: Language, posture: int, tone: Tone = "") -> Chip:
    """Return a posture by its icon and its words."""
    icon, text = POSTURES[Posture(posture)]
    return Chip(language.say(text), icon=icon, tone=tone)


def drawn(look: Look | None, posture: int = Posture.NEUTRAL, mood: str = "", crop: str = "full") -> str:
    """Return the SVG text of somebody with a look, or of somebody whom nobody has named yet.

    Args:
        look: None for who is unknown.
        posture: a `Posture`.
        mood: one of `compose.MOODS`; the one that usually goes with the posture where it is left out.
        crop: a key of `compose.CROPS`: `full`, `bust` or `head`.
    """
    return silhouette(crop) if look is None else portrait(look, Posture(posture).name.lower(), mood, crop)


def look_of(words: Words, scene: Scene, person: int) -> Look | None:
    """Return what somebody looks like; None as long as the name is not known."""
    name = scene.names.people[person] if person >= 0 else ""
    return words.texts.people[name].look if name else None


class Face(Widget):
    """A square picture of a person as it is drawn, without a ground."""

    role: ClassVar[Role] = Role.IMAGE
    rigid: ClassVar[bool] = True

    def __init__(self, svg: str, *, size: float = 96, **common: Unpack[Common]) -> None:
        """Show a picture that `drawn` made.

        Args:
            svg: the picture.
            size: of its sides on the drawing board; it does not grow with the text.
            common: `name` should say who it is.
        """
        super().__init__((), **common)
        self.svg, self.face_size = svg, size

    def measure(self, kit: Kit, width: int) -> Size:
        """A square, smaller where there is less room."""
        side = min(kit.px(self.face_size), width)
        return side, side

    def paint(self, kit: Kit, surface: pygame.Surface) -> None:
        """Draw it at the foot of its place."""
        side = min(self.rect.size)
        if side > 0:
            surface.blit(
                kit.brush.sized(self.svg, (side, side)),
                (self.rect.centerx - side // 2, self.rect.bottom - side),
            )


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
        self.svg = drawn(look, Posture.NEUTRAL, mood, "head")
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
