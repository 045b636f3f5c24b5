"""Us and a rival side by side, criterion by criterion, as far as it was analysed."""

from typing import ClassVar, Unpack

import pygame

from game.pygame_ui.kit.card import Card
from game.pygame_ui.kit.kit import Kit
from game.pygame_ui.kit.layout import Column, Row
from game.pygame_ui.kit.text import BOLD, SMALL, Icon, Label
from game.pygame_ui.kit.widget import Common, Role, Size, Widget
from game.pygame_ui.playing import Play

#: Most tenths.
_FULL = 10
#: Our capability is kept in tenths of a thousand.
_TENTH = 1_000


class Beside(Widget):
    """A criterion: bars from the middle to both sides, ours left and theirs right."""

    role: ClassVar[Role] = Role.METER

    def __init__(self, text: str, ours: int, theirs: int, **common: Unpack[Common]) -> None:
        super().__init__((), **common)
        self.ours, self.theirs = ours, theirs
        self._label = Label(text, side="center", lines=2, bold=True, size=SMALL)

    @property
    def name(self) -> str:
        """The criterion."""
        return self._label.plain

    @property
    def value(self) -> str:
        """Both figures."""
        return f"{self.ours} : {self.theirs}"

    def measure(self, kit: Kit, width: int) -> Size:
        """The name above the bars."""
        return width, self._label.size(kit, width)[1] + kit.theme.line(SMALL) + kit.px(2)

    def paint(self, kit: Kit, surface: pygame.Surface) -> None:
        """The name, then both bars."""
        high = self._label.size(kit, self.rect.width)[1]
        self._label.place(kit, pygame.Rect(self.rect.x, self.rect.y, self.rect.width, high))
        self._label.paint(kit, surface)
        line, thick, figure = kit.theme.line(SMALL), kit.px(9), kit.em(24)
        middle, top = self.rect.centerx, self.rect.y + high + kit.px(2)
        room = self.rect.width // 2 - figure
        for number, tone, way in ((self.ours, "f-blue", -1), (self.theirs, "f-verm", 1)):
            wide = max(thick, room * min(number, _FULL) // _FULL)
            bar = pygame.Rect(0, 0, wide, thick)
            bar.centery = top + line // 2
            bar.x = middle + kit.px(1) if way > 0 else middle - kit.px(1) - wide
            kit.brush.box(surface, bar, fill=kit.colour(tone), radius=kit.px(4))
            text = str(number)
            at = bar.right + kit.px(6) if way > 0 else bar.x - kit.px(6) - kit.face(SMALL, BOLD).width(text)
            weight = BOLD if number >= max(self.ours, self.theirs) else 400
            kit.text(surface, (at, top), text, SMALL, "ink", weight=weight)


def rival_cards(play: Play) -> list[Card]:
    """Return a card for each rival that was analysed."""
    scene, words, cards = play.scene, play.words, list[Card]()
    for rival, ident in enumerate(scene.rivals):
        theirs = scene.seen.theirs[rival, :, 0].tolist()
        if not ident or min(theirs) < 0:
            continue
        heads = Row(
            [
                Icon("square", size=11, colour="f-blue"),
                Label(words.seller, bold=True, size=SMALL, grow=1),
                Label(words.rival(ident), bold=True, size=SMALL, side="right", grow=1),
                Icon("circle", size=11, colour="f-verm"),
            ],
            gap=6,
        )
        rows: list[Widget] = [
            Beside(
                words.criterion(scene.names.criteria[place]),
                int(scene.brief.ours[place]) // _TENTH,
                their,
                key=f"beside-{rival}-{place}",
            )
            for place, their in enumerate(theirs)
        ]
        cards.append(Card([heads, Column(rows, gap=8)], title=words.rival(ident), icon="chart"))
    return cards
