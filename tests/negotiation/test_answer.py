"""What the buyer answers."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from game.negotiation import answer
from game.negotiation.issues import conceded, issues
from tests.engine.strategies import flags, law, shares, vectors
from tests.negotiation.tables import ORDER, offers, random_tables

turns = vectors(1, 8)


@law(shares, shares, shares, flags)
def test_no_agreement_is_below_the_limit_or_the_aspiration(worth, aspiration, reservation, flag):
    """L30."""
    taken = answer.accepts(worth, aspiration, reservation, flag > 0)
    assert (worth[taken] >= np.maximum(aspiration, reservation)[taken]).all()
    assert not taken[flag > 0].any()
    assert taken[(worth >= aspiration) & (worth >= reservation) & (flag == 0)].all()


@law(turns, shares, shares, shares, shares)
def test_a_buyer_leaves_at_most_every_other_time(turn, worth, aspiration, reservation, step):
    chance = answer.break_chance(turn, worth, aspiration, reservation, step)
    assert ((chance >= 0) & (chance <= 5_000)).all()


@law(turns, shares, shares, shares, shares, shares)
def test_a_better_package_never_makes_a_buyer_leave(turn, worth, aspiration, reservation, step, other):
    def chance(worth, step):
        return answer.break_chance(turn, worth, aspiration, reservation, step)

    assert (chance(np.maximum(worth, other), step) <= chance(worth, step)).all()
    assert (chance(worth, np.maximum(step, other)) <= chance(worth, step)).all()


def test_what_misses_counts_from_the_second_and_the_third_round_on():
    """3.8."""
    turn = np.array([1, 2, 3], dtype=np.int32)
    worth, aspiration, reservation, step = (
        np.full(3, each, dtype=np.int32) for each in (2_000, 6_000, 3_000, 500)
    )
    assert answer.break_chance(turn, worth, aspiration, reservation, step).tolist() == [140, 1_240, 2_240]


@given(random_tables, st.integers(0, 99), st.integers(0, 10_000))
def test_a_buyer_asks_for_no_less_than_was_offered_and_no_more_than_before(table, seed, aspiration):
    offer, asked = offers(table, 30, seed), offers(table, 30, seed + 1)
    wish = np.full(30, aspiration, dtype=np.int32)
    wanted = answer.counter(table, offer, asked, wish)
    assert (wanted >= offer).all()
    assert (wanted <= np.maximum(offer, asked)).all()


@given(random_tables, st.integers(0, 99), st.integers(0, 10_000))
def test_a_buyer_asks_for_enough_where_nothing_was_asked_before(table, seed, aspiration):
    offer = offers(table, 30, seed)
    wanted = answer.counter(
        table, offer, np.broadcast_to(table.last, offer.shape), np.full(30, aspiration, np.int32)
    )
    assert (conceded(table, wanted) >= min(aspiration, conceded(table, table.last)[0])).all()


@given(random_tables, st.integers(0, 99))
def test_a_buyer_whose_aspiration_is_met_asks_for_nothing_more(table, seed):
    offer = offers(table, 30, seed)
    assert (answer.counter(table, offer, offer + 1, conceded(table, offer)) == offer).all()


def test_a_buyer_asks_for_the_price_first_then_for_what_weighs_most():
    assert answer.asking_order(ORDER).tolist() == [0, 3, 2, 1, 5, 4]
    training_as_price = issues(
        ORDER.options.tolist(), ORDER.buyer_weight.tolist(), ORDER.seller_cost.tolist(), 4
    )
    assert answer.asking_order(training_as_price).tolist() == [4, 0, 3, 2, 1, 5]


def test_without_a_price_on_the_table_a_buyer_asks_by_weight_only():
    table = issues([3, 3], [4_000, 6_000], [200, 300], -1)
    assert answer.asking_order(table).tolist() == [1, 0]


def test_asks_come_down_round_by_round():
    asked = np.broadcast_to(ORDER.last, (6, 20)).astype(np.int32)
    offer, last = np.zeros((6, 20), dtype=np.int32), np.full(20, 10_000, dtype=np.int32)
    for wish in (9_000, 9_500, 7_000, 4_000):
        asked = answer.counter(ORDER, offer, asked, np.full(20, wish, dtype=np.int32))
        assert (conceded(ORDER, asked) <= last).all()
        last = conceded(ORDER, asked)


def test_after_the_agreement_a_buyer_wants_the_best_small_thing_and_never_the_price():
    agreed = np.stack([np.zeros(6, dtype=np.int32), ORDER.options - 1], axis=1)
    agreed[:, 1] = [0, 0, 3, 0, 2, 2]
    assert answer.nibble(ORDER, agreed).tolist() == [2, -1]


@given(random_tables, st.integers(0, 99))
def test_what_is_asked_in_passing_is_small_and_to_be_had(table, seed):
    agreed = offers(table, 30, seed)
    issue = answer.nibble(table, agreed)
    for game in np.flatnonzero(issue >= 0).tolist():
        more = agreed[:, [game]].copy()
        more[issue[game]] += 1
        assert issue[game] != table.price
        assert more[issue[game]] < table.options[issue[game]]
        assert conceded(table, more)[0] - conceded(table, agreed[:, [game]])[0] <= answer.NIBBLE_MOST + 1


@law(shares, shares, vectors(0, 3_000))
def test_who_may_not_sign_alone_asks_the_boss_for_what_is_barely_enough(worth, reservation, authority):
    asks = answer.needs_approval(worth, reservation, authority)
    assert (worth[asks] >= reservation[asks]).all()
    assert (worth[asks] < (reservation + authority)[asks]).all()
    assert not answer.needs_approval(worth, reservation, np.zeros_like(worth)).any()
