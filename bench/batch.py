"""Many games at once against one after the other: the same moves with policy, refusals and observation."""

import functools
import time

import numpy as np

from bench.figures import Figure, report, rounds
from game.engine.setup import Setup
from game.players.catalogue import player
from game.scenario.compile import find, load
from game.simulate.run import Run

CHUNKS = (2_048, 4_096, 8_192, 16_384)
GAMES = 16_384
ALONE = 6
ROUNDS = 2


def measure() -> list[Figure]:
    """Measure processor seconds a move, chunk by chunk in turns."""
    setup = load(find("bench_refresh")).setup
    _seconds_a_move(setup, ALONE, 1)  # warms up

    works = [functools.partial(_seconds_a_move, setup, GAMES, chunk) for chunk in CHUNKS]
    alone, *batched = rounds([functools.partial(_seconds_a_move, setup, ALONE, 1), *works], ROUNDS)
    best = min(batched)
    figures = [
        Figure(f"moves in chunks of {chunk:,}", 1 / each, "moves a second and core", alone / each, "batch 1")
        for chunk, each in zip(CHUNKS, batched, strict=True)
    ]
    name = f"gain a move at the best chunk, {CHUNKS[batched.index(best)]:,}"
    rate = Figure(
        "moves at the best chunk",
        1 / best,
        "moves a second and core",
        alone / best,
        "batch 1",
        bar=150_000,
        at_most=False,
    )
    return [
        *figures,
        rate,
        Figure(name, alone / best, "times", alone / best, "batch 1", bar=300, at_most=False),
    ]


def _seconds_a_move(setup: Setup, games: int, chunk: int) -> float:
    """Play games and return processor seconds a move."""
    run = Run(setup, player("textbook"), np.arange(games, dtype=np.int64), chunk)
    began = time.process_time()
    results = run.play()
    return (time.process_time() - began) / int(results.moves.sum())


if __name__ == "__main__":
    report(measure)
