"""Honest mistakes of authors: the message names the line and says what to write."""

import pytest
import yaml

from tests.scenarios_bad import FOLDER, SAMPLE, changed, problems

MISTAKES = yaml.safe_load((FOLDER / "mistakes.yaml").read_text(encoding="utf-8"))


def found_at(mistake):
    """The problems in the line that is wrong."""
    text = changed((mistake["old"], mistake["new"]))
    line = text[: text.index(mistake["line_of"])].count("\n") + 1
    return [problem for problem in problems(text) if problem.line == line]


def named(mistakes):
    """Mistakes as parameters with their names."""
    return [pytest.param(mistake, id=mistake["name"]) for mistake in mistakes]


def test_the_corpus_holds_at_least_fifty_mistakes():
    assert len(MISTAKES) >= 50


def test_without_a_mistake_there_is_no_problem():
    assert problems(SAMPLE) == ()


@pytest.mark.parametrize("mistake", named(MISTAKES))
def test_a_mistake_is_found_in_its_line_by_its_rule(mistake):
    assert mistake["rule"] in [problem.rule for problem in found_at(mistake)]


@pytest.mark.parametrize("mistake", named(mistake for mistake in MISTAKES if "fix" in mistake))
def test_a_mistake_with_a_known_cure_is_answered_with_it(mistake):
    assert any(mistake["fix"] in problem.suggestion for problem in found_at(mistake))


@pytest.mark.unmeasured
def test_nine_in_ten_mistakes_bring_no_more_than_their_own_message():
    """Follow-up messages send authors to lines that are fine."""
    alone = [each for each in MISTAKES if len(problems(changed((each["old"], each["new"])))) == 1]
    assert len(alone) >= 0.9 * len(MISTAKES)


def test_three_in_five_mistakes_are_answered_with_their_cure():
    assert sum("fix" in each for each in MISTAKES) >= 0.6 * len(MISTAKES)
