"""The four questions that our own company asks before it releases the team."""

import dataclasses
from typing import Final

from game.engine.actions import Action
from game.engine.vocab import Question
from game.i18n.language import Message, mark
from game.text_ui.console import Console
from game.text_ui.dialogue import choose_some
from game.voice.words import Words

_QUESTIONS: Final[dict[Question, Message]] = {
    Question.NEED: mark("Do they need it, and do you know why?"),
    Question.MONEY: mark("Is there money for it?"),
    Question.POWER: mark("Do you know who decides?"),
    Question.TIME: mark("Is there a date by which they must act?"),
}


def judged(console: Console, words: Words, action: Action) -> Action:
    """Ask which of the four questions can be answered with yes, and return the judgement.

    Args:
        console: where it is asked.
        words: of the scenario.
        action: the move without its answers.

    Raises:
        LeftError: something else was typed.
    """
    language = words.language
    sure = choose_some(
        console,
        language,
        language.gettext("Say yes only to what you can show, such as 1 3. (Enter files nothing)"),
        [(language.say(text), question) for question, text in _QUESTIONS.items()],
        (),
    )
    return dataclasses.replace(action, people=frozenset(map(int, sure)))
