"""Integers as the engine holds them."""

from collections.abc import Sequence

import numpy as np

from game.engine.setup import key_of
from game.exact.arrays import I32, U32


def ints(values: object) -> I32:
    """Return integers as the engine holds them."""
    return np.array(values, dtype=np.int32)


def keys_of(ids: Sequence[str]) -> U32:
    """Return the stable keys of ids."""
    return np.array([key_of(name) for name in ids], dtype=np.uint32)
