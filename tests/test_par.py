"""Par: what players reach on average, measured beforehand, kept beside the scenario, shown with the score."""

import json
import shutil

import pytest

from bench import par as bench_par
from game.scenario.compile import find, load
from game.scenario.par import PAR_NAME, Par, read_par
from game.voice.verdicts import debriefed, in_short
from tests.test_voice_report import report
from tests.voice_games import WORDS

PAR = Par(1_000, 5_830, 4_210)


@pytest.fixture
def folder(tmp_path):
    """A folder of one scenario."""
    shutil.copytree(find("first_call").parent, tmp_path / "first_call")
    (tmp_path / "first_call" / PAR_NAME).unlink(missing_ok=True)
    return tmp_path


def test_par_is_measured_and_written_beside_the_scenario(folder, capsys):
    assert load(folder / "first_call").par is None
    assert bench_par.main(["--write", "--games", "4", "--jobs", "1"], folder) == 0
    scenario = load(folder / "first_call")
    assert scenario.par is not None
    assert scenario.par.games == 4
    assert f"textbook {scenario.par.textbook / 100:.1f}" in capsys.readouterr().out
    assert scenario.par == bench_par.par_of(scenario, 4, 1)


def test_without_being_asked_nothing_is_written(folder):
    bench_par.main(["--games", "1", "--jobs", "1"], folder)
    assert not (folder / "first_call" / PAR_NAME).exists()


def test_par_is_no_part_of_what_a_game_file_depends_on(folder):
    before = load(folder / "first_call").hash
    (folder / "first_call" / PAR_NAME).write_text(PAR.text(before), encoding="utf-8")
    assert (load(folder / "first_call").hash, load(folder / "first_call").par) == (before, PAR)


@pytest.mark.parametrize(
    "changes", [{"rules_version": 1}, {"scenario_hash": "0" * 64}, {"textbook": "much"}, {"games": None}]
)
def test_a_par_of_something_else_is_not_shown(folder, changes):
    """Measured by older rules, of another state of the file, or damaged."""
    content = json.loads(PAR.text("abc")) | changes
    (folder / "first_call" / PAR_NAME).write_text(json.dumps(content), encoding="utf-8")
    assert read_par(folder / "first_call", "abc") is None


@pytest.mark.parametrize("content", [b"", b"[]", b"\xff", b"{" * 9_000, b'{"rules_version": 3}'])
def test_a_damaged_par_is_no_reason_not_to_play(folder, content):
    (folder / "first_call" / PAR_NAME).write_bytes(content)
    assert load(folder / "first_call").par is None


def test_the_debrief_names_par_beside_the_score():
    for told in (debriefed, in_short):
        lines = told(WORDS, report(), PAR.textbook)
        score = next(place for place, line in enumerate(lines) if line.startswith("Score: "))
        assert lines[score + 1] == "Par 58.3: what the textbook reaches on average."
        assert not any(line.startswith("Par ") for line in told(WORDS, report()))


def test_every_scenario_knows_its_par_or_has_none():
    par = load(find("bench_refresh")).par
    assert par is None or 0 <= par.mediocre <= par.textbook <= 10_000
