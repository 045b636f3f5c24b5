"""The desk: what stands on the map, what keys do, and what has to be settled before a move."""

import pytest

from game.engine.vocab import Kind, Phase, Style
from game.pygame_ui.kit.problems import problems
from game.pygame_ui.pieces.people import people_of
from game.pygame_ui.screens.call_plan import Call, CallPlan
from game.pygame_ui.screens.desk import Desk
from game.pygame_ui.screens.invitation import Invitation
from game.pygame_ui.screens.judgement import Judgement
from tests.pygame_ui.moments import ANSWERED, MESSAGE, START, app_at, press, shown


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """A desk of week 10 with ten people, whose game no test changes."""
    return app_at(tmp_path_factory.mktemp("desk"), ANSWERED)


@pytest.fixture
def own(tmp_path):
    """The same moment for one test alone."""
    return app_at(tmp_path, ANSWERED)


def _cards(app):
    return [each.key for each in app.stage.root.walk() if each.key.startswith("person-")]


def _at_once(app, kind):
    template = next(each for each in app.screen.templates() if each.action.kind is kind and not each.refusal)
    app.screen.take(template.action)
    app.refresh()


LOOKS = [
    {"size": (1280, 720), "language": "en", "theme": "light", "text": 100},
    {"size": (960, 600), "language": "es", "theme": "dark", "text": 100},
    {"size": (1280, 720), "language": "zh", "theme": "contrast", "text": 150},
    {"size": (1024, 768), "language": "es", "theme": "light", "text": 200},
    {"size": (1920, 1080), "language": "zh", "theme": "dark", "text": 125},
]


@pytest.mark.parametrize("moves", [START, MESSAGE, ANSWERED])
@pytest.mark.parametrize(
    "look", LOOKS, ids=lambda look: f"{look['size'][0]}-{look['language']}-{look['text']}"
)
def test_nothing_overflows_or_is_out_of_reach(tmp_path, look, moves):
    app = app_at(tmp_path, moves, **look)
    assert problems(app.stage) == []


def test_everybody_who_was_found_has_a_card(desk):
    assert len(_cards(desk)) == len(desk.play.scene.people) == 10


def test_nobody_who_was_not_found_is_named(tmp_path):
    app = app_at(tmp_path, START)
    hidden = set(app.play.words.texts.people) - set(filter(None, app.play.scene.names.people))
    names = [app.play.words.person(each).name for each in hidden]
    text = " ".join(shown(app))
    assert hidden
    assert not [name for name in names if name in text]


def test_choosing_somebody_shows_their_card(own):
    own.stage.focus_on("person-liu")
    press(own, "RETURN")
    assert own.screen.chosen == own.play.scene.names.people.index("liu")


def test_a_name_stands_beside_its_own_script(desk):
    written = {each.name: each.own_script for each in people_of(desk.play)}
    assert (written["Lin Mei"], written["Ana Gomez"]) == ("林梅", "")


def test_digits_press_the_steps_that_show_them(own):
    visit = next(each for each in own.play.moment.offers if each.action.kind is Kind.VISIT)
    press(own, str(visit.number))
    assert isinstance(own.screen, CallPlan)


def test_enter_goes_with_the_plan_that_usually_fits(own):
    visit = next(each for each in own.play.moment.offers if each.action.kind is Kind.VISIT)
    press(own, str(visit.number), "RETURN")
    assert own.play.last.played.action.kind is Kind.VISIT
    assert own.play.last.played.action.form >= 0


def test_a_plan_can_be_left_without_a_move(own):
    visit = next(each for each in own.play.moment.offers if each.action.kind is Kind.VISIT)
    press(own, str(visit.number), "ESCAPE")
    assert isinstance(own.screen, Desk)
    assert own.play.last is None


def test_what_is_planned_is_what_is_done(own):
    visit = next(each for each in own.play.moment.offers if each.action.kind is Kind.VISIT)
    press(own, str(visit.number))
    own.stage.focus_on("manner-warmth")
    press(own, "RETURN")
    own.stage.focus_on("form-go")
    press(own, "RETURN")
    assert own.play.last.played.action.level == 2


def test_preparing_leads_back_to_the_plan(own):
    person = own.play.scene.names.people.index("liu")
    visit = own.screen.template(Kind.VISIT, person)
    own.screen.take(visit.action)
    own.refresh()
    own.stage.focus_on("form-prepare")
    press(own, "RETURN")
    assert own.play.last.played.action.kind is Kind.PREPARE
    assert isinstance(own.screen, CallPlan)


@pytest.mark.parametrize(
    ("kind", "form"), [(Kind.PHONE, Call), (Kind.TEA, Invitation), (Kind.VISIT, CallPlan)]
)
def test_what_needs_more_than_a_click_asks_first(own, kind, form):
    _at_once(own, kind)
    assert isinstance(own.screen, form)
    assert problems(own.stage) == []


def test_the_judgement_needs_a_yes(own):
    template = next(each for each in own.screen.templates() if each.action.kind is Kind.JUDGE)
    own.open(Judgement(own, own.screen, template.action))
    own.stage.focus_on("question-need")
    press(own, "RETURN")
    assert own.stage.find("form-go").locked


def test_several_people_can_be_invited_together(own):
    _at_once(own, Kind.EXCHANGE)
    before = set(own.screen.guests)
    other = next(each for each in own.play.scene.people if each not in before)
    own.stage.focus_on(f"guest-{other}")
    press(own, "RETURN")
    assert own.screen.action().people == before | {other}


def test_the_whole_palette_is_one_key_away(own):
    press(own, "0")
    kinds = {each.key for each in own.stage.root.walk() if each.key.startswith("move-")}
    assert len(kinds) == 23
    assert problems(own.stage) == []


def test_what_is_impossible_says_why(own):
    press(own, "0")
    own.stage.focus_on("move-greeting")
    press(own, "RETURN")
    assert own.stage.notes.toasts[-1].text == own.stage.find("move-greeting").locked != ""


def test_a_guess_is_kept(own):
    own.stage.focus_on("guess-driver")
    press(own, "RETURN", "RIGHT")
    scene = own.play.scene
    assert scene.about("guess_style", own.screen.chosen) == Style.DRIVER
    assert scene.about("guess_sure", own.screen.chosen) == 65


def test_a_message_stands_before_the_map_until_it_is_put_aside(tmp_path):
    app = app_at(tmp_path, MESSAGE)
    seen = app.stage.find("message") is not None
    press(app, "ESCAPE")
    assert seen
    assert app.stage.find("message") is None
    assert app.stage.find("message-waits") is not None


def test_a_digit_answers_a_message(tmp_path):
    app = app_at(tmp_path, MESSAGE)
    press(app, "2")
    assert app.play.last.played.action.kind is Kind.REPLY
    assert app.play.last.played.action.form == 1


def test_steps_alone_reach_a_meeting_and_the_next_weeks(tmp_path):
    app = app_at(tmp_path, START)
    press(app, "1", "RETURN")
    assert app.play.scene.phase is Phase.MEETING
