"""Credit: what kind of payer the customer is, what a check says of it, and how much is at risk."""

import numpy as np

from game.engine.after_words import Grade
from game.exact.arrays import I32
from game.exact.shares import FULL, bounded, part

#: Share of poor payers, and of those that are poor or fair. Source: assumption.
POOR, NOT_GOOD = 1_000, 4_000

#: Chance that a check names the right grade. Source: A121, A122 [asm].
RIGHT = 8_500

#: Money that a check costs, in currency units. Source: A122 (3.10) [asm].
FEE = 800

#: Factor on the chances of fraud and of unwilling payment by Grade; over all customers they make 1.
#: Source: 3.9 [asm].
FRAUD_OF = np.array([FULL, 58_000, 10_000, 2_000], dtype=np.int32)
UNWILLING_OF = np.array([FULL, 16_000, 12_000, 8_000], dtype=np.int32)
assert FRAUD_OF.shape == UNWILLING_OF.shape == (len(Grade),)

#: Factor on the chance of fraud at the shortest time to pay, and what the longest adds. Source: 3.14 [asm].
SHORT_TERM, LONG_TERM = 5_000, 10_000


def payer(drawn: I32) -> I32:
    """Return how good a payer each customer is, (n,) Grade, from a uniform share."""
    grade = np.where(drawn < POOR, Grade.POOR.value, Grade.FAIR.value)
    return np.where(drawn < NOT_GOOD, grade, Grade.GOOD.value).astype(np.int32)


def said(truth: I32) -> I32:
    """Return the chance that a check says each grade, (3, n): poor, fair, good; columns sum to 10,000.

    Who errs names the grade beside the true one; beside fair either.

    Args:
        truth: (n,) Grade.

    Source: docs/rules.md#credit (A121, A122; 3.14).
    """
    wrong = FULL - RIGHT
    table = np.array(
        [[0, 0, 0], [RIGHT, wrong, 0], [wrong // 2, RIGHT, wrong // 2], [0, wrong, RIGHT]], dtype=np.int32
    )
    return np.ascontiguousarray(table[truth].T)


def fraud(usual: I32, truth: I32, late: I32) -> I32:
    """Return the chance that the customer means not to pay, (n,).

    Args:
        usual: (n,) of the scenario, checked or not.
        truth: (n,) Grade.
        late: (n,) step of the agreed time to pay, 0 the shortest .. 10,000 the longest.

    Source: docs/rules.md#credit (3.9, 3.14).
    """
    return bounded(part(part(usual, FRAUD_OF[truth]), SHORT_TERM + part(late, LONG_TERM)), 0, FULL)


def unwilling(usual: int, truth: I32) -> I32:
    """Return the chance that an invoice waits until somebody asks, (n,). Source: docs/rules.md#credit."""
    return bounded(part(UNWILLING_OF[truth], usual), 0, FULL)
