"""Keys that hold on every page; what a widget wants for itself it has had before."""

import functools
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

import pygame

from game.pygame_ui.keeping import load_quick, save_quick
from game.pygame_ui.screens.screen import Page

if TYPE_CHECKING:
    from game.pygame_ui.app import App

#: Keys of pages: anywhere, and only while a game is in hand.
_PAGES: Final = {pygame.K_F1: Page.HELP, pygame.K_F2: Page.BOOK}
_GAME_PAGES: Final = {pygame.K_l: Page.LOG, pygame.K_F10: Page.MENU}
_SLOT: Final = {pygame.K_F5: save_quick, pygame.K_F9: load_quick}


def take(app: "App", event: pygame.event.Event) -> bool:
    """Do what a key asks for; say whether it asked for anything.

    Args:
        app: that has the pages and the game.
        event: a key that no widget and no screen wanted.
    """
    if event.type != pygame.KEYDOWN:
        return False
    does = _wanted(app, event)
    if does is None:
        return False
    does()
    app.refresh()
    return True


def _wanted(app: "App", event: pygame.event.Event) -> Callable[[], None] | None:
    """Return what a key does now, None where it does nothing."""
    key, typing = event.key, app.stage.focus is not None and app.stage.focus.takes_text
    ctrl = bool(event.mod & (pygame.KMOD_CTRL | pygame.KMOD_META))
    if key == pygame.K_ESCAPE:
        return app.screen.back
    if key in _PAGES:
        return lambda: app.turn_to(_PAGES[key])
    if key == pygame.K_F9 or (key == pygame.K_F5 and app.play is not None):
        return functools.partial(_SLOT[key], app)
    return _in_game(app, key, ctrl=ctrl, typing=typing) if app.play is not None else None


def _in_game(app: "App", key: int, *, ctrl: bool, typing: bool) -> Callable[[], None] | None:
    """Return what a key does while a game is in hand."""
    if ctrl:
        return app.undo if key == pygame.K_z and app.plays else None
    if key == pygame.K_F3 and app.lesson is not None:
        return app.lesson.next
    return (lambda: app.turn_to(_GAME_PAGES[key])) if key in _GAME_PAGES and not typing else None
