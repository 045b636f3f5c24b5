"""The window with the game in it, under a driver that shows nothing."""

import pygame
import pytest

from game.i18n.language import Language
from game.pygame_ui.front import Front
from game.pygame_ui.screens.trouble_page import TroublePage
from game.pygame_ui.splash import opened
from tests.pygame_ui.shell import play_some


@pytest.fixture
def front(tmp_path, monkeypatch):
    monkeypatch.setenv("KEYACCOUNT_HOME", str(tmp_path))
    front = Front(tmp_path, Language(), opened(tmp_path, Language()))
    front.app.set(calm=True, volume=0)
    yield front
    front.app.put_away()
    pygame.display.quit()


def key(name, mod=0):
    return pygame.Event(pygame.KEYDOWN, key=name, mod=mod, unicode="")


def test_text_made_larger_by_a_key_is_remembered(front):
    front.window.take([key(pygame.K_PLUS, pygame.KMOD_CTRL)])
    assert front.app.settings.text == 115
    assert front.app.stage.kit.theme.text == 115


def test_a_setting_reaches_the_window(front):
    front.app.set(theme="dark")
    assert (front.window.look.theme, front.app.stage.kit.theme.name) == ("dark", "dark")


def test_a_drawn_edge_is_followed_and_never_too_small(front):
    front.window.take([pygame.Event(pygame.VIDEORESIZE, size=(300, 200), w=300, h=200)])
    assert front.app.settings.size == (960, 600)


def test_quit_ends_the_loop(front):
    front.window.running = True
    front.app.quit()
    assert not front.window.running


def test_a_picture_is_saved_in_the_players_folder_and_told(front, tmp_path):
    front.window.take([key(pygame.K_F12)])
    assert (tmp_path / "pictures" / "keyaccount-001.png").exists()
    assert "keyaccount-001.png" in front.app.stage.notes.toasts[-1].text


def test_after_a_fault_the_game_can_be_gone_on_with(front, tmp_path):
    play_some(front.app, 2)
    moves = front.app.play.seat.log()
    front.confess(tmp_path / "report.txt")
    assert isinstance(front.app.screen, TroublePage)
    front.app.stage.find("go").press(front.app.stage)
    assert front.app.play.seat.log() == moves
