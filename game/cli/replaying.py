"""`replay`: a game file as a story, or the word whether it is true."""

import argparse
import dataclasses
import json
import sys
from pathlib import Path

from game.cli import story
from game.cli.deals import of_record, say_fault, words_of
from game.cli.troubles import NO, cannot_tell, status_of, worded
from game.errors import KeyedError, ReplayMismatch
from game.i18n.language import Language
from game.journal.files import read
from game.journal.header import HEADER_ROWS
from game.journal.parse import Reading
from game.journal.record import Journal
from game.scenario.compile import Scenario
from game.session.replay import Retelling, replayed
from game.session.retell import retold
from game.session.unveil import unveil
from game.session.verify import Verified, verify
from game.voice.verdicts import debriefed


def replay(options: argparse.Namespace, language: Language) -> int:
    """Print a game file's story, or with `--verify` whether it is true to its last line."""
    path = Path(options.file)
    try:
        reading = read(path)
        if options.verify:
            return _verify(path, of_record(reading.journal.header, options.scenario), options, language)
        if options.json:
            print(json.dumps(_plain(reading.journal), ensure_ascii=False, indent=2))
        else:
            reading = _retell(options, reading, language)
    except ReplayMismatch as error:
        say_fault(error, path, language)
        return status_of(error)
    if reading.torn:
        print(language.gettext("A last line that was not written to its end was left out."), file=sys.stderr)
    if reading.fault:
        say_fault(reading.fault, path, language)
    return NO if reading.fault else 0


def _verify(path: Path, scenario: Scenario, options: argparse.Namespace, language: Language) -> int:
    """Recompute a game file and say whether it is true; return 1 where it is not."""
    try:
        found = verify(path, scenario.setup)
    except ReplayMismatch as error:
        if options.json and not cannot_tell(error):
            told = {
                "true": False,
                "line": error.line,
                "reason": error.key,
                "sentence": worded(error, language)[0],
            }
            print(json.dumps(told, ensure_ascii=False, indent=2))
            return 1
        raise
    if options.json:
        print(json.dumps(_plain_verdict(found), ensure_ascii=False, indent=2))
        return 0
    say = language.gettext
    print(say("{path} is true to the last line.", path=str(path)))
    print(
        say(
            "{scenario}, seed {seed}: {moves} moves, {outcome}, {points} points.",
            scenario=found.scenario,
            seed=str(found.seed),
            moves=found.moves,
            outcome=found.outcome.name.lower().replace("_", " "),
            points=f"{found.score / 100:.1f}",
        )
    )
    if not found.straight:
        print(say("Moves were taken back or luck was changed, so it cannot be ranked."))
    if found.torn:
        print(say("A last line that was not written to its end does not count."))
    return 0


def _plain_verdict(found: Verified) -> dict[str, object]:
    """Return a verdict as JSON holds it."""
    return {
        "true": True,
        "scenario": found.scenario,
        "player": found.player,
        "seed": found.seed,
        "lines": found.lines,
        "moves": found.moves,
        "outcome": found.outcome.name.lower(),
        "score": found.score / 100,
        "profit": found.profit,
        "digest": f"{found.digest:016x}",
        "straight": found.straight,
        "torn": found.torn,
    }


def _plain(journal: Journal) -> dict[str, object]:
    """Return a game's record as JSON holds it."""
    header = journal.header
    return {
        "scenario": header.scenario,
        "scenario_hash": header.scenario_hash,
        "rules_version": header.rules,
        "seed": header.seed,
        "player": header.player,
        "language": header.language,
        "lines": [
            {"line": line.number, "clock": line.clock, "kind": line.kind.name.lower(), "text": line.text}
            for line in journal.lines
        ],
    }


def _retell(options: argparse.Namespace, reading: Reading, language: Language) -> Reading:
    """Print the story of a game as far as it is true; return how far that is."""
    try:
        scenario = of_record(reading.journal.header, options.scenario)
        reading, game = _true_part(scenario, reading)
    except KeyedError as error:
        if status_of(error) == NO:
            raise
        _print_lines(reading.journal)
        print(*worded(error, language), sep="\n", file=sys.stderr)
        return reading
    words = words_of(scenario, language, reading.journal.header.player)
    for number, played in enumerate(retold(scenario.setup, reading.journal)):
        if not number:
            story.begin(words, played.before)
        story.tell(words, played)
    if game.state.view("outcome")[0, 0]:
        par = scenario.par.textbook if scenario.par else None
        story.end(debriefed(words, unveil(game, reading.journal), par))
    return reading


def _true_part(scenario: Scenario, reading: Reading) -> tuple[Reading, Retelling]:
    """Return what is true of a game, with its fault where there is one, and the game at the end of it.

    Raises:
        ReplayMismatch: not even the header is true, or it cannot be played here.
    """
    try:
        return reading, replayed(scenario.setup, reading.journal)
    except ReplayMismatch as error:
        if cannot_tell(error) or error.line <= HEADER_ROWS:
            raise
        journal = reading.journal.first(error.line - HEADER_ROWS - 1)
        true = dataclasses.replace(reading, journal=journal, fault=error)
        return true, replayed(scenario.setup, journal)


def _print_lines(journal: Journal) -> None:
    """Print the bare lines of a game that cannot be played here."""
    for line in journal.lines:
        print(f"{line.number:4}  {line.clock:8}  {line.words}")
