"""Text: labels, rich text of spans, icons and marks, rules between parts."""

import dataclasses
from collections.abc import Callable, Sequence
from typing import ClassVar, Final, Literal, Unpack

import pygame

from game.pygame_ui.kit.flow import ELLIPSIS, Run, fitting, units, widest
from game.pygame_ui.kit.kit import Kit, Piece
from game.pygame_ui.kit.paint import SHAPES
from game.pygame_ui.kit.widget import Common, Host, Ink, Role, Size, Widget

#: Sizes of text on the drawing board.
SMALL: Final = 12.0
BODY: Final = 13.0
TITLE: Final = 14.0
PAGE: Final = 16.0
BOLD: Final = 600
#: An icon in a text is that much larger than the letters, and stands that far from them.
ICON_MORE: Final = 2.0
ICON_GAP: Final = 4.0
Side = Literal["left", "center", "right"]


@dataclasses.dataclass(frozen=True, slots=True)
class Span:
    """A stretch of rich text. An icon stands before its text; `on_press` makes it a link."""

    text: str
    bold: bool = False
    colour: str = ""
    icon: str = ""
    size: float = 0.0
    on_press: Callable[[], None] | None = None
    tooltip: str = ""  # what a word means: shown over it


class Text(Widget):
    """Spans of text, broken into lines to fit; or as many lines as allowed, the last with an ellipsis."""

    role: ClassVar[Role] = Role.LABEL

    def __init__(
        self,
        spans: Sequence[Span | str],
        *,
        size: float = BODY,
        colour: str = "ink",
        on: str = "",
        side: Side = "left",
        lines: int = 0,
        **common: Unpack[Common],
    ) -> None:
        super().__init__((), **common)
        self.spans = [Span(each) if isinstance(each, str) else each for each in spans]
        self.text_size, self.colour, self.on, self.side, self.most_lines = size, colour, on, side, lines
        self.line_size = max([size, *(span.size for span in self.spans)])
        self.cut = False  # whether an ellipsis stands for the rest
        self._broken: dict[int, list[list[Run]]] = {}
        self._look: object = None  # the size and colour that the next two are for
        self._drawn: list[tuple[pygame.Surface, tuple[int, int]]] = []
        self._unders: list[tuple[str, pygame.Rect]] = []
        self.children = [
            _Link(span, number, self) for number, span in enumerate(self.spans) if _is_link(span)
        ]

    @property
    def plain(self) -> str:
        """The text without its looks."""
        return "".join(span.text for span in self.spans)

    @property
    def name(self) -> str:
        """The text itself, unless another is given."""
        return self.spoken or self.plain

    @property
    def hint(self) -> str:
        """The whole text where an ellipsis stands for its end."""
        return self.tooltip or (self.plain if self.cut else "")

    def measure(self, kit: Kit, width: int) -> Size:
        """Break into lines and add them up."""
        lines = self._lines(kit, width)
        return min(width, max(1, widest(lines))), len(lines) * kit.line(self.line_size)

    def widest_word(self, kit: Kit) -> tuple[str, int]:
        """Return what stays together on a line and is the widest, with its width."""
        words = [
            (unit.strip(), kit.face(size, weight).width(unit.rstrip()))
            for text, size, weight, _ in self._pieces()
            for unit in units(text)
        ]
        return max(words, key=lambda word: word[1], default=("", 0))

    def first_line(self, kit: Kit, height: int) -> int:  # noqa: ARG002 - what it says of others
        """A line of its size."""
        return kit.line(self.line_size)

    def inks(self) -> list[Ink]:
        """The colours of all spans."""
        colours = {span.colour or ("blue" if span.on_press else self.colour) for span in self.spans}
        return [Ink(colour, self.on) for colour in sorted(colours)]

    def place(self, kit: Kit, rect: pygame.Rect) -> None:
        """Find the links on the lines."""
        super().place(kit, rect)
        high = kit.line(self.line_size)
        lines = self._lines(kit, rect.width) if self.children else []
        for link in self.children:
            for row, runs in enumerate(lines):
                run = next((run for run in runs if isinstance(link, _Link) and run.span == link.number), None)
                if run is not None:
                    left = rect.x + self._start(rect.width, runs) + run.left
                    link.place(kit, pygame.Rect(left, rect.y + row * high, run.width, high))
                    break

    def paint(self, kit: Kit, surface: pygame.Surface) -> None:
        """Write the lines; the box of text stands in the middle of the height."""
        look = (self.rect.size, self.colour)
        if self._look != look:
            self._look, self._drawn, self._unders = look, [], []
            self._draw(kit)
        x, y = self.rect.topleft
        surface.fblits([(drawn, (x + left, y + top)) for drawn, (left, top) in self._drawn])
        for colour, rect in self._unders:
            surface.fill(colour, rect.move(x, y))

    def _draw(self, kit: Kit) -> None:
        """Find what is painted where, from the corner of its place on."""
        high = kit.line(self.line_size)
        lines = self._lines(kit, self.rect.width)
        y = max(0, (self.rect.height - len(lines) * high) // 2)
        for row, runs in enumerate(lines):
            shown = self._shortened(kit, runs) if self.cut and row == len(lines) - 1 else runs
            x = self._start(self.rect.width, shown)
            for run in shown:
                self._write(kit, run, (x + run.left, y))
            y += high

    def _write(self, kit: Kit, run: Run, at: tuple[int, int]) -> None:
        span, left = self.spans[run.span], at[0]
        colour = kit.colour(span.colour or ("blue" if span.on_press else self.colour))
        face = kit.face(span.size or self.text_size, BOLD if span.bold else 400)
        high = kit.line(self.line_size)
        if run.lead:
            pixels = kit.em((span.size or self.text_size) + ICON_MORE)
            drawn = icon_of(kit, span.icon, pixels, colour)
            self._drawn.append((drawn, (left, at[1] + (high - pixels) // 2)))
            left += run.lead
        y = at[1] + (high - face.height) // 2
        self._drawn.append((face.render(run.text, colour), (left, y)))
        if _is_link(span):
            under = pygame.Rect(left, y + face.ascent + kit.px(2), run.width - run.lead, kit.px(1))
            self._unders.append((colour, under))

    def _start(self, width: int, runs: Sequence[Run]) -> int:
        spare = width - widest([runs])
        return {"left": 0, "center": spare // 2, "right": spare}[self.side]

    def _pieces(self) -> tuple[Piece, ...]:
        return tuple(
            (
                span.text,
                span.size or self.text_size,
                BOLD if span.bold else 400,
                (span.size or self.text_size) + ICON_MORE + ICON_GAP if span.icon else 0,
            )
            for span in self.spans
        )

    def _lines(self, kit: Kit, width: int) -> list[list[Run]]:
        found = self._broken.get(width)
        if found is None:
            found = self._broken[width] = kit.lines(self._pieces(), max(1, width))
        self.cut = bool(self.most_lines) and len(found) > self.most_lines
        return found[: self.most_lines] if self.cut else found

    def _shortened(self, kit: Kit, runs: list[Run]) -> list[Run]:
        """The last line that is shown, with an ellipsis where text is left out."""
        if not runs:
            return runs
        *before, last = runs
        span = self.spans[last.span]
        face = kit.face(span.size or self.text_size, BOLD if span.bold else 400)
        room = self.rect.width - last.left - last.lead - face.width(ELLIPSIS)
        text = last.text[: fitting(last.text, face, room)].rstrip() + ELLIPSIS
        return [*before, dataclasses.replace(last, text=text, width=last.lead + face.width(text))]


def _is_link(span: Span) -> bool:
    return span.on_press is not None or bool(span.tooltip)


class _Link(Widget):
    """The part of a text that can be pressed or explained."""

    role: ClassVar[Role] = Role.LINK

    def __init__(self, span: Span, number: int, text: Text) -> None:
        super().__init__((), key=f"{text.key}/{number}" if text.key else "", tooltip=span.tooltip)
        self.span, self.number = span, number

    @property
    def name(self) -> str:
        return self.spoken or self.span.text

    @property
    def focusable(self) -> bool:
        return True

    def measure(self, kit: Kit, width: int) -> Size:  # noqa: ARG002 - the text places it
        return 0, 0

    def press(self, host: Host) -> None:
        if self.span.on_press is not None:
            host.act(self.span.on_press)
        elif self.tooltip:
            host.announce(self.tooltip)


class Label(Text):
    """Text of one look."""

    def __init__(  # noqa: PLR0913 - one name each for what a label can be
        self,
        text: str,
        *,
        size: float = BODY,
        bold: bool = False,
        colour: str = "ink",
        on: str = "",
        side: Side = "left",
        lines: int = 0,
        **common: Unpack[Common],
    ) -> None:
        super().__init__(
            [Span(text, bold=bold)], size=size, colour=colour, on=on, side=side, lines=lines, **common
        )


class Heading(Label):
    """The title of a page or a card."""

    role: ClassVar[Role] = Role.HEADING

    def __init__(
        self,
        text: str,
        *,
        size: float = TITLE,
        colour: str = "ink",
        on: str = "",
        side: Side = "left",
        lines: int = 0,
        **common: Unpack[Common],
    ) -> None:
        super().__init__(text, size=size, bold=True, colour=colour, on=on, side=side, lines=lines, **common)


def icon_of(kit: Kit, name: str, pixels: int, colour: str) -> pygame.Surface:
    """Return a line icon or a filled mark (square, triangle, diamond, circle), by its name."""
    if name in SHAPES:
        return kit.brush.filled(name, pixels, colour)
    return kit.brush.icon(name, pixels, colour)


class Icon(Widget):
    """A line icon or a filled mark. It stands beside a word, or has a spoken name."""

    role: ClassVar[Role] = Role.IMAGE
    rigid: ClassVar[bool] = True

    def __init__(
        self, icon: str, *, size: float = 16, colour: str = "ink", on: str = "", **common: Unpack[Common]
    ) -> None:
        super().__init__((), **common)
        self.icon, self.icon_size, self.colour, self.on = icon, size, colour, on

    def measure(self, kit: Kit, width: int) -> Size:  # noqa: ARG002 - an icon does not stretch
        """As large as it was asked for, with the text."""
        pixels = kit.em(self.icon_size)
        return pixels, pixels

    def inks(self) -> list[Ink]:
        """Its colour, as a mark."""
        return [Ink(self.colour, self.on, 3.0)]

    def paint(self, kit: Kit, surface: pygame.Surface) -> None:
        """Draw it in the middle of its place."""
        pixels = kit.em(self.icon_size)
        drawn = icon_of(kit, self.icon, pixels, kit.colour(self.colour))
        surface.blit(drawn, drawn.get_rect(center=self.rect.center))


class Rule(Widget):
    """A thin line between parts, across a column or down a row."""

    rigid: ClassVar[bool] = True

    def __init__(self, *, upright: bool = False, colour: str = "line", **common: Unpack[Common]) -> None:
        super().__init__((), **common)
        self.upright, self.colour = upright, colour

    def measure(self, kit: Kit, width: int) -> Size:
        """One line wide."""
        return (kit.px(1), kit.px(8)) if self.upright else (width, kit.px(1))

    def paint(self, kit: Kit, surface: pygame.Surface) -> None:
        """Draw the line."""
        surface.fill(kit.colour(self.colour), self.rect)
