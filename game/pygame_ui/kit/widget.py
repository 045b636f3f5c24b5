"""What every widget is: a thing with a size, a place, a picture, a name to be spoken, and perhaps a use."""

import enum
from collections.abc import Callable, Iterator, Sequence
from typing import ClassVar, NamedTuple, Protocol, TypedDict, Unpack

import pygame

from game.pygame_ui.kit.kit import Kit

Size = tuple[int, int]
#: Wider than any window: the room of something that may be as wide as it likes.
ENDLESS = 100_000


class Ink(NamedTuple):
    """A colour on a ground, both as tokens; the ground is that of what it stands on where it is empty."""

    colour: str
    ground: str = ""
    least: float = 4.5  # contrast; 3.0 for marks without letters


class Role(enum.Enum):
    """What a widget is to somebody who hears the screen."""

    GROUP = "group"
    LABEL = "label"
    HEADING = "heading"
    IMAGE = "image"
    BUTTON = "button"
    LINK = "link"
    SWITCH = "switch"
    SLIDER = "slider"
    SPINNER = "spinner"
    CHOICE = "choice"
    TAB = "tab"
    FIELD = "field"
    METER = "meter"
    SCROLL = "scroll"
    DIALOG = "dialog"


class Common(TypedDict, total=False):
    """What any widget may be given by name."""

    key: str  # focus, scroll and movements survive a rebuild under it
    name: str  # spoken; where the widget shows a text, that is the name
    tooltip: str
    digit: str  # the key that presses it, printed on it
    grow: int  # its share of room left over in a row or column
    width: float  # fixed, on the drawing board
    em: float  # fixed width that grows with the text
    height: float  # at least, on the drawing board
    first: bool  # has the focus when its screen or dialog opens


class Host(Protocol):
    """What a widget may ask of the stage it stands on."""

    kit: Kit

    def repaint(self, widget: "Widget") -> None:
        """Paint a widget again."""

    def refresh(self) -> None:
        """Build the screen anew from its model."""

    def act(self, action: Callable[[], None]) -> None:
        """Do something, then build the screen anew, unless it has shown something else by itself."""

    def open_popup(self, owner: "Widget", content: "Widget") -> None:
        """Show something over the page, beside its owner, until it is closed."""

    def close_popup(self) -> None:
        """Close what is open over the page; the owner has the focus again."""

    def focus_on(self, key: str) -> None:
        """Move the focus to the widget of a key."""

    def announce(self, text: str, icon: str = "") -> None:
        """Show a message for a while, and speak it where somebody listens."""


class Widget:
    """Measures itself, is given a place, paints itself. Containers have children, and place them."""

    role: ClassVar[Role] = Role.GROUP
    rigid: ClassVar[bool] = False  # keeps its width where a row has too little room
    modal: ClassVar[bool] = False  # keeps the focus within
    takes_text: ClassVar[bool] = False
    corner: ClassVar[float] = 10  # of its edge, for the ring around it
    clips: ClassVar[bool] = False  # shows its children within its rectangle only

    def __init__(self, children: Sequence["Widget"] = (), **common: Unpack[Common]) -> None:
        self.children: list[Widget] = list(children)
        self.key = common.get("key", "")
        self.spoken = common.get("name", "")
        self.tooltip = common.get("tooltip", "")
        self.digit = common.get("digit", "")
        self.grow = common.get("grow", 0)
        self.width = common.get("width")
        self.em = common.get("em")
        self.height = common.get("height")
        self.first = common.get("first", False)
        self.rect = pygame.Rect(0, 0, 0, 0)
        self.hovered = self.held = self.focused = False
        self.paper = ""  # the colour that its children stand on, where it paints one
        self._sizes: dict[int, Size] = {}

    @property
    def name(self) -> str:
        """What is spoken."""
        return self.spoken

    @property
    def value(self) -> str:
        """What it is set to, spoken after its name; most widgets have none."""
        return ""

    @property
    def hint(self) -> str:
        """What is shown beside it when it is pointed at for a moment."""
        return self.tooltip

    @property
    def focusable(self) -> bool:
        """Whether the focus stops here."""
        return False

    @property
    def chosen_now(self) -> bool | None:
        """Whether it is on or chosen; None where that means nothing."""
        return None

    @property
    def locked(self) -> str:
        """Why it cannot be used now; empty where it can."""
        return ""

    def inks(self) -> list[Ink]:
        """Return its colours and what they stand on, for the check of contrast."""
        return []

    def labels(self) -> list["Widget"]:
        """Return texts that it places and paints itself, for the check of what fits."""
        return []

    def size(self, kit: Kit, width: int) -> Size:
        """Return the wished width and the height at no more than a width. Measured once for a width."""
        found = self._sizes.get(width)
        if found is None:
            fixed = self.fixed_width(kit)
            wide, high = self.measure(kit, width if fixed is None else min(width, fixed))
            if fixed is not None:
                wide = fixed
            if self.height is not None:
                high = max(high, kit.px(self.height))
            found = self._sizes[width] = (wide, high)
        return found

    def fixed_width(self, kit: Kit) -> int | None:
        """Return the width that it was given, if it was."""
        if self.em is not None:
            return kit.em(self.em)
        return None if self.width is None else kit.px(self.width)

    def measure(self, kit: Kit, width: int) -> Size:
        """Return the wished width, at most the given one, and the height for it."""
        raise NotImplementedError

    def least_height(self, kit: Kit, width: int) -> int:
        """Return the height that it needs at least; what scrolls gives up some of what it wishes."""
        return self.size(kit, width)[1]

    def first_line(self, kit: Kit, height: int) -> int:  # noqa: ARG002 - texts have lines
        """Return how high the first line is, of something that high."""
        return height

    def place(self, kit: Kit, rect: pygame.Rect) -> None:  # noqa: ARG002 - containers place their children
        """Take a place on the screen."""
        self.rect = pygame.Rect(rect)

    def paint(self, kit: Kit, surface: pygame.Surface) -> None:
        """Draw what is its own; children are painted after it."""

    def walk(self) -> Iterator["Widget"]:
        """Yield this widget and all within it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()

    def paint_tree(self, kit: Kit, surface: pygame.Surface) -> None:
        """Draw this widget and its children, as far as they lie in the surface's clip."""
        clip = before = surface.get_clip()
        self.paint(kit, surface)
        if self.clips:
            clip = before.clip(self.rect.inflate(2 * kit.px(10), 0))  # shadows at the sides may be seen
            surface.set_clip(clip)
        for child in self.children:
            if child.painted_rect(kit).colliderect(clip):
                child.paint_tree(kit, surface)
        self.paint_over(kit, surface)
        if self.clips:
            surface.set_clip(before)

    def paint_over(self, kit: Kit, surface: pygame.Surface) -> None:
        """Draw what lies over its children."""

    def painted_rect(self, kit: Kit) -> pygame.Rect:
        """Return all that painting may touch: the place itself, and shadows around it."""
        around = kit.px(24)
        return self.rect.inflate(2 * around, 2 * around)

    def press(self, host: Host) -> None:
        """Do what it is there for: Enter, Space, its digit or a click."""

    def click(self, host: Host, at: tuple[int, int]) -> None:  # noqa: ARG002 - most do not mind where
        """The mouse was pressed on it and let go on it."""
        self.press(host)

    def takes_pointer(self, kit: Kit, at: tuple[int, int]) -> bool:  # noqa: ARG002 - what scrolls does
        """Whether a point belongs to itself and not to what lies in it: a scroll bar."""
        return False

    def key_down(self, host: Host, event: pygame.event.Event) -> bool:  # noqa: ARG002 - most have no keys of their own
        """Take a key while it has the focus; say whether it was used."""
        return False

    def pointer_down(self, host: Host, at: tuple[int, int]) -> None:
        """The mouse was pressed on it."""

    def pointer_move(self, host: Host, at: tuple[int, int]) -> None:
        """The mouse moves while it is held."""

    def wheel(self, host: Host, turns: int) -> bool:  # noqa: ARG002 - what scrolls uses it
        """Take turns of the wheel over it, positive ones upward; say whether they were used."""
        return False

    def escape(self, host: Host) -> bool:  # noqa: ARG002 - dialogs use it
        """Close, where Esc closes it; say whether it did."""
        return False

    def type_text(self, host: Host, text: str) -> None:
        """Text was typed while it has the focus."""

    def edit_text(self, host: Host, text: str) -> None:
        """An input method shows what is being composed."""
