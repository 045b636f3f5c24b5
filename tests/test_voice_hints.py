"""Hints, labels and the lines at the end: from what was seen, in time, and never the answer."""

import dataclasses
import re

import numpy as np
import pytest

from game.engine.actions import Action
from game.engine.codes import Happening, Rule
from game.engine.events import Event
from game.engine.table_words import Talks, Tried
from game.engine.vocab import (
    Approval,
    Doubt,
    Form,
    Function,
    Kind,
    Manner,
    Motive,
    Phase,
    Posture,
    Question,
    Style,
    Subject,
    Talk,
    Told,
    Trace,
    Way,
)
from game.exact.shares import FULL
from game.i18n.language import Language
from game.scenario.compile import compiled, find, load
from game.scenario.frame import Lesson
from game.session.local import begin
from game.voice import (
    enquiries,
    facts,
    hint_lines,
    hints,
    hints_late,
    lessons,
    manager,
    offers,
    pages,
    replies,
)
from game.voice.hint_lines import Occasion
from game.voice.hints import Strength
from game.voice.labels import label_of
from game.voice.said import spoken
from game.voice.scene import family
from game.voice.telling import Speaker, told
from game.voice.words import Words

SCENARIO = load(find("bench_refresh"))
TEXTS = SCENARIO.texts("en")
WORDS = Words(Language(), TEXTS, player="Ann Li", currency=SCENARIO.currency, start=SCENARIO.start)
CHEN, MEI = 0, 3


def desk():
    return begin(SCENARIO.setup, TEXTS, 7, "Ann Li").look()


def meeting():
    seat = begin(SCENARIO.setup, TEXTS, 7, "Ann Li")
    seat.act("visit person=chen")
    seat.act("ask problem form=open")
    return seat.look()


def seen_with(scene, **fields):
    """The scene with other values of some fields: a number for all rows, or a row and its number."""
    changed = {}
    for name, value in fields.items():
        array = getattr(scene.seen, name).copy()
        if isinstance(value, tuple):
            array[value[0]] = value[1]
        else:
            array[...] = value
        changed[name] = array
    return dataclasses.replace(scene, seen=dataclasses.replace(scene.seen, **changed))


def occasions(scene):
    found = hints._in_meeting(scene) if scene.phase is Phase.MEETING else hints._at_desk(scene)
    return [each[0] for each in found]


@pytest.mark.parametrize(
    ("fields", "occasion"),
    [
        ({"message": 0}, Occasion.MESSAGE),
        ({"promise": (CHEN, 1)}, Occasion.PROMISE),
        ({"relation": (CHEN, 2), "last": (CHEN, 0), "week": 5}, Occasion.SILENCE),
        ({"week": 4}, Occasion.NOBODY_UPSTAIRS),
        ({"relation": (CHEN, 2), "last": (CHEN, 4), "week": 4}, Occasion.ONE_FRIEND),
        ({"approved": Approval.FULL, "engineer": 600, "week": 4}, Occasion.ENGINEER_UNUSED),
        ({"fact": (0, Trace.CONTRADICTED)}, Occasion.CONTRADICTION),
        ({"stage": 2, "shaped": 0}, Occasion.NO_LINE),
        ({"week": 4}, Occasion.MONEY),
        ({"week": 4}, Occasion.NOT_JUDGED),
    ],
)
def test_the_manager_notices_at_the_desk(fields, occasion):
    assert occasion in occasions(seen_with(desk(), **fields))
    assert occasion not in occasions(desk())


@pytest.mark.parametrize(
    ("fields", "occasion"),
    [
        ({"our_talk": 12, "minute": 15, "moves": 5}, Occasion.TALK),
        ({"posture": Posture.ARMS_CROSSED}, Occasion.POSTURE),
        ({"objection": (0, Doubt.RAISED), "objection_owner": (0, CHEN)}, Occasion.OBJECTION),
        ({"minute": 25, "span": 30}, Occasion.NEARLY_OVER),
        ({"situations": (CHEN, 5)}, Occasion.SITUATIONS),
    ],
)
def test_the_manager_notices_in_a_meeting(fields, occasion):
    calm = seen_with(meeting(), posture=Posture.NEUTRAL, situations=0, objection=0)
    assert occasion in occasions(seen_with(calm, **fields))
    assert occasion not in occasions(calm)


@pytest.mark.parametrize(
    ("fields", "occasion"),
    [
        ({"floor": 0, "floor_from": CHEN}, Occasion.FLOOR),
        ({"steps": Talk.HURRIED}, Occasion.HURRY),
        ({"posture": Posture.LOOKS_AT_WATCH}, Occasion.ROOM),
        ({"points": 4}, Occasion.MANY_POINTS),
        ({"points": 0}, Occasion.FIRST_POINT),
    ],
)
def test_the_manager_notices_before_a_room(fields, occasion):
    calm = {"phase": Phase.PRESENTING, "points": 2, "floor": -1, "steps": 0, "posture": Posture.NEUTRAL}
    assert not list(hints_late.before_a_room(seen_with(desk(), **calm)))
    assert occasion in [each[0] for each in hints_late.before_a_room(seen_with(desk(), **calm | fields))]


@pytest.mark.parametrize(
    ("fields", "occasion"),
    [
        ({"tried": 0}, Occasion.NO_PLAN),
        ({"claim": 800}, Occasion.CLAIM),
        ({"priority": 0}, Occasion.UNASKED),
        ({"round": 5}, Occasion.LAST_ROUNDS),
        ({"requested": 0}, Occasion.IN_RETURN),
        ({"talks": Talks.DEADLOCK}, Occasion.DEADLOCK),
        ({"talks": Talks.EXTRA}, Occasion.ONE_THING_MORE),
        ({"talks": Talks.PAPER}, Occasion.MINUTES),
    ],
)
def test_the_manager_notices_at_the_table(fields, occasion):
    calm = {"phase": Phase.TABLE, "talks": Talks.OPEN, "tried": Tried.PLANNED, "claim": -1, "round": 1}
    calm |= {"priority": 1, "requested": 2}
    assert not list(hints_late.across_the_table(seen_with(desk(), **calm)))
    assert occasion in [each[0] for each in hints_late.across_the_table(seen_with(desk(), **calm | fields))]
    assert hints.hints(WORDS, seen_with(desk(), **calm | fields), Strength.NUDGE)


def test_a_planned_need_that_was_not_asked_about_is_noticed():
    seat = begin(SCENARIO.setup, TEXTS, 7, "Ann Li")
    seat.act("visit person=chen")
    while not seat.look().needs:
        seat.act("ask problem form=open")
    need = seat.look().needs[0]
    scene = seen_with(seat.look(), plan_need=need, moves=5, told=Told.NOTHING)
    assert Occasion.PLAN in occasions(scene)


def test_without_hints_the_manager_says_nothing():
    assert hints.hints(WORDS, meeting(), Strength.OFF) == []
    assert hints.hints(WORDS, desk(), Strength.OFF) == []


def test_an_explaining_manager_reads_the_posture_as_well():
    scene = seen_with(meeting(), posture=Posture.ARMS_CROSSED)
    lines = hints.hints(WORDS, scene, Strength.EXPLAIN)
    assert lines[-1] == hint_lines.READINGS[Posture.ARMS_CROSSED]
    assert len(lines) == 2


def test_a_nudge_names_no_move():
    """It points to what can be seen; the move is the trainee's to find."""
    lines = [line for pool in hint_lines.NUDGES.values() for line in pool]
    named = r"\b(visit|phone|pitch|listen|play back|exchange|implication|open question)\b"
    moves = re.compile(named, re.IGNORECASE)
    assert [line for line in lines if moves.search(line)] == []


def test_what_is_offered_is_labelled_only_where_it_is_explained():
    offered = offers.in_meeting(WORDS, meeting())
    assert set(hints.labelled(WORDS, offered, Strength.NUDGE)) == {""}
    assert all(hints.labelled(WORDS, offered, Strength.EXPLAIN))


@pytest.mark.parametrize(
    ("action", "label"),
    [
        (Action(Kind.PROBLEM, form=Form.OPEN), "open problem question"),
        (Action(Kind.PAYOFF, item=0, form=Form.TIE_DOWN), "tie-down need-payoff question"),
        (Action(Kind.ENQUIRE, item=Subject.MONEY), "enquiry: money"),
        (Action(Kind.ANSWER, item=0, form=Way.BLUFF), "answer to an objection: talk it away"),
        (Action(Kind.SWITCH, level=Manner.WARMTH), "change of manner: warmth"),
        (Action(Kind.VISIT, person=0), ""),
    ],
)
def test_a_chosen_sentence_is_named(action, label):
    assert label_of(WORDS, action) == label


def test_a_name_that_nobody_went_after_is_one_without_any_contact():
    scene = meeting()
    assert CHEN not in manager.names_not_asked(scene)
    assert set(manager.names_not_asked(scene)) == {each for each in scene.people if each != CHEN}


# What happens beside a move


def happened(kind, person=CHEN, item=-1, value=-1, terms=()):
    return Event(kind, Rule.MEETING, person, item, value, terms, visible=True)


def lines(event, action=None, scene=None):
    here = meeting() if scene is None else scene
    move = action or Action(Kind.ENQUIRE, item=Subject.POWER)
    return [(each.speaker, each.text) for each in told(WORDS, here, move, [event], here)]


def test_a_fact_is_told_in_the_authors_words():
    said = lines(happened(Happening.FACT_TOLD, item=0, value=1, terms=(Trace.HEARD,)))
    text = next(iter(TEXTS.facts.values())).labels[0].rstrip(".")
    assert any(text.lower() in line.lower() for speaker, line in said if speaker is Speaker.PERSON)


def test_two_versions_of_a_fact_are_noted():
    event = happened(Happening.FACT_CONTRADICTED, item=0, value=1)
    assert any(speaker is Speaker.NOTES and "background" in line for speaker, line in lines(event))


def test_an_objection_that_is_clarified_shows_what_stands_behind_it():
    terms = (Way.CLARIFY, 1)
    event = happened(Happening.OBJECTION_ANSWERED, item=0, value=Doubt.UNDERSTOOD, terms=terms)
    said = lines(event, Action(Kind.ANSWER, item=0, form=Way.CLARIFY))
    behind = next(iter(TEXTS.objections.values())).behind
    assert any(behind in line for _, line in said)


@pytest.mark.parametrize(
    ("after", "way", "worked", "pool"),
    [
        (Doubt.DEFERRED, Way.DEFER, 1, facts.WAITS),
        (Doubt.RESOLVED, Way.PROVE, 1, facts.SETTLES),
        (Doubt.RAISED, Way.BLUFF, 0, facts.STAYS),
    ],
)
def test_an_answer_to_an_objection_is_taken_as_it_is(after, way, worked, pool):
    event = happened(Happening.OBJECTION_ANSWERED, item=0, value=after, terms=(way, worked))
    said = [line for speaker, line in lines(event, Action(Kind.ANSWER, item=0, form=way))]
    assert set(said) & set(pool)


@pytest.mark.parametrize("style", Style)
def test_stress_shows_as_the_style_has_it(style):
    (*_, (speaker, line)) = lines(happened(Happening.STRESSED, item=style))
    assert speaker is Speaker.PLACE
    assert line.startswith("Chen Hao")


@pytest.mark.parametrize(
    "event",
    [
        happened(Happening.FALSE_COACH),
        happened(Happening.SILENT),
        happened(Happening.INVESTIGATED, person=-1),
        happened(Happening.BYPASSED, item=MEI),
        happened(Happening.CHANGED, item=meeting().needs[0]),
        happened(Happening.MOTIVE, value=Motive.SAFETY),
        happened(Happening.REQUIREMENT, person=-1, value=3, terms=(2, 1, 3)),
        happened(Happening.PHONED, item=0, value=Told.HEARD),
        happened(Happening.LAPSED, person=-1, item=0),
    ],
    ids=lambda event: event.kind.name,
)
def test_what_hardly_ever_happens_is_told(event):
    assert lines(event)


def test_the_four_questions_are_told_apart_by_what_they_rest_on():
    event = happened(Happening.JUDGED, person=-1, value=Approval.HALF, terms=(0b0001, 0b0011))
    said = " ".join(line for _, line in lines(event, Action(Kind.JUDGE), desk()))
    assert "Backed by evidence: the need." in said
    assert "On your word alone: the money." in said


def test_the_questions_of_a_judgement_are_no_people():
    """Both stand in the same field of a move; who is not found yet cannot be named."""
    action = Action(Kind.JUDGE, people=frozenset(Question))
    assert spoken(WORDS, desk(), action) in enquiries.JUDGE
    assert offers.step(WORDS, desk(), action) == "Ask our company to release the team"


# A refusal teaches


def declined(scene, terms, person=CHEN):
    event = happened(Happening.CONTACT, person, Kind.VISIT, 0, terms)
    said = lines(event, Action(Kind.VISIT, person=person), scene)
    return next(line for speaker, line in said if speaker is Speaker.PERSON)


@pytest.mark.parametrize(
    ("fields", "terms", "reason"),
    [
        ({"last": -1, "introduced": 0, "invited": 0}, (0, 1), replies.Reason.NOBODY_SENT_US),
        ({"last": 0}, (0, 0), replies.Reason.NOTHING_NEW),
        ({"refused": 0}, (0, 1), replies.Reason.ASKED_THIS_WEEK),
        ({}, (1, 1), replies.Reason.NOT_SO_FAST),
    ],
)
@pytest.mark.parametrize("style", [None, *Style])
def test_who_declines_says_why_in_the_style_shown_so_far(fields, terms, reason, style):
    scene = seen_with(desk(), refused=-1)
    scene = seen_with(scene, **fields)
    if style is not None:
        signs = np.zeros_like(scene.seen.signs)
        signs[style, CHEN, 0] = 2
        scene = dataclasses.replace(scene, seen=dataclasses.replace(scene.seen, signs=signs))
    pool = replies.DECLINES[reason] if style is None else replies.DECLINES_AS[reason][style]
    assert declined(scene, terms) in pool


# The end


@pytest.mark.parametrize(
    ("function", "called"),
    [
        (Function.USER, "A technical coach"),
        (Function.TECHNICAL, "A technical coach"),
        (Function.PURCHASING, "A relational coach"),
        (Function.STAFF, "A relational coach"),
    ],
)
def test_a_coach_is_called_by_the_news_to_be_had(function, called):
    scene = seen_with(meeting(), coach=(CHEN, 1), function=(CHEN, int(function)))
    assert [line for line in pages.person(WORDS, scene, CHEN) if line.startswith(called)]


def test_each_goal_of_learning_is_answered_by_a_line():
    scene = meeting()
    said = lessons.learned(WORDS, scene)
    assert sum(line.startswith("  ") for line in said) == len(TEXTS.learning_goals)


@pytest.mark.parametrize("scenario", ["bench_refresh", "first_call", "small_order", "tough_table"])
def test_every_goal_of_a_shipped_scenario_has_its_evidence(scenario):
    assert all(load(find(scenario)).texts("en").lessons)


def test_the_goals_of_any_trainers_scenario_are_answered_by_what_its_author_says_shows_them():
    """Another id, and other lessons: nothing is known of the scenarios that come with the game."""
    written = find("bench_refresh").read_text(encoding="utf-8").replace("id: bench_refresh", "id: my_own", 1)
    mine = compiled(written.replace("shown_by: [people]", "shown_by: [manner, asking]").encode(), "mine.yaml")
    seat = begin(mine.setup, mine.texts("en"), 7, "Ann Li")
    said = lessons.learned(Words(Language(), mine.texts("en")), seat.look())
    assert said[1] == "  people met: 0; styles guessed: 0; changes of manner: 0."
    assert said[2] == "  questions: 0, on effects: 0; you never pitched."


def test_questions_before_the_first_pitch_are_counted():
    seat = begin(SCENARIO.setup, TEXTS, 7, "Ann Li")
    seat.act("visit person=chen")
    while not seat.look().needs:
        seat.act("ask problem form=open")
    asked = len(seat.look().past) - 1
    seat.act(f"pitch about={seat.look().names.needs[seat.look().needs[0]]}")
    said = lessons.learned(WORDS, seat.look())
    assert f"  questions before the first pitch: {asked}; on effects in all: 0." in said


def told_at_table(*moves):
    """Return what the goals of the drill at the table are answered by, after some moves."""
    drill = load(find("tough_table"))
    seat = begin(drill.setup, drill.texts("en"), 7, "Ann Li")
    for move in moves:
        seat.act(move)
    words = Words(Language(), drill.texts("en"))
    return [line for line in lessons.learned(words, seat.look()) if line.startswith("  ")]


def test_who_has_said_nothing_at_the_table_did_not_come_to_it():
    prepared, traded, closed = told_at_table()
    assert prepared == traded == "  you did not come to the table."
    assert closed == "  orders asked for: 0; no terms were signed."


def test_a_plan_counts_before_the_first_word_at_the_table():
    plan, offer = "plan ladder=taper price=0% or.price=-3%", "offer back=volume price=0%"
    early, late = told_at_table(plan, offer), told_at_table(offer, "hold how=explain")
    assert early[0] == "  target, limit and steps stood before the first round."
    assert late[0] == "  no target, no limit and no steps before the first round."


def test_packages_are_told_with_what_was_asked_for_in_return():
    moves = ("offer back=volume price=0%", "offer back=nothing price=0%", "ask priority issue=payment")
    _, traded, _ = told_at_table(*moves)
    assert traded == "  packages: 2, with something asked for in return: 1; questions: 1; breaks: 0."


@pytest.mark.parametrize(
    ("moves", "says"),
    [((Kind.SUM_UP, Kind.SIGN), "summed up item by item"), ((Kind.SIGN,), "without summing up")],
)
def test_a_signature_is_told_with_what_was_done_before_it(moves, says):
    past = tuple(family(Action(move)) for move in moves)
    said = lessons._SHOWN[Lesson.CLOSING](WORDS, dataclasses.replace(meeting(), past=past))
    assert says in said


def test_the_money_that_came_in_is_told_as_a_share_of_all_of_it():
    scene = seen_with(meeting(), signed=3, received=(0, FULL), paid_late=(0, 2), referred=1)
    share = int(scene.brief.invoice_share[0]) * 100 // FULL
    said = lessons._SHOWN[Lesson.PAYMENT](WORDS, scene)
    assert said == f"money that came in: {share}%; invoices paid late: 1 of 3; customers named to you: 1."


def test_where_nothing_was_signed_no_invoice_was_written():
    assert lessons._SHOWN[Lesson.PAYMENT](WORDS, meeting()) == "no invoice was written."


def test_guesses_and_forecasts_stand_beside_those_of_somebody_who_knows_nothing():
    said = lessons.scored(WORDS, [lessons.Said(0, (0.5, 0.7), 0.4), lessons.Said(1, (), None)], 0.75, 0.67)
    assert said == [
        "Chapter 1, styles: off by 0.60; who guesses blindly: 0.75.",
        "Chapter 1, forecast: off by 0.40; who says a third each: 0.67.",
    ]


# Words that lean on each other


def test_an_authors_words_inside_a_sentence_begin_with_a_small_letter_unless_it_is_a_name():
    assert WORDS.worded("So: {whole}.", {"whole": "Forty boards wait"}) == "So: forty boards wait."
    assert WORDS.worded("{whole}. Yes.", {"whole": "Forty boards wait"}) == "Forty boards wait. Yes."
    assert WORDS.worded("So: {fact}.", {"fact": "Wang signs"}) == "So: Wang signs."
    assert WORDS.worded("So: {need}.", {"need": "MHz on four channels"}) == "So: MHz on four channels."


def test_people_who_trust_each_other_may_speak_in_other_words():
    """Where the catalogue has none, the usual words serve."""
    catalogue = {("", "Go on."): ("您请说。",), ("familiar", "Go on."): ("你说。",), ("", "Mm."): ("嗯。",)}
    words = Words(Language("zh", catalogue), SCENARIO.texts("zh"))
    assert words.worded("Go on.", {}) == "您请说。"
    assert words.worded("Go on.", {}, close=True) == "你说。"
    assert words.worded("Mm.", {}, close=True) == "嗯。"
