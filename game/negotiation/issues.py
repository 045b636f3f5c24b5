"""What can be negotiated: issues, how far each option goes, what it is worth and what it costs."""

import dataclasses
from collections.abc import Sequence

import numpy as np

from game.exact.arrays import I32, I64
from game.exact.shares import FULL


@dataclasses.dataclass(frozen=True, slots=True, eq=False)
class Issues:
    """Issues that are on the table. Axis: I issues.

    Option 0 of an issue is the best for the seller, its last the best for the buyer; those between go in
    equal steps. An offer is (I, n) options.
    """

    options: I32  # (I,) how many, at least 1
    buyer_weight: I32  # (I,) sums to 10,000
    seller_cost: I32  # (I,) ten-thousandths of the list price at full concession
    price: int = 0  # which issue is the price; -1 where the price is not on the table

    @property
    def last(self) -> I32:
        """(I, 1) the last option of each issue."""
        return self.options[:, None] - 1


def issues(
    options: Sequence[int], buyer_weight: Sequence[int], seller_cost: Sequence[int], price: int = 0
) -> Issues:
    """Return issues from plain numbers.

    >>> issues([3, 2], [6_000, 4_000], [1_500, 200]).options
    array([3, 2], dtype=int32)
    """
    return Issues(
        np.array(options, dtype=np.int32),
        np.array(buyer_weight, dtype=np.int32),
        np.array(seller_cost, dtype=np.int32),
        price,
    )


def steps(table: Issues, offer: I32) -> I32:
    """Return how far each offered option goes toward the buyer.

    Args:
        table: issues on the table.
        offer: (I, n) option, -1 none, which counts as the first.

    Returns:
        (I, n) 0..10,000, rounded down.
    """
    return np.maximum(offer, 0) * FULL // np.maximum(table.last, 1)


def conceded(table: Issues, offer: I32) -> I32:
    """Return what an offer is worth to the buyer, (n,) 0..10,000, rounded down. L36: never falls."""
    return weighed(table.buyer_weight[:, None], steps(table, offer))


def cost_share(table: Issues, offer: I32) -> I32:
    """Return what an offer costs the seller, (n,) ten-thousandths of the list price, rounded down."""
    return weighed(table.seller_cost[:, None], steps(table, offer))


def weighed(weight: I32, step: I32) -> I32:
    """Return weighted steps, (n,), rounded down; weights (I, 1) or (I, n), steps (I, n) 0..10,000."""
    total: I64 = (step.astype(np.int64) * weight).sum(axis=0)
    values: I32 = (total // FULL).astype(np.int32)
    return values
