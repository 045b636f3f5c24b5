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
        self._states: dict[Hashable, tuple[Hashable, Hashable]] = {}
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

    def once(self, key: Hashable, milliseconds: int, rect: pygame.Rect) -> float:
        """Return 1 when a key is first seen, falling to 0; nothing of it where motion is reduced."""
        if key not in self._glides:
            self._glides[key] = _Glide(1.0, 0.0, self.clock())
        return 0.0 if self.calm else self.value(key, 0.0, milliseconds, rect)

    def change(
        self, key: Hashable, state: Hashable, milliseconds: int, rect: pygame.Rect
    ) -> tuple[Hashable, float]:
        """Return what a state was before, and how far the change to it has come, 0 to 1: for cross-fades."""
        before, now = self._states.get(key, (state, state))
        if now != state:
            before, now = now, state
            self._glides[key] = _Glide(0.0, 1.0, self.clock())
        self._states[key] = (before, now)
        return before, self.value(key, 1.0, milliseconds, rect)

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
