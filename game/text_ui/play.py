"""Plays a game in lines."""

import dataclasses
import pathlib
import secrets
import sys
from typing import Final

from game.client.places import new_place
from game.client.resuming import resumed
from game.engine.vocab import Phase
from game.errors import KeyedError
from game.i18n.language import Language
from game.scenario.compile import Scenario
from game.session.local import LocalSeat, begin
from game.text_ui.commands import command_of
from game.text_ui.console import Console, at_hand, from_file
from game.text_ui.explaining import explained, going_on, kept
from game.text_ui.table import Table
from game.voice.cards import opening
from game.voice.mistakes import worded
from game.voice.words import Words

#: Seeds that are taken where the player names none. Choice: short enough to be told to somebody.
_SEEDS: Final = 1_000_000
#: Exit statuses.
_FINE, _NO = 0, 1


@dataclasses.dataclass(frozen=True, slots=True)
class Settings:
    """What a player asked for."""

    scenario: Scenario
    language: Language
    seed: int | None = None  # any where it is left out
    player: str = ""
    moves: str = ""  # file of moves, `-` for standard input, empty for a person
    save: pathlib.Path | None = None  # new, or a game to go on with; the player's own folder where left out


def play(settings: Settings) -> int:
    """Play a game, a new one or one that was saved.

    Returns:
        0, or 1 where a move of a file cannot be made; the game is saved up to there.

    Raises:
        Unreadable: the file of moves or the saved game cannot be read.
        ReplayMismatch: the saved game is of another scenario or other rules, or no game at all.
        KeyedError: the game cannot be saved where it was asked for.
    """
    console = from_file(settings.moves) if settings.moves else at_hand()
    seat, notices = _seated(settings)
    table = Table(seat, settings.scenario, words_for(settings, seat), console)
    console.say(*notices)
    return sit(table)


def words_for(settings: Settings, seat: LocalSeat) -> Words:
    """Return the words in which a game is played."""
    scenario, language = settings.scenario, settings.language
    return Words(
        language,
        scenario.texts(language.code),
        player=seat.journal.header.player,
        currency=scenario.currency,
        start=scenario.start,
    )


def sit(table: Table) -> int:
    """Play at a table until the game, the input or the patience of the player is at its end.

    Returns:
        0, or 1 where a move of a file cannot be made.
    """
    language, scene = table.words.language, table.seat.look()
    if not scene.moves:
        hint = language.gettext("Type help for what can be typed.")
        table.console.say(*opening(table.words, scene), "", *table.card(), "", hint)
    elif scene.phase is not Phase.OVER:
        table.console.say("", *table.card())
    table.show()
    try:
        return _converse(table)
    finally:
        table.seat.close()


def _seated(settings: Settings) -> tuple[LocalSeat, list[str]]:
    """Return the seat to play from and what has to be said about it."""
    scenario, language = settings.scenario, settings.language
    texts = scenario.texts(language.code)
    if settings.save is not None and settings.save.exists():
        seat, notice = resumed(settings.save, scenario, language)
        going = language.gettext("You go on with the game in {path}.", path=str(seat.path))
        return seat, [notice, going] if notice else [going]
    seed = secrets.randbelow(_SEEDS) if settings.seed is None else settings.seed
    if settings.save is not None:
        return begin(scenario.setup, texts, seed, settings.player, save=settings.save), []
    seat = begin(scenario.setup, texts, seed, settings.player)
    try:
        seat.save(new_place(scenario.id, seed))
    except KeyedError as error:
        return seat, [worded(error, language)]
    return seat, []


def _converse(table: Table) -> int:
    """Read and do lines until the end."""
    try:
        while not table.over:
            line = table.console.read()
            if line is None:
                break
            if not _done(table, line):
                return _NO
    except KeyboardInterrupt:
        table.console.say("")
    table.console.say("", kept(table.words, table.seat), *going_on(table.words, table.seat))
    return _FINE


def _done(table: Table, line: str) -> bool:
    """Do one line; return whether the conversation may go on."""
    word, _, rest = line.partition(" ")
    command = command_of(word)
    try:
        if not line:
            table.show()
        elif command:
            command.does(table, rest.strip())
        else:
            table.move(line)
    except KeyedError as error:
        sentence = explained(table, error, rest.strip() if command else line)
        if not table.console.strict:
            table.console.say(sentence)
            return True
        _complain(table.console, table.words.language, sentence)
        return False
    return True


def _complain(console: Console, language: Language, sentence: str) -> None:
    """Say on standard error which line of a file of moves cannot be done, and why."""
    text = language.gettext(
        "{file}, line {line}: {sentence}", file=console.name, line=console.number, sentence=sentence
    )
    print(text, file=sys.stderr)
