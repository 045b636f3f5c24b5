"""Purchase: what its type, what is in use today and the limits of signature change."""

import numpy as np

from game.engine.vocab import Decision, Level, Purchase, Stage
from game.exact.arrays import I32, I64, Mask, either
from game.exact.shares import FULL, part

#: Speed of the customer's clock by type of purchase, 10,000 = a new task. Source: B50 [asm].
PACE = np.array([10_000, 13_000, 16_000], dtype=np.int32)

#: What the type of purchase adds to no decision: what is bought again is bought. Source: B50 [asm].
NO_DECISION = np.array([0, -4_000, -8_000], dtype=np.int32)

#: Stage that follows each stage, by type: what is bought again without a change is not designed anew.
#: Rows: Purchase; columns: Stage. Source: B50 [asm].
NEXT_STAGE = np.array([[1, 2, 3, 4, 4, 5], [1, 2, 3, 4, 4, 5], [1, 3, 3, 4, 4, 5]], dtype=np.int32)
assert PACE.shape == NO_DECISION.shape == (len(Purchase),)
assert NEXT_STAGE.shape == (len(Purchase), len(Stage))

#: Share of the cost of changing the vendor that one technical contact, and a good proposal, take away.
#: Source: A12, 3.14 (falls with trial and migration plan) [asm].
EASED_BY_CONTACT, EASED_BY_PROPOSAL = 2_500, 5_000

#: Voice in the final choice of who signs alone, and of those above who are not asked. Source: A26, A28 [asm].
SIGNS, NOT_ASKED = 20_000, 3_000

#: Weights of the question that the decider leaves open, in ten-thousandths: whether, when, budget. Rows: the
#: money is there, the money is gone. Source: A29 [asm].
LEFT_OPEN = np.array([[5_000, 3_500, 1_500], [1_500, 2_000, 6_500]], dtype=np.int32)
assert (LEFT_OPEN.sum(axis=1) == FULL).all()
assert LEFT_OPEN.shape[1] == Decision.SUPPLIER


def switching(cost: int, contacts: I32, quality: I32) -> I32:
    """Return what changing the vendor still speaks for the one in use.

    Args:
        cost: of the scenario, 0..10,000 of utility.
        contacts: (P, n) contacts at a third place, where people saw how it works.
        quality: (n,) of our proposal, which says how the change would go.

    Returns:
        (P, n) never more than `cost`; more contacts or a better proposal never raise it.

    Source: docs/rules.md#purchase (A12, 3.14).
    """
    eased = np.minimum(np.minimum(contacts, 2) * EASED_BY_CONTACT + part(quality, EASED_BY_PROPOSAL), FULL)
    return cost - part(np.full_like(eased, cost), eased)


def final_say(say: I32, limit: I64, level: I32, price: I64) -> I32:
    """Return everybody's say in the final choice once the price is known.

    Who may sign for the sum decides; the layers above are hardly asked any more.

    Args:
        say: (P,) usual say at the end, sums to about 10,000.
        limit: (P,) currency each person signs for alone.
        level: (P,) Level.
        price: (n,) currency.

    Returns:
        (P, n) sums to 10,000 within P.

    Source: docs/rules.md#purchase (A26, A28).
    """
    signs: Mask = (limit[:, None] >= price) & (limit[:, None] > 0)
    lowest = np.where(signs, level[:, None], len(Level)).min(axis=0)
    factor = np.where(signs & (level[:, None] == lowest), SIGNS, FULL)
    factor = np.where(level[:, None] > lowest, NOT_ASKED, factor)
    raw = say[:, None].astype(np.int64) * factor
    values: I32 = (raw * FULL // np.maximum(raw.sum(axis=0), 1)).astype(np.int32)
    return values


def can_stop(veto: I32, approver: Mask, limit: I64, price: I64) -> I32:
    """Return who can stop the purchase: holders of a veto, and who must approve what nobody signs for alone.

    Args:
        veto: (P,) 1 where the person always can.
        approver: (P,) whether the person has the role.
        limit: (P,) currency each person signs for alone; without any limit in the scenario nothing changes.
        price: (n,) currency.

    Returns:
        (P, n) 1 where the person can.

    Source: docs/rules.md#purchase (A27, A28).
    """
    above = (limit.max(initial=0) < price) & (limit.max(initial=0) > 0)
    return either((veto[:, None] == 1) | (approver[:, None] & above), 1, 0)
