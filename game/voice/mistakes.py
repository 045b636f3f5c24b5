"""Errors of moves, games and game files at the edge: each key as a sentence or two.

What to do stands in the second sentence where there is something to do. The command line words
what went wrong with its own words.
"""

from typing import Final

from game.errors import KeyedError, ReplayMismatch
from game.i18n.language import Language, Message, mark
from game.voice.forms import form_named
from game.voice.words import shown

SENTENCES: Final[dict[str, Message]] = {
    "move.too_long": mark("A move has at most {most} characters. Write it shorter."),
    "move.given_twice": mark("The field {field} stands there twice. Give it once."),
    "move.unknown_kind": mark("There is no move {word}. Type help for what can be typed."),
    "move.missing_field": mark("The move {words} needs the field {field}. Write it like this: {form}."),
    "move.unknown_field": mark("The move {words} takes no field {field}. Write it like this: {form}."),
    "move.unknown_value": mark("{word} is not a known {field}. Type who or needs for the names."),
    "move.several": mark("{word} could be {known}. Write one of them."),
    "move.not_understood": mark(
        "You know of nothing called {word} that fits here. Write it like this: {form}."
    ),
    "move.no_number": mark("There is no choice {word}. Choose one of the numbers shown."),
    "session.nothing_back": mark("So many moves were not made; {most} can be taken back."),
    "session.not_over": mark("The debrief comes when the deal is over."),
    "session.over": mark("The deal is over, so nothing can be guessed any more."),
    "session.no_such_person": mark("You know nobody called {word}. Type who for the people you know."),
    "session.no_such_style": mark(
        "{word} is no style. The styles are analytical, driver, amiable, expressive."
    ),
    "session.percent": mark("{word} is no percentage from 0% to 100%."),
    "session.more_than_all": mark("Won and lost come to more than 100%."),
    "session.note_empty": mark("There is nothing to note. Write the words behind note."),
    "session.seed": mark("{seed} is no seed. Take a whole number from 0 to 9223372036854775807."),
    "journal.file_too_large": mark("This is no game file: it has more than {bytes} bytes."),
    "journal.not_a_game": mark("This is not a file of this game."),
    "journal.other_format": mark("The file has format {format}, and this version reads {known}."),
    "journal.header": mark("The head of the file has been changed."),
    "journal.seed": mark("The seed does not fit its seal."),
    "journal.not_a_line": mark("This line is not in the form of a game file."),
    "journal.number": mark("The number of this line is not the next one."),
    "journal.too_long": mark("This line is too long."),
    "journal.characters": mark("This line holds characters that do not belong there."),
    "journal.kind": mark("The first word of this line does not fit the rest."),
    "journal.back": mark("This line goes back to a line that does not stand before it."),
    "journal.fork": mark("This line does not continue the game from which it says it was forked."),
    "journal.changed_outside": mark(
        "Another program has changed the file. Save the game under another name."
    ),
    "journal.exists": mark("{path} is there already and was left as it is. Choose another name."),
    "journal.open_elsewhere": mark("{path} is open in another window. Close it there first."),
    "journal.not_saved": mark("{path} could not be saved: {reason}. Make room or choose another place."),
    "error.unreadable": mark("{path} cannot be read: {reason}."),
    "error.unknown_scenario": mark("The scenario {word} is not here."),
    "replay.other_scenario": mark("The game was played in the scenario {scenario}, and this is {known}."),
    "replay.scenario_changed": mark("The scenario {scenario} has changed since this game was played."),
    "replay.other_rules": mark(
        "The game was played by rules {rules}, and here rules {known} hold; it can only be read."
    ),
    "replay.world": mark("The world of this game is not the one of its seed."),
    "replay.sealed": mark("The seed of this game is not in the file, so it cannot be played here."),
    "replay.move": mark("This move was not possible at that moment."),
    "replay.opinion": mark("This guess or forecast could not be made at that moment."),
    "replay.clock": mark("The time of this line is not the time of the game."),
    "replay.end": mark("The end of the game is not the one that is written here."),
    "replay.untrue": mark("What this line says does not lead to its digest: it was changed."),
}

#: What is said where a likely word was found.
NEAREST: Final[dict[str, Message]] = {
    "move.unknown_kind": mark("There is no move {word}. Did you mean {nearest}?"),
    "move.unknown_field": mark("The move {words} takes no field {field}. Did you mean {nearest}?"),
    "move.unknown_value": mark("{word} is not a known {field}. Did you mean {nearest}?"),
    "session.no_such_person": mark("You know nobody called {word}. Did you mean {nearest}?"),
    "session.no_such_style": mark("{word} is no style. Did you mean {nearest}?"),
}

#: Longest word of a player that is repeated.
_REPEATED: Final = 60


def worded(error: KeyedError, language: Language) -> str:
    """Return the sentence of an error; that of a game file names its line.

    Args:
        error: whose key stands in `SENTENCES`; a refused move is worded by `refusals.refused`.
        language: whose sentence.
    """
    fields = {
        name: shown(value, _REPEATED) if name == "word" and isinstance(value, str) else _safe(value)
        for name, value in error.fields.items()
    }
    if "words" in fields:
        fields["form"] = form_named(str(fields["words"]))
    table = NEAREST if fields.get("nearest") and error.key in NEAREST else SENTENCES
    sentence = language.say(table[error.key], **fields)
    if isinstance(error, ReplayMismatch):
        return language.gettext("Line {line}: {sentence}", line=error.line, sentence=sentence)
    return sentence


def _safe(value: str | int) -> str | int:
    """Return a field as it may stand on a screen."""
    return shown(value) if isinstance(value, str) else value
