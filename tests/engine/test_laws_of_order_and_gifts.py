"""People may stand in any order (L39), and what was given stays given (L38).

The compliance stock of L38, and the breach that caps a score, come with a later issue. What exists so far is
the record of gifts and the limits that refuse one; the law is held for these.
"""

import dataclasses

import numpy as np
import pytest

from game.engine.actions import Action, Actions
from game.engine.block import Axis, Block
from game.engine.codes import Refusal
from game.engine.outcome import profit, score
from game.engine.setup import Setup
from game.engine.vocab import Kind, Relation
from tests.engine.conftest import POLICIES, SHIPPED, with_players
from tests.engine.play import MOST_MOVES, Batch, Wanderer
from tests.engine.setups import LARGEST, SMALL, made, permuted
from tests.engine.stories import extended, facts_moved, messages_moved

pytestmark = pytest.mark.unmeasured

GIVING = Action(Kind.GIFT, person=0), Action(Kind.GO_ON)

SCENARIOS = SHIPPED | {
    "made": made(5, SMALL),
    "large": made(6, LARGEST, weeks=3),
    "drill": made(7, SMALL, drill=True),
}


def moved(actions: Actions, place: np.ndarray) -> Actions:
    """The same actions in a scenario whose person p stands at `place[p]`."""
    person = np.where(actions.person >= 0, place[np.maximum(actions.person, 0)], -1)
    door = actions.kind == Kind.ASK_DOOR
    item = np.where(door, place[np.where(door, actions.item, 0)], actions.item)
    index = np.arange(len(place), dtype=np.uint32)
    named = (actions.people[None] >> index[:, None]) & np.uint32(1)
    people = (named << place.astype(np.uint32)[:, None]).sum(axis=0, dtype=np.uint32)
    people = np.where(actions.kind == Kind.JUDGE, actions.people, people)  # there the bits are questions
    return dataclasses.replace(
        actions, person=person.astype(np.int16), item=item.astype(np.int16), people=people
    )


def put_back(block: Block, setup: Setup, other: Setup, order: np.ndarray) -> dict[str, np.ndarray]:
    """Every field of a block of the permuted scenario, in the order of the first one."""
    place = np.argsort(order, kind="stable")
    tree = setup.needs
    pairs = other.needs.pair[tree.pair_need, place[tree.pair_person]]
    fields = {}
    for field in block.layout.fields:
        rows = block.view(field.name)
        if field.axis is Axis.PERSON:
            rows = rows[place]
        elif field.axis is Axis.PAIR:
            rows = rows[pairs]
        elif field.axis is Axis.RIVAL_PERSON:
            rows = rows.reshape(-1, len(place), block.games)[:, place].reshape(len(rows), -1)
        elif field.name in {"with_person", "fact_from", "floor_from"}:
            rows = np.where(rows >= 0, order[np.maximum(rows, 0)], -1)
        fields[field.name] = rows
    return fields


@pytest.mark.parametrize(("name", "policy"), with_players(SCENARIOS))
def test_a_deal_does_not_depend_on_the_order_of_its_people(name, policy):
    """L39, exact, after every move, with the rows and columns of people permuted everywhere."""
    setup = SCENARIOS[name]
    order = np.random.default_rng(8).permutation(setup.sizes["P"])
    other = permuted(setup, order)
    batch, again = Batch.begin(setup, np.arange(3)), Batch.begin(other, np.arange(3))
    while batch.running.size:
        assert batch.made < MOST_MOVES
        for block, twin in ((batch.world, again.world), (batch.state, again.state)):
            fields = put_back(twin, setup, other, order)
            assert [name for name in fields if (block.view(name) != fields[name]).any()] == [], batch.made
        actions = batch.choose(POLICIES[policy])
        batch.step(actions)
        again.step(moved(actions, np.argsort(order, kind="stable")))
    assert (score(setup, batch.state) == score(other, again.state)).all()
    assert (profit(setup, batch.state) == profit(other, again.state)).all()


def test_permuting_twice_gives_the_first_scenario_back(setup):
    """The helper of the law must itself be right."""
    order = np.random.default_rng(1).permutation(setup.sizes["P"])
    back = permuted(permuted(setup, order), np.argsort(order, kind="stable"))
    for part in ("people", "needs", "facts", "objections"):
        for field in dataclasses.fields(getattr(setup, part)):
            values = (getattr(getattr(one, part), field.name) for one in (setup, back))
            assert np.array_equal(*values), field.name


def arranged(block: Block, orders: dict[Axis, np.ndarray], rows: int) -> dict[str, np.ndarray]:
    """Every field of a block with some axes put in another order, the first `rows` of each kept."""
    return {
        field.name: block.view(field.name)[orders[field.axis]][:rows]
        if field.axis in orders
        else block.view(field.name)
        for field in block.layout.fields
    }


@pytest.mark.parametrize("name", ["bench_refresh", "first_call", "large"])
def test_a_deal_does_not_depend_on_the_order_of_its_messages(name):
    """Which one comes where several could is settled by what they are, not by where they stand."""
    setup = SCENARIOS[name]
    order = np.random.default_rng(9).permutation(setup.sizes["E"])
    place = np.argsort(order, kind="stable")
    other = messages_moved(setup, order)
    batch, again = Batch.begin(setup, np.arange(3)), Batch.begin(other, np.arange(3))
    while batch.running.size:
        for block, twin in ((batch.world, again.world), (batch.state, again.state)):
            fields = arranged(twin, {Axis.MESSAGE: place}, len(place))
            if "message" in fields and len(order):
                waiting = fields["message"]
                fields["message"] = np.where(waiting >= 0, order[np.maximum(waiting, 0)], -1)
            assert [field for field in fields if (block.view(field) != fields[field]).any()] == [], batch.made
        actions = batch.choose(Wanderer())
        batch.step(actions)
        again.step(actions)


@pytest.mark.parametrize("name", sorted(SCENARIOS))
def test_facts_in_another_order_are_misunderstood_in_the_same_games(name):
    setup = SCENARIOS[name]
    order = np.random.default_rng(9).permutation(setup.sizes["F"])
    other = dataclasses.replace(setup, facts=facts_moved(setup, order))
    batch, again = Batch.begin(setup, np.arange(60)), Batch.begin(other, np.arange(60))
    for field in batch.world.layout.fields:
        rows = batch.world.view(field.name)
        expected = rows[order] if field.axis is Axis.FACT else rows
        assert (again.world.view(field.name) == expected).all(), field.name
    assert not len(order) or len(np.unique(batch.world.view("twisted"))) == 2


@pytest.mark.parametrize("name", sorted(SCENARIOS))
def test_what_is_added_and_never_comes_up_moves_nobodys_luck(name):
    """A fact that nobody knows, a message that never comes, an objection of no stage: all else is equal."""
    setup = SCENARIOS[name]
    batch, again = Batch.begin(setup, np.arange(3)), Batch.begin(extended(setup), np.arange(3))
    axes = {axis: setup.sizes[axis.value] for axis in (Axis.FACT, Axis.MESSAGE, Axis.OBJECTION)}
    while batch.running.size:
        for block, twin in ((batch.world, again.world), (batch.state, again.state)):
            for field in block.layout.fields:
                rows = twin.view(field.name)
                rows = rows[: axes[field.axis]] if field.axis in axes else rows
                assert (block.view(field.name) == rows).all(), (field.name, batch.made)
        actions = batch.choose(Wanderer())
        batch.step(actions)
        again.step(actions)


def test_the_record_of_gifts_never_falls_and_stops_at_the_limit_of_the_year(small):
    """L38, as far as rules exist: nothing takes a gift back, least of all the next one."""
    batch = Batch.begin(small, np.arange(20))
    batch.state.view("relation")[:] = Relation.ACQUAINTANCE
    gift, go_on = (action.batch(small.sizes["I"]).take(np.zeros(20, np.int64)) for action in GIVING)
    before = batch.state.load("gifts")
    while batch.running.size:
        possible = batch.refusals(gift) == 0
        kind = np.where(possible & (batch.seen().contacts[0] == 0), gift.kind, go_on.kind)
        batch.step(dataclasses.replace(gift, kind=kind, person=np.where(kind == Kind.GIFT, gift.person, -1)))
        after = batch.state.load("gifts")
        assert (after >= before).all()
        assert after.max() <= small.terms.gift_year
        before = after
    assert (before[0] > 0).all()


def test_a_gift_above_a_limit_of_our_own_is_refused(small):
    """L38: it cannot be made, so it can never be a breach."""
    terms = small.terms
    for limits in ({"gift_single": 0}, {"gift_year": 0}):
        strict = dataclasses.replace(small, terms=dataclasses.replace(terms, **limits))
        batch = Batch.begin(strict, [0])
        gift = Action(Kind.GIFT, person=0).batch(small.sizes["I"])
        assert batch.refusals(gift).tolist() == [Refusal.ABOVE_GIFT_LIMIT]
