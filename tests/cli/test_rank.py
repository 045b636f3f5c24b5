"""`rank`: what a teacher is told of the files of a class, whatever lies in the folder."""

import csv
import io
import json
import os
from html.parser import HTMLParser
from pathlib import Path

import pytest

from game import journal, session
from game.cli import hand_ins as finding
from game.cli.hand_ins import hand_ins
from game.cli.ranking import guard
from game.cli.ranking_words import OUTCOMES, why
from game.engine.vocab import Outcome
from game.i18n.language import Language
from game.scenario.compile import find, load
from game.session.local import begin
from game.simulate import ranking
from game.simulate.ranking import LeftOut
from tests.handed_in import short, taken_back, written

ENGLISH = Language()
TRUE = short("research", "withdraw")
LIMIT = "A file proves that these moves give this result; it does not prove that they were the first try."


@pytest.fixture
def folder(tmp_path):
    """A class: two games that count, and one that does not."""
    class_ = tmp_path / "class"
    written(class_, ann=TRUE, bo=short("withdraw", name="陈浩"), cy=taken_back())
    return class_


# Fine, and the answer no


def test_games_that_all_count_are_fine(run, tmp_path):
    written(tmp_path, ann=TRUE)
    status, out, err = run("rank", str(tmp_path))
    assert (status, err) == (0, "")
    assert out.startswith(f"Ranking of 1 game\n{LIMIT}\n")


def test_a_file_that_is_left_out_makes_the_answer_no_and_is_named_with_line_and_remedy(run, folder):
    status, out, err = run("rank", str(folder))
    assert (status, err) == (1, "")
    assert out.endswith(
        f"\n1 file was left out:\n  {folder / 'cy.game'}\n    Line 10: A move was taken back here.\n"
        "    Ask for a game that was played straight on.\n"
    )


def test_the_table_says_its_rules_and_stands_in_columns(run, folder):
    _, out, _ = run("rank", str(folder))
    assert "Places go by points, then by fewer hours worked, then by fewer moves" in out
    rows = [row.split() for row in out.splitlines() if row.endswith(".game") and row.startswith("   ")]
    assert [row[0] for row in rows] == ["1", "2"]
    assert [row[-1] for row in rows] == [str(folder / "bo.game"), str(folder / "ann.game")]


def test_different_seeds_are_pointed_out(run, folder):
    assert "different customers" not in run("rank", str(folder))[1]
    written(folder, dan=short("withdraw", seed=8, name="Dan"))
    assert "players with different seeds had different customers" in run("rank", str(folder))[1]


def test_the_same_moves_under_two_names_are_pointed_out(run, tmp_path):
    written(tmp_path, a=TRUE, b=short("research", "withdraw", name="Bo"))
    status, out, _ = run("rank", str(tmp_path))
    assert status == 0
    assert "The very same moves stand in " in out


@pytest.mark.parametrize("extra", [[], ["notes.txt"]])
def test_a_folder_without_a_game_is_answered_no_in_two_sentences(run, tmp_path, extra):
    for name in extra:
        (tmp_path / name).write_text("hello")
    status, out, err = run("rank", str(tmp_path))
    assert (status, out) == (1, "")
    assert err.splitlines()[0] == f"There is no game file in {tmp_path}."
    assert len(err.splitlines()) == 2


@pytest.mark.parametrize("place", ["nowhere", "a\0b"])
def test_a_folder_that_is_not_there_is_unreadable_input(run, tmp_path, place):
    status, out, err = run("rank", str(tmp_path), place)
    assert (status, out) == (3, "")
    assert "cannot be read" in err
    assert len(err.splitlines()) == 2


def test_a_single_file_can_be_ranked(run, folder):
    assert run("rank", str(folder / "ann.game"))[0] == 0


# For programs


def test_programs_get_everything_as_json(run, folder):
    status, out, _ = run("rank", str(folder), "--json")
    told = json.loads(out)
    (table,) = told["scenarios"]
    assert status == 1
    assert told["limits"] == LIMIT
    assert [game["player"] for game in table["games"]] == ["陈浩", "Ann Li"]
    promised = {"place", "player", "score", "outcome", "profit", "hours", "moves", "seed", "file"}
    assert set(table["games"][0]) == promised
    (left_out,) = told["left_out"]
    assert (left_out["line"], left_out["reason"]) == (10, "rank.undone")


def test_an_empty_folder_is_json_too(run, tmp_path):
    status, out, _ = run("rank", str(tmp_path), "--json")
    assert (status, json.loads(out)["scenarios"]) == (1, [])


# For a spreadsheet


def sheet(path):
    return list(csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline="")))


def test_a_spreadsheet_opens_the_table_with_any_name(run, folder, tmp_path):
    """Without the mark at the beginning some spreadsheets take the text for Latin-1."""
    run("rank", str(folder), "--csv", str(tmp_path / "t.csv"))
    assert (tmp_path / "t.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    rows = sheet(tmp_path / "t.csv")
    assert [row[2] for row in rows] == ["player", "陈浩", "Ann Li", ""]
    assert {len(row) for row in rows} == {12}
    assert rows[-1][-2:] == [
        "10",
        "Line 10: A move was taken back here. Ask for a game that was played straight on.",
    ]


def test_no_name_becomes_a_formula(run, tmp_path):
    written(tmp_path, a=short("withdraw", name='=HYPERLINK("http://x","y")'))
    run("rank", str(tmp_path), "--csv", str(tmp_path / "t.csv"))
    assert sheet(tmp_path / "t.csv")[1][2] == '\'=HYPERLINK("http://x","y")'


@pytest.mark.parametrize("first", ["=", "+", "-", "@", "\t", "\r", "＝", "＠"])  # noqa: RUF001
def test_what_begins_a_formula_is_guarded(first):
    assert guard(f"{first}1") == f"'{first}1"


@pytest.mark.parametrize("cell", ["", "Ann", "1-2", "a=b"])
def test_what_begins_no_formula_stays_as_it_is(cell):
    assert guard(cell) == cell


# For the projector


class Page(HTMLParser):
    """Reads a page and complains of what is not closed as it was opened."""

    def __init__(self, text):
        super().__init__()
        self.open, self.tags, self.texts, self.attributes = [], [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += attrs
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.texts.append(data)


def page_of(run, folder, *words):
    place = folder / "t.html"
    run("rank", str(folder), "--html", str(place), *words)
    return place.read_text(encoding="utf-8")


def test_the_page_shows_the_table_and_what_it_proves(run, folder):
    page = Page(page_of(run, folder))
    assert page.open == []
    assert {"陈浩", "Ann Li", LIMIT, "The bench refresh"} <= set(page.texts)


def test_the_page_needs_neither_network_nor_script(run, folder):
    text = page_of(run, folder)
    page = Page(text)
    assert {"script", "img", "link", "iframe"} & set(page.tags) == set()
    assert {name for name, _ in page.attributes} & {"src", "href", "onclick", "style"} == set()
    assert "url(" not in text
    assert "default-src 'none'" in text.replace("&#x27;", "'")


def test_the_page_follows_light_and_dark(run, folder):
    text = page_of(run, folder)
    assert "prefers-color-scheme: dark" in text
    assert "color-scheme: light dark" in text


def test_a_hostile_name_is_shown_and_not_obeyed(run, tmp_path):
    name = "<script>alert(1)</script>&\"'"
    written(tmp_path, a=short("withdraw", name=name))
    page = Page(page_of(run, tmp_path))
    assert "script" not in page.tags
    assert name in "".join(page.texts)


def test_who_was_left_out_is_folded_away_from_the_room(run, folder):
    text = page_of(run, folder)
    assert text.index("<details>") < text.index("cy.game")


@pytest.mark.parametrize("code", ["en", "zh", "es"])
def test_the_page_says_in_which_language_it_is(run, folder, code):
    assert f'<html lang="{code}">' in page_of(run, folder, "--lang", code)


# Wrong use


def test_a_game_is_never_written_over(run, folder):
    place = folder / "ann.game"
    before = place.read_bytes()
    for option in ("--csv", "--html"):
        status, _, err = run("rank", str(folder), option, str(place))
        assert (status, err.splitlines()[1]) == (2, "Give another name.")
    assert place.read_bytes() == before


def test_table_and_page_need_two_places(run, folder, tmp_path):
    place = str(tmp_path / "t")
    assert run("rank", str(folder), "--csv", place, "--html", place)[0] == 2


def test_a_place_that_cannot_be_written_is_named(run, folder, tmp_path):
    status, _, err = run("rank", str(folder), "--csv", str(tmp_path / "no" / "t.csv"))
    assert status == 1
    assert "could not be saved: " in err


# Whatever lies in the folder


def test_what_is_no_game_is_passed_over(run, tmp_path):
    written(tmp_path, ann=TRUE)
    (tmp_path / "photo.jpg").write_bytes(bytes(range(256)) * 40)
    (tmp_path / "list.csv").write_text("a,b")
    (tmp_path / ".hidden.game").write_text("keyaccount game 1\n")
    (tmp_path / "__MACOSX").mkdir()
    (tmp_path / "__MACOSX" / "ann.game").write_bytes(b"\0\5\26\7")
    status, out, _ = run("rank", str(tmp_path), "--json")
    assert (status, json.loads(out)["other_files"]) == (0, 2)


def test_a_game_by_any_other_name_is_found(run, tmp_path):
    (tmp_path / "deal.txt").write_text(TRUE.text(), encoding="utf-8")
    assert run("rank", str(tmp_path))[0] == 0


HOSTILE = {
    "binary": bytes(range(256)) * 500,
    "empty": b"",
    "wide": "keyaccount game 1\n".encode("utf-16"),
    "huge": b"keyaccount game 1\n" + b"\xff" * (5 << 20),
    "one line": b"x" * (1 << 20),
    "long": TRUE.text().encode() + b"3  w01.1  note x  #0123456789abcdef\n" * 100_000,
    "notes": (TRUE.text() + "".join(f"{n}  w01.1  note x  #{n:016x}\n" for n in range(4, 9_000))).encode(),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_costs_a_sentence_and_no_other_file(run, tmp_path, name):
    written(tmp_path, **{"a true one": TRUE, name: HOSTILE[name]})
    status, out, err = run("rank", str(tmp_path))
    assert (status, err) == (1, "")
    assert out.startswith("Ranking of 1 game\n")
    assert f"{name}.game\n    Line " in out


def test_names_cannot_command_a_terminal_or_turn_a_line_round(run, tmp_path):
    folder = tmp_path / "\x1b[31mred\u202e"
    written(folder, **{"a\nb": taken_back()})
    _, out, _ = run("rank", str(tmp_path))
    assert "\x1b" not in out
    assert "\u202e" not in out
    assert f"{chr(0xFFFD)}[31mred{chr(0xFFFD)}{os.sep}a{chr(0xFFFD)}b.game" in out


@pytest.mark.skipif(os.name == "nt", reason="names are text there")
def test_a_name_that_is_no_text_is_shown_all_the_same(run, tmp_path):
    try:
        (tmp_path / os.fsdecode(b"\xff.game")).write_text(taken_back().text(), encoding="utf-8")
    except OSError:
        pytest.skip("this disk takes no such name")
    for words in ([], ["--json"], ["--csv", str(tmp_path / "t.csv"), "--html", str(tmp_path / "t.html")]):
        status, out, _ = run("rank", str(tmp_path), *words)
        assert status == 1
        assert out


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_links_that_lead_round_end(run, tmp_path):
    written(tmp_path, ann=TRUE)
    (tmp_path / "round").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "self.game").symlink_to(tmp_path / "self.game")
    (tmp_path / "again.game").symlink_to(tmp_path / "ann.game")
    os.mkfifo(tmp_path / "pipe.game")
    status, out, _ = run("rank", str(tmp_path), "--json")
    told = json.loads(out)
    assert status == 1
    assert [one["file"] for one in told["left_out"]] == [str(tmp_path / "self.game")]
    assert len(told["scenarios"][0]["games"]) == 1


def test_a_folder_that_is_named_twice_counts_once(run, folder):
    once, twice = (run("rank", *[str(folder)] * times, "--json")[1] for times in (1, 2))
    assert json.loads(once)["scenarios"] == json.loads(twice)["scenarios"]


def test_a_folder_that_may_not_be_read_is_left_out(run, tmp_path, monkeypatch):
    """Where tests run as the owner of everything, rights stop nobody; so the system's answer is made up."""
    written(tmp_path, ann=TRUE)
    (tmp_path / "locked").mkdir()
    true_scan = os.scandir

    def scan(path):
        if str(path).endswith("locked"):
            raise PermissionError(13, "Permission denied", str(path))
        return true_scan(path)

    monkeypatch.setattr(os, "scandir", scan)
    status, out, _ = run("rank", str(tmp_path))
    assert status == 1
    assert "locked cannot be read: Permission denied." in out
    assert run("rank", str(tmp_path / "locked"))[0] == 3


def test_a_file_that_may_not_be_read_is_left_out(run, tmp_path, monkeypatch):
    written(tmp_path, ann=TRUE)
    (tmp_path / "dir.game").mkdir()

    def is_game(path):
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr(finding, "_is_game", is_game)
    status, out, _ = run("rank", str(tmp_path))
    assert status == 1
    assert "ann.game cannot be read: Permission denied." in out


# In which order


def test_files_are_taken_by_number_and_not_by_letter(tmp_path):
    names = ["deal", "deal-2", "deal-10", "deal-10-2", "Deal-11"]
    written(tmp_path, **dict.fromkeys(reversed(names), TRUE))
    found = hand_ins([str(tmp_path)])
    assert [Path(path).name for path in found.files] == [f"{name}.game" for name in names]


def test_the_first_game_of_a_player_counts(run, tmp_path):
    written(tmp_path, **{"deal-2": short("withdraw"), "deal": TRUE})
    _, out, _ = run("rank", str(tmp_path))
    assert (
        f"Ann Li handed in an earlier game with the same customer, seed 7: {tmp_path / 'deal.game'}." in out
    )


# In words


#: What may be said of a file: as a whole, or of one of its lines.
FIELDS = {**ranking.REASONS, **journal.REASONS, **session.REASONS, "error.unreadable": ("path", "reason")}
OF_A_FILE = [(key, 0) for key in FIELDS if key.startswith(("rank.", "error."))]
OF_A_LINE = [(key, 12) for key in FIELDS if key.startswith(("rank.", "journal.", "replay."))]


@pytest.mark.parametrize(("key", "line"), OF_A_FILE + OF_A_LINE)
def test_every_reason_has_a_sentence_and_a_remedy(key, line):
    said = why(LeftOut("a.game", line, key, dict.fromkeys(FIELDS[key], "x")), ENGLISH)
    assert all(sentence.endswith(".") and "{" not in sentence for sentence in said)


def test_every_outcome_has_a_word():
    assert set(OUTCOMES) == set(Outcome)


def test_a_scenario_of_the_teachers_own_can_be_given(run, tmp_path):
    """Else a class that plays a customer of its own could not be ranked."""
    source = tmp_path / "own.yaml"
    text = find("first_call").read_text(encoding="utf-8")
    source.write_text(text.replace("id: first_call", "id: own_call", 1), encoding="utf-8")
    own = load(source)
    seat = begin(own.setup, own.texts("en"), 7, "Ann", save=tmp_path / "a.game")
    seat.act("withdraw")
    seat.close()
    status, out, _ = run("rank", str(tmp_path))
    assert (status, "Give the file of that scenario with --scenario." in out) == (1, True)
    assert run("rank", str(tmp_path), "--scenario", str(source))[0] == 0
