"""Facts: who tells what, and what our notes make of it. Order only; what tellings are worth is a rule."""

import dataclasses

import numpy as np

from game.engine.chance import Chance
from game.engine.codes import Happening, Rule, Site
from game.engine.rules import fact
from game.engine.setup import Setup
from game.engine.state import State
from game.engine.vocab import Known, Secrecy, Trace
from game.engine.world import World
from game.exact.arrays import I32, I64, U64, Mask

#: Tellers who are nobody inside: public sources, and what a message brought.
PUBLIC, MESSAGE = -1, -2


@dataclasses.dataclass(slots=True)
class Telling:
    """Somebody tells a fact, in each of n rows; a game stands in one row at most."""

    fact: I32  # (n,)
    teller: I32  # (n,) person, or PUBLIC or MESSAGE
    at: U64  # (n,) packed clock


def tell(setup: Setup, world: World, state: State, telling: Telling, chance: Chance) -> I32:
    """Let facts be told and noted.

    Args:
        setup: the scenario.
        world: drawn facts.
        state: written.
        telling: what is told by whom.
        chance: of the same rows.

    Returns:
        (n,) 1 where it was new or is certain now.
    """
    facts, games, item, teller = setup.facts, chance.games, telling.fact, telling.teller
    place = item, games
    said = _label_told(setup, world, telling, chance)
    before = state.view("fact")[place].astype(np.int32)
    first = state.view("fact_from")[place].astype(np.int32)
    versions = state.view("versions")[place].astype(np.int32)
    sure = ((facts.best[item] == teller) & (teller >= 0)) | (teller < 0)
    same = (versions & ~(1 << (said - 1))) == 0
    after = fact.trace_after(
        before, same.astype(np.int32), (first != teller).astype(np.int32), sure.astype(np.int32)
    )
    state.view("fact")[place] = after
    state.view("fact_label")[place] = said
    state.view("versions")[place] = np.where(sure, 1 << (said - 1), versions | 1 << (said - 1))
    fresh = before == Trace.NOTHING.value
    state.view("fact_from")[place] = np.where(fresh, np.maximum(teller, -1), first)
    differs = ~fresh & ~same
    _note(chance, np.ones_like(fresh), Happening.FACT_TOLD, (teller, item, said), (after,))
    _note(chance, differs, Happening.FACT_CONTRADICTED, (teller, item, said))
    _give_away(setup, state, games, item)
    _doubt_coach(setup, world, state, telling, (differs & sure, first), chance)
    new: I32 = (fresh | ((after == Trace.CONFIRMED.value) & (before != after))).astype(np.int32)
    return new


def _label_told(setup: Setup, world: World, telling: Telling, chance: Chance) -> I32:
    """Return which of its sentences is told, (n,) 1 or 2."""
    facts, games, item, teller = setup.facts, chance.games, telling.fact, telling.teller
    gone = (facts.budget[item] == 1) & (world.view("funded")[0, games] == 0)
    inside = np.maximum(teller, 0)
    mistaken = (world.view("twisted")[item, games] == 1) & (facts.best[item] != teller) & (teller >= 0)
    mistaken |= (
        (world.view("false_friend")[inside, games] == 1) & (facts.best[item] != teller) & (teller >= 0)
    )
    two = (facts.rumour[item] > 0) | (facts.budget[item] == 1)
    swapped = (gone ^ mistaken) & two
    said = fact.label(facts.true_label[item], swapped.astype(np.int32))
    told: I32 = 1 + chance.settled(Site.VERSION, telling.at, facts.key[item], said - 1, 2)
    return told


def _give_away(setup: Setup, state: State, games: I64, item: I32) -> None:
    """Let facts give away the roles of those they are about."""
    who = setup.facts.reveals[item]
    hit = np.flatnonzero(who >= 0)
    state.view("known")[who[hit], games[hit]] = Known.ROLE


def _doubt_coach(
    setup: Setup, world: World, state: State, telling: Telling, found: tuple[Mask, I32], chance: Chance
) -> None:
    """Give up a coach whose word the best source contradicts, where the coach was the rival's friend."""
    settled, first = found
    coach = np.maximum(first, 0)
    games = chance.games
    false = settled & (first >= 0) & (state.view("coach")[coach, games] == 1)
    false &= world.view("false_friend")[coach, games] == 1
    key = setup.facts.key[telling.fact]
    out = chance.settled(Site.FALSE_FRIEND, telling.at, key, false.astype(np.int32), 2)
    hit = np.flatnonzero(out == 1)
    state.view("coach")[coach[hit], games[hit]] = 0
    _note(chance, out == 1, Happening.FALSE_COACH, (coach, telling.fact, telling.fact))


def next_fact(setup: Setup, state: State, games: I64, who: I32, subject: I32) -> I32:
    """Return the first fact that a person could tell us now and that is not certain, -1 none, (n,).

    Args:
        setup: the scenario.
        state: read only.
        games: (n,) columns.
        who: (n,) person.
        subject: (n,) Subject, -1 any.
    """
    facts = setup.facts
    if not len(facts.key):
        return np.full(len(games), -1, np.int32)
    trace = state.view("fact", games)
    first = state.view("fact_from", games)
    open_ = (trace == Trace.NOTHING.value) | ((trace != Trace.CONFIRMED.value) & (first != who))
    settles = (trace != Trace.CONTRADICTED.value) | (facts.best[:, None] == who)
    wanted = (facts.subject[:, None] == subject) | (subject < 0)
    told = (facts.knows[:, who] == 1) & (facts.secrecy < Secrecy.CONFIDENTIAL.value)[:, None]
    mask = open_ & settles & wanted & told
    column = np.arange(len(games))
    best = mask.argmax(axis=0)
    return np.where(mask[best, column], best, -1).astype(np.int32)


def tell_public(setup: Setup, world: World, state: State, at: U64, chance: Chance) -> I32:
    """Let public sources tell all they have; return how many facts were new, (n,)."""
    count = np.zeros(len(chance.games), np.int32)
    for item in np.flatnonzero(setup.facts.public).tolist():
        rows = np.full(len(count), item, np.int32)
        count += tell(setup, world, state, Telling(rows, np.full_like(rows, PUBLIC), at), chance)
    return count


def _note(
    chance: Chance, where: Mask, what: Happening, about: tuple[I32, I32, I32], terms: tuple[I32, ...] = ()
) -> None:
    """Report something about a fact where it happened."""
    if chance.recorder is None or not where.any():
        return
    rows = np.flatnonzero(where)
    person, item, value = (part[rows] for part in about)
    chance.recorder.event(
        chance.games[rows], (what, Rule.FACTS), (person, item, value), [term[rows] for term in terms]
    )
