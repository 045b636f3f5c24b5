"""What appears over the page for a while: an explanation beside a thing, and messages at the top."""

import dataclasses
from collections.abc import Sequence
from typing import Final

import pygame

from game.pygame_ui.kit.flow import widest
from game.pygame_ui.kit.kit import Kit
from game.pygame_ui.kit.text import BODY, SMALL, icon_of
from game.pygame_ui.kit.widget import Widget

#: Seconds until an explanation appears, and that a message stays, with more for long ones.
HINT_AFTER: Final = 0.5
#: Over the title in the header, so that a message lies over nothing that is pressed or watched next.
FROM_TOP: Final = 7
FROM_LEFT: Final = 56
TOAST_STAYS: Final = 4.0
TOAST_A_LETTER: Final = 0.05
HINT_WIDTH: Final = 280
TOAST_WIDTH: Final = 420


@dataclasses.dataclass(frozen=True, slots=True)
class Toast:
    """A message at the top of the page, until a moment of the clock."""

    text: str
    icon: str
    until: float


class Notes:
    """Messages that go by themselves, and the explanation of what is pointed at."""

    def __init__(self) -> None:
        self.toasts: list[Toast] = []
        self.hint = ""
        self.about: Widget | None = None
        self._due: float | None = None
        self._next = ("", None)

    def say(self, text: str, icon: str, now: float) -> None:
        """Show a message in the place of the one before it."""
        self.toasts = [Toast(text, icon, now + TOAST_STAYS + TOAST_A_LETTER * len(text))]

    def point(self, widget: Widget | None, now: float) -> None:
        """Something else is pointed at or has the focus: its explanation comes in a moment."""
        if widget is self.about and self.hint:
            return
        self.hint = ""
        self.about = widget
        self._due = now + HINT_AFTER if widget is not None and widget.hint else None

    def tick(self, now: float) -> bool:
        """Let what is due appear and what is over go; say whether anything changed."""
        changed = False
        if self._due is not None and now >= self._due and self.about is not None:
            self.hint, self._due, changed = self.about.hint, None, True
        left = [toast for toast in self.toasts if toast.until > now]
        changed |= len(left) != len(self.toasts)
        self.toasts = left
        return changed

    def wait(self, now: float) -> float | None:
        """Return the seconds until something is due; None where nothing is."""
        moments = [toast.until for toast in self.toasts]
        if self._due is not None:
            moments.append(self._due)
        return max(0.0, min(moments) - now) if moments else None

    def rects(self, kit: Kit, page: pygame.Rect) -> list[pygame.Rect]:
        """Return where everything is, for painting again."""
        return [rect for _, rect, _ in self._toast_places(kit, page)] + (
            [self._hint_rect(kit, page)] if self.hint else []
        )

    def paint(self, kit: Kit, surface: pygame.Surface, page: pygame.Rect) -> None:
        """Draw messages and explanation."""
        for toast, rect, lines in self._toast_places(kit, page):
            kit.brush.shadow(surface, rect, radius=kit.px(10), high=True)
            edge = kit.colour("edge") if kit.theme.strong else kit.colour("head")
            kit.brush.box(
                surface, rect, fill=kit.colour("head"), edge=edge, radius=kit.px(10), width=kit.px(2)
            )
            left = rect.x + kit.px(14)
            if toast.icon:
                drawn = icon_of(kit, toast.icon, kit.em(16), kit.colour("headtext"))
                surface.blit(drawn, drawn.get_rect(midleft=(left, rect.centery)))
                left += kit.em(16) + kit.px(8)
            _write(kit, surface, (left, rect.y + kit.px(9)), lines, BODY, "headtext")
        if self.hint:
            rect = self._hint_rect(kit, page)
            kit.brush.shadow(surface, rect, radius=kit.px(8), high=True)
            kit.brush.box(
                surface,
                rect,
                fill=kit.colour("card"),
                edge=kit.colour("edge"),
                radius=kit.px(8),
                width=kit.px(1),
            )
            lines = self._hint_lines(kit, page)
            _write(kit, surface, (rect.x + kit.px(10), rect.y + kit.px(6)), lines, SMALL, "ink")

    def _hint_lines(self, kit: Kit, page: pygame.Rect) -> list[str]:
        width = min(kit.em(HINT_WIDTH), page.width - kit.px(40))
        return _plain(kit, self.hint, SMALL, width)

    def _hint_rect(self, kit: Kit, page: pygame.Rect) -> pygame.Rect:
        lines = self._hint_lines(kit, page)
        face = kit.face(SMALL)
        width = max(face.width(line) for line in lines) + 2 * kit.px(10)
        rect = pygame.Rect(0, 0, width, len(lines) * kit.line(SMALL) + 2 * kit.px(6))
        about = self.about.rect if self.about is not None else page
        rect.midtop = (about.centerx, about.bottom + kit.px(8))
        if rect.bottom > page.bottom - kit.px(4):
            rect.bottom = about.top - kit.px(8)
        return rect.clamp(page.inflate(-kit.px(8), -kit.px(8)))

    def _toast_places(self, kit: Kit, page: pygame.Rect) -> Sequence[tuple[Toast, pygame.Rect, list[str]]]:
        places, top = [], page.top + kit.px(FROM_TOP)
        for toast in reversed(self.toasts):
            lead = kit.em(16) + kit.px(8) if toast.icon else 0
            lines = _plain(kit, toast.text, BODY, min(kit.em(TOAST_WIDTH), page.width - kit.px(80) - lead))
            width = max(kit.face(BODY).width(line) for line in lines) + lead + 2 * kit.px(14)
            height = len(lines) * kit.line(BODY) + 2 * kit.px(9)
            rect = pygame.Rect(page.left + kit.px(FROM_LEFT), top, width, height)
            places.append((toast, rect, lines))
            top = rect.bottom + kit.px(8)
        return places


def _plain(kit: Kit, text: str, size: float, width: int) -> list[str]:
    lines = kit.lines(((text, size, 400, 0),), max(1, width))
    return ["".join(run.text for run in runs) for runs in lines] if widest(lines) else [""]


def _write(
    kit: Kit, surface: pygame.Surface, at: tuple[int, int], lines: Sequence[str], size: float, colour: str
) -> None:
    for number, line in enumerate(lines):
        kit.text(surface, (at[0], at[1] + number * kit.line(size)), line, size, colour)
