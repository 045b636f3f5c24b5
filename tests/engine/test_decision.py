"""The decision as a whole: whose say counts, what moves an opinion, the draw, the score and the profit."""

import dataclasses

import numpy as np
import pytest

from game.engine.actions import Action
from game.engine.decision import verdict
from game.engine.outcome import profit, score
from game.engine.vocab import Doubt, Kind, Outcome, Relation, Stage, Told
from game.players.textbook import TEXTBOOK
from tests.cases.scene import FULL, customer
from tests.engine.play import Batch
from tests.engine.setups import ints
from tests.engine.test_extremes import all_say

#: What one step of the curve of near equals may cost an opinion.
STEP = 45

GAMES = np.arange(30)


@pytest.fixture(scope="module")
def under_way(setup):
    """Games of the shipped deal half-way, each with a proposal handed in."""
    batch = Batch.begin(setup, GAMES)
    for _ in range(80):
        batch.step(batch.choose(TEXTBOOK))
    batch.state.view("proposed")[:] = 1
    return batch


def decided(batch: Batch):
    """What the people would decide now."""
    games = np.arange(len(batch.seeds))
    return verdict(batch.setup, batch.world, batch.state, games, np.zeros_like(games))


@pytest.mark.parametrize(
    ("field", "better"),
    [("felt", 2_000), ("trust", 2_000), ("doubt", -2_000), ("quality", 6_000), ("rival_trust", -2_000)],
)
def test_what_speaks_for_us_warms_every_opinion(under_way, field, better):
    """Value felt, trust and the proposal for us; doubt and trust in the rival against us."""
    base, other = under_way.take(GAMES), under_way.take(GAMES)
    if field == "quality":  # a proposal works on the value that is felt
        base.state.view("felt")[:] = other.state.view("felt")[:] = 8_000
    base.state.view(field)[:], other.state.view(field)[:] = 4_000, 4_000 + better
    before, after = decided(base).opinions, decided(other).opinions
    assert (after >= before - STEP).all()
    assert after.mean() > before.mean() + STEP


def test_better_terms_warm_every_opinion_and_cost_profit(setup, under_way):
    """The furthest concession of every issue."""
    other = under_way.take(GAMES)
    last = ints([len(labels) - 1 for labels in setup.market.options])
    other.state.view("offer")[:] = last[:, None]
    under = under_way.take(GAMES)
    under.state.view("offer")[:] = 0
    assert (decided(other).opinions >= decided(under).opinions).all()
    for batch in (under, other):
        batch.state.view("outcome")[:] = Outcome.WON
    assert (profit(setup, other.state) < profit(setup, under.state)).all()


def test_an_ally_and_a_supporter_speak_louder_than_others(under_way):
    """What they say for us carries further: one who is for us and ever louder never cools the others."""
    plain = under_way.take(GAMES)
    for name in ("relation", "support"):
        plain.state.view(name)[:] = 0
    for name, value in (("support", 1), ("relation", int(Relation.ALLIANCE))):
        loud = plain.take(GAMES)
        best = decided(plain).opinions.argmax(axis=0)
        loud.world.view("interest")[:] = plain.world.view("interest")[:] = 0
        loud.state.view(name)[best, GAMES] = value
        assert decided(loud).opinions.mean() > decided(plain).opinions.mean()


def two_of_one_mind(first: int, second: int) -> Batch:
    """The customer of the rule cases; two people with an opinion each, the rest without a say."""
    setup = customer()
    say = np.zeros((len(Stage), setup.sizes["P"]), np.int32)
    say[:, 0] = FULL
    say[Stage.COMMITMENT] = 0
    say[Stage.COMMITMENT, 1] = FULL
    setup = dataclasses.replace(setup, people=dataclasses.replace(setup.people, influence=say))
    batch = Batch.begin(setup, [1])
    batch.state.view("trust")[0], batch.state.view("trust")[1] = first, second
    batch.state.view("proposed")[:] = 1
    return batch


def test_the_evaluation_counts_more_than_the_commitment():
    """Model 3.7: six parts to four."""
    early, late = decided(two_of_one_mind(9_000, 0)), decided(two_of_one_mind(0, 9_000))
    assert early.choice.us[0] > late.choice.us[0]


def deciding(setup, seeds, **fields) -> Batch:
    """Games that decide at the end of this week, all in the same state on different luck."""
    batch = Batch.begin(setup, seeds[:1]).take(np.zeros(len(seeds), np.int64))
    batch.luck[:] = Batch.begin(setup, seeds).luck
    plain = {"stage": Stage.EVALUATION, "progress": 9_999, "proposed": 1, "quality": 5_000}
    for name, content in {**plain, **fields}.items():
        batch.state.view(name)[:] = content
    batch.step(all_say(batch, Action(Kind.GO_ON)))
    assert (batch.state.load("outcome") != Outcome.RUNNING).all()
    return batch


SEEDS = np.arange(3_000)


def open_to_all(setup) -> int:
    """The trust at which the least likely of the three endings is likeliest."""

    def least(trust: int) -> int:
        state = deciding(setup, SEEDS[:1], trust=trust, felt=5_000).state
        us, rival = (int(state.load(name)[0]) for name in ("chance_us", "chance_rival"))
        return min(us, rival, FULL - us - rival)

    return max(range(0, FULL, 1_000), key=least)


def test_the_customer_decides_as_often_for_each_as_the_exact_chances_say(setup):
    """Within five standard deviations, over three thousand lucks of one state."""
    batch = deciding(setup, SEEDS, trust=open_to_all(setup), felt=5_000)
    us, rival = (int(batch.state.load(name)[0]) for name in ("chance_us", "chance_rival"))
    assert (batch.state.load("chance_us") == us).all()
    outcome = batch.state.load("outcome")
    chances = {Outcome.WON: us, Outcome.LOST: rival, Outcome.NO_DECISION: FULL - us - rival}
    for ending, chance in chances.items():
        assert chance > 300
        share = chance / FULL
        spread = (share * (1 - share) / len(SEEDS)) ** 0.5
        assert abs((outcome == ending).mean() - share) < 5 * spread, ending.name


def test_on_one_seed_a_higher_chance_never_loses_where_a_lower_one_wins(setup):
    """Design 2: the award is one uniform number a seed, with ours first."""
    better = deciding(setup, SEEDS[:800], trust=8_000, felt=8_000)
    worse = deciding(setup, SEEDS[:800], trust=3_000, felt=3_000)
    assert better.state.load("chance_us")[0] > worse.state.load("chance_us")[0]
    won, also = (batch.state.load("outcome") == Outcome.WON for batch in (worse, better))
    assert not (won & ~also).any()
    assert also.sum() > won.sum()


def test_qualifying_out_early_is_worth_more_than_late_and_only_where_the_money_was_gone(setup):
    """Who withdraws from a deal that nobody could win has kept the time for others."""
    points = []
    for funded, hours in ((0, 0), (0, 30), (1, 0)):
        batch = Batch.begin(setup, np.arange(3))
        batch.world.view("funded")[:] = funded
        batch.state.view("worked")[:] = hours * 60
        batch.step(all_say(batch, Action(Kind.WITHDRAW)))
        points.append(int(score(setup, batch.state)[0]))
    assert points[0] > points[1] > points[2]


@pytest.mark.parametrize("need", [None, "product"])
def test_what_was_never_said_against_us_counts_when_the_customer_decides(need):
    """An objection that we never heard works where we are not; before a clear need it was prevented."""
    held = {"weight": 2_000} | ({"need": need} if need else {})
    told = []
    for doubt, clear in ((Doubt.UNSAID, 0), (Doubt.RESOLVED, 0), (Doubt.UNSAID, 1)):
        batch = Batch.begin(customer(objection=held), [1])
        batch.state.view("objection")[:] = doubt
        batch.state.view("told")[3] = Told.CLEAR if clear else Told.NOTHING
        told.append(int(decided(batch).opinions[0, 0]))
    unsaid, settled, prevented = told
    assert unsaid < settled
    assert prevented == (settled if need else unsaid)


def test_a_deal_whose_money_is_gone_is_seldom_awarded_to_anybody(under_way):
    there, gone = under_way.take(GAMES), under_way.take(GAMES)
    there.world.view("funded")[:], gone.world.view("funded")[:] = 1, 0
    assert (decided(gone).choice.none > decided(there).choice.none).all()
    assert (decided(gone).choice.us <= decided(there).choice.us).all()


def test_a_lost_deal_costs_its_expenses_and_a_won_one_earns_the_margin(setup):
    """List price times margin at no concession, less what was spent."""
    batch = Batch.begin(setup, np.arange(4))
    batch.state.view("outcome")[0] = [Outcome.WON, Outcome.LOST, Outcome.NO_DECISION, Outcome.WITHDRAWN]
    batch.state.view("cash")[:] -= 1_234
    market = setup.market
    assert profit(setup, batch.state).tolist() == [
        market.list_price * market.margin // FULL - 1_234,
        *[-1_234] * 3,
    ]
