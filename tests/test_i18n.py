"""Languages: what a person reads, and that every sentence can be translated."""

import ast
import datetime as dt
import doctest
import io
import pathlib
import subprocess
import sys

import pytest
from babel.messages import catalog, extract, pofile
from hypothesis import given
from hypothesis import strategies as st

import game.i18n.catalogue
import game.i18n.pseudo
from game.i18n.catalogue import placeholders, read_catalogue
from game.i18n.language import (
    CATALOGUE_FILE,
    SOURCE,
    USAGE,
    Language,
    available,
    load,
    mark,
    preferred,
)
from game.i18n.pseudo import LONGER, Pseudo, stretched

ROOT = pathlib.Path(__file__).parents[1]
LOCALE = ROOT / "assets" / "locale"
ENGLISH = Language()

SPANISH = """\
# Spanish
msgid ""
msgstr ""
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

#: game/x.py:1
msgid "{who} waits."
msgstr "{who} espera."

msgctxt "verb"
msgid "Order"
msgstr "Pedir"

msgctxt "noun"
msgid "Order"
msgstr "Pedido"

#, python-brace-format
msgid "One promise is due."
msgid_plural "{count} promises are due."
msgstr[0] "Vence una promesa."
msgstr[1] "Vencen {count} promesas."

msgid ""
"A long sentence, "
"in two parts: \\"a\\\\b\\"\\n"
"and a line."
msgstr "Una frase \\"a\\\\b\\"\\ny una línea."

msgid "Not translated."
msgstr ""

#, fuzzy
msgid "Doubtful."
msgstr "Dudoso."

msgid "{who} and {whom}."
msgstr "{who} y {quien}."

msgid "A brace."
msgstr "Una llave {."

#~ msgid "Gone."
#~ msgstr "Ido."
"""


@pytest.fixture
def folder(tmp_path):
    """A folder of catalogues with Spanish alone."""
    path = tmp_path / "es" / "LC_MESSAGES" / CATALOGUE_FILE
    path.parent.mkdir(parents=True)
    path.write_text(SPANISH, encoding="utf-8")
    return tmp_path


@pytest.fixture
def spanish(folder):
    return load("es", folder)


# Sentences


def test_a_sentence_is_said_in_the_language_with_its_placeholders_filled(spanish):
    assert spanish.gettext("{who} waits.", who="Mei") == "Mei espera."


def test_english_needs_no_catalogue():
    assert load(SOURCE, pathlib.Path("nowhere")).gettext("{who} waits.", who="Mei") == "Mei waits."


@pytest.mark.parametrize(
    "sentence", ["Not translated.", "Doubtful.", "A brace.", "Gone.", "Never in the catalogue."]
)
def test_what_has_no_usable_translation_is_said_in_english(spanish, sentence):
    assert spanish.gettext(sentence) == sentence


def test_a_translation_that_names_other_placeholders_is_not_used(spanish):
    """A slip of a translator must not end a game with an error."""
    assert spanish.gettext("{who} and {whom}.", who="Mei", whom="Chen") == "Mei and Chen."


def test_a_context_tells_two_meanings_apart(spanish):
    assert (spanish.pgettext("verb", "Order"), spanish.pgettext("noun", "Order")) == ("Pedir", "Pedido")


def test_a_sentence_over_several_lines_with_escapes_is_read(spanish):
    english = 'A long sentence, in two parts: "a\\b"\nand a line.'
    assert spanish.gettext(english) == 'Una frase "a\\b"\ny una línea.'


def test_a_marked_sentence_is_said_later(spanish):
    table = {"waits": mark("{who} waits.")}
    assert spanish.say(table["waits"], who="Mei") == "Mei espera."


@given(st.text())
def test_text_from_people_is_never_read_as_a_template(text):
    """A player may call himself {password} or {0.__class__}."""
    assert ENGLISH.gettext("{who} waits for {whom}.", who=text, whom="{who}") == f"{text} waits for {{who}}."


@pytest.mark.parametrize(("count", "said"), [(0, "0 promises are due."), (1, "One promise is due.")])
def test_english_counts_one_and_many(count, said):
    assert ENGLISH.ngettext("One promise is due.", "{count} promises are due.", count) == said


@pytest.mark.parametrize(("count", "said"), [(1, "Vence una promesa."), (5, "Vencen 5 promesas.")])
def test_a_translation_counts_its_own_way(spanish, count, said):
    assert spanish.ngettext("One promise is due.", "{count} promises are due.", count) == said


def test_a_language_without_plural_has_one_form():
    chinese = Language("zh", {("", "One promise is due."): ("有{count}个承诺到期。",)})
    said = [chinese.ngettext("One promise is due.", "{count} promises are due.", count) for count in (1, 2)]
    assert said == ["有1个承诺到期。", "有2个承诺到期。"]


def test_two_languages_in_one_process_do_not_meet(spanish):
    """A server speaks to every seat in its own language."""
    said = [language.gettext("{who} waits.", who="Mei") for language in (spanish, ENGLISH, spanish)]
    assert said == ["Mei espera.", "Mei waits.", "Mei espera."]


@pytest.mark.parametrize("module", [game.i18n.catalogue, game.i18n.pseudo])
def test_the_examples_of_the_documentation_are_true(module):
    result = doctest.testmod(module)
    assert (result.failed, result.attempted > 0) == (0, True)


# Catalogues


@pytest.mark.parametrize("line", ['msgid "open', 'msgid "a" b', "hello", 'msgstr[9] "x"', 'msgid "a"x"'])
def test_a_damaged_catalogue_is_named_with_its_line(folder, line):
    path = folder / "es" / "LC_MESSAGES" / CATALOGUE_FILE
    path.write_text(f"# Spanish\n{line}\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"keyaccount\.po:2"):
        load("es", folder)


@pytest.mark.parametrize("change", [lambda text: "\ufeff" + text, lambda text: text.replace("\n", "\r\n")])
def test_a_catalogue_that_a_windows_editor_saved_reads_the_same(folder, change):
    path = folder / "es" / "LC_MESSAGES" / CATALOGUE_FILE
    before = read_catalogue(path)
    path.write_bytes(change(SPANISH).encode())
    assert read_catalogue(path) == before


@given(
    st.lists(
        st.tuples(st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), min_size=1), st.booleans())
    )
)
def test_what_babel_writes_is_what_we_read(tmp_path_factory, pairs):
    """Translators' tools and this reader agree on every sentence, the odd ones too."""
    wanted = {sentence.replace("{", "").replace("}", ""): plural for sentence, plural in pairs}
    written = catalog.Catalog(locale="es")
    for sentence, plural in wanted.items():
        if sentence:
            written.add(
                (sentence, sentence + "s") if plural else sentence, (sentence, "x") if plural else sentence
            )
    buffer = io.BytesIO()
    pofile.write_po(buffer, written)
    path = tmp_path_factory.mktemp("po") / CATALOGUE_FILE
    path.write_bytes(buffer.getvalue())
    expected = {("", text): (text, "x") if plural else (text,) for text, plural in wanted.items() if text}
    assert read_catalogue(path) == expected


def complaints(path, code):
    """Return what is wrong with a catalogue: its plural rule, and sentences that would not be used."""
    with path.open("rb") as file:
        catalogue = pofile.read_po(file, locale=code)
    used = read_catalogue(path)
    wrong = (
        []
        if catalogue.plural_forms.rstrip(";") == USAGE[code].plural.rstrip(";")
        else [catalogue.plural_forms]
    )
    for message in catalogue:
        source = message.id[0] if message.pluralizable else message.id
        translated = all(message.string) if message.pluralizable else bool(message.string)
        if source and translated and not message.fuzzy and (message.context or "", source) not in used:
            wrong.append(source)
    return wrong


def test_every_translation_in_the_project_can_be_used():
    paths = {code: LOCALE / code / "LC_MESSAGES" / CATALOGUE_FILE for code in available(LOCALE)[1:]}
    wrong = {code: complaints(path, code) for code, path in paths.items()}
    assert {code: sentences for code, sentences in wrong.items() if sentences} == {}


def test_a_translation_that_cannot_be_used_would_be_noticed(folder):
    path = folder / "es" / "LC_MESSAGES" / CATALOGUE_FILE
    assert complaints(path, "es") == ["{who} and {whom}.", "A brace."]


def test_every_catalogue_in_the_project_is_of_a_known_language():
    assert {path.parents[1].name for path in LOCALE.rglob("*.po")} <= set(USAGE) - {SOURCE}


# Choosing a language


def test_the_languages_to_be_had_are_those_with_a_catalogue_and_english_first(folder):
    assert available(folder) == ("en", "es")


def test_without_catalogues_there_is_english(tmp_path):
    assert available(tmp_path / "nothing") == ("en",)


@pytest.mark.parametrize(
    ("environ", "chosen"),
    [
        ({}, "en"),
        ({"LANG": ""}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "POSIX"}, "en"),
        ({"LANG": "fr_FR.UTF-8"}, "en"),
        ({"LANG": "es"}, "es"),
        ({"LANG": "es_MX.UTF-8"}, "es"),
        ({"LANG": "zh-CN"}, "zh"),
        ({"LANG": "es.UTF-8"}, "es"),
        ({"LANG": "es@euro"}, "es"),
        ({"LANG": "es_ES", "LC_ALL": "zh_CN"}, "zh"),
        ({"LANG": "es_ES", "LC_ALL": "C"}, "en"),
        ({"LANG": "es_ES", "LC_MESSAGES": "en_GB"}, "en"),
        ({"LANG": "es_ES", "LANGUAGE": "fr:zh_TW:es"}, "zh"),
        ({"LANG": "\x00::;\u202e"}, "en"),
    ],
)
def test_the_language_of_the_system_is_taken_where_it_is_known(environ, chosen):
    assert preferred(environ, ["en", "es", "zh"]) == chosen


# Numbers, money, dates


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("en", ["1,234,567", "30%", "12.5%", "-CN¥1,500", "Monday 2 March", "2 March 2026", "A, B and C"]),
        (
            "es",
            [
                "1.234.567",
                "30\xa0%",
                "12,5\xa0%",
                "-1.500\xa0CNY",
                "lunes 2 de marzo",
                "2 de marzo de 2026",
                "A, B y C",
            ],
        ),
        ("zh", ["1,234,567", "30%", "12.5%", "-¥1,500", "3月2日星期一", "2026年3月2日", "A、B和C"]),
    ],
)
def test_numbers_money_and_dates_follow_the_language(code, said):
    language, day = Language(code), dt.date(2026, 3, 2)
    assert said == [
        language.number(1_234_567),
        language.percent(3_000),
        language.percent(1_250),
        language.money(-1_500, "CNY"),
        language.day(day),
        language.date(day),
        language.listing(["A", "B", "C"]),
    ]


@pytest.mark.parametrize(
    ("minutes", "said"), [(0, "0 min"), (30, "30 min"), (60, "1 h"), (150, "2:30 h"), (605, "10:05 h")]
)
def test_a_length_of_time_is_said_in_hours_and_minutes(minutes, said):
    assert ENGLISH.minutes(minutes) == said


def test_a_start_in_english_does_not_import_babel():
    """The first screen comes within half a second; Babel waits for the first date or amount."""
    program = """
import pathlib, sys
from game.i18n import language, pseudo
english = language.load("en", pathlib.Path("assets/locale"))
english.gettext("{who} waits.", who="Mei"), english.minutes(30)
language.available(pathlib.Path("assets/locale"))
sys.exit("babel" in sys.modules)
"""
    assert subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=False).returncode == 0


# The made-up language


@given(
    st.text(st.characters(exclude_characters="{}"), min_size=1),
    st.sampled_from(["", "{who}", "{who} {whom}"]),
)
def test_a_made_up_sentence_is_longer_and_keeps_its_placeholders(text, names):
    result = stretched(text + names)
    assert len(result) >= len(text + names) * (100 + LONGER) / 100
    assert placeholders(result) == placeholders(names)


def test_the_made_up_language_leaves_the_values_alone():
    assert "Cecil" in Pseudo().gettext("{who} waits.", who="Cecil")


def test_the_made_up_language_covers_every_way_to_say_a_sentence():
    language = Pseudo()
    said = [
        language.gettext("A."),
        language.pgettext("letter", "A."),
        language.ngettext("A.", "B.", 1),
        language.say(mark("A.")),
        language.minutes(5),
    ]
    assert all(text.startswith("[") for text in said)


# Every sentence of the game can be found and filled

SAYING = {"gettext": 1, "ngettext": 2, "pgettext": 2, "mark": 1}


def calls(source):
    """Return the calls that name a sentence: line, name, positional arguments, names of fields."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name in SAYING:
            found.append((node.lineno, name, node.args, {keyword.arg for keyword in node.keywords}))
    return found


def without_literal(source):
    """Return the lines on which a sentence is no literal, so that no catalogue can hold it."""
    return [
        line
        for line, name, arguments, _ in calls(source)
        if len(arguments) < SAYING[name]
        or not all(isinstance(argument, ast.Constant) for argument in arguments[: SAYING[name]])
    ]


def wrongly_filled(source):
    """Return the lines on which the fields are not those that the sentence names."""
    wrong = []
    for line, name, arguments, fields in calls(source):
        sentences = [argument.value for argument in arguments[: SAYING[name]]][name == "pgettext" :]
        named = frozenset().union(*map(placeholders, sentences)) - (
            {"count"} if name == "ngettext" else set()
        )
        plain = all(placeholder.isidentifier() for placeholder in named)
        if not plain or (name != "mark" and None not in fields and fields != named):
            wrong.append(line)
    return wrong


SOURCES = {path: path.read_text(encoding="utf-8") for path in sorted((ROOT / "game").rglob("*.py"))}


def test_every_sentence_is_a_literal():
    """Else it could not be collected for the translators."""
    wrong = {str(path.relative_to(ROOT)): without_literal(source) for path, source in SOURCES.items()}
    assert {path: lines for path, lines in wrong.items() if lines} == {}


@pytest.mark.parametrize(
    "call",
    [
        'x.gettext(f"{a}")',
        "gettext(a)",
        'x.ngettext("a", b, 1)',
        'x.pgettext("a", b)',
        'mark("a" + b)',
        "mark()",
    ],
)
def test_a_sentence_that_is_no_literal_would_be_noticed(call):
    assert without_literal(call) == [1]


def test_every_sentence_gets_the_fields_that_it_names():
    wrong = {str(path.relative_to(ROOT)): wrongly_filled(source) for path, source in SOURCES.items()}
    assert {path: lines for path, lines in wrong.items() if lines} == {}


@pytest.mark.parametrize(
    "call",
    [
        'x.gettext("{a}")',
        'x.gettext("a", a=1)',
        'x.gettext("{a.b}", a=1)',
        'x.gettext("{a!r}", a=1)',
        'x.gettext("{0}", a=1)',
        'x.ngettext("{a}", "{count}", 1)',
        'mark("{a:>9}")',
    ],
)
def test_a_sentence_with_other_fields_would_be_noticed(call):
    assert wrongly_filled(call) == [1]


@pytest.mark.parametrize(
    "call",
    [
        'x.gettext("{a}", a=1)',
        'x.gettext("{a}", **b)',
        'x.ngettext("a", "{count} {a}", 1, a=2)',
        'mark("{a}")',
    ],
)
def test_a_sentence_with_its_fields_is_accepted(call):
    assert wrongly_filled(call) == []


def test_babel_collects_the_sentences_of_every_call():
    """The documented command finds what the game says: the same sentences as our own scan."""
    wanted = {
        argument.value
        for source in SOURCES.values()
        for _, name, arguments, _ in calls(source)
        for argument in arguments[: SAYING[name]][name == "pgettext" :]
    }
    keywords = {**extract.DEFAULT_KEYWORDS, "mark": None}
    collected = {
        sentence
        for source in SOURCES.values()
        for _, message, _, _ in extract.extract("python", io.BytesIO(source.encode()), keywords)
        for sentence in (message if isinstance(message, tuple) else (message,))
    }
    assert wanted <= collected
