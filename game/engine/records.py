"""Records: the scalars of each game and the fields of the one person a move is about.

A move loads its records once, computes on plain (n,) int32 vectors and stores once. The meaning
and range of every field stand in `game.engine.state`.
"""

import dataclasses

import numpy as np
from numpy.typing import NDArray

from game.engine.block import Width
from game.engine.state import FIELDS, State
from game.exact.arrays import I32, I64, U32, Integers, every


@dataclasses.dataclass(slots=True)
class Scalars:
    """Small fields of the game itself, (n,) each."""

    progress: I32
    information: I32
    quality: I32
    chance_us: I32
    chance_rival: I32
    worth: I32
    mood: I32
    fit_sum: I32
    risk: I32
    spared: I32
    presented: I32
    overpromised: I32
    attention: I32
    phase: I32
    outcome: I32
    week: I32
    left: I32
    engineer: I32
    stage: I32
    recycled: I32
    researched: I32
    proposed: I32
    with_person: I32
    minute: I32
    span: I32
    manner: I32
    our_talk: I32
    moves: I32
    plan_need: I32
    plan_goal: I32
    done: I32
    gained: I32
    label: I32
    posture: I32
    service: I32
    executive: I32
    approved: I32
    judged: I32
    gates: I32
    message: I32
    message_due: I32
    quiet: I32
    companion: I32
    timely: I32
    decided: I32
    course: I32
    analysed: I32
    rehearsed: I32
    pledge: I32
    steps: I32
    points: I32
    floor: I32
    floor_from: I32
    added: I32


@dataclasses.dataclass(slots=True)
class Person:
    """Fields of one person a game, (n,) each."""

    known: I32
    relation: I32
    last: I32
    contacts: I32
    refused: I32
    met: I32
    offsite: I32
    introduced: I32
    invited: I32
    promise: I32
    coach: I32
    support: I32
    sign_analytical: I32
    sign_driver: I32
    sign_amiable: I32
    sign_expressive: I32
    hooks: I32
    hooks_used: I32
    situations: I32
    greeted: I32
    gifts: I32
    guess_style: I32
    guess_sure: I32
    prepared: I32
    motive_told: I32
    witnessed: I32
    weighed: I32
    draft: I32
    listens: I32
    trust: I32
    credibility: I32
    familiarity: I32
    irritation: I32
    away: I32
    felt: I32
    doubt: I32
    lag_one: I32
    lag_two: I32
    fit_one: I32
    fit_two: I32
    fit_three: I32
    opinion: I32
    positioned: I32


_SCALARS = tuple(field.name for field in dataclasses.fields(Scalars))
_PERSON = tuple(field.name for field in dataclasses.fields(Person))
_LOW = {field.name: field.low for field in FIELDS}
_HIGH = {field.name: field.high for field in FIELDS}


def _ends(names: tuple[str, ...]) -> tuple[I32, I32]:
    """Return the least and the greatest value of these fields."""
    low = np.array([_LOW[name] for name in names], dtype=np.int32)
    return low, np.array([_HIGH[name] for name in names], dtype=np.int32)


_SCALAR_ENDS, _PERSON_ENDS = _ends(_SCALARS), _ends(_PERSON)


def load_scalars(state: State, games: I64) -> Scalars:
    """Load the scalars of these games as int32."""
    rows = _scalar_rows(state)
    if games is not every(state.games):
        rows = rows[:, games]
    return Scalars(*rows.astype(np.int32))


def store_scalars(state: State, games: I64, scalars: Scalars) -> None:
    """Store the scalars of these games, checking every declared range.

    Raises:
        OverflowError: a rule left a field's range.
    """
    values = np.array([getattr(scalars, name) for name in _SCALARS])
    _check(values, _SCALAR_ENDS, _SCALARS)
    if games is every(state.games):
        _scalar_rows(state)[:] = values
    else:
        _scalar_rows(state)[:, games] = values.astype(np.int16)


def load_person(state: State, games: I64, person: I32) -> Person:
    """Load the fields of one person in each of these games as int32."""
    return Person(*_person_rows(state)[:, person, games].astype(np.int32))


def store_person(state: State, games: I64, person: I32, record: Person) -> None:
    """Store the fields of one person in each of these games, checking every declared range.

    Raises:
        OverflowError: a rule left a field's range.
    """
    values = np.array([getattr(record, name) for name in _PERSON])
    _check(values, _PERSON_ENDS, _PERSON)
    # What is narrow already is put in its place much faster than what is narrowed on the way.
    _person_rows(state)[:, person, games] = values.astype(np.int16)


def _check(values: Integers, ends: tuple[I32, I32], names: tuple[str, ...]) -> None:
    """Raise where a row of values leaves its range."""
    if not values.size:
        return
    # The ends of each row, and not each value, are held against the range: several times faster.
    bad = (values.min(axis=1) < ends[0]) | (values.max(axis=1) > ends[1])
    if bad.any():
        field = names[int(np.flatnonzero(bad)[0])]
        message = f"{field} left its declared range {_LOW[field]}..{_HIGH[field]}"
        raise OverflowError(message)


def _scalar_rows(state: State) -> Integers:
    """The rows of the scalars, (fields, B), without a copy."""
    return state.arrays[Width.SMALL][: len(_SCALARS)]


def _person_rows(state: State) -> Integers:
    """The rows of the people, (fields, P, B), without a copy."""
    places = state.layout.places
    first, last = places[_PERSON[0]].rows, places[_PERSON[-1]].rows
    small = state.arrays[Width.SMALL][first.start : last.stop]
    return small.reshape(len(_PERSON), first.stop - first.start, state.games)


def first_by_key(mask: NDArray[np.bool_], keys: U32) -> I32:
    """Return the person with the lowest key among those marked in (P, n), -1 where none is, (n,)."""
    order = np.argsort(keys, kind="stable")
    place = mask[order].argmax(axis=0)
    return np.where(mask.any(axis=0), order[place], -1).astype(np.int32)
