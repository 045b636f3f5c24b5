"""Faces and lines of what was told, as every screen of a game shows them."""

import dataclasses

import numpy as np
import pygame
import pytest

from game.engine.vocab import Doubt, Layer, Manner, Posture, Style
from game.i18n.language import Language, load
from game.portraits.look import Look
from game.pygame_ui.kit.card import Chip, Tinted
from game.pygame_ui.kit.kit import Kit
from game.pygame_ui.kit.problems import problems
from game.pygame_ui.kit.stage import Stage
from game.pygame_ui.kit.text import SMALL, Label
from game.pygame_ui.kit.theme import Theme
from game.pygame_ui.pieces.avatar import rounded
from game.pygame_ui.pieces.faces import MANNERS, POSTURES, STYLES, drawn, look_of, posture_chip
from game.pygame_ui.pieces.needs import NeedRow, needs_tree
from game.pygame_ui.pieces.objections import objections, raised_by
from game.pygame_ui.pieces.room import Room, Sitter, seats
from game.pygame_ui.pieces.told import Named, note, quoted, told
from game.scenario.compile import find
from game.scenario.compile import load as load_scenario
from game.session.local import begin
from game.shipped import assets_folder
from game.voice.utterances import Speaker, Utterance
from game.voice.words import Words

KIT = Kit(Theme(calm=True))


@pytest.fixture(scope="module")
def seat():
    scenario = load_scenario(find("bench_refresh"))
    return begin(scenario.setup, scenario.texts("en"), 3, "Ortega")


@pytest.fixture(scope="module")
def words(seat):
    return Words(Language(), seat.texts, player="Ortega")


def test_every_posture_has_an_icon_and_words_of_its_own():
    assert len({icon for icon, _ in POSTURES.values()}) == len(Posture) == len(set(POSTURES.values()))


def test_styles_are_told_apart_by_shape_and_not_by_colour_alone():
    assert len({sign.icon for sign in STYLES.values()}) == len(Style)


def test_a_manner_has_the_mark_of_the_style_it_suits():
    assert all(MANNERS[manner] is STYLES[Style(manner)] for manner in Manner)


def test_who_is_not_known_has_no_look(words, seat):
    scene = seat.look()
    hidden = next(person for person in range(scene.brief.people) if person not in scene.people)
    assert (look_of(words, scene, hidden), look_of(words, scene, -1)) == (None, None)


def test_nobody_unknown_looks_different_from_another():
    assert drawn(None, Posture.LEANS_IN) == drawn(None, Posture.NEUTRAL)


def test_a_round_picture_is_clear_at_its_corners():
    made = rounded(drawn(Look(), crop="head"), 48, "#E4DCCD")
    assert (made.get_at((0, 0)).a, made.get_at((24, 24)).a) == (0, 255)


def test_a_round_picture_is_made_once():
    svg = drawn(Look(), crop="head")
    assert rounded(svg, 48, "#E4DCCD") is rounded(svg, 48, "#E4DCCD")


@pytest.mark.parametrize(("code", "text"), [("en", "“Yes.”"), ("zh", "“Yes.”"), ("es", "«Yes.»")])
def test_speech_has_the_quotation_marks_of_its_language(code, text):
    assert quoted(load(code, assets_folder() / "locale"), "Yes.") == text


def test_the_kind_of_a_move_stands_behind_what_was_said(words, seat):
    (line,) = told(words, seat.look(), [Utterance(Speaker.YOU, "Why?")], label="open problem question")
    assert [each.text for each in line.walk() if isinstance(each, Chip)] == ["Open problem question"]


def test_notes_that_follow_each_other_stand_on_one_line(words, seat):
    said = [Utterance(Speaker.PLACE, "Rain."), *[Utterance(Speaker.NOTES, text) for text in "abc"]]
    _, line = told(words, seat.look(), said)
    assert [each.text for each in line.children] == ["a", "b", "c"]


def test_a_long_note_wraps_where_a_short_one_is_a_chip():
    assert (type(note("short")), type(note("word " * 20))) == (Chip, Tinted)


def test_a_name_stands_above_what_is_said_where_there_is_little_room():
    lines = [Named("Chen Hao", posture_chip(Language(), Posture.NEUTRAL)) for _ in range(2)]
    assert lines[0].size(KIT, 120)[1] > lines[1].size(KIT, 600)[1]


def test_no_name_is_broken_within_where_chinese_may_break_anywhere():
    named = Named("约斯特·斯米特", Label("好。"))
    named.place(KIT, pygame.Rect(0, 0, 400, 200))
    assert named.children[0].rect.height == KIT.line(SMALL)


@pytest.mark.parametrize("name", ["Ines", "Manager 12", "Bartholomew Featherstone"])
def test_a_name_beside_speech_has_its_room_where_it_takes_two_lines(name):
    stage = Stage(lambda: Named(name, Label("Yes.")), KIT, (400, 200))
    assert problems(stage) == []


class _Clock:
    """A clock that goes on when it is told to."""

    now = 0.0

    def __call__(self):
        return self.now


def _faded(*, calm):
    """How much of a room has changed right after somebody sits differently, and at the end."""
    kit, clock = Kit(Theme(calm=calm)), _Clock()
    kit.motion.clock = clock
    shown = []
    for posture, moment in ((Posture.NEUTRAL, 0.0), (Posture.LEANS_IN, 1.0), (Posture.LEANS_IN, 2.0)):
        clock.now = moment
        room = Room("office", [Sitter(drawn(Look(), posture))], key="room")
        room.place(kit, pygame.Rect(0, 0, 200, 150))
        surface = pygame.Surface((200, 150))
        room.paint(kit, surface)
        shown.append(pygame.image.tobytes(surface, "RGB"))
    return shown


def test_a_change_of_posture_fades():
    before, first, last = _faded(calm=False)
    assert before == first != last


def test_a_change_of_posture_is_there_at_once_where_motion_is_reduced():
    before, first, last = _faded(calm=True)
    assert before != first == last


@pytest.mark.parametrize("count", range(2, 9))
def test_people_in_a_row_stay_in_the_room(count):
    side, middles = seats(600, 400, count)
    assert middles[0] - side // 4 >= 0
    assert middles[-1] + side // 4 <= 600
    assert side <= 400


def _with(scene, **fields):
    """The same scene where other things were found."""
    seen = dataclasses.replace(scene.seen, **{name: np.array(value) for name, value in fields.items()})
    return dataclasses.replace(scene, seen=seen)


def test_a_layer_without_a_need_has_one_open_place(words, seat):
    tree_ = needs_tree(words, seat.look())
    rows = [each.key for each in tree_.walk() if isinstance(each, NeedRow)]
    assert rows == [f"layer-{layer}" for layer in Layer]


def test_objections_that_nobody_raised_are_not_shown(words, seat):
    scene = seat.look()
    assert raised_by(scene, scene.people[0]) == []


def test_what_stands_behind_an_objection_is_told_only_once_it_is_understood(words, seat):
    scene, person = seat.look(), seat.look().people[0]
    shown = []
    for state in (Doubt.RAISED, Doubt.UNDERSTOOD):
        doubts, owners = scene.seen.objection.copy(), scene.seen.objection_owner.copy()
        doubts[0, 0], owners[0, 0] = state, person
        card = objections(words, _with(scene, objection=doubts, objection_owner=owners), person)
        shown.append(words.objection(0)[1] in [each.name for each in card.walk()])
    assert shown == [False, True]
