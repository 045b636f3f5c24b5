"""Satisfaction after signing: what people got against what they expected, and what follows from it."""

import numpy as np

from game.engine.after_words import Complaint
from game.engine.vocab import Colleague, Function
from game.exact.arrays import I32, either
from game.exact.shares import FULL, bounded, part

#: Share of the care that a delivery and an acceptance are, alone and with somebody of our service or our
#: engineer; and what training adds. Source: A118, B34 [asm].
ALONE, TOGETHER, TRAINED = (2_000, 3_000), (3_000, 4_500), 2_500

#: Care by the bits of what was attended.
PRESENT = np.array(
    [
        max(bits & 1 and ALONE[0], bits & 2 and TOGETHER[0])
        + max(bits & 4 and ALONE[1], bits & 8 and TOGETHER[1])
        for bits in range(16)
    ],
    dtype=np.int32,
)

#: Satisfaction of who neither likes nor misses anything, and what full care, felt value and trust (from their
#: middles), promises beyond what we hold, and an open complaint make of it. Source: 3.9.
MIDDLE, CARE, FELT, TRUST, OVERPROMISED, OPEN = 5_000, 2_200, 2_500, 1_000, 3_000, 1_500

#: What a complaint that was solved late leaves, and nobody of ours being known to those who work with it.
#: Source: 3.14 (handover) [asm].
LATE, STRANGERS = 500, 600

#: Share of the trouble of a first use that full care prevents. Source: A118 [asm].
PREVENTS = 6_000

#: Chance that a person tells of trouble who is asked, and that one who is not asked writes to us by the next
#: stop. Source: assumption.
TELLS, WRITES = 8_500, 5_000

#: Chance that a complaint is solved, by Colleague. Source: B34, A118 [asm].
SOLVES = np.array([5_000, 8_500, 10_000, 4_000], dtype=np.int32)
assert SOLVES.shape == (len(Colleague),)

#: Satisfaction from which somebody sounds uneven, content, delighted. Source: assumption.
SOUNDS = np.array([4_500, 6_000, 7_500], dtype=np.int32)

#: Chance that somebody fully satisfied names another customer who is asked, and who is not. Source: 3.9.
ASKED, UNASKED = 6_000, 800

#: Chance that a review with somebody fully satisfied who decides opens the next deal, and the part of it with
#: anybody else. Source: A117 [asm].
SECOND, NOT_DECIDING = 7_000, 5_000

#: Worth of a customer who is named to us, and of the next deal at half the cost, of the margin of this one.
#: Source: 3.9 (A117, A120; S67) [asm].
LEAD, NEXT_DEAL = 800, 1_200


def care(attended: I32, trained: I32) -> I32:
    """Return how well somebody was looked after, 0..10,000.

    Args:
        attended: bits of what we attended: 1, 2 delivery, 4, 8 acceptance, alone or with a colleague.
        trained: 1 where the person was trained.
    """
    return PRESENT[attended] + TRAINED * trained


def terms(cared: I32, felt: I32, trusted: I32, promised: I32) -> tuple[I32, I32, I32, I32]:
    """Return what care, felt value, trust and promises add to the middle, each of the shape given.

    Args:
        cared: care, 0..10,000.
        felt: felt value, 0..10,000.
        trusted: trust, 0..10,000.
        promised: what was promised beyond what we hold, 0..10,000.
    """
    return (
        part(cared, CARE),
        part(felt - MIDDLE, FELT),
        part(trusted - MIDDLE, TRUST),
        -part(promised, OVERPROMISED),
    )


def burden(trouble: I32, complaint: I32, stranger: I32) -> I32:
    """Return what complaints and strange faces take, 0 or below.

    Args:
        trouble: 1 where something is wrong that we have not heard of.
        complaint: Complaint.
        stranger: 1 where nobody of ours was introduced to who works with them.
    """
    open_ = (trouble == 1) | (complaint == Complaint.OPEN.value)
    late = (complaint == Complaint.LATE.value) & ~open_
    return -either(open_, OPEN, 0) - either(late, LATE, 0) - STRANGERS * stranger


def satisfied(parts: tuple[I32, ...]) -> I32:
    """Return the satisfaction, 0..10,000, from what adds to it and takes from it.

    Source: docs/rules.md#satisfaction (3.9).
    """
    total = MIDDLE + parts[0]
    for one in parts[1:]:
        total = total + one
    return bounded(total, 0, FULL)


def works_with_us(function: I32) -> I32:
    """Return 1 for the functions that deal with our service people: users and purchasing."""
    return either((function == Function.USER.value) | (function == Function.PURCHASING.value), 1, 0)


def troubled(usual: int, cared: I32) -> I32:
    """Return the chance that a user meets trouble in the first use."""
    return usual - part(part(cared, PREVENTS), usual)


def sounds(value: I32) -> I32:
    """Return how content somebody of this satisfaction sounds, Content 1..4."""
    level: I32 = 1 + (value >= SOUNDS[:, None]).sum(axis=0, dtype=np.int32)
    return level


def squared(value: I32, most: int) -> I32:
    """Return a chance that grows with the square of satisfaction: `most` at the whole. L35: never falls.

    Source: docs/rules.md#referral (3.9).
    """
    return part(part(value, value), most)
