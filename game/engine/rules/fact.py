"""Facts: what a teller says, and what two tellers together are worth."""

import numpy as np

from game.engine.vocab import Secrecy, Trace
from game.exact.arrays import I32
from game.exact.shares import FULL, part

#: Chance that a willing person tells a fact when asked for its subject, by Secrecy: to a stranger, and what
#: full trust adds. A confidential fact is never asked out of anybody. Source: 3.3, A09-A21 [asm].
TOLD_COLD = np.array([6_500, 1_500, 0], dtype=np.int32)
TOLD_TRUST = np.array([3_000, 7_500, 0], dtype=np.int32)
assert TOLD_COLD.shape == TOLD_TRUST.shape == (len(Secrecy),)

#: Inside information that a fact brings that was new or is now certain. Source: A07 [asm].
WORTH = 350


def chance(secrecy: I32, trust: I32, coach: I32) -> I32:
    """Return the chance that a person tells a fact they know.

    Args:
        secrecy: (n,) Secrecy.
        trust: (n,) 0..10,000.
        coach: (n,) 1 where the person tells us what happens inside.

    Returns:
        (n,) 0..9,800.

    Source: docs/rules.md#facts.
    """
    raised = TOLD_COLD[secrecy] + part(TOLD_TRUST[secrecy], np.minimum(trust + 4_000 * coach, FULL))
    values: I32 = np.minimum(raised, 9_800)
    return values


def label(true_label: I32, swapped: I32) -> I32:
    """Return which of two sentences is told, (n,) 1 or 2: the true one, or the other where swapped is 1."""
    return np.where(swapped == 1, 3 - true_label, true_label).astype(np.int32)


def trace_after(trace: I32, same: I32, other_teller: I32, sure: I32) -> I32:
    """Return what our notes have of a fact after it was told once more.

    Args:
        trace: (n,) Trace before.
        same: (n,) 1 where every teller so far said this sentence.
        other_teller: (n,) 1 where somebody else told it first.
        sure: (n,) 1 where the teller is the one who knows best, or it stands in public sources.

    Returns:
        (n,) Trace: two people who agree confirm, two who differ contradict, the best source settles.

    Source: docs/rules.md#facts (3.3: two sources).
    """
    again = np.where(other_teller == 1, Trace.CONFIRMED.value, trace)
    agreed = np.where(same == 1, np.maximum(again, Trace.HEARD.value), Trace.CONTRADICTED.value)
    first = np.where(trace == Trace.NOTHING.value, Trace.HEARD.value, agreed)
    return np.where(sure == 1, Trace.CONFIRMED.value, first).astype(np.int32)
