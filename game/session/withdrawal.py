"""What stepping back was worth: what a textbook player would have earned from there.

The rest of the deal is played out many times in the same world with other luck. Nothing of it is
kept in the state, and none of it can be seen before the game is over.
"""

import dataclasses
from typing import Final

import numpy as np

from game.engine.draw import GAMMA, mixed
from game.engine.outcome import expected, score
from game.engine.seen import brief_of, observe
from game.engine.setup import Setup
from game.engine.state import State
from game.engine.step import step
from game.engine.vocab import Phase
from game.engine.world import World
from game.exact.arrays import U64
from game.players.catalogue import player
from game.simulate.run import dice_of

#: Games that are played out. Source: the design of the game, section 7 (rollouts with other luck).
GAMES: Final = 64
#: Phases before the customer decides; what usually follows counts in the place of the others.
_BEFORE: Final = (Phase.DESK, Phase.MEETING, Phase.PRESENTING)
#: Points, in hundredths, that the hours of a whole calendar are worth. Choice: a tenth of the score.
_WHOLE_CALENDAR: Final = 1_000


@dataclasses.dataclass(frozen=True, slots=True)
class Withdrawal:
    """What a trainee left who stepped back. Points are hundredths."""

    week: int  # from 0
    games: int  # played out
    earned: int  # points that the textbook player earned from there, on average
    spent: int  # points that the hours gone by are worth
    minutes: int  # worked until then

    @property
    def points(self) -> int:
        """What stepping back is worth: earned by others from there, less the hours spent, at least 0."""
        return max(self.earned - self.spent, 0)


def worth_of_leaving(setup: Setup, world: World, state: State, seed: int) -> Withdrawal:
    """Return what a textbook player would have earned from a state with the truth of this world.

    Args:
        setup: the scenario.
        world: of the game, a batch of one.
        state: before the trainee stepped back, a batch of one; not written.
        seed: of the game; the luck of the games that are played out follows from it.
    """
    first = np.zeros(GAMES, np.int64)
    some, worlds = state.take(first), world.take(first)
    numbers = np.arange(1, GAMES + 1, dtype=np.uint64)
    luck = mixed(mixed(np.full(GAMES, seed, np.uint64) ^ GAMMA) + numbers * GAMMA)
    _play_to_the_award(setup, worlds, luck, some)
    over = some.load("phase") == Phase.OVER.value
    points = np.where(over, score(setup, some), expected(setup, some))
    minutes = int(state.load("worked")[0])
    whole = setup.terms.weeks * setup.terms.week_minutes
    return Withdrawal(
        week=int(state.load("week")[0]),
        games=GAMES,
        earned=int(points.mean()),
        spent=_WHOLE_CALENDAR * minutes // max(whole, 1),
        minutes=minutes,
    )


def _play_to_the_award(setup: Setup, worlds: World, luck: U64, state: State) -> None:
    """Let the textbook player play every game until the customer decides, in place.

    Somebody waits for this, so most games are in the phase that is played: the fullest one comes first.
    """
    brief, policy = brief_of(setup), player("textbook")
    seeds, made = luck.astype(np.int64), np.zeros(len(luck), np.int64)
    while True:
        phases = state.load("phase")
        fullest = max(_BEFORE, key=lambda phase: int((phases == phase.value).sum()))
        games = np.flatnonzero(phases == fullest.value)
        if not games.size:
            return
        made[games] += 1
        part = state.take(games)
        actions = policy.choose(brief, observe(setup, part), dice_of(seeds[games], made[games]))
        step(setup, worlds.take(games), luck[games], part, actions)
        state.put(games, part)
