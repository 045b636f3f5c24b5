"""Text as pixels: faces of a size and weight, widths of words, pictures of runs; all kept for next time."""

import functools
import math
from pathlib import Path
from typing import Final

import pygame

from game.journal.text import UNSAFE
from game.pygame_ui.kit.kept import Kept
from game.shipped import assets_folder

#: Glyphs stand on quarters of a pixel: text is drawn so many times larger, then averaged down.
FINE: Final = 4
#: Pixels a letter from which whole pixels are fine enough.
LARGE: Final = 48
WIDTHS: Final = 20_000
RUN_BYTES: Final = 24_000_000
#: No run is drawn longer, whatever a text from outside holds: more fits no screen.
LONGEST_RUN: Final = 600
#: A character that no font has: it shows what stands in for a missing glyph.
NO_GLYPH: Final = "\ue000"
#: What is drawn for letters that the font lacks, and what joins several signs to one.
STANDS_IN: Final = "\u25a2"
JOINER: Final = "\u200d"
WEIGHTS: Final = (400, 600)


class Face:
    """The letters of one size and weight."""

    def __init__(self, path: Path | None, pixels: float, runs: Kept) -> None:
        self._fine = FINE if pixels < LARGE else 1
        self._font = pygame.font.Font(path, max(4, round(pixels * self._fine)))
        self._runs = runs
        self._box = self._font.metrics(NO_GLYPH)[0]
        self._widths: dict[str, float] = {}
        self._missing: dict[str, bool] = {}
        self.ascent = round(self._font.get_ascent() / self._fine)
        self.height = math.ceil(self._font.get_height() / self._fine)

    def width(self, text: str) -> int:
        """Return the pixels that a run of text takes."""
        return math.ceil(self.advance(text))

    def advance(self, text: str) -> float:
        """Return how far the pen moves for a text, in pixels and parts of them."""
        found = self._widths.get(text)
        if found is None:
            if len(self._widths) >= WIDTHS:
                self._widths.clear()
            found = self._widths[text] = self._font.size(self._drawn(text))[0] / self._fine
        return found

    def render(self, text: str, colour: str) -> pygame.Surface:
        """Return the picture of a run in a colour, as #RRGGBB."""
        return self._runs.get((self, text, colour), lambda: self._render(self._drawn(text), colour))

    def lacks(self, character: str) -> bool:
        """Whether the face has no glyph for a character that should show one."""
        found = self._missing.get(character)
        if found is None:
            shown = character.isprintable() and not UNSAFE.match(character)
            found = self._missing[character] = shown and self._shape(character) == self._shape(NO_GLYPH)
        return found

    def _drawn(self, text: str) -> str:
        """What of a text is drawn: one box for a whole run of letters that the font lacks."""
        text = _safe(text)
        if text.isascii():
            return text
        parts: list[str] = []
        for letter, measures in zip(text, self._font.metrics(text), strict=False):
            if letter == JOINER or (measures == self._box and self.lacks(letter)):
                parts += [STANDS_IN] if parts[-1:] != [STANDS_IN] and letter != JOINER else []
            else:
                parts.append(letter)
        return "".join(parts)

    def _shape(self, character: str) -> bytes:
        return pygame.image.tobytes(self._font.render(character, True, "#000000"), "RGBA")

    def _render(self, text: str, colour: str) -> pygame.Surface:
        drawn = self._font.render(text, True, colour)
        if self._fine == 1 or not drawn.get_width():  # scaling nothing ends the whole program
            return drawn
        width, height = (math.ceil(each / self._fine) for each in drawn.get_size())
        canvas = pygame.Surface((width * self._fine, height * self._fine), pygame.SRCALPHA)
        red, green, blue, _ = pygame.Color(colour)
        canvas.fill((red, green, blue, 0))  # averaging must not mix another colour into the edges
        canvas.blit(drawn, (0, 0))
        return pygame.transform.smoothscale(canvas, (max(1, width), max(1, height)))


class Fonts:
    """All faces in use. Where the font's files cannot be read, pygame's own letters stand in."""

    def __init__(self, folder: Path | None = None) -> None:
        pygame.font.init()
        where = folder or assets_folder() / "fonts"
        self._paths = {weight: where / f"UI-{weight}.ttf" for weight in WEIGHTS}
        self.missing = [path.name for path in self._paths.values() if not path.is_file()]
        self._faces: dict[tuple[int, float], Face] = {}
        self._runs = Kept(RUN_BYTES)

    def face(self, pixels: float, weight: int = 400) -> Face:
        """Return the letters of a size in pixels, at weight 400 or 600."""
        key = (weight, round(pixels * 4) / 4)
        found = self._faces.get(key)
        if found is None:
            found = self._faces[key] = self._open(*key)
        return found

    def _open(self, weight: int, pixels: float) -> Face:
        path = self._paths[weight]
        try:
            return Face(path if path.is_file() else None, pixels, self._runs)
        except (pygame.error, OSError):
            if path.name not in self.missing:
                self.missing.append(path.name)
            return Face(None, pixels, self._runs)


@functools.cache
def shipped_fonts() -> Fonts:
    """Return the fonts that come with the game: one set serves all kits of a process, and what they drew."""
    return Fonts()


def _safe(text: str) -> str:
    """What of a text is drawn: no controls, no marks that turn the direction, no halves of characters."""
    return UNSAFE.sub("", text[:LONGEST_RUN])
