"""The four questions that our own company asks before it releases the team."""

import dataclasses
from collections.abc import Iterable
from typing import Final

from game.engine.actions import Action
from game.engine.vocab import Question
from game.i18n.language import Message, mark

QUESTIONS: Final[dict[Question, Message]] = {
    Question.NEED: mark("Do they need it, and do you know why?"),
    Question.MONEY: mark("Is there money for it?"),
    Question.POWER: mark("Do you know who decides?"),
    Question.TIME: mark("Is there a date by which they must act?"),
}


def judgement(action: Action, sure: Iterable[Question]) -> Action | None:
    """Return the judgement of the deal, None where nothing can be answered with yes.

    Args:
        action: the move without its answers.
        sure: questions that can be answered with yes.
    """
    answered = frozenset(map(int, sure))
    return dataclasses.replace(action, people=answered) if answered else None
