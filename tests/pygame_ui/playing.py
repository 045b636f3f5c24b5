"""Games in a window for tests: begun once, brought to a moment, shown in any size, theme and language."""

import pathlib

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
from game.shipped import assets_folder


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


def faults(app, size=(1280, 720), **changes):
    """What is wrong with the screen as it looks with these settings."""
    app.set(**changes)
    app.resize(size)
    return [str(each) for each in problems(app.stage)]


def pressed(app, key, unicode=""):
    """Press a key."""
    Pointing(app.stage).handle(pygame.Event(pygame.KEYDOWN, key=key, mod=0, unicode=unicode))


def words_on(app):
    """All that stands on the screen, as it would be spoken."""
    return [each.name for each in app.stage.root.walk() if each.name]
