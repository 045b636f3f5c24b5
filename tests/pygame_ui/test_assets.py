"""Fonts, icons and colours that the window is made of."""

import re
from pathlib import Path

import pygame
import pytest

from game.pygame_ui.kit.fonts import Fonts
from game.pygame_ui.kit.paint import Brush
from game.pygame_ui.kit.theme import THEMES, Theme, contrast, palettes
from game.scenario.letters import undrawn
from game.shipped import assets_folder, scenarios_folder

#: Grounds that each colour of text stands on, beside the soft ground of its own.
GROUNDS = ("card", "bg")
INKS = ("ink", "ink2", "ink3", "blue", "green", "verm", "plum", "amber")


def _texts():
    yield from scenarios_folder().glob("**/*.yaml")
    yield from assets_folder().glob("locale/**/*.po")


@pytest.mark.parametrize("weight", [400, 600])
def test_every_character_of_scenarios_and_catalogues_has_a_glyph(weight):
    face = Fonts().face(13, weight)
    used = {character for path in _texts() for character in path.read_text(encoding="utf-8")}
    assert {character for character in used if face.lacks(character)} == set()


def test_names_of_people_have_glyphs_beyond_those_the_game_uses():
    """Who plays has a name of their own: Latin with all its accents, and Chinese of both levels."""
    face = Fonts().face(13)
    assert not [each for each in "ÅŁŠğñõøßțŵžạếǎ婷璐昊梓瑜馨琪" if face.lacks(each)]


def test_what_no_font_has_is_one_box_a_word():
    face = Fonts().face(13)
    assert face.width("محمد علي") == face.width("\u25a2 \u25a2") < face.width("Ms Ali")


def test_lint_knows_the_letters_of_the_fonts():
    face = Fonts().face(13)
    some = "Łęẩ林馨—…▢жßαم한ก☺\ufffd"
    assert undrawn(some) == "".join(each for each in some if face.lacks(each))


def test_a_figure_is_as_wide_as_any_other():
    face = Fonts().face(13)
    assert len({face.width(figure * 8) for figure in "0123456789"}) == 1


@pytest.mark.parametrize("theme", THEMES)
def test_text_stands_out_from_its_ground(theme):
    palette = palettes()[theme]
    pairs = [(ink, ground) for ink in INKS for ground in GROUNDS]
    pairs += [(tone, f"{tone}-s") for tone in ("blue", "green", "verm", "plum", "amber")]
    pairs += [("headtext", "head"), ("headsoft", "head"), ("headtext", "pill"), ("buttontext", "button")]
    pairs += [("ink2", "sunk"), ("ink3", "sunk"), ("tagtext", "tag"), ("ink", "in"), ("ink", "hover")]
    weak = {pair for pair in pairs if contrast(*(palette[each] for each in pair)) < 4.5}
    assert weak == set()


@pytest.mark.parametrize("theme", THEMES)
def test_marks_stand_out_from_their_ground(theme):
    palette = palettes()[theme]
    pairs = [("edge", "card"), ("edge", "bg"), ("focus", "card"), ("focus", "bg")]
    pairs += [("f-blue", "track"), ("f-green", "track")]
    assert {pair for pair in pairs if contrast(*(palette[each] for each in pair)) < 3.0} == set()


def test_all_themes_have_the_same_colours():
    assert len({frozenset(palette) for palette in palettes().values()}) == 1


def test_every_icon_is_lines_on_a_grid_of_24():
    """Then the kit can draw them in any colour and at any size."""
    drawn = re.compile(r'<svg[^>]*\sviewBox="0 0 24 24"[^>]*>.*</svg>\s*$', re.DOTALL)
    icons = sorted(Path(assets_folder(), "icons").rglob("*.svg"))
    assert [path.name for path in icons if not drawn.search(path.read_text(encoding="utf-8"))] == []


def test_an_icon_of_lucide_is_drawn_in_the_colour_asked_for():
    drawn = Brush(Theme()).icon("lucide/globe", 48, "#FF0000")
    assert {drawn.get_at((x, 24))[:3] for x in range(48) if drawn.get_at((x, 24)).a > 250} == {(255, 0, 0)}


def test_pygame_is_the_community_edition():
    """The older pygame draws no SVG at a size of its own."""
    assert pygame.IS_CE
