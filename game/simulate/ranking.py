"""Ranks game files: reads and replays them as batches, leaves out what does not count, and places the rest.

Nothing here is worded: what is left out carries a key and fields. A ranking rests on the files alone; that
a game was the first try, no file can prove.
"""

import concurrent.futures
import dataclasses
import hashlib
import itertools
import multiprocessing
import pathlib
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from game.engine.setup import Setup
from game.engine.vocab import Outcome
from game.errors import KeyedError, ReplayMismatch
from game.journal.files import read
from game.journal.header import HEADER_ROWS, Header
from game.journal.parse import Reading
from game.journal.record import Journal, Kind
from game.simulate.records import SCENARIO_ROW
from game.simulate.replaying import Played, replayed_together

#: Files that are replayed side by side. Source: docs/performance.md, ranking files.
PART: Final = 500
#: Most lines of a game that is replayed. Choice: twenty times a long deal with its notes.
MOST_LINES: Final = 5_000

#: Why a file is left out although nothing in it is wrong in form, with the fields of each sentence.
REASONS: Final[Mapping[str, tuple[str, ...]]] = {
    "rank.unknown_scenario": ("scenario",),
    "rank.undone": (),
    "rank.forked": (),
    "rank.too_many_lines": ("most",),
    "rank.torn": (),
    "rank.unfinished": (),
    "rank.played_on": (),
    "rank.same_file": ("other",),
    "rank.same_customer": ("other", "player", "seed"),
}

#: Scenarios that can be ranked, by id and hash.
Setups = Mapping[tuple[str, str], Setup]


@dataclasses.dataclass(frozen=True, slots=True)
class HandedIn:
    """A game that is true, over and straight, in plain values."""

    file: str
    player: str  # as the header has it; may be empty
    scenario: str
    seed: int
    outcome: Outcome
    score: int  # hundredths of a point
    profit: int  # currency units
    worked: int  # minutes
    moves: int
    tip: str  # digest of the last line, of everything in the file
    way: str  # digest of the moves alone, whoever made them


@dataclasses.dataclass(frozen=True, slots=True)
class LeftOut:
    """A file that does not count."""

    file: str
    line: int  # of the file, from 1; 0 where the file as a whole is meant
    key: str  # of `REASONS`, of the journal, of a replay, or `error.unreadable`
    fields: Mapping[str, str | int]


@dataclasses.dataclass(frozen=True, slots=True)
class Placed:
    """A game with its place, from 1, among those of its scenario; equals share one."""

    place: int
    game: HandedIn


@dataclasses.dataclass(frozen=True, slots=True)
class Ranking:
    """What became of all files."""

    tables: Mapping[str, tuple[Placed, ...]]  # by scenario, best first
    left_out: tuple[LeftOut, ...]  # in the order of the files
    alike: tuple[tuple[HandedIn, ...], ...]  # games of several players with the very same moves


def judged(setups: Setups, files: Sequence[str]) -> list[HandedIn | LeftOut]:
    """Read and replay files as one batch a scenario; a pure job on plain values.

    Args:
        setups: the scenarios that are known here.
        files: paths.

    Returns:
        For each what it holds, or why it does not count.
    """
    found: dict[str, HandedIn | LeftOut] = {}
    readings: dict[tuple[str, str], dict[str, Reading]] = {}
    for file in files:
        try:
            reading = read(pathlib.Path(file))
            scenario = _known(reading.journal.header, setups)
            _refuse_unread(reading)
        except KeyedError as error:
            found[file] = _left_out(file, error)
        else:
            readings.setdefault(scenario, {})[file] = reading
    for scenario, some in readings.items():
        games = replayed_together(setups[scenario], [reading.journal for reading in some.values()])
        for (file, reading), game in zip(some.items(), games, strict=True):
            found[file] = _judgement(file, reading, game)
    return [found[file] for file in files]


def judged_by_all(
    setups: Setups, files: Sequence[str], jobs: int = 1, on_progress: Callable[[int], None] | None = None
) -> list[HandedIn | LeftOut]:
    """Judge files over `jobs` processes where that is more than one.

    Args:
        setups: as for `judged`.
        files: paths, each once.
        jobs: processes, 1 or more.
        on_progress: called with the number of judged files whenever a part of them is done.

    Returns:
        What `judged` returns, whatever the number of jobs.
    """
    count = max(jobs, -(-len(files) // PART)) if files else 0
    ends = [len(files) * part // max(count, 1) for part in range(count + 1)]
    parts = [files[first:last] for first, last in itertools.pairwise(ends)]
    if jobs <= 1:
        done, judgements = 0, []
        for part in parts:
            judgements += judged(setups, part)
            done += len(part)
            if on_progress is not None:
                on_progress(done)
        return judgements
    context = multiprocessing.get_context("spawn")
    with concurrent.futures.ProcessPoolExecutor(jobs, mp_context=context) as pool:
        running = [pool.submit(judged, setups, part) for part in parts]
        finished = 0
        for one in concurrent.futures.as_completed(running):
            finished += len(one.result())
            if on_progress is not None:
                on_progress(finished)
        return [judgement for one in running for judgement in one.result()]


def ranked(judgements: Sequence[HandedIn | LeftOut]) -> Ranking:
    """Place what counts.

    The first file of a player with one customer counts, in the order of `judgements`, and later ones do not;
    players are told apart by their names, whatever the case, and nameless files are players of their own.
    """
    kept: list[HandedIn] = []
    left_out: list[LeftOut] = []
    records: dict[tuple[str, int, str], str] = {}
    tries: dict[tuple[str, int, str], str] = {}
    for one in judgements:
        if isinstance(one, LeftOut):
            left_out.append(one)
            continue
        record, attempt = (one.scenario, one.seed, one.tip), (one.scenario, one.seed, one.player.casefold())
        if record in records:
            left_out.append(LeftOut(one.file, 0, "rank.same_file", {"other": records[record]}))
        elif one.player and attempt in tries:
            fields: dict[str, str | int] = {
                "other": tries[attempt],
                "player": one.player,
                "seed": one.seed,
            }
            left_out.append(LeftOut(one.file, 0, "rank.same_customer", fields))
        else:
            records[record] = tries[attempt] = one.file
            kept.append(one)
    scenarios = sorted({one.scenario for one in kept})
    tables = {name: _placed([one for one in kept if one.scenario == name]) for name in scenarios}
    return Ranking(tables, tuple(left_out), _alike(kept))


def _placed(games: list[HandedIn]) -> tuple[Placed, ...]:
    """Place games of one scenario: by score, then by less time worked, then by fewer moves."""

    def merit(game: HandedIn) -> tuple[int, int, int]:
        return -game.score, game.worked, game.moves

    ordered = sorted(games, key=lambda game: (*merit(game), game.player.casefold(), game.file))
    first: dict[tuple[int, int, int], int] = {}
    for place, game in enumerate(ordered, start=1):
        first.setdefault(merit(game), place)
    return tuple(Placed(first[merit(game)], game) for game in ordered)


def _alike(games: list[HandedIn]) -> tuple[tuple[HandedIn, ...], ...]:
    """Return the games with the same customer and the very same moves under several names."""
    ways: dict[tuple[str, int, str], list[HandedIn]] = {}
    for game in games:
        ways.setdefault((game.scenario, game.seed, game.way), []).append(game)
    return tuple(tuple(some) for some in ways.values() if len(some) > 1)


def _known(header: Header, setups: Setups) -> tuple[str, str]:
    """Return id and hash of the scenario of a game.

    Raises:
        ReplayMismatch: it is not known here, or another version of it is.
    """
    fields: dict[str, str | int] = {"scenario": header.scenario}
    if header.scenario not in {name for name, _ in setups}:
        raise ReplayMismatch(SCENARIO_ROW, "rank.unknown_scenario", fields)
    scenario = header.scenario, header.scenario_hash
    if scenario not in setups:
        raise ReplayMismatch(SCENARIO_ROW, "replay.scenario_changed", fields)
    return scenario


def _refuse_unread(reading: Reading) -> None:
    """Leave out what could not be ranked even if it were true.

    Raises:
        ReplayMismatch: with the line that says so.
    """
    lines = reading.journal.lines
    if len(lines) > MOST_LINES:
        raise ReplayMismatch(HEADER_ROWS + MOST_LINES + 1, "rank.too_many_lines", {"most": MOST_LINES})
    for line in lines:
        if line.kind in {Kind.BACK, Kind.FORK}:
            key = "rank.undone" if line.kind is Kind.BACK else "rank.forked"
            raise ReplayMismatch(HEADER_ROWS + line.number, key)


def _judgement(file: str, reading: Reading, game: Played | ReplayMismatch) -> HandedIn | LeftOut:
    """Return what a replayed file counts for."""
    if isinstance(game, ReplayMismatch):
        return _left_out(file, game)
    if reading.fault:
        return _left_out(file, reading.fault)
    last = HEADER_ROWS + len(reading.journal.lines)
    if reading.torn:
        return LeftOut(file, last + 1, "rank.torn", {})
    if not game.over:
        return LeftOut(file, last, "rank.unfinished", {})
    if game.played_on:
        return LeftOut(file, game.played_on, "rank.played_on", {})
    header = reading.journal.header
    return HandedIn(
        file=file,
        player=header.player,
        scenario=header.scenario,
        seed=header.seed or 0,
        outcome=game.outcome,
        score=game.score,
        profit=game.profit,
        worked=game.worked,
        moves=game.moves,
        tip=reading.journal.tip,
        way=_way(reading.journal),
    )


def _way(journal: Journal) -> str:
    """Return a digest of the moves of a game."""
    moves = "\n".join(line.text for line in journal.lines if line.kind is Kind.MOVE)
    return hashlib.sha256(moves.encode()).hexdigest()


def _left_out(file: str, error: KeyedError) -> LeftOut:
    """Return an error of a file as the file that is left out for it."""
    fields = {name: value for name, value in error.fields.items() if name != "line"}
    return LeftOut(file, error.line if isinstance(error, ReplayMismatch) else 0, error.key, fields)
