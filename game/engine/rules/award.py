"""Award: opinions, vetoes and the three-way choice between us, a rival and no decision."""

import dataclasses

import numpy as np

from game.exact.arrays import I32, I64
from game.exact.curves import exp, root, tanh
from game.exact.shares import FULL, bounded, part

#: Scale of opinion and head start of a vendor who is known. Source: 3.7 calibration 2.
OPINION_SCALE, INTERCEPT = 3_000, 4_600

#: Logit of the group's choice: slope; no decision alone, against plainness, for disagreement, in haste.
#: Source: 3.7, calibration 2; slope tuned, base and plainness raised together (3.14, row 43: who asks
#: everybody what a problem leads to is to gain by it) [asm].
SLOPE, NONE_BASE, NONE_EXPLICIT, NONE_SPREAD, NONE_HURRY = 20_000, 4_300, 30_000, 12_000, 10_000

#: What speaks for no decision where the money is gone. [asm]
NONE_BROKE = 30_000

#: What the lead in trust adds to the evaluation. Source: 3.7 (.30), raised for few contacts [asm].
TRUST_LEAD = 4_500

#: Share of a rival's value that is felt without our help. Source: 3.7.
RIVAL_FELT = 9_900

#: Bits of the greatest sum under the root: 32 people of opinion 10,000.
_SPREAD_BITS = 19

#: Near equals differ by less than this. Source: B52 rule, [asm].
NEAR = 1_200


@dataclasses.dataclass(frozen=True, slots=True)
class Choice:
    """Exact chances of the three endings, (n,) each; they sum to 10,000."""

    us: I32
    rival: I32
    none: I32


def bent_weights(weights: I32, shift: I32, lean: I32) -> I64:
    """Return criteria weights at the decision, bent by whose mark the indicators carry.

    Args:
        weights: (K, P) own weights of each person.
        shift: (K,) factor of the stage, 10,000 = as it is.
        lean: (K, n) exponent in 1/10,000: twice the mark times the difference in capability.

    Returns:
        (K, P, n) each person's weights sum to 10,000 within K (L20).

    Source: docs/rules.md#indicators (3.6: w exp(2 spec (cap us - cap rival)), renormalised).
    """
    raw = (weights.astype(np.int64) * shift[:, None])[:, :, None] * exp(bounded(lean, -15_000, 15_000))[
        :, None
    ]
    total = np.maximum(raw.sum(axis=0), 1)
    values: I64 = raw * FULL // total
    return values


def evaluation(lead: I32, interest: I32, trust_lead: I32) -> I32:
    """Return how a person weighs us against the best rival.

    Args:
        lead: (P, n) our utility less the rival's.
        interest: (P, n) personal interest, 0..NEAR; counts only among near equals (L18, L19).
        trust_lead: (P, n) trust in us less trust in the rival.

    Returns:
        (P, n) in 1/10,000.

    Source: docs/rules.md#award (3.7; B52).
    """
    near = exp(-np.abs(lead) * FULL // NEAR)
    return lead + part(interest, near) + part(trust_lead, TRUST_LEAD)


def opinion(evaluated: I32) -> I32:
    """Return the opinion of each person, -10,000 for the rival .. 10,000 for us."""
    return tanh((evaluated + INTERCEPT) * FULL // OPINION_SCALE)


def veto(opinions: I32, holders: I32) -> I32:
    """Return what vetoes take from us, (n,): 1.5 times how far the most opposed holder is below -.35.

    Args:
        opinions: (P, n) -10,000..10,000.
        holders: (P, n) 1 where the person can stop the purchase.
    """
    lowest = np.where(holders == 1, opinions, FULL).min(axis=0)
    values: I32 = np.maximum(0, -3_500 - lowest) * 3 // 2
    return values


def spread(opinions: I32) -> I32:
    """Return the standard deviation of opinions, rounded down, (n,) 0..10,000."""
    count = len(opinions)
    wide = opinions.astype(np.int64)
    squares = (wide * wide).sum(axis=0) * count - wide.sum(axis=0) ** 2
    return (root(squares, _SPREAD_BITS) // count).astype(np.int32)


def choice(
    lead: I32, vetoed: I32, doubt: tuple[I32, I32, I32, I32], offered: I32, habit: I32 | int = 0
) -> Choice:
    """Return the exact chances that we, a rival or nobody gets the order.

    Args:
        lead: (n,) group opinion, -10,000..10,000.
        vetoed: (n,) what vetoes take.
        doubt: plainness of the need 0..10,000, spread of opinions, 1 where time runs out, 1 where the
            customer's money is gone; (n,) each.
        offered: (n,) 1 where we handed in a proposal; without one we cannot be chosen.
        habit: what the type of purchase adds to no decision.

    Returns:
        The chances; more plainness never raises `none` (L21), more spread never lowers it (L22).

    Source: docs/rules.md#award (3.7, calibration 2; S11, S14).
    """
    explicit, disagreement, hurried, broke = doubt
    ours = part(lead, SLOPE) - vetoed
    wanted = NONE_BASE - part(explicit, NONE_EXPLICIT) + part(disagreement, NONE_SPREAD)
    nobody = wanted + habit + NONE_HURRY * hurried + NONE_BROKE * broke
    weight = np.stack([exp(ours) * offered, exp(-part(lead, SLOPE)), exp(nobody)]).astype(np.int64)
    shares = weight * FULL // weight.sum(axis=0)
    us, rival = shares[0].astype(np.int32), shares[1].astype(np.int32)
    return Choice(us, rival, FULL - us - rival)
