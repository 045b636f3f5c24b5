"""What playing, watching and reading a deal share: its scenario, its words, its seed, its faults."""

import argparse
import secrets
import sys
from pathlib import Path

from game.cli.troubles import cannot_tell, shown, worded
from game.cli.words import program
from game.errors import KeyedError, ReplayMismatch, UnknownName
from game.i18n.language import Language
from game.journal.header import HEADER_ROWS, Header
from game.scenario.compile import Scenario, catalogue, find, load
from game.voice.words import Words

#: Seeds that are drawn are below this, so that people can say them to each other. Choice.
_SAYABLE = 1_000_000


def chosen(name: str | None) -> Scenario:
    """Return the scenario of an id or a path, or the first one that comes with the game.

    Raises:
        UnknownName: there is none of this name.
        Unreadable: its file cannot be read.
        ScenarioError: it cannot be played.
    """
    return load(find(name)) if name else catalogue()[0]


def of_record(header: Header, name: str | None = None) -> Scenario:
    """Return the scenario that a saved game was played in.

    Args:
        header: of the game file.
        name: id or path of the scenario, where it is not one that comes with the game.

    Raises:
        KeyedError: it is not among those that come with the game; others as `chosen`.
    """
    try:
        return load(find(name or header.scenario))
    except UnknownName as error:
        if name:
            raise
        raise KeyedError("usage.which_scenario", {"scenario": header.scenario}) from error


def seed_of(options: argparse.Namespace) -> int:
    """Return the seed that was given, or one that nobody can foretell."""
    seed: int | None = options.seed
    return secrets.randbelow(_SAYABLE) if seed is None else seed


def words_of(scenario: Scenario, language: Language, player: str = "") -> Words:
    """Return the words of a scenario in a language, for one player."""
    texts = scenario.texts(language.code)
    return Words(language, texts, player=player, currency=scenario.currency, start=scenario.start)


def say_fault(error: ReplayMismatch, path: Path, language: Language) -> None:
    """Say on standard error where a game file stops being true, and what to do."""
    place = shown(str(path))
    lines = [f"{place}: {sentence}" for sentence in worded(error, language)]
    if not cannot_tell(error) and error.line > HEADER_ROWS:
        lines.append(
            language.gettext(
                "What stands before it is true; `{program} play --save {path}` goes on from there.",
                program=program(),
                path=place,
            )
        )
    print(*lines, sep="\n", file=sys.stderr)
