"""Events and outcomes: what a step tells those who listen.

Nothing is recorded unless a recorder is passed, and passing one changes no state.
"""

import dataclasses
from collections.abc import Sequence

import numpy as np

from game.engine.codes import Happening, Rule, Site
from game.exact.arrays import I32, I64, U32, U64

#: How many amounts an event may carry.
MOST_TERMS = 6

#: Happenings that no player sees before the game is over.
HIDDEN = frozenset({Happening.TRUST, Happening.OPINION, Happening.SATISFIED})


@dataclasses.dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened, with the rule and the terms that made it.

    `person`, `item` and `value` depend on the kind: indices of the scenario, -1 where they do not
    apply. Hidden events are for the debrief.
    """

    kind: Happening
    rule: Rule
    person: int
    item: int
    value: int
    terms: tuple[int, ...]
    visible: bool


@dataclasses.dataclass(frozen=True, slots=True)
class Drawn:
    """A visible outcome of chance and its address."""

    site: Site
    clock: int
    key: int
    outcome: int


class Recorder:
    """Collects the events and the visible outcomes of steps, game by game."""

    def __init__(self) -> None:
        """Start empty."""
        self.events: dict[int, list[Event]] = {}
        self.drawn: dict[int, list[Drawn]] = {}

    def event(
        self,
        games: I64,
        what: tuple[Happening, Rule],
        about: tuple[I32, I32, I32],
        terms: Sequence[I32] = (),
    ) -> None:
        """Note one event for each of `games`.

        Args:
            games: (n,) columns of the batch.
            what: kind and rule.
            about: person, item and value, (n,) each.
            terms: up to six amounts, (n,) each.
        """
        person, item, value = (np.broadcast_to(part, games.shape).tolist() for part in about)
        visible = what[0] not in HIDDEN
        amounts = [np.broadcast_to(term, games.shape).tolist() for term in terms[:MOST_TERMS]]
        for row, game in enumerate(games.tolist()):
            event = Event(*what, person[row], item[row], value[row], tuple(a[row] for a in amounts), visible)
            self.events.setdefault(game, []).append(event)

    def outcome(self, games: I64, site: Site, at: U64, key: U32, outcome: I32) -> None:
        """Note the visible outcome of a draw for each of `games`, (n,)."""
        rows = (games, np.broadcast_to(at, games.shape), np.broadcast_to(key, games.shape), outcome)
        for game, moment, about, result in zip(*(row.tolist() for row in rows), strict=True):
            self.drawn.setdefault(game, []).append(Drawn(site, moment, about, result))

    def merge(self, other: "Recorder", games: I64) -> None:
        """Take over what another recorder heard; its game k is `games[k]` here."""
        for game, events in other.events.items():
            self.events.setdefault(int(games[game]), []).extend(events)
        for game, drawn in other.drawn.items():
            self.drawn.setdefault(int(games[game]), []).extend(drawn)
