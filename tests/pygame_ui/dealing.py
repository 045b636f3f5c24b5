"""Games in a window that have come far: begun, brought to a late moment, looked at, played by keys."""

import pathlib

import numpy as np
import pygame

from game.engine.actions import Action, single
from game.engine.table_words import Favour, Pause, Talks
from game.engine.vocab import Kind, Phase
from game.i18n.language import load
from game.players.catalogue import player
from game.pygame_ui.app import App
from game.pygame_ui.kit.layout import Space
from game.pygame_ui.kit.pointing import Pointing
from game.pygame_ui.kit.problems import problems
from game.pygame_ui.screens.screen import Screen
from game.scenario.compile import find
from game.scenario.compile import load as load_scenario
from game.shipped import assets_folder
from game.simulate.run import dice_of
from tests.measuring import unmeasured


class _Blank(Screen):
    """What is shown before a game begins."""

    def build(self):
        return Space()


def begun(folder, scenario, seed=3, **changes):
    """A window with a game that has just begun; everything stands still."""
    app = App(pathlib.Path(folder), load("en", assets_folder() / "locale"), (1280, 720), _Blank)
    app.set(calm=True, volume=0, **changes)
    app.begin(load_scenario(find(scenario)), seed)
    return app


def faults(app, size=(1280, 720), **changes):
    """What is wrong with the screen as it looks with these settings."""
    with unmeasured():
        app.set(**changes)
        app.resize(size)
        return [str(each) for each in problems(app.stage)]


def press(app, *keys):
    """Press keys: digits as they stand on the screen, others by their number."""
    pointing = Pointing(app.stage)
    for key in keys:
        number, text = (ord(key), key) if isinstance(key, str) else (key, "")
        pointing.handle(pygame.Event(pygame.KEYDOWN, key=number, mod=0, unicode=text))


def words_on(app):
    """All that stands on the screen, as it would be spoken."""
    return [each.name for each in app.stage.root.walk() if each.name]


def talks_to(app, wanted, most=40):
    """Bargain without much thought until the talks stand as wanted."""
    for _ in range(most):
        scene = app.play.scene
        if scene.phase is not Phase.TABLE or Talks(scene.of("talks")) is wanted:
            break
        app.act(_usual(app, Talks(scene.of("talks"))))
    return app


def _usual(app, talks):
    """A move that always leads on."""
    if talks is Talks.DEADLOCK:
        return Action(Kind.BREAK, form=Pause.GOODWILL)
    if talks is Talks.EXTRA:
        return Action(Kind.EXTRA, form=Favour.REFUSE)
    if talks is Talks.PAPER:
        return Action(Kind.SIGN)
    offers = [each.action for each in app.play.moment.offers]
    return next((each for each in offers if each.kind is Kind.OFFER), Action(Kind.ACCEPT))


def led(app, until, most=700):
    """Let the textbook play until a scene is as wanted, or to the end."""
    book = player("textbook")
    with unmeasured():
        for _ in range(most):
            scene = app.play.scene
            if scene.phase is Phase.OVER or until(scene):
                break
            dice = dice_of(np.array([3]), np.array([scene.moves]))
            app.act(single(book.choose(scene.brief, scene.seen, dice), 0))
    return app
