"""Memory: what the whole pattern of concessions betrays."""

import dataclasses

import numpy as np
import pytest
from hypothesis import strategies as st

from game.negotiation import memory
from game.negotiation.memory import Manner, fresh, ratio, remember, room
from game.negotiation.tactics import Convinced
from tests.engine.strategies import flags, law, one_of_all, shares, vectors

TAPER, EQUAL, WIDER = [2_400, 1_800, 1_200, 600], [1_500] * 4, [600, 1_200, 1_800, 2_400]


def after(steps, convinced=Convinced.PATTERN, *, reasoned=False, free=False, panicked=False):
    """The memory of one buyer after some steps."""
    held, manner = fresh(1), Manner(*(np.array([each]) for each in (reasoned, free, panicked)))
    for step in steps:
        held = remember(held, np.array([step], np.int32), np.array([convinced], np.int32), manner)
    return held


def room_after(steps, convinced=Convinced.PATTERN, **manner):
    return int(room(after(steps, convinced, **manner))[0])


def test_before_any_concession_the_buyer_believes_in_half_of_everything():
    assert room(fresh(3)).tolist() == [5_000] * 3


def test_a_taper_betrays_less_and_less_room():
    rooms = [room_after(TAPER[:count]) for count in range(1, 5)]
    assert rooms == sorted(rooms, reverse=True)
    assert rooms[-1] < 3_000


def test_equal_steps_betray_more_room_than_a_taper_and_less_than_growing_ones():
    assert room_after(TAPER) < room_after(EQUAL) < room_after(WIDER)


def test_the_first_ratio_is_weighed_with_what_is_expected_beforehand():
    """3.8: the mean of the logarithms of .8 and of .75 is that of .7746."""
    assert abs(int(ratio(after([2_400, 1_800]))[0]) - 7_746) <= 5


def test_once_a_step_has_grown_it_is_never_forgotten():
    assert int(ratio(after([1_000, 2_000, 1_000, 500, 250, 200]))[0]) >= memory.GROWN
    assert room_after([1_000, 2_000, 1_000, 500, 250, 200]) > room_after([2_000, 1_000, 500, 250, 200])


def test_steps_that_differ_by_little_have_not_grown():
    """Options of different issues can't make equal steps."""
    assert after([1_500, 1_550, 1_600]).grew.tolist() == [0]


def test_giving_the_taper_in_another_order_betrays_more():
    """Trap b: a buyer who looks at the last ratio only is fooled by 2-3-1-4."""
    assert room_after([1_800, 1_200, 2_400, 600]) > room_after(TAPER)
    assert room_after([2_400, 1_200, 1_800, 600]) > room_after(TAPER)


def test_a_sudden_end_is_not_believed():
    """S44: best at moderate decrease."""
    assert room_after([4_000, 400]) > 4_000


def test_whoever_holds_and_then_gives_as_before_has_shown_that_waiting_pays():
    assert room_after([1_500, 0, 1_500]) > room_after([1_500, 1_050, 735])


def test_a_round_without_a_concession_lowers_the_room_a_little():
    assert room_after([1_500, 0, 0]) < room_after([1_500, 0]) < room_after([1_500, 1_500])


@pytest.mark.parametrize("steps", [TAPER, EQUAL])
def test_reasons_move_only_those_whom_reasons_move(steps):
    for convinced in Convinced:
        with_reasons = room_after(steps, convinced, reasoned=True)
        without = room_after(steps, convinced)
        assert (with_reasons < without) == (convinced == Convinced.REASONS)


def test_rounds_held_move_most_those_who_look_at_the_pace():
    held = [2_000, 0, 0, 1_000]
    rooms = {convinced: room_after(held, convinced) for convinced in Convinced}
    assert rooms[Convinced.PACE] < min(rooms[Convinced.PATTERN], rooms[Convinced.REASONS])


def test_who_looks_at_the_pace_is_moved_by_holding_from_the_start():
    assert room_after([0, 0, 0], Convinced.PACE) < room_after([0, 0, 0]) == 5_000


def test_who_looks_at_the_pace_does_not_mind_what_comes_after_a_round_held():
    assert after([1_000, 0, 1_000], Convinced.PACE).grew.tolist() == [0]


def test_a_growing_step_with_a_reason_is_forgiven_by_those_whom_reasons_move():
    assert after([1_000, 2_000], Convinced.REASONS, reasoned=True).grew.tolist() == [0]
    assert after([1_000, 2_000], Convinced.REASONS).grew.tolist() == [1]


@pytest.mark.parametrize("convinced", list(Convinced))
@pytest.mark.parametrize("steps", [TAPER, EQUAL, WIDER])
def test_what_is_given_for_nothing_adds_half_of_the_room(steps, convinced):
    """L28."""
    row = room_after(steps, convinced) - memory.WAITING_PAYS * int(after(steps, convinced).grew[0])
    assert room_after(steps, convinced, free=True) == min(room_after(steps, convinced) + row // 2, 10_000)


def test_a_concession_in_panic_adds_a_tenth_of_everything():
    assert room_after(TAPER, panicked=True) == room_after(TAPER) + 1_000


def memories(values):
    """A memory of random numbers within their ranges."""
    columns = [np.clip(each, 0, 10_000) for each in values]
    columns[1] = values[1] * 3
    columns[3], columns[6] = columns[3] % 16, columns[6] % 2
    columns[0] %= 16
    return memory.Memory(*columns)


@law(st.lists(shares, min_size=7, max_size=7), vectors(-500, 10_000), one_of_all(Convinced), flags)
def test_memory_and_room_stay_within_their_ranges(values, step, convinced, flag):
    """Whatever happens, all fits the fields of a state."""
    manner = Manner(flag > 0, flag == 0, flag > 0)
    later = remember(memories(values), step, convinced, manner)
    for field in dataclasses.fields(later):
        column = getattr(later, field.name)
        low = -30_720 if field.name == "drift" else 0
        high = 30_720 if field.name == "drift" else 10_000
        assert column.dtype == np.int32
        assert ((column >= low) & (column <= high)).all(), field.name
    assert ((ratio(later) >= 0) & (ratio(later) <= 9_800)).all()
    assert ((room(later) >= 0) & (room(later) <= 10_000)).all()


@law(vectors(0, 5_000), vectors(0, 5_000), one_of_all(Convinced), flags)
def test_a_buyer_remembers_alone_what_the_buyer_remembers_in_a_batch(first, second, convinced, flag):
    """L40."""
    manner = Manner(flag > 0, flag > 0, flag == 0)
    both = room(remember(remember(fresh(len(first)), first, convinced, manner), second, convinced, manner))
    at = len(first) // 2
    one = slice(at, at + 1)
    alone = Manner(manner.reasoned[one], manner.free[one], manner.panicked[one])
    held = remember(fresh(1), first[one], convinced[one], alone)
    assert room(remember(held, second[one], convinced[one], alone))[0] == both[at]


@law(vectors(100, 3_000), vectors(100, 3_000), vectors(100, 3_000), one_of_all(Convinced))
def test_given_for_nothing_never_betrays_less_room(one, two, three, convinced):
    """L28, exactly."""
    nothing = np.zeros(len(one), dtype=np.bool_)
    traded, free = fresh(len(one)), fresh(len(one))
    for step in (one, two, three):
        traded = remember(traded, step, convinced, Manner(nothing, nothing, nothing))
        free = remember(free, step, convinced, Manner(nothing, ~nothing, nothing))
    assert (room(free) >= room(traded)).all()
