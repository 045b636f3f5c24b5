"""Objections: when they come up, and what each way of answering does."""

import numpy as np

from game.engine.vocab import Way
from game.exact.arrays import I32, either
from game.exact.shares import FULL, bounded, part

#: Chance that an objection comes up when we tell or ask for much, and what doubt adds. Source: S22 [asm].
COMES_UP, BY_DOUBT = 3_500, 4_000

#: Chance that a way answers what it can answer, by Way. A bluff works on any. Source: B80, C14 [asm].
WORKS = np.array([2_500, 5_500, 4_500, 8_500, 0, 5_500], dtype=np.int32)
assert WORKS.shape == (len(Way),)

#: An objection that was understood is answered this much more easily. Source: C14 [asm].
UNDERSTOOD = 2_500

#: What a trade costs us, in currency. [asm]
TRADE_COST = 1_500

#: Trust that a bluff found out costs, share of what is there. Source: 3.2 (caught lie) [asm].
CAUGHT = 1_500


def comes_up(doubt: I32) -> I32:
    """Return the chance that an open objection is said, (n,) 0..7,500."""
    return COMES_UP + part(doubt, BY_DOUBT)


def works(way: I32, cures: I32, understood: I32, means: tuple[I32, I32]) -> I32:
    """Return the chance that an answer settles an objection.

    Args:
        way: (n,) Way.
        cures: (n,) bits of Way that can answer it.
        understood: (n,) 1 where we asked what stands behind it.
        means: credibility 0..10,000, and 1 where our engineer sits at the table; (n,) each.

    Returns:
        (n,) 0..9,500.

    Source: docs/rules.md#objections (B80, C14, C15).
    """
    credibility, engineer = means
    fits = ((cures >> way) & 1) | (way == Way.BLUFF.value)
    fits &= (way != Way.ENGINEER.value) | (engineer == 1)
    base = WORKS[way] + either(understood == 1, UNDERSTOOD, 0) + part(credibility - FULL // 2, 2_000)
    plain = np.where(way == Way.BLUFF.value, WORKS[Way.BLUFF], base)
    return np.where((fits == 1) & (WORKS[way] > 0), bounded(plain, 0, 9_500), 0).astype(np.int32)
