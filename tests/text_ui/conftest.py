"""The text game as tests play it: lines by pipe, and games kept in a folder of the test's own."""

import io
import sys

import pytest

from game.client import places
from game.i18n.language import Language
from game.scenario.compile import find, load
from game.text_ui.play import Settings, play

SCENARIO = load(find("bench_refresh"))
#: What is over soonest.
FIRST = load(find("first_call"))


@pytest.fixture(autouse=True)
def own_folder(tmp_path, monkeypatch):
    """Games that nobody gave a place are kept here, and not with those of the person at this machine."""
    folder = tmp_path / "own"
    monkeypatch.delenv(places.HOME)
    monkeypatch.setattr(places.platformdirs, "user_data_path", lambda *_, **__: folder)
    return folder / "games"


@pytest.fixture
def game(monkeypatch, capsys):
    """Play lines by pipe and return the status, what was printed and what was complained of."""

    def run(*lines, **settings):
        monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
        options = {"language": Language(), "seed": 7, **settings}
        status = play(Settings(options.pop("scenario", SCENARIO), **options))
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    return run


def after(out, line):
    """Return what was printed between a line that was typed and the next one."""
    return out.split(f"> {line}\n", 1)[1].split("\n> ", 1)[0]
