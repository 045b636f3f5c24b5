"""Friends and rivals on the account map: lines between their cards, each with a sign."""

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from typing import Final

import pygame

from game.client.links import Standing
from game.i18n.language import Language
from game.pygame_ui.kit.kit import Kit
from game.pygame_ui.kit.layout import Row
from game.pygame_ui.kit.text import SMALL, Icon, Label, icon_of
from game.pygame_ui.kit.widget import Widget

#: Size of the sign, width of the line, and how far lines stand from the middle of a card and each other.
SIGN: Final = 20
_LINE: Final = 3
_ASIDE: Final = 26
#: Dots of what is at odds.
_DOTS: Final = 3, 4


@dataclasses.dataclass(frozen=True, slots=True)
class Route:
    """The way of a line, and where its sign stands."""

    points: tuple[tuple[int, int], ...]
    sign: tuple[int, int]


def routes(
    kit: Kit,
    told: Sequence[Standing],
    cards: Mapping[int, pygame.Rect],
    free: Callable[[int, pygame.Rect, int], int],
) -> list[tuple[Standing, Route]]:
    """Return a way for each pair whose cards are there.

    Args:
        kit: for lengths.
        told: the pairs.
        cards: place of the card of each person.
        free: finds where a line from a place at the lower edge of a card gets down to a height.
    """
    found = []
    for number, each in enumerate(told):
        if each.one in cards and each.other in cards:
            one, other = sorted((cards[each.one], cards[each.other]), key=lambda rect: (rect.y, rect.x))
            aside = kit.px(_ASIDE) * (1 - 2 * (number % 2))
            found.append((each, _route(kit, one, other, list(cards.values()), aside, free)))
    return found


def _route(
    kit: Kit,
    one: pygame.Rect,
    other: pygame.Rect,
    cards: Sequence[pygame.Rect],
    aside: int,
    free: Callable[[int, pygame.Rect, int], int],
) -> Route:
    """Return the way from a card to one at its right or below it."""
    if one.y != other.y:
        lane = other.y - kit.px(7)
        x, end = free(one.centerx + aside, one, lane), other.centerx + aside
        bend = one.bottom + kit.px(6)
        down = ((one.centerx + aside, one.bottom), (one.centerx + aside, bend), (x, bend))
        return Route((*down, (x, lane), (end, lane), (end, other.y)), (end, lane))
    between = any(one.right <= card.x < other.x and card.y == one.y for card in cards)
    if not between:
        middle = (one.right + other.x) // 2, one.centery
        return Route(((one.right, one.centery), (other.x, one.centery)), middle)
    lane = max(one.bottom, other.bottom) + kit.px(7)
    start, end = one.centerx + aside, other.centerx + aside
    points = (start, one.bottom), (start, lane), (end, lane), (end, other.bottom)
    return Route(points, ((start + end) // 2, lane))


def paint_line(kit: Kit, surface: pygame.Surface, told: Standing, route: Route) -> None:
    """Draw the line: solid between friends, dotted between rivals."""
    points = [
        point for place, point in enumerate(route.points) if not place or point != route.points[place - 1]
    ]
    thick = kit.px(_LINE)
    dash = "" if told.friends else " ".join(str(part * thick / _LINE) for part in _DOTS)
    kit.brush.line(surface, points, kit.colour(_tone(told)), width=thick, dash=dash)


def paint_sign(kit: Kit, surface: pygame.Surface, told: Standing, at: tuple[int, int]) -> None:
    """Draw the heart or the bolt in its circle, which is dashed as long as only one has told it."""
    place = pygame.Rect(0, 0, kit.em(SIGN), kit.em(SIGN))
    place.center = at
    colour, radius = kit.colour(_tone(told)), place.width // 2
    kit.brush.box(surface, place, fill=kit.colour("card"), radius=radius)
    if told.sure:
        kit.brush.box(surface, place, edge=colour, radius=radius, width=kit.px(2))
    else:
        kit.brush.dashed(surface, place, colour, radius=radius, width=kit.px(1.5))
    drawn = icon_of(kit, _icon(told), kit.em(12), colour)
    surface.blit(drawn, drawn.get_rect(center=at))


def meanings(language: Language, told: Sequence[Standing]) -> list[Widget]:
    """Return what the signs on the map mean, those that are there."""
    words = {True: language.gettext("friends"), False: language.gettext("at odds")}
    kinds = {each.friends: each for each in sorted(told, key=lambda each: not each.friends)}
    return [
        Row(
            [
                Icon(_icon(each), size=14, colour=_tone(each)),
                Label(words[friends], size=SMALL, colour="ink2"),
            ],
            gap=4,
        )
        for friends, each in sorted(kinds.items(), reverse=True)
    ]


def _tone(told: Standing) -> str:
    return "green" if told.friends else "verm"


def _icon(told: Standing) -> str:
    return "heart" if told.friends else "bolt"
