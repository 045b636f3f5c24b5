"""Lines of the textbook after signing: people first, then the money, then the next customer."""

import numpy as np

from game.engine.after_words import Bill, Complaint, Content, Delay, Dunning, Stop
from game.engine.vocab import Colleague, Function, Kind, Known
from game.exact.arrays import I32, I64, Mask, either
from game.exact.shares import FULL
from game.players.book import Move
from game.players.view import View, pick

#: Bits of what was done for a person.
_INTRODUCED, _TRAINED, _CALLED, _ASKED = 1, 2, 4, 8

#: Who asks for a debt, by size (small, large) and age (young, old), as the method says. Source: A125.
_ASKS = np.array([[Dunning.FINANCE, Dunning.ESCALATE], [Dunning.VISIT, Dunning.SPECIAL]], dtype=np.int32)

#: Most customers that we ask for.
_LEADS = 2


def _time(view: View, kind: Kind) -> Mask:
    """Return where the stop has time for a kind of move, (B,)."""
    where: Mask = view.seen.left >= int(view.brief.minutes[kind])
    return where


def _at(view: View, *stops: Stop) -> Mask:
    """Return where the follow-up is at one of these stops, (B,)."""
    return np.isin(view.seen.stop, stops)


def _everybody(view: View, who: Mask, kind: Kind) -> I64:
    """Return the bits of those marked in (P, B), the heaviest first, as many as a kind takes, (B,)."""
    most, left = int(view.brief.reach[kind]), who.copy()
    bits = np.zeros(len(view.games), np.int64)
    for _ in range(most):
        best, there = pick(left, view.rank)
        bits |= np.where(there, 1 << best.astype(np.int64), 0)
        left[best, view.games] = False
    return bits


def check_credit(view: View) -> Move:
    """Look into the customer's credit once it asks for offers."""
    due = (view.seen.graded == 0) & (view.seen.proposed == 1) & (view.brief.follow_weeks > 0)
    return Move(Kind.CREDIT_CHECK, due & view.affordable(Kind.CREDIT_CHECK))


def hand_over(view: View) -> Move:
    """Introduce our service people to users and purchasing, before they need them."""
    works = np.isin(view.seen.function, (Function.USER, Function.PURCHASING))
    new = view.known & works & (view.seen.served & _INTRODUCED == 0)
    where = new.any(axis=0) & _at(view, Stop.HANDOVER, Stop.DELIVERY) & _time(view, Kind.HANDOVER)
    return Move(Kind.HANDOVER, where, people=_everybody(view, new, Kind.HANDOVER))


def attend(view: View) -> Move:
    """Be there when it arrives and when it is accepted, with somebody who knows it."""
    seen = view.seen
    bits = either(seen.stop == Stop.ACCEPTANCE.value, 12, 3)
    where = _at(view, Stop.DELIVERY, Stop.ACCEPTANCE) & (seen.attended & bits == 0) & _time(view, Kind.ATTEND)
    return Move(Kind.ATTEND, where, colleague=_companion(view))


def _companion(view: View) -> I32:
    """Return who of service and engineering has time to come along, (B,) Colleague."""
    along, seen = view.brief.along, view.seen
    engineer = either(seen.engineer >= along, Colleague.ENGINEER.value, Colleague.NOBODY.value)
    chosen = np.where(seen.service >= along, Colleague.SERVICE.value, engineer).astype(np.int32)
    return chosen * ("colleagues" not in view.lacks)


def train(view: View) -> Move:
    """Train the users as soon as there is something to be trained on."""
    new = view.known & (view.seen.function == Function.USER.value) & (view.seen.served & _TRAINED == 0)
    where = new.any(axis=0) & _at(view, Stop.ACCEPTANCE) & _time(view, Kind.TRAIN)
    return Move(Kind.TRAIN, where, people=_everybody(view, new, Kind.TRAIN))


def remedy(view: View) -> Move:
    """Solve a complaint at once, with service where it has time."""
    who, there = pick(view.seen.complaint == Complaint.OPEN.value, 1 + view.rank)
    return Move(Kind.REMEDY, there & _time(view, Kind.REMEDY), person=who, colleague=_companion(view))


def call(view: View) -> Move:
    """Ask one user how it is going once it is in use."""
    seen = view.seen
    users = view.known & (seen.function == Function.USER.value) & (seen.content == Content.UNKNOWN.value)
    users &= seen.served & _CALLED == 0
    who, there = pick(users, 1 + view.rank)
    heard = (seen.content > Content.UNKNOWN.value).sum(axis=0)
    where = there & _at(view, Stop.FIRST_USE, Stop.INVOICES) & (heard < _CALLS)
    return Move(Kind.CALL, where & _time(view, Kind.CALL), person=who)


#: Users whom the textbook calls in the first use.
_CALLS = 2


def _waiting(view: View) -> Mask:
    """Return the invoices that are due and open, (V, B)."""
    seen = view.seen
    where: Mask = (seen.invoice == Bill.OPEN.value) & (seen.invoice_due <= seen.week)
    return where


def fix(view: View) -> Move:
    """Put our own house in order where that is what an invoice waits for."""
    ours = _waiting(view) & (view.seen.reason == Delay.OUR_FAULT.value)
    item, there = pick(ours, np.zeros_like(view.seen.reason))
    return Move(Kind.FIX, there & _time(view, Kind.FIX), item=item)


def collect(view: View) -> Move:
    """Ask for what is due in the way that fits its size and its age, once a way and once it is new."""
    seen, brief = view.seen, view.brief
    amount = seen.deal_value * brief.invoice_share[:, None].astype(np.int64) // FULL
    large = either(amount >= brief.size_limit, 1, 0)
    old = either(seen.week - seen.invoice_due >= brief.long_weeks, 1, 0)
    form = _ASKS[large, old]
    if "dunning" in view.lacks:
        form = np.full_like(form, Dunning.FINANCE.value)
    asks = _waiting(view) & (seen.pressed != form + 1)
    item, there = pick(asks, np.minimum(amount // 1_000, 9_999).astype(np.int32))
    return Move(Kind.COLLECT, there & _time(view, Kind.COLLECT), item=item, form=form[item, view.games])


def ask_referral(view: View) -> Move:
    """Ask those who are content who else has the problem."""
    seen = view.seen
    content = view.known & (seen.served & _ASKED == 0) & (seen.complaint != Complaint.OPEN.value)
    content &= seen.content != Content.DISAPPOINTED.value
    who, there = pick(content, seen.relation * 8 + seen.content)
    asked = (seen.served & _ASKED > 0).sum(axis=0)
    where = there & _at(view, Stop.INVOICES, Stop.REVIEW) & (seen.referred < _LEADS) & (asked < _LEADS)
    return Move(Kind.ASK_REFERRAL, where & _time(view, Kind.ASK_REFERRAL), person=who)


def review(view: View) -> Move:
    """Hold results against what was promised with the person who decides and stands closest."""
    seen = view.seen
    who, there = pick(
        seen.known >= Known.NAME.value, 8 * np.maximum(seen.level, 0) + view.rank + seen.relation
    )
    where = there & _at(view, Stop.REVIEW) & (seen.reviewed == 0)
    return Move(Kind.REVIEW, where & _time(view, Kind.REVIEW), person=who)
