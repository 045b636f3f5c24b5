"""Numbered places for choices: what stays on offer keeps its number and is not read out again."""

import dataclasses
import itertools
from collections.abc import Sequence
from typing import Final

from game.engine.actions import Action
from game.engine.vocab import Kind
from game.voice.offers import Offer, possible
from game.voice.said import in_two, silent_topic
from game.voice.scene import ASKS, Scene
from game.voice.words import Words

#: Sentences in a meeting; of the other three as many stay as can, so that there is little to read anew.
_SENTENCES = 4
#: Rounds for which a sentence stays on offer though nothing speaks for it any more.
_PATIENCE = 6
#: Moves that find a place before others: what was planned, and the way out.
_FIRST: Final = frozenset({*ASKS.values(), Kind.LEAVE, Kind.ANSWER})


class Slots:
    """The choices of a moment by their numbers, from 1; where something has gone a number may be free."""

    def __init__(self) -> None:
        """Begin with nothing on offer."""
        self.places: dict[int, Offer] = {}
        self._age: dict[Action, int] = {}
        self._topics: dict[Action, tuple[str, str]] = {}  # named in a sentence, left out of it
        self._used: set[Action] = set()

    @property
    def offers(self) -> list[Offer]:
        """What is on offer, by number."""
        return [self.places[number] for number in sorted(self.places)]

    def at_desk(self, fresh: Sequence[Offer], *, anew: bool = False, end: int = 0) -> list[int]:
        """Put steps in their places: what is on offer still keeps its number, also the last one.

        Args:
            fresh: what is to be on offer, all of it, going on last.
            anew: close the gaps, for another week has begun.
            end: least number of the last one, so that what comes later finds room before it.

        Returns:
            The numbers at which something else stands now.
        """
        *steps, last = fresh
        before = {number: _same(offer.action) for number, offer in self.places.items()}
        wanted = {_same(offer.action): offer for offer in steps}
        staying = {
            number: wanted.pop(action)
            for number, action in sorted(before.items())
            if action in wanted and not (anew and number >= len(fresh))
        }
        kept = next((number for number, action in before.items() if action == _same(last.action)), 0)
        end = kept if kept and not anew else max(len(fresh), end, *staying)
        free = (number for number in itertools.count(1) if number != end and number not in staying)
        placed = {number: offer for offer, number in zip(wanted.values(), free, strict=False)}
        self.places = dict(sorted({**staying, **placed, end: last}.items()))
        return [number for number, offer in self.places.items() if before.get(number) != _same(offer.action)]

    def all_anew(self, fresh: Sequence[Offer]) -> list[int]:
        """Put choices in their places, none of which stood before; return their numbers."""
        self.places = dict(enumerate(fresh, start=1))
        return list(self.places)

    def in_meeting(
        self, words: Words, scene: Scene, fresh: Sequence[Offer], made: Action | None
    ) -> list[int]:
        """Put sentences in their places.

        Args:
            words: of the scenario.
            scene: the moment.
            fresh: sentences that suit it, more than there are places.
            made: the move that led here, None at the beginning.

        Returns:
            The numbers of those that are new.
        """
        if made is not None:
            self._used.add(made)
        before = self.offers
        first = [offer for offer in fresh if offer.action.kind in _FIRST and offer not in before]
        most = max(_SENTENCES - max(len(first), 1), 1)
        staying = self._staying(scene, {offer.action for offer in fresh}, made)[:most]
        actions = {offer.action for offer in staying}
        new = sorted(
            (offer for offer in fresh if offer.action not in actions),
            key=lambda offer: self._rank(scene, offer),
        )
        places = {number: offer for number, offer in self.places.items() if offer in staying}
        numbers = [number for number in range(1, _SENTENCES + 1) if number not in places][: len(new)]
        for number, chosen in zip(numbers, new, strict=False):
            places[number] = chosen
            topic, _ = in_two(words, scene, chosen.action)
            self._topics[chosen.action] = topic, silent_topic(words, scene, chosen.action)
        self.places = dict(sorted(places.items()))
        self._age = {offer.action: self._age.get(offer.action, 0) + 1 for offer in self.offers}
        return numbers

    def _staying(self, scene: Scene, fresh: set[Action], made: Action | None) -> list[Offer]:
        """Return what stays: possible still, and not too old."""
        legal = possible(scene, [offer.action for offer in self.offers])
        staying = [
            offer
            for offer in self.offers
            if offer.action in legal
            and offer.action != made
            and (offer.action in fresh or self._age[offer.action] < _PATIENCE)
        ]
        return sorted(staying, key=lambda offer: (offer.action not in fresh, self._age[offer.action]))

    def _rank(self, scene: Scene, offer: Offer) -> tuple[bool, bool, bool]:
        """Return who finds a place first: what was planned, what is new, what the talk is about."""
        action = offer.action
        return (action.kind not in _FIRST, action in self._used, action.item != scene.topic)

    def silent(self, action: Action) -> str:
        """Return what a sentence of a meeting is about, where it does not say it."""
        return self._topics[action][1]

    def lines(self, words: Words, numbers: Sequence[int], topic: int = -1) -> list[str]:
        """Return numbered sentences; a topic is named with the first that is about it.

        Args:
            words: of the scenario.
            numbers: of those that are shown, ascending.
            topic: need that was just spoken of, so that it need not be named; -1 none.
        """
        language, named, lines = words.language, dict[tuple[bool, int], int](), []
        for number in numbers:
            offer = self.places[number]
            said, silent = self._topics[offer.action]
            answers = offer.action.kind is Kind.ANSWER  # an objection, where others are about a need
            about, text, remark = (answers, offer.action.item), offer.text, silent
            if (said or silent) and about in named:
                text = offer.text.removeprefix(said).lstrip()
                remark = language.gettext("as {number}", number=named[about])
            elif silent and about == (False, topic):
                remark = ""
            elif said or silent:
                named[about] = number
            line = language.gettext("{step} ({remark})", step=text, remark=remark) if remark else text
            lines.append(f"{number} {line}")
        return lines


def _same(action: Action) -> Action:
    """Return what makes a step the same one a moment later: a package is, whatever it asks for in return."""
    return dataclasses.replace(action, form=-1) if action.kind is Kind.OFFER else action
