"""Closing in a meeting: signs of interest in buying, ways to ask for the order, additions. Order only."""

import numpy as np

from game.engine.asking import AGREED
from game.engine.codes import Happening, Rule, Site
from game.engine.rules import closing, commitments
from game.engine.rules.needs import own_pairs
from game.engine.turn import Turn
from game.engine.vocab import Closing, Goal, Kind, Relation, Role, Stage, Told
from game.exact.arrays import I32, I64, Mask, either

#: Bit of `course`: the person showed interest in buying. Bit of `paid`: an addition was offered.
SIGNALLED, OFFERED = 32, 16


def show_interest(turn: Turn) -> None:
    """Let who compares offers ask about details of buying, once a meeting; some mean nothing (A103)."""
    now, person = turn.now, turn.person
    open_ = (now.stage >= Stage.EVALUATION.value) & (now.proposed == 1) & (now.course & SIGNALLED == 0)
    rows = np.flatnonzero(open_ & (turn.kind != Kind.LEAVE.value))
    if not rows.size:
        return
    here = turn.moment.of(rows)
    odds = closing.signals(person.trust[rows], person.felt[rows])
    shown = here.chance.happens(Site.SIGNAL, here.at, here.key, odds)
    now.course[rows] |= SIGNALLED * shown
    here.note((Happening.SIGNAL, Rule.CLOSING), where=shown == 1)


def ordering(turn: Turn, rows: I64) -> I32:
    """Return what speaks for the order besides trust and value, as logit terms, (rows,)."""
    now, who, simple = turn.now, turn.who[rows], turn.setup.terms.simple
    decides = turn.setup.people.roles[who] & Role.DECIDER > 0
    needed = Relation.APPOINTMENT.value if simple else Relation.ALLIANCE.value
    ready = (now.stage[rows] == Stage.EVALUATION.value) & decides & (now.proposed[rows] == 1)
    ready &= turn.person.relation[rows] >= needed
    signalled = now.course[rows] & SIGNALLED > 0
    form = turn.form[rows]
    suited = closing.timing(form, turn.style[rows], signalled, _agreed(turn, rows), simple)
    pressed = np.zeros_like(turn.kind)
    asked = turn.kind[rows] == Kind.ASK_ORDER.value
    pressed[rows] = either(asked & (form == Closing.LIMITED.value) & (simple == 0), closing.PRESSED, 0)
    turn.annoy(pressed)
    return np.where(ready, suited + closing.SIMPLE * simple, commitments.NEVER).astype(np.int32)


def _agreed(turn: Turn, rows: I64) -> I32:
    """Return how many needs each person agreed to in our words, (rows,)."""
    pairs = own_pairs(turn.setup.needs)[0][:, turn.who[rows]]
    paid = turn.state.view("paid")[np.maximum(pairs, 0), turn.games[rows]]
    agreed: I32 = ((paid & AGREED > 0) & (pairs >= 0)).sum(axis=0, dtype=np.int32)
    return agreed


def adding(turn: Turn, rows: I64) -> I32:
    """Return what speaks for an addition besides trust and value, as logit terms, (rows,)."""
    _think_of(turn, rows)
    pair = turn.pair(turn.item)[rows]
    told = turn.state.view("told")[np.maximum(pair, 0), turn.games[rows]]
    clear = (told == Told.CLEAR.value) & (pair >= 0)
    term = closing.addition(clear, turn.now.proposed[rows], turn.now.stage[rows])
    return np.where(_offered(turn, rows), commitments.NEVER, term).astype(np.int32)


def _think_of(turn: Turn, rows: I64) -> None:
    """Choose the need of an addition where none is named: the first that is clear and not offered yet."""
    open_ = rows[(turn.kind[rows] == Kind.UPSELL.value) & (turn.item[rows] < 0)]
    if not open_.size:
        return
    pairs = own_pairs(turn.setup.needs)[0][:, turn.who[open_]]
    place = np.maximum(pairs, 0), turn.games[open_]
    ready = (turn.state.view("told")[place] == Told.CLEAR.value) & (pairs >= 0)
    ready &= turn.state.view("paid")[place] & OFFERED == 0
    first = pairs[ready.argmax(axis=0), np.arange(len(open_))]
    need = turn.setup.needs.pair_need[np.maximum(first, 0)]
    turn.item[open_] = np.where(ready.any(axis=0), need, -1)


def _offered(turn: Turn, rows: I64) -> Mask:
    """Return where an addition to the need was offered before, to anybody, and note that it now is."""
    tree, games = turn.setup.needs, turn.games[rows]
    paid = turn.state.view("paid")
    offers = turn.kind[rows] == Kind.UPSELL.value
    item = np.where(offers, turn.item[rows], 0)
    mine = tree.pair_need[:, None] == item
    before: Mask = ((paid[:, games] & OFFERED > 0) & mine).any(axis=0)
    pair = turn.pair(turn.item)[rows]
    hit = np.flatnonzero(offers & (pair >= 0))
    paid[pair[hit], games[hit]] |= OFFERED
    return before


def add_on(turn: Turn, rows: I64, granted: I32) -> None:
    """Let what was sold on count."""
    hit = rows[np.flatnonzero(granted == Goal.ADDITION.value)]
    turn.now.added[hit] = np.minimum(turn.now.added[hit] + closing.ADDITION, closing.MOST_ADDED)
