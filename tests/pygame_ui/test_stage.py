"""Keys and mouse on a stage: what has the focus, what is pressed, what is painted again."""

import pygame
import pytest

from game.pygame_ui.kit.button import Button, Choice
from game.pygame_ui.kit.layout import Column, Grid
from game.pygame_ui.kit.scroll import Scroll
from game.pygame_ui.kit.stage import merged
from game.pygame_ui.kit.text import Label
from tests.pygame_ui.acting import Acting


class Played(Acting):
    """A stage with a grid of buttons, and what was pressed."""

    def __init__(self, build):
        self.pressed = []
        super().__init__(lambda: build(self.pressed.append))


def _grid(press):
    names = ["a", "b", "c", "d"]
    buttons = [
        Button(name, lambda name=name: press(name), key=name, digit=str(i)) for i, name in enumerate(names)
    ]
    return Column([Grid(buttons, columns=(1, 1)), Choice("No", locked="not now", key="no", digit="9")])


@pytest.fixture
def played():
    return Played(_grid)


def test_tab_goes_in_reading_order_and_around(played):
    seen = []
    for _ in range(6):
        seen.append(played.focus)
        played.key(pygame.K_TAB)
    assert seen == ["a", "b", "c", "d", "no", "a"]


def test_shift_and_tab_go_back(played):
    played.key(pygame.K_TAB, pygame.KMOD_SHIFT)
    assert played.focus == "no"


def test_arrows_go_to_the_nearest_in_their_direction(played):
    seen = []
    for key in (pygame.K_RIGHT, pygame.K_DOWN, pygame.K_LEFT, pygame.K_UP):
        played.key(key)
        seen.append(played.focus)
    assert seen == ["b", "d", "c", "a"]


@pytest.mark.parametrize("key", [pygame.K_RETURN, pygame.K_KP_ENTER, pygame.K_SPACE])
def test_enter_and_space_press_what_has_the_focus(played, key):
    played.key(key)
    assert played.pressed == ["a"]


def test_a_digit_presses_the_control_that_shows_it(played):
    played.key(pygame.K_2, unicode="2")
    assert (played.pressed, played.focus) == (["c"], "c")


def test_a_click_presses_and_takes_the_focus(played):
    played.click("d")
    assert (played.pressed, played.focus) == (["d"], "d")


def test_the_mouse_let_go_elsewhere_presses_nothing(played):
    played.down(played.stage.find("a").rect.center)
    played.up((950, 590))
    assert played.pressed == []


def test_what_is_locked_says_why(played):
    played.key(pygame.K_9, unicode="9")
    assert [toast.text for toast in played.stage.notes.toasts] == ["not now"]


def test_focus_survives_a_new_tree(played):
    played.key(pygame.K_TAB)
    played.stage.refresh()
    assert played.focus == "b"


def test_what_has_the_focus_is_scrolled_into_view():
    played = Played(
        lambda press: Scroll(
            Column([Button(str(n), lambda: press(1), key=str(n)) for n in range(60)]), key="s"
        )
    )
    played.key(pygame.K_TAB, pygame.KMOD_SHIFT)
    assert played.stage.page.contains(played.stage.find("59").rect)


def test_text_that_is_higher_than_its_place_can_be_scrolled_by_keys():
    played = Played(lambda _: Scroll(Label("word " * 5_000), key="s"))
    played.key(pygame.K_PAGEDOWN)
    assert played.stage.kit.places["s/scroll"] > 0


def test_moving_the_focus_paints_two_places_only(played):
    surface = pygame.Surface((960, 600))
    played.stage.paint(surface)
    played.key(pygame.K_TAB)
    places = played.stage.paint(surface)
    assert sum(place.width * place.height for place in places) < 960 * 600 / 4


def test_painting_parts_gives_the_same_picture_as_painting_all(played):
    parts, whole = pygame.Surface((960, 600)), pygame.Surface((960, 600))
    played.stage.paint(parts)
    for _ in range(3):
        played.key(pygame.K_TAB)
        played.stage.paint(parts)
    played.stage.repaint_all()
    played.stage.paint(whole)
    assert pygame.image.tobytes(parts, "RGB") == pygame.image.tobytes(whole, "RGB")


def test_places_to_paint_do_not_overlap():
    page = pygame.Rect(0, 0, 100, 100)
    places = merged(
        [pygame.Rect(0, 0, 50, 50), pygame.Rect(60, 60, 80, 80), pygame.Rect(40, 40, 30, 30)], page
    )
    assert places == [page]


def test_the_wheel_scrolls_what_it_is_over():
    played = Played(lambda _: Scroll(Label("word " * 5_000), key="s"))
    played.wheel((100, 100), -2)
    assert played.stage.kit.places["s/scroll"] > 0


def test_a_scroll_bar_is_drawn_along_with_the_mouse():
    played = Played(lambda _: Scroll(Label("word " * 5_000), key="s"))
    scroll = played.stage.find("s") or played.stage.root
    thumb = scroll.thumb(played.stage.kit)
    played.down(thumb.center)
    played.move((thumb.centerx, 590))
    assert scroll.thumb(played.stage.kit).bottom == 600


def test_a_scrolled_place_survives_a_new_tree():
    played = Played(lambda _: Scroll(Label("word " * 5_000), key="s"))
    played.wheel((100, 100), -3)
    before = played.stage.root.children[0].rect.y
    played.stage.refresh()
    assert played.stage.root.children[0].rect.y == before < 0


def test_a_hint_comes_after_a_moment_and_goes_with_the_mouse():
    played = Played(lambda _: Column([Button("a", tooltip="What it does", key="a")]))
    played.move(played.stage.find("a").rect.center)
    played.wait(0.6)
    shown = played.stage.notes.hint
    played.move((900, 500))
    assert (shown, played.stage.notes.hint) == ("What it does", "")


def test_a_message_goes_by_itself(played):
    played.stage.announce("Saved.")
    played.wait(10)
    assert played.stage.notes.toasts == []


def test_hovering_paints_one_place_only(played):
    surface = pygame.Surface((960, 600))
    played.stage.paint(surface)
    played.move(played.stage.find("d").rect.center)
    places = played.stage.paint(surface)
    assert sum(place.width * place.height for place in places) < 960 * 600 / 4


def test_what_a_press_shows_by_itself_stays(played):
    """A press may go to another screen: that one is not built a second time, nor the first one again."""
    built = []

    def other():
        built.append(1)
        return Column([Button("other", key="other")])

    played.stage.act(lambda: played.stage.show(other))
    assert (len(built), played.focus) == (1, "other")


def test_another_size_in_the_same_theme_keeps_what_was_drawn(played):
    kit = played.stage.kit
    played.stage.resize((1000, 640), kit.theme)
    assert (played.stage.kit is kit, played.stage.root.rect.size) == (True, (1000, 640))
