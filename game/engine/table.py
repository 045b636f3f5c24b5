"""A move at the negotiation table: who speaks when, and what is charged. Order only."""

import numpy as np

from game.engine.actions import Actions
from game.engine.bidding import bid, tell_priority
from game.engine.chance import Chance
from game.engine.codes import Happening, Rule, Site
from game.engine.rules import bargaining
from game.engine.rules.colleague import MINUTES
from game.engine.setup import Setup
from game.engine.signing import agree, check, settle_extra, sign, sum_up
from game.engine.state import State
from game.engine.table_words import (
    Ladder,
    Pause,
    Talks,
    Tried,
)
from game.engine.tables import MOVE
from game.engine.talk import Talk, load_talk, store_talk
from game.engine.vocab import Colleague, Kind, Subject, Trace
from game.engine.world import World
from game.exact.arrays import I32, I64, either
from game.exact.shares import FULL, bounded

#: Most minutes of one sitting that the calendar holds.
_LONGEST = 600

#: Fields of our colleagues' time, in the order of Colleague.
_TIME = {Colleague.ENGINEER: "engineer", Colleague.SERVICE: "service", Colleague.EXECUTIVE: "executive"}


def play(setup: Setup, world: World, state: State, actions: Actions, chance: Chance) -> None:
    """Play one move at the table in every game of a batch.

    Args:
        setup: the scenario.
        world: drawn facts.
        state: written; all games are in phase TABLE.
        actions: one legal move at the table a game.
        chance: of all games.
    """
    kind = actions.kind.astype(np.int32)
    talk = load_talk(setup, world, state, kind, chance)
    deadlocked = talk.talks == Talks.DEADLOCK.value
    _plan(talk, actions, np.flatnonzero(kind == Kind.PLAN.value))
    _ask_priority(talk, actions, np.flatnonzero(kind == Kind.ASK_PRIORITY.value))
    _challenge(talk, world, np.flatnonzero(kind == Kind.CHALLENGE.value))
    _boss(talk, np.flatnonzero(kind == Kind.BOSS.value))
    _break(talk, actions, np.flatnonzero(kind == Kind.BREAK.value), deadlocked)
    _resume(talk, actions, deadlocked)
    accepting = np.flatnonzero(kind == Kind.ACCEPT.value)
    talk.tabled[:, accepting] = talk.asked[:, accepting]
    agree(talk, accepting)
    settle_extra(talk, actions, np.flatnonzero(kind == Kind.EXTRA.value))
    sum_up(talk, np.flatnonzero(kind == Kind.SUM_UP.value))
    check(talk, actions, np.flatnonzero(kind == Kind.CHECK.value))
    sign(talk, np.flatnonzero(kind == Kind.SIGN.value))
    talk.end(np.flatnonzero(kind == Kind.WALK_AWAY.value))
    _charge(talk)
    store_talk(talk)


def _plan(talk: Talk, actions: Actions, rows: I64) -> None:
    """Prepare: what we want, how far we go, in which steps, and who of us comes along (A106)."""
    if not rows.size:
        return
    games, standing = talk.games[rows], talk.tabled[:, rows]
    terms = actions.terms[:, :, rows].astype(np.int32)
    target = np.where(terms[0] >= 0, terms[0], standing)
    talk.state.store("target", target, games)
    talk.state.store("limit", np.where(terms[1] >= 0, terms[1], target), games)
    talk.ladder[rows] = np.maximum(actions.form[rows], Ladder.TAPER.value)
    talk.seated[rows] = np.maximum(actions.colleague[rows], Colleague.NOBODY.value)
    for colleague, name in _TIME.items():
        getattr(talk, name)[rows] -= MINUTES * (talk.seated[rows] == colleague.value)
    talk.tried[rows] |= Tried.PLANNED.value
    talk.moment.of(rows).note((Happening.PLANNED, Rule.TABLE), value=talk.ladder[rows])


def _ask_priority(talk: Talk, actions: Actions, rows: I64) -> None:
    """Ask what an issue means to them: they say it, and ask back (3.14)."""
    if rows.size:
        talk.asks[rows] += 1
        tell_priority(talk, rows, actions.item[rows].astype(np.int32))


def _challenge(talk: Talk, world: World, rows: I64) -> None:
    """Ask for evidence of the rival's price: a bluff may be exposed, a truth is shown (B11)."""
    if not rows.size:
        return
    here, state, games = talk.moment.of(rows), talk.state, talk.games[rows]
    coached = (state.view("coach", games) == 1).any(axis=0)
    trace = state.view("fact", games)[talk.setup.facts.subject == Subject.RIVAL.value]
    informed = ((trace == Trace.HEARD.value) | (trace == Trace.CONFIRMED.value)).any(axis=0)
    odds = bargaining.exposing(world.load("bluff", games), coached, informed)
    found = here.chance.visible(Site.CHALLENGE, here.at, here.key, odds)
    moved = np.array([0, -bargaining.EXPOSED, bargaining.DOUBTED], dtype=np.int32)[found]
    talk.reserve[rows] = bounded(talk.reserve[rows] + moved, 0, FULL)
    talk.tried[rows] |= Tried.CHALLENGED.value | either(found == 1, Tried.EXPOSED.value, 0)
    here.note((Happening.CHALLENGED, Rule.TABLE), item=talk.claim[rows], value=found)


def _boss(talk: Talk, rows: I64) -> None:
    """Bring our executive: the buyer's limit comes down, and more is hoped for (once)."""
    if not rows.size:
        return
    talk.executive[rows] -= MINUTES
    talk.tried[rows] = (talk.tried[rows] | Tried.BOSSED.value) & ~Tried.PLEADED.value
    talk.reserve[rows] = bounded(talk.reserve[rows] - bargaining.BOSS, 0, FULL)
    talk.memory.free[rows] = np.minimum(talk.memory.free[rows] + bargaining.BOSS_PRICE, FULL)
    talk.moment.of(rows).note((Happening.BOSS_CAME, Rule.TABLE))


def _break(talk: Talk, actions: Actions, rows: I64, deadlocked: np.ndarray) -> None:
    """Leave the table for a while: in a deadlock it helps, else it costs a week and goodwill (A113)."""
    if not rows.size:
        return
    talk.breaks[rows] += 1
    aim = actions.form[rows].astype(np.int32)
    talk.tried[rows] &= ~Tried.PLEADED.value
    needed = deadlocked[rows]
    planned = (aim == Pause.GOODWILL.value) | (aim == Pause.PRIORITIES.value)
    relieved = either(planned & needed & (talk.breaks[rows] == 1), -bargaining.RELIEVED, 0)
    moved = np.where(needed, relieved, bargaining.UNNEEDED).astype(np.int32)
    talk.reserve[rows] = bounded(talk.reserve[rows] + moved, 0, FULL)
    talk.round[rows] += ~needed
    talk.moment.of(rows).note((Happening.BROKE_OFF, Rule.TABLE), item=aim, value=0)
    _reflect(talk, rows[aim == Pause.PRIORITIES.value])


def _reflect(talk: Talk, rows: I64) -> None:
    """Learn in a break what the first unknown of the heaviest issues means to them, within what is told."""
    rows = rows[talk.asks[rows] < bargaining.MOST_ASKS]
    unknown = talk.priority[:, rows] == 0
    rows, unknown = rows[unknown.any(axis=0)], unknown[:, unknown.any(axis=0)]
    if rows.size:
        weight = talk.setup.market.buyer_weight[:, None]
        issue = np.where(unknown, weight, -1).argmax(axis=0).astype(np.int32)
        talk.asks[rows] += 1
        tell_priority(talk, rows, issue)


def _resume(talk: Talk, actions: Actions, deadlocked: np.ndarray) -> None:
    """Play the rounds, and see where talks go on that had stopped: else they end without agreement."""
    bids = np.isin(talk.kind, (Kind.OFFER.value, Kind.HOLD.value))
    trying = bids | np.isin(talk.kind, (Kind.BREAK.value, Kind.BOSS.value))
    stuck = np.flatnonzero(deadlocked & trying)
    going = np.ones(len(bids), bool)
    if stuck.size:
        here = talk.moment.of(stuck)
        yes = here.chance.happens(Site.RECOVERY, here.at, here.key, _odds(talk, actions, stuck))
        here.note((Happening.RECOVERED, Rule.TABLE), value=yes)
        talk.talks[stuck[yes == 1]] = Talks.OPEN
        talk.end(stuck[yes == 0])
        going[stuck[yes == 0]] = False
        panicked = stuck[(talk.kind[stuck] == Kind.OFFER.value) & (yes == 1)]
        talk.talks[panicked] = Talks.DEADLOCK
    bid(talk, actions, np.flatnonzero(bids & going))


def _odds(talk: Talk, actions: Actions, rows: I64) -> I32:
    """Return the chance that talks go on after what we did in a deadlock, (k,)."""
    kind = talk.kind[rows]
    aim = np.where(kind == Kind.BREAK.value, actions.form[rows], 0).astype(np.int32)
    odds = np.where(kind == Kind.BREAK.value, bargaining.RESUMED[aim], bargaining.RESUMED_BY[kind])
    terms = actions.terms[0][:, rows]
    more = (terms > talk.tabled[:, rows]).any(axis=0) & (kind == Kind.OFFER.value)
    return np.where(more, bargaining.IN_PANIC, odds).astype(np.int32)


def _charge(talk: Talk) -> None:
    """Charge the minutes of the move; a break takes the rest of the week."""
    minutes = MOVE["minutes"][talk.kind]
    talk.minute = np.minimum(talk.minute + minutes, _LONGEST).astype(np.int32)
    talk.week = talk.week + (talk.kind == Kind.BREAK.value)
    talk.state.store("worked", talk.state.load("worked", talk.games) + minutes, talk.games)
