"""Utterances: one thing that is said, seen or noted, and whose words it is."""

import dataclasses
import enum
from collections.abc import Sequence

from game.engine.actions import Action
from game.engine.codes import Happening
from game.engine.events import Event
from game.voice.scene import Scene
from game.voice.words import Words


class Speaker(enum.IntEnum):
    """Whose words these are."""

    YOU = 0
    PERSON = 1
    PLACE = 2  # narration
    NOTES = 3
    NEWS = 4
    MANAGER = 5
    CARD = 6


@dataclasses.dataclass(frozen=True, slots=True)
class Utterance:
    """One thing that is said, seen or noted."""

    speaker: Speaker
    text: str
    person: int = -1  # who speaks, where it is a person
    topic: str = ""  # what a remark is about, where the remark does not say it
    of: Happening | None = None  # what it tells, None where it belongs to the move itself


@dataclasses.dataclass(frozen=True, slots=True)
class Move:
    """A move with everything that its telling needs."""

    words: Words
    before: Scene
    action: Action
    events: Sequence[Event]
    after: Scene


def framed(words: Words, scene: Scene, said: Utterance) -> str:
    """Return an utterance as one line of a transcript."""
    language = words.language
    if said.speaker is Speaker.YOU and said.topic:
        return language.gettext('You, about {topic}: "{speech}"', topic=said.topic, speech=said.text)
    if said.speaker is Speaker.YOU:
        return language.gettext('You: "{speech}"', speech=said.text)
    if said.speaker is Speaker.PERSON:
        return language.gettext('{who}: "{speech}"', who=words.name(scene, said.person), speech=said.text)
    if said.speaker is Speaker.MANAGER:
        return language.gettext('Manager: "{speech}"', speech=said.text)
    return said.text


def unnamed(words: Words, said: Utterance) -> str:
    """Return what somebody says without the name, for a talk between two."""
    return words.language.gettext('"{speech}"', speech=said.text)
