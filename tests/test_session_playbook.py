"""The playbook keeps what answers to objections were worth, and never stops a game."""

import json

import pytest

from game.engine.codes import Happening, Rule
from game.engine.events import Event
from game.engine.vocab import Way
from game.session.playbook import NAME, Playbook, Tried

OBJECTIONS = ("downtime", "", "price")


def answered(item, worked, kind=Happening.OBJECTION_ANSWERED):
    """An event that tells how an answer was taken."""
    if kind is Happening.FLOOR:
        return Event(kind, Rule.OBJECTIONS, 0, item, worked, (), visible=True)
    return Event(kind, Rule.OBJECTIONS, 0, item, 0, (0, worked), visible=True)


def test_what_settled_an_objection_most_often_comes_first_in_the_next_game(tmp_path):
    book = Playbook(tmp_path)
    book.note("deal", OBJECTIONS, Way.PROVE, [answered(0, 1), answered(0, 0)])
    book.note("deal", OBJECTIONS, Way.TRADE, [answered(0, 1, Happening.FLOOR)])
    assert Playbook(tmp_path).best("deal", "downtime") == [Tried(Way.TRADE, 1, 1), Tried(Way.PROVE, 1, 2)]


def test_nothing_is_written_of_what_is_no_answer(tmp_path):
    book = Playbook(tmp_path)
    other = Event(Happening.WEEK, Rule.OBJECTIONS, -1, 0, 1, (), visible=True)
    book.note("deal", OBJECTIONS, Way.CLARIFY, [answered(0, 1)])
    book.note("deal", OBJECTIONS, Way.PROVE, [other, answered(7, 1)])
    assert not (tmp_path / NAME).exists()
    assert book.best("deal", "downtime") == []


@pytest.mark.parametrize(
    "text", ["", "[]", "{", '{"deal/price": {"prove": 3}}', '{"deal/price": {"shout": [1, 1]}}', "[" * 9_000]
)
def test_a_damaged_book_is_an_empty_one(tmp_path, text):
    (tmp_path / NAME).write_text(text, encoding="utf-8")
    assert Playbook(tmp_path).best("deal", "price") == []


def test_a_book_that_cannot_be_written_is_kept_for_as_long_as_it_lives(tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    book = Playbook(tmp_path / "file" / "folder")
    book.note("deal", OBJECTIONS, Way.PROVE, [answered(2, 1)])
    assert book.best("deal", "price") == [Tried(Way.PROVE, 1, 1)]


def test_the_file_is_plain_to_read(tmp_path):
    Playbook(tmp_path).note("deal", OBJECTIONS, Way.PROVE, [answered(2, 1)])
    assert json.loads((tmp_path / NAME).read_text(encoding="utf-8")) == {"deal/price": {"prove": [1, 1]}}
