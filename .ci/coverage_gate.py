"""Hold each room of the code to its own branch coverage; coverage.py itself knows only one bar for all.

Reads the JSON report that `pytest --cov --cov-report=json` leaves, prints a line for each room, and ends with
status 1 where one is below its bar. What only tests marked `unmeasured`
reach counts as not run, and needs a small test of its own.
"""

import json
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

#: Least share of statements and branches that the tests must run, in percent, by room under game/.
BARS = dict.fromkeys(("engine", "exact", "negotiation", "scenario", "session"), 100) | dict.fromkeys(
    ("client", "text_ui", "pygame_ui"), 90
)


def rooms(report: dict[str, Any]) -> dict[str, tuple[int, int, list[str]]]:
    """Return for each room what was run, what there is, and what was missed, as file and lines."""
    run: dict[str, int] = defaultdict(int)
    there: dict[str, int] = defaultdict(int)
    missed: dict[str, list[str]] = defaultdict(list)
    for name, file in report["files"].items():
        parts = Path(name).parts
        room = Path(parts[parts.index("game") + 1]).stem
        summary = file["summary"]
        run[room] += summary["covered_lines"] + summary["covered_branches"]
        there[room] += summary["num_statements"] + summary["num_branches"]
        gaps = [*map(str, file["missing_lines"]), *(f"{a}->{b}" for a, b in file["missing_branches"])]
        if gaps:
            missed[room].append(f"{name}: {', '.join(gaps)}")
    return {room: (run[room], there[room], missed[room]) for room in sorted(there)}


def main(path: str) -> int:
    """Print the coverage of each room; return 1 where one is below its bar."""
    low = 0
    for room, (run, there, missed) in rooms(json.loads(Path(path).read_text(encoding="utf-8"))).items():
        share = 100 * run / there if there else 100
        bar = BARS.get(room)
        print(f"{room:14} {share:6.2f} %" + (f"  (at least {bar} %)" if bar else ""))
        if bar and run * 100 < bar * there:
            low = 1
            print(*(f"    not run: {line}" for line in missed), sep="\n")
    return low


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
