"""One step of a batch of games. Holds order only; the rules stand in `game.engine.rules`."""

import numpy as np

from game.engine import desk, keeping, meeting, presenting, table, what_if
from game.engine.actions import Actions
from game.engine.chance import Chance, Given
from game.engine.decision import take_orders
from game.engine.events import Recorder
from game.engine.following import open_signed
from game.engine.gates import AFTER_A_MOVE, reach_goal
from game.engine.setup import Setup
from game.engine.state import State
from game.engine.vocab import Kind, Phase
from game.engine.weeks import MOST_WEEKS, decide_waiting, pass_week, pass_weeks, used_up
from game.engine.world import World
from game.exact.arrays import I32, I64, U64, Mask, either, every

#: What plays a move in each phase.
_PLAYED = {
    Phase.DESK: desk.play,
    Phase.MEETING: meeting.play,
    Phase.PRESENTING: presenting.play,
    Phase.TABLE: table.play,
    Phase.FOLLOW_UP: keeping.play,
    Phase.OVER: what_if.play,
}

#: In the place of the phase of a game that is over and stays so.
_AT_REST = -1


def step(  # noqa: PLR0913  # the four things of a game, the moves, and who dictates or listens
    setup: Setup,
    world: World,
    luck: U64,
    state: State,
    actions: Actions,
    *,
    given: Given | None = None,
    record: Recorder | None = None,
    weeks: bool = True,
) -> None:
    """Play one move in every game, in place.

    A batch in one phase is played as it is. A mixed batch is split and put together again: correct,
    but slower; drivers keep a pool for each phase. Games that are over stay as they are.

    Args:
        setup: the scenario.
        world: drawn facts, B games.
        luck: (B,).
        state: written.
        actions: one legal move a game; see `game.engine.choices.why_not`.
        given: outcomes of a log that replace the visible draws and weigh the hidden world.
        record: collects events and visible outcomes by the number of the game in the batch.
        weeks: end the weeks that the move uses up; without it they are left to `pass_time`.
    """
    phase = state.view("phase")[0].copy()
    phase[(phase == Phase.OVER.value) & (actions.kind != Kind.WHAT_IF.value)] = _AT_REST
    if (phase == phase[:1]).all():
        if phase.size and phase[0] != _AT_REST:
            chance = _chance(luck, state, given, record)
            _play(setup, world, state, actions, chance, weeks=weeks)
        return
    parts: list[tuple[I64, State, Recorder | None]] = []
    for one in _PLAYED:
        games = np.flatnonzero(phase == one.value)
        if not games.size:
            continue
        some, heard = state.take(games), None if record is None else Recorder()
        chance = _chance(luck[games], some, given, heard)
        _play(setup, world.take(games), some, actions.take(games), chance, weeks=weeks)
        # Written only after all phases were played, lest a game that changes phase plays twice.
        parts.append((games, some, heard))
    for games, some, heard in parts:
        state.put(games, some)
        if record is not None and heard is not None:
            record.merge(heard, games)


def _chance(luck: U64, state: State, given: Given | None, record: Recorder | None) -> Chance:
    """Return the chance of every game of a batch."""
    return Chance(luck, every(state.games), state.load("likelihood").astype(np.int64), given, record)


def pass_time(setup: Setup, world: World, luck: U64, state: State, going: I32) -> Mask:
    """End one week in games whose moves have used one up, in place, before their next move is chosen.

    Weeks cost much and each move of a batch ends few: a driver may leave them until many are due at once.

    Args:
        setup: the scenario.
        world: drawn facts, B games.
        luck: (B,).
        state: written; nobody listens and no log dictates.
        going: (B,) `weeks_of` the last move, counted down.

    Returns:
        (B,) where another week is due before a move can be chosen.
    """
    pass_week(setup, world, state, going, _chance(luck, state, None, None))
    return used_up(state)


def decide_due(setup: Setup, world: World, luck: U64, state: State) -> None:
    """Let customers decide whose time for it has come, in place, and open what follows.

    `pass_time` leaves it to the driver: few games come to their end in a week, and nothing else moves them.

    Args:
        setup: the scenario.
        world: drawn facts, B games.
        luck: (B,).
        state: written; nobody listens and no log dictates.
    """
    _settle(setup, world, state, _chance(luck, state, None, None))


def weeks_of(actions: Actions) -> I32:
    """Return how many weeks each move lets pass where nothing needs a decision, (n,)."""
    return either(actions.kind == Kind.GO_ON.value, MOST_WEEKS, 0)


def _play(setup: Setup, world: World, state: State, actions: Actions, chance: Chance, *, weeks: bool) -> None:
    """Play one move in every game of a batch that is all in one phase."""
    phase = Phase(int(state.view("phase")[0, 0]))
    _PLAYED[phase](setup, world, state, actions, chance)
    if phase == Phase.MEETING:
        take_orders(setup, world, state, chance)
    going = weeks_of(actions)
    reach_goal(setup, state, chance.of(np.flatnonzero(going == 0)), AFTER_A_MOVE)
    if weeks:
        pass_weeks(setup, world, state, going, chance)
    _settle(setup, world, state, chance)
    if chance.given is not None:
        state.store("likelihood", chance.likelihood)


def _settle(setup: Setup, world: World, state: State, chance: Chance) -> None:
    """Decide what waits for it, and open what comes after a signature."""
    decide_waiting(setup, world, state, chance)
    open_signed(setup, world, state, chance)
    what_if.settle(state)
