"""The small order: two people, a yes that is asked for in a meeting, and what follows it, each small."""

import statistics

import numpy as np
import pytest

from game.engine.seen import brief_of
from game.engine.setup import key_of
from game.engine.vocab import Layer, Outcome, Purchase, Role
from game.players.catalogue import player
from game.scenario.compile import find, load
from game.simulate.run import Run
from tests.text_ui.reader import Reader

pytestmark = pytest.mark.unmeasured

SCENARIO = load(find("small_order"))
SETUP = SCENARIO.setup
#: Games of a player; enough to tell 93 in 100 from 70, and 22 in 100 from 45.
GAMES = 60
#: Longest sitting of who leaves out nothing, in minutes. Source: a third of an hour, and half of it again.
_SITTING = 33


def won(policy: str) -> float:
    """Return the share of games that a player wins."""
    outcome = Run(SETUP, player(policy), np.arange(GAMES)).play().outcome
    return float((outcome == Outcome.WON).mean())


def decider() -> int:
    """Return who decides."""
    return int(np.flatnonzero(SETUP.people.roles & Role.DECIDER)[0])


def test_two_people_are_enough_for_every_role():
    assert len(SETUP.people.key) == 2


def test_the_same_is_bought_again():
    assert SETUP.buying.kind == Purchase.STRAIGHT_REBUY


def test_the_order_may_be_given_in_a_meeting():
    assert brief_of(SETUP).simple


def test_what_is_not_ordered_in_a_meeting_is_bargained_over():
    assert SETUP.bargain.rounds > 0


def test_what_is_sold_is_delivered_and_paid_in_a_large_and_a_small_part():
    care, price = SETUP.aftercare, SETUP.market.list_price
    parts = [int(share) * int(price) // 10_000 for share in care.share]
    assert [part >= care.size_limit for part in parts] == [True, False]


def test_who_decides_is_another_person_in_another_game():
    """So that the way of asking cannot be learned by heart."""
    assert (SETUP.people.style_weights[:, decider()] > 0).all()


def test_every_problem_can_be_heard_from_who_signs():
    tree = SETUP.needs
    problems = np.flatnonzero(tree.layer == Layer.PROBLEM)
    assert all(tree.pair[need, decider()] >= 0 for need in problems)


def test_an_addition_has_a_need_of_its_own():
    """Dust and a second pair of hands are no part of the machine that stops."""
    keys = {int(key) for key in SETUP.needs.key}
    assert {key_of("dust"), key_of("one_hand")} <= keys


def test_the_wise_answer_stands_in_no_place_of_its_own():
    assert len(set(brief_of(SETUP).wise.tolist())) == 3


def test_the_method_wins_and_chance_seldom_does():
    assert won("textbook") >= 0.85
    assert won("random") <= 0.35


def test_a_small_order_is_played_between_two_lessons_and_nobody_writes_a_requirement_again():
    read = [Reader(SCENARIO, seed, by_numbers=True).play() for seed in (1, 2, 3)]
    assert statistics.median(each.minutes for each in read) <= _SITTING
    news = [each.text.split("The deal is over")[0] for each in read]
    assert not [text for text in news if "requirement is out" in text or "requirement is on paper" in text]
    assert any("the old order" in text or "last time's order" in text for text in news)
