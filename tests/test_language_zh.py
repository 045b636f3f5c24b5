"""The Chinese catalogue: complete, with the placeholders of its source, and Chinese all through."""

import ast
import inspect
import io
import itertools
import re
import string
import unicodedata
from collections.abc import Iterator

import pytest
from babel.messages import Catalog, Message, extract, pofile

from game.i18n.catalogue import placeholders
from game.i18n.language import CATALOGUE_FILE
from game.scenario.compile import catalogue
from game.shipped import assets_folder
from game.text_ui.commands import COMMANDS
from game.voice import (
    answers,
    consents,
    enquiries,
    facts,
    questions,
    reactions,
    replies,
    statements,
    terms,
)
from tests.test_repository import ROOT

pytestmark = pytest.mark.unmeasured

PATH = assets_folder() / "locale" / "zh" / "LC_MESSAGES" / CATALOGUE_FILE
#: What calls name a sentence in the code; the places of its text among the arguments.
KEYWORDS = {"gettext": None, "mark": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2)}
#: Latin words that are typed, are names of forms and files, or are words of an example.
TYPED = frozenset(
    {
        *COMMANDS,
        *("all", "ask", "problem", "play", "visit", "chen", "queue", "leave", "propose"),
        *("engineer", "answer", "objection", "whatif", "next", "stop"),
    }
)
NAMES = frozenset({"analytical", "driver", "amiable", "expressive", "textbook", "random", "en"})
FORMS = frozenset(
    {"ARGUMENTS", "COMMAND", "help", "text", "save", "scenario", "seed", "json", "JSON", "Schema"}
)
OTHERS = frozenset({"github", "pytest", "pygame", "ce", "pip", "install", "uninstall"})
#: Choices: sentences and steps that stand in a numbered list.
CHOICES = (questions, statements, enquiries, terms)
#: Sentences that two people say to each other, so that they have a form of address.
SPOKEN = (questions, statements, enquiries, answers, consents, facts, replies, reactions)
#: How much wider a choice may be than in English, and a width in columns that is always fine.
WIDER, NARROW = 1.2, 24
CHINESE = re.compile("[\u4e00-\u9fff]")


def read() -> Catalog:
    """Return the catalogue as Babel reads it."""
    with PATH.open("rb") as file:
        return pofile.read_po(file, locale="zh")


MESSAGES: list[Message] = [message for message in read() if message.id]


def source(message: Message) -> str:
    """Return the English sentence."""
    return message.id[0] if message.pluralizable else message.id


def forms(message: Message) -> tuple[str, ...]:
    """Return the Chinese sentence in all its forms."""
    return tuple(message.string) if message.pluralizable else (message.string,)


def written() -> Iterator[tuple[str, str]]:
    """Yield context and sentence of all that the code says, as the template would hold them."""
    for path in sorted((ROOT / "game").rglob("*.py")):
        with io.BytesIO(path.read_bytes()) as file:
            for _, message, _, context in extract.extract("python", file, KEYWORDS):
                yield context or "", message if isinstance(message, str) else message[0]


def bare(text: str) -> str:
    """Return a sentence without its placeholders."""
    return "".join(literal for literal, *_ in string.Formatter().parse(text))


def columns(text: str) -> int:
    """Return how wide a sentence is at a terminal without its placeholders."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in bare(text))


def choices() -> Iterator[Message]:
    """Yield the sentences of `CHOICES`."""
    trees = (ast.parse(inspect.getsource(module)) for module in CHOICES)
    texts = {node.value for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Constant)}
    return (message for message in MESSAGES if source(message) in texts)


def test_all_that_the_code_says_is_said_in_chinese():
    said = {(message.context or "", source(message)) for message in MESSAGES if all(forms(message))}
    assert sorted(set(written()) - said) == []


def test_nothing_is_kept_that_the_code_no_longer_says():
    """What people who trust each other say may stand there as well, under the context of that name."""
    said = set(written())
    said |= {("familiar", sentence) for context, sentence in said if not context}
    assert sorted({(message.context or "", source(message)) for message in MESSAGES} - said) == []


def spoken() -> set[str]:
    """Return the sentences that the trainee and the customer's people say to each other."""
    trees = (ast.parse(inspect.getsource(module)) for module in SPOKEN)
    return {node.value for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Constant)}


def test_who_trusts_each_other_says_ni_where_others_say_nin():
    """The form of address follows the relationship, in every sentence that has one."""
    close = {source(message) for message in MESSAGES if message.context == "familiar"}
    distant = {
        source(message)
        for message in MESSAGES
        if not message.context and any("您" in form for form in forms(message))
    }
    assert sorted(distant & spoken() - close) == []
    assert [
        form
        for message in MESSAGES
        if message.context == "familiar"
        for form in forms(message)
        if "您" in form
    ] == []


def test_who_does_not_trust_each_other_yet_says_nin():
    """Narration, which speaks to the player of `{who}`, stands in the same modules."""
    said = spoken()
    assert [
        form
        for message in MESSAGES
        if not message.context and source(message) in said and "{who}" not in source(message)
        for form in forms(message)
        if re.search("你(?!们)", form)
    ] == []


def test_no_two_sentences_that_people_say_have_become_one():
    """Variants that read the same would be heard as a repetition."""
    places: dict[tuple[str, str], list[str]] = {}
    said = spoken()
    for message in MESSAGES:
        if not message.context and source(message) in said:
            for path, form in itertools.product({path for path, _ in message.locations}, forms(message)):
                places.setdefault((path, form), []).append(source(message))
    assert [same for same in places.values() if len(same) > 1] == []


def test_no_sentence_is_fuzzy():
    assert [source(message) for message in MESSAGES if message.fuzzy] == []


def test_every_sentence_has_the_placeholders_of_its_english_one():
    assert [
        (source(message), form)
        for message in MESSAGES
        for form in forms(message)
        if placeholders(form) != placeholders(message.id[-1] if message.pluralizable else message.id)
    ] == []


def test_no_latin_word_is_left_but_what_is_typed_and_what_is_a_name():
    known = TYPED | NAMES | FORMS | OTHERS
    assert [
        (word, form)
        for message in MESSAGES
        for form in forms(message)
        for word in re.findall("[A-Za-z]+", bare(form))
        if word not in known
    ] == []


def test_chinese_sentences_have_chinese_punctuation():
    halfwidth = re.compile(r"(?<=[\u4e00-\u9fff}])[,;:?!]|[,;:?!](?=[\u4e00-\u9fff])|[\"']")
    assert [form for message in MESSAGES for form in forms(message) if halfwidth.search(form)] == []


def test_no_space_stands_between_chinese_characters():
    letter = "[\u201c\u201d\u3001-\u303f\u4e00-\u9fff\uff00-\uffef]"
    spaced = re.compile(f"{letter} +{letter}")
    assert [form for message in MESSAGES for form in forms(message) if spaced.search(form)] == []


def test_no_choice_is_much_wider_than_in_english():
    found = list(choices())
    assert len(found) > 400
    assert [
        (columns(form), form)
        for message in found
        for form in forms(message)
        if columns(form) > max(NARROW, WIDER * columns(source(message)))
    ] == []


@pytest.mark.parametrize("scenario", catalogue(), ids=lambda scenario: scenario.id)
def test_the_texts_of_every_scenario_are_chinese(scenario):
    texts = scenario.texts("zh")
    said = [texts.title, texts.company, texts.seller, *texts.criteria.values(), *texts.issues.values()]
    said += [name for person in texts.people.values() for name in (person.name, person.address)]
    said += [person.title for person in texts.people.values()]
    said += [texts.brief, *texts.needs.values(), *texts.teaches, *texts.learning_goals]
    assert [text for text in said if not CHINESE.search(text)] == []
