"""The title is there before the game is, and what is chosen on it is not lost on the way."""

import subprocess
import sys

import pygame
import pytest

from game.i18n.language import Language
from game.pygame_ui.app import App
from game.pygame_ui.entrance import Entrance
from game.pygame_ui.front import Front
from game.pygame_ui.screens.briefing import Briefing
from game.pygame_ui.screens.help_page import HelpPage
from game.pygame_ui.screens.title import Title
from game.pygame_ui.splash import opened
from game.shipped import scenarios_folder
from tests.pygame_ui.shell import app_in, play_some

ROOT = scenarios_folder().parent

SHOWN = """
import pathlib, sys
from game.i18n.language import Language
from game.pygame_ui.splash import opened
folder = pathlib.Path(sys.argv[1])
window = opened(folder, Language())
from game.pygame_ui.front import Front
Front(folder, Language(), window).window.show()
heavy = "numpy", "pydantic", "game.scenario.schema", "game.engine.vocab", "game.session.replay", "game.voice"
print(*(name for name in heavy if name in sys.modules))
"""


@pytest.fixture
def front(tmp_path, monkeypatch):
    monkeypatch.setenv("KEYACCOUNT_HOME", str(tmp_path))
    front = Front(tmp_path, Language(), opened(tmp_path, Language()))
    front.frame.set(calm=True, volume=0)
    yield front
    pygame.display.quit()


def press(front, key):
    front.window.take([pygame.Event(pygame.KEYDOWN, key=key, mod=0, unicode="")])


def test_the_title_is_shown_without_rules_scenarios_and_numpy(tmp_path, monkeypatch):
    monkeypatch.setenv("KEYACCOUNT_HOME", str(tmp_path))
    played = app_in(tmp_path)
    play_some(played, 1)  # there is a game to go on with
    played.put_away()
    done = subprocess.run(
        [sys.executable, "-c", SHOWN, str(tmp_path)], cwd=ROOT, check=True, capture_output=True, text=True
    )
    assert done.stdout.splitlines() == [""]


def test_the_title_stands_at_the_entrance(front):
    assert isinstance(front.frame, Entrance)
    assert isinstance(front.frame.screen, Title)


def test_the_title_is_the_same_inside(front, tmp_path):
    outside = [(widget.key, widget.rect) for widget in front.frame.stage.root.walk()]
    inside = [(widget.key, widget.rect) for widget in app_in(tmp_path).stage.root.walk()]
    assert outside == inside


def test_a_choice_goes_inside(front):
    front.window.stage.find("scenario-small_order").press(front.window.stage)
    assert isinstance(front.frame, App)
    assert isinstance(front.frame.screen, Briefing)
    assert front.frame.screen.scenario.id == "small_order"


@pytest.mark.parametrize(
    ("way", "screen"), [("learn", "Briefing"), ("saves", "SavesPage"), ("book", "BookPage")]
)
def test_each_way_leads_to_its_page(front, way, screen):
    front.window.stage.find(way).press(front.window.stage)
    assert type(front.frame.screen).__name__ == screen


def test_a_key_of_the_game_is_known_on_the_title(front):
    press(front, pygame.K_F1)
    assert isinstance(front.frame.screen, HelpPage)


def test_what_was_set_on_the_title_holds_inside_where_nothing_can_be_written(front, monkeypatch):
    monkeypatch.setattr("game.pygame_ui.settings.write", lambda *_: False)
    front.frame.set(language="es", theme="dark")
    app = front.app
    assert (app.settings.theme, app.language.code, app.stage.kit.theme.name) == ("dark", "es", "dark")


def test_what_is_set_on_the_title_reaches_the_window(front):
    front.frame.set(theme="dark")
    assert front.window.look.theme == "dark"


def test_the_title_can_be_quit(front):
    front.window.running = True
    front.window.stage.find("quit").press(front.window.stage)
    assert not front.window.running


def test_the_game_is_loaded_while_nobody_presses_anything(front, monkeypatch):
    loaded = []
    monkeypatch.setattr("importlib.import_module", loaded.append)
    while front.window.stage.by_itself.idle():
        pass
    assert loaded[-1] == "game.pygame_ui.app"


@pytest.mark.parametrize("go", [lambda app: app.choose("small_order"), App.learn], ids=["chosen", "lesson"])
def test_a_scenario_that_cannot_be_played_is_told_and_the_title_stays(tmp_path, monkeypatch, go):
    app, broken = app_in(tmp_path), tmp_path / "scenario.yaml"
    text = (scenarios_folder() / "small_order" / "scenario.yaml").read_text(encoding="utf-8")
    broken.write_text(text.replace("currency:", "money:"), encoding="utf-8")
    monkeypatch.setattr("game.pygame_ui.app.find", lambda _: broken)
    go(app)
    assert isinstance(app.screen, Title)
    assert "`currency`" in app.stage.notes.toasts[-1].text
