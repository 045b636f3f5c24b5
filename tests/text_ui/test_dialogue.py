"""Short questions with answers in one line."""

import io

from game.i18n.language import load
from game.shipped import assets_folder
from game.text_ui.console import Console
from game.text_ui.dialogue import choose_with


def asked(code):
    """How a question with two answers stands on the screen in a language."""
    out = io.StringIO()
    console = Console(io.StringIO("\n"), out)
    language = load(code, assets_folder() / "locale")
    choose_with(console, language, "?", [("A", 1), ("B", 2)], {}, "(Enter)")
    return out.getvalue()


def test_answers_end_with_the_full_stop_of_the_language():
    assert "1 A. 2 B." in asked("en")
    assert "1 A。 2 B。" in asked("zh")
