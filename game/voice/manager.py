"""The trainee's own manager: dry, kind, from visible facts only, and never with the answer."""

from collections.abc import Sequence
from typing import Final

from game.engine.events import Event
from game.engine.vocab import Ending, Goal, Happening, Posture, Told
from game.voice import narration, terms
from game.voice.heard import event_of
from game.voice.scene import Scene
from game.voice.words import Words

#: Shares of the talking, in percent, from which the manager calls it much, and below which little. [asm]
_MUCH, _LITTLE = 60, 40
#: After so many lines the manager says no more, unless there is something to think about.
_ENOUGH = 2
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
    person, (our_talk, minute, _, gained) = ended.person, ended.terms
    showed = event_of(events, Happening.SHOWED) if ended.item != Ending.TRAINEE else None
    posture = Posture(showed.value if showed else before.of("posture"))
    need, goal = before.of("plan_need"), Goal(before.of("plan_goal"))
    lines = []
    if need >= 0:
        pools = {
            Told.NOTHING: narration.PLAN_MISSED,
            Told.HEARD: narration.PLAN_HEARD,
            Told.CLEAR: narration.PLAN_LEARNED,
        }
        pool = pools[after.told(need, person)]
        lines.append(words.say_once(pool, before, person, **words.about(after, need)))
    if goal is not Goal.NONE:
        pool = narration.PLAN_GRANTED if gained >> goal & 1 else narration.PLAN_NOT_GRANTED
        lines.append(words.say_once(pool, before, person, goal=words.language.say(terms.GOALS[goal])))
    if not lines:
        lines.append(words.say_once(narration.NO_PLAN, before, person))
    share = 100 * our_talk // max(minute, 1)
    if len(lines) < _ENOUGH or posture in _TURNED or share >= _MUCH:
        lines.append(_noticed(words, before, person, posture, share))
    return lines


def _noticed(words: Words, before: Scene, person: int, posture: Posture, share: int) -> str:
    """Return one thing to notice: how the person sat in the end, else the percentage of our talking."""
    if posture in _TURNED:
        seen = words.language.say(terms.POSTURES[posture])
        return words.say_once(narration.LAST_SEEN, before, person, posture=seen)
    pool = narration.TALKED_LITTLE if share < _LITTLE else narration.TALKED_HALF
    pool = narration.TALKED_MUCH if share >= _MUCH else pool
    return words.say_once(pool, before, person, percent=words.language.percent(share * 100))
