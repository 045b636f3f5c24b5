"""What the manager says beside a widget: a bubble with a face, a point towards it, a frame around it."""

from collections.abc import Callable, Iterator
from typing import ClassVar, Final

import pygame

from game.i18n.language import Language
from game.pygame_ui.kit.button import Button, Pressable
from game.pygame_ui.kit.kit import Kit
from game.pygame_ui.kit.layout import Column, Row, Space
from game.pygame_ui.kit.paint import svg_of
from game.pygame_ui.kit.text import Label
from game.pygame_ui.kit.widget import Role, Size, Widget
from game.pygame_ui.pieces.advice import MANAGER
from game.pygame_ui.pieces.avatar import Avatar

_WIDE: Final = 330
_GAP: Final = 16
_EDGE: Final = 12
_POINT: Final = 12
#: Upon a widget larger than this share of the page it may stand, where it cannot stand beside it.
_LARGE: Final = 0.14
#: It leaves what it speaks of where it would cover controls with more than one part of itself in so many.
_HINDERS: Final = 8


class CoachMark(Widget):
    """Stands where it covers neither what it speaks of nor, if it can, anything else in use."""

    role: ClassVar[Role] = Role.LABEL

    def __init__(
        self,
        text: str,
        page: Widget,
        at: str,
        *,
        language: Language,
        on_next: Callable[[], None] | None,
        on_skip: Callable[[], None] | None,
    ) -> None:
        """Say something.

        Args:
            text: what is said.
            page: on which it is said; placed before this is.
            at: key of the widget that is pointed at; none where it is empty.
            language: of the buttons.
            on_next: goes on where it need only be read.
            on_skip: ends the lesson.
        """
        self.page, self.at = page, at
        self.target: pygame.Rect | None = None
        buttons: list[Widget] = [Space()]
        if on_skip is not None:
            buttons.append(Button(language.gettext("End the lesson"), on_skip, key="lesson-skip"))
        if on_next is not None:
            buttons.append(
                Button(
                    language.pgettext("lesson", "Next"),
                    on_next,
                    digit="F3",
                    main=True,
                    first=True,
                    key="lesson-next",
                )
            )
        words = Row([Avatar(MANAGER, size=44), Label(text, size=14, grow=1)], gap=12, align="start")
        foot = [Row(buttons, gap=8)] if len(buttons) > 1 else []
        self.bubble = Column([words, *foot], gap=10, pad=(14, 16))
        self.bubble.paper = "card"
        super().__init__([self.bubble], name=text, key="lesson")

    def measure(self, kit: Kit, width: int) -> Size:
        """It asks for nothing: it lies over the page."""
        return min(width, kit.em(_WIDE)), 0

    def place(self, kit: Kit, rect: pygame.Rect) -> None:
        """Beside what it points at, where there is most room."""
        margin = kit.px(_EDGE)
        page = rect.inflate(-2 * margin, -2 * margin)
        wide = min(page.width, kit.em(_WIDE))
        size = (wide, min(page.height, self.bubble.size(kit, wide)[1]))
        found = next((each for each in self.page.walk() if self.at and each.key == self.at), None)
        seen = found.rect.clip(page) if found is not None else None
        self.target = seen if seen is not None and seen.width and seen.height else None
        spot = self._spot(kit, page, size)
        super().place(kit, spot)
        self.bubble.place(kit, spot)

    def _spot(self, kit: Kit, page: pygame.Rect, size: Size) -> pygame.Rect:
        """Return where it covers least of what can be pressed: beside what it points at, else elsewhere."""
        in_use = [each.rect for each in self.page.walk() if isinstance(each, Pressable)]
        spots = list(self._beside(kit, page, size)) + [
            (_at(page, size, corner, getattr(page, corner)), size[0] * size[1])
            for corner in ("bottomright", "bottomleft", "topright")
        ]
        return min(
            spots, key=lambda each: each[1] + sum(_HINDERS * _common(each[0], rect) for rect in in_use)
        )[0]

    def _beside(self, kit: Kit, page: pygame.Rect, size: Size) -> Iterator[tuple[pygame.Rect, int]]:
        """Yield places beside what is meant, and upon it where it is large, with what speaks against them."""
        target, gap = self.target, kit.px(_GAP)
        if target is None:
            return
        places = (
            ("midleft", (target.right + gap, target.centery)),
            ("midright", (target.left - gap, target.centery)),
            ("midbottom", (target.centerx, target.top - gap)),
            ("midtop", (target.centerx, target.bottom + gap)),
        )
        narrow = 2 * target.width < page.width  # below something wide is what belongs to it
        for corner, at in places if narrow else places[:2]:
            spot = _at(page, size, corner, at)
            if not spot.colliderect(target.inflate(gap, gap)):
                yield spot, 0
        if target.width * target.height >= _LARGE * page.width * page.height:
            inner = target.inflate(-2 * gap, -2 * gap)
            for corner in ("bottomright", "topright"):
                yield _at(page, size, corner, getattr(inner, corner)), size[0] * size[1] // 2

    def paint(self, kit: Kit, surface: pygame.Surface) -> None:
        """The frame around what is meant, the bubble, and its point."""
        amber, radius = kit.colour("f-amber"), kit.px(16)
        if self.target is not None:
            frame = self.target.inflate(2 * kit.px(5), 2 * kit.px(5))
            kit.brush.dashed(surface, frame, amber, radius=kit.px(14), width=kit.px(3))
        kit.brush.shadow(surface, self.rect, radius=radius, high=True)
        kit.brush.box(surface, self.rect, fill=kit.colour("card"), edge=amber, radius=radius, width=kit.px(2))
        if self.target is not None:
            self._point(kit, surface, self.target, amber)

    def _point(self, kit: Kit, surface: pygame.Surface, target: pygame.Rect, colour: str) -> None:
        """Draw a small triangle on the side that looks at what is meant."""
        side, rect = kit.px(_POINT), self.rect
        inner = kit.px(22)
        if target.right <= rect.left or target.left >= rect.right:
            y = min(max(target.centery, rect.top + inner), rect.bottom - inner)
            left = target.right <= rect.left
            at = (rect.left - side if left else rect.right, y - side)
            path = f"M{side} 0V{2 * side}L0 {side}z" if left else f"M0 0V{2 * side}L{side} {side}z"
            size = (side, 2 * side)
        elif target.bottom <= rect.top or target.top >= rect.bottom:
            x = min(max(target.centerx, rect.left + inner), rect.right - inner)
            above = target.bottom <= rect.top
            at = (x - side, rect.top - side if above else rect.bottom)
            path = f"M0 {side}H{2 * side}L{side} 0z" if above else f"M0 0H{2 * side}L{side} {side}z"
            size = (2 * side, side)
        else:
            return
        kit.brush.shape(surface, at, svg_of(*size, f'<path d="{path}" fill="{colour}"/>'))

    def painted_rect(self, kit: Kit) -> pygame.Rect:
        """The bubble, and the frame around what it speaks of."""
        mine = super().painted_rect(kit)
        return mine if self.target is None else mine.union(self.target.inflate(2 * kit.px(8), 2 * kit.px(8)))


def _at(page: pygame.Rect, size: Size, corner: str, at: tuple[int, int]) -> pygame.Rect:
    """Return a rectangle with one of its corners or sides at a point, moved into the page."""
    spot = pygame.Rect((0, 0), size)
    setattr(spot, corner, at)
    return spot.clamp(page)


def _common(one: pygame.Rect, other: pygame.Rect) -> int:
    """Return how much of each other two rectangles cover."""
    shared = one.clip(other)
    return shared.width * shared.height
