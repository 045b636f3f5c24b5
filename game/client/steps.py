"""The few steps that are put before the trainee at the desk."""

from collections.abc import Sequence
from typing import Final

from game.engine.actions import Action
from game.engine.vocab import Approval, Kind, Relation, Told
from game.i18n.language import Message, mark
from game.voice.offers import Offer, at_desk, possible, step
from game.voice.scene import Scene
from game.voice.value_offers import of_value
from game.voice.words import Words

#: Most steps at a time, going on included; of them those that wait for nobody, and visits.
_MOST, _URGENT, _VISITS = 5, 2, 2
#: Meetings after which it is known what else can be done, so that one step fewer is read. Choice: a chapter.
_LEARNED: Final = 3
#: Steps that wait for nobody and come before visits, in this order.
_FIRST: Final = (Kind.DELIVER, Kind.PROPOSE, Kind.JUDGE)
#: Needs that are clear before the judgement of the deal is worth the hour. Choice: a trunk and a branch.
_WORTH_JUDGING: Final = 2
#: Weeks before the judgement is offered again, and after which a friend is worth a call.
_AGAIN, _SILENT = 3, 3
#: Steps whose usual name is long, as they are called once that name has been read.
IN_SHORT: Final[dict[Kind, Message]] = {
    Kind.TEA: mark("Tea with {who}"),
    Kind.EXCHANGE: mark("Exchange with {who}"),
    Kind.PREPARE: mark("Prepare for {who}"),
    Kind.DELIVER: mark("Keep your promise to {who}"),
    Kind.PROPOSE: mark("The proposal"),
    Kind.JUDGE: mark("Release of the team"),
}


#: What may speak for a step or against it, in full and in short.
_EXPECTED: Final = mark("expects you"), mark("expected")
COLD: Final = mark("nobody sent you"), mark("uninvited")
_DUE: Final = mark("due this week"), mark("due this week")
_INTRODUCED: Final = mark("introduced"), mark("introduced")
_RELEASES: Final = mark("frees colleagues' days"), mark("frees colleagues' days")
LATE: Final = mark("runs into next week"), mark("runs over")


def desk_steps(words: Words, scene: Scene) -> list[Offer]:
    """Return next steps at the desk, the urgent ones first, going on last.

    Args:
        words: of the scenario.
        scene: a moment at the desk at which no message waits.
    """
    *usual, on = [offer.action for offer in at_desk(words, scene)]
    visits = _worth_a_visit(scene, [action for action in usual if action.kind is Kind.VISIT])
    visits = _with_a_door(scene, visits)
    urgent = [action for kind in _FIRST for action in [*usual, *_judging(scene)] if action.kind is kind]
    once = list({action.kind: action for action in reversed(urgent)}.values())[::-1]
    others = [action for action in usual if action.kind not in {Kind.VISIT, Kind.PHONE, *_FIRST}]
    value = possible(scene, of_value(scene))[:1]
    others = [*value, *_calls(scene, visits[:_VISITS]), *others, *_prepared(scene, visits)]
    if scene.meetings:  # before the first one what is public comes first
        others.sort(key=lambda action: action.kind is not Kind.PREPARE)
    steps = [*possible(scene, once)[:_URGENT], *visits[:_VISITS], *possible(scene, others)]
    chosen = [Offer(action, step(words, scene, action)) for action in steps[: most(scene) - 1]]
    return [*chosen, Offer(on, words.language.gettext("Go on"))]


def kept_steps(scene: Scene, before: Sequence[Offer], now: Sequence[Offer], made: Action) -> list[Offer]:
    """Return the steps of a list that was read a moment ago as they stand after a move of the same week.

    What is still sensible stays, so that there is little to read anew; the rest is filled up.

    Args:
        scene: a moment at the desk.
        before: the list as it was.
        now: the list as it would be made now, going on last.
        made: the move that was made since.
    """
    steps = [offer for offer in before if offer.action.kind is not Kind.GO_ON]
    legal = possible(scene, [offer.action for offer in steps])
    staying = [
        offer
        for offer in steps
        if offer.action in legal
        and (offer.action.kind, offer.action.person) != (made.kind, made.person)
        and (offer.action.person < 0 or scene.about("refused", offer.action.person) != scene.week)
    ]
    *fresh, on = now
    urgent = [offer for offer in fresh if offer.action.kind in _FIRST or _is_open_door(scene, offer.action)]
    once = {offer.action: offer for offer in [*urgent, *staying, *fresh]}
    return [*list(once.values())[: most(scene) - 1], on]


def most(scene: Scene) -> int:
    """Return how many steps are shown at a time, going on included."""
    return _MOST if scene.meetings < _LEARNED else _MOST - 1


def _worth_a_visit(scene: Scene, visits: list[Action]) -> list[Action]:
    """Return visits without the doors at which nobody expects us, but for one a week.

    Whoever was turned away by a stranger this week is not sent to the next one.
    """
    cold = [action for action in visits if _is_cold(scene, action.person)]
    turned_away = any(
        scene.about("refused", each) == scene.week and _is_cold(scene, each) for each in scene.people
    )
    return [action for action in visits if action not in (cold if turned_away else cold[1:])]


def _with_a_door(scene: Scene, visits: list[Action]) -> list[Action]:
    """Return visits with a door that was opened for us among those that are shown, after the first one."""
    doors = [action for action in visits[_VISITS:] if _is_open_door(scene, action)]
    rest = [action for action in visits if action not in doors[:1]]
    return [*rest[:1], *doors[:1], *rest[1:]]


def _is_open_door(scene: Scene, action: Action) -> bool:
    """Say whether a step visits somebody to whom we were introduced, and whom nobody of us has met."""
    person = action.person
    if action.kind is not Kind.VISIT or not scene.about("introduced", person):
        return False
    return not scene.about("met", person) and scene.about("refused", person) != scene.week


def _is_cold(scene: Scene, person: int) -> bool:
    """Say whether somebody neither knows us nor was told of us."""
    known = scene.about("relation", person) > Relation.STRANGER or scene.about("met", person)
    return not (known or scene.about("invited", person) or scene.about("introduced", person))


def _judging(scene: Scene) -> list[Action]:
    """Return the judgement of the deal where it is worth the hour; an exercise has no team to be released."""
    clear = sum(scene.best_told(need) is Told.CLEAR for need in scene.needs)
    filed = scene.of("judged")
    due = filed < 0 or scene.week - filed >= _AGAIN
    if scene.brief.drill or scene.of("approved") >= Approval.FULL or not due or clear < _WORTH_JUDGING:
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


def speaks_for(scene: Scene, action: Action) -> tuple[Message, Message] | None:
    """Return why a step is worth taking or a risk, in full and in short; None where that is plain."""
    person = action.person
    if action.kind is Kind.DELIVER and scene.about("promise", person) <= scene.week:
        return _DUE
    if action.kind is Kind.JUDGE:
        return _RELEASES
    if action.kind is not Kind.VISIT:
        return None
    if scene.about("invited", person):
        return _EXPECTED
    if _is_cold(scene, person):
        return COLD
    return None if scene.about("relation", person) > Relation.STRANGER else _INTRODUCED


def runs_over(scene: Scene, action: Action) -> bool:
    """Say whether a step may run into the next week."""
    return action.kind is not Kind.GO_ON and _longest(scene, action) > scene.of("left")


def _longest(scene: Scene, action: Action) -> int:
    """Return the minutes that a step takes at most."""
    minutes = int(scene.brief.minutes[action.kind])
    if action.kind is Kind.VISIT:
        level = max(scene.about("level", action.person), 0)
        minutes += scene.brief.travel + int(scene.brief.span[level])
    return minutes
