"""What is wrong with a screen, found by looking at its tree: tests run it over every screen."""

import dataclasses
import itertools
from collections import Counter
from collections.abc import Iterator

import pygame

from game.pygame_ui.kit import focus
from game.pygame_ui.kit.kit import Kit
from game.pygame_ui.kit.layout import Layers
from game.pygame_ui.kit.stage import Stage
from game.pygame_ui.kit.text import Text
from game.pygame_ui.kit.theme import contrast
from game.pygame_ui.kit.widget import Role, Widget

USABLE = {
    Role.BUTTON,
    Role.LINK,
    Role.SWITCH,
    Role.SLIDER,
    Role.SPINNER,
    Role.CHOICE,
    Role.TAB,
    Role.FIELD,
}
#: A pixel more or less is rounding.
SLACK = 1


@dataclasses.dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong: its kind, the widget, and what was found."""

    kind: str
    key: str
    found: str

    def __str__(self) -> str:
        return f"{self.kind}: {self.key}: {self.found}"


def problems(stage: Stage) -> list[Problem]:
    """Return all that overflows, overlaps, cannot be reached, is too pale or has no glyph."""
    root, kit = stage.popup or stage.root, stage.kit
    stage.paint(pygame.Surface(stage.page.size))  # some place what is within them as they paint
    found = [
        *_overflows(kit, root),
        *_overlaps(root),
        *_unreachable(root, stage.page),
        *_pale(kit, root, "bg"),
        *_torn(kit, root),
        *_glyphs(kit, root),
    ]
    return sorted(set(found), key=str)


def _words(widget: Widget) -> str:
    return f"{type(widget).__name__} {widget.name[:40]!r}"


def _overflows(kit: Kit, widget: Widget) -> Iterator[Problem]:
    """What needs more room than it has, and what lies outside of what it stands in."""
    rect = widget.rect
    wide, high = widget.size(kit, max(1, rect.width))
    gives_way = widget.clips or (isinstance(widget, Text) and widget.most_lines)
    if not widget.children or isinstance(widget, Text):
        if rect.width and high > rect.height + SLACK and not gives_way:
            yield Problem("overflow", widget.key, f"{_words(widget)} needs {high} of {rect.height} down")
        if rect.width and wide > rect.width + SLACK:
            yield Problem("overflow", widget.key, f"{_words(widget)} needs {wide} of {rect.width} across")
    for child in widget.children:
        inner = child.rect
        down = not widget.clips and (inner.top < rect.top - SLACK or inner.bottom > rect.bottom + SLACK)
        across = inner.left < rect.left - SLACK or inner.right > rect.right + SLACK
        if inner.width and inner.height and (down or across):
            yield Problem("outside", child.key, f"{_words(child)} {tuple(inner)} of {tuple(rect)}")
        yield from _overflows(kit, child)


def _overlaps(widget: Widget) -> Iterator[Problem]:
    """Siblings that lie on each other, where they are not meant to."""
    if not isinstance(widget, Layers):
        for one, other in itertools.combinations(widget.children, 2):
            common = one.rect.clip(other.rect)
            if common.width > SLACK and common.height > SLACK:
                yield Problem("overlap", one.key, f"{_words(one)} and {_words(other)}: {tuple(common)}")
    for child in widget.children:
        yield from _overlaps(child)


def _unreachable(root: Widget, page: pygame.Rect) -> Iterator[Problem]:
    """What can be used but not come to by Tab, keys and digits that mean two things, and the nameless."""
    part = focus.scope(root)
    stops = focus.stops(root)
    for widget in part.walk():
        if widget.role in USABLE and widget not in stops:
            yield Problem("unreachable", widget.key, f"{_words(widget)} is passed over by Tab")
        if widget.focusable and not widget.name and widget.role is not Role.SCROLL:
            yield Problem("nameless", widget.key, f"{_words(widget)} has nothing to be spoken")
    for widget in stops:
        if not widget.rect.width or not widget.rect.height:
            yield Problem("unreachable", widget.key, f"{_words(widget)} has no place")
    yield from _outside_scrolls(part, page)
    keys = Counter(widget.key for widget in root.walk() if widget.key)
    digits = Counter(widget.digit for widget in part.walk() if widget.digit)
    for key, count in (keys | digits).items():
        if count > 1:
            yield Problem("twice", key, f"{count} widgets have this key or digit")


def _outside_scrolls(widget: Widget, page: pygame.Rect) -> Iterator[Problem]:
    """What can be used lies on the page, or in something that scrolls to it."""
    if widget.clips:
        return
    if widget.focusable and not page.contains(widget.rect):
        yield Problem("outside", widget.key, f"{_words(widget)} {tuple(widget.rect)} of the page")
    for child in widget.children:
        yield from _outside_scrolls(child, page)


def _pale(kit: Kit, widget: Widget, ground: str) -> Iterator[Problem]:
    """Colours too close to what they stand on."""
    for ink in widget.inks():
        under = ink.ground or ground
        if kit.theme.strong and under.endswith("-s"):
            under = "bg"  # this theme has no soft grounds
        found = contrast(kit.colour(ink.colour), kit.colour(under))
        if found < ink.least:
            yield Problem("pale", widget.key, f"{_words(widget)}: {ink.colour} on {under} is {found:.1f}")
    for child in widget.children:
        yield from _pale(kit, child, widget.paper or ground)


def _torn(kit: Kit, root: Widget) -> Iterator[Problem]:
    """Words that are wider than their line and so are broken within."""
    for widget in root.walk():
        for text in [*widget.labels(), widget]:
            if isinstance(text, Text) and text.rect.width:
                word, wide = text.widest_word(kit)
                if wide > text.rect.width + SLACK:
                    yield Problem("torn", widget.key, f"{_words(widget)}: {word!r} in {text.rect.width}")


def _glyphs(kit: Kit, root: Widget) -> Iterator[Problem]:
    """Characters that the font cannot show, and files that could not be read."""
    face = kit.face(13)
    for widget in root.walk():
        text = widget.name + widget.value + widget.hint + widget.locked
        lacking = "".join(sorted({character for character in text if face.lacks(character)}))
        if lacking:
            yield Problem("glyph", widget.key, f"{_words(widget)}: {lacking!r}")
    for name in kit.missing:
        yield Problem("missing", "", name)
