"""What the console reads and shows."""

import io

import pytest

from game.errors import Unreadable
from game.text_ui.console import Console, from_file


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
