"""What the time after signing is worth: points for the score, and money."""

import dataclasses

import numpy as np

from game.engine.rules import proposal, satisfaction
from game.engine.rules.bargaining import WORTH
from game.engine.setup import Setup
from game.engine.state import State
from game.engine.vocab import Stage
from game.exact.arrays import I32, I64, Mask, either
from game.exact.shares import FULL

#: What an agreement usually costs, ten-thousandths of the list price, where no table was played. [asm]
USUAL_COST = 500

#: What each week that money is late takes from its worth. Source: 3.12 [asm].
LATE = 100


@dataclasses.dataclass(frozen=True, slots=True)
class Aftermath:
    """Shares of what the follow-up can earn, (B,) 0..10,000 each; 0 where a deal was not signed."""

    satisfaction: I32  # by say in the use
    referral: I32  # half a customer who was named to us
    receivables: I32  # of the money due, discounted by lateness


def aftermath(setup: Setup, state: State) -> Aftermath:
    """Return what the follow-up of each game earned.

    Source: docs/rules.md#satisfaction, #referral, #collection (3.12).
    """
    kept = state.load("signed") >= 0
    say = setup.people.influence[Stage.IMPLEMENTATION].astype(np.int64)
    content = (say[:, None] * state.load("satisfaction")).sum(axis=0) // FULL
    late = np.minimum(state.load("paid_late") * LATE, FULL)
    came = state.load("received").astype(np.int64) * (FULL - late) // FULL
    money = (came * setup.aftercare.share[:, None]).sum(axis=0) // FULL
    return Aftermath(
        satisfaction=np.where(kept, content, 0).astype(np.int32),
        referral=either(kept, FULL // 2, 0) * state.load("referred"),
        receivables=np.where(kept, money, 0).astype(np.int32),
    )


def settlement(setup: Setup, state: State) -> I64:
    """Return what the follow-up adds to the profit of each game, (B,) currency units, often below 0.

    What was billed and did not come in and what was spent after signing are lost; each customer who was
    named to us and the next deal at half the cost are worth a part of the margin.

    Source: docs/rules.md#referral (3.9, A117, A120).
    """
    mine, market = setup.aftercare, setup.market
    due = state.load("deal_value").astype(np.int64) * mine.share[:, None] // FULL
    missing = (due * (FULL - state.load("received").astype(np.int64)) // FULL).sum(axis=0)
    margin = market.list_price * market.margin // FULL
    gained = state.load("referred") * satisfaction.LEAD + state.load("second_deal") * satisfaction.NEXT_DEAL
    added = margin * gained.astype(np.int64) // FULL - missing - state.load("service_cost")
    return np.where(state.load("signed") >= 0, added, 0)


def terms_of(state: State) -> I32:
    """Return the terms that count, (I, B): as signed, at the table our last package, before it the offer."""
    tabled, agreed = state.load("tabled"), state.load("agreed")
    before = np.where(tabled >= 0, tabled, state.load("offer"))
    return np.where(agreed >= 0, agreed, before)


def order_worth(setup: Setup, state: State, played: Mask) -> I64:
    """Return what the order earns if it is ours, (B,) currency units, before our expenses.

    Args:
        setup: the scenario.
        state: read only.
        played: (B,) where the table and what follows were played; elsewhere the offer counts, less what an
            agreement usually costs.

    Source: docs/rules.md#score (1.6).
    """
    market, added = setup.market, state.load("added")
    nothing = np.zeros(state.games, np.int64)
    real = proposal.profit(market, terms_of(state), nothing, added) + settlement(setup, state)
    real += market.list_price * _returned(state).astype(np.int64) // FULL
    offer = state.load("offer")
    usual = proposal.profit(market, offer, nothing, added)
    if setup.bargain.rounds:
        short = np.maximum(USUAL_COST - proposal.cost_share(market, offer), 0).astype(np.int64)
        usual -= market.list_price * short // FULL
    return np.where(played, real, usual)


def kept_margin(setup: Setup, state: State) -> I32:
    """Return the share of the margin that the terms keep, (B,) 0..10,000."""
    cost = proposal.cost_share(setup.market, terms_of(state)) - _returned(state)
    kept = FULL - cost.astype(np.int64) * FULL // max(setup.market.margin, 1)
    return np.clip(kept, 0, FULL).astype(np.int32)


def _returned(state: State) -> I32:
    """Return what the customer gives in return, (B,) ten-thousandths of the list price."""
    bits = state.load("returned")
    total = sum(int(worth) * (bits >> back & 1) for back, worth in enumerate(WORTH.tolist()))
    return np.asarray(total, dtype=np.int32)
