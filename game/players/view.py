"""A player's view: what can be read off `Seen`, computed when asked for and once a move."""

import functools
from typing import Any

import numpy as np

from game.engine.actions import Actions
from game.engine.catalogue import ONCE
from game.engine.seen import Brief, Seen
from game.engine.vocab import Kind, Known, Level, Manner, Role, Stage, Subject, Told, Trace
from game.exact.arrays import I32, Mask, either

#: Room for the number of a row beneath a score: a power of two, at least the most needs.
_ROWS = 64

#: What stands beneath the score of each row: the lower the row, the more.
_PLACE = np.arange(_ROWS, 0, -1, dtype=np.int32)[:, None]


def pick(condition: Mask, score: I32) -> tuple[I32, Mask]:
    """Choose the row with the highest score among those that meet a condition.

    Args:
        condition: (rows, B).
        score: (rows, B) 0 or more; ties go to the lowest row.

    Returns:
        (B,) chosen row, and where there was one.
    """
    if not condition.any():
        nobody = np.zeros(condition.shape[1], np.int32)
        return nobody, nobody != 0
    # The row is packed under the score: a maximum is several times faster than an argmax.
    packed = score * _ROWS
    packed += _PLACE[: len(condition)]
    packed *= condition
    best = packed.max(axis=0) - 1
    return (_ROWS - 1 - (best & (_ROWS - 1))).astype(np.int32), best >= 0


#: Points of a person's weight by known roles, for every combination of their bits.
_BY_ROLES = np.zeros(1 << len(Role), np.int32)
for _role, _points in (
    (Role.DECIDER, 4),
    (Role.EVALUATOR, 3),
    (Role.DESIGNER, 3),
    (Role.APPROVER, 2),
    (Role.GATEKEEPER, 3),
):
    _BY_ROLES[np.flatnonzero(np.arange(len(_BY_ROLES)) & int(_role))] += _points


#: Skills that no single move stands for and that a player may lack, with what happens instead.
SKILLS: dict[str, str] = {
    "manner": "one manner for everybody",
    "reading": "the usual manner of the level, whatever signs show",
    "map": "roles and levels do not count",
    "net": "the first two people only",
    "timing": "the same mix of moves in every stage of the customer",
    "persons": "one manner a department",
    "patience": "asks again the same week",
    "breadth": "implications with the closest person only",
    "reasons": "visits and calls without a topic or a goal",
    "restraint": "rings and greets everybody every week, with nothing to say",
    "colleagues": "always alone",
    "discretion": "pitches from the first meeting on",
    "presence": "five weeks of silence",
    "integrity": "answers what tempts as it tempts",
    "sobriety": "a small gift for everybody",
    "price": "cuts the price by half of what there is, before anybody asks",
    "margin": "gives away all of the price before anybody asks",
    "economy": "visits for little, as long as there is time",
    "taper": "concessions at the table that grow",
    "logrolling": "concessions in the price only",
    "return": "concessions without a reason, and nothing asked for in return",
    "calm": "breaks and pairs of packages at will",
    "dunning": "finance asks for every debt",
}


def _counted(flags: Mask, axis: int) -> I32:
    """Return how many flags are set along an axis of at most 127; bytes add up several times faster."""
    total: I32 = flags.view(np.int8).sum(axis=axis, dtype=np.int8).astype(np.int32)
    return total


#: Times that an impatient player asks in a week, and people whom a player without a net meets.
_REDIALS, _FEW = 3, 2

#: What a department is said to be like: users warm, engineers exact, buyers brisk, staff exact. Source: S2.
_OF_DEPARTMENT = np.array([Manner.WARMTH, Manner.FACTS, Manner.RESULTS, Manner.FACTS], dtype=np.int32)


def _manner(signs: I32, level: I32) -> I32:
    """Return the manner for people with these signs: the style that more than half of them show.

    Args:
        signs: (4, ...) counts of the signs of each style.
        level: (...) Level, -1 unknown.

    Returns:
        (...) Manner; facts for the operation, results above it, where the signs do not tell.
    """
    read = 2 * signs.max(axis=0) > signs.sum(axis=0)
    best = (4 * signs + np.arange(3, -1, -1).reshape(4, *(1,) * level.ndim)).max(axis=0)
    usual = either(level >= Level.MANAGEMENT.value, Manner.RESULTS.value, Manner.FACTS.value)
    return np.where(read, 3 - (best & 3), usual).astype(np.int32)


class View:
    """Lazily computed readings of the view of B games."""

    def __init__(self, brief: Brief, seen: Seen, lacks: frozenset[str] = frozenset()) -> None:
        """Keep what is known; compute nothing yet."""
        self.brief = brief
        self.seen = seen
        self.lacks = lacks
        self.planned: Any = None  # the visit that would be next, once a line has worked it out
        self.games = np.arange(len(seen.phase))

    def blank(self) -> Actions:
        """Return actions that go on, to be written."""
        return Actions.blank(len(self.games), len(self.brief.options))

    def affordable(self, kind: Kind) -> Mask:
        """Return where calendar, purse, engineer and rules of conduct allow a kind, (B,)."""
        brief, seen = self.brief, self.seen
        time = seen.left + (brief.weeks - 1 - seen.week) * brief.week_minutes
        allowed = brief.hospitality >= brief.needs_hospitality[kind]
        cost = int(brief.money[kind])
        money = (seen.cash >= cost) | (cost == 0)
        minutes = int(brief.minutes[kind]) + (brief.travel if kind is Kind.VISIT else 0)
        engineer = seen.engineer >= int(brief.engineer[kind])
        where: Mask = (time >= minutes) & money & engineer & bool(allowed)
        return where

    def done(self, kind: Kind) -> Mask:
        """Return where a move that counts once was made in the running meeting, (B,)."""
        return (self.seen.done & ONCE[kind]) > 0

    def learned(self, subject: Subject) -> I32:
        """Return how many facts of a subject are heard or certain, and not contradicted, (B,)."""
        trace = self.seen.fact
        sound = (trace == Trace.HEARD.value) | (trace == Trace.CONFIRMED.value)
        return _counted((self.seen.fact_subject == subject.value) & sound, 0)

    def in_time(self, stage: Stage) -> Mask:
        """Return where the customer has reached a stage; a player without timing does not wait, (B,)."""
        where: Mask = (self.seen.stage >= stage.value) | ("timing" in self.lacks)
        return where

    @functools.cached_property
    def known(self) -> Mask:
        """(P, B) people whose name is known."""
        return self.seen.known >= Known.NAME.value

    @functools.cached_property
    def since(self) -> I32:
        """(P, B) weeks since the last contact; 99 where there was none."""
        return np.where(self.seen.last < 0, 99, self.seen.week - self.seen.last).astype(np.int32)

    @functools.cached_property
    def open_to_contact(self) -> Mask:
        """(P, B) known people who were neither asked this week nor said no last week."""
        if "patience" in self.lacks:
            return self.known & (self.seen.contacts < _REDIALS)
        quiet = (self.seen.refused < 0) | (self.seen.week - self.seen.refused >= 2)
        where: Mask = self.known & (self.seen.contacts == 0) & quiet
        if "net" in self.lacks:
            where &= (self.seen.met > 0) | ((self.seen.met > 0).sum(axis=0) < _FEW)
        return where

    @functools.cached_property
    def manner(self) -> I32:
        """(P, B) manner that suits what was read; else facts for the operation, results above it."""
        return self._manner_for(self.seen.signs, self.seen.level, self.seen.function)

    @functools.cached_property
    def manner_met(self) -> I32:
        """(B,) manner that suits the person met."""
        signs = self.seen.signs[:, self.met, self.games]
        return self._manner_for(signs, self.of_met(self.seen.level), self.of_met(self.seen.function))

    def _manner_for(self, signs: I32, level: I32, function: I32) -> I32:
        """Return the manner for people, by the skills that the player has."""
        if "manner" in self.lacks:
            return np.full_like(level, Manner.RESULTS.value)
        if "persons" in self.lacks:
            return _OF_DEPARTMENT[function]
        return _manner(signs * ("reading" not in self.lacks), level)

    @functools.cached_property
    def met(self) -> I32:
        """(B,) person met, 0 where nobody is."""
        return np.maximum(self.seen.with_person, 0)

    def of_met(self, rows: I32) -> I32:
        """Return the value of the person met from (P, B) rows, (B,)."""
        return rows[self.met, self.games]

    @functools.cached_property
    def told_met(self) -> I32:
        """(N, B) Told by the person met."""
        return self.seen.told[:, self.met, self.games].astype(np.int32)

    @functools.cached_property
    def paid_met(self) -> I32:
        """(N, B) questions already asked of the person met."""
        return self.seen.paid[:, self.met, self.games].astype(np.int32)

    @functools.cached_property
    def heard_by(self) -> I32:
        """(P, B) needs that each person has told."""
        return _counted(self.seen.told >= Told.HEARD.value, 0)

    @functools.cached_property
    def clear_needs(self) -> I32:
        """(N, B) how many people made each need clear."""
        return _counted(self.seen.told == Told.CLEAR.value, 1)

    @functools.cached_property
    def rank(self) -> I32:
        """(P, B) guess at a person's weight: level, and roles where known."""
        if "map" in self.lacks:
            return np.zeros_like(self.seen.level)
        rank: I32 = 2 * np.maximum(self.seen.level, 0) + _BY_ROLES[self.seen.roles]
        return rank

    @functools.cached_property
    def minutes_left(self) -> I32:
        """(B,) minutes left of the running meeting."""
        return self.seen.span - self.seen.minute
