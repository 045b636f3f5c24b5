"""Guesses and forecasts: the player's own, kept in fields of the state that no rule reads."""

import re
from typing import Final

import numpy as np

from game.engine.lines import Names
from game.engine.state import State
from game.engine.vocab import Known, Phase, Style
from game.errors import KeyedError, did_you_mean

_FULL: Final = 100
_PERCENT: Final = "(0|[1-9][0-9]{0,2})%"
_GUESS: Final = re.compile(f"([^ ]+) ([^ ]+) {_PERCENT}")
_FORECAST: Final = re.compile(f"{_PERCENT} {_PERCENT}(?: worry ([1-9][0-9]?))?")
_STYLES: Final = {style.name.lower(): style for style in Style}


def guess_text(person: str, style: str, percent: int) -> str:
    """Return a guess as it stands in the game file, `chen analytical 70%`."""
    return f"{person} {style} {percent}%"


def forecast_text(won: int, lost: int, worry: int = 0) -> str:
    """Return a forecast as it stands in the game file, `60% 30%`: won, lost.

    With a worry `60% 30% worry 2`: the question, from 1, whose answer worries most.
    """
    return f"{won}% {lost}%" + (f" worry {worry}" if worry else "")


def read_guess(text: str) -> tuple[str, str, int]:
    """Return person, style and percentage of a guess.

    Raises:
        KeyedError: it is not as `guess_text` writes it.
    """
    parts = _GUESS.fullmatch(text)
    if not parts:
        raise KeyedError("session.percent", {"word": text})
    return parts[1], parts[2], int(parts[3])


def read_forecast(text: str) -> tuple[int, int, int]:
    """Return the percentages of a forecast and the question that worries most, 0 where none was named.

    Raises:
        KeyedError: it is not as `forecast_text` writes it.
    """
    parts = _FORECAST.fullmatch(text)
    if not parts:
        raise KeyedError("session.percent", {"word": text})
    return int(parts[1]), int(parts[2]), int(parts[3] or 0)


def guess(state: State, names: Names, person: str, style: str, percent: int) -> None:
    """Write a guess into the state of one game.

    Args:
        state: written.
        names: ids that may be named, all of them or those found.
        person: id.
        style: such as `analytical`.
        percent: how sure, 0..100.

    Raises:
        KeyedError: no such person or style, no percentage, or the game is over; nothing was written.
    """
    index = names.people.index(person) if person and person in names.people else -1
    if index < 0 or int(state.view("known")[index, 0]) == Known.NOTHING:
        known = [name for name in names.people if name and name != person]
        nearest = did_you_mean(person, known) or ""
        raise KeyedError("session.no_such_person", {"word": person, "nearest": nearest})
    if style not in _STYLES:
        nearest = did_you_mean(style, _STYLES) or ""
        raise KeyedError("session.no_such_style", {"word": style, "nearest": nearest})
    _allow(state, percent)
    state.view("guess_style")[index, 0] = _STYLES[style]
    state.view("guess_sure")[index, 0] = percent


def forecast(state: State, won: int, lost: int) -> None:
    """Write a forecast into the state of one game.

    Args:
        state: written.
        won: percent.
        lost: percent.

    Raises:
        KeyedError: no percentages, more than 100 together, or the game is over; nothing was written.
    """
    _allow(state, won, lost)
    if won + lost > _FULL:
        raise KeyedError("session.more_than_all")
    state.store("forecast_won", np.array([won]))
    state.store("forecast_lost", np.array([lost]))


def _allow(state: State, *percents: int) -> None:
    """Refuse what is no percentage, and every opinion once the outcome is known."""
    for percent in percents:
        if not 0 <= percent <= _FULL:
            raise KeyedError("session.percent", {"word": f"{percent}%"})
    if int(state.view("phase")[0, 0]) == Phase.OVER or int(state.view("what_if")[0, 0]):
        raise KeyedError("session.over")
