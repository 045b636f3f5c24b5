"""Saved games and the window: going on with one, and the quick slot."""

import pathlib
import shutil
from typing import TYPE_CHECKING, Final

from game.client.places import new_place
from game.client.resuming import resumed
from game.errors import KeyedError
from game.journal.files import read
from game.scenario.compile import find, load

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
    scenario = load(find(read(path).journal.header.scenario))
    if app.play is not None and app.play.seat.path == path:  # its file can be open once only
        app.put_away()
    seat, notice = resumed(path, scenario, app.language)
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
