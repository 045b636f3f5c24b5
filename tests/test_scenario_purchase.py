"""How the customer buys, as a scenario says it: types of purchase, what is in use, signatures, tenders."""

import pytest

from game.engine.vocab import Purchase
from tests.scenarios_bad import changed, rules, scenario

KIND = "kind: deal"
PEOPLE = "\npeople:\n"
TENDER = "tender: {credentials: [{id: licence, name: Licence, when: {fact: hall}}]}"


def setup(*edits):
    """The sample with edits, compiled."""
    return scenario(*edits).setup


def with_section(text):
    """The edit that puts a section before the people."""
    return (PEOPLE, f"\n{text}{PEOPLE}")


def test_without_a_word_a_purchase_is_a_new_task_that_nobody_signs_for_alone():
    buying = setup().buying
    assert (buying.kind, buying.installed, buying.tender) == (Purchase.NEW_TASK, -1, 0)
    assert not buying.limit.any()


def test_type_and_what_is_in_use_are_read():
    section = "purchase: {type: straight_rebuy, installed: {rival: keystone, switching: 5%}}"
    buying = setup(with_section(section)).buying
    assert (buying.kind, buying.installed, buying.switching) == (Purchase.STRAIGHT_REBUY, 0, 500)


def test_a_limit_of_signature_stands_with_its_person():
    people = setup(("  - id: ana\n", "  - id: ana\n    signs_up_to: 200000\n")).people.ids
    limit = setup(("  - id: ana\n", "  - id: ana\n    signs_up_to: 200000\n")).buying.limit
    assert {name: int(sum_) for name, sum_ in zip(people, limit, strict=True) if sum_} == {"ana": 200_000}


def test_a_tender_has_its_share_of_quality_and_one_group_of_conditions_a_credential():
    buying = setup((KIND, "kind: tender"), with_section(TENDER)).buying
    assert (buying.tender, buying.quality) == (1, 6_000)
    assert buying.credentials.of.tolist() == [0]


WRONG = [
    ("tender without rules", "no-tender", [(KIND, "kind: tender")]),
    ("rules without a tender", "stray-tender", [with_section(TENDER)]),
    (
        "credential that nothing shows",
        "empty-credential",
        [(KIND, "kind: tender"), with_section(TENDER.replace("{fact: hall}", "{}"))],
    ),
    (
        "credential twice",
        "said-twice",
        [
            (KIND, "kind: tender"),
            with_section(TENDER.replace("]}", ", {id: licence, name: Again, when: {fact: hall}}]}")),
        ],
    ),
    (
        "unknown rival in use",
        "unknown-id",
        [with_section("purchase: {installed: {rival: x, switching: 1%}}")],
    ),
]


@pytest.mark.parametrize(("what", "rule", "edits"), WRONG, ids=[case[0] for case in WRONG])
def test_a_slip_in_how_the_customer_buys_is_named(what, rule, edits):
    assert rule in rules(changed(*edits))
