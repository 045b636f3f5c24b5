"""Lines of the textbook that present value: rivals, comparison, draft, rehearsal, presentation, closing."""

import numpy as np

from game.engine.vocab import (
    Closing,
    Colleague,
    Doubt,
    Kind,
    Opening,
    Relation,
    Role,
    Stage,
    Subject,
    Talk,
    Told,
    Trace,
    Way,
)
from game.exact.arrays import I32, Mask, either
from game.players.book import Move
from game.players.view import View, pick

#: Points of a presentation, and listeners who are asked to come.
_POINTS, _LISTENERS = 4, 6


def analyse(view: View) -> Move:
    """Lay the rivals beside us once one is known, and again when more was heard."""
    seen = view.seen
    rivals = (seen.fact_subject == Subject.RIVAL.value) & (seen.fact > Trace.NOTHING.value)
    heard = rivals.sum(axis=0)
    known = (heard > 0) | (seen.rival_seen > 0).any(axis=0)
    due = known & (seen.analysed == 0) & (seen.stage >= Stage.APPROVAL.value)
    return Move(Kind.ANALYSE, due & view.affordable(Kind.ANALYSE))


def draft(view: View) -> Move:
    """Let somebody inside read the draft before it is handed in."""
    seen = view.seen
    due = (seen.stage >= Stage.EVALUATION.value) & (seen.proposed == 0) & ((seen.draft == 1).sum(axis=0) == 0)
    if not due.any():
        return Move(Kind.SHOW_DRAFT, due)
    ready = view.open_to_contact & (seen.relation >= Relation.APPOINTMENT.value) & (view.since >= 1)
    who, there = pick(ready, 8 * seen.relation + view.rank)
    return Move(Kind.SHOW_DRAFT, due & there & view.affordable(Kind.SHOW_DRAFT), person=who)


def rehearse(view: View) -> Move:
    """Rehearse while the requirement is written."""
    seen = view.seen
    open_ = (seen.stage >= Stage.DESIGN.value) & (seen.steps & Talk.HELD.value == 0)
    due = open_ & (seen.rehearsed == 0)
    return Move(Kind.REHEARSE, due & view.affordable(Kind.REHEARSE))


def present(view: View) -> Move:
    """Present to those who count, with our engineer, once they compare offers."""
    seen = view.seen
    due = (seen.proposed == 1) & (seen.steps & Talk.HELD.value == 0)
    due &= seen.stage == Stage.EVALUATION.value
    if not due.any():
        return Move(Kind.PRESENT, due)
    ready = view.known & (seen.refused != seen.week) & (seen.contacts == 0)
    score = np.where(ready, 1 + view.rank + 3 * seen.relation, 0)
    bits = np.zeros(len(view.games), np.int64)
    for _ in range(_LISTENERS):
        best, there = pick(score > 0, score)
        bits |= np.where(there, 1 << best.astype(np.int64), 0)
        score[best, view.games] = 0
    engineer = seen.engineer >= view.brief.along
    with_us = np.where(engineer, Colleague.ENGINEER.value, Colleague.NOBODY.value)
    return Move(
        Kind.PRESENT, due & (bits > 0) & view.affordable(Kind.PRESENT), people=bits, colleague=with_us
    )


def position(view: View) -> Move:
    """Compare us with the rivals: on what counts most with this person, else where we differ most.

    Where a rival is better it takes a cure that can be shown.
    """
    seen, brief = view.seen, view.brief
    due = view.in_time(Stage.DESIGN) & (seen.moves >= 3) & (view.minutes_left > 8) & (seen.analysed > 0)
    due &= ~view.done(Kind.POSITION)
    if not due.any():
        return Move(Kind.POSITION, due)
    number = np.arange(brief.criteria)[:, None]
    fresh = (view.of_met(seen.weighed) >> number) & 1 == 0
    lead = brief.ours[:, None] // 1_000 - seen.theirs.max(axis=0)
    proof = (view.of_met(seen.witnessed) == 1) | (seen.companion == Colleague.ENGINEER.value)
    known = seen.theirs.max(axis=0) >= 0
    good = fresh & known & ((lead >= 0) | proof)
    counts = number == view.of_met(seen.weighs_most)
    criterion, there = pick(good, np.abs(lead) + either(counts, _COUNTS, 0))
    return Move(Kind.POSITION, due & there, item=criterion)


#: More than a lead in tenths can be.
_COUNTS = 20


def add_on(view: View) -> Move:
    """Offer an addition to a clear need of somebody who trusts us, once the proposal is with them."""
    seen = view.seen
    due = (seen.proposed == 1) & (seen.stage >= Stage.EVALUATION.value) & (view.minutes_left > 8)
    due &= view.of_met(seen.relation) >= Relation.APPOINTMENT.value
    if not due.any():
        return Move(Kind.UPSELL, due)
    offered = (seen.paid & 16 > 0).any(axis=1)
    ready = (view.told_met == Told.CLEAR.value) & (seen.found == 1) & ~offered
    need, there = pick(ready, 1 + view.clear_needs)
    return Move(Kind.UPSELL, due & there & (seen.added < _ENOUGH), item=need)


#: Share of the list price that additions may bring before it becomes pushing. [asm]
_ENOUGH = 1_000


def order(view: View) -> Move:
    """Ask for the order where the sale is simple: directly after a signal, else with a summary."""
    seen = view.seen
    asked = view.done(Kind.ASK_ORDER)
    due = ~asked & (seen.moves >= 4) & (seen.proposed == 1) & (seen.stage == Stage.EVALUATION.value)
    due &= (view.of_met(seen.roles) & int(Role.DECIDER) > 0) & bool(view.brief.simple)
    signal = seen.course & 32 > 0
    form = either(signal, Closing.DIRECT.value, Closing.SUMMARY.value)
    return Move(Kind.ASK_ORDER, due & (view.minutes_left <= 14), form=form)


def open_well(view: View) -> Move:
    """Open in the order that was rehearsed."""
    begun = (view.seen.steps > 0) | (view.seen.points > 0)
    return Move(Kind.OPEN, ~begun & (view.seen.rehearsed == 1))


def open_step(view: View) -> Move:
    """Take the opening steps one by one where nothing was rehearsed."""
    steps = view.seen.steps
    taken = sum((steps >> step.value) & 1 for step in Opening)
    step = np.asarray(taken, np.int32)
    return Move(Kind.STEP, (step < len(Opening)) & (view.seen.points == 0), form=step)


def answer_floor(view: View) -> Move:
    """Answer a question before everybody: by the engineer, with proof, or honestly later."""
    seen = view.seen
    waits = seen.floor >= 0
    engineer = seen.companion == Colleague.ENGINEER.value
    clarified = seen.steps & Talk.CLARIFIED.value > 0
    known = _understood(view)
    way = np.where(engineer, Way.ENGINEER.value, Way.PROVE.value)
    way = np.where(clarified | known, way, Way.CLARIFY.value)
    return Move(Kind.FLOOR, waits, form=way)


def _understood(view: View) -> Mask:
    """Return where the objection that was asked about is understood, (B,)."""
    seen = view.seen
    if not len(seen.objection):
        return np.zeros(len(view.games), bool)
    item = np.minimum(np.maximum(seen.floor, 0), len(seen.objection) - 1)
    state = seen.objection[item, view.games]
    where: Mask = (state == Doubt.UNDERSTOOD.value) & (seen.floor < len(seen.objection))
    return where


def shorten(view: View) -> Move:
    """Cut the rest where the one who decides has to leave."""
    return Move(Kind.SHORTEN, (view.seen.steps & Talk.HURRIED.value > 0) & (view.seen.points >= 2))


def point(view: View) -> Move:
    """Make a point of the need that most of those who listen made clear or agreed to."""
    seen = view.seen
    told = ((seen.told == Told.CLEAR.value) * (1 + (seen.paid & 8 > 0)) * (seen.listens == 1)[None]).sum(
        axis=1
    )
    ready = (seen.found == 1) & (seen.pointed == 0)
    need, there = pick(ready, told.astype(np.int32))
    enough = seen.points >= _POINTS
    return Move(Kind.POINT, there & ~enough & (view.minutes_left > 8), item=need, form=_evidence(view))


def _evidence(view: View) -> I32:
    """Return the evidence that suits most listeners, as far as they were read, (B,) Evidence."""
    signs = (view.seen.signs * (view.seen.listens == 1)[None]).sum(axis=1)
    analytical, driver, amiable, expressive = signs
    engineer = view.seen.companion == Colleague.ENGINEER.value
    scores = np.stack(
        [
            4 * analytical + driver,
            2 * amiable + 4 * expressive,
            np.where(engineer, 3 * analytical + 4 * driver + 2 * amiable + 3 * expressive + 1, 0),
            2 * analytical + 3 * driver + 4 * amiable,
        ]
    )
    # Every listener is reached once: what was used for the last point waits one.
    values: I32 = scores.argmax(axis=0).astype(np.int32)
    return values


def summarise(view: View) -> Move:
    """Sum up."""
    return Move(Kind.SUMMARISE, (view.seen.points > 0) & (view.seen.steps & Talk.SUMMED.value == 0))


def call(view: View) -> Move:
    """Call to buy."""
    return Move(Kind.CALL_TO_BUY, view.seen.steps & Talk.SUMMED.value > 0)
