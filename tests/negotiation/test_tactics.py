"""Tactics: aspiration over time, answers in kind, first numbers."""

import decimal

import numpy as np
import pytest
from hypothesis import strategies as st

from game.negotiation import tactics
from tests.engine.strategies import law, shares, vectors

FULL = 10_000
EXACT = decimal.Context(prec=30)
TIMES = np.arange(0, FULL + 1, 250, dtype=np.int32)
BOULWARE, LINEAR, CONCEDER = (5, 1), (1, 1), (1, 2)


def test_time_passes_from_nothing_to_all_and_then_stands():
    assert tactics.passed(np.array([0, 3, 6, 9], dtype=np.int32), 6).tolist() == [0, 5_000, FULL, FULL]


@pytest.mark.parametrize("exponent", [BOULWARE, LINEAR, CONCEDER])
@pytest.mark.parametrize("start", [0, 500, FULL])
def test_a_polynomial_tactic_follows_its_formula(start, exponent):
    """2.6: k + (1 - k) t^(1 / beta)."""
    found = tactics.polynomial(TIMES, start, exponent)
    for time, share in zip(TIMES.tolist(), found.tolist(), strict=True):
        rise = EXACT.power(decimal.Decimal(time) / FULL, decimal.Decimal(exponent[0]) / exponent[1])
        assert abs(share - (start + (FULL - start) * rise)) <= 2


@pytest.mark.parametrize("beta", [(1, 2), (1, 1), (2, 1)])
@pytest.mark.parametrize("start", [1, 500, FULL])
def test_an_exponential_tactic_follows_its_formula(start, beta):
    """2.6: exp((1 - t)^beta ln k)."""
    found = tactics.exponential(TIMES, start, beta)
    for time, share in zip(TIMES.tolist(), found.tolist(), strict=True):
        left = EXACT.power(1 - decimal.Decimal(time) / FULL, decimal.Decimal(beta[0]) / beta[1])
        exact = EXACT.power(decimal.Decimal(start) / FULL, left) * FULL
        assert abs(share - exact) <= 2 + exact * decimal.Decimal("0.002")


@law(shares)
def test_boulware_concedes_least_and_a_conceder_most_at_any_time(time):
    boulware, linear, conceder = (
        tactics.polynomial(time, 300, exponent) for exponent in (BOULWARE, LINEAR, CONCEDER)
    )
    assert (boulware <= linear).all()
    assert (linear <= conceder).all()


@law(shares, shares)
def test_no_tactic_ever_takes_back(one, other):
    early, late = np.minimum(one, other), np.maximum(one, other)
    for exponent in (BOULWARE, LINEAR, CONCEDER):
        assert (tactics.polynomial(early, 100, exponent) <= tactics.polynomial(late, 100, exponent)).all()
        assert (tactics.exponential(early, 100, exponent) <= tactics.exponential(late, 100, exponent)).all()


@law(shares, shares, shares)
def test_an_answer_in_kind_never_takes_back_what_was_offered(own, before, after):
    kept = tactics.tit_for_tat(own, before, after)
    assert ((kept >= 0) & (kept <= own)).all()
    assert (kept[after >= before] == own[after >= before]).all()


def test_an_answer_in_kind_comes_down_by_the_same_share():
    one = np.array([8_000], dtype=np.int32)
    assert tactics.tit_for_tat(one, one, one // 2).tolist() == [4_000]


@law(shares, shares, shares, shares)
def test_an_aspiration_lies_between_the_limit_and_the_whole(worth, room, reservation, time):
    wish = tactics.aspiration(worth, room, reservation, time)
    assert ((wish >= reservation) & (wish <= FULL)).all()


@law(shares, shares, shares, shares, shares)
def test_an_aspiration_never_rises_with_time_nor_falls_with_room(worth, room, reservation, time, other):
    early, late = np.minimum(time, other), np.maximum(time, other)
    assert (
        tactics.aspiration(worth, room, reservation, late)
        <= tactics.aspiration(worth, room, reservation, early)
    ).all()
    more = np.maximum(room, other)
    assert (
        tactics.aspiration(worth, more, reservation, time)
        >= tactics.aspiration(worth, room, reservation, time)
    ).all()


@law(shares, shares, shares)
def test_at_the_end_the_buyer_wants_no_more_than_the_limit(worth, room, reservation):
    assert (tactics.aspiration(worth, room, reservation, np.full_like(worth, FULL)) == reservation).all()


@law(shares, shares, vectors(0, 4_000))
def test_a_first_number_moves_the_limit_by_a_little_only(opening, expected, plausible):
    shift, lost = tactics.anchored(opening, expected, plausible)
    assert (np.abs(shift) <= 300).all()
    assert ((lost >= 0) & (lost <= 2_000)).all()
    assert (shift * (opening - expected) >= 0).all()
    assert (shift[lost > 0] == 0).all()


@law(st.integers(0, 5_000), st.integers(0, 5_000))
def test_an_anchor_works_alike_in_both_directions(distance, plausible):
    at = np.array([5_000 - distance, 5_000 + distance], dtype=np.int32)
    shift, lost = tactics.anchored(at, np.full_like(at, 5_000), np.full_like(at, plausible))
    assert shift[0] == -shift[1]
    assert lost[0] == lost[1]


@pytest.mark.parametrize(
    ("opening", "shift", "lost"),
    [(2_600, -100, 0), (1_500, -300, 0), (1_499, 0, 0), (700, 0, 400), (3_000, 0, 0)],
)
def test_an_opening_is_carried_over_by_a_quarter_until_nobody_believes_it(opening, shift, lost):
    one = np.array([opening], dtype=np.int32)
    moved, credibility = tactics.anchored(one, np.full_like(one, 3_000), np.full_like(one, 1_000))
    assert (int(moved[0]), int(credibility[0])) == (shift, lost)
