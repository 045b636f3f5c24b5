"""What the trainee takes home: what was to be learned, one resolution, a sheet for an own customer."""

import dataclasses
from collections.abc import Callable, Sequence
from typing import Final

from game.client.afterwards import at_table, goals_met, hinted, looked_back, playbook
from game.pygame_ui.kit.button import Button
from game.pygame_ui.kit.card import Card, Chip, Tinted
from game.pygame_ui.kit.field import Field
from game.pygame_ui.kit.layout import Column, Grid, Wrap
from game.pygame_ui.kit.scroll import Scroll
from game.pygame_ui.kit.text import SMALL, Label, Span, Text
from game.pygame_ui.kit.widget import Widget
from game.pygame_ui.playing import Play
from game.session.looking_back import LookBack
from game.voice.lessons import board_at_end
from game.voice.pages import answered_milestones
from game.voice.words import shown

#: Boxes are no narrower than this, at the usual size of text.
_LEAST: Final = 150
#: Questions of the board are no narrower than this.
_QUESTION: Final = 300


@dataclasses.dataclass(slots=True)
class Resolve:
    """What the trainee wants to do in another way next time, while it is written."""

    text: str = ""
    kept: bool = False


def resolution(play: Play, resolve: Resolve, keep: Callable[[], None]) -> Widget:
    """Return the card of the one resolution."""
    language = play.words.language
    asked = language.gettext("One thing I do in another way with my next customer:")
    button = Button(
        language.gettext("Keep it with the game"),
        keep,
        icon="pen",
        main=True,
        locked="" if resolve.text.strip() else language.gettext("Write a sentence first."),
        key="keep",
    )
    kept = [Chip(language.gettext("kept"), icon="check", tone="green")] if resolve.kept else []
    parts: list[Widget] = [
        Label(asked, size=15),
        Field(resolve.text, lambda text: setattr(resolve, "text", text), name=asked, key="resolution"),
        Wrap([button, *kept], gap=10),
    ]
    return Card(parts, title=language.gettext("What you take home"), icon="star", gap=10)


def own_customer(play: Play, sheet: Callable[[], None]) -> Widget:
    """Return the card of the sheet for the trainee's own customer: what is on it, and the way to it."""
    language = play.words.language
    drawn: list[Widget] = [
        Tinted([Text([Span(text, icon=icon, colour="ink")])], tone="blue", pad=(8, 10))
        for icon, text in (
            ("team", language.gettext("Account map")),
            ("tree", language.gettext("Tree of needs")),
            ("flag", language.gettext("Milestones")),
            ("cal", language.gettext("Call plan")),
        )
    ]
    parts: list[Widget] = [
        Label(language.gettext("Two blank pages to print, for the customer whom you see next.")),
        Grid(drawn, columns=(1, 1), gap=8, least=_LEAST),
        Wrap([Button(language.gettext("Sheet for my own customer"), sheet, icon="doc", key="sheet")]),
    ]
    return Card(parts, title=language.gettext("My own customer"), icon="doc", gap=10)


def lessons(play: Play, back: LookBack) -> Widget:
    """Return the cards of what was to be learned, of the board as it ended, and what was said on the way."""
    words, scene, language = play.words, play.scene, play.words.language
    cards: list[Widget] = []
    goals = _goals(goals_met(words, scene))
    if goals:
        cards.append(Card(goals, title=language.gettext("What was to be learned"), icon="book"))
    if words.texts.milestones:
        answered = answered_milestones(words, scene)
        asked = [
            _answered(shown(each.ask), answered=place in answered)
            for place, each in enumerate(words.texts.milestones)
        ]
        grid = Grid(asked, columns=(1, 1), gap=8, least=_QUESTION)
        cards.append(Card([grid], title=language.gettext("The board at the end"), icon="flag"))
    said = {"", *goals_met(words, scene), *board_at_end(words, scene), *at_table(words, back)}
    lines = [*hinted(language, sorted(play.hinted))]
    lines += playbook(words, scene, play.scenario) if scene.brief.objections else []
    lines = [line for line in [*lines, *looked_back(words, scene, back)] if line not in said]
    if lines:
        rows = [Label(line.strip(), colour="ink2" if line.startswith(" ") else "ink") for line in lines]
        cards.append(Card(rows, title=language.gettext("What you said on the way"), icon="pen", gap=6))
    return Scroll(Column(cards, gap=12, pad=4), key="lessons", grow=1)


def _goals(lines: Sequence[str]) -> list[Widget]:
    """Return a box for each goal: its sentence, and below it what happened."""
    boxes: list[list[Widget]] = []
    for line in filter(None, lines):
        if line.startswith(" ") and boxes:
            boxes[-1].append(Label(line.strip(), size=SMALL, colour="ink2"))
        else:
            boxes.append([Text([Span(line.strip(), icon="star", colour="ink", bold=True)], size=14)])
    return [Tinted(parts, tone="blue", pad=(10, 12)) for parts in boxes]


def _answered(question: str, *, answered: bool) -> Widget:
    """Return a question of the board, with a tick where it was answered."""
    sign = Span(question, icon="check" if answered else "q", colour="green" if answered else "ink2")
    return Tinted([Text([sign])], tone="green" if answered else "", pad=(8, 10))
