"""What speaks against us, as somebody said it, and how far each of it has come."""

from typing import Final, NamedTuple

from game.engine.vocab import Doubt
from game.i18n.language import Message, mark
from game.pygame_ui.kit.card import Tinted, Tone
from game.pygame_ui.kit.layout import Column, Row
from game.pygame_ui.kit.text import SMALL, Icon, Label
from game.pygame_ui.kit.widget import Widget
from game.pygame_ui.pieces.told import quoted
from game.voice.scene import Scene
from game.voice.words import Words


class _Look(NamedTuple):
    """How far it has come: colour, sign and word."""

    tone: Tone
    icon: str
    word: Message


_LOOKS: Final[dict[Doubt, _Look]] = {
    Doubt.RAISED: _Look("verm", "warn", mark("not answered")),
    Doubt.UNDERSTOOD: _Look("amber", "ear", mark("understood")),
    Doubt.DEFERRED: _Look("amber", "clock", mark("promised")),
    Doubt.RESOLVED: _Look("green", "check", mark("settled")),
}
#: So few needs beside it leave room for a line of advice.
_FEW: Final = 2
OPEN: Final = frozenset({Doubt.RAISED, Doubt.UNDERSTOOD})


def raised_by(scene: Scene, person: int) -> list[tuple[int, Doubt]]:
    """Return the objections that somebody has raised, each with its state, the open ones first."""
    found = [
        (index, Doubt(scene.about("objection", index)))
        for index in range(len(scene.seen.objection))
        if scene.about("objection_owner", index) == person
    ]
    return sorted((each for each in found if each[1] is not Doubt.UNSAID), key=lambda each: each[1])


def open_of(scene: Scene, person: int) -> int:
    """Return how many objections of somebody wait for an answer."""
    return sum(state in OPEN for _, state in raised_by(scene, person))


def objections(words: Words, scene: Scene, person: int) -> Widget:
    """Return what somebody holds against us, or that nothing was said yet."""
    boxes: list[Widget] = [_box(words, index, state) for index, state in raised_by(scene, person)]
    if not boxes:
        none = words.language.gettext("{who} has raised none so far.", who=words.name(scene, person))
        boxes = [Label(none, size=SMALL + 0.5)]
        if len(scene.needs) <= _FEW:
            ask = words.language.gettext("Silence is no yes: ask what speaks against it.")
            boxes.append(Label(ask, size=SMALL, colour="ink2"))
    return Column(boxes, gap=6)


def _box(words: Words, index: int, state: Doubt) -> Widget:
    """Return one of them."""
    look = _LOOKS[state]
    says, behind = words.objection(index)
    texts: list[Widget] = [Label(quoted(words.language, says), size=SMALL + 0.5)]
    if behind and state is not Doubt.RAISED:
        texts.append(Label(behind, size=SMALL, colour="ink2"))
    texts.append(Label(words.language.say(look.word), size=SMALL, bold=True, colour=look.tone))
    icon = Icon(look.icon, size=16, colour=look.tone)
    return Tinted([Row([icon, Column(texts, gap=1, grow=1)], gap=8, align="start")], tone=look.tone)
