"""What went wrong on the command line: what and where in one sentence, what to do in another.

What a game has to say itself (moves, game files, saving) is worded by `game.voice`.
"""

import importlib
from collections.abc import Mapping
from typing import Final

from game.cli.words import program
from game.errors import IllegalAction, KeyedError, ReplayMismatch, ScenarioError, Unreadable
from game.i18n.language import Language, Message, mark

#: Exit statuses. Source: the contract of the command line (tests/cli).
NO, WRONG_USE, UNREADABLE = 1, 2, 3

_NEAREST: Final = mark("Did you mean {nearest}?")
_KNOWN: Final = mark("There are: {known}.")
_HELP: Final = mark("`{program} {command} --help` says what it takes.")

#: Both sentences of each trouble by its key. The second gives way to a guess at what was meant.
_SENTENCES: Final[Mapping[str, tuple[Message, Message]]] = {
    "usage.command": (mark("There is no command {word}."), _KNOWN),
    "usage.scenario_first": (
        mark("{word} is a scenario, not a command."),
        mark("`{program} play {word}` plays it."),
    ),
    "usage.option": (mark("There is no option {word} here."), _KNOWN),
    "usage.word": (mark("{option} cannot be {word}."), _KNOWN),
    "usage.number": (
        mark("{option} cannot be {word}."),
        mark("Give a whole number from {low} to {high}."),
    ),
    "usage.too_much": (mark("The word {word} has no place here."), _HELP),
    "usage.argument": (mark("This cannot be read: {complaint}."), _HELP),
    "usage.no_value": (mark("{option} needs a value behind it."), _HELP),
    "usage.no_value_taken": (mark("{option} takes no value."), _HELP),
    "usage.needed": (mark("Something is missing: {names}."), _HELP),
    "usage.together": (mark("{option} and {other} do not go together."), _HELP),
    "usage.no_source": (
        mark("This needs the folder {folder} of the source, which an installed package does not have."),
        mark("Start it in a checkout of the project."),
    ),
    "usage.seed_of_saved": (
        mark("{path} is a game that has its seed already."),
        mark("Leave --seed out to go on with it, or give another name to begin a new one."),
    ),
    "usage.classic_pygame": (
        mark("The window needs pygame-ce, and pygame {version} is installed in its place."),
        mark(
            "Do `pip uninstall pygame` and `pip install pygame-ce`; `{program} play --text` plays without it."
        ),
    ),
    "picture.move": (
        mark("{file}, line {line}: {sentence}"),
        mark("The pictures up to there are saved."),
    ),
    "usage.same_place": (
        mark("{path} cannot hold the table and the page at once."),
        mark("Give two names."),
    ),
    "usage.over_a_game": (
        mark("{path} is a game file and was left as it is."),
        mark("Give another name."),
    ),
    "usage.which_scenario": (
        mark("The game was played in {scenario}, which is not among the scenarios here."),
        mark("Give the file of that scenario as well."),
    ),
    "error.unknown_scenario": (mark("There is no scenario {word}."), _KNOWN),
    "error.unknown_language": (mark("There is no language {word}."), _KNOWN),
    "error.unknown_policy": (mark("There is no player {word}."), _KNOWN),
    "error.unknown_move": (mark("The textbook player has no move {word} to leave out."), _KNOWN),
    "error.unknown_bench": (mark("There is no benchmark {word}."), _KNOWN),
    "error.unreadable": (
        mark("{path} cannot be read: {reason}."),
        mark("Look whether the name is right and the file may be read."),
    ),
}

#: Keys of what a record may suffer that leaves open whether it is true.
_CANNOT_TELL: Final = frozenset(
    {
        "journal.not_a_game",
        "journal.other_format",
        "journal.file_too_large",
        "replay.other_scenario",
        "replay.scenario_changed",
        "replay.other_rules",
        "replay.sealed",
    }
)


def worded(error: KeyedError, language: Language) -> tuple[str, ...]:
    """Return what is wrong, and what to do."""
    if error.key not in _SENTENCES:
        # Worded with the game's own words; whoever raised it has imported what that needs.
        said: str = importlib.import_module("game.voice.mistakes").worded(error, language)
        return (said,)
    fields = {name: shown(value) if isinstance(value, str) else value for name, value in error.fields.items()}
    what, remedy = _SENTENCES[error.key]
    if error.fields.get("nearest"):
        remedy = _NEAREST
    filled = {"program": program(), **fields}
    return language.say(what, **filled), language.say(remedy, **filled)


def cannot_tell(error: KeyedError) -> bool:
    """Say whether an error leaves open whether a record is true."""
    return error.key in _CANNOT_TELL


def status_of(error: KeyedError | ScenarioError) -> int:
    """Return the exit status: 1 the answer is no, 2 wrong use, 3 unreadable input."""
    if isinstance(error, ScenarioError | Unreadable) or cannot_tell(error):
        return UNREADABLE
    if isinstance(error, IllegalAction | ReplayMismatch):
        return NO
    return WRONG_USE if error.key.startswith(("usage.", "error.")) else NO


def shown(text: str) -> str:
    """Return a text as a terminal may show it: nothing that it would obey."""
    return "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in text)
