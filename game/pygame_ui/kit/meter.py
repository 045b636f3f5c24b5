"""Amounts: a bar that fills, four segments of a relationship, a ring of minutes."""

from typing import ClassVar, Unpack

import pygame

from game.pygame_ui.kit.kit import Kit
from game.pygame_ui.kit.motion import BAR
from game.pygame_ui.kit.widget import Common, Role, Size, Widget

SEGMENTS = 4


class Progress(Widget):
    """A bar that is filled to a share of 0 to 1. Its words stand beside it, or are its `name`."""

    role: ClassVar[Role] = Role.METER

    def __init__(
        self,
        share: float,
        *,
        tone: str = "f-blue",
        thick: float = 7,
        on_head: bool = False,
        **common: Unpack[Common],
    ) -> None:
        super().__init__((), **common)
        self.share, self.tone, self.thick, self.on_head = max(0.0, min(1.0, share)), tone, thick, on_head

    @property
    def value(self) -> str:
        """In percent."""
        return f"{self.share:.0%}"

    def measure(self, kit: Kit, width: int) -> Size:
        """As wide as may be."""
        return width, kit.px(self.thick)

    def paint(self, kit: Kit, surface: pygame.Surface) -> None:
        """The track and the filled part, which glides to its place."""
        share = kit.motion.value((self.key, "share"), self.share, BAR, self.rect)
        high = kit.px(self.thick)
        track = pygame.Rect(self.rect.x, self.rect.centery - high // 2, self.rect.width, high)
        ground = kit.colour("f-spent" if self.on_head else "track")
        kit.brush.box(surface, track, fill=ground, radius=high // 2)
        if share > 0:
            filled = pygame.Rect(track.x, track.y, max(high, round(track.width * share)), high)
            kit.brush.box(surface, filled, fill=kit.colour(self.tone), radius=high // 2)


class Meter(Widget):
    """Four segments, so many of them filled: how far a relationship has come."""

    role: ClassVar[Role] = Role.METER
    rigid: ClassVar[bool] = True

    def __init__(
        self, filled: int, *, of: int = SEGMENTS, tone: str = "green", **common: Unpack[Common]
    ) -> None:
        super().__init__((), **common)
        self.filled, self.of, self.tone = filled, of, tone

    @property
    def value(self) -> str:
        """So many of so many."""
        return f"{self.filled}/{self.of}"

    def measure(self, kit: Kit, width: int) -> Size:  # noqa: ARG002 - segments do not stretch
        """All segments side by side."""
        return self.of * kit.em(17) + (self.of - 1) * kit.px(3), kit.em(7)

    def paint(self, kit: Kit, surface: pygame.Surface) -> None:
        """The segments, the filled ones in colour."""
        wide, high, gap = kit.em(17), kit.em(7), kit.px(3)
        for number in range(self.of):
            rect = pygame.Rect(self.rect.x + number * (wide + gap), self.rect.centery - high // 2, wide, high)
            on = number < self.filled
            fill = kit.colour(f"f-{self.tone}" if on else "track")
            edge = kit.colour(self.tone if on else "ctl")
            kit.brush.box(surface, rect, fill=fill, edge=edge, radius=kit.px(3), width=kit.px(1))


class Ring(Widget):
    """A ring that is filled to a share of 0 to 1, from the top."""

    role: ClassVar[Role] = Role.METER
    rigid: ClassVar[bool] = True

    def __init__(
        self,
        share: float,
        *,
        size: float = 34,
        thick: float = 5,
        tone: str = "f-amber",
        track: str = "track",
        **common: Unpack[Common],
    ) -> None:
        super().__init__((), **common)
        self.share, self.ring_size, self.thick, self.tone, self.track = share, size, thick, tone, track

    @property
    def value(self) -> str:
        """In percent."""
        return f"{self.share:.0%}"

    def measure(self, kit: Kit, width: int) -> Size:  # noqa: ARG002 - a ring does not stretch
        """A square."""
        return kit.em(self.ring_size), kit.em(self.ring_size)

    def paint(self, kit: Kit, surface: pygame.Surface) -> None:
        """The ring, which glides to its share."""
        share = kit.motion.value((self.key, "share"), self.share, BAR, self.rect)
        pixels = kit.em(self.ring_size)
        drawn = kit.brush.ring(
            share, pixels, kit.colour(self.tone), kit.colour(self.track), kit.em(self.thick)
        )
        surface.blit(drawn, drawn.get_rect(center=self.rect.center))
