"""Conditions and changes: what an author's `when` reads and an answer's `then` writes.

Both name a field of the state, so that neither needs code of its own.
"""

import functools

import numpy as np

from game.engine.block import Layout, Width
from game.engine.grammar import Change, Test
from game.engine.setup import MOST_ANSWERS, Conditions, Messages
from game.engine.state import State
from game.exact.arrays import I32, I64, Mask
from game.exact.shares import closer, part

#: Field that each condition reads.
READS: dict[Test, str] = {
    Test.WEEK: "week",
    Test.STAGE: "stage",
    Test.TRUST: "trust",
    Test.RELATION: "relation",
    Test.IRRITATION: "irritation",
    Test.KNOWN: "known",
    Test.MET: "met",
    Test.INVITED: "invited",
    Test.INTRODUCED: "introduced",
    Test.COACH: "coach",
    Test.FACT: "fact",
    Test.NEED: "found",
    Test.TOLD: "told",
    Test.ANSWERED: "sent",
    Test.PROPOSED: "proposed",
    Test.RISK: "risk",
    Test.RESEARCHED: "researched",
    Test.FELT: "felt",
    Test.PROMISED: "promise",
}

#: Ways of writing: a share of what is missing or there, a sum in the field's range, at least, from now on.
SHARE, SUM, AT_LEAST, FROM_NOW = range(4)

#: Field that each change writes, and how. Money and facts are written by their own rules.
WRITES: dict[Change, tuple[str, int]] = {
    Change.TRUST: ("trust", SHARE),
    Change.CREDIBILITY: ("credibility", SHARE),
    Change.IRRITATION: ("irritation", SUM),
    Change.FELT: ("felt", SHARE),
    Change.DOUBT: ("doubt", SUM),
    Change.RIVAL_TRUST: ("rival_trust", SHARE),
    Change.INFORMATION: ("information", SHARE),
    Change.RISK: ("risk", SUM),
    Change.MINUTES: ("left", SUM),
    Change.ENGINEER: ("engineer", SUM),
    Change.SERVICE: ("service", SUM),
    Change.EXECUTIVE: ("executive", SUM),
    Change.KNOWN: ("known", AT_LEAST),
    Change.INTRODUCED: ("introduced", AT_LEAST),
    Change.INVITED: ("invited", AT_LEAST),
    Change.PROMISE: ("promise", FROM_NOW),
    Change.NEED: ("found", AT_LEAST),
    Change.PROGRESS: ("progress", SUM),
    Change.FAMILIARITY: ("familiarity", SHARE),
}


@functools.lru_cache(maxsize=64)
def _rows_read(conditions: Conditions, layout: Layout) -> tuple[I64, I64, I64]:
    """Return the rows that conditions read, where those of each message begin, and those messages."""
    rows = [
        layout.places[READS[Test(test)]].rows.start + index
        for test, index in zip(conditions.test.tolist(), conditions.index.tolist(), strict=True)
    ]
    of, start = np.unique(conditions.of, return_index=True)
    return np.array(rows, dtype=np.int64), start.astype(np.int64), of.astype(np.int64)


def holding(conditions: Conditions, count: int, state: State, games: I64) -> Mask:
    """Return which groups of conditions hold, (count, n); a group without conditions always does.

    Args:
        conditions: of all groups; `of` is the number of the group.
        count: how many groups there are.
        state: read only.
        games: (n,) columns.
    """
    every = np.ones((count, len(games)), bool)
    if len(conditions.of):
        rows, start, of = _rows_read(conditions, state.layout)
        value = state.arrays[Width.SMALL][rows[:, None], games]
        fits = (value >= conditions.low[:, None]) & (value <= conditions.high[:, None])
        every[of] = np.logical_and.reduceat(fits, start, axis=0)
    return every


@functools.lru_cache(maxsize=64)
def _rows_written(messages: Messages, layout: Layout) -> tuple[I32, I32, I32, I32]:
    """Return for each answer its changes, filled up with -1: row, way, amount, and least and most value.

    Returns:
        Rows, ways and amounts, (answers, W) each, and the ends of the rows' ranges, (2, answers, W).
    """
    answers = len(messages.ids) * MOST_ANSWERS
    plain = [at for at, change in enumerate(messages.change.tolist()) if Change(change) in WRITES]
    counts = np.bincount(messages.change_answer[plain], minlength=answers)
    width = max(1, int(counts.max(initial=0)))
    rows, ways, amounts = (np.full((answers, width), start, np.int32) for start in (-1, SUM, 0))
    ends = np.zeros((2, answers, width), np.int32)
    filled = np.zeros(answers, np.int64)
    for at in plain:
        answer = int(messages.change_answer[at])
        place = answer, int(filled[answer])
        filled[answer] += 1
        name, way = WRITES[Change(int(messages.change[at]))]
        field = layout.places[name]
        rows[place] = field.rows.start + messages.change_index[at]
        ways[place], amounts[place] = way, messages.change_amount[at]
        ends[(0, *place)], ends[(1, *place)] = field.low, field.high
    return rows, ways, amounts, ends


def write(messages: Messages, state: State, games: I64, answer: I32) -> None:
    """Make the changes of the chosen answers, except those of money and facts.

    Args:
        messages: of the scenario.
        state: written.
        games: (n,) columns, all different.
        answer: (n,) message x 3 + answer.
    """
    rows, ways, amounts, ends = _rows_written(messages, state.layout)
    small = state.arrays[Width.SMALL]
    week = state.load("week", games)
    for place in range(rows.shape[1]):
        hit = np.flatnonzero(rows[answer, place] >= 0)
        row, column = rows[answer[hit], place], games[hit]
        value, amount = small[row, column].astype(np.int32), amounts[answer[hit], place]
        after = _changed(value, amount, ways[answer[hit], place], week[hit])
        low, high = ends[:, answer[hit], place]
        small[row, column] = np.minimum(np.maximum(after, low), high)


def _changed(value: I32, amount: I32, way: I32, week: I32) -> I32:
    """Return values after a change of the given way, not yet held to their range, (n,)."""
    share = np.where(amount >= 0, closer(value, np.maximum(amount, 0)), value - part(value, -amount))
    sums = np.where(way == SUM, value + amount, np.maximum(value, amount))
    timed = np.where(way == FROM_NOW, week + amount, sums)
    values: I32 = np.where(way == SHARE, share, timed).astype(np.int32)
    return values


def plain_changes(messages: Messages, kind: Change) -> tuple[I32, I32, I32]:
    """Return the changes of a kind that has a rule of its own: answers, indices and amounts, (x,) each."""
    chosen = messages.change == kind.value
    return messages.change_answer[chosen], messages.change_index[chosen], messages.change_amount[chosen]
