"""Why a move at the table is impossible: what stands in writing, what lies below cost, what is over."""

import numpy as np

from game.engine.asked import Ask, Rule
from game.engine.catalogue import PHASE_OF
from game.engine.codes import Refusal
from game.engine.rules.bargaining import MOST_ASKS
from game.engine.rules.colleague import MINUTES
from game.engine.seen import Brief, Seen
from game.engine.table_words import (
    Talks,
    Tried,
)
from game.engine.vocab import Colleague, Kind, Phase
from game.exact.arrays import I32, I64, Mask
from game.exact.shares import bounded
from game.negotiation.issues import cost_share
from game.negotiation.packages import ALIKE

_OPEN, _STUCK = 1 << Talks.OPEN.value, 1 << Talks.DEADLOCK.value
_EXTRA, _PAPER = 1 << Talks.EXTRA.value, 1 << Talks.PAPER.value

#: Talks in which each kind of move has its place, bits by kind.
_PLACE = {
    Kind.PLAN: _OPEN,
    Kind.OFFER: _OPEN | _STUCK,
    Kind.ASK_PRIORITY: _OPEN,
    Kind.HOLD: _OPEN | _STUCK,
    Kind.BREAK: _OPEN | _STUCK,
    Kind.BOSS: _OPEN | _STUCK,
    Kind.CHALLENGE: _OPEN,
    Kind.ACCEPT: _OPEN | _STUCK,
    Kind.SUM_UP: _PAPER,
    Kind.CHECK: _PAPER,
    Kind.EXTRA: _EXTRA,
    Kind.SIGN: _PAPER,
    Kind.WALK_AWAY: _OPEN | _STUCK | _EXTRA | _PAPER,
}


def at_table(brief: Brief, seen: Seen, ask: Ask) -> list[Rule]:
    """Return the refusals of moves at the table; none where no such move is asked for."""
    here = PHASE_OF[ask.kind] == Phase.TABLE.value
    if not here.any():
        return []
    kind, games, tried = ask.kind, ask.games, seen.tried[ask.games]
    place = np.zeros_like(kind)
    for one, talks in _PLACE.items():
        place[kind == one.value] = talks
    at = {one: kind == one.value for one in _PLACE}
    over = seen.round[games] >= brief.rounds
    boss = (seen.executive[games] < MINUTES) & at[Kind.BOSS]
    asked = seen.asked[0, games] >= 0
    stuck = seen.talks[games] == Talks.DEADLOCK.value
    return [
        *_packages(brief, seen, ask, at),
        ((at[Kind.OFFER] | at[Kind.HOLD] | (at[Kind.BREAK] & ~stuck)) & over, Refusal.NO_ROUNDS_LEFT),
        (boss, Refusal.NO_COLLEAGUE),
        *_once(brief, seen, ask, at),
        (at[Kind.PLAN] & (tried & Tried.OPENED.value > 0), Refusal.NOT_NOW),
        (at[Kind.CHALLENGE] & (seen.claim[games] < 0), Refusal.NOT_NOW),
        (at[Kind.ACCEPT] & ~asked, Refusal.NOT_NOW),
        (here & (np.right_shift(place, seen.talks[games]) & 1 == 0), Refusal.NOT_NOW),
    ]


def _once(brief: Brief, seen: Seen, ask: Ask, at: dict[Kind, Mask]) -> list[Rule]:
    """Refuse what is done once, and what was told already."""
    games, tried = ask.games, seen.tried[ask.games]
    item = bounded(ask.item, 0, len(brief.options) - 1)
    form = bounded(ask.fields[2], 0, 4)
    told = (seen.priority[item, games] > 0) | (seen.asks[games] >= MOST_ASKS)
    checked = (seen.checked[games] >> item) & 1 == 1
    again = (np.right_shift(seen.requested[games], form) & 1 == 1) & (form > 0)
    ours = seen.seated[games] == Colleague.EXECUTIVE.value
    done = at[Kind.PLAN] & (tried & Tried.PLANNED.value > 0)
    done |= at[Kind.BOSS] & ((tried & Tried.BOSSED.value > 0) | ours)
    done |= at[Kind.CHALLENGE] & (tried & Tried.CHALLENGED.value > 0)
    done |= (at[Kind.SUM_UP] | at[Kind.CHECK]) & (tried & Tried.SUMMED_UP.value > 0)
    done |= at[Kind.ASK_PRIORITY] & told
    done |= at[Kind.CHECK] & checked
    done |= at[Kind.OFFER] & again
    return [(done, Refusal.ALREADY_DONE)]


def _packages(brief: Brief, seen: Seen, ask: Ask, at: dict[Kind, Mask]) -> list[Rule]:
    """Refuse packages below cost, less than what is written, unlike each other or in the wrong order."""
    games = ask.games
    last = brief.options[:, None] - 1
    terms = np.minimum(ask.actions.terms.astype(np.int32), last)
    written, standing = np.maximum(seen.offer[:, games], 0), seen.tabled[:, games]
    planning = at[Kind.PLAN]
    one = np.where(terms[0] >= 0, terms[0], np.maximum(standing, 0))
    other = np.where(terms[1] >= 0, terms[1], np.where(planning, one, np.maximum(standing, 0)))
    taking = np.where(at[Kind.ACCEPT], np.maximum(seen.asked[:, games], 0), 0)
    extra = _with_extra(brief, seen, games)
    giving = at[Kind.EXTRA] & (ask.fields[2] > 0)
    cost, second = cost_share(brief.table, one), cost_share(brief.table, other)
    two = (terms[1] >= 0).any(axis=0)
    naming = at[Kind.OFFER] | planning
    below = naming & ((cost > brief.margin) | (two & (second > brief.margin)))
    below |= cost_share(brief.table, taking) > brief.margin
    below |= giving & (cost_share(brief.table, extra) > brief.margin)
    less = ((terms >= 0) & (terms < written)).any(axis=(0, 1)) & naming
    unlike = at[Kind.OFFER] & two & ((np.abs(cost - second) > ALIKE) | (one == other).all(axis=0))
    return [
        (planning & (second < cost), Refusal.LIMIT_BEFORE_TARGET),
        (unlike, Refusal.UNEQUAL_PACKAGES),
        (below, Refusal.BELOW_COST),
        (less, Refusal.CONTRADICTS_WRITING),
    ]


def _with_extra(brief: Brief, seen: Seen, games: I64) -> I32:
    """Return our package with the wish after the agreement, (I, n)."""
    package = np.maximum(seen.tabled[:, games], 0)
    more = np.arange(len(brief.options))[:, None] == seen.extra[games]
    raised: I32 = np.minimum(package + more, brief.options[:, None] - 1).astype(np.int32)
    return raised
