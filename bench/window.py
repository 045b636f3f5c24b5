"""The window: pictures of a dense screen, a key's way to a picture, the start, and doing nothing."""

import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"

import pygame

from bench.figures import (
    YARDSTICK,
    Figure,
    cpu,
    peak_memory,
    processor_seconds_of_children,
    report,
    rounds,
    yardstick,
)
from game.engine.actions import Action
from game.engine.vocab import Kind
from game.pygame_ui.app import App
from game.pygame_ui.kit.kit import Kit
from game.pygame_ui.kit.pointing import Pointing
from game.pygame_ui.kit.stage import Stage
from game.pygame_ui.kit.theme import Theme, scale_of
from game.voice.offers import possible
from tests.pygame_ui.gallery import Gallery
from tests.pygame_ui.moments import ANSWERED, app_at

SIZE = (1920, 1080)
ROUNDS = 60
STARTS = 5
IDLE_SECONDS = 4

#: Opens a window and shows its first picture. With seconds behind it, it stays open for one more than these,
#: in which what is new has stopped glowing, and tells what the rest took.
OPENED = """
import sys, time, pygame
from game.pygame_ui.kit.window import Look, Window
from tests.pygame_ui.gallery import Gallery
window = Window(Gallery().build, title="", look=Look(size=(1920, 1080)))
window.show()
if len(sys.argv) > 1:
    for seconds in (1, int(sys.argv[1])):
        pygame.time.set_timer(pygame.QUIT, seconds * 1000, 1)
        began = time.process_time()
        window.run()
    print(time.process_time() - began)
"""

#: Opens the window as `main.py` does, up to the title, for a player without games.
TITLE = """
import pathlib, sys
from game.i18n.language import Language
from game.pygame_ui.splash import opened
folder = pathlib.Path(sys.argv[1])
window = opened(folder, Language())
from game.pygame_ui.front import Front
Front(folder, Language(), window).window.show()
"""


def measure() -> list[Figure]:
    """Paint the screen of all widgets in turns with the yardstick, then start windows."""
    pygame.display.init()
    screen = pygame.display.set_mode(SIZE)
    stage = Stage(Gallery().build, Kit(Theme(scale=scale_of(SIZE), calm=True)), SIZE)
    pointing = Pointing(stage)
    with tempfile.TemporaryDirectory() as folder:
        desk = app_at(pathlib.Path(folder), ANSWERED, SIZE)  # type: ignore[no-untyped-call]
        works = [
            cpu(lambda: _all(stage, screen)),
            cpu(lambda: _one(stage, screen)),
            cpu(lambda: _key(pointing, screen)),
            cpu(lambda: _all(desk.stage, screen)),
        ]
        for work in works:
            work()
        whole, part, key, people, yard = rounds([*works, yardstick], ROUNDS)
        move = statistics.median(_moves(desk, screen))
        desk.put_away()
    start, title, bare = _starts()
    idle = _idle() / IDLE_SECONDS
    memory = peak_memory()[1] / 1_000_000
    return [
        Figure("all of a dense screen at 1920 x 1080", whole * 1e3, "ms", whole / yard, YARDSTICK, 6),
        Figure("one changed widget of it", part * 1e3, "ms", part / yard, YARDSTICK, 1),
        Figure("a key, the screen built anew, its picture", key * 1e3, "ms", key / yard, YARDSTICK, 50),
        Figure("all of the account map with ten people", people * 1e3, "ms", people / yard, YARDSTICK, 6),
        Figure(
            "a move at the desk with the engine, its picture", move * 1e3, "ms", move / yard, YARDSTICK, 50
        ),
        Figure(
            "start to the first picture",
            start,
            "s of processor time",
            start / bare,
            "a Python with pygame",
            0.6,
        ),
        Figure("start to the title", title, "s of processor time", title / bare, "a Python with pygame", 1),
        Figure("an idle window", idle * 100, "% of a core", idle / 0.03, "3 % of a core", 3),
        Figure("most memory of a window", memory, "MB", memory / 300, "300 MB", 300),
    ]


def _all(stage: Stage, screen: pygame.Surface) -> None:
    stage.repaint_all()
    stage.paint(screen)


def _one(stage: Stage, screen: pygame.Surface) -> None:
    widget = stage.find("move-4")
    if widget is not None:
        stage.repaint(widget)
    stage.paint(screen)


def _key(pointing: Pointing, screen: pygame.Surface) -> None:
    pointing.handle(pygame.Event(pygame.KEYDOWN, key=pygame.K_4, mod=0, unicode="4"))
    pointing.stage.paint(screen)


def _moves(desk: App, screen: pygame.Surface) -> Iterator[float]:
    """Yield what moves at the desk take up to their picture: preparing to meet one after the other."""
    scene = desk.play_in_hand.scene
    wanted = possible(scene, [Action(Kind.PREPARE, person=person) for person in scene.people])
    for action in wanted:
        began = time.process_time()
        desk.act(action)
        desk.stage.paint(screen)
        yield time.process_time() - began


def _starts() -> tuple[float, float, float]:
    """Return the median processor seconds of a start, of one to the title, and of a Python with pygame."""
    with tempfile.TemporaryDirectory() as folder:
        programs = ((OPENED,), (TITLE, folder), ("import pygame",))
        taken: list[list[float]] = [[] for _ in programs]
        for number in range(STARTS + 1):
            for times, program in zip(taken, programs, strict=True):
                before = processor_seconds_of_children()
                _run(*program)
                if number:  # the first round writes the bytecode
                    times.append(processor_seconds_of_children() - before)
    first, title, bare = map(statistics.median, taken)
    return first, title, bare


def _idle() -> float:
    """Return the processor seconds of a window that is open and left alone."""
    return float(_run(OPENED, str(IDLE_SECONDS)))


def _run(program: str, *args: str) -> str:
    ran = subprocess.run([sys.executable, "-c", program, *args], check=True, capture_output=True, text=True)
    return ran.stdout


if __name__ == "__main__":
    report(measure)
