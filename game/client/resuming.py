"""Going on with a saved game, whatever became of its file."""

import pathlib

from game.client.places import beside
from game.errors import ReplayMismatch
from game.i18n.language import Language
from game.journal.header import HEADER_ROWS
from game.scenario.compile import Scenario
from game.session.local import LocalSeat, resume, salvage
from game.voice.mistakes import worded


def resumed(path: pathlib.Path, scenario: Scenario, language: Language) -> tuple[LocalSeat, str]:
    """Return the seat of a saved game; of a damaged one what stands before the damage, in a new file.

    Args:
        path: of the game file; a damaged one is left as it is.
        scenario: that it is a game of.
        language: of the scenario's texts and of the notices.

    Returns:
        The seat, and what the player has to be told of the file; mostly nothing.

    Raises:
        Unreadable: the system does not let us read it.
        ReplayMismatch: it is of another scenario or other rules, or no game at all.
        KeyedError: it is open elsewhere, or the new file cannot be made.
    """
    texts = scenario.texts(language.code)
    try:
        seat = resume(path, scenario.setup, texts)
    except ReplayMismatch as error:
        if error.line <= HEADER_ROWS:
            raise
        seat = salvage(path, scenario.setup, texts, beside(path))
        return seat, language.gettext(
            "{error} What stands before it was kept in {path}; there the game goes on.",
            error=worded(error, language),
            path=seat.path.name if seat.path else "",
        )
    if seat.torn:
        return seat, language.gettext("Its last line had not been written to the end and was left out.")
    return seat, ""
