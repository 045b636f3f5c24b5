"""What the buyer answers: yes, a counter-package, one thing more, the boss's word, or the door."""

import numpy as np

from game.exact.arrays import I32, I64, Mask
from game.exact.shares import FULL, bounded, part
from game.negotiation.issues import Issues, steps
from game.negotiation.packages import raised

#: Chance to break off in a round: at all, by what misses to the limit and to the aspiration, and off by the
#: size of the last step; and the most. Source: 3.8 (S53; asm).
BREAK, BELOW_LIMIT, BELOW_WISH, BY_STEP, BREAK_MOST = 200, 11_000, 2_500, 1_200, 5_000
#: Rounds before which a buyer does not mind the limit and the aspiration missed. Source: 3.8 [asm].
LIMIT_FROM, WISH_FROM = 2, 3
#: Most that a thing may be worth which is asked for after the agreement. Source: assumption.
NIBBLE_MOST = 600


def accepts(worth: I32, aspiration: I32, reservation: I32, first_to_tactical: Mask) -> Mask:
    """Return whether the buyer takes the package, (n,).

    Args:
        worth: (n,) of the package to the buyer, 0..10,000.
        aspiration: (n,) what the buyer wants now.
        reservation: (n,) least the buyer takes (L30).
        first_to_tactical: (n,) it is the first offer and the buyer bargains by habit (B05).

    Source: 3.8.
    """
    return (worth >= aspiration) & (worth >= reservation) & ~first_to_tactical


def break_chance(turn: I32, worth: I32, aspiration: I32, reservation: I32, step: I32) -> I32:
    """Return the chance that a buyer who did not accept breaks off.

    Args:
        turn: (n,) round, from 1.
        worth: (n,) of the package to the buyer, 0..10,000.
        aspiration: (n,) what the buyer wants now, 0..10,000.
        reservation: (n,) least the buyer takes, 0..10,000.
        step: (n,) what was conceded in this round, 0..10,000.

    Returns:
        (n,) 0..5,000; never rises in worth and step, never falls in aspiration and reservation.

    Source: 3.8 (S53) [asm].
    """
    below_limit = np.where(turn >= LIMIT_FROM, np.maximum(reservation - worth, 0), 0).astype(np.int32)
    below_wish = np.where(turn >= WISH_FROM, np.maximum(aspiration - worth, 0), 0).astype(np.int32)
    chance = BREAK + part(below_limit, BELOW_LIMIT) + part(below_wish, BELOW_WISH) - part(step, BY_STEP)
    return bounded(chance, 0, BREAK_MOST)


def asking_order(table: Issues) -> I64:
    """Return the issues in the order in which the buyer asks: the price, then by own weight, (I,).

    Of equal weights the first of the table comes first.
    """
    key = -table.buyer_weight.astype(np.int64)
    if table.price >= 0:
        key[table.price] = -2 * FULL
    return np.argsort(key, kind="stable").astype(np.int64)


def counter(table: Issues, offer: I32, asked: I32, aspiration: I32) -> I32:
    """Return the package that the buyer asks for.

    From our package on, the buyer asks for a lower price, then for more of what weighs most, until the
    aspiration is met.

    Args:
        table: issues on the table.
        offer: (I, n) our last package.
        asked: (I, n) the buyer's last one; before the first, the last options.
        aspiration: (n,) what the buyer wants now, 0..10,000.

    Returns:
        (I, n) from our package up, never beyond what was asked before where that was at least our package:
        asks only come down.

    Source: 3.8 [asm].
    """
    games = offer.shape[1]
    weight = np.broadcast_to(table.buyer_weight[:, None], offer.shape)
    order = np.broadcast_to(asking_order(table)[:, None], (len(table.options), games))
    return raised(table, weight, order, aspiration, offer, np.maximum(asked, offer))


def nibble(table: Issues, agreed: I32) -> I32:
    """Return the issue of which the buyer wants one option more after the agreement, (n,), -1 for none.

    Of what is small enough to be asked for in passing, never the price, it is what the buyer values most,
    the first of equal ones. Source: 2.6, design 2 [asm].
    """
    last = table.last
    more = np.minimum(agreed + 1, last)
    worth = (steps(table, more) - steps(table, agreed)) * table.buyer_weight[:, None] // FULL
    small = (worth > 0) & (worth <= NIBBLE_MOST)
    small &= np.arange(len(table.options))[:, None] != table.price
    best = np.argmax(np.where(small, worth, -1), axis=0)
    return np.where(small.any(axis=0), best, -1).astype(np.int32)


def needs_approval(worth: I32, reservation: I32, authority: I32) -> Mask:
    """Return whether a buyer who would accept must ask the boss first, (n,).

    Args:
        worth: (n,) of the package to the buyer, 0..10,000.
        reservation: (n,) least the customer takes, 0..10,000.
        authority: (n,) how much better than that a package must be for the buyer to sign alone; 0 for one
            who may sign all.

    Source: design 2 (limited authority) [asm].
    """
    alone = np.minimum(reservation + authority, FULL)
    asks: Mask = (worth >= reservation) & (worth < alone)
    return asks
