"""Short dialogues: a few numbered answers, of which the first is taken with an empty line."""

from collections.abc import Sequence
from typing import TypeVar

from game.text_ui.console import Console

Answer = TypeVar("Answer")


def choose(console: Console, question: str, answers: Sequence[tuple[str, Answer]]) -> Answer:
    """Ask one question.

    Args:
        console: where it is asked.
        question: a sentence.
        answers: text and value of each; the first stands for an empty line.

    Returns:
        The value chosen. Anything but a number of the list takes the first and is read again as
        a line of its own, so that nobody is caught in a question.
    """
    console.say("", question, *(f"{number} {text}" for number, (text, _) in enumerate(answers, start=1)))
    line = console.read()
    if line and line.isdecimal() and 1 <= int(line[:9]) <= len(answers):
        return answers[int(line[:9]) - 1][1]
    if line:
        console.unread(line)
    return answers[0][1]


def choose_some(
    console: Console, question: str, answers: Sequence[tuple[str, Answer]], usual: Sequence[Answer]
) -> list[Answer]:
    """Ask for several of the answers by their numbers; an empty line takes the usual ones."""
    console.say("", question, *(f"{number} {text}" for number, (text, _) in enumerate(answers, start=1)))
    line = console.read()
    words = line.replace(",", " ").split() if line else []
    numbers = [int(word) for word in words if word.isdecimal() and len(word) < 3]
    if words and len(numbers) == len(words) and all(1 <= number <= len(answers) for number in numbers):
        return [answers[number - 1][1] for number in dict.fromkeys(numbers)]
    if line:
        console.unread(line)
    return list(usual)
