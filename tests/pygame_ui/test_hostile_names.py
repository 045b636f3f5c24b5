"""Players with names that nobody should have: typed in the window, carried through the pages of a game."""

import secrets

import pygame
import pytest

from game.pygame_ui.kit.problems import problems
from tests.pygame_ui.hands import OnKeys, sat_down

#: Endless, obeyed by a terminal or read from the right, a template, half of a character beside other scripts.
NAMES = ["W" * 8_000, "\u202e\x1b[31mred\x07\r\n\x00\u2066", "{who} {0} %s", "\ud800 \U0001f600 محمد"]


@pytest.mark.parametrize("name", NAMES, ids=["endless", "control", "template", "foreign"])
def test_a_game_is_played_under_any_name_that_can_be_typed(tmp_path, monkeypatch, name):
    monkeypatch.setenv("KEYACCOUNT_HOME", str(tmp_path))
    monkeypatch.setattr(secrets, "randbelow", lambda _: 2)
    found = []

    def arrived(_, before):
        if not before:  # no font has every script: a box stands for a word of one that it has not
            found.extend(str(each) for each in problems(app.stage) if each.kind != "glyph")

    app = sat_down(tmp_path, text=150)
    hands = OnKeys(app, arrived)
    hands.reach("settings")
    hands.type_into("name", name)
    hands.note()
    hands.key(pygame.K_ESCAPE)
    hands.begin("small_order")
    hands.play_to_the_end(14)
    for key, text in ((pygame.K_F10, ""), (pygame.K_ESCAPE, ""), (pygame.K_l, "l")):
        hands.key(key, text)
        hands.note()
    carried, moves = app.play.words.player, app.play.scene.moves
    app.put_away()
    assert (found, bool(carried), moves > 3, "LogPage" in hands.places) == ([], True, True, True)
