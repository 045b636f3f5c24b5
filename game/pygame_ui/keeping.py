"""Saved games and the window: going on with one, and the quick slot."""

import pathlib
import shutil
from typing import TYPE_CHECKING, Final

from game.client.places import beside, new_place
from game.errors import KeyedError, ReplayMismatch
from game.journal.files import read
from game.journal.header import HEADER_ROWS
from game.scenario.compile import find, load
from game.session.local import resume as resume_seat
from game.session.local import salvage
from game.voice.mistakes import worded

if TYPE_CHECKING:
    from game.pygame_ui.app import App

#: The file of the quick slot. It lies outside the folder of games, and is copied before it is played.
_QUICK: Final = "quick.game"


def resume(app: "App", path: pathlib.Path) -> None:
    """Go on with a saved game; of a damaged one with what stands before the damage, in a new file.

    Args:
        app: that plays it.
        path: of the game file.

    Raises:
        Unreadable: the system does not let us read it.
        ReplayMismatch: it is no true game of a scenario that we have.
        KeyedError: it is open elsewhere, or its scenario is not here.
    """
    header, language = read(path).journal.header, app.language
    scenario = load(find(header.scenario))
    texts, notice = scenario.texts(language.code), ""
    if app.play is not None and app.play.seat.path == path:  # its file can be open once only
        app.put_away()
    try:
        seat = resume_seat(path, scenario.setup, texts)
    except ReplayMismatch as error:
        if error.line <= HEADER_ROWS:
            raise
        seat = salvage(path, scenario.setup, texts, beside(path))
        notice = language.gettext(
            "{error} What stands before it was kept in {path}; there the game goes on.",
            error=worded(error, language),
            path=seat.path.name if seat.path else "",
        )
    if seat.torn:
        notice = language.gettext("Its last line had not been written to the end and was left out.")
    app.sit(scenario, seat)
    if notice:
        app.say(notice, "warn")


def save_quick(app: "App") -> None:
    """Keep a copy of the game as it stands in the quick slot; the game goes on in its own file."""
    try:
        app.play_in_hand.seat.copy(app.folder / _QUICK)
    except KeyedError as error:
        app.complain(error)
    else:
        app.say(app.language.gettext("Kept in the quick slot; {key} comes back to it.", key="F9"), "check")


def load_quick(app: "App") -> None:
    """Go on with what is in the quick slot, in a file of its own, so that the slot stays as it is."""
    slot = app.folder / _QUICK
    if not slot.exists():
        app.say(app.language.gettext("The quick slot is empty; {key} fills it.", key="F5"), "warn")
        return
    try:
        header = read(slot).journal.header
        path = new_place(header.scenario, header.seed or 0)
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(slot, path)
        resume(app, path)
    except KeyedError as error:
        app.complain(error)
    except OSError as error:
        reason = error.strerror or str(error)
        app.complain(KeyedError("journal.not_saved", {"path": slot.name, "reason": reason}))
