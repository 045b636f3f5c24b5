"""The tables of sentences: one for every case, enough of them, short enough, and all can be filled."""

import doctest
import importlib
import pathlib
import pkgutil
import re

import pytest

from game import journal, session, voice
from game.engine.codes import Happening, Refusal
from game.engine.vocab import (
    Approval,
    Colleague,
    Doubt,
    Ending,
    Form,
    Function,
    Gate,
    Goal,
    Kind,
    Label,
    Layer,
    Level,
    Manner,
    Mark,
    Motive,
    Outcome,
    Posture,
    Question,
    Relation,
    Role,
    Stage,
    Style,
    Subject,
    Told,
    Trace,
    Way,
)
from game.errors import KeyedError, ReplayMismatch
from game.i18n.catalogue import placeholders
from game.i18n.language import Language
from game.scenario.compile import find, load
from game.voice import (
    answers,
    consents,
    enquiries,
    facts,
    hint_lines,
    mistakes,
    narration,
    occurrences,
    questions,
    reactions,
    refusals,
    remarks,
    replies,
    said,
    statements,
    telling,
    terms,
    verdicts,
)
from game.voice.words import Words, gist

SCENARIO = load(find("bench_refresh"))
TEXTS = SCENARIO.texts("en")
NEEDS = TEXTS.needs.values()
WORDS = Words(Language(), TEXTS)
#: Tables of what is said, and all tables of sentences.
SPOKEN = (questions, statements, enquiries, answers, consents, facts, replies, reactions)
EVERY = (*SPOKEN, narration, occurrences, remarks, hint_lines)
ASKED = (Kind.SITUATION, Kind.PROBLEM, Kind.IMPLICATION, Kind.PAYOFF)


def pools(module):
    """Yield every pool of a module with its name, nested ones too."""
    for name, value in vars(module).items():
        if name.isupper():
            yield from ((name, pool) for pool in _within(value))


def _within(value):
    if isinstance(value, dict):
        for inner in value.values():
            yield from _within(inner)
    elif isinstance(value, tuple) and value and all(isinstance(each, str) for each in value):
        yield value
    elif isinstance(value, tuple):
        for inner in value:
            yield from _within(inner)


def longest(texts):
    return max(len(text.split()) for text in texts)


#: Words that a placeholder takes at most in the shipped scenarios, and in a name as people have them.
FILLED = {
    "need": longest(map(WORDS.short, TEXTS.needs)),
    "whole": longest(NEEDS),
    "me": 5,
    "address": 2,
    "who": 2,
    "other": 2,
    "people": 2,
    "criterion": 4,
    "occasion": 3,
    "hook": 6,
    "title": 4,
    "company": 2,
    "seller": 2,
    "rival": 1,
    "goal": 5,
    "posture": 4,
    "percent": 1,
    "roles": 5,
    "move": 4,
    "subject": 4,
    "backed": 6,
    "asserted": 6,
    "ours": 1,
    "theirs": 1,
    "neutral": 1,
    "lines": 6,
    "fact": 0,  # an author's own sentences; the scenario's check counts them
    "says": 0,
    "behind": 0,
}


def words_in(sentence):
    """Count the words of a sentence with its placeholders filled."""
    bare = re.sub(r"\{[a-z]+\}", "", sentence)
    return len(re.findall(r"[\w'-]+", bare)) + sum(FILLED[name] for name in placeholders(sentence))


def too_long(module, most, extra=0, without=()):
    return [
        (name, sentence, words_in(sentence) + extra)
        for name, pool in pools(module)
        if name not in without
        for sentence in pool
        if words_in(sentence) + extra > most
    ]


# A sentence for every case


@pytest.mark.parametrize(
    ("table", "members"),
    [
        (terms.KINDS, Kind),
        (terms.STYLES, Style),
        (terms.MANNERS, Manner),
        (terms.STAGES, Stage),
        (terms.RELATIONS, Relation),
        (terms.LEVELS, Level),
        (terms.FUNCTIONS, Function),
        (terms.ROLES, Role),
        (terms.LAYERS, Layer),
        (terms.GOALS, Goal),
        (terms.TOLD, Told),
        (terms.POSTURES, Posture),
        (refusals.REFUSALS, Refusal),
        (narration.PLACES, Level),
        (narration.STAGES, Stage),
        (remarks.LABELS, Label),
        (terms.SUBJECTS, Subject),
        (terms.TRACES, Trace),
        (terms.COLLEAGUES, Colleague),
        (terms.WAYS, Way),
        (terms.DOUBTS, Doubt),
        (terms.QUESTIONS, Question),
        (terms.APPROVALS, Approval),
        (terms.GATES, Gate),
        (terms.MARKS, Mark),
        (terms.MOTIVES, Motive),
        (terms.FORMS, Form),
        (enquiries.ENQUIRE, Subject),
        (enquiries.ANSWER, Way),
        (facts.PHONED, Told),
        (occurrences.GATES, Gate),
        (occurrences.MOTIVES, Motive),
        (occurrences.JUDGED, Approval),
        (replies.DECLINES, replies.Reason),
        (replies.DECLINES_AS, replies.Reason),
        (hint_lines.NUDGES, hint_lines.Occasion),
        (hint_lines.READINGS, Posture),
        (narration.OUTCOMES, Outcome),
        (verdicts.STORY, Outcome),
        (reactions.SHOWS, Posture),
        (reactions.TO_A_PITCH, Posture),
        (reactions.TO_A_PITCH_AS, Style),
        (answers.TELLS, Layer),
        (statements.SWITCH, Manner),
        (statements.PRAISE_AS, Manner),
        (statements.PITCH_AS, Manner),
        (statements.GREET_FIRST_AS, Manner),
        (statements.GREET_AGAIN_AS, Manner),
    ],
)
def test_every_member_of_a_vocabulary_has_its_words(table, members):
    assert set(table) == set(members)


@pytest.mark.parametrize("table", [consents.GRANTS, consents.REFUSES, telling.AGREED])
def test_every_goal_of_a_plan_has_its_words(table):
    assert set(table) == set(Goal) - {Goal.NONE}


def test_every_way_of_asking_for_facts_and_of_answering_has_its_words_in_every_manner():
    assert set(enquiries.ENQUIRE_AS) == {(subject, manner) for subject in Subject for manner in Manner}
    assert set(enquiries.ANSWER_AS) == {(way, manner) for way in Way for manner in Manner}


def test_every_end_that_the_trainee_did_not_choose_is_seen():
    assert set(narration.ENDS) == set(Ending) - {Ending.TRAINEE}


def test_every_relation_that_can_be_risen_to_has_its_words():
    assert set(narration.RISES) == set(Relation) - {Relation.STRANGER}


def test_every_visible_event_is_told():
    hidden = {Happening.TRUST, Happening.OPINION, Happening.SATISFIED}
    assert set(telling.TOLD) | set(telling.IN_A_WEEK) | {Happening.WEEK} == set(Happening) - hidden


def test_every_question_has_its_sentences():
    """Four kinds, seven forms, with a topic that hurts or is wished for; two kinds without a topic too."""
    assert set(questions.OPEN) == {(kind, pain) for kind in ASKED for pain in (True, False)}
    assert set(questions.COLOURED) == {(*key, manner) for key in questions.OPEN for manner in Manner}
    forms = set(Form) - {Form.OPEN}
    assert set(questions.FORMED) == {(kind, form) for kind in ASKED for form in forms}
    wide = {Kind.SITUATION, Kind.PROBLEM}
    assert set(questions.WIDE_COLOURED) == {(kind, manner) for kind in wide for manner in Manner}
    assert set(questions.WIDE_FORMED) == {(kind, form) for kind in wide for form in forms}


def test_every_contact_can_be_accepted_in_words():
    elsewhere = set(narration.TAKES_PLACE)
    assert set(replies.ACCEPTS) | elsewhere == {
        *(Kind(number) for number in range(Kind.GREETING, Kind.DELIVER + 1)),
        *(Kind.SHOW_DRAFT, Kind.PRESENT),
    }


@pytest.mark.parametrize("module", [answers, consents, facts, occurrences, replies])
def test_a_style_that_speaks_anywhere_speaks_in_all_four_voices(module):
    tables = [value for name, value in vars(module).items() if name.endswith("_AS")]
    styled = [table for table in tables if isinstance(next(iter(table)), Style)]
    nested = [table for table in tables if not isinstance(next(iter(table)), Style)]
    styled += [inner for table in nested for inner in table.values()]
    assert styled
    assert all(set(table) == set(Style) for table in styled)


# Enough of them


FREQUENT = [
    *questions.WIDE_COLOURED,
    *(key for key in questions.COLOURED),
]


@pytest.mark.parametrize("key", FREQUENT, ids=str)
def test_open_questions_do_not_repeat_themselves_within_five(key):
    kind, manner = key[0], key[-1]
    common = questions.WIDE[kind] if len(key) == 2 else questions.OPEN[key[0], key[1]]
    own = questions.WIDE_COLOURED[kind, manner] if len(key) == 2 else questions.COLOURED[key]
    assert len(set(common + own)) >= 5


@pytest.mark.parametrize(
    "pool",
    [
        statements.LISTEN,
        statements.PLAY_BACK,
        statements.AGENDA_FIRST,
        statements.AGENDA_AGAIN,
        statements.PROMISE,
        statements.ASK[Kind.ASK_DATE],
        enquiries.NOTES,
        *(enquiries.ENQUIRE[key[0]] + own for key, own in enquiries.ENQUIRE_AS.items()),
        *(enquiries.ANSWER[key[0]] + own for key, own in enquiries.ANSWER_AS.items()),
        facts.TELLS_FACT,
        facts.KEEPS,
        facts.KNOWS_NOT,
        facts.STAYS,
        facts.SETTLES,
        statements.PROVE,
        statements.VISIT_ABOUT,
        statements.VISIT_AGAIN,
        *(statements.PITCH + own for own in statements.PITCH_AS.values()),
        *answers.TELLS.values(),
        answers.CONFIRMS,
        answers.MENTIONS,
        answers.AGREES_WITH_NOTES,
        *answers.NOTHING_TO_KIND.values(),
        *narration.PLACES.values(),
        narration.QUIET_WEEK,
        *reactions.SHOWS.values(),
        replies.ACCEPTS[Kind.VISIT],
        replies.DECLINES[replies.Reason.BUSY],
        replies.DECLINES[replies.Reason.NOTHING_NEW],
        replies.DECLINES[replies.Reason.NOBODY_SENT_US],
        *(
            table[style]
            for style in Style
            for table in (
                answers.TELLS_AS,
                answers.CONFIRMS_AS,
                answers.ADDS_UP_AS,
                answers.LOOKS_AHEAD_AS,
                answers.NOTHING_MORE_AS,
                answers.GREETS_AS,
                consents.GRANTS_AS,
                consents.REFUSES_AS,
                facts.TELLS_FACT_AS,
                facts.KEEPS_AS,
                facts.KNOWS_NOT_AS,
                facts.SETTLES_AS,
                facts.STAYS_AS,
                occurrences.PLEASED_AS,
                replies.ACCEPTS_AS[Kind.PHONE],
                replies.ACCEPTS_INVITATION_AS,
            )
        ),
    ],
)
def test_frequent_moments_have_four_sentences_or_more(pool):
    assert len(set(pool)) >= 4


@pytest.mark.parametrize("module", SPOKEN)
def test_what_is_said_can_be_said_in_two_ways(module):
    """Styles that show in a rare moment may have one sentence."""
    rare = {"AGREES_ON_AGENDA_AS", "PROMISED_AS", "ANSWER_AS"}
    assert [name for name, pool in pools(module) if len(set(pool)) < 2 and name not in rare] == []


def test_no_sentence_stands_in_a_pool_twice():
    assert [name for each in EVERY for name, pool in pools(each) if len(pool) != len(set(pool))] == []


# Short enough


def test_the_trainee_says_twenty_words_at_most():
    about = {"OPEN", "COLOURED", "FORMED"}
    assert too_long(statements, 20, without={"PITCH", "PITCH_AS"}) == []
    assert too_long(enquiries, 20) == []
    assert too_long(questions, 20, without=about | {"TOPICS"}) == []


def test_a_question_leaves_room_for_its_topic():
    wide = {"WIDE", "WIDE_COLOURED", "WIDE_FORMED", "TOPICS"}
    pitches = [pool for name, pool in pools(statements) if name in {"PITCH", "PITCH_AS"}]
    assert too_long(questions, said.BREATH, extra=FILLED["need"], without=wide) == []
    assert [each for pool in pitches for each in pool if words_in(each) + FILLED["need"] > said.BREATH] == []


@pytest.mark.parametrize("module", [answers, consents, facts, replies, reactions])
def test_they_say_twenty_five_words_at_most(module):
    assert too_long(module, 25, without={"SHOWS"}) == []


#: Narration that carries words of an author, of which nobody knows how many there are.
AUTHORED = {
    "COACH",
    "EXPOSED",
    "FALSE_COACH",
    "HOOK",
    "NAME_FOUND",
    "TWO_VERSIONS",
    "REQUIREMENT",
    "OUR_LINES",
    "THEIR_LINES",
}


def test_narration_takes_twelve_words_at_most():
    manager = {"JUDGED", "BACKED", "ASSERTED"}
    assert too_long(narration, 12, without=AUTHORED) == []
    assert too_long(occurrences, 12, without=AUTHORED | manager) == []
    assert [each for pool in reactions.SHOWS.values() for each in pool if words_in(each) > 12] == []


@pytest.mark.parametrize("module", [narration, occurrences, remarks])
def test_no_line_of_narration_or_of_the_manager_takes_more_than_twenty_five_words(module):
    assert too_long(module, 25) == []


def test_a_remark_of_the_manager_is_short():
    """Three of them stand side by side after every meeting."""
    assert too_long(remarks, 16) == []


def test_a_hint_is_two_short_sentences_at_most():
    lines = [line for pool in hint_lines.NUDGES.values() for line in pool] + [*hint_lines.READINGS.values()]
    assert [line for line in lines if len(re.findall(r"[.?!]", line)) > 2] == []
    assert too_long(hint_lines, 20) == []
    assert max(words_in(line) for line in hint_lines.READINGS.values()) <= 20


def test_sentences_are_well_below_their_budgets_on_average():
    """A deal has two hundred of them, and an evening has an hour."""

    def mean(*modules):
        lengths = [words_in(line) for each in modules for _, pool in pools(each) for line in pool]
        return sum(lengths) / len(lengths)

    assert mean(questions, statements, enquiries) < 9
    assert mean(answers, consents, facts, replies) < 9
    assert mean(narration, occurrences) < 9


def test_a_refusal_is_one_sentence():
    texts = [*refusals.REFUSALS.values(), *refusals.INSTEAD.values()]
    assert [text for text in texts if not re.fullmatch(r"[^.!?]+\.", text)] == []


def test_a_refusal_says_what_to_do_instead():
    """Behind the semicolon, except where the reason is the way out."""
    plain = {Refusal.NONE, Refusal.NOBODY_NAMED}
    assert [code for code, text in refusals.REFUSALS.items() if ";" not in text and code not in plain] == []


# All can be filled


@pytest.mark.parametrize("module", EVERY)
def test_no_sentence_asks_for_a_placeholder_that_nobody_fills(module):
    unknown = {
        name: placeholders(sentence) - set(FILLED)
        for name, pool in pools(module)
        for sentence in pool
        if placeholders(sentence) - set(FILLED)
    }
    assert unknown == {}


ENGINE_KEYS = set(
    re.findall(
        r'"(move\.[a-z_]+)"',
        "".join(
            path.read_text(encoding="utf-8")
            for path in pathlib.Path(voice.__file__).parents[1].rglob("*.py")
            if path.name != "mistakes.py"
        ),
    )
)


#: What may be wrong with a file that a player chose in the window.
OF_FILES = {"error.unreadable", "error.unknown_scenario"}


def test_every_error_that_may_reach_a_player_has_a_sentence():
    assert set(mistakes.SENTENCES) == {*journal.REASONS, *session.REASONS, *ENGINE_KEYS, *OF_FILES}


@pytest.mark.parametrize(("key", "fields"), [*journal.REASONS.items(), *session.REASONS.items()])
def test_the_sentence_of_an_error_names_only_the_fields_that_it_has(key, fields):
    assert placeholders(mistakes.SENTENCES[key]) <= {*fields, "line"}
    assert placeholders(mistakes.NEAREST.get(key, mistakes.SENTENCES[key])) <= {*fields, "line"}


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (KeyedError("session.no_such_person", {"word": "chn", "nearest": "chen"}), "Did you mean chen"),
        (KeyedError("session.no_such_person", {"word": "x", "nearest": ""}), "Type who"),
        (KeyedError("move.missing_field", {"words": "visit", "field": "person"}), "visit person=…"),
        (ReplayMismatch(12, "replay.untrue"), "Line 12: "),
        (KeyedError("session.percent", {"word": "\x1b[31m7%"}), "[31m7% is no percentage"),
    ],
)
def test_an_error_is_worded_with_its_fields(error, sentence):
    assert sentence in mistakes.worded(error, Language())


@pytest.mark.parametrize("name", [each.name for each in pkgutil.iter_modules(voice.__path__)])
def test_the_examples_of_the_voice_are_true(name):
    assert doctest.testmod(importlib.import_module(f"game.voice.{name}")).failed == 0


def test_sentences_name_no_pronoun_of_a_person():
    """No style, job or posture belongs to a sex, and three languages would have to agree."""
    told = [sentence for each in EVERY for _, pool in pools(each) for sentence in pool]
    assert [each for each in told if re.search(r"\b(he|she|his|her|him)\b", each, re.IGNORECASE)] == []


def test_an_accent_does_not_make_a_clause_chinese():
    """A short clause of few words says too little, whatever its accents."""
    assert (
        gist("Sí, también; pero el banco tres pierde un día")
        == "Sí, también; pero el banco tres pierde un día"
    )
