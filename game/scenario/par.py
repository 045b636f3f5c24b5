"""Par: what computer players reach in a scenario on average, measured beforehand and kept beside its file.

No rule reads it, so it is no part of the scenario's hash; `python -m bench.par --write` makes it.
"""

import dataclasses
import json
from pathlib import Path
from typing import Final

from game.engine.rules_version import RULES_VERSION

#: Name of the file in a scenario's folder.
PAR_NAME: Final = "par.json"
#: More than such a file ever holds.
_MOST_BYTES: Final = 10_000


@dataclasses.dataclass(frozen=True, slots=True)
class Par:
    """Mean scores in hundredths of a point, 0..10,000."""

    games: int  # of each player
    textbook: int
    mediocre: int

    def text(self, rules_hash: str) -> str:
        """Return the file of it for a scenario with this hash; scores as points."""
        content = {
            "rules_version": RULES_VERSION,
            "scenario_hash": rules_hash,
            "games": self.games,
            "textbook": self.textbook / 100,
            "mediocre": self.mediocre / 100,
        }
        return json.dumps(content, indent=2) + "\n"


def read_par(scenario: Path, rules_hash: str) -> Par | None:
    """Return the par of a scenario, None where none was measured with these rules and this file.

    Args:
        scenario: its file or its folder.
        rules_hash: of what the rules read of it.
    """
    path = (scenario if scenario.is_dir() else scenario.parent) / PAR_NAME
    try:
        with path.open("rb") as file:
            content = json.loads(file.read(_MOST_BYTES))
        if (content["rules_version"], content["scenario_hash"]) != (RULES_VERSION, rules_hash):
            return None
        scores = (round(float(content[name]) * 100) for name in ("textbook", "mediocre"))
        return Par(int(content["games"]), *scores)
    except (OSError, ValueError, LookupError, TypeError, OverflowError, RecursionError):
        return None  # a damaged file is no reason not to play
