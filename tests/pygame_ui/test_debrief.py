"""The debrief in the window: own verdict first, decisions, people, steps, and what is taken home."""

import dataclasses

import pytest

from game.client.handout import own_sheet
from game.client.turning import Grade, decisions, moves_since, worth
from game.engine.vocab import Outcome, Phase
from game.i18n.language import load
from game.pygame_ui.pieces.debrief_outcome import ENDINGS
from game.pygame_ui.screens.debrief import DebriefPage
from game.shipped import assets_folder
from game.voice.report import PARTS
from tests.pygame_ui.dealing import begun, faults, led, press, words_on

TABS = ("ending", "matter", "people", "steps", "after", "home")


@pytest.fixture(scope="module")
def over(tmp_path_factory):
    """A small order that is paid."""
    app = begun(tmp_path_factory.mktemp("over"), "small_order", seed=1)
    led(app, lambda scene: bool(scene.people) and scene.week >= 2)
    app.play.seat.guess(app.play.scene.names.people[0], "driver", 70)
    app.play.seat.forecast(60, 20)
    led(app, lambda scene: False)
    yield app
    app.put_away()


@pytest.fixture
def page(over):
    """The debrief as it opens."""
    faults(over, theme="light", text=100, language="en")
    over.show(DebriefPage(over))
    return over


@pytest.mark.parametrize(("language", "theme", "text"), [("zh", "dark", 100), ("es", "contrast", 200)])
def test_every_part_has_its_place(page, language, theme, text):
    page.screen.name(-1)
    found = []
    for tab in TABS:
        page.screen.turn_to(tab)
        found += faults(page, language=language, theme=theme, text=text)
    assert found == []


def test_the_trainee_names_a_decision_before_anything_is_shown(page):
    assert "The decisions that mattered" not in words_on(page)
    press(page, "1")
    assert "You named this one." in words_on(page)


@pytest.mark.parametrize("outcome", [Outcome.LOST, Outcome.NO_DECISION, Outcome.WITHDRAWN])
def test_every_end_has_its_own_remark(page, outcome):
    won = ENDINGS[page.screen.debrief.outcome].remark
    page.screen.debrief = dataclasses.replace(page.screen.debrief, outcome=outcome)
    page.refresh()
    assert (ENDINGS[outcome].remark in words_on(page), won in words_on(page)) == (True, False)


def test_the_parts_of_the_score_stand_there_before_anything_is_named(page):
    assert all(part in words_on(page) for part in PARTS)


def test_the_exact_chance_stands_there(page):
    press(page, "1")
    debrief = page.screen.debrief
    assert not debrief.decided or "The exact chances at the award" in words_on(page)


def test_decisions_stand_in_the_order_of_the_game_and_say_what_they_were(page):
    found = page.screen.found
    assert [each.turn.number for each in found] == sorted(each.turn.number for each in found)
    assert all((each.grade is Grade.STRONG) == (worth(each.turn) > 0) for each in found)


def test_a_moment_is_tried_again_in_a_game_of_its_own(over):
    path = over.play.seat.path
    over.show(DebriefPage(over))
    over.screen.name(-1)
    decision = decisions(over.screen.debrief)[-1]
    left = over.play.scene.moves - moves_since(over.play.seat, decision.turn.number)
    over.screen.again(decision.turn)
    assert (over.play.scene.phase, over.play.scene.moves) == (Phase.MEETING, left)
    assert over.play.seat.path != path
    over.go_on_with(path)


def test_the_debrief_is_written_beside_the_game(page):
    page.screen.export()
    text = page.play.seat.path.with_name(f"{page.play.seat.path.stem}.debrief.txt").read_text("utf-8")
    assert "The six steps:" in text


def test_a_resolution_is_kept_with_the_game(page):
    page.screen.resolve.text = "Ask who signs, first."
    page.screen.keep()
    assert page.play.seat.notes()[-1].words == "Ask who signs, first."


@pytest.mark.parametrize("code", ["en", "zh", "es"])
def test_the_sheet_for_an_own_customer_stands_alone_in_each_language(code):
    sheet = own_sheet(load(code, assets_folder() / "locale"))
    assert f'lang="{code}"' in sheet
    assert sheet.count('class="box"') == 12
    assert "http" not in sheet
