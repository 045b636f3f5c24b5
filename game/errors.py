"""The few kinds of wrong that the game knows, and the guess at what was meant.

Problems of scenario files are English sentences for authors. Everything that a player may see
carries a key and named fields instead and is worded at the edge, in the player's language.
Standard library only: every layer may import this module.
"""

import dataclasses
import difflib
from collections.abc import Iterable, Mapping, Sequence

#: Longest word worth comparing; longer ones are no misspellings. Choice: bounds the work on hostile files.
LONGEST_WORD = 64
#: Likeness from which a known word is proposed, 0..1. Choice: one or two wrong letters in five.
LIKENESS = 0.6


def did_you_mean(word: str, known: Iterable[str]) -> str | None:
    """Return the known word nearest to a misspelt one, or None where none is near.

    Case, spaces and hyphens are forgiven; ties go to the word that comes first in `known`.

    >>> did_you_mean("drivr", ["analytical", "driver", "amiable"])
    'driver'
    """
    if len(word) > LONGEST_WORD:
        return None
    plain: dict[str, str] = {}
    for candidate in known:
        plain.setdefault(candidate.lower(), candidate)
    wanted = word.strip().lower().replace(" ", "_").replace("-", "_")
    near = difflib.get_close_matches(wanted, plain, n=1, cutoff=LIKENESS)
    return plain[near[0]] if near else None


@dataclasses.dataclass(frozen=True, slots=True)
class Problem:
    """One finding in a scenario file, worded for its author."""

    file: str  # as the author named it
    line: int  # from 1; 0 where the file as a whole is meant
    column: int  # from 1, counted in characters; 0 as above
    rule: str  # stable id such as `unknown-key`
    where: str  # key path such as `people.mei.style`, empty for the whole file
    sentence: str  # what is wrong, one sentence
    suggestion: str = ""  # what to write instead, one sentence or empty
    warning: bool = False  # playable all the same

    def __str__(self) -> str:
        """Return `file:line:column: error: where: sentence suggestion [rule]`."""
        place = f"{self.file}:{self.line}:{self.column}: {'warning' if self.warning else 'error'}:"
        path = f"{self.where}:" if self.where else ""
        parts = (place, path, self.sentence, self.suggestion, f"[{self.rule}]")
        return " ".join(part for part in parts if part)


class ScenarioError(Exception):
    """A scenario file cannot be played; holds every problem found, in the order of the file."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        """Keep the problems, of which at least one is an error."""
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = tuple(problems)


class KeyedError(Exception):
    """Something a player may see: a key of the catalogue and the fields of its sentence."""

    def __init__(self, key: str, fields: Mapping[str, str | int] | None = None) -> None:
        """Keep the key, such as `error.unknown_scenario`, and its fields by name."""
        self.key = key
        self.fields = dict(fields or {})
        super().__init__(" ".join([key, *(f"{name}={value}" for name, value in self.fields.items())]))


class IllegalAction(KeyedError):  # says what happened, as the design names it
    """A move that is impossible or cannot be read; nothing was spent."""

    def __init__(self, refusal: int, key: str, fields: Mapping[str, str | int] | None = None) -> None:
        """Keep the refusal (a `Refusal` of the engine, 0 where the text is no move) and its wording."""
        super().__init__(key, fields)
        self.refusal = refusal


class ReplayMismatch(KeyedError):  # says what happened, as the design names it
    """A record stops being true at a line."""

    def __init__(self, line: int, key: str, fields: Mapping[str, str | int] | None = None) -> None:
        """Keep the first untrue line of the file, from 1, and the reason."""
        super().__init__(key, {"line": line, **(fields or {})})
        self.line = line


class UnknownName(KeyedError):  # says what happened, as the design names it
    """A name that was given on the command line and is not known."""

    def __init__(self, key: str, word: str, known: Sequence[str]) -> None:
        """Keep the word and the names that would do.

        The fields are `word`, `known` (joined by commas) and `nearest` (empty where none is near);
        the key says of what kind the name was meant to be, such as `error.unknown_scenario`.
        """
        self.nearest = did_you_mean(word, known)
        super().__init__(key, {"word": word, "nearest": self.nearest or "", "known": ", ".join(known)})


class Unreadable(KeyedError):  # says what happened, as the design names it
    """A file that cannot be read at all; the fields are `path` and `reason` (the system's own words)."""

    def __init__(self, path: str, reason: str) -> None:
        """Keep the path as it was given and why it could not be read."""
        super().__init__("error.unreadable", {"path": path, "reason": reason})
