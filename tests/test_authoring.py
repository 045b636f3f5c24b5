"""The guide for authors: its example plays, its tables are those of the code, and its commands run."""

import io
import re
import shlex
from pathlib import Path

import pytest
import yaml

from docs import authoring_tables as tables
from docs import filling
from game.cli import front
from game.engine.vocab import Outcome, Phase
from game.scenario.compile import compiled, examine
from game.scenario.schema import ScenarioFile
from game.simulate.jobs import Order, play_all

GUIDE = tables.GUIDE.read_text(encoding="utf-8")
EXAMPLE = tables.example(GUIDE)
SCHEMA = ScenarioFile.model_json_schema()
#: Longer texts are written like the shortest, and the guide says so.
ALIKE = {"Label", "Passage", "Prose"}
COMMANDS = re.findall(r"^    python main\.py (.+)$", GUIDE, re.MULTILINE)


def problems(text):
    """What lint finds in a text."""
    return examine(text.encode(), "scenario.yaml").problems


def with_first_event(key, written):
    """The example with something else under a key of its first event or of its first answer."""
    return EXAMPLE.replace({"when": "when: {met: jonas, proposed: false}", "then": THEN}[key], written, 1)


#: What the first answer of the example changes.
THEN = "then: {credibility: {petra: -6%}, rival_trust: {petra: +4%}}"


# The example


def test_the_example_of_the_guide_has_no_problem():
    assert problems(EXAMPLE) == ()


def test_the_example_of_the_guide_can_be_played():
    assert compiled(EXAMPLE.encode(), "scenario.yaml").id == "night_oven"


def test_the_example_shows_every_section_that_a_small_deal_uses():
    """What it leaves out, the guide tells when to use."""
    left_out = SCHEMA["properties"].keys() - yaml.safe_load(EXAMPLE).keys()
    assert left_out == {
        *("goal", "criteria", "decides", "follow_up", "purchase", "tender", "begins", "route"),
    }


def drill():
    """The example as the guide makes a drill of it."""
    goal = re.search(r"```yaml drill\n(.*?)```", GUIDE, re.DOTALL)[1]
    text = EXAMPLE.replace("kind: deal\n", goal).replace("weeks: 24", "weeks: 6")
    text = text.replace("2026-12-24", "2026-09-24").replace("{from: 3, to: 9}", "{from: 3}")
    return text.replace("{from: 6, to: 16}", "{from: 2}")


def test_the_drill_of_the_guide_has_no_problem():
    assert problems(drill()) == ()


def table_drill():
    """The example as the guide makes a drill of its negotiation."""
    begins = re.search(r"```yaml table drill\n(.*?)```", GUIDE, re.DOTALL)[1]
    return EXAMPLE.replace("kind: deal\n", begins).replace("negotiation:\n", "negotiation:\n  rounds: 6\n")


def test_the_drill_at_the_table_of_the_guide_has_no_problem():
    assert problems(table_drill()) == ()


def test_the_drill_at_the_table_of_the_guide_begins_there_and_can_be_signed():
    setup = compiled(table_drill().encode(), "scenario.yaml").setup
    assert setup.opening.phase == Phase.TABLE
    assert winning(setup, "textbook") > 0.5


@pytest.mark.unmeasured
@pytest.mark.parametrize("text", [EXAMPLE, drill()], ids=["deal", "drill"])
def test_who_follows_the_method_wins_the_example_and_chance_does_not(text):
    """The guide promises as much of a good scenario."""
    setup = compiled(text.encode(), "scenario.yaml").setup
    assert winning(setup, "textbook") > 0.35 > winning(setup, "random")


def winning(setup, player):
    """Share of forty games that a player wins."""
    results = play_all(setup, Order(player, (), 40, 0))
    return float((results.outcome == Outcome.WON).mean())


def test_the_text_in_three_languages_is_one_that_a_file_may_hold():
    title = re.search(r"```yaml language\n(.*?)```", GUIDE, re.DOTALL)[1]
    text = EXAMPLE.replace("title: The night oven\n", title, 1)
    assert not [problem for problem in problems(text) if not problem.warning]


# Its tables


def test_every_table_of_the_guide_is_as_the_code_has_it():
    """After a change of the format: `python -m docs.authoring_tables`."""
    assert filling.filled(GUIDE, tables.SOURCES) == GUIDE


def test_a_table_that_was_edited_by_hand_would_be_noticed():
    """The comparison above must be able to fail."""
    edited = GUIDE.replace("| `hours_a_week` |", "| `hours` |")
    assert edited != GUIDE
    assert filling.filled(edited, tables.SOURCES) == GUIDE


def maps():
    """Every map of the format that has keys of its own."""
    return [name for name, described in SCHEMA["$defs"].items() if name not in ALIKE]


@pytest.mark.parametrize("model", ["ScenarioFile", *maps()])
def test_every_map_of_the_format_is_explained(model):
    """Each of its keys stands in the table, which the test above holds to the schema."""
    assert re.search(rf"<!-- (keys|examples) {model} -->", GUIDE)


@pytest.mark.parametrize("key", SCHEMA["properties"])
def test_of_every_section_the_guide_says_when_to_use_it(key):
    """In its own words, outside of tables and examples."""
    prose = re.sub(r"```.*?```|^\|.*?$", "", GUIDE, flags=re.DOTALL | re.MULTILINE)
    plain = {"format", "id", "company", "title", "currency", "teaches", "level"}  # their table says enough
    assert key in plain or re.search(rf"`{key}`|\b{key}\b", prose, re.IGNORECASE)


@pytest.mark.parametrize("key", tables.WHEN)
def test_a_condition_of_the_guide_can_be_written_as_it_stands_there(key):
    text = with_first_event("when", f"when: {{{tables.WHEN[key]}}}")
    if key == "answered":  # an event that waits for itself is refused
        text = text.replace("{event: best_price, with: 2}", "{event: double_booked, with: 2}")
    assert [problem for problem in problems(text) if not problem.warning] == []


@pytest.mark.parametrize("key", tables.THEN)
def test_a_change_of_the_guide_can_be_written_as_it_stands_there(key):
    assert problems(with_first_event("then", f"then: {{{tables.THEN[key]}}}")) == ()


@pytest.mark.parametrize(("model", "written"), [("When", tables.WHEN), ("Then", tables.THEN)])
def test_every_key_of_a_closed_grammar_has_an_example(model, written):
    assert list(written) == list(SCHEMA["$defs"][model]["properties"])


@pytest.mark.parametrize("mistake", tables.MISTAKES, ids=lambda mistake: mistake.what)
def test_a_mistake_of_the_guide_is_one_that_can_be_made_in_its_example(mistake):
    assert EXAMPLE.count(mistake.old) == 1


@pytest.mark.parametrize("mistake", tables.MISTAKES, ids=lambda mistake: mistake.what)
def test_a_mistake_of_the_guide_brings_one_kind_of_message(mistake):
    """What the table shows is all that lint says of it."""
    found = problems(EXAMPLE.replace(mistake.old, mistake.new, 1))
    assert len({problem.rule for problem in found}) == 1


# Its commands


@pytest.fixture
def at_home(tmp_path, monkeypatch):
    """A folder with the example of the guide, at whose terminal nobody types more than the end."""
    (tmp_path / "night_oven").mkdir()
    (tmp_path / "night_oven" / "scenario.yaml").write_text(EXAMPLE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("KEYACCOUNT_HOME", str(tmp_path / "games"))
    monkeypatch.setattr("sys.stdin", io.StringIO("quit\n"))
    return tmp_path


def test_the_guide_names_every_tool_of_an_author():
    named = {command.split()[0] for command in COMMANDS}
    assert named == {"lint", "play", "demo", "simulate", "schema"}


@pytest.mark.unmeasured
@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_of_the_guide_runs(command, at_home):
    """With a tenth of the games, which changes nothing but the time."""
    words = shlex.split(re.sub(r"--games (\d+)0\b", r"--games \1", command))
    assert front.main(words) == 0


def test_the_schema_that_the_guide_points_to_is_there():
    named = re.findall(r"`docs/([\w.]+)`", GUIDE)
    assert [name for name in named if not (Path(tables.GUIDE).parent / name).is_file()] == []
