"""The six steps with their moves as a map, what follows after signing, and what the trainee takes home."""

import dataclasses
from collections import Counter
from collections.abc import Callable
from typing import Final

from game.client import bargain
from game.client.afterwards import at_table, goals_met, hinted, looked_back, playbook
from game.engine.after_words import Delay
from game.engine.vocab import Method
from game.pygame_ui.kit.button import Button
from game.pygame_ui.kit.card import Card, Chip, Tinted, Tone
from game.pygame_ui.kit.field import Field
from game.pygame_ui.kit.layout import Column, Grid, Row, Space, Wrap
from game.pygame_ui.kit.meter import Progress
from game.pygame_ui.kit.scroll import Scroll
from game.pygame_ui.kit.text import SMALL, Label, Rule, Span, Text
from game.pygame_ui.kit.widget import Widget
from game.pygame_ui.pieces.faces import Avatar
from game.pygame_ui.pieces.table_figures import concessions
from game.pygame_ui.pieces.table_people import PAPER
from game.pygame_ui.playing import Play
from game.session.looking_back import LookBack
from game.voice import after
from game.voice.hindsight import Debrief
from game.voice.report import HABITS, METHODS, STEPS

#: Moves a step of the method.
_A_STEP: Final = 4
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
            ],
            gap=2,
        )
        cells = [_move(play, debrief, move) for move in moves]
        rows.append(
            Grid(
                [head, Grid(cells, columns=[1.0] * _A_STEP, gap=6, least=_LEAST)],
                columns=(0.24, 0.76),
                gap=12,
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
    return Tinted([text], tone=tone, pad=(7, 8), height=46)


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
    language, words = play.words.language, play.words
    rows: list[Widget] = []
    for each in debrief.contents:
        named = words.person(each.person)
        face = Avatar(words.texts.people[each.person].look, size=38, ground=PAPER, name=named.name)
        why = language.gettext(
            "care {care}, value {felt}, trust {trust}, promises {promises}, complaints {burden}",
            care=_points(each.care),
            felt=_points(each.felt),
            trust=_points(each.trust),
            promises=_points(each.promises),
            burden=_points(each.burden),
        )
        bar = Row(
            [
                Progress(each.satisfaction / 10_000, tone="f-green", grow=1, name=named.name),
                Label(str(each.satisfaction // 100), bold=True),
            ]
        )
        body = Column(
            [Label(named.name, bold=True), bar, Label(why, size=SMALL, colour="ink2")], gap=2, grow=1
        )
        rows += [Row([face, body], gap=9), Rule()]
    return Card(
        [Scroll(Column(rows[:-1], gap=7), key="contents", grow=1)],
        title=language.gettext("How satisfied they were"),
        icon="heart",
        grow=1,
    )


def _points(share: int) -> str:
    return f"{int(share / 100):+d}"


def table(play: Play, back: LookBack, again: Callable[[], None]) -> Widget:
    """Return the card of the talks: both sides' steps, what was true at the table, and the way back to it."""
    language = play.words.language
    truth: list[Widget] = [
        Tinted([Text([Span(line, icon="eye", colour="ink")])], pad=(8, 10))
        for line in at_table(play.words, back)
    ]
    once_more = Button(
        language.gettext("Sit down once more"), again, icon="swap", main=True, first=True, key="table-again"
    )
    steps = concessions(play, bargain.history(play.past))
    rest = Card([Column(truth, gap=8)], title=language.gettext("What was true at the table"), icon="scale")
    both = Scroll(Column([steps, rest], gap=12), key="truth", grow=1)
    return Column([both, Wrap([once_more])], gap=12, grow=1)


@dataclasses.dataclass(slots=True)
class Resolve:
    """What the trainee wants to do in another way next time, while it is written."""

    text: str = ""
    kept: bool = False


def resolution(play: Play, resolve: Resolve, keep: Callable[[], None], sheet: Callable[[], None]) -> Widget:
    """Return the card of the one resolution, and of the sheet for the trainee's own customer."""
    language = play.words.language
    parts: list[Widget] = [
        Label(language.gettext("One thing I do in another way with my next customer:")),
        Field(
            resolve.text,
            lambda text: setattr(resolve, "text", text),
            name=language.gettext("One thing I do in another way with my next customer:"),
            key="resolution",
        ),
        Button(
            language.gettext("Keep it with the game"),
            keep,
            icon="pen",
            main=True,
            locked="" if resolve.text.strip() else language.gettext("Write a sentence first."),
            key="keep",
        ),
    ]
    if resolve.kept:
        parts.append(Chip(language.gettext("kept"), icon="check", tone="green"))
    parts += [
        Rule(),
        Label(language.gettext("A blank account map, needs tree, milestones and call plan to print:")),
        Button(language.gettext("Sheet for my own customer"), sheet, icon="doc", key="sheet"),
    ]
    return Card(
        [Scroll(Column(parts, gap=9, pad=4, align="start"), key="resolve", grow=1)],
        title=language.gettext("What you take home"),
        icon="star",
        grow=1,
    )


def lessons(play: Play, back: LookBack) -> Widget:
    """Return the card of what was to be learned, said and hinted, line by line."""
    words, scene = play.words, play.scene
    lines = [*goals_met(words, scene), *hinted(words.language, sorted(play.hinted))]
    if scene.brief.objections:
        lines += ["", *playbook(words, scene, play.scenario)]
    goals = set(goals_met(words, scene))
    lines += [line for line in looked_back(words, scene, back) if line not in goals]
    rows: list[Widget] = []
    for line in lines:
        if line:
            inner = line.startswith(" ")
            rows.append(Label(line.strip(), size=SMALL if inner else 13, colour="ink2" if inner else "ink"))
        elif rows:
            rows.append(Rule())
    return Card(
        [Scroll(Column(rows, gap=6), key="lessons", grow=1)],
        title=words.language.gettext("What was to be learned"),
        icon="book",
        grow=1,
    )
