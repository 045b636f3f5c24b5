"""The rule cases, each played through the rules that use its number."""

import pytest
import yaml

from game.engine import tables
from tests.cases.cells import cells, idle
from tests.cases.generate import ANSWERS, FOLDER, files
from tests.cases.scene import wrong

CASES = {
    f"{path.stem}: {case['name']}": case
    for path in sorted(FOLDER.glob("*.yaml"))
    if path != ANSWERS
    for case in yaml.safe_load(path.read_text(encoding="utf-8"))
}
CELLS = cells()


@pytest.mark.parametrize("name", CASES)
def test_what_the_case_says_comes_true(name):
    assert wrong(CASES[name]) == []


def test_the_files_are_what_the_tables_make_of_them():
    """A number that moved is a visible difference: run `python -m tests.cases.generate` and read it.

    For the pure rules the answers themselves are kept in the same way.
    """
    stale = [path.name for path, text in files().items() if path.read_text(encoding="utf-8") != text]
    assert stale == []


def test_every_case_is_about_a_number_that_exists():
    """Or it is a story, or about a message, which are about rules beyond the tables."""
    numbers = {name for name in vars(tables) if isinstance(getattr(tables, name), int)}
    named = {case.get("cell") for case in CASES.values()}
    assert named <= {None, *CELLS, *(name.lower() for name in numbers)}
    assert {name.split(":")[0] for name, case in CASES.items() if "cell" not in case} == {
        "stories",
        "messages",
    }


@pytest.mark.parametrize("cell", CELLS.values(), ids=lambda cell: cell.name)
def test_a_change_of_any_number_of_a_table_is_noticed_by_a_case(cell):
    """Not by the label of a case but by playing it: the table holds another number, and a case must fail.

    Where this fails after a rule was made faster, look for a copy of the table that is taken at import.
    """
    mine = [case for case in CASES.values() if case.get("cell") == cell.name]
    reason = idle(cell)
    assert bool(mine) != bool(reason), "a number is idle for a reason, or it has a case"

    def noticed(value):
        with cell.holding(value):
            return any(wrong(case) for case in mine)

    assert reason or any(noticed(value) for value in cell.others)


def test_no_idle_number_changes_any_case():
    """The reasons that are given for numbers without a case must be true of all moves."""
    for cell in filter(idle, CELLS.values()):
        table, row, _ = cell.name.split(".")
        near = [case for case in CASES.values() if case.get("cell", "").startswith(f"{table}.{row}.")]
        with cell.holding(cell.high if cell.value != cell.high else cell.low):
            assert [case["name"] for case in near if wrong(case)] == [], cell.name
