"""Laws of group talk, weights, opinions and the award (L9, L15 to L22), each with its tolerance."""

import dataclasses

import numpy as np
import pytest
from hypothesis import strategies as st

from game.engine.decision import ALLY, verdict
from game.engine.rules import award, customer, group, rival
from game.engine.vocab import Stage
from game.exact.curves import exp
from tests.engine.conftest import MADE, SHIPPED
from tests.engine.play import Batch, Wanderer
from tests.engine.setups import parts_of_whole
from tests.engine.strategies import COLUMNS, FULL, flags, law, seeds, shares, signed, tables, vectors

PEOPLE, CRITERIA = 5, 4

#: One step of the curve that personal interest fades by: it stands still within a step and falls at its end.
STEP = award.NEAR // 100

opinions = tables(PEOPLE, -FULL)
loud = tables(PEOPLE, FULL, ALLY)
stubborn = tables(PEOPLE)


def talk_of(seed: int, people: int = PEOPLE) -> np.ndarray:
    """Who listens to whom: rows sum to 10,000, nobody listens to themselves."""
    rng = np.random.default_rng(seed)
    talk = np.zeros((people, people), np.int32)
    for who in range(people):
        talk[who, np.arange(people) != who] = parts_of_whole(rng, people - 1)
    return talk


@pytest.mark.parametrize("name", sorted(SHIPPED | MADE))
def test_who_listens_to_whom_is_a_share_of_each_listener(name):
    """L15 rests on weights that are never negative and rows that sum to the whole, or to nothing."""
    talk = (SHIPPED | MADE)[name].people.talk
    assert (talk >= 0).all()
    assert (np.diag(talk) == 0).all()
    assert set(talk.sum(axis=1).tolist()) <= {0, FULL}


@law(seeds, opinions, loud, stubborn, st.integers(0, PEOPLE - 1), vectors(0, FULL, COLUMNS))
def test_raising_one_opinion_lowers_nobodys_and_not_the_groups(seed, first, voices, stays, who, more):
    """L15, exact: every step floors a sum that no term lowers."""
    raised = first.copy()
    raised[who] = np.minimum(raised[who] + more, FULL)
    before, after = (group.talked(each, talk_of(seed), voices, stays) for each in (first, raised))
    assert (after >= before).all()
    weight = np.tile(parts_of_whole(np.random.default_rng(seed), PEOPLE)[:, None], COLUMNS)
    assert (customer.weighted(weight, after) >= customer.weighted(weight, before)).all()


@law(seeds, opinions, loud, stubborn)
def test_talk_never_leads_beyond_the_opinions_it_began_with(seed, first, voices, stays):
    """L3 for the group."""
    after = group.talked(first, talk_of(seed), voices, stays)
    assert (after >= first.min(axis=0)).all()
    assert (after <= first.max(axis=0)).all()


@law(seeds, opinions, loud)
def test_people_who_are_wholly_stubborn_keep_their_opinions(seed, first, voices):
    """L16, first limit, exact."""
    assert (group.talked(first, talk_of(seed), voices, np.full_like(first, FULL)) == first).all()


@law(opinions)
def test_people_nobody_talks_to_keep_their_opinions(first):
    nobody = np.zeros((PEOPLE, PEOPLE), np.int32)
    plain = np.full_like(first, FULL)
    assert (group.talked(first, nobody, plain, np.zeros_like(first)) == first).all()


@law(opinions, loud)
def test_people_without_a_will_of_their_own_end_of_one_mind(first, voices):
    """L16, second limit: where everybody listens to everybody the opinions meet, within one unit a person.

    Rounding down lets them creep together from below; two people alone would swap opinions for ever.
    """
    everybody = np.full((PEOPLE, PEOPLE), FULL // (PEOPLE - 1), np.int32)
    np.fill_diagonal(everybody, 0)
    now, open_minded = first, np.zeros_like(first)
    for _ in range(20):
        now = group.talked(now, everybody, voices, open_minded)
    assert (now.max(axis=0) - now.min(axis=0) <= PEOPLE).all()


@law(opinions, flags.map(lambda row: row[:PEOPLE]), st.integers(0, PEOPLE - 1), vectors(0, FULL, COLUMNS))
def test_a_milder_opinion_never_makes_a_veto_harder(first, holders, who, more):
    """L17."""
    raised = first.copy()
    raised[who] = np.minimum(raised[who] + more, FULL)
    can_stop = np.broadcast_to(holders[:, None], first.shape)
    assert (award.veto(raised, can_stop) <= award.veto(first, can_stop)).all()
    assert (award.veto(first, np.zeros_like(can_stop)) == 0).all()


@law(tables(2, -FULL), tables(2, 0, 9_750), tables(2), tables(1, 0, 1))
def test_a_milder_veto_or_a_warmer_group_never_lowers_our_chance(lead, veto, doubt, hurried):
    """L17 and L15 in the award, at the same plainness and disagreement."""
    rest, offered = (*doubt, hurried[0], 1 - hurried[0]), np.ones_like(hurried[0])
    worse = award.choice(lead.min(axis=0), veto.max(axis=0), rest, offered)
    better = award.choice(lead.max(axis=0), veto.min(axis=0), rest, offered)
    assert (better.us >= worse.us).all()


@law(vectors(-3 * FULL, 3 * FULL), vectors(0, award.NEAR))
def test_personal_interest_never_reverses_a_clear_difference(lead, interest):
    """L18: where the organisations differ by more than twice the near distance."""
    clear = np.abs(lead) > 2 * award.NEAR
    weighed = award.evaluation(lead, interest, np.zeros_like(lead))
    assert (np.sign(weighed)[clear] == np.sign(lead)[clear]).all()


@law(vectors(-3 * FULL, 3 * FULL), vectors(0, award.NEAR), vectors(0, 500), signed)
def test_a_better_offer_is_never_weighed_less_than_a_worse_one(lead, interest, more, trusted):
    """L19. Exact from one step of the curve to the next; within a step the tolerance is one step."""
    worse = award.evaluation(lead, interest, trusted)
    assert (award.evaluation(lead + more, interest, trusted) >= worse - STEP).all()
    assert (award.evaluation(lead + STEP * (more + 1), interest, trusted) >= worse - 1).all()


@law(shares, vectors(0, award.NEAR), signed, signed)
def test_more_trust_in_us_than_in_the_rival_never_weighs_against_us(lead, interest, one, other):
    less = award.evaluation(lead, interest, np.minimum(one, other))
    assert (award.evaluation(lead, interest, np.maximum(one, other)) >= less).all()


@law(vectors(-5 * FULL, 5 * FULL))
def test_an_opinion_stays_between_for_the_rival_and_for_us(evaluated):
    """L3."""
    found = award.opinion(np.sort(evaluated, kind="stable"))
    assert ((found >= -FULL) & (found <= FULL)).all()
    assert (np.diff(found) >= 0).all()


def weights_of(seed: int) -> np.ndarray:
    """Criteria weights, columns sum to 10,000."""
    rng = np.random.default_rng(seed)
    return np.array([parts_of_whole(rng, CRITERIA) for _ in range(PEOPLE)]).T


shift = vectors(2_000, 20_000, CRITERIA)
lean = tables(CRITERIA, -20_000, 20_000)


@law(seeds, shift, lean)
def test_bent_weights_sum_to_the_whole(seed, factors, bend):
    """L20: within one unit a criterion, which is what rounding down can lose."""
    total = award.bent_weights(weights_of(seed), factors, bend).sum(axis=0)
    assert (total <= FULL).all()
    assert (total > FULL - CRITERIA).all()


@law(seeds, shift, lean, st.integers(0, CRITERIA - 1), vectors(0, 20_000, COLUMNS))
def test_a_mark_raises_the_weight_where_we_are_stronger_and_no_other(seed, factors, bend, criterion, more):
    """L20, exact: lean is mark times lead in capability, so a mark where we are stronger leans towards us."""
    marked = bend.copy()
    marked[criterion] += more
    before, after = (award.bent_weights(weights_of(seed), factors, each) for each in (bend, marked))
    others = np.arange(CRITERIA) != criterion
    assert (after[criterion] >= before[criterion]).all()
    assert (after[others] <= before[others]).all()


@law(seeds, shift)
def test_without_a_mark_the_weights_are_the_persons_own_in_the_stage(seed, factors):
    """L20: no bend at no lean, within one unit."""
    own = weights_of(seed).astype(np.int64) * factors[:, None]
    plain = own * FULL // np.maximum(own.sum(axis=0), 1)
    bent = award.bent_weights(weights_of(seed), factors, np.zeros((CRITERIA, 1), np.int32))[:, :, 0]
    assert (np.abs(bent - plain) <= 1).all()


doubts = st.tuples(shares, shares, flags, flags)


@law(signed, vectors(0, 9_750), doubts, shares)
def test_a_plainer_need_never_raises_the_chance_of_no_decision(lead, veto, doubt, other):
    """L21."""
    plain, *rest = doubt
    vague = award.choice(lead, veto, (np.minimum(plain, other), *rest), np.ones_like(lead))
    clear = award.choice(lead, veto, (np.maximum(plain, other), *rest), np.ones_like(lead))
    assert (clear.none <= vague.none).all()


@law(signed, vectors(0, 9_750), doubts, shares)
def test_more_disagreement_never_lowers_the_chance_of_no_decision(lead, veto, doubt, other):
    """L22."""
    plain, spread, *rest = doubt
    agreed = award.choice(lead, veto, (plain, np.minimum(spread, other), *rest), np.ones_like(lead))
    split = award.choice(lead, veto, (plain, np.maximum(spread, other), *rest), np.ones_like(lead))
    assert (split.none >= agreed.none).all()


@law(signed, vectors(0, 9_750), st.tuples(shares, shares), flags)
def test_haste_never_lowers_the_chance_of_no_decision(lead, veto, doubt, broke):
    flags_ = np.zeros_like(lead), np.ones_like(lead)
    calm, hasty = (award.choice(lead, veto, (*doubt, flag, broke), flags_[1]) for flag in flags_)
    assert (hasty.none >= calm.none).all()


@law(signed, vectors(0, 9_750), st.tuples(shares, shares), flags)
def test_money_that_is_gone_never_helps_us_and_never_lowers_the_chance_of_no_decision(
    lead, veto, doubt, hurry
):
    flags_ = np.zeros_like(lead), np.ones_like(lead)
    there, gone = (award.choice(lead, veto, (*doubt, hurry, flag), flags_[1]) for flag in flags_)
    assert (gone.none >= there.none).all()
    assert (gone.us <= there.us).all()


@law(signed, vectors(0, 9_750), doubts, flags)
def test_the_three_endings_make_a_whole_and_no_offer_never_wins(lead, veto, doubt, offered):
    chances = award.choice(lead, veto, doubt, offered)
    assert (chances.us + chances.rival + chances.none == FULL).all()
    assert all((share >= 0).all() for share in (chances.us, chances.rival, chances.none))
    assert (chances.us[offered == 0] == 0).all()


@law(opinions, vectors(-FULL, FULL, COLUMNS))
def test_disagreement_is_the_standard_deviation_of_the_opinions(first, shifted):
    """Rounded down: within one unit of the exact value, and nought where all agree."""
    exact = np.sqrt(first.astype(float).var(axis=0))
    assert (np.abs(award.spread(first) - exact) <= 1).all()
    assert (award.spread(np.tile(shifted, (PEOPLE, 1))) == 0).all()


def decided(setup, state_of) -> np.ndarray:
    """Our exact chance in a few games in play, if the customer decided now."""
    batch = state_of.take(np.arange(state_of.state.games))
    games = np.arange(batch.state.games)
    return verdict(setup, batch.world, batch.state, games, np.zeros(len(games), np.int32)).choice.us


@pytest.fixture(scope="module")
def in_play(setup):
    """Games of the shipped deal some way on, each with a proposal handed in."""
    batch = Batch.begin(setup, np.arange(24))
    for _ in range(25):
        batch.step(batch.choose(Wanderer()))
    batch.state.view("proposed")[:] = 1
    batch.state.view("rival_shaped")[:] = 0
    return batch


@law(criterion=st.integers(0, 5), more=st.integers(0, 3_000))
def test_a_higher_capability_of_ours_never_lowers_our_chance(setup, in_play, criterion, more):
    """L9 in the whole decision, while no rival has marked the criterion.

    The tolerance of .005 is for the curves, which go by hundredths, and for people who warm unequally.
    """
    ours = setup.market.ours.copy()
    ours[criterion] = min(int(ours[criterion]) + more, FULL)
    better = dataclasses.replace(setup, market=dataclasses.replace(setup.market, ours=ours))
    assert (decided(better, in_play) >= decided(setup, in_play) - 50).all()


@law(tables(3), flags.map(lambda row: row[:COLUMNS]))
def test_a_rival_never_loses_trust_by_courting(before, alone):
    """L10 rests on it: rivals gain ground where we are absent, and only there."""
    policy = np.array([0, 1, 2])
    after = rival.courted(before[:, None], policy, alone[None])
    assert (after >= before[:, None]).all()
    assert (after <= FULL).all()
    assert (after[:, :, alone == 0] == before[:, None][:, :, alone == 0]).all()


@law(tables(6), st.integers(0, max(Stage)))
def test_a_rival_marks_criteria_in_the_design_stage_only(setup, before, stage):
    after = rival.marked(before, setup.market, np.full(before.shape[1], stage))
    assert (after >= before).all()
    assert (after <= FULL).all()
    assert stage == Stage.DESIGN or (after == before).all()


@law(shares, vectors(-34_641, 34_641))
def test_the_customers_clock_never_stands_still_and_runs_faster_with_a_plain_need(plain, swing):
    """Model 3.5: at least a fifth of the usual pace, whatever the week brings."""
    pace = customer.progress(plain, swing)
    assert (pace >= customer.PACE * 2_000 // FULL).all()
    assert (customer.progress(np.full_like(plain, FULL), swing) >= pace).all()


def test_the_curve_of_near_equals_falls_by_a_hundredth_a_step():
    """What the tolerance of L19 rests on."""
    near = exp(-np.arange(0, award.NEAR) * FULL // award.NEAR)
    assert np.diff(near).min() >= -100
