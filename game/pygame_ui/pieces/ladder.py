"""A ladder of options, from better for us to better for them: offered now, offered last, asked for."""

import dataclasses
import re
from collections.abc import Callable, Sequence
from typing import ClassVar, Final, Unpack

import pygame

from game.pygame_ui.kit.flow import shorten
from game.pygame_ui.kit.kit import Kit
from game.pygame_ui.kit.text import BODY, BOLD, icon_of
from game.pygame_ui.kit.widget import Common, Host, Ink, Role, Size, Widget
from game.pygame_ui.playing import Play
from game.voice.options import said_option

GAP: Final = 4
CORNER: Final = 6
#: Height of a rung, and how far the mark of a wish stands out above it.
RUNG: Final = 26
PEAK: Final = 4
#: A rung is never narrower than this; where there is no room, rungs go on in a second line.
LEAST: Final = 44
_MINUS: Final = re.compile(r"^-(?=\d)")


def options_of(play: Play, issue: int) -> list[str]:
    """Return the options of an issue in words, with the sign for minus that is as wide as a plus."""
    name = play.scene.names.issues[issue]
    return [
        _MINUS.sub("\u2212", said_option(play.words, name, each)) for each in play.scene.names.options[issue]
    ]


@dataclasses.dataclass(frozen=True, slots=True)
class Rungs:
    """What a ladder shows, by the place of each option; -1 none."""

    labels: Sequence[str]
    chosen: int = -1  # offered now
    last: int = -1  # offered before
    wish: int = -1  # asked for by the other side
    limit: int = -1  # as far as the trainee wants to go
    least: int = 0  # what lies before it is impossible


class Ladder(Widget):
    """One issue: arrows or a click choose the option."""

    role: ClassVar[Role] = Role.SLIDER
    corner: ClassVar[float] = 8

    def __init__(
        self,
        rungs: Rungs,
        on_choose: Callable[[int], None] | None = None,
        *,
        moves: int = -1,
        spoken: str = "",
        **common: Unpack[Common],
    ) -> None:
        """Show options.

        Args:
            rungs: what stands where.
            on_choose: takes the option that was chosen; without it the ladder only shows.
            moves: the option from which arrows go on; the chosen one where it is left out.
            spoken: what is offered, was offered and is wished, in words.
            common: `name` should say which issue it is.
        """
        super().__init__((), **common)
        self.rungs, self.on_choose, self._value = rungs, on_choose, spoken
        self.rects: list[pygame.Rect] = []  # of the rungs, once it has its place
        self.at = rungs.chosen if moves < 0 else moves

    @property
    def focusable(self) -> bool:
        """Where something can be chosen."""
        return self.on_choose is not None

    @property
    def value(self) -> str:
        """All that stands on it."""
        return self._value

    def inks(self) -> list[Ink]:
        """The words of each kind of rung on its ground."""
        found = [Ink("ink2", "sunk")]
        if self.rungs.chosen >= 0:
            found.append(Ink("buttontext", "button"))
        if self.rungs.wish >= 0:
            found.append(Ink("verm", "verm-s"))
        if self.rungs.limit > self.rungs.chosen:
            found.append(Ink("blue", "blue-s"))
        return found

    def measure(self, kit: Kit, width: int) -> Size:
        """As wide as may be; in lines of as many rungs as there is room for."""
        lines = -(-len(self.rungs.labels) // self._a_line(kit, width))
        return width, lines * (kit.em(RUNG) + kit.px(PEAK)) + (lines - 1) * kit.px(GAP) + kit.px(PEAK)

    def place(self, kit: Kit, rect: pygame.Rect) -> None:
        """Find where each rung stands."""
        super().place(kit, rect)
        self.rects = self._rects(kit)

    def _rects(self, kit: Kit) -> list[pygame.Rect]:
        count, gap = self._a_line(kit, self.rect.width), kit.px(GAP)
        high, places = kit.em(RUNG), []
        for number in range(len(self.rungs.labels)):
            line, place = divmod(number, count)
            left = self.rect.x + (self.rect.width + gap) * place // count
            right = self.rect.x + (self.rect.width + gap) * (place + 1) // count - gap
            top = self.rect.y + kit.px(PEAK) + line * (high + kit.px(PEAK + GAP))
            places.append(pygame.Rect(left, top, right - left, high))
        return places

    def key_down(self, host: Host, event: pygame.event.Event) -> bool:
        """Left and right go along the ladder, Home and End to its ends."""
        last = len(self.rungs.labels) - 1
        ways = {
            pygame.K_LEFT: self.at - 1,
            pygame.K_RIGHT: self.at + 1,
            pygame.K_HOME: self.rungs.least,
            pygame.K_END: last,
        }
        if self.on_choose is None or event.key not in ways:
            return False
        self._choose(host, max(self.rungs.least, min(last, ways[event.key])))
        return True

    def click(self, host: Host, at: tuple[int, int]) -> None:
        """Choose the rung that was clicked."""
        found = next((n for n, rect in enumerate(self.rects) if rect.collidepoint(at)), -1)
        if self.on_choose is not None and found >= self.rungs.least:
            self._choose(host, found)

    def paint(self, kit: Kit, surface: pygame.Surface) -> None:
        """Draw the rungs, and a mark over the one that they wish."""
        for number, rect in enumerate(self.rects):
            self._rung(kit, surface, number, rect)
        if self.rungs.wish >= 0:
            rect, size = self.rects[self.rungs.wish], kit.em(10)
            drawn = icon_of(kit, "triangle", size, kit.colour("verm"))
            surface.blit(drawn, (rect.right - size - kit.px(4), rect.y - kit.px(PEAK) - kit.px(1)))

    def _rung(self, kit: Kit, surface: pygame.Surface, number: int, rect: pygame.Rect) -> None:
        rungs, radius, weight = self.rungs, kit.px(CORNER), 400
        fill, edge, ink, width = "sunk", "", "ink2", kit.px(2)
        if number == rungs.chosen:
            fill, edge, ink, weight = "button", "verm" if number == rungs.wish else "", "buttontext", BOLD
        elif number == rungs.wish:
            fill, edge, ink = "verm-s", "verm", "verm"
        elif number == rungs.last:
            fill, edge, ink = "card", "blue", "blue"
        elif rungs.chosen < number <= rungs.limit:
            fill, ink = "blue-s", "blue"
        if kit.theme.strong and number != rungs.chosen:
            fill, edge, width = "bg", edge or "ctl", width if edge else kit.px(1)
        if number < rungs.least:
            kit.brush.dashed(surface, rect, kit.colour("ctl"), radius=radius, width=kit.px(1.25))
        else:
            kit.brush.box(
                surface,
                rect,
                fill=kit.colour(fill),
                edge=kit.colour(edge) if edge else "",
                radius=radius,
                width=width,
            )
        if number == rungs.limit and number != rungs.chosen:
            kit.brush.dashed(surface, rect, kit.colour("amber"), radius=radius, width=kit.px(2))
        face, room = kit.face(BODY, weight), rect.width - kit.px(4)
        text = shorten(rungs.labels[number], face, room)
        drawn = face.render(text, kit.colour("ink3" if number < rungs.least else ink))
        surface.blit(drawn, (rect.centerx - face.width(text) // 2, rect.centery - face.height // 2))
        if number == rungs.limit and rect.width > kit.em(44):
            flag = icon_of(kit, "flag", kit.em(12), kit.colour("buttontext" if fill == "button" else "amber"))
            surface.blit(flag, flag.get_rect(midright=(rect.right - kit.px(4), rect.centery)))

    def _a_line(self, kit: Kit, width: int) -> int:
        """How many rungs stand on a line."""
        widest = max(kit.face(BODY, BOLD).width(label) for label in self.rungs.labels)
        each = max(kit.em(LEAST), widest + kit.px(8)) + kit.px(GAP)
        count = len(self.rungs.labels)
        fitting = max(1, (width + kit.px(GAP)) // each)
        lines = -(-count // fitting)
        return -(-count // lines)

    def _choose(self, host: Host, option: int) -> None:
        if self.on_choose is not None and option != self.at:
            self.on_choose(option)
            host.refresh()


class LadderPicture(Ladder):
    """A ladder on which nothing can be chosen."""

    role: ClassVar[Role] = Role.IMAGE
