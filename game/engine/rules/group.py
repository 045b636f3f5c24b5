"""Group talk: how the people of the customer move each other before they decide."""

import numpy as np

from game.exact.arrays import I32, I64
from game.exact.shares import FULL

#: Rounds of talk; the error left is below stubbornness to the fourth. Source: 2.7 (S55).
ROUNDS = 4


def talked(opinion: I32, talk: I32, loud: I32, stubborn: I32) -> I32:
    """Return opinions after the group has talked (Friedkin and Johnsen).

    Each keeps `stubborn` of the first opinion and takes the rest from those listened to, weighted
    by attention and by how loud they speak for us.

    Args:
        opinion: (P, n) -10,000..10,000.
        talk: (P, P) who listens (row) to whom (column), rows sum to 10,000 or to 0.
        loud: (P, n) voice of each person, 10,000 = plain.
        stubborn: (P, n) 0..10,000; at 10,000 nobody moves (L16).

    Returns:
        (P, n) -10,000..10,000, rounded down; raising one opinion lowers nobody's (L15).

    Source: docs/rules.md#group_talk (2.7, 3.7; A61).
    """
    ears: I64 = talk.astype(np.int64)
    heard = ears @ loud.astype(np.int64)
    first = opinion.astype(np.int64)
    now = first
    for _ in range(ROUNDS):
        said = ears @ (loud * now)
        others = np.where(heard > 0, said // np.maximum(heard, 1), now)
        now = (stubborn * first + (FULL - stubborn) * others) // FULL
    return now.astype(np.int32)
