"""`play`: a deal at the keyboard, by pipe or from a file of moves; a new one, or one that was saved."""

import argparse
from pathlib import Path

from game.cli.deals import chosen, of_record, say_fault
from game.cli.troubles import UNREADABLE
from game.errors import KeyedError, ReplayMismatch
from game.i18n.language import Language
from game.journal.files import read
from game.scenario.compile import Scenario
from game.text_ui.play import Settings
from game.text_ui.play import play as play_in_lines


def in_text(options: argparse.Namespace, language: Language) -> int:
    """Play in lines of text; 1 where a move of a file cannot be made, and the game is saved up to there."""
    save = Path(options.save) if options.save else None
    try:
        settings = Settings(
            scenario=_scenario(options, save),
            language=language,
            seed=options.seed,
            player=options.player,
            moves=options.moves or "",
            save=save,
        )
        return play_in_lines(settings)
    except ReplayMismatch as error:
        if save is None:
            raise
        say_fault(error, save, language)
        return UNREADABLE


def _scenario(options: argparse.Namespace, save: Path | None) -> Scenario:
    """Return the scenario that was asked for, or that of the game that is to go on."""
    if save is None or not save.exists():
        return chosen(options.scenario)
    if options.seed is not None:
        raise KeyedError("usage.seed_of_saved", {"path": str(save)})
    return of_record(read(save).journal.header, options.scenario)
