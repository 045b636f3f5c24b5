"""Words of the time after signing: stable integers, append only, as in `game.engine.vocab`."""

import enum

from game.engine.vocab import plain


@plain
class Stop(enum.IntEnum):
    """Stops of the follow-up, in their order."""

    HANDOVER = 0
    DELIVERY = 1
    ACCEPTANCE = 2
    FIRST_USE = 3
    INVOICES = 4
    REVIEW = 5


@plain
class Dunning(enum.IntEnum):
    """Who asks for money that is due, and how."""

    FINANCE = 0
    VISIT = 1
    ESCALATE = 2
    SPECIAL = 3


@plain
class Bill(enum.IntEnum):
    """What became of an invoice."""

    NOT_BILLED = 0
    OPEN = 1
    PAID = 2
    WRITTEN_OFF = 3
    CLOSED = 4


@plain
class Delay(enum.IntEnum):
    """Why an invoice is not paid; as a note of ours NONE means that nobody has said why."""

    NONE = 0
    OUR_FAULT = 1
    UNWILLING = 2
    FRAUD = 3
    FIXED = 4


@plain
class Grade(enum.IntEnum):
    """How good a payer a customer is, or is said to be."""

    NONE = 0
    POOR = 1
    FAIR = 2
    GOOD = 3


@plain
class Complaint(enum.IntEnum):
    """What became of a complaint that somebody made to us."""

    NONE = 0
    OPEN = 1
    LATE = 2
    SOLVED = 3


@plain
class Content(enum.IntEnum):
    """How content a person sounds with what was bought."""

    UNKNOWN = 0
    DISAPPOINTED = 1
    UNEVEN = 2
    CONTENT = 3
    DELIGHTED = 4
