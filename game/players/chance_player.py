"""The random player: a kind uniformly among those with a possible move, then a target, then fields."""

import numpy as np
from numpy.typing import NDArray

from game.engine.actions import Actions, joined
from game.engine.catalogue import CATALOGUE, WORDS, Slot
from game.engine.choices import Templates, choices, templates, why_not
from game.engine.codes import Refusal
from game.engine.seen import Brief, Seen
from game.engine.vocab import Colleague, Kind, Phase, Question
from game.exact.arrays import I64, U64, either

#: Weights of kinds: what ends a meeting or the talks a twentieth of the usual (3.14), what ends the whole
#: deal a hundredth, as one move of hundreds that there are; else two of five random players give up [asm].
_USUAL, _ENDS, _GIVES_UP = 100, 5, 1
_ENDINGS = (Kind.LEAVE, Kind.FINISH, Kind.WALK_AWAY)

_ODD = np.uint64(0x9E37_79B9_7F4A_7C15)
_SHIFT = np.uint64(29)


def turned(dice: U64, times: int) -> U64:
    """Return further words from the dice of a move, (B,)."""
    word = (dice + np.uint64(times + 1)) * _ODD
    word = (word ^ (word >> _SHIFT)) * _ODD
    return word ^ (word >> np.uint64(32))


def below(words: U64, limit: I64) -> I64:
    """Return a number below each limit, (B,); 0 where the limit is 0."""
    return ((words >> np.uint64(33)).astype(np.int64) * limit) >> 31


class Random:
    """Plays any possible move; see the model, 3.14, for the exact meaning of random."""

    name = "random"

    def choose(self, brief: Brief, seen: Seen, dice: U64) -> Actions:
        """Return one possible action a game."""
        offered = templates(brief, Phase(int(seen.phase[0])))
        games = np.arange(len(dice))
        parts = [games[first : first + _AT_ONCE] for first in range(0, len(games), _AT_ONCE)]
        actions = joined([_template(brief, seen, offered, rows, dice[rows]) for rows in parts])
        _fill(brief, seen, actions, dice)
        return actions


#: Games whose templates are judged at once; bounds the memory.
_AT_ONCE = 512


def _template(brief: Brief, seen: Seen, offered: Templates, games: I64, dice: U64) -> Actions:
    """Return a possible template for each game: first a kind by weight, then a target uniformly."""
    moves, refusals = choices(brief, seen, offered, games)
    possible = refusals.reshape(-1, len(games)) == 0
    kinds, first = np.unique(offered.kind, return_index=True)
    weight = either(np.isin(kinds, _ENDINGS), _ENDS, _USUAL).astype(np.int64)
    weight = np.where(kinds == Kind.WITHDRAW.value, _GIVES_UP, weight)[:, None]
    kind = _drawn(weight * np.logical_or.reduceat(possible, first, axis=0), turned(dice, 0))
    mine = possible & (offered.kind[:, None] == kinds[kind])
    return moves.take(_drawn(mine.astype(np.int64), turned(dice, 1)) * len(games) + np.arange(len(games)))


def _drawn(weight: NDArray[np.int64], words: U64) -> I64:
    """Return a row drawn by weight in each column, (n,)."""
    ends = np.cumsum(weight, axis=0)
    row: I64 = (ends <= below(words, ends[-1])).sum(axis=0)
    return row


#: Slots whose value is drawn freely, and the field of an action that holds it.
_FREE = (
    (Slot.FORM, "form"),
    (Slot.GOAL, "form"),
    (Slot.MANNER, "level"),
    (Slot.WAY, "form"),
    (Slot.COLLEAGUE, "colleague"),
    (Slot.LADDER, "form"),
    (Slot.RETURN, "form"),
    (Slot.HOLDING, "form"),
    (Slot.PAUSE, "form"),
    (Slot.FAVOUR, "form"),
    (Slot.DUNNING, "form"),
    (Slot.EVIDENCE, "form"),
    (Slot.PLEDGE, "form"),
    (Slot.CLOSING, "form"),
)


def _fill(brief: Brief, seen: Seen, actions: Actions, dice: U64) -> None:
    """Draw the free fields that each kind takes."""
    for turn, (slot, field) in enumerate(_FREE):
        takes = np.isin(
            actions.kind, [kind for kind, (_, parts) in CATALOGUE.items() if _optional(parts, slot)]
        )
        size = np.full(len(dice), len(WORDS[slot]), np.int64)
        drawn = below(turned(dice, 201 + turn), size)
        values = getattr(actions, field)
        values[takes] = drawn[takes]
    _name_needs(seen, actions, dice)
    judging = actions.kind == Kind.JUDGE.value
    asserted = below(turned(dice, 302), np.full(len(dice), (1 << len(Question)) - 1, np.int64)) + 1
    actions.people[judging] = asserted[judging]
    alone = np.isin(why_not(brief, seen, actions), (Refusal.NO_COLLEAGUE, Refusal.NOT_RELEASED))
    actions.colleague[alone] = Colleague.NOBODY
    proposing = np.isin(actions.kind, (Kind.PROPOSE, Kind.OFFER, Kind.PLAN))
    for issue, options in enumerate(brief.options.tolist()):
        drawn = below(turned(dice, 401 + issue), np.full(len(dice), options, np.int64))
        actions.terms[0, issue, proposing] = drawn[proposing]
    _take_back(brief, seen, actions)


def _name_needs(seen: Seen, actions: Actions, dice: U64) -> None:
    """Draw needs that were heard of: what leads a proposal, and what a contact is about, if anything."""
    heard = seen.found == 1
    count, order = heard.sum(axis=0), np.cumsum(heard, axis=0)
    need = (order <= below(turned(dice, 301), count + 1)).sum(axis=0)
    about = np.isin(actions.kind, [Kind.VISIT, Kind.PHONE, Kind.UPSELL])
    actions.item[about] = np.where(need < len(heard), need, -1)[about]
    leads = actions.kind == Kind.PROPOSE.value
    first = (order <= below(turned(dice, 1), count)).sum(axis=0).astype(np.uint64)
    actions.needs[leads] = np.uint64(1) << first[leads]


def _take_back(brief: Brief, seen: Seen, actions: Actions) -> None:
    """Name no terms and ask for nothing where what was drawn for the table cannot be offered."""
    tabling = np.isin(actions.kind, (Kind.OFFER, Kind.PLAN, Kind.EXTRA))
    if tabling.any():
        bad = tabling & (why_not(brief, seen, actions) > 0)
        actions.terms[:, :, bad] = -1
        actions.form[bad] = either(actions.kind[bad] == Kind.EXTRA.value, 0, -1)


def _optional(parts: tuple[object, ...], slot: Slot) -> bool:
    """Return whether a kind takes a slot that is not its target (a switch of manner aims at one)."""
    slots = [getattr(part, "slot", None) for part in parts]
    return slot in slots and slots != [Slot.MANNER]
