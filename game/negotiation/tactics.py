"""How far one wants to go, by the clock, by what the other side does, and by the first number named."""

import enum

import numpy as np

from game.exact.arrays import I32
from game.exact.curves import exp2, log2, power
from game.exact.shares import FULL, bounded, part


class Convinced(enum.IntEnum):
    """What makes a buyer believe that the seller nears the limit. Append only."""

    PATTERN = 0  # concessions that grow smaller
    PACE = 1  # rounds in which nothing is conceded
    REASONS = 2  # concessions that come with a reason


#: Exponent of the buyer's aspiration over time, 1 / beta with beta .6. Source: 3.8 (2.6, S41; asm).
BOULWARE = (10, 6)
#: Share of the room they see that buyers ask for at first. Source: 3.8 [asm].
GREED = 8_000
#: What a first number carries over of its distance to what was expected. Source: 2.6 (S46, S47; asm).
ANCHOR = 2_500
#: Most that it moves the limit. Source: 3.8 [asm].
ANCHOR_MOST = 300
#: A first number further off than this share of the plausible range is exaggerated. Source: 2.6 [asm].
EXAGGERATED = 15_000
#: Credibility that an exaggeration costs, of what it is too far; and the most. Source: 3.14 [asm].
DISBELIEF, DISBELIEF_MOST = 5_000, 2_000


def passed(clock: I32, rounds: int) -> I32:
    """Return the share of the rounds that has passed, (n,) 0..10,000; rounds are at least 1."""
    return np.minimum(clock, rounds) * FULL // rounds


def polynomial(time: I32, start: int, exponent: tuple[int, int]) -> I32:
    """Return the share of its room that a side has conceded: start + (1 - start) time^(1 / beta).

    Args:
        time: (n,) share of the rounds that has passed, 0..10,000.
        start: conceded at once, 0..10,000.
        exponent: 1 / beta as numerator and denominator: above 1 Boulware, 1 linear, below 1 a conceder.

    Returns:
        (n,) start..10,000, never falling in time.

    Source: 2.6 (Faratin, Sierra, Jennings; S41).
    """
    return start + part(power(time, *exponent), FULL - start)


def exponential(time: I32, start: int, beta: tuple[int, int]) -> I32:
    """Return the share of its room that a side has conceded: start^((1 - time)^beta).

    Args:
        time: (n,) share of the rounds that has passed, 0..10,000.
        start: conceded at once, 1..10,000.
        beta: numerator and denominator: below 1 Boulware, above 1 a conceder.

    Returns:
        (n,) start..10,000, never falling in time.

    Source: 2.6 (Faratin, Sierra, Jennings; S41).
    """
    left = power(FULL - time, *beta)
    first = log2(np.full_like(time, start))
    return exp2(np.asarray(left.astype(np.int64) * first // FULL).astype(np.int32))


def tit_for_tat(own: I32, theirs_before: I32, theirs: I32) -> I32:
    """Return what a side keeps for itself when it answers in proportion to the other side's last step.

    Args:
        own: (n,) what the last own offer kept, 0..10,000.
        theirs_before: (n,) what the other side's offer before kept for the other side, 0..10,000.
        theirs: (n,) what its last one keeps, 0..10,000.

    Returns:
        (n,) 0..own: their ratio times ours, rounded down; nobody takes back what was offered.

    Source: 2.6 (relative tit-for-tat; S41).
    """
    # From nothing there is nothing to come down to.
    ratio = np.where(theirs_before > 0, theirs * FULL // np.maximum(theirs_before, 1), FULL)
    return part(own, np.minimum(ratio, FULL).astype(np.int32))


def aspiration(worth: I32, room: I32, reservation: I32, time: I32) -> I32:
    """Return what the buyer wants of a package now.

    At the start the buyer asks for most of the room believed to be left above the own limit, and comes down
    late (Boulware, beta .6); the engine adds the noise of the round.

    Args:
        worth: (n,) of the seller's package on the table to the buyer, 0..10,000.
        room: (n,) that the buyer believes the seller still has, 0..10,000.
        reservation: (n,) least the buyer takes, 0..10,000.
        time: (n,) share of the rounds that has passed, 0..10,000.

    Returns:
        (n,) reservation..10,000; never falls in worth, room and reservation, never rises in time.

    Source: 3.8 (2.6, S41, S44) [asm].
    """
    hoped = np.maximum(np.minimum(worth + room, FULL) - reservation, 0)
    return reservation + part(part(hoped, GREED), FULL - power(time, *BOULWARE))


def anchored(opening: I32, expected: I32, plausible: I32) -> tuple[I32, I32]:
    """Return how far a first number moves the buyer's limit, and what it costs in credibility.

    Args:
        opening: (n,) worth of the first package named to the buyer, 0..10,000.
        expected: (n,) worth that the buyer expected to be named, 0..10,000.
        plausible: (n,) half the range of worths that seem serious, 0..10,000.

    Returns:
        (n,) -300..300 to add to the reservation, 0 where exaggerated; (n,) 0..2,000 of credibility lost.

    Source: 2.6, 3.8, 3.14 (S46, S47) [asm].
    """
    distance = opening - expected
    beyond = np.abs(distance) - part(plausible, EXAGGERATED)
    # As a size, so that a number that is too high moves exactly as far as one that is too low.
    size = np.minimum(part(np.abs(distance), ANCHOR), ANCHOR_MOST)
    shift = np.where(beyond > 0, 0, np.sign(distance) * size).astype(np.int32)
    return shift, bounded(part(beyond, DISBELIEF), 0, DISBELIEF_MOST)
