"""Which screen stands where: at the start, at rest in each phase of a game, and after each move."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from game.engine.vocab import Phase
from game.pygame_ui.playing import Beat
from game.pygame_ui.screens.book_page import BookPage
from game.pygame_ui.screens.briefing import Briefing
from game.pygame_ui.screens.chapter_card import ChapterCard
from game.pygame_ui.screens.chapter_end import ChapterEnd
from game.pygame_ui.screens.committee import Committee, decided
from game.pygame_ui.screens.debrief import DebriefPage
from game.pygame_ui.screens.desk import Desk
from game.pygame_ui.screens.follow_up import FollowUp
from game.pygame_ui.screens.help_page import HelpPage
from game.pygame_ui.screens.log_page import LogPage
from game.pygame_ui.screens.meeting import Meeting
from game.pygame_ui.screens.meeting_end import MeetingEnd
from game.pygame_ui.screens.menu_page import MenuPage
from game.pygame_ui.screens.presenting import Presenting
from game.pygame_ui.screens.saves_page import SavesPage
from game.pygame_ui.screens.screen import Page, Screen
from game.pygame_ui.screens.settings_page import SettingsPage
from game.pygame_ui.screens.table import Table
from game.pygame_ui.screens.title import Title
from game.scenario.compile import Scenario

if TYPE_CHECKING:
    from game.pygame_ui.app import App

#: The screen of each phase.
_HOMES: Final[dict[Phase, Callable[["App"], Screen]]] = {
    Phase.DESK: Desk,
    Phase.MEETING: Meeting,
    Phase.PRESENTING: Presenting,
    Phase.TABLE: Table,
    Phase.FOLLOW_UP: FollowUp,
    Phase.OVER: DebriefPage,
}


#: The pages that can be had at any time.
_PAGES: Final[dict[Page, Callable[["App"], Screen]]] = {
    Page.TITLE: Title,
    Page.SAVES: SavesPage,
    Page.SETTINGS: SettingsPage,
    Page.HELP: HelpPage,
    Page.BOOK: BookPage,
    Page.MENU: MenuPage,
    Page.LOG: LogPage,
}


def first_screen(app: "App") -> Screen:
    """Return the screen to begin with."""
    return Title(app)


def page_of(app: "App", page: Page) -> Screen:
    """Return a page that can be had at any time."""
    return _PAGES[page](app)


def briefing(app: "App", scenario: Scenario, on_begin: Callable[[], None] | None = None) -> Screen:
    """Return what one knows of a scenario before its first call; `on_begin` begins it in another way."""
    return Briefing(app, scenario, on_begin)


def opening(app: "App") -> tuple[Screen, ...]:
    """Return where a new game begins: at the card of its first chapter."""
    return (*at_rest(app), ChapterCard(app, app.play_in_hand.chapter))


def at_rest(app: "App") -> tuple[Screen, ...]:
    """Return where a game stands that was just begun, resumed or taken back."""
    return (_HOMES[app.play_in_hand.scene.phase](app),)


def after(app: "App", beat: Beat) -> tuple[Screen, ...]:
    """Return where a move leads; the last one is shown first, and Esc or its button leads down."""
    screens: list[Screen] = [_HOMES[beat.played.after.phase](app)]
    if beat.begun is not None:
        screens.append(ChapterCard(app, beat.begun))
    if beat.ended is not None:
        screens.append(ChapterEnd(app, beat.ended))
    outcome = decided(beat)
    if outcome is not None:
        screens.append(Committee(app, beat, outcome))
    if beat.played.before.phase is Phase.MEETING and beat.played.after.phase is not Phase.MEETING:
        screens.append(MeetingEnd(app, beat))
    return tuple(screens)
