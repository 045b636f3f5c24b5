"""Makes whole moves of steps: the plans of a visit, the need of a call, the promises of a proposal."""

import dataclasses
from collections.abc import Iterable, Sequence
from typing import Final

from game.engine.actions import Action
from game.engine.vocab import Colleague, Goal, Kind, Manner, Pledge, Relation, Stage, Told
from game.i18n.language import Message, mark
from game.voice.scene import Scene

#: Plans that are offered.
_MOST_PLANS: Final = 4

ASK: Final[dict[Goal, Message]] = {
    Goal.DATE: mark("a date"),
    Goal.INSIDE: mark("inside news"),
    Goal.DOOR: mark("an introduction"),
    Goal.SUPPORT: mark("support"),
    Goal.INDICATOR: mark("a requirement line"),
    Goal.ORDER: mark("the order"),
    Goal.ADDITION: mark("an addition"),
}
#: The same once they have been read in full.
ASK_IN_SHORT: Final[dict[Goal, Message]] = {
    Goal.DATE: mark("date"),
    Goal.INSIDE: mark("news"),
    Goal.DOOR: mark("introduction"),
    Goal.SUPPORT: mark("support"),
    Goal.INDICATOR: mark("requirement"),
    Goal.ORDER: mark("order"),
}
#: Promises of a proposal, the usual one first.
PROMISES: Final = (Pledge.PLAIN, Pledge.CAREFUL, Pledge.BOLD)


@dataclasses.dataclass(slots=True)
class Habits:
    """What was chosen last, so that it need not be said again."""

    manners: dict[int, int] = dataclasses.field(default_factory=dict)  # used last, by person
    topic: int = -1  # need that the last plan named, -1 none
    asked: set[Goal] = dataclasses.field(default_factory=set)  # what could be asked for, and was read in full

    def manner(self, person: int) -> Manner:
        """Return the manner that was used last with somebody, facts with who is new."""
        return Manner(self.manners.get(person, Manner.FACTS))

    def note(self, met: int, action: Action) -> None:
        """Remember in which manner somebody was spoken with.

        Args:
            met: who was met before the move, -1 nobody.
            action: the move.
        """
        if action.kind in {Kind.PHONE, Kind.VISIT, Kind.SWITCH}:
            person = met if action.kind is Kind.SWITCH else action.person
            self.manners[person] = max(action.level, 0)


def call_of(scene: Scene, action: Action, habits: Habits) -> Action:
    """Return a telephone call with the need that it is about and the manner that was used last."""
    manner = habits.manners.get(action.person, -1)
    return dataclasses.replace(action, item=_open(scene, action.person)[0], level=manner)


def visit_of(
    action: Action, plan: tuple[int, Goal], manner: int, colleague: int = -1, *, need: int | None = None
) -> Action:
    """Return a visit with its plan.

    Args:
        action: the visit as it was offered.
        plan: the need to learn about, -1 none, and what to ask for.
        manner: in which one speaks.
        colleague: who comes along, -1 nobody.
        need: another one than that of the plan.
    """
    topic, goal = plan
    return dataclasses.replace(
        action,
        item=topic if need is None else need,
        form=goal or -1,
        level=manner,
        colleague=colleague,
    )


def proposal_of(action: Action, needs: Iterable[int], options: Sequence[int], pledge: Pledge) -> Action:
    """Return a proposal with the needs that lead it, an option for each issue, and what is promised."""
    return dataclasses.replace(action, needs=frozenset(needs), form=pledge, terms=(tuple(options),))


def free_colleagues(scene: Scene) -> list[Colleague]:
    """Return which colleagues have time left for us."""
    return [each for each in Colleague if each and scene.of(each.name.lower()) > 0]


def ready_plans(scene: Scene, person: int) -> list[tuple[int, Goal]]:
    """Return three or four plans for a visit: a need to learn about, -1 none, and what to ask for."""
    needs = _open(scene, person)
    first, goals = needs[0], _goals(scene, person)
    plans = [(first, goal) for goal in goals]
    heard = [need for need in needs[1:2] if scene.told(need, person) is Told.HEARD]
    plans += [(need, goals[0]) for need in heard]
    return plans[:_MOST_PLANS]


def _goals(scene: Scene, person: int) -> tuple[Goal, Goal, Goal]:
    """Return what may be asked for, what usually comes next with this person first."""
    if scene.about("relation", person) <= Relation.STRANGER:
        return Goal.DATE, Goal.DOOR, Goal.INSIDE
    if scene.stage is Stage.DESIGN:
        return Goal.INDICATOR, Goal.INSIDE, Goal.DOOR
    if scene.stage > Stage.DESIGN:
        return Goal.SUPPORT, Goal.DOOR, Goal.DATE
    return Goal.INSIDE, Goal.DOOR, Goal.DATE


def _open(scene: Scene, person: int) -> list[int]:
    """Return the needs that a person has not made clear yet, those they spoke of first; -1 where none is."""
    needs = [need for need in scene.needs if scene.told(need, person) is not Told.CLEAR]
    return sorted(needs, key=lambda need: -scene.told(need, person)) or [-1]
