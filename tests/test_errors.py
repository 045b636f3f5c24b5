"""The exception types and the guess at what was meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.errors import (
    LONGEST_WORD,
    IllegalAction,
    KeyedError,
    Problem,
    ReplayMismatch,
    ScenarioError,
    UnknownName,
    Unreadable,
    did_you_mean,
)

STYLES = ("analytical", "driver", "amiable", "expressive")


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("drivr", "driver"),
        ("Driver", "driver"),
        ("aimable", "amiable"),
        ("expresive", "expressive"),
        ("analitycal", "analytical"),
    ],
)
def test_a_misspelt_word_finds_the_word_that_was_meant(word, meant):
    """One or two wrong letters are forgiven, and so is the case."""
    assert did_you_mean(word, STYLES) == meant


def test_spaces_and_hyphens_are_read_as_underscores():
    """Authors write `bench refresh`; ids have underscores."""
    assert did_you_mean("Bench refresh", ["bench_refresh", "first_call"]) == "bench_refresh"


def test_a_strange_word_finds_nothing():
    """A far guess would mislead more than none."""
    assert did_you_mean("zzzzz", STYLES) is None


def test_a_word_of_absurd_length_is_not_compared():
    """Comparison takes time that grows with length; a hostile file must not spend it."""
    assert did_you_mean("driver" * LONGEST_WORD, STYLES) is None


def test_the_known_word_is_returned_as_it_is_written():
    """Comparison forgives case, the answer keeps it."""
    assert did_you_mean("cny", ["CNY", "EUR"]) == "CNY"


@given(st.text(max_size=80), st.lists(st.text(max_size=12), max_size=6))
def test_a_guess_is_one_of_the_known_words(word, known):
    """Whatever the input, nothing is invented."""
    guess = did_you_mean(word, known)
    assert guess is None or guess in known


@given(st.sampled_from(STYLES))
def test_a_known_word_is_its_own_guess(word):
    """A right word is never turned into another."""
    assert did_you_mean(word, STYLES) == word


def test_a_problem_prints_place_path_sentence_and_suggestion():
    """The line that editors and trainers read."""
    problem = Problem(
        "acme.yaml", 12, 5, "unknown-word", "people.mei.style", "'drivr' is no style.", "Write `driver`."
    )
    assert str(problem) == (
        "acme.yaml:12:5: error: people.mei.style: 'drivr' is no style. Write `driver`. [unknown-word]"
    )


def test_a_problem_of_the_whole_file_prints_no_empty_path():
    """Two colons in a row would look like a defect."""
    problem = Problem("acme.yaml", 0, 0, "empty", "", "The file is empty.", warning=True)
    assert str(problem) == "acme.yaml:0:0: warning: The file is empty. [empty]"


def test_a_scenario_error_tells_every_problem_on_its_own_line():
    """All findings at once: an author mends a file in one go."""
    one = Problem("a.yaml", 1, 1, "r", "", "One.")
    two = Problem("a.yaml", 2, 1, "r", "", "Two.")
    error = ScenarioError([one, two])
    assert error.problems == (one, two)
    assert str(error).splitlines() == [str(one), str(two)]


def test_an_illegal_action_holds_its_refusal_and_its_wording():
    """The mask, the grey button and the sentence come from one code."""
    error = IllegalAction(5, "refusal.no_time_left", {"minutes": 30})
    assert (error.refusal, error.key, error.fields) == (5, "refusal.no_time_left", {"minutes": 30})


def test_a_replay_mismatch_names_the_line():
    """Everything before that line stays playable."""
    error = ReplayMismatch(17, "error.digest_differs")
    assert (error.line, error.fields) == (17, {"line": 17})


def test_an_unknown_name_carries_the_nearest_one():
    """The sentence at the edge needs no second comparison."""
    error = UnknownName("error.unknown_scenario", "bench_refesh", ["bench_refresh", "first_call"])
    assert error.nearest == "bench_refresh"
    assert error.fields["known"] == "bench_refresh, first_call"


def test_an_unknown_name_without_a_near_one_has_an_empty_field():
    """Fields are text, so that a sentence can test for empty."""
    assert UnknownName("error.unknown_policy", "qqq", ["random"]).fields["nearest"] == ""


def test_an_unreadable_file_keeps_path_and_reason():
    """Both are needed to say what to do."""
    assert Unreadable("a.yaml", "is a folder").fields == {"path": "a.yaml", "reason": "is a folder"}


def test_a_keyed_error_shows_its_key_and_fields_to_a_developer():
    """Players see the wording of the key, logs see this."""
    assert str(KeyedError("error.x", {"n": 3})) == "error.x n=3"
