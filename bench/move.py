"""One move of a single game: rules, all templates of choices with refusals, observation and digest."""

import statistics
import time

import numpy as np

from bench.figures import YARDSTICK, Figure, report, yardstick
from game.engine.beginning import start
from game.engine.catalogue import KINDS_OF
from game.engine.choices import choices, templates
from game.engine.seen import brief_of, observe
from game.engine.setup import Setup
from game.engine.state import digest
from game.engine.step import step
from game.engine.vocab import Phase
from game.players.catalogue import player
from game.scenario.compile import find, load

GAMES = 12
MILLI = 1_000


def measure() -> list[Figure]:
    """Play whole textbook games, move by move."""
    setup = load(find("bench_refresh")).setup
    moves: list[float] = []
    sticks: list[float] = []
    for seed in range(GAMES + 1):
        taken = _game(setup, seed)
        if seed:  # the first game warms up
            moves += taken
            sticks.append(yardstick(time.perf_counter))
    stick = statistics.median(sticks)
    median = statistics.median(moves)
    late = float(np.quantile(moves, 0.99))
    return [
        Figure("a move at batch 1, median", median * MILLI, "ms", median / stick, YARDSTICK, bar=2),
        Figure("a move at batch 1, 99 of 100", late * MILLI, "ms", late / stick, YARDSTICK, bar=5),
        Figure("moves of a game, mean", len(moves) / GAMES, "moves", 1, "itself"),
    ]


def _game(setup: Setup, seed: int) -> list[float]:
    """Play one game and return the seconds of each move."""
    brief, policy = brief_of(setup), player("textbook")
    offered = {phase: templates(brief, phase) for phase in KINDS_OF}
    world, luck, state = start(setup, np.array([seed]))
    seen = observe(setup, state)
    dice = np.zeros(1, np.uint64)
    taken: list[float] = []
    while (phase := Phase(int(seen.phase[0]))) is not Phase.OVER:
        actions = policy.choose(brief, seen, dice)
        began = time.perf_counter()
        choices(brief, seen, offered[phase])
        step(setup, world, luck, state, actions)
        seen = observe(setup, state)
        digest(state)
        taken.append(time.perf_counter() - began)
    return taken


if __name__ == "__main__":
    report(measure)
