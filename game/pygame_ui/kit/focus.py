"""One focus: in reading order with Tab, to the nearest in a direction with arrows."""

from collections.abc import Sequence
from typing import Final

import pygame

from game.pygame_ui.kit.kit import Kit
from game.pygame_ui.kit.widget import Widget

RING: Final = 3
RING_GAP: Final = 2
ARROWS: Final = {
    pygame.K_LEFT: (-1, 0),
    pygame.K_RIGHT: (1, 0),
    pygame.K_UP: (0, -1),
    pygame.K_DOWN: (0, 1),
}
#: A step aside counts so much more than a step ahead.
ASIDE: Final = 3


def scope(root: Widget) -> Widget:
    """Return the part of a tree that has the keys: the last thing that keeps the focus within, or all."""
    found = root
    for widget in root.walk():
        if widget.modal:
            found = widget
    return found


def stops(root: Widget) -> list[Widget]:
    """Return all that the focus stops at, in reading order."""
    return [widget for widget in scope(root).walk() if widget.focusable]


def after(widgets: Sequence[Widget], current: Widget | None, step: int) -> Widget | None:
    """Return the next stop, or with -1 the one before; from the last it goes on with the first."""
    if not widgets:
        return None
    if current is None or current not in widgets:
        return widgets[0 if step > 0 else -1]
    return widgets[(list(widgets).index(current) + step) % len(widgets)]


def towards(widgets: Sequence[Widget], current: Widget, way: tuple[int, int]) -> Widget | None:
    """Return the nearest stop in a direction, or None at the edge."""
    best, nearest, here = None, 0, current.rect
    for widget in widgets:
        there = widget.rect
        if way[0]:
            begins = there.left - here.centerx if way[0] > 0 else here.centerx - there.right
            ahead = abs(there.centerx - here.centerx)
            aside = max(0, there.top - here.bottom, here.top - there.bottom)
            drift = abs(there.centery - here.centery)
        else:
            begins = there.top - here.centery if way[1] > 0 else here.centery - there.bottom
            ahead = abs(there.centery - here.centery)
            aside = max(0, there.left - here.right, here.left - there.right)
            drift = abs(there.centerx - here.centerx)
        if widget is current or begins < 0 or aside > ahead:
            continue
        far = ahead + ASIDE * aside + drift // 4
        if best is None or far < nearest:
            best, nearest = widget, far
    return best


def paint_ring(kit: Kit, surface: pygame.Surface, path: Sequence[Widget]) -> None:
    """Draw the ring around the last of a path, as far as what it stands in shows it."""
    before, widget = surface.get_clip(), path[-1]
    clip, rect = before, ring_rect(kit, widget)
    out = 2 * (kit.px(RING) + kit.px(RING_GAP))
    for around in path[:-1]:
        if around.clips:
            clip = clip.clip(around.rect.inflate(out, out))
    surface.set_clip(clip)
    radius = min(kit.px(widget.corner + RING_GAP + RING - 1), rect.height // 2)
    kit.brush.box(surface, rect, edge=kit.colour("focus"), radius=radius, width=kit.px(RING))
    surface.set_clip(before)


def ring_rect(kit: Kit, widget: Widget) -> pygame.Rect:
    """Return all that the ring touches."""
    out = kit.px(RING) + kit.px(RING_GAP)
    return widget.rect.inflate(2 * out, 2 * out)
