"""What the title and the menu are made of: a dark panel with rows, and tiles that can be pressed whole."""

from collections.abc import Callable, Sequence
from typing import ClassVar, Final, Unpack

import pygame

from game.pygame_ui.kit.button import Pressable, paint_control
from game.pygame_ui.kit.kit import Kit
from game.pygame_ui.kit.layout import Column, Pad
from game.pygame_ui.kit.motion import QUICK
from game.pygame_ui.kit.text import SMALL, TITLE, Label, icon_of
from game.pygame_ui.kit.theme import mix
from game.pygame_ui.kit.widget import Common, Role, Size, Widget

_ROW_RADIUS: Final = 12
_ICON: Final = 20


class Panel(Column):
    """A column on the dark ground of the header."""

    def paint(self, kit: Kit, surface: pygame.Surface) -> None:
        """The ground from edge to edge."""
        surface.fill(kit.colour("head"), self.rect)
        if kit.theme.strong:
            width = kit.px(2)
            surface.fill(kit.colour("line"), (self.rect.right - width, self.rect.y, width, self.rect.h))


class MenuRow(Pressable):
    """A way to somewhere, on a dark panel: an icon, a word, a second line. The brightest is the usual one."""

    corner: ClassVar[float] = _ROW_RADIUS

    def __init__(
        self,
        title: str,
        on_press: Callable[[], None] | None = None,
        *,
        note: str = "",
        icon: str = "",
        bright: bool = False,
        **common: Unpack[Common],
    ) -> None:
        super().__init__(on_press, **common)
        self.title, self.note, self.icon, self.bright = title, note, icon, bright
        self._title = Label(title, size=TITLE, bold=True)
        self._note = Label(note, size=SMALL)

    @property
    def name(self) -> str:
        """All that stands on the row."""
        return self.spoken or ", ".join(each for each in (self.title, self.note) if each)

    def measure(self, kit: Kit, width: int) -> Size:
        """All of the width, as high as its lines."""
        title, note = self._texts(kit, width)
        return width, max(title[1] + note[1] + kit.px(14), kit.em(40))

    def paint(self, kit: Kit, surface: pygame.Surface) -> None:
        """The ground, the icon, the lines in the middle of the height."""
        ink, second = self._inks(kit)
        ground = kit.colour("f-amber") if self.bright else kit.colour("head")
        over = mix(ground, kit.colour("headtext"), 0.14 if self.bright else 0.1)
        share = kit.motion.value((self.key, "hover"), 1.0 if self.hovered else 0.0, QUICK, self.rect)
        fill = mix(mix(ground, over, share), ink, 0.08 if self.held else 0.0)
        edge = kit.colour("edge") if kit.theme.strong else ""
        radius = kit.px(_ROW_RADIUS)
        kit.brush.box(surface, self.rect, fill=fill, edge=edge, radius=radius, width=kit.px(2))
        left, middle = self.rect.x + kit.px(14), self.rect.centery
        if self.icon:
            drawn = icon_of(kit, self.icon, kit.em(_ICON), ink)
            surface.blit(drawn, drawn.get_rect(midleft=(left, middle)))
        title, note = self._texts(kit, self.rect.width)
        x, top = self.rect.x + self._left(kit), middle - (title[1] + note[1]) // 2
        for label, colour, at, size in (
            (self._title, ink, (x, top), title),
            (self._note, second, (x, top + title[1]), note),
        ):
            if label.plain:
                label.colour = colour
                label.place(kit, pygame.Rect(at, size))
                label.paint(kit, surface)

    def _inks(self, kit: Kit) -> tuple[str, str]:
        if not self.bright:
            return kit.colour("headtext"), kit.colour("headsoft")
        ink = kit.colour("buttontext") if kit.theme.strong else "#16303F"
        return ink, ink

    def _left(self, kit: Kit) -> int:
        return kit.px(14) + (kit.em(_ICON) + kit.px(13) if self.icon else 0)

    def _texts(self, kit: Kit, width: int) -> tuple[Size, Size]:
        room = max(kit.em(40), width - self._left(kit) - kit.px(14))
        note = self._note.size(kit, room) if self.note else (0, 0)
        return (room, self._title.size(kit, room)[1]), (room, note[1])


class CardButton(Pressable):
    """A card that is pressed as a whole, a scenario or a saved game; nothing on it is pressed alone."""

    role: ClassVar[Role] = Role.CHOICE
    corner: ClassVar[float] = 14

    def __init__(
        self,
        children: Sequence[Widget],
        on_press: Callable[[], None] | None = None,
        *,
        chosen: bool = False,
        gap: float = 6,
        pad: Pad = (12, 14),
        **common: Unpack[Common],
    ) -> None:
        super().__init__(on_press, **common)
        self.chosen = chosen
        self.children = [Column(children, gap=gap, pad=pad)]

    def measure(self, kit: Kit, width: int) -> Size:
        """As large as what stands on it."""
        return self.children[0].size(kit, width)

    def place(self, kit: Kit, rect: pygame.Rect) -> None:
        """What stands on it takes all of it."""
        super().place(kit, rect)
        self.children[0].place(kit, rect)

    def paint(self, kit: Kit, surface: pygame.Surface) -> None:
        """The shadow and the sheet, a little darker under the mouse."""
        kit.brush.shadow(surface, self.rect, radius=kit.px(14))
        paint_control(kit, surface, self, main=False, chosen=self.chosen)
