"""The card of a scenario, read from the file alone, says what the compiled scenario says."""

import pytest

from game.errors import ScenarioError
from game.scenario.card import Card, card_in, cards
from game.scenario.compile import catalogue
from tests.scenarios_bad import changed, scenario

FIELDS = Card.__dataclass_fields__


@pytest.mark.parametrize("field", FIELDS)
def test_the_cards_of_the_shipped_scenarios_are_those_of_the_compiled_ones(field):
    assert [getattr(card, field) for card in cards()] == [getattr(each.card, field) for each in catalogue()]


@pytest.mark.parametrize(
    "edits",
    [
        (),
        (
            (
                "title: {en: The bench refresh, zh: 测试台更新, es: Renovación de bancos de prueba}",
                "title: Plain ",
            ),
        ),
        (("    known: ", "    look: {hair: bun, skin: 5, extras: lashes}\n    known: "),),
        (("    known: ", "    look: {extras: [lashes, earrings]}\n    known: "),),
    ],
    ids=["as it is", "a plain text", "a look", "several extras"],
)
def test_the_card_of_a_file_is_that_of_the_compiled_one(edits):
    assert card_in(changed(*edits).encode(), "a.yaml") == scenario(*edits).card


@pytest.mark.parametrize(
    "edit",
    [
        ("level: standard", "level: hard"),
        ("kind: deal", "kind: [deal]"),
        ("  weeks: 24", "  weeks: many"),
        ("calendar:", "calender:"),
        ("title: {en: The bench refresh", "title: {fr: Les bancs"),
        ("company: {en: Hanlin Electronics", "company: {en: ''"),
        ("    known: ", "    look: {hair: mohawk}\n    known: "),
        ("    known: ", "    look: [bun]\n    known: "),
        ("    level: ", "    level: below-"),
        ("people:", "people: 3\nothers:"),
        ("format: 1", "format: 1 \u202e"),
        ("format: 1", "format: {"),
        ("id: sample", "id: 7"),
    ],
    ids=lambda edit: edit[1],
)
def test_a_file_without_a_sound_card_is_refused(edit):
    with pytest.raises(ScenarioError) as caught:
        card_in(changed(edit).encode(), "a.yaml")
    assert caught.value.problems[0].file == "a.yaml"
