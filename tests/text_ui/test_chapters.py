"""Chapters, weeks, messages and hints at the desk, and other languages in the middle of it all."""

import re

import pytest

from game.i18n.language import available, load
from game.journal.files import read
from game.journal.record import Kind as LineKind
from game.scenario.compile import find
from game.scenario.compile import load as load_scenario
from game.session.verify import verify
from game.shipped import assets_folder
from tests.text_ui.conftest import SCENARIO, after
from tests.text_ui.reader import Reader

DRILL = load_scenario(find("first_call"))
LOCALE = assets_folder() / "locale"
#: Goes on until the first chapter of the drill is over.
TO_THE_END_OF_A_CHAPTER = ("go on",)


@pytest.fixture(scope="module", params=available(LOCALE))
def whole(request):
    """A whole drill in one language, played by number where that is possible."""
    language = load(request.param, LOCALE)
    return language, Reader(DRILL, 5, language, by_numbers=True).play()


# Chapters


def test_a_game_opens_with_the_card_of_its_first_chapter(game):
    _, out, _ = game()
    card = SCENARIO.texts("en").chapters[0]
    assert f"Chapter 1 of 6: {card.title}\nGoal: {card.goal}\nMethod: {card.method}\n" in out


def test_a_chapter_with_a_deadline_names_it(game):
    assert "Goal, by the end of week 2: " in game(scenario=DRILL)[1]


def test_the_end_of_a_chapter_says_what_is_known_and_asks_for_a_forecast(game):
    _, out, _ = game(*TO_THE_END_OF_A_CHAPTER, "", scenario=DRILL)
    assert "End of chapter 1." in out
    assert "Questions answered: 0 of 3." in out
    assert "Your forecast, won and lost in percent" in out
    assert "Chapter 2 of 2: " in out


def test_a_forecast_with_a_worry_stands_in_the_record(game, tmp_path):
    path = tmp_path / "a.game"
    _, out, _ = game(*TO_THE_END_OF_A_CHAPTER, "40 30", "2", "quit", scenario=DRILL, save=path)
    assert "What worries you most?" in out
    assert [line.text for line in read(path).journal.lines if line.kind is LineKind.FORECAST] == [
        "40% 30% worry 2"
    ]
    assert verify(path, DRILL.setup).lines == 2


@pytest.mark.parametrize("line", ["40 70", "40%, 70%"])
def test_a_forecast_of_more_than_all_is_asked_for_again(game, line):
    _, out, _ = game(*TO_THE_END_OF_A_CHAPTER, line, "40 60", "3", scenario=DRILL)
    assert "Together they cannot be more than 100." in after(out, line)
    assert "Chapter 2 of 2: " in out


def test_a_line_that_is_no_forecast_is_done_and_nothing_more_is_asked(game):
    """Nobody is caught at the end of a chapter."""
    _, out, _ = game(*TO_THE_END_OF_A_CHAPTER, "who", scenario=DRILL)
    assert "Chapter 2 of 2: " in out
    assert out.index("Chapter 2 of 2: ") < out.index("ines: ")


def test_the_style_of_those_who_were_met_is_asked_for_once(game, tmp_path):
    path = tmp_path / "a.game"
    moves = ("visit ines", "leave", "go on", "go on", "", "driver 70", "who ines")
    _, out, _ = game(*moves, scenario=DRILL, save=path)
    assert "The style of Inês Rocha: " in out
    assert "Your guess: driver, 70% sure." in out
    assert "The style of Amadou" not in out


def test_a_file_of_moves_is_asked_nothing(game, tmp_path):
    moves = tmp_path / "moves.txt"
    moves.write_text("go on\ngo on\nclock\n", encoding="utf-8")
    status, out, _ = game(scenario=DRILL, moves=str(moves))
    assert status == 0
    assert "End of chapter 1" in out
    assert "Your forecast" not in out


def test_going_back_before_the_end_of_a_chapter_brings_its_end_again(game, tmp_path):
    path = tmp_path / "a.game"
    moves = ("go on", "40 30", "3", "back", "go on", "", "clock")
    _, out, _ = game(*moves, scenario=DRILL, save=path)
    assert out.count("End of chapter 1") == 2
    assert "Your forecast:" not in after(out, "clock")
    verify(path, DRILL.setup)


def test_a_game_that_goes_on_shows_the_card_of_the_chapter_that_runs(game, tmp_path):
    path = tmp_path / "a.game"
    game(*TO_THE_END_OF_A_CHAPTER, "", "quit", scenario=DRILL, save=path)
    _, out, _ = game("clock", scenario=DRILL, save=path)
    assert "Chapter 2 of 2: " in out
    assert "Chapter 1 of 2: " not in out


# Weeks and messages


def test_going_on_shows_why_it_stopped_and_then_the_week(game):
    shown = after(game("go on")[1], "go on")
    texts = [each.text for each in SCENARIO.texts("en").messages.values()]
    assert any(text in shown for text in texts)
    assert re.search(r"\n\nWeek [2-9], 10 h\.\n", shown)


def test_several_weeks_that_are_skipped_are_counted(game):
    lines = [line for _ in range(4) for line in ("go on", "1")]
    assert re.search(r"^\d weeks go by\.$", game(*lines)[1], re.MULTILINE)


def test_a_message_stands_alone_until_all_choices_are_asked_for(game):
    _, out, _ = game("go on", "")
    assert "Visit" not in after(out, "go on")
    assert "Visit" in after(out, "")


def test_a_message_comes_before_everything_else(game):
    _, out, _ = game("go on")
    shown = after(out, "go on")
    texts = SCENARIO.texts("en").messages.values()
    assert re.search(r"Answer by week \d+:\n1 ", shown)
    first = re.search(r"\n1 \W?([^.,?]*)", shown)[1]
    assert [each for each in texts if first in each.answers[0].say]


def test_an_answer_by_number_shows_what_comes_of_it(game):
    _, out, _ = game("go on", "1", "log")
    replies = [answer.reply for each in SCENARIO.texts("en").messages.values() for answer in each.answers]
    assert any(reply.split(",")[0].split(".")[0] in after(out, "1") for reply in replies)
    assert "reply answer=1" in after(out, "log")


def test_an_answer_can_be_taken_back(game, tmp_path):
    path = tmp_path / "a.game"
    _, out, _ = game("go on", "1", "back", "2", "log", save=path)
    assert "Answer by week" in after(out, "back")
    assert "reply answer=2" in after(out, "log")
    assert "reply answer=1" not in after(out, "log")
    assert verify(path, SCENARIO.setup).straight is False


def test_another_try_keeps_the_message_that_waits(game, tmp_path):
    path = tmp_path / "a.game"
    _, out, _ = game("go on", "visit chen", "again", "1", save=path)
    assert "Answer by week" in after(out, "again")


def test_a_message_is_read_again_on_the_page_of_the_week(game):
    _, out, _ = game("go on", "week")
    first = after(out, "go on").splitlines()
    page = after(out, "week")
    assert any(line in page for line in first if '"' in line or "“" in line)


def test_revisiting_goes_back_to_the_moment_before_the_last_visit(game):
    _, out, _ = game("research", "visit chen", "problem", "leave", "revisit", "log")
    assert "3 moves taken back." in after(out, "revisit")
    assert after(out, "log").splitlines()[0] == "1 Week 1: research"


# Judging


def test_the_four_questions_are_asked_at_once(game):
    _, out, _ = game("judge", "1 3", "log")
    assert "Is there money for it?" in out
    assert "judge sure=need,power" in after(out, "log")


# Hints


@pytest.mark.unmeasured
def test_hints_are_off_in_a_deal_and_on_for_beginners(game):
    lines = ("visit chen", "listen", "listen", "listen", "leave", "withdraw")
    assert "Hints were on" not in game(*lines)[1]
    drill = ("visit ines", "listen", "listen", "listen", "leave", "withdraw")
    assert "Hints were on: nudge." in game(*drill, scenario=DRILL)[1]


def test_hints_that_explain_name_what_each_sentence_is(game):
    _, out, _ = game("hints explain", "visit chen")
    sentences = [line for line in after(out, "visit chen").splitlines() if re.match("[1-4] ", line)]
    assert sentences
    assert all(line.endswith("]") for line in sentences)


def test_hints_can_be_turned_off(game):
    _, out, _ = game("hints off", "visit ines", "listen", "listen", "leave", "withdraw", scenario=DRILL)
    assert "Hints were on" not in out


# Stepping back


def test_who_steps_back_hears_what_a_textbook_player_would_have_earned(game):
    _, out, _ = game("withdraw", scenario=DRILL)
    assert re.search(r"a textbook player earns \d+\.\d points here \(64 games with other luck\)", out)


def test_a_drill_that_is_over_offers_the_last_visit_again(game):
    _, out, _ = game("visit ines", "leave", "withdraw", "revisit", "clock", scenario=DRILL)
    assert "The goal was not reached this time.\n" in out
    assert "Type debrief, revisit, back, again or quit." in out
    assert "3 moves taken back." in out


# Languages


def test_the_language_can_be_changed_in_the_middle(game):
    _, out, _ = game("visit chen", "lang es", "", "1", "lang en", "clock")
    assert "quedan" in after(out, "lang es").lower() or "min" in after(out, "lang es")
    assert "Expenses left" in after(out, "clock")


def test_a_whole_game_is_played_in_each_language(whole):
    language, reading = whole
    assert reading.text.count("\n> ") >= 10
    texts = DRILL.texts(language.code)
    assert texts.chapters[1].title in reading.text
    assert texts.learning_goals[0] in reading.text


def test_the_same_game_is_as_long_in_each_language(whole):
    """About ten minutes: a drill is played between two meetings."""
    _, reading = whole
    assert reading.minutes <= 18
    assert max(len(line) for line in reading.text.splitlines()) < 1_000


def test_nothing_in_another_language_breaks_a_line_of_the_record(whole, tmp_path):
    _, reading = whole
    reading.seat.save(tmp_path / "a.game")
    assert verify(tmp_path / "a.game", DRILL.setup).moves > 5
    reading.seat.close()


def test_who_leaves_the_four_questions_has_filed_nothing(game):
    _, out, _ = game("judge", "who", "log")
    assert "That is no answer, so nothing was done." in after(out, "who")
    assert "Nothing was done yet." in after(out, "log")


def test_a_judgement_in_a_meeting_is_refused_before_anything_is_asked(game):
    _, out, _ = game("visit chen", "judge")
    assert "You are sitting with Chen Hao" in after(out, "judge")


def test_a_beginner_whose_visit_led_nowhere_is_offered_it_again(game):
    assert "Type revisit to play this visit again" in game("visit ines", "leave", scenario=DRILL)[1]
    assert "Type revisit to play this visit again" not in game("visit chen", "leave")[1]
