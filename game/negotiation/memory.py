"""What the buyer remembers of the seller's concessions, and the room that they betray.

The buyer looks at the whole pattern. One who looked at the last ratio only would be beaten by giving the
steps of a taper in the order 2-3-1-4.
"""

import dataclasses

import numpy as np

from game.exact.arrays import I32, Mask, either
from game.exact.curves import exp2, log2
from game.exact.shares import FULL, bounded, part
from game.negotiation.tactics import Convinced

#: Ratio of one step to the last that a buyer expects beforehand, with the weight of one ratio.
#: Source: 3.8, 3.13 (S44; asm).
PRIOR = 8_000
#: Ratio that is believed at least once a step has grown. Source: 3.8 [asm].
GROWN = 9_000
#: A step has grown where it is larger than this share of the last: options are not in equal steps.
#: Source: assumption.
LARGER = 10_500
#: Ratio that a pattern shows at least: a step that falls off faster is believed no further, so the moderate
#: taper is best. Source: 2.6 (S44; asm), tuned to L23 and L25.
STEEPEST = 7_200
#: Ratio that a round held and a reason count as with those whom they convince, and all else with them.
#: Source: assumption.
HELD, REASON, SOFT = 2_500, 5_000, 9_500
#: Ratio that is believed at most: the room stays a number. Source: assumption.
BELIEVED_MOST = 9_800
#: Most room that a pattern betrays, and what is believed before there is one. Source: 3.8 [asm].
ROOM_MOST = 5_000
#: Step that stands for the first while there is none. Source: assumption.
UNSEEN = 2_500
#: Room that is added where all was given for nothing, of the room. Source: 3.8 [asm].
FREE = 5_000
#: Room that is added each time that a step has grown: waiting has paid. Source: assumption, tuned to L23.
WAITING_PAYS = 700
#: Room that is added by a concession in panic. Source: 3.8 [asm].
PANIC = 1_000

#: Ratios are remembered as binary logarithms in 1,024ths; one counts as 1/4 to 4 at most.
_UNIT, _RATIO_MOST = 64, 2 * 1_024
#: Bounds of the sum of the ratios, so that it fits int16. Source: 15 rounds at the most of a ratio.
DRIFT_MOST = 30_720


@dataclasses.dataclass(frozen=True, slots=True, eq=False)
class Memory:
    """What buyers remember of a negotiation, (n,) each; a new one is all zeros."""

    counted: I32  # 0..10_000 ratios remembered
    drift: I32  # -30_720..30_720 sum of their binary logarithms, 1,024ths
    last: I32  # 0..10_000 the last step; after rounds without one, what it has shrunk to
    grew: I32  # 0..10_000 how often a step has grown
    given: I32  # 0..10_000 all that was conceded
    free: I32  # 0..10_000 of it, what was conceded for nothing
    panicked: I32  # 0..1 something was conceded in panic


@dataclasses.dataclass(frozen=True, slots=True, eq=False)
class Manner:
    """How a round of the seller went, (n,) each."""

    reasoned: Mask  # with a reason: an explanation or evidence
    free: Mask  # nothing was asked for in return
    panicked: Mask  # conceded because the buyer threatened to go


def fresh(games: int) -> Memory:
    """Return the memory of so many buyers to whom nothing has been conceded."""
    return Memory(*(np.zeros(games, dtype=np.int32) for _ in dataclasses.fields(Memory)))


def remember(memory: Memory, step: I32, convinced: I32, manner: Manner) -> Memory:
    """Return the memory after a round.

    Args:
        memory: before the round.
        step: (n,) by how much the package grew in worth to the buyer, 0..10,000; 0 = held.
        convinced: (n,) Convinced, what this buyer looks at.
        manner: how the round went.

    Returns:
        The memory after it. Steps of negative size count as held.

    Source: 3.8, 3.14, 4.2 trap b (S44) [asm].
    """
    held, started = step <= 0, memory.last > 0
    pattern, pace = convinced == Convinced.PATTERN, convinced == Convinced.PACE
    unmoved = ~pattern & np.where(pace, ~held, ~manner.reasoned)
    told = np.where(unmoved, SOFT, np.where(pattern, STEEPEST, either(pace, HELD, REASON))).astype(np.int32)
    size = np.maximum(step, 0)
    last = np.where(pattern | held, np.maximum(size, part(memory.last, told)), size).astype(np.int32)
    read = np.where(pattern, log2(np.maximum(last, 1)) - log2(np.maximum(memory.last, 1)), log2(told))
    counts = started | ~pattern
    read = np.where(counts, np.minimum(read // _UNIT, _RATIO_MOST), 0).astype(np.int32)
    # Who looks at the pace looks past sizes; a reason excuses a larger step where reasons count.
    larger = (growth(memory, step) > 0) & (pattern | unmoved & ~pace)
    return Memory(
        np.minimum(memory.counted + counts, FULL),
        bounded(memory.drift + read, -DRIFT_MOST, DRIFT_MOST),
        last,
        np.minimum(memory.grew + larger, FULL),
        np.minimum(memory.given + size, FULL),
        np.minimum(memory.free + np.where(manner.free, size, 0).astype(np.int32), FULL),
        memory.panicked | manner.panicked,
    )


def growth(memory: Memory, step: I32) -> I32:
    """Return by how much a step is larger than the last, (n,) 0..10,000; 0 where it is hardly larger."""
    larger = (memory.last > 0) & (step > part(memory.last, LARGER))
    return np.where(larger, step - memory.last, 0).astype(np.int32)


def ratio(memory: Memory) -> I32:
    """Return the ratio of one step to the last that the buyer believes in, (n,) 0..9,800.

    It is the geometric mean of the ratios remembered and of the prior, and at least 9,000 once a step has
    grown.
    """
    first = np.int32(log2(np.array([PRIOR], dtype=np.int32))[0] // _UNIT)
    mean = (first + memory.drift) // (1 + memory.counted)
    believed = exp2((mean * _UNIT).astype(np.int32))
    believed = np.where(memory.grew > 0, np.maximum(believed, GROWN), believed).astype(np.int32)
    return np.minimum(believed, BELIEVED_MOST)


def room(memory: Memory) -> I32:
    """Return how much more the buyer believes the seller will concede, (n,) 0..10,000.

    A geometric row of steps goes on for last x ratio / (1 - ratio), at most half of everything; what was
    given for nothing adds up to half of that, and each step that has grown and panic add a little.

    Source: 3.8 (S44, S45) [asm]. L23 to L26, L28.
    """
    believed = ratio(memory)
    last = np.where(memory.last > 0, memory.last, UNSEEN).astype(np.int32)
    row = np.minimum(last * believed // (FULL - believed), ROOM_MOST)
    for_nothing = np.minimum(memory.free, memory.given) * FULL // np.maximum(memory.given, 1)
    shown = PANIC * memory.panicked + WAITING_PAYS * memory.grew
    values: I32 = np.minimum(row + part(part(row, FREE), for_nothing) + shown, FULL)
    return values
