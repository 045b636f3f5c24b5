"""Deals from the command line: watched, replayed, verified, played."""
# ruff: noqa: RUF001 - Chinese marks are meant

import argparse
import io
import json
import sys
from pathlib import Path

import numpy as np
import pytest

from game.cli.deals import seed_of
from game.cli.front import main
from game.engine.state import folded
from game.journal.header import HEADER_ROWS
from game.shipped import scenarios_folder
from game.text_ui.wrapping import wrapped

# Watching


@pytest.fixture(scope="module")
def watched(tmp_path_factory):
    """A whole deal, played by the computer, with its file."""
    path = tmp_path_factory.mktemp("a folder of 瀚林") / "déal.game"
    patch = pytest.MonkeyPatch()
    patch.setattr(sys, "stdout", io.StringIO())
    patch.setattr(sys, "stderr", io.StringIO())
    status = main(["demo", "bench_refresh", "--seed", "3", "--save", str(path)])
    story, complaints = sys.stdout.getvalue(), sys.stderr.getvalue()
    patch.undo()
    assert (status, complaints) == (0, "")
    return story, path


def test_a_demo_tells_a_deal_from_its_brief_to_its_debrief(watched):
    story, _ = watched
    assert story.startswith("The bench refresh. Hanlin Electronics, seen from Meridian Instruments.\n")
    assert "\nWeek 1 of 24, 10 h left.\n" in story
    assert "\nThe people, as they were:\n" in story


def test_a_demo_says_how_to_sit_in_the_same_chair(watched):
    assert "play bench_refresh --seed 3`" in " ".join(watched[0].split())


def test_no_line_of_a_story_is_wider_than_an_eye_follows(watched):
    told = [line for line in watched[0].splitlines() if ".game" not in line]  # a path is as long as it is
    assert max(map(len, told)) <= 80


@pytest.mark.parametrize(
    ("line", "rows"),
    [
        ("He waits for you.", ["He waits", "for you."]),
        ("陈浩在等等了很久", ["陈浩在等等", "了很久"]),
        ("陈浩等了，很久", ["陈浩等了，", "很久"]),
        ("陈浩说说“好”", ["陈浩说说", "“好”"]),
        ("", [""]),
        ("unbreakable-and-long", ["unbreakable-and-long"]),
    ],
)
def test_a_line_breaks_where_its_language_lets_it(line, rows):
    """A Chinese letter takes two columns; no line begins with a comma or ends with an opening quote."""
    assert wrapped(line, 10) == rows


def test_what_a_demo_saves_is_true_to_its_last_line(watched, run):
    status, out, err = run("replay", str(watched[1]), "--verify")
    assert (status, err) == (0, "")
    assert " is true to the last line.\n" in out


@pytest.mark.unmeasured
@pytest.mark.parametrize("policy", ["textbook", "random"])
def test_a_demo_is_the_game_that_simulate_plays_on_the_same_seed(run, tmp_path, policy):
    """Whoever asks why a simulated deal was lost can watch it."""
    path = tmp_path / "a.game"
    run("demo", "small_order", "--policy", policy, "--seed", "11", "--save", str(path))
    verdict = json.loads(run("replay", str(path), "--verify", "--json")[1])
    words = ["simulate", "small_order", "--policy", policy, "--seed", "11", "--games", "1", "--json"]
    told = json.loads(run(*words)[1])
    last = np.array([int(verdict["digest"], 16)], dtype=np.uint64)
    assert f"{folded(last):016x}" == told["digest"]


def test_a_demo_never_writes_over_a_file(run, watched):
    before = watched[1].read_bytes()
    status, _, err = run("demo", "--save", str(watched[1]))
    assert (status, watched[1].read_bytes()) == (1, before)
    assert " is there already and was left as it is." in err


def test_a_demo_keeps_nothing_that_it_was_not_asked_to_keep(run, here):
    status, out, _ = run("demo", "--seed", "3")
    assert status == 0
    assert "is kept in" not in out
    assert list(here.iterdir()) == []


def test_a_seed_that_is_not_given_cannot_be_foretold():
    """Drawn by the system, once for each deal."""
    drawn = {seed_of(argparse.Namespace(seed=None)) for _ in range(20)}
    assert len(drawn) > 15


# Reading and verifying a record


def test_a_record_reads_as_the_story_that_was_watched(run, watched):
    """The same words, from the brief to the debrief."""
    status, out, err = run("replay", str(watched[1]))
    assert (status, err) == (0, "")
    assert watched[0].startswith(out)


def test_a_record_can_be_had_as_json(run, watched):
    record = json.loads(run("replay", str(watched[1]), "--json")[1])
    assert (record["scenario"], record["seed"], record["lines"][-1]["kind"]) == ("bench_refresh", 3, "end")


def test_a_verdict_can_be_had_as_json(run, watched):
    verdict = json.loads(run("replay", str(watched[1]), "--verify", "--json")[1])
    assert (verdict["true"], verdict["seed"], verdict["straight"]) == (True, 3, True)


def edited(path: Path, folder: Path, number: int, old: str, new: str) -> Path:
    """Copy a game file and change one of its lines, from 1."""
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    assert old in lines[number - 1]
    lines[number - 1] = lines[number - 1].replace(old, new)
    copy = folder / "edited.game"
    copy.write_text("".join(lines), encoding="utf-8", newline="")
    return copy


def line_with(path: Path, words: str) -> int:
    """Return the first line of a game file with these words, from 1."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, start=1) if words in line)


@pytest.fixture
def forged(watched, tmp_path):
    """A record in which one question was asked in another form, and the line where it was."""
    number = line_with(watched[1], "ask problem form=open")
    return edited(watched[1], tmp_path, number, "form=open", "form=choice"), number


def test_the_first_untrue_line_is_named_and_the_answer_is_no(run, forged):
    path, number = forged
    status, out, err = run("replay", str(path), "--verify")
    assert (status, out) == (1, "")
    assert f"{path}: Line {number}: " in err
    assert "What stands before it is true; " in err


def test_the_first_untrue_line_is_named_for_programs(run, forged):
    status, out, _ = run("replay", str(forged[0]), "--verify", "--json")
    verdict = json.loads(out)
    assert (status, verdict["true"], verdict["line"]) == (1, False, forged[1])


def test_a_record_is_told_as_far_as_it_is_true(run, forged, watched):
    status, out, err = run("replay", str(forged[0]))
    assert status == 1
    assert f"Line {forged[1]}: " in err
    assert watched[0].startswith(out)


def test_a_forged_seed_is_found(run, watched, tmp_path):
    """Another seed is another customer."""
    path = edited(watched[1], tmp_path, 5, "seed: 3", "seed: 4")
    status, _, err = run("replay", str(path), "--verify")
    assert status == 1
    assert "Line 4: " in err


def test_a_line_that_is_no_line_is_named_in_json_too(run, watched, tmp_path):
    path = edited(watched[1], tmp_path, HEADER_ROWS + 2, "  ", " ")
    assert run("replay", str(path), "--json")[0] == 1


def test_a_torn_last_line_is_left_out_with_a_notice(run, watched, tmp_path):
    path = tmp_path / "torn.game"
    path.write_bytes(watched[1].read_bytes()[:-20])
    assert run("replay", str(path))[::2] == (
        0,
        "A last line that was not written to its end was left out.\n",
    )
    assert (
        "A last line that was not written to its end does not count.\n"
        in run("replay", str(path), "--verify")[1]
    )


def test_a_game_that_was_taken_back_cannot_be_ranked(run, tmp_path):
    path, moves = tmp_path / "a.game", tmp_path / "moves.txt"
    moves.write_text("research\nback\n", encoding="utf-8")
    run("play", "--seed", "3", "--moves", str(moves), "--save", str(path))
    assert "cannot be ranked." in run("replay", str(path), "--verify")[1]


@pytest.mark.parametrize("content", [b"", b"\x00\xff" * 500, b"keyaccount game 1\n", b"keyaccount game 9\n"])
@pytest.mark.parametrize("words", [[], ["--verify"], ["--json"], ["--verify", "--json"]])
def test_what_is_no_game_file_is_refused_in_words(run, tmp_path, content, words):
    path = tmp_path / "strange"
    path.write_bytes(content)
    status, out, err = run("replay", str(path), *words)
    assert status in (1, 3)
    assert len(err.splitlines()) == 1
    assert out == ""


def test_older_rules_can_be_read_and_not_verified(run, watched, tmp_path):
    """Their story cannot be told any more, their lines can."""
    path = edited(watched[1], tmp_path, 3, "rules: ", "rules: 9")
    status, out, err = run("replay", str(path))
    assert status == 0
    assert "  research\n" in out
    assert "it can only be read." in err
    assert run("replay", str(path), "--verify")[0] == 3


@pytest.fixture
def own(tmp_path):
    """An author's own scenario, which nobody has on a list."""
    text = (scenarios_folder() / "bench_refresh" / "scenario.yaml").read_text(encoding="utf-8")
    path = tmp_path / "own.yaml"
    path.write_text(text.replace("id: bench_refresh", "id: my_own", 1), encoding="utf-8")
    return path


def test_a_deal_of_an_authors_own_is_verified_with_its_file(run, own, tmp_path):
    path = tmp_path / "own.game"
    run("demo", str(own), "--seed", "3", "--save", str(path))
    status, _, err = run("replay", str(path), "--verify")
    assert status == 2
    assert "my_own" in err
    assert run("replay", str(path), "--verify", "--scenario", str(own))[0] == 0
    assert run("replay", str(path), "--verify", "--scenario", "bench_refresh")[0] == 3
    assert run("replay", str(path), "--scenario", "bench_refrsh")[0] == 0


# Playing


def test_a_deal_is_played_to_the_end_of_its_input_and_kept(run, here, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.StringIO("research\n"))
    status, out, err = run("play", "--text", "--seed", "3")
    kept = list((here / "kept" / "games").iterdir())
    assert (status, err) == (0, "")
    assert [str(path) in out for path in kept] == [True]


def test_no_command_at_a_terminal_begins_to_play(run, monkeypatch):
    class Terminal(io.StringIO):
        def isatty(self):
            return True

    monkeypatch.setattr(sys, "stdin", io.StringIO())
    monkeypatch.setattr("game.cli.front._at_a_terminal", lambda: True)
    status, out, _ = run()
    assert status == 0
    assert "\nChapter 1 of " in out


def test_a_move_that_cannot_be_made_is_named_with_its_line(run, tmp_path):
    """In a file of moves the rest would make no sense; the game is saved up to there."""
    moves, path = tmp_path / "moves.txt", tmp_path / "a.game"
    moves.write_text("# a deal\nresearch\n\nvisti person=chen\nresearch\n", encoding="utf-8")
    status, _, err = run("play", "--seed", "3", "--moves", str(moves), "--save", str(path))
    assert status == 1
    assert err == f"{moves}, line 4: There is no move visti. Did you mean visit?\n"
    assert json.loads(run("replay", str(path), "--verify", "--json")[1])["moves"] == 1


def test_a_saved_deal_goes_on_where_it_stood(run, tmp_path):
    moves, path = tmp_path / "moves.txt", tmp_path / "a.game"
    for line in ("research\n", "go on\n"):
        moves.write_text(line, encoding="utf-8")
        assert run("play", "--moves", str(moves), "--save", str(path))[0] == 0
    assert json.loads(run("replay", str(path), "--verify", "--json")[1])["moves"] == 2


def test_a_saved_deal_has_its_seed_already(run, watched):
    status, _, err = run("play", "--seed", "4", "--save", str(watched[1]))
    assert status == 2
    assert "is a game that has its seed already." in err


def test_a_damaged_deal_goes_on_beside_itself(run, forged, monkeypatch):
    """What was true is kept; the damaged file is left for whoever wants to look at it."""
    path, _ = forged
    before = path.read_bytes()
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    status, out, _ = run("play", "--save", str(path))
    beside = next(one for one in path.parent.iterdir() if one.stem == "edited-2")
    assert (status, path.read_bytes()) == (0, before)
    assert str(beside) in out
    assert run("replay", str(beside), "--verify")[0] == 0


@pytest.mark.parametrize("content", [b"", b"\x00" * 100])
def test_a_deal_cannot_go_on_in_what_is_no_game_file(run, tmp_path, content):
    path = tmp_path / "photo.png"
    path.write_bytes(content)
    status, _, err = run("play", "--save", str(path))
    assert status == 3
    assert "This is not a file of this game." in err


def test_a_deal_whose_head_was_changed_cannot_go_on(run, watched, tmp_path):
    path = edited(watched[1], tmp_path, 5, "seed: 3", "seed: 4")
    status, _, err = run("play", "--save", str(path))
    assert status == 3
    assert f"{path}: Line 4: " in err


def test_a_deal_of_an_authors_own_goes_on_with_its_file(run, own, tmp_path, monkeypatch):
    path = tmp_path / "own.game"
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    assert run("play", str(own), "--save", str(path))[0] == 0
    assert run("play", "--save", str(path))[0] == 2
    assert run("play", str(own), "--save", str(path))[0] == 0


def test_a_player_may_have_any_name(run, tmp_path, monkeypatch):
    path = tmp_path / "a.game"
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    assert run("play", "--player", "Ana {0} \x1b[31m\n李", "--save", str(path))[0] == 0
    assert json.loads(run("replay", str(path), "--json")[1])["player"] == "Ana {0} [31m 李"


def test_a_language_is_taken_from_the_command_line(run, monkeypatch, tmp_path):
    """Its catalogue is a file of translators; a made-up one must do here."""
    folder = tmp_path / "assets" / "locale" / "es" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    catalogue = 'msgid "Type help for what can be typed."\nmsgstr "Escriba help."\n'
    (folder / "keyaccount.po").write_text(catalogue, encoding="utf-8")
    monkeypatch.setattr("game.cli.front.assets_folder", lambda: tmp_path / "assets")
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    assert "\nEscriba help.\n" in run("play", "--lang", "es")[1]
