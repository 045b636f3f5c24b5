"""At the table and after signing people who trust each other speak as they do in a meeting."""

import dataclasses

import pytest

from game.engine.actions import Action
from game.engine.vocab import Kind, Relation
from game.i18n.language import Language
from game.i18n.language import load as language_of
from game.scenario.compile import find, load
from game.session.local import begin
from game.shipped import assets_folder
from game.voice.said import spoken
from game.voice.table_said import spoken_at_table
from game.voice.telling import told
from game.voice.words import Words

DRILL = load(find("tough_table"))


def seated(code, relation):
    """Return words in a language, and a seat at a table whose other side knows us so well."""
    texts = DRILL.texts(code)
    seat = begin(DRILL.setup, texts, 7)
    seat._game.state.view("relation")[:] = relation
    seat.note("the scene is read again")
    words = Words(language_of(code, assets_folder() / "locale"), texts, currency=DRILL.currency)
    return words, seat


@pytest.mark.parametrize(
    ("code", "formal", "familiar"), [("zh", "您", "你"), ("es", "importa", "te importa")]
)
def test_a_question_at_the_table_is_as_familiar_as_the_relationship(code, formal, familiar):
    said = []
    for relation in (Relation.STRANGER, Relation.TRUST):
        words, seat = seated(code, relation)
        said.append(spoken_at_table(words, seat.look(), Action(Kind.ASK_PRIORITY, item=1)))
    assert formal in said[0]
    assert familiar not in said[0]
    assert familiar in said[1]


@pytest.mark.parametrize(
    ("code", "formal", "familiar"), [("zh", "您", "你"), ("es", "empieza.", "empiezas.")]
)
def test_the_answer_across_the_table_is_as_familiar_as_the_relationship(code, formal, familiar):
    for relation, here, not_here in ((1, formal, familiar), (Relation.TRUST, familiar, formal)):
        words, seat = seated(code, relation)
        scene = seat.look()
        played = seat.act("offer back=nothing price=0%")
        assert played.before.met == scene.met
        said = told(words, played.before, played.action, played.events, played.after)
        answers = " ".join(each.text for each in said if each.person == scene.met)
        assert here in answers
        assert not_here not in answers


@pytest.mark.parametrize("theirs", [0, 100])
def test_a_bonus_is_offered_for_a_name_only_where_their_rules_allow_a_gift(theirs):
    _, seat = seated("en", Relation.TRUST)
    texts = DRILL.texts("en")
    texts = dataclasses.replace(texts, conduct=dataclasses.replace(texts.conduct, customer_gift=theirs))
    players = [Words(Language(), texts, player=name) for name in "abcdefgh"]
    asked = Action(Kind.ASK_REFERRAL, person=0)
    assert any("bonus" in spoken(words, seat.look(), asked) for words in players) == (theirs > 0)
