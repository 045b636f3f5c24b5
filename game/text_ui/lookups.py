"""What can be looked up at any time: pages of the notebook, the palette, the reasons."""

import re
from typing import Final

from game.client import notebook, value_pages
from game.client.inbox import read_again
from game.client.palette import palette
from game.engine.codes import Refusal
from game.engine.vocab import Phase
from game.errors import IllegalAction
from game.session.seat import Entry
from game.text_ui.explaining import explained
from game.text_ui.table import Table
from game.voice import pages
from game.voice.cards import opening
from game.voice.forms import form_of
from game.voice.labels import label_of
from game.voice.refusals import refused
from game.voice.typed import line_of
from game.voice.value_told import rivals as laid_beside

#: Lines of the record that are shown unless more are asked for.
_RECENT: Final = 10
_NUMBER: Final = re.compile("[0-9]{1,6}")


def every_move(table: Table, rest: str) -> None:
    """Show every kind of move."""
    del rest
    table.console.say(*palette(table.words, table.seat.look(), table.seat.choices()))


def why(table: Table, rest: str) -> None:
    """Say why a move is impossible, or what it takes."""
    words, scene = table.words, table.seat.look()
    if not rest:
        table.console.say(words.language.gettext("Type why and a move, such as: why propose."))
        return
    try:
        offered = table.offered(rest)
        action = offered.action if offered else table.seat.read(line_of(rest, words, scene))
    except IllegalAction as error:
        table.console.say(explained(table, error, rest))
        return
    refusal = table.seat.why_not(action)
    if refusal is not Refusal.NONE:
        table.console.say(refused(words, scene, action, refusal))
        return
    form, price = form_of(action.kind), pages.cost(words, scene, action)
    table.console.say(words.language.gettext("That is possible. Its form: {form}.", form=form))
    if price and scene.phase is Phase.DESK:
        table.console.say(words.language.gettext("It takes {price}.", price=price))


def who(table: Table, rest: str) -> None:
    """Show the people, or one of them."""
    scene = table.seat.look()
    if not rest:
        table.console.say(*pages.who(table.words, scene))
        return
    table.console.say(*pages.person(table.words, scene, table.person(rest)))


def organisation(table: Table, rest: str) -> None:
    """Show the organisation."""
    del rest
    table.console.say(*pages.chart(table.words, table.seat.look()))


def needs(table: Table, rest: str) -> None:
    """Show the needs."""
    del rest
    table.console.say(*pages.needs(table.words, table.seat.look()))


def rivals(table: Table, rest: str) -> None:
    """Show us beside the rivals."""
    del rest
    table.console.say(*laid_beside(table.words, table.seat.look()))


def builder(table: Table, rest: str) -> None:
    """Show the proposal as it stands."""
    del rest
    table.console.say(*value_pages.builder(table.words, table.seat.look()))


def playbook(table: Table, rest: str) -> None:
    """Show which answers settled the objections of this deal so far, in all deals."""
    del rest
    table.console.say(*table.playbook())


def board(table: Table, rest: str) -> None:
    """Show the questions that must be answered, and what has been passed and released."""
    del rest
    table.console.say(*notebook.board(table.words, table.seat.look()))


def facts(table: Table, rest: str) -> None:
    """Show the facts and the objections."""
    del rest
    table.console.say(*notebook.facts(table.words, table.seat.look()))


def clock(table: Table, rest: str) -> None:
    """Show time, money and the customer's stage."""
    del rest
    table.console.say(*pages.clock(table.words, table.seat.look()))


def week(table: Table, rest: str) -> None:
    """Show the page of the week: the clock, what is due, what is open."""
    del rest
    scene, words = table.seat.look(), table.words
    table.console.say(*pages.clock(words, scene), *read_again(words, scene))
    table.console.say(*notebook.board(words, scene))


def brief(table: Table, rest: str) -> None:
    """Show the opening card and the card of the chapter again."""
    del rest
    table.console.say(*opening(table.words, table.seat.look()), "", *table.card())


def in_week(table: Table, entry: Entry) -> str:
    """Return a line of the record with its week; the rest of its clock is for the game file."""
    number = int(entry.clock[1:].partition(".")[0])
    return table.words.language.gettext("Week {number}: {text}", number=number, text=entry.words)


def notes(table: Table, rest: str) -> None:
    """Show the notes."""
    del rest
    lines = [in_week(table, note) for note in table.seat.notes()]
    table.console.say(*(lines or [table.words.language.gettext("No notes yet. Type note and your words.")]))


def log(table: Table, rest: str) -> None:
    """Show what was done."""
    entries = table.seat.log()
    count = int(rest) if _NUMBER.fullmatch(rest) else _RECENT
    lines = [f"{entry.number} {_labelled(table, entry)}" for entry in entries[-count:]]
    table.console.say(*(lines or [table.words.language.gettext("Nothing was done yet.")]))


def _labelled(table: Table, entry: Entry) -> str:
    """Return a line of the record; what was said in a meeting has its kind and form beside it."""
    text = in_week(table, entry)
    try:
        label = label_of(table.words, table.seat.read(entry.words)) if entry.is_move else ""
    except IllegalAction:  # it names what an undone move had found
        label = ""
    if not label:
        return text
    return table.words.language.gettext("{text} ({label})", text=text, label=label)


def debrief(table: Table, rest: str) -> None:
    """Show what was hidden."""
    del rest
    table.console.say(*table.debrief())
