"""What hypothesis draws: vectors of shares and of the other small integers that rules work on.

A law is tried on whole vectors of random states, as the rules are written, with many values at the ends of
their ranges, where flooring and clipping show.
"""

import functools
from collections.abc import Callable

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

FULL = 10_000

#: Rows of a vector, and games of a table of people or criteria.
ROWS, COLUMNS = 400, 50

#: Examples of each law: with ROWS states each they make more than 10,000 (model 4.2).
EXAMPLES = 30


def law(*strategies: st.SearchStrategy, **named: st.SearchStrategy) -> Callable:
    """Try a test on enough random states."""

    def decorated(test: Callable) -> Callable:
        return settings(max_examples=EXAMPLES)(given(*strategies, **named)(test))

    return decorated


def _random(seed: int, low: int, high: int, shape: tuple[int, ...]) -> np.ndarray:
    """Integers low..high, ends included, about one in five at or beside an end."""
    rng = np.random.default_rng(seed)
    values = rng.integers(low, high, shape, endpoint=True)
    near = np.array([low, high, min(low + 1, high), max(high - 1, low), min(max(0, low), high)])
    ends = near[rng.integers(0, len(near), shape)]
    return np.where(rng.random(shape) < 0.2, ends, values).astype(np.int32)


seeds = st.integers(0, 2**32 - 1)


def vectors(low: int, high: int, rows: int = ROWS) -> st.SearchStrategy[np.ndarray]:
    """Vectors of integers low..high."""
    return seeds.map(functools.partial(_random, low=low, high=high, shape=(rows,)))


def tables(rows: int, low: int = 0, high: int = FULL) -> st.SearchStrategy[np.ndarray]:
    """Rows (people, criteria) by games."""
    return seeds.map(functools.partial(_random, low=low, high=high, shape=(rows, COLUMNS)))


#: 0..10,000.
shares = vectors(0, FULL)
#: Fit of manner and style.
fits = vectors(-4_000, FULL)
flags = vectors(0, 1)
#: Opinions, differences of utility and of trust.
signed = vectors(-FULL, FULL)


def one_of_all(members: type) -> st.SearchStrategy[np.ndarray]:
    """Vectors of the members of an enumeration without holes."""
    return vectors(0, max(members))
