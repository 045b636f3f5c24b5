"""What all benchmarks share: a figure with its bar, a yardstick, and how both are shown.

Machines differ, so each figure also has a ratio to something measured beside it, round by round.
"""

import dataclasses
import json
import statistics
import sys
import time
from collections.abc import Callable, Sequence

import numpy as np

if sys.platform != "win32":
    import resource


@dataclasses.dataclass(frozen=True)
class Figure:
    """One measured figure."""

    name: str
    value: float
    unit: str
    ratio: float  # does not depend on the machine, as far as that is possible
    against: str  # what the ratio is taken of
    bar: float | None = None  # that the project holds itself to
    at_most: bool = True  # the bar is a most, not a least

    @property
    def met(self) -> bool | None:
        """Whether the bar is kept; None where there is none."""
        if self.bar is None:
            return None
        return self.value <= self.bar if self.at_most else self.value >= self.bar


def yardstick(clock: Callable[[], float] = time.process_time) -> float:
    """Return the seconds that a fixed piece of work takes here: small arrays, as a single game has them."""
    small = np.arange(16, dtype=np.int32)
    began = clock()
    total = small
    for _ in range(500):
        total = np.maximum(total * 3 // 2, small) & 0xFFFF
    turns = 0
    for number in range(5_000):
        turns += number
    return clock() - began


YARDSTICK = "yardstick (500 rounds of three steps on 16 integers, 5,000 turns of a loop)"


def rounds(works: Sequence[Callable[[], float]], count: int) -> list[float]:
    """Return the median seconds of each piece of work, measured in turns so that load hits all alike."""
    taken: list[list[float]] = [[] for _ in works]
    for _ in range(count):
        for seconds, work in zip(taken, works, strict=True):
            seconds.append(work())
    return [statistics.median(each) for each in taken]


def cpu(work: Callable[[], object]) -> Callable[[], float]:
    """Return what measures the processor seconds of a piece of work in this process."""

    def measured() -> float:
        began = time.process_time()
        work()
        return time.process_time() - began

    return measured


def processor_seconds_of_children() -> float:
    """Return the processor seconds of all programs that were started and have ended; 0 on Windows."""
    if sys.platform == "win32":
        return 0.0
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def peak_memory() -> tuple[float, float]:
    """Return the most bytes that this process used, and the largest that it started; 0 on Windows."""
    if sys.platform == "win32":
        return 0.0, 0.0
    unit = 1 if sys.platform == "darwin" else 1_024
    own, started = (
        resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return float(own * unit), float(started * unit)


def report(measure: Callable[[], list[Figure]]) -> None:
    """Measure, and print the figures: as JSON with `--json`, else one a line."""
    figures = measure()
    if "--json" in sys.argv[1:]:
        print(json.dumps([{**dataclasses.asdict(each), "met": each.met} for each in figures], indent=2))
        return
    for each in figures:
        bar = ""
        if each.bar is not None:
            limit = "at most" if each.at_most else "at least"
            bar = f"   ({limit} {each.bar:,g}: {'met' if each.met else 'NOT MET'})"
        print(f"  {each.name}: {each.value:,.4g} {each.unit}{bar}")
        print(f"      {each.ratio:,.4g} of {each.against}")
