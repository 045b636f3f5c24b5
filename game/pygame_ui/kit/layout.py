"""Containers: columns, rows, rows that break, grids, layers. They measure their children and place them."""

import itertools
from collections.abc import Sequence
from typing import Literal, Unpack

import pygame

from game.pygame_ui.kit.kit import Kit
from game.pygame_ui.kit.widget import Common, Size, Widget

Align = Literal["start", "center", "end", "stretch"]
#: Space within an edge: all around, (down, across), or (top, right, bottom, left).
Pad = float | tuple[float, float] | tuple[float, float, float, float]


def sides(kit: Kit, pad: Pad) -> tuple[int, int, int, int]:
    """Return the space within an edge in pixels: top, right, bottom, left."""
    if isinstance(pad, (int, float)):
        return (kit.px(pad),) * 4
    if len(pad) == 2:
        return (kit.px(pad[0]), kit.px(pad[1])) * 2
    return (kit.px(pad[0]), kit.px(pad[1]), kit.px(pad[2]), kit.px(pad[3]))


class Column(Widget):
    """Children one below the other; those that grow share the height left over."""

    def __init__(
        self,
        children: Sequence[Widget],
        *,
        gap: float = 8,
        pad: Pad = 0,
        align: Align = "stretch",
        **common: Unpack[Common],
    ) -> None:
        super().__init__(children, **common)
        self.gap, self.pad, self.align = gap, pad, align

    def measure(self, kit: Kit, width: int) -> Size:
        """As wide as the widest child, as high as all together."""
        top, right, bottom, left = sides(kit, self.pad)
        sizes = [child.size(kit, max(1, width - left - right)) for child in self.children]
        gaps = kit.px(self.gap) * max(0, len(sizes) - 1)
        wide = max((each[0] for each in sizes), default=0) + left + right
        return wide, sum(each[1] for each in sizes) + gaps + top + bottom

    def least_height(self, kit: Kit, width: int) -> int:
        """What the children need at least."""
        top, right, bottom, left = sides(kit, self.pad)
        gaps = kit.px(self.gap) * max(0, len(self.children) - 1)
        inner = max(1, width - left - right)
        least = sum(child.least_height(kit, inner) for child in self.children) + gaps + top + bottom
        return max(least, kit.px(self.height or 0))

    def place(self, kit: Kit, rect: pygame.Rect) -> None:
        """Share out the height, then place each child."""
        super().place(kit, rect)
        top, right, bottom, left = sides(kit, self.pad)
        width, gap = max(1, rect.width - left - right), kit.px(self.gap)
        sizes = [child.size(kit, width) for child in self.children]
        room = rect.height - top - bottom - gap * max(0, len(sizes) - 1)
        widths = [
            width if self.align == "stretch" and child.fixed_width(kit) is None else min(wished, width)
            for child, (wished, _) in zip(self.children, sizes, strict=True)
        ]
        given = [(wide, high) for wide, (_, high) in zip(widths, sizes, strict=True)]
        heights = _shared_heights(kit, self.children, given, room)
        y = rect.y + top
        for child, wide, height in zip(self.children, widths, heights, strict=True):
            x = rect.x + left + _shift(self.align, width - wide)
            child.place(kit, pygame.Rect(x, y, wide, height))
            y += height + gap


class Row(Widget):
    """Children side by side; those that grow share the width left over, and all but the rigid give way."""

    def __init__(
        self,
        children: Sequence[Widget],
        *,
        gap: float = 8,
        pad: Pad = 0,
        align: Align = "center",
        **common: Unpack[Common],
    ) -> None:
        super().__init__(children, **common)
        self.gap, self.pad, self.align = gap, pad, align

    def measure(self, kit: Kit, width: int) -> Size:
        """As wide as all together, as high as the highest child."""
        top, right, bottom, left = sides(kit, self.pad)
        room = max(1, width - left - right - kit.px(self.gap) * max(0, len(self.children) - 1))
        widths = _shared_widths(kit, self.children, room, fill=False)
        high = max((c.size(kit, w)[1] for c, w in zip(self.children, widths, strict=True)), default=0)
        return sum(widths) + width - room, high + top + bottom

    def least_height(self, kit: Kit, width: int) -> int:
        """What the highest child needs at least."""
        top, right, bottom, left = sides(kit, self.pad)
        room = max(1, width - left - right - kit.px(self.gap) * max(0, len(self.children) - 1))
        widths = _shared_widths(kit, self.children, room, fill=True)
        least = [c.least_height(kit, wide) for c, wide in zip(self.children, widths, strict=True)]
        return max(max(least, default=0) + top + bottom, kit.px(self.height or 0))

    def place(self, kit: Kit, rect: pygame.Rect) -> None:
        """Share out the width, then place each child."""
        super().place(kit, rect)
        top, right, bottom, left = sides(kit, self.pad)
        gap = kit.px(self.gap)
        room = max(1, rect.width - left - right - gap * max(0, len(self.children) - 1))
        height = rect.height - top - bottom
        x = rect.x + left
        lead = max((child.first_line(kit, 0) for child in self.children), default=0)
        for child, wide in zip(
            self.children, _shared_widths(kit, self.children, room, fill=True), strict=True
        ):
            high = height if self.align == "stretch" else min(height, child.size(kit, wide)[1])
            y = rect.y + top + _shift(self.align, height - high)
            if self.align == "start":  # texts of other sizes stand on one first line
                y += max(0, min(height - high, (lead - child.first_line(kit, high)) // 2))
            child.place(kit, pygame.Rect(x, y, wide, high))
            x += wide + gap


class Wrap(Widget):
    """Children side by side as long as there is room, then on the next line: chips."""

    def __init__(self, children: Sequence[Widget], *, gap: float = 6, **common: Unpack[Common]) -> None:
        super().__init__(children, **common)
        self.gap = gap

    def measure(self, kit: Kit, width: int) -> Size:
        """As wide as the widest line."""
        places = self._places(kit, width)
        return (
            max((place.right for place in places), default=0),
            max((place.bottom for place in places), default=0),
        )

    def place(self, kit: Kit, rect: pygame.Rect) -> None:
        """Place each child where its line is."""
        super().place(kit, rect)
        for child, place in zip(self.children, self._places(kit, rect.width), strict=True):
            child.place(kit, place.move(rect.topleft))

    def _places(self, kit: Kit, width: int) -> list[pygame.Rect]:
        gap, places, x, y = kit.px(self.gap), [], 0, 0
        line: list[pygame.Rect] = []
        for child in self.children:
            wide, high = child.size(kit, width)
            if line and x + wide > width:
                x, y = 0, max(place.bottom for place in line) + gap
                line = []
            line.append(pygame.Rect(x, y, wide, high))
            places.append(line[-1])
            highest = max(place.height for place in line)
            for place in line:  # chips of one line stand on one middle
                place.y = y + (highest - place.height) // 2
            x += wide + gap
        return places


class Grid(Widget):
    """Children in columns of given shares of the width; the children of a line are equally high.

    With `least`, which grows with the text, there are fewer and equal columns where they would get narrower.
    """

    def __init__(
        self,
        children: Sequence[Widget],
        *,
        columns: Sequence[float],
        gap: float = 8,
        align: Align = "stretch",
        least: float = 0,
        **common: Unpack[Common],
    ) -> None:
        super().__init__(children, **common)
        self.columns, self.gap, self.align, self.least = tuple(columns), gap, align, least

    def measure(self, kit: Kit, width: int) -> Size:
        """As wide as may be, as high as all lines."""
        heights = self._heights(kit, width)
        return width, sum(heights) + kit.px(self.gap) * max(0, len(heights) - 1)

    def place(self, kit: Kit, rect: pygame.Rect) -> None:
        """Place the children line by line; height left over goes to all lines alike."""
        super().place(kit, rect)
        widths, gap = self._widths(kit, rect.width), kit.px(self.gap)
        count = len(widths)
        heights = self._heights(kit, rect.width)
        spare = rect.height - sum(heights) - gap * max(0, len(heights) - 1)
        fills = heights and spare > 0 and self.align in {"stretch", "center"}
        extra = spare // len(heights) if fills else 0
        y = rect.y
        for line, high in enumerate(heights):
            x = rect.x
            for child, wide in zip(self.children[line * count : (line + 1) * count], widths, strict=False):
                own = high + extra if self.align == "stretch" else min(high, child.size(kit, wide)[1])
                child.place(kit, pygame.Rect(x, y + _shift(self.align, high + extra - own), wide, own))
                x += wide + gap
            y += high + extra + gap

    def _widths(self, kit: Kit, width: int) -> list[int]:
        columns, least = self.columns, kit.em(self.least)
        found = _parts(columns, width, kit.px(self.gap))
        while len(columns) > 1 and min(found) < least:
            columns = (1.0,) * ((len(columns) + 1) // 2)
            found = _parts(columns, width, kit.px(self.gap))
        return found

    def _heights(self, kit: Kit, width: int) -> list[int]:
        widths = self._widths(kit, width)
        return [
            max(
                child.size(kit, wide)[1]
                for child, wide in zip(self.children[start : start + len(widths)], widths, strict=False)
            )
            for start in range(0, len(self.children), len(widths))
        ]


class Layers(Widget):
    """Children over each other, each as large as the whole: a page and what stands before it."""

    def measure(self, kit: Kit, width: int) -> Size:
        """As large as the largest."""
        sizes = [child.size(kit, width) for child in self.children]
        return max((each[0] for each in sizes), default=0), max((each[1] for each in sizes), default=0)

    def least_height(self, kit: Kit, width: int) -> int:
        """What the highest child needs at least."""
        return max((child.least_height(kit, width) for child in self.children), default=0)

    def place(self, kit: Kit, rect: pygame.Rect) -> None:
        """Give each child everything."""
        super().place(kit, rect)
        for child in self.children:
            child.place(kit, rect)


class Space(Widget):
    """Room that shows nothing: it grows unless told otherwise."""

    def __init__(self, **common: Unpack[Common]) -> None:
        super().__init__((), **common)
        self.grow = common.get("grow", 0 if {"width", "em", "height"} & set(common) else 1)

    def measure(self, kit: Kit, width: int) -> Size:  # noqa: ARG002 - nothing to measure
        """Nothing of its own."""
        return 0, 0


def _parts(columns: Sequence[float], width: int, gap: int) -> list[int]:
    """Part a width into columns of given shares, to the last pixel."""
    room = max(1, width - gap * (len(columns) - 1))
    edges = [round(room * reached / sum(columns)) for reached in itertools.accumulate(columns, initial=0.0)]
    return [right - left for left, right in itertools.pairwise(edges)]


def _shift(align: Align, spare: int) -> int:
    """How far something is moved within room left over."""
    if align == "center":
        return spare // 2
    return spare if align == "end" else 0


def _shared_heights(kit: Kit, children: Sequence[Widget], sizes: Sequence[Size], room: int) -> list[int]:
    """Share the height of a column: what is left for those that grow, what lacks from what can give way.

    Args:
        kit: of the window.
        children: of the column.
        sizes: the width that each of them gets, and the height that it wishes.
        room: to be shared.
    """
    heights = [high for _, high in sizes]
    spare = room - sum(heights)
    if spare > 0:
        _hand_out(heights, [child.grow for child in children], spare)
    elif spare < 0:
        gives = [
            max(0, high - max(c.least_height(kit, wide), kit.px(c.height or 0)))
            for c, (wide, high) in zip(children, sizes, strict=True)
        ]
        taken = [0] * len(gives)
        _hand_out(taken, gives, min(-spare, sum(gives)))
        heights = [high - less for high, less in zip(heights, taken, strict=True)]
    return heights


def _shared_widths(kit: Kit, children: Sequence[Widget], room: int, *, fill: bool) -> list[int]:
    """Share the width of a row: what is left for those that grow; where it is short the widest give way."""
    wished = [child.size(kit, room)[0] for child in children]
    spare = room - sum(wished)
    if spare >= 0:
        if fill:
            _hand_out(wished, [child.grow for child in children], spare)
        return wished
    soft = [
        number for number, child in enumerate(children) if not child.rigid and child.fixed_width(kit) is None
    ]
    left = room - sum(wide for number, wide in enumerate(wished) if number not in soft)
    for number in sorted(soft, key=lambda each: wished[each]):  # narrow ones keep what they wish
        share = max(1, left // max(1, len(soft)))
        wished[number] = min(wished[number], share)
        left -= wished[number]
        soft = [each for each in soft if each != number]
    return wished


def _hand_out(amounts: list[int], shares: Sequence[int], spare: int) -> None:
    """Add an amount to several, by their shares, to the last pixel."""
    total, reached, given = sum(shares), 0, 0
    for number, share in enumerate(shares):
        if share:
            reached += share
            upto = spare * reached // total
            amounts[number] += upto - given
            given = upto
