"""How long a deal is for a person: the words on the screen and what has to be chosen."""

import statistics

import pytest

from game.engine.vocab import Outcome
from game.scenario.compile import find, load
from tests.text_ui.conftest import SCENARIO
from tests.text_ui.reader import Reader, words_in

pytestmark = pytest.mark.unmeasured

#: Most words of the textbook player's deal, chosen by number where it can be. Source: the bar of the design.
_MOST_WORDS = 6_000
#: Most of a deal that was won and played to its last invoice, and most of them up to the award. The bars come
#: down as the deal becomes shorter. They went up once, by a twentieth, as the rules of version 3 were mended.
_MOST_WON, _MOST_TO_THE_AWARD = 7_100, 5_350
#: Shortest and longest sitting, in minutes. Source: the bar of the design, and ten minutes' grace.
_SITTING = (40, 60)
#: Words that a round may take on average, everything that stands on the screen counted. Choice: a breath.
_WORDS_A_ROUND = 40
#: Words of the page that ends a deal. Source: the bar of the design.
_WORDS_OF_THE_END = 300


@pytest.fixture(scope="module")
def deals():
    """Three whole deals."""
    return [Reader(SCENARIO, seed, by_numbers=True).play() for seed in (1, 2, 3)]


@pytest.mark.parametrize(("text", "count"), [("> a", 1), ("1 Go on", 3), ("“Yes.” —", 1), ("陈浩来电", 2)])
def test_words_are_counted_in_each_language(text, count):
    assert words_in(text) == count


def test_a_deal_is_read_and_played_in_a_sitting(deals):
    assert statistics.median(deal.words for deal in deals) <= _MOST_WORDS
    assert _SITTING[0] <= statistics.median(deal.minutes for deal in deals) <= _SITTING[1]


def test_a_deal_that_was_won_takes_little_more(deals):
    won = [deal for deal in deals if Outcome(deal.seat.look().of("outcome")) is Outcome.WON]
    assert won
    assert max(deal.words for deal in won) <= _MOST_WON


def test_what_comes_before_the_award_leaves_room_for_what_comes_after_it(deals):
    before = [deal.words - words_in(deal.text[deal.text.rindex("\n> ") :]) for deal in deals]
    assert statistics.median(before) <= _MOST_TO_THE_AWARD


def test_the_end_of_a_deal_is_a_page(deals):
    ends = [deal.text[deal.text.rindex("\n> ") :] for deal in deals]
    assert all("Score: " in end and words_in(end) <= _WORDS_OF_THE_END for end in ends)


def test_a_round_is_short(deals):
    assert all(deal.words / deal.rounds <= _WORDS_A_ROUND for deal in deals)


def test_a_drill_takes_about_ten_minutes():
    drill = load(find("first_call"))
    minutes = [Reader(drill, seed, by_numbers=True).play().minutes for seed in (1, 2, 3)]
    assert 4 <= statistics.median(minutes) <= 13
