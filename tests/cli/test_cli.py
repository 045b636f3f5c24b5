"""The command line: what it understands, what it answers, and how it fails."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from game import __version__
from game.cli import linting, troubles
from game.cli.words import COMMANDS, Words
from game.i18n.language import Language

ROOT = Path(__file__).resolve().parents[2]
ENGLISH = Language()
FULL_DISK = Path("/dev/full")


# What it understands


def test_without_a_terminal_it_says_what_it_can_do(run):
    """With neither display nor input there is nobody to play."""
    status, out, err = run()
    assert (status, err) == (0, "")
    assert all(f"\n  {name} " in out for name in COMMANDS)


@pytest.mark.parametrize("words", [["--help"], ["-h"], ["help"]])
def test_help_lists_every_command(run, words):
    status, out, _ = run(*words)
    assert status == 0
    assert all(f"\n  {name} " in out for name in COMMANDS)


@pytest.mark.parametrize("name", [name for name, command in COMMANDS.items() if command.arguments])
def test_every_command_explains_itself(run, name):
    status, out, _ = run(name, "--help")
    assert status == 0
    assert "usage: " in out
    assert ENGLISH.say(COMMANDS[name].summary) in " ".join(out.split())


def test_help_followed_by_a_command_explains_that_command(run):
    assert run("help", "play") == run("play", "--help")


@pytest.mark.parametrize("word", ["--version", "-V"])
def test_the_version_is_told(run, word):
    assert run(word) == (0, f"keyaccount {__version__}\n", "")


#: The contract of the command line that scripts rely on; a later version may add, never take away.
CONTRACT = {
    "play": "scenario --text --seed --lang --player --moves --save --screenshot",
    "demo": "scenario --policy --seed --lang --save",
    "list": "--json",
    "simulate": "scenario --policy --without --games --seed --jobs --json --profile",
    "lint": "files --format",
    "schema": "",
    "replay": "file --verify --json",
    "rank": "folders --csv --html --json",
    "bench": "names --json",
}


@pytest.mark.parametrize("name", CONTRACT)
def test_the_contract_of_every_command_is_kept(name):
    declared = Words(name, ENGLISH)
    COMMANDS[name].arguments(declared)
    known = {word for action in declared.parser._actions for word in [action.dest, *action.option_strings]}
    assert set(CONTRACT[name].split()) - known == set()


def test_help_asks_for_no_package():
    """It answers at once, even where the packages are slow to load."""
    code = (
        "import sys; from game.cli import main; main(['--help']); main(['play', '--help']);"
        "print(sorted({'pygame', 'pydantic', 'numpy', 'yaml', 'babel', 'platformdirs'} & set(sys.modules)))"
    )
    told = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True, timeout=60
    )
    assert told.stdout.splitlines()[-1] == "[]"


# How it refuses


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (["simulat"], 2, "There is no command simulat.\nDid you mean simulate?\n"),
        (["bench_refresh"], 2, "bench_refresh is a scenario, not a command.\n"),
        (["--hepl"], 2, "There is no option --hepl here.\nDid you mean --help?\n"),
        (["demo", "bench_refrsh"], 2, "There is no scenario bench_refrsh.\nDid you mean bench_refresh?\n"),
        (["demo", "--policy", "textbok"], 2, "There is no player textbok.\nDid you mean textbook?\n"),
        (["demo", "--lang", "xx"], 2, "There is no language xx.\nThere are: en"),
        (["demo", "--seed", "-1"], 2, "--seed cannot be -1.\nGive a whole number from 0 to "),
        (["demo", "--sed", "1"], 2, "There is no option --sed here.\nDid you mean --seed?\n"),
        (["list", "all"], 2, "The word all has no place here.\n"),
        (["simulate"], 2, "Something is missing: SCENARIO.\n"),
        (["simulate", "bench_refresh", "--games", "0"], 2, "--games cannot be 0.\n"),
        (["simulate", "bench_refresh", "--games", "many"], 2, "--games cannot be many.\n"),
        (["simulate", "bench_refresh", "--without", "coahc"], 2, "Did you mean coach?\n"),
        (["simulate", "bench_refresh", "--profile", "--jobs", "2"], 2, "--profile and --jobs do not"),
        (["lint", "a.yaml", "--format", "jsn"], 2, "--format cannot be jsn.\nDid you mean json?\n"),
        (["lint", "nowhere.yaml"], 3, "nowhere.yaml cannot be read: "),
        (["simulate", "nowhere/at/all"], 3, "nowhere/at/all cannot be read: "),
        (["replay", "nowhere.txt"], 3, "nowhere.txt cannot be read: "),
        (["rank"], 2, "Something is missing: DIR.\n"),
        (["rank", "nowhere"], 3, "nowhere cannot be read: "),
        (["bench", "drawz"], 2, "There is no benchmark drawz.\nDid you mean draws?\n"),
    ],
    ids=lambda part: " ".join(part) if isinstance(part, list) else None,
)
def test_a_wrong_word_is_named_with_what_to_do(run, words, status, said):
    """Two sentences on standard error: what and where, and what to do."""
    got, out, err = run(*words)
    assert (got, out) == (status, "")
    assert said in err
    assert len(err.splitlines()) == 2


def test_every_trouble_of_the_command_line_can_be_worded_in_full():
    """A key without its sentences would be an error about an error."""
    named = "word known option other command path reason low high complaint folder scenario names"
    named += " version file line sentence"
    fields = dict.fromkeys(named.split(), "x")
    worded = [troubles.worded(troubles.KeyedError(key, fields), ENGLISH) for key in troubles._SENTENCES]
    assert all(len(sentences) == 2 and "{" not in "".join(sentences) for sentences in worded)


def test_a_name_cannot_command_the_terminal_that_shows_it(run):
    """File names come from strangers."""
    _, _, err = run("lint", "a\x1b[2J\x07b/c.yaml")
    assert not {"\x1b", "\x07"} & set(err)


def test_a_name_that_is_not_text_is_refused_in_words(run):
    """Names on disk may be any bytes; Python hands them over with surrogates."""
    status, _, err = run("replay", "a\udcff.txt")
    assert status == 3
    err.encode()


def test_a_scenario_that_cannot_be_played_is_unreadable_input(run, tmp_path):
    path = tmp_path / "bad.yaml"
    path.write_text("format: 1\nid: bad\n", encoding="utf-8")
    status, out, err = run("simulate", str(path))
    assert (status, out) == (3, "")
    assert "bad.yaml" in err


@pytest.fixture
def fault(monkeypatch):
    """Let a command fail by our own fault, with an error of the test's choice."""

    def let(error):
        def fail(*_):
            raise error

        monkeypatch.setattr(linting, "schema", fail)

    return let


def test_a_fault_of_our_own_is_confessed_and_written_down(run, fault, tmp_path):
    """A traceback helps its makers and frightens everybody else."""
    fault(RuntimeError("the last straw"))
    status, out, err = run("schema")
    reports = list((tmp_path / "log").iterdir())
    assert (status, out) == (70, "")
    assert "Traceback" not in err
    assert [str(report) in err for report in reports] == [True]
    assert "the last straw" in reports[0].read_text(encoding="utf-8")


def test_a_fault_is_told_where_it_cannot_be_written_down(run, fault, monkeypatch, tmp_path):
    fault(RuntimeError("the last straw"))
    (tmp_path / "log").write_text("a file where the folder should be", encoding="utf-8")
    monkeypatch.setattr("tempfile.gettempdir", lambda: str(tmp_path / "log"))
    status, _, err = run("schema")
    assert status == 70
    assert "the last straw" in err


def test_an_interruption_ends_it_without_a_word(run, fault):
    fault(KeyboardInterrupt())
    assert run("schema") == (130, "", "")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such pipes")
def test_a_reader_who_has_enough_is_not_told_off():
    """As with `schema | head -1`."""
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, str(ROOT / "main.py"), "schema"]
    ended = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, check=False, timeout=60)
    os.close(writing)
    assert (ended.returncode, ended.stderr) == (141, b"")


@pytest.mark.skipif(not FULL_DISK.exists(), reason="this system has no disk that is always full")
def test_a_full_disk_is_named():
    with FULL_DISK.open("wb") as full:
        ended = subprocess.run(
            [sys.executable, str(ROOT / "main.py"), "schema"],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
            timeout=60,
        )
    assert ended.returncode == 1
    assert ended.stderr.startswith(b"The output cannot be written: ")


def test_closed_streams_do_not_disturb_it():
    """A program without a console has none; Python then has None in their place."""
    code = (
        "import sys; sys.stdin = sys.stdout = sys.stderr = None\n"
        "from game.cli import main; sys.exit(main(['list']))"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=False, timeout=60
    )
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, b"", b"")


def test_letters_that_a_terminal_lacks_do_not_end_it():
    """An old terminal knows no Chinese."""
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONPATH": str(ROOT)}
    code = "from game.cli import main; import sys; sys.exit(main(['demo', '瀚林']))"
    told = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, check=False)
    assert told.returncode == 2
    assert rb"\u701a" in told.stderr
