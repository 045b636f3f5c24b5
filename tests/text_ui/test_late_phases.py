"""From the award to the last invoice as a person reads it: cards, answers, and few words."""

import pytest

from game.client import chapters
from game.engine.vocab import Phase
from tests.text_ui.conftest import SCENARIO
from tests.text_ui.reader import Reader, words_in

pytestmark = pytest.mark.unmeasured

#: Customers of whom some sign with a player who chooses by numbers.
SEEDS = (2, 4, 8, 12)
#: Most words of the table and the time after it, the page that ends the deal left out.
_MOST_WORDS = 1_250
_TABLE, _AFTER, _END = "Chapter 5 of 6: Agree", "Chapter 6 of 6: Keep the promise", "\nYou won: "


@pytest.fixture(scope="module")
def won():
    """A whole deal that was won and signed."""
    readings = (Reader(SCENARIO, seed, by_numbers=True).play() for seed in SEEDS)
    return next(reading for reading in readings if _AFTER in reading.text)


def test_the_table_and_the_time_after_signing_open_with_their_cards(won):
    table, after, end = (won.text.index(each) for each in (_TABLE, _AFTER, _END))
    assert table < after < end


def test_every_move_at_the_table_and_after_it_is_answered(won):
    """By somebody, or by what stands on the screen next."""
    late = won.text[won.text.index(_TABLE) :]
    blocks = [block.split("\n", 1)[1] for block in late.split("\n> ")[1:]]
    assert len(blocks) > 20
    assert all(block.strip() for block in blocks)


def test_the_moves_of_a_deal_give_the_same_deal_from_a_file(won, game, tmp_path):
    """There nothing goes on by itself, or the stops after signing would be left twice."""
    moves = [entry.words for entry in won.seat.log() if entry.is_move]
    (tmp_path / "a.moves").write_text("\n".join(moves), encoding="utf-8")
    status, out, err = game(seed=won.seat.journal.header.seed, moves=str(tmp_path / "a.moves"))
    assert (status, err) == (0, "")
    score = next(line for line in won.text.splitlines() if line.startswith("Score: "))
    assert score in out


def test_a_buyer_hardly_ever_answers_two_rounds_in_the_same_words(won):
    table = won.text[won.text.index(_TABLE) : won.text.index(_AFTER)]
    said = [line for line in table.splitlines() if line.startswith('"')]
    assert len(said) > 4
    assert len(set(said)) >= len(said) - 1


def test_who_sat_across_the_table_is_not_met_any_more_after_signing(won):
    assert won.seat.look().met < 0


def test_the_late_phases_are_short(won):
    late = won.text[won.text.index(_TABLE) : won.text.index(_END)]
    shown = "\n".join(line for line in late.splitlines() if not line.startswith("> "))
    assert words_in(shown) <= _MOST_WORDS


@pytest.mark.parametrize(("phase", "chapter"), [(Phase.TABLE, 4), (Phase.FOLLOW_UP, 5)])
def test_a_chapter_follows_the_phase_where_the_time_was_over_early(phase, chapter):
    """A customer may have decided before the clock came to the choice."""
    reader = Reader(SCENARIO, 7)
    scene = reader.table.seat.look()
    scene.seen.phase[:] = phase
    assert chapters.running(SCENARIO.chapters, scene) == chapter
