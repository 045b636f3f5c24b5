"""`play`: in a window where there can be one, in text, or as pictures.

What each of these needs is imported when it is its turn, so that a window opens at once.
"""

import argparse
import importlib
import sys

from game.cli import windowing
from game.cli.displays import can_open
from game.i18n.language import Language


def play(options: argparse.Namespace, language: Language) -> int:
    """Play a deal, in a window where there can be one; without it, or where lines are fed to it, in text.

    Returns:
        1 where a move of a file cannot be made; the game is saved up to there.
    """
    if options.screenshot:
        return int(importlib.import_module("game.cli.picturing").picture(options, language))
    if not options.text and not options.moves and can_open():
        try:
            return windowing.open_window(options, language)
        except RuntimeError as error:  # that of pygame where the display cannot be used after all
            if type(error).__module__.partition(".")[0] != "pygame":
                raise
            print(
                language.gettext(
                    "No window could be opened ({reason}), so this is the text.", reason=str(error)
                ),
                file=sys.stderr,
            )
    return int(importlib.import_module("game.cli.playing").in_text(options, language))
