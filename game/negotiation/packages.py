"""Packages: the least costly one for what a buyer is to get, price only, and two that cost the seller alike.

Loops run over issues and places in an order, never over games.
"""

import dataclasses

import numpy as np

from game.exact.arrays import I32, I64, Mask
from game.exact.shares import FULL
from game.negotiation.issues import Issues, cost_share, steps

#: Two packages cost the seller alike within this share of the list price. Source: 3.14.
ALIKE = 100
#: Fine enough that two ratios of numbers up to 10,000 which differ never look the same.
_FINE = 10**9


@dataclasses.dataclass(frozen=True, slots=True, eq=False)
class Belief:
    """What the seller believes the buyer cares for, in n games."""

    weight: I32  # (I, n) 0..10,000
    order: I64  # (I, n) issues, what seems to cost least for what it is worth first


def belief(table: Issues, known: Mask) -> Belief:
    """Return what a seller believes who knows the weights of some issues.

    The rest is taken for a fixed pie: the buyer is thought to want most what costs most.

    Args:
        table: issues on the table.
        known: (I, n) whether the seller knows how much the buyer cares for the issue.

    Returns:
        Weights and order; of issues that seem alike, the dearest stands first. Who learns the weights one
        by one, from the least costly for its worth on, never pays more for the same worth (L27).

    Source: 2.6 (fixed pie S49, S50), 3.8 [asm].
    """
    cost, weight = table.seller_cost[:, None].astype(np.int64), table.buyer_weight[:, None].astype(np.int64)
    cost_left, left = np.where(known, 0, cost).sum(axis=0), np.where(known, 0, weight).sum(axis=0)
    # Where nothing of the rest costs anything, all of it is thought to be wanted alike.
    guess = np.where(cost_left > 0, cost * left // np.maximum(cost_left, 1), left // len(known))
    ratio = np.where(known, _ratio(cost, weight), _ratio(cost_left, left))
    return Belief(np.where(known, weight, guess).astype(np.int32), _ordered(ratio, cost))


def belief_in(table: Issues, weight: I32) -> Belief:
    """Return the belief in some weights, (I, n) 0..10,000."""
    cost = table.seller_cost[:, None].astype(np.int64)
    return Belief(weight, _ordered(_ratio(cost, weight.astype(np.int64)), cost))


def _ratio(cost: I64, weight: I64) -> I64:
    """Return cost for worth; what is worth nothing is dearer than all that is worth something."""
    return np.where(weight > 0, cost * _FINE // np.maximum(weight, 1), 2 * cost * _FINE)


def _ordered(ratio: I64, cost: I64) -> I64:
    """Return issues by ratio, the dearest of equal ones first, then in the order of the table."""
    order: I64 = np.argsort(ratio * 2 * FULL - cost, axis=0, kind="stable").astype(np.int64)
    return order


def raised(table: Issues, weight: I32, order: I64, target: I32, least: I32, most: I32) -> I32:
    """Return a package in which issue after issue is raised until it is worth enough.

    Args:
        table: issues on the table.
        weight: (I, n) worth of each issue, 0..10,000.
        order: (K, n) issues to raise, first to last.
        target: (n,) worth to reach, 0..10,000.
        least: (I, n) options to start from.
        most: (I, n) options to stop at.

    Returns:
        (I, n) least..most; the last one raised goes as far as is needed only.
    """
    offer, games = least.copy(), np.arange(least.shape[1])
    missing = target * FULL - _exact(weight, steps(table, offer))
    for issue in order:
        each, now, last = weight[issue, games], offer[issue, games], table.options[issue] - 1
        step = now * FULL // np.maximum(last, 1)
        wanted = step + -(-missing // np.maximum(each, 1))
        option = np.minimum(_reaching(wanted, last), most[issue, games])
        option = np.where((missing > 0) & (each > 0), np.maximum(option, now), now)
        missing = missing - each * (option * FULL // np.maximum(last, 1) - step)
        offer[issue, games] = option
    return offer


def _exact(weight: I32, step: I32) -> I32:
    """Return weighted steps, (n,), 0..1,000,000,000: weights sum to 10,000, costs to 100,000 at most."""
    total: I32 = (step * weight).sum(axis=0, dtype=np.int32)
    return total


def _reaching(step: I32, last: I32) -> I32:
    """Return the first option that goes as far as a step, of options 0..last."""
    return np.minimum(-(-np.minimum(step, FULL) * last // FULL), last)


def cheapest(table: Issues, seen: Belief, target: I32, least: I32) -> I32:
    """Return the package that seems to cost least among those worth the target.

    Greedy: issues are raised from the least costly for their worth on, then what is too much is taken back
    from the other end; where raising only the price costs no more, that is taken. So with the true weights
    it is never dominated by price alone (L31).

    Args:
        table: issues on the table.
        seen: what the seller believes of the buyer.
        target: (n,) worth to reach, 0..10,000.
        least: (I, n) options that are conceded already.

    Returns:
        (I, n) least..last; all of the last options where the target is out of reach.

    Source: 3.8 (S48 to S50).
    """
    most = np.broadcast_to(table.last, least.shape)
    full = raised(table, seen.weight, seen.order, target, least, most)
    trimmed = _trimmed(table, seen, full, target, least)
    simple = price_only(table, seen, target, least)
    enough = _exact(seen.weight, steps(table, simple)) >= target * FULL
    cost = table.seller_cost[:, None]
    as_cheap = _exact(cost, steps(table, simple)) <= _exact(cost, steps(table, trimmed))
    return np.where(enough & as_cheap, simple, trimmed)


def _trimmed(table: Issues, seen: Belief, offer: I32, target: I32, least: I32) -> I32:
    """Return an offer without what is beyond the target, the dearest for its worth taken back first."""
    offer, games = offer.copy(), np.arange(offer.shape[1])
    beyond = _exact(seen.weight, steps(table, offer)) - target * FULL
    for issue in seen.order[::-1]:
        each, now, last = seen.weight[issue, games], offer[issue, games], table.options[issue] - 1
        step = now * FULL // np.maximum(last, 1)
        needed = step - beyond // np.maximum(each, 1)
        option = np.maximum(_reaching(np.maximum(needed, 0), last), least[issue, games])
        option = np.where(beyond > 0, np.minimum(option, now), now)
        beyond = beyond - each * (step - option * FULL // np.maximum(last, 1))
        offer[issue, games] = option
    return offer


def price_only(table: Issues, seen: Belief, target: I32, least: I32) -> I32:
    """Return the package in which only the price is lowered until it seems to be worth the target.

    Args:
        table: issues on the table.
        seen: what the seller believes of the buyer.
        target: (n,) worth to reach, 0..10,000.
        least: (I, n) options that are conceded already.

    Returns:
        (I, n); the lowest price where that is not enough, `least` where there is no price.
    """
    games = least.shape[1]
    order = np.full((int(table.price >= 0), games), table.price, dtype=np.int64)
    most = np.broadcast_to(table.last, least.shape)
    return raised(table, seen.weight, order, target, least, most)


def are_twins(table: Issues, one: I32, other: I32) -> Mask:
    """Return whether two packages differ and cost the seller alike, (n,). Source: 3.14."""
    gap = np.abs(cost_share(table, one) - cost_share(table, other))
    alike: Mask = (gap <= ALIKE) & (one != other).any(axis=0)
    return alike


def twin(table: Issues, seen: Belief, one: I32) -> tuple[I32, Mask]:
    """Return another package that costs the seller alike: less of one issue, more of another.

    Args:
        table: issues on the table.
        seen: what the seller believes of the buyer.
        one: (I, n) the first package.

    Returns:
        (I, n) the one that seems best for the buyer, `one` itself where there is none; (n,) whether there is
        one. Of equal ones, the first by the issue that is lessened, then by the one that is raised.

    Source: 2.6 (S48), 3.14.
    """
    games = np.arange(one.shape[1])
    now, last = steps(table, one), np.maximum(table.last, 1)
    lower = np.maximum(one - 1, 0)
    down = now - lower * FULL // last
    saved = down * table.seller_cost[:, None]
    best_worth, best = np.full(len(games), -FULL * FULL, dtype=np.int32), np.zeros((3, len(games)), np.int32)
    for less in range(len(table.options)):
        for more in range(len(table.options)):
            option = _paid_for(table, one[more], saved[less], more)
            up = option * FULL // last[more] - now[more]
            worth = up * seen.weight[more] - down[less] * seen.weight[less]
            alike = np.abs(up * table.seller_cost[more] - saved[less]) <= ALIKE * FULL
            # Both must change: an issue that stands at its end can't.
            better = alike & (up > 0) & (down[less] > 0) & (worth > best_worth) & (less != more)
            best_worth = np.where(better, worth, best_worth)
            best = np.where(
                better, np.stack([np.full_like(option, less), np.full_like(option, more), option]), best
            )
    # No pair has been found where both issues are still the first.
    found, other = best[0] != best[1], one.copy()
    other[best[0], games] = np.where(found, lower[best[0], games], other[best[0], games])
    other[best[1], games] = np.where(found, best[2], other[best[1], games])
    return other, found


def _paid_for(table: Issues, option: I32, saved: I32, issue: int) -> I32:
    """Return how far an issue can be raised for what was saved, give or take what still counts as alike."""
    last = int(table.options[issue]) - 1
    each = max(int(table.seller_cost[issue]) * FULL // max(last, 1), 1)
    values: I32 = np.minimum(option + (saved + ALIKE * FULL) // each, last).astype(np.int32)
    return values


def telling(table: Issues, one: I32, other: I32) -> I32:
    """Return the issue on which the buyer's choice between two packages hangs most, (n,).

    The buyer takes what is worth more, the first of equal ones; told is the issue that speaks most for it,
    the first of equal ones. Source: 3.8, 3.14 (S48).
    """
    gain = (steps(table, other) - steps(table, one)) * table.buyer_weight[:, None]
    second = gain.sum(axis=0, dtype=np.int64) > 0
    issue: I32 = np.argmax(np.where(second, gain, -gain), axis=0).astype(np.int32)
    return issue
