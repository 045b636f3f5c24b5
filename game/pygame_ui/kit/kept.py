"""A store of pictures that were costly to make, bounded by their bytes."""

from collections import OrderedDict
from collections.abc import Callable, Hashable

import pygame


class Kept:
    """Pictures by what they were made from; where it gets too much, the longest unused go."""

    def __init__(self, most_bytes: int) -> None:
        self.most_bytes = most_bytes
        self.bytes = 0
        self._pictures: OrderedDict[Hashable, pygame.Surface] = OrderedDict()

    def get(self, key: Hashable, make: Callable[[], pygame.Surface]) -> pygame.Surface:
        """Return the picture of a key, made where it is not there."""
        found = self._pictures.get(key)
        if found is not None:
            self._pictures.move_to_end(key)
            return found
        made = make()
        self._pictures[key] = made
        self.bytes += _bytes(made)
        while self.bytes > self.most_bytes and len(self._pictures) > 1:
            _, gone = self._pictures.popitem(last=False)
            self.bytes -= _bytes(gone)
        return made

    def __len__(self) -> int:
        return len(self._pictures)


def _bytes(picture: pygame.Surface) -> int:
    return picture.get_width() * picture.get_height() * 4
