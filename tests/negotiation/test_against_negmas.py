"""Our bargaining against negmas, which others wrote: same worths, same frontier, same fair points.

Skipped where negmas is not installed (`pip install -e .[peers]`).
"""

import itertools

import numpy as np
import pytest

from bench.bargaining import by_the_clock
from game.negotiation import frontier
from game.negotiation.frontier import WHOLE, Limits
from game.negotiation.issues import issues
from tests.negotiation.tables import ORDER, every_offer, some

negmas = pytest.importorskip("negmas")
outcomes = pytest.importorskip("negmas.outcomes")
ops = pytest.importorskip("negmas.preferences.ops")
preferences = pytest.importorskip("negmas.preferences")
sao = pytest.importorskip("negmas.sao")

pytestmark = pytest.mark.filterwarnings("ignore")  # negmas warns of its own matters

PEER = issues([5] * 4, [4_000, 3_000, 2_000, 1_000], [1_500, 500, 700, 300])
TABLES = [ORDER, PEER, *(some(seed, most=4, options=(2, 5)) for seed in range(8))]


class Domain:
    """A table of ours as an outcome space of negmas with two linear additive utilities.

    The seller's utility is what is not conceded, as a share of the list price; the buyer's is the worth.
    """

    def __init__(self, table, limits):
        self.table, self.limits = table, limits
        named = [
            outcomes.make_issue(int(count), f"issue{at}") for at, count in enumerate(table.options.tolist())
        ]
        self.space = outcomes.make_os(named)
        going = [np.arange(count) * 10_000 // max(count - 1, 1) for count in table.options.tolist()]
        self.most = int(table.seller_cost.sum())
        self.seller = self.additive(
            [10_000 - each for each in going], table.seller_cost, (self.most - limits.margin) / 10_000
        )
        self.buyer = self.additive(going, table.buyer_weight, limits.reservation / 10_000)

    def additive(self, values, weights, reserved):
        return preferences.LinearAdditiveUtilityFunction(
            values=[
                preferences.value_fun.TableFun({k: int(v) / 10_000 for k, v in enumerate(each)})
                for each in values
            ],
            weights=[each / 10_000 for each in weights.tolist()],
            outcome_space=self.space,
            reserved_value=reserved,
        )

    def exact(self, seller, buyer):
        """Utilities of negmas as worth and cost of ours, in exact units."""
        return round(buyer * WHOLE), self.most * 10_000 - round(seller * WHOLE)

    def frontier(self):
        """Utilities of all packages that negmas finds best, whatever the limits, seller first."""
        offer = itertools.product(*map(range, self.table.options.tolist()))
        points = [(float(self.seller(each)), float(self.buyer(each))) for each in offer]
        kept = ops.pareto_frontier_bf(np.array(points), eps=-1e-12)
        return [points[at] for at in kept]


def limits_of(table):
    """Limits of both sides between which some packages lie."""
    return Limits(2_500, int(table.seller_cost.sum()) * 7 // 10)


@pytest.mark.parametrize("table", TABLES)
def test_every_package_is_worth_the_same_to_the_last_digit(table):
    domain, offer = Domain(table, limits_of(table)), every_offer(table)
    worth, cost = frontier.exactly(table, offer)
    theirs = [
        domain.exact(float(domain.seller(each)), float(domain.buyer(each)))
        for each in map(tuple, offer.T.tolist())
    ]
    assert theirs == list(zip(worth.tolist(), cost.tolist(), strict=True))


@pytest.mark.parametrize("table", TABLES)
def test_the_frontier_is_the_same_to_the_last_digit(table):
    found, domain = frontier.frontier(table), Domain(table, limits_of(table))
    ours = set(zip(found.worth.tolist(), found.cost.tolist(), strict=True))
    assert ours == {domain.exact(*point) for point in domain.frontier()}


@pytest.mark.parametrize("find", ["nash", "kalai_smorodinsky"])
@pytest.mark.parametrize("table", TABLES)
def test_the_fair_points_are_the_same(table, find):
    found, domain = frontier.frontier(table), Domain(table, limits_of(table))
    place = getattr(frontier, find)(found, domain.limits)
    theirs = {"nash": ops.nash_points, "kalai_smorodinsky": ops.ks_points}[find](
        (domain.seller, domain.buyer), domain.frontier(), outcome_space=domain.space
    )
    points = {domain.exact(*point) for point, _ in theirs}
    assert (int(found.worth[place]), int(found.cost[place])) == min(points, key=lambda each: each[1])


AGENTS = ["BoulwareTBNegotiator", "ConcederTBNegotiator"]


def negotiated(domain, seller, buyer):
    """Let agents of negmas bargain; the agreement as worth and cost, None without one."""
    session = sao.SAOMechanism(outcome_space=domain.space, n_steps=60)
    session.add(getattr(sao, seller)(name="seller"), ufun=domain.seller)
    session.add(getattr(sao, buyer)(name="buyer"), ufun=domain.buyer)
    agreement = session.run().agreement
    if agreement is None:
        return None
    return domain.exact(float(domain.seller(agreement)), float(domain.buyer(agreement)))


@pytest.mark.parametrize("buyer", AGENTS)
@pytest.mark.parametrize("seller", AGENTS)
@pytest.mark.parametrize("table", TABLES[:4])
def test_agents_of_negmas_agree_at_our_table_within_both_limits(table, seller, buyer):
    """L30, played by others."""
    domain = Domain(table, limits_of(table))
    agreed = negotiated(domain, seller, buyer)
    assert agreed is not None
    assert agreed[0] >= domain.limits.reservation * 10_000
    assert agreed[1] <= domain.limits.margin * 10_000


def test_where_the_limits_do_not_meet_nobody_agrees():
    apart = Limits(9_500, 300)
    for seller, buyer in itertools.product(AGENTS, AGENTS):
        assert negotiated(Domain(ORDER, apart), seller, buyer) is None
    limit, most = np.array([apart.reservation], np.int32), np.array([apart.margin], np.int32)
    assert by_the_clock(frontier.frontier(ORDER), limit, most, 60).place.tolist() == [-1]


@pytest.mark.parametrize("table", TABLES[:4])
def test_who_yields_late_gets_the_better_of_who_yields_early_with_us_as_with_negmas(table):
    """A Boulware seller against a conceding buyer pays no more than at the even point."""
    domain, found = Domain(table, limits_of(table)), frontier.frontier(table)
    theirs = negotiated(domain, *AGENTS)
    limit = np.array([domain.limits.reservation], np.int32)
    most = np.array([domain.limits.margin], np.int32)
    ours = int(by_the_clock(found, limit, most, 60).place[0])
    even = frontier.kalai_smorodinsky(found, domain.limits)
    assert theirs[1] <= found.cost[even]
    assert found.cost[ours] <= found.cost[even]
