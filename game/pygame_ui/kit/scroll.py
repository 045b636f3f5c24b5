"""A part of the screen that is higher than its place: wheel, keys and focus move it."""

from typing import ClassVar, Final, Unpack

import pygame

from game.pygame_ui.kit.kit import Kit
from game.pygame_ui.kit.widget import Common, Host, Role, Size, Widget

BAR_WIDTH: Final = 9
BAR_GAP: Final = 6
#: What is shown at least, on the drawing board.
LEAST_HEIGHT: Final = 44
#: A turn of the wheel moves so far, on the drawing board.
STEP: Final = 48


class Scroll(Widget):
    """Shows as much of its child as there is room for. Give it a key: its place survives under it."""

    role: ClassVar[Role] = Role.SCROLL
    clips: ClassVar[bool] = True
    corner: ClassVar[float] = 4

    def __init__(self, child: Widget, **common: Unpack[Common]) -> None:
        super().__init__([child], **common)
        self.content_height = 0
        self._held_at = 0  # how far below the thumb's top the mouse took it

    @property
    def offset_key(self) -> str:
        """Under which its place is remembered."""
        return f"{self.key}/scroll"

    @property
    def overflows(self) -> bool:
        """Whether there is more than is shown."""
        return self.content_height > self.rect.height

    @property
    def focusable(self) -> bool:
        """Only where nothing within it takes the focus: its text has to be reached as well."""
        return self.overflows and not any(each.focusable for child in self.children for each in child.walk())

    def measure(self, kit: Kit, width: int) -> Size:
        """As high as its child, if there is room."""
        return self.children[0].size(kit, width)

    def least_height(self, kit: Kit, width: int) -> int:
        """A little, however much there is."""
        return min(kit.em(LEAST_HEIGHT), self.size(kit, width)[1])

    def place(self, kit: Kit, rect: pygame.Rect) -> None:
        """Place the child, moved up by the offset; room for the bar only where it is needed."""
        super().place(kit, rect)
        width, child = rect.width, self.children[0]
        self.content_height = child.size(kit, width)[1]
        if self.overflows:
            width = max(1, width - kit.px(BAR_WIDTH + BAR_GAP))
            self.content_height = child.size(kit, width)[1]
        offset = self.offset(kit)
        child.place(kit, pygame.Rect(rect.x, rect.y - offset, width, max(rect.height, self.content_height)))

    def offset(self, kit: Kit) -> int:
        """Return how far the child is moved up, never beyond its end."""
        most = max(0, self.content_height - self.rect.height)
        offset = max(0, min(most, kit.places.get(self.offset_key, 0)))
        kit.places[self.offset_key] = offset
        return offset

    def move_to(self, host: Host, offset: int) -> bool:
        """Show the child from another offset on; say whether it moved."""
        before = self.offset(host.kit)
        host.kit.places[self.offset_key] = offset
        moved = self.offset(host.kit) != before
        if moved:
            self.place(host.kit, self.rect)
            host.repaint(self)
        return moved

    def wheel(self, host: Host, turns: int) -> bool:
        """Move by turns of the wheel; say whether it moved."""
        return self.move_to(host, self.offset(host.kit) - turns * host.kit.px(STEP))

    def reveal(self, host: Host, rect: pygame.Rect) -> bool:
        """Move so that a rectangle within the child is seen; say whether it moved."""
        room, offset = host.kit.px(8), self.offset(host.kit)
        if rect.top - room < self.rect.top:
            return self.move_to(host, offset - (self.rect.top - rect.top + room))
        if rect.bottom + room > self.rect.bottom:
            return self.move_to(
                host, offset + min(rect.bottom + room - self.rect.bottom, rect.top - room - self.rect.top)
            )
        return False

    def key_down(self, host: Host, event: pygame.event.Event) -> bool:
        """Arrows, pages, beginning and end."""
        page, step = self.rect.height * 9 // 10, host.kit.px(STEP)
        ways = {
            pygame.K_UP: -step,
            pygame.K_DOWN: step,
            pygame.K_PAGEUP: -page,
            pygame.K_PAGEDOWN: page,
            pygame.K_HOME: -self.content_height,
            pygame.K_END: self.content_height,
        }
        way = ways.get(event.key)
        return way is not None and self.move_to(host, self.offset(host.kit) + way)

    def thumb(self, kit: Kit) -> pygame.Rect:
        """Return where the thumb of the bar stands; empty where everything is shown."""
        if not self.overflows:
            return pygame.Rect(0, 0, 0, 0)
        height = max(kit.px(28), self.rect.height * self.rect.height // self.content_height)
        room = self.rect.height - height
        top = self.rect.y + room * self.offset(kit) // max(1, self.content_height - self.rect.height)
        return pygame.Rect(self.rect.right - kit.px(BAR_WIDTH), top, kit.px(BAR_WIDTH), height)

    def takes_pointer(self, kit: Kit, at: tuple[int, int]) -> bool:
        """Whether a point is on the bar."""
        return self.overflows and at[0] >= self.rect.right - kit.px(BAR_WIDTH)

    def click(self, host: Host, at: tuple[int, int]) -> None:
        """Nothing is pressed by a click on the bar."""

    def pointer_down(self, host: Host, at: tuple[int, int]) -> None:
        """Take the thumb, or jump to where the bar was pressed."""
        if not self.takes_pointer(host.kit, at):
            return
        thumb = self.thumb(host.kit)
        inside = thumb.collidepoint(at)
        self._held_at = at[1] - thumb.y if inside else thumb.height // 2
        self.pointer_move(host, at)

    def pointer_move(self, host: Host, at: tuple[int, int]) -> None:
        """Draw the thumb along."""
        thumb = self.thumb(host.kit)
        room = self.rect.height - thumb.height
        if room > 0:
            share = (at[1] - self._held_at - self.rect.y) / room
            self.move_to(host, round(share * (self.content_height - self.rect.height)))

    def paint_over(self, kit: Kit, surface: pygame.Surface) -> None:
        """Draw the bar, over the child."""
        thumb = self.thumb(kit)
        if thumb.height:
            track = pygame.Rect(thumb.x, self.rect.y, thumb.width, self.rect.height)
            radius = thumb.width // 2
            kit.brush.box(surface, track, fill=kit.colour("sunk"), radius=radius)
            kit.brush.box(surface, thumb, fill=kit.colour("edge"), radius=radius)
