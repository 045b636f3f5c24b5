"""The four questions that our own company asks before it releases the team."""

import dataclasses
from typing import Final

from game.engine.actions import Action
from game.engine.vocab import Question
from game.i18n.language import Message, mark
from game.text_ui.console import Console
from game.text_ui.dialogue import choose
from game.voice.words import Words

_QUESTIONS: Final[dict[Question, Message]] = {
    Question.NEED: mark("Do they need it, and do you know why?"),
    Question.MONEY: mark("Is there money for it?"),
    Question.POWER: mark("Do you know who decides?"),
    Question.TIME: mark("Is there a date by which they must act?"),
}


def judged(console: Console, words: Words, action: Action) -> Action:
    """Ask the four questions one by one and return the judgement.

    Args:
        console: where they are asked.
        words: of the scenario.
        action: the move without its answers.

    Raises:
        LeftError: a question was not answered.
    """
    language = words.language
    answers = [(language.gettext("not yet"), False), (language.gettext("yes"), True)]
    console.say("", language.gettext("Say yes only to what you can show."))
    sure = [
        question
        for question, text in _QUESTIONS.items()
        if choose(console, language, language.say(text), answers)
    ]
    return dataclasses.replace(action, people=frozenset(map(int, sure)))
