"""The people of a customer as a picture: who is known as they are, who is not as a silhouette."""

from collections.abc import Sequence
from typing import ClassVar, Final, Unpack

import pygame

from game.portraits.compose import portrait, silhouette
from game.portraits.look import Look
from game.portraits.rooms import room, room_of
from game.pygame_ui.kit.kit import Kit
from game.pygame_ui.kit.layout import Wrap
from game.pygame_ui.kit.paint import svg_of
from game.pygame_ui.kit.widget import Common, Role, Size, Widget
from game.pygame_ui.pieces.avatar import Avatar
from game.scenario.card import Card, CardPerson

#: Most people of a picture, and how far one stands from the next, in heights of the picture.
_MOST: Final = 5
_APART: Final = 0.68
#: How they sit, from the middle outward.
_POSTURES: Final = (
    ("neutral", "warm"),
    ("leans_in", "curious"),
    ("takes_notes", "neutral"),
    ("arms_crossed", "doubtful"),
    ("neutral", "neutral"),
)
#: Where the table of a room begins, in four-hundredths of its height.
_TABLE: Final = 368


def _at_first(card: Card) -> list[CardPerson]:
    """Return the people of a scenario, whom the brief names first."""
    return sorted(card.people, key=lambda person: not person.known)


def faces(card: Card, *, size: float = 34, most: int = 5) -> Widget:
    """Return the heads of a scenario's people side by side, the first few of them."""
    return Wrap(
        [
            Avatar(person.look if person.known else None, size=size, name=person.name if person.known else "")
            for person in _at_first(card)[:most]
        ],
        gap=5,
    )


def room_at_first(card: Card, host: Look | None) -> str:
    """Return where whom the brief names first receives visitors, in the clothes of a host."""
    first = _at_first(card)[0]
    return room_of(first.function, first.level, host.clothes if host else "")


def first_cast(card: Card, **common: Unpack[Common]) -> "Cast":
    """Return the picture of those whom the brief names, and silhouettes of the others."""
    looks = [person.look if person.known else None for person in _at_first(card)]
    return Cast(looks, room_at_first(card, looks[0]), **common)


class Cast(Widget):
    """People in a room, as wide and high as there is room for."""

    role: ClassVar[Role] = Role.IMAGE

    def __init__(
        self, people: Sequence[Look | None], room: str, *, on: str = "bg", **common: Unpack[Common]
    ) -> None:
        """Show people.

        Args:
            people: those in the middle first; None is a silhouette.
            room: a key of `rooms.ROOMS`.
            on: colour of what it stands on.
            common: as for every widget; give it a height.
        """
        super().__init__((), **common)
        self.people, self.room, self.on = people[:_MOST], room, on

    def measure(self, kit: Kit, width: int) -> Size:
        """All of the width; the height is given."""
        return width, kit.px(120)

    def paint(self, kit: Kit, surface: pygame.Surface) -> None:
        """The wall, the people from the outside inward, round corners over all."""
        dark = kit.theme.name != "light"
        wide, high = self.rect.size
        back = kit.brush.sized(room(self.room, wide, high, dark=dark), (wide, high))
        surface.blit(back, self.rect)
        shown = self._places()
        for place, x in shown:
            if self.people[place] is None:
                self._sit(kit, surface, place, x)
        table = pygame.Rect(0, high * _TABLE // 400, wide, high)
        surface.blit(back, (self.rect.x, self.rect.y + table.y), table)
        for place, x in shown:
            if self.people[place] is not None:
                self._sit(kit, surface, place, x)
        self._round(kit, surface)

    def _places(self) -> list[tuple[int, int]]:
        """Return who has room, from the outside inward, with the left edge of each."""
        wide, high = self.rect.size
        fits = max(1, int((wide / high - 0.35) / _APART))
        count = min(len(self.people), fits)
        middle = self.rect.centerx - high // 2 - (0 if count % 2 else round(_APART * high / 2))
        places = [
            (place, middle + round((place + 1) // 2 * (1 if place % 2 else -1) * _APART * high))
            for place in range(count)
        ]
        return places[::-1]

    def _sit(self, kit: Kit, surface: pygame.Surface, place: int, x: int) -> None:
        high = self.rect.height
        before = surface.get_clip()
        surface.set_clip(before.clip(self.rect))
        look = self.people[place]
        svg = silhouette() if look is None else portrait(look, *_POSTURES[place])
        surface.blit(kit.brush.sized(svg, (high, high)), (x, self.rect.y))
        surface.set_clip(before)

    def _round(self, kit: Kit, surface: pygame.Surface) -> None:
        """Paint the page's ground over the corners."""
        radius, ground = kit.px(14), kit.colour(self.on)
        body = "".join(
            f'<path transform="translate({x} {y}) rotate({turn})" fill="{ground}" '
            f'd="M0 0H{radius}A{radius} {radius} 0 0 0 0 {radius}z"/>'
            for x, y, turn in (
                (0, 0, 0),
                (2 * radius, 0, 90),
                (2 * radius, 2 * radius, 180),
                (0, 2 * radius, 270),
            )
        )
        corners = kit.brush.sized(svg_of(2 * radius, 2 * radius, body), (2 * radius, 2 * radius))
        right, bottom = self.rect.right - radius, self.rect.bottom - radius
        for at, part in (
            (self.rect.topleft, (0, 0)),
            ((right, self.rect.y), (radius, 0)),
            ((self.rect.x, bottom), (0, radius)),
            ((right, bottom), (radius, radius)),
        ):
            surface.blit(corners, at, (*part, radius, radius))
