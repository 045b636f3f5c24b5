"""The window of the system, with events made here: its own keys, sizes, pictures, and how it sleeps."""

import pygame
import pytest

from game.pygame_ui.kit import access
from game.pygame_ui.kit.access import Access, heard
from game.pygame_ui.kit.widget import Role
from game.pygame_ui.kit.window import Look, Window, latest
from tests.pygame_ui.acting import Acting
from tests.pygame_ui.gallery import EN, Gallery


@pytest.fixture
def window():
    gallery = Gallery()
    opened = Window(gallery.build, title="Key Account", look=Look(calm=True))
    opened.gallery = gallery
    yield opened
    pygame.display.quit()


def _key(key, mod=0):
    return pygame.Event(pygame.KEYDOWN, key=key, mod=mod, unicode="")


@pytest.mark.parametrize(
    ("key", "before", "after"),
    [
        (pygame.K_PLUS, 100, 115),
        (pygame.K_EQUALS, 200, 200),
        (pygame.K_MINUS, 125, 115),
        (pygame.K_KP_MINUS, 100, 100),
        (pygame.K_0, 175, 100),
    ],
)
def test_ctrl_and_plus_or_minus_change_the_size_of_text(window, key, before, after):
    told = []
    window.on_look = lambda look: told.append(look.text)
    window.look.text = before
    window.take([_key(key, pygame.KMOD_LCTRL)])
    assert (window.stage.kit.theme.text, told) == (after, [after])


@pytest.mark.parametrize("event", [_key(pygame.K_F11), _key(pygame.K_RETURN, pygame.KMOD_LALT)])
def test_full_screen_goes_on_and_off(window, event):
    window.take([event])
    on = bool(window.screen.get_flags() & pygame.FULLSCREEN)
    window.take([pygame.Event(pygame.KEYUP, key=event.key), event])
    assert (on, bool(window.screen.get_flags() & pygame.FULLSCREEN)) == (True, False)


def test_a_key_that_is_held_down_counts_once(window):
    window.take([_key(pygame.K_EQUALS, pygame.KMOD_LCTRL)] * 3)
    assert window.look.text == 115


def test_f12_saves_a_picture_under_a_name_that_is_free(window, tmp_path):
    window.pictures = tmp_path / "pictures"
    saved = []
    window.on_picture = saved.append
    window.show()
    window.take([_key(pygame.K_F12), pygame.Event(pygame.KEYUP, key=pygame.K_F12), _key(pygame.K_F12)])
    assert [path.name for path in saved] == ["keyaccount-001.png", "keyaccount-002.png"]
    assert pygame.image.load(saved[0]).get_size() == (1280, 720)


def test_a_picture_that_cannot_be_saved_is_told_and_nothing_breaks(window, tmp_path):
    window.pictures = tmp_path / "file"
    window.pictures.write_text("")
    saved = []
    window.on_picture = saved.append
    window.take([_key(pygame.K_F12)])
    assert saved == [None]


def test_another_size_is_laid_out_anew_and_remembered(window):
    pygame.display.set_mode((1920, 1080), pygame.RESIZABLE)
    window.take([pygame.Event(pygame.VIDEORESIZE, size=(1920, 1080), w=1920, h=1080)])
    assert (window.stage.page.size, window.stage.kit.theme.scale) == ((1920, 1080), 1.5)
    assert window.look.size == (1920, 1080)


def test_a_window_smaller_than_asked_is_drawn_all_the_same(window):
    pygame.display.set_mode((640, 400), pygame.RESIZABLE)
    window.take([pygame.Event(pygame.VIDEORESIZE, size=(640, 400), w=640, h=400)])
    window.show()
    assert (window.stage.page.size, window.look.size) == ((640, 400), (960, 600))


def test_a_change_of_look_keeps_the_focus(window):
    window.stage.focus_on("volume")
    window.look.theme = "contrast"
    window.apply()
    assert (window.stage.kit.theme.name, window.stage.focus.key) == ("contrast", "volume")


def test_closing_the_window_ends_the_loop_unless_somebody_objects(window):
    window.running = True
    window.on_quit = lambda: False
    window.take([pygame.Event(pygame.QUIT)])
    stayed = window.running
    window.on_quit = lambda: True
    window.take([pygame.Event(pygame.QUIT)])
    assert (stayed, window.running) == (True, False)


def test_the_loop_takes_what_the_system_sends_until_it_is_closed(window):
    for event in (_key(pygame.K_TAB), pygame.Event(pygame.QUIT)):
        pygame.event.post(event)
    window.run()
    assert window.stage.focus.key == "move-2"


def test_a_window_in_which_nothing_moves_has_nothing_to_paint_nor_to_wait_for(window):
    window.show()
    assert (window.stage.needs_paint, window.stage.wait()) == (False, None)


def test_keys_that_nobody_wants_are_handed_on(window):
    handed = []
    window.on_key = lambda event: handed.append(event.key) or True
    window.take([_key(pygame.K_F1), _key(pygame.K_ESCAPE), _key(pygame.K_TAB)])
    assert handed == [pygame.K_F1, pygame.K_ESCAPE]


def test_the_input_method_is_open_only_in_a_field(window, monkeypatch):
    calls = []
    monkeypatch.setattr(pygame.key, "start_text_input", lambda: calls.append("open"))
    monkeypatch.setattr(pygame.key, "stop_text_input", lambda: calls.append("close"))
    for key in ("field", "volume"):
        window.stage.focus_on(key)
        window.take([])
    assert calls == ["open", "close"]


def test_only_the_last_of_many_places_of_the_mouse_counts():
    moves = [pygame.Event(pygame.MOUSEMOTION, pos=(n, 0)) for n in range(3)]
    press = pygame.Event(pygame.MOUSEBUTTONDOWN, pos=(1, 0), button=1)
    assert latest([*moves, press, moves[0]]) == [moves[2], press, moves[0]]


# --- who hears the screen ---


def _heard(gallery):
    stage = Acting(gallery.build, (1280, 720)).stage
    return {each.name: each for each in heard(stage, {}) if each.name}


def test_what_is_heard_has_names_roles_values_and_reasons():
    found = _heard(Gallery())
    menu, locked, sound = found[EN["menu"]], found[f"{EN['order']}, {EN['early']}"], found[EN["sound"]]
    assert (menu.role, menu.focusable) == (Role.BUTTON, True)
    assert (locked.locked, locked.note) == (True, EN["early"])
    assert (sound.role, sound.chosen) == (Role.SWITCH, True)


def test_only_the_dialog_is_heard_while_it_is_open():
    gallery = Gallery()
    gallery.asking = True
    assert EN["notebook"] not in _heard(gallery)


def test_a_thing_keeps_its_number_from_tree_to_tree():
    acting, numbers = Acting(Gallery().build, (1280, 720)), {}
    before = {each.name: each.number for each in heard(acting.stage, numbers)}
    acting.stage.refresh()
    assert {each.name: each.number for each in heard(acting.stage, numbers)} == before


def test_what_a_screen_reader_presses_is_pressed(window):
    heard(window.stage, window.access._numbers)
    target = window.access._numbers["sound"]
    window.take([pygame.Event(access.ASKED, target=target, press=True)])
    assert (window.gallery.on, window.stage.focus.key) == (False, "sound")


def test_without_the_package_nothing_is_told_and_nothing_breaks(window, monkeypatch):
    monkeypatch.setattr(access, "PACKAGE", "no_such_package")
    monkeypatch.setattr(access, "is_there", lambda: True)
    silent = Access(window.stage, "Key Account")
    silent.announce("Saved.")
    silent.follow()
    silent.window_focus(here=True)
    assert silent._adapter is None


class _Library:
    """Stands in for the package: keeps what it is told, as the real one would hand it on."""

    def __getattr__(self, name):
        return self  # names of roles and actions

    class Node:
        def __init__(self, role):
            self.told = {"role": role}

        def __getattr__(self, name):
            return lambda *value: self.told.__setitem__(name, value)

    class TreeUpdate:
        def __init__(self, focus):
            self.focus, self.nodes, self.tree = focus, [], None

    class Tree:
        def __init__(self, root):
            self.root = root

    class Rect:
        def __init__(self, *sides):
            self.sides = sides


class _Adapter:
    """Takes every update, as if somebody listened."""

    def __init__(self):
        self.updates, self.windows = [], []

    def update_if_active(self, make):
        self.updates.append(make())

    update_window_focus_state = update_view_focus_state = lambda self, here: self.windows.append(here)


@pytest.fixture
def listened(window):
    window.access._library, window.access._adapter = _Library(), _Adapter()
    return window


def _told(window):
    update = window.access._adapter.updates[-1]
    return update, {
        node.told["set_label"][0]: node.told for _, node in update.nodes if "set_label" in node.told
    }


def test_a_screen_reader_is_told_the_tree_and_the_focus(listened):
    listened.take([_key(pygame.K_TAB)])
    update, told = _told(listened)
    assert update.focus == listened.access._numbers["move-2"]
    assert told[EN["volume"]]["set_value"] == ("40 %",)


def test_a_screen_reader_is_told_nothing_twice(listened):
    for _ in range(3):
        listened.take([])
    assert len(listened.access._adapter.updates) == 1


def test_a_message_is_spoken(listened):
    listened.take([])
    listened.stage.announce("Saved.")
    update, _ = _told(listened)
    said = dict(update.nodes)[access.ANNOUNCEMENT]
    assert said.told["set_value"] == ("Saved.",)
