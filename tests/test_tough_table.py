"""The tough table: a drill that begins where the customer has chosen us, and a buyer who wants the rest."""

import dataclasses
import functools
import re
import statistics

import numpy as np
import pytest

from game.engine.table_words import Favour, Holding, Talks
from game.engine.vocab import Function, Kind, Outcome, Phase
from game.negotiation.issues import cost_share
from game.players import table_lines
from game.players.book import Entry, Move
from game.players.catalogue import player
from game.players.textbook import TEXTBOOK
from game.scenario.compile import find, load
from game.simulate.run import Run
from tests.text_ui.reader import Reader

SCENARIO = load(find("tough_table"))
SETUP = SCENARIO.setup
#: Games of a player; enough to tell 97 in 100 from 80, and 83 in 100 from 66.
GAMES = 200


def give_all(view):
    """Lay the last option of every term on the table, in every round."""
    last = np.repeat(view.brief.options[:, None] - 1, len(view.games), axis=1)
    terms = np.stack([last, np.full_like(last, -1)]).astype(np.int32)
    return Move(Kind.OFFER, view.seen.talks == Talks.OPEN, terms=terms)


def stay(view):
    """Stay where we are for one round, so that they name their package."""
    return Move(Kind.HOLD, view.seen.asked[0] < 0, form=Holding.EXPLAIN)


def take_theirs(view):
    """Take their package as soon as there is one."""
    there = (view.seen.asked[0] >= 0) & np.isin(view.seen.talks, [Talks.OPEN, Talks.DEADLOCK])
    return Move(Kind.ACCEPT, there)


def decline(view):
    """Decline what is wished after the agreement."""
    return Move(Kind.EXTRA, view.seen.talks == Talks.EXTRA, form=Favour.REFUSE)


def at_the_table(*lines):
    """Return the textbook with other lines at the table, and nothing but the signature after them."""
    page = tuple(Entry("", line) for line in (*lines, decline, table_lines.sign))
    return dataclasses.replace(TEXTBOOK, name="other", pages={**TEXTBOOK.pages, Phase.TABLE: page})


@functools.cache
def played(*without):
    """Return the games of the method, less some of its moves."""
    return Run(SETUP, player("textbook", without), np.arange(GAMES)).play()


def signed(results):
    """Return the share of games that are signed."""
    return float((results.outcome == Outcome.WON).mean())


def earned(results):
    """Return what a game earns on average, nothing where none is signed."""
    return float(results.profit.mean())


def test_it_begins_at_the_table():
    assert SETUP.opening.phase == Phase.TABLE


def test_who_buys_for_a_living_sits_across():
    buyers = SETUP.people.function == Function.PURCHASING
    assert buyers.sum() == 1


def test_every_style_of_who_sits_across_can_be_drawn():
    buyer = int(np.flatnonzero(SETUP.people.function == Function.PURCHASING)[0])
    assert (SETUP.people.style_weights[:, buyer] > 0).all()


def test_the_method_signs_four_games_of_five_or_more():
    assert signed(played()) >= 0.8


def test_steps_that_grow_sign_less_often_and_earn_less():
    assert signed(played("taper")) <= signed(played()) - 0.05
    assert earned(played("taper")) < earned(played())


def test_who_lets_steps_grow_and_stays_in_a_deadlock_loses_more_games():
    """Model 4.1, row 15b: leaving the table is what saves a bad ladder with a tough buyer."""
    assert signed(played("taper", "leaving")) <= signed(played("taper")) - 0.05


def test_trading_by_the_price_alone_costs_a_third_of_what_is_earned():
    assert earned(played("logrolling")) < earned(played()) * 2 // 3


def test_who_gives_everything_away_signs_every_game_and_earns_next_to_nothing():
    given = Run(SETUP, at_the_table(give_all), np.arange(GAMES)).play()
    assert signed(given) == 1
    assert earned(given) < earned(played()) / 5


def test_giving_everything_away_is_not_below_cost():
    """Else the lesson would be a refusal."""
    everything = SETUP.bargain.minds[0].last.astype(np.int32)
    assert 0 < cost_share(SETUP.bargain.minds[0], everything)[0] < SETUP.market.margin


def test_who_takes_their_first_package_signs_and_earns_less_than_half():
    taken = Run(SETUP, at_the_table(take_theirs, stay), np.arange(GAMES)).play()
    assert signed(taken) >= 0.9
    assert earned(taken) < earned(played()) / 2


@pytest.fixture(scope="module")
def drills():
    """Three games of the method, as they stand on the screen."""
    return [Reader(SCENARIO, seed, by_numbers=True).play() for seed in (1, 2, 3)]


@pytest.mark.unmeasured
def test_it_takes_ten_minutes_or_less(drills):
    assert 2 <= statistics.median(drill.minutes for drill in drills) <= 10


@pytest.mark.unmeasured
def test_what_their_package_would_cost_stands_beside_it(drills):
    """What is visible is exact: nobody has to add up five terms to know what a yes gives away."""
    said = re.findall(r"Take theirs(.*)", "".join(drill.text for drill in drills))
    assert said
    assert all(re.fullmatch(r" \([\d,]+ EUR\)", price) for price in said)
