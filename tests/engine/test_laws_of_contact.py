"""Laws of style, trust and access (L1 to L6). None of them needs a tolerance: flooring keeps the order."""

import numpy as np
from hypothesis import strategies as st

from game.engine.rules import access, relation, style, trust
from game.engine.tables import GATES, SLACK
from game.engine.vocab import Level, Manner, Relation, Style
from tests.engine.strategies import COLUMNS, FULL, fits, flags, law, one_of_all, shares, tables, vectors

#: What can stand in a logit at most: far more than any sum of terms.
LOGIT = 200_000

#: Every point of the grid, by its quadrant and its place in it.
POINTS = [(quadrant, tells, shows) for quadrant in Style for tells in range(4) for shows in range(4)]

#: Manners of the two quadrants beside each one; the fourth lies across.
BESIDE = {
    Style.ANALYTICAL: (Manner.RESULTS, Manner.WARMTH),
    Style.DRIVER: (Manner.FACTS, Manner.VISION),
    Style.AMIABLE: (Manner.FACTS, Manner.VISION),
    Style.EXPRESSIVE: (Manner.RESULTS, Manner.WARMTH),
}


stages = one_of_all(Relation)


def point_of(style_: Style, assertive: int, responsive: int) -> tuple[np.ndarray, np.ndarray]:
    """A point of the grid inside the quadrant of a style."""
    tells = style_ in {Style.DRIVER, Style.EXPRESSIVE}
    shows = style_ in {Style.AMIABLE, Style.EXPRESSIVE}
    return np.array([assertive + 5 * tells]), np.array([responsive + 5 * shows])


def fit_of(manner: Manner, point: tuple[np.ndarray, np.ndarray], mood: int) -> int:
    """The fit of one manner at one point on one day."""
    return int(style.fit(np.array([manner]), *point, np.array([mood]))[0])


@law(shares, shares, fits, fits, stages)
def test_a_better_fit_never_leads_to_less_trust(before, gain, one, other, stage):
    """L1, for trust at the end and for the part that is felt at once."""
    worse, better = np.minimum(one, other), np.maximum(one, other)
    least = trust.trust_after(before, gain, worse, stage)
    assert (trust.trust_after(before, gain, better, stage) >= least).all()


@law(shares, shares, fits, stages, stages)
def test_a_closer_relationship_never_leads_to_less_trust(before, gain, fit, one, other):
    """What meetings alone can build ends at a ceiling, which rises from stage to stage."""
    looser, closer = np.minimum(one, other), np.maximum(one, other)
    least = trust.trust_after(before, gain, fit, looser)
    assert (trust.trust_after(before, gain, fit, closer) >= least).all()
    assert (least <= np.maximum(before, trust.CEILING[looser])).all()


@law(vectors(1, FULL), vectors(100, FULL), vectors(-4_000, -1), stages)
def test_misreading_a_person_who_has_some_trust_always_costs_some_of_it(before, gain, fit, stage):
    """Model 3.14: the loss has a floor, so that it is felt however little the fit is negative."""
    _, lost = trust.trust_change(before, gain, fit, stage)
    assert ((lost > 0) & (lost <= before)).all()


@law(fits, fits)
def test_a_worse_fit_never_irritates_less_and_one_that_does_not_clash_not_at_all(one, other):
    """Model 3.14: misreading is felt at once."""
    worse, better = (trust.misread(each) for each in (np.minimum(one, other), np.maximum(one, other)))
    assert (worse >= better).all()
    assert (trust.misread(np.maximum(one, 0)) == 0).all()
    assert (trust.misread(np.minimum(one, -1_000)) > 0).all()


@law(st.sampled_from(POINTS), st.integers(-4_000, 4_000))
def test_a_manner_fits_its_own_style_best_and_the_diagonal_one_least(where, mood):
    """L2: same >= adjacent >= diagonal, at every point of every quadrant and on every day."""
    point, home = point_of(*where), where[0]
    beside = [fit_of(manner, point, mood) for manner in BESIDE[home]]
    assert fit_of(Manner(home), point, mood) >= max(beside)
    assert min(beside) >= fit_of(Manner(max(Manner) - home), point, mood)


@law(fits, shares, shares, stages)
def test_the_order_of_manners_is_the_order_of_trust(fit, before, gain, stage):
    """L2 goes on through L1: what fits better ends with no less trust."""
    order = np.argsort(fit, kind="stable")
    alike = [np.full_like(row, row[0]) for row in (before, gain, stage)]
    after = trust.trust_after(alike[0], alike[1], fit, alike[2])
    assert (np.diff(after[order]) >= 0).all()


@law(shares, shares, fits, shares, stages)
def test_trust_stays_in_its_range_and_its_growth_is_split_without_rest(before, gain, fit, slow, stage):
    """L3."""
    grown, lost = trust.trust_change(before, gain, fit, stage)
    parts = trust.split_by_lag(grown, slow)
    assert all(((part >= 0) & (part <= FULL)).all() for part in (grown, lost, *parts))
    assert (sum(parts) == grown).all()
    assert ((before + grown - lost >= 0) & (before + grown - lost <= FULL)).all()


@law(shares, shares, flags)
def test_familiarity_only_grows_and_stays_in_its_range(before, rate, met):
    """L3."""
    after = trust.familiarity_after(before, rate, met)
    assert ((after >= before) & (after <= FULL)).all()


@law(shares, shares)
def test_familiarity_of_those_who_decline_stops_at_a_tenth(before, rate):
    """Model 3.14: a refused contact adds no familiarity above .1."""
    after = trust.familiarity_after(before, rate, np.zeros_like(before))
    assert (after <= np.maximum(before, 1_000)).all()


@law(shares, vectors(-FULL, FULL))
def test_irritation_and_credibility_stay_in_their_range(before, change):
    """L3."""
    for after in (
        trust.irritation_after(before, change),
        trust.credibility_kept(before),
        trust.credibility_broken(before),
        trust.credibility_slow(before),
    ):
        assert ((after >= 0) & (after <= FULL)).all()


@law(shares)
def test_a_kept_word_never_lowers_credibility_and_a_broken_one_never_raises_it(before):
    assert (trust.credibility_kept(before) >= before).all()
    assert (trust.credibility_broken(before) <= trust.credibility_slow(before)).all()
    assert (trust.credibility_slow(before) <= before).all()


@law(shares, flags)
def test_trust_never_grows_in_a_week_without_a_contact_and_without_growth_under_way(before, close):
    """L4."""
    nothing = np.zeros_like(before)
    after = trust.weekly_trust(before, nothing, close, nothing)
    assert (after <= before).all()
    assert (after[before > 0] < before[before > 0]).all(), "slow decay must not be eaten by rounding"


@law(shares, shares, flags)
def test_a_touched_relation_cools_less_than_an_untouched_one(before, arriving, close):
    """L4: a cheap touch is worth having."""
    touched = trust.weekly_trust(before, arriving, close, np.ones_like(close))
    alone = trust.weekly_trust(before, arriving, close, np.zeros_like(close))
    assert (touched >= alone).all()
    assert (touched <= np.minimum(before + arriving, FULL)).all()


@law(shares)
def test_trust_from_the_third_stage_on_cools_more_slowly(before):
    """L4 with the floor of model 3.2: a close relation lasts."""
    nothing, close = np.zeros_like(before), np.ones_like(before)
    loose = trust.weekly_trust(before, nothing, nothing, nothing)
    assert (trust.weekly_trust(before, nothing, close, nothing) >= loose).all()


@law(tables(2), tables(2), vectors(0, FULL, COLUMNS), tables(1, -LOGIT, LOGIT))
def test_more_trust_or_familiarity_never_lowers_the_chance_of_a_yes(familiarity, trusted, irritation, rest):
    """L5."""
    nothing = np.zeros_like(irritation)
    little = access.bond(familiarity.min(axis=0), trusted.min(axis=0), irritation)
    much = access.bond(familiarity.max(axis=0), trusted.max(axis=0), irritation)
    less = access.chance(little + rest[0], nothing, nothing)
    assert (access.chance(much + rest[0], nothing, nothing) >= less).all()


@law(shares, shares, shares, shares)
def test_more_irritation_never_raises_the_chance_of_a_yes(familiarity, trusted, one, other):
    calm = access.bond(familiarity, trusted, np.minimum(one, other))
    assert (calm >= access.bond(familiarity, trusted, np.maximum(one, other))).all()


@law(stages, flags, shares, flags, vectors(-LOGIT, LOGIT))
def test_a_higher_level_never_raises_the_chance_of_a_yes(stage, introduced, information, gated, rest):
    """L6."""
    nothing, doors = np.zeros_like(gated), (introduced, information, gated)
    terms = [access.standing(np.full_like(gated, level), stage, doors) for level in Level]
    chances = [access.chance(term + rest, nothing, nothing) for term in terms]
    assert (np.diff(np.array(chances), axis=0) <= 0).all()


@law(one_of_all(Level), stages, stages, flags, shares, flags)
def test_a_closer_relationship_never_shuts_a_door(level, one, other, introduced, information, gated):
    doors = introduced, information, gated
    loose = access.standing(level, np.minimum(one, other), doors)
    assert (access.standing(level, np.maximum(one, other), doors) >= loose).all()


@law(one_of_all(Level), stages, shares, shares, flags)
def test_an_open_door_and_inside_information_never_hurt(level, stage, one, other, gated):
    shut = access.standing(level, stage, (np.zeros_like(level), one, gated))
    little = access.standing(level, stage, (np.ones_like(level), np.minimum(one, other), gated))
    much = access.standing(level, stage, (np.ones_like(level), np.maximum(one, other), gated))
    assert (shut <= little).all()
    assert (little <= much).all()


@law(vectors(-LOGIT, LOGIT), flags, flags)
def test_the_chance_of_a_yes_is_a_share_and_a_shut_door_stays_shut(logit, closed, certain):
    """L3. A person who has refused this week does so even where they once asked for us."""
    chance = access.chance(logit, closed, certain)
    assert ((chance >= 0) & (chance <= FULL)).all()
    assert (chance[closed == 1] == 0).all()
    assert (chance[(closed == 0) & (certain == 1)] == FULL).all()


#: Familiarity, trust, third-place contacts, mean fit of the last three contacts, share of own needs told.
SIGNS = st.tuples(shares, shares, vectors(0, 5), fits, shares).map(np.array)


@law(one_of_all(Relation), SIGNS)
def test_no_contact_raises_a_relationship_by_more_than_one_stage(before, signs):
    """L3: the stage moves up by one at most and stays within its range."""
    after = relation.stage_of(before, signs)
    assert ((after >= 0) & (after <= np.minimum(before + 1, max(Relation)))).all()


@law(one_of_all(Relation), SIGNS, st.integers(0, 4), vectors(0, 2_000))
def test_better_signs_never_lower_the_relationship_stage(before, signs, row, more):
    better = signs.copy()
    better[row] += more
    assert (relation.stage_of(before, better) >= relation.stage_of(before, signs)).all()


@law(one_of_all(Relation), SIGNS)
def test_a_stage_is_kept_through_a_small_loss_of_trust(before, signs):
    """Hysteresis: what was won at the gate is not lost by a little less trust than the gate asks."""
    assert SLACK > 0
    at_gate = np.where(before > 0, GATES[1][np.maximum(before - 1, 0)], 0)
    signs[1] = np.maximum(at_gate - SLACK, 0)
    assert (relation.stage_of(before, signs) >= before).all()


@law(one_of_all(Relation).filter(lambda stages: (stages > 0).any()), SIGNS)
def test_a_stage_is_lost_once_trust_has_sunk_further(before, signs):
    held = before > 0
    signs[1] = np.where(held, GATES[1][np.maximum(before - 1, 0)] - SLACK - 1, 0)
    assert (relation.stage_of(before, signs)[held] < before[held]).all()
