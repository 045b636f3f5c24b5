"""The people of a customer as a picture: who is known as they are, who is not as a silhouette."""

from collections.abc import Sequence
from typing import ClassVar, Final, Unpack

import pygame

from game.engine.vocab import Function, Known, Level, Posture
from game.portraits.look import Look
from game.portraits.rooms import room, room_of
from game.pygame_ui.kit.kit import Kit
from game.pygame_ui.kit.layout import Wrap
from game.pygame_ui.kit.paint import svg_of
from game.pygame_ui.kit.widget import Common, Role, Size, Widget
from game.pygame_ui.pieces.faces import Avatar, drawn, look_of
from game.pygame_ui.playing import Play
from game.scenario.compile import Scenario

#: Most people of a picture, and how far one stands from the next, in heights of the picture.
_MOST: Final = 5
_APART: Final = 0.68
#: How they sit, from the middle outward.
_POSTURES: Final = (
    (Posture.NEUTRAL, "warm"),
    (Posture.LEANS_IN, "curious"),
    (Posture.TAKES_NOTES, "neutral"),
    (Posture.ARMS_CROSSED, "doubtful"),
    (Posture.NEUTRAL, "neutral"),
)
#: Where the table of a room begins, in four-hundredths of its height.
_TABLE: Final = 368


def known_at_first(scenario: Scenario) -> list[tuple[str, Look | None]]:
    """Return the people of a scenario by id, whom the brief names first; no look where it names nobody."""
    looks = {name: person.look for name, person in scenario.by_language["en"].people.items()}
    known = dict(zip(scenario.setup.people.ids, scenario.setup.people.known.tolist(), strict=True))
    met = [name for name, how in known.items() if how > Known.NOTHING]
    return [*((name, looks[name]) for name in met), *((name, None) for name in known if name not in met)]


def faces(scenario: Scenario, *, size: float = 34, most: int = 5) -> Widget:
    """Return the heads of a scenario's people side by side, the first few of them."""
    people = known_at_first(scenario)[:most]
    texts = scenario.by_language["en"].people
    return Wrap(
        [Avatar(look, size=size, name=texts[name].name if look else "") for name, look in people], gap=5
    )


def _room(scenario: Scenario, first: Look | None) -> str:
    """Return where whom the brief names first receives visitors."""
    setup = scenario.setup.people
    place = next((at for at, known in enumerate(setup.known.tolist()) if known > Known.NOTHING), 0)
    function, level = Function(int(setup.function[place])), Level(int(setup.level[place]))
    return room_of(function.name.lower(), level.name.lower(), first.clothes if first else "")


def first_cast(scenario: Scenario, **common: Unpack[Common]) -> "Cast":
    """Return the picture of those whom the brief names, and silhouettes of the others."""
    looks = [look for _, look in known_at_first(scenario)]
    return Cast(looks, _room(scenario, looks[0]), **common)


def cast_now(play: Play, on: str = "card", **common: Unpack[Common]) -> "Cast":
    """Return the picture of those who are known at this moment of a game."""
    scene, words = play.scene, play.words
    looks = [look_of(words, scene, person) for person in scene.people]
    looks.sort(key=lambda look: look is None)
    unknown = [None] * (scene.brief.people - len(looks))
    first = next((look for look in looks if look is not None), None)
    return Cast([*looks, *unknown], _room(play.scenario, first), on=on, **common)


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
        surface.blit(
            kit.brush.sized(drawn(self.people[place], *_POSTURES[place]), (high, high)), (x, self.rect.y)
        )
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
