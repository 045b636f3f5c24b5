"""Colleagues: what somebody of ours is worth at a visit, by level and function of the person met."""

import numpy as np

from game.engine.vocab import Colleague, Function, Level
from game.exact.arrays import I32, either
from game.exact.shares import part

#: Factor on the trust that moves earn, by Colleague and Level, and by Colleague and Function.
#: Source: A31, B31, B33, D10: engineers talk to engineers, executives to deciders [seed, asm].
BY_LEVEL = np.array(
    [[10_000, 10_000, 10_000], [10_500, 10_000, 9_000], [11_500, 10_000, 8_500], [8_500, 10_500, 15_000]],
    dtype=np.int32,
)
BY_FUNCTION = np.array(
    [
        [10_000, 10_000, 10_000, 10_000],
        [12_000, 15_000, 9_000, 9_000],
        [13_000, 11_500, 10_000, 10_500],
        [10_000, 10_000, 10_000, 10_000],
    ],
    dtype=np.int32,
)
assert BY_LEVEL.shape == (len(Colleague), len(Level))
assert BY_FUNCTION.shape == (len(Colleague), len(Function))

#: Minutes that a visit takes of a colleague. Source: 3.14 (3 hours a visit).
MINUTES = 180

#: Logit term of an executive's request to a person of the decision layer. Source: D10 [asm].
OPENS = 12_000


def factor(companion: I32, level: I32, function: I32) -> I32:
    """Return the factor on trust, (n,) 10,000 = alone. Source: docs/rules.md#colleagues."""
    return part(BY_LEVEL[companion, level], BY_FUNCTION[companion, function])


def opens(companion: I32, level: I32) -> I32:
    """Return what a colleague adds to the logit of access, (n,)."""
    here = (companion == Colleague.EXECUTIVE.value) & (level == Level.DECISION.value)
    return either(here, OPENS, 0)
