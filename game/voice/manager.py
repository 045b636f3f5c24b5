"""The trainee's own manager: dry, kind, from visible facts only, and never with the answer.

After a meeting two remarks: what it was, and what is worth most; a third where it went wrong.
"""

import re
from collections.abc import Sequence
from typing import Final

from game.engine.actions import Action
from game.engine.codes import Happening
from game.engine.events import Event
from game.engine.vocab import Doubt, Ending, Goal, Kind, Label, Posture, Told
from game.voice import remarks, terms
from game.voice.heard import event_of
from game.voice.labels import label_of
from game.voice.scene import ASKS, Scene, kind_of_family
from game.voice.words import Words, mention

#: Shares of the talking, in percent, from which the manager calls it much, and below which little. [asm]
_MUCH, _LITTLE = 60, 40
#: Meetings in which a label is explained; later it stands alone.
_LEARNED: Final = 3
_END_OF_SENTENCE: Final = re.compile(r"(?<=[.!?])\s+|(?<=[。！？])")  # noqa: RUF001  # Chinese ones end so
#: Postures after which the manager asks what was said last.
_TURNED: Final = frozenset({Posture.LEANS_BACK, Posture.ARMS_CROSSED, Posture.LOOKS_AT_WATCH})


def appraised(words: Words, before: Scene, events: Sequence[Event], after: Scene) -> list[str]:
    """Return what the trainee's manager says of a meeting that is over, from what both could see.

    Args:
        words: of the scenario.
        before: the moment before the move that ended it.
        events: the visible ones of that move.
        after: the moment after it.
    """
    ended = event_of(events, Happening.MEETING_ENDED)
    if ended is None:
        return []
    label = Label(ended.value)
    first = words.say_once(remarks.LABELS[label], before, ended.person)
    if before.meetings > _LEARNED:
        first = _END_OF_SENTENCE.split(first, maxsplit=1)[0]
    plan, noticed = _plan(words, before, ended, after), _noticed(words, before, events, after)
    if label is Label.NO_SALE:
        return [first, plan, noticed]
    wrong = objections_open(after, ended.person) or _posture(before, events, ended) in _TURNED
    return [first, noticed if wrong or _held(before, ended, after) else plan]


def _held(before: Scene, ended: Event, after: Scene) -> bool:
    """Say whether there was a plan and all of it came true."""
    need, goal = before.of("plan_need"), Goal(before.of("plan_goal"))
    learned = need < 0 or after.told(need, ended.person) is Told.CLEAR
    granted = goal is Goal.NONE or bool(ended.terms[3] >> goal & 1)
    return learned and granted and (need >= 0 or goal is not Goal.NONE)


def _plan(words: Words, before: Scene, ended: Event, after: Scene) -> str:
    """Return what became of the plan: first of what was missed."""
    person, gained = ended.person, ended.terms[3]
    need, goal = before.of("plan_need"), Goal(before.of("plan_goal"))
    if need < 0 and goal is Goal.NONE:
        return words.say_once(remarks.NO_PLAN, before, person)
    told = after.told(need, person) if need >= 0 else Told.CLEAR
    wanted = words.language.say(terms.GOALS[goal])
    if told is Told.NOTHING:
        return words.say_once(remarks.PLAN_MISSED, before, person, **words.about(after, need))
    if goal is not Goal.NONE and not gained >> goal & 1:
        pool = remarks.PLAN_NOT_GRANTED if _asked_for(before, goal) else remarks.PLAN_NOT_ASKED
        return words.say_once(pool, before, person, goal=wanted)
    if told is Told.HEARD:
        return words.say_once(remarks.PLAN_HEARD, before, person)
    if goal is not Goal.NONE:
        return words.say_once(remarks.PLAN_GRANTED, before, person, goal=wanted)
    return words.say_once(remarks.PLAN_LEARNED, before, person)


def _asked_for(before: Scene, goal: Goal) -> bool:
    """Say whether the trainee asked in this meeting for what the plan wanted."""
    moves = before.past[len(before.past) - before.of("moves") :]
    return ASKS[goal] in {kind_of_family(each) for each in moves} or not before.past


def _noticed(words: Words, before: Scene, events: Sequence[Event], after: Scene) -> str:
    """Return one thing to notice.

    The first that is there: an objection left open, a posture that turned, too much talk of our own,
    a name nobody went after; else who talked how much.
    """
    ended = event_of(events, Happening.MEETING_ENDED)
    assert ended is not None
    person, (our_talk, minute) = ended.person, ended.terms[:2]
    if objections_open(after, person):
        return words.say_once(remarks.OBJECTION_OPEN, before, person)
    showed = event_of(events, Happening.SHOWED) if ended.item != Ending.TRAINEE else None
    posture = _posture(before, events, ended)
    if posture in _TURNED:
        seen = words.language.say(terms.POSTURES[posture])
        said = event_of(events, Happening.SAID)
        if showed and said and posture != before.of("posture"):
            move = label_of(words, _spoken(said))
            return words.say_once(remarks.TURNED, before, person, posture=seen, move=move)
        return words.say_once(remarks.LAST_SEEN, before, person, posture=seen)
    share = 100 * our_talk // max(minute, 1)
    names = names_not_asked(after)
    if share < _MUCH and names:
        other = mention(words, after, names[0])
        return words.say_once(remarks.NAME_DROPPED, before, person, other=other)
    pool = remarks.TALKED_LITTLE if share < _LITTLE else remarks.TALKED_HALF
    pool = remarks.TALKED_MUCH if share >= _MUCH else pool
    return words.say_once(pool, before, person, percent=words.language.percent(share * 100))


def _posture(before: Scene, events: Sequence[Event], ended: Event) -> Posture:
    """Return how the person met sat at the end."""
    showed = event_of(events, Happening.SHOWED) if ended.item != Ending.TRAINEE else None
    return Posture(showed.value if showed else before.of("posture"))


def _spoken(said: Event) -> Action:
    """Return the move in a meeting that an event reports."""
    form, manner = said.terms
    return Action(Kind(said.value), item=said.item, form=form, level=manner)


def objections_open(scene: Scene, person: int) -> list[int]:
    """Return the objections that a person has raised and that nobody has answered."""
    count = len(scene.seen.objection)
    waiting = {Doubt.RAISED, Doubt.UNDERSTOOD}
    return [
        index
        for index in range(count)
        if scene.about("objection_owner", index) == person and scene.about("objection", index) in waiting
    ]


def names_not_asked(scene: Scene) -> list[int]:
    """Return the people who are known by name and with whom there was no contact yet."""
    return [each for each in scene.people if scene.about("last", each) < 0]
