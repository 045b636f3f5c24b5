"""The screen for people who hear it: its tree handed to the screen reader by AccessKit (extra `a11y`).

Where the package is not installed, or the system has nobody who listens, nothing happens and nothing is said.
"""

import dataclasses
import importlib
import importlib.util
import sys
from typing import Any, Final

import pygame

from game.pygame_ui.kit.focus import scope
from game.pygame_ui.kit.stage import Stage
from game.pygame_ui.kit.widget import Role, Widget

PACKAGE: Final = "accesskit"
#: What a screen reader asks for arrives as this event, since it asks from a thread of its own.
ASKED: Final = pygame.event.custom_type()
ROOT: Final = 1
ANNOUNCEMENT: Final = 2

#: Roles by their names in AccessKit.
ROLES: Final = {
    Role.GROUP: "GENERIC_CONTAINER",
    Role.LABEL: "LABEL",
    Role.HEADING: "HEADING",
    Role.IMAGE: "IMAGE",
    Role.BUTTON: "BUTTON",
    Role.LINK: "LINK",
    Role.SWITCH: "SWITCH",
    Role.SLIDER: "SLIDER",
    Role.SPINNER: "SPIN_BUTTON",
    Role.CHOICE: "BUTTON",
    Role.TAB: "TAB",
    Role.FIELD: "TEXT_INPUT",
    Role.METER: "METER",
    Role.SCROLL: "SCROLL_VIEW",
    Role.DIALOG: "DIALOG",
}


@dataclasses.dataclass(frozen=True, slots=True)
class Spoken:
    """A widget as it is heard: copied, so that another thread may read it while the screen changes."""

    number: int
    role: Role
    name: str
    value: str
    note: str  # why it is locked, or what it explains
    rect: tuple[int, int, int, int]
    children: tuple[int, ...]
    focusable: bool
    locked: bool
    modal: bool
    chosen: bool | None
    digit: str


def heard(stage: Stage, numbers: dict[str, int]) -> list[Spoken]:
    """Return the tree as it is heard, the outermost first; a dialog hides what is behind it.

    `numbers` remembers which number a key has, so that a thing keeps it from one tree to the next.
    """
    found: list[Spoken] = []

    def add(widget: Widget) -> int:
        number = numbers.setdefault(widget.key, len(numbers) + ANNOUNCEMENT + 1)
        place = len(found)
        found.append(_spoken(widget, number, ()))
        children = tuple(add(child) for child in widget.children)
        found[place] = _spoken(widget, number, children)
        return number

    add(scope(stage.popup or stage.root))
    return found


def _spoken(widget: Widget, number: int, children: tuple[int, ...]) -> Spoken:
    return Spoken(
        number=number,
        role=widget.role,
        name=widget.name,
        value=widget.value,
        note=widget.locked or widget.tooltip,
        rect=(widget.rect.left, widget.rect.top, widget.rect.right, widget.rect.bottom),
        children=children,
        focusable=widget.focusable,
        locked=bool(widget.locked),
        modal=widget.modal,
        chosen=widget.chosen_now,
        digit=widget.digit,
    )


def is_there() -> bool:
    """Whether the package can be used: it is installed, and there is a real window."""
    return pygame.display.get_driver() != "dummy" and importlib.util.find_spec(PACKAGE) is not None


class Access:
    """Keeps a screen reader informed of a stage: its tree, its focus, its messages."""

    def __init__(self, stage: Stage, title: str) -> None:
        self.stage, self.title = stage, title
        self._numbers: dict[str, int] = {}
        self._heard: list[Spoken] = []
        self._focus = ROOT
        self._said = ""
        self._seen: tuple[int, str] | None = None
        self._library: Any = None
        self._adapter: Any = None
        if is_there():
            self._connect()

    def follow(self) -> None:
        """Tell what has changed since the last time."""
        focused = self.stage.focus
        seen = (self.stage.shows, focused.key if focused is not None else "")
        if self._adapter is None or seen == self._seen:
            return
        self._seen = seen
        self._take()
        self._tell()

    def announce(self, text: str) -> None:
        """Have a message spoken as soon as what is spoken now is over."""
        self._said = text
        self._tell()

    def window_focus(self, *, here: bool) -> None:
        """Tell whether this window has the keys."""
        if self._adapter is None:
            return
        if sys.platform == "darwin":
            self._raise(self._adapter.update_view_focus_state(here))
        elif sys.platform != "win32":
            self._adapter.update_window_focus_state(here)

    def handle(self, event: pygame.event.Event) -> bool:
        """Do what a screen reader asked for; say whether the event was one of these."""
        if event.type != ASKED:
            return False
        key = next((key for key, number in self._numbers.items() if number == event.target), "")
        widget = self.stage.find(key)
        if widget is not None and widget.focusable:
            self.stage.focus_to(widget)
            if event.press:
                widget.press(self.stage)
        return True

    def _connect(self) -> None:
        """Find the adapter of this system; without one nothing is told."""
        try:
            library = importlib.import_module(PACKAGE)
            window = pygame.display.get_wm_info().get("window")
            self._take()
            if sys.platform == "darwin":
                library.macos.add_focus_forwarder_to_window_class("SDLWindow")
                made = library.macos.SubclassingAdapter.for_window(window, self._update, self._asked)
            elif sys.platform == "win32":
                made = library.windows.SubclassingAdapter(window, self._update, self._asked)
            else:
                made = library.unix.Adapter(self._update, self._asked, lambda: None)
        except (ImportError, AttributeError, OSError, RuntimeError, TypeError, ValueError):
            return  # another version, or a system without the service: the game goes on unheard
        self._library, self._adapter = library, made

    def _asked(self, request: Any) -> None:
        """A screen reader asks, from its own thread: the window's thread answers."""
        actions = importlib.import_module(PACKAGE).Action
        if request.action in (actions.CLICK, actions.FOCUS):  # they cannot stand in a set
            press = request.action == actions.CLICK
            pygame.event.post(pygame.Event(ASKED, target=request.target, press=press))

    def _take(self) -> None:
        """Copy the tree, for whichever thread asks for it next."""
        self._heard = heard(self.stage, self._numbers)
        focused = self.stage.focus
        there = {each.number for each in self._heard}
        number = self._numbers.get(focused.key, ROOT) if focused is not None else ROOT
        self._focus = number if number in there else ROOT

    def _tell(self) -> None:
        if self._adapter is not None:
            self._raise(self._adapter.update_if_active(self._update))

    @staticmethod
    def _raise(events: Any) -> None:
        if events is not None:
            events.raise_events()

    def _update(self) -> Any:
        """The whole tree in the library's words: trees are small, and told only where somebody listens."""
        library = self._library or importlib.import_module(PACKAGE)
        copied, focus = self._heard, self._focus
        root = library.Node(library.Role.WINDOW)
        root.set_label(self.title)
        root.set_children([copied[0].number, ANNOUNCEMENT])
        said = library.Node(library.Role.LABEL)
        said.set_value(self._said)
        said.set_live(library.Live.POLITE)
        update = library.TreeUpdate(focus)
        update.tree = library.Tree(ROOT)
        update.nodes.append((ROOT, root))
        update.nodes.append((ANNOUNCEMENT, said))
        for each in copied:
            update.nodes.append((each.number, _node(library, each)))
        return update


def _node(library: Any, each: Spoken) -> Any:
    """One widget in the library's words."""
    node = library.Node(getattr(library.Role, ROLES[each.role]))
    node.set_bounds(library.Rect(*map(float, each.rect)))
    texts = (
        (node.set_value if each.role is Role.LABEL else node.set_label, each.name),  # a text is its own value
        (node.set_value, each.value),
        (node.set_description, each.note),
        (node.set_keyboard_shortcut, each.digit),
    )
    for tell, text in texts:
        if text:
            tell(text)
    node.set_children(list(each.children))
    for action in (library.Action.FOCUS, library.Action.CLICK) if each.focusable else ():
        node.add_action(action)
    if each.locked:
        node.set_disabled()
    if each.modal:
        node.set_modal()
    if each.role is Role.SWITCH:
        node.set_toggled(library.Toggled.TRUE if each.chosen else library.Toggled.FALSE)
    elif each.chosen is not None:
        node.set_selected(each.chosen)
    return node
