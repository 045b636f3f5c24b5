"""Hostile texts: no author and no player can reach the terminal raw."""

import dataclasses
import random
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.engine.actions import Action
from game.engine.vocab import Kind
from game.session.local import begin
from game.voice.cards import opening
from game.voice.said import spoken
from game.voice.verdicts import debriefed
from game.voice.words import shown
from tests.voice_games import SETUP, TEXTS, all_words, moves_of, seat_at, words_in

pytestmark = pytest.mark.unmeasured

NASTY = "\x1b[2J{0.__class__}\u202e\n\r\t{who}%s\x00\x07"


def nasty_texts():
    def bad(text):
        return f"{NASTY}{text}"

    people = {
        name: dataclasses.replace(
            each,
            name=bad(each.name),
            address=bad(each.address),
            title=bad(each.title),
            hooks=tuple(map(bad, each.hooks)),
        )
        for name, each in TEXTS.people.items()
    }
    return dataclasses.replace(
        TEXTS,
        title=bad(TEXTS.title),
        company=bad(TEXTS.company),
        seller=bad(TEXTS.seller),
        brief=bad(TEXTS.brief),
        people=people,
        needs={name: bad(text) for name, text in TEXTS.needs.items()},
        criteria={name: bad(text) for name, text in TEXTS.criteria.items()},
        rivals={name: bad(text) for name, text in TEXTS.rivals.items()},
        issues={name: bad(text) for name, text in TEXTS.issues.items()},
        occasions={week: bad(text) for week, text in TEXTS.occasions.items()},
        milestones=tuple(dataclasses.replace(each, ask=bad(each.ask)) for each in TEXTS.milestones),
        shorts={name: bad(text) for name, text in TEXTS.shorts.items()},
        facts={
            name: dataclasses.replace(each, labels=tuple(bad(label) for label in each.labels))
            for name, each in TEXTS.facts.items()
        },
        messages={
            name: dataclasses.replace(
                each,
                text=bad(each.text),
                answers=tuple(
                    dataclasses.replace(answer, say=bad(answer.say), reply=bad(answer.reply))
                    for answer in each.answers
                ),
            )
            for name, each in TEXTS.messages.items()
        },
        objections={
            name: dataclasses.replace(each, says=bad(each.says), behind=bad(each.behind))
            for name, each in TEXTS.objections.items()
        },
    )


def test_no_text_of_an_author_or_a_player_reaches_the_terminal_raw():
    words = words_in(texts=nasty_texts(), player=NASTY)
    seat = begin(SETUP, nasty_texts(), 3, NASTY)
    lines = list(opening(words, seat.look()))
    for played in moves_of(seat, random.Random(3)):
        lines += all_words(words, played.before, played.action, played.events, played.after)
    lines += debriefed(words, seat.debrief())
    assert not [line for line in lines if re.search("[\x00-\x1f\x7f-\x9f\u202e]", line)]
    assert any("{0.__class__}" in line for line in lines)


@given(st.text())
def test_what_is_shown_holds_nothing_that_a_terminal_obeys(text):
    assert not re.search("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]", shown(text))


@settings(max_examples=30)
@given(st.text(min_size=1))
def test_any_player_may_greet(name):
    words = words_in(player=name)
    seat = seat_at()
    seat.act("visit person=chen")
    assert spoken(words, seat.look(), Action(Kind.GREET))
