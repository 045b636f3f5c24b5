"""The rubric: for each of the 24 moves the evidence that it was made, and what falls just short of it."""

import dataclasses

import numpy as np
import pytest

from game.engine.outcome import score
from game.engine.rubric import (
    BEFORE_AWARD,
    COLLECTED,
    CONTENT,
    COUNTERED,
    FACTS,
    GOOD_PROPOSAL,
    GOOD_TALK,
    SIGNS,
    SUITED,
    gauges,
    process,
    rubric,
)
from game.engine.table_words import Priority, Return, Tried
from game.engine.vocab import (
    Approval,
    Doubt,
    Gate,
    Known,
    Mark,
    Method,
    Outcome,
    Relation,
    Stage,
    Told,
    Trace,
)
from tests.engine.play import Batch

FULL = 10_000

#: What the state must hold for a move to count as made, and what is nearly that: rows of a field by value;
#: a value for all rows where no row is named.
MET = ("met", {0: 1, 1: 1})
SIGNED = ("signed", 19)
EVIDENCE = {
    Method.COACH: ([("coach", {3: 1})], [("invited", {3: 2})]),
    Method.INFORMATION: (
        [("fact", dict.fromkeys(range(FACTS), Trace.HEARD))],
        [("fact", dict.fromkeys(range(FACTS - 1), Trace.HEARD))],
    ),
    Method.MAP: ([("known", Known.ROLE)], [("known", Known.ROLE - 1)]),
    Method.JUDGEMENT: ([("approved", Approval.HALF)], [("judged", 3)]),
    Method.READING: (
        [MET, ("sign_driver", {0: SIGNS})],
        [MET, ("sign_driver", {0: SIGNS - 1}), ("sign_amiable", {0: SIGNS - 1})],
    ),
    Method.MANNER: (
        [MET, *((fit, {1: SUITED}) for fit in ("fit_one", "fit_two", "fit_three"))],
        [MET, *((fit, {1: SUITED}) for fit in ("fit_one", "fit_two"))],
    ),
    Method.STAGES: ([("gates", 1 << Gate.RELATIONS)], [("gates", 63 - (1 << Gate.RELATIONS))]),
    Method.NET: ([("met", 1)], [MET]),
    Method.TREE: ([("told", Told.CLEAR)], [("told", Told.CLEAR), ("wrong", 1)]),
    Method.DEVELOPING: ([("explicit", FULL)], [("explicit", 0)]),
    Method.TIMING: (
        [("stage", Stage.DESIGN), ("timely", 7)],
        [("stage", Stage.DESIGN), ("timely", 5)],
    ),
    Method.INDICATORS: ([("mark", {0: Mark.OURS})], [("shaped", FULL)]),
    Method.COMPETITION: ([("analysed", 1)], []),
    Method.PERSON_BY_PERSON: (
        [("positioned", {0: COUNTERED, 4: COUNTERED})],
        [("positioned", {0: COUNTERED, 4: COUNTERED}), ("objection", {0: Doubt.RAISED})],
    ),
    Method.PROPOSAL: (
        [("proposed", 1), ("quality", GOOD_PROPOSAL)],
        [("proposed", 1), ("quality", GOOD_PROPOSAL - 1)],
    ),
    Method.PRESENTATION: ([("presented", GOOD_TALK)], [("presented", GOOD_TALK - 1)]),
    Method.PREPARATION: ([("tried", Tried.PLANNED)], [("tried", Tried.OPENED)]),
    Method.TRADING: (
        [("priority", {0: Priority.UNKNOWN + 1}), ("returned", 1 << Return.REFERENCE)],
        [("returned", 1 << Return.REFERENCE)],
    ),
    Method.NARROWING: ([SIGNED], [SIGNED, ("memory_grew", 1)]),
    Method.CLOSING: (
        [SIGNED, ("tried", Tried.SUMMED_UP), ("tabled", 1), ("agreed", 1)],
        [SIGNED, ("tried", Tried.SUMMED_UP), ("tabled", 1), ("agreed", {0: 0})],
    ),
    Method.ACCEPTANCE: (
        [SIGNED, ("satisfaction", CONTENT + 10)],
        [SIGNED, ("satisfaction", CONTENT - 10)],
    ),
    Method.REFERRAL: ([("referred", 1)], []),
    Method.SELLING_ON: ([("added", 100)], []),
    Method.COLLECTION: (
        [SIGNED, ("received", COLLECTED + 10)],
        [SIGNED, ("received", COLLECTED + 10), ("paid_late", 3)],
    ),
}


def won(setup, changes=()) -> Batch:
    """A game that was won, before anything else was done, with some fields of the state changed."""
    batch = Batch.begin(setup, [1])
    batch.state.view("known")[:] = Known.NOTHING
    for name, content in [("outcome", Outcome.WON), *changes]:
        if isinstance(content, dict):
            for row, value in content.items():
                batch.state.view(name)[row] = value
        else:
            batch.state.view(name)[:] = content
    return batch


def made(batch: Batch) -> set[Method]:
    """The moves of which there is evidence."""
    return {Method(row) for row in np.flatnonzero(rubric(batch.setup, batch.state).made[:, 0])}


def test_every_move_has_a_case():
    assert set(EVIDENCE) == set(Method)


def test_at_the_start_nothing_was_done(setup):
    assert made(won(setup)) == set()


@pytest.mark.parametrize("move", Method, ids=lambda move: move.name)
def test_with_its_evidence_a_move_was_made(setup, move):
    assert move in made(won(setup, EVIDENCE[move][0]))


@pytest.mark.parametrize("move", Method, ids=lambda move: move.name)
def test_what_falls_short_of_the_evidence_is_no_move(setup, move):
    """The nearest thing that a trainee might take for it."""
    assert move not in made(won(setup, EVIDENCE[move][1]))


def test_stepping_back_from_a_deal_without_money_is_a_judgement(setup):
    assert made(won(setup, [("spared", 1)])) == {Method.JUDGEMENT}


def test_one_person_is_no_half_of_those_we_met(setup):
    """With a single acquaintance nobody has shown that they read styles."""
    alone = won(setup, [("met", {0: 3}), ("sign_driver", {0: 9})])
    assert Method.READING not in made(alone)


@pytest.mark.parametrize(
    ("outcome", "count"),
    [(Outcome.WON, 24), (Outcome.NO_AGREEMENT, 24), (Outcome.LOST, 16), (Outcome.NO_DECISION, 16)],
)
def test_moves_after_the_award_can_be_made_only_where_there_was_one(setup, outcome, count):
    found = rubric(setup, won(setup, [("outcome", outcome), ("tried", Tried.PLANNED)]).state)
    assert found.possible.sum() == count
    assert found.made[Method.PREPARATION, 0] == (count == 24)


def test_a_scenario_without_table_or_follow_up_does_not_ask_for_their_moves(setup):
    bare = dataclasses.replace(setup, bargain=dataclasses.replace(setup.bargain, rounds=0))
    possible = rubric(bare, won(bare).state).possible[:, 0]
    assert not possible[Method.PREPARATION : Method.CLOSING + 1].any()
    assert possible.sum() == 20
    bare = dataclasses.replace(setup, aftercare=dataclasses.replace(setup.aftercare, weeks=0))
    assert rubric(bare, won(bare).state).possible[:, 0].sum() == 20


def test_each_move_made_adds_the_same_to_the_process(setup):
    changes = [*EVIDENCE[Method.COACH][0], *EVIDENCE[Method.PRESENTATION][0], ("referred", 1)]
    batch = won(setup, changes)
    assert process(setup, batch.state)[0] == 3 * FULL // 24
    assert process(setup, batch.state, before_award=True)[0] == 2 * FULL // BEFORE_AWARD


def test_a_move_of_the_method_is_worth_points(setup):
    plain, better = won(setup), won(setup, [("analysed", 1)])
    assert score(setup, better.state)[0] > score(setup, plain.state)[0]


def test_the_gauges_rise_with_what_they_measure(setup):
    """Need, trust, value, price and experience, each of the whole."""
    poor = [("told", Told.NOTHING), ("trust", 0), ("felt", 0), SIGNED, ("agreed", 0), ("offer", 1)]
    rich = [("told", Told.CLEAR), ("trust", FULL), ("felt", FULL), SIGNED, ("agreed", 0)]
    low, high = (
        gauges(setup, won(setup, each).state)[:, 0] for each in (poor, [*rich, ("satisfaction", FULL)])
    )
    assert low.tolist() == [0, 0, 0, FULL, 0]
    assert (high >= FULL - 10).all()


def test_a_gauge_that_a_game_did_not_come_to_is_left_out(setup):
    assert gauges(setup, won(setup, [("outcome", Outcome.LOST)]).state)[3:, 0].tolist() == [-1, -1]


def test_terms_that_give_more_away_keep_less_of_the_price(setup):
    last = len(setup.market.options[0]) - 1
    kept = [
        int(gauges(setup, won(setup, [SIGNED, ("agreed", 0), ("agreed", {0: step})]).state)[3, 0])
        for step in range(last + 1)
    ]
    assert kept == sorted(kept, reverse=True)
    assert kept[0] > kept[-1]


def test_people_at_a_stage_of_trust_are_worth_their_say(setup):
    """Those who have no say in the evaluation are good company."""
    say = setup.people.influence[Stage.EVALUATION]
    order = np.argsort(say)
    points = [
        int(
            score(setup, won(setup, [("outcome", Outcome.LOST), ("relation", {who: Relation.TRUST})]).state)[
                0
            ]
        )
        for who in (order[0], order[-1])
    ]
    assert points[0] < points[1]
