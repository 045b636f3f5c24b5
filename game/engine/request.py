"""Requests for contact: whom we ask, how and about what."""

import dataclasses

from game.exact.arrays import I32


@dataclasses.dataclass(slots=True)
class Request:
    """A request for contact with one person in each of n rows; a game may ask several people."""

    person: I32  # (n,)
    kind: I32  # (n,)
    manner: I32  # (n,)
    item: I32  # (n,) need it is about, -1 none
    goal: I32  # (n,) Goal of the plan, 0 none
    companion: I32  # (n,) Colleague who comes along
