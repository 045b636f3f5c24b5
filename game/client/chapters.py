"""Chapters: which one runs, the card that opens it, and what stands and is asked at its end."""

from typing import Final

from game.engine.vocab import Known, Phase, Stage, Told
from game.scenario.chapters import Chapter, chapter_at
from game.voice.pages import milestones
from game.voice.scene import Scene
from game.voice.words import Words, shown

#: Most people about whose style is asked at the end of a chapter.
_MOST_GUESSES: Final = 1
#: Most questions among which the one that worries most is chosen.
_MOST_WORRIES: Final = 2
#: Stage that a phase belongs to, where the time was over before the customer's clock came there.
_LEAST: Final = {Phase.TABLE: Stage.COMMITMENT, Phase.FOLLOW_UP: Stage.IMPLEMENTATION}


def running(chapters: tuple[Chapter, ...], scene: Scene) -> int:
    """Return the chapter that a moment belongs to, from 0."""
    return chapter_at(chapters, max(scene.stage, _LEAST.get(scene.phase, scene.stage)), scene.week)


def card(words: Words, chapters: tuple[Chapter, ...], number: int) -> list[str]:
    """Return the card of a chapter, from 0: title, goal, deadline where there is one, method."""
    language, cards = words.language, words.texts.chapters
    texts, last = cards[number], chapters[number].until_week
    title = language.gettext(
        "Chapter {number} of {count}: {title}",
        number=number + 1,
        count=len(cards),
        title=shown(texts.title),
    )
    goal = language.gettext("Goal: {goal}", goal=shown(texts.goal))
    if last is not None:
        goal = language.gettext("Goal, by the end of week {week}: {goal}", week=last, goal=shown(texts.goal))
    return [title, goal, language.gettext("Method: {method}", method=shown(texts.method))]


def ended(words: Words, scene: Scene, number: int) -> list[str]:
    """Return what stands at the end of a chapter: what is known, what was only heard, what is unknown."""
    language = words.language
    told = [scene.best_told(need) for need in scene.needs]
    unmet = sum(not scene.about("met", person) for person in scene.people)
    unknown = scene.brief.people - len(scene.people)
    lines = [
        language.gettext("End of chapter {number}.", number=number + 1),
        language.gettext(
            "Clear needs: {clear}; people met: {met}; roles known: {roles}.",
            clear=told.count(Told.CLEAR),
            met=len(scene.people) - unmet,
            roles=sum(scene.about("known", person) == Known.ROLE for person in scene.people),
        ),
        language.gettext(
            "Needs only heard: {heard}; only names: {names}.", heard=told.count(Told.HEARD), names=unmet
        ),
    ]
    if unknown:
        lines.append(language.ngettext("Unknown: one person.", "Unknown: {count} people.", unknown))
    if words.texts.milestones:
        lines.append(
            language.gettext(
                "Questions answered: {answered} of {count}.",
                answered=len(words.texts.milestones) - len(open_questions(words, scene)),
                count=len(words.texts.milestones),
            )
        )
    return lines


def open_questions(words: Words, scene: Scene) -> list[tuple[int, str]]:
    """Return the questions of the milestone board that are open, each with its number from 1."""
    asks = [shown(each.ask) for each in words.texts.milestones]
    board = zip(asks, milestones(words, scene), strict=True)
    return [
        (number, ask)
        for number, (ask, line) in enumerate(board, start=1)
        if line == words.language.gettext("Open: {question}", question=ask)
    ]


def begun_by(chapters: tuple[Chapter, ...], scene: Scene, number: int) -> int | None:
    """Return the chapter that a move has begun, None where the old one runs on; never in a meeting.

    Args:
        chapters: of the scenario.
        scene: the moment after the move.
        number: of the chapter that ran before it, from 0.
    """
    reached = running(chapters, scene)
    return reached if reached > number and scene.phase is not Phase.MEETING else None


def asks_worry(number: int) -> bool:
    """Say whether the end of a chapter asks what worries most: every other time."""
    return number % 2 == 0


def worries(words: Words, scene: Scene) -> list[tuple[int, str]]:
    """Return the open questions among which the one that worries most is chosen, with their numbers."""
    return open_questions(words, scene)[:_MOST_WORRIES]


def unguessed(scene: Scene) -> list[int]:
    """Return about whose style is asked at the end of a chapter: who was met most and not guessed at."""
    met = [each for each in scene.people if scene.about("met", each) and scene.about("guess_style", each) < 0]
    return sorted(met, key=lambda person: -scene.about("met", person))[:_MOST_GUESSES]
