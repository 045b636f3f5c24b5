"""What can be done at the desk: the few sensible steps with their numbers, and what was told before."""

from collections.abc import Callable, Sequence
from typing import Final

from game.client.chapters import card
from game.client.moment import Offered
from game.engine.actions import Action
from game.engine.vocab import Kind
from game.pygame_ui.kit.button import Choice
from game.pygame_ui.kit.card import Tinted
from game.pygame_ui.kit.layout import Column, Grid
from game.pygame_ui.kit.text import SMALL, Label, Span, Text
from game.pygame_ui.kit.widget import Widget
from game.pygame_ui.pieces.all_moves import MOVES
from game.pygame_ui.pieces.people import capital
from game.pygame_ui.pieces.told import told
from game.pygame_ui.playing import Play

#: The key that leads to the whole palette and back.
ALL: Final = "0"


def steps_of(play: Play) -> list[Offered]:
    """Return the offers of the moment that are no answers to a message."""
    return [each for each in play.moment.offers if each.action.kind is not Kind.REPLY]


def answers_of(play: Play) -> list[Offered]:
    """Return the answers to the message that waits."""
    return [each for each in play.moment.offers if each.action.kind is Kind.REPLY]


def next_steps(
    play: Play,
    steps: Sequence[Offered],
    on_take: Callable[[Action], None],
    on_all: Callable[[], None],
    columns: int,
) -> Widget:
    """Return the steps and the way to all moves.

    Args:
        play: the game in hand.
        steps: in the order of their numbers, going on last.
        on_take: takes the action of a step.
        on_all: shows the whole palette.
        columns: how many stand side by side.
    """
    language = play.words.language
    rows: list[Widget] = [step_row(each, on_take, first=place == 0) for place, each in enumerate(steps)]
    rows.append(
        Choice(
            language.gettext("All moves"),
            on_all,
            note=language.gettext("with costs and reasons"),
            icon="menu",
            digit=ALL,
            key="all-moves",
        )
    )
    return Grid(rows, columns=[1] * columns, gap=8)


def step_row(each: Offered, on_take: Callable[[Action], None], *, first: bool = False) -> Choice:
    """Return the row of a step: below it what speaks for it or against it, and what it takes."""
    reasons = ", ".join([capital(each.reasons[0]), *each.reasons[1:]]) if each.reasons else ""
    return Choice(
        each.text,
        lambda: on_take(each.action),
        note=" \u00b7 ".join(filter(None, (reasons, each.cost))),
        icon=MOVES[each.action.kind][0],
        digit=str(each.number) if each.number <= 9 else "",
        first=first,
        key=f"step-{each.number}",
    )


def last_told(play: Play) -> list[Widget]:
    """Return what was told of the last move, what should not wait, and what the manager says."""
    beat, parts = play.last, list[Widget]()
    if beat is not None:
        said = [each for each in beat.said if each.text.strip()]
        parts += told(play.words, beat.played.after, said, label=beat.label)
        parts += [Text([Span(line, icon="clock", colour="verm")]) for line in beat.due]
    hints = play.hints()
    if hints:
        parts.append(
            Tinted(
                [Text([Span(line, icon="bulb", colour="amber")], size=SMALL) for line in hints], tone="amber"
            )
        )
    if beat is None:
        title, *lines = card(play.words, play.scenario.chapters, play.chapter)
        parts = [Label(title, bold=True), *(Label(line) for line in lines), *parts]
    elif not parts:
        nothing = play.words.language.gettext("A quiet week. Nothing new has reached you.")
        parts.append(Label(nothing, colour="ink2"))
    return [Column(parts, gap=6)]
