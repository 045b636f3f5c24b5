"""A story on a page: passages one below the other, so many at a time, the weeks between them."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from game.client.story import Passage
from game.pygame_ui.kit.button import Button
from game.pygame_ui.kit.card import Chip
from game.pygame_ui.kit.layout import Column, Row, Space
from game.pygame_ui.kit.text import Heading, Label, Rule
from game.pygame_ui.kit.widget import Widget
from game.pygame_ui.pieces.people import capital
from game.pygame_ui.pieces.told import told
from game.voice.utterances import Speaker
from game.voice.words import Words

if TYPE_CHECKING:
    from game.pygame_ui.app import App

#: Passages of one page.
PAGE: Final = 24
#: Width of the chip with the number of a move.
_NUMBER: Final = 42


def pages(story: Sequence[Passage]) -> int:
    """Return how many pages a story has, one at least."""
    return max(1, -(-len(story) // PAGE))


def leaf_of(story: Sequence[Passage], number: int) -> int:
    """Return the page on which the move of a number stands, the first one where it is not there."""
    place = next((at for at, each in enumerate(story) if each.number == number), 0)
    return pages(story) - 1 - (len(story) - 1 - place) // PAGE


def passages(
    app: "App",
    words: Words,
    story: Sequence[Passage],
    leaf: int,
    *,
    chapter: Callable[[Passage], str] = lambda _: "",
    beside: Callable[[Passage], Sequence[Widget]] = lambda _: (),
) -> Widget:
    """Return a page of a story.

    Args:
        app: that shows it.
        words: of the scenario.
        story: all of it.
        leaf: number of the page, from 0.
        chapter: what the chapter is called that a passage belongs to, nothing where it does not matter.
        beside: what stands at the right of a passage, such as buttons.
    """
    parts: list[Widget] = []
    title, week = "", 0
    rest = (pages(story) - 1 - leaf) * PAGE  # pages are counted from the end, so that the newest is full
    for each in story[max(0, len(story) - rest - PAGE) : len(story) - rest]:
        if chapter(each) != title:
            title = chapter(each)
            parts.append(Heading(title, size=18))
        if each.week != week:
            week = each.week
            text = app.language.gettext("Week {week}", week=week)
            parts.append(Row([Heading(text, size=14, colour="ink2"), Rule(width=8, grow=1)], gap=8))
        lines = told(words, each.after, each.said, label=each.label)
        if each.label and all(said.speaker is not Speaker.YOU for said in each.said):  # what was done
            lines.insert(0, Label(capital(each.label), bold=True))
        parts.append(
            Row(
                [Chip(str(each.number), width=_NUMBER), Column(lines, gap=5, grow=1), *beside(each)],
                gap=10,
                align="start",
            )
        )
    return Column(parts, gap=12)


def turning(app: "App", story: Sequence[Passage], leaf: int, turn: Callable[[int], None]) -> Widget:
    """Return the buttons that turn the pages; nothing where there is one page only."""
    count, language = pages(story), app.language
    if count == 1:
        return Space(height=0)
    earlier, later = language.gettext("Earlier"), language.gettext("Later")
    none = language.gettext("There is no more.")
    return Row(
        [
            Button(earlier, lambda: turn(leaf - 1), locked="" if leaf else none, key="earlier"),
            Label(
                language.gettext("Page {number} of {count}", number=leaf + 1, count=count),
                colour="ink2",
                side="center",
                grow=1,
            ),
            Button(later, lambda: turn(leaf + 1), locked="" if leaf + 1 < count else none, key="later"),
        ],
        gap=10,
    )
