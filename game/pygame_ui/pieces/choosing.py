"""One of a few that stand side by side: a theme, a text size, a strength of hints."""

import functools
from collections.abc import Callable, Sequence
from typing import TypeVar

from game.pygame_ui.kit.button import Button
from game.pygame_ui.kit.layout import Column, Wrap
from game.pygame_ui.kit.text import Label
from game.pygame_ui.kit.widget import Widget

Option = TypeVar("Option", str, int)


def one_of(
    title: str,
    options: Sequence[tuple[Option, str]],
    chosen: Option,
    on_choose: Callable[[Option], None],
    *,
    key: str,
) -> Widget:
    """Return a title with its options below it.

    Args:
        title: what is chosen.
        options: each with its words.
        chosen: the one that holds.
        on_choose: takes another one.
        key: under which the focus survives.
    """
    buttons: list[Widget] = [
        Button(
            words,
            functools.partial(on_choose, option),
            icon="check" if option == chosen else "",
            chosen=option == chosen,
            key=f"{key}-{number}",
        )
        for number, (option, words) in enumerate(options)
    ]
    return Column([Label(title, colour="ink2"), Wrap(buttons, gap=6)], gap=5)
