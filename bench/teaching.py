"""What each move of the method is worth: the textbook with one fault beside the textbook, on the same seeds.

`python -m bench.teaching --write` also writes the table to docs/teaching.md.
"""

import dataclasses
import sys
from pathlib import Path

import numpy as np

from bench.figures import Figure, report
from game.engine.vocab import Outcome
from game.players.view import SKILLS
from game.scenario.compile import find, load
from game.simulate.jobs import Order, play_all
from game.simulate.run import Results

SCENARIO, GAMES, JOBS, SEED = "bench_refresh", 2_000, 2, 0

#: Half-width of a 95 % interval in standard errors.
_WIDE = 1.96

_TABLE = Path(__file__).resolve().parents[1] / "docs" / "teaching.md"


@dataclasses.dataclass(frozen=True)
class Row:
    """One fault and what it must cost."""

    fault: str  # as `--without` names it
    what: str
    most: float  # points of score that it may change at most; the upper end of the interval counts
    wins: float | None = None  # points of win chance that it may cost at most, where that is the claim


#: Steps 1 to 3 of the method. Source of the claims: 4.1 and 3.14 of the model.
MOVES = (
    Row("coach", "asks nobody to tell what happens inside", 0),
    Row("information", "reads no public source and asks for no facts", 0),
    Row("map", SKILLS["map"], 0),
    Row("judgement", "never files the four questions, never qualifies out", 0),
    Row("reading", SKILLS["reading"], 0),
    Row("manner", SKILLS["manner"], 0),
    Row("stages", "no tea, exchange, reference visit or trial", 0),
    Row("net", SKILLS["net"], 0),
    Row("needs", "no question about needs, nothing played back", 0),
    Row("implication", "never asks what a need leads to", 0),
    Row("timing", SKILLS["timing"], 0),
    Row("indicators", "suggests no figure for the requirement", 0),
)

#: Ways to play that must not come near the textbook, by their numbers in the model.
FAULTS = (
    Row("persons", "41: " + SKILLS["persons"], -3),
    Row("patience", "42: " + SKILLS["patience"], -3),
    Row("breadth", "43: " + SKILLS["breadth"], -3),
    Row("restraint", "44: " + SKILLS["restraint"], -3),
    Row("reasons", "45: " + SKILLS["reasons"], -3),
)

#: What may cost little.
MODEST = (Row("hospitality", "47: no hospitality at all", 0, wins=-3),)

ROWS = (*MOVES, *FAULTS, *MODEST)


@dataclasses.dataclass(frozen=True)
class Effect:
    """What a fault changed, paired by seed: means and half-widths of their 95 % intervals."""

    row: Row
    score: float
    score_half: float
    wins: float
    wins_half: float
    won: float

    @property
    def holds(self) -> bool:
        """Whether the claim of the row holds at the far end of the interval."""
        if self.row.wins is not None:
            return self.wins - self.wins_half >= self.row.wins
        return self.score + self.score_half < self.row.most


def effects(
    games: int = GAMES, rows: tuple[Row, ...] = ROWS, jobs: int = JOBS
) -> tuple[Results, list[Effect]]:
    """Play the textbook, then each fault on the same seeds.

    Args:
        games: how many of each.
        rows: the faults.
        jobs: processes, 1 or more.

    Returns:
        What the textbook without a fault did, and what each fault changed.
    """
    setup = load(find(SCENARIO)).setup
    base = play_all(setup, Order("textbook", (), games, SEED), jobs)
    found = []
    for row in rows:
        other = play_all(setup, Order("textbook", (row.fault,), games, SEED), jobs)
        score, score_half = _paired(other.score, base.score)
        wins, wins_half = _paired(other.chance_us, base.chance_us)
        won = float((other.outcome == Outcome.WON).mean())
        found.append(Effect(row, score, score_half, wins, wins_half, won))
    return base, found


def _paired(one: np.ndarray, other: np.ndarray) -> tuple[float, float]:
    """Return the mean difference in points and the half-width of its 95 % interval."""
    difference = (one - other) / 100
    return float(difference.mean()), float(_WIDE * difference.std() / len(difference) ** 0.5)


def table(games: int, base: Results, found: list[Effect]) -> str:
    """Return the page of docs/teaching.md."""
    won = float((base.outcome == Outcome.WON).mean())
    lines = [
        "# What the game teaches, measured",
        "",
        "Does it pay to play by the method?",
        "Here the textbook player plays with one fault at a time and is compared with itself,",
        f"on the same customers and the same luck ({games:,} games of `{SCENARIO}`, seeds from {SEED}).",
        "Changes are in points of the score (of 100) and of the chance to win at the award,",
        "with 95 % intervals of the paired difference.",
        "Written by `python -m bench.teaching --write`; do not edit by hand.",
        "",
        f"The textbook without a fault wins {won:.1%} and scores {base.score.mean() / 100:.1f}.",
        "",
        "| fault (`--without`) | what the player does | score | win chance | wins | claim | holds |",
        "|---|---|---|---|---|---|---|",
    ]
    for each in found:
        row = each.row
        claim = f"wins not below {row.wins:+g}" if row.wins is not None else f"score below {row.most:+g}"
        holds = "yes" if each.holds else "NO"
        lines.append(
            f"| {row.fault} | {row.what} | {each.score:+.1f} ± {each.score_half:.1f} "
            f"| {each.wins:+.1f} ± {each.wins_half:.1f} | {each.won:.1%} | {claim} | {holds} |"
        )
    lines += [
        "",
        "The numbers 41 to 47 are ways to play that looked clever to somebody and must not be.",
        "Steps four to six and their moves are not in the table yet.",
        "",
    ]
    return "\n".join(lines)


def measure() -> list[Figure]:
    """Measure all rows; the figure is the change of the score, its ratio the same in half-intervals."""
    base, found = effects()
    if "--write" in sys.argv[1:]:
        _TABLE.write_text(table(GAMES, base, found), encoding="utf-8")
    return [
        Figure(
            f"textbook without {each.row.fault}",
            each.wins if each.row.wins is not None else each.score,
            "points",
            each.score / max(each.score_half, 0.01),
            "the half-width of its interval",
            each.row.wins if each.row.wins is not None else each.row.most,
            at_most=each.row.wins is None,
        )
        for each in found
    ]


if __name__ == "__main__":
    report(measure)
