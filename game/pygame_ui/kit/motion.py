"""Small movements: a value glides to its new place, once, and only because something changed."""

import dataclasses
import time
from collections.abc import Callable, Hashable
from typing import Final

import pygame

#: Milliseconds: hover and press, panels, a change of posture, bars and counters, new knowledge.
QUICK: Final = 120
PANEL: Final = 180
POSE: Final = 240
BAR: Final = 400
GLOW: Final = 600


@dataclasses.dataclass(slots=True)
class _Glide:
    """One value on its way."""

    start: float
    goal: float
    began: float


class Motion:
    """Values that glide, by what they belong to. A value seen for the first time stands where it is."""

    def __init__(self, *, calm: bool, clock: Callable[[], float] = time.monotonic) -> None:
        self.calm = calm
        self.clock = clock
        self._glides: dict[Hashable, _Glide] = {}
        self._moving: list[pygame.Rect] = []

    def value(self, key: Hashable, goal: float, milliseconds: int, rect: pygame.Rect) -> float:
        """Return where a value stands now; `rect` is painted again until it is at its goal."""
        now = self.clock()
        glide = self._glides.get(key)
        if glide is None or self.calm:
            self._glides[key] = _Glide(goal, goal, now)
            return goal
        if glide.goal != goal:
            glide.start = self._at(glide, milliseconds, now)
            glide.goal, glide.began = goal, now
        reached = self._at(glide, milliseconds, now)
        if reached != goal:
            self._moving.append(rect.copy())
        return reached

    def moving(self) -> list[pygame.Rect]:
        """Return what has to be painted again for the next frame, and forget it."""
        moving, self._moving = self._moving, []
        return moving

    @property
    def is_moving(self) -> bool:
        """Whether anything was on its way when it was last painted."""
        return bool(self._moving)

    @staticmethod
    def _at(glide: _Glide, milliseconds: int, now: float) -> float:
        share = (now - glide.began) * 1_000 / milliseconds
        if share >= 1 or glide.start == glide.goal:
            return glide.goal
        left = 1 - max(0.0, share)
        return glide.goal + (glide.start - glide.goal) * left * left * left  # fast first, then gently
