"""The front door: starts Key Account, and on a bare machine makes its environment first.

Where the packages are importable (pip, uv, conda), it hands over to the game and installs nothing.
Otherwise it makes `.venv` beside this file, installs the project there and starts again inside it.
`main.py test` does the same with the test extra and runs pytest.

Standard library only, and in the syntax of Python 3.6: an unsuitable Python gets a sentence, not a traceback.
"""

import contextlib
import importlib
import importlib.util
import os
import re
import shutil
import subprocess
import sys
import threading
import time
from pathlib import Path

ROOT: Path = Path(__file__).resolve().parent  # A SYNTAX ERROR HERE means Python 2: use Python 3.11 to 3.14
ENVIRONMENT = ROOT / ".venv"
UNFINISHED = ENVIRONMENT / "unfinished"  # stands there while the environment is being made

OLDEST = (3, 11)
NEWEST = (3, 14)

#: What has to be importable, by what is wanted. Looked for, never imported: that costs no time.
PLAY = ("babel", "numpy", "platformdirs", "pydantic", "pygame", "yaml")
TEST = (*PLAY, "hatchling", "hypothesis", "packaging", "pytest", "pytest_cov", "xdist")
NEEDED = {"play": PLAY, "test": TEST}
INSTALLED = {"play": ".", "test": ".[test]"}

#: Words in the output of venv or pip, what they mean, and what to do. The first row that fits is said.
TROUBLES = (
    (
        "No space left|Errno 28|not enough space on the disk",
        "The disk is full.",
        "Free about 500 MB and start this again.",
    ),
    (
        "CERTIFICATE_VERIFY_FAILED|certificate verify failed",
        "The package index was reached, but its certificate is not trusted here.",
        "Ask whoever looks after this network for its certificate, name it in PIP_CERT and start this again.",
    ),
    (
        r"Retrying \(|NewConnectionError|ConnectTimeoutError|ReadTimeoutError|ProxyError|getaddrinfo",
        "The packages could not be fetched, because the package index does not answer: is the network there?",
        "Connect to it (behind a proxy, set HTTPS_PROXY first) and start this again.",
    ),
    (
        "ensurepip is not|No module named '?(venv|ensurepip)",
        "This Python cannot make environments, because its venv module is missing.",
        "On Debian or Ubuntu, install it with `sudo apt install python3-venv` and start this again.",
    ),
    (
        "Permission denied|PermissionError|Read-only file system|Errno 30|Access is denied",
        "This folder cannot be written to: {root}",
        "Copy the whole folder to a place of your own, such as your documents, and start this there.",
    ),
)


class SetupError(Exception):
    """The environment cannot be made: what is wrong in one sentence, and what to do in another."""

    def __init__(self, wrong: str, remedy: str) -> None:
        super().__init__(wrong, remedy)
        self.wrong = wrong
        self.remedy = remedy


def main(argv: "list[str]") -> int:
    """Start the game or the tests with the words of the command line; return the exit status."""
    wanted = "test" if argv[:1] == ["test"] else "play"
    try:
        check_python()
        if not is_importable(wanted):
            prepare(wanted)
            return become([str(python_inside()), str(ROOT / "main.py"), *argv])
    except SetupError as problem:
        say(problem.wrong)
        say(problem.remedy)
        return 1
    except KeyboardInterrupt:
        say("Stopped, and nothing half-made is left behind. Start it again when you like.")
        return 130
    return run_tests(argv[1:]) if wanted == "test" else play(argv)


def say(sentence: str) -> None:
    """Tell the person something; on standard error, so that the game's own output stays clean."""
    print(sentence, file=sys.stderr, flush=True)


def check_python() -> None:
    """Raise SetupError where this Python is too old or too new, naming one on this machine that fits."""
    if OLDEST <= sys.version_info[:2] <= NEWEST:
        return
    span = "Python {}.{} to {}.{}".format(*OLDEST, *NEWEST)
    wrong = "Key Account needs {}, and this is Python {}.{}.".format(span, *sys.version_info[:2])
    for minor in range(NEWEST[1], OLDEST[1] - 1, -1):
        name = f"python3.{minor}"
        if answers(name):
            raise SetupError(wrong, f"One that fits is on this machine: start it with `{name} main.py`.")
    raise SetupError(wrong, f"Install {span} beside it and start this with that one.")


def answers(name: str) -> bool:
    """Whether a program of this name is found and runs."""
    found = shutil.which(name)
    if found is None:
        return False
    quiet = subprocess.DEVNULL
    return subprocess.call([found, "-c", ""], stdin=quiet, stdout=quiet, stderr=quiet) == 0


def is_importable(wanted: str) -> bool:
    """Whether this Python finds all packages for what is wanted."""
    return all(importlib.util.find_spec(name) for name in NEEDED[wanted])


def play(argv: "list[str]") -> int:
    """Hand over to the game; return its exit status."""
    return int(importlib.import_module("game.cli").main(argv))


def run_tests(args: "list[str]") -> int:
    """Run pytest in the project's folder with its arguments, or all tests on all cores; return its status."""
    os.chdir(str(ROOT))
    return become([sys.executable, "-m", "pytest", *(args or ["-n", "auto"])])


def become(command: "list[str]") -> int:
    """Go on as another program; where the system cannot do that, run it and return its exit status."""
    if os.name != "nt":
        os.execv(command[0], command)  # noqa: S606 - a shell is what we do not want
    child = subprocess.Popen(command)
    while True:
        with contextlib.suppress(KeyboardInterrupt):  # the child gets it too, and decides
            return child.wait()


# The environment's folder holds `complete-play` or `complete-test` once it is whole, and `unfinished` while
# it is not: whatever ends the making of it, the next start sees what it has before it.


def python_inside() -> Path:
    """The environment's own Python."""
    return ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def ground() -> str:
    """What no environment outlives the change of: the place of the folder and the version of Python."""
    return "{}\nPython {}.{}\n".format(ROOT, *sys.version_info[:2])


def recipe() -> str:
    """What an environment is made from: its ground and the project's part of pyproject.toml."""
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    return ground() + text.split("\n[tool.", 1)[0]


def read_recipes() -> "dict[str, str]":
    """The recipes that the environment was completed with, by what was wanted: `test` serves `play` too."""
    paths = {wanted: ENVIRONMENT / f"complete-{wanted}" for wanted in NEEDED}
    return {wanted: path.read_text(encoding="utf-8") for wanted, path in paths.items() if path.is_file()}


def write_recipes(recipes: "dict[str, str]") -> None:
    """Declare the environment complete for these and for nothing else."""
    for wanted in NEEDED:
        path = ENVIRONMENT / f"complete-{wanted}"
        if wanted in recipes:
            path.write_text(recipes[wanted], encoding="utf-8")
        elif path.exists():
            path.unlink()


def condition(wanted: str) -> str:
    """What stands in the environment's folder: none, unfinished, foreign, useless, outdated or ready."""
    if not ENVIRONMENT.is_dir() or not any(ENVIRONMENT.iterdir()):
        return "none"
    if UNFINISHED.exists():
        return "unfinished"
    recipes = read_recipes()
    if not recipes:
        return "foreign"
    if not python_inside().exists() or not all(text.startswith(ground()) for text in recipes.values()):
        return "useless"
    return "ready" if recipe() in (recipes.get(wanted), recipes.get("test")) else "outdated"


def prepare(wanted: str) -> None:
    """See to it that the environment has what is wanted; raise SetupError where that cannot be."""
    if condition(wanted) == "unfinished":
        wait_for_another_start()
    now = condition(wanted)
    refuse_what_cannot_be_mended(now, wanted)
    if now in ("ready", "foreign"):
        return
    before = read_recipes() if now == "outdated" else {}
    try:
        build(wanted, before)
    except SetupError as problem:
        if not {wanted, "test"} & set(read_recipes()):
            raise
        say(problem.wrong)
        say("Going on with the environment as it was.")


def refuse_what_cannot_be_mended(now: str, wanted: str) -> None:
    """Raise SetupError for an environment of somebody else's, a damaged one, and a Python that makes none."""
    inside = Path(sys.prefix).resolve() == ENVIRONMENT.resolve()
    if now == "foreign" and (inside or not python_inside().exists()):
        wrong = f"The folder {ENVIRONMENT} was not made by this program, and packages are missing in it."
        ours = f"install the project in it yourself (pip install -e {INSTALLED[wanted]})"
        raise SetupError(wrong, f"Rename that folder, or {ours}, and start this again.")
    if now == "ready" and inside:
        UNFINISHED.touch()
        wrong = f"The environment {ENVIRONMENT} has lost some of its packages."
        raise SetupError(wrong, "Start this again, and it is made anew.")
    if any(importlib.util.find_spec(name) is None for name in ("venv", "ensurepip")):
        raise explain("No module named venv")


def wait_for_another_start(seconds: float = 5) -> None:
    """Wait while another start is at work in the folder, which it shows by touching a file each second."""
    say(f"The environment {ENVIRONMENT} is unfinished; looking whether another start is at work on it.")
    before = -1.0
    while UNFINISHED.exists() and UNFINISHED.stat().st_mtime != before:
        before = UNFINISHED.stat().st_mtime
        time.sleep(seconds)


def build(wanted: str, before: "dict[str, str]") -> None:
    """Make the environment, or renew the one that had these recipes; raise SetupError where that fails.

    What cannot be completed is removed, except an old environment that pip had not yet begun to change.
    """
    progress = Progress()
    try:
        if not before:
            remove()
            ENVIRONMENT.mkdir()
        UNFINISHED.touch()
        write_recipes({})
        announce(wanted, before)
        with progress:
            if not before:
                # Not sys.executable: that may be the Python of the old environment, which is gone by now.
                outer = getattr(sys, "_base_executable", sys.executable)
                progress.run("1 of 3: making the environment", [outer, "-I", "-m", "venv", str(ENVIRONMENT)])
            pip = [str(python_inside()), "-I", "-m", "pip", "install", "--progress-bar", "off"]
            progress.run("2 of 3: looking for packages", [*pip, "--editable", INSTALLED[wanted]])
        write_recipes({wanted: recipe()})
        UNFINISHED.unlink()
    except (OSError, SetupError, KeyboardInterrupt) as error:
        if not before or progress.installing:
            remove_quietly()
        elif UNFINISHED.exists():
            write_recipes(before)
            UNFINISHED.unlink()
        if isinstance(error, OSError):
            raise explain(str(error)) from error
        raise
    say(f"Ready after {progress.seconds():.0f} seconds.")


def announce(wanted: str, before: "dict[str, str]") -> None:
    """Say what is about to be done, how long it takes, and that it may be stopped."""
    if not before:
        say(f"Key Account is made ready once: its packages go into {ENVIRONMENT} and nowhere else.")
    elif wanted == "test" and wanted not in before:
        say(f"The packages of the tests are added to {ENVIRONMENT}.")
    else:
        say(f"Key Account has changed, so its environment {ENVIRONMENT} is brought up to date.")
    say("This needs the network and about a minute. You may stop it with Ctrl+C and start it again.")


def remove() -> None:
    """Remove the environment, its mark of being unfinished last: a removal broken off is seen as such."""
    if not ENVIRONMENT.is_dir():
        return
    UNFINISHED.touch()
    for path in ENVIRONMENT.iterdir():
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(str(path))
        elif path != UNFINISHED:
            path.unlink()
    UNFINISHED.unlink()
    ENVIRONMENT.rmdir()


def remove_quietly() -> None:
    """Remove the environment after a failure; what resists is marked as unfinished for the next start."""
    try:
        remove()
    except OSError as error:
        say(f"Not everything could be removed ({error}); the next start tries again.")


def explain(output: str) -> SetupError:
    """The trouble that the output of venv or pip, or the text of an error, speaks of."""
    for words, wrong, remedy in TROUBLES:
        if re.search(words, output):
            return SetupError(wrong.format(root=ROOT), remedy)
    last = "\n  ".join(output.strip().splitlines()[-8:])
    wrong = f"The environment could not be made; the last words were:\n  {last}"
    return SetupError(wrong, "Start this again, or install the project yourself (pip install -e .).")


class Progress:
    """Runs the programs of the setup and shows what they are at: on a terminal one line with the seconds."""

    def __init__(self) -> None:
        self.installing = False  # True once pip has begun to change the environment
        self._step = ""
        self._began = time.monotonic()
        self._over = threading.Event()
        self._clock = threading.Thread(target=self._tick, daemon=True)
        self._terminal = sys.stderr.isatty() and os.environ.get("TERM") != "dumb"

    def __enter__(self) -> None:
        self._clock.start()

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._clock.join()
        if self._terminal:
            sys.stderr.write("\r{:78}\r".format(""))

    def seconds(self) -> float:
        """Time since the beginning."""
        return time.monotonic() - self._began

    def run(self, step: str, command: "list[str]") -> None:
        """Run a command to its end; raise SetupError where it fails."""
        self._show(step)
        lines = []
        child = subprocess.Popen(
            command,
            cwd=str(ROOT),
            env={"PIP_RETRIES": "2", **os.environ, "PIP_USER": "0", "PIP_DISABLE_PIP_VERSION_CHECK": "1"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
        )
        try:
            for line in child.stdout or ():
                lines.append(line)
                self._note(line.strip())
            status = child.wait()
        finally:
            if child.poll() is None:
                child.terminate()
                child.wait()
        if status != 0:
            raise explain("".join(lines))

    def _note(self, line: str) -> None:
        """Show what a line of pip's output tells, where it tells something."""
        fetching = re.match(r"(?:Downloading|Using cached) (?:\S*/)?([\w.]+)-\S+\.whl (\(.+\))", line)
        if fetching:
            self._show("2 of 3: fetching {} {}".format(*fetching.groups()))
        elif line.startswith("Installing collected packages:"):
            self.installing = True
            self._show("3 of 3: putting {} packages in place".format(line.count(",") + 1))
        elif "Retrying (" in line:
            self._show("2 of 3: no answer from the package index yet, trying again")

    def _show(self, step: str) -> None:
        if step != self._step:
            self._step = step
            if not self._terminal:
                say("  " + step)
            self._draw()

    def _draw(self) -> None:
        if self._terminal:
            line = f"  {self._step}, {self.seconds():.0f} s"
            sys.stderr.write(f"\r{line:78}")
            sys.stderr.flush()

    def _tick(self) -> None:
        while not self._over.wait(1):
            self._draw()
            with contextlib.suppress(OSError):  # a full or missing disk is told by the command that meets it
                os.utime(str(UNFINISHED))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
