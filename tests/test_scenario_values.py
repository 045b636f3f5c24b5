"""What people write, read as integers and checked words."""

import datetime as dt
import enum
import re
from decimal import Decimal
from typing import Annotated

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticCustomError

from game.scenario.values import (
    DAY_MINUTES,
    MOST_MINUTES,
    Day,
    Declared,
    Duration,
    Name,
    Option,
    Reference,
    Share,
    ShareRange,
    Signed,
    Switch,
    Value,
    Whole,
    Word,
    Words,
)


class Colour(enum.IntEnum):
    """A small vocabulary."""

    DEEP_RED = 3
    BLUE = 5


COLOUR = Word.of(Colour, "a colour")
CHANGE, TIME = Signed(Share(), "+6%"), Signed(Duration(), "-1 day")
FORMS = [Share(), Duration(), Name(), Option(), CHANGE, TIME, ShareRange()]


def error_of(kind, value):
    """The error of a value, None where it is read."""
    try:
        kind.read(value)
    except PydanticCustomError as error:
        return error
    return None


def refused(kind, value):
    """What is said about a value that is refused: sentence and suggestion."""
    return error_of(kind, value).context


@pytest.mark.parametrize(
    ("kind", "written", "meant"),
    [
        (Share(), "30%", 3_000),
        (Share(), "0%", 0),
        (Share(), "100%", 10_000),
        (Share(), "12.5%", 1_250),
        (Share(), "0.01 %", 1),
        (Duration(), "90 min", 90),
        (Duration(), "1 minute", 1),
        (Duration(), "2h", 120),
        (Duration(), "1.5 h", 90),
        (Duration(), "3 hours", 180),
        (Duration(), "3 days", 3 * DAY_MINUTES),
        (Duration(), "0.5d", DAY_MINUTES // 2),
        (Whole(0, 5), 5, 5),
        (Day(), "2026-03-02", dt.date(2026, 3, 2)),
        (Day(), "2028-02-29", dt.date(2028, 2, 29)),
        (Switch(), True, True),
        (Name(), "a_1", "a_1"),
        (Option(), "-3%", "-3%"),
        (Option(), "30d", "30d"),
        (Option(), "base", "base"),
        (Words(9), "  two words ", "two words"),
        (Words(9, lines=True), "two\nlines", "two\nlines"),
        (COLOUR, "deep_red", Colour.DEEP_RED),
        (CHANGE, "6%", 600),
        (CHANGE, "+6%", 600),
        (CHANGE, "-6%", -600),
        (TIME, "-1 day", -DAY_MINUTES),
        (TIME, "+4h", 240),
        (ShareRange(), "60-70%", (6_000, 7_000)),
        (ShareRange(), "5-5%", (500, 500)),
    ],
)
def test_what_people_write_is_read_as_meant(kind, written, meant):
    assert kind.read(written) == meant


@pytest.mark.parametrize(
    ("kind", "written", "advice"),
    [
        (Share(), 30, "`30%`"),
        (Share(), Decimal("0.3"), "`30%`"),
        (Share(), Decimal("12.5"), "`12.5%`"),
        (Share(), "30", "`30%`"),
        (Share(), "thirty", "`30%`"),
        (Share(), None, "`30%`"),
        (Share(), True, "`30%`"),
        (Share(), "300%", "`100%`"),
        (Share(1_000, 2_000), "5%", "`10%`"),
        (Duration(), 12, "`12h` or `12 days`"),
        (Duration(), "12", "`2h`"),
        (Duration(), "2 weeks", "`2h`"),
        (Duration(), True, "`2h`"),
        (Whole(1, 9), "5,000 CNY", "`5000`"),
        (Whole(1, 9), "five", "1"),
        (Whole(1, 9), Decimal("5.5"), "1"),
        (Whole(1, 9), False, "1"),
        (Whole(1, 9), 12, "9"),
        (Whole(1, 9), -12, "1"),
        (Day(), "02.03.2026", "`2026-03-02`"),
        (Day(), 2026, "`2026-03-02`"),
        (Day(), "2026-02-30", "month"),
        (Switch(), "true", "`true`"),
        (Switch(), 1, "`true`"),
        (Name(), "Lin Mei", "`lin_mei`"),
        (Name(), "9lives", "`lives`"),
        (Name(), "林梅", "`mei`"),
        (Name(), "a" * 40, "`" + "a" * 32 + "`"),
        (Name(), 7, "`mei`"),
        (Name(), "none", "`none_1`"),
        (Option(), 30, "`30d`"),
        (Option(), "30 d", "`30d`"),
        (Option(), "", "`30d`"),
        (Option(), True, "`30d`"),
        (Words(9), 7, "'7'"),
        (Words(9), True, "'true'"),
        (Words(9), Decimal("0.50"), "'0.50'"),
        (Words(9), None, "Write words"),
        (Words(9), ["a"], "Write words"),
        (Words(9), {"a": 1}, "Write words"),
        (Words(9), "   ", "Write words"),
        (Words(9), "ten letters", "Shorten"),
        (Words(9), "a\nb", "line break"),
        (Words(9), "a\tb", "line break"),
        (COLOUR, 3, "deep_red, blue"),
        (Duration(), "63 days", "`62 days`"),
        (CHANGE, 6, "`+6%`"),
        (CHANGE, "--6%", "`30%`"),
        (CHANGE, "-101%", "`100%`"),
        (TIME, -1, "`-1 day`"),
        (TIME, "-99 days", "`62 days`"),
        (ShareRange(), "60%", "`60-70%`"),
        (ShareRange(), 60, "`60-70%`"),
        (ShareRange(), "70-60%", "smaller"),
        (ShareRange(), "60-101%", "smaller"),
    ],
)
def test_what_cannot_be_meant_is_answered_with_what_to_write(kind, written, advice):
    assert advice in refused(kind, written)["suggestion"]


def test_a_word_that_is_not_known_is_compared_with_those_that_are():
    about = refused(COLOUR, "red")
    assert (about["word"], about["known"]) == ("red", ("deep_red", "blue"))


@pytest.mark.parametrize(
    ("value", "name"),
    [({}, "a map"), ([], "a list"), (None, "nothing"), (False, "`false`"), (7, "`7`"), ("x", "`x`")],
)
def test_a_sentence_names_a_wrong_value_as_its_author_knows_it(value, name):
    assert f"Here stands {name} where" in refused(Day(), value)["sentence"]


def test_a_wrong_value_cannot_write_to_the_terminal():
    """Only what is printable is repeated."""
    assert "\x1b" not in refused(COLOUR, "\x1b[2J")["sentence"]


def looked_up(value, ids):
    """What a reference to one of these people is read as."""
    adapter = TypeAdapter(Annotated[str, Reference("people", "person")])
    return adapter.validate_python(value, context=Declared({"people": ids}))


def test_a_reference_is_an_id_that_the_file_declares():
    assert looked_up("mei", ("mei", "chen")) == "mei"


@pytest.mark.parametrize("value", ["may", 7, None])
def test_a_reference_to_nothing_is_refused(value):
    with pytest.raises(ValidationError):
        looked_up(value, ("mei", "chen"))


def test_a_reference_into_a_family_without_ids_is_left_alone():
    """That the family is missing is said once, where it is missing."""
    assert looked_up("anybody", ()) == "anybody"


def test_a_reference_into_a_family_that_may_be_absent_is_refused_where_it_is():
    """Nothing else would say that the id leads nowhere."""
    adapter = TypeAdapter(Annotated[str, Reference("facts", "fact", may_be_absent=True)])
    with pytest.raises(ValidationError, match="no fact with the id `limit`"):
        adapter.validate_python("limit", context=Declared({"facts": ()}))


@given(st.integers(0, 10_000))
def test_every_share_can_be_written_in_percent(parts):
    assert Share().read(f"{parts / 100:g}%") == parts


@given(st.integers(1, MOST_MINUTES))
def test_every_number_of_minutes_can_be_written(minutes):
    assert Duration().read(f"{minutes} min") == minutes


@given(st.integers(-10_000, 10_000))
def test_every_change_of_a_share_can_be_written(parts):
    assert CHANGE.read(f"{parts / 100:+g}%") == parts


@given(st.dates(dt.date(1000, 1, 1), dt.date(9999, 12, 31)))
def test_every_day_can_be_written(day):
    assert Day().read(day.isoformat()) == day


@pytest.mark.parametrize("kind", FORMS)
@given(data=st.data())
def test_what_the_json_schema_admits_is_of_the_right_kind(kind, data):
    """An editor and the game agree on the form of a value; ranges and reserved words come on top."""
    text = data.draw(st.from_regex(re.compile(kind.json()["pattern"], re.ASCII), fullmatch=True))
    error = error_of(kind, text)
    assert error is None or error.type == "out-of-range" or "moves use" in error.context["sentence"]


@pytest.mark.parametrize("kind", FORMS)
@given(text=st.one_of(st.text(max_size=8), st.from_regex(r"[0-9a-z.%+ -]{1,8}", fullmatch=True)))
def test_what_is_read_is_admitted_by_the_json_schema(kind, text):
    assert error_of(kind, text) or re.search(kind.json()["pattern"], text)


@pytest.mark.parametrize("kind", [Whole(0, 9), Day(), Switch(), Words(9), COLOUR, *FORMS])
@given(
    value=st.one_of(
        st.none(),
        st.booleans(),
        st.integers(),
        st.text(),
        st.decimals(allow_nan=False, allow_infinity=False, places=2),
    )
)
def test_any_scalar_is_read_or_refused_in_two_sentences(kind, value):
    if error := error_of(kind, value):
        assert error.context["sentence"].endswith(".")
        assert error.context["suggestion"].endswith(".") or error.context["known"]


def test_a_kind_of_value_must_say_how_it_is_read_and_described():
    """The base class has neither; a new kind that forgets one fails at once."""
    with pytest.raises(NotImplementedError):
        Value().read("x")
    with pytest.raises(NotImplementedError):
        Value().json()
