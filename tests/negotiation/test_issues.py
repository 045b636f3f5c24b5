"""Issues: what options are worth and cost."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from game.negotiation import issues
from tests.negotiation.tables import ORDER, offers, random_tables


def test_the_first_option_concedes_nothing_and_the_last_all():
    both = np.stack([np.zeros(6, dtype=np.int32), ORDER.options - 1], axis=1)
    assert issues.conceded(ORDER, both).tolist() == [0, 10_000]
    assert issues.cost_share(ORDER, both).tolist() == [0, int(ORDER.seller_cost.sum())]


def test_an_option_goes_its_share_of_the_way_rounded_down():
    assert issues.steps(ORDER, np.full((6, 1), 1, dtype=np.int32))[:, 0].tolist() == [
        2_000,
        5_000,
        3_333,
        5_000,
        5_000,
        5_000,
    ]


def test_an_issue_with_one_option_concedes_nothing():
    alone = issues.issues([1], [10_000], [500])
    assert issues.conceded(alone, np.zeros((1, 2), dtype=np.int32)).tolist() == [0, 0]


def test_no_offer_counts_as_the_first_option():
    assert issues.conceded(ORDER, np.full((6, 3), -1, dtype=np.int32)).tolist() == [0, 0, 0]


@given(random_tables, st.integers(0, 999))
def test_more_of_anything_is_never_worth_less_nor_cheaper(table, seed):
    """L36."""
    less, more = offers(table, 50, seed), offers(table, 50, seed + 1)
    more = np.maximum(less, more)
    assert (issues.conceded(table, more) >= issues.conceded(table, less)).all()
    assert (issues.cost_share(table, more) >= issues.cost_share(table, less)).all()


@given(random_tables, st.integers(0, 999))
def test_worth_and_cost_stay_within_their_bounds(table, seed):
    offer = offers(table, 50, seed)
    worth, cost = issues.conceded(table, offer), issues.cost_share(table, offer)
    assert ((worth >= 0) & (worth <= 10_000)).all()
    assert ((cost >= 0) & (cost <= table.seller_cost.sum())).all()
    assert worth.dtype == cost.dtype == np.int32
