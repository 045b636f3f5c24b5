"""The Spanish catalogue: complete, with the placeholders of its source, and Spanish all through."""

import re

import pytest
from babel.messages import Catalog, Message, pofile

from game.i18n.catalogue import placeholders
from game.i18n.language import CATALOGUE_FILE
from game.scenario.compile import catalogue
from game.shipped import assets_folder
from game.voice.reactions import SHOWS
from tests.test_language_zh import FORMS, NAMES, OTHERS, TYPED, bare, forms, source, spoken, written

pytestmark = pytest.mark.unmeasured

PATH = assets_folder() / "locale" / "es" / "LC_MESSAGES" / CATALOGUE_FILE
#: Signs that open, each with the one that closes.
PAIRS = (("¿", "?"), ("¡", "!"), ("«", "»"), ("(", ")"))
#: Forms that are heard on one side of the ocean only, or that English left behind.
FOREIGN = re.compile(r"\b(vosotr[oa]s|os|vuestr[oa]s?|móvil|ordenador|coger?|costes?)\b", re.IGNORECASE)
#: Words that are the same in both languages, beside what is typed and what is a name.
SHARED = frozenset(
    {
        "account",
        "ah",
        "bytes",
        "decide",
        "decimal",
        "director",
        "engineer",
        "enter",
        "hannover",
        "idea",
        "ideas",
        "key",
        "manual",
        "me",
        "min",
        "mm",
        "no",
        "objection",
        "personal",
        "plan",
        "pull",
        "radio",
        "request",
        "revisit",
        "rival",
        "schema",
        "terminal",
        "total",
        "veto",
        "web",
    }
)
#: Forms that go with `tú`, and forms that go with `usted`; few of many, but no other word looks like them.
CLOSE = re.compile(
    r"\b(tú|tus?|tuy[oa]s?|te|ti|contigo|(?!exist|insist|resist|trist)\w+[ai]ste)\b", re.IGNORECASE
)
DISTANT = re.compile(
    r"\b(usted|deme|déje(me|lo)|díga(me|lo)|cuénte(me|selo)|créame|mánde(me|selo)|hágame|pregúnte(me|le|melo)"
    r"|siéntese|imagínese|acérquese|apúntelo|anótelo|espere|mire|pase|siga|suponga|venga)\b",
    re.IGNORECASE,
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
    """What people who trust each other say may stand there as well, under the context of that name."""
    said = set(written())
    said |= {("familiar", sentence) for context, sentence in said if not context}
    assert sorted({(message.context or "", source(message)) for message in MESSAGES} - said) == []


def in_context(context: str) -> dict[str, str]:
    """Return the sentences of a context that have no plural, Spanish by English."""
    return {
        message.id: message.string
        for message in MESSAGES
        if (message.context or "") == context and not message.pluralizable
    }


PLAIN, FAMILIAR = in_context(""), in_context("familiar")
#: What people say to each other; what one sees of them is said to the player.
SPOKEN = spoken() - {sentence for pool in SHOWS.values() for sentence in pool}


def test_a_percentage_has_one_sign():
    """What stands in a field brings its own sign along."""
    assert [form for english, form in SAID if "%" in form and "%" not in english] == []


def test_who_trusts_each_other_says_tu_where_others_say_usted():
    """The form of address follows the relationship, in every sentence that shows one."""
    distant = {english for english, form in PLAIN.items() if english in SPOKEN and DISTANT.search(form)}
    assert len(distant) > 50
    assert sorted(distant - set(FAMILIAR)) == []


def test_nobody_says_usted_to_whom_they_trust():
    assert [form for form in FAMILIAR.values() if DISTANT.search(form)] == []


def test_what_is_said_to_whom_one_trusts_is_not_what_is_said_to_others():
    assert [form for english, form in FAMILIAR.items() if form == PLAIN[english]] == []


def test_nobody_says_tu_to_a_stranger():
    assert [form for english, form in PLAIN.items() if english in SPOKEN and CLOSE.search(form)] == []


def test_no_two_things_that_are_said_are_the_same_in_spanish():
    """Else one would be heard twice where the English game varies."""
    said = [form for english, form in PLAIN.items() if english in SPOKEN]
    assert sorted(form for form in set(said) if said.count(form) > 1) == []


def test_the_game_says_tu_to_the_player():
    assert [form for english, form in PLAIN.items() if english not in SPOKEN and "usted" in form] == []


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


def words(sentence: str) -> set[str]:
    """Return the words of a sentence, those that are to be typed left out."""
    return set(re.findall(r"[^\W\d_]{2,}", re.sub("`[^`]*`", "", bare(sentence)).lower()))


def test_no_word_belongs_to_one_country():
    assert [form for _, form in SAID if FOREIGN.search(bare(form))] == []


def test_no_english_word_is_left():
    known = SHARED | TYPED | NAMES | {word.lower() for word in FORMS | OTHERS}
    assert [
        (word, form) for said, form in SAID for word in words(said) & words(form) if word not in known
    ] == []


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
