"""Saved games: what stands in the player's folder, newest first, and whether one can go on with it."""

import dataclasses
import datetime as dt
import enum
import heapq
import itertools
import pathlib
from collections.abc import Collection, Iterator
from typing import Final

from game.client.places import home
from game.errors import KeyedError, ReplayMismatch, Unreadable
from game.i18n.language import Language
from game.journal.files import read
from game.journal.record import Journal, Kind
from game.journal.text import plain
from game.session.versions import of_our_rules

#: Name of the folder with the games, and what they end with.
_GAMES: Final = "games"
_SUFFIX: Final = ".game"
#: Most files that are read for the list. Choice: more nobody looks through, and each costs a moment.
MOST: Final = 60
#: How many of the newest are offered at once.
SLOTS: Final = 3
_WEEK: Final = slice(1, 3)  # of a clock such as w03.450


class Condition(enum.Enum):
    """Whether one can go on with a saved game."""

    RUNNING = enum.auto()
    OVER = enum.auto()
    OTHER_RULES = enum.auto()  # can be read only
    NO_SCENARIO = enum.auto()  # the scenario is not here: can be read only
    DAMAGED = enum.auto()  # goes on where it stops being true, in a new file
    LOST = enum.auto()  # nothing of it can be used


@dataclasses.dataclass(frozen=True, slots=True)
class Saved:
    """A file of the player's folder."""

    path: pathlib.Path
    when: dt.datetime  # it was played last, local time
    condition: Condition
    scenario: str = ""  # id
    player: str = ""
    week: int = 0  # of the last line, from 1; 0 before the first move
    moves: int = 0  # that led to where it stands
    error: KeyedError | None = None  # what is wrong with it

    @property
    def goes_on(self) -> bool:
        """Whether there is something to go on with or to look back at."""
        return self.condition in {Condition.RUNNING, Condition.OVER, Condition.DAMAGED}


def games(scenarios: Collection[str], folder: pathlib.Path | None = None) -> list[Saved]:
    """Return the games of a folder, newest first.

    Args:
        scenarios: ids that can be played here.
        folder: the player's own games if left out.
    """
    newest = heapq.nlargest(MOST, _files(folder or home() / _GAMES))
    return [_saved(path, dt.datetime.fromtimestamp(when).astimezone(), scenarios) for when, path in newest]


def latest(found: Collection[Saved], last: str = "") -> Saved | None:
    """Return the game to go on with: the one that was played last, if it runs, else the newest that does."""
    running = [each for each in found if each.condition is Condition.RUNNING]
    return next((each for each in running if str(each.path) == last), running[0] if running else None)


def one(path: pathlib.Path, scenarios: Collection[str]) -> Saved:
    """Return what is known of one file, wherever it lies; it may be no game at all."""
    try:
        changed = path.stat().st_mtime
    except (OSError, ValueError):
        changed = 0.0
    return _saved(path, dt.datetime.fromtimestamp(changed).astimezone(), scenarios)


def when_worded(language: Language, when: dt.datetime, now: dt.datetime | None = None) -> str:
    """Return when something was: today and yesterday by name, else the date.

    Args:
        language: that is spoken.
        when: the moment, local time.
        now: another now than that of the clock.
    """
    days = ((now or dt.datetime.now().astimezone()).date() - when.date()).days
    clock = f"{when:%H:%M}"
    if days == 0:
        return language.gettext("today at {time}", time=clock)
    if days == 1:
        return language.gettext("yesterday at {time}", time=clock)
    return language.date(when.date())


def _files(folder: pathlib.Path) -> Iterator[tuple[float, pathlib.Path]]:
    """Yield the game files of a folder with the time of their last change."""
    try:
        found = list(folder.glob(f"*{_SUFFIX}"))
    except OSError:
        return
    for path in found:
        try:
            if path.is_file():
                yield path.stat().st_mtime, path
        except OSError:
            continue


def _saved(path: pathlib.Path, when: dt.datetime, scenarios: Collection[str]) -> Saved:
    """Return what a file says of itself; never raises, whatever it holds."""
    try:
        reading = read(path)
    except (ReplayMismatch, Unreadable) as error:
        return Saved(path, when, Condition.LOST, error=error)
    journal, fault = reading.journal, reading.fault
    head, trail = journal.header, journal.path()
    moves = [line for line in trail if line.kind is Kind.MOVE]
    condition = _condition(journal, scenarios)
    if fault is not None and condition in {Condition.RUNNING, Condition.OVER}:
        condition = Condition.DAMAGED
    return Saved(
        path,
        when,
        condition,
        head.scenario,
        plain(head.player, 60),
        _week(trail[-1].clock) if trail else 0,
        len(moves),
        fault,
    )


def _condition(journal: Journal, scenarios: Collection[str]) -> Condition:
    """Return what a sound record allows."""
    if journal.header.scenario not in scenarios:
        return Condition.NO_SCENARIO
    if not of_our_rules(journal.header):
        return Condition.OTHER_RULES
    over = any(line.kind is Kind.END for line in itertools.islice(reversed(journal.path()), 3))
    return Condition.OVER if over else Condition.RUNNING


def _week(clock: str) -> int:
    """Return the week of a clock as game files have it, 0 where it has none."""
    digits = clock[_WEEK]
    return int(digits) if clock[:1] == "w" and digits.isdecimal() else 0
