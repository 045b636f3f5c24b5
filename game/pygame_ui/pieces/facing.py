"""Somebody across the table: the room, the posture in words, what was just said, what is seen."""

import dataclasses
from collections.abc import Sequence
from typing import Final

import pygame

from game.engine.codes import Happening
from game.engine.vocab import Function, Level, Posture
from game.portraits.rooms import room_of
from game.pygame_ui.kit.card import Tinted, Tone
from game.pygame_ui.kit.kit import Kit
from game.pygame_ui.kit.layout import Layers, Pad, Row
from game.pygame_ui.kit.text import BODY, Icon, Label
from game.pygame_ui.kit.widget import Size, Widget
from game.pygame_ui.pieces.bubble import Bubble
from game.pygame_ui.pieces.faces import POSTURES, drawn, look_of, posture_words
from game.pygame_ui.pieces.room import Room, Sitter
from game.pygame_ui.pieces.told import quoted
from game.pygame_ui.playing import Beat
from game.voice.scene import Scene
from game.voice.utterances import Speaker
from game.voice.words import Words

#: Where the person sits who speaks, as a share of the room's width: there is room for a bubble at the right.
_ASIDE: Final = 0.39
#: How far the head reaches to the right of its middle, and where the mouth is, as shares of the height.
_HEAD, _MOUTH = 0.225, 0.42
_MARGIN: Final = 14


@dataclasses.dataclass(frozen=True, slots=True)
class Seen:
    """What is seen and heard of somebody at a moment."""

    person: int
    posture: Posture
    mood: str  # empty for the one that goes with the posture
    speech: tuple[str, ...]  # what they just said, with quotation marks
    seen: tuple[str, ...]  # narration


def moment_of(words: Words, scene: Scene, person: int, beat: Beat | None) -> Seen:
    """Return what the last move has brought to be seen and heard of the person met.

    Args:
        words: of the scenario.
        scene: the moment, or the last one of the meeting.
        person: who is met.
        beat: the last move, None where there was none in this sitting.
    """
    posture = Posture(max(0, scene.of("posture")))
    if beat is None:
        return Seen(person, posture, "", (), ())
    here = beat.played.before.met == person  # what was said before, was said on the telephone
    speech = [quoted(words.language, each.text) for each in beat.by(Speaker.PERSON) if here]
    return Seen(
        person, posture, _mood(beat), tuple(speech), tuple(each.text for each in beat.by(Speaker.PLACE))
    )


def _mood(beat: Beat) -> str:
    """Return the mood that a move has visibly brought; empty where it shows in the posture alone."""
    kinds = {event.kind for event in beat.played.events}
    if Happening.STRESSED in kinds:
        return "annoyed"
    return "warm" if Happening.PLEASED in kinds else ""


def room_for(words: Words, scene: Scene, person: int) -> str:
    """Return in which room somebody receives us."""
    look = look_of(words, scene, person)
    function = Function(max(0, scene.about("function", person))).name.lower()
    level = Level(max(0, scene.about("level", person))).name.lower()
    return room_of(function, level, look.clothes if look else "")


def facing(
    words: Words, scene: Scene, seen: Seen, *, bubble: bool, reading: str = "", across: float = 0.5
) -> Widget:
    """Return the room with the person, the posture in words, and where there is room the bubble.

    Args:
        words: of the scenario.
        scene: the moment.
        seen: of the person.
        bubble: whether speech and narration stand in the picture; else a screen puts them below.
        reading: how the posture is usually read, where hints are on.
        across: where the person sits where there is no bubble, as a share of the room's width.
    """
    name = words.name(scene, seen.person)
    posture = posture_words(words.language, seen.posture)
    svg = drawn(look_of(words, scene, seen.person), seen.posture, seen.mood)
    across = _ASIDE if bubble else across
    spoken = words.language.gettext("{who}: {posture}", who=name, posture=posture)
    room = Room(
        room_for(words, scene, seen.person), [Sitter(svg, across)], key=f"room-{seen.person}", name=spoken
    )
    tags = [tag(POSTURES[seen.posture][0], posture)]
    if reading:
        tags.append(tag("bulb", reading, amber=True))
    speech = Bubble(seen.speech, key="bubble") if bubble and seen.speech else None
    caption = _caption(seen.seen) if bubble and seen.seen else None
    return Layers([room, _Over(tags, speech, caption)], grow=1)


def tag(icon: str, text: str, *, amber: bool = False) -> Widget:
    """Return a few words on a sheet of their own, to lie over a picture."""
    tone: Tone = "amber" if amber else ""
    return Tag(
        [Row([Icon(icon, size=15, colour=tone or "ink2"), Label(text, colour=tone or "ink")], gap=7)], tone
    )


class Tag(Tinted):
    """A small sheet with a shadow, to lie over a picture."""

    def __init__(self, children: Sequence[Widget], tone: Tone = "", pad: Pad = (4, 11)) -> None:
        super().__init__(children, tone=tone, pad=pad)
        self.paper = f"{tone}-s" if tone else "card"

    def paint(self, kit: Kit, surface: pygame.Surface) -> None:
        """The shadow and the sheet."""
        radius = min(self.rect.height // 2, kit.px(13))
        kit.brush.shadow(surface, self.rect, radius=radius)
        fill = kit.colour("bg" if kit.theme.strong else self.paper)
        edge = kit.colour(self.tone or "line") if kit.theme.strong else ""
        kit.brush.box(surface, self.rect, fill=fill, edge=edge, radius=radius, width=kit.px(2))


def _caption(lines: Sequence[str]) -> Widget:
    """Return what is seen, as a plate at the foot of the picture."""
    return Tag([Label(line, size=BODY, colour="ink2") for line in lines])


class _Over(Widget):
    """What lies over the picture: tags at the top, the bubble beside the head, what is seen at the foot."""

    def __init__(self, tags: Sequence[Widget], bubble: Bubble | None, caption: Widget | None) -> None:
        super().__init__([*tags, *([bubble] if bubble else []), *([caption] if caption else [])])
        self.tags, self.bubble, self.caption = list(tags), bubble, caption

    def measure(self, kit: Kit, width: int) -> Size:  # noqa: ARG002 - the picture says how large both are
        """Nothing of its own."""
        return 0, 0

    def place(self, kit: Kit, rect: pygame.Rect) -> None:
        """Tags from the left, the bubble at the right of the head, what is seen below."""
        super().place(kit, rect)
        margin = kit.px(_MARGIN)
        inner = rect.inflate(-2 * margin, -2 * margin)
        top, bottom = self._place_tags(kit, inner), inner.bottom
        if self.caption is not None:
            wide, high = self.caption.size(kit, inner.width * 6 // 10)
            bottom -= high
            self.caption.place(kit, pygame.Rect(inner.right - wide, bottom, wide, high))
            bottom -= kit.px(10)
        if self.bubble is not None:
            left = rect.x + round(rect.width * _ASIDE + rect.height * _HEAD)
            wide, high = self.bubble.wished(kit, max(kit.px(80), inner.right - left))
            high = max(1, min(high, bottom - top))
            mouth = rect.y + round(rect.height * _MOUTH) - kit.px(36)
            self.bubble.place(kit, pygame.Rect(left, max(top, min(mouth, bottom - high)), wide, high))

    def _place_tags(self, kit: Kit, inner: pygame.Rect) -> int:
        """Place the tags side by side or below each other; return where there is room below them."""
        x, y, lowest, gap = inner.x, inner.y, inner.y, kit.px(8)
        for each in self.tags:
            wide, high = each.size(kit, inner.width)
            if x > inner.x and x + wide > inner.right:
                x, y = inner.x, lowest + gap
            each.place(kit, pygame.Rect(x, y, wide, high))
            x, lowest = x + wide + gap, max(lowest, y + high)
        return lowest + kit.px(10)
