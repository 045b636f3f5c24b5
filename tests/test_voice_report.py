"""The report of a game that is over: six steps, gauges and habits, in three languages."""

import dataclasses

import pytest

from game.engine.vocab import Kind, Method, Outcome
from game.i18n.language import load
from game.shipped import assets_folder
from game.voice.hindsight import Debrief
from game.voice.report import (
    GAUGES,
    HABITS,
    METHODS,
    STEPS,
    gauges_told,
    habits_told,
    steps_in_short,
    steps_told,
)
from game.voice.verdicts import debriefed, in_short
from tests.voice_games import words_in

WORDS = words_in()
EMPTY = Debrief(
    outcome=Outcome.LOST,
    decided=False,
    chance_us=0,
    chance_rival=0,
    profit=0,
    score=0,
    forecast_won=-1,
    forecast_lost=-1,
    moves=0,
    people=(),
    turns=(),
    wrong=(),
)


def report(made=(), possible=tuple(Method), **fields) -> Debrief:
    """A debrief in which some moves were made, of those that could be."""
    rows = (tuple(move in some for move in Method) for some in (made, possible))
    return dataclasses.replace(EMPTY, **dict(zip(("made", "possible"), rows, strict=True)), **fields)


def test_every_move_of_the_method_has_a_name_and_four_make_a_step():
    assert set(METHODS) == set(Method)
    assert len(METHODS) == 4 * len(STEPS)
    assert len({message.id if hasattr(message, "id") else str(message) for message in METHODS.values()}) == 24


def test_a_step_names_the_moves_that_lack():
    made = set(Method) - {Method.MAP, Method.JUDGEMENT}
    lines = list(steps_told(WORDS, report(made)))
    assert lines[0] == (
        "1 Analyse the customer: 2 of 4. Missing: map the organisation and judge the opportunity."
    )
    assert lines[1] == "2 Build trust: 4 of 4."


def test_a_step_that_could_not_be_taken_is_left_out():
    """Nobody is told that they followed up badly on an order they never had."""
    early = tuple(Method)[:16]
    lines = list(steps_told(WORDS, report((), early)))
    assert [line[0] for line in lines] == ["1", "2", "3", "4"]


def test_a_move_that_could_not_be_made_is_not_missing():
    (line,) = steps_told(WORDS, report((), (Method.REFERRAL,)))
    assert line == "6 Follow up: 0 of 1. Missing: ask for referrals."


def test_gauges_that_a_game_did_not_come_to_are_not_shown():
    text = gauges_told(WORDS, report(gauges=(40, 55, 0, -1, -1)))
    assert text == "Of 100: need 40, trust 55 and value 0."


def test_habits_are_counted_by_kind():
    counts = ((Kind.VISIT, 7), (Kind.PHONE, 1), (Kind.PITCH, 30))
    text = habits_told(WORDS, report(counts=counts))
    assert text.startswith("In numbers: visits 7, calls 1, greetings 0,")
    assert "30" not in text


def test_the_debrief_tells_the_steps_with_what_lacks_and_its_short_form_the_first_of_it():
    assert any(line.startswith("1 Analyse the customer: 0 of 4.") for line in debriefed(WORDS, report()))
    short = in_short(WORDS, report({Method.COACH}))
    assert any(line.startswith("Moves of the method: Analyse the customer 1/4, ") for line in short)
    assert "First to add: collect information." in short


def test_a_deal_with_every_move_lacks_none_in_its_short_form():
    assert len(list(steps_in_short(WORDS, report(set(Method))))) == 1


@pytest.mark.parametrize("code", ["zh", "es"])
def test_in_every_language_the_report_says_all_it_says_in_english(code):
    """As many lines with the same figures, and none of it left in English."""
    words = words_in(load(code, assets_folder() / "locale"))
    debrief = report({Method.COACH, Method.TREE}, gauges=(40, 55, 61, 90, 12))
    for told in (lambda w: list(steps_told(w, debrief)), lambda w: [gauges_told(w, debrief)]):
        theirs, ours = told(words), told(WORDS)
        assert len(theirs) == len(ours)
        for line, english in zip(theirs, ours, strict=True):
            assert line != english
            assert sorted(filter(str.isdigit, line)) == sorted(filter(str.isdigit, english))
    language = words.language
    named = [language.say(each) for each in (*STEPS, *GAUGES, *METHODS.values(), *(one for one, _ in HABITS))]
    english = [WORDS.language.say(each) for each in (*STEPS, *GAUGES, *METHODS.values())]
    assert not set(named) & set(english)
