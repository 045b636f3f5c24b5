"""Lines of the textbook at the desk: what it plays between meetings, and when."""

import numpy as np

from game.engine.vocab import (
    Approval,
    Colleague,
    Function,
    Goal,
    Kind,
    Level,
    Question,
    Relation,
    Role,
    Stage,
    Subject,
    Told,
    Trace,
)
from game.exact.arrays import I32, I64, U64, Mask, either
from game.players.book import Move
from game.players.fault_lines import asking_price
from game.players.view import View, pick


def deliver(view: View) -> Move:
    """Keep every promise before anything else."""
    who, there = pick(view.seen.promise >= 0, 99 - np.minimum(view.seen.promise, 99))
    return Move(Kind.DELIVER, there & view.affordable(Kind.DELIVER), person=who)


def answer(view: View) -> Move:
    """Answer what came in, as the method advises."""
    waiting = view.seen.message >= 0
    wise = view.brief.wise[np.maximum(view.seen.message, 0)]
    if "integrity" in view.lacks:
        wise = (wise + 1) % view.brief.message_answers[np.maximum(view.seen.message, 0)]
    return Move(Kind.REPLY, waiting & view.affordable(Kind.REPLY), form=wise)


def judge(view: View) -> Move:
    """File the four questions once our notes can answer three of them, or two where it gets late."""
    sure = _answered(view)
    count = _BITS[sure]
    better = (count >= _FOR_ALL) & (view.seen.approved < Approval.FULL.value)
    late = (count >= _FOR_HALF) & (view.seen.approved == Approval.NONE.value) & (view.seen.week >= _LATE)
    due = (better | late) & (view.seen.judged != view.seen.week)
    return Move(Kind.JUDGE, due & view.affordable(Kind.JUDGE), people=sure)


#: Questions to be answered for all of the team and for half of it; the week from which half will do.
_FOR_ALL, _FOR_HALF, _LATE = 3, 2, 5

_BITS = np.array([number.bit_count() for number in range(1 << len(Question))], dtype=np.int32)


def _answered(view: View) -> I32:
    """Return which of the four questions our notes can answer, (B,) bits of Question."""
    seen = view.seen
    signs = seen.roles & int(Role.DECIDER | Role.APPROVER) > 0
    answers = {
        Question.NEED: (seen.told == Told.CLEAR.value).sum(axis=(0, 1)) >= _CLEAR,
        Question.MONEY: view.learned(Subject.MONEY) > 0,
        Question.POWER: signs.any(axis=0) | (view.learned(Subject.POWER) > 0),
        Question.TIME: (seen.stage >= Stage.DESIGN.value) | (view.learned(Subject.PLAN) > 0),
    }
    bits = np.zeros(len(view.games), np.int32)
    for question, yes in answers.items():
        bits |= either(yes, 1 << question.value, 0)
    return bits


#: Clear needs that make a need to speak of.
_CLEAR = 2


def qualify_out(view: View) -> Move:
    """Leave a deal whose money is gone, once that is certain."""
    gone = (view.seen.fact == Trace.CONFIRMED.value) & (view.brief.no_money > 0)[:, None]
    gone &= view.seen.fact_label == view.brief.no_money[:, None]
    return Move(Kind.WITHDRAW, gone.any(axis=0))


def prepare(view: View) -> Move:
    """Prepare the visit that comes next, where the person decides."""
    planned = visit(view)
    who = np.asarray(planned.person)
    level, ready = view.seen.level[who, view.games], view.seen.prepared[who, view.games]
    due = (
        planned.where & (level >= Level.DECISION.value) & (ready == 0) & (view.seen.met[who, view.games] == 0)
    )
    return Move(Kind.PREPARE, due & view.affordable(Kind.PREPARE), person=who)


def research(view: View) -> Move:
    """Read public sources before the first contact."""
    return Move(Kind.RESEARCH, (view.seen.researched == 0) & view.affordable(Kind.RESEARCH))


def propose(view: View) -> Move:
    """Hand in the proposal once the evaluation has begun, led by the needs most people made clear."""
    seen = view.seen
    due = (seen.stage == Stage.EVALUATION.value) | (
        (seen.stage == Stage.DESIGN.value) & (seen.week >= view.brief.weeks - 3)
    )
    due &= seen.proposed == 0
    if not due.any():
        return Move(Kind.PROPOSE, due)
    chosen = leading(view)
    return Move(
        Kind.PROPOSE,
        due & (chosen > 0) & view.affordable(Kind.PROPOSE),
        needs=chosen,
        terms=asking_price(view),
    )


def leading(view: View) -> U64:
    """Return the bits of the three found needs that most people made clear, (B,)."""
    weight = np.where(view.seen.found == 1, 1 + view.clear_needs, 0)
    bits = np.zeros(len(view.games), np.uint64)
    for _ in range(3):
        best, there = pick(weight > 0, weight)
        bits |= np.where(there, np.uint64(1) << best.astype(np.uint64), np.uint64(0))
        weight[best, view.games] = 0
    return bits


def _topic(view: View, who: I32) -> I32:
    """Return a found need that this person has not made clear, the deepest first, -1 none, (B,)."""
    told = view.seen.told[:, who, view.games]
    open_need = (view.seen.found == 1) & (told < Told.CLEAR.value)
    need, there = pick(open_need, view.seen.layer + either(told == Told.HEARD.value, 6, 1))
    return np.where(there, need, -1).astype(np.int32)


def _visit_worth(view: View) -> I32:
    """Return what a visit to each person may bring now, (P, B)."""
    seen = view.seen
    unheard = np.maximum(4 - view.heard_by - seen.met, 0)
    writing = either((seen.stage == Stage.DESIGN.value) & writes(view), 4, 0)
    cooling = np.minimum(view.since, 6)
    settled = (_SETTLES_EAGER if "economy" in view.lacks else _SETTLES) * np.maximum(seen.met - 1, 0)
    values: I32 = np.maximum(2 + 3 * view.rank + unheard + writing + cooling - settled, 0).astype(np.int32)
    return values


def _access(view: View) -> I32:
    """Return a guess at the chance in 100 that each person gives us time, (P, B)."""
    seen = view.seen
    doors = 30 * seen.introduced + 25 * seen.invited + 12 * seen.relation
    return np.minimum(_COLD[np.maximum(seen.level, 0)] + doors, 95).astype(np.int32)


#: Chance in 100 that a stranger of each Level gives us time.
_COLD = np.array([60, 28, 12], dtype=np.int32)

#: Worth that every meeting after the first takes from the next, and with who never minds the hours.
_SETTLES, _SETTLES_EAGER = 7, 1

#: Least worth for which we spend three hours.
_WORTH_A_VISIT = 12


def writes(view: View) -> Mask:
    """Return who writes or applies the indicators as far as we know, (P, B)."""
    by_role = view.seen.roles & int(Role.DESIGNER | Role.EVALUATOR) > 0
    where: Mask = by_role | (view.seen.function == Function.TECHNICAL.value)
    return where


def visit(view: View) -> Move:
    """Visit whom it serves best, with a topic and a goal for the plan."""
    if view.planned is None:
        view.planned = _planned_visit(view)
    planned: Move = view.planned
    return planned


def _planned_visit(view: View) -> Move:
    """Work out the visit that serves best."""
    worth = _visit_worth(view)
    welcome = (view.seen.relation >= Relation.APPOINTMENT.value) | ("patience" in view.lacks)
    spaced = view.since >= 2 - welcome.astype(np.int32)
    ready = (
        view.open_to_contact
        & spaced
        & (worth >= (_WORTH_A_VISIT // 2 if "economy" in view.lacks else _WORTH_A_VISIT))
        & _approachable(view)
    )
    who, there = pick(ready, worth * _access(view))
    topic = _topic(view, who)
    goal = _goal(view, who)
    if "reasons" in view.lacks:
        topic, goal = np.full_like(topic, -1), np.full_like(goal, Goal.NONE.value)
    return Move(
        Kind.VISIT,
        there & view.affordable(Kind.VISIT),
        person=who,
        item=topic,
        form=goal,
        level=view.manner[who, view.games],
        colleague=_colleague(view, who),
    )


def _approachable(view: View) -> Mask:
    """Return who can be asked for a visit with hope: strangers above the operation by introduction, (P, B).

    Late in the deal it is better to knock than to wait.
    """
    seen = view.seen
    expected = (seen.introduced == 1) | (seen.invited > 0) | (seen.relation > 0) | (seen.level < 1)
    where: Mask = expected | (seen.week >= _KNOCKS[np.maximum(seen.level, 0)]) | ("map" in view.lacks)
    return where


#: Week from which a stranger of each Level is asked without an introduction.
_KNOCKS = np.array([0, 7, 10], dtype=np.int32)


def _colleague(view: View, who: I32) -> I32:
    """Return who of us comes along: executives to deciders, engineers to engineers, (B,) Colleague.

    The executive waits until there is an answer to the four questions; the engineer comes once a first
    meeting has been held.
    """
    seen, games = view.seen, view.games
    level, function, met = seen.level[who, games], seen.function[who, games], seen.met[who, games]
    top = (level == Level.DECISION.value) & (seen.executive >= view.brief.along)
    technical = (function == Function.TECHNICAL.value) & (
        seen.engineer >= view.brief.along + _KEPT_FOR_EXCHANGE
    )
    using = (
        (function == Function.USER.value)
        & (level < Level.DECISION.value)
        & (seen.service >= view.brief.along)
    )
    choice = either(using & (met >= 1), Colleague.SERVICE.value, Colleague.NOBODY.value)
    choice = np.where(technical, Colleague.ENGINEER.value, choice)
    chosen = np.where(top, Colleague.EXECUTIVE.value, choice)
    return np.where("colleagues" in view.lacks, Colleague.NOBODY.value, chosen).astype(np.int32)


#: Minutes of the engineer that are kept for a technical exchange and a trial.
_KEPT_FOR_EXCHANGE = 720


def _goal(view: View, who: I32) -> I32:
    """Return what to ask this person for, (B,) Goal."""
    seen, games = view.seen, view.games
    relation, coach = seen.relation[who, games], seen.coach[who, games]
    goal = np.full(len(games), Goal.DATE, np.int32)
    doors = door(view, who)[1]
    inside = (coach == 0) & (relation >= Relation.ACQUAINTANCE.value)
    goal = np.where(inside, Goal.INSIDE.value, goal)
    goal = np.where(doors & (~inside | (seen.met[who, games] % 2 == 0)), Goal.DOOR.value, goal)
    shaping = (seen.stage == Stage.DESIGN.value) & writes(view)[who, games]
    goal = np.where(shaping, Goal.INDICATOR.value, goal)
    late = (
        (seen.stage >= Stage.EVALUATION.value)
        & (seen.support[who, games] == 0)
        & (relation >= Relation.TRUST.value)
    )
    return np.where(late, Goal.SUPPORT.value, goal).astype(np.int32)


def door(view: View, who: I32) -> tuple[I32, Mask]:
    """Return whom to be introduced to by this person, and where there is somebody, (B,) each."""
    seen = view.seen
    level = seen.level[who, view.games]
    index = np.arange(view.brief.people)[:, None]
    wanted = view.known & (seen.introduced == 0) & (seen.relation == 0) & (seen.level >= 1) & (index != who)
    return pick(wanted, either(seen.level <= level + 1, 12, 10) + view.rank)


def tea(view: View) -> Move:
    """Meet at a third place once a person knows us."""
    ready = (view.seen.relation >= Relation.ACQUAINTANCE.value) & (view.seen.offsite == 0) & (view.since >= 1)
    ready &= (view.seen.refused < 0) | (view.seen.week - view.seen.refused >= _AFTER_A_NO)
    ready &= view.open_to_contact & (view.seen.met >= 1)
    ready &= (view.rank >= 2) | (view.seen.coach == 1) | ("map" in view.lacks)
    who, there = pick(ready, 10 + view.rank)
    bits = (np.uint32(1) << who.astype(np.uint32)).astype(np.int64)
    manner = view.manner[who, view.games]
    return Move(Kind.TEA, there & view.affordable(Kind.TEA), people=bits, level=manner)


#: Weeks without another invitation after somebody said no.
_AFTER_A_NO = 4


def _group(view: View, ready: Mask, most: int, where: Mask) -> I64:
    """Return the bits of up to `most` people who are ready, heaviest first, in the games marked, (B,)."""
    rows = np.flatnonzero(where)
    score = np.where(ready, 10 + view.rank, 0)[:, rows]
    bits = np.zeros(len(view.games), np.int64)
    for _ in range(most):
        best, there = pick(score > 0, score)
        bits[rows] |= np.where(there, 1 << best.astype(np.int64), 0)
        score[best, np.arange(len(rows))] = 0
    return bits


def _group_manner(view: View, ready: Mask) -> I32:
    """Return the manner that suits the heaviest of those who come, (B,)."""
    who, _ = pick(ready, 10 + view.rank)
    return view.manner[who, view.games]


def exchange(view: View) -> Move:
    """Let engineers talk to engineers once needs are known, from the design stage on."""
    ready = _comers(view, 2) & (view.heard_by >= 1) & view.in_time(Stage.DESIGN)
    return together(view, Kind.EXCHANGE, ready, 5)


def reference(view: View) -> Move:
    """Take those who decide to a reference, from the evaluation on."""
    ready = _comers(view, 4) & (view.rank >= 2) & (view.seen.stage >= Stage.EVALUATION.value)
    return together(view, Kind.REFERENCE, ready, 3)


def trial(view: View) -> Move:
    """Let those who know their needs try it, in the evaluation."""
    ready = _comers(view, 5) & (view.heard_by >= 2) & (view.seen.stage >= Stage.EVALUATION.value)
    return together(view, Kind.TRIAL, ready, 3)


def _comers(view: View, most: int) -> Mask:
    """Return who would come to a third place and was there fewer than `most` times, (P, B)."""
    known = view.open_to_contact & (view.seen.relation >= Relation.ACQUAINTANCE.value)
    return known & (view.seen.offsite < most) & (view.since >= 2)


def together(view: View, kind: Kind, ready: Mask, most: int) -> Move:
    """Return a contact with up to `most` of those who are ready, heaviest first, if two or more are."""
    enough = (ready.sum(axis=0) >= 2) & view.affordable(kind)
    enough &= view.seen.cash >= most * int(view.brief.money[kind])
    if not enough.any():
        return Move(kind, enough)
    people = _group(view, ready, most, enough)
    return Move(kind, enough, people=people, level=_group_manner(view, ready))


def call(view: View) -> Move:
    """Ring those who cool, with something new."""
    if "restraint" in view.lacks:
        called, there = pick(view.known & (view.seen.contacts == 0) & (view.seen.left > 0), 1 + view.rank)
        return Move(Kind.PHONE, there & view.affordable(Kind.PHONE), person=called)
    ready = view.open_to_contact & (view.since >= 4) & (view.since < 99) & (view.seen.relation >= 1)
    ready &= (view.rank >= _WORTH_A_CALL) | ("map" in view.lacks)
    who, there = pick(ready, np.minimum(view.since, 20) + view.rank)
    topic = _topic(view, who)
    manner = view.manner[who, view.games]
    if "reasons" in view.lacks:
        return Move(Kind.PHONE, there & view.affordable(Kind.PHONE), person=who, level=manner)
    return Move(
        Kind.PHONE, there & (topic >= 0) & view.affordable(Kind.PHONE), person=who, item=topic, level=manner
    )


#: Least weight of a person whom we ring to stay in touch.
_WORTH_A_CALL = 4


def greeting(view: View) -> Move:
    """Use an occasion to stay in mind."""
    natural = view.brief.natural[view.seen.week]
    ready = (
        view.known
        & (view.seen.relation >= Relation.APPOINTMENT.value)
        & (view.seen.greeted != view.seen.week)
        & (view.seen.contacts == 0)
    )
    who, there = pick(ready & natural, 1 + view.rank)
    return Move(Kind.GREETING, there & view.affordable(Kind.GREETING), person=who)
