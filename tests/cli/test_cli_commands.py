"""What each command answers, deals aside."""

import io
import json
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from game.cli import benching, testing
from game.cli.front import main
from game.cli.progress import Bar
from game.i18n.language import Language

ROOT = Path(__file__).resolve().parents[2]


def test_list_shows_every_scenario_with_what_it_teaches(run):
    status, out, _ = run("list")
    assert status == 0
    assert "\nbench_refresh: The bench refresh\n" in out
    assert "  - Engineers talk to engineers\n" in out


def test_list_gives_programs_the_same_as_json(run):
    _, out, _ = run("list", "--json")
    told = [(each["id"], each["level"], each["weeks"]) for each in json.loads(out)]
    assert ("bench_refresh", "standard", 24) in told
    assert [level for _, level, _ in told] == sorted([level for _, level, _ in told], reverse=True)


def test_lint_accepts_what_is_in_order(run):
    status, out, _ = run("lint", "bench_refresh")
    assert status == 0
    assert out.endswith(": no problems.\n")


def test_lint_answers_no_to_what_is_not(run, tmp_path):
    path = tmp_path / "bad.yaml"
    path.write_text("format: 1\nid: bad\n", encoding="utf-8")
    status, out, _ = run("lint", str(path), "--format", "json")
    assert status == 1
    assert {problem["severity"] for problem in json.loads(out)} >= {"error"}


def test_schema_is_the_one_that_editors_are_given(run):
    _, out, _ = run("schema")
    assert out == (ROOT / "docs" / "scenario.schema.json").read_text(encoding="utf-8")


#: What `simulate --json` promises to scripts.
SUMMARY = (
    "scenario scenario_hash rules_version policy without games seed won lost no_decision "
    "score_mean score_sd profit_mean seconds games_per_second digest"
)


def test_simulate_promises_scripts_these_figures(run):
    _, out, _ = run("simulate", "small_order", "--games", "4", "--json")
    told = json.loads(out)
    assert set(SUMMARY.split()) - set(told) == set()
    assert told["won"] + told["lost"] + told["no_decision"] + told["withdrawn"] == pytest.approx(1)


@pytest.mark.unmeasured
def test_simulate_gives_the_same_games_however_many_processes_play_them(run):
    once, twice = (
        json.loads(run("simulate", "small_order", "--games", "6", "--jobs", jobs, "--json")[1])
        for jobs in ("1", "2")
    )
    assert once["digest"] == twice["digest"]


@pytest.mark.unmeasured
def test_simulate_tells_people_the_same(run):
    status, out, err = run("simulate", "small_order", "--games", "4", "--policy", "random")
    assert (status, err) == (0, "")
    assert out.startswith("small_order, played 4 times by random, from seed 0 on, rules ")


@pytest.mark.unmeasured
def test_simulate_takes_several_moves_away(run):
    words = ["simulate", "small_order", "--games", "4", "--json", "--without", "coach,manner"]
    told = json.loads(run(*words, "--without", "pitch")[1])
    assert told["without"] == ["coach", "manner", "pitch"]


def test_simulate_says_where_the_time_goes(run):
    told = json.loads(run("simulate", "first_call", "--games", "4", "--profile", "--json")[1])
    assert sum(told["profile"].values()) == pytest.approx(1, abs=0.01)
    _, out, _ = run("simulate", "first_call", "--games", "4", "--profile")
    assert all(f"%  {name}\n" in out for name in told["profile"])


def test_bench_measures_and_says_whether_the_bar_is_met(run):
    """The quickest benchmark; the others take minutes."""
    status, out, _ = run("bench", "draws", "--json")
    figure = json.loads(out)[0]
    assert status == 0
    assert set(figure) >= {"name", "value", "unit", "ratio", "against", "bar", "met"}


def test_bench_is_readable_for_people(capfd):
    assert main(["bench", "draws"]) == 0
    assert "million a second" in capfd.readouterr().out


@pytest.mark.parametrize(("words", "teaches"), [([], False), (["teaching"], True)], ids=["all", "named"])
def test_a_benchmark_of_many_minutes_runs_only_where_it_is_named(run, monkeypatch, words, teaches):
    ran = []
    ended = subprocess.CompletedProcess("", 0)
    monkeypatch.setattr(benching.subprocess, "run", lambda command, **_: ran.append(command[-1]) or ended)
    assert run("bench", *words)[0] == 0
    assert ("bench.teaching" in ran) == teaches
    assert ("bench.draws" in ran) != teaches


@pytest.mark.parametrize(("name", "folder"), [("bench", "bench"), ("test", "tests")])
def test_what_an_installed_package_lacks_is_said(run, monkeypatch, tmp_path, name, folder):
    monkeypatch.setattr(f"game.cli.{name}ing._ROOT", tmp_path)
    status, _, err = run(name)
    assert status == 2
    assert f"the folder {folder} of the source" in err


def test_test_hands_its_words_to_the_front_door(run, monkeypatch):
    handed = []
    monkeypatch.setattr(testing.subprocess, "call", lambda command: handed.append(command) or 5)
    assert run("test", "-k", "lock", "--help")[0] == 5
    assert handed == [[sys.executable, str(ROOT / "main.py"), "test", "-k", "lock", "--help"]]


# Progress


class Watched(io.StringIO):
    """A terminal that somebody looks at, and that notices when a text appears."""

    def __init__(self):
        super().__init__()
        self.changed = threading.Condition()

    def isatty(self):
        return True

    def write(self, text):
        with self.changed:
            self.changed.notify_all()
            return super().write(text)

    def shows(self, text):
        """Wait until the text is there; not for ever, so that a test can fail."""
        with self.changed:
            return self.changed.wait_for(lambda: text in self.getvalue(), timeout=20)


@pytest.fixture
def terminal(monkeypatch):
    """Put a watched terminal in place of standard error, and no patience at all."""

    def watched():
        seen = Watched()
        # Within the test: before it pytest puts its own stream there.
        monkeypatch.setattr(sys, "stderr", seen)
        monkeypatch.setattr("game.cli.progress._PATIENCE", 0.01)
        monkeypatch.setattr("game.cli.progress._BEAT", 0.01)
        return seen

    return watched


def test_a_bar_shows_how_far_it_is(terminal):
    seen = terminal()
    with Bar(Language(), 300) as bar:
        bar.reach(100)
        assert seen.shows("[##########....................] 100 of 300, 0 s")


def test_a_bar_shows_the_seconds_where_nobody_says_how_far_it_is(terminal):
    seen = terminal()
    with Bar(Language(), 300):
        assert seen.shows("\r0 s")


def test_a_bar_leaves_no_trace(terminal):
    """The last thing it writes clears its line."""
    seen = terminal()
    with Bar(Language(), 300):
        assert seen.shows("0 s")
    assert seen.getvalue().endswith("\r\x1b[K")


def test_what_is_quick_shows_no_bar(monkeypatch):
    seen = Watched()
    monkeypatch.setattr(sys, "stderr", seen)
    with Bar(Language(), 300) as bar:
        bar.reach(300)
    assert seen.getvalue() == ""


def test_a_pipe_sees_no_bar(terminal, monkeypatch):
    seen = terminal()
    monkeypatch.setattr(seen, "isatty", lambda: False)
    with Bar(Language(), 300) as bar:
        bar.reach(100)
        assert not bar._thread.is_alive()
    assert seen.getvalue() == ""
