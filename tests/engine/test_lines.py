"""Lines: what may be typed, and what is said of what cannot be read."""

import contextlib
import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine.actions import Action
from game.engine.catalogue import CATALOGUE, WORDS, Slot
from game.engine.lines import LONGEST_LINE, Names, all_names, parsed, printed
from game.engine.vocab import Colleague, Form, Goal, Kind, Manner, Question, Subject, Way
from game.errors import IllegalAction
from tests.engine.conftest import SHIPPED

NAMES = Names(
    people=("mei", "chen", ""),
    needs=("cycle", "queue"),
    criteria=("fit", "price"),
    issues=("price", "payment"),
    options=(("0%", "-3%"), ("30d", "60d")),
    objections=("", "downtime"),
)

READ = {
    "go on": Action(Kind.GO_ON),
    "  GO   ON ": Action(Kind.GO_ON),
    "visit person=mei about=queue goal=door manner=results": Action(
        Kind.VISIT, person=0, item=1, form=Goal.DOOR, level=Manner.RESULTS
    ),
    "person=mei visit": Action(Kind.VISIT, person=0),
    "ask problem form=tie_down": Action(Kind.PROBLEM, form=Form.TIE_DOWN),
    "tea people=chen,mei": Action(Kind.TEA, people=frozenset({0, 1})),
    "propose needs=cycle,queue price=-3% payment=60d": Action(
        Kind.PROPOSE, needs=frozenset({0, 1}), terms=((1, 1),)
    ),
    "propose needs=cycle or.price=0%": Action(Kind.PROPOSE, needs=frozenset({0}), terms=((-1, -1), (0, -1))),
    "shape criterion=price": Action(Kind.SHAPE, item=1),
    "judge sure=need,time": Action(Kind.JUDGE, people=frozenset({Question.NEED, Question.TIME})),
    "reply answer=2": Action(Kind.REPLY, form=1),
    "report": Action(Kind.REPORT),
    "prepare person=chen": Action(Kind.PREPARE, person=1),
    "visit person=mei with=executive": Action(Kind.VISIT, person=0, colleague=Colleague.EXECUTIVE),
    "enquire about=power": Action(Kind.ENQUIRE, item=Subject.POWER),
    "notes": Action(Kind.NOTES),
    "answer objection=downtime way=trade": Action(Kind.ANSWER, item=1, form=Way.TRADE),
}

#: A line, the key of what is said of it, and what the sentence has to name.
UNREAD = {
    "x" * (LONGEST_LINE + 1): ("move.too_long", {"most": LONGEST_LINE}),
    "visit person=mei person=chen": ("move.given_twice", {"field": "person"}),
    "vist person=mei": ("move.unknown_kind", {"word": "vist", "nearest": "visit"}),
    "sell everything": ("move.unknown_kind", {"word": "sell everything", "nearest": ""}),
    "": ("move.unknown_kind", {"word": "", "nearest": ""}),
    "visit": ("move.missing_field", {"words": "visit", "field": "person"}),
    "visit person=": ("move.missing_field", {"words": "visit", "field": "person"}),
    "visit person=mei about=": ("move.missing_field", {"words": "visit", "field": "about"}),
    "visit person=mey": ("move.unknown_value", {"field": "person", "word": "mey", "nearest": "mei"}),
    "tea people=mei,,chen": ("move.unknown_value", {"field": "people", "word": "", "nearest": ""}),
    "visit person=mei maner=facts": (
        "move.unknown_field",
        {"words": "visit", "field": "maner", "nearest": "manner"},
    ),
    "reply answer=4": ("move.unknown_value", {"field": "answer", "word": "4", "nearest": ""}),
    "judge sure=": ("move.missing_field", {"words": "judge", "field": "sure"}),
    "answer objection= way=trade": ("move.missing_field", {"words": "answer", "field": "objection"}),
    "visit person=mei with=enginer": (
        "move.unknown_value",
        {"field": "with", "word": "enginer", "nearest": "engineer"},
    ),
    "go on person=mei": ("move.unknown_field", {"words": "go on", "field": "person", "nearest": ""}),
    "propose needs=cycle pric=0%": (
        "move.unknown_field",
        {"words": "propose", "field": "pric", "nearest": "price"},
    ),
    "propose needs=cycle payment=30": (
        "move.unknown_value",
        {"field": "payment", "word": "30", "nearest": "30d"},
    ),
}


@pytest.mark.parametrize("line", READ)
def test_a_line_reads_as_it_is_meant(line):
    assert parsed(line, NAMES) == READ[line]


@pytest.mark.parametrize("line", UNREAD, ids=lambda line: line[:40])
def test_a_line_that_cannot_be_read_says_what_is_wrong_and_what_is_near(line):
    """The key names the sentence, the fields its blanks; it is no refusal, since nothing was understood."""
    key, fields = UNREAD[line]
    with pytest.raises(IllegalAction) as caught:
        parsed(line, NAMES)
    assert (caught.value.key, caught.value.fields, caught.value.refusal) == (key, fields, 0)


def test_a_name_that_the_reader_must_not_know_cannot_be_typed():
    """Ids that are not found yet stand as blanks."""
    with pytest.raises(IllegalAction):
        parsed("tea people=", NAMES)
    assert printed(Action(Kind.TEA, people=frozenset({0, 1})), NAMES) == "tea people=mei,chen"


#: Pieces that make lines near enough to what can be read.
PIECES = st.sampled_from(
    [
        *(words for words, _ in CATALOGUE.values()),
        *(
            "person=mei",
            "people=mei,chen",
            "about=cycle",
            "to=chen",
            "criterion=fit",
            "price=-3%",
            "or.payment=30d",
        ),
        *(
            "form=open",
            "goal=date",
            "manner=warmth",
            "needs=cycle",
            "objection=downtime",
            "way=prove",
            "sure=need,power",
            "answer=1",
            "with=service",
            "=",
            "==",
            "a=b=c",
            ",",
            "mei",
            "瀚林",
            "\x00",
        ),
    ]
)


@pytest.mark.unmeasured
@given(st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=6).map(" ".join)))
def test_any_text_is_read_or_refused_in_one_way(line):
    """Whatever is typed: no other error, and what is read prints as a line that reads the same."""
    with contextlib.suppress(IllegalAction):
        action = parsed(line, NAMES)
        assert parsed(printed(action, NAMES), NAMES) == action


@pytest.mark.parametrize("name", sorted(SHIPPED))
def test_all_names_of_a_scenario_are_words_that_a_line_can_hold(name):
    """No blank, no comma, no equals sign, nothing empty and nothing twice."""
    for field, words in dataclasses.asdict(all_names(SHIPPED[name])).items():
        for group in words if field == "options" else [words]:
            assert len(set(group)) == len(group)
            assert not [word for word in group if not word or set(word) & set(" ,=\t")], field


def test_every_kind_of_move_has_words_of_its_own():
    """Two kinds with the same words could not be told apart in a game file."""
    words = [words for words, _ in CATALOGUE.values()]
    assert len(set(words)) == len(words)
    assert all(words == words.lower() and "=" not in words for words in words)


def test_every_field_of_a_kind_has_a_name_and_a_slot_of_its_own():
    """Two fields in one slot would overwrite each other."""
    held = {
        Slot.NEED: "item",
        Slot.CRITERION: "item",
        Slot.OTHER: "item",
        Slot.FORM: "form",
        Slot.GOAL: "form",
        Slot.OBJECTION: "item",
        Slot.SUBJECT: "item",
        Slot.WAY: "form",
        Slot.ANSWER: "form",
        Slot.EVIDENCE: "form",
        Slot.OPENING: "form",
        Slot.PLEDGE: "form",
        Slot.CLOSING: "form",
        Slot.QUESTIONS: Slot.PEOPLE,
    }
    for kind, (_, parts) in CATALOGUE.items():
        names, slots = [part.name for part in parts], [held.get(part.slot, part.slot) for part in parts]
        assert len(set(names)) == len(names), kind
        assert len(set(slots)) == len(slots), kind


def test_the_words_of_forms_goals_and_manners_are_those_of_the_vocabulary():
    spoken = {Slot.FORM: Form, Slot.GOAL: Goal, Slot.MANNER: Manner, Slot.SUBJECT: Subject, Slot.WAY: Way}
    spoken |= {Slot.COLLEAGUE: Colleague, Slot.QUESTIONS: Question}
    for slot, members in spoken.items():
        assert WORDS[slot] == tuple(member.name.lower() for member in members)
