"""What is told of the table afterwards is true of the game that was played."""

import numpy as np
import pytest

from game.engine.vocab import Phase
from game.negotiation.issues import conceded
from game.players.textbook import TEXTBOOK
from game.session.table_back import table_back
from tests.engine.conftest import MADE
from tests.engine.play import Batch

SMALL = MADE["small"]


@pytest.fixture(scope="module")
def ended():
    """Games of the textbook, played to their ends."""
    batch = Batch.begin(SMALL, np.arange(24))
    while batch.running.size:
        batch.step(batch.choose(TEXTBOOK))
    return batch


def backs(batch):
    """What is told of each game, beside its world."""
    for game in range(len(batch.seeds)):
        rows = np.array([game])
        world, state = batch.world.take(rows), batch.state.take(rows)
        yield world, state, table_back(SMALL, world, state)


def test_who_never_sat_at_the_table_is_told_nothing_of_it(ended):
    for _, state, back in backs(ended):
        assert (back is None) == (int(state.view("tabled")[0, 0]) < 0)
        assert int(state.view("phase")[0, 0]) == Phase.OVER


def test_fair_points_are_worth_the_buyers_limit_at_least(ended):
    told = [(world, back) for world, _, back in backs(ended) if back and back.nash]
    for world, back in told:
        mind = SMALL.bargain.minds[int(world.view("mind")[0, 0])]
        assert conceded(mind, np.array([back.nash], dtype=np.int32).T)[0] >= back.limit - 1


def test_a_bluff_is_named_only_where_a_price_was(ended):
    for world, state, back in backs(ended):
        if back:
            assert (back.bluff is None) == (int(state.view("claim")[0, 0]) < 0)
            assert back.bluff in (None, bool(world.view("bluff")[0, 0]))
