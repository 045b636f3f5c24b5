"""The beginning of games: with the first call, or at a table that has been won already."""

import dataclasses

import numpy as np
import pytest

from game.engine.choices import choices, templates
from game.engine.outcome import score
from game.engine.setup import Opening
from game.engine.vocab import Approval, Known, Outcome, Phase, Relation, Stage
from game.players.textbook import TEXTBOOK
from tests.engine.play import Batch, traced
from tests.engine.setups import ints

FULL = 10_000


def opened(setup, lead=2_000, trust=4_000):
    """The same scenario, begun at the table."""
    everybody = ints([trust] * len(setup.people.ids))
    return dataclasses.replace(setup, opening=Opening(Phase.TABLE.value, lead, everybody))


@pytest.fixture(scope="module")
def begun(setup):
    return Batch.begin(opened(setup), np.arange(20))


def test_a_drill_of_the_table_begins_there_with_an_order_to_be_signed(begun):
    assert (begun.phase == Phase.TABLE).all()
    assert (begun.state.load("outcome") == Outcome.WON).all()
    assert (begun.state.load("stage") == Stage.COMMITMENT).all()
    assert (begun.state.load("approved") == Approval.FULL).all()


def test_everybody_is_known_there_and_trusts_as_the_scenario_says(begun):
    assert (begun.state.load("known") == Known.ROLE).all()
    assert (begun.state.load("trust") == 4_000).all()


def test_who_trusts_little_is_an_acquaintance_and_who_trusts_much_more(setup):
    stages = [
        int(Batch.begin(opened(setup, trust=trust), [1]).state.load("relation")[0, 0]) for trust in (0, FULL)
    ]
    assert stages == [Relation.ACQUAINTANCE, Relation.TRUST]


def test_there_is_something_to_do_and_only_at_the_table(begun):
    seen = begun.seen()
    for phase, some in ((Phase.TABLE, True), (Phase.DESK, False)):
        _, codes = choices(begun.brief, seen, templates(begun.brief, phase))
        assert len(codes)
        assert (codes == 0).any() == some


def test_a_group_that_is_more_for_us_is_asked_for_less(setup):
    """The lead that the scenario gives is worth at the table what work before would have been."""
    keen, cool = (Batch.begin(opened(setup, lead=lead), np.arange(20)) for lead in (6_000, -2_000))
    assert (keen.state.load("reserve") <= cool.state.load("reserve")).all()
    assert (keen.state.load("reserve") < cool.state.load("reserve")).any()


def test_who_follows_the_method_signs_most_of_them(setup):
    trace = traced(opened(setup), TEXTBOOK, np.arange(12))
    batch = Batch.begin(trace.setup, trace.seeds)
    for actions in trace.actions:
        batch.step(actions)
    assert (batch.state.load("signed") >= 0).mean() > 0.5
    assert (score(trace.setup, batch.state) > 0).all()


def test_a_game_begins_the_same_alone_and_in_a_batch(setup):
    many = Batch.begin(opened(setup), np.arange(8))
    for game in range(8):
        assert Batch.begin(opened(setup), [game]).digest()[0] == many.digest()[game]


def test_without_a_beginning_of_its_own_a_game_begins_at_the_desk(setup):
    assert (Batch.begin(setup, np.arange(3)).phase == Phase.DESK).all()
