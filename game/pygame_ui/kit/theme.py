"""Colours, scale and size of text: all that makes the same screen look different."""

import dataclasses
import functools
import json
from collections.abc import Mapping
from typing import Final

from game.shipped import assets_folder

THEMES: Final = ("light", "dark", "contrast")
#: Sizes of text to choose from, in percent.
TEXT_SIZES: Final = (100, 115, 125, 150, 175, 200)
#: The window at which a length of a screen is that many pixels.
PLAIN_SIZE: Final = (1280, 720)
SMALLEST_WINDOW: Final = (960, 600)


@functools.cache
def palettes() -> Mapping[str, Mapping[str, str]]:
    """Return the colours by theme and token, read from the assets once."""
    read: Mapping[str, Mapping[str, str]] = json.loads(
        (assets_folder() / "theme.json").read_text(encoding="utf-8")
    )
    return read


def scale_of(size: tuple[int, int]) -> float:
    """Return the scale of a window: at least 1, in steps of 1/8.

    >>> scale_of((1280, 720)), scale_of((1920, 1080)), scale_of((1024, 768))
    (1.0, 1.5, 1.0)
    """
    fits = min(size[0] / PLAIN_SIZE[0], size[1] / PLAIN_SIZE[1])
    return max(1.0, int(fits * 8) / 8)


@dataclasses.dataclass(frozen=True, slots=True)
class Theme:
    """How everything is drawn. A change of any field makes a new theme."""

    name: str = "light"
    scale: float = 1.0  # of the window, `scale_of`
    text: int = 100  # percent, on top of the scale
    calm: bool = False  # reduced motion: everything at once
    roomy: bool = False  # lines further apart, for Chinese

    def colour(self, token: str) -> str:
        """Return a colour as #RRGGBB: of a token, or what is one already."""
        return token if token[:1] == "#" else palettes()[self.name][token]

    @property
    def strong(self) -> bool:
        """Whether edges are thick and nothing casts a shadow: the theme of high contrast."""
        return self.name == "contrast"

    def px(self, length: float) -> int:
        """Return the pixels of a length on the drawing board; a length above 0 has at least one."""
        return max(1, round(length * self.scale)) if length > 0 else 0

    def em(self, length: float) -> int:
        """Return the pixels of a length that grows with the text: icons, keys, chips."""
        return max(1, round(length * self.scale * self.text / 100)) if length > 0 else 0

    def line(self, size: float) -> int:
        """Return the height of a line of text of a size."""
        return round(size * self.scale * self.text / 100 * (1.45 if self.roomy else 1.35))


def luminance(colour: str) -> float:
    """Return how bright a colour is, 0 to 1, as the eye weighs red, green and blue."""
    total = 0.0
    for start, weight in ((1, 0.2126), (3, 0.7152), (5, 0.0722)):
        part = int(colour[start : start + 2], 16) / 255
        total += weight * (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4)
    return total


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21.

    >>> round(contrast("#FFFFFF", "#000000"))
    21
    """
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@functools.lru_cache(maxsize=2_000)
def mix(one: str, other: str, share: float) -> str:
    """Return the colour that far on the way from one to another, 0 to 1.

    >>> mix("#000000", "#FF8000", 0.5)
    '#804000'
    """
    parts = []
    for start in (1, 3, 5):
        a, b = int(one[start : start + 2], 16), int(other[start : start + 2], 16)
        parts.append(round(a + (b - a) * share))
    return "#{:02X}{:02X}{:02X}".format(*parts)
