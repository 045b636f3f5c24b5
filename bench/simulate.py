"""Ten thousand textbook deals over two processes: seconds, moves a second and core, peak memory."""

import statistics
import time

from bench.figures import YARDSTICK, Figure, peak_memory, processor_seconds_of_children, report, yardstick
from game.players.catalogue import player
from game.scenario.compile import find, load
from game.simulate.jobs import Order, play_all

GAMES, JOBS = 10_000, 2
ROUNDS = 3


def measure() -> list[Figure]:
    """Play the ten thousand a few times."""
    player("textbook")
    setup = load(find("bench_refresh")).setup
    taken, used, sticks, moves = [], [], [], 0
    for _ in range(ROUNDS):
        sticks.append(yardstick())
        began, before = time.perf_counter(), _processor_seconds()
        results = play_all(setup, Order("textbook", (), GAMES, 0), JOBS)
        taken.append(time.perf_counter() - began)
        used.append(_processor_seconds() - before)
        moves = int(results.moves.sum())
    seconds, stick = statistics.median(taken), statistics.median(sticks)
    # By processor time: what others do on the machine meanwhile does not count.
    rate = moves / statistics.median(used)
    own, worker = peak_memory()
    memory = (own + JOBS * worker) / 1e6
    return [
        Figure(f"{GAMES:,} deals, {JOBS} processes", seconds, "s", seconds / stick, YARDSTICK, bar=10),
        Figure(
            "moves",
            rate,
            "a second and core",
            rate * stick,
            "a move in a " + YARDSTICK,
            150_000,
            at_most=False,
        ),
        Figure(
            "peak memory of all processes", memory, "MB", worker / max(own, 1), "the first process", bar=600
        ),
    ]


def _processor_seconds() -> float:
    """Return the processor seconds of this process and of those it started."""
    return time.process_time() + processor_seconds_of_children()


if __name__ == "__main__":
    report(measure)
