"""How the customer decided, as it was told later: people at the table, from what was seen of them."""

import enum
from collections.abc import Iterator
from typing import Final, NamedTuple

from game.engine.vocab import Doubt, Function, Outcome, Relation, Role, Told
from game.i18n.language import mark
from game.voice.scene import Scene
from game.voice.words import Pool, Words

#: People who are heard, whoever else sits there.
MOST: Final = 6
#: Stands for somebody at the table whom nobody of us has met.
STRANGER: Final = -1


class Stance(enum.Enum):
    """Where somebody seems to stand, as far as was seen."""

    FOR = enum.auto()
    OPEN = enum.auto()
    AGAINST = enum.auto()


class Voice(NamedTuple):
    """One thing that is said at the table, or seen there."""

    text: str
    person: int | None = None  # None where it is seen; `STRANGER` where nobody knows the name
    stance: Stance = Stance.OPEN


#: Sentences of which one is said, where who says it stands, and what the sentence takes.
_Opinion = tuple[Pool, Stance, dict[str, str]]

_PLACE: Final[Pool] = (mark("{company}, the meeting room. You are not in it; you hear of it later."),)
_THEIRS: Final[Pool] = (mark("Somebody lays the offer of {rival} beside yours."),)
_NO_PAPER: Final[Pool] = (mark("There is no paper of {seller} on the table."),)
_SUPPORTS: Final[Pool] = (
    mark("I promised to say it, so I say it: I would take {seller}."),
    mark("I would have to work with it. I am for {seller}."),
    mark("They did what they said, each time. {seller}, for me."),
)
_WAITS: Final[Pool] = (
    mark("My question still stands. {says}"),
    mark("Nobody has answered me yet. {says}"),
    mark("I said it before, and I say it again. {says}"),
)
_OWED: Final[Pool] = (
    mark("They owe me an answer. I still wait for it."),
    mark("They said they would come back to me on that. Not yet."),
)
_CLEARED: Final[Pool] = (
    mark("I had a doubt. They answered it, and not with words only."),
    mark("What I asked, they answered. I have no more questions."),
    mark("I came with a list. It is empty now."),
)
_NEEDS: Final[Pool] = (
    mark("For me one thing counts: {need}."),
    mark("They know what hurts us. {whole}. I told them, and they wrote it down."),
    mark("Whoever we take has to solve this: {need}."),
)
_TRUSTS: Final[Pool] = (
    mark("They asked before they talked. I would work with them."),
    mark("When they did not know something, they said so."),
    mark("I have seen how they work. That would be all right with me."),
)
_MET: Final[Pool] = (
    mark("They were here, and were pleasant. What changes for us, I could not say."),
    mark("We have talked. I remember the tea better than the offer."),
    mark("I have no strong opinion on them."),
)
_NOT_MET: Final[dict[Function, Pool]] = {
    Function.USER: (mark("Nobody has asked us who work with it."),),
    Function.TECHNICAL: (mark("I have read their data sheet. That is all I know of them."),),
    Function.PURCHASING: (mark("I know their price. I do not know them."),),
    Function.STAFF: (mark("I have not met them. Has anybody?"),),
}
_STRANGER: Final[Pool] = (mark("Why this year, and why with them?"),)
_DECIDES: Final[dict[Outcome, Pool]] = {
    Outcome.WON: (
        mark("Then it is {seller}. Who calls them?"),
        mark("I have heard enough. We take {seller}."),
    ),
    Outcome.LOST: (
        mark("I hear more for the others. Then that is decided."),
        mark("Then it is not {seller}. Thank you, all of you."),
    ),
    Outcome.NO_DECISION: (
        mark("Not this year. There are other fires."),
        mark("I hear reasons to wait. Then we wait."),
    ),
}


def at_the_table(scene: Scene) -> list[int]:
    """Return who is heard, from the operation up, who decides last; `STRANGER` for all whom nobody has met.

    Args:
        scene: the moment before the decision.
    """
    known = sorted(scene.people, key=lambda person: _weight(scene, person), reverse=True)[:MOST]
    heard = sorted(known, key=lambda person: (_decides(scene, person), scene.about("level", person)))
    hidden = scene.brief.people > len(scene.people)
    return (
        [STRANGER, *heard[: MOST - 1]] if hidden and len(heard) == MOST else [*([STRANGER] * hidden), *heard]
    )


def committee(words: Words, scene: Scene, outcome: Outcome) -> list[Voice]:
    """Return what is said at the table until it is decided, from what was seen before and the decision alone.

    Args:
        words: of the scenario.
        scene: the moment before the decision.
        outcome: what was decided: won, lost or no decision.
    """
    *others, last = at_the_table(scene)
    voices = list(_seen(words, scene))
    turns = dict[Pool, int]()
    voices += [_voice(words, scene, person, turns) for person in others]
    if last != STRANGER and not _decides(scene, last):
        voices.append(_voice(words, scene, last, turns))
    return [*voices, Voice(words.say_once(_DECIDES[outcome], scene), last)]


def _weight(scene: Scene, person: int) -> tuple[bool, bool, bool, int, int]:
    """Return how much somebody has to say, as far as is known."""
    listens, met = bool(scene.about("listens", person)), scene.about("met", person) > 0
    return _decides(scene, person), listens, met, scene.about("level", person), scene.about("known", person)


def _decides(scene: Scene, person: int) -> bool:
    return bool(scene.about("roles", person) & Role.DECIDER)


def _seen(words: Words, scene: Scene) -> Iterator[Voice]:
    """Yield the room, and what lies on the table."""
    yield Voice(words.say_once(_PLACE, scene))
    rival = next((name for name in scene.rivals if name), "")
    if rival:
        yield Voice(words.say_once(_THEIRS, scene, rival=words.rival(rival)))
    if not scene.of("proposed"):
        yield Voice(words.say_once(_NO_PAPER, scene))


def _voice(words: Words, scene: Scene, person: int, turns: dict[Pool, int]) -> Voice:
    """Return what somebody says, in words that nobody has said before as long as there are others."""
    opinions = list(_opinions(words, scene, person))
    pool, stance, fields = next(
        (each for each in opinions if turns.get(each[0], 0) < len(each[0])), opinions[0]
    )
    turn = turns.get(pool, 0)
    turns[pool] = turn + 1
    return Voice(words.worded(pool[(words.tone + turn) % len(pool)], fields), person, stance)


def _opinions(words: Words, scene: Scene, person: int) -> Iterator[_Opinion]:
    """Yield from which sentences somebody may speak: what most was seen of comes first."""
    if person == STRANGER:
        yield _STRANGER, Stance.OPEN, {}
        return
    doubts = _doubts(scene, person)
    for index, state in doubts:
        if state in {Doubt.RAISED, Doubt.UNDERSTOOD}:
            yield _WAITS, Stance.AGAINST, {"says": words.objection(index)[0]}
    if scene.about("support", person):
        yield _SUPPORTS, Stance.FOR, {}
    states = {state for _, state in doubts}
    if Doubt.DEFERRED in states:
        yield _OWED, Stance.AGAINST, {}
    if Doubt.RESOLVED in states:
        yield _CLEARED, Stance.FOR, {}
    yield from _of_the_talks(words, scene, person)


def _of_the_talks(words: Words, scene: Scene, person: int) -> Iterator[_Opinion]:
    """Yield from which sentences somebody may speak, objections and promises aside."""
    for need in scene.needs:
        if scene.told(need, person) is Told.CLEAR:
            yield _NEEDS, Stance.OPEN, words.about(scene, need)
    if scene.about("relation", person) >= Relation.TRUST:
        yield _TRUSTS, Stance.FOR, {}
    if scene.about("met", person):
        yield _MET, Stance.OPEN, {}
    else:
        yield _NOT_MET[Function(max(0, scene.about("function", person)))], Stance.OPEN, {}


def _doubts(scene: Scene, person: int) -> list[tuple[int, Doubt]]:
    """Return the objections that somebody has raised, with how far each has come."""
    return [
        (index, Doubt(scene.about("objection", index)))
        for index in range(len(scene.seen.objection))
        if scene.about("objection_owner", index) == person
    ]
