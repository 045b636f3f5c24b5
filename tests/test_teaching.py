"""What the game teaches: the benchmark of faults names what the textbook knows, and faults cost points."""

import pytest

from bench import teaching
from game.players.catalogue import TEXTBOOK

pytestmark = pytest.mark.unmeasured

#: Enough for faults that cost many points; docs/teaching.md has them all, over more games.
GAMES = 100
PLAIN = ("net", "needs", "timing", "reasons")


def test_plain_faults_against_the_method_cost_points():
    """By the far end of the interval of the difference, on the same customers and the same luck."""
    rows = tuple(row for row in teaching.ROWS if row.fault in PLAIN)
    found = teaching.effects(GAMES, rows, jobs=1)[1]
    assert sorted(each.row.fault for each in found) == sorted(PLAIN)
    assert [each for each in found if each.score + each.score_half >= 0] == []


@pytest.mark.parametrize("row", teaching.ROWS, ids=lambda row: row.fault)
def test_a_fault_of_the_table_is_a_part_of_the_textbook(row):
    """A name that nothing bears would be refused only after minutes."""
    assert row.fault in TEXTBOOK.parts


def test_no_fault_is_measured_twice():
    faults = [row.fault for row in teaching.ROWS]
    assert sorted(set(faults)) == sorted(faults)


def test_a_claim_that_does_not_hold_is_told():
    """A gain of points is no fault."""
    row = teaching.ROWS[0]
    assert teaching.Effect(row, -1.0, 0.5, 0, 0, 0).holds
    assert not teaching.Effect(row, -1.0, 1.5, 0, 0, 0).holds


def test_a_fault_that_may_cost_little_is_held_to_its_wins():
    row = teaching.MODEST[0]
    assert teaching.Effect(row, 0, 0, -1.0, 0.5, 0).holds
    assert not teaching.Effect(row, 0, 0, -2.9, 0.5, 0).holds
