"""Laws of whole deals: what more of something must do, on the same customers with the same luck.

Each law plays the same seeds at several points of one thing, weakest first, and reads one figure of each
game. Between two points it may fall by less than chance explains; from the first to the last it must rise,
but for laws that say 'never lower'.
`python -m bench.teaching --write` writes them below the table of faults.
"""

import contextlib
import dataclasses
import functools
import itertools
from collections.abc import Callable, Iterator
from typing import Any
from unittest import mock

import numpy as np
from numpy.typing import NDArray

from bench.figures import Figure, report
from game.engine import world
from game.engine.actions import Actions
from game.engine.rules import style
from game.engine.seen import Brief, Seen
from game.engine.setup import Market, People, Setup, Terms
from game.engine.vocab import Outcome, Phase, Pledge, Stage
from game.exact.arrays import U64
from game.exact.shares import FULL
from game.players import desk_lines
from game.players.book import Book, Entry, Move, Policy
from game.players.textbook import TEXTBOOK
from game.players.view import View
from game.scenario.compile import find, load
from game.simulate.run import Results, Run

SCENARIO, GAMES, SEED = "bench_refresh", 1_000, 0

#: Half-width of a 95 % interval in standard errors.
WIDE = 1.96

#: What an hour costs that is set aside for a customer, used or not, in ten-thousandths of the list price:
#: twice what the score takes for an hour that is worked. Source: A03 (L14) [asm].
PAID_HOUR = 2


@dataclasses.dataclass(frozen=True, eq=False)
class Way:
    """One way in which the games are played, told apart by identity: it is played once."""

    setup: Callable[[Setup], Setup] = lambda setup: setup
    policy: Policy = TEXTBOOK
    constant: tuple[Any, str, Any] | None = None  # module, name and value of a number of the rules


#: The textbook, as the scenario is.
USUAL = Way()


@dataclasses.dataclass(frozen=True)
class Law:
    """What must rise from point to point."""

    number: str
    sentence: str
    figure: Callable[[Setup, Results], NDArray[np.float64]]  # one a game; NaN where there is none
    unit: str
    points: tuple[tuple[str, Way], ...]  # in the order in which the figure rises
    strictly: bool = True  # it must rise from the first point to the last, not only never fall


def market(**changes: Callable[[Market], Any]) -> Callable[[Setup], Setup]:
    """Return what changes the market of a setup."""
    return lambda setup: _with(setup, "market", changes)


def people(**changes: Callable[[People], Any]) -> Callable[[Setup], Setup]:
    """Return what changes the people of a setup."""
    return lambda setup: _with(setup, "people", changes)


def terms(**changes: Callable[[Terms], Any]) -> Callable[[Setup], Setup]:
    """Return what changes the terms of a setup."""
    return lambda setup: _with(setup, "terms", changes)


def _with(setup: Setup, part: str, changes: dict[str, Callable[[Any], Any]]) -> Setup:
    """Return a setup with some fields of one part computed anew."""
    old = getattr(setup, part)
    new = {name: change(old) for name, change in changes.items()}
    return dataclasses.replace(setup, **{part: dataclasses.replace(old, **new)})


def stronger(step: int) -> Callable[[Setup], Setup]:
    """Return what moves our capability on every criterion."""
    return market(ours=lambda old: np.clip(old.ours + step, 0, FULL).astype(np.int32))


def courted(step: int) -> Callable[[Setup], Setup]:
    """Return what moves everybody's trust in the rivals."""
    return people(rival_trust=lambda old: np.clip(old.rival_trust + step, 0, FULL).astype(np.int32))


def hours(percent: int) -> Callable[[Setup], Setup]:
    """Return what scales the hours that this customer gets in a week."""
    return terms(week_minutes=lambda old: old.week_minutes * percent // 100)


def revealed(setup: Setup) -> Setup:
    """Return a setup in which nobody's style is drawn: the likeliest one is everybody's own, and known."""
    weights = setup.people.style_weights
    # Among equals the person's place decides, so that all styles occur.
    order = (np.arange(4)[:, None] - np.arange(weights.shape[1])) % 4
    own = (weights * 4 + order).argmax(axis=0)
    fixed = np.where(np.arange(4)[:, None] == own, FULL, 0).astype(np.int32)
    return _with(setup, "people", {"style_weights": lambda _: fixed})


@dataclasses.dataclass(frozen=True)
class Knowing:
    """The textbook player who is told beforehand which style everybody has."""

    style: tuple[int, ...]
    name: str = "knowing"

    def choose(self, brief: Brief, seen: Seen, dice: U64) -> Actions:
        """Return the textbook's moves with signs that leave no doubt."""
        signs = np.zeros_like(seen.signs)
        signs[np.array(self.style), np.arange(len(self.style))] = 99
        return TEXTBOOK.choose(brief, dataclasses.replace(seen, signs=signs), dice)


def handing_in(line: Callable[[View], Move], name: str) -> Book:
    """Return the textbook with another way to hand in the proposal."""
    desk = tuple(
        Entry(entry.parts, line) if entry.move is desk_lines.propose else entry
        for entry in TEXTBOOK.pages[Phase.DESK]
    )
    return dataclasses.replace(TEXTBOOK, name=name, pages={**TEXTBOOK.pages, Phase.DESK: desk})


def pledging(pledge: Pledge) -> Book:
    """Return the textbook with a proposal that promises so much."""

    def line(view: View) -> Move:
        return dataclasses.replace(desk_lines.propose(view), form=pledge.value)

    return handing_in(line, f"pledges {pledge.name}")


def quoting(stage: Stage) -> Book:
    """Return the textbook that names its price from a stage on."""

    def line(view: View) -> Move:
        seen, kind = view.seen, desk_lines.propose(view).kind
        due = (seen.stage >= stage.value) & (seen.proposed == 0)
        chosen = desk_lines.leading(view)
        return Move(kind, due & (chosen > 0) & view.affordable(kind), needs=chosen)

    return handing_in(line, f"quotes at {stage.name}")


def chance(_: Setup, results: Results) -> NDArray[np.float64]:
    """Return the chance of the award, in points."""
    return results.chance_us / 100


def points(_: Setup, results: Results) -> NDArray[np.float64]:
    """Return the score, in points."""
    return results.score / 100


def satisfied(_: Setup, results: Results) -> NDArray[np.float64]:
    """Return the customer's satisfaction, in points, where a deal was signed."""
    return np.where(results.outcome == Outcome.WON, results.satisfaction / 100, np.nan)


def named(_: Setup, results: Results) -> NDArray[np.float64]:
    """Return the other customers who were named to us, in hundredths, where a deal was signed."""
    return np.where(results.outcome == Outcome.WON, results.referred * 100.0, np.nan)


def after_time(setup: Setup, results: Results) -> NDArray[np.float64]:
    """Return the profit less what all the hours cost that were set aside, in thousands."""
    aside = setup.terms.week_minutes * setup.terms.weeks / 60
    return (results.profit - aside * PAID_HOUR * setup.market.list_price / FULL) / 1_000


def _reading(error: int) -> tuple[Any, str, Any]:
    """Return the signs of style as a reader with this error sees them."""
    return style, "SIGN", style.signs(error)


_PLEDGES = (
    ("careful", Way(policy=pledging(Pledge.CAREFUL))),
    ("plain", USUAL),
    ("bold", Way(policy=pledging(Pledge.BOLD))),
)
_HOURS = {percent: Way(hours(percent)) for percent in (50, 75, 150, 200, 300, 400)} | {100: USUAL}
_CHANCE, _POINTS = "points of the chance of the award", "points of score"

#: The laws of 4.2 of the model that need whole deals.
LAWS = (
    Law(
        "L9",
        "who is better on every criterion is chosen more often",
        chance,
        _CHANCE,
        (("-10", Way(stronger(-1_000))), ("as it is", USUAL), ("+10", Way(stronger(1_000)))),
    ),
    Law(
        "L10",
        "the less the rival is trusted at the start, the more often we are chosen",
        chance,
        _CHANCE,
        (("+20", Way(courted(2_000))), ("as it is", USUAL), ("-20", Way(courted(-2_000)))),
    ),
    Law(
        "L11",
        "the more people tell us what happens inside, the more often we are chosen",
        chance,
        _CHANCE,
        (
            ("nobody", Way(constant=(world, "RECEPTIVE", 0))),
            ("33 in 100", Way(constant=(world, "RECEPTIVE", 3_300))),
            ("65", USUAL),
            ("all", Way(constant=(world, "RECEPTIVE", FULL))),
        ),
    ),
    Law(
        "L12",
        "the plainer the signs of a style, the more points",
        points,
        _POINTS,
        (
            *((f"error {error / 10:g}", Way(constant=_reading(error))) for error in (14, 9, 6)),
            (f"{style.READING_ERROR / 10:g}", USUAL),
            ("0.2", Way(constant=_reading(2))),
        ),
    ),
    Law(
        "L13",
        "the more hours a week, the more often we are chosen",
        chance,
        _CHANCE,
        tuple((f"{percent}%", _HOURS[percent]) for percent in (50, 75, 100, 150, 200)),
    ),
    Law(
        "L14",
        "where all hours are paid, more of them earn less in the end",
        after_time,
        "thousands of profit after paid time",
        tuple((f"{percent}%", _HOURS[percent]) for percent in (400, 300, 200, 150)),
    ),
    Law(
        "L34",
        "who promises more is chosen more often",
        chance,
        _CHANCE,
        _PLEDGES,
    ),
    Law(
        "L34",
        "who promises less has the more content customers",
        satisfied,
        "points of satisfaction",
        _PLEDGES[::-1],
    ),
    Law(
        "L34",
        "who promises less is named to more customers",
        named,
        "customers named in 100 deals",
        _PLEDGES[::-1],
    ),
    Law(
        "L42",
        "each further way to learn something is worth what it costs",
        points,
        _POINTS,
        (
            ("none", Way(policy=TEXTBOOK.without("information", "coach", "competitor"))),
            ("+ questions and public sources", Way(policy=TEXTBOOK.without("coach", "competitor"))),
            ("+ coach", Way(policy=TEXTBOOK.without("competitor"))),
            ("+ analysis of the rival", USUAL),
        ),
    ),
    Law(
        "L43",
        "knowing every style beforehand is worth points",
        points,
        _POINTS,
        (("styles hidden", Way(revealed)), ("styles known", Way(revealed, Knowing(())))),
    ),
    Law(
        "L44",
        "who names the price later is not chosen less often",
        chance,
        _CHANCE,
        (
            ("while they write", Way(policy=quoting(Stage.DESIGN))),
            ("while they compare", Way(policy=quoting(Stage.EVALUATION))),
        ),
        strictly=False,
    ),
)


@dataclasses.dataclass(frozen=True)
class Reading:
    """What a law's games showed: the mean at each point, and paired changes with half their 95 % interval."""

    law: Law
    means: tuple[float, ...]
    steps: tuple[tuple[float, float], ...]
    whole: tuple[float, float]

    @property
    def holds(self) -> bool:
        """Whether no step falls by more than chance explains, and a strict law's whole rises by more."""
        rises = self.whole[0] > self.whole[1] or not self.law.strictly
        return rises and all(mean + half >= 0 for mean, half in self.steps)


@contextlib.contextmanager
def _set(constant: tuple[Any, str, Any] | None) -> Iterator[None]:
    """Let a number of the rules be another one for a while."""
    if constant is None:
        yield
        return
    with mock.patch.object(*constant):
        yield


@functools.cache
def _played(scenario: str, way: Way, games: int) -> tuple[Setup, Results]:
    """Play the games in one way, once."""
    setup = way.setup(load(find(scenario)).setup)
    policy = way.policy
    if isinstance(policy, Knowing):
        policy = Knowing(tuple(setup.people.style_weights.argmax(axis=0).tolist()))
    with _set(way.constant):
        return setup, Run(setup, policy, np.arange(SEED, SEED + games)).play()


def read(law: Law, games: int = GAMES, scenario: str = SCENARIO) -> Reading:
    """Play the games of a law and read its figure off them."""
    rows = [law.figure(*_played(scenario, way, games)) for _, way in law.points]
    steps = [_change(low, high) for low, high in itertools.pairwise(rows)]
    means = tuple(float(np.nanmean(row)) for row in rows)
    return Reading(law, means, tuple(steps), _change(rows[0], rows[-1]))


def _change(low: NDArray[np.float64], high: NDArray[np.float64]) -> tuple[float, float]:
    """Return the paired mean change and half its interval, over the games that both points have."""
    change = high - low
    change = change[~np.isnan(change)]
    return float(change.mean()), float(WIDE * change.std() / max(len(change), 1) ** 0.5)


def page(games: int) -> str:
    """Read every law and return its part of docs/teaching.md."""
    lines = [
        "",
        "## Laws of whole deals",
        "",
        "More of one thing, from left to right: the mean must not fall by more than chance explains,",
        "and must rise from the first to the last",
        f"({games:,} games of `{SCENARIO}` at each point, paired by seed).",
        "",
        "| law | what must hold | measured in | means | first to last | holds |",
        "|---|---|---|---|---|---|",
    ]
    for each in (read(law, games) for law in LAWS):
        law, (mean, half) = each.law, each.whole
        named = zip(law.points, each.means, strict=True)
        row = ", ".join(f"{name}: {value:.1f}" for (name, _), value in named)
        lines.append(
            f"| {law.number} | {law.sentence} | {law.unit} | {row} | {mean:+.1f} ± {half:.1f} "
            f"| {'yes' if each.holds else 'NO'} |"
        )
    return "\n".join([*lines, ""])


def measure() -> list[Figure]:
    """Read every law; the figure is the change from the first point to the last."""
    return [
        Figure(
            f"{each.law.number}: {each.law.sentence}",
            each.whole[0] if each.holds else min(each.whole[0], 0.0),
            each.law.unit,
            each.whole[0] / max(each.whole[1], 0.01),
            "the half-width of its interval",
            0.0,
            at_most=False,
        )
        for each in (read(law) for law in LAWS)
    ]


if __name__ == "__main__":
    report(measure)
