"""Replaying a game of two hundred moves from the text of its file, as loading a saved game does."""

import numpy as np

from bench.figures import YARDSTICK, Figure, cpu, report, rounds, yardstick
from game.engine.actions import single
from game.engine.vocab import Phase
from game.journal.parse import parse
from game.journal.record import Kind
from game.players.catalogue import player
from game.scenario.compile import Scenario, find, load
from game.session.local import begin
from game.session.replay import replayed

MOVES = 200
ROUNDS = 9


def measure() -> list[Figure]:
    """Replay in turns with the yardstick, with and without asking of every move whether it was possible."""
    scenario = load(find("bench_refresh"))
    text = two_hundred_moves(scenario).encode()

    def load_it() -> None:
        replayed(scenario.setup, parse(text).journal)

    def verify_it() -> None:
        replayed(scenario.setup, parse(text).journal, careful=True)

    loading, verifying, stick = rounds([cpu(load_it), cpu(verify_it), yardstick], ROUNDS)
    return [
        Figure(f"replay of {MOVES} moves", loading, "s", loading / stick, YARDSTICK, bar=0.2),
        Figure(f"verification of {MOVES} moves", verifying, "s", verifying / stick, YARDSTICK),
    ]


def two_hundred_moves(scenario: Scenario) -> str:
    """Return the file of the first textbook game that is long enough, cut after its 200th move."""
    policy, dice = player("textbook"), np.zeros(1, np.uint64)
    for seed in range(100):
        seat = begin(scenario.setup, scenario.texts("en"), seed)
        while (scene := seat.look()).phase is not Phase.OVER and scene.moves < MOVES:
            seat.act(single(policy.choose(scene.brief, scene.seen, dice), 0))
        if sum(line.kind is Kind.MOVE for line in seat.journal.lines) == MOVES:
            return seat.journal.text()
    raise RuntimeError(f"no textbook game of this scenario has {MOVES} moves")


if __name__ == "__main__":
    report(measure)
