"""Bargaining with this customer: what value created earlier is worth at the table, and what moves it."""

import numpy as np

from game.engine.table_words import (
    Pause,
    Return,
)
from game.engine.vocab import (
    KIND_ROWS,
    Kind,
)
from game.exact.arrays import I32, Mask
from game.exact.curves import logistic
from game.exact.shares import FULL, bounded, part

#: The buyer's limit: base, off by the group's lead and the relation to the decider; its range. Source: 3.8.
RESERVATION, BY_LEAD, BY_RELATION, LEAST, MOST = 3_000, 2_500, 50, 300, 6_000

#: Worth of a first package that buyers expect, and half the range in which one seems serious.
#: Source: 2.6 [asm].
EXPECTED, PLAUSIBLE = 2_400, 1_200

#: What a rival's real price adds to the limit; what a claimed one adds to the wishes until it is tested.
#: Source: 2.6, B11 [asm].
RIVAL_PRICE, PRESSED = 300, 400

#: What an exposed bluff takes from the limit, and a doubted truth adds. Source: assumption.
EXPOSED, DOUBTED = 400, 50

#: Chance that a bluff is exposed: at all, more with a coach, more with a fact about the rival.
#: Source: 3.14 [asm].
FINDS, BY_COACH, BY_FACT = 4_000, 3_000, 2_000

#: Worth above the limit from which a buyer signs without the boss. Source: assumption.
AUTHORITY = 1_200

#: What our executive takes from the limit, and what comes to be seen as given for nothing.
#: Source: assumption.
BOSS, BOSS_PRICE = 250, 1_000

#: What a question for priorities adds to the room that the buyer sees: they ask back. Source: 3.14 [asm].
ASKED_BACK = 150

#: Most priorities that are told when asked, and by two packages. Source: 3.14.
MOST_ASKS, MOST_TWINS = 2, 2

#: Chance that two packages betray a priority. Source: 3.8 (S48).
BETRAYS = 6_000

#: What a break without need adds to the limit, and what one in deadlock takes from it. Source: 3.14, 3.8; the
#: first raised so that breaks at will cost 3 points of score (3.14, line 46).
UNNEEDED, RELIEVED = 750, 150

#: Noise on the buyer's wishes, standard deviation. Source: 3.8.
NOISE = 200

#: Chance that talks go on after a deadlock, by Pause. Source: 3.8 (.85 with goodwill, .45 without; S51, S52).
RESUMED = np.array([4_500, 8_500, 8_000, 3_000], dtype=np.int32)
assert RESUMED.shape == (len(Pause),)

#: The same by what else is done in a deadlock, and by a package that gives more. Source: 3.8 (.45) [asm].
RESUMED_BY = np.zeros(KIND_ROWS, np.int32)
RESUMED_BY[[Kind.HOLD, Kind.OFFER, Kind.BOSS]] = 4_000, 4_500, 7_500
IN_PANIC = 5_500

#: What a concession for nothing adds to the buyer's limit, of its worth: who waits is given more.
#: Source: 3.8 [asm].
HOPE = 2_000

#: Worth to us of what the customer gives in return, ten-thousandths of the list price, by Return; whether it
#: is cheap for them. Source: 3.8 (payment earlier, volume, reference, referrals) [asm].
WORTH = np.array([0, 200, 100, 75, 75], dtype=np.int32)
CHEAP = np.array([0, 0, 0, 1, 1], dtype=np.int32)
assert WORTH.shape == CHEAP.shape == (len(Return),)

#: Trust that one wish more costs where it is refused, and where it is traded. Source: assumption.
REFUSED = 150


def reservation(lead: I32, relation: I32, difficulty: int) -> I32:
    """Return the least that the buyer takes, (n,) 300..6,000.

    Args:
        lead: (n,) the group's opinion at the award, -10,000..10,000: value created earlier pays here.
        relation: (n,) Relation with the decider, 0..4.
        difficulty: of the scenario.

    Source: docs/rules.md#table (3.8: clip(.30 - .25 Y - .02 S/4 + difficulty, .03, .6)).
    """
    return bounded(RESERVATION - part(lead, BY_LEAD) - BY_RELATION * relation + difficulty, LEAST, MOST)


def granted(trust: I32, asked: I32, conceding: Mask) -> I32:
    """Return the chance that what we ask in return is granted, (n,): half of it where we give nothing.

    Args:
        trust: (n,) of the person at the table.
        asked: (n,) Return.
        conceding: (n,) whether our package gives something more.

    Source: docs/rules.md#concessions (3.8: logistic of 2 (T - .4) + 1.5 where it is cheap for them).
    """
    chance = logistic(2 * (trust - 4_000) + 15_000 * CHEAP[asked])
    return np.where(conceding, chance, chance // 2).astype(np.int32)


def exposing(bluff: I32, coached: Mask, informed: Mask) -> I32:
    """Return the chances of what a demand for evidence brings, (3, n): evaded, exposed, evidence shown.

    Args:
        bluff: (n,) 1 where the rival's price is made up.
        coached: (n,) a coach tells us what happens inside.
        informed: (n,) a fact about the rival stands in our notes.

    Source: docs/rules.md#table (3.14; B11) [asm].
    """
    found = FINDS + BY_COACH * coached + BY_FACT * informed
    exposed = np.where(bluff == 1, found, 0)
    shown = np.where(bluff == 1, 0, FULL)
    return np.stack([FULL - exposed - shown, exposed, shown]).astype(np.int32)
