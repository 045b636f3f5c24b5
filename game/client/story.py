"""A game told again: every move with what it was and what was said, to be read and searched."""

import dataclasses
from collections.abc import Iterable, Iterator, Sequence

from game.client.sparing import heard
from game.session.seat import Played
from game.voice import terms
from game.voice.labels import label_of
from game.voice.offers import step
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


class Story:
    """The passages of a game, which grow with it."""

    def __init__(self, words: Words) -> None:
        """Begin with none.

        Args:
            words: of the scenario, in which all of it is told.
        """
        self.words, self.passages = words, list[Passage]()
        self._known: set[str] = set()

    def grown(self, moves: Sequence[Played]) -> list[Passage]:
        """Return the passages of all moves, of which those told before are the first ones."""
        for played in moves[len(self.passages) :]:
            self.add(played)
        return list(self.passages)

    def add(self, played: Played) -> Passage:
        """Return the passage of the next move."""
        said = tuple(heard(self.words, played, self._known, echo=True))
        label = label_of(self.words, played.action)
        if not label and played.action.kind in terms.KINDS:  # at the desk
            label = step(self.words, played.before, played.action)
        number, week = len(self.passages) + 1, played.before.week + 1
        self.passages.append(Passage(number, week, label, said, played.after))
        return self.passages[-1]


def passages(words: Words, moves: Iterable[Played]) -> Iterator[Passage]:
    """Yield the passages of a story.

    Args:
        words: of the scenario.
        moves: from the first one on.
    """
    yield from map(Story(words).add, moves)


def found(words: Words, story: Iterable[Passage], wanted: str) -> list[Passage]:
    """Return the passages that hold all of some words, whatever their case; all where none is wanted."""
    parts = wanted.casefold().split()
    return [each for each in story if all(part in each.reads(words).casefold() for part in parts)]
