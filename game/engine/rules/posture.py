"""Posture: what the body says after a move, against the person's own habit."""

import numpy as np

from game.engine.tables import POSTURE
from game.exact.arrays import I32, either
from game.exact.shares import FULL, bounded

#: Moods a move leaves, rows of POSTURE.
CALM, WARMER, COOLER, DOUBTFUL, IMPATIENT = range(5)

#: Chance by irritation that the person ends the meeting after a move: this much above the first. [asm]
_PATIENCE, _SHARPNESS = 2_500, 12_000


def mood_of(trust: I32, felt: I32, doubt: I32, irritation: I32) -> I32:
    """Return the mood that the changes of a move leave; the worst one counts.

    Args:
        trust: (n,) change of trust.
        felt: (n,) change of value felt.
        doubt: (n,) change of open objections.
        irritation: (n,) change of irritation.

    Returns:
        (n,) row of POSTURE.

    Source: docs/rules.md#posture (B81-B84, 3.14).
    """
    warm = (trust >= 40) | (felt >= 150) | (doubt <= -300)
    mood = either(warm, WARMER, CALM)
    mood = np.where(trust < 0, COOLER, mood)
    mood = np.where(doubt >= 300, DOUBTFUL, mood)
    return np.where(irritation >= 200, IMPATIENT, mood).astype(np.int32)


def chances(mood: I32, habit: I32) -> I32:
    """Return the chance of each posture, (6, n); columns sum to 10,000. What is left goes to the habit."""
    shown = POSTURE[mood].T.copy()
    shown[habit, np.arange(len(habit))] += FULL - shown.sum(axis=0, dtype=np.int32)
    return shown


def walk_out(irritation: I32) -> I32:
    """Return the chance that the person ends the meeting now, (n,) 0..9,000; 0 up to .25 irritation."""
    return bounded(np.maximum(irritation - _PATIENCE, 0) * _SHARPNESS // FULL, 0, 9_000).astype(np.int32)
