"""Games in a window for tests: begun once, brought to a moment, shown in any size, theme and language."""

import pathlib
import re

import pygame

from game.engine.vocab import Kind, Phase
from game.i18n.language import load
from game.pygame_ui.app import App
from game.pygame_ui.kit.layout import Space
from game.pygame_ui.kit.pointing import Pointing
from game.pygame_ui.kit.problems import problems
from game.pygame_ui.screens.screen import Screen
from game.scenario.compile import find
from game.scenario.compile import load as load_scenario
from game.session.local import begin
from game.shipped import assets_folder
from tests.measuring import unmeasured

RECORDED = pathlib.Path(__file__).parent.parent / "playthroughs"


class Blank(Screen):
    """What is shown before a game begins."""

    def build(self):
        return Space()


def app_of(folder, scenario="bench_refresh", seed=3, **changes):
    """A window with a game that has just begun, in the state in which everything stands still."""
    app = App(pathlib.Path(folder), load("en", assets_folder() / "locale"), (1280, 720), Blank)
    app.set(calm=True, player="Ortega", **changes)
    app.begin(load_scenario(find(scenario)), seed)
    return app


def to_a_meeting(app, most=20):
    """Take steps at the desk until somebody receives us."""
    for _ in range(most):
        if app.play.scene.phase is Phase.MEETING:
            return app
        offers = app.play.moment.offers
        visits = [each for each in offers if each.action.kind in {Kind.VISIT, Kind.RESEARCH}]
        app.act((visits or offers[-1:])[0].action)
    raise AssertionError


def recorded(name="bench_refresh-textbook-12"):
    """The moves of a recorded game."""
    text = (RECORDED / f"{name}.txt").read_text(encoding="utf-8")
    return re.findall(r"^\d+  w\d+ \S+  (.+?)  #", text, re.MULTILINE)


def app_after(folder, count, name="bench_refresh-textbook-12"):
    """A window with a recorded game after so many moves; the last of them was made in the window."""
    scenario = load_scenario(find(name.split("-")[0]))
    seat = begin(scenario.setup, scenario.texts("en"), int(name.split("-")[-1]), "Ortega")
    moves = recorded(name)[:count]
    for line in moves[:-1]:
        seat.act(line)
    app = App(pathlib.Path(folder), load("en", assets_folder() / "locale"), (1280, 720), Blank)
    app.set(calm=True)
    app.sit(scenario, seat)
    app.act(seat.read(moves[-1]))
    return app


def faults(app, size=(1280, 720), **changes):
    """What is wrong with the screen as it looks with these settings."""
    with unmeasured():
        app.set(**changes)
        app.resize(size)
        return [str(each) for each in problems(app.stage)]


def pressed(app, key, unicode=""):
    """Press a key."""
    Pointing(app.stage).handle(pygame.Event(pygame.KEYDOWN, key=key, mod=0, unicode=unicode))


def words_on(app):
    """All that stands on the screen, as it would be spoken."""
    return [each.name for each in app.stage.root.walk() if each.name]
