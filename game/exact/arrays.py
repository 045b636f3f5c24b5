"""Types of the arrays that the engine and its players work on."""

import functools

import numpy as np
from numpy.typing import NDArray

I8 = NDArray[np.int8]
I16 = NDArray[np.int16]
I32 = NDArray[np.int32]
I64 = NDArray[np.int64]
U32 = NDArray[np.uint32]
U64 = NDArray[np.uint64]
Integers = NDArray[np.integer]
Mask = NDArray[np.bool_]


@functools.lru_cache(maxsize=64)
def every(count: int) -> I64:
    """Return the numbers below a count, (count,): all games of a batch, always the same array.

    Whoever is given just this array may take whole rows instead of gathering them column by column.
    """
    numbers: I64 = np.arange(count)
    numbers.setflags(write=False)
    return numbers


def either(where: Mask | Integers, yes: int, no: int) -> I32:
    """Return one of two numbers, as int32: `yes` where a flag is set or a number is not 0.

    A flag as a number, stretched and shifted, is several times faster than `np.where`.
    """
    flags = where if where.dtype == np.bool_ else where != 0
    chosen: I32 = flags.astype(np.int32)
    if yes - no != 1:
        chosen *= yes - no
    if no:
        chosen += no
    return chosen
