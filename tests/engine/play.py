"""How the tests play: batches of games in any mixture of phases, with every move kept."""

import dataclasses

import numpy as np

from game.engine.actions import Actions, joined
from game.engine.beginning import start
from game.engine.catalogue import KINDS_OF
from game.engine.choices import why_not
from game.engine.draw import GAMMA, mixed
from game.engine.seen import Brief, Seen, brief_of, observe
from game.engine.setup import Setup
from game.engine.state import State, digest
from game.engine.step import step
from game.engine.vocab import Phase
from game.engine.world import World
from game.players.chance_player import Random

#: More moves than any game has; a guard against a test that never ends.
MOST_MOVES = 3_000


@dataclasses.dataclass
class Batch:
    """Games in play."""

    setup: Setup
    brief: Brief
    seeds: np.ndarray
    world: World
    luck: np.ndarray
    state: State
    made: int = 0

    @classmethod
    def begin(cls, setup: Setup, seeds) -> "Batch":
        """Start one game a seed."""
        seeds = np.asarray(seeds, np.int64)
        return cls(setup, brief_of(setup), seeds, *start(setup, seeds))

    @property
    def phase(self) -> np.ndarray:
        """Phase of each game."""
        return self.state.view("phase")[0]

    @property
    def running(self) -> np.ndarray:
        """Columns of the games that are not over."""
        return np.flatnonzero(self.phase != Phase.OVER)

    def seen(self) -> Seen:
        """What the players see."""
        return observe(self.setup, self.state)

    def take(self, games) -> "Batch":
        """Copies of some of the games, in this order, any of them more than once."""
        games = np.asarray(games, np.int64)
        parts = self.seeds[games], self.world.take(games), self.luck[games], self.state.take(games)
        return Batch(self.setup, self.brief, *parts, self.made)

    def choose(self, policy) -> Actions:
        """One action a game by a policy; games that are over get one that means nothing."""
        dice = dice_of(self.seeds, self.made)
        places, parts = [], []
        for phase in KINDS_OF:
            rows = np.flatnonzero(self.phase == phase)
            if rows.size:
                seen = observe(self.setup, self.state.take(rows))
                parts.append(policy.choose(self.brief, seen, dice[rows]))
                places.append(rows)
        over = np.flatnonzero(self.phase == Phase.OVER)
        parts.append(Actions.blank(len(over), len(self.brief.options)))
        places.append(over)
        return joined(parts).take(np.argsort(np.concatenate(places), kind="stable"))

    def step(self, actions: Actions, **listeners) -> None:
        """Play one move in every game."""
        step(self.setup, self.world, self.luck, self.state, actions, **listeners)
        self.made += 1

    def refusals(self, actions: Actions, games=None) -> np.ndarray:
        """Why the actions are impossible."""
        return why_not(self.brief, self.seen(), actions, games)

    def digest(self) -> np.ndarray:
        """Digest of each game."""
        return digest(self.state)


def dice_of(seeds: np.ndarray, made: int) -> np.ndarray:
    """Random words of a player for one move, a word a game."""
    return mixed(mixed(seeds.astype(np.uint64) + GAMMA) ^ (np.uint64(made + 1) * GAMMA))


class Wanderer:
    """Plays at random by what is seen alone, so that any driver gets the same moves from it."""

    name = "wanderer"
    #: Every move changes one of these, so that no two moves of a game throw the same dice.
    reads = ("week", "left", "minute", "moves", "worked", "cash", "posture", "stage")

    def choose(self, brief: Brief, seen: Seen, dice: np.ndarray) -> Actions:
        """One possible action a game."""
        words = np.zeros(len(dice), np.uint64)
        for name in self.reads:
            words = mixed(words + getattr(seen, name).astype(np.uint64) + GAMMA)
        return Random().choose(brief, seen, words)


@dataclasses.dataclass
class Trace:
    """Whole games of a batch: every move of every game, and the digest after each."""

    setup: Setup
    seeds: np.ndarray
    actions: list[Actions]
    digests: np.ndarray  # (moves + 1, games), the first row before any move

    @property
    def games(self) -> int:
        """How many games were played."""
        return len(self.seeds)

    def moves_of(self, game: int) -> int:
        """How many moves a game had."""
        return int((self.digests[:, game] != self.digests[-1, game]).sum())


def traced(setup: Setup, policy, seeds) -> Trace:
    """Play a mixed batch to its end, each move through one `step`."""
    batch = Batch.begin(setup, seeds)
    actions, digests = [], [batch.digest()]
    while batch.running.size:
        assert batch.made < MOST_MOVES, "the games do not end"
        actions.append(batch.choose(policy))
        batch.step(actions[-1])
        digests.append(batch.digest())
    return Trace(setup, batch.seeds, actions, np.array(digests))


def replayed(trace: Trace, games) -> np.ndarray:
    """Digests of some games of a trace, played again as a batch of their own, (moves + 1, games)."""
    games = np.asarray(games)
    batch = Batch.begin(trace.setup, trace.seeds[games])
    digests = [batch.digest()]
    for actions in trace.actions:
        batch.step(actions.take(games))
        digests.append(batch.digest())
    return np.array(digests)
