"""Moments of games for tests of screens: a recorded deal, played once as far as it is needed."""

import functools
import pathlib
import re
import tempfile

import pygame

from game.i18n.language import Language
from game.pygame_ui.app import App
from game.pygame_ui.keeping import resume
from game.scenario.compile import find, load
from game.session.local import begin
from tests.pygame_ui.playing import Blank, pressed

_RECORD = pathlib.Path(__file__).parents[1] / "playthroughs" / "bench_refresh-textbook-7.txt"
_MOVE = re.compile(r"^\d+  \S+ \S+  (.*?)  #", re.MULTILINE)
#: Moves of the record: nothing done yet; a message waits in week 10 and all ten people are found; answered.
START, MESSAGE, ANSWERED = 0, 83, 84


@functools.cache
def _saved():
    """Game files of the moments."""
    deal, files = load(find("bench_refresh")), {}
    seat = begin(deal.setup, deal.texts("en"), 7, "Ann Li")
    with tempfile.TemporaryDirectory() as folder:
        for made, line in enumerate(_MOVE.findall(_RECORD.read_text(encoding="utf-8"))):
            if made in {START, MESSAGE, ANSWERED}:
                path = pathlib.Path(folder) / f"{made}.game"
                seat.save(path)
                files[made] = path.read_bytes()
            if made == ANSWERED:
                break
            seat.act(line)
        seat.close()
    return files


def app_at(folder, moves, size=(1280, 720), **settings):
    """A window at a moment of the recorded deal, with its own folder."""
    path = folder / f"at-{moves}.game"
    path.write_bytes(_saved()[moves])
    app = App(folder, Language(), size, Blank)
    resume(app, path)
    app.set(calm=True, **settings)
    return app


def press(app, *keys):
    """Press keys one after the other: digits by themselves, others by pygame's names."""
    for key in keys:
        pressed(app, getattr(pygame, f"K_{key}"), key if len(key) == 1 else "")
