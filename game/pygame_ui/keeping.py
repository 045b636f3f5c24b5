"""Saved games and the window: going on with one, forks, the quick slot, and faults."""

import pathlib
import shutil
from typing import TYPE_CHECKING, Final

from game.client.places import beside, new_place
from game.client.resuming import resumed
from game.errors import KeyedError, ScenarioError
from game.i18n.language import Language
from game.journal.files import read
from game.pygame_ui.routes import at_rest
from game.pygame_ui.screens.trouble_page import TroublePage
from game.scenario.compile import find, load
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
    scenario = load(find(read(path).journal.header.scenario))
    if app.play is not None and app.play.seat.path == path:  # its file can be open once only
        app.put_away()
    seat, notice = resumed(path, scenario, app.language)
    app.sit(scenario, seat)
    if notice:
        app.say(notice, "warn")


def fork(app: "App", back: int) -> None:
    """Try again with other luck from so many moves ago, in a file of its own."""
    play = app.play_in_hand
    try:
        path = play.seat.path
        play.go_on_with(play.seat.fork(back=back, save=beside(path) if path else None))
    except KeyedError as error:
        app.complain(error)
    else:
        app.say(app.language.gettext("The same customer, other luck. The first game stays as it was."))
        app.show(*at_rest(app))


def fault(error: KeyedError | ScenarioError, language: Language) -> str:
    """Return what went wrong and what to do; of a faulty scenario its first problem."""
    return str(error.problems[0]) if isinstance(error, ScenarioError) else worded(error, language)


def confess(app: "App", report: pathlib.Path | None) -> None:
    """Put the game away, and show that a fault of our own was met and the game is not lost.

    Args:
        app: in which it was met.
        report: where it is written down; None where that was not possible.
    """
    path = app.play.seat.path if app.play is not None else None
    app.put_away()
    app.show(TroublePage(app, report, path))


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
    except (KeyedError, ScenarioError) as error:
        app.complain(error)
    except OSError as error:
        reason = error.strerror or str(error)
        app.complain(KeyedError("journal.not_saved", {"path": slot.name, "reason": reason}))
