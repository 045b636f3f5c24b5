"""Short dialogues: a few numbered answers, of which one is taken with an empty line."""

from collections.abc import Mapping, Sequence
from typing import TypeVar

from game.errors import IllegalAction
from game.i18n.language import Language
from game.text_ui.console import Console
from game.voice.mistakes import worded

Answer = TypeVar("Answer")
Key = TypeVar("Key")


class LeftError(Exception):
    """Somebody typed something else in place of an answer, or nothing more can be read.

    What was to be done is not done: a word in a question must not cost an hour. The line is read
    once more as a line of its own, so that nobody is caught in a question.
    """


def choose(
    console: Console,
    language: Language,
    question: str,
    answers: Sequence[tuple[str, Answer]],
    usual: Answer | None = None,
) -> Answer:
    """Ask one question.

    Args:
        console: where it is asked.
        language: in which it is asked.
        question: a sentence.
        answers: text and value of each.
        usual: value that an empty line takes; the first where it is left out or not among them.

    Raises:
        LeftError: it was not answered.
    """
    taken = next((each for each in answers if each[1] == usual), answers[0])
    _ask(console, question, answers)
    console.say(language.gettext("(Enter: {number})", number=answers.index(taken) + 1))
    while line := answer_line(console):
        if not line.isdecimal():
            named = _named(line, answers)
            if len(named) == 1:
                return named[0]
            raise _left(console, line)
        number = int(line[:9])
        if 1 <= number <= len(answers):
            return answers[number - 1][1]
        _refuse(console, language, line)
    return taken[1]


def choose_word(console: Console, language: Language, about: str, options: Sequence[str]) -> int:
    """Ask which of some words is meant, in one line; its place among them is an answer, too.

    Args:
        console: where it is asked.
        language: in which it is asked.
        about: what they are about.
        options: the words, of which an empty line takes the first.

    Returns:
        The place of the word, from 0.

    Raises:
        LeftError: it was not answered.
    """
    listed = ", ".join(options)
    console.say(language.gettext("{issue}: {options}?", issue=about, options=listed))
    words = [option.casefold() for option in options]
    while line := answer_line(console):
        if line.casefold() in words:
            return words.index(line.casefold())
        if not line.isdecimal():
            raise _left(console, line)
        number = int(line[:9])
        if 1 <= number <= len(options):
            return number - 1
        _refuse(console, language, line)
    return 0


def choose_with(
    console: Console,
    language: Language,
    question: str,
    answers: Sequence[tuple[str, Answer]],
    extras: Mapping[str, tuple[Key, int]],
    usual: str,
) -> tuple[Answer, dict[Key, int]]:
    """Ask for one answer by its number, behind which further words may stand.

    Args:
        console: where it is asked.
        language: in which it is asked.
        question: a sentence.
        answers: text and value of each.
        extras: the words that may follow, with what they are about and what they mean.
        usual: the sentence on what an empty line takes, which is the first answer.

    Raises:
        LeftError: it was not answered.
    """
    options = " ".join(
        language.gettext("{number} {text}.", number=number, text=text)
        for number, (text, _) in enumerate(answers, start=1)
    )
    console.say("", f"{question} {options} {usual}".rstrip())
    while line := answer_line(console):
        number, *rest = line.casefold().replace(",", " ").split()
        if number in extras:
            number, rest = "1", [number, *rest]
        if not number.isdecimal() or any(word not in extras for word in rest):
            raise _left(console, line)
        if 1 <= int(number[:9]) <= len(answers):
            return answers[int(number) - 1][1], dict(extras[word] for word in rest)
        _refuse(console, language, number)
    return answers[0][1], {}


def choose_some(
    console: Console,
    language: Language,
    question: str,
    answers: Sequence[tuple[str, Answer]],
    usual: Sequence[Answer],
) -> list[Answer]:
    """Ask for several of the answers by their numbers; an empty line takes the usual ones.

    Raises:
        LeftError: it was not answered.
    """
    _ask(console, question, answers)
    while line := answer_line(console):
        words = line.replace(",", " ").split()
        if not all(word.isdecimal() for word in words):
            raise _left(console, line)
        numbers = [int(word[:9]) for word in words]
        wrong = [word for word, number in zip(words, numbers, strict=True) if not 1 <= number <= len(answers)]
        if not wrong:
            return [answers[number - 1][1] for number in dict.fromkeys(numbers)]
        _refuse(console, language, wrong[0])
    return list(usual)


def _ask(console: Console, question: str, answers: Sequence[tuple[str, Answer]]) -> None:
    """Show a question and its answers."""
    console.say("", question, *(f"{number} {text}" for number, (text, _) in enumerate(answers, start=1)))


def answer_line(console: Console) -> str:
    """Return what is answered, empty where the question is skipped.

    Raises:
        LeftError: nothing more can be read.
    """
    line = console.read()
    if line is None:
        raise LeftError
    return line


def _refuse(console: Console, language: Language, word: str) -> None:
    """Say that a number is not among the answers."""
    console.say(worded(IllegalAction(0, "move.no_number", {"word": word}), language))


def _left(console: Console, line: str) -> LeftError:
    """Let a line be read again as one of its own."""
    console.unread(line)
    return LeftError()


def _named(line: str, answers: Sequence[tuple[str, Answer]]) -> list[Answer]:
    """Return the answers that have all the words of a line."""
    typed = set(line.casefold().split())
    return [value for text, value in answers if typed <= set(text.casefold().split())]
