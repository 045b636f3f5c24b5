"""The six steps with their moves as a map, what was true at the table, and what follows after signing."""

from collections import Counter
from collections.abc import Callable
from typing import Final

from game.client import bargain
from game.client.afterwards import at_table
from game.engine.after_words import Delay
from game.engine.vocab import Method
from game.pygame_ui.kit.button import Button
from game.pygame_ui.kit.card import Card, Chip, Tinted, Tone
from game.pygame_ui.kit.layout import Column, Grid, Row, Space, Wrap
from game.pygame_ui.kit.meter import Progress
from game.pygame_ui.kit.scroll import Scroll
from game.pygame_ui.kit.text import SMALL, Label, Rule, Span, Text
from game.pygame_ui.kit.widget import Widget
from game.pygame_ui.pieces.avatar import Avatar
from game.pygame_ui.pieces.table_figures import concessions
from game.pygame_ui.pieces.table_people import PAPER
from game.pygame_ui.playing import Play
from game.session.looking_back import LookBack
from game.voice import after
from game.voice.hindsight import Contentment, Debrief
from game.voice.report import HABITS, METHODS, STEPS

#: Moves a step of the method.
_A_STEP: Final = 4
#: From this satisfaction of 10,000 on somebody is pleased; below the other one somebody is cross.
_PLEASED, _CROSS = 6_500, 4_000
#: Cells of people are no narrower than this, at the usual size of text.
_PERSON: Final = 300
#: Cells are no narrower than this, at the usual size of text.
_LEAST: Final = 108


def steps(play: Play, debrief: Debrief) -> Widget:
    """Return the card of the six steps, each with its four moves: made, missing, or not to be made here."""
    language = play.words.language
    rows: list[Widget] = []
    for number, step in enumerate(STEPS):
        moves = tuple(Method)[number * _A_STEP : (number + 1) * _A_STEP]
        possible = [move for move in moves if debrief.possible[move]]
        made = sum(debrief.made[move] for move in possible)
        count = f"{made}/{len(possible)}" if possible else ""
        head = Column(
            [
                Row(
                    [Chip(str(number + 1), tone="blue"), Label(language.say(step), bold=True, grow=1)], gap=7
                ),
                Label(count, size=SMALL, colour="ink2"),
                Space(),
            ],
            gap=2,
        )
        cells = [_move(play, debrief, move) for move in moves]
        rows.append(
            Grid(
                [head, Grid(cells, columns=[1.0] * _A_STEP, gap=6, least=_LEAST)],
                columns=(0.24, 0.76),
                gap=12,
                grow=1,
            )
        )
        rows.append(Rule())
    total = f"{sum(debrief.made)}/{sum(debrief.possible)}"
    return Card(
        [Scroll(Column(rows[:-1], gap=8), key="rows-steps", grow=1)],
        title=language.gettext("The six steps"),
        icon="walk",
        aside=Label(language.gettext("{count} moves with evidence", count=total), size=SMALL, bold=True),
        grow=1,
    )


def _move(play: Play, debrief: Debrief, move: Method) -> Widget:
    """Return the cell of one move."""
    name = play.words.language.say(METHODS[move])
    tone: Tone = "" if not debrief.possible[move] else "green" if debrief.made[move] else "verm"
    icon = "same" if not tone else "check" if tone == "green" else "x"
    text = Text([Span(name, icon=icon, colour=tone or "ink2")], size=SMALL)
    return Tinted([Space(), text, Space()], tone=tone, pad=(7, 10), height=46)


def habits(play: Play, debrief: Debrief) -> Widget:
    """Return the card of what the trainee did how often."""
    language, kinds = play.words.language, Counter(dict(debrief.counts))
    chips: list[Widget] = []
    for habit, counted in HABITS:
        count = sum(kinds[kind] for kind in counted)
        text = language.gettext("{habit} {count}", habit=language.say(habit), count=count)
        chips.append(Chip(text, tone="blue" if count else ""))
    return Card([Wrap(chips)], title=language.gettext("In numbers"), icon="chart")


def money(play: Play, debrief: Debrief) -> Widget:
    """Return the card of the invoices as they ended, and why they waited."""
    language, words = play.words.language, play.words
    rows: list[Widget] = []
    for each in debrief.invoices:
        tone: Tone = "green" if each.cause is Delay.NONE or each.received >= 10_000 else "amber"
        chip = Chip(language.say(after.BILLS[each.bill]), tone=tone)
        head = Row(
            [
                Label(language.gettext("Invoice {number}", number=each.number), bold=True),
                Label(words.money(each.amount), colour="ink2"),
                Space(),
                chip,
            ]
        )
        rows.append(head)
        if each.cause is not Delay.NONE:
            cause = language.gettext(
                "{share} came in, {weeks} weeks late: {cause}.",
                share=language.percent(each.received // 100 * 100),
                weeks=each.late,
                cause=language.say(after.DELAYS[each.cause]),
            )
            rows.append(Label(cause, size=SMALL, colour="ink2"))
        rows.append(Rule())
    return Card(
        [Scroll(Column(rows[:-1], gap=6), key="bills", grow=1)],
        title=language.gettext("Invoices"),
        icon="money",
        grow=1,
    )


def contents(play: Play, debrief: Debrief) -> Widget:
    """Return the card of how satisfied people were in the end, and what made it so."""
    cells = [_content(play, each) for each in debrief.contents]
    return Card(
        [Scroll(Grid(cells, columns=(1, 1), gap=10, least=_PERSON), key="contents")],
        title=play.words.language.gettext("How satisfied they were"),
        icon="heart",
        gap=10,
    )


def _content(play: Play, each: Contentment) -> Widget:
    """Return how satisfied one of them was: the face in that mood, the bar, and what it is made of."""
    language, named = play.words.language, play.words.person(each.person)
    mood = "warm" if each.satisfaction >= _PLEASED else "annoyed" if each.satisfaction < _CROSS else "neutral"
    look = play.words.texts.people[each.person].look
    face = Avatar(look, size=54, mood=mood, ground=PAPER, name=named.name)
    why = language.gettext(
        "care {care}, value {felt}, trust {trust}, promises {promises}, complaints {burden}",
        care=_points(each.care),
        felt=_points(each.felt),
        trust=_points(each.trust),
        promises=_points(each.promises),
        burden=_points(each.burden),
    )
    bar = Progress(each.satisfaction / 10_000, tone="f-green", thick=9, grow=1, name=named.name)
    figure = Label(str(each.satisfaction // 100), size=15, bold=True)
    parts = [Label(named.name, bold=True), Row([bar, figure], gap=10), Label(why, size=SMALL, colour="ink2")]
    return Tinted([Row([face, Column(parts, gap=3, grow=1)], gap=12)], pad=(10, 12))


def _points(share: int) -> str:
    return f"{int(share / 100):+d}"


def talks(play: Play) -> Widget:
    """Return the card of both sides' steps at the table."""
    return concessions(play, bargain.history(play.past), grow=1)


def table(play: Play, back: LookBack, again: Callable[[], None]) -> Widget:
    """Return the card of what was true at the table: who sat there, and the way back to it."""
    language, parts = play.words.language, list[Widget]()
    buyer = bargain.across(play.past)
    if buyer:
        named = play.words.person(buyer)
        face = Avatar(play.words.texts.people[buyer].look, size=84, ground=PAPER, name=named.name)
        about = Column(
            [Label(named.name, size=16, bold=True), Label(named.title, colour="ink2")], gap=2, grow=1
        )
        parts.append(Row([face, about], gap=14))
    parts += [
        Tinted([Text([Span(line, icon="eye", colour="ink")], size=14)], pad=(10, 12))
        for line in at_table(play.words, back)
    ]
    once_more = Button(
        language.gettext("Sit down once more"), again, icon="swap", main=True, first=True, key="table-again"
    )
    note = language.gettext("The same talks in a game of their own. This one stays as it is.")
    parts += [Label(note, size=SMALL, colour="ink2"), Wrap([once_more])]
    title = language.gettext("What was true at the table")
    return Column(
        [Card([Scroll(Column(parts, gap=12, pad=3), key="truth")], title=title, icon="scale", gap=12)]
    )
