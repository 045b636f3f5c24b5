"""Comparing us with the rivals in a meeting: strengths explained, weaknesses cured. Order only."""

import numpy as np

from game.engine.codes import Happening, Rule
from game.engine.rules import positioning
from game.engine.tables import STAGE_MATCH, TELL
from game.engine.turn import Turn
from game.engine.vocab import Colleague, Kind
from game.exact.arrays import either
from game.exact.shares import FULL, part

#: What a comparison was, as its event tells it: a strength that can be shown, a cure that can, either of them
#: only said, a loose word.
STRENGTH, CURE, BARE, LOOSE = range(4)


def compare(turn: Turn) -> None:
    """Let a comparison on one criterion counter the rival's edge with the person met (A90)."""
    rows = np.flatnonzero(turn.kind == Kind.POSITION.value)
    if not rows.size:
        return
    person, market, item, who = turn.person, turn.setup.market, turn.item[rows], turn.who[rows]
    again = (person.weighed[rows] >> item) & 1 == 1
    better = market.theirs.max(axis=0)[item] > market.ours[item]
    proof = (turn.now.companion[rows] == Colleague.ENGINEER.value) | (person.witnessed[rows] == 1)
    analysed = turn.now.analysed[rows]
    gain = positioning.gained(turn.setup.people.weights[item, who], analysed, better, proof)
    gain = part(gain, np.minimum(STAGE_MATCH[TELL, turn.now.stage[rows]], FULL))
    # People take in one comparison a meeting.
    lost = turn.repeated[rows]
    gain = np.where(again | lost, 0, gain).astype(np.int32)
    before = person.positioned[rows]
    person.positioned[rows] = np.minimum(before + gain, FULL)
    person.weighed[rows] |= np.where(lost, 0, 1 << item)
    turn.felt_change[rows] += person.positioned[rows] - before
    annoyed = np.zeros_like(turn.kind)
    annoyed[rows] = either(analysed == 0, positioning.LOOSE_TALK, 0) + either(again, positioning.STALE, 0)
    turn.annoy(annoyed)
    # What the rival is better at is known to who has looked; without that every comparison is a loose word.
    what = np.where(proof, either(better, CURE, STRENGTH), BARE)
    told = np.full_like(turn.kind, LOOSE)
    told[rows] = np.where(analysed > 0, what, LOOSE)
    event = Happening.POSITIONED, Rule.POSITIONING
    turn.moment.note(event, where=turn.kind == Kind.POSITION.value, item=turn.item, value=told)
