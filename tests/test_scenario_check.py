"""What makes a readable scenario playable."""

import pytest

from game.scenario.compile import examine
from tests.scenarios_bad import SAMPLE, changed, problems, rules

CHEN = "    roles: [initiator, user, designer]"
LIU = "    roles: [decider, approver]"
CYCLE = "    owners: [mei, wang, liu]\n"
DEEPEST = "                    criterion: price\n"
BELOW = DEEPEST + (
    "                    children:\n"
    "                      - {id: deeper, layer: indicator, criterion: price, text: Deeper, owners: [xu]}\n"
)
CRITERIA = (
    "\ncriteria:\n  - {id: fit}\n  - {id: performance}\n  - {id: ease}\n  - {id: service}\n  - {id: risk}\n"
)
#: All issues of the sample but the price.
OTHER_ISSUES = SAMPLE[SAMPLE.index("    - id: payment\n") : SAMPLE.index("\nopportunity:")]
OWN = f"currency: CNY\n{CRITERIA}  - {{id: price}}\n  - {{id: green, name: Green, like: risk}}\n"

ERRORS = [
    ("role given twice", "said-twice", [(CHEN, CHEN.replace("user", "initiator"))]),
    ("guard without the role", "not-a-gatekeeper", [("roles: [gatekeeper, user]", "roles: [user]")]),
    ("guard of themselves", "guards-themselves", [("guards: [zhao, mei]", "guards: [zhao, sun]")]),
    ("guarded twice", "said-twice", [("guards: [zhao, mei]", "guards: [mei, mei]")]),
    ("no decider", "no-key-role", [(LIU, "    roles: [approver]")]),
    (
        "no designer",
        "no-key-role",
        [(CHEN, "    roles: [initiator, user]"), ("[designer, evaluator]", "[evaluator]")],
    ),
    ("door to a stranger", "unknown-door", [("known: role\n", "known: nothing\n")]),
    (
        "no door at all",
        "no-door",
        [("    known: role\n    asked_for_us: true\n", ""), ("    known: name\n", "")],
    ),
    (
        "every door guarded",
        "no-door",
        [
            ("    known: role\n    asked_for_us: true\n", ""),
            ("    known: name\n", ""),
            ("style: driver", "style: driver\n    known: name"),
        ],
    ),
    ("weights of zero", "zero-weights", [("{fit: 1, ease: 3, service: 3, risk: 1}", "{fit: 0, ease: 0}")]),
    ("chances of zero", "zero-weights", [("{expressive: 2, amiable: 1}", "{expressive: 0}")]),
    ("link with themselves", "self-link", [("from: chen, to: zhao", "from: chen, to: chen")]),
    ("two bosses", "two-bosses", [("from: sun, to: mei", "from: zhao, to: liu")]),
    ("boss of their boss", "own-boss", [("from: amina, to: liu, kind", "from: liu, to: chen, kind")]),
    ("pair linked twice", "said-twice", [("from: mori, to: amina", "from: zhao, to: chen")]),
    ("goal below the top", "wrong-layer", [("layer: problem", "layer: goal")]),
    ("need below an indicator", "wrong-layer", [(DEEPEST, BELOW)]),
    ("indicator without a criterion", "no-criterion", [("                    criterion: ease\n", "")]),
    ("goal with a criterion", "stray-criterion", [(CYCLE, CYCLE + "    criterion: fit\n")]),
    ("owner given twice", "said-twice", [(CYCLE, "    owners: [mei, mei]\n")]),
    ("capability missing", "no-capability", [("fit: 68%, performance", "performance")]),
    ("own criterion without a name", "no-name", [("currency: CNY\n", OWN.replace("name: Green, ", ""))]),
    ("option given twice", "said-twice", [("[30d, 60d, 90d]", "[30d, 60d, 30d]")]),
    ("occasion too early", "outside-calendar", [("2026-04-05", "2026-02-28")]),
    ("occasion too late", "outside-calendar", [("2026-04-05", "2026-08-17")]),
    ("two occasions in a week", "same-week", [("2026-05-01", "2026-04-04")]),
    (
        "words for no option",
        "unknown-option",
        [("      options: [30d, 60d, 90d]\n", "      options: [30d, 60d, 90d]\n      says: {40d: soon}\n")],
    ),
    ("answer given twice", "said-twice", [("[bandwidth, scripts, repair]", "[repair, repair]")]),
    ("person and need with one id", "duplicate-id", [("id: record", "id: mori")]),
    (
        "criterion given twice",
        "duplicate-id",
        [("currency: CNY\n", f"currency: CNY\n{CRITERIA}  - {{id: fit}}\n")],
    ),
    ("issue given twice", "duplicate-id", [("- id: delivery", "- id: payment")]),
    (
        "nothing to trade",
        "few-issues",
        [("negotiation:\n", "negotiation:\n  rounds: 6\n"), (OTHER_ISSUES, "")],
    ),
]
WARNINGS = [
    ("bluff about nothing", "idle-bluff", [("negotiation:\n", "negotiation:\n  rounds: 6\n  bluff: 40%\n")]),
    ("gatekeeper before nobody", "idle-gatekeeper", [("    guards: [ana]\n", "")]),
    ("no contact that surely works", "no-sure-door", [("    asked_for_us: true\n", "")]),
    (
        "person without a need",
        "no-need",
        [("owners: [zhao, sun]", "owners: [zhao]"), ("[mori, sun]", "[mori]"), ("[mori, sun]", "[mori]")],
    ),
    ("answers to be learned by heart", "few-drawn-styles", [("style: any", "style: driver")] * 3),
    (
        "criterion that counts for nobody",
        "idle-criterion",
        [
            ("currency: CNY\n", OWN),
            ("risk: 70%}", "risk: 70%, green: 5%}"),
            ("risk: 72%}", "risk: 72%, green: 5%}"),
        ],
    ),
]


def named(cases):
    return [pytest.param(rule, edits, id=name) for name, rule, edits in cases]


@pytest.mark.parametrize(("rule", "edits"), named(ERRORS))
def test_what_cannot_be_played_is_refused(rule, edits):
    found = problems(changed(*edits))
    assert rule in [problem.rule for problem in found if not problem.warning]


@pytest.mark.parametrize(("rule", "edits"), named(WARNINGS))
def test_what_is_probably_not_meant_is_played_with_a_warning(rule, edits):
    text = changed(*edits)
    assert [problem.rule for problem in problems(text) if problem.warning] == [rule]
    assert examine(text.encode(), "a.yaml").playable


@pytest.mark.parametrize(("rule", "edits"), named(ERRORS + WARNINGS))
def test_every_finding_says_what_to_do_and_where(rule, edits):
    for problem in problems(changed(*edits)):
        assert problem.suggestion.endswith((".", "?"))
        assert problem.line > 1


def test_more_needs_than_fit_are_counted():
    one = "  - {id: extra%d, layer: goal, text: More, owners: [mei]}\n"
    text = changed(("needs:\n", "needs:\n" + "".join(one % at for at in range(43))))
    assert rules(text) == ["too-many"]
    assert "65" in problems(text)[0].sentence


def test_two_ids_with_one_key_are_refused():
    """Chance is addressed by keys: two people with one key would share their luck.

    The pair is a known collision of FNV-1a: both give 0x5E4DAA9D.
    """
    text = changed(("- id: scopes", "- id: costarring"), ("- id: visits", "- id: liquid"))
    assert rules(text) == ["key-collision"]


def test_somebody_else_may_be_known_behind_a_gatekeeper():
    """One open door is enough."""
    assert rules(changed(("style: driver", "style: driver\n    known: name"))) == []


def test_own_criteria_replace_the_usual_six():
    text = changed(
        ("currency: CNY\n", OWN),
        ("risk: 70%}", "risk: 70%, green: 5%}"),
        ("risk: 72%}", "risk: 72%, green: 5%}"),
        ("{fit: 1, ease: 3,", "{green: 1, ease: 3,"),
    )
    assert rules(text) == []


def test_many_repeated_ids_are_not_all_reported():
    """A hostile file repeats one id ten thousand times; a hundred messages are enough."""
    text = "people: [" + "{id: a}," * 6_000 + "]\n"
    assert len(problems(text)) == 100
