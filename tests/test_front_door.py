"""What a newcomer meets: main.py on a bare machine, in a prepared one, and where it cannot work.

Most tests load a copy of main.py that stands in a folder of its own, so that its `.venv` is theirs, and put a
stand-in in the place of the programs that it starts. A few start it for real.
"""

import ast
import importlib.util
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import threading
import time
import tomllib
import zipfile
from pathlib import Path

import pytest

from game import shipped

pytestmark = pytest.mark.unmeasured

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

GAME = """
import json, sys
def main(argv):
    print(json.dumps({"argv": argv, "prefix": sys.prefix}))
    return 7
"""


@pytest.fixture
def folder(tmp_path):
    """A folder with the front door and a game that only tells how it was called."""
    place = tmp_path / "key account"
    (place / "game").mkdir(parents=True)
    for name in ("main.py", "pyproject.toml"):
        shutil.copy(ROOT / name, place / name)
    (place / "game" / "__init__.py").touch()
    (place / "game" / "cli.py").write_text(GAME, encoding="utf-8")
    return place


@pytest.fixture
def door(folder, monkeypatch):
    """The front door of that folder, loaded; nothing runs yet."""
    spec = importlib.util.spec_from_file_location("front_door", folder / "main.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "become", lambda command: command)  # the tests stay what they are
    return module


class Programs:
    """Stands in for venv and pip: writes what they write, and stops where a test wants it to stop."""

    def __init__(self, door, monkeypatch):
        self.ran = []
        self.stop_at = None  # a word of the command at which `trouble` happens
        self.trouble = None
        self.after_it_began_to_install = False
        programs = self

        def run(progress, _step, command):
            programs.ran.append(command)
            if programs.stop_at in command:
                progress.installing = programs.after_it_began_to_install
                raise programs.trouble
            if "venv" in command:
                door.python_inside().parent.mkdir(parents=True)
                door.python_inside().touch()

        monkeypatch.setattr(door.Progress, "run", run)
        monkeypatch.setattr(door, "is_importable", lambda _wanted: False)

    def stop(self, word, trouble, *, late=False):
        self.stop_at, self.trouble, self.after_it_began_to_install = word, trouble, late

    def installed(self):
        return [command[-1] for command in self.ran if "--editable" in command]


@pytest.fixture
def programs(door, monkeypatch):
    return Programs(door, monkeypatch)


@pytest.fixture
def complete(door, programs):
    """The front door of a folder whose environment for playing is complete."""
    door.prepare("play")
    programs.ran.clear()
    return door


def bare(place, *words, **variables):
    """Start the front door with a Python that finds no packages, and with no settings of pip but these."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PIP_", "PYTHON"))}
    return subprocess.Popen(
        [sys.executable, "-S", str(place / "main.py"), *words],
        env={**kept, **variables},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        start_new_session=True,
    )


def make_prepared(door, names):
    """Give the folder a real environment without pip, in which empty packages of these names are found."""
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", door.ENVIRONMENT], check=True)
    (packages,) = (door.ENVIRONMENT / "lib").glob("python*/site-packages")
    for name in names:
        (packages / f"{name}.py").touch()


# The unsuitable Python.


def test_the_front_door_is_written_in_the_syntax_of_an_old_python():
    """An older Python must be able to read it to say that it is too old."""
    ast.parse((ROOT / "main.py").read_text(encoding="utf-8"), feature_version=(3, 6))


def test_an_old_python_two_shows_a_line_that_says_what_to_do():
    """Python 2 prints the first line it cannot read; that is the first annotated name."""
    tree = ast.parse((ROOT / "main.py").read_text(encoding="utf-8"))
    first = min(
        node.lineno for node in ast.walk(tree) if isinstance(node, (ast.AnnAssign, ast.JoinedStr, ast.arg))
    )
    assert "use Python 3.11" in (ROOT / "main.py").read_text(encoding="utf-8").splitlines()[first - 1]


def test_the_front_door_needs_the_standard_library_only():
    imported = {
        alias.name.split(".")[0]
        for node in ast.walk(ast.parse((ROOT / "main.py").read_text(encoding="utf-8")))
        if isinstance(node, (ast.Import, ast.ImportFrom))
        for alias in node.names
        if isinstance(node, ast.Import)
    }
    assert imported <= sys.stdlib_module_names


def test_an_unsuitable_python_is_told_which_one_is_needed(door, monkeypatch, capsys):
    monkeypatch.setattr(door, "OLDEST", (3, 98))
    monkeypatch.setattr(door, "NEWEST", (3, 99))
    assert door.main([]) == 1
    assert capsys.readouterr().err.splitlines() == [
        f"Key Account needs Python 3.98 to 3.99, and this is Python 3.{sys.version_info[1]}.",
        "Install Python 3.98 to 3.99 beside it and start this with that one.",
    ]


def test_a_suitable_python_on_the_same_machine_is_named(door, monkeypatch, capsys):
    monkeypatch.setattr(door, "OLDEST", (3, 98))
    monkeypatch.setattr(door, "NEWEST", (3, 99))
    monkeypatch.setattr(door, "answers", lambda name: name == "python3.98")
    door.main([])
    assert "start it with `python3.98 main.py`" in capsys.readouterr().err


def test_the_span_of_pythons_is_the_one_of_the_project(door):
    low, high = re.findall(r"\d+\.(\d+)", PROJECT["requires-python"])
    assert ((3, int(low)), (3, int(high) - 1)) == (door.OLDEST, door.NEWEST)


# The prepared environment.


def test_what_is_looked_for_is_what_the_project_asks_for(door):
    """A dependency that is not looked for would be missing with a traceback."""
    modules = {"pygame-ce": "pygame", "pyyaml": "yaml"}
    names = [re.match(r"[\w-]+", line)[0] for line in PROJECT["dependencies"]]
    assert sorted(door.PLAY) == sorted(modules.get(name, name) for name in names)


def test_what_is_looked_for_to_run_the_tests_comes_with_the_test_extra(door):
    """Otherwise a fresh environment would count as damaged."""
    modules = {"pytest-cov": "pytest_cov", "pytest-xdist": "xdist"}
    names = [re.match(r"[\w-]+", line)[0] for line in PROJECT["optional-dependencies"]["test"]]
    assert set(door.TEST) - set(door.PLAY) <= {modules.get(name, name) for name in names}


def test_a_prepared_environment_hands_over_and_installs_nothing(door, programs, monkeypatch):
    monkeypatch.setattr(door, "is_importable", lambda _wanted: True)
    monkeypatch.setattr(door, "play", lambda argv: ["played", *argv])
    assert (door.main(["list", "--json"]), programs.ran, door.ENVIRONMENT.exists()) == (
        ["played", "list", "--json"],
        [],
        False,
    )


def test_the_words_after_test_go_to_pytest(door, monkeypatch):
    monkeypatch.setattr(door, "is_importable", lambda _wanted: True)
    monkeypatch.setattr(os, "chdir", lambda _place: None)
    assert door.main(["test", "-k", "lock"]) == [sys.executable, "-m", "pytest", "-k", "lock"]


def test_the_tests_run_in_the_folder_of_the_project(door, monkeypatch):
    """So main.py can be started from anywhere."""
    places = []
    monkeypatch.setattr(os, "chdir", places.append)
    door.run_tests([])
    assert places == [str(door.ROOT)]


def test_a_bare_machine_with_a_made_environment_starts_again_inside_it(door, folder):
    """The words, the status and the place all arrive; nothing is said."""
    make_prepared(door, door.PLAY)
    door.write_recipes({"play": door.recipe()})
    child = bare(folder, "play", "--seed", "3")
    out, err = child.communicate(timeout=60)
    told = json.loads(out)
    assert (told["argv"], Path(told["prefix"]), child.returncode, err) == (
        ["play", "--seed", "3"],
        door.ENVIRONMENT,
        7,
        "",
    )


def test_an_environment_of_somebody_else_is_used_as_it_is(door, folder):
    """A `.venv` that uv or a developer made holds the packages and none of our marks."""
    make_prepared(door, door.PLAY)
    child = bare(folder)
    out, _ = child.communicate(timeout=60)
    assert json.loads(out)["prefix"] == str(door.ENVIRONMENT)


def test_an_environment_of_somebody_else_is_never_changed_or_removed(door, folder):
    make_prepared(door, ["numpy"])
    child = bare(folder)
    _, err = child.communicate(timeout=60)
    assert child.returncode == 1
    assert "was not made by this program" in err.splitlines()[0]
    assert door.python_inside().exists()


def test_an_environment_that_lost_a_package_is_made_anew_at_the_next_start(door, folder):
    make_prepared(door, ["numpy"])
    door.write_recipes({"play": door.recipe()})
    _, err = bare(folder).communicate(timeout=60)
    assert err.splitlines() == [
        f"The environment {door.ENVIRONMENT} has lost some of its packages.",
        "Start this again, and it is made anew.",
    ]
    assert door.condition("play") == "unfinished"


# Making the environment.


def test_a_first_start_makes_the_environment_and_installs_the_project(complete, door):
    assert (door.condition("play"), door.UNFINISHED.exists()) == ("ready", False)


def test_a_first_start_says_where_its_packages_go_and_that_it_may_be_stopped(door, programs, capsys):
    door.prepare("play")
    said = capsys.readouterr().err
    assert str(door.ENVIRONMENT) in said
    assert "You may stop it" in said


def test_the_tests_need_the_test_extra_on_top_of_the_game(complete, programs, door):
    assert door.condition("test") == "outdated"
    door.prepare("test")
    assert (programs.installed(), door.condition("test"), door.condition("play")) == (
        [".[test]"],
        "ready",
        "ready",
    )


def test_a_changed_requirement_brings_the_environment_up_to_date(complete, programs, folder):
    text = (folder / "pyproject.toml").read_text(encoding="utf-8")
    (folder / "pyproject.toml").write_text(text.replace('"numpy>=1.26', '"numpy>=1.27'), encoding="utf-8")
    complete.prepare("play")
    assert (programs.installed(), complete.condition("play")) == (["."], "ready")


def test_a_changed_setting_of_a_tool_leaves_the_environment_alone(complete, folder):
    text = (folder / "pyproject.toml").read_text(encoding="utf-8")
    (folder / "pyproject.toml").write_text(
        text.replace("line-length = 110", "line-length = 100"), encoding="utf-8"
    )
    assert complete.condition("play") == "ready"


def test_every_requirement_stands_above_the_first_table_of_a_tool():
    """Only what stands there is compared with what the environment was made from."""
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8").split("\n[tool.", 1)[0]
    assert tomllib.loads(text)["project"] == PROJECT


def test_a_folder_that_moved_has_its_environment_made_anew(complete, monkeypatch):
    """The paths in an environment are absolute."""
    monkeypatch.setattr(complete, "ROOT", complete.ROOT.parent)
    assert complete.condition("play") == "useless"


def test_an_environment_whose_python_is_gone_is_made_anew(complete, programs):
    complete.python_inside().unlink()
    complete.prepare("play")
    assert (len(programs.ran), complete.condition("play")) == (2, "ready")


def test_a_second_start_waits_for_the_first_and_makes_nothing(complete, door, programs, monkeypatch):
    """Whoever starts the game twice in impatience gets one environment."""
    door.UNFINISHED.touch()
    first = threading.Timer(0.3, door.UNFINISHED.unlink)
    monkeypatch.setattr(door.time, "sleep", lambda _seconds: (first.start(), first.join()))
    door.prepare("play")
    assert (programs.ran, door.condition("play")) == ([], "ready")


def test_what_a_killed_start_left_is_removed_at_the_next_one(door, programs, monkeypatch):
    (door.ENVIRONMENT / "half").mkdir(parents=True)
    door.UNFINISHED.touch()
    monkeypatch.setattr(door.time, "sleep", lambda _seconds: None)
    door.prepare("play")
    assert (door.condition("play"), (door.ENVIRONMENT / "half").exists()) == ("ready", False)


# When it fails.


@pytest.mark.parametrize("step", ["venv", "install"])
@pytest.mark.parametrize(
    "trouble", [KeyboardInterrupt(), OSError("disk"), None], ids=["stopped", "disk", "failed"]
)
def test_a_first_start_that_fails_leaves_no_environment(door, programs, step, trouble):
    programs.stop(step, trouble or door.explain("odd"))
    assert door.main([]) in {1, 130}
    assert not door.ENVIRONMENT.exists()


def test_a_start_that_is_stopped_says_so_and_ends_with_the_status_of_an_interrupt(door, programs, capsys):
    programs.stop("install", KeyboardInterrupt())
    assert door.main([]) == 130
    assert (
        capsys.readouterr().err.splitlines()[-1].startswith("Stopped, and nothing half-made is left behind.")
    )


def test_an_environment_that_pip_had_not_begun_to_change_stays_in_use(complete, programs, folder, capsys):
    """A class without network can play on after the requirements changed."""
    (folder / "pyproject.toml").write_text("[project]\n", encoding="utf-8")
    programs.stop("install", complete.explain("Retrying (Retry(total=1"))
    complete.prepare("play")
    assert capsys.readouterr().err.splitlines()[-1] == "Going on with the environment as it was."
    assert complete.condition("play") == "outdated"


def test_an_environment_for_playing_outlives_tests_that_cannot_be_installed(complete, programs):
    programs.stop("install", complete.explain("Retrying (Retry(total=1"))
    assert complete.main(["test"]) == 1
    assert complete.condition("play") == "ready"


def test_an_environment_that_pip_had_begun_to_change_is_removed(complete, programs):
    programs.stop("install", KeyboardInterrupt(), late=True)
    assert complete.main(["test"]) == 130
    assert not complete.ENVIRONMENT.exists()


@pytest.mark.parametrize(
    ("output", "wrong", "remedy"),
    [
        ("WARNING: Retrying (Retry(total=4, ...", "package index does not answer", "Connect"),
        ("SSLError: CERTIFICATE_VERIFY_FAILED. Retrying (Retry(", "certificate is not trusted", "PIP_CERT"),
        ("OSError: [Errno 28] No space left on device", "disk is full", "Free"),
        ("[Errno 13] Permission denied: '.venv'", "cannot be written to", "Copy the whole folder"),
        ("[Errno 30] Read-only file system: '.venv'", "cannot be written to", "Copy the whole folder"),
        ("No module named venv", "venv module is missing", "apt install python3-venv"),
        ("something new", "something new", "pip install -e ."),
    ],
)
def test_each_trouble_is_told_in_two_sentences(door, output, wrong, remedy):
    """One says what is wrong, the other what to do."""
    told = door.explain(output)
    assert wrong in told.wrong
    assert remedy in told.remedy


def test_a_python_without_the_venv_module_is_told_how_to_get_it(door, programs, monkeypatch, capsys):
    """Debian and Ubuntu ship Python without it."""
    monkeypatch.setattr(door.importlib.util, "find_spec", lambda _name: None)
    assert door.main([]) == 1
    assert "python3-venv" in capsys.readouterr().err
    assert not door.ENVIRONMENT.exists()


def test_a_read_only_folder_is_told_before_anything_is_promised(door, programs, monkeypatch, capsys):
    def refuse(_folder):
        raise PermissionError(13, "Permission denied", ".venv")

    monkeypatch.setattr(Path, "mkdir", refuse)
    assert door.main([]) == 1
    assert capsys.readouterr().err.splitlines() == [
        f"This folder cannot be written to: {door.ROOT}",
        "Copy the whole folder to a place of your own, such as your documents, and start this there.",
    ]


@pytest.mark.skipif(os.name == "nt", reason="an interrupt reaches a child there in another way")
def test_an_interrupt_while_the_environment_is_made_leaves_the_folder_as_it_was(door, folder):
    before = sorted(path.name for path in folder.iterdir())
    child = bare(folder)
    until = time.monotonic() + 60
    while not door.UNFINISHED.exists() and time.monotonic() < until:
        time.sleep(0.01)
    os.killpg(child.pid, signal.SIGINT)
    _, err = child.communicate(timeout=60)
    assert (child.returncode, sorted(path.name for path in folder.iterdir())) == (130, before), err


def test_a_start_without_network_says_so_and_leaves_the_folder_as_it_was(folder):
    """The real venv and the real pip, with nobody at the address that pip is given."""
    before = sorted(path.name for path in folder.iterdir())
    child = bare(
        folder,
        PIP_INDEX_URL="http://127.0.0.1:9/",
        PIP_CONFIG_FILE=os.devnull,
        PIP_NO_CACHE_DIR="1",
        PIP_RETRIES="1",
    )
    _, err = child.communicate(timeout=300)
    assert err.splitlines()[-2:] == [
        "The packages could not be fetched, because the package index does not answer: is the network there?",
        "Connect to it (behind a proxy, set HTTPS_PROXY first) and start this again.",
    ]
    assert (child.returncode, sorted(path.name for path in folder.iterdir())) == (1, before)


# What is shown meanwhile.


def test_what_pip_says_becomes_a_few_steps_that_a_person_can_follow(door, capsys):
    progress = door.Progress()
    for line in (
        "Collecting numpy<3,>=1.26",
        "Downloading numpy-2.4.6-cp311-cp311-manylinux_2_28_x86_64.whl.metadata (6.6 kB)",
        "Downloading numpy-2.4.6-cp311-cp311-manylinux_2_28_x86_64.whl (16.9 MB)",
        "Installing collected packages: babel, numpy, keyaccount",
    ):
        progress._note(line)
    assert capsys.readouterr().err.splitlines() == [
        "  2 of 3: fetching numpy (16.9 MB)",
        "  3 of 3: putting 3 packages in place",
    ]
    assert progress.installing


# What is shipped.


def test_the_scenarios_and_assets_of_a_checkout_are_those_in_its_root():
    assert (shipped.scenarios_folder(), shipped.assets_folder()) == (ROOT / "scenarios", ROOT / "assets")


def test_an_installed_wheel_finds_its_scenarios_and_assets(tmp_path):
    """The wheel is built and unpacked as pip would; the folders lie inside the package."""
    source, wheels, installed = tmp_path / "source", tmp_path / "wheels", tmp_path / "installed"
    shutil.copytree(ROOT / "game", source / "game", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source / name)
    for name in ("scenarios/first", "assets"):
        (source / name).mkdir(parents=True)
        (source / name / "there.txt").touch()
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", wheels],
        cwd=source,
        check=True,
        capture_output=True,
    )
    (wheel,) = wheels.iterdir()
    zipfile.ZipFile(wheel).extractall(installed)
    ask = "from game import shipped as s; print(s.scenarios_folder() / 'first', s.assets_folder(), sep='\\n')"
    told = subprocess.run(
        [sys.executable, "-S", "-c", ask], cwd=installed, check=True, capture_output=True, text=True
    ).stdout.splitlines()
    assert [
        (Path(line).is_relative_to(installed), (Path(line) / "there.txt").is_file()) for line in told
    ] == [
        (True, True),
        (True, True),
    ]
