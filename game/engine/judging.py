"""Filing the four questions with our own company, which releases the team by what we can answer."""

import numpy as np

from game.engine.actions import Actions
from game.engine.chance import Chance
from game.engine.codes import Happening, Rule
from game.engine.records import Scalars
from game.engine.rules import approval
from game.engine.setup import Setup
from game.engine.state import State
from game.engine.vocab import Approval, Gate, Kind, Known, Question, Role, Stage, Subject, Told, Trace
from game.exact.arrays import I32, I64, Mask

#: Needs that must be clear before there is a need to speak of. [asm]
_CLEAR_NEEDS = 2


def judge(setup: Setup, state: State, now: Scalars, actions: Actions, chance: Chance) -> None:
    """Answer the four questions before our own company.

    Args:
        setup: the scenario.
        state: read only.
        now: scalars of the games, written.
        actions: one desk move a game; `people` holds the bits of Question that are asserted.
        chance: of all games.
    """
    rows = np.flatnonzero(actions.kind == Kind.JUDGE.value)
    if not rows.size:
        return
    games = chance.games[rows]
    evidence = evidence_of(setup, state, games, now.stage[rows])
    asserted = actions.people[rows].astype(np.int32)
    before = now.approved[rows]
    after = np.maximum(before, approval.decided(evidence, asserted))
    team = approval.team_minutes(setup.terms)
    more = approval.released(team, after) - approval.released(team, before)
    for name, minutes in zip(approval.TEAM, more, strict=True):
        getattr(now, name)[rows] += minutes
    now.approved[rows] = after
    now.judged[rows] = now.week[rows]
    opened = (after > Approval.NONE.value) & (before == Approval.NONE.value)
    now.gates[rows] |= np.where(opened, 1 << Gate.OPPORTUNITY.value, 0)
    if chance.recorder is not None:
        nobody = np.full(len(rows), -1, np.int32)
        what = Happening.JUDGED, Rule.JUDGEMENT
        chance.recorder.event(games, what, (nobody, nobody, after), (evidence, asserted))
        hit = np.flatnonzero(opened)
        about = nobody[hit], np.full_like(nobody[hit], Gate.OPPORTUNITY.value), now.week[rows[hit]]
        chance.recorder.event(games[hit], (Happening.GATE, Rule.GATES), about)


def evidence_of(setup: Setup, state: State, games: I64, stage: I32) -> I32:
    """Return which of the four questions our notes can answer, (n,) bits of Question.

    Need: two needs made clear. Money, power and time: a fact of the subject that nobody contradicts;
    besides, power by the role of a decider or approver, and time once the customer designs the purchase.
    Reads only what the player sees.

    Source: docs/rules.md#judgement (A40, C03).
    """
    clear = (state.view("told", games) == Told.CLEAR.value).sum(axis=0) >= _CLEAR_NEEDS
    signs = setup.people.roles & (Role.DECIDER.value | Role.APPROVER.value) > 0
    power = (state.view("known", games) == Known.ROLE.value)[signs].any(axis=0)
    answered = {
        Question.NEED: clear,
        Question.MONEY: _heard(setup, state, games, Subject.MONEY),
        Question.POWER: power | _heard(setup, state, games, Subject.POWER),
        Question.TIME: (stage >= Stage.DESIGN.value) | _heard(setup, state, games, Subject.PLAN),
    }
    bits = np.zeros(len(games), np.int32)
    for question, yes in answered.items():
        bits |= np.where(yes, 1 << question.value, 0)
    return bits


def _heard(setup: Setup, state: State, games: I64, subject: Subject) -> Mask:
    """Return where a fact of a subject is heard or certain, (n,)."""
    trace = state.view("fact", games)[setup.facts.subject == subject.value]
    known: Mask = ((trace == Trace.HEARD.value) | (trace == Trace.CONFIRMED.value)).any(axis=0)
    return known
