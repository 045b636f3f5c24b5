"""Why the moves of step four are impossible: no rival known, no proposal, not rehearsed, a question waits."""

import numpy as np

from game.engine.asked import Ask, Rule
from game.engine.codes import Refusal
from game.engine.rules import positioning
from game.engine.rules.presentation import OPENED, OPENINGS
from game.engine.seen import Brief, Seen
from game.engine.vocab import Kind, Phase, Stage, Subject, Talk, Trace
from game.exact.shares import bounded


def value_refusals(brief: Brief, seen: Seen, ask: Ask) -> list[Rule]:
    """Refuse what step four does not allow yet or any more.

    Args:
        brief: of the scenario.
        seen: view of B games.
        ask: n actions.

    Returns:
        Rows and their refusals.
    """
    rules: list[Rule] = []
    for rows, family in (
        (np.flatnonzero((ask.kind >= Kind.ANALYSE.value) & (ask.kind <= Kind.PRESENT.value)), _desk),
        (np.flatnonzero((ask.kind >= Kind.OPEN.value) & (ask.kind <= Kind.FINISH.value)), _presenting),
    ):
        if rows.size:
            some = Ask(ask.games[rows], ask.kind[rows], ask.fields[:, rows], ask.actions.take(rows))
            rules += [(rows[bad], refusal) for bad, refusal in family(brief, seen, some)]
    return rules


def _desk(brief: Brief, seen: Seen, ask: Ask) -> list[Rule]:
    """Refuse work at the desk that is done, or for which something is missing."""
    kind, games = ask.kind, ask.games
    person = bounded(ask.fields[0], 0, brief.people - 1)
    analysing, drafting = kind == Kind.ANALYSE.value, kind == Kind.SHOW_DRAFT.value
    presenting = kind == Kind.PRESENT.value
    heard = ((seen.fact_subject == Subject.RIVAL.value) & (seen.fact > Trace.NOTHING.value)).sum(axis=0)
    known = (heard > 0) | (seen.rival_seen > 0).any(axis=0)
    depth = positioning.depth(heard, int(brief.subjects[Subject.RIVAL]))
    held = seen.steps[games] & Talk.HELD.value > 0
    comparing = (seen.proposed[games] == 1) & (seen.stage[games] >= Stage.EVALUATION.value)
    handed_in = (seen.proposed[games] == 1) | (seen.draft[person, games] == 1)
    return [
        (analysing & (seen.analysed >= depth)[games], Refusal.ALREADY_DONE),
        (analysing & ~known[games], Refusal.NO_RIVAL_KNOWN),
        (drafting & handed_in, Refusal.ALREADY_DONE),
        (drafting & (seen.stage[games] < Stage.DESIGN.value), Refusal.NOT_INVITED),
        ((kind == Kind.REHEARSE.value) & ((seen.rehearsed[games] == 1) | held), Refusal.ALREADY_DONE),
        (presenting & ~comparing, Refusal.NO_PROPOSAL),
        (presenting & held, Refusal.ALREADY_DONE),
    ]


def _presenting(brief: Brief, seen: Seen, ask: Ask) -> list[Rule]:
    """Refuse steps of a presentation that are done or unknown, and everything else while a question waits."""
    kind, games = ask.kind, ask.games
    steps, step = seen.steps[games], bounded(ask.fields[2], 0, len(OPENINGS) - 1)
    opening, taking = kind == Kind.OPEN.value, kind == Kind.STEP.value
    begun = (steps & OPENED > 0) | (seen.points[games] > 0)
    need = bounded(ask.item, 0, brief.needs - 1)
    again = (kind == Kind.POINT.value) & (ask.item >= 0) & (seen.pointed[need, games] == 1)
    waits, answering = seen.floor[games] >= 0, kind == Kind.FLOOR.value
    stands = waits & ~answering & (kind != Kind.FINISH.value) & (seen.phase[games] == Phase.PRESENTING.value)
    return [
        (opening & begun, Refusal.ALREADY_DONE),
        (opening & (seen.rehearsed[games] == 0), Refusal.NOT_REHEARSED),
        (taking & ((steps & OPENINGS[step] > 0) | (seen.points[games] > 0)), Refusal.ALREADY_DONE),
        (again, Refusal.ALREADY_DONE),
        ((kind == Kind.SUMMARISE.value) & (steps & Talk.SUMMED.value > 0), Refusal.ALREADY_DONE),
        (answering & ~waits, Refusal.NO_QUESTION),
        (stands, Refusal.QUESTION_WAITS),
    ]
