"""Rubric: the six steps and their 24 moves, and what in a game is the evidence that each was made.

The score, the debrief and the trainer's table read the same evidence. Source: design 2 (the six steps).
"""

import dataclasses
from collections.abc import Callable

import numpy as np

from game.engine.aftermath import aftermath, kept_margin
from game.engine.rules import customer, needs
from game.engine.setup import Setup
from game.engine.state import State
from game.engine.table_words import Priority, Tried
from game.engine.vocab import (
    Approval,
    Doubt,
    Gate,
    Known,
    Level,
    Mark,
    Method,
    Outcome,
    Phase,
    Stage,
    Trace,
)
from game.exact.arrays import I32, Mask
from game.exact.shares import FULL

#: Moves a step, and how many of the moves come before the award.
A_STEP, BEFORE_AWARD = 4, 16

#: Facts heard, and share of the say whose roles are known, that make a customer known. Source: assumption.
FACTS, MAPPED = 5, 7_000

#: Signs of the same style that make it read; fit over the last contacts that suits. Source: 3.2, 3.14 [asm].
SIGNS, SUITED = 2, 3_000

#: Share of the needs told, plainness of the need, that are enough. Source: 3.4 (G3), 3.5 [asm].
TOLD, PLAIN = 2_500, 3_000

#: What counters a rival with a person, what makes a proposal and a presentation good. Source: assumption.
COUNTERED, GOOD_PROPOSAL, GOOD_TALK = 2_000, 5_000, 4_000

#: Satisfaction and receivables that are enough. Source: assumption.
CONTENT, COLLECTED = 6_000, 9_000


@dataclasses.dataclass(frozen=True, slots=True)
class Rubric:
    """Which moves were made and which could be, (24, B) each."""

    made: Mask
    possible: Mask


def rubric(setup: Setup, state: State) -> Rubric:
    """Return the evidence for each move; those after the award count only where there was an order to win.

    Source: docs/rules.md#score (3.12, 3.14: each of the 24 moves has its evidence).
    """
    made = np.stack([evidence(setup, state) for evidence in EVIDENCE.values()])
    late = np.arange(len(Method))[:, None] >= BEFORE_AWARD
    won = np.isin(state.load("outcome"), (Outcome.WON.value, Outcome.NO_AGREEMENT.value))
    possible = ~late | won
    possible[: Method.PREPARATION] &= setup.opening.phase == Phase.DESK.value
    possible[Method.PREPARATION : Method.CLOSING + 1] &= setup.bargain.rounds > 0
    possible[Method.ACCEPTANCE :] &= setup.aftercare.weeks > 0
    return Rubric(made & possible, possible)


def process(setup: Setup, state: State, *, before_award: bool = False) -> I32:
    """Return the share of the possible moves that were made, of all or of those before the award.

    Returns:
        (B,) 0..10,000.
    """
    found, last = rubric(setup, state), BEFORE_AWARD if before_award else len(Method)
    made, possible = found.made[:last].sum(axis=0), found.possible[:last].sum(axis=0)
    count = made * FULL // np.maximum(possible, 1)
    values: I32 = count.astype(np.int32)
    return values


def gauges(setup: Setup, state: State) -> I32:
    """Return the five elements of the purchase, (5, B) 0..10,000 each, -1 where a game did not come to it.

    Need: how much of it we rightly know. Trust, and value as felt: weighted by say. Price: the share of the
    margin that was kept, once there was an offer. Experience: satisfaction, once there was an order.

    Source: docs/rules.md#score (A01).
    """
    told = needs.shares_told(setup.needs, state.load("told"), state.load("wrong"))
    need, trust, felt = (
        customer.weighted_in(setup.people, Stage.EVALUATION, shares)
        for shares in (told, state.load("trust"), state.load("felt"))
    )
    offered = (state.load("offer") >= 0).any(axis=0) | (state.load("signed") >= 0)
    signed = state.load("signed") >= 0
    price = np.where(offered, kept_margin(setup, state), -1)
    experience = np.where(signed, aftermath(setup, state).satisfaction, -1)
    return np.stack([need, trust, felt, price, experience]).astype(np.int32)


def _coach(setup: Setup, state: State) -> Mask:
    del setup
    where: Mask = (state.view("coach") == 1).any(axis=0)
    return where


def _information(setup: Setup, state: State) -> Mask:
    heard = (state.view("fact") >= Trace.HEARD.value).sum(axis=0)
    where: Mask = heard >= min(FACTS, len(setup.facts.key))
    return where


def _map(setup: Setup, state: State) -> Mask:
    say = setup.people.influence[Stage.EVALUATION][:, None]
    known = np.where(state.view("known") == Known.ROLE.value, say, 0).sum(axis=0)
    where: Mask = known >= MAPPED
    return where


def _judgement(setup: Setup, state: State) -> Mask:
    del setup
    released = state.load("approved") >= Approval.HALF.value
    where: Mask = released | (state.load("spared") == 1)
    return where


def _met(state: State) -> Mask:
    """Return whom we met, (P, B)."""
    where: Mask = state.view("met") > 0
    return where


def _most_of_them(of: Mask, who: Mask) -> Mask:
    """Return where something holds for at least half of some people, of whom there are two or more, (B,)."""
    count = who.sum(axis=0)
    where: Mask = (count >= 2) & (2 * (of & who).sum(axis=0) >= count)
    return where


def _reading(setup: Setup, state: State) -> Mask:
    del setup
    signs = ("sign_analytical", "sign_driver", "sign_amiable", "sign_expressive")
    most = np.stack([state.view(name) for name in signs]).max(axis=0)
    return _most_of_them(most >= SIGNS, _met(state))


def _manner(setup: Setup, state: State) -> Mask:
    del setup
    fit = sum(state.load(name) for name in ("fit_one", "fit_two", "fit_three"))
    return _most_of_them(np.asarray(fit) >= 3 * SUITED, _met(state))


def _passed(gate: Gate) -> Callable[[Setup, State], Mask]:
    """Return the evidence that a gate was passed."""

    def passed(setup: Setup, state: State) -> Mask:
        del setup
        where: Mask = state.load("gates") >> gate.value & 1 == 1
        return where

    return passed


def _net(setup: Setup, state: State) -> Mask:
    met, people = _met(state), setup.people
    every = np.ones(state.games, bool)
    for level in Level:
        here = people.level == level.value
        every &= met[here].any(axis=0) | (not here.any())
    functions = np.stack([met[people.function == one].any(axis=0) for one in np.unique(people.function)])
    where: Mask = every & (functions.sum(axis=0) >= min(3, len(functions)))
    return where


def _tree(setup: Setup, state: State) -> Mask:
    told = needs.shares_told(setup.needs, state.load("told"), state.load("wrong"))
    where: Mask = customer.weighted_in(setup.people, Stage.EVALUATION, told) >= TOLD
    return where


def _developing(setup: Setup, state: State) -> Mask:
    felt = needs.urgency(setup.needs, state.load("explicit"))
    where: Mask = customer.weighted_in(setup.people, Stage.APPROVAL, felt) >= PLAIN
    return where


def _timing(setup: Setup, state: State) -> Mask:
    """Somebody with a say was met in each stage that the customer went through."""
    del setup
    attended, reached = state.load("timely"), state.load("stage")
    asked = (1 << np.minimum(reached + 1, Stage.COMMITMENT.value)) - 1
    where: Mask = (attended & asked) == asked
    return where


def _indicators(setup: Setup, state: State) -> Mask:
    del setup
    where: Mask = (state.view("mark") == Mark.OURS.value).any(axis=0)
    return where


def _competition(setup: Setup, state: State) -> Mask:
    del setup
    where: Mask = state.load("analysed") > 0
    return where


def _person_by_person(setup: Setup, state: State) -> Mask:
    del setup
    countered = (state.view("positioned") >= COUNTERED).sum(axis=0) >= 2
    raised = np.isin(state.view("objection"), (Doubt.RAISED.value, Doubt.UNDERSTOOD.value))
    where: Mask = countered & ~raised.any(axis=0)
    return where


def _proposal(setup: Setup, state: State) -> Mask:
    del setup
    where: Mask = (state.load("proposed") == 1) & (state.load("quality") >= GOOD_PROPOSAL)
    return where


def _presentation(setup: Setup, state: State) -> Mask:
    del setup
    where: Mask = state.load("presented") >= GOOD_TALK
    return where


def _preparation(setup: Setup, state: State) -> Mask:
    del setup
    where: Mask = state.load("tried") & Tried.PLANNED.value > 0
    return where


def _trading(setup: Setup, state: State) -> Mask:
    del setup
    told = (state.view("priority") > Priority.UNKNOWN.value).any(axis=0)
    where: Mask = told & (state.load("returned") > 0)
    return where


def _narrowing(setup: Setup, state: State) -> Mask:
    del setup
    where: Mask = (state.load("memory_grew") == 0) & (state.load("signed") >= 0)
    return where


def _closing(setup: Setup, state: State) -> Mask:
    del setup
    said = (state.view("tabled") == state.view("agreed")).all(axis=0)
    right = (state.load("tried") & Tried.SUMMED_UP.value > 0) | (state.load("checked") > 0)
    where: Mask = said & right & (state.load("signed") >= 0)
    return where


def _acceptance(setup: Setup, state: State) -> Mask:
    where: Mask = aftermath(setup, state).satisfaction >= CONTENT
    return where


def _referral(setup: Setup, state: State) -> Mask:
    del setup
    where: Mask = state.load("referred") > 0
    return where


def _selling_on(setup: Setup, state: State) -> Mask:
    del setup
    where: Mask = (state.load("second_deal") > 0) | (state.load("added") > 0)
    return where


def _collection(setup: Setup, state: State) -> Mask:
    where: Mask = aftermath(setup, state).receivables >= COLLECTED
    return where


#: What is the evidence for each move.
EVIDENCE: dict[Method, Callable[[Setup, State], Mask]] = {
    Method.COACH: _coach,
    Method.INFORMATION: _information,
    Method.MAP: _map,
    Method.JUDGEMENT: _judgement,
    Method.READING: _reading,
    Method.MANNER: _manner,
    Method.STAGES: _passed(Gate.RELATIONS),
    Method.NET: _net,
    Method.TREE: _tree,
    Method.DEVELOPING: _developing,
    Method.TIMING: _timing,
    Method.INDICATORS: _indicators,
    Method.COMPETITION: _competition,
    Method.PERSON_BY_PERSON: _person_by_person,
    Method.PROPOSAL: _proposal,
    Method.PRESENTATION: _presentation,
    Method.PREPARATION: _preparation,
    Method.TRADING: _trading,
    Method.NARROWING: _narrowing,
    Method.CLOSING: _closing,
    Method.ACCEPTANCE: _acceptance,
    Method.REFERRAL: _referral,
    Method.SELLING_ON: _selling_on,
    Method.COLLECTION: _collection,
}
assert tuple(EVIDENCE) == tuple(Method)
