"""The text game: its first screen, its numbered choices and its questions."""

import pathlib
import re
import subprocess
import sys

import pytest

from game.journal.files import read
from game.text_ui.table import Table
from game.voice.said import in_two, silent_topic
from tests.text_ui.conftest import after

ROOT = pathlib.Path(__file__).parents[2]


# The first screen


def test_a_game_opens_with_its_card_and_numbered_choices(game):
    status, out, _ = game()
    assert status == 0
    assert out.startswith("The bench refresh. Hanlin Electronics, seen from Meridian Instruments.")
    assert "\n1 Visit Chen Hao (up to 3 h 25 min, 150 CNY)\n" in out


def test_the_first_screen_imports_neither_babel_nor_pygame():
    program = """
import sys
from game.i18n.language import Language
from game.scenario.compile import find, load
from game.text_ui.play import Settings, play
sys.stdin = None
play(Settings(load(find("bench_refresh")), Language(), 7))
sys.exit(bool({"babel", "pygame"} & set(sys.modules)))
"""
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=False, stdout=subprocess.DEVNULL)
    assert done.returncode == 0


def test_nothing_but_text_is_printed(game):
    """No colour, no cursor, no frames: a screen reader reads what is there."""
    _, out, _ = game("visit chen", "hello", "all", "help", "leave", "go on", "who", "map", "needs")
    assert not [letter for letter in out if letter != "\n" and not letter.isprintable()]
    assert not any("\u2500" <= letter <= "\u259f" for letter in out)


# Choosing


def test_a_number_makes_the_move_that_stands_beside_it(game):
    _, out, _ = game("4")
    assert "A name from the papers" in out or "You come across" in out


def test_a_sentence_that_was_chosen_is_not_read_out_twice(game):
    """It stands in the list above; what the other says comes first."""
    _, out, _ = game("visit chen", "2")
    assert 'You: "' not in after(out, "2")
    assert 'Chen Hao: "' in after(out, "2")


def test_a_topic_is_named_once_in_a_list(game):
    """Sentences on the same need would name it again and again; the later ones say which line names it."""
    told = ["visit chen", *["listen", "problem"] * 3]
    shown = re.findall(
        r"^([1-6]) .*\(as ([1-6])\)$", "".join(game(*told, seed=seed)[1] for seed in range(3)), re.MULTILINE
    )
    assert shown
    assert all(int(before) < int(number) for number, before in shown)


def test_a_line_that_points_to_another_is_about_the_same_need(game, monkeypatch):
    tables = []
    monkeypatch.setattr("game.text_ui.play.Table", lambda *parts: tables.append(Table(*parts)) or tables[-1])
    _, out, _ = game("visit chen", "listen", "listen", "situation", "problem", seed=42)
    offers, words, scene = tables[0]._offers, tables[0].words, tables[0].seat.look()
    lines = [line for line in out.rsplit("\n> ", 1)[1].splitlines() if re.match("[1-6] ", line)]
    pairs = re.findall(r"^([1-6]) .*\(as ([1-6])\)$", "\n".join(lines), re.MULTILINE)
    named = {
        offer.action.item
        for offer in offers
        if in_two(words, scene, offer.action)[0] or silent_topic(words, scene, offer.action)
    }
    assert named
    assert pairs
    for number, before in pairs:
        assert offers[int(number) - 1].action.item == offers[int(before) - 1].action.item


def test_a_typed_move_shows_what_is_said(game):
    _, out, _ = game("visit chen", "greet")
    assert 'You: "' in after(out, "greet")


def test_a_step_at_the_desk_shows_what_is_said(game):
    """The list named the step and not the sentence."""
    _, out, _ = game("3", "")
    assert 'You: "' in out


def test_what_a_visit_costs_is_said_once_a_list(game):
    _, out, _ = game("")
    listed = after(out, "").splitlines()
    assert "1 Visit Chen Hao (up to 3 h 25 min, 150 CNY)" in listed
    assert "2 Visit Sun Yue" in listed


def test_a_number_that_is_not_there_is_refused(game):
    _, out, _ = game("99")
    assert "There is no choice 99." in out


def test_a_visit_by_number_asks_for_its_plan(game):
    _, out, _ = game("1", "2", "3")
    assert "What should Chen Hao commit to?" in out
    assert "In which manner will you speak with Chen Hao?" in out
    assert "Plan: commit to inside information. They give you 35 min." in out


def test_a_plan_asks_for_a_topic_once_there_is_one(game):
    _, out, _ = game("visit chen", "situation", "situation", "problem", "leave", "1", "1", "1", "1")
    assert "What do you want to learn from Sun Yue?" in out


def test_an_empty_answer_takes_what_the_question_names(game):
    _, out, _ = game("1", "", "", "log")
    assert "An empty line takes a next date." in out
    assert "An empty line takes facts." in out
    assert "visit person=chen goal=date" in after(out, "log")


def test_an_answer_may_be_given_in_words(game):
    _, out, _ = game("1", "Introduction", "warmth", "log")
    assert "visit person=chen goal=door manner=warmth" in after(out, "log")


def test_another_line_in_place_of_an_answer_is_done_and_the_step_is_not(game):
    """Nobody is caught in a question, and a question about somebody costs no visit."""
    _, out, _ = game("1", "", "who", "log")
    assert "That is no answer, so nothing was done." in after(out, "who")
    assert "more people have a say" in after(out, "who")
    assert "Nothing was done yet." in after(out, "log")


def test_a_number_that_is_no_answer_is_asked_for_again(game):
    """Else it would be taken for a choice of the next moment."""
    _, out, _ = game("1", "9", "3", "2", "log")
    assert "There is no choice 9." in after(out, "9")
    assert "1 Week 1: visit person=chen goal=door manner=results" in out


@pytest.mark.parametrize("last", [("1",), ("1", "2"), ("3",), ("1", "quit"), ("3", "q")])
def test_who_leaves_in_a_question_has_done_nothing(game, tmp_path, last):
    path = tmp_path / "a.game"
    game("research", *last, save=path)
    assert len(read(path).journal.lines) == 1


def test_an_empty_line_takes_the_manner_that_was_used_last(game):
    _, out, _ = game("visit chen warmth", "switch results", "leave", "go on", "3", "", "log 1")
    question = out.rpartition("In which manner will you speak with")[2]
    assert "An empty line takes " in question
    again = out.rpartition("In which manner will you speak with Chen Hao?")[2]
    assert "Chen Hao" not in question.splitlines()[0] or "An empty line takes results." in again


def test_an_empty_line_shows_the_choices_again(game):
    _, out, _ = game("")
    assert out.count("1 Visit Chen Hao") == 2


def test_a_telephone_call_by_number_asks_for_no_commitment(game):
    _, out, _ = game("3", "2")
    assert "commit" not in after(out, "3")
    assert "phone person=chen manner=results" in (game("3", "2", "log")[1])
