"""Answers of the pure rules to a few situations each, to be read beside the rules book.

These are what the rules say now, not what they ought to say: the laws hold for them, and a number that moves
shows here as a difference that somebody has to read.
"""

import itertools
from collections.abc import Callable, Iterator

import numpy as np

from game.engine.rules import (
    access,
    approval,
    award,
    colleague,
    commitments,
    customer,
    fact,
    group,
    needs,
    objection,
    posture,
    proposal,
    relation,
    rival,
    style,
    trust,
    value,
)
from game.engine.vocab import Form, Goal, Relation, Stage, Told, Way
from tests.cases import scene
from tests.cases.scene import FULL, ints

SHARES = (0, 3_000, 10_000)
FLAGS = (0, 1)
STAGES = tuple(Stage)

#: Rule, what goes in, what comes out, and the values that are tried of each, all with all.
RULES: list[tuple[Callable, str, str, tuple]] = [
    (
        trust.trust_change,
        "trust, gain, fit, relation",
        "growth, loss",
        ((0, 5_000), (400, 2_500), (-4_000, -500, 0, 10_000), range(len(Relation))),
    ),
    (trust.weekly_trust, "trust, arriving, close, touched", "trust", ((1, 5_000), (0, 300), FLAGS, FLAGS)),
    (trust.split_by_lag, "growth, later", "now, later, last", ((999, 2_000), (0, 4_000))),
    (
        trust.familiarity_after,
        "familiarity, rate, met",
        "familiarity",
        ((0, 900, 5_000), (300, 2_000), FLAGS),
    ),
    (trust.credibility_kept, "credibility", "credibility", (SHARES,)),
    (trust.credibility_broken, "credibility", "credibility", (SHARES,)),
    (style.fit, "manner, assertive, responsive, mood", "fit", (range(4), (0, 6), (2, 8), (0, 2_000))),
    (access.bond, "familiarity, trust, irritation", "logit", (SHARES, SHARES, (0, 4_000))),
    (access.reason, "invited, news, prepared", "logit", (range(3), FLAGS, FLAGS)),
    (access.chance, "logit, closed, certain", "chance", ((-30_000, -6_000, 0, 25_000), FLAGS, FLAGS)),
    (needs.openness, "trust, information, match", "openness", (SHARES, SHARES, (4_000, 12_000))),
    (needs.clear_chance, "form, openness", "chance", (range(len(Form)), (2_000, 8_000))),
    (
        value.pitch,
        "felt, doubt, knowledge, strength, third places",
        "felt, doubt",
        ((0, 6_000), (0, 2_000), SHARES, (3_000, 12_500), (0, 2)),
    ),
    (value.early, "knowledge, stage", "irritation", (SHARES, STAGES)),
    (
        value.shown,
        "felt, doubt, knowledge, strength",
        "felt, doubt",
        ((0, 6_000), (0, 2_000), SHARES, (0, 2_400)),
    ),
    (
        value.proved,
        "felt, doubt, credibility, third places",
        "felt, doubt",
        ((0, 6_000), (0, 500, 4_000), SHARES, (0, 2)),
    ),
    (
        posture.mood_of,
        "trust, felt, doubt, irritation",
        "mood",
        ((-1, 0, 39, 40), (0, 150), (-300, 0, 300), (0, 199, 200)),
    ),
    (posture.walk_out, "irritation", "chance", ((0, 2_500, 3_000, 5_000, 10_000),)),
    (
        commitments.chance,
        "goal, trust, felt, circumstances",
        "chance",
        (range(1, len(Goal)), SHARES, SHARES, (0, -12_000)),
    ),
    (customer.progress, "plainness, swing", "progress", (SHARES, (-34_641, -10_000, 0, 10_000))),
    (customer.sent_back, "plainness", "chance", ((0, 2_999, 3_000, 9_000),)),
    (proposal.quality, "known, lead, marked", "quality", (SHARES, SHARES, SHARES)),
    (
        award.evaluation,
        "lead, interest, trust lead",
        "weighed",
        ((-3_000, -200, 0, 200, 3_000), (0, 1_200), (-2_000, 0)),
    ),
    (award.opinion, "weighed", "opinion", ((-6_000, -1_600, 0, 1_000, 6_000),)),
    (approval.decided, "evidence, asserted", "approval", (range(16), range(16))),
    (fact.chance, "secrecy, trust, coach", "chance", (range(3), SHARES, FLAGS)),
    (fact.trace_after, "trace, same, another teller, sure", "trace", (range(4), FLAGS, FLAGS, FLAGS)),
    (fact.label, "true sentence, the other one told", "sentence", ((1, 2), FLAGS)),
    (objection.comes_up, "doubt", "chance", (SHARES,)),
    (colleague.factor, "colleague, level, function", "factor", (range(4), range(3), range(4))),
    (colleague.opens, "colleague, level", "logit", (range(4), range(3))),
    (trust.credibility_slow, "credibility", "credibility", (SHARES,)),
    (needs.admitted, "openness, layer, relation", "openness", ((8_000,), range(5), range(len(Relation)))),
]


def answers() -> Iterator[dict]:
    """Every rule with its answers."""
    for rule, takes, gives, values in RULES:
        columns = [ints(column) for column in zip(*itertools.product(*values), strict=True)]
        yield _entry(rule, takes, gives, columns, rule(*columns))
    yield from _of_several()


def _entry(rule: Callable, takes: str, gives: str, columns: list[np.ndarray], found) -> dict:
    """One rule by its own name."""
    name = f"{rule.__module__.split('.')[-1]}.{rule.__name__}"
    return entry(name, f"{takes} -> {gives}", columns, found)


def entry(name: str, says: str, columns: list[np.ndarray], found) -> dict:
    """One rule: a line a situation."""
    outcome = found if isinstance(found, tuple) else (found,)
    lines = [
        f"{', '.join(map(str, given))} -> {', '.join(map(str, came))}"
        for given, came in zip(zip(*columns, strict=True), zip(*outcome, strict=True), strict=True)
    ]
    return {"rule": name, "says": says, "answers": lines}


def _of_several() -> Iterator[dict]:
    """Rules that take more than plain vectors, or speak of several people."""
    for make in (_standing, _developed, _chosen, _in_the_group, _staged, _courted, _offered, _answered):
        yield make()


def _columns(*values) -> list[np.ndarray]:
    """All values with all, a vector for each."""
    return [ints(column) for column in zip(*itertools.product(*values), strict=True)]


def _standing() -> dict:
    columns = _columns(range(3), range(len(Relation)), FLAGS, (0, 5_000), FLAGS)
    takes = "level, relation, introduced, information, gated"
    found = access.standing(columns[0], columns[1], tuple(columns[2:]))
    return _entry(access.standing, takes, "logit", columns, found)


def _answered() -> dict:
    columns = _columns(range(len(Way)), FLAGS, (2_000, 5_000, 9_000), FLAGS)
    way, understood, credibility, engineer = columns
    cures = np.full_like(way, (1 << Way.BLUFF) - 1)
    takes = "way, understood, credibility, engineer at the table, of what every way can answer"
    found = objection.works(way, cures, understood, (credibility, engineer))
    return _entry(objection.works, takes, "chance", columns, found)


def _developed() -> dict:
    asks, forms, near = range(3), (Form.OPEN, Form.LEAD_IN), (Relation.STRANGER, Relation.TRUST)
    columns = _columns((0, 4_000), tuple(Told), asks, forms, (-4_000, 10_000), near)
    explicit, told, asked, form, fit, close = columns
    question = ints(asked == 1), ints(asked == 2), form
    takes = "explicit, told, 1 implication or 2 need-payoff, form, fit, relation"
    found = needs.explicit_after(explicit, told, question, fit, close)
    return _entry(needs.explicit_after, takes, "explicit", columns, found)


def _chosen() -> dict:
    columns = _columns((-5_000, 0, 5_000), (0, 3_000), (0, 6_000), (0, 8_000), FLAGS, FLAGS, FLAGS)
    lead, vetoed, plain, spread, hurried, gone, offered = columns
    found = award.choice(lead, vetoed, (plain, spread, hurried, gone), offered)
    takes = "lead, veto, plainness, spread, hurry, money gone, offered"
    return _entry(award.choice, takes, "us, rival, none", columns, (found.us, found.rival, found.none))


def _in_the_group() -> dict:
    """Of three people the first has no will of their own, the second half, the third nearly all."""
    opinions = ints([[-9_000, 2_000, 5_000], [-3_000, 2_000, -5_000], [8_000, 2_000, 1_000]])
    talk = ints([[0, 7_000, 3_000], [5_000, 0, 5_000], [10_000, 0, 0]])
    loud, stubborn = np.full((3, 3), FULL), ints([[0] * 3, [5_000] * 3, [9_000] * 3])
    talked = group.talked(opinions, talk, loud, stubborn)
    found = *talked, award.spread(opinions), award.veto(opinions, ints([1, 1, 0]))
    gives = "opinions after talk, spread before it, taken by the veto of the first two"
    return _entry(group.talked, "three opinions", gives, list(opinions), found)


def _staged() -> dict:
    signs = _columns((2_000, 6_000), (0, 2_200, 4_500, 6_600), FLAGS, (-4_000, 3_000), (0, 5_000))
    before = np.full_like(signs[0], 2)
    takes = "familiarity, trust, third places, fit, own needs of somebody at the second stage"
    return _entry(relation.stage_of, takes, "stage", signs, relation.stage_of(before, np.array(signs)))


def _courted() -> dict:
    policy, trusted = ints(range(3)), np.full((3, 1, 2), 4_000)
    after = rival.courted(trusted, policy, ints([FLAGS]))[:, 0]
    return _entry(rival.courted, "policy, of a trust of 4000", "met, not met", [policy], tuple(after.T))


def _offered() -> dict:
    market, offer = scene.customer().market, ints([[-1, 0, 1]])
    spent = np.full(3, 900)
    worth, cost = proposal.conceded(market, offer), proposal.cost_share(market, offer)
    found = worth, cost, proposal.profit(market, offer, spent)
    return _entry(
        proposal.profit, "option, 900 spent", "worth to the buyer, cost, profit", list(offer), found
    )
