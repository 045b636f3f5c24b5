"""Which letters the game can draw: those of the fonts that come with it."""

import functools
import struct
from pathlib import Path
from typing import Final

from game.shipped import assets_folder

#: The font that all others are as complete as.
_FONT: Final = "fonts/UI-400.ttf"
#: Of the tables that give letters their glyphs, the one that lists them as spans of 16 bits.
_SPANS: Final = 4


def undrawn(text: str) -> str:
    """Return the letters of a text that the game cannot draw, each once, in their order.

    >>> undrawn("Lin Mei 林梅, Zoë"), undrawn("Анна")
    ('', 'Ана')
    """
    known = _drawn(assets_folder() / _FONT)
    return "".join(dict.fromkeys(each for each in text if each.isprintable() and ord(each) not in known))


@functools.cache
def _drawn(path: Path) -> frozenset[int]:
    """Return the code points that a font has glyphs for."""
    font = path.read_bytes()
    (tables,) = struct.unpack_from(">H", font, 4)
    records = [struct.unpack_from(">4sIII", font, 12 + 16 * each) for each in range(tables)]
    start = next(offset for tag, _, offset, _ in records if tag == b"cmap")
    (count,) = struct.unpack_from(">H", font, start + 2)
    places = [start + struct.unpack_from(">HHI", font, start + 4 + 8 * each)[2] for each in range(count)]
    spans = next(place for place in places if struct.unpack_from(">H", font, place)[0] == _SPANS)
    size = struct.unpack_from(">H", font, spans + 6)[0] // 2
    lasts = struct.unpack_from(f">{size}H", font, spans + 14)
    firsts = struct.unpack_from(f">{size}H", font, spans + 16 + 2 * size)
    return frozenset(
        code for first, last in zip(firsts, lasts, strict=True) for code in range(first, last + 1)
    )
