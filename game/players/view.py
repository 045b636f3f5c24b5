"""A player's view: what can be read off `Seen`, computed when asked for and once a move."""

import functools

import numpy as np

from game.engine.actions import Actions
from game.engine.arrays import I32, Mask
from game.engine.seen import Brief, Seen
from game.engine.vocab import Kind, Known, Level, Manner, Role, Told


def pick(condition: Mask, score: I32) -> tuple[I32, Mask]:
    """Choose the row with the highest score among those that meet a condition.

    Args:
        condition: (rows, B).
        score: (rows, B) 0 or more; ties go to the lowest row.

    Returns:
        (B,) chosen row, and where there was one.
    """
    weighed = np.where(condition, score, -1)
    best = weighed.argmax(axis=0)
    return best.astype(np.int32), np.take_along_axis(weighed, best[None], axis=0)[0] >= 0


class View:
    """Lazily computed readings of the view of B games."""

    def __init__(self, brief: Brief, seen: Seen) -> None:
        """Keep what is known; compute nothing yet."""
        self.brief = brief
        self.seen = seen
        self.games = np.arange(len(seen.phase))

    def blank(self) -> Actions:
        """Return actions that go on, to be written."""
        return Actions.blank(len(self.games), len(self.brief.options))

    def affordable(self, kind: Kind) -> Mask:
        """Return where calendar, purse, engineer and rules of conduct allow a kind, (B,)."""
        brief, seen = self.brief, self.seen
        time = seen.left + (brief.weeks - 1 - seen.week) * brief.week_minutes
        allowed = brief.hospitality >= brief.needs_hospitality[kind]
        money = seen.cash >= int(brief.money[kind])
        return (time >= brief.minutes[kind]) & money & (seen.engineer >= brief.engineer[kind]) & bool(allowed)

    @functools.cached_property
    def known(self) -> Mask:
        """(P, B) people whose name is known."""
        return self.seen.known >= Known.NAME

    @functools.cached_property
    def since(self) -> I32:
        """(P, B) weeks since the last contact; 99 where there was none."""
        return np.where(self.seen.last < 0, 99, self.seen.week - self.seen.last).astype(np.int32)

    @functools.cached_property
    def open_to_contact(self) -> Mask:
        """(P, B) known people who were neither asked this week nor said no last week."""
        quiet = (self.seen.refused < 0) | (self.seen.week - self.seen.refused >= 2)
        return self.known & (self.seen.contacts == 0) & quiet

    @functools.cached_property
    def style(self) -> I32:
        """(P, B) style with most signs; ties to the lowest."""
        return self.seen.signs.argmax(axis=0).astype(np.int32)

    @functools.cached_property
    def read(self) -> Mask:
        """(P, B) people of whom at least two signs agree, with none against."""
        most = self.seen.signs.max(axis=0)
        return (most >= 1) & (2 * most > self.seen.signs.sum(axis=0))

    @functools.cached_property
    def manner(self) -> I32:
        """(P, B) manner that suits what was read; else facts for the operation, results above it."""
        usual = np.where(self.seen.level >= Level.MANAGEMENT, Manner.RESULTS, Manner.FACTS)
        return np.where(self.read, self.style, usual).astype(np.int32)

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
        return (self.seen.told >= Told.HEARD).sum(axis=0, dtype=np.int32)

    @functools.cached_property
    def clear_needs(self) -> I32:
        """(N, B) how many people made each need clear."""
        return (self.seen.told == Told.CLEAR).sum(axis=1, dtype=np.int32)

    @functools.cached_property
    def rank(self) -> I32:
        """(P, B) guess at a person's weight: level, and roles where known."""
        roles = self.seen.roles
        keys = sum(
            np.where(roles & int(role) > 0, points, 0)
            for role, points in (
                (Role.DECIDER, 4),
                (Role.EVALUATOR, 3),
                (Role.DESIGNER, 3),
                (Role.APPROVER, 2),
            )
        )
        return (np.maximum(self.seen.level, 0) * 2 + np.asarray(keys)).astype(np.int32)

    @functools.cached_property
    def minutes_left(self) -> I32:
        """(B,) minutes left of the running meeting."""
        return self.seen.span - self.seen.minute
