"""How long a deal is for a person: the words on the screen and what has to be chosen."""

import statistics

import pytest

from game.scenario.compile import find, load
from tests.text_ui.conftest import SCENARIO
from tests.text_ui.reader import Reader, words_in

#: Bars of today for the textbook player's deal, chosen by number where it can be. The design asks for
#: 6,000 words and an hour; these bars come down as the deal becomes shorter, and never go up.
_MOST_WORDS, _MOST_MINUTES = 11_500, 78
#: Words that a round may take on average, everything that stands on the screen counted. Choice: a breath.
_WORDS_A_ROUND = 52


@pytest.fixture(scope="module")
def deals():
    """Three whole deals."""
    return [Reader(SCENARIO, seed, by_numbers=True).play() for seed in (1, 2, 3)]


@pytest.mark.parametrize(("text", "count"), [("> a", 1), ("1 Go on", 3), ("“Yes.” —", 1), ("陈浩来电", 2)])
def test_words_are_counted_in_each_language(text, count):
    assert words_in(text) == count


def test_a_deal_is_read_and_played_in_a_sitting(deals):
    assert statistics.median(deal.words for deal in deals) <= _MOST_WORDS
    assert statistics.median(deal.minutes for deal in deals) <= _MOST_MINUTES


def test_a_round_is_short(deals):
    assert all(deal.words / deal.rounds <= _WORDS_A_ROUND for deal in deals)


def test_a_drill_takes_about_ten_minutes():
    drill = load(find("first_call"))
    minutes = [Reader(drill, seed, by_numbers=True).play().minutes for seed in (1, 2, 3)]
    assert 5 <= statistics.median(minutes) <= 16
