"""Tells a move: who says what, what is seen, what goes into the notes, what a week brings."""

import dataclasses
from collections.abc import Callable, Sequence
from typing import Final

from game.engine.actions import Action
from game.engine.codes import Happening
from game.engine.events import Event
from game.engine.vocab import (
    Decision,
    Ending,
    Goal,
    Kind,
    Layer,
    Level,
    Outcome,
    Phase,
    Posture,
    Purchase,
    Relation,
    Role,
    Stage,
    Style,
)
from game.i18n.language import Message, mark
from game.scenario.chapters import STANDARD
from game.voice import consents, narration, reactions, replies, terms
from game.voice.after_telling import AFTERWARDS
from game.voice.cards import chapter
from game.voice.heard import answered, event_of
from game.voice.incidents import INCIDENTS
from game.voice.manager import appraised
from game.voice.pages import answered_milestones
from game.voice.replies import Reason
from game.voice.said import spoken
from game.voice.scene import Scene
from game.voice.utterances import Move, Speaker, Utterance, framed, unnamed
from game.voice.value_told import VALUE
from game.voice.words import Pool, Words, mention, shown

__all__ = ["AGREED", "IN_A_WEEK", "TOLD", "Speaker", "Utterance", "framed", "told", "unnamed"]


#: Contacts that take place elsewhere than at a desk.
_ELSEWHERE: Final = frozenset(narration.TAKES_PLACE)

_HEARD: Final = mark("Heard: {layer}.")
_CLEAR: Final = mark("Clear now: {layer}.")
_NEW_NAME: Final = mark("New name: {who}, {title}.")
AGREED: Final[dict[Goal, Message]] = {
    Goal.DATE: mark("Agreed: a next date."),
    Goal.INSIDE: mark("Agreed: you hear what happens inside."),
    Goal.DOOR: mark("Agreed: a door to {other}."),
    Goal.SUPPORT: mark("Agreed: support."),
    Goal.INDICATOR: mark("Agreed: a line on {criterion}."),
    Goal.ORDER: mark("Agreed: the order."),
    Goal.ADDITION: mark("Agreed: an addition."),
}
_PLAN_NEED: Final = mark("Plan: learn about this: {need}. You have {minutes}.")
_PLAN_GOAL: Final = mark("Plan: {goal}. You have {minutes}.")
_PLAN_NONE: Final = mark("No plan. You have {minutes}.")


def told(
    words: Words, before: Scene, action: Action, events: Sequence[Event], after: Scene
) -> list[Utterance]:
    """Tell a move from what could be seen of it.

    Args:
        words: of the scenario.
        before: the moment before the move.
        action: the move.
        events: the visible ones, in order.
        after: the moment after it.

    Returns:
        Utterances in the order in which they are read.
    """
    move = Move(words, before.at(action), action, events, after.turned(before.at(action).place))
    said = _said(move)
    news: list[str] = []
    for event in events:
        if event.kind in IN_A_WEEK and event.value >= 0:
            news.append(IN_A_WEEK[event.kind](move, event))
        elif event.kind is Happening.WEEK:
            said += _week(move, event, news)
            news = []
        else:
            told_now = TOLD[event.kind](move, event)
            said += [dataclasses.replace(each, of=event.kind) for each in told_now]
    said += [Utterance(Speaker.NEWS, text) for text in news]
    return said + _milestones(move) + _chapters(move)


def _said(move: Move) -> list[Utterance]:
    """Tell what the trainee and, in a meeting, the person met say, and how that person sits."""
    words, before, action = move.words, move.before, move.action
    topic = _hook(words, before, before.met) if action.kind is Kind.SMALL_TALK else ""
    text = spoken(words, before, action)
    said = [Utterance(Speaker.YOU, text, topic=topic)] if text else []
    if action.kind is Kind.RESEARCH:
        said.append(Utterance(Speaker.PLACE, words.say(narration.RESEARCH, before)))
        if not event_of(move.events, Happening.RESEARCHED):
            said.append(Utterance(Speaker.PLACE, words.say(narration.RESEARCH_EMPTY, before)))
    if before.met >= 0:
        lines = answered(words, before, action, move.events, move.after)
        said += [Utterance(Speaker.PERSON, line, before.met) for line in lines]
    return said


def _hook(words: Words, scene: Scene, person: int) -> str:
    """Return the personal topic that is talked about next."""
    hooks = words.person(scene.names.people[person]).hooks
    return hooks[scene.about("hooks_used", person)]


def _nothing(move: Move, event: Event) -> list[Utterance]:
    """Tell nothing: the sentence was part of another."""
    del move, event
    return []


def _contact(move: Move, event: Event) -> list[Utterance]:
    """Tell how a person answers a request from the desk."""
    words, before, kind = move.words, move.before, Kind(event.item)
    asked = [each for each in move.events if each.kind is Happening.CONTACT]
    shifted = move.after.turned(move.after.place + asked.index(event))
    sign = next(
        (each for each in move.events if each.kind is Happening.SIGN and each.person == event.person), None
    )
    if event.value:
        pool = _accepts(kind, None if sign is None else Style(sign.value))
    else:
        pool = _declines(before, event)
    said = [Utterance(Speaker.PERSON, words.say(pool, shifted, event.person), event.person)]
    came = [each for each in asked if each.value]
    if kind in _ELSEWHERE and event in came[:1]:
        place = words.say(narration.TAKES_PLACE[kind], move.after, event.person)
        said.append(Utterance(Speaker.PLACE, place))
    return said


def _accepts(kind: Kind, style: Style | None) -> Pool:
    """Return how a request is accepted, in the voice of a style where one showed."""
    if kind in _ELSEWHERE:
        return replies.ACCEPTS_INVITATION if style is None else replies.ACCEPTS_INVITATION_AS[style]
    styled = replies.ACCEPTS_AS.get(kind, {})
    return replies.ACCEPTS[kind] if style is None else styled.get(style, replies.ACCEPTS[kind])


def _declines(before: Scene, event: Event) -> Pool:
    """Return how a request is declined: why, in the voice of the style that has shown so far."""
    reason, style = _reason(before, event), before.style_shown(event.person)
    return replies.DECLINES[reason] if style is None else replies.DECLINES_AS[reason][style]


def _reason(before: Scene, event: Event) -> Reason:
    """Return why a request is declined, by what both can see."""
    missing, new = event.terms[:2]
    if missing:
        return Reason.NOT_SO_FAST
    if before.about("refused", event.person) == before.week:
        return Reason.ASKED_THIS_WEEK
    unknown = before.about("last", event.person) < 0
    if new:
        named = before.about("introduced", event.person) or before.about("invited", event.person)
        return Reason.NOBODY_SENT_US if unknown and not named else Reason.BUSY
    return Reason.NO_SUBJECT if unknown else Reason.NOTHING_NEW


def _opened(move: Move, event: Event) -> list[Utterance]:
    """Tell where a meeting takes place, and the plan for it."""
    words, after = move.words, move.after
    level = Level(max(after.about("level", event.person), 0))
    if after.about("met", event.person):
        place = words.say_once(narration.SAME_PLACE, after, event.person)
    else:
        place = words.say(narration.PLACES[level], after.turned(after.meetings_at(level)), event.person)
    fields: dict[str, str | int] = {"minutes": words.language.minutes(after.of("span"))}
    if event.item >= 0:
        fields |= words.about(after, event.item)
    if event.value > 0:
        fields |= {"goal": words.language.say(terms.GOALS[Goal(event.value)])}
    plans = {
        (True, True): _PLAN_GOAL,  # what is to be learned was just said to ask for the visit
        (True, False): _PLAN_NEED,
        (False, True): _PLAN_GOAL,
        (False, False): _PLAN_NONE,
    }
    plan = words.worded(plans[event.item >= 0, event.value > 0], fields)
    return [Utterance(Speaker.PLACE, place), Utterance(Speaker.NOTES, plan)]


def _showed(move: Move, event: Event) -> list[Utterance]:
    """Tell a posture, where it changed."""
    if event.value == move.before.of("posture") or move.action.kind is Kind.LEAVE:
        return []
    scene, pool = move.before.turned(move.before.moves), reactions.SHOWS[Posture(event.value)]
    return [Utterance(Speaker.PLACE, move.words.say(pool, scene, event.person))]


def _found(move: Move, event: Event) -> list[Utterance]:
    """Note a need that was heard of a moment ago."""
    return _layer_noted(move, event, _HEARD)


def _cleared(move: Move, event: Event) -> list[Utterance]:
    """Note a need that is clear; the talk was about it."""
    return _layer_noted(move, event, _CLEAR)


def _layer_noted(move: Move, event: Event, message: Message) -> list[Utterance]:
    """Note what sort of need was spoken of; its words stand a line above."""
    language = move.words.language
    layer = language.say(terms.LAYERS[Layer(int(move.after.seen.layer[event.item, 0]))])
    return [Utterance(Speaker.NOTES, language.say(message, layer=layer))]


def _mentioned(move: Move, event: Event) -> list[Utterance]:
    """Note a new name."""
    named = move.words.person(move.after.names.people[event.item])
    return [Utterance(Speaker.NOTES, move.words.language.say(_NEW_NAME, who=named.name, title=named.title))]


def _committed(move: Move, event: Event) -> list[Utterance]:
    """Note what was agreed."""
    if not event.value:
        return []
    words, goal = move.words, Goal(event.terms[0])
    fields = {"other": "", "criterion": ""}
    if goal is Goal.DOOR:
        fields["other"] = mention(words, move.after, event.item)
    if goal is Goal.INDICATOR:
        fields["criterion"] = words.criterion(move.after.names.criteria[event.item])
    return [Utterance(Speaker.NOTES, words.language.say(AGREED[goal], **fields))]


def _hooked(move: Move, event: Event) -> list[Utterance]:
    """Tell a personal topic that showed."""
    words = move.words
    hook = words.person(move.after.names.people[event.person]).hooks[event.item]
    return [Utterance(Speaker.PLACE, words.say(narration.HOOK, move.before, event.person, hook=hook))]


def _related(move: Move, event: Event) -> list[Utterance]:
    """Tell a step of a relationship, by what one sees of it."""
    rises = event.value > event.item
    pool = narration.RISES[Relation(event.value)] if rises else narration.FALLS
    return [Utterance(Speaker.PLACE, move.words.say(pool, move.before, event.person))]


def _ended(move: Move, event: Event) -> list[Utterance]:
    """Tell how a meeting ended, and what the manager has to say of it."""
    words, before, person = move.words, move.before, event.person
    ending = Ending(event.item)
    said = []
    if ending is not Ending.TRAINEE:
        pool = consents.HAS_TO_GO if ending is Ending.CLOCK else consents.HAS_ENOUGH
        said.append(Utterance(Speaker.PERSON, words.say_once(pool, before, person), person))
        said.append(Utterance(Speaker.PLACE, words.say_once(narration.ENDS[ending], before, person)))
    text = words.joined(appraised(words, before, move.events, move.after))
    return [*said, Utterance(Speaker.MANAGER, text)]


def _researched(move: Move, event: Event) -> list[Utterance]:
    """Tell a name that public sources gave."""
    named = move.words.person(move.after.names.people[event.person])
    text = move.words.say(narration.NAME_FOUND, move.after, event.person, title=named.title)
    return [Utterance(Speaker.PLACE, text)]


def _kept(move: Move, event: Event) -> list[Utterance]:
    """Tell how a kept promise is received."""
    text = move.words.say(replies.ACCEPTS[Kind.DELIVER], move.before, event.person)
    return [Utterance(Speaker.PERSON, text, event.person)]


def _proposed(move: Move, event: Event) -> list[Utterance]:
    """Tell that the proposal is with the customer."""
    del event
    return [Utterance(Speaker.PLACE, move.words.say(narration.PROPOSED, move.before))]


def _award(move: Move, event: Event) -> list[Utterance]:
    """Tell how the deal ended."""
    text = move.words.say(narration.OUTCOMES[Outcome(event.value)], move.before)
    return [Utterance(Speaker.NEWS, text)]


def _coached(move: Move, event: Event) -> str:
    """Tell what somebody does in the purchase."""
    words, after = move.words, move.after
    bits = after.about("roles", event.person)
    roles = [words.language.say(terms.ROLES[role]) for role in Role if bits & role]
    if not roles:
        return words.say(narration.COACH_NOTHING, after, event.person)
    return words.say(narration.COACH, after, event.person, roles=words.listed(roles))


def _rival(move: Move, event: Event) -> str:
    """Tell that a rival was noticed."""
    name = move.words.rival(move.after.rivals[event.item])
    return move.words.say(narration.RIVAL, _at_week(move.after, event.value), rival=name)


def _stage(move: Move, event: Event) -> str:
    """Tell that the customer's purchase has moved on."""
    again = narration.STAGES_OF_A_REBUY if move.after.brief.purchase == Purchase.STRAIGHT_REBUY else {}
    stage = Stage(event.item)
    return move.words.say(again.get(stage, narration.STAGES[stage]), move.after)


def _sent_back(move: Move, event: Event) -> str:
    """Tell that the decider sent the project back."""
    return move.words.say(narration.SENT_BACK[Decision(event.item)], move.after)


def _broken(move: Move, event: Event) -> str:
    """Tell that a promise was not kept."""
    return move.words.say(narration.BROKEN, move.after, event.person)


def _week(move: Move, event: Event, news: list[str]) -> list[Utterance]:
    """Tell a week that is over: its news, or once a move that there was none and nobody was met."""
    words = move.words
    texts = news
    busy = (move.after.seen.last[:, 0] == event.value - 1).any()
    if not news and not busy and event.value == _last_quiet(move.events):
        texts = [words.say(narration.QUIET_WEEK, _at_week(move.after, event.value))]
    return [
        Utterance(
            Speaker.NEWS, words.language.gettext("Week {number}: {text}", number=event.value, text=text)
        )
        for text in texts
    ]


def _last_quiet(events: Sequence[Event]) -> int:
    """Return the week that stands for all quiet ones of a move, -1 where other weeks had news."""
    if any(event.kind in IN_A_WEEK and event.value >= 0 for event in events):
        return -1
    return max((event.value for event in events if event.kind is Happening.WEEK), default=-1)


def _at_week(scene: Scene, week: int) -> Scene:
    """Return a scene with the place of a week in the tables, so that weeks in a row differ in words."""
    return scene.turned(week)


def _milestones(move: Move) -> list[Utterance]:
    """Note each question of the board that the move has answered."""
    words = move.words
    fresh = answered_milestones(words, move.after) - answered_milestones(words, move.before)
    asks = words.texts.milestones
    return [
        Utterance(
            Speaker.NOTES, words.language.gettext("Answered: {question}", question=shown(asks[each].ask))
        )
        for each in sorted(fresh)
    ]


def _chapters(move: Move) -> list[Utterance]:
    """Return the card of a chapter that begins with the move, where chapters follow the customer's stages."""
    by_stage = len(move.words.texts.chapters) == len(STANDARD)
    if not by_stage or move.after.stage <= move.before.stage or move.after.phase is Phase.OVER:
        return []
    card = chapter(move.words, min(move.after.stage, len(STANDARD) - 1))
    return [Utterance(Speaker.CARD, line) for line in card]


#: What happens at the end of a week, as news of that week.
IN_A_WEEK: Final[dict[Happening, Callable[[Move, Event], str]]] = {
    Happening.STAGE: _stage,
    Happening.SENT_BACK: _sent_back,
    Happening.RIVAL_SEEN: _rival,
    Happening.PROMISE_BROKEN: _broken,
    Happening.COACH_TOLD: _coached,  # with a week; without one it was told in a meeting
}
#: What happens with a move; what is part of a sentence already is told by nothing more.
TOLD: Final[dict[Happening, Callable[[Move, Event], list[Utterance]]]] = {
    Happening.CONTACT: _contact,
    Happening.MEETING_OPENED: _opened,
    Happening.SAID: _nothing,
    Happening.SHOWED: _showed,
    Happening.SIGN: _nothing,
    Happening.FOUND: _found,
    Happening.CLEARED: _cleared,
    Happening.MENTIONED: _mentioned,
    Happening.COMMITTED: _committed,
    Happening.RELATION: _related,
    Happening.HOOK: _hooked,
    Happening.MEETING_ENDED: _ended,
    Happening.PROMISED: _nothing,
    Happening.PROMISE_KEPT: _kept,
    Happening.RESEARCHED: _researched,
    Happening.PROPOSED: _proposed,
    Happening.AWARD: _award,
    Happening.COACH_TOLD: lambda move, event: [Utterance(Speaker.NEWS, _coached(move, event))],
    **INCIDENTS,
    **AFTERWARDS,
    **VALUE,
}
