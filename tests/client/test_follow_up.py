"""After signing: few choices, one line of why, and a stop without a decision is run through."""

import dataclasses

import pytest

from game.client.moment import Moments, runs_on
from game.engine.after_words import Bill, Complaint, Stop
from game.engine.vocab import Kind, Phase
from game.i18n.language import Language
from game.scenario.compile import find, load
from game.session.local import begin
from game.voice.words import Words

DEAL = load(find("bench_refresh"))
WORDS = Words(Language(), DEAL.texts("en"), currency=DEAL.currency, start=DEAL.start)
EVERYBODY = slice(None)


@pytest.fixture(scope="module")
def known():
    """A scene at which everybody has been found and is well known."""
    seat = begin(DEAL.setup, DEAL.texts("en"), 7)
    for field in ("known", "relation", "met"):
        seat._game.state.view(field)[:] = 2
    seat.note("the scene is read again")
    return seat.look()


def at_stop(scene, stop, **fields):
    """Return a scene after signing: fields of the game, or a row of a field and its number."""
    values = {"phase": Phase.FOLLOW_UP, "stop": stop, "signed": 1, "left": 600, "week": 30, **fields}
    changed = {}
    for name, value in values.items():
        array = getattr(scene.seen, name).copy()
        array[value[0] if isinstance(value, tuple) else EVERYBODY] = (
            value[-1] if isinstance(value, tuple) else value
        )
        changed[name] = array
    return dataclasses.replace(scene, seen=dataclasses.replace(scene.seen, **changed))


OWED = {"invoice": (0, Bill.OPEN), "invoice_due": (0, 20), "deal_value": 1_000_000}


@pytest.mark.parametrize("stop", list(Stop))
@pytest.mark.parametrize("owed", [{}, OWED], ids=["all paid", "an invoice late"])
@pytest.mark.parametrize("complaint", [{}, {"complaint": (0, Complaint.OPEN)}], ids=["calm", "a complaint"])
def test_a_stop_has_six_choices_at_most_and_says_in_a_line_why(known, stop, owed, complaint):
    scene = at_stop(known, stop, **owed, **complaint)
    moment = Moments().now(WORDS, scene, None)
    assert len(moment.offers) <= 6
    assert moment.offers[-1].action.kind is Kind.NEXT_STOP
    assert len(moment.lines) == 1 + bool(owed)


def test_what_cannot_wait_hides_neither_people_nor_the_next_customer(known):
    scene = at_stop(known, Stop.INVOICES, complaint=(0, Complaint.OPEN), **OWED)
    kinds = {each.action.kind for each in Moments().now(WORDS, scene, None).offers}
    assert {Kind.REMEDY, Kind.COLLECT, Kind.ASK_REFERRAL, Kind.NEXT_STOP} <= kinds


def test_a_stop_at_which_everything_is_done_is_run_through(known):
    idle = at_stop(known, Stop.HANDOVER, served=7)
    assert runs_on(idle).kind is Kind.NEXT_STOP
    assert runs_on(at_stop(known, Stop.HANDOVER)) is None
    assert runs_on(known) is None


def test_an_invoice_that_is_one_week_late_is_a_week_late(known):
    scene = at_stop(known, Stop.INVOICES, **{**OWED, "invoice_due": (0, 29)})
    assert "a week past due" in Moments().now(WORDS, scene, None).lines[0]
