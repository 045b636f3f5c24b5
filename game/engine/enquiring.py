"""Asking for facts in a meeting. Order only."""

import numpy as np

from game.engine import facts
from game.engine.codes import Site
from game.engine.rules import fact
from game.engine.turn import Turn
from game.engine.vocab import Goal, Kind
from game.engine.world import World
from game.exact.shares import closer


def enquire(turn: Turn, world: World) -> None:
    """Let the person tell a fact of the subject that we asked about, if they know one and want to.

    Source: docs/rules.md#facts (A09-A21).
    """
    rows = np.flatnonzero(turn.kind == Kind.ENQUIRE.value)
    if not rows.size or not len(turn.setup.facts.key):
        return
    here, person = turn.moment.of(rows), turn.person
    item = facts.next_fact(turn.setup, turn.state, here.games, here.who, turn.item[rows])
    secrecy = turn.setup.facts.secrecy[np.maximum(item, 0)]
    odds = np.where(item >= 0, fact.chance(secrecy, person.trust[rows], person.coach[rows]), 0)
    said = here.chance.happens(Site.ENQUIRE, here.at, here.key, odds.astype(np.int32))
    _tell(turn, world, rows[said == 1], item[said == 1])


def confide(turn: Turn, world: World) -> None:
    """Let a coach who was just asked what happens inside tell the fact that we need most (A05, A07)."""
    asked = (turn.kind == Kind.ASK_INSIDE.value) & (turn.now.gained >> Goal.INSIDE.value & 1 == 1)
    rows = np.flatnonzero(asked & (turn.person.coach == 1))
    if not rows.size or not len(turn.setup.facts.key):
        return
    here = turn.moment.of(rows)
    item = facts.next_fact(turn.setup, turn.state, here.games, here.who, np.full(len(rows), -1, np.int32))
    hit = np.flatnonzero(item >= 0)
    _tell(turn, world, rows[hit], item[hit])


def _tell(turn: Turn, world: World, rows: np.ndarray, item: np.ndarray) -> None:
    """Let facts be told in some rows, and let what they give away be known at once."""
    if not rows.size:
        return
    here = turn.moment.of(rows)
    telling = facts.Telling(item, here.who, here.at)
    relied = turn.state.view("coach")[here.who, here.games] == 1
    new = facts.tell(turn.setup, world, turn.state, telling, here.chance)
    information = turn.now.information[rows]
    turn.now.information[rows] = closer(information, new * fact.WORTH)
    known = turn.state.view("known")[here.who, here.games]
    turn.person.known[rows] = np.maximum(turn.person.known[rows], known)
    lost = relied & (turn.state.view("coach")[here.who, here.games] == 0)
    turn.person.coach[rows] = np.where(lost, 0, turn.person.coach[rows])
