"""Game files at a seat: killed at any moment, edited anywhere, forged."""

import dataclasses
import functools
import pathlib
import re

import pytest

from game import session
from game.engine.state import digest
from game.engine.vocab import Kind, Outcome
from game.errors import KeyedError, ReplayMismatch
from game.journal.files import create, read
from game.journal.header import HEADER_ROWS, Header
from game.journal.record import Journal
from game.journal.record import Kind as LineKind
from game.journal.text import chain, seal
from game.scenario.compile import find, load
from game.session import REASONS
from game.session.local import begin, resume, salvage
from game.session.replay import Retelling, clock_of, ending, replayed
from game.session.verify import verify

SCENARIO = load(find("bench_refresh"))
TEXTS = SCENARIO.texts("en")


def played():
    """A short game with a line of every kind but the end."""
    seat = begin(SCENARIO.setup, TEXTS, 7, "Ann")
    for move in ("visit person=chen", "greet", "ask situation form=open"):
        seat.act(move)
    seat.guess("chen", "analytical", 70)
    seat.act("listen")
    seat.back(1)
    seat.note("He measures twice.")
    seat.act("leave")
    seat.forecast(50, 30)
    seat.act("research")
    return seat


@functools.cache
def journal():
    return played().journal


def write(path, text):
    path.write_bytes(text.encode())
    return path


def state_of(seat):
    return int(digest(seat._game.state)[0])


# Killed


@pytest.mark.parametrize("torn", [b"", b"12", b"99  w01.600  rese"])
@pytest.mark.parametrize("lines", range(len(journal().lines) + 1))
def test_a_game_killed_at_any_line_goes_on_where_it_stood(tmp_path, lines, torn):
    kept = journal().first(lines)
    path = tmp_path / "a.game"
    path.write_bytes(kept.text().encode() + torn)
    seat = resume(path, SCENARIO.setup, TEXTS)
    assert (seat.journal, seat.torn) == (kept, bool(torn))
    assert state_of(seat) == state_of_lines(lines)
    seat.note("on")
    seat.close()
    assert verify(path, SCENARIO.setup).lines == lines + 1


@functools.cache
def state_of_lines(lines):
    return replayed(SCENARIO.setup, journal().first(lines)).digest()


@pytest.mark.parametrize("cut", range(1, 60, 7))
def test_a_game_killed_within_a_line_loses_that_line_alone(tmp_path, cut):
    path = write(tmp_path / "a.game", journal().text()[:-cut])
    seat = resume(path, SCENARIO.setup, TEXTS)
    lost = len(journal().lines) - len(seat.journal.lines)
    assert lost == journal().text()[-cut:-1].count("\n") + (cut > 1)
    seat.close()


def test_a_game_killed_between_its_last_move_and_its_end_gets_its_end(tmp_path):
    seat = begin(SCENARIO.setup, TEXTS, 7, save=tmp_path / "a.game")
    seat.act("withdraw")
    seat.close()
    lines = (tmp_path / "a.game").read_text().splitlines(keepends=True)
    write(tmp_path / "b.game", "".join(lines[:-1]))
    again = resume(tmp_path / "b.game", SCENARIO.setup, TEXTS)
    again.close()
    assert (tmp_path / "b.game").read_text() == "".join(lines)


def test_a_game_cannot_be_open_twice(tmp_path):
    seat = begin(SCENARIO.setup, TEXTS, 7, save=tmp_path / "a.game")
    with pytest.raises(KeyedError, match=r"journal\.open_elsewhere"):
        resume(tmp_path / "a.game", SCENARIO.setup, TEXTS)
    seat.close()


def test_a_damaged_game_is_let_go_of(tmp_path):
    """Else nobody could mend it while the program runs."""
    text = journal().text().replace("greet", "agenda")
    path = write(tmp_path / "a.game", text)
    for _ in range(2):
        with pytest.raises(ReplayMismatch):
            resume(path, SCENARIO.setup, TEXTS)


# Verified


def test_a_true_game_is_verified_to_its_last_line(tmp_path):
    verified = verify(write(tmp_path / "a.game", journal().text()), SCENARIO.setup)
    assert (verified.lines, verified.moves, verified.seed) == (len(journal().lines), 5, 7)
    assert (verified.outcome, verified.straight, verified.torn) == (Outcome.RUNNING, False, False)
    assert verified.digest == state_of_lines(len(journal().lines))


def test_a_game_without_undo_and_fork_may_be_ranked(tmp_path):
    seat = begin(SCENARIO.setup, TEXTS, 7, save=tmp_path / "a.game")
    seat.act("withdraw")
    seat.close()
    verified = verify(tmp_path / "a.game", SCENARIO.setup)
    assert (verified.straight, verified.outcome) == (True, Outcome.WITHDRAWN)


def test_a_fork_is_verified_and_not_ranked(tmp_path):
    seat = played().fork(4, save=tmp_path / "a.game")
    seat.act("go on")
    seat.close()
    assert not verify(tmp_path / "a.game", SCENARIO.setup).straight


def test_a_torn_line_is_told_and_does_not_count(tmp_path):
    verified = verify(write(tmp_path / "a.game", journal().text() + "99  w0"), SCENARIO.setup)
    assert (verified.torn, verified.lines) == (True, len(journal().lines))


EDITS = {
    "clock": lambda line: line.replace("  w01.", "  w02.", 1),
    "digest": lambda line: line[:-1] + ("0" if line[-1] != "0" else "1"),
    "words": lambda line: re.sub(
        r"(greet|listen|leave|research|70%|50%|twice|open|chen|back \d)", "agenda", line, count=1
    ),
}


@pytest.mark.parametrize("edit", EDITS)
@pytest.mark.parametrize("number", range(1, len(journal().lines) + 1))
def test_any_edited_line_is_named(tmp_path, number, edit):
    lines = journal().text().splitlines()
    place = HEADER_ROWS + number - 1
    edited = EDITS[edit](lines[place])
    assert edited != lines[place]
    lines[place] = edited
    path = write(tmp_path / "a.game", "\n".join(lines) + "\n")
    for find_out in (verify, lambda path, setup: resume(path, setup, TEXTS)):
        with pytest.raises(ReplayMismatch) as caught:
            find_out(path, SCENARIO.setup)
        assert caught.value.line == place + 1


@pytest.mark.parametrize("number", range(2, len(journal().lines)))
def test_a_line_that_was_taken_out_is_missed(tmp_path, number):
    lines = journal().text().splitlines(keepends=True)
    del lines[HEADER_ROWS + number - 1]
    with pytest.raises(ReplayMismatch) as caught:
        verify(write(tmp_path / "a.game", "".join(lines)), SCENARIO.setup)
    assert caught.value.line == HEADER_ROWS + number


@pytest.mark.parametrize(
    ("change", "line", "key"),
    [
        ({"scenario": "other"}, 2, "replay.other_scenario"),
        ({"scenario_hash": "0" * 64}, 2, "replay.scenario_changed"),
        ({"rules": 999}, 3, "replay.other_rules"),
        ({"world": 5}, 4, "replay.world"),
        ({"seed": 8}, 4, "replay.world"),
        ({"seed": 1 << 63}, 5, "replay.sealed"),
        ({"seed": None, "sealed": seal(7, "0" * 32)}, 5, "replay.sealed"),
    ],
)
def test_a_header_that_speaks_of_another_game_is_named(tmp_path, change, line, key):
    header = dataclasses.replace(journal().header, **change)
    text = header.text() + "".join(f"{each}\n" for each in journal().lines)
    with pytest.raises(ReplayMismatch) as caught:
        verify(write(tmp_path / "a.game", text), SCENARIO.setup)
    assert (caught.value.line, caught.value.key) == (line, key)


def test_a_game_that_changed_hands_is_untrue_from_its_first_line(tmp_path):
    """The first digest covers the header, the player's name with it."""
    text = journal().text().replace("player: Ann", "player: Bob")
    with pytest.raises(ReplayMismatch) as caught:
        verify(write(tmp_path / "a.game", text), SCENARIO.setup)
    assert caught.value.line == HEADER_ROWS + 1


def forged(*lines):
    """A journal whose digests are true to a forger's own engine, whatever its moves."""
    seat = begin(SCENARIO.setup, TEXTS, 7)
    game, record = Retelling(SCENARIO.setup, 7), Journal(seat.journal.header)
    for kind, clock, text in lines:
        line = record.next_line(kind, clock or clock_of(game.state), text, 0)
        if kind is LineKind.MOVE:
            game.play(line)
        line = dataclasses.replace(line, digest=chain(record.tip, line.body, game.digest()))
        record = record.with_line(line)
    return record


MOVE = LineKind.MOVE


@pytest.mark.parametrize(
    ("lines", "line", "key"),
    [
        ([(MOVE, "", "gift person=amina")], 9, "replay.move"),
        ([(MOVE, "", "research"), (MOVE, "", "research")], 10, "replay.move"),
        ([(MOVE, "w01.999", "research")], 9, "replay.clock"),
        ([(MOVE, "", "research"), (LineKind.BACK, "w09.1", "0")], 10, "replay.clock"),
        ([(LineKind.END, "", "")], 9, "replay.end"),
        ([(LineKind.END, "", "won")], 9, "replay.end"),
        ([(MOVE, "", "withdraw"), (LineKind.END, "", "won")], 10, "replay.end"),
        ([(LineKind.GUESS, "", "amina driver 50%")], 9, "replay.opinion"),
        ([(LineKind.GUESS, "", "chen driver much")], 9, "replay.opinion"),
        ([(LineKind.FORECAST, "", "90% 90%")], 9, "replay.opinion"),
        ([(LineKind.FORECAST, "", "all of it")], 9, "replay.opinion"),
    ],
)
def test_a_forged_line_with_a_true_digest_is_named(tmp_path, lines, line, key):
    """A forger owns the engine and can compute every digest; only the rules stop him."""
    with pytest.raises(ReplayMismatch) as caught:
        verify(write(tmp_path / "a.game", forged(*lines).text()), SCENARIO.setup)
    assert (caught.value.line, caught.value.key) == (line, key)


@pytest.mark.parametrize("text", ["sing", "visit person=nobody", "greet", "ask situation form=open", "leave"])
def test_a_move_that_cannot_be_played_is_named_and_no_crash(tmp_path, text):
    record = Journal(journal().header)
    record = record.with_line(record.next_line(MOVE, "w01.600", text, 0))
    with pytest.raises(ReplayMismatch) as caught:
        resume(write(tmp_path / "a.game", record.text()), SCENARIO.setup, TEXTS)
    assert caught.value.line == HEADER_ROWS + 1


def test_every_reason_that_is_given_is_listed():
    """The voice words what is listed."""
    game = pathlib.Path(session.__file__).parents[1]
    sources = [path for path in (game / "session").glob("*.py") if path.name != "__init__.py"]
    sources += [*(game / "simulate").glob("*.py"), game / "engine" / "opinions.py"]  # on which it stands
    texts = "".join(path.read_text(encoding="utf-8") for path in sources)
    used = set(re.findall(r'"((?:session|replay)\.[a-z_]+)"', texts))
    assert used == set(REASONS)


def test_a_fault_of_form_is_named_after_the_lines_before_it_were_found_true(tmp_path):
    text = journal().text() + "what is this\nand this\n"
    with pytest.raises(ReplayMismatch) as caught:
        verify(write(tmp_path / "a.game", text), SCENARIO.setup)
    assert caught.value.line == HEADER_ROWS + len(journal().lines) + 1


# Salvaged


@pytest.mark.parametrize("number", range(1, len(journal().lines) + 1))
def test_everything_before_an_untrue_line_stays_playable(tmp_path, number):
    lines = journal().text().splitlines(keepends=True)
    lines[HEADER_ROWS + number - 1] = EDITS["digest"](lines[HEADER_ROWS + number - 1].rstrip()) + "\n"
    path = write(tmp_path / "a.game", "".join(lines))
    seat = salvage(path, SCENARIO.setup, TEXTS, tmp_path / "b.game")
    assert (seat.journal, path.read_text()) == (journal().first(number - 1), "".join(lines))
    seat.close()
    assert verify(tmp_path / "b.game", SCENARIO.setup).lines == number - 1


def test_what_stands_before_a_fault_of_form_stays_playable(tmp_path):
    path = write(tmp_path / "a.game", journal().text() + "what is this\nand this\n")
    seat = salvage(path, SCENARIO.setup, TEXTS, tmp_path / "b.game")
    assert seat.journal == journal()
    seat.close()


def test_a_file_whose_header_is_untrue_cannot_be_salvaged(tmp_path):
    header = dataclasses.replace(journal().header, rules=999)
    create(tmp_path / "a.game", Journal(header)).close()
    with pytest.raises(ReplayMismatch, match=r"replay\.other_rules"):
        salvage(tmp_path / "a.game", SCENARIO.setup, TEXTS, tmp_path / "b.game")
    assert not (tmp_path / "b.game").exists()


def test_the_digest_of_a_world_tells_worlds_apart():
    worlds = {Retelling(SCENARIO.setup, seed).world_digest() for seed in range(50)}
    assert len(worlds) == 50


def test_a_running_game_has_no_ending():
    assert ending(Retelling(SCENARIO.setup, 1).state) == ""


def test_kinds_of_move_are_not_kinds_of_line():
    """A move must never begin with a word that a game file reads as something else."""
    assert not {kind.value for kind in LineKind} & {kind.name.lower().split("_")[0] for kind in Kind}


def test_a_header_can_be_read_without_the_scenario(tmp_path):
    """The command line finds the scenario by its id."""
    path = write(tmp_path / "a.game", journal().text())
    assert isinstance(read(path).journal.header, Header)
