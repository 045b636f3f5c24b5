"""The desk: what stands on the map, what keys do, and what has to be settled before a move."""

import pygame
import pytest

from game.engine.actions import Action
from game.engine.vocab import Kind, Manner, Style
from game.pygame_ui.kit.pointing import Pointing
from game.pygame_ui.kit.problems import problems
from game.pygame_ui.pieces.people import people_of
from game.pygame_ui.screens.call_plan import Call, CallPlan
from game.pygame_ui.screens.desk import Desk
from game.pygame_ui.screens.invitation import Invitation
from game.pygame_ui.screens.judgement import Judgement
from game.pygame_ui.screens.notebook import Notebook
from tests.pygame_ui.moments import ANSWERED, MESSAGE, START, app_at, press
from tests.pygame_ui.playing import faults, words_on


@pytest.fixture(scope="module")
def windows(tmp_path_factory):
    """A window for each moment, whose game no test changes."""
    apps = {moves: app_at(tmp_path_factory.mktemp("desk"), moves) for moves in (START, MESSAGE, ANSWERED)}
    yield apps
    for app in apps.values():
        app.put_away()


@pytest.fixture
def desk(windows):
    """The desk of week 10 with ten people, as it is when one comes to it; no move is made."""
    app = windows[ANSWERED]
    app.set(language="en", theme="light", text=100, calm=True)
    app.resize((1280, 720))
    app.show(Desk(app))
    return app


@pytest.fixture
def own(tmp_path):
    """The same moment for one test alone."""
    app = app_at(tmp_path, ANSWERED)
    yield app
    app.put_away()


def _cards(app):
    return [each.key for each in app.stage.root.walk() if each.key.startswith("person-")]


def _take(app, kind):
    template = next(each for each in app.play.seat.choices() if each.action.kind is kind and not each.refusal)
    app.screen.take(template.action)


def _visit(app):
    return str(next(each.number for each in app.play.moment.offers if each.action.kind is Kind.VISIT))


LOOKS = [
    (START, (1280, 720), "en", "light", 100),
    (ANSWERED, (1280, 720), "en", "light", 100),
    (ANSWERED, (960, 600), "es", "dark", 100),
    (MESSAGE, (1024, 768), "zh", "contrast", 150),
    (START, (1024, 768), "es", "light", 200),
    (ANSWERED, (1920, 1080), "zh", "dark", 125),
    (MESSAGE, (960, 600), "es", "light", 200),
]


@pytest.mark.unmeasured
@pytest.mark.parametrize(("moves", "size", "language", "theme", "text"), LOOKS)
def test_nothing_overflows_or_is_out_of_reach(windows, moves, size, language, theme, text):
    app = windows[moves]
    app.show(Desk(app))
    assert faults(app, size, language=language, theme=theme, text=text) == []


@pytest.mark.parametrize("tab", ["person", "moves", "week"])
def test_with_large_text_every_list_beside_the_map_is_whole(desk, tab):
    desk.set(text=150)
    desk.screen.go_to(tab)
    desk.refresh()
    assert problems(desk.stage) == []


def test_everybody_who_was_found_has_a_card(desk):
    assert len(_cards(desk)) == len(desk.play.scene.people) == 10


def test_nobody_who_was_not_found_is_named(windows):
    app = windows[START]
    app.set(language="en")
    hidden = set(app.play.words.texts.people) - set(filter(None, app.play.scene.names.people))
    names = [app.play.words.person(each).name for each in hidden]
    text = " ".join(words_on(app))
    assert hidden
    assert not [name for name in names if name in text]


def test_choosing_somebody_shows_their_card(desk):
    desk.stage.focus_on("person-liu")
    press(desk, "RETURN")
    assert desk.screen.chosen == desk.play.scene.names.people.index("liu")


def test_the_picture_of_the_map_keeps_no_trace_of_the_mouse(desk):
    def seen():
        surface = pygame.Surface(desk.stage.page.size)
        desk.stage.repaint_all()
        desk.stage.paint(surface)
        return surface.get_at(desk.stage.find("person-ana").rect.move(4, 20).topleft)

    desk.set(calm=False)
    before, at = seen(), desk.stage.find("person-ana").rect.center
    pointing = Pointing(desk.stage)
    pointing.handle(pygame.Event(pygame.MOUSEMOTION, pos=at, rel=(0, 0), buttons=(0, 0, 0)))
    seen()
    desk.stage.kit.motion._glides[("person-ana", "hover")].began -= 1
    desk.stage.find("person-ana").hovered = False
    desk.screen.choose(desk.play.scene.names.people.index("wang"))
    desk.refresh()
    assert seen() == before


def test_a_name_stands_beside_its_own_script(desk):
    written = {each.name: each.own_script for each in people_of(desk.play)}
    assert (written["Lin Mei"], written["Ana Gomez"]) == ("林梅", "")


def test_digits_press_the_steps_that_show_them(desk):
    press(desk, _visit(desk))
    assert isinstance(desk.screen, CallPlan)


def test_enter_goes_with_the_plan_that_usually_fits(own):
    press(own, _visit(own), "RETURN")
    made = own.play.last.played.action
    assert (made.kind, made.form > 0) == (Kind.VISIT, True)


def test_a_plan_can_be_left_without_a_move(desk):
    press(desk, _visit(desk), "ESCAPE")
    assert (type(desk.screen), desk.play.last) == (Desk, None)


def test_what_is_planned_is_what_is_done(desk):
    press(desk, _visit(desk))
    desk.stage.focus_on("manner-warmth")
    press(desk, "RETURN")
    desk.stage.focus_on("goal-2")
    press(desk, "RETURN")
    plan = desk.screen.action()
    assert (plan.level, plan.form) == (Manner.WARMTH, desk.screen.goal)


def test_preparing_leads_back_to_the_plan(own):
    visit = own.screen.palette.template(Kind.VISIT, own.play.scene.names.people.index("liu"))
    own.screen.take(visit.action)
    own.stage.focus_on("form-prepare")
    press(own, "RETURN")
    assert (own.play.last.played.action.kind, type(own.screen)) == (Kind.PREPARE, CallPlan)


@pytest.mark.parametrize(
    ("kind", "form"), [(Kind.PHONE, Call), (Kind.TEA, Invitation), (Kind.VISIT, CallPlan)]
)
def test_what_needs_more_than_a_click_asks_first(desk, kind, form):
    _take(desk, kind)
    assert (type(desk.screen), problems(desk.stage)) == (form, [])


def test_the_judgement_needs_a_yes(desk):
    judging = next(each.action for each in desk.play.seat.choices() if each.action.kind is Kind.JUDGE)
    desk.open(Judgement(desk, desk.screen, judging))
    desk.stage.focus_on("question-need")
    press(desk, "RETURN")
    assert desk.stage.find("form-go").locked == "Answer at least one question with yes."


def test_several_people_can_be_invited_together(desk):
    _take(desk, Kind.EXCHANGE)
    before = set(desk.screen.guests)
    other = next(each for each in desk.play.scene.people if each not in before)
    desk.stage.focus_on(f"guest-{other}")
    press(desk, "RETURN")
    assert desk.screen.action().people == before | {other}


def test_the_whole_palette_is_one_key_away(desk):
    press(desk, "0")
    kinds = {each.key for each in desk.stage.root.walk() if each.key.startswith("move-")}
    assert (len(kinds), problems(desk.stage)) == (23, [])


def test_a_digit_leads_to_a_group_of_the_palette(desk):
    press(desk, "0", "3")
    assert desk.stage.focus.key == "move-tea"


def test_with_larger_text_a_digit_shows_another_group(desk):
    desk.set(text=125)
    press(desk, "0", "3")
    assert (desk.stage.find("move-tea") is not None, problems(desk.stage)) == (True, [])


def test_with_larger_text_the_week_is_a_drawer(desk):
    desk.set(text=125)
    desk.stage.focus_on("drawer")
    press(desk, "RETURN")
    opened, faulty = desk.stage.find("days") is not None, problems(desk.stage)
    press(desk, "ESCAPE")
    assert (opened, faulty, desk.stage.find("days")) == (True, [], None)


def test_what_is_impossible_says_why(desk):
    press(desk, "0")
    desk.stage.focus_on("move-greeting")
    press(desk, "RETURN")
    assert desk.stage.notes.toasts[-1].text == desk.stage.find("move-greeting").locked != ""


def test_a_guess_is_kept(own):
    own.stage.focus_on("guess-driver")
    press(own, "RETURN", "RIGHT")
    scene, person = own.play.scene, own.screen.chosen
    assert (scene.about("guess_style", person), scene.about("guess_sure", person)) == (Style.DRIVER, 65)


def test_a_message_stands_before_the_map_until_it_is_put_aside(windows):
    app = windows[MESSAGE]
    app.show(Desk(app))
    seen = app.stage.find("message") is not None
    press(app, "ESCAPE")
    assert (seen, app.stage.find("message"), app.stage.find("message-waits") is None) == (True, None, False)


def test_a_digit_answers_a_message(tmp_path):
    app = app_at(tmp_path, MESSAGE)
    press(app, "2")
    made = app.play.last.played.action
    app.put_away()
    assert (made.kind, made.form) == (Kind.REPLY, 1)


@pytest.mark.parametrize("tab", ["facts", "needs", "objections", "board", "rivals", "notes"])
def test_every_part_of_the_notebook_is_whole(desk, tab):
    desk.open(Notebook(desk, tab))
    assert problems(desk.stage) == []


def test_the_notebook_finds_a_word_in_all_its_parts(desk):
    desk.open(Notebook(desk))
    desk.screen._search("repair")
    desk.refresh()
    lines = [each for each in words_on(desk) if "repair" in each.casefold()]
    assert len(lines) > 1


def test_a_note_of_ones_own_is_kept(own):
    own.open(Notebook(own, "notes"))
    own.stage.focus.type_text(own.stage, "He measures twice.")
    press(own, "RETURN")
    assert [each.words for each in own.play.seat.notes()] == ["He measures twice."]


def test_what_is_new_on_a_card_glows(own):
    person = own.screen.chosen
    own.act(Action(Kind.PREPARE, person=person))
    own.screen.choose(person)
    own.refresh()
    fresh = [
        each.children[0].children[1].name for each in own.stage.root.walk() if getattr(each, "fresh", False)
    ]
    assert fresh == ["You have prepared the next meeting."]


def test_who_says_no_is_told_with_what_was_asked_and_what_it_took(tmp_path):
    app = app_at(tmp_path, START)
    app.act(app.play.seat.read("trial people=chen"))
    shown = set(words_on(app))
    app.put_away()
    assert {"Trial at the customer with Chen Hao", "30 min", "Not this time"} <= shown
