"""Trust and what goes with it: credibility, familiarity, irritation, decay, lag."""

import numpy as np

from game.engine.vocab import Relation
from game.exact.arrays import I32, either
from game.exact.shares import FULL, bounded, closer, part

#: Weekly decay of trust without a contact, below and from relationship stage 3. Source: 3.2 (S36) [asm].
DECAY_LOOSE, DECAY_CLOSE = 300, 120

#: Trust that meetings alone bring at most, by Relation: who is never met elsewhere, stays a caller.
#: Source: A43-A58 (stage by stage) [asm].
CEILING = np.array([3_500, 4_000, 8_000, 9_500, FULL], dtype=np.int32)
assert CEILING.shape == (len(Relation),)

#: Least trust that a misread person punishes. Source: 3.14.
_FLOOR = 1_500

#: Irritation of a move in a manner that clashes wholly, at a fit of -1: misreading is felt at once.
#: Source: 3.14 [asm].
MISREAD = 1_150


def trust_change(trust: I32, gain: I32, fit: I32, relation: I32) -> tuple[I32, I32]:
    """Return what a contact adds to trust and what it takes.

    What is missing to the ceiling of the relationship stage grows by `gain`, times .30 + .70 of the fit.
    A negative fit takes 1.8 times `gain` of what is there, and never less than .4 of `gain` of at least
    .15, so that a misread person is felt at once.

    Args:
        trust: (n,) 0..10,000.
        gain: (n,) of the move, 0..10,000.
        fit: (n,) -4,000..10,000.
        relation: (n,) Relation.

    Returns:
        (n,) growth and (n,) loss, both 0..10,000.

    Source: docs/rules.md#trust (A62-A71; loss factor and floor: assumption).
    """
    missing = np.maximum(CEILING[relation] - trust, 0)
    grown = part(missing, part(gain, bounded(3_000 + fit * 7 // 10, 0, FULL)))
    taken = part(part(trust, np.maximum(-fit, 0)), 18_000)
    least = np.where(fit < 0, part(np.maximum(trust, _FLOOR), 4_000), 0)
    return grown, np.minimum(part(np.maximum(taken, least), gain), trust)


def trust_after(trust: I32, gain: I32, fit: I32, relation: I32) -> I32:
    """Return trust once growth and loss of a contact have arrived, (n,) 0..10,000.

    >>> one = lambda x: np.array([x], dtype=np.int32)
    >>> trust_after(one(2_000), one(2_500), one(10_000), one(4)).tolist()
    [4000]
    """
    grown, lost = trust_change(trust, gain, fit, relation)
    return bounded(trust + grown - lost, 0, FULL)


def split_by_lag(grown: I32, slow: I32) -> tuple[I32, I32, I32]:
    """Split a growth of trust over time: now, at the week's end, a week later.

    Args:
        grown: (n,) 0..10,000.
        slow: (n,) share that comes later, 0..10,000.

    Returns:
        Three parts that sum to `grown`.

    Source: docs/rules.md#trust (B40, S39: 60 % now, 40 % over two weeks).
    """
    later = part(grown, slow)
    return grown - later, later // 2, later - later // 2


def weekly_trust(trust: I32, arriving: I32, close: I32, touched: I32) -> I32:
    """Return trust after a week: lagged growth arrives, an untouched relation cools.

    Args:
        trust: any shape, 0..10,000.
        arriving: growth that was under way.
        close: 1 from relationship stage 3 on.
        touched: 1 where there was a contact in the week.

    Returns:
        Same shape, 0..10,000; never above `trust + arriving`.

    Source: docs/rules.md#trust (A08, B41, S36).
    """
    decay = either(close == 1, DECAY_CLOSE, DECAY_LOOSE)
    cooled = np.where(touched == 1, trust, trust - (trust * decay + FULL - 1) // FULL)
    return bounded(cooled + arriving, 0, FULL)


def familiarity_after(familiarity: I32, rate: I32, met: I32) -> I32:
    """Return familiarity after a request: it grows if we met, and a little, up to .1, if not.

    Args:
        familiarity: (n,) 0..10,000.
        rate: (n,) share of what is missing, 0..10,000.
        met: (n,) 1 where the contact took place.

    Returns:
        (n,) 0..10,000, never lower than before.

    Source: docs/rules.md#familiarity (3.2, 3.14, S34).
    """
    heard_of_us = np.maximum(familiarity, np.minimum(closer(familiarity, 300), 1_000))
    return np.where(met == 1, closer(familiarity, rate), heard_of_us)


def misread(fit: I32) -> I32:
    """Return the irritation of a move in a manner that clashes, (n,) 0 or more. Source: 3.14.

    Args:
        fit: (n,) -4,000..10,000.
    """
    return part(np.maximum(-fit, 0), MISREAD)


def irritation_after(irritation: I32, change: I32) -> I32:
    """Return irritation after a change, (n,) 0..10,000. Source: docs/rules.md#irritation."""
    return bounded(irritation + change, 0, FULL)


def credibility_kept(credibility: I32) -> I32:
    """Return credibility after a kept promise: .1 of what is missing is added."""
    return closer(credibility, 1_000)


def credibility_broken(credibility: I32) -> I32:
    """Return credibility after a broken promise: .35 of it is gone. Source: docs/rules.md#promises (3.2)."""
    return credibility - part(credibility, 3_500)


def credibility_slow(credibility: I32) -> I32:
    """Return credibility after an answer that never came: .1 of it is gone. Source: 3.2 (B64)."""
    return credibility - part(credibility, 1_000)
