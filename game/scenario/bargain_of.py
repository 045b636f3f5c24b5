"""The negotiation table of a checked scenario as integers."""

import numpy as np

from game.engine.bargain import CHEAP, DEAR, NO_TABLE, USUAL, Bargain
from game.engine.setup import key_of
from game.engine.table_words import (
    Priority,
)
from game.exact.arrays import I32
from game.negotiation.issues import issues
from game.negotiation.tactics import Convinced
from game.scenario.integers import ints, keys_of
from game.scenario.schema import Negotiation, ScenarioFile
from game.scenario.usual import FULL, apportion

#: Factor on the usual weight, by Priority; what is not known yet has none.
_FACTOR = {Priority.CHEAP: CHEAP, Priority.USUAL: USUAL, Priority.DEAR: DEAR}

#: Priorities of the issues other than the price in turn; each mind begins at another place of the row.
_TURNS = (Priority.DEAR, Priority.CHEAP, Priority.USUAL)


def bargain_of(file: ScenarioFile) -> Bargain:
    """Return the table of a scenario; NO_TABLE where it has no rounds."""
    table = file.negotiation
    if not table.rounds:
        return NO_TABLE
    ids = [issue.id for issue in table.issues]
    price = _place(table.price or "price", ids)
    priority = _priorities(len(ids), price)
    options = [len(issue.options) for issue in table.issues]
    cost = [issue.seller_cost for issue in table.issues]
    minds = tuple(issues(options, _weights(table, row.tolist()), cost, price) for row in priority)
    one = ints([FULL * (each.value == table.convinced_by) for each in Convinced])
    return Bargain(
        rounds=table.rounds,
        key=keys_of(tuple(ids)),
        minds=minds,
        priority=priority,
        convinced=one if one.any() else ints(apportion([1] * len(Convinced), list(Convinced))),
        tactical=int(table.tactical),
        difficulty=table.difficulty,
        claim=table.claim,
        bluff=table.bluff,
        price=price,
        payment=_place(table.payment or "payment", ids),
        slip=table.slip,
        nibble=table.nibble,
    )


def _place(name: str, ids: list[str]) -> int:
    """Return where an issue stands, -1 where there is none of that name."""
    return ids.index(name) if name in ids else -1


def _priorities(count: int, price: int) -> I32:
    """Return what each issue means to each mind, (V, I) Priority: the price as usual, the others take turns.

    Source: docs/rules.md#table (3.14: what is dear differs from customer to customer) [assumption].
    """
    others = np.cumsum(np.arange(count) != price) - 1
    turns = np.array([each.value for each in _TURNS])
    rows = [turns[(others + mind) % len(turns)] for mind in range(len(turns))]
    return ints([np.where(np.arange(count) == price, Priority.USUAL.value, row).tolist() for row in rows])


def _weights(table: Negotiation, priority: list[int]) -> list[int]:
    """Return the weights of one mind, which sum to 10,000."""
    keys = [key_of(issue.id) for issue in table.issues]
    weights = [
        issue.buyer_weight * _FACTOR[Priority(each)]
        for issue, each in zip(table.issues, priority, strict=True)
    ]
    return apportion(weights, keys)
