"""Hints, in the voice of the trainee's manager: from visible facts, and never the answer.

A nudge points to something that both could see. Explaining adds how a posture is read, and
`labelled` names the kind and form of each sentence that is offered.
"""

import enum
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from game.engine.vocab import (
    Approval,
    Gate,
    Level,
    Mark,
    Phase,
    Posture,
    Relation,
    Stage,
    Subject,
    Told,
    Trace,
)
from game.voice import after_pages, hint_lines, hints_late
from game.voice.hint_lines import Occasion
from game.voice.hints_late import Found
from game.voice.labels import label_of
from game.voice.manager import objections_open
from game.voice.offers import Offer
from game.voice.scene import Scene
from game.voice.words import Words


class Strength(enum.IntEnum):
    """How much the manager says while one plays."""

    OFF = 0
    NUDGE = 1
    EXPLAIN = 2


#: Share of the talking, in percent, from which it is worth a hint, and moves before it is. [asm]
_MUCH, _SOON = 60, 4
#: Minutes before the end of a meeting at which a next step is due. [asm]
_NEARLY_OVER = 8
#: Situation questions that a person bears. Source: docs/rules.md#questions.
_PATIENCE = 4
#: Weeks of silence after which somebody who counts cools. [asm]
_SILENT_WEEKS = 2
#: Week from which it is late to know nobody upstairs, to have one friend, to have asked for no team. [asm]
_LATE = 3
_TURNED: Final = frozenset({Posture.LEANS_BACK, Posture.ARMS_CROSSED, Posture.LOOKS_AT_WATCH})

#: Occasions at the desk that come before all others; of the rest one after the other is named.
_URGENT: Final = frozenset({Occasion.MESSAGE, Occasion.PROMISE})


def hints(words: Words, scene: Scene, strength: Strength) -> list[str]:
    """Return at most two short sentences of the manager on a moment, none where there is nothing to say.

    Args:
        words: of the scenario.
        scene: the moment.
        strength: how much the trainee wants to hear.
    """
    if strength is Strength.OFF or scene.phase is Phase.OVER:
        return []
    if scene.phase is Phase.FOLLOW_UP:
        said = after_pages.hint(words, scene)
        return [said] if said else []
    in_meeting = scene.phase is Phase.MEETING
    late = _FACE_TO_FACE.get(scene.phase)
    found = list(late(scene) if late else _at_desk(scene))
    lines = []
    if found:
        urgent = late is not None or found[0][0] in _URGENT
        occasion, person, need = found[0 if urgent else scene.moves % len(found)]
        fields = words.about(scene, need) if need >= 0 else {}
        lines.append(words.say(hint_lines.NUDGES[occasion], scene.turned(scene.moves), person, **fields))
    if strength is Strength.EXPLAIN and in_meeting:
        lines.append(words.language.say(hint_lines.READINGS[Posture(scene.of("posture"))]))
    return lines


def labelled(words: Words, offers: Sequence[Offer], strength: Strength) -> list[str]:
    """Return the kind and form of each offered sentence; nothing for each below `explain`."""
    if strength is not Strength.EXPLAIN:
        return ["" for _ in offers]
    return [label_of(words, offer.action) for offer in offers]


def _at_desk(scene: Scene) -> Iterator[Found]:
    """Yield occasions at the desk, the most urgent first."""
    if scene.of("message") >= 0:
        yield Occasion.MESSAGE, -1, -1
    for person in scene.people:
        if 0 <= scene.about("promise", person) <= scene.week + 1:
            yield Occasion.PROMISE, person, -1
    yield from _about_people(scene)
    yield from _about_evidence(scene)


def _about_people(scene: Scene) -> Iterator[Found]:
    """Yield what the map of people shows."""
    key = [each for each in scene.people if scene.about("relation", each) >= Relation.APPOINTMENT]
    for person in key:
        if scene.week - scene.about("last", person) > _SILENT_WEEKS:
            yield Occasion.SILENCE, person, -1
    if scene.week < _LATE:
        return
    levels = {scene.about("level", each) for each in scene.people if scene.about("met", each)}
    if not levels & {Level.MANAGEMENT, Level.DECISION}:
        yield Occasion.NOBODY_UPSTAIRS, -1, -1
    if len(key) == 1:
        yield Occasion.ONE_FRIEND, key[0], -1
    used = any(scene.about("offsite", each) for each in scene.people)
    if scene.of("approved") != Approval.NONE and scene.of("engineer") and not used:
        yield Occasion.ENGINEER_UNUSED, -1, -1


def _about_evidence(scene: Scene) -> Iterator[Found]:
    """Yield what the notes show."""
    traces = scene.seen.fact[:, 0]
    if (traces == Trace.CONTRADICTED).any():
        yield Occasion.CONTRADICTION, -1, -1
    if scene.stage is Stage.DESIGN and not scene.seen.shaped[:, 0].any():
        yield Occasion.NO_LINE, -1, -1
    money = (scene.seen.fact_subject[:, 0] == Subject.MONEY).any()
    if scene.week >= _LATE and scene.brief.subjects[Subject.MONEY] and not money:
        yield Occasion.MONEY, -1, -1
    if scene.week >= _LATE and not scene.of("gates") >> Gate.OPPORTUNITY & 1:
        yield Occasion.NOT_JUDGED, -1, -1
    written = (scene.seen.mark[:, 0] == Mark.THEIRS).sum() > (scene.seen.mark[:, 0] == Mark.OURS).sum()
    if written and not scene.of("proposed"):
        yield Occasion.THEIR_LINES, -1, -1
    for need in scene.needs:
        tellers = [each for each in scene.people if scene.told(need, each) is not Told.NOTHING]
        if len(tellers) == 1:
            yield Occasion.ONE_SOURCE, tellers[0], need
            return


def _in_meeting(scene: Scene) -> Iterator[Found]:
    """Yield occasions in a meeting, the most urgent first."""
    person, moves = scene.met, scene.of("moves")
    left = scene.of("span") - scene.of("minute")
    if objections_open(scene, person):
        yield Occasion.OBJECTION, person, -1
    if left <= _NEARLY_OVER and not scene.of("gained"):
        yield Occasion.NEARLY_OVER, person, -1
    if Posture(scene.of("posture")) in _TURNED:
        yield Occasion.POSTURE, person, -1
    if moves >= _SOON and 100 * scene.of("our_talk") >= _MUCH * max(scene.of("minute"), 1):
        yield Occasion.TALK, person, -1
    need = scene.of("plan_need")
    if need >= 0 and moves >= _SOON - 1 and scene.told(need, person) is Told.NOTHING:
        yield Occasion.PLAN, person, need
    if scene.about("situations", person) >= _PATIENCE:
        yield Occasion.SITUATIONS, person, -1


#: Where the first occasion is named, not one after the other as at the desk.
_FACE_TO_FACE: Final[dict[Phase, Callable[[Scene], Iterator[Found]]]] = {
    Phase.MEETING: _in_meeting,
    Phase.PRESENTING: hints_late.before_a_room,
    Phase.TABLE: hints_late.across_the_table,
}
