"""The committee: people speak from what was seen of them, step by step, and then it is told."""

import pygame
import pytest

from game.engine.codes import Happening
from game.engine.vocab import Outcome, Role
from game.pygame_ui.pieces.bubble import Bubble
from game.pygame_ui.screens.committee import Committee, decided
from game.pygame_ui.screens.meeting_end import MeetingEnd
from game.voice.committee import MOST, STRANGER, at_the_table, committee
from tests.pygame_ui.playing import app_after, faults, pressed, recorded, words_on


@pytest.fixture(scope="module")
def award(tmp_path_factory):
    """A window after the move with which the customer decided."""
    moves = recorded()
    table = next(place for place, line in enumerate(moves) if line.startswith("plan "))
    app = app_after(tmp_path_factory.mktemp("award"), table)
    assert any(each.kind is Happening.AWARD for each in app.play.last.played.events)
    yield app
    app.put_away()


@pytest.fixture
def scene(award):
    """The committee as it begins, with the usual settings."""
    award.show(Committee(award, award.play.last, Outcome.WON))
    faults(award, theme="light", text=100, language="en")
    return award


def test_a_decision_leads_to_the_committee(award):
    assert decided(award.play.last) is Outcome.WON


def test_the_last_thing_seen_of_a_meeting_does_not_tell_what_was_decided_meanwhile(award):
    award.show(MeetingEnd(award, award.play.last))
    assert not any("chooses" in text for text in words_on(award))


@pytest.mark.parametrize(
    ("language", "text", "size"),
    [
        ("en", 100, (1920, 1080)),
        ("zh", 150, (960, 600)),
        ("es", 200, (1280, 720)),
    ],
)
def test_every_step_has_its_place(scene, language, text, size):
    found = []
    for place in (0, 3, len(scene.screen.voices)):
        scene.screen.place = place
        found += faults(scene, size, language=language, text=text)
    assert found == []


def test_enter_goes_from_one_to_the_next(scene):
    for _ in range(3):
        pressed(scene, pygame.K_RETURN)
    assert scene.screen.place == 3


def test_on_every_page_somebody_speaks_in_a_bubble(scene):
    heard = []
    for voice in scene.screen.voices:
        (bubble,) = [each for each in scene.stage.root.walk() if isinstance(each, Bubble)]
        heard.append(voice.text in bubble.name)
        pressed(scene, pygame.K_RETURN)
    assert heard == [True] * len(heard) != []


def test_one_speaks_after_the_other_by_themselves_until_it_is_decided(scene, monkeypatch):
    now, stage = [scene.stage.clock()], scene.stage
    monkeypatch.setattr(stage.by_itself, "_clock", lambda: now[0])
    scene.set(calm=False)
    scene.refresh()
    places, began = [scene.screen.place], now[0]
    while (wait := stage.by_itself.wait()) is not None:
        now[0] += wait + 0.01
        stage.tick()
        places.append(scene.screen.place)
    assert places == list(range(len(scene.screen.voices) + 1))
    assert 30 < now[0] - began < 90


@pytest.mark.parametrize("change", [lambda app: app.set(calm=True), lambda app: app.screen._stop()])
def test_nothing_goes_by_itself_with_reduced_motion_or_once_it_was_stopped(scene, change):
    scene.set(calm=False)
    change(scene)
    scene.refresh()
    assert scene.stage.by_itself.wait() is None


def test_it_can_be_skipped(scene):
    scene.stage.find("skip").press(scene.stage)
    assert "They chose you" in words_on(scene)


def test_nothing_is_told_of_the_decision_before_its_end(scene):
    assert "They chose you" not in words_on(scene)


def test_about_a_minute_is_read(scene):
    count = sum(len(each.text.split()) for each in scene.screen.voices)
    assert 60 <= count <= 220


def test_nobody_says_the_same_as_another(scene):
    texts = [each.text for each in scene.screen.voices]
    assert len(texts) == len(set(texts))


def test_who_decides_speaks_last(award):
    before = award.play.last.played.before
    (*_, last) = at_the_table(before)
    deciders = [each for each in before.people if before.about("roles", each) & Role.DECIDER]
    assert not deciders or last in deciders


def test_those_whom_nobody_found_are_one_stranger(award):
    before = award.play.last.played.before
    people = at_the_table(before)
    assert people.count(STRANGER) == int(before.brief.people > len(before.people))
    assert len(people) <= MOST


@pytest.mark.parametrize("outcome", [Outcome.WON, Outcome.LOST, Outcome.NO_DECISION])
def test_only_the_last_word_depends_on_the_decision(award, outcome):
    before, words = award.play.last.played.before, award.play.words
    assert committee(words, before, outcome)[:-1] == committee(words, before, Outcome.WON)[:-1]


@pytest.mark.parametrize("outcome", [Outcome.LOST, Outcome.NO_DECISION])
def test_every_decision_is_told(scene, outcome):
    scene.show(Committee(scene, scene.play.last, outcome))
    scene.screen._skip()
    assert faults(scene) == []
