"""The proposal builder in the window: what leads, what is offered and promised, who reads it first."""

import pytest

from game.engine.vocab import Kind, Pledge, Relation, Stage
from game.pygame_ui.screens.desk import Desk
from game.pygame_ui.screens.proposal import Proposal
from tests.pygame_ui.dealing import begun, faults, led, press, words_on


@pytest.fixture(scope="module")
def designing(tmp_path_factory):
    """A deal in which the requirement is being written."""
    app = begun(tmp_path_factory.mktemp("proposal"), "bench_refresh")
    led(app, lambda scene: scene.stage >= Stage.DESIGN)
    yield app
    app.put_away()


@pytest.fixture
def proposal(designing):
    """The builder, opened at the desk; what a test plays is taken back."""
    faults(designing, theme="light", text=100, language="en")
    made = len(designing.play.beats)
    designing.show(Desk(designing), Proposal(designing))
    yield designing
    if len(designing.play.beats) > made:
        designing.undo(len(designing.play.beats) - made)


@pytest.mark.parametrize(
    ("language", "theme", "text"), [("es", "dark", 100), ("zh", "light", 150), ("en", "contrast", 200)]
)
def test_everything_has_its_place(proposal, language, theme, text):
    assert faults(proposal, language=language, theme=theme, text=text) == []


def test_one_key_hands_it_in_with_what_is_known_best(proposal):
    press(proposal, "1")
    made = proposal.play.last.played
    assert (made.action.kind, made.action.form) == (Kind.PROPOSE, Pledge.PLAIN)
    assert made.after.of("proposed") == 1


def test_a_fourth_need_is_locked_until_one_is_taken_out(proposal):
    writing = proposal.screen.writing
    needs = list(proposal.play.scene.needs)
    writing.needs[:] = needs[:3]
    proposal.refresh()
    locked = [need for need in needs if (found := proposal.stage.find(f"lead-{need}")) and found.locked]
    assert locked == needs[3:]


def test_a_proposal_that_nothing_leads_is_locked(proposal):
    proposal.screen.writing.needs.clear()
    proposal.refresh()
    assert proposal.stage.find("move-1").locked


def test_what_is_offered_costs_what_the_ladder_says(proposal):
    proposal.screen.writing.choose(0, 1)
    proposal.refresh()
    assert "30,000" in words_on(proposal)


def test_a_bold_promise_is_said_to_come_back(proposal):
    proposal.screen.writing.pledge = Pledge.BOLD
    proposal.refresh()
    assert "A bold promise reads well, and comes back after signing." in words_on(proposal)


def test_somebody_who_knows_us_may_read_the_draft_first(proposal):
    scene = proposal.play.scene
    best = max(scene.people, key=lambda each: scene.about("relation", each))
    assert scene.about("relation", best) > Relation.STRANGER
    proposal.stage.find(f"reader-{best}").press(proposal.stage)
    assert proposal.play.last.played.action.kind is Kind.SHOW_DRAFT


def test_the_desk_opens_the_builder_for_the_step(proposal):
    desk = Desk(proposal)
    proposal.show(desk)
    action = next(each.action for each in proposal.play.seat.choices() if each.action.kind is Kind.PROPOSE)
    desk.take(action)
    assert isinstance(proposal.screen, Proposal)
