"""The digests of a few whole deals, frozen for a version of the rules.

`python -m tests.engine.frozen` writes them to `frozen.yaml` after the rules changed on purpose;
`python -m tests.engine.frozen --print` only says, as one line of JSON, what this machine makes of them.
"""

import json
import sys
from pathlib import Path

import numpy as np
import yaml

from game.engine.rules_version import RULES_VERSION
from game.engine.state import folded
from game.players.catalogue import PLAYERS
from game.scenario.compile import find, load
from tests.engine.play import traced

PATH = Path(__file__).with_name("frozen.yaml")

HEAD = "# Digests of every move of some deals, written by `python -m tests.engine.frozen`.\n"

#: Scenario, player, first seed, games.
DEALS = (("bench_refresh", "textbook", 100, 8), ("bench_refresh", "random", 200, 12))


def digests() -> dict[str, str]:
    """One digest a row of `DEALS`, over the digests after every move of every game."""
    found = {}
    for scenario, player, seed, games in DEALS:
        trace = traced(load(find(scenario)).setup, PLAYERS[player], np.arange(seed, seed + games))
        name = f"{scenario} {player} seeds {seed} to {seed + games - 1}"
        found[name] = f"{folded(trace.digests.reshape(-1)):016x}"
    return found


def features() -> dict[str, bool]:
    """Features of the processor that this numpy would use if it may, and whether it does."""
    internals = (
        sys.modules.get("numpy._core._multiarray_umath") or sys.modules["numpy.core._multiarray_umath"]
    )
    return {name: bool(internals.__cpu_features__[name]) for name in internals.__cpu_dispatch__}


def main() -> None:
    """Print or write."""
    if "--print" in sys.argv[1:]:
        print(json.dumps({"numpy": np.__version__, "features": features(), "digests": digests()}))
        return
    frozen = {"rules_version": RULES_VERSION, "digests": digests()}
    PATH.write_text(HEAD + yaml.safe_dump(frozen, sort_keys=False), encoding="utf-8")
    print(PATH.read_text(encoding="utf-8"))


if __name__ == "__main__":
    main()
