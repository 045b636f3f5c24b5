"""What makes facts, events, objections, chapters and goals playable, and their sentences fit."""

import itertools

import pytest

from game.scenario.compile import examine
from game.scenario.tree import MOST_PROBLEMS
from tests.scenarios_bad import changed, problems, rules

WHEN = "when: {stage: {from: discovery, to: approval}, not_met: ana}"
WAIT = "when: {answered: {event: best_price, with: 1}, trust: {person: chen, at_least: 20%}}"
DRILL = "kind: drill\ngoal: "
BEGINS = "begins: {at: table}"
ROUNDS = ("negotiation:\n", "negotiation:\n  rounds: 6\n")
THREE = "title: Agree, goal: Win the choice., method: Ask for the decision."
WORD = "word "
ASK = "      - say: I ask Ms Lin about it.\n"
HALL = "    subject: plan\n"
SHORT = "text: Hm., answers: [{say: Yes., reply: So., wise: true}, {say: No., reply: So.}]"


def when(conditions):
    """The edit that gives the first event other conditions."""
    return (WHEN, f"when: {conditions}")


def waiting(conditions):
    """The edit that gives the second event other conditions."""
    return (WAIT, f"when: {conditions}")


ERRORS = [
    # Weeks and ranges
    ("event after the deal", "outside-calendar", [("week: 11", "week: 25")]),
    ("event that ends after the deal", "outside-calendar", [("{from: 6, to: 9}", "{from: 6, to: 25}")]),
    ("event that begins after the deal", "outside-calendar", [("{from: 6, to: 9}", "{from: 30}")]),
    ("weeks the other way round", "empty-range", [("{from: 6, to: 9}", "{from: 9, to: 6}")]),
    ("condition after the deal", "outside-calendar", [when("{week: 30}")]),
    ("condition outside of the event's weeks", "never-holds", [when("{week: 7}")]),
    ("stages the other way round", "empty-range", [when("{stage: {from: design, to: approval}}")]),
    ("nothing below nothing", "empty-range", [when("{trust: {person: mei, below: 0%}}")]),
    ("above and below", "empty-range", [when("{value: {person: mei, at_least: 30%, below: 30%}}")]),
    ("below the first stage", "empty-range", [when("{relation: {person: mei, below: stranger}}")]),
    ("risk above and below", "empty-range", [when("{risk: {at_least: 9%, below: 3%}}")]),
    ("bound forgotten", "no-bound", [when("{irritation: [{person: mei}]}")]),
    ("bound of the relation forgotten", "no-bound", [when("{relation: {person: mei}}")]),
    ("no chance at all", "never-holds", [("chance: 60%", "chance: 0%")]),
    # Conditions against each other
    ("met and not met", "never-holds", [when("{met: [mei, ana], not_met: ana}")]),
    ("coach and no coach", "never-holds", [when("{coach: ana, not_coach: [ana]}")]),
    ("fact heard and not heard", "never-holds", [when("{fact: hall, not_fact: hall}")]),
    ("need heard and not heard", "never-holds", [when("{need: cycle, not_need: cycle}")]),
    (
        "need known from the brief on",
        "never-holds",
        [("    drifts: 20%", "    known: true"), when("{not_need: cycle}")],
    ),
    ("need made clear by a stranger to it", "not-an-owner", [when("{clear: {person: xu, need: cycle}}")]),
    # Answers that are waited for
    ("answer that does not exist", "never-holds", [waiting("{answered: {event: best_price, with: 3}}")]),
    (
        "two answers to one event",
        "never-holds",
        [waiting("{answered: [{event: best_price, with: 1}, {event: best_price, with: 2}]}")],
    ),
    ("event that comes later", "never-holds", [waiting("{answered: {event: engineer_asked}}")]),
    ("event that waits for itself", "never-holds", [waiting("{answered: {event: old_paper}}")]),
    (
        "events that wait for each other",
        "never-holds",
        [when("{answered: {event: old_paper}}"), ("week: 3", "week: {from: 3}")],
    ),
    # Answers
    ("no wise answer", "not-one-wise", [("        wise: true\n", "")]),
    ("two wise answers", "not-one-wise", [("then: {fact: hall, risk: 10%}", "wise: true")]),
    # Facts
    ("money fact about power", "stray-budget", [("subject: money", "subject: power")]),
    (
        "money fact without the other sentence",
        "stray-budget",
        [("    rumour: The money for the benches went into the new hall.\n", "")],
    ),
    (
        "chance of a rumour that is none",
        "stray-mistaken",
        [(HALL, f"{HALL}    mistaken: 9%\n")],
    ),
    ("the same person knows twice", "said-twice", [("known_by: [ana, amina]", "known_by: [ana, ana]")]),
    # Objections
    ("nothing answers", "unanswerable", [("answered_by: [prove, engineer]", "answered_by: []")]),
    (
        "an engineer whom nobody has",
        "unanswerable",
        [("answered_by: [prove, engineer]", "answered_by: [engineer]"), ("{engineer: 12 days}", "{}")],
    ),
    ("objection of somebody else's need", "not-an-owner", [("    need: queue", "    need: total")]),
    ("way given twice", "said-twice", [("answered_by: [prove, engineer]", "answered_by: [prove, prove]")]),
    # Chapters
    ("chapter without an end", "endless-chapter", [(", until: approval", "")]),
    ("chapter with an empty end", "endless-chapter", [("until: approval", "until: {}")]),
    ("chapter until the first stage", "chapter-order", [("until: approval", "until: discovery")]),
    ("chapter until the first week", "chapter-order", [("until: {week: 12}", "until: {week: 1}")]),
    ("chapters in another order", "chapter-order", [("until: {week: 12}", "until: approval")]),
    ("chapter until after the deal", "outside-calendar", [("until: {week: 12}", "until: {week: 26}")]),
    # Friends and rivals
    ("fact of two who are no pair", "no-such-link", [("reveals: liu", "between: [mei, chen]")]),
    ("fact of one alone", "no-such-link", [("reveals: liu", "between: [mei]")]),
    # Goals
    ("drill without a goal", "no-goal", [("kind: deal", "kind: drill")]),
    ("drill with an empty goal", "no-goal", [("kind: deal", f"{DRILL}{{}}")]),
    ("goal of a deal", "stray-goal", [("kind: deal", "kind: deal\ngoal: {met: mei}")]),
    ("goal that cannot be reached", "never-holds", [("kind: deal", f"{DRILL}{{met: mei, not_met: mei}}")]),
    ("goal after the deal", "outside-calendar", [("kind: deal", f"{DRILL}{{week: 25}}")]),
    # Beginnings
    ("deal that begins at the table", "stray-beginning", [("kind: deal", f"kind: deal\n{BEGINS}"), ROUNDS]),
    (
        "goal of a drill at the table",
        "stray-goal",
        [("kind: deal", f"{DRILL}{{met: mei}}\n{BEGINS}"), ROUNDS],
    ),
    ("drill at a table without rounds", "no-rounds", [("kind: deal", f"kind: drill\n{BEGINS}")]),
    (
        "beginning at the desk",
        "unknown-word",
        [("kind: deal", "kind: drill\nbegins: {at: desk}"), ROUNDS],
    ),
    (
        "trust of somebody unknown",
        "unknown-id",
        [("kind: deal", "kind: drill\nbegins: {at: table, trust: {maya: 40%}}"), ROUNDS],
    ),
    # Limits
    ("more team than fits", "out-of-range", [("engineer: 12 days", "engineer: 63 days")]),
    (
        "four answers",
        "too-many",
        [(ASK, f"      - {{say: a, reply: b}}\n{ASK}")],
    ),
    ("one answer", "too-few", [("      - say: I say no.\n        reply: He remembers it.\n", "")]),
    ("bluffing as a cure", "unknown-word", [("[prove, engineer]", "[prove, bluff]")]),
]
WARNINGS = [
    ("name in letters of no font", "no-glyph", [("name: {en: Lin Mei", "name: {en: Мария")]),
    ("company with a sign of no font", "no-glyph", [("en: Hanlin Electronics", "en: Hanlin \U0001f44d")]),
    ("motive told by another", "told-by-another", [("behind: I answer for", "behind: She answers for")]),
    (
        "motive told by another in one language",
        "told-by-another",
        [("behind: I answer for every board that comes late.", "behind: {en: I answer., zh: 她要负责。}")],
    ),
    (
        "progress lost before there is any",
        "idle-progress",
        [("week: 11", "week: 1"), ("then: {engineer: -1 day}", "then: {progress: -10%}")],
    ),
    ("fact that nobody can find", "lost-fact", [("then: {fact: hall, risk: 10%}", "then: {risk: 10%}")]),
    ("rumour that nobody can tell", "idle-rumour", [("known_by: [ana, amina]", "known_by: [ana]")]),
    (
        "money that may be gone unnoticed",
        "hidden-money",
        [("    known_by: [amina, mei]\n    budget: true\n", "    known_by: [amina, mei]\n")],
    ),
    ("two events in one week", "crowded-weeks", [("week: 11", "week: 3")]),
    (
        "more events than weeks",
        "crowded-weeks",
        [
            (
                "  - id: engineer_asked\n    week: 11\n",
                "".join(f"  - {{id: more{at}, week: {{from: 11, to: 12}}, {SHORT}}}\n" for at in range(2))
                + "  - id: engineer_asked\n    week: 11\n",
            )
        ],
    ),
    ("last chapter with an end", "ended-chapter", [(f"{{{THREE}", f"{{until: design, {THREE}")]),
    ("event of many words", "too-many-words", [("Xu Ning rings.", WORD * 40)]),
    ("sentence of many words", "too-many-words", [("I say no.", WORD * 21)]),
    ("reply of many words", "too-many-words", [("He remembers it.", WORD * 31)]),
    ("fact of many words", "too-many-words", [("The second line moves into", WORD * 25)]),
    ("rumour of many words", "too-many-words", [("Ms Gomez signs everything", WORD * 25)]),
    ("objection of many words", "too-many-words", [("We cannot stop a bench", WORD * 25)]),
    ("reason of many words", "too-many-words", [("I signed the last audit myself.", WORD * 26)]),
    ("goal of many words", "too-many-words", [("Know whether there is a deal.", WORD * 21)]),
    ("method of many words", "too-many-words", [("method: Ask first.", f"method: {WORD * 21}")]),
    (
        "event of many characters",
        "too-many-words",
        [
            ("says: We cannot stop a bench for a week.", "says: {en: No., zh: " + "不" * 41 + "}"),
        ],
    ),
]


def named(cases):
    return [pytest.param(rule, edits, id=name) for name, rule, edits in cases]


def test_the_sample_has_no_finding():
    assert rules(changed()) == []


@pytest.mark.parametrize(("rule", "edits"), named(ERRORS))
def test_a_story_that_cannot_be_played_is_refused(rule, edits):
    found = problems(changed(*edits))
    assert rule in [problem.rule for problem in found if not problem.warning]


@pytest.mark.parametrize(("rule", "edits"), named(WARNINGS))
def test_a_story_that_is_probably_not_meant_is_played_with_a_warning(rule, edits):
    text = changed(*edits)
    assert rule in [problem.rule for problem in problems(text) if problem.warning]
    assert examine(text.encode(), "a.yaml").playable


@pytest.mark.parametrize(("rule", "edits"), named(ERRORS + WARNINGS))
def test_a_finding_of_the_story_says_what_to_do_and_where(rule, edits):
    for problem in problems(changed(*edits)):
        assert problem.suggestion.endswith((".", "?"))
        assert problem.sentence.endswith(".")
        assert problem.line > 1


def at_line_of(fragment, *edits):
    """The rules found in the line of a fragment."""
    text = changed(*edits)
    line = text[: text.index(fragment)].count("\n") + 1
    return [problem.rule for problem in problems(text) if problem.line == line]


def test_a_condition_is_found_in_the_line_where_it_stands():
    assert at_line_of("when: {week: 7}", when("{week: 7}")) == ["never-holds"]


def test_a_text_that_is_too_long_is_found_in_the_line_of_its_language():
    chinese = "zh: " + "不" * 49
    edit = ("reply: He remembers it.", f"reply:\n          en: He remembers it.\n          {chinese}")
    assert "too-many-words" in at_line_of(chinese, edit)


def test_two_events_of_one_week_may_exclude_each_other():
    """Both wait for something, so perhaps never for the same."""
    text = changed(("week: {from: 6, to: 9}", "week: 3"))
    assert rules(text) == []


def test_a_single_item_may_stand_without_its_brackets():
    assert rules(changed(when("{met: ana}"))) == rules(changed(when("{met: [ana]}"))) == []


def test_an_unknown_key_of_a_single_item_is_named():
    """The index that the reader adds for it must not hide the key."""
    found = problems(changed(when("{trust: {person: mei, belw: 30%}}")))
    assert [(each.rule, each.suggestion) for each in found] == [("unknown-key", "Did you mean `below`?")]


def test_a_missing_key_of_a_single_item_is_named():
    found = problems(changed(when("{trust: {below: 30%}}")))
    assert [(each.rule, each.suggestion) for each in found] == [("missing-key", "Add `person: mei`.")]


@pytest.mark.parametrize(
    ("edit", "near"),
    [
        (waiting("{answered: {event: best_prise}}"), "best_price"),
        (when("{not_fact: sign_limt}"), "sign_limit"),
        (when("{need: cycl}"), "cycle"),
        (("then: {fact: hall", "then: {fact: hal"), "hall"),
        (("knows: ana", "knows: anna"), "ana"),
        (("trust: {xu: 2%}", "trust: {amna: 2%}"), "amina"),
        (("reveals: liu", "reveals: lui"), "liu"),
        (("owner: mori", "owner: morri"), "mori"),
    ],
)
def test_an_unknown_id_in_the_story_is_answered_with_the_nearest(edit, near):
    found = problems(changed(edit))
    assert ("unknown-id", f"Did you mean `{near}`?") in [(each.rule, each.suggestion) for each in found]


@pytest.mark.parametrize(
    ("condition", "family"), [("{fact: hall}", "facts"), ("{answered: {event: best_price}}", "events")]
)
def test_an_id_of_a_list_that_is_not_there_is_unknown(condition, family):
    """A file need not have facts or events, but then nothing can name one."""
    text = changed()
    begin = text.index("\nopportunity:")
    text = text[:begin].replace("kind: deal", f"{DRILL}{condition}") + "\n"
    found = problems(text)
    assert [each.rule for each in found] == ["unknown-id"]
    assert f"`{family}`" in found[0].suggestion


def test_an_id_may_not_be_given_to_two_facts():
    assert rules(changed(("- id: hall", "- id: old_units"), ("fact: hall", "fact: old_units"))) == [
        "duplicate-id"
    ]


def test_a_fact_and_a_need_may_have_the_same_id():
    """Moves never take the one for the other."""
    assert rules(changed(("- id: hall", "- id: queue"), ("fact: hall", "fact: queue"))) == []


# Languages

BILINGUAL = ("text: The second line moves into the new hall in autumn.", "text: {en: It moves., zh: 要搬。}")


def test_a_sentence_that_lacks_a_language_of_others_is_told():
    found = problems(changed(BILINGUAL))
    assert {problem.rule for problem in found} == {"missing-language"}
    assert "facts.hall.text" not in {problem.where for problem in found}
    assert {"brief", "facts.sign_limit.text", "events.best_price.text", "objections.downtime.says"} <= {
        problem.where for problem in found
    }


def test_names_need_no_translation():
    """A title, a hobby or a holiday may be the same in every language."""
    where = [problem.where for problem in problems(changed(BILINGUAL))]
    assert not [each for each in where if each.startswith(("people", "rivals", "calendar", "title"))]


def test_many_warnings_hide_no_error():
    """The list is cut where nobody reads on, and errors must survive the cut."""
    more = "".join(f"  - {{id: more{at}, week: 5, {SHORT}}}\n" for at in range(30))
    text = changed(BILINGUAL, ("events:\n", f"events:\n{more}"))
    text = text.replace("until: {week: 12}", "until: approval")
    found = problems(text)
    assert len(found) == MOST_PROBLEMS
    assert "chapter-order" in [problem.rule for problem in found]
    assert not examine(text.encode(), "a.yaml").playable


# Hostile sizes


@pytest.mark.parametrize("family", ["facts", "events", "objections"])
def test_lists_of_a_story_are_bounded(family):
    text = changed().replace(f"\n{family}:\n", f"\n{family}:\n" + "  - {id: x}\n" * 100)
    assert "too-many" in rules(text) or len(problems(text)) == MOST_PROBLEMS


def test_conditions_without_end_are_answered():
    people = ", ".join(["ana"] * 15_000)
    assert rules(changed(when(f"{{met: [{people}]}}"))) == ["too-many"]


def test_events_that_wait_in_a_long_chain_are_no_circle():
    names = ["engineer_asked", *(f"link{at}" for at in range(30))]
    chain = "".join(
        f"  - {{id: {name}, week: 12, when: {{answered: {{event: {before}}}}}, {SHORT}}}\n"
        for before, name in itertools.pairwise(names)
    )
    assert rules(changed(("\nobjections:", f"\n{chain}objections:"))) == []


def test_needs_that_are_no_maps_are_named_and_stop_nothing():
    examined = examine(b"format: 1\nneeds: [7, {id: a, children: [x, {id: b}]}]\n", "odd.yaml")
    assert examined.file is None
    assert examined.problems
