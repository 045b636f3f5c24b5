"""What is told of the table and of what came after it is true of the game that was played."""

import numpy as np
import pytest

from game.engine.actions import single
from game.engine.vocab import Outcome, Phase
from game.negotiation.issues import conceded
from game.players.textbook import TEXTBOOK
from game.scenario.compile import find, load
from game.session.local import begin
from game.session.table_back import table_back
from game.simulate.run import Run
from tests.engine.conftest import MADE
from tests.engine.play import Batch

ORDER = load(find("small_order"))
#: A drill that begins at the table, and a scenario in which most games never come to one.
SETUPS = {"table": load(find("tough_table")).setup, "small": MADE["small"]}


@pytest.fixture(scope="module", params=sorted(SETUPS))
def ended(request):
    """Games of the textbook, played to their ends."""
    batch = Batch.begin(SETUPS[request.param], np.arange(24))
    while batch.running.size:
        batch.step(batch.choose(TEXTBOOK))
    return batch


def backs(batch):
    """What is told of each game, beside its world."""
    for game in range(len(batch.seeds)):
        rows = np.array([game])
        world, state = batch.world.take(rows), batch.state.take(rows)
        yield world, state, table_back(batch.setup, world, state)


def test_all_games_of_a_drill_at_the_table_are_told_of():
    batch = Batch.begin(SETUPS["table"], np.arange(4))
    while batch.running.size:
        batch.step(batch.choose(TEXTBOOK))
    assert all(back is not None and back.nash for _, _, back in backs(batch))


def test_who_never_sat_at_the_table_is_told_nothing_of_it(ended):
    for _, state, back in backs(ended):
        assert (back is None) == (int(state.view("tabled")[0, 0]) < 0)
        assert int(state.view("phase")[0, 0]) == Phase.OVER


def test_fair_points_are_worth_the_buyers_limit_at_least(ended):
    told = [(world, back) for world, _, back in backs(ended) if back and back.nash]
    for world, back in told:
        mind = ended.setup.bargain.minds[int(world.view("mind")[0, 0])]
        assert conceded(mind, np.array([back.nash], dtype=np.int32).T)[0] >= back.limit - 1


def test_a_bluff_is_named_only_where_a_price_was(ended):
    for world, state, back in backs(ended):
        if back:
            assert (back.bluff is None) == (int(state.view("claim")[0, 0]) < 0)
            assert back.bluff in (None, bool(world.view("bluff")[0, 0]))


def played(seat):
    """Let the textbook play on to the end."""
    while (scene := seat.look()).phase is not Phase.OVER:
        seat.act(single(TEXTBOOK.choose(scene.brief, scene.seen, np.zeros(1, np.uint64)), 0))
    return seat


def test_a_deal_that_was_signed_tells_of_its_invoices_and_of_who_is_content():
    seat = played(begin(ORDER.setup, ORDER.texts("en"), 1))
    debrief, scene = seat.debrief(), seat.look()
    value = scene.of("deal_value")
    assert value > 0
    assert sum(each.amount for each in debrief.invoices) == pytest.approx(value, abs=len(debrief.invoices))
    graded = {scene.names.people[each] for each in scene.people if scene.about("content", each)}
    assert {each.person for each in debrief.contents} >= graded > set()


def test_a_lost_deal_that_was_played_on_tells_of_both_ends():
    """What was decided counts; what came of the order that we did not get is told beside it."""
    ends = Run(ORDER.setup, TEXTBOOK, np.arange(60)).play()
    seat = begin(ORDER.setup, ORDER.texts("en"), int(np.flatnonzero(ends.outcome == Outcome.LOST)[0]))
    lost = played(seat).debrief()
    seat.act("whatif")
    both = played(seat).debrief()
    assert (both.outcome, both.score, both.profit) == (lost.outcome, lost.score, lost.profit)
    assert lost.as_if is None
    assert both.as_if is not None
