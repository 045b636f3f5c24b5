"""Vocabulary of the negotiation table: stable integers with one line of meaning each, append only."""

import enum

from game.engine.vocab import plain


@plain
class Talks(enum.IntEnum):
    """How far the negotiation has come."""

    NONE = 0
    OPEN = 1
    DEADLOCK = 2
    EXTRA = 3
    PAPER = 4


@plain
class Ladder(enum.IntEnum):
    """Form of our concessions, as planned: ever smaller, all alike, or late and large."""

    TAPER = 0
    EQUAL = 1
    LATE = 2


@plain
class Return(enum.IntEnum):
    """What we ask for in return for a package."""

    NOTHING = 0
    VOLUME = 1
    EARLIER = 2
    REFERENCE = 3
    REFERRALS = 4


@plain
class Holding(enum.IntEnum):
    """How we hold our package for a round."""

    SILENT = 0
    EXPLAIN = 1


@plain
class Pause(enum.IntEnum):
    """What we want to do with a break."""

    NONE = 0
    GOODWILL = 1
    PRIORITIES = 2
    HARDEN = 3


@plain
class Favour(enum.IntEnum):
    """What we say to one more wish after the agreement."""

    REFUSE = 0
    TRADE = 1
    GIVE = 2


@plain
class Priority(enum.IntEnum):
    """How much an issue means to the customer, as far as we were told."""

    UNKNOWN = 0
    CHEAP = 1
    USUAL = 2
    DEAR = 3


@plain
class Reaction(enum.IntEnum):
    """What the buyer says to our package."""

    ACCEPTED = 0
    COUNTERED = 1
    BROKE_OFF = 2
    PLEADED = 3


@plain
class Tried(enum.IntFlag):
    """What happens once at the table."""

    PLANNED = 1
    OPENED = 2  # a first package was named
    BOSSED = 4  # our executive came
    CHALLENGED = 8  # we asked for evidence of the rival's price
    EXPOSED = 16  # it was a bluff, and they know that we know
    PLEADED = 32  # the buyer must ask somebody else
    EXPLAINED = 64  # our next package comes with a reason
    SUMMED_UP = 128
