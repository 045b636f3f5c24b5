"""What the tests of the command line share."""

import platformdirs
import pytest

from game.cli.front import main
from game.client.places import HOME


@pytest.fixture(autouse=True)
def here(monkeypatch, tmp_path):
    """Keep to English and to a folder of our own; return the folder."""
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG", HOME):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    monkeypatch.setattr(platformdirs, "user_log_path", lambda *_, **__: tmp_path / "log")
    monkeypatch.setattr(platformdirs, "user_data_path", lambda *_, **__: tmp_path / "kept")
    return tmp_path


@pytest.fixture
def run(capsys):
    """Do a command line; return its status and what it printed on either stream."""

    def do(*words):
        status = main(words)
        return status, *capsys.readouterr()

    return do
