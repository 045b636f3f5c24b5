"""Laws of the whole match (model 4.2, L23 to L31): paired buyers, margin with impasse counted as nothing.

The buyers and all chances are drawn beforehand, so that two ways to sell meet the same ones; the numbers are
integers and so the same on every machine.
"""

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.bargaining import ROUNDS, TERMS, Luck, Seller, by_the_clock, luck, play
from game.negotiation import packages
from game.negotiation.frontier import frontier
from game.negotiation.tactics import Convinced
from tests.negotiation.tables import ORDER

GAMES = 2_000
#: Total given by the ladder and mean limit of the buyers: easy, ordinary and hard ones.
SETTINGS = [(6_000, 2_500), (6_000, 3_500), (6_000, 4_000), (5_000, 3_500)]


def margin(steps, mean=3_500, seed=1, **how):
    """Mean margin of a ladder, impasse counted as nothing."""
    return float(result(steps, mean, seed, **how).margin.mean())


def result(steps, mean=3_500, seed=1, games=GAMES, **how):
    ladder = np.array([*map(int, steps), *[0] * (ROUNDS - len(steps))], dtype=np.int32)
    return play(TERMS, Seller(ladder, **how), luck(games, seed, mean))


def geometric(rate, total=6_000, count=4):
    """A ladder whose steps fall off by a rate."""
    steps = [rate**at for at in range(count)]
    return [total * step / sum(steps) for step in steps]


@pytest.mark.parametrize(("total", "mean"), SETTINGS)
def test_of_all_orders_of_the_steps_the_falling_one_is_best_and_the_rising_one_worst(total, mean):
    """L23 with its trap: nobody gains by giving the steps as 2-3-1-4.

    The two worst orders differ in their first steps: two ten-thousandths of the price are left to chance.
    """
    orders = {
        order: margin([total * step / 10 for step in order], mean)
        for order in itertools.permutations((4, 3, 2, 1))
    }
    assert max(orders, key=orders.__getitem__) == (4, 3, 2, 1)
    assert orders[1, 2, 3, 4] <= min(orders.values()) + 2


@pytest.mark.parametrize(("total", "mean"), SETTINGS)
def test_equal_steps_lie_between_falling_and_rising_ones(total, mean):
    """L24."""
    falling, equal, rising = (margin(geometric(rate, total), mean) for rate in (0.6, 1, 1.6))
    assert falling > equal > rising


@pytest.mark.parametrize("mean", [2_500, 3_500, 4_000])
def test_a_moderate_taper_is_better_than_a_steep_and_than_a_flat_one(mean):
    """L25: best between .55 and .8."""
    margins = {rate: margin(geometric(rate), mean) for rate in (0.1, 0.2, 0.55, 0.65, 0.7, 0.8, 1, 1.3, 1.6)}
    assert 0.55 <= max(margins, key=margins.__getitem__) <= 0.8
    assert margins[0.1] < margins[0.2] < margins[0.65]
    assert margins[0.65] > margins[1] > margins[1.3] > margins[1.6]


@pytest.mark.parametrize("mean", [2_500, 3_500])
def test_neither_the_smallest_nor_the_largest_concessions_pay_best(mean):
    """L26: too small is an impasse, too large a gift."""
    totals = range(2_000, 10_001, 1_000)
    results = [result(geometric(0.6, total), mean) for total in totals]
    margins = [each.margin.mean() for each in results]
    best = margins.index(max(margins))
    assert 0 < best < len(margins) - 1
    assert results[0].agreed.mean() < 0.5
    assert results[-1].agreed.mean() > 0.99


@pytest.mark.parametrize("mean", [2_500, 3_500])
def test_every_priority_that_is_learned_raises_the_margin(mean):
    """L27: issues in the order in which they are drawn to be told, from none to all."""
    rng = np.random.default_rng(7)
    told = rng.permuted(np.broadcast_to(np.arange(6)[:, None], (6, GAMES)), axis=0)
    margins = [
        margin(geometric(0.65), mean, seen=packages.belief(TERMS, told < known)) for known in (0, 2, 4, 6)
    ]
    assert margins == sorted(margins)
    assert margins[-1] - margins[0] > 300


@pytest.mark.parametrize("convinced", list(Convinced))
@pytest.mark.parametrize("mean", [2_500, 3_500])
def test_concessions_for_nothing_never_pay(mean, convinced):
    """L28."""
    asked, given = (margin(geometric(0.65), mean, free=free, convinced=convinced) for free in (False, True))
    assert given <= asked


def test_concessions_for_nothing_cost_margin_with_a_buyer_who_reads_the_pattern():
    """L28: there, clearly."""
    steps = geometric(0.65, 5_000)
    assert margin(steps, 3_000) - margin(steps, 3_000, free=True) > 8


def test_better_alternatives_of_the_buyer_cost_margin_and_agreements():
    """L29."""
    results = [result(geometric(0.65), mean) for mean in (2_000, 2_500, 3_000, 3_500, 4_000, 4_500)]
    for of in ("margin", "agreed"):
        means = [getattr(each, of).mean() for each in results]
        assert means == sorted(means, reverse=True)


@given(st.lists(st.integers(0, 4_000), min_size=ROUNDS, max_size=ROUNDS), st.integers(0, 999))
def test_no_agreement_is_below_the_limit_of_the_buyer(steps, seed):
    """L30, whatever the seller does."""
    ended = result(steps, seed=seed, games=50)
    assert (ended.worth[ended.agreed] >= ended.reservation[ended.agreed]).all()
    assert (ended.margin[~ended.agreed] == 0).all()


def test_leaving_the_table_with_a_plan_brings_more_agreements_than_in_anger():
    """2.6 (S51, S52): with hard buyers and small concessions, where tables break."""
    planned, angry = (result(geometric(1, 3_500), 4_000, plan=plan) for plan in (True, False))
    assert planned.agreed.mean() > angry.agreed.mean()


def test_each_kind_of_buyer_is_best_met_in_the_way_that_convinces_it():
    """3.14: one is moved by rounds held, one by reasons, one by the taper alone."""
    taper, held = [2_400, 1_800, 1_200, 600], [2_400, 1_800, 0, 1_200, 600]
    gain_by_holding = {
        each: margin(held, convinced=each) - margin(taper, convinced=each) for each in Convinced
    }
    gain_by_reasons = {
        each: margin(taper, convinced=each, reasoned=True) - margin(taper, convinced=each)
        for each in Convinced
    }
    gain_by_taper = {
        each: margin(taper, convinced=each) - margin([1_500] * 4, convinced=each) for each in Convinced
    }
    assert max(gain_by_holding, key=gain_by_holding.__getitem__) == Convinced.PACE
    assert max(gain_by_reasons, key=gain_by_reasons.__getitem__) == Convinced.REASONS
    assert max(gain_by_taper, key=gain_by_taper.__getitem__) == Convinced.PATTERN
    assert gain_by_reasons[Convinced.PATTERN] == gain_by_reasons[Convinced.PACE] == 0


@pytest.mark.parametrize("convinced", list(Convinced))
def test_no_kind_of_buyer_rewards_growing_steps(convinced):
    falling, rising = (margin(geometric(rate), convinced=convinced) for rate in (0.65, 1.6))
    assert falling - rising > 20


def test_a_negotiation_ends_the_same_alone_as_in_a_batch():
    """L40."""
    drawn = luck(60, 4)
    ladder = np.array([2_400, 1_800, 1_200, 600, 0, 0], dtype=np.int32)
    batch = play(ORDER, Seller(ladder), drawn)
    one = slice(23, 24)
    alone = play(
        ORDER,
        Seller(ladder),
        Luck(drawn.reservation[one], drawn.noise[:, one], drawn.leave[:, one], drawn.back[:, one]),
    )
    assert (alone.margin[0], alone.worth[0]) == (batch.margin[23], batch.worth[23])


def test_two_sides_by_the_clock_agree_within_both_limits_or_not_at_all():
    """L30."""
    rng = np.random.default_rng(2)
    limit, most = rng.integers(0, 10_000, 500).astype(np.int32), rng.integers(0, 2_500, 500).astype(np.int32)
    found = frontier(ORDER)
    ended = by_the_clock(found, limit, most, 40)
    agreed = ended.place >= 0
    assert 0.1 < agreed.mean() < 0.9
    assert (found.worth[ended.place[agreed]] >= limit[agreed] * 10_000).all()
    assert (found.cost[ended.place[agreed]] <= most[agreed] * 10_000).all()
