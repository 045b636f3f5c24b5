"""A round at the table: our package or none, what the buyer reads in it, and the answer. Order only."""

import dataclasses

import numpy as np

from game.engine.actions import Actions
from game.engine.codes import Happening, Rule, Site
from game.engine.rules import bargaining
from game.engine.signing import agree
from game.engine.table_words import (
    Holding,
    Reaction,
    Return,
    Talks,
    Tried,
)
from game.engine.talk import Talk
from game.engine.vocab import Colleague, Kind
from game.exact.arrays import I32, I64, Mask, either
from game.exact.shares import FULL, bounded, part
from game.negotiation import answer, memory, tactics
from game.negotiation.packages import telling


@dataclasses.dataclass(slots=True)
class Bid:
    """Our package in k rows of a talk; vectors are (k,), packages (I, k)."""

    rows: I64
    package: I32
    worth: I32
    step: I32  # what it is worth more to the buyer than our last
    back: I32  # Return
    panicked: Mask
    first: Mask  # no package was named before


def bid(talk: Talk, actions: Actions, rows: I64) -> None:
    """Lay a package on the table, or hold the last one, and hear the answer.

    Args:
        talk: read and written.
        actions: one move a game; OFFER or HOLD in these rows.
        rows: (k,) rows of games that have rounds left.

    Source: docs/rules.md#concessions (3.8, 3.14; A110, B04-B11).
    """
    if not rows.size:
        return
    offering = talk.kind[rows] == Kind.OFFER.value
    package = _preferred(talk, actions, rows)
    worth = talk.worth(package, rows)
    step = worth - talk.worth(talk.tabled[:, rows], rows)
    back = np.where(offering, np.maximum(actions.form[rows], 0), 0).astype(np.int32)
    panicked = (talk.talks[rows] == Talks.DEADLOCK.value) & (step > 0)
    one = Bid(rows, package, worth, step, back, panicked, ~talk.did(Tried.OPENED)[rows])
    _anchor(talk, one, offering)
    _ask_back(talk, one)
    _remember(talk, actions, one, offering)
    talk.tabled[:, rows] = package
    talk.talks[rows] = Talks.OPEN
    talk.round[rows] += 1
    _answer(talk, one)


def _preferred(talk: Talk, actions: Actions, rows: I64) -> I32:
    """Return our package, (I, k): of two the one that the buyer prefers, which may betray a priority."""
    terms, standing = actions.terms[:, :, rows].astype(np.int32), talk.tabled[:, rows]
    package = np.where(terms[0] >= 0, terms[0], standing)
    two = np.flatnonzero((terms[1] >= 0).any(axis=0))
    if two.size:
        both = rows[two]
        other = np.where(terms[1][:, two] >= 0, terms[1][:, two], standing[:, two])
        better = talk.worth(other, both) > talk.worth(package[:, two], both)
        here = talk.moment.of(both)
        second = here.chance.settled(Site.PREFERRED, here.at, here.key, better.astype(np.int32), 2)
        _betray(talk, both, package[:, two], other)
        package[:, two] = np.where(second == 1, other, package[:, two])
        talk.twins[both] += 1
    return package.astype(np.int32)


def _betray(talk: Talk, rows: I64, one: I32, other: I32) -> None:
    """Let the choice between two packages betray on which issue it hung. Source: 3.14 (at most two)."""
    found = talk.by_mind(
        rows, lambda mind, places: telling(mind, one[:, places], other[:, places]), talk.mind[rows]
    )
    issues = len(talk.setup.bargain.key)
    odds = either(talk.twins[rows] < bargaining.MOST_TWINS, bargaining.BETRAYS, 0)
    weights = np.where(np.arange(issues + 1)[:, None] == found + 1, odds, 0).astype(np.int32)
    weights[0] = FULL - odds
    here = talk.moment.of(rows)
    told = here.chance.visible(Site.PRIORITY, here.at, here.key, weights) - 1
    hit = np.flatnonzero(told >= 0)
    tell_priority(talk, rows[hit], told[hit])


def tell_priority(talk: Talk, rows: I64, issue: I32) -> None:
    """Let the buyers of these rows say what an issue means to them."""
    if not rows.size:
        return
    bargain, here = talk.setup.bargain, talk.moment.of(rows)
    true = bargain.priority[talk.mind[rows], issue]
    value = here.chance.settled(Site.PRIORITY, here.at, bargain.key[issue], true - 1, 3) + 1
    talk.priority[issue, rows] = value
    here.note((Happening.PRIORITY, Rule.CONCESSIONS), item=issue, value=value)


def _anchor(talk: Talk, one: Bid, offering: Mask) -> None:
    """Let the first package named move the buyer's limit: ours if it was prepared, else theirs."""
    rows = one.rows[one.first]
    if not rows.size:
        return
    ours = (talk.did(Tried.PLANNED)[one.rows] & offering)[one.first]
    expected = np.full(len(rows), bargaining.EXPECTED, np.int32)
    plausible = np.full(len(rows), bargaining.PLAUSIBLE, np.int32)
    shift, lost = tactics.anchored(one.worth[one.first], expected, plausible)
    moved = np.where(ours, shift, tactics.ANCHOR_MOST).astype(np.int32)
    talk.reserve[rows] = bounded(talk.reserve[rows] + moved, 0, FULL)
    talk.tried[rows] |= Tried.OPENED.value
    here, lost = talk.moment.of(rows), np.where(ours, lost, 0).astype(np.int32)
    place = here.who, here.games
    believed = talk.state.view("credibility")[place].astype(np.int32)
    talk.state.view("credibility")[place] = np.maximum(believed - lost, 0)


def _ask_back(talk: Talk, one: Bid) -> None:
    """Ask for something in return; the buyer says whether it is granted."""
    places = np.flatnonzero(one.back > 0)
    if not places.size:
        return
    rows, back = one.rows[places], one.back[places]
    here = talk.moment.of(rows)
    trust = talk.state.view("trust")[here.who, here.games].astype(np.int32)
    odds = bargaining.granted(trust, back, one.step[places] > 0)
    yes = here.chance.happens(Site.RETURN, here.at, here.key, odds)
    bit = np.left_shift(1, back)
    talk.requested[rows] |= bit
    talk.returned[rows] |= bit * yes
    here.note((Happening.ASKED_BACK, Rule.CONCESSIONS), item=back, value=yes)


def _remember(talk: Talk, actions: Actions, one: Bid, offering: Mask) -> None:
    """Let the buyer take the round into the whole pattern of what we conceded."""
    rows = one.rows
    explaining = ~offering & (actions.form[rows] == Holding.EXPLAIN.value)
    reasoned = (one.back > 0) | explaining | (talk.did(Tried.EXPLAINED)[rows] & offering)
    # Fishing with more pairs of packages than tell something convinces nobody.
    reasoned &= talk.twins[rows] <= bargaining.MOST_TWINS
    free = (one.step > 0) & (one.back == Return.NOTHING.value)
    manner = memory.Manner(reasoned, free, one.panicked)
    hope = np.where(free, part(np.maximum(one.step, 0), bargaining.HOPE), 0).astype(np.int32)
    before = talk.remembered(rows)
    # Who is given more the longer they wait learns to wait, whatever else convinces them.
    hope = hope + memory.growth(before, one.step)
    talk.reserve[rows] = np.minimum(talk.reserve[rows] + hope, FULL)
    talk.keep(rows, memory.remember(before, one.step, talk.convinced[rows], manner))
    talk.tried[rows] = (talk.tried[rows] & ~Tried.EXPLAINED.value) | either(
        explaining, Tried.EXPLAINED.value, 0
    )


def _wishes(talk: Talk, one: Bid) -> I32:
    """Return what the buyer wants now, (k,)."""
    rows, here = one.rows, talk.moment.of(one.rows)
    time = tactics.passed(talk.round[rows], talk.setup.bargain.rounds)
    room = memory.room(talk.remembered(rows)) + bargaining.ASKED_BACK * talk.asks[rows]
    wanted = tactics.aspiration(one.worth, room, talk.reserve[rows], time)
    noise = part(here.chance.bell(Site.ROUND, here.at, here.key), bargaining.NOISE)
    pressed = (talk.claim[rows] >= 0) & (talk.tried[rows] & Tried.EXPOSED.value == 0)
    pleaded = talk.did(Tried.PLEADED)[rows]
    more = noise + bargaining.PRESSED * pressed + bargaining.PRESSED * pleaded
    wishes: I32 = np.maximum(np.minimum(wanted + part(more, FULL - time), FULL), talk.reserve[rows])
    return wishes


def _answer(talk: Talk, one: Bid) -> None:
    """Let the buyer accept, plead for the boss's word, ask for more, or break off."""
    rows, bargain = one.rows, talk.setup.bargain
    here, reserve, wanted = talk.moment.of(rows), talk.reserve[rows], _wishes(talk, one)
    tactical = np.full(len(rows), bargain.tactical == 1)
    yes = answer.accepts(one.worth, wanted, reserve, one.first & tactical)
    authority = np.full(len(rows), bargaining.AUTHORITY, np.int32)
    small = answer.needs_approval(one.worth, reserve, authority) & tactical
    small &= (talk.tried[rows] & (Tried.PLEADED.value | Tried.BOSSED.value) == 0) & (
        talk.seated[rows] != Colleague.EXECUTIVE.value
    )
    small &= talk.round[rows] < bargain.rounds
    off = answer.break_chance(talk.round[rows], one.worth, wanted, reserve, np.maximum(one.step, 0))
    off = np.where(yes, 0, off).astype(np.int32)
    plead, accept = either(yes & small, FULL, 0), either(yes & ~small, FULL, 0)
    weights = np.stack([accept, FULL - accept - off - plead, off, plead])
    said = here.chance.visible(Site.REPLY, here.at, here.key, weights)
    talk.reaction[rows] = said
    _note_package(talk, one, said)
    _plead(talk, rows[said == Reaction.PLEADED.value])
    counters = np.flatnonzero(said == Reaction.COUNTERED.value)
    _demand(talk, rows[counters], wanted[counters])
    _break_off(talk, rows[said == Reaction.BROKE_OFF.value])
    agree(talk, rows[said == Reaction.ACCEPTED.value])


def _note_package(talk: Talk, one: Bid, said: I32) -> None:
    """Report our package: its number, the answer, and what it costs us as a share of the list price."""
    if talk.moment.chance.recorder is not None:
        weight, last = talk.setup.market.seller_cost[:, None], talk.setup.bargain.minds[0].last
        cost = (one.package * FULL // last * weight).sum(axis=0) // FULL
        terms = cost.astype(np.int32), talk.round[one.rows], one.back
        talk.moment.of(one.rows).note((Happening.TABLED, Rule.CONCESSIONS), value=said, terms=terms)


def _plead(talk: Talk, rows: I64) -> None:
    """Let buyers plead that somebody else must agree."""
    if rows.size:
        talk.tried[rows] |= Tried.PLEADED.value
        talk.moment.of(rows).note((Happening.PLEADED, Rule.TABLE))


def _demand(talk: Talk, rows: I64, wanted: I32) -> None:
    """Let buyers name their package, and what the rival is said to give."""
    if not rows.size:
        return
    bargain, here = talk.setup.bargain, talk.moment.of(rows)
    ours, before = talk.tabled[:, rows], talk.asked[:, rows]
    before = np.where(before < 0, bargain.minds[0].last, before)
    package = talk.by_mind(
        rows,
        lambda mind, at: answer.counter(mind, ours[:, at], before[:, at], wanted[at]),
        ours,
    )
    for issue, mind in enumerate(bargain.minds[0].options.tolist()):
        key = bargain.key[issue : issue + 1]
        package[issue] = here.chance.settled(Site.DEMAND, here.at, key, package[issue], mind)
    talk.asked[:, rows] = package
    new = (talk.claim[rows] < 0) & (bargain.claim > 0)
    talk.claim[rows[new]] = bargain.claim
    here.note((Happening.DEMANDED, Rule.CONCESSIONS), value=either(new, bargain.claim, -1))


def _break_off(talk: Talk, rows: I64) -> None:
    """Let buyers break off: the first time it is a deadlock, the second time the end."""
    if not rows.size:
        return
    talk.deadlocks[rows] += 1
    talk.talks[rows] = Talks.DEADLOCK
    talk.moment.of(rows).note((Happening.BROKE_OFF, Rule.TABLE), value=talk.deadlocks[rows])
    talk.end(rows[talk.deadlocks[rows] > 1])
