"""Whole deals, played by the book: how many words one reads, and how often a sentence comes again."""

import collections
import dataclasses
import functools

import numpy as np
import pytest

from game.engine.actions import Action, single
from game.engine.codes import Happening
from game.engine.vocab import Kind, Phase
from game.i18n.language import Language
from game.players.catalogue import player
from game.scenario.compile import find, load
from game.session.local import begin
from game.simulate.run import dice_of
from game.voice import narration
from game.voice.cards import opening
from game.voice.scene import family
from game.voice.telling import Speaker, told
from game.voice.words import Words
from tests.test_voice_telling import lines_of, quiet_weeks

pytestmark = pytest.mark.unmeasured

SCENARIO = load(find("bench_refresh"))
TEXTS = SCENARIO.texts("en")
WORDS = Words(Language(), TEXTS, player="Ann Li", currency=SCENARIO.currency, start=SCENARIO.start)
DEALS = range(6)
#: Who is heard and seen; the notes say the same thing of the same thing.
HEARD = {Speaker.YOU, Speaker.PERSON, Speaker.PLACE}


@functools.cache
def deal(seed):
    """A deal by the textbook player, move by move."""
    seat, policy, moves = begin(SCENARIO.setup, TEXTS, seed, "Ann Li"), player("textbook"), []
    while (scene := seat.look()).phase is not Phase.OVER:
        dice = dice_of(np.array([seed]), np.array([scene.moves]))
        moves.append(seat.act(single(policy.choose(scene.brief, scene.seen, dice), 0)))
    return tuple(moves)


def said(played):
    return told(WORDS, played.before, played.action, played.events, played.after)


def meetings(seed):
    """The sentences of each meeting of a deal."""
    running = []
    for played in deal(seed):
        if played.before.phase is Phase.MEETING:
            running += [each.text for each in said(played) if each.speaker in HEARD]
            if played.after.phase is not Phase.MEETING:
                yield running
                running = []


def repeated(sentences):
    return {text: count for text, count in collections.Counter(sentences).items() if count > 1}


def test_a_meeting_hardly_ever_says_a_sentence_twice():
    """Sixteen meetings a deal, ten moves each; of them one in a hundred may hold a sentence twice."""
    found = [repeated(sentences) for seed in DEALS for sentences in meetings(seed)]
    assert len(found) > 60
    assert sum(map(bool, found)) <= len(found) / 100


def test_three_of_four_sentences_of_a_deal_are_heard_for_the_first_time():
    shares = []
    for seed in DEALS:
        sentences = [each.text for played in deal(seed) for each in said(played) if each.speaker in HEARD]
        shares.append(len(set(sentences)) / len(sentences))
    assert sum(shares) / len(shares) >= 0.70


def test_a_move_is_told_in_thirty_words():
    """So that two hundred of them are six thousand; what is said is counted, not the names before it."""
    shares = []
    for seed in DEALS:
        lines = opening(WORDS, deal(seed)[0].before)
        lines += [each.text for played in deal(seed) for each in said(played)]
        shares.append(sum(len(line.split()) for line in lines) / len(deal(seed)))
    assert sum(shares) / len(shares) <= 30
    assert max(shares) <= 36


def test_a_table_is_gone_through_before_a_sentence_is_said_again():
    """What was said before follows from the moves alone, so that a resumed game goes on in the same words."""
    scene = dataclasses.replace(deal(0)[0].before, past=(), moves=0)
    action = Action(Kind.RESEARCH)
    for count in range(len(narration.QUIET_WEEK)):
        past = (family(action),) * count
        here = dataclasses.replace(scene, past=past, moves=count).at(action)
        assert here.place == count


def test_a_week_in_which_somebody_told_us_something_is_not_called_quiet():
    weeks = 0
    for seed in DEALS:
        for played in deal(seed):
            told_in = [each.value for each in played.events if each.kind is Happening.COACH_TOLD]
            for week in told_in:
                if week >= 0:
                    weeks += 1
                    lines = [
                        line for line in lines_of(WORDS, played) if line.startswith(f"Week {week + 1}: ")
                    ]
                    assert lines
                    assert not quiet_weeks(lines)
    assert weeks


@pytest.mark.parametrize("seed", range(4))
def test_the_place_in_the_tables_is_the_same_after_a_language_is_changed(seed):
    """Another language says the sentence that stands at the same place."""
    other = Words(Language(), SCENARIO.texts("es"), player="Ann Li", currency=SCENARIO.currency)
    for played in deal(seed)[:40]:
        mine = said(played)
        theirs = told(other, played.before, played.action, played.events, played.after)
        assert [each.speaker for each in mine] == [each.speaker for each in theirs]
