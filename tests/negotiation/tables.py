"""Issues that tests bargain over: those of a large order, and random ones."""

import itertools

import numpy as np
from hypothesis import strategies as st

from game.negotiation.issues import Issues, issues

#: Price, payment, delivery, warranty, training, configuration.
ORDER = issues([6, 3, 4, 3, 3, 3], [3_400, 1_400, 1_600, 1_800, 800, 1_000], [1_500, 200, 180, 300, 80, 240])

#: The same in steps so fine that a package meets a worth to a few units.
FINE = issues([1_001] * 6, ORDER.buyer_weight.tolist(), ORDER.seller_cost.tolist())


def some(seed: int, most: int = 5, options: tuple[int, int] = (2, 7)) -> Issues:
    """Random issues; weights sum to 10,000 and may be zero, costs too."""
    rng = np.random.default_rng(seed)
    count = int(rng.integers(1, most, endpoint=True))
    weight = rng.multinomial(10_000, rng.dirichlet(np.ones(count)))
    cost = rng.integers(0, 1_500, count)
    return issues(
        rng.integers(*options, count, endpoint=True).tolist(),
        weight.tolist(),
        cost.tolist(),
        int(rng.integers(-1, count)),
    )


def offers(table: Issues, games: int, seed: int) -> np.ndarray:
    """Random packages, (I, n)."""
    rng = np.random.default_rng(seed)
    return rng.integers(0, table.options[:, None], (len(table.options), games)).astype(np.int32)


def every_offer(table: Issues) -> np.ndarray:
    """All packages in lexicographic order, (I, n)."""
    return np.array(list(itertools.product(*map(range, table.options.tolist()))), dtype=np.int32).T


random_tables = st.integers(0, 10_000).map(some)
