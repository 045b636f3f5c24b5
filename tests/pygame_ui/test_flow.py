# ruff: noqa: RUF001 - Chinese has signs of its own
"""How text is broken into lines."""

from hypothesis import given, settings
from hypothesis import strategies as st

from game.pygame_ui.kit.flow import break_lines, shorten, widest
from game.pygame_ui.kit.fonts import shipped_fonts

FACE, BOLD = shipped_fonts().face(13), shipped_fonts().face(13, 600)
CHINESE = "您有十分钟放幻灯片，然后我有问题要问。（如果没有数据，）我们就不必“继续谈”下去了！"


def _lines(text, width):
    return ["".join(run.text for run in runs) for runs in break_lines([(text, FACE, 0)], width)]


@settings(max_examples=60)
@given(
    st.lists(
        st.tuples(st.text("ab W。，中文“”() \n", max_size=60), st.sampled_from([FACE, BOLD])), max_size=4
    ),
    st.integers(40, 300),
)
def test_no_line_is_wider_than_its_room_and_no_letter_is_lost(spans, width):
    lines = break_lines([(text, face, 0) for text, face in spans], width)
    assert widest(lines) <= width + len(spans)
    written = "".join(run.text for runs in lines for run in runs)
    assert "".join(written.split()) == "".join("".join(text for text, _ in spans).split())


def test_a_line_of_chinese_begins_with_no_sign_that_ends_a_sentence():
    starts = {line[0] for width in range(60, 200, 7) for line in _lines(CHINESE, width)}
    assert not starts & set("，。！）”")


def test_a_line_of_chinese_ends_with_no_opening_sign():
    ends = {line[-1] for width in range(60, 200, 7) for line in _lines(CHINESE, width)}
    assert not ends & set("（“")


def test_words_stay_whole_where_they_fit():
    assert _lines("Every supplier says that.", FACE.width("Every supplier")) == [
        "Every supplier",
        "says that.",
    ]


def test_a_line_break_in_a_text_is_kept():
    assert _lines("one\n\ntwo", 400) == ["one", "", "two"]


def test_an_icon_has_room_before_its_words():
    plain, marked = (break_lines([("clear", FACE, lead)], 400)[0][0] for lead in (0, 20))
    assert marked.width == plain.width + 20


def test_what_is_shortened_ends_with_an_ellipsis_and_fits():
    short = shorten("Head of the test laboratory", FACE, 90)
    assert short.endswith("…")
    assert FACE.width(short) <= 90


def test_what_fits_is_not_shortened():
    assert shorten("Head", FACE, 90) == "Head"
