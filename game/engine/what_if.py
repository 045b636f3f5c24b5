"""What if they had chosen us: a game that was lost goes on at the table, and counts as it ended.

Nothing that is played from here on changes score, profit or outcome.
"""

import numpy as np

from game.engine.actions import Actions
from game.engine.aftermath import order_worth
from game.engine.chance import Chance
from game.engine.codes import Happening, Rule
from game.engine.decision import verdict
from game.engine.inviting import invite
from game.engine.outcome import profit, score
from game.engine.setup import Setup
from game.engine.state import State
from game.engine.vocab import Outcome, Phase
from game.engine.world import World
from game.exact.arrays import I64


def play(setup: Setup, world: World, state: State, actions: Actions, chance: Chance) -> None:
    """Go on in every game of a batch as if the customer had chosen us.

    Args:
        setup: the scenario.
        world: drawn facts.
        state: written; all games are over.
        actions: there is one such move, and it has no fields.
        chance: of all games.

    Source: docs/rules.md#award (design 2).
    """
    del actions
    games = chance.games
    state.store("kept_score", score(setup, state))
    state.store("kept_profit", profit(setup, state))
    state.store("what_if", state.load("outcome"))
    state.store("outcome", np.full(len(games), Outcome.WON))
    if chance.recorder is not None:
        none, week = np.full(len(games), -1, np.int32), state.load("week")
        chance.recorder.event(games, (Happening.AS_IF, Rule.AWARD), (none, none, week))
    lead = verdict(setup, world, state, games, np.zeros(len(games), np.int32)).lead
    invite(setup, world, state, chance, lead)


def settle(state: State) -> None:
    """Let games that were played on as if we were chosen, and are over again, end as they had ended."""
    drawn = state.view("what_if")[0]
    again = np.flatnonzero((drawn > 0) & (state.view("phase")[0] == Phase.OVER.value))
    if again.size:
        state.store("outcome", drawn[again].astype(np.int32), again)


def brought(setup: Setup, state: State) -> I64:
    """Return what a game would have earned, had the customer chosen us, (B,) currency units.

    Args:
        setup: the scenario.
        state: read only; of games that were played on to their end.
    """
    spent = setup.terms.expenses - state.load("cash").astype(np.int64)
    signed = state.load("signed") >= 0
    worth: I64 = np.where(signed, order_worth(setup, state, signed), 0) - spent
    return worth
