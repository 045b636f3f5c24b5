"""The pages around a game: title, briefing, chapter card, settings, saved games, help, menu, log."""

import pygame
import pytest

from game.journal.files import read
from game.pygame_ui.kit.problems import problems
from game.pygame_ui.screens.help_page import HelpPage
from game.pygame_ui.screens.log_page import LogPage
from game.pygame_ui.screens.menu_page import MenuPage
from game.pygame_ui.screens.screen import Page
from game.pygame_ui.screens.title import Title
from tests.pygame_ui.shell import PAGES, app_in, play_some, press

#: Language, theme, text size and window: each value is met at least once on each page.
LOOKS = [
    ("en", "light", 100, (1280, 720)),
    ("es", "dark", 125, (1024, 768)),
    ("zh", "light", 150, (1600, 900)),
    ("es", "contrast", 200, (960, 600)),
]


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("KEYACCOUNT_HOME", str(tmp_path))
    return tmp_path


@pytest.fixture
def app(home):
    app = app_in(home)
    yield app
    app.put_away()


@pytest.mark.unmeasured
@pytest.mark.parametrize("page", PAGES)
def test_a_page_has_no_problem_in_any_look(page, app):
    PAGES[page](app)
    found = {}
    for language, theme, text, size in LOOKS:
        app.size = size
        app.set(language=language, theme=theme, text=text)
        found |= {(language, text, str(each)): each for each in problems(app.stage)}
    assert found == {}


def test_the_title_goes_on_with_the_game_that_was_played_last(app):
    play_some(app)
    path = app.play.seat.path
    app.turn_to(Page.TITLE)
    press(app, pygame.K_RETURN)
    assert app.play.seat.path == path


def test_a_language_is_switched_on_the_title_at_once(app):
    app.stage.find("language-es").press(app.stage)
    assert app.stage.find("quit").name == "Salir"


def test_what_is_set_is_remembered_at_the_next_start(home):
    app_in(home, theme="dark", text=150, language="zh")
    again = app_in(home)
    assert (again.settings.theme, again.settings.text, again.language.code) == ("dark", 150, "zh")


def test_escape_opens_the_menu_of_a_game_and_closes_it(app):
    play_some(app)
    seen = []
    for _ in range(2):
        press(app, pygame.K_ESCAPE)
        seen.append(isinstance(app.screen, MenuPage))
    assert seen == [True, False]


def test_f1_shows_the_keys_anywhere(app):
    press(app, pygame.K_F1)
    assert isinstance(app.screen, HelpPage)


def test_control_and_z_takes_the_last_move_back(app):
    play_some(app, 3)
    press(app, pygame.K_z, pygame.KMOD_CTRL, "z")
    assert sum(entry.is_move for entry in app.play.seat.log()) == 2


def test_the_quick_slot_comes_back_to_where_it_was_filled(app):
    play_some(app, 2)
    press(app, pygame.K_F5)
    app.act(app.play.moment.offers[0].action)
    press(app, pygame.K_F9)
    assert sum(entry.is_move for entry in app.play.seat.log()) == 2


def test_an_empty_quick_slot_is_said_and_nothing_else_happens(app):
    press(app, pygame.K_F9)
    assert (isinstance(app.screen, Title), [toast.icon for toast in app.stage.notes.toasts]) == (
        True,
        ["warn"],
    )


def test_the_log_finds_moves_by_what_was_said(app):
    play_some(app, 4)
    app.turn_to(Page.LOG)
    log = app.screen
    assert isinstance(log, LogPage)
    log._search("no such word at all")
    app.refresh()
    assert app.stage.find("again-1") is None


def test_a_damaged_game_goes_on_where_it_is_sound(app):
    play_some(app, 4)
    path = app.play.seat.path
    app.turn_to(Page.TITLE)
    lines = path.read_text().splitlines(keepends=True)
    lines[-2] = lines[-2].replace("w01", "w02")
    path.write_text("".join(lines))
    app.go_on_with(path)
    assert app.play.seat.path != path
    assert len(read(path).journal.lines) < len(lines)


@pytest.mark.parametrize("content", [b"", b"\x00\xff\xfe", b"keyaccount game 99\n", b"scenario"])
def test_what_is_no_game_is_told_in_a_sentence(app, home, content):
    path = home / "odd.game"
    path.write_bytes(content)
    app.go_on_with(path)
    assert (app.play, len(app.stage.notes.toasts)) == (None, 1)
