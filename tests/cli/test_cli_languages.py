"""The command line in other languages: help, complaints and what argparse would say in English."""

import subprocess
import sys
from pathlib import Path

import pytest

from game.client.places import HOME
from game.i18n.language import Language
from game.text_ui.wrapping import columns

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("words", [["--lang", "es"], ["--lang=es"]])
def test_help_speaks_the_language_that_was_asked_for(run, words):
    _, english, _ = run("play", "--help")
    status, spanish, _ = run("play", "--help", *words)
    assert status == 0
    assert spanish != english
    assert "Play a deal" not in spanish


def test_a_complaint_speaks_the_language_that_was_asked_for(run):
    english = run("play", "--seed", "x")[2]
    spanish = run("play", "--lang", "es", "--seed", "x")[2]
    assert "--seed" in spanish
    assert spanish.splitlines()[1] != english.splitlines()[1]


def test_a_language_that_cannot_be_had_is_still_complained_of(run):
    status, _, err = run("play", "--lang", "xx")
    assert (status, err.splitlines()[0]) == (2, "There is no language xx.")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["play", "--seed"], "--seed needs a value behind it."),
        (["play", "--text=3"], "--text takes no value."),
        (["lint"], "Something is missing: FILE."),
        (["replay"], "Something is missing: FILE."),
    ],
)
def test_what_argparse_says_in_english_is_said_in_our_words(run, words, said):
    """Else half of a complaint could not be translated."""
    status, _, err = run(*words)
    assert (status, err.splitlines()[0]) == (2, said)


@pytest.mark.parametrize("command", ["play", "simulate", "replay"])
def test_help_in_chinese_is_no_wider_than_the_terminal(run, command, monkeypatch):
    monkeypatch.setenv("COLUMNS", "60")
    _, out, _ = run(command, "--help", "--lang", "zh")
    assert max(map(columns, out.splitlines())) <= 60


def test_headings_of_help_take_the_colon_of_the_language(run, monkeypatch):
    def pgettext(self, context, sentence, /, **fields):
        del self, context
        said = {"{heading}:": "<{heading}>", "options": "choices"}.get(sentence, sentence)
        return said.format_map(fields)

    monkeypatch.setattr(Language, "pgettext", pgettext)
    assert "\n<choices>\n" in run("play", "--help")[1]


def test_a_process_keeps_games_where_it_is_told(tmp_path):
    """So that neither tests nor a classroom fill the folder of the person at this machine."""
    command = [sys.executable, str(ROOT / "main.py"), "play", "first_call", "--text", "--seed", "5"]
    env = {HOME: str(tmp_path), "PATH": "", "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(command, input=b"quit\n", env=env, check=False, stdout=subprocess.DEVNULL)
    assert done.returncode == 0
    assert [path.name for path in (tmp_path / "games").iterdir()] == ["first_call-5.game"]
