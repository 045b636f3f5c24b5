"""Whether the sentences of a scenario fit their places and stand in every language of the file."""

import math
from collections.abc import Iterator
from typing import NamedTuple

from game.scenario.axes import nodes
from game.scenario.finding import Finding
from game.scenario.letters import undrawn
from game.scenario.parts import LANGUAGES, Phrase
from game.scenario.schema import ScenarioFile
from game.scenario.tree import Path

#: Most words of each kind of text, counted as `words_in` counts. Choice: what is read at a glance.
EVENT_WORDS, SAY_WORDS, REPLY_WORDS, FACT_WORDS, OBJECTION_WORDS, CARD_WORDS = 45, 20, 30, 25, 25, 20
#: Chinese characters that take as long to read as a word of English.
CHARACTERS_A_WORD = 1.6

#: Letters of which a warning names those that come first.
_MOST_LETTERS = 8

_NAMES = {"en": "English", "zh": "Chinese", "es": "Spanish"}


class _Sentence(NamedTuple):
    """A text that is told to the trainee."""

    path: Path
    phrase: Phrase
    budget: int | None = None  # most words, where its place is small


def words_in(text: str, language: str) -> int:
    """Return how many words a text has; Chinese is counted by its characters.

    >>> words_in("Cut the cycle by a fifth.", "en"), words_in("新控制器十二个月做出来", "zh")
    (6, 7)
    """
    words = text.split()
    return math.ceil(sum(map(len, words)) / CHARACTERS_A_WORD) if language == "zh" else len(words)


def findings_of_words(file: ScenarioFile) -> Iterator[Finding]:
    """Yield a warning for each sentence that is too long, or lacks a language that others have."""
    sentences = [*_frame(file), *_story(file)]
    languages = [name for name in LANGUAGES if any(each.phrase.written(name) for each in sentences)]
    for path, phrase, budget in sentences:
        missing = [name for name in languages if not phrase.written(name)]
        if missing:
            sentence = f"This text is not in {' and '.join(_NAMES[name] for name in missing)}, as others are."
            suggestion = f"Add {' and '.join(f'`{name}: ...`' for name in missing)}."
            yield Finding(path, "missing-language", sentence, suggestion, warning=True)
        yield from _too_long(path, phrase, budget) if budget else ()
    drawn = [*((path, phrase) for path, phrase, _ in sentences), *_names(file)]
    for path, phrase in drawn:
        yield from _undrawn(path, phrase)


def _names(file: ScenarioFile) -> Iterator[tuple[Path, Phrase]]:
    """Yield what things and people are called."""
    yield ("company",), file.company
    yield ("title",), file.title
    for at, person in enumerate(file.people):
        yield ("people", at, "name"), person.name
        yield ("people", at, "title"), person.title
        if person.address:
            yield ("people", at, "address"), person.address
        for place, hook in enumerate(person.hooks):
            yield ("people", at, "hooks", place), hook


def _undrawn(path: Path, phrase: Phrase) -> Iterator[Finding]:
    """Yield a warning for each language in which a text has letters that the game cannot draw."""
    for language in LANGUAGES:
        letters = undrawn(phrase.written(language))
        if letters:
            sentence = f"The window cannot draw {letters[:_MOST_LETTERS]!r} and shows a box in its place."
            advice = "Write it in Latin or Chinese letters."
            yield Finding((*path, language), "no-glyph", sentence, advice, warning=True)


def _too_long(path: Path, phrase: Phrase, budget: int) -> Iterator[Finding]:
    """Yield a warning for each language in which a text has more words than its place has room for."""
    for language in LANGUAGES:
        count = words_in(phrase.written(language), language)
        if count > budget:
            sentence = f"In {_NAMES[language]} this text counts {count} words; {budget} fit its place."
            advice = "Shorten it, or cut it in two."
            yield Finding((*path, language), "too-many-words", sentence, advice, warning=True)


def _frame(file: ScenarioFile) -> Iterator[_Sentence]:
    """Yield the sentences of the brief, the needs and the lists of goals."""
    yield _Sentence(("brief",), file.brief)
    for at, learning in enumerate(file.learning_goals):
        yield _Sentence(("learning_goals", at, "goal"), learning.goal)
    for at, milestone in enumerate(file.milestones):
        yield _Sentence(("milestones", at, "ask"), milestone.ask)
    for node in nodes(file):
        yield _Sentence((*node.path, "text"), node.need.text)


def _story(file: ScenarioFile) -> Iterator[_Sentence]:
    """Yield the sentences of facts, events, objections and chapters."""
    for at, fact in enumerate(file.facts):
        yield _Sentence(("facts", at, "text"), fact.text, FACT_WORDS)
        if fact.rumour:
            yield _Sentence(("facts", at, "rumour"), fact.rumour, FACT_WORDS)
    for at, event in enumerate(file.events):
        yield _Sentence(("events", at, "text"), event.text, EVENT_WORDS)
        for number, answer in enumerate(event.answers):
            path: Path = ("events", at, "answers", number)
            yield _Sentence((*path, "say"), answer.say, SAY_WORDS)
            yield _Sentence((*path, "reply"), answer.reply, REPLY_WORDS)
    for at, objection in enumerate(file.objections):
        yield _Sentence(("objections", at, "says"), objection.says, OBJECTION_WORDS)
        yield _Sentence(("objections", at, "behind"), objection.behind, OBJECTION_WORDS)
    for at, chapter in enumerate(file.chapters or ()):
        yield _Sentence(("chapters", at, "goal"), chapter.goal, CARD_WORDS)
        yield _Sentence(("chapters", at, "method"), chapter.method, CARD_WORDS)
