"""Games of the tests that stand right after signing."""

import numpy as np

from game.engine.chance import Chance
from game.engine.following import open_signed
from game.engine.setup import Setup
from game.engine.vocab import Known, Outcome, Phase
from tests.engine.play import Batch


def signed(setup: Setup, seeds, **fields: int) -> Batch:
    """Return games that were won at once, all people known; `fields` of the state are set before signing."""
    batch = Batch.begin(setup, seeds)
    state, count = batch.state, len(batch.seeds)
    fields = {"phase": Phase.OVER, "outcome": Outcome.WON, "week": 6, "felt": 7_000, "trust": 6_000} | fields
    for name, value in fields.items():
        state.view(name)[:] = value
    state.view("known")[:] = Known.ROLE
    state.view("offer")[:] = 0
    chance = Chance(batch.luck, np.arange(count), np.zeros(count, np.int64))
    open_signed(setup, batch.world, state, chance)
    return batch
