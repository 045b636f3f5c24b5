"""Bargain: the negotiation table of a scenario as integers, without a batch axis.

Axes: I issues, V minds: what different customers with the same usual weights really care for.
"""

import dataclasses

import numpy as np

from game.exact.arrays import I32, U32
from game.negotiation.issues import Issues

#: Factors on the usual weight of an issue that is cheap, usual or dear to a customer. Source: 3.14 [asm].
CHEAP, USUAL, DEAR = 5_000, 10_000, 16_000

#: Most rounds that a table may have: the memory of a buyer is made for fewer than 16.
MOST_ROUNDS = 12


@dataclasses.dataclass(frozen=True, slots=True, eq=False)
class Bargain:
    """How a scenario negotiates; without rounds it has no table. Told apart by identity."""

    rounds: int  # 0..MOST_ROUNDS packages that are exchanged, 0 no table
    key: U32  # (I,) key_of(issue)
    minds: tuple[Issues, ...]  # V tables with the weights of each mind; the issues are the same
    priority: I32  # (V, I) Priority of each issue by mind, never UNKNOWN
    convinced: I32  # (3,) chance of each Convinced, sums to 10,000
    tactical: int  # 1 where the buyer bargains by habit
    difficulty: int  # added to the buyer's limit, -3,000..3,000
    claim: int  # discount the rival is said to give, share of the list price, 0 none is claimed
    bluff: int  # share of the games in which that is not true
    price: int  # issue that is the price, -1 none
    payment: int  # issue that is the payment, -1 none
    slip: int  # share of the games in which the customer's minutes differ in one item
    nibble: int  # share of the agreements after which one thing more is asked for


#: The table of a scenario that has none.
NO_TABLE = Bargain(
    rounds=0,
    key=np.zeros(0, np.uint32),
    minds=(),
    priority=np.zeros((0, 0), np.int32),
    convinced=np.array([10_000, 0, 0], dtype=np.int32),
    tactical=0,
    difficulty=0,
    claim=0,
    bluff=0,
    price=-1,
    payment=-1,
    slip=0,
    nibble=0,
)
