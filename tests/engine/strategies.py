"""What hypothesis draws: vectors of shares and of the other small integers that rules work on."""

import numpy as np
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

FULL = 10_000

#: Rows in one example. Each test sees a hundred examples, so a law is tried on some thousand states.
ROWS = 40


def vectors(low: int, high: int, rows: int = ROWS) -> st.SearchStrategy[np.ndarray]:
    """Vectors of integers low..high, ends included."""
    return arrays(np.int32, rows, elements=st.integers(low, high))


#: 0..10,000.
shares = vectors(0, FULL)
#: Fit of manner and style.
fits = vectors(-4_000, FULL)
flags = vectors(0, 1)
#: Opinions, differences of utility and of trust.
signed = vectors(-FULL, FULL)


def tables(rows: int, low: int = 0, high: int = FULL, columns: int = 12) -> st.SearchStrategy[np.ndarray]:
    """Rows (people, criteria) by games."""
    return arrays(np.int32, (rows, columns), elements=st.integers(low, high))


def one_of_all(members: type) -> st.SearchStrategy[np.ndarray]:
    """Vectors of the members of an enumeration without holes."""
    return vectors(0, max(members))
