"""Pictures of every screen that a file of moves leads to, without a display."""

import argparse
import importlib
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from game.cli.deals import chosen, seed_of
from game.errors import IllegalAction, KeyedError
from game.i18n.language import Language
from game.text_ui.console import Console, from_file

if TYPE_CHECKING:
    from game.pygame_ui.album import Album


def picture(options: argparse.Namespace, language: Language) -> int:
    """Play the moves of a file and save a picture of each screen; 1 where a move cannot be made.

    The player's own settings and games are neither read nor touched.

    Raises:
        KeyedError: what was asked for cannot be had, or the pictures cannot be saved.
    """
    os.environ["SDL_VIDEODRIVER"] = "dummy"  # before pygame is imported
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    scenario = chosen(options.scenario)
    console = from_file(options.moves) if options.moves else None
    with tempfile.TemporaryDirectory() as folder:
        album_of = importlib.import_module("game.pygame_ui.album").Album
        album: Album = album_of(Path(options.screenshot), Path(folder), language)
        try:
            album.title()
            album.begin(scenario, seed_of(options), options.player)
            fault = _play(album, console) if console else ""
        finally:
            album.close()
    if fault and console:
        raise KeyedError("picture.move", {"file": console.name, "line": console.number, "sentence": fault})
    print(
        language.ngettext(
            "One picture is in {folder}.",
            "{count} pictures are in {folder}.",
            album.count,
            folder=options.screenshot,
        )
    )
    return 0


def _play(album: "Album", console: Console) -> str:
    """Make the moves; return what is wrong with the first that cannot be made, empty where all were."""
    while (line := console.read()) is not None:
        try:
            album.move(line)
        except IllegalAction as error:
            return album.refusal(error, line)
    return ""
