"""Tells a move: who says what, what is seen, what goes into the notes, what a week brings."""

import dataclasses
import enum
from collections.abc import Callable, Sequence
from typing import Final

from game.engine.actions import Action
from game.engine.events import Event
from game.engine.vocab import (
    Ending,
    Goal,
    Happening,
    Kind,
    Label,
    Level,
    Outcome,
    Posture,
    Relation,
    Role,
    Stage,
    Style,
)
from game.i18n.language import Message, mark
from game.voice import answers, narration, reactions, replies, terms
from game.voice.cards import chapter
from game.voice.heard import answered, event_of
from game.voice.manager import appraised
from game.voice.said import spoken
from game.voice.scene import Scene
from game.voice.words import Pool, Words


class Speaker(enum.IntEnum):
    """Whose words these are."""

    YOU = 0
    PERSON = 1
    PLACE = 2  # narration
    NOTES = 3
    NEWS = 4
    MANAGER = 5
    CARD = 6


@dataclasses.dataclass(frozen=True, slots=True)
class Utterance:
    """One thing that is said, seen or noted."""

    speaker: Speaker
    text: str
    person: int = -1  # who speaks, where it is a person
    topic: str = ""  # what a remark is about, where the remark does not say it


#: Contacts that take place elsewhere than at a desk.
_ELSEWHERE: Final = frozenset(narration.TAKES_PLACE)

_HEARD: Final = mark("Heard: {need}.")
_CLEAR: Final = mark("Clear now: {need}.")
_NEW_NAME: Final = mark("New name: {who}, {title}.")
AGREED: Final[dict[Goal, Message]] = {
    Goal.DATE: mark("Agreed: a next date with {who}."),
    Goal.INSIDE: mark("Agreed: {who} tells you what happens inside."),
    Goal.DOOR: mark("Agreed: {who} opens the door to {other}."),
    Goal.SUPPORT: mark("Agreed: {who} will speak for you."),
    Goal.INDICATOR: mark("Agreed: a line on {criterion} goes into the draft."),
    Goal.ORDER: mark("Agreed: the order."),
}
_PLAN_NEED: Final = mark("Plan: learn about this: {need}. They give you {minutes}.")
_PLAN_GOAL: Final = mark("Plan: commit to {goal}. They give you {minutes}.")
_PLAN_NONE: Final = mark("No plan. They give you {minutes}.")


@dataclasses.dataclass(frozen=True, slots=True)
class _Move:
    """A move with everything that its telling needs."""

    words: Words
    before: Scene
    action: Action
    events: Sequence[Event]
    after: Scene


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
    move = _Move(words, before, action, events, after)
    said = _said(move)
    news: list[str] = []
    for event in events:
        if event.kind in IN_A_WEEK and event.value >= 0:
            news.append(IN_A_WEEK[event.kind](move, event))
        elif event.kind is Happening.WEEK:
            said += _week(move, event, news)
            news = []
        else:
            said += TOLD[event.kind](move, event)
    return said + [Utterance(Speaker.NEWS, text) for text in news] + _chapters(move)


def _said(move: _Move) -> list[Utterance]:
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


def _nothing(move: _Move, event: Event) -> list[Utterance]:
    """Tell nothing: the sentence was part of another."""
    del move, event
    return []


def _contact(move: _Move, event: Event) -> list[Utterance]:
    """Tell how a person answers a request from the desk."""
    words, before, kind = move.words, move.before, Kind(event.item)
    sign = next(
        (each for each in move.events if each.kind is Happening.SIGN and each.person == event.person), None
    )
    style = None if sign is None else Style(sign.value)
    if not event.value:
        pool = _declines(before, event)
    elif kind in _ELSEWHERE:
        pool = replies.ACCEPTS_INVITATION if style is None else replies.ACCEPTS_INVITATION_AS[style]
    else:
        styled = replies.ACCEPTS_AS.get(kind, {})
        pool = replies.ACCEPTS[kind] if style is None else styled.get(style, replies.ACCEPTS[kind])
    say = words.say_once if kind is Kind.VISIT and event.value else words.say
    said = [Utterance(Speaker.PERSON, say(pool, move.after, event.person), event.person)]
    came = [each for each in move.events if each.kind is Happening.CONTACT and each.value]
    if kind in _ELSEWHERE and event in came[:1]:
        place = words.say(narration.TAKES_PLACE[kind], move.after, event.person)
        said.append(Utterance(Speaker.PLACE, place))
    return said


def _declines(before: Scene, event: Event) -> Pool:
    """Return how a request is declined, by the reasons that both can see."""
    missing, new = event.terms
    if missing:
        return replies.DECLINES_TOO_SOON
    if before.about("refused", event.person) == before.week:
        return replies.DECLINES_AGAIN
    unknown = before.about("last", event.person) < 0
    if new:
        at_the_gate = unknown and not before.about("introduced", event.person)
        return replies.DECLINES_AT_THE_GATE if at_the_gate else replies.DECLINES
    return replies.DECLINES_UNASKED if unknown else replies.DECLINES_OLD


def _opened(move: _Move, event: Event) -> list[Utterance]:
    """Tell where a meeting takes place, and the plan for it."""
    words, after = move.words, move.after
    level = Level(max(after.about("level", event.person), 0))
    place = words.say_once(narration.PLACES[level], after, event.person)
    fields: dict[str, str] = {"minutes": words.language.minutes(after.of("span"))}
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
    plan = words.language.say(plans[event.item >= 0, event.value > 0], **fields)
    return [Utterance(Speaker.PLACE, place), Utterance(Speaker.NOTES, plan)]


def _showed(move: _Move, event: Event) -> list[Utterance]:
    """Tell a posture, where it changed."""
    if event.value == move.before.of("posture") or move.action.kind is Kind.LEAVE:
        return []
    pool = reactions.SHOWS[Posture(event.value)]
    return [Utterance(Speaker.PLACE, move.words.say(pool, move.before, event.person))]


def _found(move: _Move, event: Event) -> list[Utterance]:
    """Note a need that was heard of."""
    text = move.words.language.say(_HEARD, **move.words.about(move.after, event.item))
    return [Utterance(Speaker.NOTES, text)]


def _cleared(move: _Move, event: Event) -> list[Utterance]:
    """Note a need that is clear."""
    text = move.words.language.say(_CLEAR, **move.words.about(move.after, event.item))
    return [Utterance(Speaker.NOTES, text)]


def _mentioned(move: _Move, event: Event) -> list[Utterance]:
    """Note a new name."""
    named = move.words.person(move.after.names.people[event.item])
    return [Utterance(Speaker.NOTES, move.words.language.say(_NEW_NAME, who=named.name, title=named.title))]


def _committed(move: _Move, event: Event) -> list[Utterance]:
    """Note what was agreed."""
    if not event.value:
        return []
    words, goal = move.words, Goal(event.terms[0])
    fields = {"who": words.name(move.after, event.person), "other": "", "criterion": ""}
    if goal is Goal.DOOR:
        fields["other"] = words.name(move.after, event.item)
    if goal is Goal.INDICATOR:
        fields["criterion"] = words.criterion(move.after.names.criteria[event.item])
    return [Utterance(Speaker.NOTES, words.language.say(AGREED[goal], **fields))]


def _hooked(move: _Move, event: Event) -> list[Utterance]:
    """Tell a personal topic that showed."""
    words = move.words
    hook = words.person(move.after.names.people[event.person]).hooks[event.item]
    return [Utterance(Speaker.PLACE, words.say(narration.HOOK, move.before, event.person, hook=hook))]


def _related(move: _Move, event: Event) -> list[Utterance]:
    """Tell a step of a relationship, by what one sees of it."""
    rises = event.value > event.item
    pool = narration.RISES[Relation(event.value)] if rises else narration.FALLS
    return [Utterance(Speaker.PLACE, move.words.say(pool, move.before, event.person))]


def _ended(move: _Move, event: Event) -> list[Utterance]:
    """Tell how a meeting ended, what it was, and what the manager has to say."""
    words, before, person = move.words, move.before, event.person
    ending = Ending(event.item)
    said = []
    if ending is not Ending.TRAINEE:
        pool = answers.HAS_TO_GO if ending is Ending.CLOCK else answers.HAS_ENOUGH
        said.append(Utterance(Speaker.PERSON, words.say_once(pool, before, person), person))
    said.append(Utterance(Speaker.PLACE, words.say_once(narration.ENDS[ending], before, person)))
    said.append(
        Utterance(Speaker.PLACE, words.say_once(narration.LABELS[Label(event.value)], before, person))
    )
    remarks = appraised(words, before, move.events, move.after)
    return said + [Utterance(Speaker.MANAGER, text) for text in remarks]


def _researched(move: _Move, event: Event) -> list[Utterance]:
    """Tell a name that public sources gave."""
    named = move.words.person(move.after.names.people[event.person])
    text = move.words.say(narration.NAME_FOUND, move.after, event.person, title=named.title)
    return [Utterance(Speaker.PLACE, text)]


def _kept(move: _Move, event: Event) -> list[Utterance]:
    """Tell how a kept promise is received."""
    text = move.words.say(replies.ACCEPTS[Kind.DELIVER], move.before, event.person)
    return [Utterance(Speaker.PERSON, text, event.person)]


def _proposed(move: _Move, event: Event) -> list[Utterance]:
    """Tell that the proposal is with the customer."""
    del event
    return [Utterance(Speaker.PLACE, move.words.say(narration.PROPOSED, move.before))]


def _award(move: _Move, event: Event) -> list[Utterance]:
    """Tell how the deal ended."""
    text = move.words.say(narration.OUTCOMES[Outcome(event.value)], move.before)
    return [Utterance(Speaker.NEWS, text)]


def _coached(move: _Move, event: Event) -> str:
    """Tell what somebody does in the purchase."""
    words, after = move.words, move.after
    bits = after.about("roles", event.person)
    roles = [words.language.say(terms.ROLES[role]) for role in Role if bits & role]
    if not roles:
        return words.say(narration.COACH_NOTHING, after, event.person)
    listed = words.language.listing(roles)
    return words.say(narration.COACH, after, event.person, roles=listed)


def _rival(move: _Move, event: Event) -> str:
    """Tell that a rival was noticed."""
    name = move.words.rival(move.after.rivals[event.item])
    return move.words.say(narration.RIVAL, _at_week(move.after, event.value), rival=name)


def _stage(move: _Move, event: Event) -> str:
    """Tell that the customer's purchase has moved on."""
    return move.words.say(narration.STAGES[Stage(event.item)], move.after)


def _sent_back(move: _Move, event: Event) -> str:
    """Tell that the decider sent the project back."""
    del event
    return move.words.say(narration.SENT_BACK, move.after)


def _broken(move: _Move, event: Event) -> str:
    """Tell that a promise was not kept."""
    return move.words.say(narration.BROKEN, move.after, event.person)


def _week(move: _Move, event: Event, news: list[str]) -> list[Utterance]:
    """Tell a week that is over: its news, or once a move that there was none."""
    words = move.words
    texts = news
    if not news and event.value == _last_quiet(move.events):
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
    """Return a scene as if so many more moves were made, so that weeks in a row differ in words."""
    return dataclasses.replace(scene, moves=scene.moves + week)


def _chapters(move: _Move) -> list[Utterance]:
    """Return the card of a chapter that begins with the move."""
    if move.after.stage <= move.before.stage or move.after.of("outcome"):
        return []
    return [Utterance(Speaker.CARD, line) for line in chapter(move.words, move.after.stage)]


#: What happens at the end of a week, as news of that week.
IN_A_WEEK: Final[dict[Happening, Callable[[_Move, Event], str]]] = {
    Happening.STAGE: _stage,
    Happening.SENT_BACK: _sent_back,
    Happening.RIVAL_SEEN: _rival,
    Happening.PROMISE_BROKEN: _broken,
    Happening.COACH_TOLD: _coached,  # with a week; without one it was told in a meeting
}
#: What happens with a move; what is part of a sentence already is told by nothing more.
TOLD: Final[dict[Happening, Callable[[_Move, Event], list[Utterance]]]] = {
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
}


def framed(words: Words, scene: Scene, said: Utterance) -> str:
    """Return an utterance as one line of a transcript."""
    language = words.language
    if said.speaker is Speaker.YOU and said.topic:
        return language.gettext('You, about {topic}: "{speech}"', topic=said.topic, speech=said.text)
    if said.speaker is Speaker.YOU:
        return language.gettext('You: "{speech}"', speech=said.text)
    if said.speaker is Speaker.PERSON:
        return language.gettext('{who}: "{speech}"', who=words.name(scene, said.person), speech=said.text)
    if said.speaker is Speaker.MANAGER:
        return language.gettext('Your manager: "{speech}"', speech=said.text)
    return said.text
