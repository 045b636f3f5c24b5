"""A lost deal that is played on: the file goes on after its end, is true, and counts as it was decided."""

import numpy as np
import pytest

from game.engine.actions import single
from game.engine.vocab import Outcome, Phase
from game.errors import IllegalAction, KeyedError
from game.journal.record import Kind
from game.players.textbook import TEXTBOOK
from game.scenario.compile import find, load
from game.session.local import begin, resume
from game.session.verify import verify
from game.simulate.ranking import LeftOut, judged
from game.text_ui.console import from_file
from game.text_ui.table import Table
from game.voice.after_verdicts import as_if
from game.voice.verdicts import debriefed
from tests.voice_games import TEXTS, WORDS, words_in

pytestmark = pytest.mark.unmeasured
SCENARIO = load(find("bench_refresh"))
SETUP = SCENARIO.setup


def played(seat, player=TEXTBOOK):
    """Play on to the end by what is seen alone."""
    while (scene := seat.look()).phase is not Phase.OVER:
        seat.act(single(player.choose(scene.brief, scene.seen, np.zeros(1, np.uint64)), 0))
    return seat


@pytest.fixture(scope="module")
def deal(tmp_path_factory):
    """A deal that was lost and played on: file, debriefs before and after, and the line of its end."""
    folder = tmp_path_factory.mktemp("what_if")
    for seed in range(1, 30):
        path = folder / f"{seed}.game"
        seat = played(begin(SETUP, TEXTS, seed, "Ann Li", save=path))
        if seat.choices():
            break
        seat.close()
    before, over = seat.debrief(), len(seat.journal.lines)
    seat.act("whatif")
    with pytest.raises(KeyedError):
        seat.forecast(100, 0)
    after = played(seat).debrief()
    seat.close()
    return path, before, after, over


def test_the_file_goes_on_after_its_end_and_is_true(deal):
    path, before, _, over = deal
    verified = verify(path, SETUP)
    assert verified.lines > over
    assert verified.outcome in (Outcome.LOST, Outcome.NO_DECISION)
    assert (verified.outcome, verified.score, verified.profit) == (
        before.outcome,
        before.score,
        before.profit,
    )


def test_the_end_stands_in_the_file_once(deal):
    seat = resume(deal[0], SETUP, TEXTS)
    seat.close()
    assert sum(line.kind is Kind.END for line in seat.journal.lines) == 1


def test_the_debrief_stays_what_it_was_and_tells_the_rest_beside_it(deal):
    _, before, after, _ = deal
    assert before.as_if is None
    assert after.as_if is not None
    for name in ("outcome", "score", "profit", "people", "made", "possible", "gauges", "counts", "turns"):
        assert getattr(after, name) == getattr(before, name)


def test_the_debrief_says_what_it_would_have_brought(deal):
    lines = debriefed(WORDS, deal[2])
    place = lines.index("What if they had chosen you:")
    assert lines[place + 1].startswith(("You would have signed, with ", "The talks would have failed."))
    assert "What if they had chosen you:" not in debriefed(WORDS, deal[1])


def test_it_can_be_tried_once(deal):
    seat = resume(deal[0], SETUP, TEXTS)
    try:
        assert seat.choices() == ()
        with pytest.raises(IllegalAction):
            seat.act("whatif")
    finally:
        seat.close()


def test_a_file_that_was_played_on_is_not_ranked(deal):
    path, *_ = deal
    (found,) = judged({(SETUP.scenario, SETUP.hash): SETUP}, [str(path)])
    assert isinstance(found, LeftOut)
    assert found.key == "rank.played_on"


def test_at_the_end_of_a_lost_deal_it_is_offered_and_afterwards_told(deal, tmp_path, capsys):
    """In the text client: the word is offered, the table opens, and the end is in three lines."""
    path, _, after, over = deal
    moves = tmp_path / "moves.txt"
    moves.write_text("whatif\n", encoding="utf-8")
    seat = resume(path, SETUP, TEXTS)
    seat.back(sum(line.kind is Kind.MOVE for line in seat.journal.lines[over:]))
    table = Table(seat, SCENARIO, words_in(), from_file(str(moves)))
    table.show()
    table.move("whatif")
    out = capsys.readouterr().out
    seat.close()
    assert "Type whatif to play on as if they had chosen you, for practice." in out
    assert "From here on it is practice and does not count." in out
    assert [line for line in as_if(WORDS, after) if line][-1] == (
        "Outcome, score and profit stay as they were decided."
    )
