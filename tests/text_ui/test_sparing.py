"""What is left unsaid in the text game: never what somebody is asked about later."""

import random

import pytest

from game.client.sparing import spared
from game.engine.codes import Happening, Refusal
from game.engine.vocab import Ending, Kind, Phase
from game.i18n.language import Language
from game.session.local import begin
from game.voice.manager import _TURNED
from game.voice.telling import Speaker, told
from game.voice.words import Words
from tests.text_ui.conftest import SCENARIO

TEXTS = SCENARIO.texts("en")
WORDS = Words(Language(), TEXTS, player="Mo", currency=SCENARIO.currency, start=SCENARIO.start)


def read(played, *, echo=False):
    """What is read of a move."""
    said = told(WORDS, played.before, played.action, played.events, played.after)
    return spared(played, said, echo=echo)


def meetings(seed):
    """Moves made in meetings, by chance."""
    seat, chance = begin(SCENARIO.setup, TEXTS, seed, "Mo"), random.Random(seed)
    for line in ("visit person=chen", "go on", "visit person=chen", "go on", "visit person=chen"):
        seat.act(line)
        while seat.look().phase is Phase.MEETING:
            legal = [each.action for each in seat.choices() if each.refusal is Refusal.NONE]
            yield seat.act(chance.choice([each for each in legal if each.kind is not Kind.LEAVE]))


@pytest.mark.parametrize("seed", range(4))
def test_whoever_turns_away_is_seen_to_do_so(seed):
    """The manager asks about the last posture, so that it must have stood on the screen."""
    for played in meetings(seed):
        showed = [each for each in played.events if each.kind is Happening.SHOWED]
        ended = [each for each in played.events if each.kind is Happening.MEETING_ENDED]
        if any(each.item == Ending.TRAINEE for each in ended) or not showed:
            continue
        if showed[0].value in _TURNED and showed[0].value != played.before.of("posture"):
            assert [each for each in read(played) if each.of is Happening.SHOWED]


def test_an_exchange_tells_what_happened_in_it_rather_than_that_it_was_granted():
    for seed in range(30):
        seat = begin(SCENARIO.setup, TEXTS, seed, "Mo")
        for line in ("visit person=chen", "greet", "ask problem form=open", "leave"):
            if line == "visit person=chen" or seat.look().phase is Phase.MEETING:
                seat.act(line)
        if seat.look().phase is Phase.MEETING:
            seat.act("leave")
        played = seat.act("exchange people=chen")
        contact = next(each for each in played.events if each.kind is Happening.CONTACT)
        speakers = [each.speaker for each in read(played, echo=True) if each.of is Happening.CONTACT]
        assert speakers == [Speaker.PLACE if contact.value else Speaker.PERSON]
