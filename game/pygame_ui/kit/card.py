"""Grounds that hold other widgets: cards, bars of the page, tinted boxes, and chips."""

from collections.abc import Sequence
from typing import ClassVar, Final, Literal, Unpack

import pygame

from game.pygame_ui.kit.flow import shorten
from game.pygame_ui.kit.fonts import Face
from game.pygame_ui.kit.kit import Kit
from game.pygame_ui.kit.layout import Column, Pad, Row, Space
from game.pygame_ui.kit.text import BOLD, SMALL, Heading, Icon, icon_of
from game.pygame_ui.kit.widget import Common, Ink, Role, Size, Widget

CARD_RADIUS: Final = 14
#: What a chip or box says by its colour; the first has none.
Tone = Literal["", "blue", "green", "verm", "plum", "amber"]


class Card(Column):
    """A sheet of paper on the page, perhaps with a title, an icon before it and something at its right."""

    def __init__(
        self,
        children: Sequence[Widget],
        *,
        title: str = "",
        icon: str = "",
        aside: Widget | None = None,
        gap: float = 8,
        pad: Pad = (12, 14),
        **common: Unpack[Common],
    ) -> None:
        parts = list(children)
        if title:
            head: list[Widget] = [Icon(icon, colour="blue")] if icon else []
            head.append(Heading(title))
            head += [Space(), aside] if aside is not None else []
            parts.insert(0, Row(head, gap=7))
        super().__init__(parts, gap=gap, pad=pad, **common)
        self.paper = "card"

    def paint(self, kit: Kit, surface: pygame.Surface) -> None:
        """The shadow and the sheet."""
        radius = kit.px(CARD_RADIUS)
        kit.brush.shadow(surface, self.rect, radius=radius)
        thick = kit.px(2 if kit.theme.strong else 1)
        kit.brush.box(
            surface, self.rect, fill=kit.colour("card"), edge=kit.colour("line"), radius=radius, width=thick
        )


class Tinted(Column):
    """A box in the soft ground of a colour: a remark, an open objection, a hint."""

    def __init__(
        self,
        children: Sequence[Widget],
        *,
        tone: Tone = "",
        gap: float = 4,
        pad: Pad = (6, 8),
        dashed: bool = False,
        **common: Unpack[Common],
    ) -> None:
        super().__init__(children, gap=gap, pad=pad, **common)
        self.tone, self.dashed = tone, dashed
        self.paper = f"{tone}-s" if tone else "sunk"

    def paint(self, kit: Kit, surface: pygame.Surface) -> None:
        """The ground; in high contrast an edge instead."""
        paint_tinted(kit, surface, self.rect, self.tone, radius=kit.px(8), dashed=self.dashed)


class Bar(Row):
    """A strip across the page in the colour of the header."""

    def __init__(
        self, children: Sequence[Widget], *, gap: float = 12, pad: Pad = (0, 16), **common: Unpack[Common]
    ) -> None:
        super().__init__(children, gap=gap, pad=pad, **common)
        self.paper = "head"

    def paint(self, kit: Kit, surface: pygame.Surface) -> None:
        """The ground from edge to edge."""
        surface.fill(kit.colour("head"), self.rect)
        if kit.theme.strong:
            surface.fill(
                kit.colour("line"), (self.rect.x, self.rect.bottom - kit.px(2), self.rect.w, kit.px(2))
            )


class Chip(Widget):
    """A few words in a rounded field, perhaps with an icon. A guess is dashed."""

    role: ClassVar[Role] = Role.LABEL

    def __init__(  # noqa: PLR0913 - one name each for what a chip can be
        self,
        text: str,
        *,
        icon: str = "",
        tone: Tone = "",
        edged: bool = False,
        dashed: bool = False,
        size: float = SMALL,
        solid: bool = False,
        **common: Unpack[Common],
    ) -> None:
        super().__init__((), **common)
        self.text, self.icon, self.tone, self.edged, self.dashed = text, icon, tone, edged, dashed
        self.text_size, self.solid = size, solid
        self.cut = False  # whether an ellipsis stands for the end

    @property
    def name(self) -> str:
        """Its text, unless another is given."""
        return self.spoken or self.text

    @property
    def hint(self) -> str:
        """The whole text where it was too long."""
        return self.tooltip or (self.text if self.cut else "")

    def inks(self) -> list[Ink]:
        """Its text on its own ground; a guess has none."""
        if self.solid:
            return [Ink("tagtext", "tag")]
        ground = "" if self.dashed else f"{self.tone}-s" if self.tone else "sunk"
        return [Ink(self.tone or "ink2", ground)]

    def measure(self, kit: Kit, width: int) -> Size:
        """The text and its icon; a chip has one line."""
        wide = self._face(kit).width(self.text) + self._before(kit) + 2 * self._pad(kit)
        return min(width, wide), kit.em(self.text_size + 2) + kit.px(6)

    def paint(self, kit: Kit, surface: pygame.Surface) -> None:
        """The field, the icon, the text."""
        ink = kit.colour("tagtext" if self.solid else self.tone or "ink2")
        self._ground(kit, surface)
        left, middle = self.rect.x + self._pad(kit), self.rect.centery
        if self.icon:
            drawn = icon_of(kit, self.icon, kit.em(self.text_size), ink)
            surface.blit(drawn, drawn.get_rect(midleft=(left, middle)))
        left += self._before(kit)
        face = self._face(kit)
        text = shorten(self.text, face, self.rect.right - self._pad(kit) - left)
        self.cut = text != self.text
        surface.blit(face.render(text, ink), (left, middle - face.height // 2))

    def _face(self, kit: Kit) -> Face:
        return kit.face(self.text_size, BOLD if self.solid else 400)

    def _pad(self, kit: Kit) -> int:
        return kit.px(5 if self.solid else 7)

    def _before(self, kit: Kit) -> int:
        return kit.em(self.text_size) + kit.px(4) if self.icon else 0

    def _ground(self, kit: Kit, surface: pygame.Surface) -> None:
        radius = kit.px(5) if self.solid else self.rect.height // 2
        if self.dashed:
            kit.brush.dashed(surface, self.rect, kit.colour("edge"), radius=radius, width=kit.px(1.25))
        elif self.solid:
            kit.brush.box(surface, self.rect, fill=kit.colour("tag"), radius=radius)
        else:
            paint_tinted(kit, surface, self.rect, self.tone, radius=radius, edged=self.edged)


def paint_tinted(  # noqa: PLR0913 - where, in what colour and with what edge
    kit: Kit,
    surface: pygame.Surface,
    rect: pygame.Rect,
    tone: Tone,
    *,
    radius: int,
    edged: bool = False,
    dashed: bool = False,
) -> None:
    """Draw a soft ground. High contrast has an edge instead, since there is nothing soft behind text."""
    if kit.theme.strong:
        kit.brush.box(
            surface,
            rect,
            fill=kit.colour("bg"),
            edge=kit.colour(tone or "edge"),
            radius=radius,
            width=kit.px(2),
        )
        return
    fill = kit.colour(f"{tone}-s" if tone else "sunk")
    edge = kit.colour(tone or "edge") if edged else ""
    kit.brush.box(surface, rect, fill=fill, edge=edge, radius=radius, width=kit.px(1))
    if dashed:
        kit.brush.dashed(surface, rect, kit.colour("edge"), radius=radius, width=kit.px(1.25))
