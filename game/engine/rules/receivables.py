"""Receivables: what a debt is still worth by its age, why it waits, and what makes it come in."""

import numpy as np

from game.engine.after_words import Delay, Dunning
from game.exact.arrays import I32, either
from game.exact.shares import FULL, bounded, part

#: Weeks past due, and the share of debts of that age that is still collected.
#: Source: 2.9 (S59, 2004) [science].
AGES = np.array([0, 4, 9, 13, 26, 39, 52, 104], dtype=np.int32)
COLLECTED = np.array([9_490, 8_990, 8_130, 6_960, 5_210, 3_910, 2_280, 930], dtype=np.int32)
assert AGES.shape == COLLECTED.shape

#: Weeks to pay what is billed before anything is delivered. [asm]
ADVANCE_WEEKS = 2

#: Chance a week that an invoice is paid: nothing speaks against it; its fault is mended; it waits until
#: somebody asks, of what is still collected at its age; the customer means not to pay, of the same.
#: Source: 3.9 (A121-A124) [asm].
PROMPT, MENDED, SLOW, NEVER = 9_000, 6_000, 700, 70

#: Factor of asking in the right way, and in a wrong one. Source: 3.9 (A125).
RIGHT, WRONG = 20_000, 7_000

#: Who asks, by size (small, large) and age (young, old). Source: A125 [seed].
FITTING = np.array([[Dunning.FINANCE, Dunning.ESCALATE], [Dunning.VISIT, Dunning.SPECIAL]], dtype=np.int32)

#: Share that comes back from who meant not to pay, and of what a debt is worth where it is sold.
#: Source: A121, 3.9; assumption.
RECOVERED, SOLD = 1_000, 5_000

#: Weeks past due from which a fraud shows whoever asks. Source: A121 [asm].
UNMASKED = 12

#: Trust that escalation and special means cost everybody. Source: A125 [asm].
GOODWILL = 600


def collectable(age: I32) -> I32:
    """Return the share of debts of an age that is still collected, (n,), rounded down. L32: never rises.

    Args:
        age: (n,) weeks past due; below 0 counts as 0.

    Source: docs/rules.md#collection (2.9).

    >>> collectable(np.array([0, 4, 6, 200], dtype=np.int32)).tolist()
    [9490, 8990, 8646, 930]
    """
    return _BY_WEEK[bounded(age, 0, len(_BY_WEEK) - 1)]


def _by_week() -> I32:
    """Return the table for every week, interpolated in whole numbers."""
    rows = []
    for first, last in zip(range(len(AGES) - 1), range(1, len(AGES)), strict=True):
        span, fall = int(AGES[last] - AGES[first]), int(COLLECTED[first] - COLLECTED[last])
        rows += [int(COLLECTED[first]) - fall * week // span for week in range(span)]
    return np.array([*rows, COLLECTED[-1]], dtype=np.int32)


_BY_WEEK = _by_week()


def cause(drawn: I32, fault: I32, unwilling: I32, bands: tuple[int, int]) -> I32:
    """Return why an invoice will wait, (n,) Delay, from a uniform share.

    The causes lie in bands of their own, so that care takes away faults and adds nothing else.

    Args:
        drawn: (n,) uniform, 0..9,999.
        fault: (n,) chance of our fault, at most the first band.
        unwilling: (n,) chance of waiting for who asks, at most the second.
        bands: width of each band.
    """
    ours = drawn < np.minimum(fault, bands[0])
    waits = (drawn >= bands[0]) & (drawn < bands[0] + np.minimum(unwilling, bands[1]))
    return np.where(ours, Delay.OUR_FAULT.value, either(waits, Delay.UNWILLING.value, 0)).astype(np.int32)


def payment(age: I32, why: I32, factor: I32) -> I32:
    """Return the chance that a due invoice is paid within the week, (n,).

    Args:
        age: (n,) weeks past due.
        why: (n,) Delay.
        factor: (n,) of how it was asked for, 10,000 = not at all.

    Source: docs/rules.md#collection (3.9). L33.
    """
    usual = np.array([PROMPT, 0, SLOW, NEVER, MENDED], dtype=np.int32)[why]
    waits = (why == Delay.UNWILLING.value) | (why == Delay.FRAUD.value)
    return np.where(waits, part(part(usual, collectable(age)), factor), usual).astype(np.int32)


def factor(pressed: I32, large: I32, old: I32) -> I32:
    """Return the factor of how a debt was asked for, (n,) 10,000 = not at all.

    Args:
        pressed: (n,) Dunning + 1, 0 nobody asked.
        large: (n,) 1 for a large debt.
        old: (n,) 1 for an old one.
    """
    asked = either(pressed - 1 == FITTING[large, old], RIGHT, WRONG)
    return np.where(pressed == 0, FULL, asked).astype(np.int32)
