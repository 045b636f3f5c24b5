"""Commands: everything that can be typed besides moves."""

import pathlib
import re
from collections.abc import Callable
from typing import Final, NamedTuple

from game.client.places import beside
from game.errors import KeyedError, UnknownName
from game.i18n.language import Message, available, load, mark
from game.shipped import assets_folder
from game.text_ui import lookups
from game.text_ui.explaining import kept
from game.text_ui.table import Table
from game.voice.hints import Strength
from game.voice.terms import STYLES

_NUMBER: Final = re.compile("[0-9]{1,6}")
#: A guess names at least a person, a style and how sure one is.
_PARTS_OF_A_GUESS: Final = 3
#: What the record of a visit begins with.
_VISIT: Final = "visit "


class Command(NamedTuple):
    """What a command does, its form, and what its help says."""

    does: Callable[[Table, str], None]
    form: str
    summary: Message


def _help(table: Table, rest: str) -> None:
    """Say what can be typed."""
    del rest
    say = table.words.language.say
    table.console.say(*(say(line) for line in _HELP))
    for command in COMMANDS.values():
        summary = say(command.summary)
        line = table.words.language.gettext("{form}: {summary}", form=command.form, summary=summary)
        table.console.say(line)


def _note(table: Table, rest: str) -> None:
    """Keep a note."""
    table.seat.note(rest)
    table.console.say(table.words.language.gettext("Noted."))


def _guess(table: Table, rest: str) -> None:
    """Keep a guess at somebody's style."""
    words, scene = table.words, table.seat.look()
    parts = rest.split()
    if len(parts) < _PARTS_OF_A_GUESS:
        form = COMMANDS["guess"].form
        table.console.say(words.language.gettext("It is written like this: {form}.", form=form))
        return
    person = scene.names.people[table.person(" ".join(parts[:-2]))]
    styles = {words.language.say(name).casefold(): style.name.lower() for style, name in STYLES.items()}
    typed = parts[-2].casefold()
    table.seat.guess(person, styles.get(typed, typed), _percent(parts[-1]))
    table.console.say(words.language.gettext("Noted."))


def _forecast(table: Table, rest: str) -> None:
    """Keep a forecast."""
    parts = rest.split()
    if len(parts) != len(("won", "lost")):
        form = COMMANDS["forecast"].form
        table.console.say(table.words.language.gettext("It is written like this: {form}.", form=form))
        return
    table.seat.forecast(_percent(parts[0]), _percent(parts[1]))
    table.console.say(table.words.language.gettext("Noted."))


def _percent(word: str) -> int:
    """Return a percentage, written with its sign or without."""
    number = word.removesuffix("%")
    if not _NUMBER.fullmatch(number):
        raise KeyedError("session.percent", {"word": word})
    return int(number)


def _language(table: Table, rest: str) -> None:
    """Go on in another language."""
    folder = assets_folder() / "locale"
    known = available(folder)
    if rest not in known:
        wrong = UnknownName("error.unknown_language", rest, known)
        message = mark("There is no language {word}. There are: {known}.")
        table.console.say(table.words.language.say(message, **wrong.fields))
        return
    table.speak(load(rest, folder))
    table.show()


def _hints(table: Table, rest: str) -> None:
    """Let the manager say more or less while one plays."""
    names = {strength.name.lower(): strength for strength in Strength}
    if rest.lower() not in names:
        form = COMMANDS["hints"].form
        table.console.say(table.words.language.gettext("It is written like this: {form}.", form=form))
        return
    table.choices.strength = names[rest.lower()]
    table.show()


def _save(table: Table, rest: str) -> None:
    """Say where the game is kept, or keep it elsewhere."""
    if rest:
        table.seat.save(_path(table, rest))
    table.console.say(kept(table.words, table.seat))


def _path(table: Table, text: str) -> pathlib.Path:
    """Return the path that was typed.

    Raises:
        KeyedError: `journal.not_saved`: no file can have that name.
    """
    path = pathlib.Path(text)
    if not path.name or not text.isprintable():
        reason = table.words.language.gettext("no file can have that name")
        raise KeyedError("journal.not_saved", {"path": text, "reason": reason})
    return path


def _back(table: Table, rest: str) -> None:
    """Take moves back."""
    _take_back(table, _count(rest))


def _take_back(table: Table, moves: int) -> None:
    """Take so many moves back and show where that leads."""
    table.seat.back(moves)
    table.settle()
    language = table.words.language
    table.console.say(language.ngettext("One move taken back.", "{count} moves taken back.", moves))
    table.show()


def _revisit(table: Table, rest: str) -> None:
    """Go back to the moment before the last visit, to play it again."""
    del rest
    moves = [entry.words for entry in table.seat.log() if entry.is_move]
    visits = [place for place, words in enumerate(moves) if words.startswith(_VISIT)]
    if not visits:
        table.console.say(table.words.language.gettext("There was no visit yet."))
        return
    _take_back(table, len(moves) - visits[-1])


def _again(table: Table, rest: str) -> None:
    """Go on from an earlier moment with other luck, in a file of its own."""
    path = table.seat.path
    fork = table.seat.fork(back=_count(rest), save=beside(path) if path else None)
    table.seat.close()
    table.seat = fork
    table.settle()
    news = table.words.language.gettext("The same customer, other luck. The first game stays as it was.")
    table.console.say(news, kept(table.words, table.seat))
    table.show()


def _count(word: str) -> int:
    """Return how many moves are meant: one, unless a number says more."""
    if word and not _NUMBER.fullmatch(word):
        raise KeyedError("move.no_number", {"word": word})
    return int(word or "1")


def _quit(table: Table, rest: str) -> None:
    """Leave."""
    del rest
    table.over = True


COMMANDS: Final[dict[str, Command]] = {
    "help": Command(_help, "help", mark("this page")),
    "all": Command(
        lookups.every_move, "all", mark("every move of this moment, and what is not possible now")
    ),
    "why": Command(lookups.why, "why MOVE", mark("why a move is impossible, or what it takes")),
    "week": Command(lookups.week, "week", mark("the page of the week: clock, what is due, what is open")),
    "who": Command(lookups.who, "who [PERSON]", mark("the people, or all that you know of one")),
    "map": Command(lookups.organisation, "map", mark("the organisation, layer by layer")),
    "needs": Command(lookups.needs, "needs", mark("what you have heard, and how clear it is")),
    "facts": Command(lookups.facts, "facts", mark("what you were told beside the needs, and objections")),
    "hints": Command(_hints, "hints off|nudge|explain", mark("how much your manager says while you play")),
    "rivals": Command(lookups.rivals, "rivals", mark("us and the rivals, criterion by criterion")),
    "draft": Command(lookups.builder, "draft", mark("the proposal as it stands: its five parts")),
    "playbook": Command(lookups.playbook, "playbook", mark("the best answers to objections so far")),
    "board": Command(lookups.board, "board", mark("what must be answered before they decide")),
    "clock": Command(lookups.clock, "clock", mark("week, hours, money, and where the customer stands")),
    "brief": Command(lookups.brief, "brief", mark("the opening card once more")),
    "note": Command(_note, "note WORDS", mark("keep a note")),
    "notebook": Command(lookups.notes, "notebook", mark("your notes")),
    "guess": Command(_guess, "guess PERSON STYLE 70%", mark("your guess at a style; it changes nothing")),
    "forecast": Command(_forecast, "forecast 60% 30%", mark("chances that you win and that a rival does")),
    "log": Command(lookups.log, "log [NUMBER]", mark("what was done, move by move")),
    "lang": Command(_language, "lang CODE", mark("go on in another language")),
    "save": Command(_save, "save [FILE]", mark("where the game is kept, or keep it in another file")),
    "back": Command(_back, "back [NUMBER]", mark("take moves back; a game with this is not ranked")),
    "revisit": Command(
        _revisit, "revisit", mark("play the last visit again; a game with this is not ranked")
    ),
    "again": Command(_again, "again [NUMBER]", mark("try again from so many moves ago, with other luck")),
    "debrief": Command(lookups.debrief, "debrief", mark("what was hidden, once the deal is over")),
    "quit": Command(_quit, "quit", mark("leave; the game is kept")),
}

#: Other words for commands.
ALIASES: Final = {
    "q": "quit",
    "exit": "quit",
    "?": "help",
    "h": "help",
    "status": "clock",
    "people": "who",
    "milestones": "board",
    "language": "lang",
    "more": "debrief",
}


def command_of(word: str) -> Command | None:
    """Return the command that a word names, None where it names none."""
    return COMMANDS.get(ALIASES.get(word.lower(), word.lower()))


_HELP: Final = (
    mark("Type the number of a choice, or a move, such as: visit chen, ask problem, play back queue, leave."),
    mark("A move can be typed in full, as the log shows it, or in short; all shows every move."),
    mark("An empty line shows all choices again; those not shown anew keep their numbers."),
    mark("These are the other words:"),
)
