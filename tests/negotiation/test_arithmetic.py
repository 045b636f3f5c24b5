"""Price arithmetic: the whole table of the deck, and the law behind it."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.negotiation import arithmetic

PRICE, MARGIN, UNITS = 10_000, 3_000, 1_000
#: Change, price, unit profit, margin, profit at 1,000 units, units for 3.0 M, volume factor, revenue then.
#: Source: model 1.6.
TABLE = [
    (-1_500, 8_500, 1_500, Fraction(3, 17), 1_500_000, 2_000, Fraction(2), 17_000_000),
    (-1_000, 9_000, 2_000, Fraction(2, 9), 2_000_000, 1_500, Fraction(3, 2), 13_500_000),
    (-500, 9_500, 2_500, Fraction(5, 19), 2_500_000, 1_200, Fraction(6, 5), 11_400_000),
    (0, 10_000, 3_000, Fraction(3, 10), 3_000_000, 1_000, Fraction(1), 10_000_000),
    (500, 10_500, 3_500, Fraction(1, 3), 3_500_000, Fraction(6_000, 7), Fraction(6, 7), 9_000_000),
    (1_000, 11_000, 4_000, Fraction(4, 11), 4_000_000, 750, Fraction(3, 4), 8_250_000),
]


@pytest.mark.parametrize("row", TABLE)
def test_the_table_of_the_deck_is_exact(row):
    unit, factor = arithmetic.changed(PRICE, MARGIN, row[0]), arithmetic.break_even(MARGIN, row[0])
    assert (
        unit.price,
        unit.profit,
        unit.margin,
        unit.profit * UNITS,
        UNITS * factor,
        factor,
        unit.price * UNITS * factor,
    ) == row[1:]


def test_a_cut_of_five_percent_at_thirty_must_sell_a_fifth_more():
    """L37."""
    assert arithmetic.break_even(3_000, -500) == Fraction(6, 5)


@given(st.integers(1, 10_000), st.integers(-9_999, 10_000))
def test_as_many_units_as_the_factor_says_earn_exactly_as_much(margin, change):
    """L37."""
    factor = arithmetic.break_even(margin, change)
    unit = arithmetic.changed(PRICE, margin, change)
    if factor is None:
        assert unit.profit <= 0
    else:
        assert unit.profit * factor == arithmetic.changed(PRICE, margin, 0).profit


@given(st.integers(0, 10_000), st.integers(1, 10_000), st.integers(-9_999, 10_000))
def test_units_needed_are_enough_and_one_less_is_not(units, margin, change):
    needed, profit = (
        arithmetic.units_needed(units, margin, change),
        arithmetic.changed(PRICE, margin, change).profit,
    )
    before = units * arithmetic.changed(PRICE, margin, 0).profit
    if needed is None:
        assert profit <= 0
    else:
        assert (needed - 1) * profit < before <= needed * profit


def test_a_part_of_a_unit_is_a_unit_more():
    assert arithmetic.units_needed(1_000, 3_000, 500) == 858


@given(st.integers(1, 10_000), st.integers(0, 12_000))
def test_orders_that_earn_a_concession_back_are_enough_and_one_less_is_not(margin, cost):
    needed = arithmetic.orders_to_earn_back(margin, cost)
    if needed is None:
        assert cost >= margin
    else:
        assert (needed - 1) * (margin - cost) < cost <= needed * (margin - cost)


@given(st.integers(1, 10_000), st.integers(0, 9_999))
def test_a_dearer_concession_never_takes_fewer_orders(margin, cost):
    less, more = (arithmetic.orders_to_earn_back(margin, each) for each in (cost, cost + 1))
    assert more is None or (less is not None and less <= more)


def test_a_concession_of_five_percent_takes_a_fifth_more_units():
    assert arithmetic.units_to_earn_back(1_000, 3_000, 500) == 200
    assert arithmetic.units_to_earn_back(1_000, 3_000, 0) == 0
    assert arithmetic.units_to_earn_back(1_000, 3_000, 3_000) is None
