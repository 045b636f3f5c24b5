"""Commitments: what a person grants when we ask for a next step."""

import numpy as np

from game.engine.vocab import KIND_ROWS, Goal, Kind
from game.exact.arrays import I32
from game.exact.curves import logistic
from game.exact.shares import part

#: Goal that each meeting move asks for; 0 for moves that ask for nothing.
GOAL_OF = np.zeros(KIND_ROWS, np.int32)
_ASKS = (
    Kind.ASK_DATE,
    Kind.ASK_INSIDE,
    Kind.ASK_DOOR,
    Kind.ASK_SUPPORT,
    Kind.ASK_ORDER,
    Kind.SHAPE,
    Kind.UPSELL,
)
GOAL_OF[list(_ASKS)] = [
    Goal.DATE,
    Goal.INSIDE,
    Goal.DOOR,
    Goal.SUPPORT,
    Goal.ORDER,
    Goal.INDICATOR,
    Goal.ADDITION,
]

#: Logit terms by Goal: base, trust, value felt. Source: 3.3, 3.5, A58-A61 [asm].
#: Columns: none, date, inside, door, support, indicator, order, addition.
LOGIT = np.array(
    [
        [-90_000, 0, -12_000, -12_000, -40_000, -25_000, -60_000, -30_000],
        [0, 30_000, 40_000, 45_000, 50_000, 100_000, 50_000, 40_000],
        [0, 10_000, 10_000, 5_000, 30_000, 5_000, 40_000, 30_000],
    ],
    dtype=np.int32,
)
assert LOGIT.shape == (3, len(Goal))

#: Irritation when the person declines, by Goal. Source: [asm]; asking too early costs.
PRICE = np.array([0, 100, 400, 200, 400, 200, 1_000, 400], dtype=np.int32)
assert PRICE.shape == (len(Goal),)

#: Circumstances that never lead to a yes: nothing is granted below this logit.
NEVER = -90_000


def chance(goal: I32, trust: I32, felt: I32, circumstances: I32) -> I32:
    """Return the chance that the person grants what we ask.

    Args:
        goal: (n,) Goal.
        trust: (n,) 0..10,000.
        felt: (n,) value felt, 0..10,000.
        circumstances: (n,) further logit terms: irritation, links, levels, stage; NEVER closes.

    Returns:
        (n,) 0..9,997; rises with trust and value.

    Source: docs/rules.md#meeting (S23: an advance is an action that moves on).
    """
    logit = LOGIT[0, goal] + part(trust, LOGIT[1, goal]) + part(felt, LOGIT[2, goal]) + circumstances
    return np.where(circumstances <= NEVER, 0, logistic(logit)).astype(np.int32)
