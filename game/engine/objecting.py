"""Objections in a meeting: when they come up, how they are answered, what stays open. Order only."""

import numpy as np

from game.engine.codes import Happening, Rule, Site
from game.engine.rules import objection, trust
from game.engine.setup import Setup
from game.engine.state import State
from game.engine.turn import Turn
from game.engine.vocab import KIND_ROWS, Colleague, Doubt, Kind, Told, Way
from game.exact.arrays import I32, I64, either
from game.exact.shares import bounded, part

#: Moves that bring an objection to the tip of the tongue: we tell, prove, shape or ask for much.
_PROVOKES = np.zeros(KIND_ROWS, np.int32)
_PROVOKES[
    [Kind.PITCH, Kind.PROVE, Kind.SHAPE, Kind.ASK_SUPPORT, Kind.ASK_ORDER, Kind.PAYOFF, Kind.POSITION]
] = 1

#: Weeks until an answer that we deferred is due. Source: C15 [asm].
_DUE = 2

#: Bits of `course`: we told of our offer, an objection came up.
PITCHED, OBJECTED = 2, 4

#: Trust for an answer that settles an objection, or for asking what stands behind it. Source: C14 [asm].
WELCOME = 400

#: Doubt that an answer which misses the point adds. [asm]
_MISSED = 150


def objections(turn: Turn) -> None:
    """Let objections be answered and come up."""
    if not len(turn.setup.objections.key):
        return
    _answer(turn)
    _raise(turn)


def _raise(turn: Turn) -> None:
    """Let the person say one more thing that they hold against us."""
    told = (turn.kind == Kind.PITCH.value) | (turn.kind == Kind.SHAPE.value)
    turn.now.course |= either(told, PITCHED, 0)
    rows = np.flatnonzero(_PROVOKES[turn.kind])
    if not rows.size:
        return
    mine = turn.setup.objections
    games, who = turn.games[rows], turn.who[rows]
    silent = turn.state.view("objection", games) == Doubt.UNSAID.value
    ready = silent & (mine.owner[:, None] == who) & (mine.stage[:, None] <= turn.now.stage[rows])
    pair = np.where(mine.need[:, None] >= 0, turn.setup.needs.pair[mine.need][:, who], -1)
    clear = turn.state.view("told")[np.maximum(pair, 0), games] == Told.CLEAR.value
    ready &= ~((pair >= 0) & clear)
    item = ready.argmax(axis=0)
    there = ready[item, np.arange(len(rows))] & (turn.now.course[rows] & OBJECTED == 0)
    odds = np.where(there, objection.comes_up(turn.person.doubt[rows]), 0).astype(np.int32)
    said = turn.chance.of(rows).happens(Site.OBJECT, turn.at[rows], turn.key[rows], odds)
    hit = np.flatnonzero(said == 1)
    if not hit.size:
        return
    up = rows[hit]
    turn.state.view("objection")[item[hit], games[hit]] = Doubt.RAISED
    turn.now.course[up] |= OBJECTED
    _doubt(turn, up, mine.weight[item[hit]])
    about = np.full_like(turn.kind, -1)
    about[up] = item[hit]
    turn.moment.note((Happening.OBJECTED, Rule.OBJECTIONS), where=about >= 0, item=about)


def _answer(turn: Turn) -> None:
    """Answer an objection in one of the six ways."""
    rows = np.flatnonzero(turn.kind == Kind.ANSWER.value)
    if not rows.size:
        return
    mine, person = turn.setup.objections, turn.person
    item, way, games = turn.item[rows], turn.form[rows], turn.games[rows]
    before = turn.state.view("objection")[item, games].astype(np.int32)
    engineer = (turn.now.companion[rows] == Colleague.ENGINEER.value).astype(np.int32)
    understood = (before == Doubt.UNDERSTOOD.value).astype(np.int32)
    odds = objection.works(way, mine.cures[item], understood, (person.credibility[rows], engineer))
    worked = turn.chance.of(rows).happens(Site.RESOLVE, turn.at[rows], turn.key[rows], odds)
    asked, deferred = way == Way.CLARIFY.value, way == Way.DEFER.value
    open_ = np.where(asked, Doubt.UNDERSTOOD.value, np.where(deferred, Doubt.DEFERRED.value, before))
    after = np.where(worked == 1, Doubt.RESOLVED.value, open_).astype(np.int32)
    turn.state.view("objection")[item, games] = after
    missed = (worked == 0) & ~asked & ~deferred
    _doubt(turn, rows, np.where(worked == 1, -mine.weight[item], either(missed, _MISSED, 0)))
    warmed = np.zeros_like(turn.kind)
    warmed[rows] = either((worked == 1) | asked, WELCOME, 0)
    turn.warm(warmed)
    _pay_for_answers(turn, rows, way, worked)
    _note_answer(turn, rows, after, worked)


def _pay_for_answers(turn: Turn, rows: I64, way: I32, worked: I32) -> None:
    """Let a trade cost money, a deferral bind our word, and a bluff found out break it."""
    person = turn.person
    traded = rows[(way == Way.TRADE.value) & (worked == 1)]
    games = turn.games[traded]
    turn.state.store("cash", turn.state.load("cash", games) - objection.TRADE_COST, games)
    later = rows[way == Way.DEFER.value]
    person.promise[later] = turn.now.week[later] + _DUE
    caught = rows[(way == Way.BLUFF.value) & (worked == 0)]
    person.credibility[caught] = trust.credibility_broken(person.credibility[caught])
    lost = part(person.trust[caught], objection.CAUGHT)
    person.trust[caught] -= lost
    turn.trust_change[caught] -= lost
    annoyed = np.zeros_like(turn.kind)
    annoyed[caught] = 300
    turn.annoy(annoyed)


def _note_answer(turn: Turn, rows: I64, after: I32, worked: I32) -> None:
    """Report how an answer was taken."""
    if turn.chance.recorder is not None:
        about = turn.who[rows], turn.item[rows], after
        what = Happening.OBJECTION_ANSWERED, Rule.OBJECTIONS
        turn.chance.recorder.event(turn.games[rows], what, about, (turn.form[rows], worked))


def _doubt(turn: Turn, rows: I64, change: I32) -> None:
    """Add to the doubt of the people in some rows."""
    before = turn.person.doubt[rows]
    turn.person.doubt[rows] = bounded(before + change, 0, 10_000)
    turn.doubt_change[rows] += turn.person.doubt[rows] - before


def settle_deferred(state: State, setup: Setup, who: I32, games: I64) -> None:
    """Settle what we promised these people to answer, now that the answer was delivered (C15)."""
    mine = setup.objections
    if not len(mine.key):
        return
    here = state.view("objection", games)
    settled = (here == Doubt.DEFERRED.value) & (mine.owner[:, None] == who)
    state.view("objection")[:, games] = np.where(settled, Doubt.RESOLVED.value, here)
    doubt = state.load("doubt", games)
    relief = np.where(settled, mine.weight[:, None], 0).sum(axis=0)
    column = np.arange(len(games))
    doubt[who, column] = np.maximum(doubt[who, column] - relief, 0)
    state.store("doubt", doubt, games)
