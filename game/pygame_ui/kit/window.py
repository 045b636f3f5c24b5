"""The window of the system: opens, sleeps while nothing happens, passes events on, shows what was painted."""

import contextlib
import dataclasses
import itertools
import os
import time
import warnings
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

import pygame

from game.pygame_ui.kit.access import Access, is_there
from game.pygame_ui.kit.kit import Kit
from game.pygame_ui.kit.pointing import Pointing
from game.pygame_ui.kit.stage import Stage
from game.pygame_ui.kit.theme import PLAIN_SIZE, SMALLEST_WINDOW, TEXT_SIZES, Theme, scale_of
from game.pygame_ui.kit.widget import Widget

#: Milliseconds between two pictures of a movement, and between two looks for events: for a while after
#: the last one, and later.
FRAME: Final = 16
AWAKE: Final = 4
ASLEEP: Final = 14
AWAKE_SECONDS: Final = 1.0
_OUTDATED: Final = (pygame.MOUSEMOTION, pygame.VIDEORESIZE)


def render(
    build: Callable[[], Widget], size: tuple[int, int] = PLAIN_SIZE, theme: Theme | None = None
) -> pygame.Surface:
    """Return the picture of a screen without a window, as it stands when nothing moves."""
    theme = theme or Theme()
    still = dataclasses.replace(theme, scale=scale_of(size), calm=True)
    surface = pygame.Surface(size)
    Stage(build, Kit(still), size).paint(surface)
    return surface


def latest(events: Sequence[pygame.event.Event]) -> list[pygame.event.Event]:
    """Return events without those that the next one makes old: places of the mouse, sizes of the window."""
    return [
        event
        for event, after in itertools.zip_longest(events, events[1:])
        if after is None or event.type != after.type or event.type not in _OUTDATED
    ]


def save_picture(picture: pygame.Surface, folder: Path) -> Path | None:
    """Save a picture as a PNG under the first free number of a folder; None where that is not possible."""
    for number in range(1, 10_000):
        path = folder / f"keyaccount-{number:03}.png"
        if path.exists():
            continue
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            pygame.image.save(picture, path)
        except (OSError, pygame.error):
            return None
        return path
    return None


@dataclasses.dataclass(slots=True)
class Look:
    """What a person has chosen for the window; kept by the caller, given again at the next start."""

    theme: str = "light"
    text: int = 100
    calm: bool = False
    full_screen: bool = False
    size: tuple[int, int] = PLAIN_SIZE


class Window:
    """A window of the system with a stage in it.

    `look` may be changed at any time, followed by `apply`. What the window itself changes (F11, Ctrl and
    plus, a drawn edge) it tells with `on_look`.
    """

    def __init__(self, build: Callable[[], Widget], *, title: str, look: Look, roomy: bool = False) -> None:
        self.look, self.roomy, self.pictures = look, roomy, Path.cwd()
        self.on_look: Callable[[Look], None] = lambda _: None
        self.on_key: Callable[[pygame.event.Event], bool] = lambda _: False
        self.on_picture: Callable[[Path | None], None] = lambda _: None
        self.on_quit: Callable[[], bool] = lambda: True  # say False to stay
        self.running = False
        os.environ.setdefault("SDL_VIDEO_ALLOW_SCREENSAVER", "1")
        os.environ.setdefault("SDL_WINDOWS_DPI_AWARENESS", "permonitorv2")  # true pixels, drawn at their size
        pygame.display.init()
        pygame.display.set_caption(title)
        # A screen reader has to be told of a window before it is seen.
        self._hidden = pygame.HIDDEN if is_there() else 0
        self.screen = self._open()
        self.stage = Stage(build, Kit(self._theme()), self.screen.get_size())
        self.access = Access(self.stage, title)
        self._let_be_seen()
        self.stage.on_announce = self.access.announce
        self.stage.on_key = self._key
        self.pointing = Pointing(self.stage)
        self._typing = False
        self._awake_until = 0.0
        self._down: frozenset[int] = frozenset()  # keys that are held

    def run(self) -> None:
        """Show the stage until somebody closes the window. Sleeps while nothing happens."""
        pygame.key.set_repeat(400, 40)
        pygame.key.stop_text_input()
        self.running = True
        while self.running:
            self.show()
            self.take(self._next_events())

    def take(self, events: list[pygame.event.Event]) -> None:
        """Take events in their order; a synthetic one is as good as one of the system."""
        for event in latest(events):
            if event.type == pygame.QUIT:
                self.running = not self.on_quit()
            elif event.type == pygame.VIDEORESIZE and not self.look.full_screen:
                self._resized(event.size)
            elif event.type in {pygame.WINDOWEXPOSED, pygame.WINDOWRESTORED}:
                self.stage.repaint_all()
            elif event.type in {pygame.WINDOWFOCUSGAINED, pygame.WINDOWFOCUSLOST}:
                self.access.window_focus(here=event.type == pygame.WINDOWFOCUSGAINED)
            elif self.access.handle(event) or (event.type == pygame.KEYDOWN and self._own_key(event)):
                pass
            elif event.type == pygame.KEYUP:
                self._down -= {event.key}
            else:
                self.pointing.handle(event)
        self._follow_typing()
        self.stage.tick()
        self.access.follow()

    def show(self) -> None:
        """Paint what has changed and bring it to the screen."""
        if self.stage.needs_paint:
            places = self.stage.paint(self.screen)
            if places:
                pygame.display.update(places)

    def apply(self) -> None:
        """Take what has changed in `look`: theme, size of text, movement, full screen."""
        if bool(self.screen.get_flags() & pygame.FULLSCREEN) != self.look.full_screen:
            self.screen = self._open()
        self.stage.resize(self.screen.get_size(), self._theme())

    def close(self) -> None:
        """End `run` after the events in hand."""
        self.running = False

    def take_picture(self) -> Path | None:
        """Save what is on the screen; None where that is not possible."""
        return save_picture(self.screen, self.pictures)

    def _next_events(self) -> list[pygame.event.Event]:
        """Sleep until something has come, or something is due that changes by itself.

        pygame's own waiting looks every millisecond, which costs an idle window twice what it may use.
        """
        pending = self.stage.wait()
        until = None if pending is None else time.monotonic() + max(FRAME / 1_000, pending)
        while True:
            events = pygame.event.get()
            now = time.monotonic()
            if events:
                self._awake_until = now + AWAKE_SECONDS
            if events or (until is not None and now >= until):
                return events
            pygame.time.wait(AWAKE if now < self._awake_until else ASLEEP)

    def _own_key(self, event: pygame.event.Event) -> bool:
        """Take a key of the window itself; held down, it counts once."""
        wanted = self._meaning(event)
        if wanted is None:
            return False
        if event.key not in self._down:
            self._down |= {event.key}
            wanted()
        return True

    def _meaning(self, event: pygame.event.Event) -> Callable[[], None] | None:
        """What a key means to the window: full screen, size of text, a picture, or nothing."""
        ctrl, alt = event.mod & (pygame.KMOD_CTRL | pygame.KMOD_META), event.mod & pygame.KMOD_ALT
        if event.key == pygame.K_F12:
            return lambda: self.on_picture(self.take_picture())
        if event.key == pygame.K_F11 or (alt and event.key == pygame.K_RETURN):
            return lambda: self._set(full_screen=not self.look.full_screen)
        if ctrl and event.key in {pygame.K_PLUS, pygame.K_EQUALS, pygame.K_KP_PLUS}:
            larger = (size for size in TEXT_SIZES if size > self.look.text)
            return lambda: self._set(text=next(larger, TEXT_SIZES[-1]))
        if ctrl and event.key in {pygame.K_MINUS, pygame.K_KP_MINUS}:
            smaller = (size for size in reversed(TEXT_SIZES) if size < self.look.text)
            return lambda: self._set(text=next(smaller, TEXT_SIZES[0]))
        if ctrl and event.key in {pygame.K_0, pygame.K_KP_0}:
            return lambda: self._set(text=TEXT_SIZES[0])
        return None

    def _set(self, *, text: int | None = None, full_screen: bool | None = None) -> None:
        """Change the look by a key, and tell it."""
        self.look.text = self.look.text if text is None else text
        self.look.full_screen = self.look.full_screen if full_screen is None else full_screen
        self.apply()
        self.on_look(self.look)

    def _key(self, event: pygame.event.Event) -> bool:
        """Ask `on_key` as it is then: it may be set after the window is open."""
        return self.on_key(event)

    def _theme(self) -> Theme:
        size = self.screen.get_size()
        return Theme(self.look.theme, scale_of(size), self.look.text, self.look.calm, self.roomy)

    def _open(self) -> pygame.Surface:
        """Open the window; where full screen cannot be had, a plain one."""
        if self.look.full_screen:
            with contextlib.suppress(pygame.error):
                return pygame.display.set_mode((0, 0), pygame.FULLSCREEN)
            self.look.full_screen = False
        return pygame.display.set_mode(self.look.size, pygame.RESIZABLE | self._hidden)

    def _let_be_seen(self) -> None:
        """Show the window and keep it from being drawn smaller than screens can be laid out."""
        self._hidden = 0
        with warnings.catch_warnings(), contextlib.suppress(pygame.error, AttributeError):
            warnings.simplefilter("ignore", DeprecationWarning)  # nothing else knows the display's window yet
            window = pygame.Window.from_display_module()
            window.minimum_size = SMALLEST_WINDOW
            window.show()

    def _resized(self, size: tuple[int, int]) -> None:
        size = (max(SMALLEST_WINDOW[0], size[0]), max(SMALLEST_WINDOW[1], size[1]))
        self.look.size = size
        self.screen = pygame.display.get_surface() or self.screen
        self.stage.resize(self.screen.get_size(), self._theme())
        self.on_look(self.look)

    def _follow_typing(self) -> None:
        """Open the input method where a field has the focus, close it elsewhere."""
        current = self.stage.focus
        typing = current is not None and current.takes_text
        if typing and current is not None:
            pygame.key.set_text_input_rect(current.rect)
        if typing != self._typing:
            self._typing = typing
            (pygame.key.start_text_input if typing else pygame.key.stop_text_input)()
