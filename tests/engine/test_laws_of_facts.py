"""Laws of facts, objections, our own company and its people: what helps never hurts."""

import numpy as np
import pytest
from hypothesis import strategies as st

from game.engine.conditions import SHARE, SUM, _changed
from game.engine.objecting import WELCOME
from game.engine.rules import access, approval, colleague, fact, objection, trust
from game.engine.setup import Terms
from game.engine.vocab import Approval, Colleague, Doubt, Function, Level, Question, Secrecy, Trace, Way
from tests.engine.strategies import FULL, flags, law, one_of_all, shares, vectors

questions = vectors(0, (1 << len(Question)) - 1)
secrecies = one_of_all(Secrecy)
traces = one_of_all(Trace)
ways = one_of_all(Way)
cures = vectors(0, (1 << len(Way)) - 1)

#: Most minutes of a colleague that a scenario may give.
MINUTES = 30_000


def terms(engineer: int, service: int, executive: int) -> Terms:
    """Terms of a scenario with these days of our colleagues."""
    rest = dict.fromkeys(("weeks", "week_minutes", "expenses", "money", "hospitality"), 1)
    rest |= dict.fromkeys(("gift_single", "gift_year", "customer_gift"), 1)
    team = {"engineer_minutes": engineer, "service_minutes": service, "executive_minutes": executive}
    return Terms(**rest, **team, occasions=())


@law(questions, questions, questions)
def test_more_evidence_never_releases_less(evidence, more, asserted):
    """Our company asks what we know; knowing more of it is never held against us."""
    assert (approval.decided(evidence | more, asserted) >= approval.decided(evidence, asserted)).all()


@law(questions, questions, questions)
def test_claiming_what_nothing_backs_never_helps(evidence, honest, claimed):
    backed = honest & evidence
    told = approval.decided(evidence, backed)
    assert (approval.decided(evidence, backed | (claimed & ~evidence)) <= told).all()


def test_a_claim_that_nothing_backs_is_counted_against_those_that_are_backed():
    """Not only useless: somewhere between nothing and everything it costs a release."""
    every = np.arange(1 << len(Question), dtype=np.int32)
    evidence, asserted = (part.reshape(-1) for part in np.meshgrid(every, every))
    honest, claimed = approval.decided(evidence, evidence & asserted), approval.decided(evidence, asserted)
    assert (claimed <= honest).all()
    assert (claimed < honest).any()


@law(questions)
def test_saying_all_that_is_backed_and_nothing_else_releases_most(evidence):
    """No other filing with the same notes does better."""
    best = approval.decided(evidence, evidence)
    for asserted in range(1 << len(Question)):
        assert (approval.decided(evidence, np.full_like(evidence, asserted)) <= best).all()


@law(st.integers(0, MINUTES), st.integers(0, MINUTES), st.integers(0, MINUTES))
def test_a_higher_approval_never_takes_a_colleague_away_and_the_full_one_gives_all(one, two, three):
    team = approval.team_minutes(terms(one, two, three))
    free = approval.released(team, np.arange(len(Approval), dtype=np.int32))
    assert (np.diff(free, axis=1) >= 0).all()
    assert free[:, Approval.FULL].tolist() == [one, two, three]
    assert (free >= 0).all()


@law(secrecies, shares, shares, flags)
def test_trust_never_lowers_the_chance_to_be_told(secrecy, one, other, coach):
    less, more = np.minimum(one, other), np.maximum(one, other)
    shut = fact.chance(secrecy, less, coach)
    assert (fact.chance(secrecy, more, coach) >= shut).all()
    assert ((shut >= 0) & (shut < FULL)).all()


@law(secrecies, shares)
def test_a_coach_never_tells_less_and_a_confidential_fact_is_never_asked_out_of_anybody(secrecy, trusted):
    others, coach = np.zeros_like(secrecy), np.ones_like(secrecy)
    assert (fact.chance(secrecy, trusted, coach) >= fact.chance(secrecy, trusted, others)).all()
    secret = secrecy == Secrecy.CONFIDENTIAL
    assert (fact.chance(secrecy, trusted, coach)[secret] == 0).all()


@pytest.mark.parametrize("secrecy", [Secrecy.OPEN, Secrecy.INTERNAL], ids=lambda one: one.name)
def test_a_coach_tells_more_easily_than_somebody_else_without_trust(secrecy):
    odds = [fact.chance(*(np.array([value]) for value in (secrecy, 0, coach)))[0] for coach in (0, 1)]
    assert odds[0] < odds[1]


@law(shares, flags)
def test_what_is_more_secret_is_never_told_more_easily_to_somebody_without_trust(trusted, coach):
    cold = np.zeros_like(trusted)
    odds = [fact.chance(np.full_like(trusted, secrecy), cold, coach) for secrecy in Secrecy]
    assert (np.diff(np.array(odds), axis=0) <= 0).all()


@law(traces, flags, flags)
def test_the_best_source_settles_a_fact_whatever_was_told_before(trace, same, other):
    sure = np.ones_like(trace)
    assert (fact.trace_after(trace, same, other, sure) == Trace.CONFIRMED).all()


@law(traces)
def test_two_sources_that_agree_confirm_and_two_that_differ_contradict(trace):
    """The same person saying the same again is no second source."""
    yes, no = np.ones_like(trace), np.zeros_like(trace)
    heard = np.full_like(trace, Trace.HEARD)
    assert (fact.trace_after(heard, yes, yes, no) == Trace.CONFIRMED).all()
    assert (fact.trace_after(heard, no, yes, no) == Trace.CONTRADICTED).all()
    assert (fact.trace_after(heard, yes, no, no) == Trace.HEARD).all()
    nothing = np.full_like(trace, Trace.NOTHING)
    assert (fact.trace_after(nothing, yes, yes, no) == Trace.HEARD).all()


@law(traces, flags, flags, flags)
def test_nothing_that_was_told_is_ever_unheard(trace, same, other, sure):
    after = fact.trace_after(trace, same, other, sure)
    assert (after > Trace.NOTHING).all()
    assert (after <= max(Trace)).all()


@law(vectors(1, 2), flags)
def test_the_other_sentence_is_never_the_true_one(true, swapped):
    told = fact.label(true, swapped)
    assert ((told == true) == (swapped == 0)).all()
    assert set(told.tolist()) <= {1, 2}


@law(ways, cures, shares, flags)
def test_asking_what_stands_behind_an_objection_never_lowers_the_chance_that_an_answer_works(
    way, cured, credibility, engineer
):
    no, yes = np.zeros_like(way), np.ones_like(way)
    blind = objection.works(way, cured, no, (credibility, engineer))
    assert (objection.works(way, cured, yes, (credibility, engineer)) >= blind).all()
    assert ((blind >= 0) & (blind < FULL)).all()


@law(ways, cures, flags, shares, shares, flags)
def test_credibility_and_an_engineer_at_the_table_never_weaken_an_answer(way, cured, known, one, other, seat):
    low, high = np.minimum(one, other), np.maximum(one, other)
    alone = objection.works(way, cured, known, (low, np.zeros_like(seat)))
    assert (objection.works(way, cured, known, (high, seat)) >= alone).all()


@law(ways, cures, flags, shares, flags)
def test_only_what_answers_an_objection_answers_it_and_a_deferral_never_does_by_itself(
    way, cured, known, credibility, seat
):
    odds = objection.works(way, cured, known, (credibility, seat))
    honest = way != Way.BLUFF
    assert (odds[honest & (cured >> way & 1 == 0)] == 0).all()
    assert (odds[way == Way.DEFER] == 0).all()
    assert (odds[(way == Way.ENGINEER) & (seat == 0)] == 0).all()
    assert (odds[way == Way.BLUFF] == objection.WORKS[Way.BLUFF]).all()


@law(vectors(500, FULL), vectors(2_000, FULL), cures, flags)
def test_a_bluff_costs_more_trust_and_credibility_than_it_can_be_expected_to_bring(
    trusted, credibility, cured, known
):
    """In expectation over being believed and being found out, where our word still counts for something."""
    bluff = np.full_like(trusted, Way.BLUFF)
    believed = objection.works(bluff, cured, known, (credibility, np.zeros_like(known))).astype(np.int64)
    warmed = (FULL - trusted) * WELCOME // FULL
    lost = trusted * objection.CAUGHT // FULL + credibility - trust.credibility_broken(credibility)
    assert (believed * warmed < (FULL - believed) * lost).all()


@law(shares, shares)
def test_more_doubt_never_keeps_an_objection_back(one, other):
    calm, doubtful = objection.comes_up(np.minimum(one, other)), objection.comes_up(np.maximum(one, other))
    assert (calm <= doubtful).all()
    assert ((calm >= 0) & (doubtful <= FULL)).all()


@law(one_of_all(Colleague), one_of_all(Level), one_of_all(Function))
def test_nobody_along_changes_nothing_and_an_executive_never_hurts_at_the_top(who, level, function):
    alone = np.full_like(who, Colleague.NOBODY)
    assert (colleague.factor(alone, level, function) == FULL).all()
    assert (colleague.opens(alone, level) == 0).all()
    assert (colleague.opens(who, level) >= 0).all()
    top, chief = np.full_like(level, Level.DECISION), np.full_like(who, Colleague.EXECUTIVE)
    assert (colleague.factor(chief, top, function) >= FULL).all()
    assert (colleague.opens(chief, top) > 0).all()


@law(vectors(-200_000, 200_000), one_of_all(Colleague), one_of_all(Level))
def test_an_executive_never_hurts_access_at_the_top(rest, who, level):
    nothing = np.zeros_like(rest)
    top = np.full_like(level, Level.DECISION)
    with_chief = colleague.opens(np.full_like(who, Colleague.EXECUTIVE), top)
    alone = access.chance(rest, nothing, nothing)
    assert (access.chance(rest + with_chief, nothing, nothing) >= alone).all()
    assert (access.chance(rest + colleague.opens(who, level), nothing, nothing) >= alone).all()


@law(shares, vectors(-FULL, FULL), vectors(0, 520))
def test_a_share_that_an_answer_changes_stays_a_share_and_goes_the_way_it_says(value, amount, week):
    after = _changed(value, amount, np.full_like(value, SHARE), week)
    assert ((after >= 0) & (after <= FULL)).all()
    assert (after[amount >= 0] >= value[amount >= 0]).all()
    assert (after[amount <= 0] <= value[amount <= 0]).all()
    assert (_changed(value, amount, np.full_like(value, SUM), week) == value + amount).all()


def test_the_stages_of_an_objection_lead_from_unsaid_to_resolved():
    """The numbers are compared, so their order is part of the rule."""
    assert list(Doubt) == [Doubt.UNSAID, Doubt.RAISED, Doubt.UNDERSTOOD, Doubt.DEFERRED, Doubt.RESOLVED]
