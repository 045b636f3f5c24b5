"""How the rules book reads numbers from the code and shows them."""

import dataclasses
import functools
import inspect
import re
from collections.abc import Callable
from typing import Any

import numpy as np

FULL = 10_000

SEED, SCIENCE, ASSUMED = "seed", "science", "assumption"


@dataclasses.dataclass(frozen=True, slots=True)
class Number:
    """A number of a rule: its word in formulas, its value in the code, how it is shown, what it is."""

    word: str
    raw: int
    form: Callable[[int], str]
    meaning: str
    source: str  # seed, science or assumption

    @property
    def plain(self) -> float:
        """The value as formulas of the book use it: shares and logit terms of 1."""
        return self.raw / FULL if self.form in (share, term) else float(self.raw)


def share(raw: int) -> str:
    """Return a share of 10,000 as a percentage: 3%, 12.5%."""
    return f"{raw / 100:.4g}%"


def term(raw: int) -> str:
    """Return a factor or a term of a logit: 1.2, -9."""
    return f"{raw / FULL:.4g}"


def count(raw: int) -> str:
    """Return a plain count."""
    return f"{raw:,}"


def points(raw: int) -> str:
    """Return hundredths of a point of the score: 40, 0.1."""
    return f"{raw / 100:g}"


def time(raw: int) -> str:
    """Return minutes: 45 min, 2 h, 2 h 20 min."""
    hours, minutes = divmod(raw, 60)
    return (
        " ".join(part for part in (f"{hours} h" * bool(hours), f"{minutes} min" * bool(minutes)) if part)
        or "-"
    )


def week(raw: int) -> str:
    """Return a number of weeks."""
    return "1 week" if raw == 1 else f"{raw} weeks"


def at(rule: Callable[..., Any], *inputs: int, part: int = 0) -> int:
    """Return what a rule gives for these inputs: so a factor that stands in its formula can be read off."""
    result = rule(*(np.array([value], dtype=np.int32) for value in inputs))
    return int((result[part] if isinstance(result, tuple) else result)[0])


@functools.cache
def _source(function: Callable[..., Any]) -> str:
    """Return the code of a function on one line."""
    return " ".join(inspect.getsource(function).split())


def inside(function: Callable[..., Any], code: str) -> int:
    """Return a number that has no name but stands in a function.

    Args:
        function: where it stands.
        code: the code around it, with `#` in its place.

    Raises:
        LookupError: the code does not stand there once.
    """
    pattern = re.escape(code).replace("\\#", "([0-9][0-9_]*)")
    found = re.findall(pattern, _source(function))
    if len(found) != 1:
        message = f"{code!r} is {len(found)} times in {function.__qualname__}: read it, then correct the book"
        raise LookupError(message)
    return int(found[0])
