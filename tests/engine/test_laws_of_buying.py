"""Laws of how the customer buys: types of purchase, what is in use, limits of signature, tenders."""

import dataclasses

import numpy as np
import pytest
from hypothesis import strategies as st

from game.engine.decision import verdict
from game.engine.lines import all_names, parsed
from game.engine.rules import purchase, tender
from game.engine.vocab import Level, Outcome, Phase, Purchase, Stage
from tests.cases.scene import customer
from tests.engine.play import Batch
from tests.engine.stories import conditions, plain_buying
from tests.engine.strategies import COLUMNS, FULL, law, tables, vectors

PEOPLE = 4
prices = vectors(1, 10**9, COLUMNS)


@law(st.integers(0, FULL), tables(PEOPLE, 0, 5), vectors(0, FULL, COLUMNS))
def test_changing_the_vendor_never_gets_dearer_by_contacts_or_a_better_proposal(cost, contacts, quality):
    plain = purchase.switching(cost, contacts, quality)
    assert (plain <= cost).all()
    assert (purchase.switching(cost, contacts + 1, quality) <= plain).all()
    assert (purchase.switching(cost, contacts, np.minimum(quality + 500, FULL)) <= plain).all()


@law(st.lists(st.integers(0, 2_000), min_size=PEOPLE, max_size=PEOPLE), prices)
def test_the_final_say_is_a_whole_whoever_signs(limits, price):
    say = np.full(PEOPLE, FULL // PEOPLE, np.int32)
    level = np.array([0, 1, 2, 2], np.int32)
    weight = purchase.final_say(say, np.array(limits, np.int64), level, price.astype(np.int64))
    assert ((weight.sum(axis=0) > FULL - PEOPLE) & (weight.sum(axis=0) <= FULL)).all()
    assert (weight >= 0).all()


def test_who_may_sign_for_the_sum_outweighs_those_above():
    say = np.array([2_000, 3_000, 5_000], np.int32)
    level = np.array([Level.OPERATION, Level.MANAGEMENT, Level.DECISION], np.int32)
    weight = purchase.final_say(say, np.array([0, 200, 0]), level, np.array([100, 300]))
    assert weight[1, 0] > weight[2, 0]
    assert weight[1, 1] < weight[2, 1]


def test_above_every_limit_the_approver_can_stop_the_purchase_and_below_not():
    stops = purchase.can_stop(
        np.zeros(2, np.int32), np.array([True, False]), np.array([0, 200]), np.array([100, 300])
    )
    assert stops.tolist() == [[0, 1], [0, 0]]


def test_without_limits_only_vetoes_stop_a_purchase():
    stops = purchase.can_stop(
        np.array([0, 1], np.int32), np.array([True, False]), np.zeros(2, np.int64), np.array([10**9])
    )
    assert stops.tolist() == [[0], [1]]


@law(vectors(-FULL, FULL, COLUMNS), prices, prices, st.integers(0, FULL))
def test_a_lower_price_never_lowers_the_chance_of_a_tender(lead, ours, theirs, quality):
    """L36 for sealed offers."""
    admitted = np.ones(COLUMNS, np.int32)
    ours, theirs = ours.astype(np.int64), theirs.astype(np.int64)
    dear = tender.choice(lead, (ours, theirs), quality, admitted)
    cheap = tender.choice(lead, (np.maximum(ours * 9 // 10, 1), theirs), quality, admitted)
    assert (cheap.us >= dear.us).all()
    assert (dear.us + dear.rival + dear.none == FULL).all()


@pytest.mark.parametrize(("price", "points"), [(100, 10_000), (105, 9_523), (108, 9_259)])
def test_price_points_are_those_of_the_published_example(price, points):
    """Of 40 points: 40, 38.1 and 37.0 (2.8)."""
    assert tender.price_points(np.array([price]), np.array([100])).tolist() == [points]


def bought(**buying) -> Batch:
    """Games of the cases' customer that buys in this way, at the end of the evaluation, with a proposal."""
    setup = customer()
    how = dataclasses.replace(plain_buying(setup.sizes["P"]), **buying)
    batch = Batch.begin(dataclasses.replace(setup, buying=how), np.arange(200))
    for name, value in {"proposed": 1, "stage": Stage.EVALUATION, "trust": 5_000, "felt": 5_000}.items():
        batch.state.view(name)[:] = value
    return batch


def play(batch: Batch, line: str) -> None:
    """Play one line in every game."""
    one = parsed(line, all_names(batch.setup)).batch(len(batch.brief.options))
    batch.step(one.take(np.zeros(len(batch.seeds), np.int64)))


def chances(batch: Batch):
    """Exact chances if the customer decided now."""
    games = np.arange(len(batch.seeds))
    return verdict(batch.setup, batch.world, batch.state, games, np.zeros(len(games), np.int32)).choice


def test_what_is_bought_again_ends_less_often_without_a_decision():
    new, again = (chances(bought(kind=kind)).none for kind in (Purchase.NEW_TASK, Purchase.STRAIGHT_REBUY))
    assert (again <= new).all()
    assert again.sum() < new.sum()


def test_what_is_in_use_today_speaks_for_the_rival_who_sold_it():
    free, tied = (chances(bought(installed=0, switching=cost)).us for cost in (0, 1_000))
    assert (tied <= free).all()
    assert tied.sum() < free.sum()


def test_an_offer_to_a_tender_without_a_credential_is_not_opened():
    missing = conditions([[(0, 0, 500, 520)]])
    assert (chances(bought(tender=1, quality=6_000, credentials=missing)).us == 0).all()
    assert (chances(bought(tender=1, quality=6_000)).us > 0).all()


def test_a_straight_rebuy_is_not_designed_anew():
    assert purchase.NEXT_STAGE[Purchase.STRAIGHT_REBUY, Stage.APPROVAL] == Stage.EVALUATION
    batch = bought(kind=Purchase.STRAIGHT_REBUY)
    batch.state.view("stage")[:], batch.state.view("progress")[:] = Stage.APPROVAL, 9_999
    batch.state.view("explicit")[:] = FULL
    play(batch, "go on")
    assert set(batch.state.load("stage").tolist()) == {Stage.EVALUATION}
    assert (batch.state.load("decided") == 7).all()


def test_calling_somebody_while_a_tender_is_open_is_what_an_investigation_finds():
    batch = bought(tender=1, quality=6_000)
    play(batch, "phone person=ada")
    assert (batch.state.load("risk") >= tender.QUIET_RISK).all()


def test_the_question_that_sends_a_project_back_hints_at_money_that_is_gone():
    there, gone = purchase.LEFT_OPEN[:, -1]
    assert gone > 2 * there


def test_the_type_of_purchase_is_part_of_the_brief():
    assert bought(kind=Purchase.MODIFIED_REBUY).brief.purchase == Purchase.MODIFIED_REBUY


def test_games_of_every_type_come_to_an_end():
    for kind in Purchase:
        batch = bought(kind=kind)
        for _ in range(60):
            running = batch.running
            if not running.size:
                break
            play(batch, "go on")
        assert (batch.phase == Phase.OVER).all()
        assert (batch.state.load("outcome") != Outcome.RUNNING).all()
