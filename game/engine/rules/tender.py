"""Tender: sealed offers, hard credentials, and points for quality and price."""

import numpy as np

from game.engine.rules.award import Choice
from game.exact.arrays import I32, I64
from game.exact.curves import logistic
from game.exact.shares import FULL, part

#: How far a lead in points decides: slope of the chance over the lead as a share of all points. Source: 3.7
#: (marks rounded to fifths, noise .4 a mark; the sum of an evaluation team's noise as a logistic) [asm].
SLOPE = 120_000

#: Chance that a tender is called off. Source: [asm].
CALLED_OFF = 500

#: Risk that each contact in the quiet period adds. Source: 5.5.
QUIET_RISK = 5_000


def price_points(price: I64, lowest: I64) -> I32:
    """Return the points of a price as a share of the most there are: lowest / price, rounded down.

    Args:
        price: (n,) currency, above 0.
        lowest: (n,) the lowest of all prices.

    Returns:
        (n,) 0..10,000.

    Source: docs/rules.md#tender (2.8, S57).
    """
    values: I32 = (lowest * FULL // np.maximum(price, 1)).astype(np.int32)
    return values


def choice(lead: I32, prices: tuple[I64, I64], quality: int, admitted: I32) -> Choice:
    """Return the exact chances of a tender.

    Args:
        lead: (n,) evaluators' opinion of our quality against the best rival's, -10,000..10,000.
        prices: ours and the lowest of the rivals', currency, (n,) each.
        quality: share of quality in the score, 0..10,000.
        admitted: (n,) 1 where an offer was handed in with every credential.

    Returns:
        The chances; a lower price of ours never lowers our chance, without a credential it is 0.

    Source: docs/rules.md#tender (3.7, step 6; 2.8).
    """
    ours, theirs = prices
    lowest = np.minimum(ours, theirs)
    marks = part(lead // 2, quality)
    points = part(price_points(ours, lowest) - price_points(theirs, lowest), FULL - quality)
    won = part(logistic(part(marks + points, SLOPE)), FULL - CALLED_OFF) * admitted
    none = np.full_like(won, CALLED_OFF)
    return Choice(won, FULL - won - none, none)
