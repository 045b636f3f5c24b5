"""`lint` and `schema` as a command line calls them."""

import json

import pytest

from game.author.lint import lint, schema
from game.errors import UnknownName, Unreadable
from game.shipped import scenarios_folder
from tests.scenarios_bad import SAMPLE, changed


@pytest.fixture
def write(tmp_path, monkeypatch):
    """Write a file into the current folder."""
    monkeypatch.chdir(tmp_path)

    def to(name, text):
        (tmp_path / name).write_text(text, encoding="utf-8")
        return name

    return to


def place(text, fragment):
    """Line and column of a fragment, both from 1."""
    before = text[: text.index(fragment)]
    return before.count("\n") + 1, len(before) - before.rfind("\n")


BAD = (("style: driver", "style: drivr"), ("margin: 30%", "margin: 30"))
MARGIN = place(changed(*BAD), "30}")
STYLE = place(changed(*BAD), "drivr")
DOUBTFUL = (("    asked_for_us: true\n", ""),)


def test_a_fine_file_is_said_to_be_fine(write, capsys):
    assert lint([write("a.yaml", SAMPLE)], "text") == 0
    assert capsys.readouterr().out == "a.yaml: no problems.\n"


def test_every_problem_stands_on_a_line_of_its_own(write, capsys):
    assert lint([write("a.yaml", changed(*BAD))], "text") == 1
    first, second = capsys.readouterr().out.splitlines()
    assert first == (
        f"a.yaml:{MARGIN[0]}:{MARGIN[1]}: error: seller.offer.margin: "
        "Here stands `30` where a percentage is wanted. Write `30%`. [wrong-kind]"
    )
    assert f"a.yaml:{STYLE[0]}:{STYLE[1]}: error: people.mei.style: `drivr` is not a style." in second
    assert "Did you mean `driver`?" in second


def test_warnings_alone_leave_the_status_at_zero(write, capsys):
    assert lint([write("a.yaml", changed(*DOUBTFUL))]) == 0
    assert "warning: people: Nobody asked for us" in capsys.readouterr().out


def test_one_bad_file_among_good_ones_sets_the_status(write):
    assert lint([write("a.yaml", SAMPLE), write("b.yaml", changed(*BAD))]) == 1


def test_json_holds_every_part_of_a_problem(write, capsys):
    assert lint([write("a.yaml", changed(*BAD))], "json") == 1
    first = json.loads(capsys.readouterr().out)[0]
    assert first == {
        "file": "a.yaml",
        "line": MARGIN[0],
        "column": MARGIN[1],
        "severity": "error",
        "rule": "wrong-kind",
        "where": "seller.offer.margin",
        "sentence": "Here stands `30` where a percentage is wanted.",
        "suggestion": "Write `30%`.",
    }


def test_json_of_a_fine_file_is_an_empty_list(write, capsys):
    assert lint([write("a.yaml", SAMPLE)], "json") == 0
    assert json.loads(capsys.readouterr().out) == []


def test_annotations_are_commands_of_the_workflow_runner(write, capsys):
    assert lint([write("a.yaml", changed(*BAD))], "github") == 1
    assert capsys.readouterr().out.splitlines()[0] == (
        f"::error file=a.yaml,line={MARGIN[0]},col={MARGIN[1]},title=wrong-kind::"
        "seller.offer.margin: Here stands `30` where a percentage is wanted. Write `30%25`."
    )


def test_annotations_of_warnings_are_warnings(write, capsys):
    assert lint([write("a,b:c.yaml", changed(*DOUBTFUL))], "github") == 0
    assert capsys.readouterr().out.startswith("::warning file=a%2Cb%3Ac.yaml,line=")


def test_annotations_of_a_fine_file_are_none(write, capsys):
    assert lint([write("a.yaml", SAMPLE)], "github") == 0
    assert capsys.readouterr().out == ""


def test_a_problem_without_a_path_is_annotated_without_one(write, capsys):
    lint([write("a.yaml", "a: [")], "github")
    assert "title=yaml-syntax::In brackets" in capsys.readouterr().out


def test_shipped_scenarios_are_linted_by_their_id_and_have_no_problem(capsys):
    """Not even a warning: authors look at them first."""
    names = [path.parent.name for path in scenarios_folder().glob("*/scenario.yaml")]
    assert lint(names) == 0
    assert capsys.readouterr().out.count("scenario.yaml: no problems.\n") == len(names)


@pytest.mark.parametrize(("name", "error"), [("bench_refesh", UnknownName), ("gone.yaml", Unreadable)])
def test_nothing_is_printed_where_a_file_is_not_there(write, capsys, name, error):
    """An error in the middle would look like a finished list."""
    good = write("a.yaml", SAMPLE)
    with pytest.raises(error):
        lint([good, name])
    assert capsys.readouterr().out == ""


def test_the_schema_is_json_with_its_dialect():
    assert json.loads(schema())["$schema"].startswith("https://json-schema.org/draft/2020-12")
