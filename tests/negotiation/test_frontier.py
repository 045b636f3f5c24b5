"""Frontier and the points on it, against all packages tried one by one."""

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.negotiation import frontier
from game.negotiation.frontier import WHOLE, Limits
from game.negotiation.issues import issues
from tests.negotiation.tables import ORDER, every_offer, offers, random_tables, some

small_tables = st.integers(0, 10_000).map(lambda seed: some(seed, most=4, options=(1, 4)))
#: Few different numbers, so that many packages are worth and cost the same.
coarse_tables = small_tables.map(
    lambda table: issues(
        table.options.tolist(),
        (table.buyer_weight // 2_000 * 2_000).tolist(),
        (table.seller_cost // 500).tolist(),
    )
)
limits = st.builds(Limits, st.integers(0, 10_000), st.integers(0, 4_000))


def best_packages(table):
    """Worth, cost and package of all that are dominated by none, lexicographically first of equal ones."""
    offer = every_offer(table)
    worth, cost = frontier.exactly(table, offer)
    points = {}
    for at, (one, other) in enumerate(zip(worth.tolist(), cost.tolist(), strict=True)):
        beaten = (worth >= one) & (cost <= other) & ((worth > one) | (cost < other))
        if not beaten.any():
            points.setdefault((other, one), tuple(offer[:, at].tolist()))
    return [(worth, cost, points[cost, worth]) for cost, worth in sorted(points)]


@pytest.mark.parametrize("tables", [small_tables, coarse_tables])
def test_the_frontier_is_what_trying_everything_finds(tables):
    @given(tables)
    def law(table):
        found = frontier.frontier(table)
        held = zip(
            found.worth.tolist(), found.cost.tolist(), map(tuple, found.offers.T.tolist()), strict=True
        )
        assert list(held) == best_packages(table)

    law()


def test_a_frontier_rises_in_worth_and_in_cost():
    found = frontier.frontier(ORDER)
    assert (np.diff(found.worth) > 0).all()
    assert (np.diff(found.cost) > 0).all()
    assert (found.worth[0], found.cost[0], found.worth[-1]) == (0, 0, WHOLE)


def test_eight_issues_of_eight_options_have_a_frontier_without_trying_all():
    """16,777,216 packages; the frontier is merged issue by issue."""
    wide = issues([8] * 8, [1_250] * 8, [1_500, 200, 180, 300, 80, 240, 700, 450])
    found = frontier.frontier(wide)
    assert (found.worth[0], found.worth[-1]) == (0, int(frontier.exactly(wide, wide.last)[0][0]))
    worth, cost = frontier.exactly(wide, offers(wide, 20_000, 1))
    least = found.cost[np.searchsorted(found.worth, worth)]
    assert (cost >= least).all()


@given(small_tables, limits)
def test_the_point_of_nash_has_the_largest_product_and_is_the_cheapest_of_equal_ones(table, limit):
    found = frontier.frontier(table)
    products = [
        (-(worth - limit.reservation * 10_000) * (limit.margin * 10_000 - cost), cost, at)
        for at, (worth, cost) in enumerate(zip(found.worth.tolist(), found.cost.tolist(), strict=True))
        if worth >= limit.reservation * 10_000 and cost <= limit.margin * 10_000
    ]
    assert frontier.nash(found, limit) == (min(products)[2] if products else None)


@given(small_tables, limits)
def test_the_point_of_kalai_and_smorodinsky_is_the_most_even_one(table, limit):
    found = frontier.frontier(table)
    most_buyer = int(found.worth.max()) - limit.reservation * 10_000
    most_seller = limit.margin * 10_000 - int(found.cost.min())
    uneven = [
        (
            abs(
                Fraction(worth - limit.reservation * 10_000, most_buyer)
                - Fraction(limit.margin * 10_000 - cost, most_seller)
            ),
            cost,
            at,
        )
        for at, (worth, cost) in enumerate(zip(found.worth.tolist(), found.cost.tolist(), strict=True))
        if worth >= limit.reservation * 10_000 and cost <= limit.margin * 10_000
        if most_buyer > 0 and most_seller > 0
    ]
    assert frontier.kalai_smorodinsky(found, limit) == (min(uneven)[2] if uneven else None)


def test_without_a_deal_that_keeps_both_limits_there_is_no_fair_point():
    found, apart = frontier.frontier(ORDER), Limits(9_000, 100)
    assert frontier.nash(found, apart) is None
    assert frontier.kalai_smorodinsky(found, apart) is None


def test_who_can_gain_nothing_has_no_even_share():
    found = frontier.frontier(ORDER)
    assert frontier.kalai_smorodinsky(found, Limits(10_000, 3_000)) is None
    assert frontier.kalai_smorodinsky(found, Limits(0, 0)) is None


def test_a_package_on_the_frontier_lies_no_way_from_it():
    found = frontier.frontier(ORDER)
    assert not frontier.distance(found, ORDER, found.offers).any()


def test_price_alone_lies_far_from_the_frontier():
    found = frontier.frontier(ORDER)
    offer = np.zeros((6, 1), dtype=np.int32)
    offer[0] = 5
    worth, cost = frontier.exactly(ORDER, offer)
    expected = min(
        ((int(worth[0]) - one) ** 2 + (int(cost[0]) - other) ** 2) ** 0.5 / 10_000
        for one, other in zip(found.worth.tolist(), found.cost.tolist(), strict=True)
    )
    assert abs(int(frontier.distance(found, ORDER, offer)[0]) - expected) <= 1
    assert expected > 900


@given(random_tables, st.integers(0, 999), st.integers(0, 10_000))
def test_money_left_is_what_the_cheapest_enough_package_would_have_saved(table, seed, reservation):
    found, deals = frontier.frontier(table), offers(table, 20, seed)
    everything = every_offer(table)
    worth, cost = frontier.exactly(table, everything)
    enough = cost[worth >= reservation * 10_000]
    _, spent = frontier.exactly(table, deals)
    limit = np.full(20, reservation, dtype=np.int32)
    expected = [max(each - int(enough.min()), 0) // 10_000 if len(enough) else 0 for each in spent.tolist()]
    assert frontier.money_left(found, table, deals, limit).tolist() == expected
