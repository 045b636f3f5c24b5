"""The frame of a page, and what it shows where there is less room: drawers and tabs."""

import dataclasses
import enum
from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, Final

import pygame

from game.pygame_ui.kit.button import Button
from game.pygame_ui.kit.kit import Kit
from game.pygame_ui.kit.layout import Column, Layers, Wrap
from game.pygame_ui.kit.widget import Host, Role, Size, Widget

if TYPE_CHECKING:
    from game.pygame_ui.app import App

#: Width on the drawing board that three columns need, and the text from which there are drawers, then tabs.
_THREE: Final = 1200
_DRAWERS_FROM: Final = 116
_TABS_FROM: Final = 150
_DRAWER: Final = 300.0


class Shape(enum.Enum):
    """How much stands side by side."""

    WIDE = enum.auto()  # three columns
    DRAWER = enum.auto()  # two; the left one is behind a button
    TABS = enum.auto()  # the scene or the map, and one list; the rest behind tabs


@dataclasses.dataclass(slots=True)
class Part:
    """What one column shows."""

    widget: Widget
    title: str = ""  # of its tab or of the button of its drawer
    icon: str = ""
    figure: str = ""  # the most urgent one, on the button of its drawer


@dataclasses.dataclass(slots=True)
class Shown:
    """Which part of a page is shown where not all are; the screen keeps it."""

    drawer: bool = False
    tab: int = 0


def shape_of(app: "App") -> Shape:
    """Return how much there is room for, by the text size and the window."""
    text, width = app.settings.text, app.board[0]
    if text >= _TABS_FROM:
        return Shape.TABS
    return Shape.DRAWER if text >= _DRAWERS_FROM or width < _THREE else Shape.WIDE


def page(app: "App", bar: Widget, body: Widget) -> Widget:
    """Return a page: the header, and below it a body with the margins of every page."""
    margin = 12 if app.board[0] < _THREE else 16
    body.grow = body.grow or 1
    return Column([bar, Column([body], pad=(12, margin, margin, margin), grow=1)], gap=0)


def tabs(shown: Shown, parts: Sequence[Part]) -> Widget:
    """Return the part whose tab is chosen, below the tabs."""
    shown.tab = min(shown.tab, len(parts) - 1)

    def choose(number: int) -> None:
        shown.tab = number

    heads = [
        Button(
            part.title,
            lambda number=number: choose(number),  # type: ignore[misc]  # mypy infers no lambda defaults
            icon=part.icon,
            chosen=number == shown.tab,
            key=f"tab-{number}",
        )
        for number, part in enumerate(parts)
    ]
    body = parts[shown.tab].widget
    body.grow = 1
    return Column([Wrap(heads, gap=6), body], gap=10, grow=1)


class Half(Column):
    """Takes half of a row, whatever it holds."""

    def __init__(self, child: Widget) -> None:
        super().__init__([child], grow=1)

    def measure(self, kit: Kit, width: int) -> Size:
        """Half of the width that there is, so that halves are equal."""
        half = max(1, width // 2)
        return half, super().measure(kit, half)[1]


class Split(Widget):
    """Parts side by side, each with its share of the width whatever it holds, and all of the height."""

    def __init__(self, parts: Sequence[Widget], *, shares: Sequence[int], gap: float, grow: int = 0) -> None:
        super().__init__(parts, grow=grow)
        self.shares, self.gap = tuple(shares), gap

    def measure(self, kit: Kit, width: int) -> Size:
        """All of the width, as high as the highest part."""
        return width, max(part.size(kit, wide)[1] for part, (_, wide) in self._places(kit, width))

    def least_height(self, kit: Kit, width: int) -> int:
        """What the highest part needs at least."""
        return max(part.least_height(kit, wide) for part, (_, wide) in self._places(kit, width))

    def place(self, kit: Kit, rect: pygame.Rect) -> None:
        """Each part at its place."""
        super().place(kit, rect)
        for part, (left, wide) in self._places(kit, rect.width):
            part.place(kit, pygame.Rect(rect.x + left, rect.y, wide, rect.height))

    def _places(self, kit: Kit, width: int) -> list[tuple[Widget, tuple[int, int]]]:
        """Each part with where it begins and how wide it is."""
        gap, left, places = kit.px(self.gap), 0, []
        room, whole = max(len(self.children), width - gap * (len(self.children) - 1)), sum(self.shares)
        for part, share in zip(self.children, self.shares, strict=True):
            wide = room * share // whole
            places.append((part, (left, wide)))
            left += wide + gap
        return places


class Drawer(Layers):
    """A part that slides over the page from the left; Esc closes it."""

    role: ClassVar[Role] = Role.DIALOG

    def __init__(self, behind: Widget, content: Widget, shown: Shown, *, grow: int = 0) -> None:
        super().__init__([behind, _Sheet(content, shown)], grow=grow)


class _Sheet(Widget):
    """What covers the page while a drawer is open, with the drawer on it."""

    role: ClassVar[Role] = Role.DIALOG
    modal: ClassVar[bool] = True

    def __init__(self, content: Widget, shown: Shown) -> None:
        super().__init__([content], key="drawer-sheet")
        self.shown = shown

    def measure(self, kit: Kit, width: int) -> Size:
        return width, self.children[0].size(kit, min(width, kit.em(_DRAWER)))[1]

    def least_height(self, kit: Kit, width: int) -> int:
        return self.children[0].least_height(kit, min(width, kit.em(_DRAWER)))

    def place(self, kit: Kit, rect: pygame.Rect) -> None:
        super().place(kit, rect)
        width = min(rect.width, kit.em(_DRAWER))
        self.children[0].place(kit, pygame.Rect(rect.x, rect.y, width, rect.height))

    def paint(self, kit: Kit, surface: pygame.Surface) -> None:
        kit.brush.veil(surface, self.rect)
        surface.fill(kit.colour("bg"), self.children[0].rect)

    def escape(self, host: Host) -> bool:
        self.shown.drawer = False
        host.refresh()
        return True
