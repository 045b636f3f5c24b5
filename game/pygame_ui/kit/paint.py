"""Shapes without jagged edges: drawn as SVG, rasterised at their final size, kept for next time."""

import io
import itertools
import math
from collections.abc import Callable, Hashable, Sequence
from pathlib import Path
from typing import Final, NamedTuple

import pygame

from game.pygame_ui.kit.icons import Icons
from game.pygame_ui.kit.kept import Kept
from game.pygame_ui.kit.theme import Theme
from game.shipped import assets_folder

Box = tuple[int, int, int, int]
Points = Sequence[tuple[float, float]]

PICTURE_BYTES: Final = 64_000_000
#: Over the page behind a dialog.
VEIL: Final = (10, 20, 28, 120)
#: Pixels up to which a box is kept as a whole picture.
SMALL_BOX: Final = 60_000
#: Pixels of one line of the processor's memory: a fill that begins and ends at one is several times as fast.
ALIGNED: Final = 16
#: Marks that tell by their shape: styles of people, and the signs of the debrief. On a grid of 16.
SHAPES: Final = {
    "square": (
        "M2.5 4A1.5 1.5 0 0 1 4 2.5h8A1.5 1.5 0 0 1 13.5 4v8A1.5 1.5 0 0 1 12 13.5H4A1.5 1.5 0 0 1 2.5 12z"
    ),
    "triangle": "M8 1.500 15 14H1z",
    "diamond": "M8 .8 15.200 8 8 15.200.8 8z",
    "circle": "M8 1.800a6.200 6.200 0 1 0 0 12.400a6.200 6.200 0 0 0 0-12.400z",
}


def picture(svg: str) -> pygame.Surface:
    """Rasterise an SVG text that names its width and height in pixels."""
    drawn = pygame.image.load(io.BytesIO(svg.encode()), "shape.svg")
    plain = pygame.Surface(drawn.get_size(), pygame.SRCALPHA)  # the order of bytes that blits fastest
    plain.blit(drawn, (0, 0))
    return plain


def flat(surface: pygame.Surface, colour: str, rect: Box) -> None:
    """Fill a rectangle: narrow columns at its sides, and an aligned middle."""
    x, y, w, h = rect
    first, last = -(-x // ALIGNED) * ALIGNED, (x + w) // ALIGNED * ALIGNED
    if last - first < ALIGNED:
        surface.fill(colour, rect)
        return
    surface.fill(colour, (first, y, last - first, h))
    if first > x:
        surface.fill(colour, (x, y, first - x, h))
    if last < x + w:
        surface.fill(colour, (last, y, x + w - last, h))


def svg_of(width: int, height: int, body: str) -> str:
    """Return an SVG text of a size in pixels."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}">{body}</svg>'
    )


class _Look(NamedTuple):
    """How a box looks, whatever its size."""

    fill: str
    edge: str
    radius: int
    width: int
    lower: int


class Brush:
    """Draws shapes on surfaces, in pixels; colours are #RRGGBB."""

    def __init__(self, theme: Theme, folder: Path | None = None) -> None:
        self.theme = theme
        self.icons = Icons(folder or assets_folder() / "icons")
        self._kept = Kept(PICTURE_BYTES)

    def shape(self, surface: pygame.Surface, at: tuple[int, int], svg: str) -> None:
        """Draw an SVG text that names its size in pixels."""
        surface.blit(self._kept.get(svg, lambda: picture(svg)), at)

    def sized(self, svg: str, size: tuple[int, int]) -> pygame.Surface:
        """Return the picture of an SVG text at another size than the one it names: portraits, scenes."""

        def make() -> pygame.Surface:
            drawn = pygame.image.load_sized_svg(io.BytesIO(svg.encode()), size)
            plain = pygame.Surface(drawn.get_size(), pygame.SRCALPHA)
            plain.blit(drawn, (0, 0))
            return plain

        return self._kept.get((svg, size), make)

    def drawn(
        self,
        key: Hashable,
        size: tuple[int, int],
        draw: Callable[[pygame.Surface], None],
        *,
        ground: str = "",
    ) -> pygame.Surface:
        """Return a picture of several parts that was drawn once.

        Args:
            key: all that it depends on beside the theme.
            size: in pixels.
            draw: draws it, with its left upper corner at (0, 0).
            ground: colour that it stands on, which makes it quick to paint; clear where it is left out.
        """

        def make() -> pygame.Surface:
            surface = pygame.Surface(size) if ground else pygame.Surface(size, pygame.SRCALPHA)
            if ground:
                surface.fill(ground)
            draw(surface)
            return surface

        return self._kept.get(("drawn", key, size, ground), make)

    def icon(self, name: str, pixels: int, colour: str) -> pygame.Surface:
        """Return an icon, or a plain square where there is none of this name."""

        def make() -> pygame.Surface:
            nominal = pixels / (self.theme.scale * self.theme.text / 100)
            return picture(svg_of(pixels, pixels, self.icons.body(name, pixels, nominal, colour)))

        return self._kept.get((name, pixels, colour), make)

    def filled(self, name: str, pixels: int, colour: str) -> pygame.Surface:
        """Return a filled mark: square, triangle, diamond or circle."""
        body = f'<path transform="scale({pixels / 16})" d="{SHAPES[name]}" fill="{colour}"/>'
        return self._kept.get(("mark", name, pixels, colour), lambda: picture(svg_of(pixels, pixels, body)))

    def box(  # noqa: PLR0913 - one name each for what a box can have
        self,
        surface: pygame.Surface,
        rect: pygame.Rect,
        *,
        fill: str = "",
        edge: str = "",
        radius: int = 0,
        width: int = 1,
        lower: int = 0,
    ) -> None:
        """Draw a box with round corners, perhaps with a thicker lower edge: only the corners are pictures."""
        if rect.width <= 0 or rect.height <= 0:
            return
        radius = min(radius, rect.width // 2, rect.height // 2)
        look = _Look(fill, edge, radius, width, max(lower, width)) if edge else _Look(fill, "", radius, 0, 0)
        if rect.width * rect.height > SMALL_BOX:
            self._box(surface, rect, look)
            return

        def whole() -> pygame.Surface:
            made = pygame.Surface(rect.size, pygame.SRCALPHA)
            self._box(made, made.get_rect(), look)
            return made

        surface.blit(self._kept.get((rect.size, look), whole), rect.topleft)

    def _box(self, surface: pygame.Surface, rect: pygame.Rect, look: _Look) -> None:
        """Draw the corners, and fill what lies between."""
        fill, edge, width = look.fill, look.edge, look.width
        corner = max(look.radius, look.lower, 1)
        x, y, w, h = rect
        inner, middle, right, bottom = w - 2 * corner, h - 2 * corner, x + w - corner, y + h - corner
        if inner < 0 or middle < 0:
            surface.fill(fill or edge, rect)
            return
        tile = self._kept.get(look, lambda: _corners(corner, look))
        surface.blits(
            (
                (tile, (x, y), (0, 0, corner, corner)),
                (tile, (right, y), (corner, 0, corner, corner)),
                (tile, (x, bottom), (0, corner, corner, corner)),
                (tile, (right, bottom), (corner, corner, corner, corner)),
            ),
            doreturn=False,
        )
        if fill:
            surface.fill(fill, (x + corner, y + width, inner, corner - width))
            surface.fill(fill, (x + corner, bottom, inner, corner - look.lower))
        if edge:
            surface.fill(edge, (x + corner, y, inner, width))
            surface.fill(edge, (x + corner, y + h - look.lower, inner, look.lower))
        if fill:
            flat(surface, fill, (x + width, y + corner, w - 2 * width, middle))
        if edge:
            surface.fill(edge, (x, y + corner, width, middle))
            surface.fill(edge, (x + w - width, y + corner, width, middle))

    def dashed(
        self, surface: pygame.Surface, rect: pygame.Rect, edge: str, *, radius: int, width: float
    ) -> None:
        """Draw a dashed edge around a box."""
        key = ("dashed", rect.size, edge, radius, width)
        surface.blit(self._kept.get(key, lambda: _dashed(rect.size, edge, radius, width)), rect.topleft)

    def shadow(self, surface: pygame.Surface, rect: pygame.Rect, *, radius: int, high: bool = False) -> None:
        """Cast a soft shadow around a box, the deeper one for what floats. High contrast has none."""
        if self.theme.strong:
            return
        reach = self.theme.px(22 if high else 12)
        down = self.theme.px(7 if high else 3)
        tile = self._kept.get(
            ("shadow", reach, radius, high), lambda: _shadow(self.theme, reach, radius, high=high)
        )
        part = reach + radius + 1
        x, y = rect.x - reach, rect.y - reach + down
        w, h = rect.width + 2 * reach, rect.height + 2 * reach
        if w < 2 * part or h < 2 * part:
            return
        right, bottom = x + w - part, y + h - part
        across, along = w - 2 * part, h - 2 * part
        sides = self._kept.get(
            ("across", reach, radius, high, across),
            lambda: pygame.transform.scale(
                tile.subsurface((part, 0, 1, 2 * part + 1)), (across or 1, 2 * part + 1)
            ),
        )
        ends = self._kept.get(
            ("along", reach, radius, high, along),
            lambda: pygame.transform.scale(
                tile.subsurface((0, part, 2 * part + 1, 1)), (2 * part + 1, along or 1)
            ),
        )
        surface.blits(
            (
                (tile, (x, y), (0, 0, part, part)),
                (tile, (right, y), (part + 1, 0, part, part)),
                (tile, (x, bottom), (0, part + 1, part, part)),
                (tile, (right, bottom), (part + 1, part + 1, part, part)),
                (sides, (x + part, y), (0, 0, across, reach - down)),
                (sides, (x + part, rect.bottom), (0, 2 * part + 1 - reach - down, across, reach + down)),
                (ends, (x, y + part), (0, 0, reach, along)),
                (ends, (rect.right, y + part), (2 * part + 1 - reach, 0, reach, along)),
            ),
            doreturn=False,
        )

    def veil(self, surface: pygame.Surface, rect: pygame.Rect) -> None:
        """Darken a part of the page, so that what stands before it is seen."""

        def make() -> pygame.Surface:
            dark = pygame.Surface(rect.size, pygame.SRCALPHA)
            dark.fill(VEIL)
            return dark

        surface.blit(self._kept.get(("veil", rect.size), make), rect.topleft)

    def line(
        self,
        surface: pygame.Surface,
        points: Points,
        colour: str,
        *,
        width: float = 2.0,
        dash: str = "",
        area: str = "",
    ) -> None:
        """Draw a line through points, or with `area` fill the outline that they make."""
        if len(points) < 2:
            return
        at, svg = _stroke(points, colour, width, dash, area)
        self.shape(surface, at, svg)

    def ring(self, share: float, pixels: int, colour: str, track: str, thick: float) -> pygame.Surface:
        """Return a ring of which a share, 0 to 1, is in the colour, from the top and clockwise."""
        svg = _ring(round(max(0.0, min(1.0, share)), 3), pixels, colour, track, thick)
        return self._kept.get(svg, lambda: picture(svg))


def _stroke(points: Points, colour: str, width: float, dash: str, area: str) -> tuple[tuple[int, int], str]:
    """The SVG text of a line through points, and where its left upper corner lies."""
    pad = width + 1
    left = int(min(x for x, _ in points) - pad)
    top = int(min(y for _, y in points) - pad)
    right = int(max(x for x, _ in points) + pad) + 1
    bottom = int(max(y for _, y in points) + pad) + 1
    path = "M" + "L".join(f"{x - left:.2f} {y - top:.2f}" for x, y in points)
    dashes = f' stroke-dasharray="{dash}"' if dash else ""
    stroke = f'stroke="{colour}" stroke-width="{width}"' if colour else 'stroke="none"'
    body = (
        f'<path d="{path}{"Z" if area else ""}" fill="{area or "none"}" {stroke} '
        f'stroke-linecap="{"butt" if dash else "round"}" stroke-linejoin="round"{dashes}/>'
    )
    return (left, top), svg_of(right - left, bottom - top, body)


def _ring(share: float, pixels: int, colour: str, track: str, thick: float) -> str:
    """The SVG text of a ring of which a share, 0 to 1, is in the colour."""
    radius, middle = (pixels - thick) / 2 - 0.5, pixels / 2
    turn = math.tau * radius
    circle = f'<circle cx="{middle}" cy="{middle}" r="{radius}" fill="none" stroke-width="{thick}" '
    body = circle + f'stroke="{track}"/>'
    if share > 0:
        body += circle + (
            f'stroke="{colour}" stroke-dasharray="{turn * share:.2f} {turn * 2:.2f}" '
            f'transform="rotate(-90 {middle} {middle})"/>'
        )
    return svg_of(pixels, pixels, body)


def _dashed(size: tuple[int, int], edge: str, radius: int, width: float) -> pygame.Surface:
    """The dashes around a box, each a stroke of its own: the rasteriser closes dashed outlines wrongly."""
    points = outline(size, radius, width / 2)
    dash, gap = width * 2.4, width * 1.9
    whole = sum(math.dist(a, b) for a, b in itertools.pairwise(points))
    count = max(1, round(whole / (dash + gap)))
    period, strokes = whole / count, []
    for number in range(count):
        part = along(points, number * period, number * period + dash * period / (dash + gap))
        strokes.append("M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in part))
    body = f'<path d="{"".join(strokes)}" fill="none" stroke="{edge}" stroke-width="{width}"/>'
    return picture(svg_of(*size, body))


def outline(size: tuple[int, int], radius: float, inset: float) -> list[tuple[float, float]]:
    """Return points around a box with round corners, the last of them the first again."""
    width, height = size
    radius = max(0.0, min(radius, width / 2, height / 2) - inset)
    points = []
    for turn, (x, y) in enumerate(((1, 0), (1, 1), (0, 1), (0, 0))):
        middle = (
            width - inset - radius if x else inset + radius,
            height - inset - radius if y else inset + radius,
        )
        for step in range(7):
            angle = math.radians(turn * 90 - 90 + step * 15)
            points.append((middle[0] + radius * math.cos(angle), middle[1] + radius * math.sin(angle)))
    return [*points, points[0]]


def along(points: Points, start: float, end: float) -> list[tuple[float, float]]:
    """Return the part of a line between two distances from its beginning."""
    part: list[tuple[float, float]] = []
    reached = 0.0
    for a, b in itertools.pairwise(points):
        length = math.dist(a, b)
        low, high = max(start, reached), min(end, reached + length)
        if length and low < high:
            for far in (low, high):
                share = (far - reached) / length
                part.append((a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share))
        reached += length
    return part


def _corners(corner: int, look: _Look) -> pygame.Surface:
    """Four corners in one picture, without what lies between."""
    fill, edge, radius, width, lower = look
    size = 2 * corner
    if not edge:
        body = f'<rect width="{size}" height="{size}" rx="{radius}" fill="{fill}"/>'
        return picture(svg_of(size, size, body))
    inner = max(0.0, radius - width)
    hole = (
        f"M{width + inner} {width}"
        f"H{size - width - inner}A{inner} {inner} 0 0 1 {size - width} {width + inner}"
        f"V{size - lower - inner}A{inner} {inner} 0 0 1 {size - width - inner} {size - lower}"
        f"H{width + inner}A{inner} {inner} 0 0 1 {width} {size - lower - inner}V{width + inner}"
        f"A{inner} {inner} 0 0 1 {width + inner} {width}Z"
    )
    outer = (
        f"M{radius} 0H{size - radius}A{radius} {radius} 0 0 1 {size} {radius}V{size - radius}"
        f"A{radius} {radius} 0 0 1 {size - radius} {size}H{radius}A{radius} {radius} 0 0 1 0 {size - radius}"
        f"V{radius}A{radius} {radius} 0 0 1 {radius} 0Z"
    )
    if fill:  # the edge below, the ground above it: no light seam between the two
        body = f'<path d="{outer}" fill="{edge}"/><path d="{hole}" fill="{fill}"/>'
    else:
        body = f'<path d="{outer}{hole}" fill="{edge}" fill-rule="evenodd"/>'
    return picture(svg_of(size, size, body))


def _shadow(theme: Theme, reach: int, radius: int, *, high: bool) -> pygame.Surface:
    """A blurred box with a part for each corner and one row and column between them."""
    part = reach + radius + 1
    size = 2 * part + 1
    colour = pygame.Color(theme.colour("shadow"))
    strength = (0.16 if high else 0.085) if theme.name == "light" else (0.55 if high else 0.38)
    solid = pygame.Surface((size, size), pygame.SRCALPHA)
    solid.fill((colour.r, colour.g, colour.b, 0))
    inner = picture(
        svg_of(
            size,
            size,
            f'<rect x="{reach}" y="{reach}" width="{size - 2 * reach}" height="{size - 2 * reach}" '
            f'rx="{radius}" fill="{theme.colour("shadow")}" fill-opacity="{strength}"/>',
        )
    )
    solid.blit(inner, (0, 0))
    return pygame.transform.gaussian_blur(solid, max(1, reach // 2), repeat_edge_pixels=False)
