"""A deal as an environment of gymnasium, for players that learn (extra `rl`).

What such a player sees is `Seen`, laid out as one row of integers, and which moves are possible. A move is
the number of a template; what a template leaves open is left out, as a trainee may leave it out, and a
proposal is led by the first need that was heard of.

    from game.players.gym_env import DealEnv
    from game.scenario.compile import find, load
    from game.simulate.solo import Solo

    env = DealEnv(Solo(load(find("first_call")).setup))
"""

import dataclasses
from typing import Any, Protocol

import gymnasium
import numpy as np
from gymnasium import spaces

from game.engine.actions import Actions, joined
from game.engine.catalogue import KINDS_OF
from game.engine.choices import Templates, choices, templates
from game.engine.seen import Brief, Seen
from game.exact.arrays import I64

#: Moves after which a game is cut off: a learner that only repeats itself must come to an end.
MOST_MOVES = 1_000

#: Nothing that is seen lies beyond it.
_FAR = 2**63 - 1

Observation = dict[str, np.ndarray]


class Solo(Protocol):
    """One game at a time; `game.simulate.solo` has it."""

    @property
    def brief(self) -> Brief:
        """What everybody knows from the start."""
        ...

    @property
    def over(self) -> bool:
        """Whether the game has come to its end."""
        ...

    @property
    def points(self) -> int:
        """Score in hundredths of a point."""
        ...

    def begin(self, seed: int) -> Seen:
        """Start a game and return what is seen."""
        ...

    def play(self, move: Actions) -> Seen:
        """Play one possible move and return what is seen."""
        ...


class DealEnv(gymnasium.Env[Observation, np.int64]):
    """One deal an episode; the reward is the score in points, all of it at the end.

    An impossible move changes nothing and earns nothing; `mask` says which are possible.
    """

    metadata: dict[str, Any] = {"render_modes": []}  # noqa: RUF012  # gymnasium declares it so

    def __init__(self, game: Solo) -> None:
        """Make the spaces of a scenario's observations and moves."""
        self._game = game
        moves = joined([templates(game.brief, phase).actions for phase in KINDS_OF])
        self._offered = Templates(moves, moves.kind.astype(np.int32))
        self._seen = game.begin(0)
        self._made = 0
        count = len(moves)
        shape = _row(self._seen).shape
        self.observation_space = spaces.Dict(
            {
                "seen": spaces.Box(-_FAR, _FAR, shape, np.int64),
                "mask": spaces.MultiBinary(count),
            }
        )
        self.action_space = spaces.Discrete(count)

    def reset(
        self, *, seed: int | None = None, options: dict[str, Any] | None = None
    ) -> tuple[Observation, dict[str, Any]]:
        """Begin a deal; equal seeds begin equal deals."""
        super().reset(seed=seed, options=options)
        self._seen = self._game.begin(int(self.np_random.integers(0, 2**32)))
        self._made = 0
        return self._observation(), {}

    def step(self, action: np.int64) -> tuple[Observation, float, bool, bool, dict[str, Any]]:
        """Play the template with this number."""
        moves, refusals = choices(self._game.brief, self._seen, self._offered)
        self._made += 1
        if refusals[action] == 0:
            self._seen = self._game.play(moves.take(np.array([int(action)])))
        over = self._game.over
        reward = self._game.points / 100 if over else 0.0
        return self._observation(), reward, over, self._made >= MOST_MOVES, {}

    def _observation(self) -> Observation:
        """Return what is seen and what is possible."""
        _, refusals = choices(self._game.brief, self._seen, self._offered)
        return {"seen": _row(self._seen), "mask": (refusals == 0).astype(np.int8)}


def _row(seen: Seen) -> I64:
    """Return everything that is seen in one game as one row, field after field."""
    parts = [np.asarray(getattr(seen, field.name)).reshape(-1) for field in dataclasses.fields(seen)]
    return np.concatenate(parts).astype(np.int64)
