"""Whole deals are played as they were recorded, line by line."""

import re

import pytest

from game.engine.rules_version import RULES_VERSION
from tests.playthroughs.record import DEALS, FOLDER, text_of

pytestmark = pytest.mark.unmeasured

deals = pytest.mark.parametrize("deal", DEALS, ids=lambda deal: deal.path.stem)

HOW = "if it was meant, run `python -m tests.playthroughs.record` and read the difference"


@deals
def test_a_recorded_deal_is_played_again_line_by_line(deal):
    """A change of behaviour shows here as the first move that goes another way."""
    recorded, played = (text.splitlines() for text in (deal.path.read_text(encoding="utf-8"), text_of(deal)))
    for number, (before, now) in enumerate(zip(recorded, played, strict=False), start=1):
        assert before == now, f"{deal.path.name}:{number}: {HOW}"
    assert len(recorded) == len(played), HOW


@deals
def test_a_record_names_the_rules_it_was_played_by(deal):
    """A new version of the rules needs new records, and old records need the old version."""
    head = deal.path.read_text(encoding="utf-8").splitlines()[3]
    assert head.startswith(f"rules version {RULES_VERSION}, ")


def test_every_record_in_the_folder_is_played():
    assert {path.name for path in FOLDER.glob("*.txt")} == {deal.path.name for deal in DEALS}


def test_the_mixed_deal_plays_good_moves_bad_ones_and_impossible_ones():
    """It is there for what the policies never do."""
    mixed = next(deal for deal in DEALS if deal.player == "mixed")
    text = mixed.path.read_text(encoding="utf-8")
    assert len(set(re.findall(r"^refused .*  (\w+)$", text, flags=re.MULTILINE))) >= 4
    assert len(set(re.findall(r"^    (\w+)/", text, flags=re.MULTILINE))) >= 10
    assert len(re.findall(r"^\d+  ", text, flags=re.MULTILINE)) >= 60


@deals
def test_a_record_shows_nothing_that_a_player_may_not_see(deal):
    """Terms of hidden events are for the debrief; the end of a record is told after the award."""
    hidden = ("trust/trust", "opinion/award", "value/", "explicit/")
    lines = deal.path.read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if line.strip().startswith(hidden)] == []
