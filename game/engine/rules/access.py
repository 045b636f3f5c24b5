"""Access: whether a person gives us time."""

import numpy as np

from game.engine.vocab import Level, Relation
from game.exact.arrays import I32, either
from game.exact.curves import logistic
from game.exact.shares import FULL, part

#: Terms of the logit in 1/10,000. Source: 3.2 and 3.14 [asm, tuned: decider cold 10 %, operator cold 57 %].
BASE, OPERATION, LEVEL = 3_000, 3_000, -9_000
INTRODUCED, GATE, AGREED, NOTHING_NEW, PREPARED = 20_000, -15_000, 25_000, -10_000, 3_000

#: Who asks for somebody without knowing what they do there is asked what it is about. Source: A22 [asm].
UNMAPPED = -4_000

#: Who was refused last week and asks again is in a worse place. Source: 3.14 (access) [asm].
PUSHY = -8_000

#: An irritated person is not available above this, for this many weeks. Source: 3.14.
TOO_IRRITATED, WEEKS_AWAY = 4_000, 2

#: A gatekeeper with less trust than this, or more irritation than the second, closes the door [asm].
GATE_TRUST, GATE_IRRITATION = 800, 1_500


#: Who compares offers expects to see them presented, as a logit term. Source: A97 [asm].
EXPECTED = 20_000


def bond(familiarity: I32, trust: I32, irritation: I32) -> I32:
    """Return the part of the logit that the relation makes, (n,). L5: rises with both."""
    return 2 * familiarity + part(trust, 26_000) - 2 * irritation


def standing(level: I32, relation: I32, doors: tuple[I32, I32, I32]) -> I32:
    """Return the part of the logit that level and doors make.

    Args:
        level: (n,) Level; L6: never rises with it.
        relation: (n,) Relation; who knows us is no longer guarded by their level.
        doors: 1 where somebody inside opened the door, the stock of inside information 0..10,000, and
            1 where an unwilling gatekeeper stands before the person; (n,) each.

    Returns:
        (n,) in 1/10,000.
    """
    introduced, information, gated = doors
    distance = LEVEL * level * (Relation.ALLIANCE.value - relation) // Relation.ALLIANCE.value
    opened = introduced * part(5_000 + part(information, 5_000), INTRODUCED)
    return BASE + distance + either(level == Level.OPERATION.value, OPERATION, 0) + opened + GATE * gated


def reason(invited: I32, new: I32, prepared: I32) -> I32:
    """Return the part of the logit that the reason for the contact makes.

    Args:
        invited: (n,) above 0 where a date was agreed or they asked for us.
        new: (n,) 1 where the contact brings this person something new.
        prepared: (n,) 1 where public sources were read before a first contact.

    Returns:
        (n,) in 1/10,000.

    Source: docs/rules.md#access (3.14, A09).
    """
    return np.where(invited > 0, AGREED, either(new == 1, 0, NOTHING_NEW)) + PREPARED * prepared


def chance(logit: I32, closed: I32, certain: I32) -> I32:
    """Return the chance that the person says yes.

    Args:
        logit: (n,) sum of the terms.
        closed: (n,) 1 where they refuse whatever we say: refused this week, away, too early.
        certain: (n,) 1 where they asked for us, or nobody is asked.

    Returns:
        (n,) 0..10,000.
    """
    return np.where(closed == 1, 0, np.where(certain == 1, FULL, logistic(logit))).astype(np.int32)
