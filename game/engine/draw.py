"""Chance by address: a draw is a pure function of luck, clock, site and key.

The hash is the SplitMix64 finaliser (Steele, Lea, Flood 2014; variant 13 of Stafford) applied
twice: once to luck plus the golden gamma times the packed clock and site, once after the key
was folded in. Tests hold it to published vectors and to statistical tests.
"""

import numpy as np
from numpy.typing import NDArray

from game.engine.codes import Site
from game.exact.arrays import I32, U32, U64
from game.exact.shares import FULL

GAMMA = np.array([0x9E3779B97F4A7C15], dtype=np.uint64)
_FIRST = np.array([0xBF58476D1CE4E5B9], dtype=np.uint64)
_SECOND = np.array([0x94D049BB133111EB], dtype=np.uint64)
_S27, _S30, _S31, _S32 = (np.array([bits], dtype=np.uint64) for bits in (27, 30, 31, 32))

#: A clock outside the calendar, for what is drawn once a game.
ONCE = np.array([0xFFFF_FFFF], dtype=np.uint64)


def mixed(word: U64) -> U64:
    """Return the SplitMix64 finaliser of each word.

    Args:
        word: (n,) any.

    Returns:
        (n,) a bijection of the input.

    >>> hex(int(mixed(GAMMA)[0]))
    '0xe220a8397b1dcdaf'
    """
    word = (word ^ (word >> _S30)) * _FIRST
    word = (word ^ (word >> _S27)) * _SECOND
    return word ^ (word >> _S31)


def clock(week: NDArray[np.integer], turn: NDArray[np.integer], minute: NDArray[np.integer]) -> U64:
    """Pack a moment into one word: 16 bits of week, 8 of turn in that week, 16 of minute.

    Args:
        week: (n,) week of the game, 0..65,535.
        turn: (n,) count of contacts with the person in that week, 0..255.
        minute: (n,) minute of a meeting, 0 at the desk, 0..65,535.

    Returns:
        (n,) the packed clock.
    """
    packed = (week.astype(np.int64) << 24) | (turn.astype(np.int64) << 16) | minute
    return packed.astype(np.uint64)


def word(luck: U64, at: U64, site: Site, key: U32) -> U64:
    """Return the 64 bits at an address.

    Args:
        luck: (n,) luck of each game.
        at: (n,) packed clock, below 2^40.
        site: what is asked.
        key: (n,) stable key of the person or thing it is about.

    Returns:
        (n,) evenly spread words.
    """
    address = (at << np.uint64(8)) | np.uint64(int(site))
    return mixed(mixed(luck + GAMMA * (address + np.uint64(1))) ^ (key.astype(np.uint64) * GAMMA))


def share(luck: U64, at: U64, site: Site, key: U32) -> I32:
    """Return a uniform share 0..9,999 at an address, (n,). Bias is below 2^-32."""
    high = word(luck, at, site, key) >> _S32
    return ((high * np.uint64(FULL)) >> _S32).astype(np.int32)


def bell(luck: U64, at: U64, site: Site, key: U32) -> I32:
    """Return a bell-shaped draw with mean 0 and standard deviation 10,000, (n,).

    Sum of four 16-bit uniforms of one word, scaled: range -34,641..34,641 (Irwin-Hall of order 4).
    """
    bits = word(luck, at, site, key)
    low = np.uint64(0xFFFF)
    total = sum(((bits >> np.uint64(step)) & low).astype(np.int64) for step in (0, 16, 32, 48))
    centred = np.asarray(total, dtype=np.int64) - 131_070
    return (centred * 34_641 // 131_070).astype(np.int32)
