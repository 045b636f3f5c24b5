"""What somebody looks like: a choice of parts and colours, and the words authors have for them.

No style of hair, beard or clothes belongs to a sex, a country or a department; any goes with any.
"""

import dataclasses
from typing import Final

from game.portraits.palette import ACCENTS, CLOTHS, HAIRS, SKINS

HEADS: Final = ("oval", "round", "square", "long", "heart", "broad")
#: Styles of hair, and what covers it; `COVERINGS` are the latter.
HAIR: Final = (
    "afro",
    "bald",
    "bob",
    "braid",
    "bun",
    "buzz",
    "cap",
    "crop",
    "curly",
    "fringe",
    "locs",
    "long",
    "pixie",
    "ponytail",
    "receding",
    "scarf",
    "shag",
    "side",
    "swept",
    "turban",
    "wavy",
)
COVERINGS: Final = frozenset({"cap", "scarf", "turban"})
AGES: Final = ("young", "middle", "older")
GLASSES: Final = ("none", "round", "square", "browline", "half")
BEARDS: Final = ("none", "moustache", "goatee", "short", "full")
CLOTHES: Final = (
    "blazer",
    "blouse",
    "cardigan",
    "hoodie",
    "jacket",
    "labcoat",
    "overall",
    "polo",
    "sari",
    "scrubs",
    "shirt",
    "suit",
    "tunic",
    "turtleneck",
    "vest",
)
EXTRAS: Final = ("earrings", "freckles", "hearing_aid", "lashes")

#: Every choice of a look with its words, in the order in which a person is described.
WORDS: Final = {
    "head": HEADS,
    "skin": tuple(SKINS),
    "hair": HAIR,
    "hair_colour": tuple(HAIRS),
    "cover": tuple(CLOTHS),
    "age": AGES,
    "beard": BEARDS,
    "glasses": GLASSES,
    "clothes": CLOTHES,
    "colour": tuple(CLOTHS),
    "second": tuple(CLOTHS),
    "accent": tuple(ACCENTS),
}


@dataclasses.dataclass(frozen=True, slots=True)
class Look:
    """What somebody looks like."""

    head: str = "oval"
    skin: int = 3  # from 1, light, to 6, dark
    hair: str = "crop"
    hair_colour: str = "black"  # of brows and a beard too
    cover: str = "plum"  # colour of a headscarf, a turban or a cap
    age: str = "young"
    beard: str = "none"
    glasses: str = "none"
    clothes: str = "shirt"
    colour: str = "sky"  # of the clothes
    second: str = "navy"  # of sleeves under a vest, an overall or a sari
    accent: str = "orange"
    extras: tuple[str, ...] = ()
