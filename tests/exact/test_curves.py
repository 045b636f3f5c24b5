"""Curves against exact arithmetic: every entry of every table is computed anew from `decimal`."""

import decimal
import math

import numpy as np
import pytest
from hypothesis import strategies as st

from game.exact import curves
from game.exact.shares import FULL, bounded, closer, part
from tests.engine.strategies import law, shares, vectors

EXACT = decimal.Context(prec=40)
WHOLE = decimal.Decimal(FULL)


def rounded(value: decimal.Decimal) -> int:
    """The nearest whole number."""
    return int(value.to_integral_value(decimal.ROUND_HALF_EVEN))


def power(hundredths: int) -> decimal.Decimal:
    """e to the power of some hundredths."""
    return EXACT.exp(decimal.Decimal(hundredths) / 100)


def exact_logistic(hundredths: int) -> decimal.Decimal:
    """10,000 / (1 + e^-x)."""
    return EXACT.divide(WHOLE, 1 + power(-hundredths))


def exact_tanh(hundredths: int) -> decimal.Decimal:
    """10,000 tanh(x)."""
    up, down = power(hundredths), power(-hundredths)
    return EXACT.divide(WHOLE * (up - down), up + down)


def exact_exp(hundredths: int) -> decimal.Decimal:
    """10,000 e^x."""
    return WHOLE * power(hundredths)


#: The curve, its exact value, and how many hundredths its table goes to either side.
CURVES = {
    "logistic": (curves.logistic, exact_logistic, 800),
    "tanh": (curves.tanh, exact_tanh, 400),
    "exp": (curves.exp, exact_exp, 400),
}


@pytest.mark.parametrize("name", CURVES)
def test_every_entry_of_a_curve_is_the_nearest_whole_number(name):
    curve, exact, end = CURVES[name]
    steps = np.arange(-end, end + 1, dtype=np.int32)
    expected = [rounded(exact(step)) for step in steps.tolist()]
    assert curve(steps * 100).tolist() == expected


@pytest.mark.parametrize("name", CURVES)
def test_a_curve_holds_its_ends_and_its_steps(name):
    """Between two hundredths the lower one counts; beyond the table its last entry."""
    curve, _, end = CURVES[name]
    steps = np.arange(-end, end, dtype=np.int32) * 100
    for inside in (1, 50, 99):
        assert (curve(steps + inside) == curve(steps)).all()
    for far in (end * 100 + 1, 10**6, 2**31 - 1):
        assert (
            curve(np.array([far, -far], dtype=np.int32)).tolist()
            == curve(np.array([end * 100, -end * 100], dtype=np.int32)).tolist()
        )


@law(vectors(-1_000_000, 1_000_000), vectors(0, 1_000_000))
def test_no_curve_ever_falls(one, more):
    for curve, _, _ in CURVES.values():
        assert (curve(one + more) >= curve(one)).all()


@law(vectors(-80_000, 80_000))
def test_a_curve_keeps_the_shape_and_the_width_of_what_it_is_given(values):
    for curve, _, _ in CURVES.values():
        assert (curve(values.reshape(5, -1)).shape, curve(values).dtype) == ((5, len(values) // 5), np.int32)


@law(st.integers(-800, 800))
def test_a_chance_and_its_opposite_make_a_whole(step):
    there, back = curves.logistic(np.array([step * 100, -step * 100], dtype=np.int32))
    assert there + back == FULL


@law(st.lists(st.integers(0, 4**26 - 1), min_size=1, max_size=30))
def test_a_root_is_the_whole_part_of_the_square_root(values):
    assert curves.root(np.array(values, dtype=np.int64)).tolist() == [math.isqrt(value) for value in values]


@pytest.mark.parametrize("bits", [1, 5, 19, 26])
def test_a_root_is_right_at_the_ends_of_its_bits(bits):
    last = (1 << bits) - 1
    values = [0, 1, last * last, last * last + 2 * last, max(last * last - 1, 0)]
    found = curves.root(np.array(values, dtype=np.int64), bits)
    assert found.tolist() == [math.isqrt(value) for value in values]


def exact_log2(numerator: int) -> int:
    """65,536 log2(numerator), rounded down."""
    value = EXACT.divide(EXACT.ln(decimal.Decimal(numerator)), EXACT.ln(decimal.Decimal(2)))
    return math.floor(EXACT.multiply(value, decimal.Decimal(65_536)))


def test_the_logarithm_of_every_share_is_right_to_its_last_unit():
    """Each entry is a difference of two numbers rounded down; 1 in 65,536 of a bit is lost at most."""
    expected = [exact_log2(max(2 * share, 1)) - exact_log2(2 * FULL) for share in range(FULL + 1)]
    found = curves.log2(np.arange(FULL + 1, dtype=np.int32))
    assert np.abs(found - np.array(expected)).max() <= 1
    assert (np.diff(found) > 0).all()
    assert (found[0], found[FULL // 2], found[FULL]) == (-936_359, -65_536, 0)


def test_a_power_of_two_takes_a_logarithm_back():
    every = np.arange(FULL + 1, dtype=np.int32)
    assert (curves.exp2(curves.log2(every)) == every).all()


@law(vectors(-1_000_000, 10_000))
def test_a_power_of_two_is_right_to_one_unit(values):
    expected = [
        EXACT.power(decimal.Decimal(2), decimal.Decimal(min(value, 0)) / 65_536) * WHOLE
        for value in values.tolist()
    ]
    assert all(abs(found - value) <= 1 for found, value in zip(curves.exp2(values), expected, strict=True))


@pytest.mark.parametrize(("numerator", "denominator"), [(10, 6), (1, 1), (5, 1), (1, 2), (6, 10), (1, 5)])
def test_a_power_of_every_share_is_right_to_one_unit(numerator, denominator):
    found = curves.power(np.arange(FULL + 1, dtype=np.int32), numerator, denominator)
    exponent = decimal.Decimal(numerator) / denominator
    for share in (*range(200), *range(200, FULL, 97), FULL):
        exact = EXACT.power(decimal.Decimal(share) / WHOLE, exponent) * WHOLE
        assert abs(int(found[share]) - exact) <= 1 + exact / 10_000 * exponent
    assert (np.diff(found) >= 0).all()


@law(vectors(-46_340, 46_340), vectors(0, 46_340))
def test_a_part_is_rounded_toward_minus_infinity(whole, share):
    expected = [(a * b) // FULL for a, b in zip(whole.tolist(), share.tolist(), strict=True)]
    assert part(whole, share).tolist() == expected


@law(shares, shares)
def test_coming_closer_never_passes_the_whole(value, rate):
    after = closer(value, rate)
    assert ((after >= value) & (after <= FULL)).all()
    assert (closer(value, np.full_like(rate, FULL)) == FULL).all()


@law(vectors(-50_000, 50_000), st.integers(-100, 0), st.integers(0, 100))
def test_a_bounded_number_lies_between_its_bounds(value, low, high):
    assert bounded(value, low, high).tolist() == [min(max(each, low), high) for each in value.tolist()]
