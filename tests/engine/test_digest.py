"""Storage and digest: every row counts, every range is checked, and digests stay what they are."""

import dataclasses

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine.block import Axis, Block, Field, layout
from game.engine.records import load_person, load_scalars, store_person, store_scalars
from game.engine.state import FIELDS, State, digest, folded, state_layout
from game.engine.world import World, world_layout
from tests.engine.play import Batch, Wanderer

SIZES = {"P": 3, "N": 4, "M": 5, "K": 2, "I": 2, "R": 1, "F": 3, "E": 2, "O": 1}
GAMMA, MOST = 0x9E3779B97F4A7C15, (1 << 64) - 1


def mixed(word: int) -> int:
    """The finaliser of SplitMix64 in plain Python."""
    word = (word ^ (word >> 30)) * 0xBF58476D1CE4E5B9 & MOST
    word = (word ^ (word >> 27)) * 0x94D049BB133111EB & MOST
    return word ^ (word >> 31)


def slow_digest(state: State, game: int) -> int:
    """The digest of one game as its docstring tells it, number by number."""
    total, place = 0, 0
    for rows in state.arrays.values():
        bits = 8 * rows.itemsize
        values, per_word = [int(value) & ((1 << bits) - 1) for value in rows[:, game]], 64 // bits
        for first in range(0, len(values), per_word):
            parts = values[first : first + per_word]
            word = sum(value << (bits * part) for part, value in enumerate(parts))
            total += mixed(word ^ mixed(GAMMA * (place + 1) & MOST))
            place += 1
    return mixed((total + GAMMA) & MOST)


@pytest.fixture
def played(small):
    """A few games some way on."""
    batch = Batch.begin(small, np.arange(6))
    for _ in range(17):
        batch.step(batch.choose(Wanderer()))
    return batch


def test_a_digest_is_what_its_recipe_says(played):
    """Written again in plain Python, so that another program could verify a game file."""
    assert digest(played.state).tolist() == [slow_digest(played.state, game) for game in range(6)]


def test_a_blank_state_of_known_size_keeps_its_digest():
    """Frozen: a game file is true only as long as equal states have equal digests."""
    fields = Field("a", Axis.GAME, 0, 9, "", ""), Field("b", Axis.PERSON, 0, 9, "", "", start=3)
    state = State.blank(layout(fields, SIZES), 2)
    state.store("a", np.array([0, 7]))
    assert digest(state).tolist() == [15600957014938214346, 16249901030292790621]


@pytest.mark.parametrize(
    ("digests", "whole"),
    [
        ([], 16294208416658607535),
        ([0], 12035550249420947055),
        ([1, 2, 3], 15318400751649757417),
        ([3, 2, 1], 16472260066606007377),
        ([2**64 - 1] * 4, 3389312697513331382),
    ],
    ids=str,
)
def test_the_digest_of_a_run_keeps_its_known_values(digests, whole):
    assert folded(np.array(digests, dtype=np.uint64)) == whole


@given(st.lists(st.integers(0, 2**64 - 1), min_size=2, max_size=6, unique=True), st.data())
def test_the_digest_of_a_run_depends_on_the_order_of_its_games(digests, data):
    """Two games that changed places are another run."""
    other = data.draw(st.permutations(digests))
    same = folded(np.array(digests, np.uint64)) == folded(np.array(other, np.uint64))
    assert same == (digests == other)


def test_every_number_of_a_state_counts_in_its_digest(played):
    """One more in any row of any field gives a digest that nothing else gives."""
    before = digest(played.state)
    seen = set(before.tolist())
    for rows in played.state.arrays.values():
        for row in range(len(rows)):
            rows[row] += 1
            changed = digest(played.state)
            rows[row] -= 1
            assert not seen & set(changed.tolist())
            seen |= set(changed.tolist())
    assert (digest(played.state) == before).all()


def test_two_numbers_that_change_places_give_another_digest(played):
    state = played.state
    before = digest(state)
    trust = state.view("trust")
    trust[0], trust[1] = 100, 200
    one = digest(state)
    trust[0], trust[1] = 200, 100
    assert not {*one.tolist()} & {*digest(state).tolist(), *before.tolist()}


def test_states_in_another_byte_order_have_the_same_digest(played):
    """A file must be true on a machine that stores its numbers the other way round."""
    swapped = State(
        played.state.layout,
        {width: rows.astype(rows.dtype.newbyteorder(">")) for width, rows in played.state.arrays.items()},
    )
    assert (digest(swapped) == digest(played.state)).all()


def blocks(setup) -> list[Block]:
    """A blank state and a blank world of three games."""
    return [State.blank(state_layout(setup), 3), World.blank(world_layout(setup), 3)]


@pytest.mark.parametrize("which", [0, 1], ids=["state", "world"])
def test_every_field_declares_a_range_that_its_storage_holds(small, which):
    block = blocks(small)[which]
    for field in block.layout.fields:
        info = np.iinfo(block.view(field.name).dtype)
        assert info.min <= field.low <= field.high <= info.max, field.name
        assert field.unit, field.name
        assert field.meaning, field.name


def test_every_field_of_a_state_begins_within_its_range(small):
    assert list(blocks(small)[0].out_of_range()) == []


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.name)
def test_a_field_takes_both_ends_of_its_range_and_nothing_beyond(small, field):
    """Storing is the one place that narrows, so it is the one that must refuse."""
    state = blocks(small)[0]
    shape = state.load(field.name).shape
    for value in (field.low, field.high):
        state.store(field.name, np.full(shape, value, np.int64))
        assert (state.load(field.name) == value).all()
    for value in (field.low - 1, field.high + 1):
        if -(2**63) <= value < 2**63:
            with pytest.raises(OverflowError, match=field.name):
                state.store(field.name, np.full(shape, value, np.int64))
            assert (state.load(field.name) == field.high).all(), "a refused number was half written"


def test_a_number_out_of_range_is_found_by_name(played):
    assert list(played.state.out_of_range()) == []
    played.state.view("trust")[0, 0] = -1
    played.state.view("week")[0, 3] = 600
    assert set(played.state.out_of_range()) == {"week", "trust"}


def test_a_record_is_stored_where_it_was_loaded_and_checked(played):
    """A move gathers one person a game, computes, and stores once."""
    state, games, who = played.state, np.arange(6), np.array([0, 1, 2, 3, 4, 0])
    before = digest(state)
    now, person = load_scalars(state, games), load_person(state, games, who)
    store_scalars(state, games, now)
    store_person(state, games, who, person)
    assert (digest(state) == before).all()
    for name in (field.name for field in dataclasses.fields(person)):
        assert (getattr(person, name) == state.load(name)[who, games]).all(), name
    person.trust = person.trust + 20_000
    with pytest.raises(OverflowError, match="trust"):
        store_person(state, games, who, person)
    now.week = now.week - 1_000
    with pytest.raises(OverflowError, match="week"):
        store_scalars(state, games, now)


@given(st.permutations(range(6)), st.integers(0, 5))
def test_games_taken_and_put_back_are_where_they_were(order, count):
    plan = layout((Field("a", Axis.GAME, 0, 99, "", ""), Field("b", Axis.NEED, 0, 99, "", "")), SIZES)
    block = Block.blank(plan, 6)
    block.store("a", np.arange(6))
    block.store("b", np.arange(24).reshape(4, 6))
    some = np.array(order[:count], dtype=np.int64)
    taken, copy = block.take(some), block.copy()
    assert taken.games == count
    assert (taken.load("a") == some).all()
    block.put(some, taken)
    assert all((block.arrays[width] == copy.arrays[width]).all() for width in block.arrays)


def test_a_head_shares_its_numbers_and_a_copy_does_not():
    """Pools write through a view; a fork must not."""
    plan = layout((Field("a", Axis.GAME, 0, 99, "", ""),), SIZES)
    block = Block.blank(plan, 4)
    copy = block.copy()
    block.take(slice(2)).store("a", np.array([7, 8]))
    assert block.load("a").tolist() == [7, 8, 0, 0]
    assert copy.load("a").tolist() == [0, 0, 0, 0]


def test_money_keeps_its_width_and_the_rest_is_widened(small):
    """Rules multiply, so they never get the narrow numbers of the storage."""
    state = State.blank(state_layout(small), 2)
    widths = {field.name: state.load(field.name).dtype for field in FIELDS}
    wide = {"cash", "offer_needs", "deal_value", "service_cost", "kept_profit"}
    assert {name for name, dtype in widths.items() if dtype == np.int64} == wide
    assert set(widths.values()) == {np.dtype(np.int32), np.dtype(np.int64)}
    assert state.load("cash", np.array([1])).dtype == np.int64


def test_storing_a_person_of_no_game_changes_nothing(played):
    """A rule that hits nobody stores nobody."""
    before, nobody = digest(played.state), np.array([], np.int64)
    person = load_person(played.state, nobody, nobody.astype(np.int32))
    store_person(played.state, nobody, nobody.astype(np.int32), person)
    assert (digest(played.state) == before).all()
