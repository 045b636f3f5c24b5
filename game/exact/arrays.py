"""Types of the arrays that the engine and its players work on."""

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


def either(where: Mask | Integers, yes: int, no: int) -> I32:
    """Return one of two numbers, as int32; `np.where` of two plain numbers would be int64."""
    return np.where(where, np.int32(yes), np.int32(no))
