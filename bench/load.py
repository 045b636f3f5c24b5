"""Loading and checking a scenario of a thousand lines, beside the C parser of YAML alone."""

import copy
from typing import Any

import yaml

from bench.figures import Figure, cpu, report, rounds
from game.scenario.compile import compiled, examine, find
from game.scenario.places import read_bytes

LINES = 1_000
ROUNDS = 15


def measure() -> list[Figure]:
    """Load the long file in turns with the parser."""
    content = long_file().encode()
    compiled(content, "long.yaml")

    def parse() -> None:
        for _ in yaml.parse(content, Loader=yaml.CSafeLoader):
            pass

    works = (
        lambda: examine(content, "long.yaml"),
        lambda: compiled(content, "long.yaml"),
        lambda: yaml.load(content, Loader=yaml.CSafeLoader),  # the safe loader, in C
        parse,
    )
    checked, ready, loaded, alone = rounds([cpu(work) for work in works], ROUNDS)
    against = "the C parser, which only reads events"
    times, milli = "times the C parser", 1_000
    return [
        Figure("loading and checking", checked / alone, times, checked / alone, against, bar=3),
        Figure("loading, checking and compiling", ready / alone, times, ready / alone, against),
        Figure("PyYAML's C loader, which checks nothing", loaded / alone, times, loaded / alone, against),
        Figure("loading and checking, time", checked * milli, "ms", checked / alone, against),
    ]


def long_file() -> str:
    """Return the shipped scenario with more people and needs, in a thousand lines."""
    plain = yaml.safe_load(read_bytes(find("bench_refresh")))
    text = _written(plain)
    number = 0
    while text.count("\n") < LINES:
        number += 1
        wider = copy.deepcopy(plain)
        _add_person(wider, number)
        if number % 2:
            _add_need(wider, number)
        if _written(wider).count("\n") > LINES:
            break
        plain, text = wider, _written(wider)
    return text + "# the rest\n" * (LINES - text.count("\n"))


def _add_person(plain: dict[str, Any], number: int) -> None:
    """Add somebody like one of those that are there."""
    person = copy.deepcopy(plain["people"][number % 10])
    for key in ("guards", "asked_for_us"):
        person.pop(key, None)
    plain["people"].append({**person, "id": f"person_{number}"})


def _add_need(plain: dict[str, Any], number: int) -> None:
    """Add an indicator below the first product."""
    product = plain["needs"][0]["children"][0]["children"][0]["children"][0]
    need = copy.deepcopy(product["children"][0])
    product["children"].append({**need, "id": f"need_{number}", "owners": [f"person_{number}"]})


def _written(plain: dict[str, Any]) -> str:
    """Return a scenario as an author would write it, one value a line."""
    return yaml.safe_dump(plain, allow_unicode=True, sort_keys=False, width=100)


if __name__ == "__main__":
    report(measure)
