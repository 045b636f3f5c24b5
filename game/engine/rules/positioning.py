"""Positioning: what is known of a rival, and what comparing us with them leaves with a person."""

import numpy as np

from game.exact.arrays import I32, I64, Mask, either
from game.exact.shares import FULL, bounded, part

#: Share of what can be known of the competition that public sources tell; what we heard tells the rest. [asm]
PUBLIC = 6_000

#: Strength of a comparison that rests on nothing, and what full knowledge adds. Source: A89, A90 [asm].
UNFOUNDED, FOUNDED = 2_500, 7_500

#: Factors where the rival is better: a cure that is proved, and one that is only said. Source: A90 [asm].
CURED, ONLY_SAID = 15_000, 4_000

#: Factor where we are better and nothing of it was seen. Source: C41 [asm].
HEARD_OF = 2_500

#: What a comparison on a criterion is worth, by the weight that it has for the person. [asm]
BY_WEIGHT = 40_000

#: Irritation of a comparison that rests on nothing, and of one that was heard before. Source: C11 [asm].
LOOSE_TALK, STALE = 250, 300

#: What a person with whom everything was compared takes from a rival: where the rival is better, anywhere.
#: Source: 3.7 (.14 and .04), raised for few contacts [asm].
EDGE_LOST, SHINE_LOST = 6_000, 5_500

#: Share of a comparison that somebody who saw us at work passes on to those who listen. Source: 3.7, where
#: it counts with everybody; C41 [asm].
GOES_ROUND = 5_000


def tenths(capability: I32) -> I32:
    """Return capabilities in tenths, rounded to the nearest, as a desk can find them out."""
    values: I32 = (capability + 500) // 1_000
    return values


def depth(heard: I32, facts: int) -> I32:
    """Return how much of the competition is known after an analysis.

    Args:
        heard: (n,) facts about rivals that we have heard.
        facts: how many there are.

    Returns:
        (n,) 0..10,000.

    Source: docs/rules.md#positioning (A89).
    """
    return PUBLIC + (FULL - PUBLIC) * np.minimum(heard, facts) // max(facts, 1)


def gained(weight: I32, analysed: I32, better: Mask, proof: Mask) -> I32:
    """Return how far one comparison counters a rival's edge with a person.

    Args:
        weight: (n,) of the criterion for the person, 0..10,000.
        analysed: (n,) what is known of the competition, 0..10,000; more never makes it smaller.
        better: (n,) where a rival is better on the criterion.
        proof: (n,) where a cure can be shown: our engineer is there, or the person saw it at work.

    Returns:
        (n,) 0..10,000, to be added to what was gained before.

    Source: docs/rules.md#positioning (A90, C11).
    """
    strength = UNFOUNDED + part(analysed, FOUNDED)
    cure = np.where(better, either(proof, CURED, ONLY_SAID), either(proof, FULL, HEARD_OF))
    worth = part(part(weight, BY_WEIGHT), strength)
    return bounded(part(np.minimum(worth, FULL), cure), 0, FULL).astype(np.int32)


def spread(positioned: I32, witnessed: I32, talk: I32) -> I32:
    """Return how far a rival's edge is countered with each person once they have talked.

    Args:
        positioned: (P, n) by what we compared with them ourselves, 0..10,000.
        witnessed: (P, n) 1 who saw our solution at work: only they have something to tell.
        talk: (P, P) who listens (row) to whom (column), rows sum to 10,000 or to 0.

    Returns:
        (P, n) 0..10,000, never less than before.

    Source: docs/rules.md#positioning (3.7; A61, C41).
    """
    ears: I64 = talk.astype(np.int64)
    shown: I64 = (positioned * witnessed).astype(np.int64)
    told = (ears @ shown // FULL).astype(np.int32)
    countered: I32 = np.minimum(positioned + part(told, GOES_ROUND), FULL)
    return countered


def lost(weights: I64, better: Mask, positioned: I32) -> I32:
    """Return what a rival loses with each person.

    Args:
        weights: (K, P, n) of the criteria at the decision.
        better: (K,) where that rival is better than we are.
        positioned: (P, n) 0..10,000.

    Returns:
        (P, n) utility, 0 where nothing was compared; more positioning never makes it smaller.

    Source: docs/rules.md#positioning (3.7).
    """
    where_better = weights[better].sum(axis=0).astype(np.int32)
    return part(positioned, part(where_better, EDGE_LOST) + SHINE_LOST)
