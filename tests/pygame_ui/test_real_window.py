"""A window of the system, on a display that nobody sees, driven by real keys and photographed."""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pygame
import pytest

ROOT = Path(__file__).parents[2]
#: Seconds until something that has to come is missed; what comes is taken at once.
PATIENCE = 40

pytestmark = pytest.mark.skipif(
    not (shutil.which("Xvfb") and shutil.which("xdotool")), reason="takes Xvfb and xdotool"
)


class Desktop:
    """A display with one game on it."""

    def __init__(self, display, home):
        drivers = {"SDL_VIDEODRIVER", "WAYLAND_DISPLAY"}
        kept = {name: value for name, value in os.environ.items() if name not in drivers}
        self.home = home
        self.env = kept | {
            "DISPLAY": display,
            "SDL_VIDEODRIVER": "x11",
            "SDL_AUDIODRIVER": "dummy",
            "KEYACCOUNT_HOME": str(home),
        }

    def start(self, *words):
        """Start the game and give its window the keys."""
        command = [sys.executable, str(ROOT / "main.py"), *words]
        self.game = subprocess.Popen(command, env=self.env, stdin=subprocess.DEVNULL)
        self.window = until(self._window)
        self._tell("windowfocus", "--sync", self.window)

    def _window(self):
        found = self._tell("search", "--onlyvisible", "--class", ".").split()
        return next((each for each in found if self._tell("getwindowname", each).strip()), None)

    def _tell(self, *words):
        told = subprocess.run(["xdotool", *words], env=self.env, capture_output=True, text=True, check=False)
        return told.stdout

    def press(self, *keys):
        """Press real keys, one after the other."""
        self._tell("key", "--delay", "60", *keys)

    def photograph(self, number):
        """Let the game take its picture, and return it."""
        self.press("F12")
        path = self.home / "pictures" / f"keyaccount-{number:03}.png"
        return until(lambda: _loaded(path))

    def close(self):
        """Close the window; return how the game ended."""
        self.game.terminate()
        return self.game.wait(PATIENCE)


def until(found):
    """Return what is found, as soon as it is."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        it = found()
        if it:
            return it
        time.sleep(0.05)
    raise AssertionError(found)


def _loaded(path):
    """Return a picture once it is written to its end."""
    try:
        return pygame.image.load(path)
    except (FileNotFoundError, pygame.error):
        return None


@pytest.fixture
def desktop(tmp_path):
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as number:
        desktop = Desktop(f":{number.readline().strip()}", tmp_path)
    desktop.game = None
    yield desktop
    for process in (desktop.game, server):
        if process is not None:
            process.kill()
            process.wait()


def test_a_real_window_opens_follows_real_keys_and_closes_with_the_game_kept(desktop):
    desktop.start("play", "first_call", "--lang", "en")
    before = desktop.photograph(1)
    desktop.press("Return")
    (game,) = until(lambda: list((desktop.home / "games").glob("first_call-*.game")))
    desktop.press("Return")
    after = desktop.photograph(2)
    assert desktop.close() == 0
    assert game.read_text(encoding="utf-8")
    assert before.get_size() == after.get_size() == (1280, 720)
    assert pygame.transform.average_color(after) != pygame.transform.average_color(before)
