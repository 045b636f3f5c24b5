"""Typed moves: what a person types in a hurry is understood, and what is not is explained."""

import dataclasses

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine.catalogue import CATALOGUE
from game.engine.codes import Refusal
from game.engine.vocab import Kind, Phase
from game.errors import IllegalAction
from game.i18n.language import Language
from game.scenario.compile import find, load
from game.session.local import begin
from game.voice.forms import example, form_named, form_of, short_form
from game.voice.mistakes import worded
from game.voice.typed import ALIASES, line_of
from game.voice.words import Words

SCENARIO = load(find("bench_refresh"))
TEXTS = SCENARIO.texts("en")
WORDS = Words(Language(), TEXTS, currency="CNY")


def seat_in_a_meeting():
    """A meeting with Chen Hao in which one need was told and somebody else named."""
    seat = begin(SCENARIO.setup, TEXTS, 7)
    seat.act("research")
    seat.act("visit person=chen")
    while not seat.look().needs:
        seat.act("ask situation form=open")
        seat.act("listen")
    return seat


SEAT = seat_in_a_meeting()
TOLD = SEAT.look().names.needs[SEAT.look().needs[0]]
DESK = begin(SCENARIO.setup, TEXTS, 7)


def named(scene, person):
    """The scene in which one more person is known."""
    index = SCENARIO.setup.people.ids.index(person)
    people = list(scene.names.people)
    people[index] = person
    known = scene.seen.known.copy()
    known[index] = 1
    names = dataclasses.replace(scene.names, people=tuple(people))
    return dataclasses.replace(scene, names=names, seen=dataclasses.replace(scene.seen, known=known))


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("visit chen", "visit person=chen"),
        ("VISIT Chen", "visit person=chen"),
        ("visit Chen Hao door facts", "visit person=chen goal=door manner=facts"),
        ("visit Mr Chen", "visit person=chen"),
        ("call chen", "phone person=chen"),
        ("phone to sun yue", "phone person=sun"),
        ("exchange chen and sun", "exchange people=chen,sun"),
        ("exchange chen, sun", "exchange people=chen,sun"),
        ("exchange people=chen,sun manner=facts", "exchange people=chen,sun manner=facts"),
        ("visit person=chen goal=door", "visit person=chen goal=door"),
        ("visit chen goal=door", "visit person=chen goal=door"),
        ("go on", "go on"),
        ("next", "go on"),
        ("lunch chen", "meal people=chen"),
        ("reference visit chen", "reference visit people=chen"),
    ],
)
def test_at_the_desk_short_forms_are_understood(typed, line):
    assert line_of(typed, WORDS, DESK.look()) == line


def test_a_need_may_be_named_by_a_word_of_its_own():
    """The customer's words are on the screen; the id that the game file has is on a page of its own."""
    own = max((word.strip(",;.") for word in WORDS.need(TOLD).split()), key=len)
    assert line_of(f"play back {own.upper()}", WORDS, SEAT.look()) == f"play back about={TOLD}"


def test_a_field_with_its_name_takes_the_same_words():
    own = max((word.strip(",;.") for word in WORDS.need(TOLD).split()), key=len)
    scene = SEAT.look()
    assert line_of(f"play back about={own}", WORDS, scene) == f"play back about={TOLD}"
    assert line_of("ask door to=Lin", WORDS, named(scene, "mei")) == "ask door to=mei"


def test_an_objection_may_be_named_by_a_part_of_its_id():
    scene = SEAT.look()
    names = dataclasses.replace(scene.names, objections=("scripts_break", "keystone_known"))
    line = line_of("answer keystone trade", WORDS, dataclasses.replace(scene, names=names))
    assert line == "answer objection=keystone_known way=trade"


def test_a_word_that_two_needs_have_names_neither():
    scene = SEAT.look()
    names = dataclasses.replace(scene.names, needs=tuple(SCENARIO.setup.needs.ids))
    every = dataclasses.replace(scene, names=names)
    with pytest.raises(IllegalAction, match=r"move\.not_understood"):
        line_of("play back boards", WORDS, every)
    assert line_of("play back oscilloscopes", WORDS, every) == "play back about=scopes"


def test_a_word_of_a_need_that_nobody_told_is_not_known():
    with pytest.raises(IllegalAction, match=r"move\.not_understood"):
        line_of("play back oscilloscopes", WORDS, SEAT.look())


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("problem", "ask problem form=open"),
        ("ask problem", "ask problem form=open"),
        ("ask problem tie-down", "ask problem form=tie_down"),
        ("problem lead-in", "ask problem form=lead_in"),
        ("playback", f"play back about={TOLD}"),
        ("play back", f"play back about={TOLD}"),
        ("implication", f"ask implication about={TOLD} form=open"),
        (f"implication {TOLD} limiting", f"ask implication about={TOLD} form=limiting"),
        ("pitch", f"pitch about={TOLD}"),
        ("ask door to liu fang", "ask door to=liu"),
        ("door liu", "ask door to=liu"),
        ("shape performance", "shape criterion=performance"),
        ("shape ease of use", "shape criterion=ease"),
        ("switch warmth", "switch manner=warmth"),
        ("manner vision", "switch manner=vision"),
        ("bye", "leave"),
        ("hello", "greet"),
    ],
)
def test_in_a_meeting_short_forms_are_understood(typed, line):
    assert line_of(typed, WORDS, SEAT.look()) == line


@pytest.mark.parametrize("kind", Kind)
def test_the_example_of_a_move_can_be_typed_and_read(kind):
    """A call is a request before signing, and a question after it."""
    for seat in (SEAT, DESK):
        line = example(kind, seat.look().names)
        if "…" not in line:
            before_signing = {Kind.CALL: Kind.PHONE} if seat is DESK else {}
            assert seat.read(line_of(line, WORDS, seat.look())).kind is before_signing.get(kind, kind)


@pytest.mark.parametrize("kind", Kind)
def test_every_move_has_forms_that_begin_with_its_words(kind):
    words = CATALOGUE[kind][0]
    assert form_of(kind).startswith(words)
    assert short_form(kind).startswith(words)
    assert form_named(words) == form_of(kind)


def test_no_move_is_named_by_words_that_are_not_one():
    assert form_named("sing") == ""


def test_what_is_typed_in_full_stays_as_it_is():
    """The log can be typed again, line by line."""
    for seat in (SEAT, DESK):
        for choice in seat.choices():
            if choice.refusal is Refusal.NONE:
                line = seat.write(choice.action)
                assert seat.read(line_of(line, WORDS, seat.look())) == choice.action


@pytest.mark.parametrize(
    ("typed", "key"),
    [("visit chen banana", "move.not_understood"), ("visit liu", "move.not_understood")],
)
def test_a_word_that_fits_nowhere_is_named_with_the_form(typed, key):
    with pytest.raises(IllegalAction) as caught:
        line_of(typed, WORDS, DESK.look())
    assert (caught.value.key, caught.value.fields["form"]) == (key, form_of(Kind.VISIT))


def test_a_hidden_name_and_no_name_fail_alike():
    said = []
    for word in ("amina", "zzzz", "Haddad"):
        with pytest.raises(IllegalAction) as caught:
            line_of(f"visit {word}", WORDS, DESK.look())
        said.append(worded(caught.value, Language()).replace(word, "X"))
    assert len(set(said)) == 1


def test_a_name_that_two_people_have_is_asked_about():
    people = {**TEXTS.people, "sun": TEXTS.people["chen"]}
    twins = Words(Language(), type(TEXTS)(**{**_fields(TEXTS), "people": people}))
    with pytest.raises(IllegalAction, match=r"move\.several"):
        line_of("visit Chen Hao", twins, DESK.look())


def _fields(texts):
    return {name: getattr(texts, name) for name in texts.__dataclass_fields__}


@pytest.mark.parametrize("typed", ["", "sing", "person=chen", "ask", "=", "visit person="])
def test_what_is_no_move_is_left_to_the_game_to_refuse(typed):
    with pytest.raises(IllegalAction):
        DESK.read(line_of(typed, WORDS, DESK.look()))


def test_no_other_word_hides_a_move_of_the_catalogue():
    assert not set(ALIASES) & {words for words, _ in CATALOGUE.values()}


def answer_to(text, seat):
    try:
        return seat.write(seat.read(line_of(text, WORDS, seat.look())))
    except IllegalAction as error:
        return worded(error, Language())


@given(st.text())
def test_any_line_is_read_or_refused_with_a_reason(text):
    assert all(answer_to(text, seat) for seat in (SEAT, DESK))


def test_whoever_says_go_on_after_signing_goes_to_the_next_stop():
    """The word that a trainee has typed all along serves to the end."""
    now = DESK.look()
    scene = dataclasses.replace(now, seen=dataclasses.replace(now.seen, phase=np.array([Phase.FOLLOW_UP])))
    assert line_of("go on", WORDS, scene) == "next stop"
