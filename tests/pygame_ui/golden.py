"""Pictures that were looked at and found good, and how far a new one may be from them.

A quarter of the size is kept: another rasteriser moves an edge by a part of a pixel, which is no change;
a box that is gone or stands elsewhere is one. `KEYACCOUNT_GOLDEN=write` with pytest writes them anew.
"""

import os
from pathlib import Path

import pygame

FOLDER = Path(__file__).parent / "golden"
SIZE = (320, 180)
#: Of 255: how far a pixel may be off on average, and how far any part of 16 x 9 parts.
MEAN, PART = 1.5, 12.0


def _parts(picture):
    """The average colour of each of 16 x 9 parts."""
    small = pygame.transform.smoothscale(picture, (16, 9))
    return [small.get_at((x, y))[:3] for y in range(9) for x in range(16)]


def difference(one, other):
    """Return the mean difference of two pictures of one size, and that of their most different part."""
    pairs = list(zip(pygame.image.tobytes(one, "RGB"), pygame.image.tobytes(other, "RGB"), strict=True))
    mean = sum(abs(a - b) for a, b in pairs) / len(pairs)
    parts = zip(_parts(one), _parts(other), strict=True)
    return mean, max(sum(abs(a - b) for a, b in zip(x, y, strict=True)) / 3 for x, y in parts)


def is_as_before(surface, name):
    """Say whether a picture is what it was when somebody last looked at it."""
    small = pygame.transform.smoothscale(surface, SIZE)
    path = FOLDER / f"{name}.png"
    if os.environ.get("KEYACCOUNT_GOLDEN") == "write":
        FOLDER.mkdir(exist_ok=True)
        pygame.image.save(small, path)
    before = pygame.image.load(path)
    mean, part = difference(before, small)
    return mean <= MEAN and part <= PART
