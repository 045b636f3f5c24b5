"""Several people at one table: their faces and names, how they sit, who speaks."""

import dataclasses
from collections.abc import Sequence
from typing import Final

import pygame

from game.engine.vocab import Posture
from game.i18n.language import Language
from game.portraits.look import Look
from game.pygame_ui.kit.card import Chip
from game.pygame_ui.kit.kit import Kit
from game.pygame_ui.kit.layout import Layers
from game.pygame_ui.kit.widget import Size, Widget
from game.pygame_ui.pieces.bubble import Bubble
from game.pygame_ui.pieces.faces import drawn, posture_words
from game.pygame_ui.pieces.room import Room, Sitter, seats

_MARGIN: Final = 14
#: How far above the middle of a picture the head ends, as a share of its height.
_CROWN: Final = 0.86
#: Widest bubble on the drawing board at the usual size of text.
_BUBBLE: Final = 380


@dataclasses.dataclass(frozen=True, slots=True)
class Listener:
    """Somebody at the table."""

    name: str  # empty for who is not known
    look: Look | None
    posture: Posture = Posture.NEUTRAL
    mood: str = ""
    speech: str = ""  # what they say now, with quotation marks


def audience(
    language: Language, people: Sequence[Listener], *, tags: Sequence[Widget] = (), key: str = "audience"
) -> Widget:
    """Return the meeting room with people in a row, each with a name, and the bubble of who speaks.

    Args:
        language: of the words.
        people: from left to right.
        tags: that lie over the picture, at its top.
        key: under which it fades.
    """
    sitters = [Sitter(drawn(each.look, each.posture, each.mood)) for each in people]
    said = "; ".join(
        language.gettext("{who}: {posture}", who=each.name, posture=posture_words(language, each.posture))
        for each in people
        if each.name
    )
    room = Room("meeting", sitters, key=key, name=said)
    unknown = language.gettext("not met")
    plates = [Chip(each.name or unknown) for each in people]
    speaking = next((number for number, each in enumerate(people) if each.speech), -1)
    bubble = None
    if speaking >= 0:
        bubble = Bubble([people[speaking].speech], tail="bottom", key=f"{key}-bubble")
    return Layers([room, _Table(plates, list(tags), bubble, speaking)], grow=1)


class _Table(Widget):
    """What lies over the picture: names before the people, the bubble above who speaks, tags at the top."""

    def __init__(
        self, plates: Sequence[Widget], tags: Sequence[Widget], bubble: Bubble | None, speaking: int
    ) -> None:
        super().__init__([*tags, *plates, *([bubble] if bubble else [])])
        self.plates, self.tags, self.bubble, self.speaking = plates, tags, bubble, speaking

    def measure(self, kit: Kit, width: int) -> Size:  # noqa: ARG002 - the picture says how large both are
        """Nothing of its own."""
        return 0, 0

    def place(self, kit: Kit, rect: pygame.Rect) -> None:
        """Each at its place."""
        super().place(kit, rect)
        count = max(1, len(self.plates))
        side, middles = seats(rect.width, rect.height, count)
        if count == 1:
            side, middles = rect.height, [rect.width // 2]
        apart = rect.width // count
        for plate, middle in zip(self.plates, middles, strict=False):
            wide, high = plate.size(kit, max(1, apart - kit.px(6)))
            left = min(max(rect.x + middle - wide // 2, rect.x), rect.right - wide)
            plate.place(kit, pygame.Rect(left, rect.bottom - high - kit.px(5), wide, high))
        margin = kit.px(_MARGIN)
        top = rect.y + margin
        for each in self.tags:
            wide, high = each.size(kit, rect.width - 2 * margin)
            each.place(kit, pygame.Rect(rect.x + margin, top, wide, high))
            top += high + kit.px(8)
        if self.bubble is not None:
            crown = rect.bottom - round(rect.height * 0.08) - round(side * _CROWN)
            self._place_bubble(kit, rect, pygame.Rect(rect.x + middles[self.speaking], top, 0, crown - top))

    def _place_bubble(self, kit: Kit, rect: pygame.Rect, over: pygame.Rect) -> None:
        """Place the bubble above a head, as near as it fits below the tags."""
        assert self.bubble is not None
        margin = kit.px(_MARGIN)
        wide, high = self.bubble.wished(kit, min(rect.width - 2 * margin, kit.em(_BUBBLE)))
        tail = kit.px(14)
        high = min(high, rect.bottom - over.y - kit.em(30))
        top = max(over.y, over.bottom - high - tail)
        left = min(max(over.x - wide // 2, rect.x + margin), rect.right - margin - wide)
        self.bubble.aim = over.x
        self.bubble.place(kit, pygame.Rect(left, top, wide, max(1, high)))
