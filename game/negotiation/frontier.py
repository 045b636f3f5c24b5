"""The best deals there are: frontier, Nash and Kalai-Smorodinsky point, and what a deal leaves lying.

Worths and costs are exact here: ten-thousandths of ten-thousandths, 0..100,000,000 for the buyer.
"""

import dataclasses

import numpy as np

from game.exact.arrays import I32, I64, Mask
from game.exact.curves import root
from game.exact.shares import FULL
from game.negotiation.issues import Issues, steps

#: One, in the exact units of this file.
WHOLE = FULL * FULL


@dataclasses.dataclass(frozen=True, slots=True, eq=False)
class Frontier:
    """The packages that no other is better than for both, from the cheapest on.

    Both worth and cost rise from one to the next. Of packages of equal worth and cost the lexicographically
    first is held.
    """

    offers: I32  # (I, F) options
    worth: I64  # (F,) to the buyer, 0..100,000,000
    cost: I64  # (F,) to the seller, hundred-millionths of the list price


def frontier(table: Issues) -> Frontier:
    """Return the exact frontier of all packages.

    Issues are merged one by one and what is dominated is dropped at once, as no further issue can save it.
    """
    offers = np.zeros((0, 1), dtype=np.int32)
    worth = cost = np.zeros(1, dtype=np.int64)
    for count, weight, price in zip(
        table.options.tolist(), table.buyer_weight.tolist(), table.seller_cost.tolist(), strict=True
    ):
        option = np.arange(count, dtype=np.int64)
        step = option * FULL // max(count - 1, 1)
        worth = (worth[:, None] + weight * step).reshape(-1)
        cost = (cost[:, None] + price * step).reshape(-1)
        tried = np.tile(option.astype(np.int32), offers.shape[1])
        offers = np.concatenate([np.repeat(offers, count, axis=1), tried[None]])
        # Stable, so that of equal packages the lexicographically first stays in front.
        order = np.lexsort((-worth, cost))
        kept = order[_rising(worth[order])]
        offers, worth, cost = offers[:, kept], worth[kept], cost[kept]
        lexicographic = np.lexsort(offers[::-1])
        offers, worth, cost = offers[:, lexicographic], worth[lexicographic], cost[lexicographic]
    by_cost = np.argsort(cost, kind="stable")
    return Frontier(offers[:, by_cost], worth[by_cost], cost[by_cost])


def _rising(worth: I64) -> Mask:
    """Return where a worth is above all before it."""
    best = np.maximum.accumulate(worth)
    first: Mask = np.concatenate([[True], worth[1:] > best[:-1]])
    return first


@dataclasses.dataclass(frozen=True, slots=True)
class Limits:
    """What each side has without a deal."""

    reservation: int  # of the buyer, worth 0..10,000
    margin: int  # of the seller: most a package may cost, ten-thousandths of the list price


def _gains(found: Frontier, limits: Limits) -> tuple[I64, I64]:
    """Return what each deal brings to buyer and seller above their limits, exact."""
    return found.worth - limits.reservation * FULL, limits.margin * FULL - found.cost


def nash(found: Frontier, limits: Limits) -> int | None:
    """Return the place on the frontier where the product of both gains is largest.

    Of equal products the cheapest for the seller is taken; None where no deal keeps both limits.
    """
    buyer, seller = _gains(found, limits)
    fair = (buyer >= 0) & (seller >= 0)
    if not fair.any():
        return None
    return int(np.argmax(np.where(fair, buyer * seller, -1)))


def kalai_smorodinsky(found: Frontier, limits: Limits) -> int | None:
    """Return the place on the frontier where both gain most nearly the same share of their largest gain.

    The largest gain of a side is that of its best package. Of equal ones the cheapest for the seller is
    taken; None where no deal keeps both limits or where one side can gain nothing.

    Source: 2.6 (S54); among packages no point need be exactly even, so the least uneven one counts.
    """
    buyer, seller = _gains(found, limits)
    fair = (buyer >= 0) & (seller >= 0)
    most_buyer, most_seller = int(buyer.max()), int(seller.max())
    if not fair.any() or min(most_buyer, most_seller) <= 0:
        return None
    uneven = np.abs(buyer * most_seller - seller * most_buyer)
    return int(np.argmin(np.where(fair, uneven, np.iinfo(np.int64).max)))


def distance(found: Frontier, table: Issues, offer: I32) -> I32:
    """Return how far deals lie from the frontier, (n,), ten-thousandths, rounded down.

    It is the length of the shortest way in worth to the buyer and cost to the seller, both of 10,000.
    """
    worth, cost = exactly(table, offer)
    # Hundredths of a ten-thousandth keep the square below the bounds of the root.
    apart = [
        (each[:, None] - every[None, :]) // 100 for each, every in ((worth, found.worth), (cost, found.cost))
    ]
    square = (apart[0] ** 2 + apart[1] ** 2).min(axis=1)
    return np.asarray(root(square) // 100).astype(np.int32)


def money_left(found: Frontier, table: Issues, offer: I32, reservation: I32) -> I32:
    """Return what the seller gave beyond need, (n,) ten-thousandths of the list price, rounded down.

    The buyer would have signed at the reservation; the cheapest package that is worth as much would have
    saved this.

    Args:
        found: the frontier of the table.
        table: issues on the table.
        offer: (I, n) the packages signed.
        reservation: (n,) least the buyer takes, 0..10,000.

    Returns:
        (n,) 0..; 0 where no package is worth the reservation.

    Source: 3.8 (debrief).
    """
    _, cost = exactly(table, offer)
    at = np.searchsorted(found.worth, reservation.astype(np.int64) * FULL, "left")
    least = found.cost[np.minimum(at, len(found.cost) - 1)]
    saved = np.where(at < len(found.cost), np.maximum(cost - least, 0), 0)
    return np.asarray(saved // FULL).astype(np.int32)


def exactly(table: Issues, offer: I32) -> tuple[I64, I64]:
    """Return worth and cost of packages, (n,) each, hundred-millionths."""
    step = steps(table, offer).astype(np.int64)
    worth: I64 = (step * table.buyer_weight[:, None]).sum(axis=0)
    cost: I64 = (step * table.seller_cost[:, None]).sum(axis=0)
    return worth, cost
