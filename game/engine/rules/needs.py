"""Needs: what a question finds, what becomes clear, how plainly a need is felt."""

import functools

import numpy as np

from game.engine.setup import Needs
from game.engine.tables import FINDS, FORM, HEDGEHOG_FINDS, IMPLICATION_GAIN, PAYOFF_GAIN
from game.engine.vocab import Form, Layer, Relation, Told
from game.exact.arrays import I32, I64
from game.exact.shares import FULL, closer, part

#: Worth of what a person told for our knowledge of the need. Source: 3.4 [asm].
CLARITY = np.array([0, 5_000, FULL], dtype=np.int32)

#: Share of a question's effect that is left where it goes deep, by Relation. Source: A43-A58 [asm].
ADMITS = np.array([4_500, 5_500, FULL, 12_000, 13_000], dtype=np.int32)
assert ADMITS.shape == (len(Relation),)

#: Need-payoff in the lead-in form is worth this. Source: 3.14.
_LEAD_IN = 13_000


def openness(trust: I32, information: I32, match: I32) -> I32:
    """Return how far a person opens up to a question.

    Args:
        trust: (n,) 0..10,000.
        information: (n,) inside information, which lets us ask well, 0..10,000.
        match: (n,) stage match of asking, about 4,000..13,000.

    Returns:
        (n,) 0..10,000; rises with trust and information.

    Source: docs/rules.md#questions (3.4: (.5 + T)(1 + .4 I), scaled to a chance) [asm].
    """
    ready = part(7_000 + part(trust, 3_000), FULL + part(information, 4_000))
    return np.minimum(part(ready, match), FULL)


def admitted(share: I32, layer: I32, relation: I32) -> I32:
    """Return how much of an openness is left for things that one tells only to those one knows, (n,).

    Goals and problems are spoken of to anybody; solutions, products and figures to those met elsewhere too.

    Source: docs/rules.md#questions (A43-A58: stage by stage) [asm].
    """
    return np.where(layer >= Layer.SOLUTION.value, part(share, ADMITS[relation]), share).astype(np.int32)


def find_chance(spin: I32, form: I32, layer: I32, interested: I32, open_share: I32) -> I32:
    """Return the chance that a question finds something not yet told.

    Args:
        spin: (n,) 0 situation, 1 problem, 2 implication, 3 need-payoff.
        form: (n,) Form.
        layer: (n,) Layer of the thing to be found.
        interested: (n,) 1 where the person has just shown interest, so that a hedgehog works.
        open_share: (n,) openness.

    Returns:
        (n,) 0..9,500.

    Source: docs/rules.md#questions (3.14, B65, S21).
    """
    finds = np.where((form == Form.HEDGEHOG.value) & (interested == 1), HEDGEHOG_FINDS, FORM["find"][form])
    return np.minimum(part(part(FINDS[spin, layer], finds), open_share), 9_500)


def clear_chance(form: I32, open_share: I32) -> I32:
    """Return the chance that a heard need becomes clear, by a closed topic wrongly so, (n,) 0..9,500."""
    eased = FULL - part(FULL - open_share, 5_000)
    return np.minimum(
        np.where(form == Form.CLOSED.value, FORM["clear"][form], part(FORM["clear"][form], eased)), 9_500
    )


def explicit_after(explicit: I32, told: I32, question: tuple[I32, I32, I32], fit: I32, relation: I32) -> I32:
    """Return how plainly the owner feels a need after a question that makes them think.

    Args:
        explicit: (n,) before, 0..10,000.
        told: (n,) Told; what is not known cannot be developed.
        question: (n,) each: 1 implication not asked before, 1 need-payoff not asked before, Form.
        fit: (n,) -4,000..10,000.
        relation: (n,) Relation: what really hurts is admitted to those one knows.

    Returns:
        (n,) 0..10,000, never lower than before.

    Source: docs/rules.md#explicitness (3.4, 3.14, S21).
    """
    implication, payoff, form = question
    led = np.where(form == Form.LEAD_IN.value, part(PAYOFF_GAIN + np.zeros_like(form), _LEAD_IN), PAYOFF_GAIN)
    gain = implication * IMPLICATION_GAIN + payoff * led
    suited = part(5_000 + np.maximum(fit, 0) // 2, ADMITS[relation])
    by_form = np.where(told > Told.NOTHING.value, FORM["explicit"][form], 0)
    rate = np.minimum(part(part(gain, suited), CLARITY[told]), FULL)
    return closer(closer(explicit, rate), by_form)


@functools.lru_cache(maxsize=64)
def own_pairs(tree: Needs) -> tuple[I32, I64]:
    """Return the pairs of each person, filled up with -1, (L, P), and their weights, 0 there, (L, P)."""
    rows = [np.flatnonzero(tree.pair_person == who) for who in range(tree.owners.shape[1])]
    pairs = np.full((max(1, *(len(row) for row in rows)), len(rows)), -1, np.int32)
    for who, row in enumerate(rows):
        pairs[: len(row), who] = row
    weights = np.where(pairs >= 0, tree.weight[tree.pair_need[np.maximum(pairs, 0)]], 0)
    return pairs, weights.astype(np.int64)


def mean_of_own(tree: Needs, of_own: I32, who: I32) -> I32:
    """Return the mean over one person's own needs, weighted by importance.

    Args:
        tree: the needs.
        of_own: (L, n) values 0..10,000 in the rows of `own_pairs`; what stands for -1 does not count.
        who: (n,) person.

    Returns:
        (n,) 0..10,000, rounded down; 0 for a person without needs.
    """
    weight = own_pairs(tree)[1][:, who]
    total = (of_own * weight).sum(axis=0) // np.maximum(weight.sum(axis=0), 1)
    values: I32 = total.astype(np.int32)
    return values


def share_told(tree: Needs, told: I32, wrong: I32, who: I32) -> I32:
    """Return the weighted share of one person's own needs that we know, right ones only.

    Args:
        tree: the needs.
        told: (L, n) Told in the rows of `own_pairs`.
        wrong: (L, n) 1 where the note is wrong.
        who: (n,) person.

    Returns:
        (n,) 0..10,000.
    """
    return mean_of_own(tree, np.where(wrong == 1, 0, CLARITY[told]), who)


def shares_told(tree: Needs, told: I32, wrong: I32) -> I32:
    """Return the weighted share of every person's own needs that we know, right ones only.

    Args:
        tree: the needs.
        told: (M, n) Told of each pair.
        wrong: (M, n) 1 where the note is wrong.

    Returns:
        (P, n) 0..10,000; 0 for a person without needs.
    """
    return by_person(tree, np.where(wrong == 1, 0, CLARITY[told]))


def urgency(tree: Needs, explicit: I32) -> I32:
    """Return how plainly each person feels a problem worth solving.

    Two needs of five that are felt to the full are enough to act.

    Args:
        tree: the needs.
        explicit: (M, n) plainness of each pair, 0..10,000.

    Returns:
        (P, n) 0..10,000: two and a half times the weighted mean over own needs, at most the whole.

    Source: docs/rules.md#explicitness (3.14; the factor is an assumption).
    """
    return np.minimum(by_person(tree, explicit) * 5 // 2, FULL)


def by_person(tree: Needs, of_pair: I32) -> I32:
    """Return the mean over each person's own needs, weighted by importance.

    Args:
        tree: the needs; its pairs are ordered by person.
        of_pair: (M, n) 0..10,000.

    Returns:
        (P, n) 0..10,000, rounded down; 0 for a person without needs.
    """
    weight, owners, first, totals = _owners(tree)
    means = np.zeros((tree.owners.shape[1], of_pair.shape[1]), np.int32)
    means[owners] = np.add.reduceat(of_pair * weight, first, axis=0) // totals
    return means


@functools.lru_cache(maxsize=64)
def _owners(tree: Needs) -> tuple[I64, I64, I64, I64]:
    """Return weights of pairs (M, 1), who owns needs, their first pairs and sums of weights (owners, 1)."""
    weight = tree.weight[tree.pair_need].astype(np.int64)
    owners, first = np.unique(tree.pair_person, return_index=True)
    return weight[:, None], owners.astype(np.int64), first, np.add.reduceat(weight, first)[:, None]
