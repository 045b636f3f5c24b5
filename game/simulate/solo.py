"""Solo: one game alone, for whoever decides move by move outside of the books, such as a learning player."""

import numpy as np

from game.engine.actions import Actions
from game.engine.beginning import start
from game.engine.outcome import score
from game.engine.seen import Seen, brief_of, observe
from game.engine.setup import Setup
from game.engine.step import step
from game.engine.vocab import Phase


class Solo:
    """A game of one scenario after another; what is hidden stays in here."""

    def __init__(self, setup: Setup) -> None:
        """Lay out the scenario; `begin` starts a game."""
        self._setup = setup
        self.brief = brief_of(setup)
        self._world, self._luck, self._state = start(setup, np.zeros(1, np.int64))

    def begin(self, seed: int) -> Seen:
        """Start a game.

        Args:
            seed: 0..2^63-1.

        Returns:
            What is seen before the first move, a batch of one.
        """
        self._world, self._luck, self._state = start(self._setup, np.array([seed], dtype=np.int64))
        return observe(self._setup, self._state)

    def play(self, move: Actions) -> Seen:
        """Play one possible move, a batch of one, and return what is seen then."""
        step(self._setup, self._world, self._luck, self._state, move)
        return observe(self._setup, self._state)

    @property
    def over(self) -> bool:
        """Whether the game has come to its end."""
        return bool(self._state.view("phase")[0, 0] == Phase.OVER.value)

    @property
    def points(self) -> int:
        """Score so far in hundredths of a point, 0..10,000."""
        return int(score(self._setup, self._state)[0])
