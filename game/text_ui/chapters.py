"""Chapters: the card that opens one, and what a trainee is asked when one is over."""

import re
from typing import Final

from game.engine.vocab import Known, Phase, Stage, Style, Told
from game.scenario.chapters import Chapter, chapter_at
from game.session.seat import Seat
from game.text_ui.console import Console
from game.text_ui.dialogue import LeftError, answer_line, choose
from game.voice import terms
from game.voice.pages import milestones
from game.voice.scene import Scene
from game.voice.words import Words, shown

#: Most people about whose style is asked at the end of a chapter.
_MOST_GUESSES: Final = 1
#: Most questions among which the one that worries most is chosen.
_MOST_WORRIES: Final = 2
_FULL: Final = 100
_TWO_PERCENTAGES: Final = re.compile(r"(\d{1,3}) ?%?[ ,]+(\d{1,3}) ?%?")
_A_STYLE: Final = re.compile(r"(\w+)(?:[ ,]+(\d{1,3}) ?%?)?")
#: How sure a guess is that is given without a percentage. Choice: clearly more than by chance.
_USUALLY_SURE: Final = 60
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


def closed(console: Console, words: Words, seat: Seat, number: int) -> None:
    """End a chapter at the desk: say what is known, ask for the trainee's view, and where one may stop.

    Args:
        console: where it is said.
        words: of the scenario.
        seat: that keeps the answers.
        number: of the chapter that is over, from 0.
    """
    console.say("", *ended(words, seat.look(), number))
    if not console.strict:
        asked(console, words, seat, number)
    if number == 0:
        console.say("", words.language.gettext("A good place to stop: quit keeps the game."))


def asked(console: Console, words: Words, seat: Seat, number: int) -> None:
    """Ask for the forecast, every other time for the worry, and for a style; an empty line skips each.

    Whatever is no answer is read once more as a line of its own, and nothing more is asked.

    Args:
        console: where it is asked.
        words: of the scenario.
        seat: that keeps the answers.
        number: of the chapter that is over, from 0.
    """
    try:
        _forecast(console, words, seat, worry=number % 2 == 0)
        for person in _unguessed(seat.look())[:_MOST_GUESSES]:
            _guess(console, words, seat, person)
    except LeftError:
        return


def _forecast(console: Console, words: Words, seat: Seat, *, worry: bool) -> None:
    """Ask for the chances, and then perhaps for what worries most."""
    language = words.language
    question = language.gettext("Your forecast, won and lost in percent, such as 40 30? (Enter skips)")
    if seat.look().of("forecast_won") >= 0:
        question = language.gettext("Your forecast, won and lost? (Enter skips)")
    console.say("", question)
    while line := answer_line(console):
        parts = _TWO_PERCENTAGES.fullmatch(line)
        if not parts:
            console.unread(line)
            raise LeftError
        won, lost = int(parts[1]), int(parts[2])
        if won + lost <= _FULL:
            seat.forecast(won, lost, _worry(console, words, seat.look()) if worry else 0)
            return
        console.say(language.gettext("Together they cannot be more than 100."))


def _worry(console: Console, words: Words, scene: Scene) -> int:
    """Ask which open question worries most; return its number, 0 none."""
    language, questions = words.language, open_questions(words, scene)[:_MOST_WORRIES]
    if not questions:
        return 0
    answers = [*((text, number) for number, text in questions), (language.gettext("none of these"), 0)]
    return choose(console, language, language.gettext("What worries you most?"), answers, 0)


def _unguessed(scene: Scene) -> list[int]:
    """Return who was met and not guessed at, those met most first."""
    met = [each for each in scene.people if scene.about("met", each) and scene.about("guess_style", each) < 0]
    return sorted(met, key=lambda person: -scene.about("met", person))


def _guess(console: Console, words: Words, seat: Seat, person: int) -> None:
    """Ask for somebody's style."""
    language, scene = words.language, seat.look()
    styles = {language.say(name).casefold(): style for style, name in terms.STYLES.items()}
    styles |= {style.name.lower(): style for style in Style}
    named = [f"{number} {language.say(name)}" for number, name in enumerate(terms.STYLES.values(), start=1)]
    fields = {"who": words.name(scene, person), "styles": ", ".join(named)}
    question = language.gettext("The style of {who}: {styles}? With percent: 1 70. (Enter skips)", **fields)
    if any(scene.about("guess_style", each) >= 0 for each in scene.people):
        question = language.gettext("The style of {who}: {styles}? (Enter skips)", **fields)
    console.say("", question)
    line = answer_line(console)
    if not line:
        return
    parts = _A_STYLE.fullmatch(line.casefold())
    style = styles.get(parts[1]) if parts else None
    if parts and parts[1].isdecimal() and 1 <= int(parts[1]) <= len(terms.STYLES):
        style = list(terms.STYLES)[int(parts[1]) - 1]
    sure = int(parts[2] or _USUALLY_SURE) if parts else 0
    if style is None or sure > _FULL:
        console.unread(line)
        raise LeftError
    seat.guess(scene.names.people[person], style.name.lower(), sure)
