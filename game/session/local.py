"""A seat on this machine: the game, its record and, where the player wants it, its file."""

import hashlib
import pathlib
from collections.abc import Iterator

from game.engine import opinions
from game.engine.actions import Action, single
from game.engine.catalogue import KINDS_OF
from game.engine.choices import choices, templates, why_not
from game.engine.codes import Refusal
from game.engine.events import Recorder
from game.engine.lines import parsed, printed
from game.engine.rules_version import RULES_VERSION
from game.engine.setup import Setup
from game.engine.state import State, digest
from game.engine.step import step
from game.engine.vocab import Kind as MoveKind
from game.engine.vocab import Phase
from game.errors import IllegalAction, KeyedError, ReplayMismatch
from game.journal.files import GameFile, create, read, rewrite
from game.journal.header import HEADER_ROWS, Header
from game.journal.record import NOTE_LIMIT, Journal, Kind
from game.journal.text import WIDE, plain
from game.scenario.chapters import Chapter
from game.scenario.texts import Texts
from game.session.looking_back import LookBack, looked_back
from game.session.replay import Retelling, clock_of, ending, last_move, luck_of_fork, replayed
from game.session.retell import retold, scene_of
from game.session.seat import Choice, Entry, Played
from game.session.unveil import unveil
from game.simulate.records import MOST_SEEDS
from game.voice.hindsight import Debrief
from game.voice.scene import Scene, family, topic_of


class LocalSeat:
    """A seat at a game that this machine keeps; see `game.session.seat.Seat`."""

    def __init__(self, game: Retelling, texts: Texts, journal: Journal, file: GameFile | None = None) -> None:
        """Sit down at a game that stands where its journal ends.

        Args:
            game: as its journal leaves it.
            texts: words of the scenario.
            journal: header and lines.
            file: where lines are kept from now on, if anywhere.
        """
        self.texts = texts
        self.journal = journal
        self._game = game
        self._file = file
        self._back: tuple[int, LookBack] | None = None  # what was looked back at, after so many lines
        self._families: dict[str, int] = {}  # by move, since every step asks for those of all moves
        self._offered = {phase: templates(game.brief, phase) for phase in KINDS_OF}
        self._scene = scene_of(game, self._past())
        self._end()

    @property
    def path(self) -> pathlib.Path | None:
        """Where the game is kept; None where it is not."""
        return self._file.path if self._file else None

    @property
    def torn(self) -> bool:
        """Whether a last line was lost because it had not been written to its end."""
        return self._file is not None and self._file.torn

    def look(self) -> Scene:
        """Return what may be known now."""
        return self._scene

    def choices(self) -> tuple[Choice, ...]:
        """Return every template of this phase with its refusal; after the end what is left to try."""
        phase = self._scene.phase
        if phase is Phase.OVER:
            on = Action(MoveKind.WHAT_IF)
            return () if self.why_not(on) else (Choice(on, Refusal.NONE),)
        moves, refusals = choices(self._game.brief, self._scene.seen, self._offered[phase])
        return tuple(Choice(single(moves, row), Refusal(code)) for row, code in enumerate(refusals.tolist()))

    def read(self, line: str) -> Action:
        """Return the action of a line; ids that are unknown and ids that are hidden fail alike."""
        return parsed(line, self._scene.names)

    def write(self, action: Action) -> str:
        """Return the line of an action that names only what was found."""
        return printed(action, self._scene.names)

    def why_not(self, action: Action) -> Refusal:
        """Say why an action is impossible now, or that it is not."""
        actions = action.batch(len(self._game.brief.options))
        return Refusal(int(why_not(self._game.brief, self._scene.seen, actions)[0]))

    def act(self, move: Action | str) -> Played:
        """Make a move."""
        action = self.read(move) if isinstance(move, str) else move
        refusal = self.why_not(action)
        if refusal is not Refusal.NONE:
            raise IllegalAction(refusal, f"refusal.{refusal.name.lower()}")
        game, before, record = self._game, self._scene, Recorder()
        line = printed(action, game.names)
        after = game.state.copy()
        step(game.setup, game.world, game.luck, after, action.batch(len(game.brief.options)), record=record)
        events = tuple(event for event in record.events.get(0, ()) if event.visible)
        self._commit(Kind.MOVE, line, after, topic_of(events))
        self._end()
        return Played(action, line, before, self._scene, events)

    def back(self, moves: int = 1) -> Scene:
        """Undo the last moves; the same moves would have the same luck again."""
        target = _line_before(self.journal, moves)
        game = self._game_at(target)
        self._commit(Kind.BACK, str(target), game.state)
        self._game = game
        self._scene = scene_of(game, self._past())
        return self._scene

    def guess(self, person: str, style: str, percent: int) -> None:
        """Note a guess at somebody's style; free, and no rule reads it."""
        after = self._game.state.copy()
        opinions.guess(after, self._scene.names, person, style, percent)
        self._commit(Kind.GUESS, opinions.guess_text(person, style, percent), after)

    def forecast(self, won: int, lost: int, worry: int = 0) -> None:
        """Note a forecast of the award in percent; what is left means no decision."""
        after = self._game.state.copy()
        opinions.forecast(after, won, lost)
        self._commit(Kind.FORECAST, opinions.forecast_text(won, lost, worry), after)

    def note(self, text: str) -> None:
        """Keep the player's own words, on one line and without what a terminal would obey."""
        words = plain(text, NOTE_LIMIT)
        if not words:
            raise KeyedError("session.note_empty")
        self._commit(Kind.NOTE, words, self._game.state)

    def notes(self) -> tuple[Entry, ...]:
        """Return all notes, those made before an undo as well."""
        lines = self.journal.lines
        return tuple(Entry(line.number, line.clock, line.text) for line in lines if line.kind is Kind.NOTE)

    def log(self) -> tuple[Entry, ...]:
        """Return what led here, oldest first, without notes."""
        lines = [line for line in self.journal.path() if line.kind is not Kind.NOTE]
        return tuple(Entry(line.number, line.clock, line.words, line.kind is Kind.MOVE) for line in lines)

    def retold(self) -> Iterator[Played]:
        """Yield the moves that led here, each with what could be seen of it."""
        return retold(self._game.setup, self.journal)

    def save(self, path: pathlib.Path) -> None:
        """Keep the game in a new file from now on, with all that has happened.

        Raises:
            KeyedError: `journal.exists` or `journal.not_saved`; the game is kept where it was.
        """
        file = create(path, self.journal)
        self.close()
        self._file = file

    def copy(self, path: pathlib.Path) -> None:
        """Write the game as it stands into another file, over what is there; it goes on where it was kept."""
        rewrite(path, self.journal)

    def close(self) -> None:
        """Let go of the file; all that was done is in it."""
        if self._file:
            self._file.close()
        self._file = None

    def fork(
        self, luck: int | None = None, *, back: int = 0, save: pathlib.Path | None = None
    ) -> "LocalSeat":
        """Return a new game that goes on with other luck; this one stays as it is."""
        follows = int.from_bytes(hashlib.sha256(self.journal.tip.encode()).digest()[:8])
        number = follows if luck is None else luck
        if not 0 <= number < WIDE:
            raise KeyedError("session.seed", {"seed": number})
        target = _line_before(self.journal, back) if back else len(self.journal.lines)
        game = self._game_at(target)
        journal = self.journal.forked(target, number, clock_of(game.state), game.digest())
        game.luck = luck_of_fork(number)
        seat = LocalSeat(game, self.texts, journal)
        if save is not None:
            seat.save(save)
        return seat

    def debrief(self) -> Debrief:
        """Return what was hidden, once the game is over."""
        if self._scene.phase is not Phase.OVER:
            raise KeyedError("session.not_over")
        return unveil(self._game, self.journal)

    def look_back(self, chapters: tuple[Chapter, ...]) -> LookBack:
        """Return the trainee's own guesses and forecasts beside the truth, once the game is over."""
        if self._scene.phase is not Phase.OVER:
            raise KeyedError("session.not_over")
        lines = len(self.journal.lines)
        if self._back is None or self._back[0] != lines:
            self._back = lines, looked_back(self._game.setup, self.journal, chapters)
        return self._back[1]

    def _commit(self, kind: Kind, text: str, after: State, topic: int | None = None) -> None:
        """Write a line and only then let the game be as it is after it."""
        clock, state_digest = clock_of(self._game.state), int(digest(after)[0])
        if self._file:
            self._file.append(kind, clock, text, state_digest)
            self.journal = self._file.journal
        else:
            self.journal = self.journal.with_line(self.journal.next_line(kind, clock, text, state_digest))
        self._game.state = after
        self._game.topic = self._game.topic if topic is None else topic
        self._scene = scene_of(self._game, self._past())

    def _end(self) -> None:
        """Write the last line of a game that is over and has none yet."""
        trail = self.journal.path()
        if self._scene.phase is Phase.OVER and not any(line.kind is Kind.END for line in trail):
            self._commit(Kind.END, ending(self._game.state), self._game.state)

    def _game_at(self, number: int) -> Retelling:
        """Return the game as it was after a line."""
        game = Retelling(self._game.setup, self._game.seed)
        trail = self.journal.path(number)
        for line in trail:
            game.play(line, listening=line.number == last_move(trail))
        return game

    def _past(self) -> tuple[int, ...]:
        """Return of which family each move was that led here."""
        moves = [line.text for line in self.journal.path() if line.kind is Kind.MOVE]
        for text in moves:
            if text not in self._families:
                self._families[text] = family(parsed(text, self._game.names))
        return tuple(self._families[text] for text in moves)


def _line_before(journal: Journal, moves: int) -> int:
    """Return the number of the line after which the last so many moves were made."""
    trail = journal.path()
    places = [place for place, line in enumerate(trail) if line.kind is Kind.MOVE]
    if not 0 < moves <= len(places):
        raise KeyedError("session.nothing_back", {"most": len(places)})
    place = places[-moves]
    return trail[place - 1].number if place else 0


def begin(
    setup: Setup, texts: Texts, seed: int, player: str = "", *, save: pathlib.Path | None = None
) -> "LocalSeat":
    """Return a seat before the first move of a new game.

    Args:
        setup: the scenario.
        texts: its words in the player's language.
        seed: 0..2^63-1.
        player: name for the game file, any text.
        save: where the game is kept from the start, line by line.

    Raises:
        KeyedError: `session.seed`, or `journal.exists` and `journal.not_saved` for the file.
    """
    if not 0 <= seed < MOST_SEEDS:
        raise KeyedError("session.seed", {"seed": seed})
    game = Retelling(setup, seed)
    world = game.world_digest()
    header = Header(setup.scenario, setup.hash, RULES_VERSION, world, player, texts.language, seed)
    seat = LocalSeat(game, texts, Journal(header))
    if save is not None:
        seat.save(save)
    return seat


def resume(path: pathlib.Path, setup: Setup, texts: Texts) -> "LocalSeat":
    """Return a seat at the end of a saved game, which goes on in its file.

    Raises:
        Unreadable: the system does not let us read it.
        ReplayMismatch: with the first line that is not true; see `salvage`.
        KeyedError: `journal.open_elsewhere` or `journal.not_saved`.
    """
    file = GameFile(path)
    try:
        return LocalSeat(replayed(setup, file.journal), texts, file.journal, file)
    except BaseException:
        file.close()
        raise


def salvage(path: pathlib.Path, setup: Setup, texts: Texts, save: pathlib.Path) -> "LocalSeat":
    """Return a seat at the last true line of a damaged game, which goes on in a new file.

    Args:
        path: of the damaged file; it is left as it is.
        setup: the scenario.
        texts: its words.
        save: where the new file is made.

    Raises:
        ReplayMismatch: not even the header is true.
        KeyedError: the new file could not be made.
    """
    journal = read(path).journal
    try:
        game = replayed(setup, journal)
    except ReplayMismatch as error:
        if error.line <= HEADER_ROWS:
            raise
        journal = journal.first(error.line - HEADER_ROWS - 1)
        game = replayed(setup, journal)
    seat = LocalSeat(game, texts, journal)
    seat.save(save)
    return seat
