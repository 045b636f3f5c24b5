"""Outcome: the score of a deal, from the exact chance of the award and what was built."""

import numpy as np

from game.engine.aftermath import settlement
from game.engine.decision import RISK_BORNE
from game.engine.rules import customer, needs, proposal
from game.engine.rules.bargaining import WORTH
from game.engine.setup import Setup
from game.engine.state import State
from game.engine.vocab import Gate, Outcome, Relation, Stage
from game.exact.arrays import I32, I64, either
from game.exact.shares import FULL

#: Points for qualifying out of a deal whose money was gone, and what each hour spent takes from them, in
#: hundredths: near what a textbook player earns on such deals by going on to the end. Source: 3.14 [asm].
SPARED, A_HOUR = 5_500, 10

#: What an agreement usually costs, ten-thousandths of the list price, where the table was not reached. [asm]
USUAL_COST = 500

#: Most points where an investigation would find something, in hundredths. Source: 3.12.
MOST_UNCLEAN = 4_000


#: Gates up to the award.
_GATES = (Gate.OPPORTUNITY, Gate.RELATIONS, Gate.REQUIREMENT, Gate.INVITATION)


def profit(setup: Setup, state: State) -> I64:
    """Return the profit as it happened, (B,) currency units.

    Of the order if won, with the money that really came in and what the follow-up opened, less expenses.
    """
    spent = setup.terms.expenses - state.load("cash").astype(np.int64)
    earned = proposal.profit(setup.market, terms_of(state), np.zeros_like(spent), state.load("added"))
    returned = setup.market.list_price * _returned(state).astype(np.int64) // FULL
    return (
        np.where(state.load("outcome") == Outcome.WON.value, earned + returned, 0)
        + settlement(setup, state)
        - spent
    )


def terms_of(state: State) -> I32:
    """Return the terms that count, (I, B): as signed, at the table our last package, before it the offer."""
    tabled, agreed = state.load("tabled"), state.load("agreed")
    before = np.where(tabled >= 0, tabled, state.load("offer"))
    return np.where(agreed >= 0, agreed, before)


def _returned(state: State) -> I32:
    """Return what the customer gives in return, (B,) ten-thousandths of the list price."""
    bits = state.load("returned")
    total = sum(int(worth) * (bits >> back & 1) for back, worth in enumerate(WORTH.tolist()))
    return np.asarray(total, dtype=np.int32)


def score(setup: Setup, state: State) -> I32:
    """Return the score of each game in hundredths of a point, (B,) 0..10,000.

    45 for the margin at the exact chance of the award, 15 for the chance itself, 12 for key people at trust
    or alliance, 16 for needs rightly known, each weighted by say, 8 for the four gates, 4 for clean hands.
    Risk that somebody would look into caps it at 40. Qualifying out of a deal whose money was gone scores
    what a good player still earns there, less the time spent.

    Source: docs/rules.md#score (3.12 in the shares that the steps up to the award can earn; 3.14).
    """
    market = setup.market
    chance = state.load("chance_us").astype(np.int64)
    cost = proposal.cost_share(market, terms_of(state)) - _returned(state)
    at_table, outcome = state.load("tabled")[0] >= 0, state.load("outcome")
    if setup.bargain.rounds:
        cost = np.where(at_table, cost, np.maximum(cost, USUAL_COST))
    kept = FULL - cost.astype(np.int64) * FULL // market.margin
    kept = np.minimum(kept + state.load("added"), FULL)
    chance = np.where(outcome == Outcome.NO_AGREEMENT.value, 0, chance)
    say = np.broadcast_to(setup.people.influence[Stage.EVALUATION][:, None], (setup.sizes["P"], state.games))
    close = either(state.load("relation") >= Relation.TRUST.value, FULL, 0).astype(np.int32)
    told = needs.shares_told(setup.needs, state.load("told"), state.load("wrong"))
    gates = state.load("gates")
    passed = sum((gates >> gate.value) & 1 for gate in _GATES) * FULL // len(_GATES)
    clean = state.load("risk") <= RISK_BORNE
    parts = (
        (45, chance * np.maximum(kept, 0) // FULL),
        (15, chance),
        (12, customer.weighted(say, close)),
        (16, customer.weighted(say, told)),
        (8, passed),
        (4, either(clean, FULL, 0)),
    )
    total = np.asarray(sum(points * value for points, value in parts)) // 100
    spared = SPARED - state.load("worked").astype(np.int64) * A_HOUR // 60
    total = np.where(state.load("spared") == 1, np.maximum(total, spared), total)
    return np.where(clean, total, np.minimum(total, MOST_UNCLEAN)).astype(np.int32)
