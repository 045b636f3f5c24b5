"""A meeting in the window: what is shown of the person, what can be said, and what stays hidden."""

import pygame
import pytest

from game.engine.actions import Action
from game.engine.vocab import Kind, Phase
from game.pygame_ui.kit.button import Choice
from game.pygame_ui.pieces.bubble import Bubble
from game.pygame_ui.pieces.faces import posture_words
from game.pygame_ui.pieces.saying import Saying
from game.pygame_ui.screens.meeting import Meeting
from game.pygame_ui.screens.meeting_end import MeetingEnd
from game.voice.said import spoken
from game.voice.utterances import Speaker
from game.voice.words import Words
from tests.pygame_ui.playing import app_of, faults, pressed, to_a_meeting, words_on


@pytest.fixture(scope="module")
def talk(tmp_path_factory):
    """A meeting in which three things were said."""
    app = to_a_meeting(app_of(tmp_path_factory.mktemp("talk")))
    for _ in range(3):
        app.act(app.play.moment.offers[0].action)
    yield app
    app.put_away()


@pytest.fixture
def meeting(talk):
    """The same, as it looks with the usual settings."""
    talk.show(Meeting(talk))
    faults(talk, theme="light", text=100, language="en", hints=0)
    return talk


@pytest.fixture(scope="module")
def first_visit(tmp_path_factory):
    """A first visit of a beginner."""
    app = to_a_meeting(app_of(tmp_path_factory.mktemp("visit"), "first_call"))
    yield app
    app.put_away()


@pytest.fixture
def visit(first_visit):
    """The same as it began; what a test plays is taken back."""
    made = len(first_visit.play.beats)
    first_visit.show(Meeting(first_visit))
    yield first_visit
    if len(first_visit.play.beats) > made:
        first_visit.undo(len(first_visit.play.beats) - made)
    while first_visit.play.scene.phase is Phase.DESK:
        to_a_meeting(first_visit)


@pytest.mark.parametrize(("language", "text"), [("en", 100), ("zh", 150), ("es", 200)])
def test_everything_has_its_place(meeting, language, text):
    assert faults(meeting, language=language, text=text) == []


@pytest.mark.parametrize(("size", "theme"), [((960, 600), "dark"), ((1920, 1080), "contrast")])
def test_everything_has_its_place_in_every_window(meeting, size, theme):
    assert faults(meeting, size, theme=theme, hints=2) == []


@pytest.mark.parametrize("text", [100, 200])
def test_all_that_could_be_said_has_its_place(meeting, text):
    meeting.screen.toggle([Kind.PROBLEM])
    assert faults(meeting, text=text) == []


@pytest.mark.parametrize("tab", ["needs", "doubts", "told"])
def test_each_tab_has_its_place(meeting, tab):
    meeting.screen.tab = tab
    assert faults(meeting, (960, 600)) == []


def test_every_sentence_on_offer_is_shown_whole_with_its_number(meeting):
    shown = [(each.text, each.digit) for each in meeting.stage.root.walk() if isinstance(each, Saying)]
    assert shown == [(each.text, str(each.number)) for each in meeting.play.moment.offers]


def test_the_kind_of_a_sentence_is_not_named_before_it_is_said(meeting):
    labels = [spoken_of.about for spoken_of in meeting.stage.root.walk() if isinstance(spoken_of, Saying)]
    assert labels == [each.about for each in meeting.play.moment.offers]


def test_the_kind_of_a_sentence_is_named_where_everything_is_explained(meeting):
    faults(meeting, hints=2)
    assert all(each.about for each in meeting.stage.root.walk() if isinstance(each, Saying))


def test_the_posture_is_named_in_words(meeting):
    assert posture_words(meeting.language, meeting.play.scene.of("posture")) in words_on(meeting)


def test_the_posture_is_not_read_without_hints(meeting):
    assert meeting.screen._reading() == ""


def test_what_was_just_said_stands_in_the_bubble(meeting):
    (bubble,) = [each for each in meeting.stage.root.walk() if isinstance(each, Bubble)]
    said = meeting.play.last.by(Speaker.PERSON)
    assert all(each.text in bubble.name for each in said)


def test_the_label_of_what_was_said_stands_in_the_log(meeting):
    label = meeting.play.last.label
    assert label[:1].upper() + label[1:] in words_on(meeting)


def test_needs_that_nobody_found_are_no_rows(meeting):
    rows = [each.key for each in meeting.stage.root.walk() if each.key.startswith("need-")]
    assert len(rows) == len(meeting.play.scene.needs)


def test_all_that_could_be_said_names_only_what_was_found(meeting):
    meeting.screen.toggle([Kind.SITUATION])
    about = [each for each in meeting.stage.root.walk() if isinstance(each, Choice) and "about-" in each.key]
    assert len(about) <= 1 + len(meeting.play.scene.needs)


def test_p_shows_all_that_could_be_said_and_esc_the_sentences_again(meeting):
    pressed(meeting, pygame.K_p, "p")
    opened = meeting.screen.builder is not None
    pressed(meeting, pygame.K_ESCAPE)
    assert (opened, meeting.screen.builder) == (True, None)


def test_a_digit_says_its_sentence(visit):
    offer = visit.play.moment.offers[1]
    pressed(visit, getattr(pygame, f"K_{offer.number}"), str(offer.number))
    assert visit.play.last.played.action == offer.action


def test_what_is_put_together_is_said_as_it_stood_there(visit):
    visit.screen.toggle([Kind.PROBLEM])
    builder = visit.screen.builder
    builder._set_form(1)
    visit.refresh()
    text = spoken(visit.play.words, visit.play.scene, Action(Kind.PROBLEM, form=1))
    visit.stage.find("say-it").press(visit.stage)
    assert [each.text for each in visit.play.last.by(Speaker.YOU)] == [text]


def test_another_manner_is_a_move(visit):
    visit.stage.find("manner-WARMTH").press(visit.stage)
    assert visit.play.last.played.action.kind is Kind.SWITCH


def test_a_visit_that_is_closed_ends_with_what_the_manager_says(visit):
    visit.stage.find("leave").press(visit.stage)
    assert isinstance(visit.screen, MeetingEnd)
    assert "Your manager" in words_on(visit)


@pytest.mark.parametrize(("language", "text"), [("zh", 100), ("es", 200)])
def test_the_end_of_a_visit_has_its_place(visit, language, text):
    visit.stage.find("leave").press(visit.stage)
    assert faults(visit, language=language, text=text) == []


def test_a_poor_visit_can_be_played_again(visit):
    visit.stage.find("leave").press(visit.stage)
    visit.stage.find("again").press(visit.stage)
    assert (visit.play.scene.phase, visit.play.scene.meetings) == (Phase.DESK, 0)


def test_enter_leads_on_to_the_desk(visit):
    visit.stage.find("leave").press(visit.stage)
    pressed(visit, pygame.K_RETURN)
    assert not isinstance(visit.screen, MeetingEnd)


@pytest.mark.parametrize("text", [100, 200])
def test_a_name_without_end_breaks_nothing(meeting, text, monkeypatch):
    monkeypatch.setattr(Words, "name", lambda *_: "W" * 60)
    found = faults(meeting, text=text)
    assert [each for each in found if not each.startswith("torn")] == []


def test_a_whole_visit_is_played_with_digits_alone(visit):
    for _ in range(30):
        if isinstance(visit.screen, MeetingEnd):
            break
        pressed(visit, pygame.K_1, str(visit.play.moment.offers[0].number))
    assert isinstance(visit.screen, MeetingEnd)
