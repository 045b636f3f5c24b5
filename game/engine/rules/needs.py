"""Needs: what a question finds, what becomes clear, how plainly a need is felt."""

import numpy as np

from game.engine.arrays import I32
from game.engine.setup import Needs
from game.engine.shares import FULL, closer, part
from game.engine.tables import FINDS, FORM, HEDGEHOG_FINDS, IMPLICATION_GAIN, PAYOFF_GAIN
from game.engine.vocab import Form, Told

#: Worth of what a person told for our knowledge of the need. Source: 3.4 [asm].
CLARITY = np.array([0, 5_000, FULL], dtype=np.int32)

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
    ready = part(5_500 + part(trust, 4_500), FULL + part(information, 4_000))
    return np.minimum(part(ready, match), FULL)


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
    finds = np.where((form == Form.HEDGEHOG) & (interested == 1), HEDGEHOG_FINDS, FORM["find"][form])
    return np.minimum(part(part(FINDS[spin, layer], finds), open_share), 9_500)


def clear_chance(form: I32, open_share: I32) -> I32:
    """Return the chance that a heard need becomes clear (or, by a closed topic, wrongly so), (n,) 0..9,500."""
    eased = FULL - part(FULL - open_share, 5_000)
    return np.minimum(
        np.where(form == Form.CLOSED, FORM["clear"][form], part(FORM["clear"][form], eased)), 9_500
    )


def explicit_after(explicit: I32, told: I32, question: tuple[I32, I32, I32], fit: I32) -> I32:
    """Return how plainly the owner feels a need after a question that makes them think.

    Args:
        explicit: (n,) before, 0..10,000.
        told: (n,) Told; what is not known cannot be developed.
        question: (n,) each: 1 implication not asked before, 1 need-payoff not asked before, Form.
        fit: (n,) -4,000..10,000.

    Returns:
        (n,) 0..10,000, never lower than before.

    Source: docs/rules.md#explicitness (3.4, 3.14, S21).
    """
    implication, payoff, form = question
    led = np.where(form == Form.LEAD_IN, part(PAYOFF_GAIN + np.zeros_like(form), _LEAD_IN), PAYOFF_GAIN)
    gain = implication * IMPLICATION_GAIN + payoff * led
    suited = 5_000 + np.maximum(fit, 0) // 2
    by_form = np.where(told > Told.NOTHING, FORM["explicit"][form], 0)
    return closer(closer(explicit, part(part(gain, suited), CLARITY[told])), by_form)


def shares_told(needs: Needs, told: I32, wrong: I32) -> I32:
    """Return the weighted share of each person's own needs that we know, right ones only.

    Args:
        needs: the tree.
        told: (M, n) Told of each pair.
        wrong: (M, n) 1 where the note is wrong.

    Returns:
        (P, n) 0..10,000; 0 for a person without needs.
    """
    return by_person(needs, np.where(wrong == 1, 0, CLARITY[told]))


def urgency(needs: Needs, explicit: I32) -> I32:
    """Return how plainly each person feels a problem worth solving.

    Two needs of five that are felt to the full are enough to act.

    Args:
        needs: the tree.
        explicit: (M, n) plainness of each pair, 0..10,000.

    Returns:
        (P, n) 0..10,000: two and a half times the weighted mean over own needs, at most the whole.

    Source: docs/rules.md#explicitness (3.14; the factor is an assumption).
    """
    return np.minimum(by_person(needs, explicit) * 5 // 2, FULL)


def by_person(needs: Needs, of_pair: I32) -> I32:
    """Return the mean over each person's own needs, weighted by importance.

    Args:
        needs: the tree; its pairs are ordered by person.
        of_pair: (M, n) 0..10,000.

    Returns:
        (P, n) 0..10,000, rounded down; 0 for a person without needs.
    """
    weight = needs.weight[needs.pair_need].astype(np.int64)
    owners, first = np.unique(needs.pair_person, return_index=True)
    totals = np.add.reduceat(weight, first)
    means = np.zeros((needs.owners.shape[1], of_pair.shape[1]), np.int32)
    means[owners] = np.add.reduceat(of_pair * weight[:, None], first, axis=0) // totals[:, None]
    return means
