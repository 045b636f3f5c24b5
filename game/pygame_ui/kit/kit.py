"""What every widget measures and paints with: theme, fonts, brush, movements, places remembered by key."""

import functools
from pathlib import Path

import pygame

from game.pygame_ui.kit.flow import Run, break_lines
from game.pygame_ui.kit.fonts import Face, Fonts, shipped_fonts
from game.pygame_ui.kit.motion import Motion
from game.pygame_ui.kit.paint import Brush
from game.pygame_ui.kit.theme import Theme

#: Text in a size and weight, and the room before it on the drawing board, for measuring.
Piece = tuple[str, float, int, float]
FLOWS = 3_000


class Kit:
    """The tools of one window in one theme. Lengths are of the drawing board until `px` or `em`."""

    def __init__(self, theme: Theme, *, fonts: Fonts | None = None, icons: Path | None = None) -> None:
        self.theme = theme
        self.fonts = fonts or shipped_fonts()
        self.brush = Brush(theme, icons)
        self.motion = Motion(calm=theme.calm)
        self.places: dict[str, int] = {}  # scroll offsets, carets and the like, by key of the widget
        # Asked for thousands of times a picture, of a few dozen values.
        self.px, self.em, self.line = (functools.cache(each) for each in (theme.px, theme.em, theme.line))
        self.colour = functools.cache(theme.colour)
        self._faces: dict[tuple[float, int], Face] = {}
        self.lines = functools.lru_cache(maxsize=FLOWS)(self._lines)

    def face(self, size: float, weight: int = 400) -> Face:
        """Return the letters of a size on the drawing board."""
        found = self._faces.get((size, weight))
        if found is None:
            found = self.fonts.face(size * self.theme.scale * self.theme.text / 100, weight)
            self._faces[size, weight] = found
        return found

    def text(
        self,
        surface: pygame.Surface,
        at: tuple[int, int],
        text: str,
        size: float,
        colour: str,
        *,
        weight: int = 400,
    ) -> int:
        """Write one line whose box of `line(size)` begins at a point; return how wide it is."""
        face = self.face(size, weight)
        drawn = face.render(text, self.colour(colour))
        surface.blit(drawn, (at[0], at[1] + (self.line(size) - face.height) // 2))
        return face.width(text)

    @property
    def missing(self) -> list[str]:
        """Names of fonts and icons that should be there and could not be read."""
        return [*self.fonts.missing, *self.brush.icons.missing]

    def _lines(self, pieces: tuple[Piece, ...], width: int) -> list[list[Run]]:
        """Break text into lines; `lines` keeps what was broken once."""
        return break_lines(
            [(text, self.face(size, weight), self.em(lead)) for text, size, weight, lead in pieces], width
        )
