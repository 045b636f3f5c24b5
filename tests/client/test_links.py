"""Friends and rivals on the account map: only what was told, of people whose names are known."""

import dataclasses

import numpy as np
import pytest

from game.client.links import Standing, links, worded
from game.engine.vocab import Trace
from game.i18n.language import load as language
from game.scenario.compile import find, load
from game.session.local import begin
from game.shipped import assets_folder
from game.voice.words import Words

SCENARIO = load(find("bench_refresh"))
TEXTS = SCENARIO.texts("en")
WORDS = Words(language("en", assets_folder() / "locale"), TEXTS)
IDS, FACTS = SCENARIO.setup.people.ids, list(TEXTS.facts)
MEI, WANG = IDS.index("mei"), IDS.index("wang")
TRUE = TEXTS.facts["quarrel"].bond.friends.index(False) + 1  # the label that says that they quarrel


@pytest.fixture(scope="module")
def start():
    return begin(SCENARIO.setup, TEXTS, 3, "").look()


def scene(start, known=("mei", "wang"), **told):
    """The first moment, with some names known and some facts told as (label, trace)."""
    fact, label = (np.array(getattr(start.seen, name)) for name in ("fact", "fact_label"))
    for name, (sentence, trace) in told.items():
        label[FACTS.index(name)], fact[FACTS.index(name)] = sentence, trace
    people = tuple(each if each in known else "" for each in IDS)
    seen = dataclasses.replace(start.seen, fact=fact, fact_label=label)
    return dataclasses.replace(start, seen=seen, names=dataclasses.replace(start.names, people=people))


def test_nobody_is_a_rival_before_somebody_has_told_of_it(start):
    assert links(WORDS, scene(start, IDS)) == []


def test_a_quarrel_that_two_have_told_of_is_sure(start):
    assert links(WORDS, scene(start, quarrel=(TRUE, Trace.CONFIRMED))) == [Standing(MEI, WANG, False, True)]


def test_a_rumour_makes_friends_of_rivals_and_is_not_sure(start):
    assert links(WORDS, scene(start, quarrel=(3 - TRUE, Trace.HEARD))) == [Standing(MEI, WANG, True, False)]


def test_a_quarrel_is_not_drawn_as_long_as_one_name_is_unknown(start):
    assert links(WORDS, scene(start, ("mei",), quarrel=(TRUE, Trace.HEARD))) == []


def test_a_standing_is_worded_with_both_names(start):
    moment = scene(start, quarrel=(TRUE, Trace.HEARD))
    assert worded(WORDS, moment, links(WORDS, moment)[0]) == "Lin Mei and Wang Jianguo are at odds."
