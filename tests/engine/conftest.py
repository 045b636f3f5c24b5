"""What the tests of the engine share."""

import numpy as np
import pytest

from game.players.textbook import TEXTBOOK
from game.scenario.compile import catalogue
from tests.engine.play import Wanderer, traced
from tests.engine.setups import LARGEST, SMALL, SMALLEST, made

SHIPPED = {scenario.id: scenario.setup for scenario in catalogue()}

#: Scenarios made by chance: fewer needs than people, many of all, gatekeepers, every kind of rival; one with
#: no fact, message or objection, and one that is won as soon as its goal is reached.
MADE = {
    "small": made(1, SMALL),
    "smallest": made(2, SMALLEST),
    "largest": made(3, LARGEST, weeks=4),
    "drill": made(4, SMALL, drill=True),
}


#: Scenarios that all players play; each other one is played by one of them, in turn.
BY_ALL = {"bench_refresh", "smallest"}
POLICIES = {"textbook": TEXTBOOK, "wanderer": Wanderer()}


def with_players(names):
    """Scenarios and players as cases of a law that holds for any game: pairs that cover both, not all."""
    others = sorted(set(names) - BY_ALL)
    pairs = [(name, policy) for name in sorted(BY_ALL & set(names)) for policy in sorted(POLICIES)]
    return pairs + [(name, sorted(POLICIES)[place % 2]) for place, name in enumerate(others)]


def mostly_unmeasured(cases):
    """Whole games as parameters of a test: coverage is measured in those of the smallest scenario alone."""
    several = [case if isinstance(case, tuple) else (case,) for case in cases]
    heavy = pytest.mark.unmeasured
    return [pytest.param(*parts, marks=[] if parts[0] == "smallest" else heavy) for parts in several]


@pytest.fixture(scope="session")
def setup():
    """The shipped deal."""
    return SHIPPED["bench_refresh"]


@pytest.fixture(scope="session")
def small():
    """A deal of five people and eight weeks, made by chance; quick to play."""
    return MADE["small"]


@pytest.fixture(scope="session")
def textbook_games():
    """Whole games of a shipped deal by the textbook, the small one, every move kept."""
    return traced(SHIPPED["small_order"], TEXTBOOK, np.arange(1_000, 1_038))


@pytest.fixture(scope="session")
def random_games(small):
    """Whole games of a small deal by a random player, every move kept."""
    return traced(small, Wanderer(), np.arange(2_000, 2_128))
