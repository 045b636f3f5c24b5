"""The few steps that are put before the trainee at the desk."""

from collections.abc import Sequence
from typing import Final

from game.engine.actions import Action
from game.engine.vocab import Approval, Kind, Relation, Told
from game.voice.offers import Offer, at_desk, possible, step
from game.voice.pages import cost
from game.voice.scene import Scene
from game.voice.value_offers import of_value
from game.voice.words import Words

#: Most steps at a time, going on included; of them those that wait for nobody, and visits.
_MOST, _URGENT, _VISITS = 5, 2, 2
#: Steps that wait for nobody and come before visits, in this order.
_FIRST: Final = (Kind.DELIVER, Kind.PROPOSE, Kind.JUDGE)
#: Needs that are clear before the judgement of the deal is worth the hour. Choice: a trunk and a branch.
_WORTH_JUDGING: Final = 2
#: Weeks before the judgement is offered again, and after which a friend is worth a call.
_AGAIN, _SILENT = 3, 3


def desk_steps(words: Words, scene: Scene) -> list[Offer]:
    """Return next steps at the desk, the urgent ones first, going on last.

    Args:
        words: of the scenario.
        scene: a moment at the desk at which no message waits.
    """
    *usual, on = [offer.action for offer in at_desk(words, scene)]
    visits = _worth_a_visit(scene, [action for action in usual if action.kind is Kind.VISIT])
    urgent = [action for kind in _FIRST for action in [*usual, *_judging(scene)] if action.kind is kind]
    once = list({action.kind: action for action in reversed(urgent)}.values())[::-1]
    others = [action for action in usual if action.kind not in {Kind.VISIT, Kind.PHONE, *_FIRST}]
    value = possible(scene, of_value(scene))[:1]
    others = [*value, *_calls(scene, visits[:_VISITS]), *others, *_prepared(scene, visits)]
    steps = [*possible(scene, once)[:_URGENT], *visits[:_VISITS], *possible(scene, others)]
    chosen = [Offer(action, step(words, scene, action)) for action in steps[: _MOST - 1]]
    return [*chosen, Offer(on, words.language.gettext("Go on"))]


def kept_steps(scene: Scene, before: Sequence[Offer], now: Sequence[Offer], made: Action) -> list[Offer]:
    """Return the steps of a list that was read a moment ago as they stand after a move of the same week.

    What is still sensible stays, so that there is little to read anew; the rest is filled up.

    Args:
        scene: a moment at the desk.
        before: the list as it was, going on last.
        now: the list as it would be made now, going on last.
        made: the move that was made since.
    """
    legal = possible(scene, [offer.action for offer in before[:-1]])
    staying = [
        offer
        for offer in before[:-1]
        if offer.action in legal
        and (offer.action.kind, offer.action.person) != (made.kind, made.person)
        and (offer.action.person < 0 or scene.about("refused", offer.action.person) != scene.week)
    ]
    *fresh, on = now
    urgent = [offer for offer in fresh if offer.action.kind in _FIRST]
    steps = {offer.action: offer for offer in [*urgent, *staying, *fresh]}
    return [*list(steps.values())[: _MOST - 1], on]


def _worth_a_visit(scene: Scene, visits: list[Action]) -> list[Action]:
    """Return visits without the doors at which nobody expects us, but for one a week.

    Whoever was turned away by a stranger this week is not sent to the next one.
    """
    cold = [action for action in visits if _is_cold(scene, action.person)]
    turned_away = any(
        scene.about("refused", each) == scene.week and _is_cold(scene, each) for each in scene.people
    )
    return [action for action in visits if action not in (cold if turned_away else cold[1:])]


def _is_cold(scene: Scene, person: int) -> bool:
    """Say whether somebody neither knows us nor was told of us."""
    known = scene.about("relation", person) > Relation.STRANGER or scene.about("met", person)
    return not (known or scene.about("invited", person) or scene.about("introduced", person))


def _judging(scene: Scene) -> list[Action]:
    """Return the judgement of the deal where it is worth the hour."""
    clear = sum(scene.best_told(need) is Told.CLEAR for need in scene.needs)
    filed = scene.of("judged")
    due = filed < 0 or scene.week - filed >= _AGAIN
    if scene.of("approved") >= Approval.FULL or not due or clear < _WORTH_JUDGING:
        return []
    return [Action(Kind.JUDGE, people=frozenset({0}))]


def _calls(scene: Scene, visits: list[Action]) -> list[Action]:
    """Return a call to somebody who knows us, has not heard of us for weeks and is not to be visited."""
    visited = {action.person for action in visits}
    silent = [
        person
        for person in scene.people
        if person not in visited
        and scene.about("relation", person) >= Relation.ACQUAINTANCE
        and scene.week - scene.about("last", person) >= _SILENT
        and scene.about("refused", person) != scene.week
    ]
    silent.sort(key=lambda person: scene.about("last", person))
    return [Action(Kind.PHONE, person=person) for person in silent[:1]]


def _prepared(scene: Scene, visits: list[Action]) -> list[Action]:
    """Return the preparation of the visit that comes first, where somebody expects us or was told of us."""
    return [
        Action(Kind.PREPARE, person=action.person)
        for action in visits[:1]
        if not scene.about("prepared", action.person)
        and (scene.about("invited", action.person) or scene.about("introduced", action.person))
    ]


def _reason(words: Words, scene: Scene, action: Action) -> str:
    """Return why a step is worth taking or a risk, as both could know; nothing where that is plain."""
    language, person = words.language, action.person
    if action.kind is Kind.DELIVER and scene.about("promise", person) <= scene.week:
        return language.gettext("due this week")
    if action.kind is not Kind.VISIT:
        return ""
    if scene.about("invited", person):
        return language.gettext("expects you")
    if _is_cold(scene, person):
        return language.gettext("nobody sent you")
    known = scene.about("relation", person) > Relation.STRANGER
    return "" if known else language.gettext("introduced")


def remark(words: Words, scene: Scene, action: Action, priced: set[Kind], *, late: bool) -> tuple[str, bool]:
    """Return what has to be said beside a step: what it costs where that is new, else what speaks for it.

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
    price = _reason(words, scene, action) if action.kind in priced else cost(words, scene, action)
    priced.add(action.kind)
    if not short or late:
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
