"""Which screen stands where: at the start, at rest in each phase of a game, and after each move."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from game.engine.vocab import Phase
from game.pygame_ui.playing import Beat
from game.pygame_ui.screens.committee import Committee, decided
from game.pygame_ui.screens.meeting import Meeting
from game.pygame_ui.screens.meeting_end import MeetingEnd
from game.pygame_ui.screens.moment_page import MomentPage
from game.pygame_ui.screens.presenting import Presenting
from game.pygame_ui.screens.screen import Screen

if TYPE_CHECKING:
    from game.pygame_ui.app import App

#: The screen of each phase.
_HOMES: Final[dict[Phase, Callable[["App"], Screen]]] = {
    Phase.DESK: MomentPage,
    Phase.MEETING: Meeting,
    Phase.PRESENTING: Presenting,
    Phase.TABLE: MomentPage,
    Phase.FOLLOW_UP: MomentPage,
    Phase.OVER: MomentPage,
}


def first_screen(app: "App") -> Screen:
    """Return the screen to begin with."""
    return MomentPage(app)


def at_rest(app: "App") -> tuple[Screen, ...]:
    """Return where a game stands that was just begun, resumed or taken back."""
    return (_HOMES[app.play_in_hand.scene.phase](app),)


def after(app: "App", beat: Beat) -> tuple[Screen, ...]:
    """Return where a move leads; the last one is shown first, and Esc or its button leads down."""
    screens: list[Screen] = [_HOMES[beat.played.after.phase](app)]
    outcome = decided(beat)
    if outcome is not None:
        screens.append(Committee(app, beat, outcome))
    if beat.played.before.phase is Phase.MEETING and beat.played.after.phase is not Phase.MEETING:
        screens.append(MeetingEnd(app, beat))
    return tuple(screens)
