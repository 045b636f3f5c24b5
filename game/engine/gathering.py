"""Contacts with several people at once: who sits beside whom. Order only."""

import numpy as np

from game.engine.chance import Chance
from game.engine.codes import Happening, Rule
from game.engine.rules import trust
from game.engine.setup import Setup
from game.engine.state import State
from game.exact.arrays import I32, I64
from game.exact.shares import part

#: What it costs a coach of ours to be seated beside somebody they are at odds with: irritation, and the share
#: of trust that is lost. A guide is protected. Source: A18, A60 [asm].
EXPOSED, LET_DOWN = 800, 1_000


def expose_coaches(setup: Setup, state: State, who: I64, rows: I64, yes: I32, chance: Chance) -> None:
    """Let coaches mind that we brought them together with those they are at odds with.

    Args:
        setup: the scenario.
        state: written.
        who: (n,) person of each row.
        rows: (n,) number of the game of each row; a game may stand in several.
        yes: (n,) 1 where the person came.
        chance: of the same rows.

    Source: docs/rules.md#coach (A18, A60).
    """
    if len(np.unique(rows)) == len(rows):
        return
    came = np.zeros((setup.sizes["P"], int(rows.max()) + 1), bool)
    came[who[yes == 1], rows[yes == 1]] = True
    at_odds = (setup.people.links[who] == -1) & came[:, rows].T
    games = chance.games
    exposed = (yes == 1) & at_odds.any(axis=1) & (state.view("coach")[who, games] == 1)
    hit = np.flatnonzero(exposed)
    if not hit.size:
        return
    place = who[hit], games[hit]
    irritation, trusting = (state.view(name)[place].astype(np.int32) for name in ("irritation", "trust"))
    state.view("irritation")[place] = trust.irritation_after(irritation, np.full_like(irritation, EXPOSED))
    state.view("trust")[place] = trusting - part(trusting, LET_DOWN)
    if chance.recorder is not None:
        other = at_odds[hit].argmax(axis=1).astype(np.int32)
        about = who[hit].astype(np.int32), other, np.full_like(other, -1)
        chance.recorder.event(games[hit], (Happening.EXPOSED, Rule.COACH), about)
