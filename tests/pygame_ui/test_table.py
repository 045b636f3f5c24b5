"""The negotiation table in the window: plan, packages, trades, one wish more, minutes."""

import pygame
import pytest

from game.client import bargain
from game.engine.table_words import Holding, Return, Talks, Tried
from game.engine.vocab import Colleague, Kind, Phase
from game.i18n.language import Language
from game.pygame_ui.pieces.ladder import Ladder
from game.pygame_ui.pieces.table_figures import _ends, _listed
from game.pygame_ui.screens.table import Table
from game.voice.hints import Strength
from tests.pygame_ui.dealing import begun, faults, press, talks_to, words_on

LOOKS = [("en", "light", 100), ("es", "dark", 150), ("zh", "contrast", 200)]


@pytest.fixture(scope="module")
def talks(tmp_path_factory):
    """Talks that are about to begin."""
    app = begun(tmp_path_factory.mktemp("talks"), "tough_table")
    yield app
    app.put_away()


@pytest.fixture
def fresh(talks):
    """The same, on the page of the plan; what a test plays is taken back."""
    faults(talks, theme="light", text=100, language="en")
    talks.show(Table(talks))
    yield talks
    if talks.play.beats:
        talks.undo(len(talks.play.beats))


@pytest.fixture
def seated(fresh):
    """The same without a plan, on the page of the packages."""
    press(fresh, "2")
    return fresh


@pytest.mark.parametrize(("language", "text"), [("en", 100), ("es", 150)])
def test_the_plan_has_its_place(fresh, language, text):
    assert faults(fresh, language=language, text=text) == []


@pytest.mark.parametrize(("language", "theme", "text"), LOOKS)
def test_the_packages_have_their_place_in_every_look(seated, language, theme, text):
    press(seated, "1")
    assert faults(seated, language=language, theme=theme, text=text) == []


@pytest.mark.parametrize("size", [(960, 600), (1920, 1080)])
def test_the_packages_have_their_place_in_every_window(seated, size):
    assert faults(seated, size) == []


def test_a_plan_is_noted_with_one_key(fresh):
    press(fresh, "1")
    scene = fresh.play.scene
    assert scene.of("tried") & Tried.PLANNED
    assert scene.of("seated") == Colleague.ENGINEER


def test_a_limit_beyond_the_target_takes_nothing_from_the_target(fresh):
    plan = fresh.screen.plan
    plan.of_limit = True
    plan.choose(0, 5)
    assert (plan.target[0], plan.limit[0]) == (0, 5)


def test_a_target_beyond_the_limit_moves_the_limit(fresh):
    plan = fresh.screen.plan
    plan.choose(0, 4)
    assert (plan.target[0], plan.limit[0]) == (4, 4)


def test_arrows_move_an_option_and_the_offer_lays_it_on_the_table(seated):
    seated.stage.focus_on("issue-2")
    press(seated, pygame.K_RIGHT, "1")
    assert bargain.ours(seated.play.scene)[2] == 1


def test_options_stand_there_in_the_words_of_the_language(seated):
    faults(seated, language="es")
    rungs = [each for each in seated.stage.root.walk() if isinstance(each, Ladder)]
    assert ["1 a\u00f1o", "2 a\u00f1os", "3 a\u00f1os"] in [list(each.rungs.labels) for each in rungs]


def test_what_nobody_has_said_is_named(seated):
    assert any("Not said yet" in text for text in words_on(seated))


def test_a_click_on_a_rung_chooses_it(seated):
    ladder = seated.stage.find("issue-0")
    ladder.click(seated.stage, ladder.rects[3].center)
    assert seated.screen.draft.one[0] == 3


def test_a_trade_asks_for_something_in_return(seated):
    seated.screen.draft.choose(3, 1)
    seated.refresh()
    press(seated, "2")
    assert seated.play.scene.of("requested") == 1 << Return.VOLUME


def test_a_trade_without_anything_asked_for_says_what_to_choose(seated):
    seated.screen.draft.back = Return.NOTHING
    seated.refresh()
    press(seated, "2")
    assert seated.play.beats == []
    assert seated.stage.notes.toasts[-1].text == "Choose first what they should give in return."


def test_two_packages_that_cost_the_same_are_laid_on_the_table_together(seated):
    press(seated, "3")
    draft = seated.screen.draft
    draft.one[1], draft.other[2] = 1, 1
    seated.refresh()
    press(seated, "3")
    assert len(seated.play.last.played.action.terms) == 2


def test_two_packages_that_are_alike_are_locked_with_the_reason(seated):
    press(seated, "3")
    assert seated.stage.find("move-3").locked == "must differ and cost alike"


def test_a_hold_says_its_sentences_first(seated):
    press(seated, "4")
    assert "Let me show how our number comes about." in " ".join(words_on(seated))
    press(seated, "1")
    assert seated.play.last.played.action.form == Holding.EXPLAIN


def test_escape_closes_a_sheet_and_nothing_is_spent(seated):
    press(seated, "6", pygame.K_ESCAPE)
    assert (seated.screen.sheet, seated.play.beats) == ("", [])


def test_a_question_is_asked_about_the_issue_that_is_chosen(seated):
    press(seated, "5", "2")
    action = seated.play.last.played.action
    assert (action.kind, action.item) == (Kind.ASK_PRIORITY, 1)


def test_the_wish_stands_on_the_ladder_once_it_was_said(seated):
    press(seated, "1")
    ladders = [each for each in seated.stage.root.walk() if isinstance(each, Ladder)]
    assert [each.rungs.wish for each in ladders] == list(bargain.theirs(seated.play.scene))


def test_the_pattern_of_our_steps_is_read_only_where_hints_are_on(seated):
    for option in (1, 2):
        seated.screen.draft.choose(0, option)
        seated.refresh()
        press(seated, "1")
    seated.play.strength = Strength.OFF
    seated.refresh()
    silent = any("steps say" in each or "step that grows" in each for each in words_on(seated))
    seated.play.strength = Strength.NUDGE
    seated.refresh()
    assert (silent, any("steps say" in each for each in words_on(seated))) == (False, True)


def test_a_resumed_game_knows_where_both_sides_stood_before(seated):
    press(seated, "1", "2")
    told, path = bargain.history(seated.play.past), seated.play.seat.path
    seated.put_away()
    seated.go_on_with(path)
    assert (bargain.history(seated.play.past), seated.play.beats) == (told, [])
    seated.undo(2)


def test_one_wish_more_is_answered_and_the_minutes_are_read_and_signed(fresh):
    fresh.begin(fresh.play.scenario, 2)
    talks_to(fresh, Talks.EXTRA)
    assert faults(fresh) == []
    press(fresh, "3")
    assert fresh.play.last.played.action.kind is Kind.EXTRA
    assert faults(fresh) == []
    press(fresh, "1")
    assert fresh.play.last.played.action.kind is Kind.CHECK
    press(fresh, "8")
    assert fresh.play.scene.phase is Phase.OVER
    talks = fresh.play.seat.path
    assert faults(fresh, text=150) == []
    fresh.screen.sit_down_again()
    assert (fresh.play.scene.phase, fresh.play.scene.moves) == (Phase.TABLE, 0)
    assert fresh.play.seat.path != talks


@pytest.mark.parametrize(
    ("sizes", "written"),
    [([38, 36.5, 35.9], ["38", "36.5", "35.9"]), ([380, 365.2, 350], ["380", "365", "350"])],
)
def test_lines_of_the_chart_that_end_near_each_other_are_told_apart(sizes, written):
    assert _ends(Language(), sizes) == written


@pytest.mark.parametrize(("language", "listed"), [("en", "0.3 · 12"), ("es", "0,3 · 12")])
def test_steps_are_written_as_each_language_writes_them(seated, language, listed):
    faults(seated, language=language)
    assert _listed(seated.play, [300, 12_000]) == listed
