"""The tree of needs as far as it is found: layers, how clear each is, a place for what is still open."""

import enum
from collections.abc import Iterator
from typing import ClassVar, Final, NamedTuple, Unpack

import pygame

from game.engine.vocab import Layer, Told
from game.i18n.language import Message, mark
from game.pygame_ui.kit.card import Chip, Tone, paint_tinted
from game.pygame_ui.kit.kit import Kit
from game.pygame_ui.kit.layout import Column, Wrap
from game.pygame_ui.kit.motion import GLOW
from game.pygame_ui.kit.text import SMALL, Label, icon_of
from game.pygame_ui.kit.theme import mix
from game.pygame_ui.kit.widget import Common, Ink, Role, Size, Widget
from game.voice.scene import Scene
from game.voice.words import Words

#: How far a need stands to the right of its parent, and how many steps at most.
_INDENT: Final = 14
_DEEPEST: Final = 3
_LAYER: Final = 62  # how wide the names of the layers are, at the usual size of text
_GAP: Final = 5
#: Room for a need without which only the sign says how well it is known; the line below says what signs mean.
_ROOM: Final = 130

LAYERS: Final[dict[Layer, Message]] = {
    Layer.GOAL: mark("Goal"),
    Layer.PROBLEM: mark("Problem"),
    Layer.SOLUTION: mark("Solution"),
    Layer.PRODUCT: mark("Product"),
    Layer.INDICATOR: mark("Indicator"),
}


class State(enum.Enum):
    """How well a need is known."""

    CLEAR = enum.auto()
    HEARD = enum.auto()
    ELSEWHERE = enum.auto()  # others told of it, the person met has not
    OPEN = enum.auto()


_LOOKS: Final[dict[State, tuple[Tone, str, Message]]] = {
    State.CLEAR: ("green", "check", mark("clear")),
    State.HEARD: ("amber", "pen", mark("heard")),
    State.ELSEWHERE: ("blue", "team", mark("from others")),
    State.OPEN: ("", "q", mark("ask")),
}


class Found(NamedTuple):
    """A need in the tree."""

    need: int
    depth: int
    state: State


def tree(scene: Scene, person: int = -1) -> list[Found]:
    """Return the needs that are found, each below its parent.

    Args:
        scene: the moment.
        person: with whom one speaks: what only others told stands apart; -1 for all together.
    """
    return [Found(need, depth, _state(scene, need, person)) for need, depth in _below(scene, -1, 0)]


def _below(scene: Scene, parent: int, depth: int) -> Iterator[tuple[int, int]]:
    """Yield found needs depth first; one whose parent is not found stands at the top."""
    for need in scene.needs:
        above = int(scene.seen.parent[need, 0])
        at_top = parent < 0 and (above < 0 or not scene.names.needs[above])
        if at_top or (parent >= 0 and above == parent):
            yield need, depth
            yield from _below(scene, need, depth + 1)


def _state(scene: Scene, need: int, person: int) -> State:
    best = scene.best_told(need)
    if person >= 0:
        told = scene.told(need, person)
        if told is Told.NOTHING and best is not Told.NOTHING:
            return State.ELSEWHERE
        best = told
    return {Told.CLEAR: State.CLEAR, Told.HEARD: State.HEARD, Told.NOTHING: State.OPEN}[best]


def needs_tree(words: Words, scene: Scene, person: int = -1, fresh: frozenset[int] = frozenset()) -> Widget:
    """Return the tree with what its colours mean below it.

    Args:
        words: of the scenario.
        scene: the moment.
        person: with whom one speaks, -1 nobody.
        fresh: needs that are new, which glow once.
    """
    found = tree(scene, person)
    rows: list[NeedRow] = []
    for each in found:
        layer = Layer(int(scene.seen.layer[each.need, 0]))
        text = words.short(scene.names.needs[each.need])
        key = f"need-{each.need}-{each.state.name}"
        row = NeedRow(words, layer, text, each, key=key, tooltip=words.need(scene.names.needs[each.need]))
        row.fresh = each.need in fresh
        rows.append(row)
    seen = {int(scene.seen.layer[each.need, 0]) for each in found}
    empty = Found(-1, 0, State.OPEN)
    rows += [NeedRow(words, layer, "?", empty, key=f"layer-{layer}") for layer in Layer if layer not in seen]
    legend = [_legend(words, [row.found.state for row in rows])] if found else []
    return Column([Tree(rows), *legend], gap=9)


def _legend(words: Words, states: list[State]) -> Widget:
    """Return what the colours and signs mean that are shown."""
    language = words.language
    chips: list[Widget] = []
    for state, (tone, icon, text) in _LOOKS.items():
        if state in states:
            is_open = state is State.OPEN
            said = language.pgettext("need", "open") if is_open else language.say(text)
            chips.append(Chip(said, icon=icon, tone=tone, dashed=is_open))
    return Wrap(chips)


class NeedRow(Widget):
    """One need: its layer, in a few words what it is, and how well it is known."""

    role: ClassVar[Role] = Role.LABEL

    def __init__(self, words: Words, layer: Layer, text: str, found: Found, **common: Unpack[Common]) -> None:
        self.tone, self.icon, state = _LOOKS[found.state]
        self.found, self.fresh = found, False
        language, ink = words.language, self.tone or "ink2"
        self._layer = Label(language.say(LAYERS[layer]), size=SMALL, bold=True, colour="ink2")
        self._text = Label(text, size=SMALL + 0.5, colour="ink2" if found.need < 0 else "ink")
        self._state = Label(language.say(state), size=SMALL, colour=ink, side="right")
        super().__init__((), **common)

    @property
    def name(self) -> str:
        """Layer, need and state."""
        return ", ".join(each.plain for each in (self._layer, self._text, self._state))

    def inks(self) -> list[Ink]:
        """Its three texts on its own ground."""
        ground = f"{self.tone}-s" if self.tone else "card"
        return [Ink("ink2", ground), Ink("ink", ground), Ink(self.tone or "ink2", ground)]

    def measure(self, kit: Kit, width: int) -> Size:
        """All of the width; the need may take two lines and more."""
        _, text, _ = self._widths(kit, width)
        return width, max(self._text.size(kit, text)[1], kit.theme.line(SMALL)) + kit.px(7)

    def paint(self, kit: Kit, surface: pygame.Surface) -> None:
        """The ground, which glows where it is new; then the texts and the sign."""
        radius = kit.px(7)
        if not self.tone:
            edge = kit.colour("edge") if kit.theme.strong else kit.colour("ctl")
            kit.brush.box(surface, self.rect, edge=edge, radius=radius, width=kit.px(1))
        else:
            paint_tinted(kit, surface, self.rect, self.tone, radius=radius)
        left = kit.motion.once((self.key, "glow"), GLOW, self.rect) if self.fresh else 0.0
        if left > 0 and not kit.theme.strong:
            fill = mix(
                kit.colour(f"{self.tone}-s" if self.tone else "card"), kit.colour("f-amber"), left * 0.7
            )
            kit.brush.box(surface, self.rect, fill=fill, radius=radius)
        layer, text, word = self._widths(kit, self.rect.width)
        x, y, high, pad = self.rect.x + kit.px(7), self.rect.y, self.rect.height, kit.px(7)
        self._put(kit, surface, self._layer, pygame.Rect(x, y, layer, high))
        self._put(kit, surface, self._text, pygame.Rect(x + layer, y, text, high))
        right = self.rect.right - pad - word
        if word:
            self._put(kit, surface, self._state, pygame.Rect(right, y, word, high))
        if self.tone:
            sign = icon_of(kit, self.icon, kit.em(13), kit.colour(self.tone))
            surface.blit(sign, sign.get_rect(midright=(right - kit.px(4) * bool(word), self.rect.centery)))

    @staticmethod
    def _put(kit: Kit, surface: pygame.Surface, label: Label, rect: pygame.Rect) -> None:
        label.place(kit, rect)
        label.paint(kit, surface)

    def _widths(self, kit: Kit, width: int) -> tuple[int, int, int]:
        """How wide the layer, the need and the word for its state are; that word only where there is room."""
        pad, sign = kit.px(7), kit.em(13) + kit.px(6) if self.tone else kit.px(6)
        layer = max(kit.em(_LAYER), kit.face(SMALL, 600).width(self._layer.plain) + kit.px(6))
        word = kit.face(SMALL).width(self._state.plain) + kit.px(4)
        room = width - 2 * pad - layer - sign
        if self.tone and room - word < kit.em(_ROOM):
            return layer, max(kit.em(40), room), 0
        return layer, max(kit.em(40), room - word), word


class Tree(Widget):
    """Rows below each other, each child further to the right and joined to its parent by a line."""

    def __init__(self, rows: list[NeedRow]) -> None:
        super().__init__(rows)
        self.rows = rows

    def measure(self, kit: Kit, width: int) -> Size:
        """All of the width, all rows below each other."""
        heights = [row.size(kit, width - self._indent(kit, row))[1] for row in self.rows]
        return width, sum(heights) + kit.px(_GAP) * max(0, len(heights) - 1)

    def place(self, kit: Kit, rect: pygame.Rect) -> None:
        """Each row at its depth."""
        super().place(kit, rect)
        y = rect.y
        for row in self.rows:
            indent = self._indent(kit, row)
            high = row.size(kit, rect.width - indent)[1]
            row.place(kit, pygame.Rect(rect.x + indent, y, rect.width - indent, high))
            y += high + kit.px(_GAP)

    def paint(self, kit: Kit, surface: pygame.Surface) -> None:
        """The lines from parents to children, right-angled."""
        colour, width = kit.colour("edge"), kit.px(1.5)
        for number, row in enumerate(self.rows):
            above = self._parent(number)
            if above is not None:
                x = above.rect.x + kit.px(_INDENT) // 2
                surface.fill(colour, (x, above.rect.bottom, width, row.rect.centery - above.rect.bottom))
                surface.fill(colour, (x, row.rect.centery, row.rect.x - x, width))

    def _parent(self, number: int) -> NeedRow | None:
        """Return the row that the row of a number hangs on."""
        depth = min(self.rows[number].found.depth, _DEEPEST)
        before = reversed(self.rows[:number])
        return (
            next((row for row in before if min(row.found.depth, _DEEPEST) < depth), None) if depth else None
        )

    @staticmethod
    def _indent(kit: Kit, row: NeedRow) -> int:
        return kit.px(_INDENT) * min(row.found.depth, _DEEPEST)
