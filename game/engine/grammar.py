"""What an author's conditions may read and answers may change; append only, as `game.engine.vocab`."""

import enum

from game.engine.vocab import plain


@plain
class Test(enum.IntEnum):
    """What a condition reads; each is one field of the state, see `game.engine.conditions`."""

    WEEK = 0
    STAGE = 1
    TRUST = 2
    RELATION = 3
    IRRITATION = 4
    KNOWN = 5
    MET = 6
    INVITED = 7
    INTRODUCED = 8
    COACH = 9
    FACT = 10
    NEED = 11
    TOLD = 12  # its index is the row of the pair of need and owner
    ANSWERED = 13
    PROPOSED = 14
    RISK = 15
    RESEARCHED = 16
    FELT = 17
    PROMISED = 18


@plain
class Change(enum.IntEnum):
    """What an answer to a message changes; each is one field of the state, see `game.engine.conditions`."""

    TRUST = 0
    CREDIBILITY = 1
    IRRITATION = 2
    FELT = 3
    DOUBT = 4
    RIVAL_TRUST = 5
    INFORMATION = 6
    RISK = 7
    MINUTES = 8
    MONEY = 9
    ENGINEER = 10
    SERVICE = 11
    EXECUTIVE = 12
    KNOWN = 13
    INTRODUCED = 14
    INVITED = 15
    PROMISE = 16
    NEED = 17
    FACT = 18
    PROGRESS = 19
    FAMILIARITY = 20
