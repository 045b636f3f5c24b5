"""The stage: holds the tree of widgets, their focus and what lies over them, and paints what has changed."""

import time
from collections.abc import Callable, Sequence

import pygame

from game.pygame_ui.kit import focus
from game.pygame_ui.kit.kit import Kit
from game.pygame_ui.kit.later import Later
from game.pygame_ui.kit.notes import Notes
from game.pygame_ui.kit.scroll import Scroll
from game.pygame_ui.kit.theme import Theme
from game.pygame_ui.kit.widget import Widget

#: With more separate places than these the part that holds them all is painted.
MOST_PLACES = 6


class Stage:
    """One window's worth of widgets, without the window: it takes events and paints on any surface."""

    def __init__(
        self,
        build: Callable[[], Widget],
        kit: Kit,
        size: tuple[int, int],
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.build, self.kit, self.clock = build, kit, clock
        self.page = pygame.Rect((0, 0), size)
        self.root: Widget = Widget()
        self.popup: Widget | None = None
        self.owner: Widget | None = None
        self.focus: Widget | None = None
        self.notes = Notes()
        self.on_announce: Callable[[str], None] = lambda _: None
        self.on_key: Callable[[pygame.event.Event], bool] = lambda _: False
        self.shows = 0  # counts the trees, for who mirrors them
        self.by_itself = Later(clock)
        self._last_focus: dict[str, str] = {}
        self._dirty: list[pygame.Rect] = []
        self.refresh()

    # --- the tree ---

    def show(self, build: Callable[[], Widget]) -> None:
        """Go to another screen; the focus begins anew."""
        self.build = build
        self.focus, self._last_focus = None, {}
        self.refresh()

    def refresh(self) -> None:
        """Build the screen anew from its model; focus and scroll stay where they are, by key."""
        self.by_itself.forget()  # the new tree asks for it again
        order = focus.stops(self.root)
        place = order.index(self.focus) if self.focus in order else 0
        self.root, self.popup = self.build(), None
        name_keys(self.root)
        self.root.place(self.kit, self.page)
        part = focus.scope(self.root)
        stops = focus.stops(self.root)
        wanted = self._last_focus.get(part.key, "")
        self.focus = next((each for each in stops if each.key == wanted), None) if wanted else None
        if self.focus is not None:
            self.focus.focused = True
        elif stops:
            chosen = next((each for each in stops if each.first), stops[0])
            self.focus_to(stops[min(place, len(stops) - 1)] if wanted else chosen)
        self.notes.point(None, self.clock())
        self.shows += 1
        self.repaint_all()

    def resize(self, size: tuple[int, int], theme: Theme) -> None:
        """Take another size or theme: everything is measured anew, pictures are kept where they still fit."""
        if theme != self.kit.theme:
            self._take_theme(theme)
        self.page = pygame.Rect((0, 0), size)
        self.refresh()

    def _take_theme(self, theme: Theme) -> None:
        kit = Kit(theme, fonts=self.kit.fonts, icons=self.kit.brush.icons.folder)
        kit.places, kit.motion = self.kit.places, self.kit.motion  # what has glowed does not glow again
        kit.motion.calm = theme.calm
        self.kit = kit

    @property
    def room(self) -> tuple[int, int]:
        """The page as it would be at 1280 x 720 and text of 100 %: less of it, where text is larger."""
        one = self.kit.theme.scale * self.kit.theme.text / 100
        return round(self.page.width / one), round(self.page.height / one)

    @property
    def top(self) -> Widget:
        """The part of the tree that keys and mouse reach."""
        return focus.scope(self.popup or self.root)

    def find(self, key: str) -> Widget | None:
        """Return the widget of a key, if there is one."""
        return next((each for each in (self.popup or self.root).walk() if each.key == key), None)

    # --- what widgets ask for ---

    def act(self, action: Callable[[], None]) -> None:
        """Do something, then build the screen anew, unless it has shown something else by itself."""
        shown = self.shows
        action()
        if self.shows == shown:
            self.refresh()

    def open_popup(self, owner: Widget, content: Widget) -> None:
        """Show something over the page, until Esc, a choice or a click beside it."""
        self.owner, self.popup = owner, content
        name_keys(content, "popup")
        content.place(self.kit, self.page)
        stops = focus.stops(content)
        self.focus_to(next((each for each in stops if each.first), stops[0] if stops else None))
        self.shows += 1
        self.repaint_all()

    def close_popup(self) -> None:
        """Close it; its owner has the focus again."""
        if self.popup is not None:
            self.popup = None
            self.focus = None
            self.focus_to(self.owner)
            self.shows += 1
            self.repaint_all()

    def announce(self, text: str, icon: str = "") -> None:
        """Show a message for a while, and speak it where somebody listens."""
        self.repaint_notes()
        self.notes.say(text, icon, self.clock())
        self.repaint_notes()
        self.on_announce(text)

    def focus_on(self, key: str) -> None:
        """Move the focus to the widget of a key, if it is there and can have it."""
        found = self.find(key)
        if found is not None and found.focusable:
            self.focus_to(found)

    def focus_to(self, widget: Widget | None) -> None:
        """Move the focus; what it stands in scrolls until it is seen."""
        if widget is self.focus:
            return
        for each in (self.focus, widget):
            if each is not None:
                self._dirty.append(focus.ring_rect(self.kit, each))
        if self.focus is not None:
            self.focus.focused = False
        self.focus = widget
        if widget is None:
            return
        widget.focused = True
        self._remember_focus()
        for scroll in reversed(self.path_to(widget)):
            if isinstance(scroll, Scroll) and scroll is not widget:
                scroll.reveal(self, widget.rect)
        self._dirty.append(focus.ring_rect(self.kit, widget))

    def _remember_focus(self) -> None:
        if self.popup is None and self.focus is not None:
            self._last_focus[focus.scope(self.root).key] = self.focus.key

    def path_to(self, widget: Widget) -> list[Widget]:
        """Return what a widget stands in, from the outermost to itself."""
        return _path(self.popup or self.root, widget)

    # --- painting ---

    def repaint(self, widget: Widget) -> None:
        """Paint a widget again, with the ring around it."""
        self._dirty.append(focus.ring_rect(self.kit, widget))

    def repaint_all(self) -> None:
        """Paint everything again."""
        self._dirty = [self.page.copy()]

    def repaint_notes(self, before: Sequence[pygame.Rect] = ()) -> None:
        """Paint again where messages and explanations are, and where they were."""
        margin = 2 * self.kit.px(34)
        places = (*before, *self.notes.rects(self.kit, self.page))
        self._dirty += [rect.inflate(margin, margin) for rect in places]

    @property
    def needs_paint(self) -> bool:
        """Whether anything has to be painted."""
        return bool(self._dirty) or self.kit.motion.is_moving

    def wait(self) -> float | None:
        """Return the seconds until something changes by itself; None where nothing will."""
        waits = (0.0 if self.needs_paint else None, self.notes.wait(self.clock()), self.by_itself.wait())
        return min((each for each in waits if each is not None), default=None)

    def tick(self) -> None:
        """Let messages and explanations come and go, and do what is due and a little of what can wait."""
        self.by_itself.tick(self.act, free=not self.needs_paint)
        before = self.notes.rects(self.kit, self.page)
        if self.notes.tick(self.clock()):
            self.repaint_notes(before)

    def paint(self, surface: pygame.Surface) -> list[pygame.Rect]:
        """Paint what has changed; return the places."""
        places = merged([*self._dirty, *self.kit.motion.moving()], self.page)
        self._dirty = []
        for place in places:
            surface.set_clip(place)
            surface.fill(self.kit.colour("bg"), place)
            self.root.paint_tree(self.kit, surface)
            if self.popup is not None:
                self.popup.paint_tree(self.kit, surface)
            path = self.path_to(self.focus) if self.focus is not None else []
            if path:
                focus.paint_ring(self.kit, surface, path)
            self.notes.paint(self.kit, surface, self.page)
        surface.set_clip(None)
        return places


def name_keys(root: Widget, prefix: str = "") -> None:
    """Give each widget without a key one by its place, so that focus survives where the tree stays alike."""
    for number, child in enumerate(root.children):
        child.key = child.key or f"{prefix}.{number}"
        name_keys(child, child.key)


def merged(rects: Sequence[pygame.Rect], page: pygame.Rect) -> list[pygame.Rect]:
    """Return places to paint that do not overlap, none outside the page."""
    places: list[pygame.Rect] = []
    for rect in rects:
        clipped = rect.clip(page)
        while clipped.width and clipped.height:
            hit = clipped.collidelist(places)
            if hit < 0:
                places.append(clipped)
                break
            clipped = clipped.union(places.pop(hit))
    if len(places) > MOST_PLACES:
        return [places[0].unionall(places[1:])]
    return places


def _path(root: Widget, widget: Widget) -> list[Widget]:
    if root is widget:
        return [root]
    for child in root.children:
        below = _path(child, widget)
        if below:
            return [root, *below]
    return []
