"""Players who do one thing only: what they do and what they leave."""

import numpy as np
import pytest

from game.engine.vocab import Kind
from game.players.catalogue import PLAYERS
from tests.engine.conftest import SHIPPED
from tests.engine.play import Batch

ONE_SIDED = ("price-cutter", "product-only", "relationship-only", "mediocre")
pytestmark = pytest.mark.unmeasured


@pytest.fixture(scope="module")
def played():
    """The kinds of move that each player made in some deals, and the deals at their ends."""
    found = {}
    for name in (*ONE_SIDED, "textbook"):
        batch, kinds = Batch.begin(SHIPPED["bench_refresh"], np.arange(3)), []
        while batch.running.size:
            actions = batch.choose(PLAYERS[name])
            kinds += actions.kind[batch.running].tolist()
            batch.step(actions)
        found[name] = kinds, batch
    return found


@pytest.mark.parametrize(
    ("name", "never"),
    [
        ("price-cutter", {Kind.TEA, Kind.GREETING, Kind.PROVE, Kind.SMALL_TALK, Kind.IMPLICATION}),
        ("product-only", {Kind.TEA, Kind.GREETING, Kind.SMALL_TALK, Kind.SITUATION, Kind.IMPLICATION}),
        ("relationship-only", {Kind.RESEARCH, Kind.PITCH, Kind.PROVE, Kind.SHAPE, Kind.PROBLEM}),
    ],
)
def test_who_does_one_thing_leaves_the_others(played, name, never):
    assert not never & set(played[name][0])


@pytest.mark.parametrize(
    ("name", "moves"),
    [
        ("price-cutter", {Kind.PITCH}),
        ("product-only", {Kind.PITCH, Kind.PROVE}),
        ("relationship-only", {Kind.TEA, Kind.SMALL_TALK}),
    ],
)
def test_who_does_one_thing_does_it(played, name, moves):
    assert moves <= set(played[name][0])


def test_who_cuts_the_price_gives_all_of_it_away_before_the_table(played):
    """In every proposal, unasked."""
    state, setup = played["price-cutter"][1].state, SHIPPED["bench_refresh"]
    proposed = state.load("proposed") == 1
    dearest = int(setup.market.seller_cost.argmax())
    assert proposed.any()
    assert (state.load("offer")[dearest, proposed] == len(setup.market.options[dearest]) - 1).all()


def test_who_forgets_a_third_makes_fewer_moves_of_the_method(played):
    """The mediocre player follows the method, with gaps."""
    kinds, textbook = (len(played[name][0]) for name in ("mediocre", "textbook"))
    assert kinds < textbook
