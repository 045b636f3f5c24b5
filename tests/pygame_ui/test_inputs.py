"""Widgets that set a value: by keys, by mouse, and by what is typed."""

import pygame
import pytest

from game.pygame_ui.kit.button import Button, Choice
from game.pygame_ui.kit.motion import BAR, Motion
from game.pygame_ui.kit.theme import Theme
from game.pygame_ui.kit.tile import Tile
from tests.pygame_ui.acting import Acting
from tests.pygame_ui.gallery import Gallery


@pytest.fixture
def acting():
    gallery = Gallery()
    found = Acting(gallery.build, (1280, 720))
    found.gallery = gallery
    return found


def test_a_toggle_is_set_by_space(acting):
    acting.stage.focus_on("sound")
    acting.key(pygame.K_SPACE)
    assert acting.gallery.on is False


@pytest.mark.parametrize(
    ("key", "number"),
    [
        (pygame.K_RIGHT, 45),
        (pygame.K_LEFT, 35),
        (pygame.K_PAGEUP, 65),
        (pygame.K_HOME, 0),
        (pygame.K_END, 100),
    ],
)
def test_a_slider_is_moved_by_keys(acting, key, number):
    acting.stage.focus_on("volume")
    acting.key(key)
    assert (acting.gallery.number, acting.focus) == (number, "volume")


def test_a_slider_follows_the_mouse_within_its_ends(acting):
    rect = acting.stage.find("volume").rect
    acting.down(rect.center)
    acting.move((rect.right + 200, rect.centery))
    assert acting.gallery.number == 100


def test_a_stepper_stops_at_its_end(acting):
    acting.stage.focus_on("days")
    for _ in range(5):
        acting.key(pygame.K_RIGHT)
    assert acting.gallery.days == 5


def test_a_stepper_is_stepped_down_at_its_left_half(acting):
    acting.click("days", 0.1)
    assert acting.gallery.days == 2


def test_a_menu_is_opened_and_chosen_from_by_keys(acting):
    acting.stage.focus_on("terms")
    for key in (pygame.K_RETURN, pygame.K_DOWN, pygame.K_RETURN):
        acting.key(key)
    assert (acting.gallery.term, acting.focus, acting.stage.popup) == (1, "terms", None)


def test_escape_closes_a_menu_and_nothing_is_chosen(acting):
    acting.click("terms")
    acting.key(pygame.K_ESCAPE)
    assert (acting.gallery.term, acting.focus, acting.stage.popup) == (0, "terms", None)


def test_a_click_beside_a_menu_closes_it(acting):
    acting.click("terms")
    acting.down((1100, 660))
    assert (acting.stage.popup, acting.focus) == (None, "terms")


def test_a_tab_is_chosen_by_enter(acting):
    acting.stage.focus_on("tab-Needs")
    acting.key(pygame.K_RETURN)
    assert acting.gallery.tab == "tab-Needs"


def test_a_dialog_keeps_the_focus_within_and_gives_it_back(acting):
    acting.click("close")
    inside = set()
    for _ in range(4):
        inside.add(acting.focus)
        acting.key(pygame.K_TAB)
    acting.key(pygame.K_ESCAPE)
    assert (inside, acting.focus) == ({"stay", "leave"}, "close")


def test_nothing_behind_a_dialog_can_be_clicked(acting):
    acting.click("close")
    acting.down((1100, 660))
    acting.up((1100, 660))
    assert acting.gallery.asking


# --- the field ---


@pytest.fixture
def field(acting):
    acting.stage.focus_on("field")
    return acting


def test_typed_text_goes_where_the_caret_is(field):
    field.key(pygame.K_HOME)
    field.type("Dr ")
    field.type("X")
    assert field.gallery.name == "Dr X林梅"


def test_a_digit_in_a_field_is_text_and_no_key_of_a_control(field):
    field.key(pygame.K_2, unicode="2")
    field.type("2")
    assert (field.gallery.name, field.gallery.pressed) == ("林梅2", [])


def test_an_input_method_hands_over_when_it_is_done(field):
    field.compose("lin")
    field.key(pygame.K_BACKSPACE)  # belongs to the input method
    before = field.gallery.name
    field.type("霖")
    assert (before, field.gallery.name) == ("林梅", "林梅霖")


def test_backspace_takes_the_letter_before_the_caret(field):
    field.key(pygame.K_LEFT)
    field.key(pygame.K_BACKSPACE)
    assert field.gallery.name == "梅"


def test_typing_replaces_what_is_selected(field):
    field.key(pygame.K_a, pygame.KMOD_CTRL)
    field.type("Ann")
    assert field.gallery.name == "Ann"


def test_a_field_takes_no_control_characters_and_no_more_than_its_limit(field):
    field.type("\u202e\x07" + "x" * 5_000)
    assert field.gallery.name == "林梅" + "x" * 198


def test_what_is_cut_can_be_pasted(field, monkeypatch):
    kept = []
    monkeypatch.setattr(pygame.scrap, "put_text", kept.append)
    monkeypatch.setattr(pygame.scrap, "get_text", lambda: kept[-1])
    field.key(pygame.K_a, pygame.KMOD_CTRL)
    field.key(pygame.K_x, pygame.KMOD_CTRL)
    empty = field.gallery.name
    for _ in range(2):
        field.key(pygame.K_v, pygame.KMOD_CTRL)
    assert (empty, field.gallery.name) == ("", "林梅林梅")


def test_a_field_without_a_clipboard_pastes_nothing(field, monkeypatch):
    def refuse():
        raise pygame.error("there is none")

    monkeypatch.setattr(pygame.scrap, "get_text", refuse)
    field.key(pygame.K_v, pygame.KMOD_CTRL)
    assert field.gallery.name == "林梅"


# --- movement ---


def _moving(calm):
    clock = [0.0]
    motion = Motion(calm=calm, clock=lambda: clock[0])
    rect = pygame.Rect(0, 0, 10, 10)
    return motion, clock, lambda goal: motion.value("bar", goal, BAR, rect)


def test_a_value_glides_to_its_goal_and_rests_there():
    motion, clock, value = _moving(calm=False)
    seen = [value(0.0), value(1.0)]
    clock[0] = 0.1
    seen.append(value(1.0))
    clock[0] = 0.5
    motion.moving()
    seen.append(value(1.0))
    assert (seen[0], seen[1], seen[3]) == (0.0, 0.0, 1.0)
    assert 0.5 < seen[2] < 1.0
    assert not motion.is_moving


def test_nothing_glides_where_movement_is_reduced():
    _, _, value = _moving(calm=True)
    assert [value(0.0), value(1.0)] == [0.0, 1.0]


def test_input_is_taken_while_something_moves():
    """Movement never delays a key: the second press counts although the first still glides."""
    gallery = Gallery()
    acting = Acting(gallery.build, (1280, 720), theme=Theme())
    surface = pygame.Surface((1280, 720))
    acting.stage.focus_on("volume")
    for _ in range(3):
        acting.stage.paint(surface)
        acting.key(pygame.K_RIGHT)
    assert gallery.number == 55


def test_a_change_tells_what_was_before_until_it_is_over():
    clock = [0.0]
    motion = Motion(calm=False, clock=lambda: clock[0])
    rect = pygame.Rect(0, 0, 10, 10)
    first = motion.change("pose", "neutral", 240, rect)
    clock[0] = 1.0
    second = motion.change("pose", "leans in", 240, rect)
    clock[0] = 2.0
    third = motion.change("pose", "leans in", 240, rect)
    assert (first[1], second, third) == (1.0, ("neutral", 0.0), ("neutral", 1.0))


def test_letters_are_selected_by_drawing_the_mouse_over_them(field):
    rect = field.stage.find("field").rect
    field.down((rect.right - 20, rect.centery))
    field.move((rect.x + 2, rect.centery))
    field.up((rect.x + 2, rect.centery))
    field.type("Ann")
    assert field.gallery.name == "Ann"


@pytest.mark.parametrize(("key", "after"), [(pygame.K_LEFT, "Ann Li Xbo"), (pygame.K_RIGHT, "Ann Li boX")])
def test_ctrl_and_arrows_go_by_words(field, key, after):
    field.gallery.name = "Ann Li bo"
    field.stage.refresh()
    field.key(pygame.K_END)
    field.key(key, pygame.KMOD_CTRL)
    field.type("X")
    assert field.gallery.name == after


def test_delete_takes_the_letter_behind_the_caret(field):
    field.key(pygame.K_HOME)
    field.key(pygame.K_DELETE)
    assert field.gallery.name == "梅"


def test_keys_that_a_field_does_not_need_go_on(field):
    field.key(pygame.K_TAB)
    assert field.focus != "field"


def test_a_link_that_explains_says_its_meaning_when_it_is_pressed(acting):
    acting.stage.focus_on("glossary/2")
    acting.key(pygame.K_RETURN)
    assert [toast.text for toast in acting.stage.notes.toasts] == [acting.gallery.words["meaning"]]


def test_what_was_told_is_painted_until_it_is_over(acting):
    surface, clean = pygame.Surface((1280, 720)), pygame.Surface((1280, 720))
    acting.stage.paint(clean)
    acting.stage.announce("Saved.", "check")
    acting.stage.paint(surface)
    shown = pygame.image.tobytes(surface, "RGB") != pygame.image.tobytes(clean, "RGB")
    acting.wait(10)
    acting.stage.repaint_all()
    acting.stage.paint(surface)
    assert (shown, pygame.image.tobytes(surface, "RGB") == pygame.image.tobytes(clean, "RGB")) == (True, True)


@pytest.mark.parametrize("kind", [Button, Choice, Tile])
def test_a_main_thing_that_is_locked_has_the_colours_of_what_is_locked(kind):
    inks = kind("Offer", main=True, locked="no round left").inks()
    assert {(each.colour, each.ground) for each in inks} == {("ink3", "sunk")}
