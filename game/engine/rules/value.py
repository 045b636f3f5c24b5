"""Value: how much of our solution a person feels, and the objections that stay open."""

import numpy as np

from game.engine.vocab import Stage
from game.exact.arrays import I32, either
from game.exact.shares import FULL, bounded, closer, part

#: Share of missing value that a pitch adds at full knowledge of the need. Source: 3.4 (S22) [asm].
PITCH_GAIN = 5_000

#: Value that words alone bring at most, by third-place contacts held: none, one, two, three and more.
#: Source: C41 (hearing .1, touching .9), softened for the meeting room [seed, asm].
HEARSAY = np.array([2_500, 6_500, 8_500, FULL], dtype=np.int32)


def believed(felt: I32, rate: I32, offsite: I32) -> I32:
    """Return value felt after words: they bring it no further than what was seen elsewhere allows.

    Args:
        felt: (n,) 0..10,000.
        rate: (n,) share of what is missing to the cap, 0..10,000.
        offsite: (n,) contacts at a third place.

    Returns:
        (n,) never lower.

    Source: docs/rules.md#value (C41: hearing alone brings little, touching and trying nearly all).
    """
    missing = np.maximum(HEARSAY[np.minimum(offsite, len(HEARSAY) - 1)] - felt, 0)
    return felt + part(missing, rate)


def pitch(felt: I32, doubt: I32, knowledge: I32, strength: I32, offsite: I32) -> tuple[I32, I32]:
    """Return value felt and doubt after feature, advantage and benefit were told for a need.

    Args:
        felt: (n,) 0..10,000.
        doubt: (n,) 0..10,000.
        knowledge: (n,) of this need of this person, 0..10,000. L7: raises value, lowers doubt.
        strength: (n,) stage match times credibility, 0..12,500.
        offsite: (n,) contacts at a third place.

    Returns:
        (n,) felt, never lower; (n,) doubt.

    Source: docs/rules.md#value (3.4: .12 + .88 n; doubt +.14 (1 - n) - .06 n).
    """
    rate = part(part(PITCH_GAIN + np.zeros_like(felt), 1_200 + part(knowledge, 8_800)), strength)
    raised = part(FULL - knowledge, 1_400) - part(knowledge, 600)
    return believed(felt, rate, offsite), bounded(doubt + raised, 0, FULL)


def early(knowledge: I32, stage: I32) -> I32:
    """Return the irritation of a pitch before the design stage, (n,) 0..600: .06 (1 - n)."""
    return np.where(stage < Stage.DESIGN.value, part(FULL - knowledge, 600), 0)


def shown(felt: I32, doubt: I32, knowledge: I32, strength: I32) -> tuple[I32, I32]:
    """Return value felt and doubt after something was seen or tried.

    Args:
        felt: (n,) 0..10,000.
        doubt: (n,) 0..10,000.
        knowledge: (n,) share of the person's own needs that we know, 0..10,000.
        strength: (n,) share of the kind of contact times stage match, 0..10,000.

    Returns:
        (n,) felt, never lower; (n,) doubt, never higher.

    Source: docs/rules.md#value (3.4, B32, scaled: .15 + .85 n; doubt -.08).
    """
    seen = closer(felt, part(1_500 + part(knowledge, 8_500), strength))
    return seen, np.where(strength > 0, np.maximum(doubt - 800, 0), doubt)


def proved(felt: I32, doubt: I32, credibility: I32, offsite: I32) -> tuple[I32, I32]:
    """Return value felt and doubt after proof: data, a table, a reference.

    Proof answers an open objection; without one it adds little.

    Source: docs/rules.md#objections (B84; .06 to .18 by credibility) [seed, asm].
    """
    answered = np.minimum(doubt, 600 + part(credibility, 1_200))
    return believed(felt, either(doubt > 0, 500, 200), offsite), doubt - answered
