"""Questions from the floor of a presentation: an objection that was never answered comes back here."""

import numpy as np

from game.engine.codes import Happening, Rule, Site
from game.engine.room import Room
from game.engine.rules import objection, presentation, trust
from game.engine.vocab import Doubt, Kind, Stage, Talk, Told, Way
from game.exact.arrays import I32, I64, Mask, either
from game.exact.shares import FULL, bounded

#: Weeks until an answer that we deferred is due. Source: C15 [asm].
_DUE = 2

#: What answers a hard question: proof, our engineer, or that we come back to it. [asm]
_HARD_CURES = 1 << Way.PROVE | 1 << Way.ENGINEER | 1 << Way.TRADE

#: Doubt that a hard question stands for. [asm]
_HARD_WEIGHT = 500


def ask_floor(room: Room) -> None:
    """Let somebody stand up after a point: what was raised and never settled comes first.

    Source: docs/rules.md#presentation (B77, C14).
    """
    now = room.now
    rows = np.flatnonzero((room.kind == Kind.POINT.value) & (now.floor < 0) & (now.minute < now.span))
    if not rows.size:
        return
    weights = _weights(room, rows)
    count = len(room.setup.objections.key)
    nobody = np.zeros(len(rows), np.uint32)
    asked = room.chance.of(rows).visible(Site.FLOOR, room.at[rows], nobody, weights)
    hit = np.flatnonzero(asked > 0)
    if not hit.size:
        return
    up, which = rows[hit], asked[hit] - 1
    held = which < count
    item = np.where(held, which, count).astype(np.int32)
    owner = np.where(
        held,
        np.resize(room.setup.objections.owner, max(count, 1))[np.minimum(which, max(count, 1) - 1)],
        which - count,
    )
    now.floor[up], now.floor_from[up] = item, owner
    now.steps[up] &= ~Talk.CLARIFIED.value
    spoken = room.state.view("objection")
    for row in np.flatnonzero(held).tolist():
        game = room.games[up[row]]
        if spoken[item[row], game] == Doubt.UNSAID:
            spoken[item[row], game] = Doubt.RAISED
    room.note((Happening.STOOD_UP, Rule.PRESENTATION), up, (owner.astype(np.int32), item, -1))


def _weights(room: Room, rows: I64) -> I32:
    """Return the chance of each question, (1 + O + P, rows): none, an objection, a hard one by somebody."""
    mine, people, games = room.setup.objections, room.setup.people, room.games[rows]
    here = room.listens[:, rows]
    count = len(mine.key)
    weights = np.zeros((1 + count + len(people.key), len(rows)), np.int32)
    column = np.arange(len(rows))
    if count:
        how_far = room.state.view("objection", games)
        present = here[mine.owner]
        waits = present & (how_far > Doubt.UNSAID.value) & (how_far < Doubt.RESOLVED.value)
        pair = np.where(mine.need >= 0, room.setup.needs.pair[mine.need, mine.owner], -1)
        clear = (room.state.view("told")[np.maximum(pair, 0)][:, games] == Told.CLEAR.value) & (pair >= 0)[
            :, None
        ]
        unsaid = present & (how_far == Doubt.UNSAID.value) & ~clear
        unsaid &= mine.stage[:, None] <= room.now.stage[rows]
        order = np.argsort(mine.key, kind="stable")
        first = _first(waits, order), _first(unsaid, order)
        comes = np.where(waits.any(axis=0), first[0], first[1])
        old, new = waits.any(axis=0), unsaid.any(axis=0)
        chance = np.where(old, presentation.COMES_BACK, np.where(new, presentation.SAID_AT_LAST, 0))
        weights[1 + comes, column] = chance
    # A hard question comes from who listens with the greatest say; of equals the one with the lowest key.
    order = np.argsort(people.key, kind="stable")
    say = np.where(here, people.influence[Stage.EVALUATION][:, None], -1)[order]
    who = order[say.argmax(axis=0)]
    hard = (FULL - weights.sum(axis=0)) * presentation.HARD // FULL
    weights[1 + count + who, column] = np.where(here.any(axis=0), hard, 0)
    weights[0] = FULL - weights[1:].sum(axis=0)
    return weights


def _first(mask: Mask, order: I64) -> I64:
    """Return the first marked row of (O, n) in an order, (n,); 0 of it where none is."""
    first: I64 = order[mask[order].argmax(axis=0)]
    return first


def answer_floor(room: Room) -> None:
    """Answer the question before everybody, in one of the six ways."""
    rows = np.flatnonzero((room.kind == Kind.FLOOR.value) & (room.now.floor >= 0))
    if not rows.size:
        return
    now, mine, games, way = room.now, room.setup.objections, room.games[rows], room.form[rows]
    item, who = now.floor[rows], now.floor_from[rows]
    count = len(mine.key)
    held, place = item < count, np.minimum(item, max(count, 1) - 1)
    cures = np.where(held, np.resize(mine.cures, max(count, 1))[place], _HARD_CURES)
    before = np.where(held, _how_far(room, place, games), Doubt.RAISED.value)
    clarified = (now.steps[rows] & Talk.CLARIFIED.value > 0) | (before == Doubt.UNDERSTOOD.value)
    credibility = room.state.view("credibility")[who, games].astype(np.int32)
    means = credibility, room.engineer[rows].astype(np.int32)
    odds = objection.works(way, cures, clarified.astype(np.int32), means)
    key = room.setup.people.key[who]
    worked = room.chance.of(rows).happens(Site.FLOOR_ANSWER, room.at[rows], key, odds)
    _settle(room, rows, worked)
    room.note((Happening.FLOOR, Rule.PRESENTATION), rows, (who, item, worked))


def _how_far(room: Room, place: I32, games: I64) -> I32:
    """Return how far the objections asked about have come, (n,); nothing where there are none."""
    if not len(room.setup.objections.key):
        return np.zeros(len(games), np.int32)
    return room.state.view("objection")[place, games].astype(np.int32)


def _settle(room: Room, rows: I64, worked: I32) -> None:
    """Let an answer before everybody calm or unsettle the whole room."""
    now, state, mine = room.now, room.state, room.setup.objections
    way, item, who, games = room.form[rows], now.floor[rows], now.floor_from[rows], room.games[rows]
    asks_back = (way == Way.CLARIFY.value) & (worked == 0)
    later, bluffed = way == Way.DEFER.value, (way == Way.BLUFF.value) & (worked == 0)
    missed = (worked == 0) & ~asks_back & ~later
    now.steps[rows] |= either(asks_back, Talk.CLARIFIED.value, 0)
    after = np.where(worked == 1, Doubt.RESOLVED.value, either(later, Doubt.DEFERRED.value, 0))
    after = np.where(asks_back, Doubt.UNDERSTOOD.value, after)
    known = np.flatnonzero((item < len(mine.key)) & (after > 0))
    state.view("objection")[item[known], games[known]] = after[known]
    room.unsettle(
        rows, np.where(worked == 1, -presentation.RELIEVED, either(missed, presentation.INFECTED, 0))
    )
    _relieve(room, rows, worked)
    gained = either(worked == 1, presentation.ANSWERED, 0) - either(missed, presentation.MISSED, 0)
    now.attention[rows] = bounded(now.attention[rows] + gained, 0, FULL)
    due = state.view("promise")[who, games]
    state.view("promise")[who, games] = np.where(later, now.week[rows] + _DUE, due)
    caught = np.flatnonzero(bluffed)
    credibility = state.load("credibility", games[caught])
    broken = np.where(room.listens[:, rows[caught]], trust.credibility_broken(credibility), credibility)
    state.store("credibility", broken, games[caught])
    closed = rows[~asks_back]
    now.floor[closed] = now.floor_from[closed] = -1


def _relieve(room: Room, rows: I64, worked: I32) -> None:
    """Take from whoever asked the doubt that was answered."""
    hit = np.flatnonzero(worked == 1)
    item, who = room.now.floor[rows[hit]], room.now.floor_from[rows[hit]]
    weights = np.append(room.setup.objections.weight, _HARD_WEIGHT)
    doubt = room.state.view("doubt")
    place = who, room.games[rows[hit]]
    doubt[place] = np.maximum(doubt[place].astype(np.int32) - weights[np.minimum(item, len(weights) - 1)], 0)
