"""Where one meets: every room at every size, by day and in the dark."""

import re
import xml.etree.ElementTree as ET

import pytest

from game.portraits import rooms
from game.portraits.compose import portrait
from game.portraits.look import CLOTHES, Look
from game.portraits.rooms import ROOMS, room, room_of
from game.shipped import assets_folder

PARTS = sorted((assets_folder() / "rooms").glob("*.svg"))
COLOUR = re.compile("#[0-9A-Fa-f]{6}")


def test_every_room_has_what_stands_at_its_two_ends_and_nothing_else_lies_there():
    assert [path.stem for path in PARTS] == sorted(
        f"{name}_{end}" for name in ROOMS for end in ("left", "right")
    )


@pytest.mark.parametrize("path", PARTS, ids=lambda path: path.stem)
def test_each_colour_of_a_room_is_known_in_the_dark(path):
    assert set(COLOUR.findall(path.read_text(encoding="utf-8"))) <= set(rooms._DARK)


@pytest.mark.parametrize("name", ROOMS)
@pytest.mark.parametrize("size", [(600, 430), (1200, 400), (300, 500)])
def test_a_room_is_a_picture_of_the_size_that_was_asked_for(name, size):
    drawn = ET.fromstring(room(name, *size))
    assert (drawn.get("width"), drawn.get("height")) == tuple(map(str, size))


@pytest.mark.parametrize("name", ROOMS)
def test_a_dark_room_is_another_picture(name):
    assert room(name, 600, 430, dark=True) != room(name, 600, 430)


def test_the_table_of_a_room_is_flush_with_the_table_of_who_sits_there():
    """The same strips at the same heights, in the same colours."""
    strips = [
        re.findall(r'y="(3[68]8)".*?fill="(#\w{6})"', text)
        for text in (portrait(Look(), "neutral"), room("lab", 400, 400))
    ]
    assert strips[0] == strips[1][-len(strips[0]) :]


@pytest.mark.parametrize("function", ["user", "technical", "purchasing", "staff", ""])
@pytest.mark.parametrize("level", ["operation", "management", "decision", ""])
def test_everybody_receives_visitors_in_a_room_that_is_there(function, level):
    assert {room_of(function, level, clothes) for clothes in (*CLOTHES, "")} <= set(ROOMS)
