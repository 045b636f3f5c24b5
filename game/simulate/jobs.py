"""Jobs: a run split over an executor, with one summary whatever the split."""

import concurrent.futures
import dataclasses
import itertools
import multiprocessing
import time
from collections.abc import Callable

import numpy as np

from game.engine.rules_version import RULES_VERSION
from game.engine.setup import Setup
from game.engine.state import folded
from game.engine.vocab import Outcome
from game.players.catalogue import player
from game.simulate.run import CHUNK, Results, Run


@dataclasses.dataclass(frozen=True, slots=True)
class Order:
    """What to simulate, in plain values."""

    policy: str
    without: tuple[str, ...]
    games: int
    seed: int
    chunk: int = CHUNK


def play_part(setup: Setup, order: Order, first: int, count: int) -> tuple[Results, float]:
    """Play part of an order; a pure job on plain values. Return results and CPU seconds."""
    began = time.process_time()
    seeds = np.arange(order.seed + first, order.seed + first + count, dtype=np.int64)
    results = Run(setup, player(order.policy, order.without), seeds, order.chunk).play()
    return results, time.process_time() - began


def play_all(
    setup: Setup, order: Order, jobs: int = 1, on_progress: Callable[[int], None] | None = None
) -> Results:
    """Play an order, over `jobs` processes where that is more than one.

    Args:
        setup: the scenario.
        order: what to play.
        jobs: processes, 1 or more.
        on_progress: called with the number of finished games now and then; over several processes whenever
            one of them is done.

    Returns:
        Results in the order of the seeds, the same for any number of jobs.
    """
    if jobs <= 1 or order.games < 2 * jobs:
        seeds = np.arange(order.seed, order.seed + order.games, dtype=np.int64)
        return Run(setup, player(order.policy, order.without), seeds, order.chunk).play(on_progress)
    ends = [order.games * part // jobs for part in range(jobs + 1)]
    context = multiprocessing.get_context("spawn")
    with concurrent.futures.ProcessPoolExecutor(jobs, mp_context=context) as pool:
        parts = [
            pool.submit(play_part, setup, order, first, last - first)
            for first, last in itertools.pairwise(ends)
        ]
        finished = 0
        for part in concurrent.futures.as_completed(parts):
            finished += len(part.result()[0].outcome)
            if on_progress is not None:
                on_progress(finished)
        done = [part.result()[0] for part in parts]
    names = [field.name for field in dataclasses.fields(Results)]
    return Results(*(np.concatenate([getattr(part, name) for part in done]) for name in names))


def summary(setup: Setup, order: Order, results: Results, seconds: float) -> dict[str, object]:
    """Return the summary that `simulate --json` prints; shares are fractions of 1."""
    count = len(results.outcome)

    def share(outcome: Outcome) -> float:
        return round(float((results.outcome == outcome).sum()) / count, 4)

    return {
        "scenario": setup.scenario,
        "scenario_hash": setup.hash,
        "rules_version": RULES_VERSION,
        "policy": order.policy,
        "without": list(order.without),
        "games": count,
        "seed": order.seed,
        "won": share(Outcome.WON),
        "lost": share(Outcome.LOST),
        "no_decision": share(Outcome.NO_DECISION),
        "withdrawn": share(Outcome.WITHDRAWN),
        "score_mean": round(float(results.score.mean()) / 100, 2),
        "score_sd": round(float(results.score.std()) / 100, 2),
        "profit_mean": round(float(results.profit.mean())),
        "moves_median": int(np.median(results.moves)),
        "meetings_median": int(np.median(results.meetings)),
        "weeks_median": int(np.median(results.week)),
        "seconds": round(seconds, 2),
        "games_per_second": round(count / seconds, 1),
        "moves_per_second": round(int(results.moves.sum()) / seconds),
        "digest": f"{folded(results.digest):016x}",
    }
