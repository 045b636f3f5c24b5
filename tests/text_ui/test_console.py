"""What the console reads and shows."""

import io

import pytest

from game.errors import Unreadable
from game.text_ui.console import Console, from_file
from game.text_ui.wrapping import columns


def test_a_line_of_a_file_is_shown_without_what_a_terminal_obeys():
    """A file of moves from a stranger must not clear the screen or set a title."""
    out = io.StringIO()
    Console(iter(["visit \x1b[2Jchen\u202e"]), out, name="moves").read()
    assert out.getvalue() == "> visit [2Jchen\n"


def test_a_file_of_moves_larger_than_any_deal_is_not_read(tmp_path):
    large = tmp_path / "large.moves"
    large.write_bytes(b"go on\n" * 200_000)
    with pytest.raises(Unreadable):
        from_file(str(large))


def test_a_line_of_chinese_is_as_wide_as_the_terminal_and_no_wider(monkeypatch):
    """A Chinese letter takes two columns and its words have no blanks between them."""
    monkeypatch.setenv("COLUMNS", "40")
    out = io.StringIO()
    Console(iter([]), out, wraps=True).say("今天先把问题听完。" * 12)
    rows = out.getvalue().splitlines()
    assert max(map(columns, rows)) in {38, 39, 40}
    assert not [row for row in rows if row[0] in "，。"]  # noqa: RUF001  # Chinese marks are meant


def test_what_is_set_in_stays_set_in(monkeypatch):
    monkeypatch.setenv("COLUMNS", "40")
    out = io.StringIO()
    Console(iter([]), out, wraps=True).say("  " + "six of us wait " * 8)
    assert all(row.startswith("  ") for row in out.getvalue().splitlines())
