"""People as pictures: portraits and avatars, the marks of styles and manners, what a posture is called."""

from typing import ClassVar, Final, NamedTuple, Unpack

import pygame

from game.engine.vocab import Manner, Posture, Style
from game.i18n.language import Language, Message, mark
from game.portraits.compose import portrait, silhouette
from game.portraits.look import Look
from game.pygame_ui.kit.card import Chip, Tone
from game.pygame_ui.kit.kit import Kit
from game.pygame_ui.kit.widget import Common, Role, Size, Widget
from game.voice.scene import Scene
from game.voice.words import Words


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
