"""The score: the sum of its parts, what comes after the award, and that luck at the award is no merit."""

import dataclasses

import numpy as np
import pytest

from game.engine.aftermath import USUAL_COST
from game.engine.decision import RISK_BORNE
from game.engine.outcome import (
    A_HOUR,
    GOOD_PROFIT,
    MOST_UNCLEAN,
    SPARED,
    USUAL_CONTENT,
    USUAL_RECEIVED,
    USUAL_REFERRAL,
    expected,
    parts,
    profit,
    score,
)
from game.engine.rubric import process
from game.engine.vocab import Outcome, Phase, Relation, Stage
from game.players.textbook import TEXTBOOK
from tests.engine.play import Batch

FULL = 10_000
GAMES = np.arange(30)


@pytest.fixture(scope="module")
def over(setup):
    """Games of the shipped deal from their first move to their end."""
    batch = Batch.begin(setup, GAMES)
    while batch.running.size:
        batch.step(batch.choose(TEXTBOOK))
    return batch


@pytest.fixture(scope="module")
def awarded(setup):
    """Games of the shipped deal that the customer has just awarded, to us or not."""
    batch = Batch.begin(setup, GAMES)
    while True:
        open_ = np.flatnonzero(batch.state.load("outcome") == Outcome.RUNNING)
        if not open_.size:
            return batch
        here = batch.take(open_)
        here.step(here.choose(TEXTBOOK))
        batch.state.put(open_, here.state)
        batch.made += 1


@pytest.mark.unmeasured
def test_the_parts_that_a_debrief_shows_make_the_score(setup, over):
    clean = (over.state.load("risk") <= RISK_BORNE) & (over.state.load("spared") == 0)
    total = np.asarray(sum(earned for _, earned in parts(setup, over.state)))
    assert np.abs(np.maximum(total, 0) - score(setup, over.state))[clean].max() <= len(
        parts(setup, over.state)
    )


def cost_of(market, terms) -> int:
    """What terms cost, in ten-thousandths of the list price."""
    cost = 0
    for issue, labels in enumerate(market.options):
        cost += max(terms[issue], 0) * FULL // (len(labels) - 1) * int(market.seller_cost[issue])
    return cost // FULL


def plain_usual(setup, state, game: int) -> int:
    """The score of a game in which nothing was played after the award, in plain whole numbers."""
    market, was = setup.market, lambda name: int(state.load(name)[game])
    chance = was("chance_us")
    cost = max(cost_of(market, state.load("offer")[:, game].tolist()), USUAL_COST)
    earned = market.list_price * (market.margin - cost) // FULL
    earned += market.list_price * was("added") // FULL * market.margin // FULL
    spent = setup.terms.expenses - was("cash") + was("worked") * market.list_price // FULL // 60
    share = (chance * earned // FULL - spent) * FULL // (market.list_price * market.margin // FULL * 8 // 10)
    say = setup.people.influence[Stage.EVALUATION].tolist()
    close = sum(
        each * FULL
        for each, relation in zip(say, state.load("relation")[:, game].tolist(), strict=True)
        if relation >= Relation.TRUST
    )
    people = (USUAL_CONTENT * 6 + USUAL_REFERRAL * 4) // 10
    clean = was("risk") <= RISK_BORNE
    parts = 20 * chance + 30 * min(max(share, -5_000), FULL) + 12 * (close // FULL)
    parts += 10 * (chance * people // FULL) + 8 * (chance * USUAL_RECEIVED // FULL) + 8 * FULL * clean
    points = max((parts + 12 * int(process(setup, state)[game])) // 100, 0)
    if was("spared"):
        points = max(points, SPARED - was("worked") * A_HOUR // 60)
    return points if clean else min(points, MOST_UNCLEAN)


@pytest.mark.unmeasured
@pytest.mark.parametrize("risk", [0, 1_500, 1_501])
def test_a_score_is_the_sum_of_its_parts_and_capped_where_hands_are_not_clean(setup, over, risk):
    """Reckoned a second time, game by game, for those that were not won."""
    batch = over.take(np.flatnonzero(over.state.load("outcome") != Outcome.WON))
    batch.state.view("risk")[:] = risk
    found = score(setup, batch.state).tolist()
    assert len(found) > 3
    near = [abs(plain_usual(setup, batch.state, game) - points) for game, points in enumerate(found)]
    assert max(near) <= 1, "rounding may part them by a hundredth of a point"
    assert max(found) <= (FULL if risk <= RISK_BORNE else MOST_UNCLEAN)


@pytest.mark.unmeasured
def test_at_the_award_the_expected_score_is_the_same_whichever_way_it_is_drawn(setup, awarded):
    """A table of players made from games that end at the award owes nothing to the draw."""
    found = []
    for outcome in (Outcome.WON, Outcome.LOST, Outcome.NO_DECISION):
        batch = awarded.take(GAMES)
        batch.state.view("outcome")[:] = outcome
        found.append(expected(setup, batch.state).tolist())
    assert found[0] == found[1] == found[2]


@pytest.mark.unmeasured
def test_a_lost_game_has_the_score_that_was_expected(setup, over):
    lost = over.take(np.flatnonzero(np.isin(over.state.load("outcome"), (Outcome.LOST, Outcome.NO_DECISION))))
    assert score(setup, lost.state).tolist() == expected(setup, lost.state).tolist()


@pytest.mark.unmeasured
def test_a_won_game_scores_what_was_played_after_the_award(setup, over):
    """Satisfaction, referrals and money count as they were, each for itself."""
    won = over.take(np.flatnonzero(over.state.load("signed") >= 0))
    won.state.view("risk")[:] = 0
    before = score(setup, won.state)
    for field, content in (("satisfaction", 0), ("referred", 0), ("received", 0)):
        worse = won.take(np.arange(len(won.seeds)))
        worse.state.view(field)[:] = content
        after = score(setup, worse.state)
        assert (after <= before).all()
        assert (after < before).any(), field


@pytest.mark.unmeasured
def test_talks_that_failed_score_neither_award_nor_order(setup, over):
    """Who wins the award and no agreement has people and process, and their costs."""
    won = over.take(np.flatnonzero(over.state.load("outcome") == Outcome.WON))
    won.state.view("outcome")[:] = Outcome.NO_AGREEMENT
    assert score(setup, won.state).max() <= (12 + 8 + 12) * 100


@pytest.mark.unmeasured
def test_a_higher_chance_never_scores_less(setup, over):
    for low, high in ((0, 1), (2_000, 2_500), (9_000, FULL)):
        points = []
        for chance in (low, high):
            batch = over.take(GAMES)
            batch.state.view("outcome")[:] = Outcome.LOST
            batch.state.view("chance_us")[:] = chance
            points.append(score(setup, batch.state))
        assert (points[1] >= points[0]).all()


def test_hours_and_expenses_take_points_and_a_loss_takes_no_more_than_its_most(small):
    """Spending without an order leads to a loss, which costs fifteen points of the hundred at most."""
    batch = Batch.begin(small, [1, 2, 3, 4])
    batch.state.view("chance_us")[:] = FULL
    batch.state.view("cash")[0] -= [0, 50_000, 0, 0]
    batch.state.view("worked")[0] = [0, 0, 60_000, 0]
    plain, spent, tired, _ = score(small, batch.state).tolist()
    assert plain > spent
    assert plain > tired
    batch.state.view("chance_us")[:] = 0
    batch.state.view("cash")[:] = -(2**40)
    batch.state.view("relation")[:] = Relation.TRUST
    assert score(small, batch.state).tolist() == [(12 + 8 - 15) * 100] * 4


def test_profit_has_all_its_points_below_the_whole_margin(small):
    """Some concession is the way to an order; nobody has to sell at the list price for full points."""
    batch = Batch.begin(small, [1, 1])
    market = small.market
    batch.state.view("chance_us")[:] = FULL
    whole = market.list_price * market.margin // FULL
    enough = whole * GOOD_PROFIT // FULL
    usual = market.list_price * USUAL_COST // FULL
    batch.state.view("cash")[0] = [small.terms.expenses - (whole - usual - enough), small.terms.expenses]
    points = score(small, batch.state)
    assert whole - usual >= enough
    assert points[0] == points[1]


def test_profit_as_it_happened_needs_an_order(small):
    """The figure that the debrief shows is money, not merit."""
    batch = Batch.begin(small, np.arange(3))
    batch.state.view("chance_us")[:] = FULL
    batch.state.view("outcome")[0] = [Outcome.LOST, Outcome.NO_DECISION, Outcome.NO_AGREEMENT]
    batch.state.view("cash")[:] -= 700
    assert profit(small, batch.state).tolist() == [-700] * 3


@pytest.mark.unmeasured
def test_a_score_is_the_same_alone_and_in_a_batch(setup, over):
    points = score(setup, over.state)
    for game in (0, 7, 29):
        assert score(setup, over.take([game]).state)[0] == points[game]


def test_without_a_table_a_won_order_counts_as_it_was_offered(small):
    """There is nothing to sign, so the award is the order."""
    bare = dataclasses.replace(small, bargain=dataclasses.replace(small.bargain, rounds=0))
    batch = Batch.begin(bare, [1])
    batch.state.view("phase")[:], batch.state.view("outcome")[:] = Phase.OVER, Outcome.WON
    market = small.market
    assert profit(bare, batch.state)[0] == market.list_price * market.margin // FULL
