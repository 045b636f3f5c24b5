"""The time after signing, from the terms of the order to the last invoice."""

import dataclasses

import numpy as np
import pytest

from game.engine.actions import Action
from game.engine.after_words import Bill, Complaint, Delay, Dunning, Stop
from game.engine.codes import Happening
from game.engine.events import Recorder
from game.engine.vocab import Gate, Kind, Phase
from game.engine.world import WORLD_FIELDS
from tests.engine.after import signed
from tests.engine.conftest import MADE
from tests.engine.play import Batch, Wanderer

FULL = 10_000
SEEDS = np.arange(200)


def played(batch: Batch, kind: Kind, **fields) -> Batch:
    """The same possible move in every game."""
    one = Action(kind, **fields).batch(batch.setup.sizes["I"])
    actions = one.take(np.zeros(len(batch.seeds), np.int64))
    assert not batch.refusals(actions).any()
    batch.step(actions)
    return batch


def at(stop: Stop, **fields) -> Batch:
    """Games that have come to a stop with nothing done on the way."""
    batch = signed(MADE["small"], SEEDS)
    for _ in range(stop):
        played(batch, Kind.NEXT_STOP)
    for name, value in fields.items():
        batch.state.view(name)[:] = value
    return batch


def test_where_no_issue_is_the_price_the_customer_pays_the_list_price():
    """Without a table the order is signed at the terms of the proposal."""
    care = dataclasses.replace(MADE["small"].aftercare, price=-1)
    batch = signed(dataclasses.replace(MADE["small"], aftercare=care), SEEDS[:3])
    assert (batch.state.load("deal_value") == batch.setup.market.list_price).all()


def test_where_no_issue_is_the_payment_every_invoice_has_the_first_term():
    care = dataclasses.replace(MADE["small"].aftercare, payment=-1)
    batch = signed(dataclasses.replace(MADE["small"], aftercare=care), SEEDS)
    for _ in range(Stop.ACCEPTANCE):
        played(batch, Kind.NEXT_STOP)
    due = batch.state.load("invoice_due")[1] - batch.state.load("week")
    assert (due == care.term[0]).all()


def test_every_game_after_signing_ends_with_every_invoice_settled():
    """Paid, written off or left to the courts; who listens changes nothing."""
    batch, heard = signed(MADE["small"], np.arange(40)), signed(MADE["small"], np.arange(40))
    while batch.running.size:
        assert batch.made < 300
        actions = batch.choose(Wanderer())
        batch.step(actions)
        heard.step(actions, record=Recorder())
        assert (batch.digest() == heard.digest()).all()
    assert (batch.state.load("invoice") >= Bill.PAID).all()
    assert (batch.state.load("gates") >> Gate.CLOSING & 1 == 1).all()
    assert len(set(batch.state.load("invoice").reshape(-1).tolist())) > 1


def test_whether_the_customer_means_to_pay_is_one_fact_of_the_game():
    """All invoices that come after delivery wait for the same reason where it is fraud."""
    assert "intent" in {field.name for field in WORLD_FIELDS}
    batch = signed(MADE["small"], SEEDS)
    batch.world.view("intent")[:] = 0
    for _ in range(Stop.FIRST_USE):
        played(batch, Kind.NEXT_STOP)
    cause = batch.state.load("cause")
    assert (cause[1:] == Delay.FRAUD).all()
    assert not (cause[0] == Delay.FRAUD).any()


def test_a_fault_of_ours_is_put_right_in_our_own_house():
    batch = at(Stop.INVOICES, cause=Delay.OUR_FAULT, invoice=Bill.OPEN, invoice_due=1)
    played(batch, Kind.FIX, item=1)
    assert (batch.state.load("cause")[1] == Delay.FIXED).all()
    assert (batch.state.load("cause")[2] == Delay.OUR_FAULT).all()


@pytest.mark.parametrize("form", Dunning)
def test_only_escalation_and_special_means_cost_trust(form):
    """A125."""
    batch = at(Stop.INVOICES, invoice=Bill.OPEN, invoice_due=1, trust=6_000)
    played(batch, Kind.COLLECT, item=0, form=form)
    cooler = batch.state.load("trust") < 6_000
    assert cooler.all() if form >= Dunning.ESCALATE else not cooler.any()


def test_a_debt_that_is_sold_brings_a_part_of_what_it_is_worth():
    batch = at(Stop.INVOICES, invoice=Bill.OPEN, invoice_due=1, cause=Delay.UNWILLING)
    played(batch, Kind.WRITE_OFF, item=2)
    assert (batch.state.load("invoice")[2] == Bill.WRITTEN_OFF).all()
    came = batch.state.load("received")[2]
    assert ((came > 0) & (came < FULL // 2)).all()


def test_who_is_asked_tells_of_trouble_more_often_than_who_is_not():
    """B34."""
    batch = at(Stop.FIRST_USE, trouble=1)
    played(batch, Kind.CALL, person=0)
    told = (batch.state.load("complaint")[0] == Complaint.OPEN).mean()
    left = at(Stop.FIRST_USE, trouble=1)
    played(left, Kind.NEXT_STOP)
    wrote = (left.state.load("complaint")[0] == Complaint.OPEN).mean()
    assert told > wrote > 0


def test_a_complaint_is_solved_sooner_or_later_and_both_are_told_apart():
    fast = at(Stop.FIRST_USE, complaint=Complaint.OPEN, complained=Stop.FIRST_USE)
    late = at(Stop.FIRST_USE, complaint=Complaint.OPEN, complained=Stop.DELIVERY)
    for batch, became in ((fast, Complaint.SOLVED), (late, Complaint.LATE)):
        played(batch, Kind.REMEDY, person=0)
        found = batch.state.load("complaint")[0]
        assert set(found.tolist()) == {Complaint.OPEN, became}


def test_an_order_is_heard_of_once_when_the_time_after_it_begins():
    batch = at(Stop.HANDOVER)
    record = Recorder()
    one = Action(Kind.NEXT_STOP).batch(batch.setup.sizes["I"]).take(np.zeros(len(SEEDS), np.int64))
    batch.step(one, record=record)
    kinds = [event.kind for event in record.events[0]]
    assert Happening.BEGUN not in kinds
    assert Happening.STOP in kinds
    assert (batch.phase == Phase.FOLLOW_UP).all()
