"""Work at our own desk that prepares step four: the rivals laid beside us, the talk rehearsed. Order only."""

import numpy as np

from game.engine.actions import Actions
from game.engine.chance import Chance
from game.engine.codes import Happening, Rule
from game.engine.records import Scalars
from game.engine.rules import positioning
from game.engine.setup import Setup
from game.engine.state import State
from game.engine.vocab import Kind, Subject
from game.exact.arrays import I32, I64


def analyse(setup: Setup, state: State, now: Scalars, actions: Actions, chance: Chance) -> None:
    """Lay the rivals beside us, criterion by criterion, from public sources and from what we heard (A89)."""
    rows = np.flatnonzero(actions.kind == Kind.ANALYSE.value)
    if rows.size:
        games = chance.games[rows]
        about = setup.facts.subject == Subject.RIVAL.value
        heard = (state.view("fact")[about][:, games] > 0).sum(axis=0, dtype=np.int32)
        now.analysed[rows] = positioning.depth(heard, int(about.sum()))
        _note(chance, games, (Happening.ANALYSED, Rule.POSITIONING), now.analysed[rows])


def rehearse(setup: Setup, state: State, now: Scalars, actions: Actions, chance: Chance) -> None:
    """Rehearse the presentation, so that its order is known by heart."""
    del setup, state
    rows = np.flatnonzero(actions.kind == Kind.REHEARSE.value)
    if rows.size:
        now.rehearsed[rows] = 1
        _note(chance, chance.games[rows], (Happening.REHEARSED, Rule.PRESENTATION), now.week[rows])


def _note(chance: Chance, games: I64, what: tuple[Happening, Rule], value: I32) -> None:
    """Report something about our own work."""
    if chance.recorder is not None:
        nobody = np.full_like(value, -1)
        chance.recorder.event(games, what, (nobody, nobody, value))
