"""Style: how well a manner fits a person, and the signs by which a style shows."""

import numpy as np

from game.engine.vocab import Manner, Style
from game.exact.arrays import I32
from game.exact.curves import logistic, root
from game.exact.shares import FULL, bounded

#: Grid of style: nine steps from -1 to 1 on each axis.
_STEPS = 2_500 * (np.arange(9, dtype=np.int64) - 4)

#: Middle of the grid.
_MIDDLE = 4

#: Home of each manner on (assertiveness, responsiveness). Source: quadrant centres [S1, asm].
_HOMES = {
    Manner.FACTS: (-6_000, -6_000),
    Manner.RESULTS: (6_000, -6_000),
    Manner.WARMTH: (-6_000, 6_000),
    Manner.VISION: (6_000, 6_000),
}

#: Fit falls to 0 at this distance from the home. Source: 3.2 [S2, asm].
_REACH = 12_000

#: Least and greatest fit. Source: 3.2 [asm].
LEAST_FIT, MOST_FIT = -4_000, FULL


def _fits() -> I32:
    """Build the fit of every manner with every point, (4, 9, 9)."""
    fits = np.empty((len(Manner), 9, 9), np.int32)
    for manner, (tells, shows) in _HOMES.items():
        distance = root((_STEPS[:, None] - tells) ** 2 + (_STEPS[None, :] - shows) ** 2)
        fits[manner] = np.clip(FULL - distance * FULL // _REACH, LEAST_FIT, MOST_FIT)
    return fits


FIT = _fits()


def fit(manner: I32, assertive: I32, responsive: I32, mood: I32) -> I32:
    """Return how well a manner suits a person today.

    Args:
        manner: (n,) Manner.
        assertive: (n,) grid point 0..8.
        responsive: (n,) grid point 0..8.
        mood: (n,) day mood, added.

    Returns:
        (n,) -4,000..10,000.

    Source: docs/rules.md#style (3.2, S2; day noise 3.14).
    """
    return bounded(FIT[manner, assertive, responsive] + mood, LEAST_FIT, MOST_FIT).astype(np.int32)


#: Normal error in reading a sign, in tenths of the grid's half-width. Source: assumption.
READING_ERROR = 4


def signs(error: int) -> I32:
    """Return the chances of each sign at every point, (4, 9, 9); each point sums to 10,000.

    Args:
        error: normal error of a reader, in tenths of the grid's half-width, 1 or more. L12.
    """
    # A logistic of slope 1.7 stands for a normal error of 1.
    high = logistic((_STEPS * 17 // error).astype(np.int32)).astype(np.int64)
    tells, shows = high[:, None], high[None, :]
    table = np.empty((len(Style), 9, 9), np.int64)
    table[Style.DRIVER] = tells * (FULL - shows) // FULL
    table[Style.AMIABLE] = (FULL - tells) * shows // FULL
    table[Style.EXPRESSIVE] = tells * shows // FULL
    table[Style.ANALYTICAL] = FULL - table[Style.DRIVER] - table[Style.AMIABLE] - table[Style.EXPRESSIVE]
    return table.astype(np.int32)


SIGN = signs(READING_ERROR)


def style_of(assertive: I32, responsive: I32) -> I32:
    """Return the quadrant of a point of style, (n,) Style; the middle counts as low."""
    tells, shows = assertive > _MIDDLE, responsive > _MIDDLE
    return (tells + 2 * shows.astype(np.int32)).astype(np.int32)


def sign_chances(assertive: I32, responsive: I32, shows: I32) -> I32:
    """Return the chances of no sign and of a sign of each style.

    Args:
        assertive: (n,) grid point 0..8.
        responsive: (n,) grid point 0..8.
        shows: (n,) chance that any sign shows, 0..10,000.

    Returns:
        (5, n) none, analytical, driver, amiable, expressive; columns sum to 10,000.

    Source: docs/rules.md#style (3.2; reading error .4: assumption).
    """
    signs = SIGN[:, assertive, responsive] * shows // FULL
    return np.concatenate([FULL - signs.sum(axis=0, dtype=np.int32)[None], signs]).astype(np.int32)
