"""Laws of whole deals, slim: a deal of two people, and the first point of a law beside the last."""

import dataclasses

import numpy as np
import pytest

from bench import laws
from game.engine.rules import proposal, style
from game.engine.vocab import Style

pytestmark = pytest.mark.unmeasured

SMALL, GAMES = "small_order", 24

#: Laws that show in a small deal and few games, at points far apart; docs/teaching.md has them all.
PLAIN = {
    "who is better on every criterion is chosen more often": (0, 1),
    "the more hours a week, the more often we are chosen": (0, 2),
    "who promises less has the more content customers": (0, 1),
}


@pytest.mark.parametrize("sentence", PLAIN)
def test_a_law_of_whole_deals_holds_on_the_same_customers_with_the_same_luck(sentence):
    """L9, L13, L34. By the far end of the interval."""
    (law,) = [each for each in laws.LAWS if each.sentence == sentence]
    ends = tuple(law.points[at] for at in PLAIN[sentence])
    assert laws.read(dataclasses.replace(law, points=ends), GAMES, SMALL).holds


def test_every_law_of_whole_deals_has_a_point_to_rise_from():
    assert [law.number for law in laws.LAWS if len(law.points) < 2] == []


def test_a_figure_that_falls_breaks_a_law():
    law = laws.LAWS[0]
    assert laws.Reading(law, (1.0, 2.0), ((1.0, 0.5),), (1.0, 0.5)).holds
    assert not laws.Reading(law, (2.0, 1.0), ((-1.0, 0.5),), (-1.0, 0.5)).holds
    assert not laws.Reading(law, (1.0, 0.0, 2.0), ((-1.0, 0.5), (2.0, 0.5)), (1.0, 0.5)).holds


@pytest.mark.parametrize("kind", Style)
def test_the_plainer_the_signs_the_likelier_the_true_style_shows(kind):
    """L12 rests on it, exact: in the middle of each quadrant."""
    tells, shows = (2 + 4 * (kind.value & 1), 2 + 4 * (kind.value >> 1))
    shown = [int(style.signs(error)[kind, tells, shows]) for error in (14, 9, 6, 4, 2)]
    assert shown == sorted(shown)


def test_a_proposal_that_is_written_later_is_never_worth_less():
    """L44 rests on it, exact: what was told by then only grows."""
    told = np.arange(0, 10_001, 500, dtype=np.int32)
    worth = proposal.quality(told, told, np.full_like(told, 2_000))
    assert (np.diff(worth) >= 0).all()
