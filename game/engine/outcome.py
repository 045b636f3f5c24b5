"""Outcome: the profit of a deal as it happened, and the score, which counts the award at its exact chance."""

import numpy as np

from game.engine.aftermath import aftermath, order_worth
from game.engine.decision import RISK_BORNE
from game.engine.rubric import process
from game.engine.rules import customer
from game.engine.setup import Setup
from game.engine.state import State
from game.engine.vocab import Outcome, Relation, Stage
from game.exact.arrays import I32, I64, Mask, either
from game.exact.shares import FULL

#: Points at most: the award, profit, relations, satisfaction and referral, receivables, clean hands, process.
#: Source: 3.12.
DEAL, PROFIT, RELATION, CONTENT, RECEIVED, CLEAN, PROCESS = 20, 30, 12, 10, 8, 8, 12

#: Most points that a loss takes. Source: 3.12.
MOST_LOSS = 15

#: Share of the whole margin at which the profit earns all its points. Source: assumption.
GOOD_PROFIT = 8_000

#: Of the points for satisfaction and referral, the share for satisfaction. Source: assumption.
SATISFIED = 6_000

#: What follows an order usually, where it was not played: satisfaction, referral, receivables. Source: what
#: the textbook player reaches on `bench_refresh` (docs/teaching.md).
USUAL_CONTENT, USUAL_REFERRAL, USUAL_RECEIVED = 6_000, 5_000, 9_500

#: What an hour costs that others do not get, in ten-thousandths of the list price. Source: A03 [asm].
HOUR = 1

#: Points for qualifying out of a deal whose money was gone, and what each hour spent takes from them, in
#: hundredths: near what a textbook player earns on such deals by going on to the end. Source: 3.14 [asm].
SPARED, A_HOUR = 5_500, 10

#: Most points where an investigation would find something, in hundredths. Source: 3.12.
MOST_UNCLEAN = 4_000


def profit(setup: Setup, state: State) -> I64:
    """Return the profit as it happened, (B,) currency units.

    What the order earned at the terms that were signed, with the money that really came in and what the
    follow-up opened, less expenses.
    """
    spent = setup.terms.expenses - state.load("cash").astype(np.int64)
    won = state.load("outcome") == Outcome.WON.value
    happened = np.where(won, order_worth(setup, state, won), 0) - spent
    return np.where(state.load("what_if") > 0, state.load("kept_profit"), happened)


def score(setup: Setup, state: State) -> I32:
    """Return the score of each game in hundredths of a point, (B,) 0..10,000.

    The award counts at its exact chance; what comes after it counts as it was played, and as usual where
    the draw went against us. Risk that somebody would look into caps the score at 40. Qualifying out of a
    deal whose money was gone scores what a good player still earns there, less the time spent.

    Source: docs/rules.md#score (3.12, 3.14).
    """
    broken = state.load("outcome") == Outcome.NO_AGREEMENT.value
    chance = np.where(broken, 0, state.load("chance_us"))
    points = _points(setup, state, _played(setup, state), chance, process(setup, state))
    return np.where(state.load("what_if") > 0, state.load("kept_score"), points).astype(np.int32)


def expected(setup: Setup, state: State) -> I32:
    """Return the score that a game leads to at its award, (B,) hundredths of a point.

    As `score`, with what usually follows in the place of what was played after the award, and without the
    moves that need one: it says the same whichever way the award was drawn. It reads the exact chance, so
    it is asked at the award.

    Source: docs/rules.md#score (design 7).
    """
    nowhere, early = np.zeros(state.games, bool), process(setup, state, before_award=True)
    return _points(setup, state, nowhere, state.load("chance_us"), early)


def parts(setup: Setup, state: State) -> tuple[tuple[int, I64], ...]:
    """Return what the score is made of: points at most, and what was earned of them, (B,) hundredths.

    In the order of the constants above. They sum to the score, but for the cap of who would be investigated
    and for deals that were qualified out.
    """
    broken = state.load("outcome") == Outcome.NO_AGREEMENT.value
    chance = np.where(broken, 0, state.load("chance_us"))
    shares = _parts(setup, state, _played(setup, state), chance, process(setup, state))
    return tuple((points, points * share // 100) for points, share in shares)


def _played(setup: Setup, state: State) -> Mask:
    """Return where what follows the award was played, (B,)."""
    won = state.load("outcome") == Outcome.WON.value
    after = state.load("signed") >= 0
    where: Mask = won & (after | (setup.bargain.rounds == 0))
    return where


def _points(setup: Setup, state: State, played: Mask, us: I32, moves: I32) -> I32:
    """Return the score, with what was played after the award or what usually follows, (B,); as `_parts`."""
    shares = _parts(setup, state, played, us, moves)
    total = np.asarray(sum(points * share for points, share in shares)) // 100
    spared = SPARED - state.load("worked").astype(np.int64) * A_HOUR // 60
    total = np.where(state.load("spared") == 1, np.maximum(total, spared), np.maximum(total, 0))
    clean = state.load("risk") <= RISK_BORNE
    values: I32 = np.where(clean, total, np.minimum(total, MOST_UNCLEAN)).astype(np.int32)
    return values


def _parts(setup: Setup, state: State, played: Mask, us: I32, moves: I32) -> tuple[tuple[int, I64], ...]:
    """Return the parts of the score: points at most, and the share of them that was earned, (B,).

    Args:
        setup: the scenario.
        state: read only.
        played: (B,) where what follows the award was played.
        us: (B,) chance of our award.
        moves: (B,) share of the moves of the method that were made.
    """
    chance = us.astype(np.int64)
    after = aftermath(setup, state)
    content = np.where(played, after.satisfaction, USUAL_CONTENT)
    referral = np.where(played, after.referral, USUAL_REFERRAL)
    received = np.where(played, after.receivables, USUAL_RECEIVED)
    people = content * SATISFIED + referral * (FULL - SATISFIED)
    clean = state.load("risk") <= RISK_BORNE
    shares = (
        (DEAL, chance),
        (PROFIT, _profit_share(setup, state, chance, played)),
        (RELATION, _close(setup, state)),
        (CONTENT, chance * people // FULL**2),
        (RECEIVED, chance * received // FULL),
        (CLEAN, either(clean, FULL, 0)),
        (PROCESS, moves),
    )
    return tuple((points, share.astype(np.int64)) for points, share in shares)


def _profit_share(setup: Setup, state: State, chance: I64, played: Mask) -> I64:
    """Return the share of the points for profit, (B,) -MOST_LOSS / PROFIT .. 1 in ten-thousandths.

    The profit of the order at the chance of the award, less expenses and hours, against the whole margin.
    """
    market = setup.market
    whole = max(market.list_price * market.margin // FULL * GOOD_PROFIT // FULL, 1)
    spent = setup.terms.expenses - state.load("cash").astype(np.int64)
    hours = state.load("worked").astype(np.int64) * market.list_price // FULL * HOUR // 60
    earned = chance * order_worth(setup, state, played) // FULL - spent - hours
    values: I64 = np.clip(earned * FULL // whole, -MOST_LOSS * FULL // PROFIT, FULL)
    return values


def _close(setup: Setup, state: State) -> I32:
    """Return the share of the say that lies with people who trust us, (B,) 0..10,000."""
    close = either(state.load("relation") >= Relation.TRUST.value, FULL, 0)
    return customer.weighted_in(setup.people, Stage.EVALUATION, close)
