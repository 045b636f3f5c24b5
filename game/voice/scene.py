"""Scene: the public side of one moment, which is all that a sentence may speak of."""

import dataclasses
from collections.abc import Sequence
from typing import Final

from game.engine.actions import Action
from game.engine.codes import Happening
from game.engine.events import Event
from game.engine.lines import Names
from game.engine.seen import Brief, Seen
from game.engine.vocab import Goal, Kind, Level, Phase, Relation, Stage, Style, Told

#: Moves in a meeting that are about a need.
ABOUT_NEEDS: Final = frozenset(
    {Kind.SITUATION, Kind.PROBLEM, Kind.IMPLICATION, Kind.PAYOFF, Kind.PLAY_BACK, Kind.PITCH}
)

#: Kind of move that asks for what a plan wants.
ASKS: Final[dict[Goal, Kind]] = {
    Goal.DATE: Kind.ASK_DATE,
    Goal.INSIDE: Kind.ASK_INSIDE,
    Goal.DOOR: Kind.ASK_DOOR,
    Goal.SUPPORT: Kind.ASK_SUPPORT,
    Goal.INDICATOR: Kind.SHAPE,
    Goal.ORDER: Kind.ASK_ORDER,
    Goal.ADDITION: Kind.UPSELL,
}


def topic_of(events: Sequence[Event]) -> int:
    """Return the need that a move brought up, else the one it was about; -1 where there is none."""
    found = [event.item for event in events if event.kind is Happening.FOUND]
    about = [event.item for event in events if event.kind is Happening.SAID and event.value in ABOUT_NEEDS]
    return next(iter(found + about), -1)


#: Distance of the numbers of two kinds of move in `family`.
KIND_STEP: Final = 256
#: Distance of the numbers of two forms of a move in it.
_FORM_STEP: Final = 16


def family(action: Action) -> int:
    """Return a number that moves share whose sentences come from the same tables.

    Sessions keep those of the moves that led to a moment in `Scene.past`, so that a table is gone
    through from its first sentence to its last before one is said again.
    """
    kind = int(action.kind)
    if kind < Kind.GREET:  # at the desk who is asked decides, not what for
        return kind * KIND_STEP
    subject = action.item + 1 if action.kind is Kind.ENQUIRE else int(action.item >= 0)
    return kind * KIND_STEP + (action.form + 1) * _FORM_STEP + subject


def guests(action: Action) -> list[int]:
    """Return the people whom an action asks together; the same field of a judgement holds its questions."""
    return [] if action.kind is Kind.JUDGE else sorted(action.people)


def kind_of_family(number: int) -> Kind:
    """Return the kind of move that a family belongs to."""
    return Kind(number // KIND_STEP)


def form_of_family(number: int) -> int:
    """Return the form of the moves of a family that take one, -1 none."""
    return number % KIND_STEP // _FORM_STEP - 1


@dataclasses.dataclass(frozen=True, slots=True)
class Scene:
    """What a player may know of one game at one moment.

    Ids of what has not been found are empty, so that no sentence can name it by mistake.
    """

    brief: Brief
    seen: Seen  # a batch of one
    names: Names  # ids by index; "" for people and needs not yet found
    rivals: tuple[str, ...]  # ids by index; "" for rivals not yet noticed
    moves: int  # made so far on the way to this moment
    topic: int = -1  # need that the last move was about or brought up, -1 none
    past: tuple[int, ...] = ()  # `family` of each of those moves, where the session keeps them
    turn: int = -1  # how often such a move was made before, -1 not known: then moves are counted

    @property
    def phase(self) -> Phase:
        """Which moves are possible."""
        return Phase(int(self.seen.phase[0]))

    @property
    def stage(self) -> Stage:
        """Where the customer's purchase stands."""
        return Stage(int(self.seen.stage[0]))

    @property
    def week(self) -> int:
        """The running week, from 0."""
        return int(self.seen.week[0])

    @property
    def met(self) -> int:
        """Index of the person in the meeting, -1 at the desk."""
        return int(self.seen.with_person[0])

    def of(self, field: str) -> int:
        """Return a field of the game, such as `left`."""
        return int(getattr(self.seen, field)[0])

    def about(self, field: str, person: int) -> int:
        """Return a field of a person, such as `relation`."""
        return int(getattr(self.seen, field)[person, 0])

    def told(self, need: int, person: int) -> Told:
        """Return what a person has told of a need."""
        return Told(int(self.seen.told[need, person, 0]))

    def best_told(self, need: int) -> Told:
        """Return the most that anybody has told of a need."""
        return Told(int(self.seen.told[need, :, 0].max()))

    def at(self, action: Action) -> "Scene":
        """Return the scene as the tables of an action see it: with how often such a move was made."""
        if len(self.past) != self.moves:
            return self
        return dataclasses.replace(self, turn=self.past.count(family(action)))

    def turned(self, turn: int) -> "Scene":
        """Return the scene with another place in the tables."""
        return dataclasses.replace(self, turn=turn)

    @property
    def place(self) -> int:
        """How far tables have been gone through."""
        return self.turn if self.turn >= 0 else self.moves

    def close(self, person: int) -> bool:
        """Say whether a relationship has come so far that one speaks more familiarly."""
        return person >= 0 and self.about("relation", person) >= Relation.TRUST

    def style_shown(self, person: int) -> Style | None:
        """Return the style of which a person has shown most signs so far, None before the first."""
        signs = self.seen.signs[:, person, 0]
        return Style(int(signs.argmax())) if signs.any() else None

    def meetings_at(self, level: Level) -> int:
        """Return how many meetings were held with people of a layer."""
        return int(self.seen.met[self.seen.level[:, 0] == level, 0].sum())

    @property
    def meetings(self) -> int:
        """Meetings held so far, with everybody."""
        return int(self.seen.met[:, 0].sum())

    @property
    def people(self) -> tuple[int, ...]:
        """The people found so far, in the order of the scenario."""
        return tuple(index for index, name in enumerate(self.names.people) if name)

    @property
    def needs(self) -> tuple[int, ...]:
        """The needs found so far, parents before children."""
        return tuple(index for index, name in enumerate(self.names.needs) if name)
