"""The score and the rubric: reckoned a second time in plain whole numbers, and move by move of the method."""

import dataclasses

import numpy as np
import pytest

from game.engine.bargain import NO_TABLE
from game.engine.decision import RISK_BORNE
from game.engine.outcome import (
    A_HOUR,
    MOST_UNCLEAN,
    SPARED,
    USUAL_CONTENT,
    USUAL_RECEIVED,
    USUAL_REFERRAL,
    expected,
    score,
)
from game.engine.rubric import gauges, process, rubric
from game.engine.rules.bargaining import WORTH
from game.engine.rules.satisfaction import LEAD, NEXT_DEAL
from game.engine.vocab import Gate, Mark, Method, Outcome, Relation, Stage
from tests.engine.conftest import MADE
from tests.engine.play import Batch, Wanderer

FULL = 10_000


class Game:
    """One game of a batch in plain numbers."""

    def __init__(self, setup, state, number):
        self.setup, self.state, self.number = setup, state, number

    def one(self, name) -> int:
        """A number of the game."""
        return int(self.state.load(name)[self.number])

    def all(self, name) -> list[int]:
        """The numbers of a field, one a person, issue or invoice."""
        return self.state.load(name)[:, self.number].tolist()

    def cost(self, package) -> int:
        """What a package costs, in ten-thousandths of the list price."""
        market, total = self.setup.market, 0
        for option, labels, share in zip(package, market.options, market.seller_cost.tolist(), strict=True):
            total += max(option, 0) * FULL // (len(labels) - 1) * share
        return total // FULL

    @property
    def played(self) -> bool:
        """Whether what follows the award was played."""
        signed = self.one("signed") >= 0 or not self.setup.bargain.rounds
        return self.one("outcome") == Outcome.WON and signed


def earned(game) -> int:
    """What the order earns, in currency units."""
    market, mine = game.setup.market, game.setup.aftercare
    more = market.margin * game.one("added") // FULL
    if not game.played:
        cost = game.cost(game.all("offer"))
        usual = market.list_price * (market.margin - cost + more) // FULL
        return usual - (market.list_price * max(500 - cost, 0) // FULL if game.setup.bargain.rounds else 0)
    terms = zip(game.all("agreed"), game.all("tabled"), game.all("offer"), strict=True)
    signed = [next((option for option in three if option >= 0), -1) for three in terms]
    total = market.list_price * (market.margin - game.cost(signed) + more) // FULL
    given = sum(worth for bit, worth in enumerate(WORTH.tolist()) if game.one("returned") >> bit & 1)
    total += market.list_price * given // FULL
    if game.one("signed") >= 0:
        due = [game.one("deal_value") * share // FULL for share in mine.share.tolist()]
        lost = sum(sum_ * (FULL - came) // FULL for sum_, came in zip(due, game.all("received"), strict=True))
        opened = game.one("referred") * LEAD + game.one("second_deal") * NEXT_DEAL
        total += market.list_price * market.margin // FULL * opened // FULL - lost - game.one("service_cost")
    return total


def after(game) -> tuple[int, int, int]:
    """Satisfaction, referral and receivables of an order that was played, else what is usual."""
    if not game.played:
        return USUAL_CONTENT, USUAL_REFERRAL, USUAL_RECEIVED
    if game.one("signed") < 0:
        return 0, 0, 0
    say = game.setup.people.influence[Stage.IMPLEMENTATION].tolist()
    content = sum(a * b for a, b in zip(say, game.all("satisfaction"), strict=True)) // FULL
    came = [
        money * (FULL - min(weeks * 100, FULL)) // FULL
        for money, weeks in zip(game.all("received"), game.all("paid_late"), strict=True)
    ]
    shares = game.setup.aftercare.share.tolist()
    return (
        content,
        game.one("referred") * 5_000,
        sum(a * b for a, b in zip(came, shares, strict=True)) // FULL,
    )


def plain_score(setup, state, number: int) -> int:
    """The score of one game as docs/rules.md tells it."""
    game, market, terms = Game(setup, state, number), setup.market, setup.terms
    chance = 0 if game.one("outcome") == Outcome.NO_AGREEMENT else game.one("chance_us")
    whole = market.list_price * market.margin // FULL * 8_000 // FULL
    hours = game.one("worked") * market.list_price // FULL // 60
    margin = chance * earned(game) // FULL - (terms.expenses - game.one("cash")) - hours
    content, referral, received = after(game)
    say = setup.people.influence[Stage.EVALUATION].tolist()
    trusts = game.all("relation")
    close = sum(weight for weight, stage in zip(say, trusts, strict=True) if stage >= Relation.TRUST)
    clean = game.one("risk") <= RISK_BORNE
    points = 20 * chance + 30 * min(max(margin * FULL // whole, -5_000), FULL) + 12 * close
    points += 10 * (chance * (content * 6_000 + referral * 4_000) // FULL**2)
    points += 8 * (chance * received // FULL) + 8 * FULL * clean + 12 * int(process(setup, state)[number])
    points = max(points // 100, 0)
    if game.one("spared"):
        points = max(points, SPARED - game.one("worked") * A_HOUR // 60)
    return points if clean else min(points, MOST_UNCLEAN)


def finished(setup, policy, seeds) -> Batch:
    """Games from their first move to their end."""
    batch = Batch.begin(setup, seeds)
    while batch.running.size:
        batch.step(batch.choose(policy))
    return batch


@pytest.mark.parametrize("name", sorted(MADE))
def test_a_score_of_any_scenario_is_the_sum_of_its_parts(name):
    """With a table or without, signed or not."""
    batch = finished(MADE[name], Wanderer(), np.arange(8))
    found = score(batch.setup, batch.state).tolist()
    assert found == [plain_score(batch.setup, batch.state, game) for game in range(8)]


def test_an_order_where_nobody_negotiates_counts_at_the_terms_of_the_proposal(small):
    """Nothing is taken off for an agreement that there is not."""
    plain = dataclasses.replace(small, bargain=NO_TABLE)
    batch = Batch.begin(plain, np.arange(2))
    batch.state.view("chance_us")[:] = FULL
    batch.state.view("outcome")[0] = [Outcome.WON, Outcome.LOST]
    found = expected(plain, batch.state).tolist()
    assert found == [plain_score(plain, lost(batch).state, 0)] * 2


def lost(batch: Batch) -> Batch:
    """The same games, lost by the draw."""
    other = batch.take(np.arange(len(batch.seeds)))
    other.state.view("outcome")[:] = Outcome.LOST
    return other


def test_nothing_of_the_method_is_made_before_the_first_move_but_what_needs_no_move(setup):
    """A rubric that counts what nobody did would praise everybody."""
    batch = Batch.begin(setup, [0])
    made = rubric(setup, batch.state).made[:, 0]
    assert [Method(place).name for place in np.flatnonzero(made)] == []


def test_what_comes_after_the_award_counts_only_where_there_was_an_order(setup):
    batch = Batch.begin(setup, np.arange(3))
    batch.state.view("outcome")[0] = [Outcome.WON, Outcome.LOST, Outcome.NO_AGREEMENT]
    possible = rubric(setup, batch.state).possible
    assert possible[:16].all()
    assert possible[16:].tolist() == [[True, False, True]] * 8


def test_moves_at_a_table_and_after_it_are_possible_only_where_a_scenario_has_them():
    smallest = MADE["smallest"]
    batch = Batch.begin(smallest, [0])
    batch.state.view("outcome")[:] = Outcome.WON
    possible = rubric(smallest, batch.state).possible[:, 0]
    assert possible[Method.PREPARATION]
    assert not possible[Method.ACCEPTANCE :].any()


def made_by(setup, method: Method, **fields) -> list[bool]:
    """Whether a move of the method counts as made before and after some fields of the state were set."""
    batch, found = Batch.begin(setup, [0]), []
    batch.state.view("outcome")[:] = Outcome.WON
    for change in ({}, fields):
        for name, value in change.items():
            batch.state.view(name)[:] = value
        found.append(bool(rubric(setup, batch.state).made[method, 0]))
    return found


#: What in the state is the evidence of each move.
EVIDENT = {
    Method.COACH: {"coach": 1},
    Method.INFORMATION: {"fact": 2},
    Method.MAP: {"known": 2},
    Method.JUDGEMENT: {"spared": 1},
    Method.READING: {"met": 1, "sign_driver": 2},
    Method.MANNER: {"met": 1, "fit_one": 3_000, "fit_two": 3_000, "fit_three": 3_000},
    Method.STAGES: {"gates": 1 << Gate.RELATIONS},
    Method.NET: {"met": 1},
    Method.TREE: {"told": 2},
    Method.DEVELOPING: {"explicit": FULL},
    Method.TIMING: {"timely": 31},
    Method.INDICATORS: {"mark": Mark.OURS},
    Method.COMPETITION: {"analysed": 1},
    Method.PERSON_BY_PERSON: {"positioned": 2_000},
    Method.PROPOSAL: {"proposed": 1, "quality": 5_000},
    Method.PRESENTATION: {"presented": 4_000},
    Method.PREPARATION: {"tried": 1},
    Method.TRADING: {"priority": 2, "returned": 2},
    Method.NARROWING: {"signed": 19},
    Method.CLOSING: {"signed": 19, "tabled": 1, "agreed": 1, "checked": 1},
    Method.ACCEPTANCE: {"signed": 19, "satisfaction": 6_500},
    Method.REFERRAL: {"referred": 1},
    Method.SELLING_ON: {"second_deal": 1},
    Method.COLLECTION: {"signed": 19, "received": FULL},
}


@pytest.mark.parametrize("method", Method)
def test_a_move_of_the_method_is_made_by_its_evidence_alone(setup, method):
    assert made_by(setup, method, **EVIDENT[method]) == [False, True]


def test_the_process_is_the_share_of_what_was_possible(setup):
    batch = Batch.begin(setup, np.arange(2))
    batch.state.view("coach")[:, 1] = 1
    assert process(setup, batch.state).tolist() == [0, FULL // 16]


def test_gauges_say_nothing_of_what_a_game_did_not_come_to(setup):
    """Need, trust and value are always there; a price with an offer, experience with an order."""
    batch = Batch.begin(setup, np.arange(3))
    batch.state.view("offer")[:, 1] = 0
    batch.state.view("signed")[0, 2] = 19
    batch.state.view("agreed")[:, 2] = 0
    found = gauges(setup, batch.state)
    assert (found[:3] >= 0).all()
    assert found[3].tolist() == [-1, FULL, FULL]
    assert (found[4] >= 0).tolist() == [False, False, True]
