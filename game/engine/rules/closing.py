"""Closing: buying signals, ways of asking for the order, and what is sold on."""

import numpy as np

from game.engine.vocab import Closing, Stage, Style
from game.exact.arrays import I32, Mask, either
from game.exact.curves import logistic
from game.exact.shares import part

#: Logit of a buying signal: base, trust, value felt; most chance in a move. Source: A103 [asm].
SIGNAL_LOGIT = (-60_000, 50_000, 70_000)
SIGNAL_MOST, SIGNAL_FALSE = 3_500, 150

#: How each way of asking suits a style, as logit terms. Rows: Closing; columns: Style. Source: C19-C22 [asm].
CLOSING_FIT = np.array(
    [
        [-5_000, 5_000, -5_000, 2_000],
        [0, 4_000, 0, 0],
        [-10_000, -2_000, -6_000, 3_000],
        [5_000, 2_000, 4_000, -2_000],
    ],
    dtype=np.int32,
)
assert CLOSING_FIT.shape == (len(Closing), len(Style))

#: Terms of timing: a direct question after a signal and without one; a choice between two ways once they
#: agreed to a need; a limited offer in a small sale and in a large one; a summary, each agreed need of three.
#: Source: C18-C22 [seed, asm].
AFTER_SIGNAL, WITHOUT_SIGNAL, CHOOSES, HURRIES, PRESSES, EACH_AGREED = (
    10_000,
    -5_000,
    6_000,
    8_000,
    -15_000,
    3_500,
)
MOST_AGREED = 3

#: Irritation of a limited offer in a large sale. Source: C22 [asm].
PRESSED = 600

#: What the order needs besides in a simple sale, against an alliance in a large one, as a logit term. [asm]
SIMPLE = 25_000

#: Share of the list price that one addition brings, and the most. Source: A105 [asm].
ADDITION, MOST_ADDED = 250, 1_000

#: Logit terms of an addition to a need that the person has not made clear, and before the proposal. [asm]
NO_NEED, TOO_EARLY = -30_000, -20_000


def signals(trust: I32, felt: I32) -> I32:
    """Return the chance that a person shows interest in details of buying, (n,); some mean nothing by it.

    Args:
        trust: (n,) 0..10,000.
        felt: (n,) value felt, 0..10,000.

    Source: docs/rules.md#closing (A103).
    """
    base, by_trust, by_felt = SIGNAL_LOGIT
    odds = logistic(base + part(trust, by_trust) + part(felt, by_felt))
    return (SIGNAL_FALSE + part(odds, SIGNAL_MOST)).astype(np.int32)


def timing(form: I32, style: I32, signalled: Mask, agreed: I32, simple: int) -> I32:
    """Return what a way of asking for the order adds to it, as logit terms.

    Args:
        form: (n,) Closing.
        style: (n,) Style.
        signalled: (n,) where the person showed a buying signal in this meeting.
        agreed: (n,) needs to which the person agreed in our words.
        simple: 1 where the sale is a simple one.

    Returns:
        (n,) 1/10,000.

    Source: docs/rules.md#closing (C18-C22).
    """
    terms = np.zeros((len(Closing), len(form)), np.int32)
    terms[Closing.DIRECT] = either(signalled, AFTER_SIGNAL, WITHOUT_SIGNAL)
    terms[Closing.CHOICE] = either(agreed > 0, CHOOSES, 0)
    terms[Closing.LIMITED] = HURRIES if simple else PRESSES
    terms[Closing.SUMMARY] = np.minimum(agreed, MOST_AGREED) * EACH_AGREED
    values: I32 = terms[form, np.arange(len(form))] + CLOSING_FIT[form, style]
    return values


def addition(clear: Mask, proposed: I32, stage: I32) -> I32:
    """Return what speaks for an addition besides trust and value, as logit terms, (n,)."""
    asked = (proposed == 1) & (stage >= Stage.EVALUATION.value)
    return (either(clear, 0, NO_NEED) + either(asked, 0, TOO_EARLY)).astype(np.int32)
