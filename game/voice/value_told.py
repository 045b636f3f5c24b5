"""Tells what comes of presenting value: rivals laid beside us, drafts read, rooms that listen or do not."""

from collections.abc import Callable
from typing import Final

import numpy as np

from game.engine.codes import Happening
from game.engine.events import Event
from game.engine.vocab import Posture, Talk
from game.i18n.language import mark
from game.voice.scene import Scene
from game.voice.utterances import Move, Speaker, Utterance
from game.voice.words import Pool, Words

ANALYSED: Final[Pool] = (
    mark("Two hours with their leaflets and your notes. Type rivals to see the table."),
    mark("You lay them beside us, line by line. Type rivals to see it."),
)
REHEARSED: Final[Pool] = (
    mark("You say it aloud, twice. The order sits."),
    mark("The first five minutes by heart. Our engineer claps."),
)
#: How a comparison is taken: a strength and a cure that can be shown, either only said, a loose word.
COMPARED: Final[tuple[Pool, ...]] = (
    (
        mark("{who} writes it down, beside the other name."),
        mark("{who} asks you to say that again."),
        mark("{who} draws a line under it."),
        mark("{who} reads that line twice."),
    ),
    (mark("{who} has seen it work, and nods."), mark("{who} crosses out a question mark.")),
    (
        mark("{who} has heard such promises before."),
        mark("{who} waits for something to look at."),
        mark("{who} lets the sentence stand there."),
        mark("{who} would like that on paper."),
    ),
    (mark("{who} asks where you have that from."), mark("{who} does not like talk about others.")),
)
READ: Final[Pool] = (
    mark("{who} reads with a pencil, and it becomes a common paper."),
    mark("{who} changes two words, and likes it better."),
)
STANDS_UP: Final[Pool] = (mark('{who} raises a hand. "{says}"'),)
HARD: Final[Pool] = (
    mark("{who} asks: and what if you cannot deliver?"),
    mark("{who} asks: why should we believe that?"),
    mark("{who} asks: what went wrong last time, elsewhere?"),
)
ANSWERED: Final[Pool] = (
    mark("{who} nods. The room breathes out."),
    mark("{who} is answered, and waves you on."),
    mark("{who} sits back: that was it."),
)
NOT_ANSWERED: Final[Pool] = (
    mark("{who} looks round. So do the others."),
    mark("{who} makes a note, and not a good one."),
)
CALLED_AWAY: Final[Pool] = (
    mark("A word at the door: {who} has to go in a few minutes."),
    mark("{who} looks at the telephone: five minutes, no more."),
)
ROOM: Final[dict[Posture, Pool]] = {
    Posture.NEUTRAL: (mark("The room listens."), mark("Quiet. They wait for what comes.")),
    Posture.LEANS_IN: (
        mark("The room leans forward."),
        mark("Somebody moves a cup away to see better."),
        mark("All eyes are up here now."),
    ),
    Posture.LEANS_BACK: (
        mark("Chairs creak. They lean back."),
        mark("One after the other they sink into their chairs."),
    ),
    Posture.ARMS_CROSSED: (
        mark("Crossed arms, all along the table."),
        mark("The arms fold, first one pair, then the rest."),
    ),
    Posture.TAKES_NOTES: (
        mark("Pens move."),
        mark("Two of them write the same word down."),
        mark("A page is turned, and the writing begins."),
    ),
    Posture.LOOKS_AT_WATCH: (
        mark("Somebody looks at the clock. Then everybody."),
        mark("A telephone lights up, and its owner reads."),
    ),
}
ENDED: Final[Pool] = (mark("The projector goes out. They talk among themselves."),)
ENDED_WITH_A_CALL: Final[Pool] = (
    mark("Nobody says yes. Nobody says no. They take the paper along."),
    mark("A moment of silence. Then somebody asks for a copy."),
)
SIGNAL: Final[Pool] = (
    mark("{who} asks how long delivery takes."),
    mark("{who} asks who would train the others."),
    mark("{who} asks what the second year costs."),
    mark("{who} asks whether it could be here before summer."),
)


def _place(text: str) -> list[Utterance]:
    """Return a line of narration."""
    return [Utterance(Speaker.PLACE, text)]


def _from(pool: Pool) -> Callable[[Move, Event], list[Utterance]]:
    """Return a teller that takes one line from a pool, about the person of the event if any."""

    def tell(move: Move, event: Event) -> list[Utterance]:
        return _place(move.words.say(pool, move.after, event.person))

    return tell


def _compared(move: Move, event: Event) -> list[Utterance]:
    """Tell how a comparison is taken."""
    return _place(move.words.say(COMPARED[event.value], move.before, event.person))


def question(words: Words, scene: Scene, item: int, person: int) -> str:
    """Return a question from the floor: an objection in its owner's words, or a hard one.

    Args:
        words: of the scenario.
        scene: the moment.
        item: number of the objection; beyond them for a hard question.
        person: who asks.
    """
    if item < scene.brief.objections:
        return words.say(STANDS_UP, scene, person, says=words.objection(item)[0])
    return words.say(HARD, scene.turned(scene.of("points")), person)


def _stood_up(move: Move, event: Event) -> list[Utterance]:
    """Tell a question from the floor."""
    return _place(question(move.words, move.after, event.item, event.person))


def _floor(move: Move, event: Event) -> list[Utterance]:
    """Tell how an answer before everybody was taken."""
    return _place(move.words.say(ANSWERED if event.value else NOT_ANSWERED, move.after, event.person))


def _room(move: Move, event: Event) -> list[Utterance]:
    """Tell how the room sits, where that changed."""
    if event.value == move.before.of("posture"):
        return []
    return _place(move.words.say(ROOM[Posture(event.value)], move.after))


def _presented(move: Move, event: Event) -> list[Utterance]:
    """Tell how the presentation ended."""
    pool = ENDED_WITH_A_CALL if event.value & Talk.CALLED else ENDED
    return _place(move.words.say(pool, move.after))


VALUE: Final[dict[Happening, Callable[[Move, Event], list[Utterance]]]] = {
    Happening.ANALYSED: _from(ANALYSED),
    Happening.POSITIONED: _compared,
    Happening.DRAFT_READ: _from(READ),
    Happening.REHEARSED: _from(REHEARSED),
    Happening.STOOD_UP: _stood_up,
    Happening.FLOOR: _floor,
    Happening.LEFT_EARLY: _from(CALLED_AWAY),
    Happening.ROOM: _room,
    Happening.PRESENTED: _presented,
    Happening.SIGNAL: _from(SIGNAL),
}


def rivals(words: Words, scene: Scene) -> list[str]:
    """Return the table of us and the rivals, criterion by criterion, in tenths; else how to get it.

    Args:
        words: of the scenario.
        scene: the moment.
    """
    language, lines = words.language, []
    for rival, name in enumerate(scene.rivals):
        theirs = scene.seen.theirs[rival, :, 0]
        if not name or (theirs < 0).any():
            continue
        lead = scene.brief.ours // 1_000 - theirs
        for message, which in (
            (mark("Against {rival} we are stronger in: {lines}."), lead > 0),
            (mark("{rival} is stronger in: {lines}. Show a cure there, or do not speak of it."), lead < 0),
            (mark("Even with {rival}: {lines}."), lead == 0),
        ):
            listed = [
                language.gettext(
                    "{criterion} ({us} to {them})",
                    criterion=words.criterion(scene.names.criteria[each]),
                    us=int(scene.brief.ours[each]) // 1_000,
                    them=int(theirs[each]),
                )
                for each in np.flatnonzero(which).tolist()
            ]
            if listed:
                lines.append(language.say(message, rival=words.rival(name), lines=words.listed(listed)))
    if not lines:
        return [
            language.gettext("You have not analysed the competition yet; that takes two hours at the desk.")
        ]
    return lines + _counts_most(words, scene)


def _counts_most(words: Words, scene: Scene) -> list[str]:
    """Return what counts most with whom, a line a criterion."""
    lines, most = [], scene.seen.weighs_most[:, 0]
    for each, name in enumerate(scene.names.criteria):
        people = [words.name(scene, int(who)) for who in np.flatnonzero(most == each)]
        if people:
            lines.append(
                words.language.gettext(
                    "What counts most with {people}: {criterion}.",
                    criterion=words.criterion(name),
                    people=words.listed(people),
                )
            )
    return lines
