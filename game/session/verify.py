"""Verification: recompute a whole game file and say whether, or where, it stops being true."""

import dataclasses
import pathlib

from game.engine.outcome import profit, score
from game.engine.setup import Setup
from game.engine.vocab import Outcome
from game.journal.files import read
from game.journal.record import Kind
from game.session.replay import replayed


@dataclasses.dataclass(frozen=True, slots=True)
class Verified:
    """A game file that is true to its last line. That it was the first try it cannot prove."""

    scenario: str
    player: str
    seed: int
    lines: int
    moves: int  # on the way to the last state
    outcome: Outcome
    score: int  # hundredths of a point
    profit: int  # currency units
    digest: int  # of the last state
    straight: bool  # neither undone nor forked, so that it may be ranked
    torn: bool  # a last line was not written to its end and does not count


def verify(path: pathlib.Path, setup: Setup) -> Verified:
    """Recompute everything that a game file says.

    Args:
        path: of the game file.
        setup: the scenario that its header names.

    Raises:
        Unreadable: the system does not let us read it.
        ReplayMismatch: with the first line that is not true and the reason.
    """
    reading = read(path)
    journal = reading.journal
    game = replayed(setup, journal, careful=True)
    if reading.fault:
        raise reading.fault
    kinds = {line.kind for line in journal.lines}
    return Verified(
        scenario=journal.header.scenario,
        player=journal.header.player,
        seed=game.seed,
        lines=len(journal.lines),
        moves=sum(line.kind is Kind.MOVE for line in journal.path()),
        outcome=Outcome(int(game.state.view("outcome")[0, 0])),
        score=int(score(setup, game.state)[0]),
        profit=int(profit(setup, game.state)[0]),
        digest=game.digest(),
        straight=not kinds & {Kind.BACK, Kind.FORK},
        torn=reading.torn,
    )
