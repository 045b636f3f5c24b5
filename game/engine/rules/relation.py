"""Relation: the four stages of a relationship, their gates and how one is lost again."""

import numpy as np

from game.engine.tables import GATES, SLACK
from game.exact.arrays import I32


def stage_of(relation: I32, signs: I32) -> I32:
    """Return the relationship stage after a contact: at most one up, down where trust has sunk.

    A stage is won when it and all below it have every sign at the gate, and kept until trust falls
    more than .08 below its gate.

    Args:
        relation: (n,) Relation before.
        signs: (5, n) familiarity, trust, third-place contacts, mean fit of the last three
            contacts, share of own needs told; in the order of the rows of GATES.

    Returns:
        (n,) Relation.

    Source: docs/rules.md#relation (A43-A58, 3.2, 3.14).
    """
    met = (signs[:, None, :] >= GATES[:, :, None]).all(axis=0)
    earned = np.minimum(np.cumprod(met, axis=0, dtype=np.int32).sum(axis=0, dtype=np.int32), relation + 1)
    held = signs[1][None, :] >= GATES[1][:, None] - SLACK
    kept = np.minimum(held.cumprod(axis=0).sum(axis=0, dtype=np.int32), relation)
    values: I32 = np.maximum(earned, kept).astype(np.int32)
    return values
