"""A deal as a story to be read: what was said, seen and noted, move by move."""

import itertools
import shutil
import sys
from collections.abc import Iterable

from game.engine.vocab import Phase
from game.session.seat import Played
from game.text_ui.wrapping import wrapped
from game.voice.cards import chapter, opening
from game.voice.pages import status
from game.voice.scene import Scene
from game.voice.telling import Speaker, framed, told
from game.voice.words import Words

#: Widest line of a story at a terminal, and its width in a pipe. Choice: what an eye follows.
_WIDEST, _IN_A_PIPE = 96, 80


def begin(words: Words, scene: Scene) -> None:
    """Print what a deal begins with."""
    _print([*opening(words, scene), "", *chapter(words, 0)])


def tell(words: Words, played: Played) -> None:
    """Print one move with what came of it; a move at the desk begins a paragraph with the time."""
    if played.before.phase is Phase.DESK:
        print()
        _print([status(words, played.before)])
    said = told(words, played.before, played.action, played.events, played.after)
    for speaker, some in itertools.groupby(said, lambda one: one.speaker):
        if speaker is Speaker.CARD:
            print()
        _print(framed(words, played.after, one) for one in some)


def end(lines: Iterable[str]) -> None:
    """Print what a deal ends with."""
    print()
    _print(lines)


def _print(lines: Iterable[str]) -> None:
    """Print lines as wide as they may be."""
    width = min(shutil.get_terminal_size().columns, _WIDEST) if sys.stdout.isatty() else _IN_A_PIPE
    for line in lines:
        print(*wrapped(line, width), sep="\n")
