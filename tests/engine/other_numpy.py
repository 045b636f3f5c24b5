"""Play the frozen deals on other numpys: `python -m tests.engine.other_numpy 1.26.4 2.5.5@python3.13`.

Each version gets an environment of its own in a temporary folder, made with this Python or the one after `@`
and pip, so it needs a package index and a minute; it is no part of the test run. Status 1 where a digest
differs.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import yaml

from tests.engine.frozen import PATH

ROOT = Path(__file__).resolve().parent.parent.parent

#: What the frozen deals import besides numpy.
NEEDED = ("pydantic", "pyyaml")


def played_with(wanted: str, folder: Path) -> dict:
    """What a version of numpy, on this Python or another one, makes of the frozen deals."""
    version, _, interpreter = wanted.partition("@")
    subprocess.run([interpreter or sys.executable, "-m", "venv", folder], check=True)
    python = folder / ("Scripts" if os.name == "nt" else "bin") / "python"
    install = [python, "-m", "pip", "install", "--quiet", f"numpy=={version}", *NEEDED]
    subprocess.run(install, check=True)
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [python, "-W", "error", "-m", "tests.engine.frozen", "--print"]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def main(versions: list[str]) -> int:
    """Compare each version with the frozen digests."""
    frozen = yaml.safe_load(PATH.read_text(encoding="utf-8"))["digests"]
    wrong = 0
    for version in versions:
        with tempfile.TemporaryDirectory() as folder:
            found = played_with(version, Path(folder) / "environment")
        same = found["digests"] == frozen
        wrong += not same
        print(f"{version}: numpy {found['numpy']}, {'the same' if same else found['digests']}")
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:] or ["1.26.4"]))
