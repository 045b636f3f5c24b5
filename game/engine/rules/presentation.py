"""Presentation: attention of a room, what a point does to each listener, and what it is worth in the end."""

import numpy as np

from game.engine.tables import EVIDENCE_FIT
from game.engine.vocab import Evidence, Opening, Posture, Talk
from game.exact.arrays import I32, Mask, either
from game.exact.shares import FULL, bounded, closer, part

#: Bit of `steps` of each opening step, and all of them.
OPENINGS = 1 << np.arange(len(Opening), dtype=np.int32)
OPENED = int(OPENINGS.sum())

#: Attention of a room before the first word, and what it loses with each further point. Source: A98, A100.
FIRST_ATTENTION, TIRES = 5_000, 350

#: Attention for each opening step at its place; what a step at the wrong place costs. Source: A97-A99 [asm].
STEP_GAIN = np.array([400, 1_400, 300, 700, 500], dtype=np.int32)
assert STEP_GAIN.shape == (len(Opening),)
MISPLACED = 700

#: Attention that a point wins where everybody listening has that need. Source: A100 [asm].
CONCERNS = 1_400

#: Fewest and most points that a room keeps in mind; attention that each further one costs. Source: A100.
FEWEST, MOST, TOO_MANY = 3, 5, 1_500

#: Share of missing value that a point adds at its best, and how far it goes with a need that we only guess.
#: Source: 3.4 [asm].
POINT_GAIN, GUESSED = 2_500, 800

#: Factors: a need that was agreed to in our words, a demonstration without our engineer. Source: B79 [asm].
AGREED, UNAIDED = 12_000, 5_000

#: Doubt that a point takes from an owner whose need we know, and adds to who is told about others. [asm]
CALMS, BESIDE = 300, 60

#: What a point adds to the worth of a presentation, where all who have a say listen and have that need. [asm]
POINT_WORTH = 14_000

#: What a summary and a call to buy add to it, and attention from which the call does. Source: A101 [asm].
SUMMARY_WORTH, CALL_WORTH, CALL_FROM = 1_200, 1_500, 6_000

#: What is left of the worth with too few points, too many, and without a summary. Source: A100, A101 [asm].
TOO_FEW_LEFT, TOO_MANY_LEFT, NO_SUMMARY_LEFT = 5_000, 7_500, 8_000

#: Doubt that a call to buy leaves in a room that has stopped listening. [asm]
PUSHED = 300

#: Attention that an answered question wins, and one that missed or was left costs. Source: C14, B80 [asm].
ANSWERED, MISSED = 500, 900

#: Doubt in the whole room after a question that was answered, or not. Source: C14 [asm].
RELIEVED, INFECTED = 250, 350

#: Chance that a question comes after a point: of an objection that was raised and never settled, of one that
#: was never said, of a hard question. Source: B77, C14 [asm].
COMES_BACK, SAID_AT_LAST, HARD = 7_500, 2_500, 1_500

#: Chance that the one who decides has to leave, with a move from this minute on. Source: design 2 [asm].
CALLED_AWAY, FROM_MINUTE = 500, 12

#: What the disagreement of a room loses at most. Source: B32 [asm].
ALIGNED = 3_000

#: What a presentation takes from no decision. Source: 3.7 (.25), raised for few contacts [asm].
NONE_PRESENTED = 5_000


def relevance(owns: I32, say: I32) -> tuple[I32, I32]:
    """Return how far a point concerns the room, and how far all who have a say.

    Args:
        owns: (P, n) share to which the need is a listener's own and known, 0..10,000; 0 for who is absent.
        say: (P, n) of the listeners in the evaluation; 0 for who is absent.

    Returns:
        (n,) share of the room; (n,) share of all.
    """
    reached = part(owns, say).sum(axis=0, dtype=np.int32)
    return reached * FULL // np.maximum(say.sum(axis=0, dtype=np.int32), 1), reached


def attention_after(attention: I32, concerned: I32, points: I32) -> I32:
    """Return the attention of a room after a point.

    Args:
        attention: (n,) 0..10,000.
        concerned: (n,) share of the room whom the point concerns.
        points: (n,) points made, with this one.

    Returns:
        (n,) 0..10,000; more concern never makes it smaller.

    Source: docs/rules.md#presentation (A98, A100).
    """
    change = part(concerned, CONCERNS) - TIRES * points - either(points > MOST, TOO_MANY, 0)
    return bounded(attention + change, 0, FULL).astype(np.int32)


def suits(evidence: I32, style: I32, engineer: Mask) -> I32:
    """Return how far evidence suits each listener, (P, n) 0..10,000; a demonstration needs our engineer."""
    fit = EVIDENCE_FIT[evidence[None], style]
    alone = (evidence == Evidence.DEMONSTRATION.value) & ~engineer
    return np.where(alone, part(fit, UNAIDED), fit).astype(np.int32)


def felt_after(felt: I32, owns: I32, fit: I32, attention: I32) -> I32:
    """Return the value that each listener feels after a point.

    Args:
        felt: (P, n) 0..10,000.
        owns: (P, n) share to which the need is theirs and known, 0..12,000.
        fit: (P, n) of the evidence.
        attention: (n,) of the room.

    Returns:
        (P, n) never lower; grows with knowledge, fit and attention.

    Source: docs/rules.md#presentation (A100, B66).
    """
    return closer(felt, part(part(part(np.full_like(felt, POINT_GAIN), owns), fit), attention[None]))


def worth(points: tuple[I32, I32], attention: I32, steps: I32) -> I32:
    """Return what a presentation is worth at the award.

    Args:
        points: what the points were worth, 0..10,000, and how many there were; (n,) each.
        attention: (n,) of the room at the end.
        steps: (n,) bits of Talk: what was done.

    Returns:
        (n,) 0..10,000.

    Source: docs/rules.md#presentation (A100, A101).
    """
    made, count = points
    summed, called = steps & Talk.SUMMED.value > 0, steps & Talk.CALLED.value > 0
    heard = called & summed & (attention >= CALL_FROM)
    total = made + either(summed, SUMMARY_WORTH, 0) + either(heard, CALL_WORTH, 0)
    # Who had to be short is forgiven one point.
    fewest = FEWEST - either(steps & Talk.HURRIED.value > 0, 1, 0)
    total = np.where(count < fewest, part(total, TOO_FEW_LEFT), total)
    total = np.where(count > MOST, part(total, TOO_MANY_LEFT), total)
    return bounded(np.where(summed, total, part(total, NO_SUMMARY_LEFT)), 0, FULL).astype(np.int32)


#: How a room sits, by thirds of its attention. Columns: Posture. Source: B81-B84 [asm].
ROOM = np.array(
    [
        [1_500, 300, 2_700, 1_500, 200, 3_800],
        [4_500, 1_700, 1_500, 500, 1_100, 700],
        [1_200, 4_800, 400, 200, 3_200, 200],
    ],
    dtype=np.int32,
)
assert ROOM.shape == (3, len(Posture))
assert (ROOM.sum(axis=1) == FULL).all()

#: Ends of the lower two thirds of attention. [asm]
LOW, HIGH = 3_800, 6_500


def postures(attention: I32) -> I32:
    """Return the chance of each posture that a room shows, (6, n)."""
    row = (attention >= LOW).astype(np.int32) + (attention >= HIGH)
    return ROOM[row].T.copy()


def felt_factor(presented: I32) -> I32:
    """Return how much of the value felt a decision remembers, (n,) 7,000..10,000. Source: 3.7 (.7 + .3)."""
    return 7_000 + part(presented, 3_000)


def persuaded(presented: I32) -> I32:
    """Return what a presentation adds to no decision, (n,), never more than nothing. Source: 3.7 (.25)."""
    return -part(presented, NONE_PRESENTED)


def aligned(spread: I32, presented: I32) -> I32:
    """Return the spread of opinions after all saw the same, (n,), never wider. Source: B32."""
    return spread - part(spread, part(presented, ALIGNED))
