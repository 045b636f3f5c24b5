"""Pictures of people: every part is there, every look composes, and nothing hidden can be read off."""

import dataclasses
import inspect
import io
import os
import re
import xml.etree.ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.portraits import look as words
from game.portraits.compose import CROPS, MOODS, POSTURES, portrait, silhouette
from game.portraits.drawn import Drawable, difference, look_of, looks_of
from game.portraits.look import Look
from game.portraits.palette import ACCENTS, CLOTHS, HAIRS, SKINS, SLOTS
from game.scenario.compile import catalogue
from game.shipped import assets_folder

os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"

PARTS = assets_folder() / "portraits"
COLOUR = re.compile("#[0-9A-Fa-f]{6}")
#: Colours that no slot stands for: whites of eyes and teeth, paper, its lines, what is unknown.
FIXED = {"#FFFFFF", "#FFFDF7", "#9FB3C8", "#C9C4BA"}
ELEMENTS = {"svg", "g", "path", "circle", "ellipse", "rect"}

LOOKS = {(each.id, who): text.look for each in catalogue() for who, text in each.texts("en").people.items()}


def files():
    return sorted(PARTS.glob("*.svg"))


@pytest.mark.parametrize(
    ("prefix", "named", "suffix"),
    [
        ("head_", words.HEADS, ""),
        ("hair_", words.HAIR, "_front"),
        ("glasses_", set(words.GLASSES) - {"none"}, ""),
        ("beard_", set(words.BEARDS) - {"none"}, ""),
        ("torso_", words.CLOTHES, ""),
        ("", words.EXTRAS, ""),
        ("mood_", MOODS, ""),
        ("arms_", {name.removeprefix("arms_") for name in POSTURES}, ""),
        ("eyes_", {pose.eyes for pose in POSTURES.values()}, ""),
    ],
)
def test_every_part_that_a_look_can_name_is_drawn(prefix, named, suffix):
    assert [name for name in named if not (PARTS / f"{prefix}{name}{suffix}.svg").is_file()] == []


def test_no_part_lies_there_that_no_look_can_name():
    named = {
        f"{kind}_{each}" for kind, many in (("head", words.HEADS), ("torso", words.CLOTHES)) for each in many
    }
    named |= {f"hair_{each}_{side}" for each in words.HAIR for side in ("front", "back")}
    named |= {f"glasses_{each}" for each in words.GLASSES} | {f"beard_{each}" for each in words.BEARDS}
    named |= (
        {f"collar_{each}" for each in words.CLOTHES} | set(words.EXTRAS) | {f"mood_{each}" for each in MOODS}
    )
    named |= {f"arms_{each.removeprefix('arms_')}" for each in POSTURES} | {
        "eyes_ahead",
        "eyes_down",
        "eyes_side",
    }
    named |= {"age_lines", "age_lines_deep", "chair", "table", "silhouette"}
    assert [path.stem for path in files() if path.stem not in named] == []


@pytest.mark.parametrize("path", files(), ids=lambda path: path.stem)
def test_a_part_has_slot_colours_and_plain_elements_only(path):
    text = path.read_text(encoding="utf-8")
    drawn = ET.fromstring(text).iter()
    assert {element.tag.rpartition("}")[2] for element in drawn} <= ELEMENTS
    assert {colour.upper() for colour in COLOUR.findall(text)} - FIXED <= set(SLOTS.values())


def test_no_two_slots_share_a_default_colour():
    assert len(set(SLOTS.values())) == len(SLOTS)


def test_every_colour_of_the_palettes_is_a_colour():
    tables = [*SKINS.values(), *HAIRS.values(), *CLOTHS.values(), ACCENTS.values(), SLOTS.values()]
    assert [each for table in tables for each in table if not COLOUR.fullmatch(each)] == []


def test_a_colour_that_equals_the_default_of_another_slot_stays_as_chosen(monkeypatch):
    """A skin in the default colour of hair must not be coloured once more as hair."""
    monkeypatch.setitem(SKINS, 99, (SLOTS["hair"], SLOTS["accent"], SLOTS["lip"]))
    drawn = portrait(Look(skin=99, hair_colour="white"), "neutral")
    assert drawn.count(SLOTS["hair"]) > 0
    assert HAIRS["white"][0] in drawn


@pytest.mark.parametrize("posture", POSTURES)
def test_everybody_who_ships_composes_in_every_mood_and_crop(posture):
    for look in LOOKS.values():
        for mood in MOODS:
            for crop, box in CROPS.items():
                assert f'viewBox="{box}"' in portrait(look, posture, mood, crop)


@pytest.mark.parametrize("field", [name for name in words.WORDS if name not in {"second", "cover"}])
def test_each_choice_of_a_look_changes_the_picture(field):
    """A word that shows nothing would make two people one."""
    drawn = {
        portrait(dataclasses.replace(Look(beard="full", clothes="suit"), **{field: word}), "neutral")
        for word in words.WORDS[field]
    }
    assert len(drawn) == len(words.WORDS[field])


@pytest.mark.parametrize("worn", [{"hair": "turban"}, {"hair": "scarf"}, {"hair": "cap"}])
def test_a_covering_has_a_colour_of_its_own(worn):
    look = Look(**worn, cover="rose")
    assert CLOTHS["rose"][0] in portrait(look, "neutral")


def test_a_beard_under_a_turban_keeps_the_colour_of_hair():
    drawn = portrait(Look(hair="turban", cover="rose", beard="full", hair_colour="salt"), "neutral")
    assert HAIRS["salt"][0] in drawn


def test_postures_and_moods_are_seen():
    drawn = {portrait(Look(), posture, mood) for posture in POSTURES for mood in MOODS}
    assert len(drawn) == len(POSTURES) * len(MOODS)


def test_a_head_alone_is_the_same_in_every_posture_but_for_its_mood():
    assert len({portrait(Look(), posture, "neutral", "head") for posture in POSTURES}) == 1


def test_lashes_are_not_drawn_on_eyes_that_look_down():
    plain, made_up = Look(), Look(extras=("lashes",))
    assert portrait(plain, "takes_notes") == portrait(made_up, "takes_notes")
    assert portrait(plain, "neutral") != portrait(made_up, "neutral")


def test_the_silhouette_is_the_same_for_everybody():
    """It takes no person, so it can tell nothing of one."""
    assert list(inspect.signature(silhouette).parameters) == ["crop"]


@pytest.mark.parametrize("scenario", catalogue(), ids=lambda each: each.id)
def test_no_two_people_of_a_shipped_scenario_look_alike(scenario):
    looks = [each.look for each in scenario.texts("en").people.values()]
    assert min(difference(one, other) for at, one in enumerate(looks) for other in looks[:at]) >= 8


PEOPLE = st.lists(
    st.builds(
        Drawable,
        st.from_regex("[a-z][a-z0-9_]{0,12}", fullmatch=True),
        st.sampled_from(["user", "technical", "purchasing", "staff"]),
        st.sampled_from(["operation", "management", "decision"]),
        st.just({}),
    ),
    min_size=14,
    max_size=14,
    unique_by=lambda person: person.ident,
)


@settings(max_examples=15)
@given(PEOPLE)
def test_fourteen_people_of_whom_nobody_was_described_are_told_apart(people):
    looks = looks_of(people)
    assert min(difference(one, other) for at, one in enumerate(looks) for other in looks[:at]) >= 7


@settings(max_examples=5)
@given(PEOPLE)
def test_one_more_person_at_the_end_changes_nobody_else(people):
    assert looks_of(people)[:-1] == looks_of(people[:-1])


def test_what_an_author_chose_stays_as_it_is():
    people = [
        Drawable("mei", "user", "management", {"hair": "bun", "skin": 4}),
        Drawable("chen"),
        Drawable("wang"),
    ]
    look = looks_of(people)[0]
    assert (look.hair, look.skin) == ("bun", 4)


def test_a_look_follows_from_the_id_on_every_machine():
    """A change of this line gives everybody whom no author described another face."""
    look = look_of("mei", "user", "management")
    assert (look.head, look.skin, look.hair, look.clothes) == ("oval", 6, "shag", "cardigan")


def test_chance_gives_nobody_what_speaks_of_sex_belief_or_health():
    looks = [look_of(f"p{at}", function) for at in range(150) for function in ("user", "staff")]
    assert {look.beard for look in looks} == {"none"}
    assert {look.extras for look in looks} == {()}
    assert {look.hair for look in looks} & (words.COVERINGS | {"bald", "receding"}) == set()
    assert "sari" not in {look.clothes for look in looks}


def test_pygame_draws_what_was_composed():
    """One picture of each posture, of different people."""
    pygame = pytest.importorskip("pygame")
    for at, posture in enumerate(POSTURES):
        look = list(LOOKS.values())[at * 3 % len(LOOKS)]
        drawn = pygame.image.load_sized_svg(io.BytesIO(portrait(look, posture).encode()), (96, 96))
        assert drawn.get_bounding_rect().height > 60
