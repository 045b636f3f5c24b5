"""`simulate`: many deals by one player of the computer's, and what became of them."""

import argparse
import json
import os
import time

import numpy as np

from game.cli.progress import Bar
from game.engine.setup import Setup
from game.errors import KeyedError
from game.i18n.language import Language
from game.players.catalogue import player
from game.scenario.compile import find, load
from game.simulate.jobs import Order, play_all, summary
from game.simulate.run import Results, Run, Shares

#: Games that are worth a further process. Source: docs/performance.md, processes.
_WORTH_A_PROCESS = 2_000


def simulate(options: argparse.Namespace, language: Language) -> int:
    """Play the games and print the summary."""
    without = tuple(part for word in options.without for part in word.split(",") if part)
    order = Order(options.policy, without, options.games, options.seed)
    player(order.policy, order.without)  # a name that is wrong is better said before a file is read
    scenario = load(find(options.scenario))
    setup = scenario.setup
    began = time.perf_counter()
    if options.profile:
        if options.jobs not in (None, 1):
            raise KeyedError(
                "usage.together", {"option": "--profile", "other": "--jobs", "command": "simulate"}
            )
        results, shares = _measured(setup, order, language)
    else:
        results, shares = _played(setup, order, options.jobs, language), {}
    told = summary(setup, order, results, time.perf_counter() - began)
    if options.json:
        print(json.dumps({**told, "profile": shares} if shares else told, indent=2))
        return 0
    _tell(told, scenario.currency, language)
    for name, share in shares.items():
        print(f"  {share:7.1%}  {name}")
    return 0


def _played(setup: Setup, order: Order, jobs: int | None, language: Language) -> Results:
    """Play an order over as many processes as were asked for, or as pay."""
    pays = max(1, min(os.cpu_count() or 1, order.games // _WORTH_A_PROCESS))
    with Bar(language, order.games) as bar:
        return play_all(setup, order, jobs or pays, bar.reach)


def _measured(setup: Setup, order: Order, language: Language) -> tuple[Results, dict[str, float]]:
    """Play an order in this process and return the share of the time by mechanism, largest first."""
    seeds = np.arange(order.seed, order.seed + order.games, dtype=np.int64)
    run = Run(setup, player(order.policy, order.without), seeds, order.chunk)
    run.shares = Shares(measuring=True)
    began = time.perf_counter()
    with Bar(language, order.games) as bar:
        results = run.play(bar.reach)
    whole = time.perf_counter() - began
    spent = dict(run.shares.seconds)
    spent["the rest"] = max(0.0, whole - sum(spent.values()))
    return results, {
        name: round(part / whole, 4) for name, part in sorted(spent.items(), key=lambda x: -x[1])
    }


def _tell(told: dict[str, object], currency: str, language: Language) -> None:
    """Print a summary for people."""

    def amount(name: str) -> str:
        return language.number(round(float(str(told[name]))))

    def share(name: str) -> str:
        return language.percent(round(10_000 * float(str(told[name]))))

    print(
        language.gettext(
            "{scenario}, played {games} times by {policy}, from seed {seed} on, rules {rules}.",
            scenario=str(told["scenario"]),
            games=amount("games"),
            policy=" -".join([str(told["policy"]), *map(str, _listed(told["without"]))]),
            seed=str(told["seed"]),
            rules=str(told["rules_version"]),
        ),
        language.gettext(
            "  won {won}, lost {lost}, no decision {none}, withdrawn {withdrawn}",
            won=share("won"),
            lost=share("lost"),
            none=share("no_decision"),
            withdrawn=share("withdrawn"),
        ),
        language.gettext(
            "  score {score} on average, standard deviation {deviation}; profit {profit} on average",
            score=str(told["score_mean"]),
            deviation=str(told["score_sd"]),
            profit=language.gettext("{amount} {currency}", amount=amount("profit_mean"), currency=currency),
        ),
        language.gettext(
            "  {moves} moves, {meetings} meetings and {weeks} weeks in the median game",
            moves=amount("moves_median"),
            meetings=amount("meetings_median"),
            weeks=amount("weeks_median"),
        ),
        language.gettext(
            "  {seconds} s: {games} games and {moves} moves a second",
            seconds=str(told["seconds"]),
            games=amount("games_per_second"),
            moves=amount("moves_per_second"),
        ),
        language.gettext("  digest of all games: {digest}", digest=str(told["digest"])),
        sep="\n",
    )


def _listed(value: object) -> list[object]:
    """Return a value of the summary that is a list."""
    return list(value) if isinstance(value, list) else []
