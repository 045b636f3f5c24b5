"""Keys and mouse on a stage: what has the focus, what is pressed, what is painted again."""

import pygame
import pytest

from game.pygame_ui.kit.button import Button, Choice
from game.pygame_ui.kit.kit import Kit
from game.pygame_ui.kit.layout import Column, Grid
from game.pygame_ui.kit.pointing import Pointing
from game.pygame_ui.kit.scroll import Scroll
from game.pygame_ui.kit.stage import Stage, merged
from game.pygame_ui.kit.text import Label
from game.pygame_ui.kit.theme import Theme

KIT = Kit(Theme(calm=True))


class Played:
    """A stage with a grid of buttons, and what was pressed."""

    def __init__(self, build):
        self.pressed = []
        self.stage = Stage(lambda: build(self.pressed.append), KIT, (960, 600))
        self.pointing = Pointing(self.stage)

    def key(self, key, mod=0, unicode=""):
        self.pointing.handle(pygame.Event(pygame.KEYDOWN, key=key, mod=mod, unicode=unicode))

    def click(self, key):
        at = self.stage.find(key).rect.center
        for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
            self.pointing.handle(pygame.Event(kind, button=1, pos=at))

    @property
    def focus(self):
        return self.stage.focus.key


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
    played.pointing.handle(
        pygame.Event(pygame.MOUSEBUTTONDOWN, button=1, pos=played.stage.find("a").rect.center)
    )
    played.pointing.handle(pygame.Event(pygame.MOUSEBUTTONUP, button=1, pos=(950, 590)))
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
    assert KIT.places["s/scroll"] > 0


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
