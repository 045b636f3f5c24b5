"""Proposal: its quality follows from what was really found out, and its terms cost money."""

import numpy as np

from game.engine.setup import Market
from game.engine.vocab import Pledge
from game.exact.arrays import I32, I64
from game.exact.shares import FULL, bounded, part
from game.negotiation import issues
from game.negotiation.issues import Issues

#: Most needs that may lead a proposal. Source: design 2.
MOST_NEEDS = 3


#: Worth of a leading need that is clear and not yet agreed to. Source: B79 [asm].
CLEAR = 7_000


#: Quality that a pledge adds, by Pledge, and how far it goes beyond what we know to keep. [asm]
PLEDGED = np.array([-400, 0, 1_000], dtype=np.int32)
OVERPROMISED = np.array([0, 500, 6_000], dtype=np.int32)
assert PLEDGED.shape == OVERPROMISED.shape == (len(Pledge),)

#: Quality that each reader of the draft adds, and how many count. Source: design 2 [asm].
READ, MOST_READERS = 2_500, 2

#: Value that somebody feels who read the draft, of what is missing; mark of a rival who got it. [asm]
OWNERSHIP, PASSED_ON = 4_000, 1_500


def quality(told_share: I32, lead: I32, marked: I32) -> I32:
    """Return the quality of a proposal.

    Args:
        told_share: (n,) influence-weighted share of the needs of evaluators that we know rightly.
        lead: (n,) mean share, over the needs that lead it, of their owners who told them clearly; who has
            not agreed to it in our words counts as CLEAR.
        marked: (n,) mean of our mark on the criteria.

    Returns:
        (n,) 0..10,000: half from what was found out, .35 from the leading needs, .15 from our mark.

    Source: docs/rules.md#proposal (A92-A96; S22) [asm].
    """
    values: I32 = np.minimum((told_share * 50 + lead * 35 + marked * 15) // 100, FULL).astype(np.int32)
    return values


def promising(found: I32, pledge: I32, readers: I32) -> I32:
    """Return the quality of a proposal with what it promises and who read the draft.

    Args:
        found: (n,) quality by what was found out.
        pledge: (n,) Pledge.
        readers: (n,) people who read the draft first.

    Returns:
        (n,) 0..10,000; a proposal of which nothing was found out is not saved by promises.

    Source: docs/rules.md#proposal (design 2).
    """
    added = PLEDGED[pledge] + READ * np.minimum(readers, MOST_READERS)
    return bounded(found + part(added, np.minimum(2 * found, FULL)), 0, FULL).astype(np.int32)


def on_the_table(market: Market) -> Issues:
    """Return the terms that can be offered as issues to bargain over."""
    counts = np.array([len(labels) for labels in market.options], dtype=np.int32)
    return Issues(counts, market.buyer_weight, market.seller_cost)


def steps(market: Market, offer: I32) -> I32:
    """Return how far each offered option goes toward the buyer.

    Args:
        market: issues and their options.
        offer: (I, n) option, -1 none, which counts as the first.

    Returns:
        (I, n) 0..10,000.
    """
    return issues.steps(on_the_table(market), offer)


def conceded(market: Market, offer: I32) -> I32:
    """Return what the offered options are worth to the buyer, (n,) 0..10,000. L36: never falls."""
    return issues.conceded(on_the_table(market), offer)


def cost_share(market: Market, offer: I32) -> I32:
    """Return what the offered options cost us, (n,) of the list price in ten-thousandths."""
    return issues.cost_share(on_the_table(market), offer)


def price(market: Market, offer: I32) -> I64:
    """Return what the customer would pay, (n,) currency units, rounded down: all terms valued in money."""
    share = FULL - cost_share(market, offer).astype(np.int64)
    return market.list_price * share // FULL


def profit(market: Market, offer: I32, spent: I64, added: I32 | int = 0) -> I64:
    """Return the profit of a signed deal at the offered terms, (n,) currency units, rounded down.

    What was added beside the list price earns its margin in full.

    Source: docs/rules.md#proposal (1.6: list price times margin less concessions, less expenses).
    """
    more = market.margin * added // FULL
    share = market.margin - cost_share(market, offer).astype(np.int64) + more
    return market.list_price * share // FULL - spent
