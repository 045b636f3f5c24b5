"""Ranking a thousand game files of whole deals over two processes, as `rank` does with those of a class."""

import statistics
import tempfile
import time
from pathlib import Path

import numpy as np

from bench.figures import YARDSTICK, Figure, peak_memory, processor_seconds_of_children, report, yardstick
from game.engine.actions import single
from game.engine.beginning import start
from game.engine.lines import all_names, printed
from game.engine.rules_version import RULES_VERSION
from game.engine.seen import brief_of, observe
from game.engine.setup import Setup
from game.engine.state import State, digest
from game.engine.step import step
from game.engine.vocab import Phase
from game.exact.arrays import I64
from game.journal.header import Header
from game.journal.record import Journal, Kind
from game.players.catalogue import player
from game.scenario.compile import find, load
from game.simulate.ranking import judged_by_all, ranked
from game.simulate.records import clocks_of, ending_of
from game.simulate.run import dice_of

FILES, JOBS = 1_000, 2
ROUNDS = 3
#: After every so many moves stands a forecast, a note.
FORECAST_EVERY, NOTE_EVERY = 40, 25


def measure() -> list[Figure]:
    """Rank the thousand a few times; making them does not count."""
    setup = load(find("bench_refresh")).setup
    setups = {(setup.scenario, setup.hash): setup}
    taken, used, sticks = [], [], []
    with tempfile.TemporaryDirectory() as folder:
        files, lines = [], 0
        for journal in textbook_games(setup, FILES):
            path = Path(folder, f"{journal.header.seed}.game")
            path.write_text(journal.text(), encoding="utf-8", newline="\n")
            files.append(str(path))
            lines += len(journal.lines)
        for _ in range(ROUNDS):
            sticks.append(yardstick())
            began, before = time.perf_counter(), _processor_seconds()
            ranking = ranked(judged_by_all(setups, files, JOBS))
            taken.append(time.perf_counter() - began)
            used.append(_processor_seconds() - before)
            if ranking.left_out:
                raise RuntimeError(f"a game that was just played was refused: {ranking.left_out[0]}")
    seconds, worked, stick = (statistics.median(each) for each in (taken, used, sticks))
    own, worker = peak_memory()
    memory, rate = (own + JOBS * worker) / 1e6, lines / worked
    return [
        Figure(f"{FILES:,} files, {JOBS} processes", seconds, "s", seconds / stick, YARDSTICK, bar=10),
        Figure("processor time of all processes", worked, "s", worked / stick, YARDSTICK),
        Figure("lines", rate, "a second and core", rate * stick, f"a line in a {YARDSTICK}"),
        Figure("peak memory of all processes", memory, "MB", worker / max(own, 1), "the first process"),
    ]


class Played:
    """Textbook games of the first seeds, written down move by move."""

    def __init__(self, setup: Setup, count: int) -> None:
        """Begin with headers and no line."""
        self.setup = setup
        self.world, self.luck, self.state = start(setup, np.arange(count, dtype=np.int64))
        worlds = digest(self.world).tolist()
        self.journals = [
            Journal(Header(setup.scenario, setup.hash, RULES_VERSION, world, f"Player {seed}", "en", seed))
            for seed, world in enumerate(worlds)
        ]

    def write(self, games: I64, kind: Kind, clocks: tuple[str, ...], texts: list[str]) -> None:
        """Write a line of the same kind in each of these games, whose state is the one after it."""
        digests = digest(self.state.take(games)).tolist()
        for game, clock, text, after in zip(games.tolist(), clocks, texts, digests, strict=True):
            journal = self.journals[game]
            self.journals[game] = journal.with_line(journal.next_line(kind, clock, text, after))

    def running(self) -> I64:
        """Return the games that are not over."""
        return np.flatnonzero(self.state.load("phase") != Phase.OVER.value)

    def of(self, games: I64) -> State:
        """Return the states of some games."""
        return self.state.take(games)


def textbook_games(setup: Setup, count: int) -> list[Journal]:
    """Return the records of textbook games of the first seeds, with forecasts and notes among the moves."""
    policy, brief, names = player("textbook"), brief_of(setup), all_names(setup)
    played, made = Played(setup, count), 0
    while (running := played.running()).size:
        phases = played.state.load("phase")
        for phase in Phase:
            games = running[phases[running] == phase.value]
            if not games.size:
                continue
            part = played.of(games)
            actions = policy.choose(brief, observe(setup, part), dice_of(games, np.full_like(games, made)))
            clocks = clocks_of(part)
            step(setup, played.world.take(games), played.luck[games], part, actions)
            played.state.put(games, part)
            texts = [printed(single(actions, row), names) for row in range(len(games))]
            played.write(games, Kind.MOVE, clocks, texts)
        made += 1
        _say(played, made)
    outcomes = [ending_of(outcome) for outcome in played.state.load("outcome").tolist()]
    played.write(np.arange(count), Kind.END, clocks_of(played.state), outcomes)
    return played.journals


def _say(played: Played, made: int) -> None:
    """Let the players of all running games note or forecast something now and then."""
    games = played.running()
    clocks = clocks_of(played.of(games))
    if made % NOTE_EVERY == 0:
        played.write(games, Kind.NOTE, clocks, ["He measures twice."] * len(games))
    if made % FORECAST_EVERY == 0:
        won, lost = np.full(len(games), 50), np.full(len(games), 30)
        played.state.store("forecast_won", won, games)
        played.state.store("forecast_lost", lost, games)
        played.write(games, Kind.FORECAST, clocks, ["50% 30%"] * len(games))


def _processor_seconds() -> float:
    """Return the processor seconds of this process and of those it started."""
    return time.process_time() + processor_seconds_of_children()


if __name__ == "__main__":
    report(measure)
