"""The picture of a person: parts laid over each other, moved into a posture, coloured for a look.

Parts are drawn in default colours that stand for a slot each (`palette.SLOTS`), in a square of 400.
Body space has the neck joint at (200, 212) and the table's edge at y = 368; head space has the joint
at (200, 250) and is laid on the body at a scale of .86, joint on joint.
"""

import functools
import re
from typing import Final, NamedTuple

from game.portraits.look import Look
from game.portraits.palette import ACCENTS, CLOTHS, HAIRS, SKINS, SLOTS
from game.shipped import assets_folder

MOODS: Final = ("neutral", "warm", "curious", "doubtful", "annoyed")

#: What a picture shows: all, an avatar of 32 to 64 pixels, somebody across the table.
CROPS: Final = {"full": "0 0 400 400", "head": "93 9 214 214", "bust": "56 10 288 288"}


class _Move(NamedTuple):
    """How a part is moved and turned about its joint."""

    x: float
    y: float
    degrees: float
    scale: float


class _Pose(NamedTuple):
    """What a posture does to the parts."""

    body: _Move
    head: _Move
    eyes: str
    mood: str  # that usually goes with it
    order: str  # of what is drawn above the back of the hair; a chair stands behind all


_STILL: Final = _Move(0, 0, 0, 1)

#: Postures by name, as the rules call them.
POSTURES: Final = {
    "neutral": _Pose(_STILL, _STILL, "ahead", "neutral", "torso head table arms"),
    "leans_in": _Pose(
        _Move(0, 4, -2, 1.1), _Move(-2, 20, -4, 1.14), "ahead", "curious", "torso table head arms"
    ),
    "leans_back": _Pose(
        _Move(6, 6, 2, 0.9), _Move(12, 20, 6, 0.93), "ahead", "doubtful", "chair torso head arms table"
    ),
    "arms_crossed": _Pose(_STILL, _Move(0, -2, -3, 1), "ahead", "doubtful", "torso head arms table"),
    "takes_notes": _Pose(
        _Move(0, 2, 0, 1.02), _Move(-8, 14, -7, 1.02), "down", "neutral", "torso head table arms"
    ),
    "looks_at_watch": _Pose(_STILL, _Move(-6, 6, -8, 1), "side", "annoyed", "torso head table arms"),
}

#: Clothes whose sleeves have another colour than they.
_TWO_COLOURED: Final = frozenset({"overall", "sari", "vest"})
#: Clothes under which no shirt shows at the wrists.
_NO_CUFFS: Final = frozenset({"hoodie", "jacket", "polo", "sari", "scrubs", "tunic", "turtleneck", "overall"})
#: Hair that falls over the ears, on which nothing can be seen or worn.
_OVER_THE_EARS: Final = frozenset({"bob", "fringe", "long", "scarf", "shag", "wavy"})
_WORN_ON_EARS: Final = frozenset({"hearing_aid"})
_AGE: Final = {"young": "", "middle": "age_lines", "older": "age_lines_deep"}
_COLOUR: Final = re.compile("#[0-9A-Fa-f]{6}")


@functools.lru_cache(maxsize=512)
def portrait(look: Look, posture: str, mood: str = "", crop: str = "full") -> str:
    """Return the SVG text of a person.

    Args:
        look: what the person looks like.
        posture: a key of `POSTURES`; a head alone is held still whatever it is.
        mood: one of `MOODS`; the one that usually goes with the posture where it is left out.
        crop: a key of `CROPS`.
    """
    pose = POSTURES[posture]
    mood = mood or pose.mood
    if crop == "head":
        pose = POSTURES["neutral"]
    body = _moved(_Move(200 + pose.body.x, 400 + pose.body.y, *pose.body[2:]), "-200 -400")
    at = pose.head
    skull = _moved(_Move(200 + at.x, 212 + at.y, at.degrees, round(0.86 * at.scale, 4)), "-200 -250")
    colours = _colours(look)
    sleeves = colours
    if look.clothes in _NO_CUFFS:
        sleeves = colours | dict.fromkeys((SLOTS["shirt"], SLOTS["shirt2"]), colours[SLOTS["sleeve2"]])
    # A table that covers a head would be in front of the shoulders too: it is drawn where the pose says.
    layers = {
        "chair": _part("chair"),
        "table": _part("table"),
        "torso": _group(body, _coloured(_part(f"torso_{look.clothes}"), colours)),
        "arms": _group(body, _coloured(_part(_arms(posture)), sleeves)),
        "head": _group(skull, _coloured(_head(look, pose.eyes, mood), colours)),
    }
    back = _group(skull, _coloured(_part(f"hair_{look.hair}_back"), colours))
    order = [name for name in pose.order.split() if crop != "head" or name in {"torso", "head"}]
    behind = [layers["chair"]] if order[0] == "chair" else []
    drawn = [*behind, back, *(layers[name] for name in order if name != "chair")]
    return _picture("".join(drawn), crop)


def silhouette(crop: str = "full") -> str:
    """Return the SVG text of somebody whom nobody has named yet; it is the same for everybody."""
    return _picture(_part("silhouette"), crop)


def _arms(posture: str) -> str:
    return f"arms_{posture.removeprefix('arms_')}"


def _head(look: Look, eyes: str, mood: str) -> str:
    """Return all that moves with the head but the back of the hair, back to front."""
    hidden = _WORN_ON_EARS if look.hair in _OVER_THE_EARS else frozenset()
    worn = [
        extra for extra in look.extras if extra not in hidden and not (extra == "lashes" and eyes == "down")
    ]
    names = [f"head_{look.head}", f"collar_{look.clothes}", "freckles" if "freckles" in worn else ""]
    names += [
        _AGE[look.age],
        f"beard_{look.beard}",
        f"eyes_{eyes}",
        f"mood_{mood}",
        f"hair_{look.hair}_front",
    ]
    names += [f"glasses_{look.glasses}", *(extra for extra in worn if extra != "freckles")]
    return "".join(map(_part, names))


def _colours(look: Look) -> dict[str, str]:
    """Return the colour of a look for each default colour of the parts."""
    skin, hair, cloth = SKINS[look.skin], HAIRS[look.hair_colour], CLOTHS[look.colour]
    cover = CLOTHS[look.cover]
    slots = dict(zip(("skin", "skin2", "lip"), skin, strict=True))
    slots |= zip(("hair", "hair2", "brow"), hair, strict=True)
    slots |= zip(("cloth", "cloth2"), cloth, strict=True)
    slots |= zip(("cover", "cover2"), cover, strict=True)
    sleeve = CLOTHS[look.second] if look.clothes in _TWO_COLOURED else cloth
    slots |= zip(("sleeve", "sleeve2"), sleeve, strict=True)
    slots["accent"] = ACCENTS[look.accent]
    return SLOTS_AS_DRAWN | {SLOTS[slot]: colour for slot, colour in slots.items()}


#: Every default colour as itself.
SLOTS_AS_DRAWN: Final = {colour: colour for colour in SLOTS.values()}


def _coloured(drawing: str, colours: dict[str, str]) -> str:
    """Return a drawing in other colours, all changed in one go: a new colour may equal a default."""
    return _COLOUR.sub(lambda found: colours.get(found[0].upper(), found[0]), drawing)


def _moved(move: _Move, joint: str) -> str:
    x, y, degrees, scale = move
    return f"translate({x:g} {y:g}) rotate({degrees:g}) scale({scale:g}) translate({joint})"


def _group(transform: str, drawing: str) -> str:
    return f'<g transform="{transform}">{drawing}</g>' if drawing else ""


def _picture(drawing: str, crop: str) -> str:
    box = f'width="400" height="400" viewBox="{CROPS[crop]}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {box}>{drawing}</svg>\n'


@functools.cache
def _part(name: str) -> str:
    """Return the drawing inside a part, nothing where a choice needs none, such as a beard `none`."""
    path = assets_folder() / "portraits" / f"{name}.svg"
    if not name or not path.is_file():
        return ""
    text = path.read_text(encoding="utf-8")
    return text[text.index(">") + 1 : text.rindex("</svg>")]
