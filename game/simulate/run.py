"""Runs: every game of a range of seeds, played to its end by one policy."""

import contextlib
import dataclasses
import time
from collections.abc import Callable, Iterator

import numpy as np

from game.engine.aftermath import aftermath
from game.engine.beginning import start
from game.engine.catalogue import KINDS_OF
from game.engine.choices import why_not
from game.engine.draw import GAMMA, mixed
from game.engine.outcome import profit, score
from game.engine.seen import brief_of, observe
from game.engine.setup import Setup
from game.engine.state import digest
from game.engine.step import decide_due, pass_time, step, weeks_of
from game.engine.vocab import Kind, Outcome, Phase
from game.exact.arrays import I64, U64, Mask
from game.players.book import Policy
from game.simulate.pool import Pool, early, next_pool, started

#: Games on their way at the same time. Source: docs/performance.md, chunk series.
CHUNK = 8_192


#: Most moves of one game; the rules end every game long before. A guard against a policy's bug.
MOST_MOVES = 20_000


@dataclasses.dataclass(frozen=True, slots=True)
class Results:
    """What a run leaves of each game, in the order of the seeds, (games,) each."""

    outcome: I64
    score: I64  # hundredths of a point
    profit: I64  # currency units
    moves: I64
    meetings: I64
    week: I64
    chance_us: I64  # 0..10,000
    satisfaction: I64  # of the customer after signing, 0..10,000
    referred: I64  # other customers who were named to us
    digest: U64


class Shares:
    """Time by mechanism, for `simulate --profile`; measures only where asked to."""

    def __init__(self, *, measuring: bool = False) -> None:
        """Start with no time spent."""
        self.measuring = measuring
        self.seconds: dict[str, float] = {}

    @contextlib.contextmanager
    def of(self, name: str) -> Iterator[None]:
        """Count the time of a block."""
        if not self.measuring:
            yield
            return
        began = time.perf_counter()
        yield
        self.seconds[name] = self.seconds.get(name, 0.0) + time.perf_counter() - began


class Run:
    """One run in one process. Any chunk, any pools and any schedule give the same results."""

    def __init__(self, setup: Setup, policy: Policy, seeds: I64, chunk: int = CHUNK) -> None:
        """Prepare to play one game a seed."""
        self.setup, self.policy, self.seeds = setup, policy, seeds
        self.brief = brief_of(setup)
        self.chunk = max(1, min(chunk, len(seeds)))
        self.pools = {phase: Pool(setup, self.chunk) for phase in KINDS_OF}
        self.undecided = Pool(setup, self.chunk)  # games that stopped and whose customers are to decide
        self.over = Pool(setup, self.chunk)  # games whose results are not kept yet
        self.shares = Shares()
        self._begun = 0
        self._done = {field.name: np.zeros(len(seeds), np.int64) for field in dataclasses.fields(Results)}
        self._digest = np.zeros(len(seeds), np.uint64)

    def play(self, on_progress: Callable[[int], None] | None = None) -> Results:
        """Play every game to its end.

        Args:
            on_progress: called with the number of finished games now and then.
        """
        finished = 0
        while True:
            # Decisions wait for company until games need their room, or nothing is left to do before.
            waiting = self._begun < len(self.seeds)
            ended = self._decide() if waiting or not early(self.pools).count else 0
            self._refill()
            pool = next_pool(self.pools, waiting=self._begun < len(self.seeds))
            playing = pool.count > 0
            ended += self._advance(pool) if playing else 0
            finished += ended
            if on_progress is not None and ended:
                on_progress(finished)
            if not playing:
                break
        self._keep()
        self._done.pop("digest", None)
        return Results(**self._done, digest=self._digest)

    def _refill(self) -> None:
        """Begin further games while there is room."""
        room = self.chunk - sum(pool.count for pool in self.pools.values())
        count = min(room, len(self.seeds) - self._begun)
        if count and (count >= self.chunk // 8 or count == len(self.seeds) - self._begun):
            self._keep()
            number = np.arange(self._begun, self._begun + count)
            world, luck, state = start(self.setup, self.seeds[number])
            self.pools[Phase.DESK].add(started(number, luck, world, state))
            self._begun += count

    def _advance(self, pool: Pool) -> int:
        """Play one move in every game of a pool and send on those that left its phase; return those over."""
        before = int(pool.games().state.view("phase")[0, 0])
        if before != Phase.DESK.value:
            return self._play(pool, before)
        games, shares = pool.games(), self.shares
        with shares.of("weeks"):
            due = pass_time(self.setup, games.world, games.luck, games.state, games.going)
        with shares.of("pools"):
            # A second week is due in few games and would cost what it costs for all: they sit this move out.
            waiting = games.take(np.flatnonzero(due))
            pool.remove(np.flatnonzero(due))
            games = pool.games()
            ended = self._send_on(pool, games.state.view("phase")[0] != before)
        if pool.count:
            ended += self._play(pool, before)
        with shares.of("pools"):
            pool.add(waiting)
        return ended

    def _play(self, pool: Pool, before: int) -> int:
        """Play one move in every game of a pool; return how many are over."""
        games, shares = pool.games(), self.shares
        with shares.of("observe"):
            seen = observe(self.setup, games.state)
        with shares.of("policy"):
            dice = dice_of(self.seeds[games.number], games.made)
            actions = self.policy.choose(self.brief, seen, dice)
        with shares.of("refusals"):
            refused = np.flatnonzero(why_not(self.brief, seen, actions))
        if refused.size:
            kind = Kind(int(actions.kind[refused[0]]))
            message = f"the policy {self.policy.name} chose an impossible move: {kind.name}"
            raise RuntimeError(message)
        with shares.of(f"step: {Phase(before).name.lower()}"):
            step(self.setup, games.world, games.luck, games.state, actions, weeks=False)
        games.made += 1
        games.going[:] = weeks_of(actions)
        with shares.of("pools"):
            return self._send_on(pool, games.state.view("phase")[0] != before)

    def _decide(self) -> int:
        """Let the customers decide who are to, and send their games on; return how many are over."""
        if not self.undecided.count:
            return 0
        games = self.undecided.games()
        with self.shares.of("decisions"):
            decide_due(self.setup, games.world, games.luck, games.state)
        with self.shares.of("pools"):
            return self._send_on(self.undecided, np.ones(len(games.number), bool))

    def _send_on(self, pool: Pool, leaving: Mask) -> int:
        """Move games to the pool of their phase, the undecided or those over; return how many are over."""
        games = pool.games()
        rows = np.flatnonzero(leaving)
        phase, outcome = (games.state.view(name)[0, rows] for name in ("phase", "outcome"))
        stopped, open_ = phase == Phase.OVER.value, outcome == Outcome.RUNNING.value
        ways = [(phase == one.value, target) for one, target in self.pools.items()]
        ways += [(stopped & open_, self.undecided), (stopped & ~open_, self.over)]
        for where, target in ways:
            some = rows[where]
            if some.size:
                target.add(games.take(some))
        pool.remove(rows)
        return int((stopped & ~open_).sum())

    def _keep(self) -> None:
        """Keep the results of all games that are over, many at once."""
        games = self.over.games()
        number, state, done = games.number, games.state, self._done
        done["outcome"][number] = state.load("outcome")
        done["score"][number] = score(self.setup, state)
        done["profit"][number] = profit(self.setup, state)
        done["moves"][number] = games.made
        done["meetings"][number] = state.load("met").sum(axis=0)
        done["week"][number] = state.load("week")
        done["chance_us"][number] = state.load("chance_us")
        done["satisfaction"][number] = aftermath(self.setup, state).satisfaction
        done["referred"][number] = state.load("referred")
        self._digest[number] = digest(state)
        self.over.remove(np.arange(len(number)))


def dice_of(seeds: I64, made: I64) -> U64:
    """Return the player's own random words of a move: of the seed and the count of moves, never of luck."""
    return mixed(mixed(seeds.astype(np.uint64) ^ GAMMA) + made.astype(np.uint64) * GAMMA)
