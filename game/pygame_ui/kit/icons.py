"""Icons: lines on a grid of 24, drawn in any colour at any size, with strokes that small sizes can bear."""

import re
from pathlib import Path
from typing import Final

#: The grid that icons are drawn on, and how thick their lines are at 16 pixels and more, and at 12 and less.
ICON_GRID: Final = 24
STROKE: Final = 1.9
SMALL_STROKE: Final = 2.4
_BODY: Final = re.compile(r"<svg[^>]*>(.*)</svg>", re.DOTALL)
_OWN_COLOURS: Final = re.compile(r'\s(?:fill|stroke[-a-z]*|class)="[^"]*"|<!--.*?-->')
#: Stands in for an icon that cannot be read.
_NO_ICON: Final = '<path d="M6 6h12v12H6z"/>'


class Icons:
    """The icons of a folder, read when they are first wanted."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.missing: list[str] = []  # those that could not be read
        self._lines: dict[str, str] = {}

    def body(self, name: str, pixels: int, nominal: float, colour: str) -> str:
        """Return the inside of an SVG text that shows an icon; `nominal` is its size on the drawing board."""
        stroke = STROKE + (SMALL_STROKE - STROKE) * max(0.0, min(1.0, 4 - nominal / 4))
        looks = f'fill="none" stroke="{colour}" stroke-width="{stroke:.2f}"'
        ends = 'stroke-linecap="round" stroke-linejoin="round"'
        return f'<g transform="scale({pixels / ICON_GRID})" {looks} {ends}>{self._lines_of(name)}</g>'

    def _lines_of(self, name: str) -> str:
        """The shapes of an icon without their own colours."""
        if name not in self._lines:
            try:
                body = _BODY.search((self.folder / f"{name}.svg").read_text(encoding="utf-8"))
            except (OSError, ValueError):
                body = None
            if body is None:
                self.missing.append(name)
            self._lines[name] = _OWN_COLOURS.sub("", body[1]) if body else _NO_ICON
        return self._lines[name]
