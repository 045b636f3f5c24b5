"""Chance as the rules see it: hidden draws, and visible outcomes that a log may dictate."""

import dataclasses
from collections.abc import Iterable

import numpy as np

from game.engine import draw
from game.engine.codes import Site
from game.engine.events import Drawn, Recorder
from game.exact.arrays import I32, I64, U32, U64
from game.exact.curves import log2
from game.exact.shares import FULL

#: Lowest sum of log-probabilities that a state holds.
_LEAST_LIKELY = -(2**31) + 1


class Given:
    """The visible outcomes of one logged game, to be replayed in any number of hidden worlds."""

    def __init__(self, drawn: Iterable[Drawn]) -> None:
        """Index the outcomes by their addresses."""
        self._outcomes = {(int(d.site), d.clock, d.key): d.outcome for d in drawn}

    def look(self, site: Site, at: U64, key: U32) -> I32:
        """Return the logged outcome at each address, -1 where the log has none, (n,)."""
        addresses = np.stack([at, key.astype(np.uint64)])
        different, place = np.unique(addresses, axis=1, return_inverse=True)
        known = [self._outcomes.get((int(site), moment, about), -1) for moment, about in different.T.tolist()]
        return np.array(known, dtype=np.int32)[place.reshape(-1)]


@dataclasses.dataclass(frozen=True, slots=True)
class Chance:
    """Chance for n rows of a batch.

    Attributes:
        luck: (n,) luck of each row's game.
        games: (n,) column of each row's game; a game may stand in several rows, each about another person.
        likelihood: (B,) running sum of log-probabilities of given outcomes, written in place.
        given: outcomes that replace the draws, if any.
        recorder: who listens, if anybody.
    """

    luck: U64
    games: I64
    likelihood: I64
    given: Given | None = None
    recorder: Recorder | None = None

    def of(self, rows: I64) -> "Chance":
        """Return the chance of some of the rows."""
        return Chance(self.luck[rows], self.games[rows], self.likelihood, self.given, self.recorder)

    def bell(self, site: Site, at: U64, key: U32) -> I32:
        """Return a hidden bell-shaped draw, mean 0, standard deviation 10,000, (n,)."""
        return draw.bell(self.luck, at, site, key)

    def visible(self, site: Site, at: U64, key: U32, weights: I32) -> I32:
        """Decide what a player will see.

        Where the log gives an outcome it is taken and its log-probability is added to the
        likelihood; elsewhere the address decides.

        Args:
            site: what is asked.
            at: (n,) packed clock.
            key: (n,) key of the person or thing.
            weights: (outcomes, n) chances that sum to 10,000 in each column.

        Returns:
            (n,) index of the outcome.
        """
        ends = np.cumsum(weights[:-1], axis=0, dtype=np.int32)
        outcome = (ends <= draw.share(self.luck, at, site, key)).sum(axis=0, dtype=np.int32)
        if self.given is not None:
            logged = self.given.look(
                site, np.broadcast_to(at, outcome.shape), np.broadcast_to(key, outcome.shape)
            )
            outcome = np.where(logged >= 0, logged, outcome)
            chance = np.take_along_axis(weights, outcome[None], axis=0)[0]
            added = np.where(logged >= 0, log2(chance), 0)
            np.add.at(self.likelihood, self.games, added)
            np.maximum(self.likelihood, _LEAST_LIKELY, out=self.likelihood)
        if self.recorder is not None:
            self.recorder.outcome(self.games, site, at, key, outcome)
        values: I32 = outcome
        return values

    def happens(self, site: Site, at: U64, key: U32, chance: I32) -> I32:
        """Decide a visible yes or no: 1 with `chance` in 10,000, else 0, (n,)."""
        if self._listened_to:
            return self.visible(site, at, key, np.stack([FULL - chance, chance]))
        # Nobody listens: what cannot happen needs no draw, and most things cannot.
        outcome = np.zeros(len(self.games), np.int32)
        rows = np.flatnonzero(chance)
        if rows.size:
            moment = at[rows] if len(at) == len(outcome) else at
            about = key[rows] if len(key) == len(outcome) else key
            drawn = draw.share(self.luck[rows], moment, site, about)
            outcome[rows] = drawn >= FULL - chance[rows]
        return outcome

    def settled(self, site: Site, at: U64, key: U32, value: I32, outcomes: int) -> I32:
        """Return a visible fact that chance has no part in, unless a log dictates another.

        Args:
            site: what it is.
            at: (n,) packed clock.
            key: (n,) key of the person or thing.
            value: (n,) 0 .. outcomes - 1.
            outcomes: how many values there are.

        Returns:
            (n,) the value, or the logged one.
        """
        if not self._listened_to:
            return value
        rows = np.arange(outcomes, dtype=np.int32)[:, None]
        return self.visible(site, at, key, FULL * (rows == value).astype(np.int32))

    @property
    def _listened_to(self) -> bool:
        """Whether a log dictates outcomes or a recorder wants them."""
        return self.given is not None or self.recorder is not None
