"""The time after signing in the window: six stops, people, invoices, and the stops that run by themselves."""

import pytest

from game.client import follow_up
from game.client.moment import runs_on
from game.engine.after_words import Bill, Delay, Stop
from game.engine.vocab import Kind, Phase
from game.pygame_ui.screens.debrief import DebriefPage
from game.pygame_ui.screens.follow_up import FollowUp
from game.voice.after_pages import stop_weeks
from game.voice.hints import Strength
from tests.pygame_ui.dealing import begun, faults, led, press, words_on


@pytest.fixture(scope="module")
def signed(tmp_path_factory):
    """A small order that has been signed."""
    app = begun(tmp_path_factory.mktemp("signed"), "small_order", seed=1)
    led(app, lambda scene: scene.phase is Phase.FOLLOW_UP)
    yield app
    app.put_away()


@pytest.fixture
def stop(signed):
    """The first stop; what a test plays is taken back."""
    faults(signed, theme="light", text=100, language="en")
    made = len(signed.play.beats)
    signed.show(FollowUp(signed))
    yield signed
    if len(signed.play.beats) > made:
        signed.undo(len(signed.play.beats) - made)


@pytest.mark.parametrize(("language", "theme", "text"), [("es", "dark", 100), ("en", "contrast", 200)])
def test_everything_has_its_place(stop, language, theme, text):
    assert faults(stop, language=language, theme=theme, text=text) == []


def test_a_digit_takes_a_step(stop):
    made = len(stop.play.beats)
    press(stop, "1")
    assert stop.play.beats[made].played.action.kind is Kind.HANDOVER


def test_stops_at_which_nothing_is_left_to_decide_run_on(stop):
    press(stop, str(stop.play.moment.offers[-1].number))
    assert runs_on(stop.play.scene) is None


def test_the_stops_come_in_the_order_of_their_weeks(stop):
    weeks = stop_weeks(stop.play.scene)
    assert (len(weeks), weeks) == (len(Stop), sorted(weeks))


def test_who_should_ask_is_told_only_where_hints_are_on(stop):
    led(stop, lambda scene: any(each.waits for each in follow_up.invoices(scene)))
    assert faults(stop) == []
    said = []
    for strength in (Strength.OFF, Strength.NUDGE):
        stop.play.strength = strength
        stop.refresh()
        said.append("both managements" in words_on(stop))
    assert said == [False, True]


def test_the_last_stop_leads_to_the_debrief(stop):
    led(stop, lambda scene: False)
    assert isinstance(stop.screen, DebriefPage)
    assert faults(stop) == []


def test_an_invoice_waits_only_past_its_date():
    bill = follow_up.Invoice(1, 100, Bill.OPEN, due=5, late=0, reason=Delay.NONE, large=False, old=False)
    assert not bill.waits
