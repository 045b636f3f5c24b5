"""Facts, messages, objections, chapters and goals: from a checked file to integers and texts."""

import dataclasses
import doctest

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine.grammar import Change
from game.engine.grammar import Test as Reads
from game.engine.setup import MOST_ANSWERS, key_of
from game.engine.vocab import (
    Known,
    Phase,
    Post,
    Relation,
    Secrecy,
    Stage,
    Subject,
    Told,
    Trace,
    Way,
)
from game.scenario import chapters as chapters_module
from game.scenario import story_of, wording
from game.scenario.chapters import STANDARD, Chapter, chapter_at
from game.scenario.parts import LANGUAGES
from tests.scenarios_bad import SAMPLE, scenario

DEAL = scenario()
FACTS, MESSAGES, OBJECTIONS = DEAL.setup.facts, DEAL.setup.messages, DEAL.setup.objections
PEOPLE, NEEDS = DEAL.setup.people.ids, DEAL.setup.needs.ids
WHEN = "when: {stage: {from: discovery, to: approval}, not_met: ana}"
CHAPTERS = SAMPLE[SAMPLE.index("\nchapters:") : SAMPLE.index("\ntargets:")]
THEN = "then: {trust: {xu: 2%}, knows: ana, hours: -1}"
DRILL = "kind: drill\ngoal: "


def conditions(when):
    """The conditions of the first event, if these are written there and it may come in every week."""
    table = scenario((WHEN, f"when: {when}"), ("    week: 3\n", "")).setup.messages.when
    mine = table.of == 0
    columns = (table.test, table.index, table.low, table.high)
    return [tuple(row) for row in np.array(columns)[:, mine].T.tolist()]


def changes(then):
    """The changes of the first answer to the first event, if these are written there."""
    messages = scenario((THEN, f"then: {then}")).setup.messages
    mine = messages.change_answer == 0
    columns = (messages.change, messages.change_index, messages.change_amount)
    return [tuple(row) for row in np.array(columns)[:, mine].T.tolist()]


# Facts


def test_facts_are_compiled_as_they_are_written():
    assert FACTS.ids == ("sign_limit", "budget_line", "old_units", "hall")
    assert FACTS.subject.tolist() == [Subject.POWER, Subject.MONEY, Subject.USE, Subject.PLAN]
    assert FACTS.secrecy.tolist() == [
        Secrecy.INTERNAL,
        Secrecy.OPEN,
        Secrecy.OPEN,
        Secrecy.CONFIDENTIAL,
    ]
    assert FACTS.public.tolist() == [0, 0, 1, 0]
    assert FACTS.budget.tolist() == [0, 1, 0, 0]
    assert FACTS.reveals.tolist() == [PEOPLE.index("liu"), -1, -1, -1]


def test_who_knows_a_fact_best_stands_first_in_its_list():
    assert [PEOPLE[at] for at in np.flatnonzero(FACTS.knows[0])] == ["ana", "amina"]
    assert FACTS.best.tolist() == [PEOPLE.index("ana"), PEOPLE.index("amina"), -1, -1]
    turned = scenario(("known_by: [ana, amina]", "known_by: [amina, ana]")).setup.facts
    assert turned.best[0] == PEOPLE.index("amina")
    assert (turned.knows == FACTS.knows).all()


def test_others_are_mistaken_in_a_quarter_of_the_cases_unless_the_author_says_otherwise():
    assert FACTS.rumour.tolist() == [3_000, 2_500, 0, 0]
    assert scenario(("mistaken: 30%", "mistaken: 0%")).setup.facts.rumour[0] == 0


@pytest.mark.parametrize("fact", ["sign_limit", "budget_line"])
def test_the_key_of_a_fact_decides_which_of_its_sentences_is_the_true_one(fact):
    """So the number of a sentence tells neither the trainee nor the author which one is true."""
    assert FACTS.true_label[FACTS.ids.index(fact)] == (key_of(fact) & 1) + 1


def test_a_fact_with_one_sentence_is_true_by_its_first():
    assert FACTS.true_label[2:].tolist() == [1, 1]
    assert DEAL.texts("en").facts["hall"].labels[1] == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_true_label_leads_to_the_true_sentence(language):
    texts = DEAL.texts(language).facts
    truths = [texts[name].labels[label - 1] for name, label in zip(FACTS.ids, FACTS.true_label, strict=True)]
    assert truths[0].startswith("Mr Wang and Ms Gomez sign")
    assert truths[1].startswith("The money for the benches stands")


def test_a_fact_is_listed_under_its_subject():
    assert [each.subject for each in DEAL.texts("en").facts.values()] == ["power", "money", "use", "plan"]


# Messages


def test_weeks_are_counted_from_one_in_the_file_and_from_zero_in_the_setup():
    assert (MESSAGES.first.tolist(), MESSAGES.last.tolist()) == ([2, 5, 10], [2, 8, 10])


@pytest.mark.parametrize(
    ("week", "span"), [("{from: 4}", (3, 23)), ("{to: 4}", (0, 3)), ("1", (0, 0)), ("24", (23, 23))]
)
def test_an_open_end_of_weeks_is_that_of_the_calendar(week, span):
    messages = scenario(("week: 11", f"week: {week}")).setup.messages
    assert (messages.first[2], messages.last[2]) == span


def test_an_event_without_a_week_may_come_in_every_week():
    messages = scenario(("    week: 3\n", "")).setup.messages
    assert (messages.first[0], messages.last[0]) == (0, 23)


def test_an_event_without_a_sender_comes_from_our_own_company():
    assert MESSAGES.sender.tolist() == [PEOPLE.index("xu"), PEOPLE.index("zhao"), -1]


def test_events_are_compiled_as_they_are_written():
    assert MESSAGES.chance.tolist() == [6_000, 10_000, 10_000]
    assert MESSAGES.answers.tolist() == [2, 3, 2]
    assert MESSAGES.wise.tolist() == [0, 0, 0]


def test_the_wise_answer_may_stand_anywhere():
    text = (
        "        wise: true\n        then: {trust: {zhao: 3%}}\n",
        "        then: {trust: {zhao: 3%}}\n",
    )
    other = scenario(text, ("then: {irritation: {mei: 8%}}", "wise: true"))
    assert other.setup.messages.wise.tolist() == [0, 2, 0]


CHEN, MEI = PEOPLE.index("chen"), PEOPLE.index("mei")
CYCLE, QUEUE = NEEDS.index("cycle"), NEEDS.index("queue")
ANY = 10_000
CONDITIONS = [
    ("{}", []),
    ("{week: 3}", [(Reads.WEEK, 0, 2, 2)]),
    ("{week: {from: 2}}", [(Reads.WEEK, 0, 1, ANY - 1)]),
    ("{stage: design}", [(Reads.STAGE, 0, Stage.DESIGN, Stage.DESIGN)]),
    ("{stage: {from: design}}", [(Reads.STAGE, 0, Stage.DESIGN, Stage.IMPLEMENTATION)]),
    ("{stage: {to: design}}", [(Reads.STAGE, 0, Stage.DISCOVERY, Stage.DESIGN)]),
    ("{trust: {person: mei, below: 30%}}", [(Reads.TRUST, MEI, 0, 2_999)]),
    ("{trust: {person: mei, at_least: 30%}}", [(Reads.TRUST, MEI, 3_000, 10_000)]),
    ("{value: {person: mei, at_least: 1%, below: 2%}}", [(Reads.FELT, MEI, 100, 199)]),
    (
        "{irritation: [{person: mei, below: 5%}, {person: chen, at_least: 5%}]}",
        [(Reads.IRRITATION, MEI, 0, 499), (Reads.IRRITATION, CHEN, 500, 10_000)],
    ),
    (
        "{relation: {person: mei, at_least: trust}}",
        [(Reads.RELATION, MEI, Relation.TRUST, Relation.ALLIANCE)],
    ),
    ("{relation: {person: mei, below: trust}}", [(Reads.RELATION, MEI, 0, Relation.APPOINTMENT)]),
    ("{known: mei}", [(Reads.KNOWN, MEI, Known.NAME, Known.ROLE)]),
    ("{met: [mei, chen]}", [(Reads.MET, MEI, 1, ANY), (Reads.MET, CHEN, 1, ANY)]),
    ("{not_met: mei}", [(Reads.MET, MEI, 0, 0)]),
    ("{coach: mei}", [(Reads.COACH, MEI, 1, 1)]),
    ("{not_coach: mei}", [(Reads.COACH, MEI, 0, 0)]),
    ("{invited: mei}", [(Reads.INVITED, MEI, 1, ANY)]),
    ("{introduced: mei}", [(Reads.INTRODUCED, MEI, 1, ANY)]),
    ("{promised: mei}", [(Reads.PROMISED, MEI, 0, ANY)]),
    ("{fact: hall}", [(Reads.FACT, 3, Trace.HEARD, Trace.CONTRADICTED)]),
    ("{not_fact: hall}", [(Reads.FACT, 3, Trace.NOTHING, Trace.NOTHING)]),
    ("{need: queue}", [(Reads.NEED, QUEUE, 1, 1)]),
    ("{not_need: queue}", [(Reads.NEED, QUEUE, 0, 0)]),
    (
        "{answered: {event: engineer_asked, with: 2}}",
        [(Reads.ANSWERED, 2, Post.ANSWERED + 1, Post.ANSWERED + 1)],
    ),
    ("{answered: {event: engineer_asked}}", [(Reads.ANSWERED, 2, Post.ANSWERED, Post.ANSWERED + 2)]),
    ("{proposed: true}", [(Reads.PROPOSED, 0, 1, 1)]),
    ("{proposed: false}", [(Reads.PROPOSED, 0, 0, 0)]),
    ("{researched: true}", [(Reads.RESEARCHED, 0, 1, 1)]),
    ("{risk: {at_least: 10%}}", [(Reads.RISK, 0, 1_000, 10_000)]),
]


@pytest.mark.parametrize(("when", "rows"), CONDITIONS, ids=[when for when, _ in CONDITIONS])
def test_a_condition_is_a_range_of_a_field(when, rows):
    assert conditions(when) == rows


def test_a_need_made_clear_is_read_from_the_pair_of_need_and_owner():
    pair = DEAL.setup.needs.pair[CYCLE, MEI]
    assert conditions("{clear: {person: mei, need: cycle}}") == [(Reads.TOLD, pair, Told.CLEAR, Told.CLEAR)]


def test_conditions_are_ordered_by_their_messages():
    assert MESSAGES.when.of.tolist() == [0, 0, 1, 1]


CHANGES = [
    ("{}", []),
    ("{trust: {mei: 6%, chen: -3%}}", [(Change.TRUST, MEI, 600), (Change.TRUST, CHEN, -300)]),
    ("{credibility: {mei: +6%}}", [(Change.CREDIBILITY, MEI, 600)]),
    ("{irritation: {mei: 6.5%}}", [(Change.IRRITATION, MEI, 650)]),
    ("{value: {mei: 6%}}", [(Change.FELT, MEI, 600)]),
    ("{doubt: {mei: 6%}}", [(Change.DOUBT, MEI, 600)]),
    ("{familiarity: {mei: 6%}}", [(Change.FAMILIARITY, MEI, 600)]),
    ("{rival_trust: {mei: 6%}}", [(Change.RIVAL_TRUST, MEI, 600)]),
    ("{information: 6%}", [(Change.INFORMATION, 0, 600)]),
    ("{risk: -6%}", [(Change.RISK, 0, -600)]),
    ("{progress: 6%}", [(Change.PROGRESS, 0, 600)]),
    ("{hours: -2}", [(Change.MINUTES, 0, -120)]),
    ("{money: -300}", [(Change.MONEY, 0, -300)]),
    ("{engineer: -1 day}", [(Change.ENGINEER, 0, -480)]),
    ("{service: +4h}", [(Change.SERVICE, 0, 240)]),
    ("{executive: 30 min}", [(Change.EXECUTIVE, 0, 30)]),
    ("{knows: [mei, chen]}", [(Change.KNOWN, MEI, 1), (Change.KNOWN, CHEN, 1)]),
    ("{introduces: mei}", [(Change.INTRODUCED, MEI, 1)]),
    ("{invited: mei}", [(Change.INVITED, MEI, 1)]),
    ("{promise: mei}", [(Change.PROMISE, MEI, 1)]),
    ("{need: queue}", [(Change.NEED, QUEUE, 1)]),
    ("{fact: hall}", [(Change.FACT, 3, 1)]),
]


@pytest.mark.parametrize(("then", "rows"), CHANGES, ids=[then for then, _ in CHANGES])
def test_a_change_is_an_amount_added_to_a_field(then, rows):
    assert changes(then) == rows


def test_every_change_of_the_engine_can_be_written():
    assert {row[0] for _, rows in CHANGES for row in rows} == set(Change)


def test_every_condition_of_the_engine_can_be_written():
    written = {row[0] for _, rows in CONDITIONS for row in rows}
    assert written | {Reads.TOLD} == set(Reads)


def test_changes_are_ordered_by_message_and_answer():
    assert MESSAGES.change_answer.tolist() == sorted(MESSAGES.change_answer.tolist())
    assert set(MESSAGES.change_answer // MOST_ANSWERS) == {0, 1, 2}


def test_the_texts_of_a_message_have_an_answer_for_each_of_the_setup():
    for language in LANGUAGES:
        texts = DEAL.texts(language).messages
        assert tuple(texts) == MESSAGES.ids
        assert [len(each.answers) for each in texts.values()] == MESSAGES.answers.tolist()


# Objections


def test_objections_are_compiled_as_they_are_written():
    assert OBJECTIONS.owner.tolist() == [MEI, PEOPLE.index("mori")]
    assert OBJECTIONS.need.tolist() == [QUEUE, -1]
    assert OBJECTIONS.stage.tolist() == [Stage.DESIGN, Stage.DISCOVERY]
    assert OBJECTIONS.weight.tolist() == [1_200, 800]
    assert OBJECTIONS.cures.tolist() == [
        1 << Way.PROVE | 1 << Way.ENGINEER,
        1 << Way.CLARIFY | 1 << Way.PROVE,
    ]


def test_an_objection_says_what_is_said_and_what_stands_behind_it():
    texts = DEAL.texts("en").objections["downtime"]
    assert texts.says == "We cannot stop a bench for a week."
    assert texts.behind == "I answer for every board that comes late."


# Goals, drift, money, colleagues


def test_a_deal_has_no_goal():
    assert [len(column) for column in dataclasses.astuple(DEAL.setup.goal)] == [0] * 5


def test_the_goal_of_a_drill_is_written_like_the_conditions_of_an_event():
    drill = scenario(("kind: deal\n", f"{DRILL}{{met: [mei, chen], proposed: true}}\n"))
    goal = drill.setup.goal
    assert drill.kind == "drill"
    assert goal.of.tolist() == [0, 0, 0]
    assert goal.test.tolist() == [Reads.MET, Reads.MET, Reads.PROPOSED]
    assert goal.index.tolist() == [MEI, CHEN, 0]


def test_a_drill_at_the_table_begins_with_the_lead_and_the_trust_of_its_file():
    begins = "kind: drill\nbegins: {at: table, lead: -10%, trust: {mei: 45%}}\n"
    drill = scenario(("kind: deal\n", begins), ("negotiation:\n", "negotiation:\n  rounds: 6\n"))
    opening = drill.setup.opening
    assert (opening.phase, opening.lead) == (Phase.TABLE, -1_000)
    assert opening.trust.tolist() == [4_500 * (who == MEI) for who in range(len(PEOPLE))]
    assert len(drill.setup.goal.of) == 0


def test_without_a_beginning_a_game_begins_at_the_desk():
    assert DEAL.setup.opening.phase == Phase.DESK


def test_only_needs_that_may_change_have_a_chance_of_it():
    drift = DEAL.setup.needs.drift
    assert drift[CYCLE] == 2_000
    assert drift.sum() == 2_000


def test_colleagues_have_as_much_time_as_the_file_gives():
    team = "team: {engineer: 1 day, service: 6 days, executive: 4h}"
    terms = scenario(("team: {engineer: 12 days}", team)).setup.terms
    assert (terms.engineer_minutes, terms.service_minutes, terms.executive_minutes) == (480, 2_880, 240)


def test_the_money_is_surely_there_unless_the_file_says_otherwise():
    assert DEAL.setup.terms.money == 8_800
    assert scenario(("opportunity: {money: 88%}\n", "")).setup.terms.money == 10_000


def test_the_targets_of_the_author_are_kept_as_shares():
    assert DEAL.targets["textbook"].won == (6_000, 7_000)
    assert DEAL.targets["random"].lost is None


def test_every_new_array_is_of_integers_in_one_block():
    for part in (FACTS, MESSAGES, MESSAGES.when, OBJECTIONS, DEAL.setup.goal):
        for field in dataclasses.fields(part):
            value = getattr(part, field.name)
            if isinstance(value, np.ndarray):
                assert value.dtype == (np.uint32 if field.name == "key" else np.int32), field.name
                assert value.flags.c_contiguous, field.name


def test_a_scenario_without_a_story_has_empty_axes():
    """Every array is there, with no column or no row."""
    plain = scenario((SAMPLE[SAMPLE.index("\nopportunity:") :], "\n")).setup
    assert [plain.sizes[axis] for axis in "FEO"] == [0, 0, 0]
    assert plain.facts.knows.shape == (0, len(PEOPLE))
    assert plain.messages.change_answer.shape == plain.messages.when.of.shape == (0,)


# Chapters


def test_the_usual_chapters_end_with_the_stages_of_the_customer():
    plain = scenario((CHAPTERS, "\n"))
    assert plain.chapters == STANDARD
    assert [each.until_stage for each in STANDARD] == [
        Stage.APPROVAL,
        Stage.DESIGN,
        Stage.EVALUATION,
        Stage.COMMITMENT,
        Stage.IMPLEMENTATION,
        None,
    ]
    named = scenario((CHAPTERS, "\nchapters: standard\n"))
    assert named.chapters == STANDARD


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_usual_chapters_have_a_card_in_each_language(language):
    plain = scenario((CHAPTERS, "\n"))
    cards = plain.texts(language).chapters
    assert len(cards) == len(STANDARD)
    for card in cards:
        for text in (card.title, card.goal, card.method):
            assert 0 < wording.words_in(text, language) <= wording.CARD_WORDS


def test_a_chapter_ends_with_a_stage_or_with_a_week_counted_from_zero():
    assert DEAL.chapters == (Chapter(Stage.APPROVAL, None), Chapter(None, 11), Chapter(None, None))
    assert [each.title for each in DEAL.texts("en").chapters] == [
        "Find the way in",
        "Earn the budget",
        "Agree",
    ]


@pytest.mark.parametrize(
    ("stage", "week", "chapter"),
    [
        (Stage.DISCOVERY, 0, 0),
        (Stage.DISCOVERY, 20, 0),
        (Stage.APPROVAL, 10, 1),
        (Stage.APPROVAL, 11, 2),
        (Stage.COMMITMENT, 3, 1),
        (Stage.COMMITMENT, 30, 2),
    ],
)
def test_the_chapter_that_runs_is_the_first_that_is_not_over(stage, week, chapter):
    assert chapter_at(DEAL.chapters, stage, week) == chapter


ENDS = st.builds(Chapter, st.none() | st.sampled_from(Stage), st.none() | st.integers(0, 30))


@given(st.lists(ENDS, min_size=1, max_size=6), st.sampled_from(Stage), st.integers(0, 30))
def test_later_and_further_never_means_an_earlier_chapter(ends, stage, week):
    here = chapter_at(ends, stage, week)
    assert 0 <= here < len(ends)
    assert chapter_at(ends, stage, week + 1) >= here
    assert chapter_at(ends, min(stage + 1, max(Stage)), week) >= here


# What is allowed, and labels


def test_what_is_allowed_is_told_as_numbers_and_words_of_the_format():
    conduct = DEAL.texts("en").conduct
    assert dataclasses.astuple(conduct) == ("modest", 300, 1_000, 400, 1_000, 0, "zero")


def test_what_the_file_says_nothing_about_is_told_as_nothing():
    rules = ("  meal_head: 400\n  approval_over: 1000\n", "")
    conduct = scenario(rules, (", officials: zero", "")).texts("en").conduct
    assert (conduct.meal_head, conduct.approval_over, conduct.customer_officials) == (None, None, None)


def test_a_need_has_a_short_name_or_its_whole_text():
    texts = DEAL.texts("en")
    assert texts.shorts["cycle"] == "The cycle"
    assert texts.shorts["queue"] == texts.needs["queue"]
    assert tuple(texts.shorts) == NEEDS


def test_a_short_name_that_is_not_translated_gives_way_to_a_text_that_is():
    """English in a Chinese list would be worse than a long line."""
    chinese = scenario(
        ("      en: A new controller", "      zh: 新控制器\n      en: A new controller"),
    )
    assert chinese.texts("zh").shorts["cycle"] == "新控制器"
    assert chinese.texts("es").shorts["cycle"] == "The cycle"


# Counting words


@given(st.lists(st.text("abc", min_size=1, max_size=5), max_size=30))
def test_words_are_counted_by_their_blanks(words):
    assert wording.words_in("  ".join(words), "en") == len(words)


@given(st.text("林梅瀚电", max_size=60))
def test_eight_chinese_characters_count_as_five_words(text):
    assert wording.words_in(text, "zh") == -(-len(text) * 5 // 8)


@pytest.mark.parametrize("module", [chapters_module, story_of, wording], ids=lambda module: module.__name__)
def test_the_examples_in_the_documentation_of_the_story_are_true(module):
    result = doctest.testmod(module)
    assert (result.failed, result.attempted > 0) == (0, True)
