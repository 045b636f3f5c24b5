"""The negotiation table, move by move: what each does to both sides, from the first package to the paper."""

import dataclasses

import numpy as np
import pytest

from game.engine.actions import Action
from game.engine.codes import Happening
from game.engine.events import Recorder
from game.engine.rules import bargaining
from game.engine.rules.colleague import MINUTES
from game.engine.setup import Opening
from game.engine.state import FIELDS
from game.engine.table_words import Favour, Holding, Pause, Reaction, Return, Talks, Tried
from game.engine.vocab import Colleague, Gate, Kind, Outcome, Phase
from game.negotiation.tactics import ANCHOR_MOST
from tests.engine.conftest import MADE
from tests.engine.play import Batch, Wanderer

FULL = 10_000

#: What the buyer keeps in mind of our concessions.
MEMORY = tuple(field.name for field in FIELDS if field.name.startswith("memory_"))

#: As dear as anything that the made scenario may concede, and less than its margin.
LAST = 1


def at_table(count: int = 200, *, people: int = 5, **bargain) -> Batch:
    """Games that begin at the table, all in the same state on different luck."""
    small = MADE["small"]
    opening = Opening(phase=Phase.TABLE, lead=0, trust=np.full(people, 5_000, np.int32))
    table = dataclasses.replace(small.bargain, **bargain)
    return Batch.begin(dataclasses.replace(small, opening=opening, bargain=table), np.arange(count))


def play(batch: Batch, kind: Kind, **fields) -> Recorder:
    """Let every game make the same move, which must be possible in all of them."""
    count, heard = len(batch.seeds), Recorder()
    actions = Action(kind, **fields).batch(batch.setup.sizes["I"]).take(np.zeros(count, np.int64))
    assert not batch.refusals(actions).any()
    batch.step(actions, record=heard)
    return heard


def given(batch: Batch, **fields) -> Batch:
    """The same games with some fields of the state written."""
    for name, value in fields.items():
        batch.state.view(name)[:] = value
    return batch


def of(batch: Batch, name: str) -> np.ndarray:
    """A field of the game, one number a game."""
    return batch.state.load(name)


def buyer(batch: Batch) -> int:
    """Who sits across."""
    return int(of(batch, "with_person")[0])


def test_a_drill_may_begin_at_the_table_with_an_order_that_is_won():
    batch = at_table(5)
    assert (batch.phase == Phase.TABLE).all()
    assert (of(batch, "outcome") == Outcome.WON).all()
    assert (of(batch, "known") == 2).all()
    assert (of(batch, "talks") == Talks.OPEN).all()


def test_at_the_table_everything_that_may_happen_happens_and_every_game_ends():
    batch, heard = at_table(150), []
    while batch.running.size:
        assert batch.made < 300
        record = Recorder()
        batch.step(batch.choose(Wanderer()), record=record)
        heard += [event.kind for events in record.events.values() for event in events]
    assert {Happening.PRIORITY, Happening.AGREED, Happening.MINUTES, Happening.SIGNED} <= set(heard)
    assert {Happening.EXTRA_ASKED, Happening.RECOVERED, Happening.CHALLENGED} <= set(heard)
    assert set(of(batch, "outcome").tolist()) == {Outcome.WON, Outcome.NO_AGREEMENT}


def test_a_buyer_by_habit_never_takes_the_first_package():
    """B05. Whatever it is worth."""
    batch = at_table()
    play(batch, Kind.OFFER, terms=((LAST, LAST),))
    assert not (of(batch, "reaction") == Reaction.ACCEPTED).any()


def test_a_buyer_without_tactics_takes_all_that_there_is():
    batch = at_table(tactical=0, nibble=0)
    last = tuple(len(labels) - 1 for labels in batch.setup.market.options)
    play(batch, Kind.OFFER, terms=(last,))
    assert (of(batch, "reaction") == Reaction.ACCEPTED).all()
    assert (of(batch, "talks") == Talks.PAPER).all()


def test_the_first_package_without_a_plan_leaves_the_anchor_to_them():
    """A106, 3.8. Where ours was prepared it moves the limit by what it is worth, else by all that it may."""
    plain = at_table()
    before = of(plain, "reserve")
    play(plain, Kind.HOLD, form=Holding.SILENT)
    assert (of(plain, "reserve") == np.minimum(before + ANCHOR_MOST, FULL)).all()
    prepared = at_table()
    play(prepared, Kind.PLAN)
    play(prepared, Kind.OFFER, terms=((0, 0),))
    assert (of(prepared, "reserve") <= of(plain, "reserve")).all()


def test_a_plan_keeps_target_and_limit_and_takes_the_time_of_who_comes_along():
    batch = at_table(4)
    before = of(batch, "engineer")
    play(batch, Kind.PLAN, form=1, colleague=Colleague.ENGINEER, terms=((0, 0), (0, LAST)))
    assert of(batch, "target").T.tolist() == [[0, 0]] * 4
    assert of(batch, "limit").T.tolist() == [[0, LAST]] * 4
    assert (of(batch, "ladder") == 1).all()
    assert (of(batch, "engineer") == before - MINUTES).all()
    assert (of(batch, "seated") == Colleague.ENGINEER).all()


def test_who_is_asked_for_a_priority_tells_the_truth_and_asks_back():
    batch = at_table()
    play(batch, Kind.ASK_PRIORITY, item=0)
    mind = batch.world.load("mind")
    assert (of(batch, "priority")[0] == batch.setup.bargain.priority[mind, 0]).all()
    assert (of(batch, "asks") == 1).all()
    assert len(set(mind.tolist())) > 1


def test_of_two_packages_the_buyer_prefers_one_and_may_betray_a_priority():
    """3.8, S48. What hangs on it is told in six of ten games, and twice at most."""
    batch = at_table(400)
    costs = batch.setup.market.seller_cost.tolist()
    assert max(costs) > 0
    flat = dataclasses.replace(batch.setup.market, seller_cost=np.array([10, 10], dtype=np.int32))
    setup = dataclasses.replace(batch.setup, market=flat)
    batch = Batch.begin(setup, batch.seeds)
    last = [len(labels) - 1 for labels in setup.market.options]
    play(batch, Kind.OFFER, terms=((last[0], 0), (0, last[1])))
    tabled = of(batch, "tabled").T.tolist()
    assert all(package in ([last[0], 0], [0, last[1]]) for package in tabled)
    assert (of(batch, "twins") == 1).all()
    told = (of(batch, "priority") > 0).any(axis=0).mean()
    assert abs(told - bargaining.BETRAYS / FULL) < 5 * (0.24 / 400) ** 0.5


@pytest.mark.parametrize(("terms", "more"), [((LAST, LAST), True), ((0, 0), False)])
def test_what_we_ask_for_in_return_is_granted_twice_as_often_where_we_give(terms, more):
    """A111, 3.8."""
    batch = at_table(600)
    trust = batch.state.load("trust")[buyer(batch)]
    play(batch, Kind.OFFER, form=Return.REFERENCE, terms=(terms,))
    chance = bargaining.granted(trust, np.full(600, Return.REFERENCE), np.full(600, more))[0] / FULL
    granted = (of(batch, "returned") >> Return.REFERENCE & 1).mean()
    assert abs(granted - chance) < 5 * (chance * (1 - chance) / 600) ** 0.5
    assert (of(batch, "requested") == 1 << Return.REFERENCE).all()


def test_a_gift_raises_the_hopes_of_the_buyer_and_a_trade_does_not():
    """3.8. A concession for nothing moves the limit up."""
    gift, trade = (at_table() for _ in range(2))
    for batch in (gift, trade):
        given(batch, tried=Tried.OPENED, tabled=0)
    play(gift, Kind.OFFER, terms=((LAST, LAST),))
    play(trade, Kind.OFFER, form=Return.VOLUME, terms=((LAST, LAST),))
    assert (of(gift, "reserve") > of(trade, "reserve")).all()
    assert (of(gift, "memory_free") > of(trade, "memory_free")).all()


def test_a_step_that_has_grown_is_added_to_the_limit_and_one_that_shrinks_is_not():
    """4.1, line 13. Who is given more the longer they wait learns to wait, whatever convinces them."""
    small, large = (at_table() for _ in range(2))
    for batch, last in ((small, 1_000), (large, 9_000)):
        given(batch, tried=Tried.OPENED, tabled=0, memory_last=last)
        play(batch, Kind.OFFER, form=Return.VOLUME, terms=((LAST, LAST),))
    assert (of(small, "reserve") > of(large, "reserve")).all()


def test_an_explanation_is_kept_for_the_package_that_follows():
    batch = at_table()
    play(batch, Kind.HOLD, form=Holding.EXPLAIN)
    there = batch.take(batch.running)
    assert (of(there, "tried") & Tried.EXPLAINED > 0).all()


def test_a_demand_names_the_rivals_price_once_and_never_less_than_our_package():
    batch = at_table()
    play(batch, Kind.OFFER, terms=((LAST, 0),))
    countered = of(batch, "reaction") == Reaction.COUNTERED
    assert countered.any()
    asked = of(batch, "asked")[:, countered]
    assert (asked >= of(batch, "tabled")[:, countered]).all()
    assert (of(batch, "claim")[countered] == batch.setup.bargain.claim).all()


@pytest.mark.parametrize("bluff", [0, 1])
def test_a_demand_for_evidence_exposes_a_bluff_or_shows_the_truth(bluff):
    """B11."""
    batch = given(at_table(400), claim=800)
    batch.world.view("bluff")[:] = bluff
    before = of(batch, "reserve")
    play(batch, Kind.CHALLENGE)
    moved, exposed = of(batch, "reserve") - before, of(batch, "tried") & Tried.EXPOSED > 0
    if bluff:
        assert abs(exposed.mean() - bargaining.FINDS / FULL) < 5 * (0.24 / 400) ** 0.5
        assert set(moved[exposed].tolist()) <= set(range(-bargaining.EXPOSED, 0))
        assert (moved[~exposed] == 0).all()
    else:
        assert not exposed.any()
        assert (moved == bargaining.DOUBTED).all()


def test_our_executive_lowers_the_limit_and_comes_at_a_price():
    batch = given(at_table(), reserve=3_000, tried=Tried.PLEADED)
    before, time = of(batch, "memory_free"), of(batch, "executive")
    play(batch, Kind.BOSS)
    assert (of(batch, "reserve") == 3_000 - bargaining.BOSS).all()
    assert (of(batch, "memory_free") == before + bargaining.BOSS_PRICE).all()
    assert (of(batch, "executive") == time - MINUTES).all()
    assert (of(batch, "tried") == Tried.BOSSED).all()


def test_a_break_that_nobody_needs_costs_a_round_a_week_and_goodwill():
    """A113."""
    batch = given(at_table(), reserve=3_000)
    week, turn = of(batch, "week"), of(batch, "round")
    play(batch, Kind.BREAK, form=Pause.GOODWILL)
    assert (of(batch, "reserve") == 3_000 + bargaining.UNNEEDED).all()
    assert (of(batch, "week") == week + 1).all()
    assert (of(batch, "round") == turn + 1).all()


@pytest.mark.parametrize("aim", Pause)
def test_a_break_in_a_deadlock_lets_talks_go_on_as_often_as_its_aim_deserves(aim):
    """S51, S52. What is planned takes from the limit as well, the first time."""
    batch = given(at_table(400), talks=Talks.DEADLOCK, deadlocks=1, reserve=3_000)
    play(batch, Kind.BREAK, form=aim)
    going = of(batch, "talks") == Talks.OPEN
    chance = bargaining.RESUMED[aim] / FULL
    assert abs(going.mean() - chance) < 5 * (chance * (1 - chance) / 400) ** 0.5
    assert (of(batch, "outcome")[~going] == Outcome.NO_AGREEMENT).all()
    planned = aim in {Pause.GOODWILL, Pause.PRIORITIES}
    assert (of(batch, "reserve") == 3_000 - bargaining.RELIEVED * planned).all()


def test_a_break_for_priorities_tells_the_heaviest_that_is_unknown_within_what_is_told():
    batch = given(at_table(20), talks=Talks.DEADLOCK, deadlocks=1)
    batch.state.view("asks")[0, :10] = bargaining.MOST_ASKS
    play(batch, Kind.BREAK, form=Pause.PRIORITIES)
    heaviest = int(batch.setup.market.buyer_weight.argmax())
    told = of(batch, "priority") > 0
    assert not told[:, :10].any()
    assert told[heaviest, 10:].all()
    assert not told[1 - heaviest, 10:].any()


def test_a_second_deadlock_is_the_end():
    batch = given(at_table(1_500), deadlocks=1, round=2, reserve=FULL, tried=Tried.OPENED)
    play(batch, Kind.HOLD, form=Holding.SILENT)
    off = of(batch, "deadlocks") == 2
    assert off.any()
    assert (of(batch, "outcome")[off] == Outcome.NO_AGREEMENT).all()
    assert (batch.phase[off] == Phase.OVER).all()


def test_a_package_that_gives_more_in_a_deadlock_is_remembered_as_panic():
    batch = given(at_table(400), talks=Talks.DEADLOCK, deadlocks=1, tried=Tried.OPENED, tabled=0)
    calm = given(at_table(400), tried=Tried.OPENED, tabled=0)
    for one in (batch, calm):
        play(one, Kind.OFFER, form=Return.VOLUME, terms=((LAST, LAST),))
    going = of(batch, "outcome") != Outcome.NO_AGREEMENT
    assert going.any()
    assert (of(batch, "memory_free")[going] >= of(calm, "memory_free")[going]).all()
    panicked = sum(of(batch, name)[going] > of(calm, name)[going] for name in MEMORY)
    assert (np.asarray(panicked) > 0).all()


def agreed(**fields) -> Batch:
    """Games that agreed by word, and in which one thing more is asked for."""
    return given(at_table(400), talks=Talks.EXTRA, extra=0, extras=1, tabled=0, asked=0, **fields)


def test_who_gives_one_thing_more_is_asked_again_but_not_for_ever():
    batch = agreed()
    play(batch, Kind.EXTRA, form=Favour.GIVE)
    again = of(batch, "talks") == Talks.EXTRA
    assert (of(batch, "tabled")[0] == 1).all()
    assert 0 < again.sum() < 400
    there = batch.take(np.flatnonzero(again))
    play(there, Kind.EXTRA, form=Favour.GIVE)
    assert (of(there, "talks") == Talks.PAPER).all()


def test_who_trades_gives_only_where_the_other_side_does():
    batch = agreed()
    play(batch, Kind.EXTRA, form=Favour.TRADE)
    got = of(batch, "returned") >> Return.REFERENCE & 1
    assert (of(batch, "tabled")[0] == got).all()
    assert 0 < got.sum() < 400
    assert (of(batch, "talks") == Talks.PAPER).all()


def test_who_refuses_loses_a_little_trust_and_nothing_else():
    batch = agreed()
    before = batch.state.load("trust")[buyer(batch)]
    play(batch, Kind.EXTRA, form=Favour.REFUSE)
    after = batch.state.load("trust")[buyer(batch)]
    assert (before - after == before * bargaining.REFUSED // FULL).all()
    assert (of(batch, "tabled")[0] == 0).all()


def on_paper(slip: int) -> Batch:
    """Games whose minutes have come, in which one item slipped or none."""
    batch = agreed()
    batch.world.view("slip")[:] = slip
    play(batch, Kind.EXTRA, form=Favour.REFUSE)
    return batch


@pytest.mark.parametrize("slip", [0, 1])
def test_the_minutes_differ_in_one_item_or_in_none(slip):
    """3.14. Never for the better."""
    batch = on_paper(slip)
    difference = of(batch, "minuted") - of(batch, "tabled")
    assert (difference >= 0).all()
    assert (difference.sum(axis=0) == slip).all()


def test_what_slips_is_put_right_by_summing_up_or_by_pointing_at_it():
    """A114. Who points at what was right annoys."""
    summed, checked = on_paper(1), on_paper(1)
    play(summed, Kind.SUM_UP)
    assert (of(summed, "minuted") == of(summed, "tabled")).all()
    wrong = (of(checked, "minuted") != of(checked, "tabled"))[0]
    before = checked.state.load("irritation")[buyer(checked)]
    play(checked, Kind.CHECK, item=0)
    more = checked.state.load("irritation")[buyer(checked)] - before
    assert (of(checked, "minuted")[0] == of(checked, "tabled")[0]).all()
    assert (more[wrong] == 0).all()
    assert (more[~wrong] > 0).all()


def test_what_is_signed_is_what_stands_in_the_minutes():
    batch = on_paper(1)
    heard = play(batch, Kind.SIGN)
    assert (of(batch, "agreed") == of(batch, "minuted")).all()
    assert (of(batch, "signed") >= 0).all()
    assert (of(batch, "gates") >> Gate.AGREEMENT & 1 == 1).all()
    assert (of(batch, "outcome") == Outcome.WON).all()
    assert (batch.phase == Phase.FOLLOW_UP).all()
    assert Happening.SIGNED in {event.kind for event in heard.events[0]}


@pytest.mark.parametrize("price", [0, -1])
def test_the_deal_is_worth_the_list_price_less_what_was_given_on_the_price(price):
    batch = given(at_table(3, price=price), talks=Talks.PAPER, tabled=LAST, minuted=LAST)
    play(batch, Kind.SIGN)
    market = batch.setup.market
    step = LAST * int(market.seller_cost[0]) // (len(market.options[0]) - 1)
    share = step if price == 0 else 0
    assert (of(batch, "deal_value") == market.list_price * (FULL - share) // FULL).all()


def test_who_walks_away_has_no_agreement():
    batch = at_table(3)
    play(batch, Kind.WALK_AWAY)
    assert (of(batch, "outcome") == Outcome.NO_AGREEMENT).all()
    assert (batch.phase == Phase.OVER).all()


def test_who_accepts_takes_their_package_as_it_is():
    batch = given(at_table(3, nibble=0), asked=LAST)
    play(batch, Kind.ACCEPT)
    assert (of(batch, "tabled") == LAST).all()
    assert (of(batch, "talks") == Talks.PAPER).all()


def test_a_buyer_who_may_not_sign_alone_pleads_for_somebody_else_once():
    """Design 2: limited authority."""
    batch = given(at_table(200, rounds=12), tried=Tried.OPENED | Tried.EXPOSED, tabled=LAST, round=10)
    weights = np.stack([mind.buyer_weight for mind in batch.setup.bargain.minds])
    last = np.array([len(labels) - 1 for labels in batch.setup.market.options])
    worth = (weights * (FULL // last)).sum(axis=1)[batch.world.load("mind")] // FULL
    batch.state.view("reserve")[0] = worth - 1_100
    play(batch, Kind.HOLD, form=Holding.SILENT)
    pleaded = of(batch, "reaction") == Reaction.PLEADED
    assert pleaded.any()
    assert not (of(batch, "reaction") == Reaction.ACCEPTED).any()
    there = batch.take(np.flatnonzero(pleaded))
    play(there, Kind.HOLD, form=Holding.SILENT)
    assert not (of(there, "reaction") == Reaction.PLEADED).any()


def test_a_game_at_the_table_is_the_same_alone_and_with_nobody_listening():
    """L40, for games that begin there."""
    together, silent = at_table(30), at_table(30)
    alone = together.take([11])
    for _ in range(25):
        actions = together.choose(Wanderer())
        together.step(actions, record=Recorder())
        silent.step(actions)
        alone.step(actions.take(np.array([11])))
        assert (together.digest() == silent.digest()).all()
        assert together.digest()[11] == alone.digest()[0]


def test_two_packages_betray_nothing_more_than_twice():
    """3.14. Who goes on fishing hears which one is preferred and no more."""
    batch = at_table()
    flat = dataclasses.replace(batch.setup.market, seller_cost=np.array([10, 10], dtype=np.int32))
    batch = Batch.begin(dataclasses.replace(batch.setup, market=flat), batch.seeds)
    given(batch, twins=bargaining.MOST_TWINS)
    play(batch, Kind.OFFER, terms=((1, 0), (0, 1)))
    assert not of(batch, "priority").any()
