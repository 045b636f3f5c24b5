"""A tile to choose among few that stand side by side: a manner, a move at the table."""

from collections.abc import Callable
from typing import ClassVar, Unpack

import pygame

from game.pygame_ui.kit.button import Pressable, key_width, paint_control, paint_key
from game.pygame_ui.kit.kit import Kit
from game.pygame_ui.kit.text import SMALL, Label, icon_of
from game.pygame_ui.kit.widget import Common, Ink, Role, Size, Widget


class Tile(Pressable):
    """A title with its mark, and a line below it. The chosen one has a tick and a strong edge."""

    role: ClassVar[Role] = Role.CHOICE

    def __init__(  # noqa: PLR0913 - one name each for what a tile shows
        self,
        title: str,
        on_press: Callable[[], None] | None = None,
        *,
        note: str = "",
        icon: str = "",
        tone: str = "blue",
        chosen: bool = False,
        main: bool = False,
        locked: str = "",
        **common: Unpack[Common],
    ) -> None:
        super().__init__(on_press, locked=locked, **common)
        self.title, self.icon, self.tone, self.chosen = title, icon, tone, chosen
        self.main = main and not locked
        self._title = Label(title, bold=True)
        self._note = Label(locked or note, size=SMALL)

    @property
    def name(self) -> str:
        """Title and note."""
        return self.spoken or ", ".join(each for each in (self.title, self._note.plain) if each)

    @property
    def chosen_now(self) -> bool | None:
        """Whether it is."""
        return self.chosen

    def measure(self, kit: Kit, width: int) -> Size:
        """Both texts, with room around them."""
        title, note = self._sizes_within(kit, width)
        key, mark, after = self._parts(kit)
        wide = max(mark + title[0] + after, note[0]) + key + 2 * kit.px(10)
        return min(width, wide), title[1] + note[1] + kit.px(12)

    def paint(self, kit: Kit, surface: pygame.Surface) -> None:
        """The box, the key, the mark, the texts, and the tick of the chosen one."""
        paint_control(kit, surface, self, main=self.main, chosen=self.chosen)
        title, note = self._sizes_within(kit, self.rect.width)
        key, mark, after = self._parts(kit)
        left, right, middle = self.rect.x + kit.px(10), self.rect.right - kit.px(10), self.rect.centery
        top = middle - (title[1] + note[1]) // 2
        ink, second = self._inks()
        if self.digit:
            paint_key(kit, surface, (left, middle), self.digit, main=self.main)
            left += key
        if mark:
            colour = ink if self.main or self._locked else self.tone
            drawn = icon_of(kit, "lock" if self._locked else self.icon, kit.em(15), kit.colour(colour))
            surface.blit(drawn, drawn.get_rect(midleft=(left, top + title[1] // 2)))
        for label, colour, at, size in (
            (self._title, ink, (left + mark, top), (right - after - left - mark, title[1])),
            (self._note, second, (left, top + title[1]), (right - left, note[1])),
        ):
            label.colour = colour
            label.place(kit, pygame.Rect(at, size))
            if label.plain:
                label.paint(kit, surface)
        if self.chosen:
            tick = icon_of(kit, "check", kit.em(16), kit.colour("buttontext" if self.main else "blue"))
            surface.blit(tick, tick.get_rect(midright=(right, top + title[1] // 2)))

    def _parts(self, kit: Kit) -> tuple[int, int, int]:
        """The widths of the key, the mark and the tick, with the room beside each."""
        return (
            key_width(kit, self.digit) + kit.px(8) if self.digit else 0,
            kit.em(15) + kit.px(6) if self.icon or self._locked else 0,
            kit.em(16) + kit.px(6) if self.chosen else 0,
        )

    def _sizes_within(self, kit: Kit, width: int) -> tuple[Size, Size]:
        """The sizes of title and note in a tile of a width."""
        key, mark, after = self._parts(kit)
        room = max(kit.em(30), width - 2 * kit.px(10) - key)
        note = self._note.size(kit, room) if self._note.plain else (0, 0)
        return self._title.size(kit, max(kit.em(20), room - mark - after)), note

    def labels(self) -> list[Widget]:
        """Title and note."""
        return [self._title, self._note]

    def inks(self) -> list[Ink]:
        """Both lines on its own ground."""
        ground = "button" if self.main else "sunk" if self._locked else "blue-s" if self.chosen else "in"
        return [Ink(ink, ground) for ink in self._inks()]

    def _inks(self) -> tuple[str, str]:
        if self.main:
            return "buttontext", "buttontext"
        return ("ink3", "ink3") if self._locked else ("ink", "ink2")
