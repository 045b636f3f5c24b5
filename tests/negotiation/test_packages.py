"""Packages: cheapest, price only, twins, and what knowing the buyer is worth."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.negotiation import frontier, packages
from game.negotiation.issues import conceded, cost_share, issues
from game.negotiation.packages import (
    Belief,
    are_twins,
    belief,
    belief_in,
    cheapest,
    price_only,
    telling,
    twin,
)
from tests.negotiation.tables import FINE, ORDER, every_offer, offers, random_tables, some

GAMES = 40
TARGETS = np.linspace(0, 10_000, GAMES).astype(np.int32)


def truth(table, games=GAMES):
    """Belief in the true weights."""
    return belief_in(table, np.broadcast_to(table.buyer_weight[:, None], (len(table.options), games)))


def nothing(table, games=GAMES):
    return np.zeros((len(table.options), games), dtype=np.int32)


@given(random_tables, st.integers(0, 99))
def test_the_cheapest_package_meets_the_target_and_takes_nothing_back(table, seed):
    least = offers(table, GAMES, seed)
    offer = cheapest(table, truth(table), TARGETS, least)
    assert ((offer >= least) & (offer <= table.last)).all()
    assert (
        conceded(table, offer) >= np.minimum(TARGETS, conceded(table, np.maximum(table.last, least)))
    ).all()


@given(random_tables)
def test_beyond_the_table_all_is_conceded_that_is_worth_something(table):
    offer = cheapest(table, truth(table), np.full(GAMES, 10_000, dtype=np.int32), nothing(table))
    wanted = (table.buyer_weight > 0)[:, None] & np.ones(GAMES, dtype=np.bool_)
    assert (offer[wanted] == np.broadcast_to(table.last, offer.shape)[wanted]).all()


@given(random_tables)
def test_with_the_true_weights_price_alone_never_dominates(table):
    """L31: not both worth as much and as cheap, and one of them better."""
    seen = truth(table)
    traded, simple = (make(table, seen, TARGETS, nothing(table)) for make in (cheapest, price_only))
    worth, cost = frontier.exactly(table, traded)
    other_worth, other_cost = frontier.exactly(table, simple)
    as_good = (other_worth >= worth) & (other_cost <= cost)
    assert not (as_good & ((other_worth > worth) | (other_cost < cost))).any()


def test_in_fine_steps_the_cheapest_package_is_on_the_frontier():
    """With equal steps the greedy choice is the exact one; here against all packages of 3 x 3 x 3 x 3."""
    table = issues([101] * 3, [5_000, 3_000, 2_000], [1_500, 200, 300])
    found = frontier.frontier(table)
    offer = cheapest(table, truth(table), TARGETS, nothing(table))
    at = np.searchsorted(found.worth, TARGETS.astype(np.int64) * 10_000)
    assert (frontier.exactly(table, offer)[1] - found.cost[at] <= 15 * 10_000).all()


def test_the_cheapest_package_costs_little_more_than_the_best_of_all():
    """Greedy in coarse options: at most two percent of the list price, on average a quarter of one."""
    everything = every_offer(ORDER)
    worth, cost = conceded(ORDER, everything), cost_share(ORDER, everything)
    best = np.array([cost[worth >= target].min() for target in TARGETS])
    extra = cost_share(ORDER, cheapest(ORDER, truth(ORDER), TARGETS, nothing(ORDER))) - best
    assert (extra >= 0).all()
    assert extra.max() <= 200
    assert extra.mean() <= 25


def best_first(table):
    """Issues from the least costly for their true worth on."""
    return truth(table, 1).order[:, 0].tolist()


def cost_when_known(table, known, target):
    """What is paid for the same true worth by a seller who takes what is not known for a fixed pie."""
    games = len(target)
    held = belief(table, np.broadcast_to(known[:, None], (len(known), games)))
    true = np.broadcast_to(table.buyer_weight[:, None], (len(known), games))
    offer = packages.raised(
        table, true, held.order, target, nothing(table, games), np.broadcast_to(table.last, true.shape)
    )
    return cost_share(table, offer)


@given(st.integers(0, 10_000).map(lambda seed: some(seed, options=(2_001, 2_001))))
def test_every_weight_learned_from_the_best_on_never_makes_the_same_worth_dearer(table):
    """L27, to the worth of the last option of two thousand."""
    known = np.zeros(len(table.options), dtype=np.bool_)
    before = cost_when_known(table, known, TARGETS)
    for issue in best_first(table):
        known[issue] = True
        now = cost_when_known(table, known, TARGETS)
        assert (now <= before + 2).all()
        before = now


def test_whoever_knows_nothing_lowers_the_price_first_and_whoever_knows_all_last():
    blind, sighted = (belief(ORDER, np.full((6, 1), known)).order[:, 0].tolist() for known in (False, True))
    assert (blind[0], sighted[-1]) == (0, 0)


def test_what_is_not_known_is_taken_for_a_fixed_pie():
    held = belief(ORDER, np.zeros((6, 1), dtype=np.bool_))
    assert held.weight[:, 0].tolist() == [6_000, 800, 720, 1_200, 320, 960]


def test_issues_that_cost_nothing_and_are_worth_nothing_do_no_harm():
    table = issues([3, 3, 3], [0, 10_000, 0], [0, 0, 500])
    held = belief(table, np.array([[True], [False], [True]]))
    offer = cheapest(table, held, np.array([3_000], dtype=np.int32), nothing(table, 1))
    assert conceded(table, offer).tolist() == [10_000]
    assert cost_share(table, offer).tolist() == [0]


@given(random_tables, st.integers(0, 99))
def test_price_alone_moves_the_price_alone(table, seed):
    least = offers(table, GAMES, seed)
    offer = price_only(table, truth(table), TARGETS, least)
    others = np.arange(len(table.options)) != table.price
    assert (offer[others] == least[others]).all()
    assert (offer >= least).all()


@pytest.mark.parametrize("seed", range(5))
def test_twins_differ_and_cost_the_seller_alike(seed):
    one = offers(ORDER, 200, seed)
    other, found = twin(ORDER, truth(ORDER, 200), one)
    assert (are_twins(ORDER, one, other) == found).all()
    assert (np.abs(cost_share(ORDER, one) - cost_share(ORDER, other)) <= 100).all()
    assert ((other >= 0) & (other <= ORDER.last)).all()
    assert found[(one > 0).any(axis=0) & (one < ORDER.last).any(axis=0)].mean() > 0.9


def test_who_has_conceded_nothing_or_all_has_no_twin():
    both = np.stack([np.zeros(6, dtype=np.int32), ORDER.options - 1], axis=1)
    other, found = twin(ORDER, truth(ORDER, 2), both)
    assert not found[0]
    assert (other[:, 0] == both[:, 0]).all()


def test_a_package_is_not_its_own_twin():
    one = offers(ORDER, 10, 3)
    assert not are_twins(ORDER, one, one).any()


def test_the_choice_between_twins_tells_what_the_buyer_cares_for():
    one, other = np.zeros((6, 2), dtype=np.int32), np.zeros((6, 2), dtype=np.int32)
    one[3, 0] = other[4, 0] = 1  # warranty against training: warranty weighs more
    one[4, 1] = other[3, 1] = 1
    assert telling(ORDER, one, other).tolist() == [3, 3]


def test_a_game_is_offered_the_same_alone_as_in_a_batch():
    """L40."""
    seen, least = truth(FINE), offers(FINE, GAMES, 5)
    batch = cheapest(FINE, seen, TARGETS, least)
    pairs, _ = twin(FINE, seen, batch)
    for game in (0, 17, GAMES - 1):
        at = slice(game, game + 1)
        alone = Belief(seen.weight[:, at], seen.order[:, at])
        offer = cheapest(FINE, alone, TARGETS[at], least[:, at])
        assert (offer == batch[:, at]).all()
        assert (twin(FINE, alone, offer)[0] == pairs[:, at]).all()
