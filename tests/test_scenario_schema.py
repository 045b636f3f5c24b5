"""The format as authors and their editors see it."""

import json
from pathlib import Path

import pydantic
import pytest

from game.author.lint import schema
from game.scenario.explain import known_keys
from game.scenario.parts import LANGUAGES, Line
from game.scenario.schema import USUAL_CRITERIA
from tests.scenarios_bad import changed, problems, rules

ROOT = Path(__file__).resolve().parent.parent
SCHEMA = json.loads(schema())
OLD_PYDANTIC = tuple(map(int, pydantic.VERSION.split(".")[:2])) < (2, 9)


@pytest.mark.skipif(OLD_PYDANTIC, reason="before 2.9 pydantic describes the same format in other words")
def test_the_schema_in_the_documentation_is_that_of_the_code():
    """Editors read the file; `keyaccount schema > docs/scenario.schema.json` renews it."""
    assert (ROOT / "docs" / "scenario.schema.json").read_text(encoding="utf-8") == schema()


def described():
    """Every key of every map of the schema."""
    maps = {"the file": SCHEMA, **SCHEMA["$defs"]}
    for name, each in maps.items():
        properties = each.get("properties") or each["anyOf"][1]["properties"]
        for key, value in properties.items():
            named = SCHEMA["$defs"][value["$ref"].rpartition("/")[2]] if "$ref" in value else {}
            yield pytest.param({**named, **value}, id=f"{name}.{key}")


@pytest.mark.parametrize("key", list(described()))
def test_every_key_has_a_description_for_editors(key):
    assert len(key["description"]) >= len("Chinese")


@pytest.mark.parametrize("part", [SCHEMA, *SCHEMA["$defs"].values()])
def test_every_map_refuses_keys_that_it_does_not_know(part):
    mapped = part["anyOf"][1] if "anyOf" in part else part
    assert mapped["additionalProperties"] is False


def test_defaults_are_described_as_authors_write_them():
    """A share of 0 is written `0%`; a word is written as a word."""
    assert SCHEMA["$defs"]["Rival"]["properties"]["discount"]["default"] == "0%"
    assert SCHEMA["$defs"]["Rules"]["properties"]["hospitality"]["default"] == "modest"


def test_a_text_is_described_as_plain_or_by_language():
    plain, mapped = SCHEMA["$defs"]["Line"]["anyOf"]
    assert plain["type"] == "string"
    assert tuple(mapped["properties"]) == LANGUAGES


@pytest.mark.parametrize(
    ("language", "words"), [("en", "Price"), ("zh", "价格"), ("es", "Price"), ("fr", "Price")]
)
def test_a_missing_translation_is_read_in_english(language, words):
    assert Line.model_validate({"en": "Price", "zh": "价格"}).words(language) == words


def test_a_plain_text_is_good_in_every_language():
    assert {Line.model_validate("Keystone").words(language) for language in LANGUAGES} == {"Keystone"}


def test_the_keys_of_a_nested_map_are_known():
    assert "children" in known_keys(("needs", 0, "children", 2))
    assert list(known_keys(("people", 3, "address"))) == list(LANGUAGES)
    assert list(known_keys(("links", 0))) == ["from", "to", "kind"]


def test_a_misspelt_key_that_is_needed_is_one_problem():
    """Unknown and missing at once would send the author to two places."""
    assert rules(changed(("  weeks: 24", "  weks: 24"))) == ["unknown-key"]


def test_an_unknown_key_beside_a_missing_one_are_two_problems():
    text = changed(("    motive: belonging\n", "    colour: green\n"))
    assert sorted(rules(text)) == ["missing-key", "unknown-key"]


def test_problems_of_several_layers_are_told_together():
    """Spelling of YAML, repeated ids, words, references and kinds in one go."""
    text = changed(
        ("asked_for_us: true", "asked_for_us: yes"),
        ("- id: record", "- id: repair"),
        ("style: driver", "style: drivr"),
        ("owners: [mei, wang, liu]", "owners: [may, wang, liu]"),
        ("margin: 30%", "margin: 30"),
    )
    assert rules(text) == ["wrong-kind", "yaml-switch", "unknown-word", "unknown-id", "duplicate-id"]


def test_what_was_refused_while_reading_is_not_refused_again():
    assert rules(changed(("weeks: 24", "weeks: 024"))) == ["yaml-number"]
    assert rules(changed(("en: Buyer", "en: no"))) == ["yaml-switch"]
    assert rules(changed(("style: driver", "style: *mei"))) == ["yaml-alias"]


def test_problems_stand_in_the_order_of_the_file():
    text = changed(("style: driver", "style: drivr"), ("currency: CNY", "currency: XYZ"), ("30d", "30 d"))
    lines = [problem.line for problem in problems(text)]
    assert lines == sorted(lines)
    assert len(lines) == 3


@pytest.mark.parametrize(
    ("edit", "rule"),
    [
        (("calendar:\n", "calendar: 24\nold:\n"), "wrong-kind"),
        (("roles: [user]", "roles: user"), "wrong-kind"),
        (("roles: [user]", "roles: {user: 1}"), "wrong-kind"),
        (("weights: {fit: 2, performance: 1, ease: 4, service: 3}", "weights: high"), "wrong-kind"),
        (("- {en: badminton", "- a\n      - b\n      - {en: badminton"), "too-many"),
        (("style: driver", "style: 3"), "wrong-kind"),
        (("style: driver", "style: [driver]"), "wrong-kind"),
        (("rival_trust: 30%", "rival_trust: 30"), "wrong-kind"),
        (("rival_trust: 30%", "rival_trust: {keystone: 30}"), "wrong-kind"),
        (("criterion: fit", "criterion: 3"), "wrong-kind"),
        (("brief:\n", "brief:\n  fr: x\n"), "unknown-key"),
    ],
)
def test_a_value_of_another_kind_is_refused(edit, rule):
    assert rule in rules(changed(edit))


def test_one_wrong_trust_in_two_rivals_is_one_problem():
    """One written value stands for all rivals, and one message for its mistake."""
    capability = "{fit: 1%, performance: 1%, ease: 1%, service: 1%, risk: 1%}"
    second = f"rivals:\n  - {{id: other, name: Other, policy: price, capability: {capability}}}\n"
    text = changed(("rivals:\n", second), ("rival_trust: 50%", "rival_trust: half"))
    assert rules(text) == ["wrong-kind"]


def test_missing_needs_do_not_make_every_reference_wrong():
    assert rules(changed(("\nneeds:", "\nneds:"))) == ["unknown-key"]


def test_a_scenario_without_usual_things_needs_no_more_than_it_says():
    """Everything that has a default may be left out."""
    text = changed(
        ("  team: {engineer: 12 days}\n", ""), ("  hospitality: modest\n", ""), ("    discount: 4%\n", "")
    )
    assert rules(text) == []


def test_the_usual_criteria_are_six():
    assert len(set(USUAL_CRITERIA)) == 6


def test_many_errors_are_cut_to_as_many_as_anybody_reads():
    """Ten thousand unknown keys are as good as a hundred."""
    text = "".join(f"k{at}: 1\n" for at in range(9_000))
    assert len(problems(text)) == 100


def test_a_guess_that_cannot_be_printed_is_shown_printably():
    """Found by the fuzzer: an id with a line break was proposed as it stood."""
    text = changed(("- id: liu", '- id: "li\\tu"'))
    assert all(str(problem).isprintable() for problem in problems(text))
