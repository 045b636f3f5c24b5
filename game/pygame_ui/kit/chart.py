"""Charts of lines: what went up and down, in steps or slopes, with the words at the lines themselves."""

import dataclasses
import itertools
from collections.abc import Sequence
from typing import ClassVar, Final, Literal, Unpack

import pygame

from game.pygame_ui.kit.kit import Kit
from game.pygame_ui.kit.text import BOLD, SMALL
from game.pygame_ui.kit.widget import Common, Role, Size, Widget

Point = tuple[float, float]
#: A place on an axis and its words.
Tick = tuple[float, str]
HEIGHT: Final = 138


@dataclasses.dataclass(frozen=True, slots=True)
class Series:
    """One line: its points, its looks, the words at its end. Lines differ by dash and mark as well."""

    points: Sequence[Point]
    colour: str = "f-blue"
    ink: str = "blue"  # of its words
    label: str = ""
    dashed: bool = False
    steps: bool = False
    mark: Literal["", "circle", "triangle", "square", "diamond"] = ""
    band: Sequence[tuple[float, float, float]] = ()  # place, low and high around the line
    width: float = 2.5


@dataclasses.dataclass(frozen=True, slots=True)
class Level:
    """A level that should be seen: a limit, a goal."""

    height: float
    label: str = ""
    colour: str = "amber"


class Chart(Widget):
    """Lines over two axes. Its `name` says in a sentence what is seen."""

    role: ClassVar[Role] = Role.IMAGE

    def __init__(
        self,
        series: Sequence[Series],
        *,
        across: Sequence[Tick],
        up: Sequence[Tick],
        levels: Sequence[Level] = (),
        **common: Unpack[Common],
    ) -> None:
        super().__init__((), **common)
        self.series, self.across, self.up, self.levels = list(series), list(across), list(up), list(levels)
        drawn = [each for line in series for each in line.points]
        places = [place for place, _ in across] + [x for x, _ in drawn] or [0.0]
        heights = [height for height, _ in up] + [y for _, y in drawn] or [0.0]
        self._low = (min(places), min(heights))
        self._span = (max(places) - min(places) or 1.0, max(heights) - min(heights) or 1.0)
        self._picture = pygame.Surface((0, 0))

    def measure(self, kit: Kit, width: int) -> Size:
        """As wide as may be."""
        return width, kit.px(HEIGHT) + kit.em(18)

    def spot(self, kit: Kit, point: Point) -> tuple[int, int]:
        """Return where a point of the chart lies on the screen, for what is placed over it."""
        x, y = self._at(self._plot(kit), point)
        return round(x), round(y)

    def paint(self, kit: Kit, surface: pygame.Surface) -> None:
        """Draw it once for its size, and show that."""
        if self._picture.get_size() != self.rect.size:
            place, self.rect = self.rect, pygame.Rect((0, 0), self.rect.size)
            self._picture = pygame.Surface(place.size, pygame.SRCALPHA)
            self._draw(kit, self._picture)
            self.rect = place
        surface.blit(self._picture, self.rect)

    def _draw(self, kit: Kit, surface: pygame.Surface) -> None:
        """Axes, bands, levels, lines, words."""
        plot = self._plot(kit)
        line = kit.line(SMALL)
        for height, words in self.up:
            y = self._at(plot, (0, height))[1]
            surface.fill(kit.colour("line"), (plot.x, round(y), plot.width, kit.px(1)))
            left = plot.x - kit.px(6) - kit.face(SMALL).width(words)
            kit.text(surface, (left, round(y) - line // 2), words, SMALL, "ink2")
        for place, words in self.across:
            x = round(self._at(plot, (place, 0))[0]) - kit.face(SMALL).width(words) // 2
            x = max(self.rect.x, min(x, self.rect.right - kit.face(SMALL).width(words)))
            kit.text(surface, (x, plot.bottom + kit.px(4)), words, SMALL, "ink2")
        for series in self.series:
            self._band(kit, surface, plot, series)
        for level in self.levels:
            self._level(kit, surface, plot, level)
        for series in self.series:
            self._line(kit, surface, plot, series)
        self._labels(kit, surface, plot)

    def _plot(self, kit: Kit) -> pygame.Rect:
        face = kit.face(SMALL)
        left = max((face.width(words) for _, words in self.up), default=0) + kit.px(6)
        half, low = kit.line(SMALL) // 2, kit.line(SMALL) + kit.px(4)
        right, whole = kit.px(8), self.rect.width - left
        for series in self.series:
            if series.label and series.points:  # room beside its end, which may lie in the midst
                needed = kit.face(SMALL, BOLD).width(series.label) + kit.em(9) + kit.px(2)
                share = max(0.1, (series.points[-1][0] - self._low[0]) / self._span[0])
                right = max(right, round((needed - whole * (1 - share)) / share))
        return pygame.Rect(
            self.rect.x + left,
            self.rect.y + half,
            max(1, whole - right),
            max(1, self.rect.height - half - low),
        )

    def _at(self, plot: pygame.Rect, point: Point) -> Point:
        """Where a point of the chart lies in a plot."""
        return (
            plot.x + (point[0] - self._low[0]) / self._span[0] * plot.width,
            plot.bottom - (point[1] - self._low[1]) / self._span[1] * plot.height,
        )

    def _band(self, kit: Kit, surface: pygame.Surface, plot: pygame.Rect, series: Series) -> None:
        if series.band:
            upper = [self._at(plot, (place, high)) for place, _, high in series.band]
            lower = [self._at(plot, (place, low)) for place, low, _ in reversed(series.band)]
            kit.brush.line(surface, [*upper, *lower], "", area=kit.colour("blue-s"))

    def _level(self, kit: Kit, surface: pygame.Surface, plot: pygame.Rect, level: Level) -> None:
        y = self._at(plot, (0, level.height))[1]
        dash = f"{kit.px(5)} {kit.px(3)}"
        ends = [(plot.x, y), (plot.right, y)]
        kit.brush.line(surface, ends, kit.colour(level.colour), width=kit.px(1.5), dash=dash)
        if level.label:
            left = plot.right - kit.face(SMALL, BOLD).width(level.label)
            top = round(y) - kit.line(SMALL) - kit.px(1)
            kit.text(surface, (left, top), level.label, SMALL, level.colour, weight=BOLD)

    def _line(self, kit: Kit, surface: pygame.Surface, plot: pygame.Rect, series: Series) -> None:
        points = [self._at(plot, point) for point in series.points]
        if not points:
            return
        if series.steps:
            points = [points[0]] + [
                corner for (_, y), (x2, y2) in itertools.pairwise(points) for corner in ((x2, y), (x2, y2))
            ]
        width = kit.px(series.width)
        dash = f"{kit.px(6)} {kit.px(4)}" if series.dashed else ""
        kit.brush.line(surface, points, kit.colour(series.colour), width=width, dash=dash)
        if series.mark:
            drawn = kit.brush.filled(series.mark, kit.em(12), kit.colour(series.colour))
            surface.blit(drawn, drawn.get_rect(center=(round(points[-1][0]), round(points[-1][1]))))

    def _labels(self, kit: Kit, surface: pygame.Surface, plot: pygame.Rect) -> None:
        """The words at the ends of the lines, moved apart where they would lie on each other."""
        line = kit.line(SMALL)
        ends = [(self._at(plot, each.points[-1]), each) for each in self.series if each.label and each.points]
        ends.sort(key=lambda end: end[0][1])
        free = self.rect.y
        for (x, y), series in ends:
            top = max(free, round(y) - line // 2)
            kit.text(surface, (round(x) + kit.em(9), top), series.label, SMALL, series.ink, weight=BOLD)
            free = top + line
