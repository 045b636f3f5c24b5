"""The Spanish catalogue: complete, with the placeholders of its source, and Spanish all through."""

import re

import pytest
from babel.messages import Catalog, Message, pofile

from game.i18n.catalogue import placeholders
from game.i18n.language import CATALOGUE_FILE
from game.scenario.compile import catalogue
from game.shipped import assets_folder
from tests.test_language_zh import bare, forms, source, written

PATH = assets_folder() / "locale" / "es" / "LC_MESSAGES" / CATALOGUE_FILE
#: Signs that open, each with the one that closes.
PAIRS = (("¿", "?"), ("¡", "!"), ("«", "»"), ("(", ")"))
#: Forms that are heard on one side of the ocean only, or that English left behind.
FOREIGN = re.compile(
    r"\b(vosotr[oa]s|os|vuestr[oa]s?|móvil|ordenador|coger?|the|and|you|of|is)\b", re.IGNORECASE
)
#: How much longer a sentence may be than in English, in letters, and a length that is always fine.
LONGER, SHORT = 1.5, 24


def read() -> Catalog:
    """Return the catalogue as Babel reads it."""
    with PATH.open("rb") as file:
        return pofile.read_po(file, locale="es")


MESSAGES: list[Message] = [message for message in read() if message.id]
#: Every English sentence and the Spanish one for it; singular and plural are two.
SAID = [
    (said, form)
    for message in MESSAGES
    for said, form in zip(message.id if message.pluralizable else (message.id,), forms(message), strict=True)
]


def test_all_that_the_code_says_is_said_in_spanish():
    said = {(message.context or "", source(message)) for message in MESSAGES if all(forms(message))}
    assert sorted(set(written()) - said) == []


def test_nothing_is_kept_that_the_code_no_longer_says():
    assert sorted({(message.context or "", source(message)) for message in MESSAGES} - set(written())) == []


def test_no_sentence_is_fuzzy():
    assert [source(message) for message in MESSAGES if message.fuzzy] == []


def test_every_sentence_has_the_placeholders_of_its_english_one():
    assert [(said, form) for said, form in SAID if placeholders(form) != placeholders(said)] == []


@pytest.mark.parametrize(("opens", "closes"), PAIRS)
def test_what_opens_is_closed(opens, closes):
    wrong = re.compile(f"[{re.escape(opens + closes)}]")
    assert [
        form for _, form in SAID if "".join(wrong.findall(form)) != (opens + closes) * form.count(opens)
    ] == []


def test_no_word_belongs_to_one_country_or_to_english():
    assert [form for _, form in SAID if FOREIGN.search(bare(form))] == []


def test_a_percentage_stands_apart_from_its_sign_and_is_not_broken():
    assert [form for _, form in SAID if re.search("[0-9} ]%", form)] == []


def test_no_sentence_is_much_longer_than_in_english():
    """Spanish needs a fifth more; what needs half as much again does not fit where English fits."""
    assert [
        (len(bare(form)), form)
        for said, form in SAID
        if len(bare(form)) > max(SHORT, LONGER * len(bare(said)) + 10)
    ] == []


@pytest.mark.parametrize("scenario", catalogue(), ids=lambda scenario: scenario.id)
def test_people_in_every_scenario_are_addressed_as_in_spanish(scenario):
    """An abbreviation with a capital stands as well at the head of a sentence as inside one."""
    said, english = scenario.texts("es").people, scenario.texts("en").people
    given = [said[key].address for key in said if said[key].address != english[key].address]
    assert given
    assert [address for address in given if not re.match(r"(Sr|Sra|Dr|Dra)\. ", address)] == []
