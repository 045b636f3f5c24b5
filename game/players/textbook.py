"""The textbook player: the six-step method up to the award, as two books."""

import numpy as np

from game.engine.arrays import I32, I64, U64, Mask, either
from game.engine.vocab import Form, Function, Goal, Kind, Layer, Posture, Relation, Role, Stage, Told
from game.players.book import Book, Entry, Move
from game.players.view import View, pick


def _deliver(view: View) -> Move:
    """Keep every promise before anything else."""
    who, there = pick(view.seen.promise >= 0, 99 - np.minimum(view.seen.promise, 99))
    return Move(Kind.DELIVER, there & view.affordable(Kind.DELIVER), person=who)


def _research(view: View) -> Move:
    """Read public sources before the first contact."""
    return Move(Kind.RESEARCH, (view.seen.researched == 0) & view.affordable(Kind.RESEARCH))


def _propose(view: View) -> Move:
    """Hand in the proposal once the evaluation has begun, led by the needs most people made clear."""
    seen = view.seen
    due = (seen.stage == Stage.EVALUATION.value) | (
        (seen.stage == Stage.DESIGN.value) & (seen.week >= view.brief.weeks - 3)
    )
    due &= seen.proposed == 0
    if not due.any():
        return Move(Kind.PROPOSE, due)
    leading = _leading(view)
    return Move(
        Kind.PROPOSE,
        due & (leading > 0) & view.affordable(Kind.PROPOSE),
        needs=leading,
    )


def _leading(view: View) -> U64:
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
    writing = either((seen.stage == Stage.DESIGN.value) & _writes(view), 4, 0)
    cooling = np.minimum(view.since, 6)
    settled = 3 * np.maximum(seen.relation - Relation.APPOINTMENT, 0) + 2 * np.maximum(seen.met - 2, 0)
    values: I32 = np.maximum(2 + 3 * view.rank + unheard + writing + cooling - settled, 0).astype(np.int32)
    return values


def _access(view: View) -> I32:
    """Return a guess at the chance in 100 that each person gives us time, (P, B)."""
    seen = view.seen
    doors = 30 * seen.introduced + 25 * seen.invited + 12 * seen.relation
    return np.minimum(_COLD[np.maximum(seen.level, 0)] + doors, 95).astype(np.int32)


#: Chance in 100 that a stranger of each Level gives us time.
_COLD = np.array([60, 28, 12], dtype=np.int32)

#: Least worth for which we spend three hours.
_WORTH_A_VISIT = 8


def _writes(view: View) -> Mask:
    """Return who writes or applies the indicators as far as we know, (P, B)."""
    by_role = view.seen.roles & int(Role.DESIGNER | Role.EVALUATOR) > 0
    where: Mask = by_role | (view.seen.function == Function.TECHNICAL.value)
    return where


def _visit(view: View) -> Move:
    """Visit whom it serves best, with a topic and a goal for the plan."""
    worth = _visit_worth(view)
    ready = view.open_to_contact & (view.since >= 2) & (worth >= _WORTH_A_VISIT)
    who, there = pick(ready, worth * _access(view))
    topic = _topic(view, who)
    goal = _goal(view, who)
    return Move(
        Kind.VISIT,
        there & view.affordable(Kind.VISIT),
        person=who,
        item=topic,
        form=goal,
        level=view.manner[who, view.games],
    )


def _goal(view: View, who: I32) -> I32:
    """Return what to ask this person for, (B,) Goal."""
    seen, games = view.seen, view.games
    relation, coach = seen.relation[who, games], seen.coach[who, games]
    goal = np.full(len(games), Goal.DATE, np.int32)
    doors = _door(view, who)[1]
    inside = (coach == 0) & (relation >= Relation.ACQUAINTANCE.value)
    goal = np.where(inside, Goal.INSIDE.value, goal)
    goal = np.where(doors & (~inside | (seen.met[who, games] % 2 == 0)), Goal.DOOR.value, goal)
    shaping = (seen.stage == Stage.DESIGN.value) & _writes(view)[who, games]
    goal = np.where(shaping, Goal.INDICATOR.value, goal)
    late = (
        (seen.stage >= Stage.EVALUATION.value)
        & (seen.support[who, games] == 0)
        & (relation >= Relation.TRUST.value)
    )
    return np.where(late, Goal.SUPPORT.value, goal).astype(np.int32)


def _door(view: View, who: I32) -> tuple[I32, Mask]:
    """Return whom to be introduced to by this person, and where there is somebody, (B,) each."""
    seen = view.seen
    level = seen.level[who, view.games]
    index = np.arange(view.brief.people)[:, None]
    wanted = view.known & (seen.introduced == 0) & (seen.relation == 0) & (seen.level >= 1) & (index != who)
    return pick(wanted, either(seen.level <= level + 1, 12, 10) + view.rank)


def _tea(view: View) -> Move:
    """Meet at a third place once a person knows us."""
    ready = (view.seen.relation >= Relation.ACQUAINTANCE.value) & (view.seen.offsite == 0) & (view.since >= 1)
    ready &= view.open_to_contact & (view.seen.met >= 1)
    who, there = pick(ready, 10 + view.rank)
    bits = (np.uint32(1) << who.astype(np.uint32)).astype(np.int64)
    manner = view.manner[who, view.games]
    return Move(Kind.TEA, there & view.affordable(Kind.TEA), people=bits, level=manner)


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


def _exchange(view: View) -> Move:
    """Let engineers talk to engineers once needs are known, from the design stage on."""
    ready = _comers(view, 3) & (view.heard_by >= 1) & (view.seen.stage >= Stage.DESIGN.value)
    return _together(view, Kind.EXCHANGE, ready, 5)


def _reference(view: View) -> Move:
    """Take those who decide to a reference, from the evaluation on."""
    ready = _comers(view, 4) & (view.rank >= 2) & (view.seen.stage >= Stage.EVALUATION.value)
    return _together(view, Kind.REFERENCE, ready, 3)


def _trial(view: View) -> Move:
    """Let those who know their needs try it, in the evaluation."""
    ready = _comers(view, 5) & (view.heard_by >= 2) & (view.seen.stage >= Stage.EVALUATION.value)
    return _together(view, Kind.TRIAL, ready, 3)


def _comers(view: View, most: int) -> Mask:
    """Return who would come to a third place and was there fewer than `most` times, (P, B)."""
    known = view.open_to_contact & (view.seen.relation >= Relation.ACQUAINTANCE.value)
    return known & (view.seen.offsite < most) & (view.since >= 2)


def _together(view: View, kind: Kind, ready: Mask, most: int) -> Move:
    """Return a contact with up to `most` of those who are ready, heaviest first, if two or more are."""
    enough = (ready.sum(axis=0) >= 2) & view.affordable(kind)
    enough &= view.seen.cash >= most * int(view.brief.money[kind])
    if not enough.any():
        return Move(kind, enough)
    people = _group(view, ready, most, enough)
    return Move(kind, enough, people=people, level=_group_manner(view, ready))


def _call(view: View) -> Move:
    """Ring those who cool, with something new."""
    ready = view.open_to_contact & (view.since >= 3) & (view.since < 99) & (view.seen.relation >= 1)
    who, there = pick(ready, np.minimum(view.since, 20) + view.rank)
    topic = _topic(view, who)
    manner = view.manner[who, view.games]
    return Move(
        Kind.PHONE, there & (topic >= 0) & view.affordable(Kind.PHONE), person=who, item=topic, level=manner
    )


def _greeting(view: View) -> Move:
    """Use an occasion to stay in mind."""
    natural = view.brief.natural[view.seen.week]
    ready = (
        view.known
        & (view.seen.relation >= 1)
        & (view.seen.greeted != view.seen.week)
        & (view.seen.contacts == 0)
    )
    who, there = pick(ready & natural, 1 + view.rank)
    return Move(Kind.GREETING, there & view.affordable(Kind.GREETING), person=who)


def _greet(view: View) -> Move:
    """Open the meeting."""
    return Move(Kind.GREET, view.seen.moves == 0)


def _switch(view: View) -> Move:
    """Change the manner once the person has been read."""
    manner = view.manner_met
    return Move(Kind.SWITCH, (manner != view.seen.manner) & (view.seen.moves >= 1), level=manner)


def _agenda(view: View) -> Move:
    """Say what it is about and how long it takes."""
    return Move(Kind.AGENDA, ~view.done(Kind.AGENDA))


def _small_talk(view: View) -> Move:
    """Come back to something personal the person has shown."""
    left = view.of_met(view.seen.hooks) > view.of_met(view.seen.hooks_used)
    return Move(Kind.SMALL_TALK, left & ~view.done(Kind.SMALL_TALK) & (view.minutes_left > 20))


def _play_back(view: View) -> Move:
    """Say back what was heard until it is clear."""
    need, there = pick(view.told_met == Told.HEARD.value, 1 + view.seen.layer)
    return Move(Kind.PLAY_BACK, there & (view.minutes_left > 3), item=need)


def _implication(view: View) -> Move:
    """Ask what a clear need leads to, once."""
    ready = (view.told_met == Told.CLEAR.value) & (view.paid_met & 1 == 0)
    need, there = pick(ready, 5 - np.minimum(view.seen.layer, 4))
    return Move(Kind.IMPLICATION, there & (view.minutes_left > 9), item=need, form=Form.OPEN)


def _payoff(view: View) -> Move:
    """Ask what a solution would be worth, once the problem is plain."""
    ready = (view.told_met == Told.CLEAR.value) & (view.paid_met & 3 == 1)
    need, there = pick(ready, 5 - np.minimum(view.seen.layer, 4))
    return Move(Kind.PAYOFF, there & (view.minutes_left > 8), item=need, form=Form.LEAD_IN)


def _question_room(view: View) -> Mask:
    """Return where there is time for another question before asking for a next step."""
    asked = view.seen.stage >= Stage.EVALUATION.value
    return np.where(asked, view.minutes_left > 24, view.minutes_left > 9)


def _ask(view: View) -> Move:
    """Ask openly what hinders them, wide before narrow."""
    shallow = ~_deep(view)
    return Move(Kind.PROBLEM, _question_room(view) & shallow, form=Form.OPEN)


def _ask_facts(view: View) -> Move:
    """Ask for facts and figures once problems and solutions are told."""
    few = view.of_met(view.seen.situations) < 4
    return Move(Kind.SITUATION, _question_room(view) & few & _deep(view), form=Form.OPEN)


def _ask_below(view: View) -> Move:
    """Ask below something this person has told."""
    need, there = pick(view.told_met >= Told.HEARD.value, 1 + ((view.seen.layer + view.seen.moves) & 3))
    return Move(Kind.PROBLEM, there & _question_room(view), item=need, form=Form.OPEN)


def _deep(view: View) -> Mask:
    """Return where the person met has told of at least two solutions or anything below, (B,)."""
    told = (view.told_met >= Told.HEARD.value) & (view.seen.layer >= Layer.SOLUTION.value)
    where: Mask = told.sum(axis=0) >= 2
    return where


def _listen(view: View) -> Move:
    """Listen once."""
    return Move(Kind.LISTEN, ~view.done(Kind.LISTEN) & (view.minutes_left > 10))


def _shape(view: View) -> Move:
    """Suggest an indicator we are strong at while the design is open."""
    seen = view.seen
    writes = _writes(view)[view.met, view.games]
    open_now = (
        (seen.stage == Stage.DESIGN.value)
        & writes
        & (seen.moves >= 4)
        & ((seen.gained >> Goal.INDICATOR.value) & 1 == 0)
    )
    criterion, there = pick(seen.shaped < 6_000, np.broadcast_to(view.brief.ours[:, None], seen.shaped.shape))
    return Move(Kind.SHAPE, open_now & there & (view.minutes_left > 2), item=criterion)


def _pitch(view: View) -> Move:
    """Tell the benefit for a need that is clear, from the design stage on."""
    due = (view.seen.stage >= Stage.DESIGN.value) & (view.minutes_left > 8) & (view.seen.moves >= 3)
    if not due.any():
        return Move(Kind.PITCH, due)
    need, there = pick((view.told_met == Told.CLEAR.value) & (view.paid_met & 4 == 0), 1 + view.clear_needs)
    return Move(Kind.PITCH, there & due, item=need)


def _prove(view: View) -> Move:
    """Answer crossed arms with proof."""
    crossed = view.seen.posture == Posture.ARMS_CROSSED.value
    return Move(Kind.PROVE, crossed & (view.seen.stage >= Stage.DESIGN.value) & (view.minutes_left > 4))


def _promise(view: View) -> Move:
    """Promise a small thing that will be kept."""
    free = view.of_met(view.seen.promise) < 0
    return Move(Kind.PROMISE, free & ~view.done(Kind.PROMISE) & (view.minutes_left <= 9))


def _ready(view: View, goal: Goal) -> Mask:
    """Return where it is time to ask for what the call plan wants, once."""
    seen = view.seen
    asked = view.done(_ASKS[goal])
    where: Mask = (seen.plan_goal == goal) & ~asked & (seen.moves >= 4) & (view.minutes_left <= 13)
    return where


def _inside(view: View) -> Move:
    """Ask for inside information of those who have begun to trust us."""
    return Move(Kind.ASK_INSIDE, _ready(view, Goal.INSIDE))


def _ask_door(view: View) -> Move:
    """Ask to be introduced upwards."""
    ready = _ready(view, Goal.DOOR)
    if not ready.any():
        return Move(Kind.ASK_DOOR, ready)
    whom, there = _door(view, view.met)
    return Move(Kind.ASK_DOOR, ready & there, item=whom)


def _support(view: View) -> Move:
    """Ask for support in the committee once it is near."""
    return Move(Kind.ASK_SUPPORT, _ready(view, Goal.SUPPORT))


def _date(view: View) -> Move:
    """Never leave without a next date."""
    seen = view.seen
    asked = view.done(Kind.ASK_DATE)
    return Move(Kind.ASK_DATE, ~asked & (seen.moves >= 4) & (view.minutes_left <= 8))


#: Move that asks for each goal.
_ASKS = {
    Goal.DATE: Kind.ASK_DATE,
    Goal.INSIDE: Kind.ASK_INSIDE,
    Goal.DOOR: Kind.ASK_DOOR,
    Goal.SUPPORT: Kind.ASK_SUPPORT,
}


DESK = (
    Entry("promises", _deliver),
    Entry("research", _research),
    Entry("proposal", _propose),
    Entry("offsite", _tea),
    Entry("exchange", _exchange),
    Entry("reference", _reference),
    Entry("trial", _trial),
    Entry("visits", _visit),
    Entry("calls", _call),
    Entry("greetings", _greeting),
)

MEETING = (
    Entry("opening", _greet),
    Entry("style", _switch),
    Entry("opening", _agenda),
    Entry("hooks", _small_talk),
    Entry("proof", _prove),
    Entry("playback", _play_back),
    Entry("implication", _implication),
    Entry("payoff", _payoff),
    Entry("indicators", _shape),
    Entry("pitch", _pitch),
    Entry("support", _support),
    Entry("coach", _inside),
    Entry("doors", _ask_door),
    Entry("dates", _date),
    Entry("promises", _promise),
    Entry("needs", _ask),
    Entry("needs", _ask_facts),
    Entry("needs", _ask_below),
    Entry("listening", _listen),
)

TEXTBOOK = Book("textbook", DESK, MEETING)
