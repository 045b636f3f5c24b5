"""A game told again: every move with what it was and what was said, to be read and searched."""

import dataclasses
from collections.abc import Iterable, Iterator

from game.client.sparing import heard
from game.session.seat import Played
from game.voice.labels import label_of
from game.voice.scene import Scene
from game.voice.utterances import Utterance, framed
from game.voice.words import Words


@dataclasses.dataclass(frozen=True, slots=True)
class Passage:
    """One move of a story."""

    number: int  # of the move, from 1
    week: int  # from 1
    label: str  # what kind of move it was
    said: tuple[Utterance, ...]
    after: Scene

    def reads(self, words: Words) -> str:
        """Return all of it as plain text, to be searched."""
        return "\n".join([self.label, *(framed(words, self.after, each) for each in self.said)])


def passages(words: Words, moves: Iterable[Played]) -> Iterator[Passage]:
    """Yield the passages of a story.

    Args:
        words: of the scenario.
        moves: from the first one on.
    """
    known: set[str] = set()
    for number, played in enumerate(moves, start=1):
        said = tuple(heard(words, played, known, echo=True))
        yield Passage(number, played.before.week + 1, label_of(words, played.action), said, played.after)


def found(words: Words, story: Iterable[Passage], wanted: str) -> list[Passage]:
    """Return the passages that hold all of some words, whatever their case; all where none is wanted."""
    parts = wanted.casefold().split()
    return [each for each in story if all(part in each.reads(words).casefold() for part in parts)]
