"""Replays many records side by side: the games of one phase as one batch, each at its own line.

What a record says is held against the game as `game.session` does for one: the clock of a line is that of
the game before it, its move was possible, its digest follows from the state after it.
"""

import dataclasses
from collections.abc import Sequence
from typing import Final

import numpy as np

from game.engine.actions import Actions, joined
from game.engine.beginning import start
from game.engine.choices import why_not
from game.engine.lines import Names, all_names, parsed
from game.engine.outcome import profit, score
from game.engine.seen import brief_of, observe
from game.engine.setup import Setup
from game.engine.state import digest
from game.engine.step import step
from game.engine.vocab import Outcome, Phase
from game.errors import IllegalAction, ReplayMismatch
from game.exact.arrays import I64
from game.journal.header import HEADER_ROWS
from game.journal.record import Journal, Kind, Line
from game.simulate.pool import Games, Pool, next_pool, started
from game.simulate.records import WORLD_ROW, clocks_of, seed_in, speak, untrue

#: What stands in a plan where the next line is no move that can be read, and where there is no further line.
_NO_MOVE: Final = -1
_NO_LINE: Final = -2
#: Outcomes after which a further move plays on as if the customer had chosen us.
_AGAINST_US: Final = [outcome.value for outcome in Outcome if outcome not in (Outcome.RUNNING, Outcome.WON)]
#: What a fault of a rule may raise; it must cost one game and not those beside it.
_STUMBLES: Final = (ArithmeticError, LookupError, ValueError)


@dataclasses.dataclass(frozen=True, slots=True)
class Played:
    """A game that is true to its last line, in plain values."""

    outcome: Outcome
    over: bool
    played_on: int  # line of the file with the first move after the customer decided against us, 0 none
    score: int  # hundredths of a point
    profit: int  # currency units
    worked: int  # minutes
    moves: int
    digest: int  # of the last state


def replayed_together(setup: Setup, journals: Sequence[Journal]) -> list[Played | ReplayMismatch]:
    """Replay records of one scenario, asking of every move whether it was possible.

    Args:
        setup: the scenario.
        journals: that neither go back nor fork.

    Returns:
        For each what became of it, or the first line of its file that is not true.
    """
    found: dict[int, Played | ReplayMismatch] = {}
    seeds: dict[int, int] = {}
    for number, journal in enumerate(journals):
        try:
            seeds[number] = seed_in(setup, journal.header)
        except ReplayMismatch as error:
            found[number] = error
    together = _replayed(setup, [journals[number] for number in seeds], list(seeds.values()))
    found |= zip(seeds, together, strict=True)
    return [found[number] for number in range(len(journals))]


def _replayed(setup: Setup, journals: Sequence[Journal], seeds: list[int]) -> list[Played | ReplayMismatch]:
    """Replay records whose headers fit; where a rule stumbles, find the game over which it does."""
    if not journals:
        return []
    replay = _Replay(setup, journals, seeds)
    try:
        replay.play()
    except _STUMBLES:
        half = len(journals) // 2
        if half:
            first = _replayed(setup, journals[:half], seeds[:half])
            return first + _replayed(setup, journals[half:], seeds[half:])
        replay.give_up()
    return replay.verdicts()


class _Replay:
    """Some records on their way: a pool for each phase, and what was found after every line."""

    def __init__(self, setup: Setup, journals: Sequence[Journal], seeds: list[int]) -> None:
        self.setup, self.journals, self.seeds = setup, journals, np.array(seeds, dtype=np.int64)
        self.names, self.brief = all_names(setup), brief_of(setup)
        # Notes leave the game as it is, so that only the other lines have to be gone through.
        self.lines = [[line for line in one.lines if line.kind is not Kind.NOTE] for one in journals]
        # Moment k of a game is after k of these lines; the moments of all games stand one after the other.
        counts = np.array([len(lines) + 1 for lines in self.lines])
        self.first = np.cumsum(counts) - counts
        self.plan, self.moves = _planned(self.lines, self.names, len(self.brief.options))
        self.digests = np.zeros(len(self.plan), np.uint64)
        self.clocks = [""] * len(self.plan)
        self.pools = {phase: Pool(setup, len(journals)) for phase in Phase}
        self.halted: dict[int, tuple[int, str]] = {}  # moment at which a game could not go on, and why
        self.played_on = np.zeros(len(journals), np.int64)  # moment after the first such move, 0 none
        self.found: dict[int, Played | ReplayMismatch] = {}

    def play(self) -> None:
        """Bring every game to its last line, or to one that cannot be true."""
        self._begin()
        while (pool := next_pool(self.pools)).count:
            self._speak(pool)
            if pool.count:
                self._move(pool)

    def give_up(self) -> None:
        """Let the games that are on their way end before the line at which they stand."""
        for pool in self.pools.values():
            games = pool.games()
            self._halt(games, np.arange(pool.count), "replay.move")

    def verdicts(self) -> list[Played | ReplayMismatch]:
        """Return what became of each game, or its first line that is not true."""
        return [self._verdict(number) for number in range(len(self.journals))]

    def _begin(self) -> None:
        """Start every game whose world is the one of its seed."""
        world, luck, state = start(self.setup, self.seeds)
        worlds = digest(world).tolist()
        for number, journal in enumerate(self.journals):
            if journal.header.world != worlds[number]:
                self.found[number] = ReplayMismatch(WORLD_ROW, "replay.world")
        numbers = np.arange(len(self.journals))
        begun = np.array([number for number in numbers.tolist() if number not in self.found], dtype=np.int64)
        games = started(numbers, luck, world, state).take(begun)
        self._look(games)
        self._put(games)

    def _speak(self, pool: Pool) -> None:
        """Do the lines of a pool that stand before its next moves, and let go of games at their end."""
        speaking = True
        while speaking:
            games = pool.games()
            plan = self.plan[self._places(games)]
            through = np.flatnonzero(plan == _NO_LINE)
            if through.size:
                self._keep(games.take(through))
            rows = np.flatnonzero(plan == _NO_MOVE)
            speaking = bool(rows.size)
            if speaking:
                true = np.array([self._says(games, row) for row in rows.tolist()])
                games.made[rows[true]] += 1
                self._look(games.take(rows[true]))
                through = np.union1d(through, rows[~true])
            if through.size:
                pool.remove(through)

    def _says(self, games: Games, row: int) -> bool:
        """Do a line that is no move in one game; say whether it can be true."""
        one = np.array([row])
        line = self.lines[int(games.number[row])][int(games.made[row])]
        state = games.state.take(one)
        try:
            if line.kind is Kind.MOVE:
                raise untrue(line, "replay.move")
            speak(state, self.names, line)
        except ReplayMismatch as error:
            self._halt(games, one, error.key)
            return False
        games.state.put(one, state)
        return True

    def _move(self, pool: Pool) -> None:
        """Make the next move in every game of a pool, and send on those that left its phase."""
        games = pool.games()
        actions = self._next(games)
        refused = np.flatnonzero(why_not(self.brief, observe(self.setup, games.state), actions))
        if refused.size:
            self._halt(games, refused, "replay.move")
            pool.remove(refused)
            if not pool.count:
                return
            games = pool.games()
            actions = self._next(games)
        before = int(games.state.view("phase")[0, 0])
        against = np.isin(games.state.view("outcome")[0], _AGAINST_US) & (self.played_on[games.number] == 0)
        self.played_on[games.number[against]] = games.made[against] + 1
        step(self.setup, games.world, games.luck, games.state, actions)
        games.made += 1
        self._look(games)
        leaving = np.flatnonzero(games.state.view("phase")[0] != before)
        if leaving.size:
            left = games.take(leaving)
            pool.remove(leaving)
            self._put(left)

    def _next(self, games: Games) -> Actions:
        """Return the next move of every game."""
        return self.moves.take(self.plan[self._places(games)])

    def _places(self, games: Games) -> I64:
        """Return where the moment at which each game stands is written, (n,)."""
        places: I64 = self.first[games.number] + games.made
        return places

    def _look(self, games: Games) -> None:
        """Write down clock and digest of the moment at which games stand."""
        places = self._places(games)
        self.digests[places] = digest(games.state)
        for place, clock in zip(places.tolist(), clocks_of(games.state), strict=True):
            self.clocks[place] = clock

    def _put(self, games: Games) -> None:
        """Put games into the pools of their phases."""
        phase = games.state.view("phase")[0]
        for one in set(phase.tolist()):
            self.pools[Phase(one)].add(games.take(np.flatnonzero(phase == one)))

    def _halt(self, games: Games, rows: I64, key: str) -> None:
        """Write down that games cannot go on, and why."""
        for number, made in zip(games.number[rows].tolist(), games.made[rows].tolist(), strict=True):
            self.halted[number] = made, key

    def _keep(self, games: Games) -> None:
        """Keep what became of games that are at their last line."""
        state = games.state
        outcome, over = state.load("outcome").tolist(), state.load("phase") == Phase.OVER.value
        points, earned = score(self.setup, state).tolist(), profit(self.setup, state).tolist()
        worked, final = state.load("worked").tolist(), digest(state).tolist()
        for row, number in enumerate(games.number.tolist()):
            lines, moment = self.lines[number], int(self.played_on[number])
            self.found[number] = Played(
                outcome=Outcome(outcome[row]),
                over=bool(over[row]),
                played_on=HEADER_ROWS + lines[moment - 1].number if moment else 0,
                score=points[row],
                profit=earned[row],
                worked=worked[row],
                moves=sum(line.kind is Kind.MOVE for line in lines),
                digest=final[row],
            )

    def _verdict(self, number: int) -> Played | ReplayMismatch:
        """Hold a record against what was found after each of its lines."""
        if number in self.found and isinstance(self.found[number], ReplayMismatch):
            return self.found[number]
        journal, first, made = self.journals[number], int(self.first[number]), 0
        last, reason = self.halted.get(number, (-1, ""))
        digests = self.digests[first : first + len(self.lines[number]) + 1].tolist()
        for line in journal.lines:
            if line.clock != self.clocks[first + made]:
                return untrue(line, "replay.clock")
            if line.kind is not Kind.NOTE:
                if made == last:
                    return untrue(line, reason)
                made += 1
            if not journal.holds(line.number, digests[made]):
                return untrue(line, "replay.untrue")
        return self.found[number]


def _planned(lines: Sequence[Sequence[Line]], names: Names, issues: int) -> tuple[I64, Actions]:
    """Return the plan of all games, one after the other, and the moves that it numbers.

    Args:
        lines: of each game, notes left out.
        names: ids that moves may use.
        issues: of the scenario's table.
    """
    numbers: dict[str, int] = {}
    moves: list[Actions] = [Actions.blank(1, issues)]
    plan: list[int] = []
    for line in (line for one in lines for line in (*one, None)):
        if line is None or line.kind is not Kind.MOVE:
            plan.append(_NO_LINE if line is None else _NO_MOVE)
            continue
        if line.text not in numbers:
            try:
                moves.append(parsed(line.text, names).batch(issues))
                numbers[line.text] = len(moves) - 1
            except (IllegalAction, *_STUMBLES):
                numbers[line.text] = _NO_MOVE
        plan.append(numbers[line.text])
    return np.array(plan, dtype=np.int64), joined(moves)
