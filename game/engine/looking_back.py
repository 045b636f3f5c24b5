"""What a meeting leaves when it is over: talk share, notes, silence, a word from above. Order only."""

import numpy as np

from game.engine import draw
from game.engine.catalogue import DONE_BIT
from game.engine.codes import Happening, Rule, Site
from game.engine.objecting import OBJECTED, PITCHED
from game.engine.rules import needs
from game.engine.turn import Turn
from game.engine.vocab import Kind, Label, Level, Told
from game.exact.arrays import I32, I64, either
from game.exact.shares import FULL

#: Trust for a meeting in which they talked most, irritation where we did. Source: B71, S28 (43 to 57) [asm].
LISTENED_WELL, TALKED_TOO_MUCH = 250, 400
MOST_TALK, BEST_TALK = 6_000, 4_500

#: Moves from which a meeting is long enough to be judged. [asm]
_JUDGED_FROM = 4

#: Chance that what a person told is remembered wrongly where no notes were taken, by Told. Source: B95 [asm].
HALF_HEARD = np.array([0, 5_000, 2_500], dtype=np.int32)

#: Chance that somebody who feels little of what was shown asks nothing, and that another does. Source: C16.
SILENT, QUIET_BY_NATURE, FEELS_LITTLE = 6_000, 1_000, 3_000


def look_back(turn: Turn, rows: I64) -> None:
    """Do what the end of a meeting does.

    Args:
        turn: the last move; its label is settled.
        rows: (k,) rows whose meeting is over.
    """
    _talk_share(turn, rows)
    _forget(turn, rows)
    _fall_silent(turn, rows)
    _word_from_above(turn, rows)


def _talk_share(turn: Turn, rows: I64) -> None:
    """Reward listening."""
    now = turn.now
    share = now.our_talk[rows] * FULL // np.maximum(now.minute[rows], 1)
    long = now.moves[rows] >= _JUDGED_FROM
    warmed, annoyed = np.zeros_like(turn.kind), np.zeros_like(turn.kind)
    warmed[rows] = either(long & (share <= BEST_TALK), LISTENED_WELL, 0)
    annoyed[rows] = either(long & (share > MOST_TALK), TALKED_TOO_MUCH, 0)
    turn.warm(warmed)
    turn.annoy(annoyed)


def _forget(turn: Turn, rows: I64) -> None:
    """Let things that were told and not noted be remembered wrongly: found out by playing them back."""
    noted = turn.now.done[rows] & DONE_BIT[Kind.NOTES] > 0
    rows = rows[~noted]
    if not rows.size:
        return
    who, games = turn.who[rows], turn.games[rows]
    pairs = needs.own_pairs(turn.setup.needs)[0][:, who]
    told = turn.state.view("told")[np.maximum(pairs, 0), games]
    place, column = np.nonzero((pairs >= 0) & (told > Told.NOTHING.value))
    pair, game = pairs[place, column], games[column]
    key = turn.setup.needs.key[turn.setup.needs.pair_need[pair]] ^ turn.key[rows[column]]
    drawn = draw.share(turn.chance.luck[rows[column]], turn.at[rows[column]], Site.HALF_HEARD, key)
    lost = drawn < HALF_HEARD[told[place, column]]
    turn.state.view("wrong")[pair[lost], game[lost]] = 1


def _fall_silent(turn: Turn, rows: I64) -> None:
    """Let a person who was shown something and felt little ask nothing: a sign worth noticing (C16)."""
    course = turn.now.course[rows]
    shown = (course & PITCHED > 0) & (course & OBJECTED == 0)
    little = turn.person.felt[rows] < FEELS_LITTLE
    odds = np.where(shown, either(little, SILENT, QUIET_BY_NATURE), 0).astype(np.int32)
    here = turn.moment.of(rows)
    silent = here.chance.happens(Site.SILENT, here.at, here.key, odds)
    here.note((Happening.SILENT, Rule.OBJECTIONS), where=silent == 1)


def _word_from_above(turn: Turn, rows: I64) -> None:
    """Let a boss who agreed to a next step announce us to their managers (D12)."""
    people, games = turn.setup.people, turn.games[rows]
    advanced = turn.now.label[rows] == Label.ADVANCE.value
    top = advanced & (people.level[turn.who[rows]] == Level.DECISION.value)
    hit = np.flatnonzero(top)
    if not hit.size:
        return
    reports = people.boss[:, None] == turn.who[rows[hit]]
    introduced: I32 = turn.state.load("introduced", games[hit])
    turn.state.store("introduced", np.maximum(introduced, reports.astype(np.int32)), games[hit])
