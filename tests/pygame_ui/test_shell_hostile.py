"""Bad input at the pages around a game: a clear sentence, nothing lost, never a fault."""

import pathlib
import re

import pytest

from game.client import saves
from game.client.saves import Condition
from game.errors import KeyedError
from game.pygame_ui.kit.problems import problems
from game.pygame_ui.screens.screen import Page
from game.pygame_ui.screens.story_page import StoryPage
from tests.pygame_ui.shell import SCENARIO, app_in, play_some

#: What somebody may type as a name: controls, overrides of direction, no space, other scripts, markup.
NAMES = [
    "\x1b[31m\u202eA\u0000\n\tB",
    "x" * 8_000,
    "\u0627\u0644\u0639",
    "{name} %s <b>",
    "\ud800",
    "\U0001f600" * 40,
]


@pytest.fixture
def app(tmp_path, monkeypatch):
    monkeypatch.setenv("KEYACCOUNT_HOME", str(tmp_path))
    app = app_in(tmp_path)
    yield app
    app.put_away()


@pytest.mark.parametrize("name", NAMES, ids=range(len(NAMES)))
def test_any_name_can_be_shown_kept_and_played_with(app, name):
    app.set(player=name)
    app.turn_to(Page.SETTINGS)
    app.begin(SCENARIO, 3)
    app.turn_to(Page.TITLE)
    cut = [each for each in problems(app.stage) if each.kind not in {"glyph", "missing"}]
    assert [str(each) for each in cut if "continue" not in each.key] == []


def other_rules(path: pathlib.Path) -> None:
    """Make a game one of other rules."""
    path.write_text(re.sub(r"^rules: \d+$", "rules: 1", path.read_text(), flags=re.MULTILINE))


def test_a_game_of_other_rules_can_be_read_and_is_not_touched(app):
    play_some(app, 3)
    path = app.play.seat.path
    app.turn_to(Page.TITLE)
    other_rules(path)
    before = path.read_bytes()
    assert saves.one(path, [SCENARIO.id]).condition in {Condition.OTHER_RULES, Condition.DAMAGED}
    app.go_on_with(path)
    assert (app.play, len(app.stage.notes.toasts)) == (None, 1)
    app.open(StoryPage(app, path, SCENARIO))
    assert (app.screen.trouble != "", path.read_bytes()) == (True, before)


def test_a_game_of_a_scenario_that_is_not_here_is_named(app):
    play_some(app, 1)
    path = app.play.seat.path
    app.turn_to(Page.TITLE)
    path.write_text(path.read_text().replace("scenario: bench_refresh", "scenario: gone_elsewhere"))
    app.go_on_with(path)
    assert "gone_elsewhere" in app.stage.notes.toasts[0].text


def test_the_list_of_saved_games_shows_each_odd_file_with_what_is_wrong(app, tmp_path):
    (tmp_path / "games").mkdir()
    for number, content in enumerate((b"", b"\xff\x00", b"keyaccount game 99\n", b"x" * 100_000)):
        (tmp_path / "games" / f"odd{number}.game").write_bytes(content)
    app.turn_to(Page.SAVES)
    assert [game.condition for game in app.screen.games] == [Condition.LOST] * 4
    assert problems(app.stage) == []


def test_a_game_goes_on_where_nothing_can_be_saved(app, tmp_path):
    (tmp_path / "games").write_text("a file where the folder should be")
    play_some(app, 1)
    app.turn_to(Page.MENU)
    assert app.play.seat.path is None


def test_a_move_that_cannot_be_saved_is_not_made_and_told(app, monkeypatch):
    play_some(app, 1)
    moves = app.play.seat.log()

    def full(*_, **__):
        raise KeyedError("journal.not_saved", {"path": "x", "reason": "the disk is full"})

    monkeypatch.setattr(app.play.seat, "act", full)
    app.act(app.play.moment.offers[0].action)
    assert (app.play.seat.log(), "the disk is full" in app.stage.notes.toasts[-1].text) == (moves, True)


def test_settings_that_make_no_sense_are_the_usual_ones(app, tmp_path):
    (tmp_path / "settings.json").write_text(
        '{"text": 9e99, "theme": ["dark"], "size": [1], "language": "xx"}'
    )
    again = app_in(tmp_path)
    assert (again.settings.text, again.settings.theme, again.language.code) == (100, "light", "en")
