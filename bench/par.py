"""Par of the shipped scenarios: what the textbook and the mediocre player reach on average.

python -m bench.par            # measure and print
python -m bench.par --write    # also write scenarios/<id>/par.json, which the game shows
"""

import argparse
import sys
from pathlib import Path

from game.scenario.compile import Scenario, catalogue
from game.scenario.par import PAR_NAME, Par
from game.shipped import scenarios_folder
from game.simulate.jobs import Order, play_all

GAMES, JOBS, SEED = 1_000, 2, 0


def par_of(scenario: Scenario, games: int = GAMES, jobs: int = JOBS) -> Par:
    """Return the mean scores of the players in a scenario.

    Args:
        scenario: what is played.
        games: of each player, on the same seeds.
        jobs: processes.
    """
    means = [
        round(float(play_all(scenario.setup, Order(name, (), games, SEED), jobs).score.mean()))
        for name in ("textbook", "mediocre")
    ]
    return Par(games, *means)


def main(words: list[str], folder: Path | None = None) -> int:
    """Measure the scenarios of a folder, the shipped ones if left out."""
    parser = argparse.ArgumentParser(prog="python -m bench.par", description=__doc__)
    parser.add_argument("--write", action="store_true", help="write par.json beside each scenario")
    parser.add_argument("--games", type=int, default=GAMES)
    parser.add_argument("--jobs", type=int, default=JOBS)
    options = parser.parse_args(words)
    for scenario in catalogue(folder):
        par = par_of(scenario, options.games, options.jobs)
        print(f"{scenario.id}: textbook {par.textbook / 100:.1f}, mediocre {par.mediocre / 100:.1f}")
        if options.write:
            place = (folder or scenarios_folder()) / scenario.id / PAR_NAME
            place.write_text(par.text(scenario.hash), encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
