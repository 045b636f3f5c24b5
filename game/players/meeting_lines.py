"""Lines of the textbook in a meeting: what it says, and when."""

import numpy as np

from game.engine.vocab import (
    Approval,
    Colleague,
    Doubt,
    Form,
    Goal,
    Kind,
    Layer,
    Manner,
    Posture,
    Stage,
    Subject,
    Told,
    Way,
)
from game.exact.arrays import Mask, either
from game.players.book import Move
from game.players.desk_lines import door, writes
from game.players.view import View, pick


def greet(view: View) -> Move:
    """Open the meeting."""
    return Move(Kind.GREET, view.seen.moves == 0)


def switch(view: View) -> Move:
    """Change the manner once the person has been read."""
    manner = view.manner_met
    return Move(Kind.SWITCH, (manner != view.seen.manner) & (view.seen.moves >= 1), level=manner)


def agenda(view: View) -> Move:
    """Say what it is about and how long it takes, where they do not know it from the last time."""
    new = (view.of_met(view.seen.met) == 0) | (view.manner_met == Manner.RESULTS.value)
    return Move(Kind.AGENDA, new & ~view.done(Kind.AGENDA))


def notes(view: View) -> Move:
    """Take notes, so that what is heard keeps."""
    return Move(Kind.NOTES, ~view.done(Kind.NOTES) & (view.seen.moves >= 2))


def enquire(view: View) -> Move:
    """Ask for the facts that are missing: money, who decides, the plan, then the rest."""
    again = (view.seen.moves == _SECOND) & (view.seen.approved < Approval.FULL.value)
    asking = ((view.seen.moves == _FIRST) | again) & (view.minutes_left > 12)
    if not asking.any():
        return Move(Kind.ENQUIRE, asking)
    learned = np.stack([view.learned(Subject(subject)) for subject in range(7)])
    score = _ORDER[:, None] - _ENOUGH * learned
    # What one person does not tell is asked of another: the order turns with the number of meetings.
    turn = (np.arange(7)[:, None] + view.of_met(view.seen.met) + view.seen.moves) & 3
    left = view.brief.subjects[:, None] > learned
    subject, there = pick(left & (score > 0), np.maximum(score, 0) + turn)
    return Move(Kind.ENQUIRE, asking & there, item=subject)


#: Importance of each Subject, what a fact that we have takes from it, and the moves that ask for facts.
_ORDER = np.array([4, 5, 9, 12, 11, 7, 5], dtype=np.int32)
_ENOUGH, _FIRST, _SECOND = 4, 5, 7


def answer(view: View) -> Move:
    """Ask what stands behind an objection; then let the engineer answer, or prove, or take it along."""
    seen = view.seen
    if not len(seen.objection):
        return Move(Kind.ANSWER, np.zeros(len(view.games), bool))
    open_ = (seen.objection == Doubt.RAISED.value) | (seen.objection == Doubt.UNDERSTOOD.value)
    item, there = pick(open_ & (seen.objection_owner == view.met), 3 - seen.objection)
    understood = seen.objection[item, view.games] == Doubt.UNDERSTOOD.value
    engineer = seen.companion == Colleague.ENGINEER.value
    ready = either(view.minutes_left > 14, Way.PROVE.value, Way.DEFER.value)
    way = np.where(understood, np.where(engineer, Way.ENGINEER.value, ready), Way.CLARIFY.value)
    return Move(Kind.ANSWER, there & (view.minutes_left > 4), item=item, form=way.astype(np.int32))


def small_talk(view: View) -> Move:
    """Come back to something personal the person has shown."""
    left = view.of_met(view.seen.hooks) > view.of_met(view.seen.hooks_used)
    return Move(Kind.SMALL_TALK, left & ~view.done(Kind.SMALL_TALK) & (view.minutes_left > 20))


def play_back(view: View) -> Move:
    """Say back what was heard until it is clear."""
    need, there = pick(view.told_met == Told.HEARD.value, 1 + view.seen.layer)
    return Move(Kind.PLAY_BACK, there & (view.minutes_left > 3), item=need)


def agree(view: View) -> Move:
    """Have a person agree, in our words, to a clear need that many share, before it leads a proposal."""
    due = (view.seen.stage >= Stage.DESIGN.value) & (view.minutes_left > 8) & (view.seen.moves >= 3)
    if not due.any():
        return Move(Kind.PLAY_BACK, due)
    ready = (view.told_met == Told.CLEAR.value) & (view.paid_met & 8 == 0) & (view.clear_needs >= _SHARED)
    need, there = pick(ready, view.clear_needs)
    return Move(Kind.PLAY_BACK, there & due, item=need)


#: People who made a need clear before it is worth to agree on it word by word.
_SHARED = 2


def implication(view: View) -> Move:
    """Ask what a clear need leads to, once."""
    ready = (view.told_met == Told.CLEAR.value) & (view.paid_met & 1 == 0)
    if "breadth" in view.lacks:
        ready &= pick(view.known, view.seen.relation * 8 + np.minimum(view.seen.met, 7))[0] == view.met
    need, there = pick(ready, 5 - np.minimum(view.seen.layer, 4))
    return Move(Kind.IMPLICATION, there & (view.minutes_left > 9), item=need, form=Form.OPEN)


def payoff(view: View) -> Move:
    """Ask what a solution would be worth, once the problem is plain."""
    ready = (view.told_met == Told.CLEAR.value) & (view.paid_met & 3 == 1)
    need, there = pick(ready, 5 - np.minimum(view.seen.layer, 4))
    return Move(Kind.PAYOFF, there & (view.minutes_left > 8), item=need, form=Form.LEAD_IN)


def _question_room(view: View) -> Mask:
    """Return where there is time for another question before asking for a next step."""
    asked = view.seen.stage >= Stage.EVALUATION.value
    return np.where(asked, view.minutes_left > 24, view.minutes_left > 9)


def ask(view: View) -> Move:
    """Ask openly what hinders them, wide before narrow."""
    shallow = ~_deep(view)
    return Move(Kind.PROBLEM, _question_room(view) & shallow, form=Form.OPEN)


def ask_facts(view: View) -> Move:
    """Ask for facts and figures once problems and solutions are told."""
    few = view.of_met(view.seen.situations) < 4
    return Move(Kind.SITUATION, _question_room(view) & few & _deep(view), form=Form.OPEN)


def ask_below(view: View) -> Move:
    """Ask below something this person has told."""
    need, there = pick(view.told_met >= Told.HEARD.value, 1 + ((view.seen.layer + view.seen.moves) & 3))
    return Move(Kind.PROBLEM, there & _question_room(view), item=need, form=Form.OPEN)


def _deep(view: View) -> Mask:
    """Return where the person met has told of at least two solutions or anything below, (B,)."""
    told = (view.told_met >= Told.HEARD.value) & (view.seen.layer >= Layer.SOLUTION.value)
    where: Mask = told.sum(axis=0) >= 2
    return where


def listen(view: View) -> Move:
    """Listen once."""
    return Move(Kind.LISTEN, ~view.done(Kind.LISTEN) & (view.minutes_left > 10))


def shape(view: View) -> Move:
    """Suggest an indicator we are strong at while the design is open."""
    seen = view.seen
    author = writes(view)[view.met, view.games]
    open_now = (
        (seen.stage == Stage.DESIGN.value)
        & author
        & (seen.moves >= 4)
        & ((seen.gained >> Goal.INDICATOR.value) & 1 == 0)
    )
    criterion, there = pick(seen.shaped < 6_000, np.broadcast_to(view.brief.ours[:, None], seen.shaped.shape))
    return Move(Kind.SHAPE, open_now & there & (view.minutes_left > 2), item=criterion)


def pitch(view: View) -> Move:
    """Tell the benefit for a need that is clear, from the design stage on."""
    due = view.in_time(Stage.DESIGN) & (view.minutes_left > 8) & (view.seen.moves >= 3)
    if not due.any():
        return Move(Kind.PITCH, due)
    ready = (view.told_met == Told.CLEAR.value) | ("timing" in view.lacks)
    need, there = pick(ready & (view.seen.found == 1) & (view.paid_met & 4 == 0), 1 + view.clear_needs)
    return Move(Kind.PITCH, there & due, item=need)


def prove(view: View) -> Move:
    """Answer crossed arms with proof."""
    crossed = view.seen.posture == Posture.ARMS_CROSSED.value
    return Move(Kind.PROVE, crossed & (view.seen.stage >= Stage.DESIGN.value) & (view.minutes_left > 4))


def promise(view: View) -> Move:
    """Promise a small thing that will be kept."""
    free = (view.of_met(view.seen.promise) < 0) & (view.of_met(view.seen.met) < _PROMISES)
    return Move(Kind.PROMISE, free & ~view.done(Kind.PROMISE) & (view.minutes_left <= 9))


#: Meetings with a person in which a small promise is made.
_PROMISES = 1


def _ready(view: View, goal: Goal) -> Mask:
    """Return where it is time to ask for what the call plan wants, once."""
    seen = view.seen
    asked = view.done(_ASKS[goal])
    where: Mask = (seen.plan_goal == goal) & ~asked & (seen.moves >= 4) & (view.minutes_left <= 13)
    return where


def inside(view: View) -> Move:
    """Ask for inside information of those who have begun to trust us."""
    return Move(Kind.ASK_INSIDE, _ready(view, Goal.INSIDE))


def ask_door(view: View) -> Move:
    """Ask to be introduced upwards."""
    ready = _ready(view, Goal.DOOR)
    if not ready.any():
        return Move(Kind.ASK_DOOR, ready)
    whom, there = door(view, view.met)
    return Move(Kind.ASK_DOOR, ready & there, item=whom)


def support(view: View) -> Move:
    """Ask for support in the committee once it is near."""
    return Move(Kind.ASK_SUPPORT, _ready(view, Goal.SUPPORT))


def date(view: View) -> Move:
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
