"""Where one meets: a wall with what stands at its two ends, and a table in front.

A room has the height of a portrait, 400 units, so that a portrait as high as the room, put at its lower
edge, has its table flush with the room's. What stands at the left stays at the left and what stands at the
right at the right, however wide the room; the wall between them is where people sit.
"""

import functools
import re
from typing import Final

from game.shipped import assets_folder

#: Rooms by name: wall and its lower part, by day and in the dark palette.
ROOMS: Final = {
    "office": (("#F0E6D4", "#E6D9C2"), ("#263742", "#1F2E38")),
    "lab": (("#E6EDEE", "#D5E0E2"), ("#22353D", "#1B2B33")),
    "workshop": (("#E4E2DC", "#D2CFC6"), ("#2A3237", "#21282D")),
    "meeting": (("#EDE7DC", "#DFD6C6"), ("#27323D", "#1F2932")),
    "canteen": (("#F3E7D2", "#E3D1B3"), ("#30332F", "#262926")),
}

#: A colour of the parts, and what it is in the dark palette.
_DARK: Final = {
    "#FFFFFF": "#55697A",  # frames, cups
    "#CFE4F0": "#2E4A61",  # sky
    "#B9D5E6": "#263F54",
    "#A9C4B4": "#24423F",  # hills
    "#7E9CB0": "#1D3345",  # houses
    "#6A899E": "#182B3B",
    "#FFFDF7": "#9FB0BA",  # paper
    "#CDBFA6": "#6A7A84",  # lines
    "#2E6DA4": "#2A6390",
    "#4E8A62": "#3B7052",
    "#3A7050": "#2C5740",
    "#B9603F": "#8C4A32",
    "#CB7450": "#A05A40",
    "#C9A67C": "#7A6248",  # wood
    "#A98559": "#5F4B36",
    "#A9B4BC": "#5B6A75",  # metal
    "#7F8C96": "#42505A",
    "#3A4650": "#131C23",
    "#E0A030": "#B9842A",
    "#C4573A": "#A24B35",
    "#F6DFA4": "#F3D58C",  # light of lamps and screens
    "#8A7B62": "#0B1217",  # shade
}

_COLOUR: Final = re.compile("#[0-9A-F]{6}")
_HEIGHT: Final = 400
_TABLE: Final = 368
_SKIRTING: Final = 300
#: How wide what stands at either end is.
_END: Final = 260
#: By how much walls and table reach over the edge, where a renderer rounds a size up.
_OVER: Final = 4

#: Where people meet whose clothes or department say so; others in an office.
_OF_CLOTHES: Final = {"labcoat": "lab", "scrubs": "lab", "overall": "workshop", "vest": "workshop"}
_OF_PEOPLE: Final = {
    ("user", "operation"): "workshop",
    ("technical", "operation"): "lab",
    ("technical", "management"): "lab",
    ("purchasing", "operation"): "meeting",
    ("purchasing", "management"): "meeting",
}


def room_of(function: str, level: str, clothes: str = "") -> str:
    """Return the room in which somebody receives visitors, by what the screen shows of them.

    Over tea one sits in the `canteen`, and committees and negotiations sit in the `meeting` room, whoever
    comes.

    Args:
        function: as scenarios write it.
        level: likewise.
        clothes: those of their look.
    """
    return _OF_CLOTHES.get(clothes) or _OF_PEOPLE.get((function, level), "office")


@functools.lru_cache(maxsize=32)
def room(name: str, width: int, height: int, *, dark: bool = False) -> str:
    """Return the SVG text of a room.

    Args:
        name: a key of `ROOMS`.
        width: of the picture.
        height: of the picture.
        dark: whether it stands on a dark screen.
    """
    wall, lower = ROOMS[name][int(dark)]
    wide = width * _HEIGHT / height
    drawn = (
        _part(f"{name}_left") + f'<g transform="translate({wide - _END:g} 0)">{_part(f"{name}_right")}</g>'
    )
    if dark:
        drawn = _COLOUR.sub(lambda found: _DARK.get(found[0], found[0]), drawn)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"'
        f' viewBox="0 0 {wide:g} {_HEIGHT}">'
        f'<rect x="0" y="0" width="{wide + _OVER:g}" height="{_TABLE}" fill="{wall}"/>'
        f'<rect x="0" y="{_SKIRTING}" width="{wide + _OVER:g}" height="{_TABLE - _SKIRTING}" fill="{lower}"/>'
        f"{drawn}{_table(wide)}</svg>\n"
    )


def _table(wide: float) -> str:
    """Return a table as wide as the room; its colours and heights are those of the portraits' table."""
    stripes = ((_TABLE, 36, "#C89F76", "1"), (_TABLE, 5, "#FFFFFF", ".28"), (388, 16, "#A87F58", "1"))
    return "".join(
        f'<rect x="0" y="{top}" width="{wide + _OVER:g}" height="{high}"'
        f' fill="{colour}" fill-opacity="{opaque}"/>'
        for top, high, colour, opaque in stripes
    )


@functools.cache
def _part(name: str) -> str:
    """Return the drawing inside a part of a room."""
    text = (assets_folder() / "rooms" / f"{name}.svg").read_text(encoding="utf-8")
    return text[text.index(">") + 1 : text.rindex("</svg>")]
