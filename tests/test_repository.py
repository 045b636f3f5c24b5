"""What holds for the files of the project themselves."""

import ast
import functools
import re
import subprocess
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from packaging.requirements import Requirement

pytestmark = pytest.mark.unmeasured

ROOT = Path(__file__).resolve().parent.parent

IN_THE_ROOT = {
    ".ci",
    ".gitignore",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "LICENSE",
    "README.md",
    "assets",
    "bench",
    "docs",
    "game",
    "main.py",
    "pyproject.toml",
    "requirements.lock",
    "scenarios",
    "tests",
}

LONGEST_FILE = 600
LONGEST_FUNCTION = 60
LONGEST_CLASS = 200
FEWEST_WORDS = 4

# Put together from parts, so that this file does not name what no file may name.
HOMES = "|".join(["wo" + "rk", "ro" + "ot", "ho" + "me", "t" + "mp"])
MACHINE_PATH = re.compile(rf"(?<![\w.~-])/(?:{HOMES})/")
DOWNLOAD_HOST = re.compile(
    "|".join(["pypi" + r"\.", "python" + "hosted", "npm" + "js", "--(?:extra-)?index-" + "url"])
)

#: Under game/engine: their last bits differ between processors, or they need not keep the order of equals.
INEXACT = {
    *("einsum", "matmul", "dot", "vdot", "inner", "tensordot", "argpartition"),
    *("exp", "exp2", "expm1", "log", "log2", "log10", "log1p", "pow", "power", "float_power"),
    *("tanh", "sinh", "cosh", "sin", "cos", "tan", "logaddexp"),
}
#: A product of matrices is exact on integers only, so what stands left of `@` is declared as one of these.
INTEGER_ARRAYS = {"I32", "I64"}
SORTS = {"argsort", "sort"}

#: What players and clients may know of the engine: moves, what is seen, and what follows from these two alone
#: (`choices` judges moves by what is seen, `catalogue` lists their kinds, `arrays` names types).
SEEN_SIDE = {"actions", "after_words", "catalogue", "choices", "codes", "seen", "table_words", "vocab"}
MAY_KNOW = {"players": SEEN_SIDE} | dict.fromkeys(("client", "text_ui", "pygame_ui"), SEEN_SIDE | {"events"})

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


@functools.cache
def committed() -> tuple[Path, ...]:
    """All files that git knows and that are there, from the root."""
    listing = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False, encoding="utf-8"
    )
    if listing.returncode != 0:
        pytest.skip("this is no git checkout, so there are no committed files to look at")
    return tuple(
        Path(name) for name in sorted(listing.stdout.split("\0")) if name and (ROOT / name).is_file()
    )


@functools.cache
def text_of(path: Path) -> str:
    """A file's text; empty for a picture or a font."""
    try:
        return (ROOT / path).read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return ""


@functools.cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(text_of(path), filename=str(path))


def python_files(*under: str) -> list[Path]:
    return [p for p in committed() if p.suffix == ".py" and (not under or p.as_posix().startswith(under))]


def lines_that(match: Callable[[str], object], paths: tuple[Path, ...]) -> list[str]:
    return [
        f"{path}:{number}: {line.strip()[:100]}"
        for path in paths
        for number, line in enumerate(text_of(path).splitlines(), 1)
        if match(line)
    ]


def imports_of(node: ast.AST) -> Iterator[tuple[int, str]]:
    """The line and the full name of all that is imported below a node."""
    for inner in ast.walk(node):
        if isinstance(inner, ast.Import):
            yield from ((inner.lineno, alias.name) for alias in inner.names)
        elif isinstance(inner, ast.ImportFrom):
            yield from ((inner.lineno, f"{inner.module}.{alias.name}") for alias in inner.names)


def length(node: ast.stmt) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def inexact_steps(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """The line and the name of each step whose result could differ between machines."""
    integers = {
        node.target.id
        for node in ast.walk(tree)
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name)
        if isinstance(node.annotation, ast.Name) and node.annotation.id in INTEGER_ARRAYS
    }
    for node in ast.walk(tree):
        if isinstance(node, (ast.BinOp, ast.AugAssign)) and isinstance(node.op, ast.MatMult):
            left = node.left if isinstance(node, ast.BinOp) else node.target
            if not isinstance(left, ast.Name) or left.id not in integers:
                yield node.lineno, "@ on what is not declared as integers"
        elif isinstance(node, ast.Attribute) and node.attr in INEXACT:
            # Our own curves of these names are tables of integers.
            if not (isinstance(node.value, ast.Name) and node.value.id == "curves"):
                yield node.lineno, node.attr
        elif isinstance(node, ast.ImportFrom) and node.module in {"math", "numpy"}:
            yield from ((node.lineno, alias.name) for alias in node.names if alias.name in INEXACT)
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in SORTS:
            kinds = [word.value for word in node.keywords if word.arg == "kind"]
            if not any(isinstance(kind, ast.Constant) and kind.value == "stable" for kind in kinds):
                yield node.lineno, f"{node.func.attr} without kind='stable'"


def test_the_root_holds_only_what_belongs_there():
    """Debris starts in the root. Widen the list on purpose."""
    assert {path.parts[0] for path in committed()} - IN_THE_ROOT == set()


def test_no_committed_file_names_a_path_of_a_machine():
    assert lines_that(MACHINE_PATH.search, committed()) == []


def test_no_committed_file_names_a_download_host():
    """Where packages come from is the business of the machine that fetches them."""
    assert lines_that(DOWNLOAD_HOST.search, committed()) == []


def test_no_python_file_is_longer_than_a_reader_can_hold():
    long = {str(p): len(text_of(p).splitlines()) for p in python_files()}
    assert {name: lines for name, lines in long.items() if lines > LONGEST_FILE} == {}


@pytest.mark.parametrize(
    ("kinds", "most"),
    [(FUNCTIONS, LONGEST_FUNCTION), ((ast.ClassDef,), LONGEST_CLASS)],
    ids=["functions", "classes"],
)
def test_no_function_and_no_class_is_too_long(kinds, most):
    assert [
        f"{path}:{node.lineno} {node.name} has {length(node)} lines"
        for path in python_files()
        for node in ast.walk(tree_of(path))
        if isinstance(node, kinds) and length(node) > most
    ] == []


def test_no_function_imports_a_module_of_our_own():
    """Such an import hides a cycle from the reader and from the contracts."""
    assert [
        f"{path}:{line} {name}"
        for path in python_files()
        for node in ast.walk(tree_of(path))
        if isinstance(node, FUNCTIONS)
        for line, name in imports_of(node)
        if name.split(".")[0] in {"game", "bench", "tests", "main"}
    ] == []


def test_every_test_is_named_by_a_sentence():
    assert [
        f"{path}:{node.lineno} {node.name}"
        for path in python_files("tests/")
        for node in ast.walk(tree_of(path))
        if isinstance(node, FUNCTIONS) and node.name.startswith("test_")
        if len(node.name.removeprefix("test_").split("_")) < FEWEST_WORDS
    ] == []


def test_the_rules_know_no_file_no_screen_no_clock_and_no_generator():
    """A rule that reads one of them is not a function of the state any more."""
    assert [
        f"{path}:{line} {name}"
        for path in python_files("game/engine/", "game/negotiation/")
        for line, name in imports_of(tree_of(path))
        if name.split(".")[0] in {"yaml", "pygame", "random", "time", "os"}
    ] == []


def test_the_rules_take_no_step_that_differs_between_processors():
    """A game must replay to the same digest on every machine."""
    assert [
        f"{path}:{line} {name}"
        for path in python_files("game/engine/")
        for line, name in inexact_steps(tree_of(path))
    ] == []


@pytest.mark.parametrize(
    "line",
    [
        "a @ b",
        "a: F64 = x\na @ b",
        "a @= b",
        "np.einsum('i,i', a, b)",
        "np.matmul(a, b)",
        "np.exp(a)",
        "from math import exp",
        "np.log(a)",
        "np.tanh(a)",
        "np.pow(a, b)",
        "np.argsort(a)",
        "a.argsort(axis=0)",
        "np.argsort(a, kind='quicksort')",
    ],
)
def test_a_step_that_differs_between_processors_is_found(line):
    """The guard above must be able to fail."""
    assert len(list(inexact_steps(ast.parse(line)))) == 1


@pytest.mark.parametrize(
    "line", ["np.argsort(a, kind='stable')", "a * b // 10_000", "a: I64 = x\na @ b", "curves.tanh(a)"]
)
def test_a_step_on_integers_passes_the_guard(line):
    assert list(inexact_steps(ast.parse(line))) == []


@pytest.mark.parametrize("room", sorted(MAY_KNOW))
def test_players_and_clients_know_of_the_engine_only_what_they_may(room):
    """What they do not import they cannot leak."""
    known = {
        name.split(".")[2]: f"{path}:{line}"
        for path in python_files(f"game/{room}/", f"game/{room}.py")
        for line, name in imports_of(tree_of(path))
        if name.startswith("game.engine.")
    }
    assert {part: place for part, place in known.items() if part not in MAY_KNOW[room]} == {}


def test_the_lock_holds_a_version_that_fits_for_all_that_we_ask_for():
    """The lock is made anew when pyproject.toml changes: CONTRIBUTING.md says how."""
    project = tomllib.loads(text_of(Path("pyproject.toml")))["project"]
    wanted = [
        Requirement(line) for line in project["dependencies"] + project["optional-dependencies"]["test"]
    ]
    pins = re.findall(r"^([\w.-]+)==([\w.]+)", text_of(Path("requirements.lock")), flags=re.MULTILINE)
    assert [
        str(requirement)
        for requirement in wanted
        if not any(
            name == requirement.name.lower() and requirement.specifier.contains(version)
            for name, version in pins
        )
    ] == []


def test_every_package_in_the_lock_has_its_hashes():
    lock = text_of(Path("requirements.lock"))
    blocks = re.split(r"\n(?=[\w.-]+==)", lock)[1:]
    assert [block.splitlines()[0] for block in blocks if "--hash=sha256:" not in block] == []


def test_whole_games_of_a_file_stay_in_one_process(request):
    """Else they are played once in each, unnoticed, and the run takes half as long again."""
    if not getattr(request.config.option, "loadgroup", False):
        pytest.skip("the tests run in one process, or are not kept together")
    assert request.node.nodeid.endswith("@test_repository.py")


def test_every_link_in_the_documents_leads_to_a_file():
    broken = [
        f"{path}: {target}"
        for path in committed()
        if path.suffix == ".md"
        for target in re.findall(r"\]\((?!https?:|mailto:|#)([^)#\s]+)", text_of(path))
        if not (ROOT / path.parent / target).exists()
    ]
    assert broken == []
