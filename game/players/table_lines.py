"""Lines of the textbook at the negotiation table: what it prepares, offers, asks and signs."""

import numpy as np

from game.engine.table_words import (
    Favour,
    Holding,
    Ladder,
    Pause,
    Priority,
    Return,
    Talks,
    Tried,
)
from game.engine.vocab import (
    Colleague,
    Kind,
)
from game.exact.arrays import I32, Mask, either
from game.exact.shares import FULL
from game.negotiation.issues import cost_share
from game.negotiation.packages import Belief, belief_in, cheapest, price_only, twin
from game.players.book import Move
from game.players.view import View, pick

#: Worth of our package to the buyer after each round: ever smaller steps, and larger ones to the same end.
#: Source: 2.6 (S44, S45: 40/30/20/10 of the room) [asm].
_TAPER = np.array([1_200, 2_100, 2_700, 3_150, 3_450, 3_600], dtype=np.int32)
_WIDENING = np.array([1_200, 1_300, 1_500, 1_850, 2_450, 3_600], dtype=np.int32)

#: Least and most worth that the plan names. Source: as the ladder.
_TARGET, _LIMIT = 1_900, 4_200

#: What is asked for in return, round by round; NOTHING once all was asked for.
_IN_RETURN = (Return.REFERRALS, Return.REFERENCE, Return.VOLUME, Return.EARLIER, Return.NOTHING)


def _at(view: View, *talks: Talks) -> Mask:
    """Return where talks stand at one of these, (B,)."""
    where: Mask = np.isin(view.seen.talks, [each.value for each in talks])
    return where


def _did(view: View, bit: int) -> Mask:
    """Return where something happened once at the table, (B,)."""
    where: Mask = (view.seen.tried & bit) > 0
    return where


def _belief(view: View) -> Belief:
    """Return what the usual weights and the priorities told say about this buyer."""
    raw = view.brief.table.buyer_weight[:, None].astype(np.int64) * view.brief.factor[view.seen.priority]
    return belief_in(view.brief.table, (raw * FULL // raw.sum(axis=0)).astype(np.int32))


def _package(view: View, worth: I32) -> I32:
    """Return the package that seems to be worth as much to the buyer, (I, B), never less than our last."""
    least = np.maximum(view.seen.tabled, 0)
    chosen = price_only if "logrolling" in view.lacks else cheapest
    package = chosen(view.brief.table, _belief(view), worth, least)
    dear = cost_share(view.brief.table, package) > view.brief.margin
    return np.where(dear, least, package).astype(np.int32)


def plan(view: View) -> Move:
    """Prepare target, limit and ladder, and bring the engineer."""
    fresh = _at(view, Talks.OPEN) & ~_did(view, Tried.PLANNED) & ~_did(view, Tried.OPENED)
    if not fresh.any():
        return Move(Kind.PLAN, fresh)
    target = _package(view, np.full(len(view.games), _TARGET, np.int32))
    limit = _package(view, np.full(len(view.games), _LIMIT, np.int32))
    dearer = cost_share(view.brief.table, limit) >= cost_share(view.brief.table, target)
    limit = np.where(dearer, limit, target)
    seated = either(view.seen.engineer >= view.brief.along, Colleague.ENGINEER.value, Colleague.NOBODY.value)
    return Move(Kind.PLAN, fresh, form=Ladder.TAPER, colleague=seated, terms=np.stack([target, limit]))


def ask_priority(view: View) -> Move:
    """Ask about the heaviest issues that we do not know of."""
    may = _at(view, Talks.OPEN) & (view.seen.asks < view.brief.asks) & (view.seen.round < view.brief.rounds)
    if not may.any():
        return Move(Kind.ASK_PRIORITY, may)
    unknown = view.seen.priority == Priority.UNKNOWN.value
    unknown[max(view.brief.price, 0)] &= view.brief.price < 0
    issue, there = pick(unknown, np.broadcast_to(view.brief.buyer_weight[:, None], unknown.shape))
    return Move(Kind.ASK_PRIORITY, may & there, item=issue)


def challenge(view: View) -> Move:
    """Ask for evidence of the rival's price."""
    claimed = (view.seen.claim >= 0) & ~_did(view, Tried.CHALLENGED)
    return Move(Kind.CHALLENGE, claimed & _at(view, Talks.OPEN))


def leave(view: View) -> Move:
    """Leave the table in a deadlock, with a plan for goodwill."""
    return Move(Kind.BREAK, _at(view, Talks.DEADLOCK), form=Pause.GOODWILL)


def boss(view: View) -> Move:
    """Bring our executive where the buyer may not decide alone."""
    able = (view.seen.executive >= view.brief.along) & ~_did(view, Tried.BOSSED)
    able &= view.seen.seated != Colleague.EXECUTIVE.value
    return Move(Kind.BOSS, _at(view, Talks.OPEN) & _did(view, Tried.PLEADED) & able)


def offer(view: View) -> Move:
    """Go one step down the ladder, and ask for something in return."""
    may = _at(view, Talks.OPEN, Talks.DEADLOCK) & (view.seen.round < view.brief.rounds)
    if not may.any():
        return Move(Kind.OFFER, may)
    ladder = _WIDENING if "taper" in view.lacks else _TAPER
    package = _package(view, ladder[np.minimum(view.seen.round, len(ladder) - 1)])
    second = _second(view, package, may)
    back = np.full(len(view.games), Return.NOTHING.value, np.int32)
    if "return" not in view.lacks:
        for asked in reversed(_IN_RETURN[:-1]):
            back = np.where(view.seen.requested >> asked.value & 1 == 0, asked.value, back)
    return Move(Kind.OFFER, may, form=back, terms=np.stack([package, second]))


def _second(view: View, package: I32, may: Mask) -> I32:
    """Return a second package that costs us as much, (I, B), -1 where none is laid on the table.

    Two of them tell what weighs more; a player without calm lays two on the table every time.
    """
    second = np.full_like(package, -1)
    wanted = may & (
        (view.seen.twins < view.brief.pairs) & (view.seen.round > 0) & (view.seen.round < _LAST_PAIR)
    )
    wanted = may if "calm" in view.lacks else wanted & ("logrolling" not in view.lacks)
    rows = np.flatnonzero(wanted)
    if rows.size:
        belief = _belief(view)
        other, found = twin(
            view.brief.table, Belief(belief.weight[:, rows], belief.order[:, rows]), package[:, rows]
        )
        found &= (other >= np.maximum(view.seen.offer[:, rows], 0)).all(axis=0)
        found &= cost_share(view.brief.table, other) <= view.brief.margin
        second[:, rows] = np.where(found, other, -1)
    return second


#: Round from which on no second package is laid on the table: what it tells comes too late. [asm]
_LAST_PAIR = 2


def break_at_will(view: View) -> Move:
    """Leave the table again and again: only who has no calm does."""
    often = np.full(len(view.games), "calm" in view.lacks) & (view.seen.breaks < _AT_WILL)
    often &= (
        _at(view, Talks.OPEN) & (view.seen.round < view.brief.rounds) & (view.seen.twins > view.seen.breaks)
    )
    return Move(Kind.BREAK, often, form=Pause.NONE)


#: Breaks of a player without calm.
_AT_WILL = 3


def hold_firm(view: View) -> Move:
    """Explain our package where talks have stopped and nobody leaves the table."""
    stuck = _at(view, Talks.DEADLOCK) & (view.seen.round < view.brief.rounds)
    return Move(Kind.HOLD, stuck, form=Holding.EXPLAIN)


def extra(view: View) -> Move:
    """Trade one wish more against something in return, where that earns money."""
    wished = _at(view, Talks.EXTRA)
    if not wished.any():
        return Move(Kind.EXTRA, wished)
    more = np.arange(len(view.brief.options))[:, None] == view.seen.extra
    package = np.minimum(np.maximum(view.seen.tabled, 0) + more, view.brief.options[:, None] - 1)
    dear = cost_share(view.brief.table, package.astype(np.int32)) > view.brief.margin
    return Move(Kind.EXTRA, wished, form=either(dear, Favour.REFUSE.value, Favour.TRADE.value))


def give(view: View) -> Move:
    """Give what is wished after the agreement, or refuse what would cost more than we earn."""
    traded = extra(view)
    form = either(np.asarray(traded.form) == Favour.TRADE.value, Favour.GIVE.value, Favour.REFUSE.value)
    return Move(Kind.EXTRA, traded.where, form=form)


def accept(view: View) -> Move:
    """Take their package once no round is left and it leaves us enough."""
    over = _at(view, Talks.OPEN, Talks.DEADLOCK) & (view.seen.round >= view.brief.rounds)
    there = over & (view.seen.asked[0] >= 0)
    if not there.any():
        return Move(Kind.ACCEPT, there)
    cost = cost_share(view.brief.table, np.maximum(view.seen.asked, 0))
    return Move(Kind.ACCEPT, there & (cost <= view.brief.margin))


def sum_up(view: View) -> Move:
    """Go through what was agreed in writing."""
    return Move(Kind.SUM_UP, _at(view, Talks.PAPER) & ~_did(view, Tried.SUMMED_UP))


def sign(view: View) -> Move:
    """Sign the minutes."""
    return Move(Kind.SIGN, _at(view, Talks.PAPER))
