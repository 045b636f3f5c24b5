"""The window from the command line: whether there can be one, what it opens with, and what a fault leaves."""

import argparse
import importlib
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from game.client.places import home
from game.errors import KeyedError
from game.i18n.language import Language

if TYPE_CHECKING:
    from game.pygame_ui.app import App
    from game.pygame_ui.front import Front

#: Faults of our own after which the window is closed: it would not come to rest.
_MOST_FAULTS = 3


def check_pygame() -> None:
    """Raise KeyedError where pygame is not the one that the window needs."""
    pygame = importlib.import_module("pygame")
    if not getattr(pygame, "IS_CE", False):
        raise KeyedError("usage.classic_pygame", {"version": str(pygame.version.ver)})


def open_window(options: argparse.Namespace, language: Language) -> int:
    """Open the window, play until it is closed, and return the status.

    Raises:
        KeyedError: what was asked for cannot be had, or pygame is another one.
        pygame.error: no window can be opened after all.
    """
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    check_pygame()
    # Not at the top: the window shows its first picture before what the game needs is imported.
    window = importlib.import_module("game.pygame_ui.splash").opened(home(), language)
    front = importlib.import_module("game.pygame_ui.front").Front(home(), language, window)
    if options.seed is not None or any((options.lang, options.player, options.save, options.scenario)):
        begin(front.app, options)
    return _run(front)


def begin(app: "App", options: argparse.Namespace) -> None:
    """Go to what the words of the command line ask for.

    Raises:
        KeyedError: there is no such scenario, or its game cannot be played.
    """
    chosen = importlib.import_module("game.cli.deals").chosen  # it is loaded after the window has opened
    if options.lang:
        app.set(language=options.lang)
    if options.player:
        app.set(player=options.player)
    save = Path(options.save) if options.save else None
    if save is not None and save.exists():
        if options.seed is not None:
            raise KeyedError("usage.seed_of_saved", {"path": str(save)})
        app.resume(save)
    elif options.seed is not None or save is not None:
        app.begin(chosen(options.scenario), options.seed, save)
    elif options.scenario:
        app.brief(chosen(options.scenario))


def _run(front: "Front") -> int:
    """Show the window until it is closed; a fault of our own is written down, and the game goes on."""
    crash = importlib.import_module("game.cli.crash")
    for fault in range(1, _MOST_FAULTS + 1):
        try:
            front.run()
        except Exception as error:
            if fault == _MOST_FAULTS:
                raise
            front.confess(crash.report(error, sys.argv[1:]))
        else:
            break
    return 0
