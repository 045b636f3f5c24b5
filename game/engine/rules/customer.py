"""The customer's own clock: how fast the purchase moves and when the decider sends it back."""

import numpy as np

from game.engine.setup import People
from game.engine.vocab import Stage
from game.exact.arrays import I32, either
from game.exact.shares import FULL, part

#: Progress of a stage a week, and what a plainly felt problem adds. Source: 3.5 [asm].
PACE, URGENCY = 2_000, 2_000

#: The decider lets a project pass that is felt this plainly; a vaguer one is sent back with this chance.
#: Source: 3.5.
FELT_ENOUGH, SENT_BACK = 3_000, 3_000


def progress(explicit: I32, swing: I32) -> I32:
    """Return the progress of one week.

    Args:
        explicit: (n,) influence-weighted plainness of the need, 0..10,000.
        swing: (n,) bell-shaped draw, standard deviation 10,000.

    Returns:
        (n,) at least a fifth of the usual.

    Source: docs/rules.md#customer_clock (3.5: (.16 + .20 E) max(.2, 1 + .25 N)).
    """
    return part(PACE + part(explicit, URGENCY), np.maximum(2_000, FULL + swing // 4))


def weighted(influence: I32, of_person: I32) -> I32:
    """Return the influence-weighted mean over people.

    Args:
        influence: (P, n) shares of the running stage, or (P, 1) where all games are in one; columns sum to
            10,000.
        of_person: (P, n) -10,000..10,000.

    Returns:
        (n,) rounded down.
    """
    total = (influence.astype(np.int64) * of_person).sum(axis=0)
    values: I32 = (total // FULL).astype(np.int32)
    return values


def weighted_in(people: People, stage: Stage, of_person: I32) -> I32:
    """Return the mean over people, weighted by their influence in one stage, (n,) rounded down."""
    return weighted(people.influence[stage][:, None], of_person)


def sent_back(explicit: I32) -> I32:
    """Return the chance that the decider sends the project back at the end of approval, (n,)."""
    return either(explicit >= FELT_ENOUGH, 0, SENT_BACK).astype(np.int32)
