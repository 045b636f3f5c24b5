"""The pages around a game, for tests: each as an app that shows it, in any look."""

import pathlib

import pygame

from game.i18n.language import Language
from game.pygame_ui.app import App
from game.pygame_ui.kit.pointing import Pointing
from game.pygame_ui.screens.briefing import Briefing
from game.pygame_ui.screens.screen import Page
from game.scenario.compile import find, load

SCENARIO = load(find("bench_refresh"))
SEED = 3


def app_in(folder: pathlib.Path, size=(1280, 720), **settings) -> App:
    """Return an app at its title."""
    app = App(folder, Language(), size)
    app.set(calm=True, volume=0, **settings)
    return app


def play_some(app: App, moves: int = 4) -> None:
    """Begin a game and make a few moves."""
    app.begin(SCENARIO, SEED)
    for _ in range(moves):
        app.act(app.play_in_hand.moment.offers[0].action)


def press(app: App, key: int, mod: int = 0, unicode: str = "") -> None:
    """Press a key."""
    Pointing(app.stage).handle(pygame.Event(pygame.KEYDOWN, key=key, mod=mod, unicode=unicode))


#: How each page is reached.
PAGES = {
    "title": lambda app: None,
    "briefing": lambda app: app.open(Briefing(app, SCENARIO)),
    "chapter": lambda app: app.begin(SCENARIO, SEED),
    "settings": lambda app: app.turn_to(Page.SETTINGS),
    "saves": lambda app: app.turn_to(Page.SAVES),
    "book": lambda app: app.turn_to(Page.BOOK),
    "words": lambda app: (app.turn_to(Page.BOOK), app.screen._choose("words"), app.refresh()),
    "help": lambda app: app.turn_to(Page.HELP),
    "menu": lambda app: (play_some(app), app.turn_to(Page.MENU)),
    "log": lambda app: (play_some(app), app.turn_to(Page.LOG)),
}
