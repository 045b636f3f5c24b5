"""A look for people to whom no author gave one, so that those of one customer are told apart at a glance.

What a person looks like follows from the id, and from what the screen shows beside the name from the first
moment: the function and the level (`Seen.function` and `Seen.level`, known as soon as the name is). Before
that there is `compose.silhouette`, the same for everybody. Nothing that is drawn for a game or found out in
it (style, motive, roles, trust, whose friend) is asked for here, so no picture can give it away.

What says something about a person's sex, belief or health is never a matter of chance: beards, lashes,
earrings, coverings, a sari, a bald head or a hearing aid are worn by those whose author says so.
"""

import dataclasses
import hashlib
import itertools
from collections.abc import Mapping, Sequence
from typing import Any, Final, NamedTuple

from game.portraits.look import AGES, COVERINGS, GLASSES, HEADS, WORDS, Look
from game.portraits.palette import ACCENTS, CLOTHS, SKINS


class Drawable(NamedTuple):
    """What may be asked about a person to draw a look: words, as scenarios write them."""

    ident: str
    function: str = ""  # `user`, `technical`, `purchasing`, `staff`; empty where it is not known
    level: str = ""  # `operation`, `management`, `decision`; empty where it is not known
    chosen: Mapping[str, Any] = {}  # fields of `Look` that an author has chosen


#: Hair that anybody may have by chance.
_HAIR: Final = (
    "afro",
    "bob",
    "bun",
    "buzz",
    "crop",
    "curly",
    "fringe",
    "locs",
    "long",
    "pixie",
    "ponytail",
    "shag",
    "side",
    "swept",
    "wavy",
)
#: Its colours by age: nobody is grey by chance while young.
_COLOURS_OF_AGE: Final = {
    "young": ("black", "dark", "brown", "auburn", "ginger", "blond"),
    "middle": ("black", "dark", "brown", "auburn", "blond", "salt"),
    "older": ("salt", "grey", "white", "dark"),
}
#: Colours of hair that chance gives to fair skin only: on dark skin they would look like a costume.
_FAIR: Final = frozenset({"auburn", "ginger", "blond"})
_LIGHTEST: Final = 3  # skins up to this one are fair
#: What is worn at work, by function and by level; what somebody wears by chance is in either.
_CLOTHES: Final = {
    "user": ("shirt", "cardigan", "polo", "hoodie", "turtleneck", "jacket"),
    "technical": ("labcoat", "shirt", "polo", "turtleneck", "jacket"),
    "purchasing": ("blazer", "shirt", "cardigan", "blouse"),
    "staff": ("cardigan", "blouse", "shirt", "turtleneck", "tunic"),
    "": ("shirt", "cardigan", "polo", "turtleneck"),
}
_CLOTHES_OF_LEVEL: Final = {
    "operation": ("vest", "overall", "polo", "jacket", "hoodie"),
    "management": ("blazer", "shirt", "cardigan"),
    "decision": ("suit", "blazer", "tunic"),
    "": (),
}
#: Not by chance: signal colour belongs to a vest, and white to a coat.
_PLAIN_COLOURS: Final = tuple(colour for colour in CLOTHS if colour not in {"hivis", "white"})
_COLOURS_OF_CLOTHES: Final = {
    "labcoat": ("white", "ivory"),
    "overall": ("navy", "forest", "steel", "brick"),
    "suit": ("navy", "charcoal", "steel", "slateblue", "forest", "wine"),
    "vest": ("hivis", "mustard"),
}

#: Where the bytes of each choice stand; append only, or everybody looks different.
_PLACES: Final = tuple(WORDS)

#: How many looks are tried for a person; the one furthest from all others is kept.
_TRIES: Final = 24


def look_of(ident: str, function: str = "", level: str = "", *, attempt: int = 0) -> Look:
    """Return the look that follows from a person's id.

    Args:
        ident: the person's id.
        function: as scenarios write it, empty where it is not known.
        level: likewise.
        attempt: another number gives another look.
    """
    drawn = hashlib.sha256(f"{ident}/{attempt}".encode()).digest()

    def pick(what: str, words: Sequence[Any]) -> Any:
        at = 2 * _PLACES.index(what)  # each choice has two bytes of its own
        return words[int.from_bytes(drawn[at : at + 2], "big") % len(words)]

    skin = pick("skin", tuple(SKINS))
    age = pick("age", AGES)
    hair_colours = [each for each in _COLOURS_OF_AGE[age] if skin <= _LIGHTEST or each not in _FAIR]
    clothes = pick("clothes", _CLOTHES[function] + _CLOTHES_OF_LEVEL[level])
    return Look(
        head=pick("head", HEADS),
        skin=skin,
        hair=pick("hair", _HAIR),
        hair_colour=pick("hair_colour", hair_colours),
        cover=pick("cover", _PLAIN_COLOURS),
        age=age,
        glasses=pick("glasses", ("none", "none", *GLASSES)),
        clothes=clothes,
        colour=pick("colour", _COLOURS_OF_CLOTHES.get(clothes, _PLAIN_COLOURS)),
        second=pick("second", ("navy", "steel", "charcoal", "olive", "ivory")),
        accent=pick("accent", tuple(ACCENTS)),
    )


def looks_of(people: Sequence[Drawable]) -> tuple[Look, ...]:
    """Return looks that are told apart, in the order of the people.

    What authors chose stays as it is. What they left open follows from the id; whose hair was left open
    is drawn several times, one person after another, and the look furthest from all before is kept.
    """
    order = sorted(range(len(people)), key=lambda at: "hair" not in people[at].chosen)
    looks: dict[int, Look] = {}
    for at in order:
        tries = 1 if "hair" in people[at].chosen else _TRIES
        drawn = [_chosen(people[at], attempt) for attempt in range(tries)]
        looks[at] = max(
            drawn, key=lambda look: min((difference(look, each) for each in looks.values()), default=0)
        )
    return tuple(looks[at] for at in range(len(people)))


def _chosen(person: Drawable, attempt: int) -> Look:
    """Return the look of a person with what was chosen in it."""
    drawn = look_of(person.ident, person.function, person.level, attempt=attempt)
    chosen = dict(person.chosen)
    clothes = chosen.get("clothes", drawn.clothes)
    usual = _COLOURS_OF_CLOTHES.get(clothes)
    if "colour" not in chosen and usual and drawn.colour not in usual:
        chosen["colour"] = usual[attempt % len(usual)]
    return dataclasses.replace(drawn, **chosen)


def _pairs(*groups: set[str]) -> frozenset[tuple[str, str]]:
    """Return the pairs of different words that stand in one group."""
    return frozenset(pair for group in groups for pair in itertools.permutations(group, 2))


#: Hair that has one shape from afar.
_SHAPED_ALIKE: Final = _pairs(
    {"bob", "fringe"},
    {"crop", "buzz"},
    {"crop", "side", "swept", "pixie"},
    {"long", "wavy", "fringe"},
    {"bald", "receding", "buzz"},
    {"curly", "afro"},
    {"locs", "shag", "bob"},
)
#: Colours of hair that are one from afar.
_COLOURED_ALIKE: Final = _pairs(
    {"black", "dark"}, {"brown", "auburn"}, {"ginger", "auburn"}, {"grey", "white"}, {"salt", "dark"}
)
_BEARDED: Final = frozenset({"short", "full"})


def difference(one: Look, other: Look) -> int:
    """Return how well two looks are told apart: what is seen in an avatar counts most."""
    hair = 2 * _apart(one.hair, other.hair, _SHAPED_ALIKE)
    tone = _apart(one.hair_colour, other.hair_colour, _COLOURED_ALIKE)
    if one.hair in COVERINGS and other.hair in COVERINGS:
        tone = 2 * int(one.cover != other.cover)
    skin = min(abs(one.skin - other.skin), 3)
    glasses = 2 if (one.glasses == "none") != (other.glasses == "none") else int(one.glasses != other.glasses)
    beard = 3 if (one.beard in _BEARDED) != (other.beard in _BEARDED) else int(one.beard != other.beard)
    worn = int(one.clothes != other.clothes) + 2 * int(one.colour != other.colour)
    small = int(one.head != other.head) + int(one.age != other.age)
    return hair + tone + skin + glasses + beard + worn + small


def _apart(one: str, other: str, alike: frozenset[tuple[str, str]]) -> int:
    """Return 0 for the same word, 1 for words that look alike from afar, else 2."""
    if one == other:
        return 0
    return 1 if (one, other) in alike else 2
