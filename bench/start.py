"""Processor time of a start: to the first screen of the text game, and to the help."""

import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from bench.figures import Figure, processor_seconds_of_children, report

ROOT = Path(__file__).resolve().parent.parent
ROUNDS = 11


def measure() -> list[Figure]:
    """Start each program in turns, beside a Python that only imports numpy."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "PYTHONPYCACHEPREFIX": folder}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        door = [sys.executable, str(ROOT / "main.py")]
        programs = [
            [sys.executable, "-c", "import numpy"],
            [*door, "--help"],
            [*door, "play", "--text", "--seed", "1", "--save"],
        ]
        taken: list[list[float]] = [[] for _ in programs]
        for number in range(ROUNDS + 1):
            for times, program in zip(taken, programs, strict=True):
                saved = [f"{folder}/{number}.txt"] if program[-1] == "--save" else []
                seconds = _seconds([*program, *saved], environment)
                if number:  # the first round writes the bytecode, as an installation does
                    times.append(seconds)
    numpy, help_, screen = map(statistics.median, taken)
    against = "a Python that imports numpy"
    return [
        Figure(
            "`play --text` to its first screen, and the end of its input",
            screen,
            "s of processor time",
            screen / numpy,
            against,
            0.6,
        ),
        Figure("`--help`", help_, "s of processor time", help_ / numpy, against),
    ]


def _seconds(command: list[str], environment: dict[str, str]) -> float:
    """Return the processor seconds of a program that reads nothing."""
    before = processor_seconds_of_children()
    subprocess.run(
        command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=True, cwd=ROOT
    )
    return processor_seconds_of_children() - before


if __name__ == "__main__":
    report(measure)
