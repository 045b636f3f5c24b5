"""A turn: everything one move in a meeting reads and writes, loaded once."""

import dataclasses

import numpy as np

from game.engine.chance import Chance
from game.engine.moment import Moment
from game.engine.records import Person, Scalars
from game.engine.rules import trust
from game.engine.setup import Setup
from game.engine.state import State
from game.engine.vocab import Kind
from game.exact.arrays import I32, I64, U32, U64, Mask
from game.exact.shares import FULL

#: Questions stand together in `Kind`.
FIRST_ASK, LAST_ASK = Kind.SITUATION.value, Kind.PAYOFF.value


@dataclasses.dataclass(slots=True)
class Turn:
    """One move in a meeting for n games; all vectors are (n,)."""

    moment: Moment
    now: Scalars
    person: Person
    drawn: dict[str, I32]
    kind: I32
    item: I32
    form: I32
    fit: I32
    style: I32  # Style of the person met
    help: I32  # factor on trust by who came along
    repeated: Mask  # the move counts once a meeting and was made before
    irritation_change: I32
    trust_change: I32 = dataclasses.field(init=False)
    felt_change: I32 = dataclasses.field(init=False)
    doubt_change: I32 = dataclasses.field(init=False)

    def __post_init__(self) -> None:
        """Start the sums of what the move changes."""
        self.trust_change, self.felt_change, self.doubt_change = (np.zeros_like(self.kind) for _ in range(3))

    @property
    def setup(self) -> Setup:
        """The scenario."""
        return self.moment.setup

    @property
    def state(self) -> State:
        """The batch."""
        return self.moment.state

    @property
    def chance(self) -> Chance:
        """Chance of all rows."""
        return self.moment.chance

    @property
    def games(self) -> I64:
        """Columns of the batch."""
        return self.moment.chance.games

    @property
    def who(self) -> I32:
        """The person met."""
        return self.moment.who

    @property
    def at(self) -> U64:
        """The packed clock."""
        return self.moment.at

    @property
    def key(self) -> U32:
        """Key of the person met."""
        return self.moment.key

    def pair(self, need: I32) -> I32:
        """Return the row of the pair of a need and the person met, -1 where there is none, (n,).

        A number beyond the needs is no need: moves that name a person or a criterion stand in the same batch.
        """
        pairs = self.setup.needs.pair
        named = (need >= 0) & (need < len(pairs))
        return np.where(named, pairs[np.where(named, need, 0), self.who], -1)

    def annoy(self, change: I32) -> None:
        """Add to the person's irritation."""
        self.person.irritation = trust.irritation_after(self.person.irritation, change)
        self.irritation_change = self.irritation_change + change

    def warm(self, share: I32) -> None:
        """Add a share of the trust that is missing to the stage's ceiling at once, whatever the fit."""
        missing = np.maximum(trust.CEILING[self.person.relation] - self.person.trust, 0)
        grown = missing * share // FULL
        self.person.trust = self.person.trust + grown
        self.trust_change = self.trust_change + grown
