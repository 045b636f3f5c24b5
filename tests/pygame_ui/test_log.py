"""The log of a game that was resumed: told again beforehand, by chapters, and once only."""

import pytest

from game.pygame_ui.kit.problems import problems
from game.pygame_ui.screens.log_page import LogPage
from tests.pygame_ui.moments import ANSWERED, app_at


@pytest.fixture(scope="module")
def app(tmp_path_factory):
    """A window with a resumed game of which nothing was read yet."""
    app = app_at(tmp_path_factory.mktemp("log"), ANSWERED)
    yield app
    app.put_away()


@pytest.fixture
def log(app):
    app.set(language="en", text=100)
    app.show(LogPage(app))
    return app


def test_what_was_played_before_is_told_again_while_nothing_else_is_to_be_done(app, monkeypatch):
    while app.stage.by_itself.idle():
        pass
    monkeypatch.setattr(app.play.seat, "retold", lambda: pytest.fail("told twice"))
    app.show(LogPage(app))
    assert len(app.screen.story) == ANSWERED


def test_every_passage_says_what_was_done(log):
    assert [each.number for each in log.screen.story if not each.label] == []


def test_a_chapter_is_jumped_to(log):
    log.screen._go_to(30)
    rect = log.stage.find("again-30").rect
    assert log.stage.focus.key == "again-30"
    assert log.stage.page.contains(rect)


def test_a_chapter_begins_with_its_title(log):
    begins = log.stage.find("chapters").options
    assert [each.split(":")[0] for each in begins] == ["Chapter 1", "Chapter 2", "Chapter 3"][: len(begins)]
    assert len(begins) > 1


@pytest.mark.parametrize(("language", "text", "size"), [("zh", 100, (1280, 720)), ("es", 200, (960, 600))])
def test_the_log_of_a_long_game_has_no_problem(log, language, text, size):
    log.resize(size)
    log.set(language=language, text=text)
    log.show(LogPage(log))
    log.screen._choose(ANSWERED)
    log.refresh()
    assert [str(each) for each in problems(log.stage)] == []
