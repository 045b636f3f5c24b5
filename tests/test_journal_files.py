"""Game files on disk: nothing that was acknowledged is lost, nothing is written over."""

import errno
import os
import pathlib
import random
import subprocess
import sys
import textwrap

import pytest

from game.errors import KeyedError, ReplayMismatch, Unreadable
from game.journal.files import GameFile, create, read
from game.journal.header import HEADER_ROWS, Header
from game.journal.parse import SIZE_LIMIT, parse
from game.journal.record import Journal, Kind

ROOT = pathlib.Path(__file__).parents[1]
HEADER = Header(
    scenario="bench_refresh",
    scenario_hash="9f86d081884c7d65",
    rules=1,
    world=123456789,
    player="Ann Li",
    language="en",
    seed=4711,
)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "a.game"


@pytest.fixture
def game(path):
    with create(path, Journal(HEADER)) as game:
        game.append(Kind.MOVE, "w1.0", "visit person=mei", 1)
        game.append(Kind.MOVE, "w1.90", "visit person=chen", 2)
        yield game


def keys(error):
    return error.value.key


# Writing and going on


def test_what_was_appended_is_what_is_read(game, path):
    assert read(path).journal == game.journal


def test_a_game_goes_on_where_it_was_closed(game, path):
    game.close()
    with GameFile(path) as again:
        again.append(Kind.END, "w2.0", "", 3)
        assert again.torn is False
    assert [line.kind for line in read(path).journal.lines] == [Kind.MOVE, Kind.MOVE, Kind.END]


def test_a_copy_holds_the_lines_of_its_journal_from_the_start(game, tmp_path):
    fork = game.journal.forked(1, 99, "w1.0", 1)
    with create(tmp_path / "fork.game", fork):
        assert read(tmp_path / "fork.game").journal == fork


def test_the_folder_of_a_new_game_is_made(tmp_path):
    path = tmp_path / "games" / "ann" / "a.game"
    create(path, Journal(HEADER)).close()
    assert read(path).journal == Journal(HEADER)


def test_nothing_but_the_game_is_left_in_the_folder(game, tmp_path):
    assert [path.name for path in tmp_path.iterdir()] == ["a.game"]


def test_a_line_is_synced_before_it_is_acknowledged(game, path, monkeypatch):
    """At the time of the sync the whole line stands in the file; after the sync comes the answer."""
    seen = []
    sync = os.fsync
    monkeypatch.setattr(
        os, "fsync", lambda handle: (seen.append(path.read_text().endswith("\n")), sync(handle))
    )
    game.append(Kind.NOTE, "w2.0", "Chen measures twice.", 2)
    assert seen == [True]


def test_a_new_file_is_synced_before_it_gets_its_name(tmp_path, monkeypatch):
    """Otherwise a power cut may leave the name with nothing behind it."""
    path, named = tmp_path / "a.game", []
    sync = os.fsync
    monkeypatch.setattr(os, "fsync", lambda handle: (named.append(path.exists()), sync(handle)))
    create(path, Journal(HEADER)).close()
    assert named[0] is False


@pytest.mark.skipif(os.name != "posix", reason="a folder cannot be synced elsewhere")
def test_the_name_of_a_new_file_is_synced_too(tmp_path, monkeypatch):
    synced = []
    sync = os.fsync
    monkeypatch.setattr(os, "fsync", lambda handle: (synced.append(os.fstat(handle).st_ino), sync(handle)))
    create(tmp_path / "a.game", Journal(HEADER)).close()
    assert tmp_path.stat().st_ino in synced


# Mending


def test_a_torn_line_is_cut_off_before_the_next_is_written(game, path):
    game.close()
    with path.open("ab") as file:
        file.write(b"3  w2.0  visit per")
    with GameFile(path) as again:
        assert again.torn is True
        again.append(Kind.END, "w2.0", "", 3)
    assert [line.text for line in read(path).journal.lines] == ["visit person=mei", "visit person=chen", ""]


def test_reading_leaves_a_torn_line_where_it_is(game, path):
    game.close()
    with path.open("ab") as file:
        file.write(b"3  w2.0  visit per")
    before = path.read_bytes()
    assert read(path).torn
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "change",
    [
        lambda raw: raw.removesuffix(b"\n"),
        lambda raw: raw.replace(b"\n", b"\r\n"),
        lambda raw: raw.replace(b"\n", b"\r\n").removesuffix(b"\r\n"),
        lambda raw: b"\xef\xbb\xbf" + raw,
    ],
)
def test_a_file_that_an_editor_has_saved_goes_on(game, path, change):
    game.close()
    path.write_bytes(change(path.read_bytes()))
    with GameFile(path) as again:
        again.append(Kind.END, "w2.0", "", 3)
        played = again.journal
    reading = read(path)
    assert (len(played.lines), reading.journal, reading.fault, reading.torn) == (3, played, None, False)


def test_a_damaged_file_is_not_opened_for_writing_and_stays_as_it_is(game, path):
    game.close()
    path.write_bytes(path.read_bytes().replace(b"1  w1.0", b"7  w1.0"))
    before = path.read_bytes()
    with pytest.raises(ReplayMismatch) as error:
        GameFile(path)
    assert (error.value.line, path.read_bytes()) == (HEADER_ROWS + 1, before)


def test_what_stands_before_the_damage_can_be_played_on_in_a_copy(game, path, tmp_path):
    game.close()
    path.write_bytes(path.read_bytes().replace(b"2  w1.90", b"7  w1.90"))
    with create(tmp_path / "copy.game", read(path).journal) as copy:
        copy.append(Kind.MOVE, "w1.90", "call person=mei", 2)
    assert [line.text for line in read(tmp_path / "copy.game").journal.lines] == [
        "visit person=mei",
        "call person=mei",
    ]


# Other writers, other files


def test_a_new_game_never_replaces_a_file(game, path):
    before = path.read_bytes()
    with pytest.raises(KeyedError) as error:
        create(path, Journal(HEADER))
    assert (keys(error), path.read_bytes()) == ("journal.exists", before)


def test_a_new_game_never_replaces_a_file_on_a_disk_without_links(game, path, monkeypatch):
    monkeypatch.setattr(pathlib.Path, "hardlink_to", refuse_links)
    with pytest.raises(KeyedError) as error:
        create(path, Journal(HEADER))
    assert keys(error) == "journal.exists"


def test_a_game_can_be_made_on_a_disk_without_links(path, monkeypatch):
    monkeypatch.setattr(pathlib.Path, "hardlink_to", refuse_links)
    create(path, Journal(HEADER)).close()
    assert read(path).journal == Journal(HEADER)


def refuse_links(self, target):
    raise OSError(errno.EPERM, "Operation not permitted")


def test_a_game_that_is_open_elsewhere_is_not_opened_again(game, path):
    with pytest.raises(KeyedError) as error:
        GameFile(path)
    assert keys(error) == "journal.open_elsewhere"


def test_a_disk_without_locks_is_written_all_the_same(game, path, monkeypatch):
    """Some network folders know none; the check before each line must do there."""
    fcntl = pytest.importorskip("fcntl")
    game.close()

    def refuse(handle, how):
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(fcntl, "flock", refuse)
    with GameFile(path) as again:
        assert again.append(Kind.END, "w2.0", "", 3).number == 3


def test_a_game_that_is_open_can_be_read(game, path):
    """The review and the ranking look at games that are being played."""
    assert len(read(path).journal.lines) == 2


def write_more(path):
    with path.open("ab") as file:
        file.write(b"3  w2.0  end  #0123456789abcdef\n")


def write_less(path):
    os.truncate(path, 100)


def put_another(path):
    (path.parent / "b.game").write_bytes(path.read_bytes())
    (path.parent / "b.game").replace(path)


@pytest.mark.parametrize("change", [write_more, write_less, put_another, os.unlink])
def test_a_file_that_another_program_has_changed_is_left_alone(game, path, change):
    change(path)
    before = path.read_bytes() if path.exists() else None
    with pytest.raises(ReplayMismatch) as error:
        game.append(Kind.END, "w2.0", "", 3)
    after = path.read_bytes() if path.exists() else None
    assert (keys(error), error.value.line, after) == ("journal.changed_outside", HEADER_ROWS + 3, before)


# Disks that say no


class FullDisk:
    """A file on a disk with room for a few more bytes."""

    def __init__(self, file, room):
        self.file, self.room = file, room

    def __getattr__(self, name):
        return getattr(self.file, name)

    def write(self, text):
        if not self.room:
            raise OSError(errno.ENOSPC, "No space left on device")
        written = self.file.write(text[: self.room])
        self.room -= written
        return written


def test_a_full_disk_leaves_the_file_as_it_was(game, path):
    before = path.read_bytes()
    game._file = FullDisk(game._file, room=10)
    with pytest.raises(KeyedError) as error:
        game.append(Kind.END, "w2.0", "", 3)
    assert (keys(error), error.value.fields["reason"]) == ("journal.not_saved", "No space left on device")
    assert path.read_bytes() == before


def test_a_game_goes_on_when_the_disk_has_room_again(game, path):
    game._file = FullDisk(game._file, room=10)
    with pytest.raises(KeyedError):
        game.append(Kind.END, "w2.0", "", 3)
    game._file.room = 1000
    game.append(Kind.END, "w2.0", "", 3)
    assert read(path).journal == game.journal


def test_a_line_that_the_disk_takes_in_pieces_arrives_whole(game, path):
    class Piecemeal(FullDisk):
        def write(self, text):
            return self.file.write(text[:7])

    game._file = Piecemeal(game._file, room=0)
    game.append(Kind.END, "w2.0", "", 3)
    assert read(path).journal == game.journal


def test_a_sync_that_fails_is_no_acknowledgement(game, path, monkeypatch):
    before = path.read_bytes()

    def fail(handle):
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(KeyedError):
        game.append(Kind.END, "w2.0", "", 3)
    assert (path.read_bytes(), len(game.journal.lines)) == (before, 2)


def test_a_line_out_of_form_leaves_the_file_as_it_was(game, path):
    before = path.read_bytes()
    with pytest.raises(ValueError, match=r"journal\.kind"):
        game.append(Kind.MOVE, "w2.0", "", 3)
    assert path.read_bytes() == before


def test_a_file_that_is_not_there_is_unreadable(path):
    with pytest.raises(Unreadable):
        read(path)


@pytest.mark.parametrize("opening", [read, GameFile])
def test_a_folder_is_no_game(tmp_path, opening):
    with pytest.raises(KeyedError):
        opening(tmp_path)


def test_a_game_cannot_be_made_below_a_file(game, path):
    with pytest.raises(KeyedError) as error:
        create(path / "b.game", Journal(HEADER))
    assert keys(error) == "journal.not_saved"


def test_a_huge_file_is_refused_without_reading_it_whole(path):
    with path.open("wb") as file:
        file.truncate(SIZE_LIMIT * 1000)
    with pytest.raises(ReplayMismatch, match=r"journal\.file_too_large"):
        read(path)


# Killed at any moment

SAVER = """
    import os, pathlib, sys
    from game.journal.files import create
    from game.journal.header import Header
    from game.journal.record import Journal, Kind

    folder, careless = pathlib.Path(sys.argv[1]), sys.argv[2] == "careless"
    header = Header("bench_refresh", "9f86d081884c7d65", 1, 123456789, "Ann Li", "en", seed=4711)

    def append_to_a_buffer(*words):
        game.journal = game.journal.with_line(game.journal.next_line(*words))
        buffer.write(f"{game.journal.lines[-1]}\\n".encode())

    for number in range(1_000_000):
        with create(folder / f"{number}.game", Journal(header)) as game, game.path.open("ab") as buffer:
            os.write(1, f"{number} 0\\n".encode())
            append = append_to_a_buffer if careless else game.append
            for line in range(1, 30):
                append(Kind.MOVE, f"w{line}.0", "visit person=mei topic=cycle", line)
                os.write(1, f"{number} {line}\\n".encode())
"""


def lost_lines(folder, seed, manner):
    """Kill a program while it saves game after game; return how many lines it promised, how many are lost.

    Every file that is left must read without a fault.
    """
    folder.mkdir()
    dice = random.Random(seed)
    command = [sys.executable, "-c", textwrap.dedent(SAVER), str(folder), manner]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as child:
        heard = [child.stdout.readline() for _ in range(dice.randrange(1, 200))]
        child.kill()
        heard += child.stdout.readlines()
    promised = {}
    for line in heard:
        number, lines = map(int, line.split())
        promised[number] = lines
    kept = {}
    for path in folder.glob("[0-9]*.game"):
        reading = read(path)
        assert reading.fault is None
        kept[int(path.stem)] = len(reading.journal.lines)
    lost = sum(max(lines - kept.get(number, -1), 0) for number, lines in promised.items())
    return len(heard), lost


def test_a_save_that_is_killed_loses_no_acknowledged_line(tmp_path):
    results = [lost_lines(tmp_path / str(seed), seed, "careful") for seed in range(6)]
    assert sum(acknowledged for acknowledged, _ in results) > 6
    assert [lost for _, lost in results] == [0] * 6


@pytest.mark.long
def test_a_thousand_saves_that_are_killed_lose_no_acknowledged_line(tmp_path):
    assert sum(lost_lines(tmp_path / str(seed), seed, "careful")[1] for seed in range(1000)) == 0


def test_the_kill_test_would_notice_a_lost_line(tmp_path):
    """The positive control: a program that acknowledges what is not on the disk is found out."""
    assert sum(lost_lines(tmp_path / str(seed), seed, "careless")[1] for seed in range(3)) > 0


# Every moment of a save, one by one


def test_a_save_cut_at_any_byte_still_opens_with_every_earlier_line(game, path):
    """What a power cut can leave of an append: any beginning of the line, or zeros in its place."""
    whole = path.read_bytes()
    size = len(whole)
    game.append(Kind.MOVE, "w2.0", "visit person=林梅", 3)
    line = path.read_bytes()[size:]
    game.close()
    for cut in range(len(line)):
        for tail in (line[:cut], line[:cut] + bytes(len(line) - cut)):
            reading = parse(whole + tail)
            assert reading.fault is None
            assert len(reading.journal.lines) == (3 if cut == len(line) - 1 and tail == line[:cut] else 2)
