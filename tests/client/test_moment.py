"""What any client is told: what is offered in each phase, and whose words a move brings."""

import pytest

from game.client.moment import Moments
from game.client.palette import kinds_now
from game.client.plans import Habits, ready_plans, visit_of
from game.client.sparing import heard
from game.engine.codes import Refusal
from game.engine.vocab import Kind, Phase
from game.i18n.language import Language
from game.scenario.compile import find, load
from game.session.local import begin
from game.voice.utterances import Speaker
from game.voice.words import Words

DEAL, DRILL = load(find("first_call")), load(find("tough_table"))


def seated(scenario=DEAL, seed=7):
    """Return the words of a scenario and a seat in a new game."""
    texts = scenario.texts("en")
    return Words(Language(), texts, currency=scenario.currency, start=scenario.start), begin(
        scenario.setup, texts, seed
    )


def test_a_step_at_the_desk_says_what_it_takes_and_what_speaks_for_it():
    words, seat = seated()
    moment = Moments().now(words, seat.look(), None)
    visit = next(each for each in moment.offers if each.action.kind is Kind.VISIT)
    assert (moment.phase, moment.afresh) == (Phase.DESK, True)
    assert visit.cost
    assert visit.reasons


@pytest.mark.parametrize("scenario", [DEAL, DRILL], ids=["a deal", "a table"])
def test_whatever_is_offered_in_a_game_can_be_done_at_once(scenario):
    """Played by taking one number after the other, through desk and meeting or at the table."""
    words, seat = seated(scenario)
    moments, habits, made = Moments(), Habits(), None
    for turn in range(12):
        scene = seat.look()
        moment = moments.now(words, scene, made)
        assert [each.number for each in moment.offers] == sorted({each.number for each in moment.offers})
        if not moment.offers:
            break
        made = moment.offers[turn % len(moment.offers)].action
        if made.kind is Kind.VISIT:
            made = visit_of(made, ready_plans(scene, made.person)[0], habits.manner(made.person))
        assert seat.why_not(made) is Refusal.NONE
        seat.act(made)


def test_the_table_says_where_both_sides_stand():
    words, seat = seated(DRILL)
    moment = Moments().now(words, seat.look(), None)
    assert (moment.phase, bool(moment.heading), bool(moment.offers)) == (Phase.TABLE, True, True)


def test_a_moment_that_is_asked_for_once_more_is_the_same():
    words, seat = seated()
    moments = Moments()
    first = moments.now(words, seat.look(), None)
    assert moments.now(words, seat.look(), None).offers == first.offers


def test_what_is_told_of_a_move_names_who_speaks():
    words, seat = seated()
    visit = next(each.action for each in Moments().now(words, seat.look(), None).offers)
    seat.act(visit_of(visit, ready_plans(seat.look(), visit.person)[0], 0))
    said = heard(words, seat.act("ask problem form=open"), set(), echo=True)
    assert [each.speaker for each in said][:2] == [Speaker.YOU, Speaker.PERSON]
    assert said[1].person == visit.person


def test_the_whole_palette_gives_a_reason_beside_what_is_impossible_and_beside_nothing_else():
    words, seat = seated()
    kinds = kinds_now(words, seat.look(), seat.choices())
    for each in kinds:
        assert bool(each.reason) == all(choice.refusal is not Refusal.NONE for choice in each.choices)
    assert {bool(each.reason) for each in kinds} == {True, False}
