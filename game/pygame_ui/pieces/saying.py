"""A sentence to choose: whole, over as many lines as it takes, with its number and the minutes it takes."""

from collections.abc import Callable
from typing import ClassVar, Unpack

import pygame

from game.pygame_ui.kit.button import NO_KEY, Pressable, key_width, paint_control, paint_key
from game.pygame_ui.kit.kit import Kit
from game.pygame_ui.kit.text import BODY, BOLD, SMALL, Label, icon_of
from game.pygame_ui.kit.widget import Common, Ink, Role, Size

_SIDE = 10
_GAP = 9


class Saying(Pressable):
    """Something to say. What has the focus is filled, so that one sees what Enter would say."""

    role: ClassVar[Role] = Role.CHOICE

    def __init__(  # noqa: PLR0913 - one name each for what it shows
        self,
        text: str,
        on_press: Callable[[], None] | None = None,
        *,
        about: str = "",
        cost: str = "",
        icon: str = "",
        size: float = BODY,
        roomy: bool = False,
        locked: str = "",
        **common: Unpack[Common],
    ) -> None:
        super().__init__(on_press, locked=locked, **common)
        self.text, self.about, self.cost, self.icon = text, about, cost, icon
        self.roomy = roomy  # stands among few others, and takes more room
        self._text = Label(text, size=size)
        self._note = Label(locked or about, size=SMALL)

    @property
    def name(self) -> str:
        """The sentence, what it is about, what it costs."""
        return self.spoken or ", ".join(filter(None, (self.text, self.about, self.cost)))

    @property
    def value(self) -> str:
        """The reason where it is locked."""
        return self.locked

    def inks(self) -> list[Ink]:
        """Sentence and note on its own ground."""
        if self.locked:
            return [Ink("ink3", "sunk")]
        return [Ink("ink", "in"), Ink("ink2", "in"), Ink("buttontext", "button")]

    def measure(self, kit: Kit, width: int) -> Size:
        """All of the width, as high as the sentence needs."""
        _, text, note, _ = self._places(kit, width)
        around, least = (26, 40) if self.roomy else (16, 32)
        return width, max(text[1] + note[1] + kit.px(around), kit.em(least) + kit.px(10))

    def paint(self, kit: Kit, surface: pygame.Surface) -> None:
        """The box; number, sentence and note; the minutes at the right."""
        main = self.focused and not self.locked
        paint_control(kit, surface, self, main=main)
        ink, second = ("buttontext",) * 2 if main else ("ink3",) * 2 if self.locked else ("ink", "ink2")
        left, text, note, cost = self._places(kit, self.rect.width)
        middle, at = self.rect.centery, self.rect.x + kit.px(_SIDE)
        if self.digit or self.locked:
            at += paint_key(kit, surface, (at, middle), self.digit or NO_KEY, main=main) + kit.px(_GAP)
        if self.icon:
            name, colour = ("lock", ink) if self.locked else (self.icon, ink if main else "blue")
            drawn = icon_of(kit, name, kit.em(17), kit.colour(colour))
            surface.blit(drawn, drawn.get_rect(midleft=(at, middle)))
        top = middle - (text[1] + note[1]) // 2
        for label, colour, corner, size in (
            (self._text, ink, (self.rect.x + left, top), text),
            (self._note, second, (self.rect.x + left, top + text[1]), note),
        ):
            label.colour = colour
            label.place(kit, pygame.Rect(corner, size))
            if label.plain:
                label.paint(kit, surface)
        if cost and not self.locked:
            corner = (self.rect.right - kit.px(_SIDE) - cost, middle - kit.theme.line(SMALL) // 2)
            kit.text(surface, corner, self.cost, SMALL, second, weight=BOLD)

    def _places(self, kit: Kit, width: int) -> tuple[int, Size, Size, int]:
        """Where the sentence begins, its size and that of the note, how wide the minutes are."""
        left = kit.px(_SIDE)
        if self.digit or self.locked:
            left += key_width(kit, self.digit or NO_KEY) + kit.px(_GAP)
        if self.icon:
            left += kit.em(17) + kit.px(_GAP)
        cost = kit.face(SMALL, BOLD).width(self.cost) if self.cost and not self.locked else 0
        room = max(kit.em(30), width - left - kit.px(_SIDE) - (cost + kit.px(_GAP) if cost else 0))
        note = self._note.size(kit, room)[1] if self._note.plain else 0
        return left, (room, self._text.size(kit, room)[1]), (room, note), cost
