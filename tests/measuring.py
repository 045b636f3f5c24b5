"""Coverage, stopped for a while: a whole game costs twice as much where every line is written down."""

import contextlib

from coverage import Coverage


@contextlib.contextmanager
def unmeasured():
    """Measure no coverage within.

    A process of xdist has two measurements: its own, and one that every process of the tests starts.
    """
    stopped = []
    while (measuring := Coverage.current()) is not None:
        measuring.stop()
        stopped.append(measuring)
    try:
        yield
    finally:
        for measuring in reversed(stopped):
            measuring.start()
