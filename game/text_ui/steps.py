"""The few steps that are put before the trainee at the desk."""

from collections.abc import Iterator
from typing import Final

from game.engine.actions import Action
from game.engine.vocab import Approval, Kind, Told
from game.voice.offers import Offer, at_desk, possible, step
from game.voice.pages import cost
from game.voice.scene import Scene
from game.voice.words import Words

#: Most steps at a time, going on included; and most of one kind among them.
_MOST: Final = 6
_OF_A_KIND: Final = {Kind.VISIT: 3, Kind.PHONE: 1, Kind.DELIVER: 2}
#: Steps that wait for nobody and come before visits.
_URGENT: Final = frozenset({Kind.DELIVER, Kind.PROPOSE, Kind.JUDGE})
#: Needs that are clear before the judgement of the deal is worth the hour. Choice: a trunk and a branch.
_WORTH_JUDGING: Final = 2


def desk_steps(words: Words, scene: Scene) -> list[Offer]:
    """Return next steps at the desk, the urgent ones first, going on last.

    Args:
        words: of the scenario.
        scene: a moment at the desk at which no message waits.
    """
    *usual, on = at_desk(words, scene)
    offered = [offer.action for offer in usual]
    more = possible(scene, [action for action in _own_company(scene, offered) if action not in offered])
    steps = usual + [Offer(action, step(words, scene, action)) for action in more]
    steps.sort(key=lambda offer: offer.action.kind not in _URGENT)
    chosen: list[Offer] = []
    for offer in steps:
        kind = offer.action.kind
        if sum(each.action.kind is kind for each in chosen) < _OF_A_KIND.get(kind, 1):
            chosen.append(offer)
    return [*chosen[: _MOST - 1], Offer(on.action, words.language.gettext("Go on"))]


def _own_company(scene: Scene, offered: list[Action]) -> Iterator[Action]:
    """Yield what our own company can do now: judge the deal, prepare for the visit that comes first."""
    clear = sum(scene.best_told(need) is Told.CLEAR for need in scene.needs)
    if scene.of("approved") < Approval.FULL and scene.of("judged") != scene.week and clear >= _WORTH_JUDGING:
        yield Action(Kind.JUDGE, people=frozenset({0}))
    visits = [action.person for action in offered if action.kind is Kind.VISIT]
    if visits and not scene.about("prepared", visits[0]):
        yield Action(Kind.PREPARE, person=visits[0])


def remark(words: Words, scene: Scene, action: Action, priced: set[Kind], *, late: bool) -> tuple[str, bool]:
    """Return what has to be said beside a step: what it costs where that is new, and whether time is short.

    Args:
        words: of the scenario.
        scene: a moment at the desk.
        action: the step.
        priced: kinds whose cost was said before; this one is added.
        late: that time is short was said beside a step above.

    Returns:
        The remark, and whether the step may run into the next week.
    """
    short = action.kind is not Kind.GO_ON and _longest(scene, action) > scene.of("left")
    price = "" if action.kind in priced else cost(words, scene, action)
    priced.add(action.kind)
    if not short or (late and not price):
        return price, short
    if not price:
        return words.language.gettext("runs into next week"), short
    return words.language.gettext("{price}, runs into next week", price=price), short


def _longest(scene: Scene, action: Action) -> int:
    """Return the minutes that a step takes at most."""
    minutes = int(scene.brief.minutes[action.kind])
    if action.kind is Kind.VISIT:
        level = max(scene.about("level", action.person), 0)
        minutes += scene.brief.travel + int(scene.brief.span[level])
    return minutes
