"""The questions that must be answered before the customer decides, in one line."""

from collections.abc import Callable
from typing import ClassVar, Final, Unpack

import pygame

from game.pygame_ui.kit.button import Pressable
from game.pygame_ui.kit.card import CARD_RADIUS, Chip, paint_tinted
from game.pygame_ui.kit.flow import shorten
from game.pygame_ui.kit.kit import Kit
from game.pygame_ui.kit.text import BODY, BOLD, icon_of
from game.pygame_ui.kit.widget import Common, Role, Size
from game.pygame_ui.playing import Play
from game.voice.pages import answered_milestones
from game.voice.words import shown

_PAD: Final = 12
_GAP: Final = 6


class MilestoneStrip(Pressable):
    """A strip with a tick for what is answered and the open questions as far as there is room."""

    role: ClassVar[Role] = Role.BUTTON
    corner: ClassVar[float] = CARD_RADIUS

    def __init__(
        self,
        title: str,
        answered: list[str],
        open_: list[str],
        on_press: Callable[[], None],
        **common: Unpack[Common],
    ) -> None:
        """Show the questions.

        Args:
            title: how many are answered of how many.
            answered: the questions that are.
            open_: those that are not.
            on_press: shows all of them.
            common: as for every widget.
        """
        super().__init__(on_press, **common)
        self.title, self.answered, self.open = title, answered, open_

    @property
    def name(self) -> str:
        """The title and the next question."""
        return ", ".join([self.title, *self.open[:1]])

    @property
    def hint(self) -> str:
        """All questions that are open."""
        return "\n".join(self.open)

    def measure(self, kit: Kit, width: int) -> Size:
        """One line."""
        return width, max(kit.em(24) + kit.px(14), kit.theme.line(BODY) + kit.px(14))

    def paint(self, kit: Kit, surface: pygame.Surface) -> None:
        """The sheet, and what stands on it, which is drawn once as long as it stays the same."""
        radius, thick = kit.px(CARD_RADIUS), kit.px(2 if kit.theme.strong else 1)
        kit.brush.shadow(surface, self.rect, radius=radius)
        fill = self.ground(kit, "card")
        kit.brush.box(surface, self.rect, fill=fill, edge=kit.colour("line"), radius=radius, width=thick)
        key = ("milestones", self.title, len(self.answered), tuple(self.open))
        drawn = kit.brush.drawn(key, self.rect.size, lambda to: self._line(kit, to))
        surface.blit(drawn, self.rect)

    def _line(self, kit: Kit, surface: pygame.Surface) -> None:
        """Draw the title, ticks, and open questions while there is room."""
        middle, left = surface.get_height() // 2, kit.px(_PAD)
        flag = icon_of(kit, "flag", kit.em(16), kit.colour("blue"))
        surface.blit(flag, flag.get_rect(midleft=(left, middle)))
        left += flag.get_width() + kit.px(_GAP)
        top = middle - kit.theme.line(BODY) // 2
        right = surface.get_width() - kit.px(_PAD)
        title = shorten(self.title, kit.face(BODY, BOLD), right - left)
        left += kit.text(surface, (left, top), title, BODY, "ink", weight=BOLD) + kit.px(_PAD)
        for _ in self.answered:
            left = self._tick(kit, surface, left)
        self._questions(kit, surface, left, right)

    def _tick(self, kit: Kit, surface: pygame.Surface, left: int) -> int:
        """Draw the sign of a question that is answered; return where the next one begins."""
        size = kit.em(20)
        rect = pygame.Rect(left, (surface.get_height() - size) // 2, size, size)
        paint_tinted(kit, surface, rect, "green", radius=size // 2, edged=True)
        tick = icon_of(kit, "check", kit.em(12), kit.colour("green"))
        surface.blit(tick, tick.get_rect(center=rect.center))
        return rect.right + kit.px(_GAP)

    def _questions(self, kit: Kit, surface: pygame.Surface, left: int, right: int) -> None:
        for number, text in enumerate(self.open):
            chip = Chip(text, icon="q", dashed=True)
            rest = len(self.open) - number - 1
            more = Chip(f"+{rest}")
            room = right - (more.size(kit, right)[0] + kit.px(_GAP) if rest else 0) - left
            wide = chip.size(kit, right)[0]
            if wide > room and number:
                self._chip(kit, surface, Chip(f"+{rest + 1}"), left, right)
                return
            if room < kit.em(60):
                return
            left = self._chip(kit, surface, chip, left, left + min(wide, room))

    def _chip(self, kit: Kit, surface: pygame.Surface, chip: Chip, left: int, right: int) -> int:
        """Draw a chip where there is room; return where the next one begins."""
        wide, high = chip.size(kit, max(1, right - left))
        if left + wide > right:
            return left
        chip.place(kit, pygame.Rect(left, (surface.get_height() - high) // 2, wide, high))
        chip.paint(kit, surface)
        return left + wide + kit.px(_GAP)


def milestone_strip(play: Play, on_press: Callable[[], None]) -> list[MilestoneStrip]:
    """Return the strip, nothing where the scenario has no such questions."""
    asks = [shown(each.ask) for each in play.words.texts.milestones]
    if not asks:
        return []
    done = answered_milestones(play.words, play.scene)
    title = play.words.language.gettext("Milestones {answered} of {all}", answered=len(done), all=len(asks))
    return [
        MilestoneStrip(
            title,
            [ask for place, ask in enumerate(asks) if place in done],
            [ask for place, ask in enumerate(asks) if place not in done],
            on_press,
            key="milestones",
        )
    ]
