"""What a trainee is asked at the end of a chapter: the forecast, the worry, a guess at somebody's style."""

import re
from typing import Final

from game.client.chapters import asks_worry, ended, unguessed, worries
from game.engine.vocab import Style
from game.session.seat import Seat
from game.text_ui.console import Console
from game.text_ui.dialogue import LeftError, answer_line, choose
from game.voice import terms
from game.voice.scene import Scene
from game.voice.words import Words

_FULL: Final = 100
_TWO_PERCENTAGES: Final = re.compile(r"(\d{1,3}) ?%?[ ,]+(\d{1,3}) ?%?")
_A_STYLE: Final = re.compile(r"(\w+)(?:[ ,]+(\d{1,3}) ?%?)?")
#: How sure a guess is that is given without a percentage. Choice: clearly more than by chance.
_USUALLY_SURE: Final = 60


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
        _forecast(console, words, seat, worry=asks_worry(number))
        for person in unguessed(seat.look()):
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
    language, questions = words.language, worries(words, scene)
    if not questions:
        return 0
    answers = [*((text, number) for number, text in questions), (language.gettext("none of these"), 0)]
    return choose(console, language, language.gettext("What worries you most?"), answers, 0)


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
