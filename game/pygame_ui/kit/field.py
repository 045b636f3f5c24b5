"""A field to type one line in: caret, selection, clipboard, and input methods for Chinese."""

import contextlib
from collections.abc import Callable
from typing import ClassVar, Final, Unpack

import pygame

from game.journal.text import UNSAFE
from game.pygame_ui.kit.kit import Kit
from game.pygame_ui.kit.text import BODY
from game.pygame_ui.kit.widget import Common, Host, Role, Size, Widget

#: Letters that a field takes unless told otherwise.
LIMIT: Final = 200


class Field(Widget):
    """One line of text that the screen keeps. Give it a key: the caret survives under it."""

    role: ClassVar[Role] = Role.FIELD
    takes_text: ClassVar[bool] = True

    def __init__(
        self,
        text: str,
        on_change: Callable[[str], None],
        *,
        on_enter: Callable[[], None] | None = None,
        empty: str = "",
        limit: int = LIMIT,
        **common: Unpack[Common],
    ) -> None:
        super().__init__((), **common)
        self.text, self.on_change, self.on_enter, self.empty, self.limit = (
            text,
            on_change,
            on_enter,
            empty,
            limit,
        )
        self.composing = ""  # what an input method has not handed over yet

    @property
    def focusable(self) -> bool:
        """Always."""
        return True

    @property
    def name(self) -> str:
        """Its spoken name, or what stands in it while it is empty."""
        return self.spoken or self.empty

    @property
    def value(self) -> str:
        """What was typed."""
        return self.text

    def measure(self, kit: Kit, width: int) -> Size:
        """As wide as may be."""
        return width, kit.em(19) + kit.px(13)

    # --- caret and selection ---

    def caret(self, kit: Kit) -> int:
        """Return before which letter the caret stands; at the end where it never stood elsewhere."""
        return min(len(self.text), kit.places.get(f"{self.key}/caret", len(self.text)))

    def selection(self, kit: Kit) -> tuple[int, int]:
        """Return from which letter to which it is selected; twice the caret where nothing is."""
        caret = self.caret(kit)
        anchor = min(len(self.text), kit.places.get(f"{self.key}/anchor", caret))
        return min(caret, anchor), max(caret, anchor)

    def _go(self, host: Host, to: int, *, select: bool = False) -> None:
        places = host.kit.places
        to = max(0, min(len(self.text), to))
        if not select:
            places[f"{self.key}/anchor"] = to
        elif f"{self.key}/anchor" not in places:
            places[f"{self.key}/anchor"] = self.caret(host.kit)
        places[f"{self.key}/caret"] = to
        host.repaint(self)

    def _replace(self, host: Host, new: str) -> None:
        """Put text where the selection or the caret is."""
        start, end = self.selection(host.kit)
        clean = UNSAFE.sub("", " ".join(new.splitlines()))
        room = self.limit - len(self.text) + (end - start)
        clean = clean[: max(0, room)]
        self.text = self.text[:start] + clean + self.text[end:]
        self._go(host, start + len(clean))
        self.on_change(self.text)
        host.refresh()

    # --- keys, typing, mouse ---

    def type_text(self, host: Host, text: str) -> None:
        """Take what was typed or handed over by an input method."""
        self.composing = ""
        self._replace(host, text)

    def edit_text(self, host: Host, text: str) -> None:
        """Show what an input method is at."""
        self.composing = UNSAFE.sub("", text)
        host.repaint(self)

    def key_down(self, host: Host, event: pygame.event.Event) -> bool:
        """Move, delete, copy; Enter goes on. While an input method is at work the keys are its own."""
        if self.composing:
            return True
        if event.mod & (pygame.KMOD_CTRL | pygame.KMOD_META):
            return self._with_ctrl(host, event)
        select = bool(event.mod & pygame.KMOD_SHIFT)
        start, end = self.selection(host.kit)
        caret = self.caret(host.kit)
        ways = {
            pygame.K_LEFT: caret - 1 if select or start == end else start,
            pygame.K_RIGHT: caret + 1 if select or start == end else end,
            pygame.K_HOME: 0,
            pygame.K_END: len(self.text),
        }
        if event.key in ways:
            self._go(host, ways[event.key], select=select)
        elif event.key in {pygame.K_BACKSPACE, pygame.K_DELETE}:
            self._delete(host, -1 if event.key == pygame.K_BACKSPACE else 1)
        elif event.key in {pygame.K_RETURN, pygame.K_KP_ENTER} and self.on_enter is not None:
            self.on_enter()
            host.refresh()
        else:
            return False
        return True

    def _with_ctrl(self, host: Host, event: pygame.event.Event) -> bool:
        """Select all, copy, cut, paste, and go by words."""
        start, end = self.selection(host.kit)
        select = bool(event.mod & pygame.KMOD_SHIFT)
        if event.key == pygame.K_a:
            host.kit.places[f"{self.key}/anchor"] = 0
            self._go(host, len(self.text), select=True)
        elif event.key in {pygame.K_c, pygame.K_x}:
            _to_clipboard(self.text[start:end])
            if event.key == pygame.K_x:
                self._replace(host, "")
        elif event.key == pygame.K_v:
            self._replace(host, _from_clipboard())
        elif event.key in {pygame.K_LEFT, pygame.K_RIGHT}:
            self._go(host, self._word(host.kit, -1 if event.key == pygame.K_LEFT else 1), select=select)
        else:
            return False
        return True

    def _delete(self, host: Host, way: int) -> None:
        start, end = self.selection(host.kit)
        if start == end:
            other = max(0, min(len(self.text), start + way))
            if other == start:
                return
            host.kit.places[f"{self.key}/anchor"] = other
        self._replace(host, "")

    def _word(self, kit: Kit, way: int) -> int:
        """Where the next word begins, or the one before."""
        at = self.caret(kit)
        if way < 0:
            return self.text[:at].rstrip().rfind(" ") + 1
        found = self.text.find(" ", at)
        return len(self.text) if found < 0 else found + 1

    def pointer_down(self, host: Host, at: tuple[int, int]) -> None:
        """Put the caret where the mouse is."""
        self._go(host, self._letter(host.kit, at[0]))

    def pointer_move(self, host: Host, at: tuple[int, int]) -> None:
        """Select as far as the mouse goes."""
        self._go(host, self._letter(host.kit, at[0]), select=True)

    def _letter(self, kit: Kit, x: int) -> int:
        face, left = kit.face(BODY), self._left(kit)
        return min(range(len(self.text) + 1), key=lambda n: abs(left + face.width(self.text[:n]) - x))

    # --- painting ---

    def paint(self, kit: Kit, surface: pygame.Surface) -> None:
        """The box, the selection, the text, the caret."""
        edge = kit.colour("blue" if self.focused else "edge")
        thick = kit.px(2 if self.focused or kit.theme.strong else 1)
        kit.brush.box(surface, self.rect, fill=kit.colour("in"), edge=edge, radius=kit.px(8), width=thick)
        clip = surface.get_clip()
        surface.set_clip(clip.clip(self._room(kit)))
        face, left, line = kit.face(BODY), self._left(kit), kit.line(BODY)
        top = self.rect.centery - line // 2
        start, end = self.selection(kit)
        caret = self.caret(kit)
        before = left + face.width(self.text[:caret])
        if self.focused and start != end:
            first, last = (left + face.width(self.text[:number]) for number in (start, end))
            surface.fill(
                kit.colour("blue-s" if not kit.theme.strong else "track"), (first, top, last - first, line)
            )
        kit.text(surface, (left, top), self.text[:caret], BODY, "ink")
        under = kit.text(surface, (before, top), self.composing, BODY, "blue")
        if self.composing:
            surface.fill(kit.colour("blue"), (before, top + line - kit.px(2), under, kit.px(1)))
        kit.text(surface, (before + under, top), self.text[caret:], BODY, "ink")
        if not self.text and not self.composing:
            kit.text(surface, (left, top), self.empty, BODY, "ink3")
        if self.focused:
            surface.fill(kit.colour("ink"), (before + under, top + kit.px(1), kit.px(1.5), line - kit.px(2)))
        surface.set_clip(clip)

    def _room(self, kit: Kit) -> pygame.Rect:
        return self.rect.inflate(-2 * kit.px(9), -2 * kit.px(2))

    def _left(self, kit: Kit) -> int:
        """Where the text begins: as far left that the caret is seen."""
        room = self._room(kit)
        face = kit.face(BODY)
        needed = face.width(self.text[: self.caret(kit)]) + face.width(self.composing) + kit.px(3)
        return room.x - max(0, needed - room.width)


def _to_clipboard(text: str) -> None:
    """Hand text to the system; where it has no clipboard, nothing happens."""
    if text:
        with contextlib.suppress(pygame.error):
            pygame.scrap.put_text(text)


def _from_clipboard() -> str:
    """Return the text that the system has; none where it has no clipboard."""
    with contextlib.suppress(pygame.error, UnicodeDecodeError):
        return pygame.scrap.get_text()
    return ""
