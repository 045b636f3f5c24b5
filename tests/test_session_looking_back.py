"""Looking back: own forecasts and guesses beside the truth, and what stepping back was worth."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine.opinions import forecast_text, read_forecast
from game.engine.state import digest
from game.engine.vocab import Outcome, Style
from game.errors import KeyedError
from game.scenario.compile import find, load
from game.session.local import begin, resume
from game.session.looking_back import _distance
from game.session.verify import verify
from game.session.withdrawal import GAMES, worth_of_leaving

SCENARIO = load(find("first_call"))
DEAL = load(find("bench_refresh"))
TEXTS = SCENARIO.texts("en")


def seat_at(seed=7, **settings):
    return begin(SCENARIO.setup, TEXTS, seed, **settings)


def looked_back(seat):
    return seat.look_back(SCENARIO.chapters)


def over(seat):
    """Go on until the game is over."""
    while not seat.look().of("outcome"):
        seat.act("go on")
    return seat


# Forecasts


def test_nothing_is_told_before_the_game_is_over():
    with pytest.raises(KeyedError, match=r"session\.not_over"):
        looked_back(seat_at())


def test_a_game_without_forecasts_and_guesses_has_nothing_to_score():
    back = looked_back(over(seat_at()))
    assert (back.forecasts, back.guesses, back.withdrawal) == ((), (), None)


def test_a_forecast_belongs_to_the_chapter_at_whose_end_it_was_made():
    seat = seat_at()
    seat.forecast(50, 30)
    seat.act("go on")  # to the end of the first chapter
    seat.forecast(40, 30, worry=2)
    over(seat)
    (only,) = looked_back(seat).forecasts
    assert (only.chapter, only.won, only.lost, only.worry) == (0, 40, 30, 2)


def test_a_forecast_made_later_belongs_to_the_chapter_that_runs():
    seat = seat_at()
    seat.act("go on")
    seat.forecast(40, 30)
    seat.act("research")
    seat.forecast(10, 80)
    over(seat)
    assert [(each.chapter, each.won) for each in looked_back(seat).forecasts] == [(0, 40), (1, 10)]


def test_a_forecast_that_was_taken_back_is_not_scored():
    seat = seat_at()
    seat.act("go on")
    seat.forecast(40, 30)
    seat.back()
    over(seat)
    assert looked_back(seat).forecasts == ()


def test_who_said_what_came_is_off_by_nothing():
    seat = seat_at()
    seat.forecast(0, 0)
    over(seat)
    back = looked_back(seat)
    assert seat.debrief().outcome is Outcome.NO_DECISION
    assert back.forecasts[0].score == 0
    assert back.ignorant_forecast == pytest.approx(2 / 3)


def test_a_worry_stands_in_the_file_and_changes_no_state(tmp_path):
    with_worry, without = seat_at(save=tmp_path / "a.game"), seat_at()
    with_worry.forecast(40, 30, worry=3)
    without.forecast(40, 30)
    assert digest(with_worry._game.state) == digest(without._game.state)
    with_worry.close()
    assert verify(tmp_path / "a.game", SCENARIO.setup).lines == 1
    again = resume(tmp_path / "a.game", SCENARIO.setup, TEXTS)
    assert again.log()[0].words == "forecast 40% 30% worry 3"
    again.close()


@pytest.mark.parametrize("text", ["40% 30% worry 0", "40% 30% worry", "40% 30% worry 100", "40% 30% 2"])
def test_a_worry_that_is_no_question_is_not_read(text):
    with pytest.raises(KeyedError, match=r"session\.percent"):
        read_forecast(text)


@given(st.integers(0, 100), st.integers(0, 100), st.integers(0, 99))
def test_what_is_written_of_a_forecast_is_read_again(won, lost, worry):
    assert read_forecast(forecast_text(won, lost, worry)) == (won, lost, worry)


@given(st.lists(st.integers(0, 100), min_size=3, max_size=3).filter(sum))
def test_nobody_is_nearer_to_the_truth_than_the_truth(chances):
    """What makes it worth saying what one really thinks."""
    truth = [chance / sum(chances) for chance in chances]
    best = _distance(truth, truth)
    assert 0 <= best <= 2 / 3 + 1e-9
    assert all(
        best <= _distance(other, truth) + 1e-9 for other in ((1, 0, 0), (0, 1, 0), (1 / 3, 1 / 3, 1 / 3))
    )


# Guesses


def test_a_sure_and_right_guess_is_off_by_nothing():
    seat = seat_at()
    truth = {each.id: each.style for each in over(seat_at()).debrief().people}
    seat.guess("ines", truth["ines"].name.lower(), 100)
    wrong = next(style for style in Style if style is not truth["amadou"])
    seat.guess("amadou", wrong.name.lower(), 100)
    over(seat)
    back = looked_back(seat)
    assert [(each.person, each.right, each.score) for each in back.guesses] == [
        ("ines", True, 0.0),
        ("amadou", False, 2.0),
    ]
    assert back.ignorant_guess == 3 / 4


def test_the_last_guess_on_a_person_counts():
    seat = seat_at()
    seat.guess("ines", "driver", 90)
    seat.guess("ines", "amiable", 25)
    over(seat)
    (only,) = looked_back(seat).guesses
    assert (only.style, only.sure) == (Style.AMIABLE, 25)
    assert only.score == pytest.approx(3 / 4)


# Stepping back


def test_who_steps_back_is_told_what_a_textbook_player_earns_from_there():
    seat = seat_at()
    seat.act("research")
    seat.act("withdraw")
    left = looked_back(seat).withdrawal
    assert left is not None
    assert (left.week, left.games, left.minutes) == (0, GAMES, 120)
    assert 0 < left.earned <= 10_000
    assert left.points == left.earned - left.spent


def test_stepping_back_from_the_start_earns_what_textbook_players_earn():
    """Within what 64 games can be off: ten points."""
    seat = seat_at()
    seat.act("withdraw")
    one = looked_back(seat).withdrawal
    assert one is not None
    assert one.spent == 0
    assert one.earned > 5_000


def test_a_later_step_back_costs_the_hours_that_are_gone():
    early, late = seat_at(), seat_at()
    for move in ("research", "prepare person=ines", "prepare person=amadou"):
        late.act(move)
    for seat in (early, late):
        seat.act("withdraw")
    spent = [looked_back(seat).withdrawal.spent for seat in (early, late)]
    assert spent[0] == 0 < spent[1]


def test_what_stepping_back_was_worth_is_the_same_each_time():
    seat = seat_at()
    seat.act("withdraw")
    assert looked_back(seat) == looked_back(seat)


def test_playing_on_from_a_state_does_not_touch_it():
    seat = seat_at(3)
    game = seat._game
    before, world = digest(game.state).copy(), digest(game.world).copy()
    worth_of_leaving(SCENARIO.setup, game.world, game.state, 3)
    assert np.array_equal(before, digest(game.state))
    assert np.array_equal(world, digest(game.world))


def test_a_chapter_of_a_deal_ends_with_the_stage_of_the_customer():
    seat = begin(DEAL.setup, DEAL.texts("en"), 7)
    while not seat.look().of("outcome"):
        seat.act("go on")
    weeks = seat.look_back(DEAL.chapters).weeks
    assert list(weeks) == sorted(weeks)
    assert len(weeks) <= len(DEAL.chapters) - 1
