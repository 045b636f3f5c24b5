"""Asking for commitments: dates, inside information, doors, support, indicators, the order."""

import numpy as np

from game.engine.closing_talk import add_on, adding, ordering
from game.engine.codes import Happening, Rule, Site
from game.engine.rules import commitments
from game.engine.turn import Turn
from game.engine.vocab import Goal, Known, Relation, Role, Stage, Told
from game.exact.arrays import I32, I64, either
from game.exact.shares import bounded, closer

#: Inside information that a coach brings when first won, and on later questions. Source: 3.3 [asm].
_FIRST_WORD, _MORE = 1_500, 600

#: Mark that one agreed suggestion leaves on a criterion. Source: 3.5 (.30), raised [asm].
_MARK = 4_000


def ask_commitments(turn: Turn) -> None:
    """Let the person answer a request for a commitment, and let what they grant count."""
    goal = commitments.GOAL_OF[turn.kind]
    rows = np.flatnonzero(goal)
    if not rows.size:
        return
    asked = goal[rows]
    person = turn.person
    odds = commitments.chance(asked, person.trust[rows], person.felt[rows], _circumstances(turn, rows, asked))
    yes = turn.chance.of(rows).happens(Site.COMMIT, turn.at[rows], turn.key[rows], odds)
    annoyed = np.zeros_like(goal)
    annoyed[rows] = np.where(yes == 1, 0, commitments.PRICE[asked])
    turn.annoy(annoyed)
    turn.now.gained[rows] |= np.where(yes == 1, 1 << asked, 0)
    granted = np.where(yes == 1, asked, Goal.NONE.value)
    _grant_personal(turn, rows, granted)
    _grant_door(turn, rows, granted)
    _grant_inside(turn, rows, granted)
    _grant_indicator(turn, rows, granted)
    add_on(turn, rows, granted)
    if turn.chance.recorder is not None:
        about = turn.who[rows], turn.item[rows], yes
        turn.chance.recorder.event(turn.games[rows], (Happening.COMMITTED, Rule.MEETING), about, (asked,))


def _circumstances(turn: Turn, rows: I64, goal: I32) -> I32:
    """Return what besides trust and value speaks for a yes, as logit terms, (rows,)."""
    now = turn.now
    relation, irritation = turn.person.relation[rows], turn.person.irritation[rows]
    again = (now.gained[rows] >> goal) & 1
    listened = either(now.moves[rows] >= 4, 0, -10_000)
    common = listened - 3 * irritation
    terms = np.zeros((len(Goal), len(rows)), np.int32)
    terms[Goal.DATE] = common
    terms[Goal.INSIDE] = common + either(turn.drawn["receptive"][rows] == 1, 0, -40_000)
    terms[Goal.DOOR] = common + _distance(turn, rows)
    served = either(turn.person.motive_told[rows] == 1, 8_000, 0)
    terms[Goal.SUPPORT] = common + either(relation >= Relation.TRUST.value, 10_000, 0) + served
    if (goal == Goal.INDICATOR.value).any():
        terms[Goal.INDICATOR] = common + _design(turn, rows)
    if (goal == Goal.ORDER.value).any():
        terms[Goal.ORDER] = common + ordering(turn, rows)
    if (goal == Goal.ADDITION.value).any():
        terms[Goal.ADDITION] = common + adding(turn, rows)
    chosen = terms[goal, np.arange(len(rows))]
    # An addition may follow another one; everything else is granted once a meeting.
    closed = (again == 1) & (goal != Goal.ADDITION.value)
    return np.where(closed, commitments.NEVER, chosen)


def _distance(turn: Turn, rows: I64) -> I32:
    """Return how near the person stands to the one we want to meet, as logit terms."""
    people, who = turn.setup.people, turn.who[rows]
    # Beside requests for a door stand suggestions: their number names a criterion, maybe beyond the people.
    target = bounded(turn.item[rows], 0, len(people.key) - 1)
    steps = np.maximum(people.level[target] - people.level[who], 0)
    near = (people.boss[who] == target) | (people.links[target, who] == 1)
    hostile = people.links[target, who] == -1
    values: I32 = -8_000 * steps + either(near, 12_000, 0) - either(hostile, 20_000, 0)
    return values


def _design(turn: Turn, rows: I64) -> I32:
    """Return whether an indicator can still be shaped with this person, as logit terms."""
    people, tree, who = turn.setup.people, turn.setup.needs, turn.who[rows]
    writes = people.roles[who] & (Role.DESIGNER | Role.EVALUATOR) > 0
    told = turn.state.view("told")[:, turn.games[rows]] == Told.CLEAR.value
    speaks = (tree.criterion[tree.pair_need][:, None] == turn.item[rows]) & told
    term = either(writes, 0, -15_000) + either(speaks.any(axis=0), 15_000, 0)
    return np.where(turn.now.stage[rows] == Stage.DESIGN.value, term, commitments.NEVER).astype(np.int32)


def _grant_personal(turn: Turn, rows: I64, granted: I32) -> None:
    """Note a date or a promise to speak for us; the order itself closes the deal as the meeting ends."""
    person = turn.person
    person.invited[rows] = np.where(
        granted == Goal.DATE.value, np.maximum(person.invited[rows], 1), person.invited[rows]
    )
    person.support[rows] |= granted == Goal.SUPPORT.value


def _grant_door(turn: Turn, rows: I64, granted: I32) -> None:
    """Open the door to another person."""
    hit = rows[np.flatnonzero(granted == Goal.DOOR.value)]
    turn.state.view("introduced")[turn.item[hit], turn.games[hit]] = 1
    same = turn.item[hit] == turn.who[hit]
    turn.person.introduced[hit] = np.where(same, 1, turn.person.introduced[hit])


def _grant_inside(turn: Turn, rows: I64, granted: I32) -> None:
    """Win a coach: information grows and the roles of those around them become known."""
    hit = rows[np.flatnonzero(granted == Goal.INSIDE.value)]
    if not hit.size:
        return
    person, now, people = turn.person, turn.now, turn.setup.people
    word = either(person.coach[hit] == 1, _MORE, _FIRST_WORD)
    now.information[hit] = closer(now.information[hit], word)
    person.coach[hit] = 1
    games, who = turn.games[hit], turn.who[hit]
    index = np.arange(len(people.key))[:, None]
    near = (people.links[:, who] != 0) | (people.boss[who][None] == index) | (index == who[None])
    known = turn.state.load("known", games)
    after = np.where(near, Known.ROLE.value, known)
    person.known[hit] = Known.ROLE
    turn.state.store("known", after, games)
    if turn.chance.recorder is None:
        return
    for other in np.flatnonzero((after > known).any(axis=1)).tolist():
        told = np.zeros(len(turn.kind), bool)
        told[hit[np.flatnonzero(after[other] > known[other])]] = True
        about = np.full_like(turn.who, other)
        turn.moment.note((Happening.COACH_TOLD, Rule.COACH), where=told, person=about)


def _grant_indicator(turn: Turn, rows: I64, granted: I32) -> None:
    """Leave our mark on a criterion."""
    hit = rows[np.flatnonzero(granted == Goal.INDICATOR.value)]
    shaped = turn.state.view("shaped")
    before = shaped[turn.item[hit], turn.games[hit]].astype(np.int32)
    shaped[turn.item[hit], turn.games[hit]] = closer(before, np.full_like(before, _MARK))
