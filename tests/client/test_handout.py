"""What is kept on paper: the blank sheet for the trainee's own customer, beside the game."""

import pytest

from game.client import handout, places
from game.i18n.language import available, load
from game.scenario.compile import find
from game.scenario.compile import load as scenario
from game.session.local import begin
from game.shipped import assets_folder

LOCALES = assets_folder() / "locale"
SMALL = scenario(find("small_order"))


@pytest.mark.parametrize("code", available(LOCALES))
def test_the_sheet_stands_alone_and_is_blank(code):
    """No script, nothing fetched from elsewhere, and room for one's own words in every box."""
    page = handout.own_sheet(load(code, LOCALES))
    assert page.startswith("<!doctype html>")
    assert not [word for word in ("http", "<script", "src=", "@import") if word in page]
    assert page.count("<td></td>") > 20


def test_a_paper_lies_beside_its_game_and_takes_the_place_of_the_one_before(tmp_path):
    seat = begin(SMALL.setup, SMALL.texts("en"), 1, save=tmp_path / "a.game")
    first, second = (handout.kept(seat, "sheet.html", text) for text in ("one", "two"))
    assert (first, first.parent, second.read_text(encoding="utf-8")) == (second, tmp_path, "two")
    seat.close()


def test_a_paper_of_a_game_without_a_file_lies_in_the_players_own_folder(tmp_path, monkeypatch):
    monkeypatch.setenv(places.HOME, str(tmp_path))
    path = handout.kept(begin(SMALL.setup, SMALL.texts("en"), 1), "sheet.html", "one")
    assert path.is_relative_to(tmp_path)
