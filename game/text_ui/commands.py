"""Commands: everything that can be typed besides moves."""

import pathlib
import re
from collections.abc import Callable
from typing import Final, NamedTuple

from game.engine.vocab import Phase, Refusal
from game.errors import IllegalAction, KeyedError
from game.i18n.language import Message, mark
from game.session.seat import Entry
from game.text_ui.palette import palette
from game.text_ui.places import beside
from game.text_ui.table import Table
from game.voice import pages
from game.voice.cards import opening
from game.voice.forms import form_of
from game.voice.pages import cost
from game.voice.refusals import refused
from game.voice.typed import line_of
from game.voice.verdicts import debriefed

#: Lines of the record that are shown unless more are asked for.
_RECENT = 10
_NUMBER: Final = re.compile("[0-9]{1,6}")


class Command(NamedTuple):
    """What a command does, its form, and what its help says."""

    does: Callable[[Table, str], None]
    form: str
    summary: Message


def _help(table: Table, rest: str) -> None:
    """Say what can be typed."""
    del rest
    say = table.words.language.say
    table.console.say(
        *(say(line) for line in _HELP),
        *(f"{command.form}: {say(command.summary)}" for command in COMMANDS.values()),
    )


def _all(table: Table, rest: str) -> None:
    """Show every kind of move."""
    del rest
    table.console.say(*palette(table.words, table.seat.look(), table.seat.choices()))


def _why(table: Table, rest: str) -> None:
    """Say why a move is impossible, or what it takes."""
    words, scene = table.words, table.seat.look()
    if not rest:
        table.console.say(words.language.gettext("Type why and a move, such as: why propose."))
        return
    try:
        offered = table.offered(rest)
        action = offered.action if offered else table.seat.read(line_of(rest, words, scene))
    except IllegalAction as error:
        table.console.say(table.explain(error, rest))
        return
    refusal = table.seat.why_not(action)
    if refusal is not Refusal.NONE:
        table.console.say(refused(words, scene, action, refusal))
        return
    form, price = form_of(action.kind), cost(words, scene, action)
    table.console.say(words.language.gettext("That is possible. Its form: {form}.", form=form))
    if price and scene.phase is Phase.DESK:
        table.console.say(words.language.gettext("It takes {price}.", price=price))


def _who(table: Table, rest: str) -> None:
    """Show the people, or one of them."""
    scene = table.seat.look()
    if not rest:
        table.console.say(*pages.who(table.words, scene))
        return
    table.console.say(*pages.person(table.words, scene, table.person(rest)))


def _map(table: Table, rest: str) -> None:
    """Show the organisation."""
    del rest
    table.console.say(*pages.chart(table.words, table.seat.look()))


def _needs(table: Table, rest: str) -> None:
    """Show the needs."""
    del rest
    table.console.say(*pages.needs(table.words, table.seat.look()))


def _milestones(table: Table, rest: str) -> None:
    """Show the questions that must be answered."""
    del rest
    table.console.say(*pages.milestones(table.words, table.seat.look()))


def _clock(table: Table, rest: str) -> None:
    """Show time, money and the customer's stage."""
    del rest
    table.console.say(*pages.clock(table.words, table.seat.look()))


def _brief(table: Table, rest: str) -> None:
    """Show the opening card again."""
    del rest
    table.console.say(*opening(table.words, table.seat.look()))


def _note(table: Table, rest: str) -> None:
    """Keep a note."""
    table.seat.note(rest)
    table.console.say(table.words.language.gettext("Noted."))


def _in_week(table: Table, entry: Entry) -> str:
    """Return a line of the record with its week; the rest of its clock is for the game file."""
    week = int(entry.clock[1:].partition(".")[0])
    return table.words.language.gettext("Week {number}: {text}", number=week, text=entry.words)


def _notes(table: Table, rest: str) -> None:
    """Show the notes."""
    del rest
    notes = [_in_week(table, note) for note in table.seat.notes()]
    table.console.say(*(notes or [table.words.language.gettext("No notes yet. Type note and your words.")]))


def _guess(table: Table, rest: str) -> None:
    """Keep a guess at somebody's style."""
    words, scene = table.words, table.seat.look()
    parts = rest.split()
    if len(parts) < _PARTS_OF_A_GUESS:
        form = COMMANDS["guess"].form
        table.console.say(words.language.gettext("It is written like this: {form}.", form=form))
        return
    person = scene.names.people[table.person(" ".join(parts[:-2]))]
    table.seat.guess(person, parts[-2].lower(), _percent(parts[-1]))
    table.console.say(words.language.gettext("Noted."))


#: A guess names at least a person, a style and how sure one is.
_PARTS_OF_A_GUESS = 3


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


def _log(table: Table, rest: str) -> None:
    """Show what was done."""
    entries = table.seat.log()
    count = int(rest) if _NUMBER.fullmatch(rest) else _RECENT
    lines = [f"{entry.number} {_in_week(table, entry)}" for entry in entries[-count:]]
    table.console.say(*(lines or [table.words.language.gettext("Nothing was done yet.")]))


def _save(table: Table, rest: str) -> None:
    """Say where the game is kept, or keep it elsewhere."""
    if rest:
        table.seat.save(_path(table, rest))
    table.console.say(table.kept())


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
    moves = _count(rest)
    table.seat.back(moves)
    language = table.words.language
    table.console.say(language.ngettext("One move taken back.", "{count} moves taken back.", moves))
    table.show()


def _again(table: Table, rest: str) -> None:
    """Go on from an earlier moment with other luck, in a file of its own."""
    path = table.seat.path
    fork = table.seat.fork(back=_count(rest), save=beside(path) if path else None)
    table.seat.close()
    table.seat = fork
    news = table.words.language.gettext("The same customer, other luck. The first game stays as it was.")
    table.console.say(news, table.kept())
    table.show()


def _count(word: str) -> int:
    """Return how many moves are meant: one, unless a number says more."""
    if word and not _NUMBER.fullmatch(word):
        raise KeyedError("move.no_number", {"word": word})
    return int(word or "1")


def _debrief(table: Table, rest: str) -> None:
    """Show what was hidden."""
    del rest
    table.console.say(*debriefed(table.words, table.seat.debrief()))


def _quit(table: Table, rest: str) -> None:
    """Leave."""
    del rest
    table.over = True


COMMANDS: Final[dict[str, Command]] = {
    "help": Command(_help, "help", mark("this page")),
    "all": Command(_all, "all", mark("every move of this moment, and what is not possible now")),
    "why": Command(_why, "why MOVE", mark("why a move is impossible, or what it takes")),
    "who": Command(_who, "who [PERSON]", mark("the people, or all that you know of one")),
    "map": Command(_map, "map", mark("the organisation, layer by layer")),
    "needs": Command(_needs, "needs", mark("what you have heard, and how clear it is")),
    "milestones": Command(_milestones, "milestones", mark("what must be answered before they decide")),
    "clock": Command(_clock, "clock", mark("week, hours, money, and where the customer stands")),
    "brief": Command(_brief, "brief", mark("the opening card once more")),
    "note": Command(_note, "note WORDS", mark("keep a note")),
    "notes": Command(_notes, "notes", mark("your notes")),
    "guess": Command(_guess, "guess PERSON STYLE 70%", mark("your guess at a style; it changes nothing")),
    "forecast": Command(_forecast, "forecast 60% 30%", mark("chances that you win and that a rival does")),
    "log": Command(_log, "log [NUMBER]", mark("what was done, move by move")),
    "save": Command(_save, "save [FILE]", mark("where the game is kept, or keep it in another file")),
    "back": Command(_back, "back [NUMBER]", mark("take moves back; a game with this is not ranked")),
    "again": Command(_again, "again [NUMBER]", mark("try again from so many moves ago, with other luck")),
    "debrief": Command(_debrief, "debrief", mark("what was hidden, once the deal is over")),
    "quit": Command(_quit, "quit", mark("leave; the game is kept")),
}

#: Other words for commands.
ALIASES: Final = {"q": "quit", "exit": "quit", "?": "help", "h": "help", "status": "clock", "people": "who"}


def command_of(word: str) -> Command | None:
    """Return the command that a word names, None where it names none."""
    return COMMANDS.get(ALIASES.get(word.lower(), word.lower()))


_HELP: Final = (
    mark("Type the number of a choice, or a move, such as: visit chen, ask problem, play back queue, leave."),
    mark("A move can be typed in full, as the log shows it, or in short; all shows every move."),
    mark("An empty line shows the choices again. These are the other words:"),
)
