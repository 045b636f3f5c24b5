"""Why a move after signing is impossible: what is not there yet, is done, or is settled."""

import numpy as np

from game.engine.after_costs import AFTER
from game.engine.after_words import Bill, Complaint, Grade, Stop
from game.engine.asked import Ask, Rule
from game.engine.catalogue import PHASE_OF
from game.engine.codes import Refusal
from game.engine.seen import Brief, Seen
from game.engine.vocab import Kind, Phase
from game.exact.shares import bounded

#: Moves that count once a person, with their bit in `Seen.served`; calls once a stop.
_ONCE = {Kind.CALL: 4, Kind.ASK_REFERRAL: 8}

#: Moves that count once for each of several people.
_ONCE_EACH = {Kind.HANDOVER: 1, Kind.TRAIN: 2}

#: Bits of what was attended at a stop.
_AT_STOP = np.array([0, 3, 12, 0, 0, 0], dtype=np.int32)


def afterwards(brief: Brief, seen: Seen, ask: Ask) -> list[Rule]:
    """Refuse what the time after signing does not allow: the most special first.

    Args:
        brief: of the scenario.
        seen: what may be known.
        ask: n moves.
    """
    kind, games = ask.kind, ask.games
    checking = kind == Kind.CREDIT_CHECK.value
    rules: list[Rule] = [(checking & (seen.graded[games] > Grade.NONE.value), Refusal.ALREADY_DONE)]
    here = PHASE_OF[kind] == Phase.FOLLOW_UP.value
    if not here.any():
        return rules
    stop = np.maximum(seen.stop[games], 0)
    rules += [*_of_people(brief, seen, ask), *_of_invoices(brief, seen, ask)]
    attending, reviewing = kind == Kind.ATTEND.value, kind == Kind.REVIEW.value
    return [
        *rules,
        (attending & (seen.attended[games] & _AT_STOP[stop] > 0), Refusal.ALREADY_DONE),
        (attending & (_AT_STOP[stop] == 0), Refusal.NOTHING_ARRIVES),
        (reviewing & (seen.reviewed[games] == 1), Refusal.ALREADY_DONE),
        (reviewing & (stop < Stop.FIRST_USE.value), Refusal.NOT_IN_USE),
        ((kind == Kind.TRAIN.value) & (stop < Stop.DELIVERY.value), Refusal.NOT_DELIVERED),
        (here & (AFTER["minutes"][kind] > seen.left[games]), Refusal.NO_TIME_LEFT),
    ]


def _of_people(brief: Brief, seen: Seen, ask: Ask) -> list[Rule]:
    """Refuse to do twice what counts once, and to remedy what nobody complained of."""
    kind, games = ask.kind, ask.games
    who = bounded(ask.fields[0], 0, brief.people - 1)
    served = seen.served[who, games]
    rules: list[Rule] = [
        ((kind == one.value) & (served & bit > 0), Refusal.ALREADY_DONE) for one, bit in _ONCE.items()
    ]
    fine = seen.complaint[who, games] != Complaint.OPEN.value
    rules.append(((kind == Kind.REMEDY.value) & fine, Refusal.NO_COMPLAINT))
    index = np.arange(brief.people, dtype=np.uint32)[:, None]
    named = (ask.actions.people >> index) & np.uint32(1) == 1
    for one, bit in _ONCE_EACH.items():
        done = ~named | (seen.served[:, games] & bit > 0)
        rules.append(((kind == one.value) & done.all(axis=0) & named.any(axis=0), Refusal.ALREADY_DONE))
    return rules


def _of_invoices(brief: Brief, seen: Seen, ask: Ask) -> list[Rule]:
    """Refuse to ask for what is settled or not yet due."""
    if not brief.invoices:
        return []
    kind, games = ask.kind, ask.games
    number = bounded(ask.item, 0, brief.invoices - 1)
    about = (kind == Kind.COLLECT.value) | (kind == Kind.FIX.value) | (kind == Kind.WRITE_OFF.value)
    bill, due = seen.invoice[number, games], seen.invoice_due[number, games]
    early = (bill == Bill.NOT_BILLED.value) | (due > seen.week[games])
    return [(about & early, Refusal.NOT_DUE), (about & (bill >= Bill.PAID.value), Refusal.SETTLED)]
