"""Faces and lines of what was told, as every screen of a game shows them."""

import pytest

from game.engine.vocab import Manner, Posture, Style
from game.i18n.language import Language, load
from game.portraits.look import Look
from game.pygame_ui.kit.card import Chip, Tinted
from game.pygame_ui.kit.kit import Kit
from game.pygame_ui.kit.problems import problems
from game.pygame_ui.kit.stage import Stage
from game.pygame_ui.kit.text import Label
from game.pygame_ui.kit.theme import Theme
from game.pygame_ui.pieces.faces import MANNERS, POSTURES, STYLES, drawn, look_of, posture_chip, rounded
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


@pytest.mark.parametrize("name", ["Ines", "Manager 12", "Bartholomew Featherstone"])
def test_a_name_beside_speech_has_its_room_where_it_takes_two_lines(name):
    stage = Stage(lambda: Named(name, Label("Yes.")), KIT, (400, 200))
    assert problems(stage) == []
