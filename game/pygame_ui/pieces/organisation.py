"""The customer's organisation in three layers: who is where, who reports to whom, where nobody is known."""

from collections.abc import Hashable, Mapping, Sequence
from functools import partial
from typing import ClassVar, Final, Unpack

import pygame

from game.client.links import Standing
from game.engine.vocab import Level
from game.pygame_ui.kit.kit import Kit
from game.pygame_ui.kit.text import BOLD, SMALL
from game.pygame_ui.kit.widget import Common, Role, Size, Widget
from game.pygame_ui.pieces.bonds import Route, paint_line, paint_sign, routes
from game.pygame_ui.pieces.person_card import PersonCard

#: Layers from above.
LAYERS: Final = (Level.DECISION, Level.MANAGEMENT, Level.OPERATION)
#: Widths of a card on the drawing board, and the room between two.
NARROWEST, WIDEST, GAP = 146, 190, 10
#: Room above and below the cards of a layer, where the lines run.
_AROUND: Final = 8
#: Room at the left, for the names of the layers.
_NAMES: Final = 34


class Organisation(Widget):
    """Cards in layers, with lines from each person to whom they report to."""

    role: ClassVar[Role] = Role.GROUP

    def __init__(
        self,
        layers: Mapping[Level, Sequence[Widget]],
        names: Mapping[Level, str],
        told: Sequence[Standing] = (),
        **common: Unpack[Common],
    ) -> None:
        """Draw an organisation.

        Args:
            layers: cards of each layer, `PersonCard` or something in its place.
            names: of the layers.
            told: who was called friends or rivals.
            common: as for every widget; `name` says in words who was called what.
        """
        self.layers = {level: list(layers[level]) for level in LAYERS}
        super().__init__([card for level in LAYERS for card in self.layers[level]], **common)
        self.names, self.told = names, tuple(told)
        self.bands: dict[Level, pygame.Rect] = {}

    def measure(self, kit: Kit, width: int) -> Size:
        """All layers below each other."""
        return width, sum(self._band(kit, width, level) for level in LAYERS)

    def place(self, kit: Kit, rect: pygame.Rect) -> None:
        """Share height left over among the layers; put each layer in its middle."""
        super().place(kit, rect)
        heights = [self._band(kit, rect.width, level) for level in LAYERS]
        spare, y = max(0, rect.height - sum(heights)) // len(LAYERS), rect.y
        for level, high in zip(LAYERS, heights, strict=True):
            band = pygame.Rect(rect.x, y, rect.width, high + spare)
            self.bands[level] = band
            self._place_layer(kit, level, band)
            y = band.bottom

    def _place_layer(self, kit: Kit, level: Level, band: pygame.Rect) -> None:
        wide, count = self._card(kit, band.width, len(self.layers[level]))
        gap, rows = kit.px(GAP), _rows(self.layers[level], count)
        total = sum(self._row(kit, row, wide) for row in rows) + gap * max(0, len(rows) - 1)
        y = band.y + (band.height - total) // 2
        left = band.x + kit.em(_NAMES)
        for row in rows:
            high = self._row(kit, row, wide)
            room = band.right - kit.px(GAP) - left - len(row) * wide - (len(row) - 1) * gap
            x = left + room // 2
            for card in row:
                card.place(kit, pygame.Rect(x, y, wide, high))
                x += wide + gap
            y += high + gap

    def _card(self, kit: Kit, width: int, cards: int) -> tuple[int, int]:
        """Return how wide a card of a layer is and how many stand side by side."""
        room, gap = width - kit.em(_NAMES) - kit.px(GAP), kit.px(GAP)
        most = max(1, (room + gap) // (kit.em(NARROWEST) + gap))
        rows = max(1, -(-cards // most))
        count = max(1, -(-cards // rows))  # rows of equal length
        return min(kit.em(WIDEST), (room - (count - 1) * gap) // count), count

    def _row(self, kit: Kit, row: Sequence[Widget], wide: int) -> int:
        return max((card.size(kit, wide)[1] for card in row), default=0)

    def _band(self, kit: Kit, width: int, level: Level) -> int:
        wide, count = self._card(kit, width, len(self.layers[level]))
        rows = _rows(self.layers[level], count)
        high = sum(self._row(kit, row, wide) for row in rows) + kit.px(GAP) * max(0, len(rows) - 1)
        return max(high, _upright(kit, self.names[level]).get_height()) + 2 * kit.px(_AROUND)

    def paint_tree(self, kit: Kit, surface: pygame.Surface) -> None:
        """Paint the picture of all of it, which is drawn once as long as nothing on it moves."""
        if any(card.hovered or card.held for card in self.children):
            super().paint_tree(kit, surface)
            return
        place, size = self.rect.copy(), self.rect.size
        key = (size, tuple(self.names.values()), self.told, *(_looks(card, place) for card in self.children))

        def draw(picture: pygame.Surface) -> None:
            self._settle(at_rest=True)
            self.place(kit, pygame.Rect((0, 0), size))
            super(Organisation, self).paint_tree(kit, picture)
            self.place(kit, place)
            self._settle(at_rest=False)

        surface.blit(kit.brush.drawn(key, size, draw, ground=kit.colour("card")), place)

    def _settle(self, *, at_rest: bool) -> None:
        """Let no card show that the mouse was on it just now: the picture is kept."""
        for card in self.children:
            if isinstance(card, PersonCard):
                card.at_rest = at_rest

    def paint(self, kit: Kit, surface: pygame.Surface) -> None:
        """The layers with their names, and the lines, which the cards cover."""
        for number, level in enumerate(LAYERS):
            band = self.bands[level]
            if number:
                surface.fill(kit.colour("line"), (band.x, band.y, band.width, kit.px(1)))
            turned = _upright(kit, self.names[level])
            middle = (band.x + kit.em(_NAMES) // 2 + kit.px(2), band.centery)
            surface.blit(turned, turned.get_rect(center=middle))
        for card in self.children:
            if isinstance(card, PersonCard):
                self._line(kit, surface, card)
        for told, route in self._routes(kit):
            paint_line(kit, surface, told, route)

    def paint_over(self, kit: Kit, surface: pygame.Surface) -> None:
        """The signs of friends and rivals, over the edges of the cards."""
        for told, route in self._routes(kit):
            paint_sign(kit, surface, told, route.sign)

    def _routes(self, kit: Kit) -> list[tuple[Standing, Route]]:
        cards = {each.person.index: each.rect for each in self.children if isinstance(each, PersonCard)}
        return routes(kit, self.told, cards, partial(self._free, kit))

    def _line(self, kit: Kit, surface: pygame.Surface, card: PersonCard) -> None:
        """Draw the line from somebody to whom they report to, in right angles."""
        boss = next(
            (
                each
                for each in self.children
                if isinstance(each, PersonCard) and each.person.index == card.person.boss
            ),
            None,
        )
        if boss is None:
            return
        colour, thick = kit.colour("edge"), kit.px(2)
        if card.rect.y == boss.rect.y:  # side by side: straight across, where cards between them cover it
            left, right = sorted((card.rect.centerx, boss.rect.centerx))
            surface.fill(colour, (left, card.rect.centery - thick // 2, right - left, thick))
            return
        above, below = sorted((card, boss), key=lambda each: each.rect.y)
        turn = max(self.bands[card.person.level].y, above.rect.bottom)
        x = self._free(kit, above.rect.centerx, above.rect, turn)
        bend = turn if x == above.rect.centerx else self.bands[LAYERS[LAYERS.index(boss.person.level) + 1]].y
        for where, start, end in (
            (above.rect.centerx, above.rect.bottom, bend),
            (x, bend, turn),
            (below.rect.centerx, turn, below.rect.top),
        ):
            surface.fill(colour, (where - thick // 2, start, thick, max(0, end - start) + thick // 2))
        for y, ends in ((bend, (above.rect.centerx, x)), (turn, (x, below.rect.centerx))):
            surface.fill(
                colour, (min(ends) - thick // 2, y - thick // 2, max(ends) - min(ends) + thick, thick)
            )

    def _free(self, kit: Kit, start: int, above: pygame.Rect, turn: int) -> int:
        """Return where a line from the lower edge of a card gets down to a height, behind nobody else."""
        apart = kit.px(GAP) // 2
        between = [
            each.rect.inflate(apart, 0)
            for each in self.children
            if above.bottom <= each.rect.top and each.rect.bottom <= turn
        ]
        ways = [start, *(x for rect in between for x in (rect.left - 1, rect.right + 1))]
        free = [x for x in ways if not any(rect.left <= x <= rect.right for rect in between)]
        return min(free, key=lambda x: abs(x - start), default=start)


def _looks(card: Widget, within: pygame.Rect) -> Hashable:
    """Return all that the look of a card depends on."""
    of = card.looks if isinstance(card, PersonCard) else card.name
    return (of, card.rect.x - within.x, card.rect.y - within.y, card.rect.size)


def _upright(kit: Kit, text: str) -> pygame.Surface:
    """Return a text that is read from below, Chinese from above letter by letter."""
    face, ink = kit.face(SMALL, BOLD), kit.colour("ink2")
    stacked = any("\u4e00" <= letter <= "\u9fff" for letter in text)
    letters = [face.render(letter, ink) for letter in text] if stacked else [face.render(text, ink)]
    step = kit.theme.line(SMALL)

    def draw(surface: pygame.Surface) -> None:
        if not stacked:
            surface.blit(pygame.transform.rotate(letters[0], 90), (0, 0))
            return
        for place, letter in enumerate(letters):
            surface.blit(letter, ((surface.get_width() - letter.get_width()) // 2, place * step))

    size = (letters[0].get_height(), step * len(letters) if stacked else letters[0].get_width())
    return kit.brush.drawn(("upright", text), size, draw)


def _rows(cards: Sequence[Widget], count: int) -> list[Sequence[Widget]]:
    return [cards[start : start + count] for start in range(0, len(cards), count)]
