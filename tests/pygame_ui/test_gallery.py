"""Every widget of the kit on one screen: what fits, and what it looks like in words of another length."""

import re
from pathlib import Path

import pygame
import pytest

from game.i18n.pseudo import stretched
from game.pygame_ui.kit.fonts import Fonts
from game.pygame_ui.kit.kit import Kit
from game.pygame_ui.kit.problems import problems
from game.pygame_ui.kit.stage import Stage
from game.pygame_ui.kit.theme import THEMES, Theme, scale_of
from game.pygame_ui.kit.window import render
from tests.pygame_ui.gallery import EN, ZH, Gallery
from tests.pygame_ui.golden import is_as_before

SIZES = [(1280, 720), (960, 600), (1024, 768)]


def staged(gallery, size=(1280, 720), **theme):
    return Stage(gallery.build, Kit(Theme(scale=scale_of(size), calm=True, **theme)), size)


def _found(stage):
    return [str(problem) for problem in problems(stage)]


def _longer(words):
    """The same words as the pseudo-language has them, 40 percent longer."""
    if isinstance(words, str):
        return stretched(words)
    if isinstance(words, dict):
        return {key: _longer(value) for key, value in words.items()}
    if isinstance(words, tuple) and len(words) == 4:
        return (words[0], *(_longer(each) for each in words[1:]))
    return type(words)(_longer(each) for each in words)


@pytest.mark.parametrize("theme", THEMES)
def test_a_screen_of_all_widgets_has_no_problem_in_any_theme(theme):
    assert _found(staged(Gallery(), name=theme)) == []


@pytest.mark.parametrize("words", [EN, ZH, _longer(EN)], ids=["en", "zh", "longer"])
@pytest.mark.parametrize("text", [100, 150])
def test_a_screen_of_all_widgets_has_no_problem_in_any_words(words, text):
    assert _found(staged(Gallery(words), text=text, roomy=words is ZH)) == []


@pytest.mark.parametrize("size", SIZES)
def test_a_screen_of_all_widgets_has_no_problem_at_any_size(size):
    assert _found(staged(Gallery(), size)) == []


def test_text_at_200_percent_fits_as_well():
    assert _found(staged(Gallery(), text=200)) == []


def test_an_open_dialog_has_no_problem():
    gallery = Gallery()
    gallery.asking = True
    assert _found(staged(gallery, text=150)) == []


def test_an_open_menu_has_no_problem():
    stage = staged(Gallery())
    stage.focus_on("terms")
    stage.focus.press(stage)
    assert _found(stage) == []


def test_the_check_finds_what_is_too_wide(monkeypatch):
    monkeypatch.setitem(EN, "said", "W" * 300)
    assert any(found.startswith("torn") for found in _found(staged(Gallery())))


def test_the_check_finds_what_is_too_pale(monkeypatch):
    stage = staged(Gallery())
    monkeypatch.setattr(stage.find("move-2").labels()[0], "colour", "line")
    next(each for each in stage.root.walk() if each.name == EN["said"]).colour = "line"
    assert any(found.startswith("pale") for found in _found(stage))


def test_the_check_finds_what_has_no_glyph(monkeypatch):
    monkeypatch.setitem(EN, "said", "\N{MAHJONG TILE RED DRAGON}")
    assert any(found.startswith("glyph") for found in _found(staged(Gallery())))


def test_the_check_finds_two_widgets_of_one_key():
    gallery = Gallery()
    stage = staged(gallery)
    stage.find("order").key = "small"
    assert any(found.startswith("twice: small") for found in _found(stage))


def test_the_check_finds_what_lies_on_its_neighbour():
    stage = staged(Gallery())
    stage.find("move-2").rect.move_ip(0, -20)
    assert any(found.startswith("overlap") for found in _found(stage))


HOSTILE = [
    "W" * 8_000,
    "a\u202eb\x00c\x1b[2J\n\ud800\U0001f600",
    "",
    " \u3000 \n\n ",
    "\uff08" * 500,
    "\u0301" * 300,
    "%(name)s {0} <svg>&quot;",
]


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: ascii(text[:12]))
def test_text_from_outside_never_breaks_a_screen(text):
    words = {**EN, "title": text, "said": text, "doubt": text, "close": text, "edit": text, "locked": text}
    words |= {"moves": [("no such icon", text, text, text)], "terms": [text], "tabs": [text] * 4}
    gallery = Gallery(words)
    gallery.name = text
    stage = staged(gallery, (960, 600))
    stage.announce(text)
    stage.paint(pygame.Surface((960, 600)))
    assert stage.focus is not None


def test_an_icon_that_is_not_there_is_told_and_drawn_as_a_square(tmp_path):
    kit = Kit(Theme(), icons=tmp_path)
    assert kit.brush.icon("heart", 24, "#000000").get_size() == (24, 24)
    assert kit.missing == ["heart"]


def test_fonts_that_are_not_there_are_told_and_replaced(tmp_path):
    fonts = Fonts(tmp_path)
    assert fonts.face(13).render("Lin Mei", "#000000").get_width() > 20
    assert fonts.missing == ["UI-400.ttf", "UI-600.ttf"]


def test_the_example_of_the_guide_is_a_screen_without_problems():
    """docs/window.md shows the kit by an example; it is run here."""
    guide = Path(__file__).parents[2] / "docs" / "window.md"
    code = re.search(r"```python\n(.*?)```", guide.read_text(encoding="utf-8"), re.DOTALL)[1]
    names = {}
    exec(compile(code, str(guide), "exec"), names)
    assert _found(staged(names["Tea"]())) == []


def test_a_picture_is_made_without_a_window():
    assert render(Gallery().build, (960, 600)).get_size() == (960, 600)


@pytest.mark.parametrize("theme", THEMES)
def test_all_widgets_look_as_they_did(theme):
    """Look at the new picture before you write it: see golden.py."""
    assert is_as_before(render(Gallery().build, theme=Theme(theme)), f"gallery_{theme}")


def test_a_missing_card_is_another_picture(monkeypatch):
    monkeypatch.delenv("KEYACCOUNT_GOLDEN", raising=False)
    picture = render(Gallery().build)
    picture.fill("#F4F0E8", (16, 400, 570, 190))
    assert not is_as_before(picture, "gallery_light")
