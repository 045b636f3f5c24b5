"""Draws at addresses, a million in one call, beside numpy's own generator of the same kind."""

import numpy as np

from bench.figures import Figure, cpu, report, rounds
from game.engine import draw
from game.engine.codes import Site

COUNT = 1_000_000
ROUNDS = 9


def measure() -> list[Figure]:
    """Measure draws in turns with numpy's Philox, which is the generator that one could address too."""
    luck = draw.mixed(np.arange(COUNT, dtype=np.uint64))
    key = np.full(COUNT, 12_345, np.uint32)
    generator = np.random.Generator(np.random.Philox(1))
    chunk = 4_096

    def ours() -> None:
        for first in range(0, COUNT, chunk):
            some = slice(first, first + chunk)
            draw.share(luck[some], draw.ONCE, Site.FIND, key[some])

    def theirs() -> None:
        for _ in range(0, COUNT, chunk):
            generator.integers(0, 10_000, chunk, dtype=np.int32)

    mine, peer = rounds([cpu(ours), cpu(theirs)], ROUNDS)
    return [Figure("draws", COUNT / mine / 1e6, "million a second", peer / mine, "numpy's Philox generator")]


if __name__ == "__main__":
    report(measure)
