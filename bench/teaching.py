"""What each move of the method is worth: the textbook with one fault beside the textbook, on the same seeds.

`python -m bench.teaching --write` also writes the table to docs/teaching.md, with the players in their order
and the laws of `bench.laws`; `--games 3000` plays so many of each instead of the usual number.
"""

import argparse
import dataclasses
from pathlib import Path

import numpy as np

from bench import laws
from bench.figures import Figure, report
from game.engine.vocab import Outcome
from game.exact.shares import FULL
from game.players.view import SKILLS
from game.scenario.compile import find, load
from game.simulate.jobs import Order, play_all
from game.simulate.run import Results

SCENARIO, GAMES, JOBS, SEED = "bench_refresh", 240, 2, 0

#: Half-width of a 95 % interval in standard errors.
_WIDE = 1.96

#: Why one player wins less often than the model has it. Counted over 600 games of this player at version 3.
_OF_RANDOM = (
    "The random player draws a kind of move among those possible, then its target, then the rest;",
    "the model wants 5 to 10 % for it, at the award.",
    "It hears of a need in about one game of five (2.8 meetings of 7 moves, in which one move of nine is",
    "a question for problems or listening), and without a need nothing can be proposed:",
    "it hands in a proposal in 19 games of 100 and has a chance of 26 % in these; some awards are then lost",
    "at the table. More would take needs told to who does not ask, or proposals that name none;",
    "either is worth more to it than to the price-cutter, who proposes in nearly every game, and would turn",
    "the two round.",
)

_TABLE = Path(__file__).resolve().parents[1] / "docs" / "teaching.md"


@dataclasses.dataclass(frozen=True)
class Row:
    """One fault and what it must cost; the far end of the interval counts."""

    fault: str  # as `--without` names it, several parted by commas
    what: str
    score: float | None = 0.0  # points of score that it may change at most
    wins: float | None = None  # points of win chance that it may cost at most
    profit: float | None = None  # thousands of profit that it may change at most


#: The 24 moves of the method. Source of the claims: 4.1 and 3.14 of the model.
MOVES = (
    Row("coach", "asks nobody to tell what happens inside", -1),
    Row("information", "reads no public source and asks for no facts"),
    Row("map", SKILLS["map"], -3),
    Row("judgement", "never files the four questions, never qualifies out"),
    Row("reading", SKILLS["reading"]),
    Row("manner", SKILLS["manner"], -5),
    Row("stages", "no tea, exchange, reference visit or trial", -2),
    Row("net", SKILLS["net"], -8),
    Row("needs", "no question about needs, nothing played back", -10),
    Row("implication", "never asks what a need leads to", -1),
    Row("timing", SKILLS["timing"], -1),
    Row("indicators", "suggests no figure for the requirement", -1),
    Row("competitor,positioning", "neither analyses the rival nor counters it with anybody", -3),
    Row("proposal", "hands in no proposal", -10),
    Row("presentation", "does not present", -1.5),
    Row("preparation_table", "comes to the table without a plan"),
    Row("taper", SKILLS["taper"], profit=-4),
    Row("logrolling", SKILLS["logrolling"], profit=-25),
    Row("confirmation", "signs what the customer wrote", profit=-6),
    Row("handover,acceptance", "nobody is introduced, trained or accompanied after signing", profit=-6),
    Row("referral", "asks nobody for another customer", profit=-4),
    Row("collection", "waits for the money", profit=-12),
    Row("credit", "does not have the credit checked", None, profit=-2),
)

#: Ways to play that must not come near the textbook, by their numbers in the model.
FAULTS = (
    Row("discretion", "22: " + SKILLS["discretion"], -5),
    Row("presence", "23: " + SKILLS["presence"], -3),
    Row("integrity", "24: " + SKILLS["integrity"], -10),
    Row("sobriety", "25: " + SKILLS["sobriety"] + ", which this customer forbids"),
    Row("price", "26: " + SKILLS["price"], profit=-15),
    Row("margin", "27: " + SKILLS["margin"], profit=-35),
    Row("dunning", "38: " + SKILLS["dunning"], None, profit=0),
    Row("persons", "41: " + SKILLS["persons"], -3),
    Row("patience", "42: " + SKILLS["patience"], -3),
    Row("breadth", "43: " + SKILLS["breadth"], -3),
    Row("restraint", "44: " + SKILLS["restraint"], -3),
    Row("reasons,return", "45: " + SKILLS["reasons"] + "; " + SKILLS["return"], -3),
    Row("calm", "46: " + SKILLS["calm"], -3),
)

#: What may cost little.
MODEST = (Row("hospitality", "47: no hospitality at all", None, wins=-3),)

#: Players in the order in which they must score.
PLAYERS = (
    "random",
    "price-cutter",
    "product-only",
    "relationship-only",
    "mediocre",
    "textbook",
    "expert",
)

ROWS = (*MOVES, *FAULTS, *MODEST)


@dataclasses.dataclass(frozen=True)
class Change:
    """A paired mean difference and the half-width of its 95 % interval."""

    mean: float
    half: float

    def __str__(self) -> str:
        """Return both as the table shows them."""
        return f"{self.mean:+.1f} ± {self.half:.1f}"


@dataclasses.dataclass(frozen=True)
class Effect:
    """What a fault changed, paired by seed: points of score, points of win chance, thousands of profit."""

    row: Row
    score: Change
    wins: Change
    profit: Change
    won: float

    @property
    def holds(self) -> bool:
        """Whether every claim of the row holds at the far end of its interval."""
        return self._holds(halves=1)

    @property
    def verdict(self) -> str:
        """Return whether the row holds, and whether only its means do."""
        return "yes" if self.holds else "by its mean" if self._holds(halves=0) else "NO"

    def _holds(self, halves: int) -> bool:
        """Say whether every claim holds so many half-widths from its mean."""
        row, claims = self.row, []
        if row.score is not None:
            claims.append(self.score.mean + halves * self.score.half < row.score)
        if row.profit is not None:
            claims.append(self.profit.mean + halves * self.profit.half < row.profit)
        if row.wins is not None:
            claims.append(self.wins.mean - halves * self.wins.half >= row.wins)
        return all(claims)

    @property
    def claim(self) -> str:
        """Return what must hold."""
        row, parts = self.row, []
        if row.score is not None:
            parts.append(f"score below {row.score:+g}")
        if row.profit is not None:
            parts.append(f"profit below {row.profit:+g} k")
        if row.wins is not None:
            parts.append(f"wins not below {row.wins:+g}")
        return ", ".join(parts)


def effects(
    games: int = GAMES, rows: tuple[Row, ...] = ROWS, jobs: int = JOBS, scenario: str = SCENARIO
) -> tuple[Results, list[Effect]]:
    """Play the textbook, then each fault on the same seeds.

    Args:
        games: how many of each.
        rows: the faults.
        jobs: processes, 1 or more.
        scenario: id of the deal.

    Returns:
        What the textbook without a fault did, and what each fault changed.
    """
    setup = load(find(scenario)).setup
    base = play_all(setup, Order("textbook", (), games, SEED), jobs)
    found = []
    for row in rows:
        other = play_all(setup, Order("textbook", tuple(row.fault.split(",")), games, SEED), jobs)
        score = _paired(other.score, base.score, 100)
        wins = _paired(other.chance_us, base.chance_us, 100)
        profit = _paired(other.profit, base.profit, 1_000)
        won = _won(other)
        found.append(Effect(row, score, wins, profit, won))
    return base, found


def _won(results: Results) -> float:
    """Return the share of the games that ended with an order."""
    return float((results.outcome == Outcome.WON).mean())


def standings(games: int = GAMES, jobs: int = JOBS) -> dict[str, Results]:
    """Play every player on the same seeds, in the order in which they must score."""
    setup = load(find(SCENARIO)).setup
    return {name: play_all(setup, Order(name, (), games, SEED), jobs) for name in PLAYERS}


def _paired(one: np.ndarray, other: np.ndarray, unit: int) -> Change:
    """Return the mean difference and the half-width of its 95 % interval."""
    difference = (one - other) / unit
    return Change(float(difference.mean()), float(_WIDE * difference.std() / len(difference) ** 0.5))


def table(games: int, base: Results, found: list[Effect], players: dict[str, Results]) -> str:
    """Return the page of docs/teaching.md."""
    lines = [
        "# What the game teaches, measured",
        "",
        "Does it pay to play by the method?",
        "Here computer players meet the same customers with the same luck",
        f"({games:,} games of `{SCENARIO}`, seeds from {SEED}).",
        "Written by `python -m bench.teaching --write`; do not edit by hand.",
        "",
        "## Players",
        "",
        "An order is won that is signed; `award` is the mean of the exact chances when the customer decides,",
        "before the terms are agreed.",
        "",
        "| player | award | wins | score | profit | moves |",
        "|---|---|---|---|---|---|",
    ]
    for name, results in players.items():
        half = _WIDE * float(results.score.std()) / 100 / games**0.5
        lines.append(
            f"| {name} | {float(results.chance_us.mean()) / FULL:.1%} | {_won(results):.1%} "
            f"| {float(results.score.mean()) / 100:.1f} ± {half:.1f} "
            f"| {float(results.profit.mean()) / 1_000:.0f} k | {float(np.median(results.moves)):.0f} |"
        )
    lines += [
        "",
        *_OF_RANDOM,
        "",
        "## The textbook with one fault at a time",
        "",
        "Changes are in points of the score (of 100), points of the chance to win at the award and thousands",
        "of profit, with 95 % intervals of the difference paired by seed; a claim must hold at the far end.",
        "",
        f"Without a fault it wins {_won(base):.1%} and scores {base.score.mean() / 100:.1f}.",
        "",
        "| fault (`--without`) | what the player does | score | win chance | profit, k | claim | holds |",
        "|---|---|---|---|---|---|---|",
    ]
    lines += [
        f"| {each.row.fault} | {each.row.what} | {each.score} | {each.wins} | {each.profit} "
        f"| {each.claim} | {each.verdict} |"
        for each in found
    ]
    lines += ["", "The numbers 22 to 47 are ways to play that looked clever to somebody and must not be.", ""]
    return "\n".join(lines)


def measure() -> list[Figure]:
    """Measure all rows; the figure is the change of the score, its ratio the same in half-intervals."""
    parser = argparse.ArgumentParser(prog="python -m bench.teaching", description=__doc__)
    parser.add_argument("--write", action="store_true", help="write docs/teaching.md")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument("--games", type=int, default=GAMES)
    parser.add_argument("--jobs", type=int, default=JOBS)
    options = parser.parse_args()
    base, found = effects(options.games, jobs=options.jobs)
    if options.write:
        page = table(options.games, base, found, standings(options.games, options.jobs))
        page += laws.page(options.games)
        _TABLE.write_text(page, encoding="utf-8", newline="\n")
    return [
        Figure(
            f"textbook without {each.row.fault}",
            each.wins.mean if each.row.wins is not None else each.score.mean,
            "points",
            each.score.mean / max(each.score.half, 0.01),
            "the half-width of its interval",
            each.row.wins if each.row.wins is not None else each.row.score or 0.0,
            at_most=each.row.wins is None,
        )
        for each in found
    ]


if __name__ == "__main__":
    report(measure)
