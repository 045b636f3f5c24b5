"""The expert: the textbook with sharper eyes in meetings, who looks one move ahead and spares no hour."""

import dataclasses

import numpy as np

from game.engine.vocab import Kind, Manner, Phase, Posture
from game.exact.arrays import I32, either
from game.players import meeting_lines
from game.players.book import Entry, Move
from game.players.textbook import TEXTBOOK
from game.players.view import View, pick

#: Worth of the next move of a meeting by what it would bring, in points of a rough forecast.
_CLEARS, _DEVELOPS, _CONVINCES, _OPENS, _PLEASES, _ANSWERS = 8, 9, 8, 5, 4, 3

#: Moves between which the expert looks one ahead, with the manner whose style likes each of them.
_LIKED = {
    Kind.PLAY_BACK: (Manner.FACTS, Manner.WARMTH),
    Kind.IMPLICATION: (Manner.RESULTS,),
    Kind.PAYOFF: (Manner.VISION,),
    Kind.PITCH: (),
}

#: Moves that answer each posture well (B82 to B84).
_ANSWER = {
    Posture.LEANS_IN: (Kind.IMPLICATION, Kind.PAYOFF, Kind.PITCH),
    Posture.TAKES_NOTES: (Kind.IMPLICATION, Kind.PAYOFF, Kind.PITCH),
    Posture.LEANS_BACK: (Kind.PLAY_BACK,),
}


def look_ahead(view: View) -> Move:
    """Make the move that promises most: what it clears or develops, and what the posture asks for."""
    seen = view.seen
    due = (seen.moves >= 3) & (view.minutes_left > 8)
    if not due.any():
        return Move(Kind.LISTEN, due)
    options = [line(view) for line in _OPTIONS]
    worth = np.stack([_worth(view, option) for option in options])
    best, there = pick(worth > 0, worth)
    kind = np.array([option.kind for option in options], dtype=np.int32)[best]
    item = np.stack([np.broadcast_to(np.asarray(option.item), due.shape) for option in options])
    form = np.stack([np.broadcast_to(np.asarray(option.form), due.shape) for option in options])
    return Move(
        Kind.LISTEN,
        due & there,
        item=item[best, view.games].astype(np.int32),
        form=form[best, view.games].astype(np.int32),
        kinds=kind,
    )


#: Lines between which the expert chooses by what they promise, instead of by their order.
_OPTIONS = (
    meeting_lines.play_back,
    meeting_lines.implication,
    meeting_lines.payoff,
    meeting_lines.pitch,
)

_BASE = {
    Kind.PLAY_BACK: _CLEARS,
    Kind.IMPLICATION: _DEVELOPS,
    Kind.PAYOFF: _OPENS,
    Kind.PITCH: _CONVINCES,
}


def _worth(view: View, move: Move) -> I32:
    """Return what a move promises in each game, 0 where it is not due, (B,)."""
    worth = np.full(len(view.games), _BASE[move.kind], np.int32)
    for manner in _LIKED[move.kind]:
        worth += either(view.manner_met == manner.value, _PLEASES, 0)
    for posture, kinds in _ANSWER.items():
        if move.kind in kinds:
            worth += either(view.seen.posture == posture.value, _ANSWERS, 0)
    return np.where(move.where, worth, 0).astype(np.int32)


def listen_to_the_quiet(view: View) -> Move:
    """Let those talk who want to be heard, and those who lean back."""
    quiet = (view.manner_met == Manner.WARMTH.value) | (view.seen.posture == Posture.LEANS_BACK.value)
    due = quiet & ~view.done(Kind.LISTEN) & (view.seen.moves >= 3) & (view.minutes_left > 8)
    return Move(Kind.LISTEN, due)


_MEETING = tuple(TEXTBOOK.pages[Phase.MEETING])
_FIRST = next(at for at, entry in enumerate(_MEETING) if entry.move is meeting_lines.play_back)

EXPERT = dataclasses.replace(
    TEXTBOOK,
    name="expert",
    pages={
        **TEXTBOOK.pages,
        Phase.MEETING: (
            *_MEETING[:_FIRST],
            Entry("listening", listen_to_the_quiet),
            Entry("needs implication payoff pitch", look_ahead),
            *_MEETING[_FIRST:],
        ),
    },
    lacks=frozenset({"economy"}),
)
