"""What a client may do in a game, whoever keeps it."""

import dataclasses
import pathlib
from collections.abc import Iterator
from typing import Protocol

from game.engine.actions import Action
from game.engine.codes import Refusal
from game.engine.events import Event
from game.scenario.chapters import Chapter
from game.scenario.texts import Texts
from game.session.looking_back import LookBack
from game.voice.hindsight import Debrief
from game.voice.scene import Scene


@dataclasses.dataclass(frozen=True, slots=True)
class Choice:
    """A move that could be made, or the reason why not now; its other fields are free."""

    action: Action
    refusal: Refusal


@dataclasses.dataclass(frozen=True, slots=True)
class Played:
    """A move that was made and what could be seen of it."""

    action: Action
    line: str  # as the game file has it
    before: Scene
    after: Scene
    events: tuple[Event, ...]  # the visible ones


@dataclasses.dataclass(frozen=True, slots=True)
class Entry:
    """A line of the game's record."""

    number: int  # from 1
    clock: str
    words: str
    is_move: bool = False


class Seat(Protocol):
    """A seat at the table. Errors carry keys; nothing that failed has changed anything."""

    texts: Texts

    @property
    def path(self) -> pathlib.Path | None:
        """Where the game is kept; None where it is not."""
        ...

    def look(self) -> Scene:
        """Return what may be known now."""
        ...

    def choices(self) -> tuple[Choice, ...]:
        """Return every template of this phase with its refusal; after the end what is left to try."""
        ...

    def read(self, line: str) -> Action:
        """Return the action of a line; ids that are unknown and ids that are hidden fail alike.

        Raises:
            IllegalAction: with refusal 0 and a key `move.*`.
        """
        ...

    def write(self, action: Action) -> str:
        """Return the line of an action that names only what was found."""
        ...

    def why_not(self, action: Action) -> Refusal:
        """Say why an action is impossible now, or that it is not."""
        ...

    def act(self, move: Action | str) -> Played:
        """Make a move.

        Raises:
            IllegalAction: it cannot be read or is impossible; nothing was spent or written.
            KeyedError: the game could not be saved; nothing was spent.
        """
        ...

    def back(self, moves: int = 1) -> Scene:
        """Undo the last moves; the same moves would have the same luck again.

        Raises:
            KeyedError: `session.nothing_back`: fewer moves were made.
        """
        ...

    def guess(self, person: str, style: str, percent: int) -> None:
        """Note a guess at somebody's style; free, and no rule reads it.

        Raises:
            KeyedError: no such person or style, or no percentage.
        """
        ...

    def forecast(self, won: int, lost: int, worry: int = 0) -> None:
        """Note a forecast of the award in percent; what is left means no decision.

        Args:
            won: percent.
            lost: percent, to a rival.
            worry: number of the milestone, from 1, whose answer worries most; 0 none.

        Raises:
            KeyedError: no percentages, or more than 100 together.
        """
        ...

    def note(self, text: str) -> None:
        """Keep the player's own words."""
        ...

    def notes(self) -> tuple[Entry, ...]:
        """Return all notes, those made before an undo as well."""
        ...

    def log(self) -> tuple[Entry, ...]:
        """Return the moves that led here."""
        ...

    def retold(self) -> Iterator[Played]:
        """Yield the moves that led here, each with what could be seen of it."""
        ...

    def fork(self, luck: int | None = None, *, back: int = 0, save: pathlib.Path | None = None) -> "Seat":
        """Return a new game that goes on with other luck; this one stays as it is.

        Args:
            luck: 0..2**64-1; a number that follows from the game where it is left out.
            back: how many moves before now the new game goes on.
            save: where the new game is kept.

        Raises:
            KeyedError: `session.nothing_back` or `session.seed`, or the file could not be made.
        """
        ...

    def save(self, path: pathlib.Path) -> None:
        """Keep the game in a new file from now on, with all that has happened.

        Raises:
            KeyedError: `journal.exists` or `journal.not_saved`; the game is kept where it was.
        """
        ...

    def copy(self, path: pathlib.Path) -> None:
        """Write the game as it stands into another file, over what is there; it goes on where it was kept.

        Raises:
            KeyedError: `journal.not_saved`; what was there is as before.
        """
        ...

    def close(self) -> None:
        """Let go of the file; all that was done is in it."""
        ...

    def debrief(self) -> Debrief:
        """Return what was hidden.

        Raises:
            KeyedError: `session.not_over`.
        """
        ...

    def look_back(self, chapters: tuple[Chapter, ...]) -> LookBack:
        """Return the trainee's own guesses and forecasts beside the truth.

        Raises:
            KeyedError: `session.not_over`.
        """
        ...
