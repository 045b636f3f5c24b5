"""What the words of a game file mean for a state: whose game it is, when a line was written, how it ended."""

from typing import Final

from game.engine import opinions
from game.engine.lines import Names
from game.engine.rules_version import RULES_VERSION
from game.engine.setup import Setup
from game.engine.state import State
from game.engine.vocab import Outcome, Phase
from game.errors import KeyedError, ReplayMismatch
from game.journal.header import HEADER_ROWS, SEED_ROW, Header
from game.journal.record import Kind, Line

#: Lines of a game file that name the scenario, the rules and the world.
SCENARIO_ROW: Final = 2
RULES_ROW: Final = 3
WORLD_ROW: Final = 4
#: Seeds are below this. Source: `game.engine.world.start`.
MOST_SEEDS: Final = 1 << 63


def seed_in(setup: Setup, header: Header) -> int:
    """Return the seed of a game that can be played here.

    Raises:
        ReplayMismatch: the header speaks of another scenario or of other rules, or keeps its seed.
    """
    if header.scenario != setup.scenario:
        fields = {"scenario": header.scenario, "known": setup.scenario}
        raise ReplayMismatch(SCENARIO_ROW, "replay.other_scenario", fields)
    if header.scenario_hash != setup.hash:
        raise ReplayMismatch(SCENARIO_ROW, "replay.scenario_changed", {"scenario": setup.scenario})
    if header.rules != RULES_VERSION:
        fields_of_rules = {"rules": header.rules, "known": RULES_VERSION}
        raise ReplayMismatch(RULES_ROW, "replay.other_rules", fields_of_rules)
    if header.seed is None or header.seed >= MOST_SEEDS:
        raise ReplayMismatch(SEED_ROW, "replay.sealed")
    return header.seed


def clocks_of(state: State) -> tuple[str, ...]:
    """Return the moment of every game as game files have it.

    `w03.450` is the third week with 450 minutes left, `w03.m12` minute 12 of a meeting in it.
    """
    columns = (state.view(name)[0].tolist() for name in ("phase", "week", "left", "minute"))
    return tuple(
        f"w{week + 1:02}.m{minute:02}" if phase == Phase.MEETING.value else f"w{week + 1:02}.{left}"
        for phase, week, left, minute in zip(*columns, strict=True)
    )


def ending_of(outcome: int) -> str:
    """Return what stands behind the word `end`: the outcome; empty while the game runs."""
    ended = Outcome(outcome)
    return "" if ended is Outcome.RUNNING else ended.name.lower()


def speak(state: State, names: Names, line: Line) -> None:
    """Do what a line says that moves nothing: a guess, a forecast, a note, the end.

    Args:
        state: of the game, a batch of one; written.
        names: ids that the line may use.
        line: of the record.

    Raises:
        ReplayMismatch: the line cannot be true.
    """
    try:
        if line.kind is Kind.GUESS:
            opinions.guess(state, names, *opinions.read_guess(line.text))
        elif line.kind is Kind.FORECAST:
            won, lost, _ = opinions.read_forecast(line.text)
            opinions.forecast(state, won, lost)
    except KeyedError as error:
        raise untrue(line, "replay.opinion") from error
    ended = ending_of(int(state.view("outcome")[0, 0]))
    if line.kind is Kind.END and line.text != (ended or None):
        raise untrue(line, "replay.end")


def untrue(line: Line, key: str) -> ReplayMismatch:
    """Return the error for a line of the game, by its place in the file."""
    return ReplayMismatch(HEADER_ROWS + line.number, key)
