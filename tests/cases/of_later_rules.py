"""Answers of the pure rules of presenting, the table and the time after signing, as those of `of_rules`."""

import dataclasses
import itertools
from collections.abc import Iterator

import numpy as np

from game.engine.after_words import Complaint, Delay, Dunning, Grade
from game.engine.rules import (
    bargaining,
    closing,
    credit,
    positioning,
    presentation,
    purchase,
    receivables,
    satisfaction,
    tender,
)
from game.engine.table_words import Return
from game.engine.vocab import Closing, Colleague, Evidence, Function, Level, Stage, Style
from game.negotiation import memory
from tests.cases.of_rules import FLAGS, SHARES, entry
from tests.cases.scene import FULL, ints

#: Who listens to whom: the first to the second and the third.
EARS = ints([[0, 7_500, 2_500], [0, 0, 0], [0, 0, 0]])

#: Rule, what goes in, what comes out, and the values that are tried of each, all with all.
RULES = [
    (
        bargaining.reservation,
        "lead, relation, difficulty",
        "limit",
        ((-5_000, 0, 8_000), (0, 4), (0, 1_000)),
    ),
    (
        lambda trust, asked, conceding: bargaining.granted(trust, asked, conceding == 1),
        "bargaining.granted",
        "trust, asked in return, we give more -> chance",
        ((2_000, 8_000), range(len(Return)), FLAGS),
    ),
    (
        lambda bluff, coached, informed: tuple(bargaining.exposing(bluff, coached == 1, informed == 1)),
        "bargaining.exposing",
        "bluff, coach, fact -> evaded, exposed, shown",
        (FLAGS, FLAGS, FLAGS),
    ),
    (closing.signals, "trust, felt", "chance", (SHARES, SHARES)),
    (
        lambda form, style, signalled, agreed: closing.timing(form, style, signalled == 1, agreed, 0),
        "closing.timing",
        "form, style, signal, agreed needs, in a large sale -> logit",
        (range(len(Closing)), range(len(Style)), FLAGS, (0, 1)),
    ),
    (
        lambda form, signalled: closing.timing(form, np.zeros_like(form), signalled == 1, form * 0, 1),
        "closing.timing",
        "form, signal, in a simple sale -> logit",
        (range(len(Closing)), FLAGS),
    ),
    (
        lambda clear, proposed, stage: closing.addition(clear == 1, proposed, stage),
        "closing.addition",
        "clear need, proposed, stage -> logit",
        (FLAGS, FLAGS, (Stage.DESIGN, Stage.EVALUATION)),
    ),
    (credit.payer, "uniform share", "grade", ((0, 1_000, 2_000, 4_000, 9_999),)),
    (
        lambda truth: tuple(credit.said(truth)),
        "credit.said",
        "grade -> says poor, fair, good",
        (range(1, len(Grade)),),
    ),
    (credit.fraud, "usual, grade, how late is agreed", "chance", ((1_000,), range(1, len(Grade)), SHARES)),
    (
        lambda truth: credit.unwilling(4_000, truth),
        "credit.unwilling",
        "grade, of a usual 4000 -> chance",
        (range(1, len(Grade)),),
    ),
    (
        lambda heard: positioning.depth(heard, 4),
        "positioning.depth",
        "facts heard of four -> share known",
        (range(6),),
    ),
    (
        lambda weight, known, better, proof: positioning.gained(weight, known, better == 1, proof == 1),
        "positioning.gained",
        "weight, known, rival better, proof -> countered",
        ((2_000, 5_000), (0, FULL), FLAGS, FLAGS),
    ),
    (
        lambda last, step: memory.growth(dataclasses.replace(memory.fresh(len(last)), last=last), step),
        "memory.growth",
        "last step, this step -> added to the limit",
        ((0, 1_000, 5_000), (0, 1_000, 1_050, 1_051, 9_000)),
    ),
    (
        lambda own, one, other, saw: positioning.spread(
            np.stack([own, one, other]), np.stack([saw, saw, 1 - saw]), EARS
        )[0],
        "positioning.spread",
        "own, of whom one listens to 3/4, of whom 1/4, the former saw it and not the latter -> countered",
        (SHARES, SHARES, SHARES, FLAGS),
    ),
    (
        presentation.attention_after,
        "attention, concerned, points",
        "attention",
        ((3_000, 7_000), SHARES, (1, 5, 6)),
    ),
    (
        lambda evidence, style, engineer: presentation.suits(evidence, style[None], engineer == 1)[0],
        "presentation.suits",
        "evidence, style, engineer -> fit",
        (range(len(Evidence)), range(len(Style)), FLAGS),
    ),
    (
        lambda made, count, attention, steps: presentation.worth((made, count), attention, steps),
        "presentation.worth",
        "worth of the points, how many, attention, bits of what was done -> worth",
        ((6_000,), (2, 4, 7), (2_000, 8_000), (0, 4, 12, 28, 31)),
    ),
    (presentation.felt_factor, "presented", "factor", (SHARES,)),
    (presentation.persuaded, "presented", "logit of no decision", (SHARES,)),
    (presentation.aligned, "spread, presented", "spread", ((0, 5_000), SHARES)),
    (receivables.collectable, "weeks past due", "share", ((-1, 0, 2, 4, 9, 13, 26, 39, 52, 104, 200),)),
    (
        lambda drawn, fault, waits: receivables.cause(drawn, fault, waits, (3_000, 4_000)),
        "receivables.cause",
        "uniform share, fault, unwilling -> cause",
        ((0, 999, 1_000, 2_999, 3_000, 4_999, 5_000, 9_999), (1_000, 3_000), (2_000,)),
    ),
    (
        receivables.payment,
        "weeks past due, cause, factor",
        "chance",
        ((0, 13), range(len(Delay)), (7_000, FULL, 20_000)),
    ),
    (receivables.factor, "asked, large, old", "factor", (range(len(Dunning) + 1), FLAGS, FLAGS)),
    (satisfaction.care, "attended, trained", "care", (range(16), FLAGS)),
    (
        satisfaction.terms,
        "care, felt, trust, promised beyond",
        "by care, by value, by trust, by promises",
        ((0, FULL), (3_000, 8_000), (3_000, 8_000), (0, 6_000)),
    ),
    (satisfaction.burden, "trouble, complaint, stranger", "burden", (FLAGS, range(len(Complaint)), FLAGS)),
    (satisfaction.works_with_us, "function", "flag", (range(len(Function)),)),
    (satisfaction.troubled, "usual, care", "chance", ((4_000,), SHARES)),
    (satisfaction.sounds, "satisfaction", "content", ((0, 4_499, 4_500, 6_000, 7_499, 7_500),)),
    (satisfaction.squared, "satisfaction, most", "chance", (SHARES, (6_000,))),
    (
        lambda who: satisfaction.SOLVES[who],
        "satisfaction.SOLVES",
        "colleague -> chance that a complaint is solved",
        (range(len(Colleague)),),
    ),
    (
        lambda ours: tender.price_points(ours.astype(np.int64), np.minimum(ours, 900_000).astype(np.int64)),
        "tender.price_points",
        "price, the rival's 900000 -> points",
        ((800_000, 900_000, 1_000_000),),
    ),
]


def later_answers() -> Iterator[dict]:
    """Every rule with its answers."""
    for rule, *told, values in RULES:
        columns = [ints(column) for column in zip(*itertools.product(*values), strict=True)]
        if "->" in told[1]:
            yield entry(told[0], told[1], columns, rule(*columns))
        else:
            name = f"{rule.__module__.split('.')[-1]}.{rule.__name__}"
            yield entry(name, f"{told[0]} -> {told[1]}", columns, rule(*columns))
    yield from (_tendered(), _signing(), _stopping(), _switching())


def _tendered() -> dict:
    leads, ours, admitted = (
        ints(one)
        for one in zip(*itertools.product((-3_000, 0, 3_000), (900_000, 950_000), FLAGS), strict=True)
    )
    prices = ours.astype(np.int64), np.full(len(ours), 930_000, np.int64)
    found = tender.choice(leads, prices, 6_000, admitted)
    says = "lead, price, admitted, of a rival's 930000 and quality at 60% -> us, rival, none"
    return entry("tender.choice", says, [leads, ours, admitted], (found.us, found.rival, found.none))


#: Three people: who may sign for little, for much, and who signs for nothing.
_LIMITS, _LEVELS = np.array([50_000, 500_000, 0]), ints([Level.OPERATION, Level.MANAGEMENT, Level.DECISION])


def _signing() -> dict:
    price = np.array([40_000, 400_000, 900_000])
    found = purchase.final_say(ints([3_000, 4_000, 3_000]), _LIMITS, _LEVELS, price)
    says = "price, where one signs for 50000, one above for 500000, one on top for none -> say of the three"
    return entry("purchase.final_say", says, [price], tuple(found))


def _stopping() -> dict:
    price = np.array([400_000, 900_000])
    found = purchase.can_stop(ints([1, 0, 0]), np.array([False, False, True]), _LIMITS, price)
    says = "price, where the first has a veto and the last approves -> who can stop it"
    return entry("purchase.can_stop", says, [price], tuple(found))


def _switching() -> dict:
    contacts, quality = (ints(one) for one in zip(*itertools.product(range(4), SHARES), strict=True))
    found = purchase.switching(2_000, contacts[None], quality)[0]
    says = "contacts at a third place, quality of the proposal, of a cost of 2000 -> what is left"
    return entry("purchase.switching", says, [contacts, quality], found)
