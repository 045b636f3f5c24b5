"""What the documents say of commands, files and benchmarks is so."""

import re
from pathlib import Path

import pytest

from game.cli.words import COMMANDS, Words
from game.i18n.language import Language

pytestmark = pytest.mark.unmeasured

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])
PERFORMANCE = (ROOT / "docs" / "performance.md").read_text(encoding="utf-8")
BENCHMARKS = sorted(
    path.stem for path in (ROOT / "bench").glob("*.py") if path.stem not in {"__init__", "figures", "par"}
)


def calls() -> list[tuple[str, str, str]]:
    """Every call of the program in the documents: where, its command, and the words behind it."""
    form = re.compile(r"(?:main\.py|keyaccount)[ ]+([a-z][\w-]*)([^`\n#|]*)")
    return [
        (path.name, command, rest)
        for path in DOCUMENTS
        for command, rest in form.findall(path.read_text(encoding="utf-8"))
    ]


def test_the_documents_name_calls_of_the_program():
    """The tests below must have something to look at."""
    assert len(calls()) > 10


@pytest.mark.parametrize(("document", "command", "rest"), calls(), ids=lambda part: part.strip()[:30])
def test_a_call_in_a_document_is_one_that_the_program_knows(document, command, rest):
    assert command in COMMANDS
    if COMMANDS[command].arguments:
        words = Words(command, Language())
        COMMANDS[command].arguments(words)
        known = {name for action in words.parser._actions for name in action.option_strings}
        assert set(re.findall(r"(?<!\w)--[a-z-]+", rest)) - known == set()


def test_every_module_that_a_document_calls_is_there():
    called = {
        name
        for path in DOCUMENTS
        for name in re.findall(r"python -m (docs\.\w+|bench\.\w+)", path.read_text(encoding="utf-8"))
    }
    assert {name for name in called if not (ROOT / f"{name.replace('.', '/')}.py").is_file()} == set()


@pytest.mark.parametrize("name", BENCHMARKS)
def test_every_benchmark_is_told_of(name):
    """By the row of its name in docs/performance.md."""
    assert f"| `{name}` |" in PERFORMANCE


def test_every_benchmark_that_is_told_of_is_there():
    assert set(re.findall(r"^\| `(\w+)` \|", PERFORMANCE, re.MULTILINE)) == set(BENCHMARKS)


def test_every_place_in_a_document_that_the_code_cites_is_there():
    """As in `Source: docs/performance.md, chunk series`: the words are a heading there."""
    headings = {
        path.name: {
            line.lstrip("# ").lower()
            for line in path.read_text(encoding="utf-8").splitlines()
            if line.startswith("#")
        }
        for path in DOCUMENTS
    }
    cited = {
        (name, place.strip())
        for path in [*(ROOT / "game").rglob("*.py"), *(ROOT / "bench").glob("*.py")]
        for name, place in re.findall(r"docs/(performance\.md), ([a-z ]+)", path.read_text(encoding="utf-8"))
    }
    assert {(name, place) for name, place in cited if place not in headings[name]} == set()
