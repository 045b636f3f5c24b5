"""Dots on a line: rounds of a negotiation, stops after signing. Done, running and still to come."""

from collections.abc import Sequence
from typing import ClassVar, Final, Unpack

import pygame

from game.pygame_ui.kit.kit import Kit
from game.pygame_ui.kit.text import BODY, BOLD, SMALL, icon_of
from game.pygame_ui.kit.theme import mix
from game.pygame_ui.kit.widget import Common, Role, Size, Widget

ACROSS: Final = 24
BETWEEN: Final = 12


class Rounds(Widget):
    """Numbered dots in the header, a word before them."""

    role: ClassVar[Role] = Role.METER
    rigid: ClassVar[bool] = True

    def __init__(self, text: str, count: int, now: int, **common: Unpack[Common]) -> None:
        """Show how far it has come.

        Args:
            text: before the dots.
            count: of the dots.
            now: the running one, from 0; `count` where all are over.
            common: `name` should say it in words.
        """
        super().__init__((), **common)
        self.text, self.count, self.now = text, count, now

    @property
    def name(self) -> str:
        """What it is about."""
        return self.spoken or self.text

    @property
    def value(self) -> str:
        """So many of so many."""
        return f"{min(self.now + 1, self.count)}/{self.count}"

    def measure(self, kit: Kit, width: int) -> Size:  # noqa: ARG002 - dots keep their width
        """The word, and a dot for each."""
        dots = self.count * kit.em(ACROSS) + (self.count - 1) * kit.px(BETWEEN)
        return kit.face(BODY).width(self.text) + kit.px(12) + dots, kit.em(ACROSS)

    def paint(self, kit: Kit, surface: pygame.Surface) -> None:
        """The word, the line, the dots."""
        middle, across = self.rect.centery, kit.em(ACROSS)
        top = middle - kit.theme.line(BODY) // 2
        left = self.rect.x + kit.text(surface, (self.rect.x, top), self.text, BODY, "headsoft") + kit.px(12)
        line = kit.colour("headsoft")
        for number in range(self.count):
            rect = pygame.Rect(left, middle - across // 2, across, across)
            if number:
                surface.fill(line, (left - kit.px(BETWEEN), middle - kit.px(1), kit.px(BETWEEN), kit.px(2)))
            fill, ink = kit.colour("head"), kit.colour("headtext")
            if number < self.now:
                fill = mix(kit.colour("headsoft"), kit.colour("head"), 0.3)
                ink = kit.colour("head")
            elif number == self.now:
                fill, ink = kit.colour("f-amber"), "#000000"
            edge = line if number >= self.now and number != self.now else ""
            kit.brush.box(surface, rect, fill=fill, edge=edge, radius=across // 2, width=kit.px(2))
            face, digit = kit.face(SMALL, BOLD), str(number + 1)
            drawn = face.render(digit, ink)
            surface.blit(drawn, (rect.centerx - face.width(digit) // 2, middle - face.height // 2))
            left += across + kit.px(BETWEEN)


class Stops(Widget):
    """Dots across a card with words below them: done ones ticked, the running one large."""

    role: ClassVar[Role] = Role.METER

    def __init__(self, stops: Sequence[tuple[str, str]], now: int, **common: Unpack[Common]) -> None:
        """Show a way.

        Args:
            stops: name of each and a second line, such as its week.
            now: the running one, from 0; as many as there are where all are over.
            common: `name` should say it in words.
        """
        super().__init__((), **common)
        self.stops, self.now = list(stops), now

    @property
    def value(self) -> str:
        """Where it is."""
        return self.stops[min(self.now, len(self.stops) - 1)][0]

    def measure(self, kit: Kit, width: int) -> Size:
        """As wide as may be: the dots and two lines of words."""
        return width, kit.em(30) + kit.px(6) + self._lines(kit, width) * kit.theme.line(SMALL)

    def _lines(self, kit: Kit, width: int) -> int:
        """How many lines the longest words take."""
        room = width // len(self.stops) - kit.px(6)
        return max(
            len(self._broken(kit, name, room, BOLD)) + len(self._broken(kit, note, room, 400))
            for name, note in self.stops
        )

    @staticmethod
    def _broken(kit: Kit, text: str, room: int, weight: int) -> list[str]:
        lines = kit.lines(((text, SMALL, weight, 0),), max(1, room)) if text else []
        return ["".join(run.text for run in runs) for runs in lines]

    def paint(self, kit: Kit, surface: pygame.Surface) -> None:
        """The line, then each dot with its words."""
        count, radius = len(self.stops), kit.em(12)
        each, y = self.rect.width / count, self.rect.y + kit.em(15)
        ends = [round(self.rect.x + each * (place + 0.5)) for place in (0, self.now, count - 1)]
        thick = kit.px(3)
        surface.fill(kit.colour("track"), (ends[0], y - thick // 2, ends[2] - ends[0], thick))
        reached = min(ends[1], ends[2]) - ends[0]
        surface.fill(kit.colour("f-green"), (ends[0], y - thick // 2, reached, thick))
        for number, (name, note) in enumerate(self.stops):
            middle = round(self.rect.x + each * (number + 0.5))
            done, now = number < self.now, number == self.now
            half = kit.em(15) if now else radius
            rect = pygame.Rect(middle - half, y - half, 2 * half, 2 * half)
            fill = "f-green" if done else "f-amber" if now else "card"
            edge = kit.colour("edge") if not (done or now) else ""
            kit.brush.box(surface, rect, fill=kit.colour(fill), edge=edge, radius=half, width=kit.px(2))
            if done:
                tick = icon_of(kit, "check", kit.em(14), kit.colour("card"))
                surface.blit(tick, tick.get_rect(center=rect.center))
            else:
                face, digit = kit.face(BODY, BOLD), str(number + 1)
                drawn = face.render(digit, "#000000" if now else kit.colour("ink2"))
                surface.blit(drawn, (middle - face.width(digit) // 2, y - face.height // 2))
            self._words(kit, surface, (middle, self.rect.y + kit.em(30) + kit.px(6)), name, note, bold=now)

    def _words(
        self, kit: Kit, surface: pygame.Surface, at: tuple[int, int], name: str, note: str, *, bold: bool
    ) -> None:
        room = self.rect.width // len(self.stops) - kit.px(6)
        top = at[1]
        for text, weight, ink in ((name, BOLD if bold else 400, "ink"), (note, 400, "ink2")):
            for line in self._broken(kit, text, room, BOLD if text is name else 400):
                left = at[0] - kit.face(SMALL, weight).width(line) // 2
                kit.text(surface, (left, top), line, SMALL, ink, weight=weight)
                top += kit.theme.line(SMALL)
