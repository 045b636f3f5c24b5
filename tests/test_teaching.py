"""What the game teaches: the benchmark of faults names what the textbook knows, and faults cost points."""

import pytest

from bench import teaching
from game.players.catalogue import PLAYERS, TEXTBOOK

pytestmark = pytest.mark.unmeasured

#: A deal of two people, and enough games for faults that cost many points; docs/teaching.md has them all,
#: in a deal of ten people and over more games.
SMALL, GAMES = "small_order", 40
PLAIN = ("needs", "discretion")


def test_plain_faults_against_the_method_cost_points():
    """By the far end of the interval of the difference, on the same customers and the same luck."""
    rows = tuple(row for row in teaching.ROWS if row.fault in PLAIN)
    found = teaching.effects(GAMES, rows, jobs=1, scenario=SMALL)[1]
    assert sorted(each.row.fault for each in found) == sorted(PLAIN)
    assert [each for each in found if each.score.mean + each.score.half >= 0] == []


@pytest.mark.parametrize("row", teaching.ROWS, ids=lambda row: row.fault)
def test_a_fault_of_the_table_is_a_part_of_the_textbook(row):
    """A name that nothing bears would be refused only after minutes."""
    assert set(row.fault.split(",")) <= set(TEXTBOOK.parts)


def test_no_fault_is_measured_twice():
    faults = [row.fault for row in teaching.ROWS]
    assert sorted(set(faults)) == sorted(faults)


def test_a_claim_that_does_not_hold_is_told():
    """A gain of points is no fault."""
    row, none = teaching.Row("map", "", -1), teaching.Change(0, 0)
    assert teaching.Effect(row, teaching.Change(-2.0, 0.5), none, none, 0).holds
    near = teaching.Effect(row, teaching.Change(-1.2, 0.5), none, none, 0)
    assert (near.holds, near.verdict) == (False, "by its mean")
    assert teaching.Effect(row, teaching.Change(-0.8, 0.5), none, none, 0).verdict == "NO"


def test_a_fault_that_may_cost_little_is_held_to_its_wins():
    row, none = teaching.MODEST[0], teaching.Change(0, 0)
    assert teaching.Effect(row, none, teaching.Change(-1.0, 0.5), none, 0).holds
    assert not teaching.Effect(row, none, teaching.Change(-2.9, 0.5), none, 0).holds


def test_a_fault_at_the_table_is_held_to_what_it_costs_in_money():
    row, none = teaching.Row("taper", "", None, profit=-4), teaching.Change(0, 0)
    assert teaching.Effect(row, none, none, teaching.Change(-6, 1), 0).holds
    assert not teaching.Effect(row, none, none, teaching.Change(-4.5, 1), 0).holds


def test_the_players_of_the_table_are_those_that_the_command_knows():
    assert set(teaching.PLAYERS) == set(PLAYERS)
