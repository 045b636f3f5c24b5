"""Laws of questions, value and objections (L7, L8). Where an order is strict, the tolerance is stated."""

import numpy as np
import pytest
from hypothesis import strategies as st

from game.engine.actions import Action
from game.engine.rules import commitments, needs, posture, proposal, value
from game.engine.tables import FORM, STAGE_MATCH, TELL
from game.engine.vocab import Form, Goal, Kind, Layer, Phase, Relation, Stage, Told
from tests.engine.play import Batch
from tests.engine.strategies import FULL, fits, flags, law, one_of_all, shares, vectors

#: Greatest strength of a pitch: full stage match at full credibility.
STRONGEST = int(STAGE_MATCH.max()) * 13 // 10
strengths = vectors(0, STRONGEST)


#: Contacts at a third place that a person may remember.
held = vectors(0, 6)


@law(shares, shares, shares, shares, strengths, held)
def test_more_knowledge_of_a_need_never_weakens_a_pitch_for_it(felt, doubt, one, other, strength, seen):
    """L7: value felt never lower, objections never more."""
    little = value.pitch(felt, doubt, np.minimum(one, other), strength, seen)
    much = value.pitch(felt, doubt, np.maximum(one, other), strength, seen)
    assert (much[0] >= little[0]).all()
    assert (much[1] <= little[1]).all()


@law(shares, shares, shares, shares, shares)
def test_more_knowledge_never_weakens_what_is_shown_or_tried(felt, doubt, one, other, strength):
    """L7."""
    little = value.shown(felt, doubt, np.minimum(one, other), strength)
    much = value.shown(felt, doubt, np.maximum(one, other), strength)
    assert (much[0] >= little[0]).all()
    assert (much[1] <= little[1]).all()


@law(shares, shares, strengths, held)
def test_a_pitch_without_any_knowledge_raises_objections(felt, doubt, strength, seen):
    """Features told before a need is known make objections (model 3.4, S22)."""
    after = value.pitch(felt, doubt, np.zeros_like(felt), strength, seen)[1]
    assert (after > doubt)[doubt < FULL].all()


@law(shares, shares, shares, strengths, shares, held)
def test_felt_value_and_doubt_stay_in_their_range(felt, doubt, knowledge, strength, credibility, seen):
    """L3."""
    weak = np.minimum(strength, FULL)
    told = value.pitch(felt, doubt, knowledge, strength, seen)
    results = told, value.shown(felt, doubt, knowledge, weak)
    for after, open_still in (*results, value.proved(felt, doubt, credibility, seen)):
        assert ((after >= felt) & (after <= FULL)).all()
        assert ((open_still >= 0) & (open_still <= FULL)).all()


@law(shares, shares, shares, shares, held)
def test_more_credibility_never_weakens_proof(felt, doubt, one, other, seen):
    little = value.proved(felt, doubt, np.minimum(one, other), seen)
    much = value.proved(felt, doubt, np.maximum(one, other), seen)
    assert (much[1] <= little[1]).all()
    assert (much[1] <= doubt).all()


@law(shares, shares, held, held)
def test_words_bring_no_more_than_what_was_seen_elsewhere_allows(felt, rate, one, other):
    """The more third-place contacts were held, the further words reach, and never further than the cap."""
    less, more = np.minimum(one, other), np.maximum(one, other)
    after = value.believed(felt, rate, less)
    assert (value.believed(felt, rate, more) >= after).all()
    cap = value.HEARSAY[np.minimum(less, len(value.HEARSAY) - 1)]
    assert ((after >= felt) & (after <= np.maximum(felt, cap))).all()


@law(shares, shares, shares, strengths, strengths, held)
def test_a_stronger_pitch_is_worth_more_as_far_as_whole_units_can_show_it(
    felt, doubt, knowledge, one, other, seen
):
    """L8, the rule alone: strict where the difference in rate makes two units of what is missing."""
    weak, strong = np.minimum(one, other), np.maximum(one, other)
    low, high = (value.pitch(felt, doubt, knowledge, strength, seen)[0] for strength in (weak, strong))
    assert (high >= low).all()
    least_rate = value.PITCH_GAIN * 1_200 // FULL
    missing = np.maximum(value.HEARSAY[np.minimum(seen, len(value.HEARSAY) - 1)] - felt, 0)
    shown = missing * ((strong - weak) * least_rate // FULL - 2) // FULL >= 2
    assert (high > low)[shown].all()


@pytest.mark.parametrize("early", [Stage.DISCOVERY, Stage.APPROVAL])
@law(told=st.sampled_from(Told), felt=st.integers(0, 9_000), credibility=st.integers(0, FULL))
def test_an_early_pitch_is_worth_less_than_a_later_one(setup, early, told, felt, credibility):
    """L8, as played: strict up to a felt value of .9; above it whole units may hide the difference."""
    assert STAGE_MATCH[TELL, early] < STAGE_MATCH[TELL, Stage.EVALUATION]
    batch = in_a_meeting(setup, stages=[early, Stage.EVALUATION])
    batch.state.view("told")[:] = told
    batch.state.view("felt")[:] = felt
    batch.state.view("offsite")[:] = len(value.HEARSAY)  # words are believed to the full
    batch.state.view("credibility")[:] = credibility
    need = int(setup.needs.pair_need[setup.needs.pair_person == 0][0])
    batch.step(Action(Kind.PITCH, item=need).batch(setup.sizes["I"]).take(np.array([0, 0])))
    soon, late = batch.state.view("felt")[0]
    assert soon < late


def in_a_meeting(setup, stages):
    """One game a stage, each in a meeting with the first person, on the same luck."""
    batch = Batch.begin(setup, [11]).take(np.zeros(len(stages), np.int64))
    state = batch.state
    for name, content in {"phase": Phase.MEETING, "with_person": 0, "span": 60, "worth": FULL}.items():
        state.view(name)[:] = content
    state.view("known")[0] = 2
    state.view("found")[:] = 1
    state.view("stage")[0] = stages
    return batch


@law(shares, one_of_all(Stage))
def test_only_a_pitch_before_the_design_irritates_and_less_the_more_is_known(knowledge, stage):
    irritation = value.early(knowledge, stage)
    assert (irritation[stage >= Stage.DESIGN] == 0).all()
    assert ((irritation >= 0) & (irritation <= value.early(np.zeros_like(knowledge), stage))).all()


@law(shares, shares, shares, shares, vectors(4_000, 13_000))
def test_more_trust_and_information_never_close_a_person(one, other, little, much, match):
    """L7, first half: what is opened is known."""
    shut = needs.openness(np.minimum(one, other), np.minimum(little, much), match)
    assert (needs.openness(np.maximum(one, other), np.maximum(little, much), match) >= shut).all()
    assert ((shut >= 0) & (shut <= FULL)).all()


@law(vectors(0, 3), one_of_all(Form), one_of_all(Layer), flags, shares, shares)
def test_openness_never_lowers_what_a_question_finds_or_clears(spin, form, layer, interested, one, other):
    shut, opened = np.minimum(one, other), np.maximum(one, other)
    found = [needs.find_chance(spin, form, layer, interested, share) for share in (shut, opened)]
    cleared = [needs.clear_chance(form, share) for share in (shut, opened)]
    for less, more in (found, cleared):
        assert (more >= less).all()
        assert ((less >= 0) & (more <= 9_500)).all()


@law(shares, one_of_all(Told), vectors(0, 2), one_of_all(Form), fits, one_of_all(Relation))
def test_a_need_once_felt_is_never_felt_less_by_a_question(explicit, told, asked, form, fit, stage):
    """L3; and what was never told cannot be developed. One move asks one kind of question."""
    question = (asked == 1).astype(np.int32), (asked == 2).astype(np.int32), form
    after = needs.explicit_after(explicit, told, question, fit, stage)
    assert ((after >= explicit) & (after <= FULL)).all()
    assert (after[told == Told.NOTHING] == explicit[told == Told.NOTHING]).all()


@law(shares, one_of_all(Form), fits, one_of_all(Relation))
def test_a_clear_need_is_developed_at_least_as_far_as_one_that_was_only_heard(explicit, form, fit, stage):
    """L7."""
    asked = np.ones_like(explicit), np.zeros_like(explicit), form
    told = [np.full_like(explicit, how) for how in (Told.HEARD, Told.CLEAR)]
    heard, clear = (needs.explicit_after(explicit, how, asked, fit, stage) for how in told)
    assert (clear >= heard).all()


@law(shares, one_of_all(Layer), one_of_all(Relation), one_of_all(Relation))
def test_those_who_know_us_better_never_tell_less(share, layer, one, other):
    """Figures and solutions are told stage by stage."""
    looser, closer = np.minimum(one, other), np.maximum(one, other)
    assert (needs.admitted(share, layer, closer) >= needs.admitted(share, layer, looser)).all()


@law(shares, one_of_all(Told), one_of_all(Form), fits, one_of_all(Relation), one_of_all(Relation))
def test_those_who_know_us_better_never_admit_less(share, told, form, fit, one, other):
    """What really hurts is admitted stage by stage."""
    looser, closer = np.minimum(one, other), np.maximum(one, other)
    asked = np.ones_like(share), np.zeros_like(share), form
    least = needs.explicit_after(share, told, asked, fit, looser)
    assert (needs.explicit_after(share, told, asked, fit, closer) >= least).all()


@law(one_of_all(Goal), shares, shares, shares, shares, vectors(-60_000, 40_000))
def test_more_trust_and_value_never_lower_the_chance_of_a_commitment(goal, one, other, felt, more, rest):
    low = commitments.chance(goal, np.minimum(one, other), np.minimum(felt, more), rest)
    high = commitments.chance(goal, np.maximum(one, other), np.maximum(felt, more), rest)
    assert (high >= low).all()
    assert ((low >= 0) & (high < FULL)).all()


@law(one_of_all(Goal), shares, shares)
def test_what_can_never_be_granted_is_never_granted(goal, trusted, felt):
    assert (commitments.chance(goal, trusted, felt, np.full_like(goal, commitments.NEVER)) == 0).all()


@law(shares, shares, shares)
def test_the_quality_of_a_proposal_is_a_share_and_rises_with_each_of_its_parts(told, lead, marked):
    quality = proposal.quality(told, lead, marked)
    assert ((quality >= 0) & (quality <= FULL)).all()
    for part in range(3):
        parts = [told, lead, marked]
        parts[part] = np.minimum(parts[part] + 500, FULL)
        assert (proposal.quality(*parts) >= quality).all()


@law(st.data())
def test_a_concession_never_pleases_the_buyer_less_and_never_costs_us_less(setup, data):
    market = setup.market
    offer = np.array([[data.draw(st.integers(-1, len(labels) - 1))] for labels in market.options])
    issue = data.draw(st.integers(0, len(market.issues) - 1))
    further = offer.copy()
    further[issue] = min(int(offer[issue, 0]) + 1, len(market.options[issue]) - 1)
    assert proposal.conceded(market, further)[0] >= proposal.conceded(market, offer)[0]
    assert proposal.cost_share(market, further)[0] >= proposal.cost_share(market, offer)[0]
    spent = np.zeros(1, np.int64)
    assert proposal.profit(market, further, spent)[0] <= proposal.profit(market, offer, spent)[0]


@law(vectors(0, 4), vectors(0, 5))
def test_the_postures_after_a_move_make_a_whole(mood, habit):
    chances = posture.chances(mood, habit)
    assert (chances >= 0).all()
    assert (chances.sum(axis=0) == FULL).all()


@law(shares, shares)
def test_an_irritated_person_is_never_less_likely_to_walk_out(one, other):
    calm, annoyed = posture.walk_out(np.minimum(one, other)), posture.walk_out(np.maximum(one, other))
    assert (calm <= annoyed).all()
    assert ((calm >= 0) & (annoyed < FULL)).all()


def test_every_form_of_a_question_has_a_row_of_its_own():
    """Two forms with the same row would be one form with two names."""
    rows = list(zip(*(FORM[name].tolist() for name in FORM), strict=True))
    assert len(set(rows)) == len(Form)
