"""Reading a file's bytes: every refusal has its rule and its place, everything else arrives as written."""

import codecs
import re
from decimal import Decimal

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from game.scenario import document as reading
from game.scenario.document import LONGEST_SCALAR, MOST_BYTES, MOST_DEPTH, MOST_NODES, read_document
from game.scenario.scalars import MOST_DIGITS, Doubtful, is_doubtful, plain_value
from game.scenario.tree import LONGEST_SHOWN, MOST_PROBLEMS, SPOILT, Document, Mark, shown
from tests.scenarios_bad import FOLDER, SAMPLE

PARSERS = [yaml.SafeLoader] + ([yaml.CSafeLoader] if yaml.__with_libyaml__ else [])


def read(text: str | bytes) -> Document:
    return read_document(text if isinstance(text, bytes) else text.encode(), "a.yaml")


def rules(text: str | bytes) -> list[str]:
    return [problem.rule for problem in read(text).problems]


def hostile() -> list[pytest.param]:
    """The blocks of the corpus: rule, line, column and bytes."""
    blocks = (FOLDER / "hostile.txt").read_text(encoding="utf-8").split("\n=== ")[1:]
    cases = []
    for block in blocks:
        head, _, body = block.partition("\n")
        rule, line, column, title = re.fullmatch(r"(\S+) (\d+):(\d+)  (.*)", head).groups()
        content = codecs.escape_decode(body.rstrip("\n"))[0] if title.startswith("raw") else body.encode()
        cases.append(pytest.param(rule, int(line), int(column), content, id=title))
    return cases


def test_the_corpus_holds_at_least_a_hundred_hostile_files():
    assert len(hostile()) >= 100


@pytest.mark.skipif(not yaml.__with_libyaml__, reason="columns are those of libyaml")
@pytest.mark.parametrize(("rule", "line", "column", "content"), hostile())
def test_a_hostile_file_is_refused_by_its_rule_at_its_place(rule, line, column, content):
    first = read(content).problems[0]
    assert (first.rule, first.line, first.column) == (rule, line, column)


@pytest.mark.parametrize(("rule", "line", "column", "content"), hostile())
def test_without_libyaml_the_same_rule_names_the_same_line(monkeypatch, rule, line, column, content):
    """The pure parser may differ by a column, never in what it tells an author."""
    monkeypatch.setattr(reading, "PARSER", yaml.SafeLoader)
    first = read(content).problems[0]
    assert (first.rule, first.line) == (rule, line)


@pytest.mark.parametrize(("rule", "line", "column", "content"), hostile())
def test_every_refusal_says_what_to_do(rule, line, column, content):
    for problem in read(content).problems:
        assert problem.sentence.endswith(".")
        assert problem.suggestion.endswith((".", "?"))


def test_escapes_that_make_half_a_character_are_refused_by_both_parsers(monkeypatch):
    """A lone surrogate passes the pure parser and would crash the first UTF-8 output."""
    for parser, rule in zip(PARSERS, ("forbidden-character", "yaml-syntax"), strict=False):
        monkeypatch.setattr(reading, "PARSER", parser)
        assert rules('a: "\\ud800"') == [rule]


def test_all_problems_of_a_file_are_found_in_one_reading():
    text = "a: yes\nb: 012\na: 1\nc: *d\ne: &f g\nh: !i j\n<<: k\n"
    expected = [
        "yaml-switch",
        "yaml-number",
        "duplicate-key",
        "yaml-alias",
        "yaml-anchor",
        "yaml-tag",
        "yaml-merge",
    ]
    assert rules(text) == expected


def test_a_quoted_key_is_a_word_whatever_it_would_mean_without_quotes():
    assert read('"<<": 1\n"012": 2\n"yes": 3\n').root == {"<<": 1, "012": 2, "yes": 3}


def test_a_key_may_begin_like_a_number():
    """Ids of options such as `12w` do."""
    assert read("12w: 1\n2026-03-02: 2\n").root == {"12w": 1, "2026-03-02": 2}


def test_problems_before_a_syntax_error_are_kept():
    assert rules("a: yes\nb: [1\n") == ["yaml-switch", "yaml-syntax"]


def test_a_forbidden_character_hides_no_other_problem():
    """Each such character is refused and a stand-in takes its place, so that reading goes on."""
    found = read("a: \x1b\nb: yes\nb: 1\n")
    assert [problem.rule for problem in found.problems] == [
        "forbidden-character",
        "yaml-switch",
        "duplicate-key",
    ]


def test_a_repeated_key_names_the_line_of_the_first_and_keeps_its_value():
    found = read("a: 1\nb: 2\na: 3\n")
    assert "line 1" in found.problems[0].sentence
    assert found.root == {"a": 1, "b": 2}


def test_reading_ends_when_there_are_more_problems_than_anybody_reads():
    text = "".join(f"a{at}: yes\n" for at in range(2 * MOST_PROBLEMS))
    found = read(text)
    assert len(found.problems) == MOST_PROBLEMS
    assert not found.whole


def test_what_was_refused_is_marked_as_spoilt():
    """Later layers must not complain about it again."""
    assert read("a: yes\nb: *c\n").root == {"a": SPOILT, "b": SPOILT}


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_both_usual_line_ends_are_read(end):
    found = read(f"a: 1{end}b:{end}  - x{end}  - y{end}")
    assert (found.root, found.problems) == ({"a": 1, "b": ["x", "y"]}, [])


def test_a_byte_order_mark_at_the_start_is_dropped():
    found = read(b"\xef\xbb\xbfa: yes\n")
    assert (found.problems[0].line, found.problems[0].column) == (1, 4)


def test_a_file_of_the_greatest_size_is_read():
    text = "a: 1\n#".ljust(MOST_BYTES, "x")
    assert read(text).problems == []


def test_a_file_above_the_greatest_size_is_refused_unread():
    assert rules(b"\xff" * (MOST_BYTES + 1)) == ["too-large"]


def test_the_greatest_depth_is_read_and_one_more_is_refused():
    """The map of the file is the first level."""
    deepest = "a: " + "[" * (MOST_DEPTH - 1) + "]" * (MOST_DEPTH - 1)
    deeper = "a: " + "[" * MOST_DEPTH + "]" * MOST_DEPTH
    assert (rules(deepest), rules(deeper)) == ([], ["too-deep"])


def test_deep_block_lists_are_refused_too():
    assert rules("a:\n " + "- " * 40 + "b") == ["too-deep"]


@pytest.mark.parametrize("kind", ["b", "[]"])
def test_the_greatest_number_of_values_is_read_and_one_more_is_refused(kind):
    """The map, its key and the list are three values."""
    most = ",".join([kind] * (MOST_NODES - 3))
    assert rules(f"a: [{most}]") == []
    assert rules(f"a: [{most},{kind}]") == ["too-many-values"]


def test_a_long_text_is_refused_and_reading_goes_on():
    text = f"a: {'x' * LONGEST_SCALAR}\nb: {'x' * (LONGEST_SCALAR + 1)}\nc: yes\n"
    found = read(text)
    assert [problem.rule for problem in found.problems] == ["too-long", "yaml-switch"]
    assert found.root["b"] is SPOILT


def test_a_long_key_is_refused_with_its_value():
    found = read(f'? "{"x" * (LONGEST_SCALAR + 1)}"\n: 1\nb: 2\n')
    assert ([problem.rule for problem in found.problems], found.root) == (["too-long"], {"b": 2})


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize("opening", ["[", "{", "[[{", "- ", "? ", "a: {", '"', "'", "&a ", "!", "|", "*a "])
def test_a_file_full_of_openings_is_refused_by_either_parser(monkeypatch, parser, opening):
    """PyYAML's own loaders die of these: a crash of the process, or a recursion error."""
    monkeypatch.setattr(reading, "PARSER", parser)
    assert rules(opening * 2_000)


def test_each_value_has_its_place():
    found = read("a: 1\npeople:\n  - {id: mei, roles: [x, y]}\n  -   id: chen\n")
    assert found.place(("people", 0, "roles", 1)) == Mark(3, 26)
    assert found.place(("people", 0, "roles")) == Mark(3, 22)
    assert found.place(("people", 1)) == Mark(4, 7)
    assert found.place(("people", 1, "id")) == Mark(4, 11)


def test_each_key_has_its_place():
    found = read("a: 1\npeople:\n  - {id: mei}\n")
    assert found.place(("people", 0, "id"), key=True) == Mark(3, 6)
    assert found.place(("people",), key=True) == Mark(2, 1)


def test_a_place_that_is_not_in_the_file_is_that_of_what_is_around_it():
    found = read("a: {b: 1}\n")
    assert found.place(("a", "c", "d")) == Mark(1, 4)
    assert found.place(("a", 0)) == Mark(1, 4)
    assert found.place(("z",)) == Mark(1, 1)


def test_places_count_characters_and_not_bytes():
    assert read("林梅: no\n").problems[0].column == 5


def test_a_path_names_items_by_their_id():
    found = read("people:\n  - id: mei\n    style: a\n  - style: b\n  - id: [c]\n")
    assert found.where(("people", 0, "style")) == "people.mei.style"
    assert found.where(("people", 1, "style")) == "people.1.style"
    assert found.where(("people", 2, "gone", "deeper")) == "people.2.gone.deeper"


def test_problems_say_where_they_stand_by_path():
    text = "people:\n  - id: mei\n    public: yes\n    hooks: [a, on]\n"
    assert [problem.where for problem in read(text).problems] == ["people.mei.public", "people.mei.hooks.1"]


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("24", 24),
        ("-3", -3),
        ("+3", 3),
        ("0", 0),
        ("9" * MOST_DIGITS, int("9" * MOST_DIGITS)),
        ("0.5", Decimal("0.5")),
        ("-12.25", Decimal("-12.25")),
        ("true", True),
        ("True", True),
        ("FALSE", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("2026-03-02", "2026-03-02"),
        ("12:30", "12:30"),
        ("-3%", "-3%"),
        ("30d", "30d"),
        ("1_000", "1_000"),
        ("1,000", "1,000"),
        ("+", "+"),
        ("-", "-"),
        ("...", "..."),
        ("y", "y"),
        ("n", "n"),
        ("none", "none"),
        ("nothing", "nothing"),
        ("٣", "٣"),
        ("on time", "on time"),
    ],
)
def test_an_unquoted_scalar_means_what_yaml_1_2_says_or_its_own_text(text, meaning):
    value = plain_value(text)
    assert (value, type(value)) == (meaning, type(meaning))


@pytest.mark.parametrize(
    "text",
    ["yes", "No", "oN", "OFF", "012", "-08", "0x1F", "0b1", "1e3", ".5", "5.", ".inf", "-.nan", "1" * 19],
)
def test_a_doubtful_scalar_says_what_to_write_instead(text):
    value = plain_value(text)
    assert isinstance(value, Doubtful)
    assert "quotes" in value.suggestion


def test_a_number_of_absurd_length_is_not_repeated_in_full():
    assert len(plain_value("9" * 5_000).sentence) < 100


@given(st.text(min_size=1, max_size=12))
def test_what_is_quickly_found_harmless_is_its_own_text(text):
    """The quick look decides whether the slow one is taken at all."""
    if not is_doubtful(text):
        assert plain_value(text) == text


@given(st.integers(-(10**MOST_DIGITS) + 1, 10**MOST_DIGITS - 1))
def test_every_short_enough_number_is_read_as_itself(number):
    assert plain_value(str(number)) == number


@given(st.text(alphabet=st.characters(exclude_categories=["Cc", "Cs"], max_codepoint=0xD7FF), max_size=200))
def test_a_quoted_text_arrives_as_it_was_written(text):
    """Whatever is not forbidden is kept to the letter."""
    found = read("a: '" + text.replace("'", "''") + "'\n")
    assert found.problems or found.root["a"] == text


SCALARS = st.one_of(
    st.none(), st.booleans(), st.integers(-(10**9), 10**9), st.text("abcxyz 林-_%", max_size=20)
)
TREES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.text("abcdef", min_size=1, max_size=6), inner, max_size=4)
    ),
    max_leaves=20,
)


@given(st.dictionaries(st.text("ghijk", min_size=1, max_size=6), TREES, min_size=1, max_size=5))
def test_a_tree_that_was_written_by_another_tool_is_read_as_it_was(tree):
    found = read(yaml.safe_dump(tree, allow_unicode=True, sort_keys=False))
    if not found.problems:
        assert found.root == tree
    else:
        assert {problem.rule for problem in found.problems} <= {"yaml-anchor", "yaml-alias", "yaml-key"}


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused_with_a_place(content):
    found = read(content)
    assert found.problems or found.whole
    assert all(problem.line >= 1 and problem.column >= 1 for problem in found.problems)


def test_what_a_sentence_repeats_is_short_and_printable():
    assert shown("a\x1b\u202eb") == "a??b"
    assert shown("x" * 500) == "x" * LONGEST_SHOWN + "…"


@pytest.mark.parametrize("parser", PARSERS)
def test_the_sample_reads_without_a_problem(monkeypatch, parser):
    monkeypatch.setattr(reading, "PARSER", parser)
    found = read(SAMPLE)
    assert (found.problems, found.whole) == ([], True)
