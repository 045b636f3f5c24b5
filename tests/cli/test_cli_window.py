"""The window from the command line, without a display: when it opens, what a fault leaves, pictures."""

import io
import os
import sys

import pygame
import pytest

from game.cli import displays, starting, windowing

MOVES = "1\n1\npage log\n"


@pytest.fixture
def opened(monkeypatch):
    """Put a list in place of the window; what would open it is noted there."""
    asked = []
    monkeypatch.setattr(windowing, "open_window", lambda options, language: asked.append(options) or 0)
    monkeypatch.setattr(starting, "can_open", lambda: True)
    return asked


def test_a_game_opens_in_a_window_where_there_can_be_one(run, opened):
    run("play", "first_call")
    assert opened[0].scenario == "first_call"


@pytest.mark.parametrize("words", [["--text"], ["--moves", os.devnull]])
def test_who_wants_text_or_feeds_moves_gets_no_window(run, opened, words):
    run("play", "first_call", *words)
    assert opened == []


def test_without_a_display_nothing_can_be_opened(monkeypatch):
    monkeypatch.setattr(displays.sys, "platform", "linux")
    for name in ("SDL_VIDEODRIVER", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    assert not displays.has_display()
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert displays.has_display()


def test_classic_pygame_is_named_with_what_to_do(run, monkeypatch):
    monkeypatch.setattr(starting, "can_open", lambda: True)
    monkeypatch.setattr(pygame, "IS_CE", False)
    status, _, err = run("play")
    assert (status, "pip install pygame-ce" in err) == (2, True)


def test_a_display_that_fails_after_all_leaves_the_text(run, monkeypatch):
    def fail(options, language):
        raise pygame.error("no video device")

    monkeypatch.setattr(starting, "can_open", lambda: True)
    monkeypatch.setattr(windowing, "open_window", fail)
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    status, _, err = run("play", "first_call")
    assert (status, err) == (0, "No window could be opened (no video device), so this is the text.\n")


def test_pictures_are_taken_of_every_screen_and_named(run, here):
    (here / "moves").write_text(MOVES)
    status, *_ = run(
        "play",
        "first_call",
        "--seed",
        "3",
        "--moves",
        str(here / "moves"),
        "--screenshot",
        str(here / "album"),
    )
    names = sorted(path.name for path in (here / "album").iterdir())
    assert status == 0
    assert names[:3] == ["001-title.png", "002-briefing.png", "003-chapter-card.png"]
    assert "007-log-page.png" in names
    assert not (here / "kept").exists()


def test_a_line_that_is_no_move_is_named_and_the_pictures_up_to_there_stay(run, here):
    (here / "moves").write_text("dance\n")
    status, _, err = run(
        "play", "first_call", "--moves", str(here / "moves"), "--screenshot", str(here / "album")
    )
    assert (status, "line 1: There is no move dance" in err) == (1, True)
    assert (here / "album" / "003-chapter-card.png").exists()


class _Faulty:
    """A window that fails a number of times before it is closed."""

    def __init__(self, faults):
        self.faults, self.confessed = faults, []

    def run(self):
        if self.faults:
            self.faults -= 1
            raise ZeroDivisionError

    def confess(self, report):
        self.confessed.append(report)


def test_a_fault_is_written_down_and_the_window_goes_on(here):
    front = _Faulty(1)
    assert windowing._run(front) == 0
    assert "ZeroDivisionError" in front.confessed[0].read_text()


def test_a_window_that_does_not_come_to_rest_is_given_up(here):
    with pytest.raises(ZeroDivisionError):
        windowing._run(_Faulty(99))
