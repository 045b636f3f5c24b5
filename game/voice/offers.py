"""What could be done now: sentences to choose from in a meeting, and next steps at the desk.

Good moves stand beside plausible mistakes; what is offered and in which order follows from public
facts alone and says nothing about quality.
"""

import dataclasses
import hashlib
from collections.abc import Iterable, Sequence

import numpy as np

from game.engine.actions import Action, joined
from game.engine.catalogue import ONCE
from game.engine.choices import MOST_LEADING, why_not
from game.engine.codes import Refusal
from game.engine.lines import printed
from game.engine.vocab import Closing, Doubt, Form, Goal, Kind, Relation, Stage, Subject, Told, Way
from game.voice import terms
from game.voice.manager import objections_open
from game.voice.said import spoken
from game.voice.scene import ASKS, Scene, guests
from game.voice.words import Words

#: How many moves of each sort are offered in a meeting: what usually helps, what tempts.
_HELPFUL, _TEMPTING = 3, 2
#: Weeks after which somebody is worth another visit before a stranger is. Choice: a fortnight.
_WHILE = 2
#: Place of strangers in the order of whom to see.
_COLD = 3
#: Most that is offered at the desk, going on included.
_MOST_AT_DESK = 9
#: From this move on the next step is offered, and leaving.
_LATE = 4


@dataclasses.dataclass(frozen=True, slots=True)
class Offer:
    """A move that is possible now, and how it is offered."""

    action: Action
    text: str


def possible(scene: Scene, actions: Sequence[Action]) -> list[Action]:
    """Return those of some actions that are possible now."""
    if not actions:
        return []
    batch = joined([action.batch(len(scene.brief.options)) for action in actions])
    refusals = why_not(scene.brief, scene.seen, batch, np.zeros(len(actions), np.int64))
    return [action for action, code in zip(actions, refusals.tolist(), strict=True) if code == Refusal.NONE]


def in_meeting(words: Words, scene: Scene, of_value: Sequence[Action] = ()) -> list[Offer]:
    """Return four to six sentences for this moment of a meeting, in an order that tells nothing.

    Args:
        words: of the scenario.
        scene: a moment in a meeting.
        of_value: what helps to present value with the person met.
    """
    helpful, wanted = [*of_value, *_helpful(scene)], _some(scene, _asking(scene), 1)
    good = _some(scene, helpful, _HELPFUL)
    bad = _some(scene, [each for each in _tempting(scene) if each not in wanted], _TEMPTING)
    answers = possible(scene, _answers(scene))
    if answers:
        good, bad = good[: _HELPFUL - 1], bad[: _TEMPTING - 1]
    chosen = answers + good + bad + wanted
    if len(chosen) < _HELPFUL + _TEMPTING:
        chosen += [action for action in _some(scene, helpful, len(helpful)) if action not in chosen]
    offers = [Offer(action, spoken(words, scene, action)) for action in chosen[: _HELPFUL + _TEMPTING + 1]]
    return sorted(offers, key=lambda offer: _shuffle(words, scene, offer))


def _some(scene: Scene, actions: Iterable[Action], count: int) -> list[Action]:
    """Return so many of the possible actions, beginning further on with every move."""
    fresh = [each for each in dict.fromkeys(actions) if not scene.of("done") & ONCE.get(each.kind, 0)]
    legal = possible(scene, fresh)
    if not legal:
        return []
    first = scene.of("moves") % len(legal)
    return (legal[first:] + legal[:first])[:count]


def _shuffle(words: Words, scene: Scene, offer: Offer) -> bytes:
    """Return a place that follows from public facts and not from the quality of a move."""
    line = printed(offer.action, scene.names)
    return hashlib.sha256(f"{words.tone} {scene.moves} {line}".encode()).digest()


def _told(scene: Scene, told: Told) -> list[int]:
    """Return the needs of which the person met has told this much, the planned one first."""
    needs = [need for need in scene.needs if scene.told(need, scene.met) is told]
    return sorted(needs, key=lambda need: need != scene.of("plan_need"))


def _helpful(scene: Scene) -> list[Action]:
    """Return what usually helps at this moment, best known first."""
    moves, met = scene.of("moves"), scene.met
    heard, clear, untold = (_told(scene, told) for told in (Told.HEARD, Told.CLEAR, Told.NOTHING))
    actions: list[Action] = []
    if moves == 0:
        actions += [Action(Kind.GREET), Action(Kind.AGENDA)]
    if scene.about("hooks", met) > scene.about("hooks_used", met):
        actions.append(Action(Kind.SMALL_TALK))
    actions += [Action(Kind.PLAY_BACK, item=need) for need in heard[:1]]
    actions += [_implied(scene, need) for need in (clear + heard)[:2]]
    actions.append(Action(Kind.PROBLEM, form=Form.OPEN))
    actions += [Action(Kind.PROBLEM, item=need, form=Form.OPEN) for need in (heard + untold)[:2]]
    actions += [Action(Kind.ENQUIRE, item=subject) for subject in _unknown(scene)[:2]]
    actions.append(Action(Kind.LISTEN))
    if heard or clear:
        actions.append(Action(Kind.NOTES))
    actions += [Action(Kind.PROBLEM, item=need, form=Form.LIMITING) for need in heard[:1]]
    actions.append(Action(Kind.SITUATION, form=Form.OPEN))
    return actions


def _unknown(scene: Scene) -> list[Subject]:
    """Return the subjects on which there is more to learn, those of which we know least first."""
    heard = scene.seen.fact_subject[:, 0]
    known = {subject: int((heard == subject).sum()) for subject in Subject}
    there = [each for each in Subject if int(scene.brief.subjects[each]) > known[each]]
    turn = scene.meetings
    return sorted(there, key=lambda each: (known[each], (each + turn) % len(Subject)))


def _answers(scene: Scene) -> list[Action]:
    """Return ways to answer an objection of the person met: one that usually helps, one that is smooth."""
    waiting = objections_open(scene, scene.met)
    if not waiting:
        return []
    understood = scene.about("objection", waiting[0]) == Doubt.UNDERSTOOD
    honest = (Way.PROVE, Way.TRADE, Way.ENGINEER, Way.DEFER)
    good = honest[scene.of("moves") % len(honest)] if understood else Way.CLARIFY
    return [Action(Kind.ANSWER, item=waiting[0], form=way) for way in (good, Way.BLUFF)]


def _implied(scene: Scene, need: int) -> Action:
    """Return the question that takes a told need further: what follows from it, then what a cure is worth."""
    asked = int(scene.seen.paid[need, scene.met, 0])
    kind = Kind.IMPLICATION if not asked & 1 else Kind.PAYOFF
    form = Form.OPEN if asked < 1 + 2 else Form.LEAD_IN
    return Action(kind, item=need, form=form)


def _tempting(scene: Scene) -> list[Action]:
    """Return what tempts at this moment: the early pitch, the closed topic, the leading question."""
    heard, clear, untold = (_told(scene, told) for told in (Told.HEARD, Told.CLEAR, Told.NOTHING))
    topics = heard + clear + untold
    topics = topics[scene.of("moves") % len(topics) :][:1] if topics else []
    actions = [Action(Kind.PITCH, item=need) for need in topics]
    actions += [Action(Kind.PROBLEM, item=need, form=Form.TIE_DOWN) for need in topics]
    actions += [Action(Kind.SITUATION, item=need, form=Form.CLOSED) for need in (heard + untold)[:1]]
    actions += [
        Action(Kind.PROBLEM, form=Form.TIE_DOWN),
        Action(Kind.PROVE),
        Action(Kind.SITUATION, form=Form.CLOSED),
        Action(Kind.PRAISE),
        Action(Kind.SITUATION, form=Form.TIE_DOWN),
    ]
    if scene.stage >= Stage.EVALUATION:
        actions.append(Action(Kind.ASK_ORDER, form=scene.of("moves") % len(Closing)))
    return actions


def _asking(scene: Scene) -> list[Action]:
    """Return requests for a commitment: the one that was planned, else a usual one when it is time."""
    goal = Goal(scene.of("plan_goal"))
    late = scene.of("moves") >= _LATE
    wanted = [goal] if goal is not Goal.NONE and not scene.of("gained") >> goal & 1 else []
    if late and not wanted:
        wanted = [each for each in (Goal.DATE, Goal.DOOR, Goal.INSIDE) if not scene.of("gained") >> each & 1]
    actions = [action for each in wanted for action in _ask(scene, each)]
    return [*actions, Action(Kind.PROMISE), Action(Kind.LEAVE)] if late else actions


def _ask(scene: Scene, goal: Goal) -> list[Action]:
    """Return the moves that ask for something."""
    kind = ASKS[goal]
    if kind is Kind.ASK_DOOR:
        others = [person for person in scene.people if person != scene.met]
        fresh = sorted(
            others,
            key=lambda person: (
                scene.about("met", person),
                scene.about("introduced", person),
                -scene.about("known", person),
                -scene.about("level", person),
            ),
        )
        return [Action(kind, item=person) for person in fresh[:1]]
    if kind is Kind.SHAPE:
        spoken_of = [int(scene.seen.criterion[need, 0]) for need in _told(scene, Told.CLEAR)]
        return [Action(kind, item=next((each for each in spoken_of if each >= 0), 0))]
    if kind is Kind.UPSELL:
        clear = _told(scene, Told.CLEAR) + _told(scene, Told.HEARD)
        return [Action(kind, item=need) for need in clear[:1]]
    if kind is Kind.ASK_ORDER:
        return [Action(kind, form=form) for form in (Closing.SUMMARY, Closing.DIRECT)]
    return [Action(kind)]


def at_desk(words: Words, scene: Scene) -> list[Offer]:
    """Return next steps at the desk, the urgent ones first, going on last.

    Args:
        words: of the scenario.
        scene: a moment at the desk.
    """
    people = sorted(scene.people, key=lambda person: _attention(scene, person))
    wanted = [Action(Kind.DELIVER, person=person) for person in people if scene.about("promise", person) >= 0]
    if scene.stage >= Stage.DESIGN and not scene.of("proposed"):
        wanted += [Action(Kind.PROPOSE, needs=leading(scene))]
    wanted += [Action(Kind.VISIT, person=person) for person in people[:3]]
    wanted += [Action(Kind.PHONE, person=person) for person in people[:1]]
    wanted.append(Action(Kind.RESEARCH))
    wanted += [Action(_elsewhere(scene), people=frozenset({person})) for person in _ready(scene, people)[:1]]
    wanted += [Action(Kind.VISIT, person=person) for person in people[3:]]
    legal = possible(scene, wanted)[: _MOST_AT_DESK - 1]
    return [Offer(action, step(words, scene, action)) for action in [*legal, Action(Kind.GO_ON)]]


def leading(scene: Scene) -> frozenset[int]:
    """Return the needs that are told most plainly and to most of our people's knowledge, at most three."""
    known = sorted(scene.needs, key=lambda need: -int(scene.seen.told[need, :, 0].sum()))
    return frozenset(known[:MOST_LEADING])


def _attention(scene: Scene, person: int) -> tuple[bool, int, int, int, int]:
    """Return who comes first.

    First those who wait for us, then those to whom somebody sent us, then who knows us and was not seen
    for a while, and strangers after them, those of whom we know what they do in the purchase first.
    Who has said no this week comes last.
    """
    refused = scene.about("refused", person) == scene.week
    fresh = scene.week - scene.about("last", person) >= _WHILE
    if scene.about("invited", person):
        place = 0
    elif scene.about("relation", person) > Relation.STRANGER:
        place = 2 if fresh else 4
    else:
        place = 1 if scene.about("introduced", person) else _COLD
    unknown = -scene.about("known", person) if place == _COLD else 0
    return (refused, place, unknown, scene.about("last", person), person)


def _ready(scene: Scene, people: Sequence[int]) -> list[int]:
    """Return those who would meet us elsewhere and have not yet."""
    return [
        person
        for person in people
        if scene.about("relation", person) >= Relation.ACQUAINTANCE and not scene.about("offsite", person)
    ]


def _elsewhere(scene: Scene) -> Kind:
    """Return a contact at a third place that the rules and the engineer allow."""
    engineer = scene.of("engineer") >= int(scene.brief.engineer[Kind.EXCHANGE])
    return Kind.EXCHANGE if engineer else Kind.TEA


def step(words: Words, scene: Scene, action: Action) -> str:
    """Return a step at the desk in a few words, such as `Visit Chen Hao`."""
    return words.language.say(terms.KINDS[action.kind], who=named(words, scene, action))


def named(words: Words, scene: Scene, action: Action) -> str:
    """Return with whom a step is taken, nothing where it is with nobody."""
    people = guests(action) or [action.person]
    names = [words.name(scene, person) for person in people if person >= 0]
    return words.listed(names) if names else ""
