"""Rivals: what each does in a week, by its policy."""

import numpy as np

from game.engine.setup import Market
from game.engine.vocab import RivalPolicy, Stage
from game.exact.arrays import I32, either
from game.exact.shares import closer

#: Weekly growth of trust in a rival with a person we have not met for three weeks, by policy.
#: Source: 3.11 (relationship .012) [asm].
COURTING = np.array([120, 40, 60], dtype=np.int32)
assert COURTING.shape == (len(RivalPolicy),)

#: Weeks without us after which a rival gains ground. Source: 3.11 (B28).
UNATTENDED = 3

#: Weekly mark of a technical rival on criteria where it is stronger, in the design stage. Source: 3.11 [asm].
MARK = 900

#: Chance a week that a rival's move is noticed: alone, and with a coach. [asm]
NOTICED, NOTICED_BY_COACH = 500, 3_000


def courted(trust: I32, policy: I32, alone: I32) -> I32:
    """Return trust in rivals after a week.

    Args:
        trust: (R, P, n) 0..10,000.
        policy: (R,) RivalPolicy.
        alone: (P, n) 1 where we have not met the person for three weeks.

    Returns:
        (R, P, n) never lower than before.

    Source: docs/rules.md#rival (3.11).
    """
    return closer(trust, COURTING[policy][:, None, None] * alone[None])


def marked(mark: I32, market: Market, stage: I32) -> I32:
    """Return rivals' mark on the criteria after a week.

    Args:
        mark: (K, n) 0..10,000.
        market: the vendors.
        stage: (n,) Stage of the customer; only the design stage is open.

    Returns:
        (K, n) never lower than before.
    """
    racing = market.rival_policy == RivalPolicy.TECHNICAL.value
    stronger = ((market.theirs > market.ours[None]) & racing[:, None]).any(axis=0)
    return closer(mark, either(stronger[:, None] & (stage == Stage.DESIGN.value), MARK, 0))
