"""Keys, mouse and typed text, led from the window to the widgets of a stage."""

from collections.abc import Iterator
from typing import Final

import pygame

from game.pygame_ui.kit import focus
from game.pygame_ui.kit.stage import Stage
from game.pygame_ui.kit.widget import Widget

_PRESSING: Final = (pygame.K_RETURN, pygame.K_KP_ENTER, pygame.K_SPACE)
_SCROLLING: Final = (pygame.K_PAGEUP, pygame.K_PAGEDOWN, pygame.K_HOME, pygame.K_END)
_LEFT_BUTTON: Final = 1


class Pointing:
    """Turns events into what happens on a stage."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.over: Widget | None = None
        self.held: Widget | None = None
        self._tree = stage.shows

    def handle(self, event: pygame.event.Event) -> None:
        """Take one event; those that mean nothing here are passed over."""
        if self._tree != self.stage.shows:
            self._follow_the_tree()
        if event.type == pygame.KEYDOWN:
            self._key(event)
        elif event.type == pygame.TEXTINPUT and self._field is not None:
            self._field.type_text(self.stage, event.text)
        elif event.type == pygame.TEXTEDITING and self._field is not None:
            self._field.edit_text(self.stage, event.text)
        elif event.type == pygame.MOUSEMOTION:
            self._move(event.pos)
        elif event.type == pygame.MOUSEBUTTONDOWN and event.button == _LEFT_BUTTON:
            self._down(event.pos)
        elif event.type == pygame.MOUSEBUTTONUP and event.button == _LEFT_BUTTON:
            self._up(event.pos)
        elif event.type == pygame.MOUSEWHEEL:
            self._wheel(event)

    def _follow_the_tree(self) -> None:
        """Find again what is pointed at and held: the tree was built anew, perhaps while it was held."""
        self._tree = self.stage.shows
        self.over = self.stage.find(self.over.key) if self.over is not None else None
        self.held = self.stage.find(self.held.key) if self.held is not None else None
        if self.over is not None:
            self.over.hovered = True
        if self.held is not None:
            self.held.held = True

    @property
    def _field(self) -> Widget | None:
        """What takes typed text now."""
        current = self.stage.focus
        return current if current is not None and current.takes_text else None

    def _key(self, event: pygame.event.Event) -> None:
        stage, current = self.stage, self.stage.focus
        if current is not None and current.key_down(stage, event):
            return
        if event.key == pygame.K_ESCAPE:
            if not self._escape():
                stage.on_key(event)
            return
        if event.key == pygame.K_TAB and not event.mod & (pygame.KMOD_CTRL | pygame.KMOD_ALT):
            back = event.mod & pygame.KMOD_SHIFT
            self._go(focus.after(focus.stops(stage.top), current, -1 if back else 1))
        elif self._field is None and event.key in _PRESSING and not event.mod & pygame.KMOD_ALT:
            if current is not None:
                current.press(stage)
        elif self._field is None and event.key in focus.ARROWS and current is not None:
            self._arrow(event, current)
        elif (event.key in _SCROLLING and self._scroll_by_key(event)) or (
            self._field is None and self._digit(event)
        ):
            pass
        else:
            stage.on_key(event)

    def _go(self, widget: Widget | None) -> None:
        if widget is not None:
            self.stage.focus_to(widget)
            self.stage.notes.point(widget, self.stage.clock())

    def _arrow(self, event: pygame.event.Event, current: Widget) -> None:
        found = focus.towards(focus.stops(self.stage.top), current, focus.ARROWS[event.key])
        if found is not None:
            self._go(found)
        else:
            self._scroll_by_key(event)

    def _scroll_by_key(self, event: pygame.event.Event) -> bool:
        """Let what the focus stands in scroll; where it stands in nothing, the first thing that does."""
        current = self.stage.focus
        around = list(reversed(self.stage.path_to(current)))[1:] if current is not None else []
        candidates = [each for each in around if each.clips] or [
            each for each in self.stage.top.walk() if each.clips
        ]
        return any(each.key_down(self.stage, event) for each in candidates)

    def _digit(self, event: pygame.event.Event) -> bool:
        pressed = event.unicode
        if not pressed or event.mod & (pygame.KMOD_CTRL | pygame.KMOD_ALT):
            return False
        found = next((each for each in self.stage.top.walk() if each.digit == pressed), None)
        if found is None:
            return False
        self.stage.focus_to(found)
        found.press(self.stage)
        return True

    def _escape(self) -> bool:
        if self.stage.popup is not None:
            self.stage.close_popup()
            return True
        return self.stage.top.escape(self.stage)

    def _move(self, at: tuple[int, int]) -> None:
        if self.held is not None:
            self.held.pointer_move(self.stage, at)
            return
        found = next((each for each in self._under(at) if each.focusable or each.hint), None)
        if found is self.over:
            return
        for widget, over in ((self.over, False), (found, True)):
            if widget is not None:
                widget.hovered = over
                self.stage.repaint(widget)
        self.over = found
        self.stage.repaint_notes()
        self.stage.notes.point(found, self.stage.clock())

    def _down(self, at: tuple[int, int]) -> None:
        stage = self.stage
        under = list(self._under(at))
        if stage.popup is not None and not under:
            stage.close_popup()
            return
        scroll = next((each for each in under if each.clips and each.takes_pointer(stage.kit, at)), None)
        self.held = scroll or next((each for each in under if each.focusable), None)
        if self.held is None:
            return
        if self.held.focusable:
            stage.focus_to(self.held)
        self.held.held = True
        stage.repaint(self.held)
        self.held.pointer_down(stage, at)

    def _up(self, at: tuple[int, int]) -> None:
        held, self.held = self.held, None
        if held is None:
            return
        held.held = False
        self.stage.repaint(held)
        if held.focusable and held.rect.collidepoint(at):
            held.click(self.stage, at)

    def _wheel(self, event: pygame.event.Event) -> None:
        at = getattr(event, "pos", None) or pygame.mouse.get_pos()
        for widget in self._under(at):
            if widget.wheel(self.stage, event.y):
                return

    def _under(self, at: tuple[int, int]) -> Iterator[Widget]:
        """Yield what lies under a point, the innermost first."""
        top = self.stage.top
        yield from reversed(list(_chain(top, at)))


def _chain(widget: Widget, at: tuple[int, int]) -> Iterator[Widget]:
    """Yield what contains a point, from outside inward; what lies on top goes before what lies below."""
    inside = widget.rect.collidepoint(at)
    if inside:
        yield widget
    if widget.clips and not inside:
        return
    for child in reversed(widget.children):
        below = list(_chain(child, at))
        if below:
            yield from below
            return
