"""`bench`: the benchmarks of the folder `bench/`, each in a process of its own."""

import argparse
import json
import subprocess
import sys
from pathlib import Path

from game.errors import KeyedError, UnknownName
from game.i18n.language import Language

_ROOT = Path(__file__).resolve().parents[2]
#: Modules of the folder that are no benchmark.
_SHARED = ("__init__", "figures", "par")
#: Benchmarks that take many minutes: they run where they are named only.
_LONG = ("laws", "teaching")


def bench(options: argparse.Namespace, language: Language) -> int:
    """Run benchmarks one after the other and print their figures; 1 if one of them could not run.

    Without names they are all but the long ones.
    """
    folder = _ROOT / "bench"
    known = sorted(path.stem for path in folder.glob("*.py") if path.stem not in _SHARED)
    if not (folder / "figures.py").is_file():  # another package may have a folder of this name
        raise KeyedError("usage.no_source", {"folder": "bench"})
    for name in options.names:
        if name not in known:
            raise UnknownName("error.unknown_bench", name, known)
    failed, figures = False, []
    for name in options.names or [name for name in known if name not in _LONG]:
        command = [sys.executable, "-m", f"bench.{name}", *(["--json"] if options.json else [])]
        if not options.json:
            print(language.gettext("{name}:", name=name), flush=True)
        ran = subprocess.run(  # noqa: S603  # our own scripts, no shell
            command,
            cwd=_ROOT,
            check=False,
            encoding="utf-8",
            stdout=subprocess.PIPE if options.json else None,
        )
        failed |= ran.returncode != 0
        if options.json and not ran.returncode:
            figures += json.loads(ran.stdout)
    if options.json:
        print(json.dumps(figures, indent=2))
    return int(failed)
