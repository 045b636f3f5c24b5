"""Writes down a fault of our own, for those who can mend it."""

import datetime as dt
import os
import platform
import tempfile
import traceback
from collections.abc import Sequence
from pathlib import Path

import platformdirs

from game import __version__
from game.client.places import HOME


def report(error: BaseException, words: Sequence[str]) -> Path | None:
    """Write a report of an error and return where it is, None where nothing can be written.

    Args:
        error: as it was caught.
        words: of the command line.
    """
    now = dt.datetime.now(tz=dt.UTC)
    lines = [
        f"keyaccount {__version__}, {now:%Y-%m-%d %H:%M:%S} UTC",
        f"Python {platform.python_version()}, {platform.platform()}",
        f"command line: {list(words)}",
        "",
        "".join(traceback.format_exception(error)),
    ]
    name = f"crash-{now:%Y%m%d-%H%M%S}-{os.getpid()}.txt"
    own = os.environ.get(HOME)
    ours = Path(own) / "log" if own else platformdirs.user_log_path("keyaccount", appauthor=False)
    for folder in (ours, Path(tempfile.gettempdir())):
        try:
            folder.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text("\n".join(lines), encoding="utf-8", errors="replace")
        except OSError:
            continue
        return folder / name
    return None
