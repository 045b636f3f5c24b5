"""The text of a game file: what may stand in it, what ties it together, how damage is found."""

import dataclasses
import doctest
import hashlib
import pathlib
import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import game.journal
import game.journal.record
import game.journal.text
from game.errors import ReplayMismatch
from game.journal.header import HEADER_ROWS, PLAYER_LIMIT, Header
from game.journal.parse import SIZE_LIMIT, Reading, parse
from game.journal.record import LINE_LIMIT, NOTE_LIMIT, Journal, Kind, kind_and_text
from game.journal.text import UNSAFE, chain, plain, seal

HEADER = Header(
    scenario="bench_refresh",
    scenario_hash="9f86d081884c7d65",
    rules=1,
    world=123456789,
    player="Ann Li",
    language="en",
    seed=4711,
)
SALT = "0123456789abcdef" * 2
SEALED = dataclasses.replace(HEADER, seed=None, sealed=seal(4711, SALT))
WIDE = st.integers(0, 2**64 - 1)


def state_after(journal, number):
    """Stand in for the engine: a digest of the moves that led to the state after a line."""
    moves = [line.text for line in journal.path(number) if line.kind not in {Kind.NOTE, Kind.END}]
    return int(hashlib.sha256("\n".join(moves).encode()).hexdigest()[:16], 16)


def played(*lines, header=HEADER):
    """Make a journal with true digests out of `(kind, text)`."""
    journal = Journal(header)
    for number, (kind, text) in enumerate(lines, start=1):
        draft = journal.with_line(journal.next_line(kind, f"w{number}.0", text, 0))
        state = state_after(draft, number)
        journal = journal.with_line(journal.next_line(kind, f"w{number}.0", text, state))
    return journal


GAME = played(
    (Kind.MOVE, "research topic=company"),
    (Kind.MOVE, "visit person=mei"),
    (Kind.NOTE, "Chen measures everything twice."),
    (Kind.GUESS, "chen analytical 70%"),
    (Kind.BACK, "1"),
    (Kind.MOVE, "call person=chen"),
    (Kind.FORECAST, "won 60% lost 10% no_decision 30% worry=budget"),
    (Kind.END, ""),
)


def first_untrue(raw):
    """Return the line of the file at which it stops being true, as a verifier would, or 0."""
    try:
        reading = parse(raw)
    except ReplayMismatch as fault:
        return fault.line
    journal = reading.journal
    for number in range(1, len(journal.lines) + 1):
        if not journal.holds(number, state_after(journal, number)):
            return HEADER_ROWS + number
    if reading.fault:
        return reading.fault.line
    return HEADER_ROWS + len(journal.lines) + 1 if reading.torn else 0


def reading_of(text):
    return parse(text.encode())


def replaced(number, new):
    """Return the game with one line of the game replaced by other text."""
    rows = GAME.text().split("\n")
    rows[HEADER_ROWS + number - 1] = new
    return "\n".join(rows)


# What a file looks like


def test_a_game_file_reads_as_the_documentation_shows_it():
    rows = GAME.text().split("\n")
    assert rows[:9] == [
        "keyaccount game 1",
        "scenario: bench_refresh 9f86d081884c7d65",
        "rules: 1",
        "world: 00000000075bcd15",
        "seed: 4711",
        "player: Ann Li",
        "language: en",
        "",
        f"1  w1.0  research topic=company  #{GAME.lines[0].digest}",
    ]


@pytest.mark.parametrize("module", [game.journal.text, game.journal.record])
def test_the_examples_of_the_documentation_are_true(module):
    result = doctest.testmod(module)
    assert (result.failed, result.attempted > 0) == (0, True)


def test_a_digest_is_recomputed_by_the_published_recipe():
    """The recipe is a promise: the classroom and old files rest on it."""
    line = GAME.lines[1]
    state = state_after(GAME, 2)
    covered = f"{GAME.lines[0].digest}\n2  w2.0  visit person=mei\n{state:016x}"
    assert line.digest == hashlib.sha256(covered.encode()).hexdigest()[:16]


def test_the_first_line_continues_the_header_and_the_world():
    header = GAME.text().split("\n\n", maxsplit=1)[0] + "\n\n"
    assert HEADER.anchor() == chain("", header, 123456789)


@pytest.mark.parametrize("other", [("1", "text", 5), ("0", "Text", 5), ("0", "text", 6)])
def test_a_digest_depends_on_the_line_before_the_words_and_the_state(other):
    assert chain("0", "text", 5) != chain(*other)


# Reading is the inverse of writing

words = st.text(
    st.characters(codec="utf-8", exclude_categories=["Zs", "Zl", "Zp", "Cc"]), min_size=1, max_size=9
)
moves = (
    st.lists(words, min_size=1, max_size=5)
    .map(" ".join)
    .filter(lambda text: plain(text, LINE_LIMIT) == text and kind_and_text(text)[0] is Kind.MOVE)
)
notes = st.text(st.characters(codec="utf-8"), max_size=60).filter(lambda text: plain(text, NOTE_LIMIT))


@st.composite
def journals(draw):
    seeds = st.sampled_from(
        [{"seed": None, "sealed": seal(1, SALT)}, {"seed": 1, "sealed": seal(1, SALT), "salt": SALT}]
    )
    header = Header(
        scenario=draw(st.from_regex(r"[a-z][a-z0-9_]{0,20}", fullmatch=True)),
        scenario_hash=draw(st.from_regex(r"[0-9a-f]{16,64}", fullmatch=True)),
        rules=draw(st.integers(0, 999_999_999)),
        world=draw(WIDE),
        player=draw(st.text(st.characters(codec="utf-8"), max_size=60)),
        language=draw(st.sampled_from(["en", "zh", "es", "zh-Hant"])),
        **draw(st.builds(dict, seed=WIDE) | seeds),
    )
    journal = Journal(header)
    for number in range(draw(st.integers(0, 6))):
        kind = draw(st.sampled_from(list(Kind)))
        text = {
            Kind.NOTE: notes,
            Kind.BACK: st.integers(0, number).map(str),
            Kind.END: st.sampled_from(["", "won"]),
            Kind.FORK: WIDE.map(lambda luck, tip=journal.tip: f"from {tip} luck {luck}"),
        }.get(kind, moves)
        clock = draw(st.from_regex(r"[!-~]{1,32}", fullmatch=True))
        journal = journal.with_line(journal.next_line(kind, clock, draw(text), draw(WIDE)))
    return journal


@given(journals())
def test_reading_gives_back_what_was_written(journal):
    raw = journal.text().encode()
    assert parse(raw) == Reading(journal, len(raw))


@given(journals())
def test_windows_line_ends_and_a_byte_order_mark_change_nothing(journal):
    """A file that went through mail or an editor is still the same game."""
    raw = b"\xef\xbb\xbf" + journal.text().replace("\n", "\r\n").encode()
    assert parse(raw) == Reading(journal, len(raw), newline="\r\n")


def test_a_last_line_whose_line_end_an_editor_took_is_kept():
    reading = reading_of(GAME.text().removesuffix("\n"))
    assert (reading.journal, reading.torn) == (GAME, False)


def test_what_follows_the_first_word_of_a_move_is_the_move():
    assert kind_and_text("move person=mei") == (Kind.MOVE, "move person=mei")


# What people write


@given(st.text(), st.integers(1, 50))
def test_text_from_people_becomes_one_plain_line(text, limit):
    result = plain(text, limit)
    assert len(result) <= limit
    assert not UNSAFE.search(result)
    assert result == " ".join(result.split())


@given(st.text(), st.integers(1, 50))
def test_making_text_plain_twice_changes_nothing(text, limit):
    once = plain(text, limit)
    assert plain(once, limit) == once


@pytest.mark.parametrize(
    "text", ["林梅", "Zoë Müller-Öz", "María José", "أحمد", "👩‍🔬 Ann", "O'Brien & Sons {x} %s"]
)
def test_names_of_the_world_stay_as_they_are(text):
    assert plain(text, PLAYER_LIMIT) == text


@pytest.mark.parametrize(
    "text", ["a\nb", "a\r\nb", "a\x00b", "a\x1b[2Jb", "a\u202eb", "a\u2028b", "a\ud800b", "a\u200bb"]
)
def test_a_note_cannot_break_out_of_its_line(text):
    journal = GAME.with_line(GAME.next_line(Kind.NOTE, "w9.0", text, 0))
    assert reading_of(journal.text()).journal == journal


def test_a_note_that_looks_like_a_line_stays_a_note():
    forged = "ok  #0123456789abcdef\n9  w9.0  visit person=mei  #0123456789abcdef"
    journal = GAME.with_line(GAME.next_line(Kind.NOTE, "w9.0", forged, 0))
    assert [line.kind for line in reading_of(journal.text()).journal.lines[8:]] == [Kind.NOTE]


def test_a_name_is_cut_to_its_limit():
    assert len(dataclasses.replace(HEADER, player="x" * 99).player) == PLAYER_LIMIT


# What cannot be written


@pytest.mark.parametrize(
    ("kind", "clock", "text", "reason"),
    [
        (Kind.MOVE, "w1.0", "visit\nperson=mei", "journal.characters"),
        (Kind.MOVE, "w1.0", "visit  person=mei", "journal.characters"),
        (Kind.MOVE, "w1 0", "visit person=mei", "journal.characters"),
        (Kind.MOVE, "", "visit person=mei", "journal.characters"),
        (Kind.MOVE, "w1.0", "", "journal.kind"),
        (Kind.MOVE, "w1.0", "back 1", "journal.kind"),
        (Kind.NOTE, "w1.0", "\n", "journal.kind"),
        (Kind.MOVE, "w1.0", "x" * LINE_LIMIT, "journal.too_long"),
        (Kind.BACK, "w1.0", "9", "journal.back"),
        (Kind.BACK, "w1.0", "01", "journal.back"),
        (Kind.BACK, "w1.0", "soon", "journal.back"),
        (Kind.FORK, "w1.0", "from 0123456789abcdef luck 1", "journal.fork"),
        (Kind.FORK, "w1.0", f"from {GAME.tip} luck {2**64}", "journal.fork"),
        (Kind.FORK, "w1.0", f"from {GAME.tip} luck 01", "journal.fork"),
    ],
)
def test_a_line_that_could_not_be_read_back_is_never_written(kind, clock, text, reason):
    with pytest.raises(ValueError, match=re.escape(reason)):
        GAME.next_line(kind, clock, text, 0)


@pytest.mark.parametrize(
    "wrong",
    [
        {"scenario": "../etc"},
        {"scenario": "a b"},
        {"scenario_hash": "xyz"},
        {"rules": -1},
        {"world": 2**64},
        {"language": "en\nrules: 2"},
        {"language": ""},
        {"seed": -1},
        {"seed": 2**64},
        {"seed": None},
        {"salt": SALT},
        {"seed": 5, "sealed": seal(4711, SALT), "salt": SALT},
        {"seed": None, "sealed": seal(4711, SALT), "salt": SALT},
        {"sealed": seal(4711, SALT)},
    ],
)
def test_a_header_that_could_not_be_read_back_is_never_made(wrong):
    with pytest.raises(ValueError, match="cannot hold"):
        dataclasses.replace(HEADER, **wrong)


# A sealed seed


def test_opening_a_sealed_seed_keeps_every_digest_true():
    """A room publishes seed and salt when it closes; nobody has to write the file anew."""
    sealed = played((Kind.MOVE, "visit person=mei"), header=SEALED)
    opened = dataclasses.replace(sealed, header=sealed.header.opened(4711, SALT))
    assert first_untrue(opened.text().encode()) == 0


def test_a_sealed_game_does_not_show_its_seed():
    assert "4711" not in SEALED.text()


def test_a_seed_that_does_not_open_the_seal_is_found():
    raw = SEALED.opened(4711, SALT).text().replace("seed: 4711", "seed: 4712")
    assert first_untrue(raw.encode()) == 5


# Undo and fork


def test_going_back_leaves_out_what_was_undone():
    assert [line.number for line in GAME.path()] == [1, 6, 7, 8]


def test_going_back_to_an_undone_line_brings_it_back():
    redone = played(*[(line.kind, line.text) for line in GAME.lines], (Kind.BACK, "3"))
    assert [line.number for line in redone.path()] == [1, 2, 3]


def test_going_back_to_the_start_leaves_nothing():
    assert played((Kind.MOVE, "visit person=mei"), (Kind.BACK, "0")).path() == ()


@given(journals())
def test_the_lines_that_count_rise_and_hold_no_undo(journal):
    numbers = [line.number for line in journal.path()]
    assert numbers == sorted(set(numbers))
    assert all(journal.lines[number - 1].kind is not Kind.BACK for number in numbers)


def test_a_fork_is_a_whole_file_that_names_its_parent():
    fork = GAME.forked(2, 99, "w2.0", state_after(GAME, 2))
    assert fork.lines[:2] == GAME.lines[:2]
    assert fork.lines[2].text == f"from {GAME.lines[1].digest} luck 99"
    assert fork.lines[2].luck == 99
    assert reading_of(fork.text()).journal == fork


def test_a_fork_before_the_first_line_names_the_header():
    assert GAME.forked(0, 7, "w0.0", 0).lines[0].text == f"from {HEADER.anchor()} luck 7"


# Damage


def test_an_unharmed_file_is_true():
    assert first_untrue(GAME.text().encode()) == 0


BYTES = sorted({*b"09afz #:\n\r\t\0=%", 0x7F, 0x80, 0xFF})


@pytest.mark.unmeasured
def test_every_byte_that_is_changed_is_noticed():
    """At each place of the file, each bit is flipped and some telling bytes are put."""
    raw = GAME.text().encode()
    unseen = [
        (at, new)
        for at, was in enumerate(raw)
        for new in {*(was ^ (1 << bit) for bit in range(8)), *BYTES} - {was}
        if not first_untrue(raw[:at] + bytes([new]) + raw[at + 1 :])
    ]
    assert unseen == []


def test_every_byte_that_is_lost_is_noticed_but_the_last_line_end():
    raw = GAME.text().encode()
    unseen = [at for at in range(len(raw)) if not first_untrue(raw[:at] + raw[at + 1 :])]
    assert unseen == [len(raw) - 1]


@pytest.mark.unmeasured
def test_every_byte_that_is_added_is_noticed():
    raw = GAME.text().encode()
    unseen = [
        (at, new)
        for at in range(len(raw) + 1)
        for new in BYTES
        if not first_untrue(raw[:at] + bytes([new]) + raw[at:])
    ]
    assert unseen == []


@given(st.data())
def test_two_lines_that_changed_places_are_named_by_the_first(data):
    rows = GAME.text().encode().split(b"\n")
    one, other = sorted(data.draw(st.sets(st.integers(HEADER_ROWS, len(rows) - 2), min_size=2, max_size=2)))
    rows[one], rows[other] = rows[other], rows[one]
    assert first_untrue(b"\n".join(rows)) == one + 1


@pytest.mark.parametrize("number", range(1, 9))
def test_a_changed_word_is_named_by_its_line(number):
    line = GAME.lines[number - 1]
    raw = replaced(number, str(line).replace(f"w{number}.0", f"w{number}.1"))
    assert first_untrue(raw.encode()) == HEADER_ROWS + number


@pytest.mark.parametrize(
    ("new", "reason"),
    [
        ("", "journal.not_a_line"),
        ("hello", "journal.not_a_line"),
        ("3 w3.0 visit  #0123456789abcdef", "journal.not_a_line"),
        ("3  w3.0  visit  #0123456789abcde", "journal.not_a_line"),
        ("3  w3.0  vi\0sit  #0123456789abcdef", "journal.not_a_line"),
        ("4  w3.0  visit  #0123456789abcdef", "journal.number"),
        ("03  w3.0  visit  #0123456789abcdef", "journal.number"),
        ("٣  w3.0  visit  #0123456789abcdef", "journal.not_a_line"),
        ("3  w3.0  visit\x1b[2J  #0123456789abcdef", "journal.characters"),
        ("3  w\u202e3.0  visit  #0123456789abcdef", "journal.characters"),
        ("3  w3.0   visit  #0123456789abcdef", "journal.characters"),
        ("3  w3.0  note  #0123456789abcdef", "journal.kind"),
        ("3  w3.0  end   #0123456789abcdef", "journal.characters"),
        ("3  w3.0  back 3  #0123456789abcdef", "journal.back"),
        ("3  w3.0  fork luck 3  #0123456789abcdef", "journal.fork"),
        (f"3  w3.0  {'x' * LINE_LIMIT}  #0123456789abcdef", "journal.too_long"),
    ],
)
def test_a_line_out_of_form_is_named_and_all_before_it_stays(new, reason):
    reading = reading_of(replaced(3, new))
    assert reading.journal.lines == GAME.lines[:2]
    assert (reading.fault.line, reading.fault.key) == (HEADER_ROWS + 3, reason)


def test_a_line_that_is_not_utf_8_is_named():
    raw = GAME.text().encode().replace(b"Chen measures", b"Chen \xff measures")
    assert (parse(raw).fault.line, len(parse(raw).journal.lines)) == (HEADER_ROWS + 3, 2)


@pytest.mark.parametrize(
    ("row", "new", "line", "reason"),
    [
        (0, "keyaccount game 2", 1, "journal.other_format"),
        (0, "PK\x03\x04", 1, "journal.not_a_game"),
        (1, "scenario: bench_refresh", 2, "journal.header"),
        (2, "rules: one", 3, "journal.header"),
        (2, "rules: 01", 3, "journal.header"),
        (3, "world: 75bcd15", 4, "journal.header"),
        (4, "seed: ", 5, "journal.header"),
        (4, "seed: 99999999999999999999", 5, "journal.seed"),
        (4, "seed: 4711sealed " + seal(4711, SALT), 5, "journal.seed"),
        (4, f"seed: 4711sealed {seal(4711, SALT)} salt {SALT}", 5, "journal.header"),
        (5, "player: Ann  Li", 6, "journal.header"),
        (5, "player: A\u0308nn", 6, "journal.header"),
        (5, "player: \x1b[2J", 6, "journal.header"),
        (6, "language:", 7, "journal.header"),
        (7, "more: 1", 8, "journal.header"),
    ],
)
def test_a_damaged_header_is_named_by_its_line(row, new, line, reason):
    rows = GAME.text().split("\n")
    rows[row] = new
    with pytest.raises(ReplayMismatch) as caught:
        reading_of("\n".join(rows))
    assert (caught.value.line, caught.value.key) == (line, reason)


@pytest.mark.parametrize(
    "raw", [b"", b"\n", b"\xef\xbb\xbf", b"\0" * 4096, b"\xff\xfek\0e\0y\0", b"keyaccount game"]
)
def test_what_is_no_game_file_is_called_that(raw):
    with pytest.raises(ReplayMismatch, match=r"journal\.not_a_game"):
        parse(raw)


def test_a_file_beyond_the_limit_is_refused():
    with pytest.raises(ReplayMismatch, match=r"journal\.file_too_large"):
        parse(b"x" * (SIZE_LIMIT + 1))


@given(st.binary(max_size=200), st.booleans())
@example(b"\r\n\r\n", True)
@settings(max_examples=300)
def test_no_bytes_end_in_anything_but_a_mismatch(raw, after_the_header):
    raw = HEADER.text().encode() + raw if after_the_header else raw
    try:
        reading = parse(raw)
    except ReplayMismatch:
        return
    assert raw.startswith(HEADER.text().encode())
    assert reading.journal.lines or reading.torn or reading.fault or raw == HEADER.text().encode()


@given(st.data())
def test_a_file_cut_anywhere_loses_at_most_the_line_that_was_cut(data):
    """This is what a power cut leaves of the last line; earlier lines were synced before."""
    raw = GAME.text().encode()
    cut = data.draw(st.integers(len(HEADER.text().encode()), len(raw)))
    reading = parse(raw[:cut])
    assert reading.fault is None
    assert len(reading.journal.lines) >= raw[:cut].count(b"\n") - HEADER_ROWS
    assert reading.journal.lines == GAME.lines[: len(reading.journal.lines)]


def test_a_torn_last_line_is_left_out_with_a_notice():
    raw = GAME.text().encode()
    reading = parse(raw[:-9])
    assert (reading.torn, reading.journal.lines, reading.length) == (
        True,
        GAME.lines[:-1],
        raw[:-1].rindex(b"\n") + 1,
    )


def test_a_last_line_of_which_only_zeros_reached_the_disk_is_torn():
    raw = GAME.text().encode()
    assert parse(raw + b"\0" * 100).torn
    assert parse(raw + b"\0" * 100 + b"ei  #0123456789abcdef\n").torn


# The reasons


def test_every_reason_that_is_given_is_listed_and_no_other():
    """The clients word the reasons by this list."""
    folder = pathlib.Path(game.journal.__file__).parent
    sources = "".join(
        path.read_text(encoding="utf-8") for path in folder.glob("*.py") if path.stem != "__init__"
    )
    assert set(re.findall(r'"(journal\.[a-z_]+)"', sources)) == set(game.journal.REASONS)
