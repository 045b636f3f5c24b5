"""Approval: what our own company releases for a project, by what we can answer about it."""

import numpy as np

from game.engine.setup import Terms
from game.engine.vocab import Approval, Question
from game.exact.arrays import I32, either
from game.exact.shares import FULL

#: Colleagues whose days are released, in the order of the rows of RELEASED.
TEAM = ("engineer", "service", "executive")

#: Share of each colleague's days by Approval: a first visit is free, the rest wants a reason.
#: Source: D05 (internal project approval) [asm].
RELEASED = np.array(
    [
        [1_700, 6_000, FULL],
        [1_700, 6_000, FULL],
        [0, 5_000, FULL],
    ],
    dtype=np.int32,
)
assert RELEASED.shape == (len(TEAM), len(Approval))

#: Questions that must be answered for half of the team and for all of it. Source: A40, C03 [asm].
_FOR_HALF, _FOR_ALL = 2, 3

_BITS = np.array([number.bit_count() for number in range(1 << len(Question))], dtype=np.int32)


def team_minutes(terms: Terms) -> I32:
    """Return the minutes that each colleague of the team has in all, (3,)."""
    return np.array([terms.engineer_minutes, terms.service_minutes, terms.executive_minutes], dtype=np.int32)


def released(minutes: I32, approved: I32) -> I32:
    """Return the minutes of each colleague that are released.

    Args:
        minutes: (3,) of the scenario, as `team_minutes` returns them.
        approved: (n,) Approval.

    Returns:
        (3, n), rounded down.
    """
    share = RELEASED[:, approved]
    return (minutes[:, None].astype(np.int64) * share // FULL).astype(np.int32)


def decided(evidence: I32, asserted: I32) -> I32:
    """Return what our company releases.

    Args:
        evidence: (n,) bits of Question that our notes can answer.
        asserted: (n,) bits of Question that the trainee says are answered.

    Returns:
        (n,) Approval. Each answer that nothing backs counts against one that is backed.

    Source: docs/rules.md#judgement (A40, C03, D05).
    """
    score = _BITS[evidence & asserted] - _BITS[asserted & ~evidence]
    return np.where(
        score >= _FOR_ALL,
        Approval.FULL.value,
        either(score >= _FOR_HALF, Approval.HALF.value, Approval.NONE.value),
    ).astype(np.int32)
