"""Friends and rivals at the customer, as far as somebody has told of them."""

import dataclasses

from game.engine.vocab import Trace
from game.scenario.texts import Bond
from game.voice.scene import Scene
from game.voice.words import Words


@dataclasses.dataclass(frozen=True, slots=True)
class Standing:
    """What was told of two people whose names are known."""

    one: int
    other: int
    friends: bool  # else rivals
    sure: bool  # more than one has told it, and nobody the opposite

    def beside(self, person: int) -> int:
        """Return the other one, -1 where somebody is neither of the two."""
        return {self.one: self.other, self.other: self.one}.get(person, -1)


def links(words: Words, scene: Scene) -> list[Standing]:
    """Return who was called friends and who rivals, each pair as it was told last."""
    found, seen = dict[frozenset[int], Standing](), scene.seen
    known = {scene.names.people[person]: person for person in scene.people}
    for fact, texts in enumerate(words.texts.facts.values()):
        trace = Trace(int(seen.fact[fact, 0]))
        if trace is Trace.NOTHING or texts.bond is None or not known.keys() >= set(texts.bond.people):
            continue
        told = _told(texts.bond, int(seen.fact_label[fact, 0]), known, sure=trace is Trace.CONFIRMED)
        found[frozenset((told.one, told.other))] = told
    return list(found.values())


def _told(bond: Bond, label: int, known: dict[str, int], *, sure: bool) -> Standing:
    one, other = (known[name] for name in bond.people)
    return Standing(one, other, bond.friends[label - 1], sure)


def worded(words: Words, scene: Scene, told: Standing) -> str:
    """Return who stands how to whom in a sentence."""
    one, other = words.name(scene, told.one), words.name(scene, told.other)
    if told.friends:
        return words.language.gettext("{one} and {other} are friends.", one=one, other=other)
    return words.language.gettext("{one} and {other} are at odds.", one=one, other=other)
