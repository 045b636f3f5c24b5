"""Lines that only somebody plays who lacks a virtue: to be silent, to give, to pitch, to cut the price."""

import numpy as np

from game.engine.vocab import Kind, Relation
from game.exact.arrays import I32, Mask
from game.players.book import Move
from game.players.view import View, pick

#: Weeks in which somebody without presence does nothing. Source: 4.1 row 23 (five weeks).
_SILENT = (8, 13)

#: Share of the price's options that is given away at once, in percent, by fault. Source: 4.1 rows 26, 27.
_CUTS = {"price": 60, "margin": 100}


def silence(view: View) -> Move:
    """Do nothing for five weeks."""
    quiet = (view.seen.week >= _SILENT[0]) & (view.seen.week < _SILENT[1])
    return Move(Kind.GO_ON, quiet & (view.seen.message < 0) & _lacks(view, "presence"))


def give(view: View) -> Move:
    """Give a small gift to whoever knows us, once each."""
    lacks = _lacks(view, "sobriety")
    if not lacks.any():
        return Move(Kind.GIFT, lacks)
    brief = view.brief
    small = int(brief.money[Kind.GIFT]) <= min(brief.gift_single, brief.gift_year)
    ready = (view.seen.relation >= Relation.ACQUAINTANCE.value) & (view.seen.gifts == 0)
    who, there = pick(ready, 1 + view.rank)
    return Move(Kind.GIFT, lacks & there & small & view.affordable(Kind.GIFT), person=who)


def pitch_at_once(view: View) -> Move:
    """Tell the benefit for anything heard of, before anybody asks for a solution."""
    lacks = _lacks(view, "discretion")
    return pitch_anything(view) if lacks.any() else Move(Kind.PITCH, lacks)


def pitch_anything(view: View) -> Move:
    """Tell the benefit for any need that was heard of, whoever has it."""
    need, there = pick((view.seen.found == 1) & (view.paid_met & 4 == 0), 1 + view.seen.layer)
    return Move(Kind.PITCH, there & (view.seen.moves >= 2) & (view.minutes_left > 8), item=need)


def asking_price(view: View) -> I32 | None:
    """Return the terms of a proposal that gives away part of the price at once, None from who does not."""
    cut = max((share for fault, share in _CUTS.items() if fault in view.lacks), default=0)
    return given_away(view, cut) if cut else None


def given_away(view: View, percent: int) -> I32:
    """Return a package with a share of the dearest issue's options and nothing of the others, (2, I, B)."""
    options = view.brief.options
    dearest = int(view.brief.seller_cost.argmax())
    terms = np.full((2, len(options), len(view.games)), -1, np.int32)
    terms[0] = 0
    terms[0, dearest] = (options[dearest] - 1) * percent // 100
    return terms


def _lacks(view: View, fault: str) -> Mask:
    """Return the same for all games: whether the player lacks something, (B,)."""
    return np.full(len(view.games), fault in view.lacks)
