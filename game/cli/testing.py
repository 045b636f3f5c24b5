"""`test`: the test suite, which the front door of a checkout runs."""

import argparse
import subprocess
import sys
from pathlib import Path

from game.errors import KeyedError
from game.i18n.language import Language

_ROOT = Path(__file__).resolve().parents[2]


def test(options: argparse.Namespace, language: Language) -> int:
    """Run the front door's own `test`, see `main.py`; return its exit status."""
    del language
    door = _ROOT / "main.py"
    if not (door.is_file() and (_ROOT / "tests").is_dir()):
        raise KeyedError("usage.no_source", {"folder": "tests"})
    return subprocess.call([sys.executable, str(door), "test", *options.rest])  # noqa: S603  # no shell
