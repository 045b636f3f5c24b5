"""A field to type one line in: caret, selection, clipboard, and input methods for Chinese."""

import contextlib
from collections.abc import Callable
from typing import ClassVar, Final, Unpack

import pygame

from game.journal.text import UNSAFE
from game.pygame_ui.kit.editing import Editing
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

    def editing(self, kit: Kit) -> Editing:
        """Return the text with its caret; that stands at the end where it never stood elsewhere."""
        most = len(self.text)
        caret = min(most, kit.places.get(f"{self.key}/caret", most))
        return Editing(self.text, self.limit, caret, min(most, kit.places.get(f"{self.key}/anchor", caret)))

    def _keep(self, host: Host, line: Editing) -> None:
        """Remember where the caret stands; tell the screen if the text is another."""
        host.kit.places[f"{self.key}/caret"] = line.caret
        host.kit.places[f"{self.key}/anchor"] = line.anchor
        host.repaint(self)
        if line.text != self.text:
            self.text = line.text
            host.act(lambda: self.on_change(line.text))

    # --- keys, typing, mouse ---

    def type_text(self, host: Host, text: str) -> None:
        """Take what was typed or handed over by an input method."""
        self.composing = ""
        line = self.editing(host.kit)
        line.put(text)
        self._keep(host, line)

    def edit_text(self, host: Host, text: str) -> None:
        """Show what an input method is at."""
        self.composing = UNSAFE.sub("", text)
        host.repaint(self)

    def key_down(self, host: Host, event: pygame.event.Event) -> bool:
        """Move, delete, copy; Enter goes on. While an input method is at work the keys are its own."""
        if self.composing:
            return True
        if event.key in {pygame.K_RETURN, pygame.K_KP_ENTER}:
            if self.on_enter is None:
                return False
            host.act(self.on_enter)
            return True
        line = self.editing(host.kit)
        ctrl = event.mod & (pygame.KMOD_CTRL | pygame.KMOD_META)
        if not (_with_ctrl if ctrl else _plain)(line, event):
            return False
        self._keep(host, line)
        return True

    def pointer_down(self, host: Host, at: tuple[int, int]) -> None:
        """Put the caret where the mouse is."""
        line = self.editing(host.kit)
        line.go(self._letter(host.kit, at[0]))
        self._keep(host, line)

    def pointer_move(self, host: Host, at: tuple[int, int]) -> None:
        """Select as far as the mouse goes."""
        line = self.editing(host.kit)
        line.go(self._letter(host.kit, at[0]), select=True)
        self._keep(host, line)

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
        edited = self.editing(kit)
        (start, end), caret = edited.selection, edited.caret
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
        needed = face.width(self.text[: self.editing(kit).caret]) + face.width(self.composing) + kit.px(3)
        return room.x - max(0, needed - room.width)


def _plain(line: Editing, event: pygame.event.Event) -> bool:
    """Keys without Ctrl: by letters, to the ends, and away with a letter."""
    select = bool(event.mod & pygame.KMOD_SHIFT)
    if event.key in {pygame.K_LEFT, pygame.K_RIGHT}:
        line.step(-1 if event.key == pygame.K_LEFT else 1, select=select)
    elif event.key in {pygame.K_HOME, pygame.K_END}:
        line.go(0 if event.key == pygame.K_HOME else len(line.text), select=select)
    elif event.key in {pygame.K_BACKSPACE, pygame.K_DELETE}:
        line.delete(-1 if event.key == pygame.K_BACKSPACE else 1)
    else:
        return False
    return True


def _with_ctrl(line: Editing, event: pygame.event.Event) -> bool:
    """Keys with Ctrl: select all, copy, cut, paste, and by words."""
    start, end = line.selection
    if event.key == pygame.K_a:
        line.go(0)
        line.go(len(line.text), select=True)
    elif event.key in {pygame.K_c, pygame.K_x}:
        _to_clipboard(line.text[start:end])
        if event.key == pygame.K_x:
            line.put("")
    elif event.key == pygame.K_v:
        line.put(_from_clipboard())
    elif event.key in {pygame.K_LEFT, pygame.K_RIGHT}:
        line.step_word(-1 if event.key == pygame.K_LEFT else 1, select=bool(event.mod & pygame.KMOD_SHIFT))
    else:
        return False
    return True


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
