"""What the refusals of the time after signing claim, said again in plain words for one move."""

from typing import Protocol

from game.engine.actions import Action
from game.engine.after_words import Bill, Complaint, Stop
from game.engine.seen import Brief
from game.engine.vocab import Kind, Phase

ABOUT_INVOICES = (Kind.COLLECT, Kind.FIX, Kind.WRITE_OFF)


class Situation(Protocol):
    """See `tests.engine.reasons`."""

    brief: Brief
    move: Action

    def see(self, name: str, row: int | None = None) -> int:
        """One visible number of the game."""

    def about(self) -> int:
        """The person it is about."""


def invoice(s: Situation) -> int:
    """The invoice it is about, or the nearest that there is; -1 where there is none."""
    return min(max(s.move.item, 0), s.brief.invoices - 1)


def not_in_follow_up(s: Situation) -> bool:
    return s.see("phase") != Phase.FOLLOW_UP and Kind.NEXT_STOP <= s.move.kind < Kind.WHAT_IF


def nothing_arrives(s: Situation) -> bool:
    return s.move.kind == Kind.ATTEND and s.see("stop") not in (Stop.DELIVERY, Stop.ACCEPTANCE)


def not_due(s: Situation) -> bool:
    if s.move.kind not in ABOUT_INVOICES or not s.brief.invoices:
        return False
    bill, due = s.see("invoice", invoice(s)), s.see("invoice_due", invoice(s))
    return bill == Bill.NOT_BILLED or due > s.see("week")


def settled(s: Situation) -> bool:
    about = s.move.kind in ABOUT_INVOICES and s.brief.invoices > 0
    return about and s.see("invoice", invoice(s)) in (Bill.PAID, Bill.WRITTEN_OFF, Bill.CLOSED)


def no_complaint(s: Situation) -> bool:
    return s.move.kind == Kind.REMEDY and s.see("complaint", s.about()) != Complaint.OPEN


def not_delivered(s: Situation) -> bool:
    return s.move.kind == Kind.TRAIN and s.see("stop") < Stop.DELIVERY


def not_in_use(s: Situation) -> bool:
    return s.move.kind == Kind.REVIEW and s.see("stop") < Stop.FIRST_USE


def done_before(s: Situation) -> bool:
    kind = s.move.kind
    if kind == Kind.CREDIT_CHECK:
        return s.see("graded") > 0
    if kind == Kind.ATTEND:
        bits = {Stop.DELIVERY: 3, Stop.ACCEPTANCE: 12}.get(s.see("stop"), 0)
        return bool(s.see("attended") & bits)
    if kind == Kind.REVIEW:
        return s.see("reviewed") == 1
    if kind in (Kind.CALL, Kind.ASK_REFERRAL):
        return bool(s.see("served", s.about()) & {Kind.CALL: 4, Kind.ASK_REFERRAL: 8}[kind])
    if kind in (Kind.HANDOVER, Kind.TRAIN):
        bit = {Kind.HANDOVER: 1, Kind.TRAIN: 2}[kind]
        people = [who for who in s.move.people if who < s.brief.people]
        return bool(people) and all(s.see("served", who) & bit for who in people)
    return False


def no_time_at_the_stop(s: Situation) -> bool:
    after = Kind.NEXT_STOP <= s.move.kind < 104
    return after and int(s.brief.minutes[s.move.kind]) > s.see("left")
