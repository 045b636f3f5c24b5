"""The lesson on the first customer, and the end of a chapter."""

import pygame
import pytest

from game.engine.vocab import Kind
from game.pygame_ui.kit.problems import problems
from game.pygame_ui.learning import STEPS, teach
from game.pygame_ui.screens.briefing import Briefing
from game.pygame_ui.screens.chapter_card import ChapterCard
from game.pygame_ui.screens.chapter_end import ChapterEnd
from game.pygame_ui.screens.desk import Desk
from game.pygame_ui.screens.meeting import Meeting
from tests.pygame_ui.shell import app_in, press


@pytest.fixture
def app(tmp_path, monkeypatch):
    monkeypatch.setenv("KEYACCOUNT_HOME", str(tmp_path))
    app = app_in(tmp_path)
    teach(app)
    yield app
    app.put_away()


def said(app):
    """Return what the manager says now, as the number of the step."""
    step = app.lesson.step() if app.lesson else None
    return STEPS.index(step) if step else None


def move(app, kind):
    """Make the first possible move of a kind."""
    app.act(
        next(each.action for each in app.play.seat.choices() if each.action.kind is kind and not each.refusal)
    )


def test_the_lesson_goes_from_the_card_over_the_desk_to_the_first_sentence(app):
    seen = [said(app)]
    press(app, pygame.K_RETURN)
    for _ in range(3):
        seen.append(said(app))
        press(app, pygame.K_F3)
    app.stage.find("do-visit").press(app.stage)
    seen.append(said(app))
    press(app, pygame.K_RETURN)
    seen.append(said(app))
    assert (seen, type(app.screen)) == ([0, 1, 2, 3, 4, 5], Meeting)


def test_the_lesson_tells_who_called_before_it_begins(app):
    app.put_away()
    app.learn()
    shown = type(app.screen)
    press(app, pygame.K_RETURN)
    assert (shown, app.play.scenario.id, said(app)) == (Briefing, "first_call", 0)


def test_enter_reads_the_lesson_on_until_there_is_something_to_do(app):
    press(app, pygame.K_RETURN)
    seen = []
    for _ in range(3):
        seen.append((said(app), app.stage.focus.key))
        press(app, pygame.K_RETURN)
    assert (seen, said(app)) == ([(1, "lesson-next"), (2, "lesson-next"), (3, "step-1")], 4)


def test_the_manager_covers_no_sentence_that_can_be_chosen(app):
    press(app, pygame.K_RETURN)
    covered = {}
    for _ in range(4):
        app.act(next(each.action for each in app.play.moment.offers if each.action.kind is not Kind.LEAVE))
        sayings = [each.rect for each in app.stage.root.walk() if each.key.startswith("say-")]
        bubble = app.stage.find("lesson").rect
        covered[said(app)] = any(each.clip(bubble).width > each.width / 10 for each in sayings)
        press(app, pygame.K_F3)
    assert covered == {5: False, 6: False, 7: False, 8: False}


def test_what_is_pointed_at_is_on_the_page(app):
    press(app, pygame.K_RETURN)
    missing = []
    for _ in range(3):
        missing += [said(app)] if app.stage.find("lesson").target is None else []
        press(app, pygame.K_F3)
    assert missing == []


def test_the_lesson_lies_over_a_page_without_a_problem_of_its_own(app):
    press(app, pygame.K_RETURN)
    found = {}
    for language, text in (("en", 100), ("zh", 125), ("es", 200)):
        app.set(language=language, text=text)
        found |= {str(each): text for each in problems(app.stage) if "lesson" in each.key}
    assert found == {}


def test_the_lesson_can_be_ended_and_the_game_goes_on(app):
    press(app, pygame.K_RETURN)
    app.stage.find("lesson-skip").press(app.stage)
    assert (app.lesson, app.settings.learned, type(app.screen)) == (None, True, Desk)


def test_who_does_not_wait_for_the_manager_is_not_held_up(app):
    press(app, pygame.K_RETURN)
    app.act(app.play.moment.offers[0].action)
    assert said(app) == 5


def at_the_end(app):
    """Go on until a chapter ends."""
    app.end_lesson()
    while not isinstance(app.screen, ChapterEnd):
        move(app, Kind.GO_ON)


def test_a_chapter_ends_with_a_forecast_that_is_kept_of_an_exercise_without_a_rival(app):
    at_the_end(app)
    app.screen._set("won", 80)
    app.stage.find("keep").press(app.stage)
    scene = app.play.scene
    assert (scene.of("forecast_won"), scene.of("forecast_lost"), type(app.screen)) == (80, 0, ChapterCard)


def test_the_end_of_a_chapter_may_be_skipped(app):
    at_the_end(app)
    app.stage.find("skip").press(app.stage)
    assert app.play.scene.of("forecast_won") == -1


def test_the_end_of_a_chapter_has_no_problem(app):
    at_the_end(app)
    found = {}
    for language, text, size in (("en", 100, (1280, 720)), ("es", 200, (960, 600)), ("zh", 150, (1024, 768))):
        app.size = size
        app.set(language=language, text=text)
        found |= {(text, str(each)): each for each in problems(app.stage)}
    assert found == {}
