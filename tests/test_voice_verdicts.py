"""The debrief: what it names, how often, and in which figures."""

import dataclasses
import random

import pytest

from game.engine.vocab import Style
from game.voice.hindsight import Turn
from game.voice.verdicts import debriefed
from tests.test_voice_telling import WORDS, moves_of, seat_at

pytestmark = pytest.mark.unmeasured


def test_the_chances_of_a_style_stand_in_the_debrief_beside_the_guess():
    seat = seat_at(3)
    seat.guess("chen", "driver", 80)
    list(moves_of(seat, random.Random(3)))
    text = "\n".join(debriefed(WORDS, seat.debrief()))
    assert "Chen Hao, Test engineer: analytical; you guessed driver, 80% sure." in text
    assert seat.debrief().people[0].style == Style.ANALYTICAL


def turn(number, words="ask order", **changes):
    """A move with Chen Hao and what it changed, in ten-thousandths."""
    nothing = {"trust": 0, "felt": 0, "doubt": 0, "irritation": 0, "fit": 5_000}
    return Turn(number, "w01.m00", words, "chen", **(nothing | changes))


def debrief_with(*turns):
    seat = seat_at(3)
    seat.act("withdraw")
    return debriefed(WORDS, dataclasses.replace(seat.debrief(), turns=turns))


def test_a_mistake_that_was_made_again_is_named_once_in_the_debrief():
    turns = [turn(number, irritation=1_300) for number in range(5)]
    lines = debrief_with(*turns, turn(9, "ask inside", irritation=400))
    assert [line.split(",")[0] for line in lines if line.startswith("Line ")] == ["Line 0", "Line 9"]


def test_a_move_that_changed_next_to_nothing_is_not_named_in_the_debrief():
    lines = debrief_with(turn(1, trust=99), turn(2, "listen", doubt=99))
    assert not [line for line in lines if line.startswith(("Line ", "What "))]


def test_no_figure_of_the_debrief_is_less_than_it_can_be():
    """No zero with a minus, and no manner that fitted by less than nothing."""
    (line,) = [line for line in debrief_with(turn(1, trust=-4, felt=900, fit=-4_000)) if "Line 1" in line]
    assert "Trust +0.0, value +9.0," in line
    assert "the manner fitted 0%" in line
