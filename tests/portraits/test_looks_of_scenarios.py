"""What authors say about looks, and that a look says nothing which a game hides."""

import pytest

from game.portraits.look import Look
from tests.scenarios_bad import changed, problems, scenario

GUARDED = "    known: role\n    asked_for_us: true\n"


def described(look):
    """The sample, in which the first person, Chen, has a look."""
    return (GUARDED, f"{GUARDED}    look: {look}\n")


def look_of_chen(*edits):
    return scenario(*edits).texts("zh").people["chen"].look


def test_a_look_that_an_author_gives_reaches_the_texts_of_every_language():
    look = look_of_chen(described("{hair: bun, age: older, skin: 3, clothes: labcoat, extras: freckles}"))
    assert (look.hair, look.age, look.skin, look.clothes) == ("bun", "older", 3, "labcoat")
    assert look.extras == ("freckles",)


def test_without_a_word_from_the_author_everybody_has_a_look():
    assert all(isinstance(each.look, Look) for each in scenario().texts("en").people.values())


def test_a_look_does_not_count_for_the_rules():
    """So saved games stay playable when somebody gets other glasses."""
    assert scenario(described("{glasses: round}")).hash == scenario().hash


@pytest.mark.parametrize(
    "edit",
    [
        ("style: analytical", "style: driver"),
        ("motive: achievement", "motive: power"),
        ("roles: [initiator, user, designer]", "roles: [initiator, user, designer, decider]"),
        ("rival_trust: 20%", "rival_trust: 60%"),
        ("known: role\n    asked_for_us", "known: name\n    asked_for_us"),
    ],
)
def test_a_look_gives_away_nothing_that_must_be_found_out(edit):
    assert look_of_chen(edit) == look_of_chen()


@pytest.mark.parametrize(
    ("look", "rule", "advice"),
    [
        ("{hair: bunn}", "unknown-word", "`bun`"),
        ("{clothes: labcoats}", "unknown-word", "`labcoat`"),
        ("{colour: hi_vis}", "unknown-word", "`hivis`"),
        ("{extras: [frekles]}", "unknown-word", "`freckles`"),
        ("{glases: round}", "unknown-key", "`glasses`"),
        ("{skin: 9}", "out-of-range", "6"),
        ("{skin: dark}", "wrong-kind", "number"),
        ("bun", "wrong-kind", "key: value"),
    ],
)
def test_a_mistake_in_a_look_is_named_with_its_line_and_its_cure(look, rule, advice):
    edit = described(look)
    text = changed(edit)
    found = problems(text)
    assert [problem.rule for problem in found] == [rule]
    assert "look:" in text.splitlines()[found[0].line - 1]
    assert advice in found[0].suggestion
