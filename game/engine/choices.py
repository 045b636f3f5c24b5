"""Choices: why a move is impossible, and the templates of those that are not.

Refusals read the brief and what is seen, nothing else, so that they can leak nothing. Only the
impossible is refused; the unwise is allowed and answered by the person.
"""

import dataclasses

import numpy as np
from numpy.typing import NDArray

from game.engine.actions import Actions
from game.engine.arrays import I32, I64, Mask
from game.engine.catalogue import CATALOGUE, DESK_KINDS, MEETING_KINDS, WORDS, Slot, slots
from game.engine.seen import Brief, Seen
from game.engine.shares import bounded
from game.engine.vocab import Kind, Known, Phase, Refusal, Stage

#: Most needs that may lead a proposal. Source: design 2.
MOST_LEADING = 3

Rule = tuple[Mask, Refusal]

_TAKES = {slot: slots(slot) for slot in Slot}
_MUST = {slot: slots(slot, needed=True) for slot in Slot}
_ITEM = _TAKES[Slot.NEED] | _TAKES[Slot.CRITERION] | _TAKES[Slot.OTHER]
_MUST_ITEM = _MUST[Slot.NEED] | _MUST[Slot.CRITERION] | _MUST[Slot.OTHER]
_FORM_SIZE = _TAKES[Slot.FORM] * len(WORDS[Slot.FORM]) + _TAKES[Slot.GOAL] * len(WORDS[Slot.GOAL])


@dataclasses.dataclass(frozen=True, slots=True)
class _Ask:
    """Actions as int32 vectors beside the games they are meant for, (n,) each."""

    games: I64
    kind: I32
    person: I32
    item: I32
    form: I32
    level: I32
    actions: Actions


def why_not(brief: Brief, seen: Seen, actions: Actions, games: I64 | None = None) -> NDArray[np.int8]:
    """Say why each action is impossible now.

    Args:
        brief: of the scenario.
        seen: view of B games.
        actions: n actions.
        games: (n,) game of each action; the first n games without it.

    Returns:
        (n,) Refusal, 0 where the action is possible.
    """
    where = np.arange(len(actions)) if games is None else games
    ask = _Ask(
        where,
        actions.kind.astype(np.int32),
        actions.person.astype(np.int32),
        actions.item.astype(np.int32),
        actions.form.astype(np.int32),
        actions.level.astype(np.int32),
        actions,
    )
    code = np.zeros(len(actions), np.int8)
    # Later rules win: from the most special to the most general reason.
    for family in (_special, _means, _people, _fields, _phase):
        for bad, refusal in family(brief, seen, ask):
            code[bad] = refusal
    return code


def _phase(brief: Brief, seen: Seen, ask: _Ask) -> list[Rule]:
    """Refuse moves of another phase, and every move after the end."""
    del brief
    phase = seen.phase[ask.games]
    in_meeting = ask.kind >= Kind.GREET
    return [
        ((phase == Phase.MEETING) & ~in_meeting, Refusal.NOT_AT_DESK),
        ((phase == Phase.DESK) & in_meeting, Refusal.NOT_IN_MEETING),
        (phase == Phase.OVER, Refusal.GAME_OVER),
    ]


def _fields(brief: Brief, seen: Seen, ask: _Ask) -> list[Rule]:
    """Refuse fields that the kind does not take, lacks, or that name nothing that exists."""
    kind, actions = ask.kind, ask.actions
    terms = actions.terms.reshape(-1, len(kind))
    options = np.tile(brief.options, len(actions.terms))[:, None]
    limit = np.where(_TAKES[Slot.NEED][kind] == 1, brief.needs, brief.people)
    limit = np.where(_TAKES[Slot.CRITERION][kind] == 1, brief.criteria, limit)
    extra = (
        ((ask.person >= 0) & (_TAKES[Slot.PERSON][kind] == 0))
        | ((ask.item >= 0) & (_ITEM[kind] == 0))
        | ((ask.form >= 0) & (_FORM_SIZE[kind] == 0))
        | ((ask.level >= 0) & (_TAKES[Slot.MANNER][kind] == 0))
        | ((actions.people > 0) & (_TAKES[Slot.PEOPLE][kind] == 0))
        | ((actions.needs > 0) & (_TAKES[Slot.NEEDS][kind] == 0))
        | ((terms >= 0).any(axis=0) & (_TAKES[Slot.TERMS][kind] == 0))
    )
    lacking = (
        ((ask.item < 0) & (_MUST_ITEM[kind] == 1))
        | ((ask.form < 0) & (_MUST[Slot.FORM][kind] == 1))
        | ((ask.level < 0) & (_MUST[Slot.MANNER][kind] == 1))
    )
    beyond = (
        (ask.item >= limit)
        | (ask.form >= np.maximum(_FORM_SIZE[kind], 1))
        | (ask.level >= len(WORDS[Slot.MANNER]))
        | ((terms >= options).any(axis=0))
        | (ask.person >= brief.people)
    )
    unknown_item = _unknown_item(seen, ask, limit)
    return [
        (unknown_item, Refusal.NEED_UNKNOWN),
        (lacking | beyond, Refusal.NOT_AN_OPTION),
        (extra, Refusal.WRONG_FIELD),
    ]


def _unknown_item(seen: Seen, ask: _Ask, limit: I32) -> Mask:
    """Return where the need named is one we have not heard of."""
    place = np.clip(ask.item, 0, np.maximum(limit - 1, 0))
    takes = (_TAKES[Slot.NEED][ask.kind] == 1) & (ask.item >= 0)
    found = seen.found[np.minimum(place, len(seen.found) - 1), ask.games]
    where: Mask = takes & (found == 0)
    return where


def _people(brief: Brief, seen: Seen, ask: _Ask) -> list[Rule]:
    """Refuse contacts with nobody, with too many, and with people we have not found."""
    kind, bits = ask.kind, ask.actions.people
    index = np.arange(brief.people, dtype=np.uint32)[:, None]
    chosen = ((bits[None] >> index) & np.uint32(1)).astype(bool)
    person = bounded(ask.person, 0, brief.people - 1)
    unknown = (ask.person >= 0) & (seen.known[person, ask.games] == Known.NOTHING)
    other = bounded(ask.item, 0, brief.people - 1)
    door = kind == Kind.ASK_DOOR
    hidden = (chosen & (seen.known[:, ask.games] == Known.NOTHING)).any(axis=0) | (
        bits >> np.uint32(brief.people - 1) > 1
    )
    reach = brief.reach[kind]
    nobody = ((ask.person < 0) & (_MUST[Slot.PERSON][kind] == 1)) | (
        (bits == 0) & (_MUST[Slot.PEOPLE][kind] == 1)
    )
    return [
        ((_TAKES[Slot.PEOPLE][kind] == 1) & (chosen.sum(axis=0) > reach), Refusal.TOO_MANY_PEOPLE),
        (door & (ask.item == seen.with_person[ask.games]), Refusal.NOT_THIS_PERSON),
        (unknown | hidden, Refusal.NOT_FOUND_YET),
        (door & (ask.item >= 0) & (seen.known[other, ask.games] == Known.NOTHING), Refusal.NOT_FOUND_YET),
        (nobody, Refusal.NOBODY_NAMED),
    ]


def _means(brief: Brief, seen: Seen, ask: _Ask) -> list[Rule]:
    """Refuse what the calendar, the purse, the engineer or the rules of conduct do not allow."""
    kind, games = ask.kind, ask.games
    count = _count(ask.actions.people) + (ask.person >= 0)
    week = seen.week[games]
    time = seen.left[games] + (brief.weeks - 1 - week) * brief.week_minutes
    at_desk = kind < Kind.GREET
    single, year = brief.money[Kind.GIFT] > brief.gift_single, brief.gift_year
    person = bounded(ask.person, 0, brief.people - 1)
    over = single | (seen.gifts[person, games] + brief.money[Kind.GIFT] > year)
    return [
        ((kind == Kind.GIFT) & over, Refusal.ABOVE_GIFT_LIMIT),
        (brief.needs_hospitality[kind] > brief.hospitality, Refusal.HOSPITALITY),
        (brief.engineer[kind] > seen.engineer[games], Refusal.NO_ENGINEER),
        (brief.money[kind].astype(np.int64) * count > seen.cash[games], Refusal.NO_MONEY),
        (at_desk & (brief.minutes[kind] > time), Refusal.NO_TIME_LEFT),
    ]


def _special(brief: Brief, seen: Seen, ask: _Ask) -> list[Rule]:
    """Refuse what has no occasion, was done already, or has no window."""
    kind, games = ask.kind, ask.games
    week, person = seen.week[games], bounded(ask.person, 0, brief.people - 1)
    met = np.maximum(seen.with_person[games], 0)
    natural = np.isin(week, brief.occasions)
    leading = ask.actions.needs
    index = np.arange(brief.needs, dtype=np.uint64)[:, None]
    leads = ((leading[None] >> index) & np.uint64(1)).astype(bool)
    unheard = (leads & (seen.found[:, games] == 0)).any(axis=0) | (leading == 0)
    unheard |= (leading >> np.uint64(brief.needs - 1)) > 1
    greeting, proposing = kind == Kind.GREETING, kind == Kind.PROPOSE
    return [
        (greeting & (seen.greeted[person, games] == week), Refusal.ALREADY_DONE),
        (greeting & ~natural, Refusal.NO_OCCASION),
        ((kind == Kind.RESEARCH) & (seen.researched[games] == 1), Refusal.ALREADY_DONE),
        ((kind == Kind.DELIVER) & (seen.promise[person, games] < 0), Refusal.NOTHING_PROMISED),
        (
            (kind == Kind.SMALL_TALK) & (seen.hooks[met, games] <= seen.hooks_used[met, games]),
            Refusal.NO_HOOK,
        ),
        ((kind == Kind.SWITCH) & (ask.level == seen.manner[games]), Refusal.ALREADY_DONE),
        (proposing & (leads.sum(axis=0) > MOST_LEADING), Refusal.TOO_MANY_NEEDS),
        (proposing & unheard, Refusal.NEED_UNKNOWN),
        (proposing & (seen.stage[games] < Stage.DESIGN), Refusal.NOT_INVITED),
    ]


def _count(bits: NDArray[np.uint32]) -> I32:
    """Return how many bits are set, (n,)."""
    total = np.zeros(len(bits), np.int32)
    for place in range(0, 32, 8):
        total += _ONES[(bits >> np.uint32(place)) & np.uint32(255)]
    return total


_ONES = np.array([byte.bit_count() for byte in range(256)], dtype=np.int32)


@dataclasses.dataclass(frozen=True, slots=True)
class Templates:
    """Moves with their target, to be judged or offered; further fields are free within `fields`.

    Attributes:
        actions: T actions of phase desk and meeting with a target each and the least other fields.
        kind: (T,) Kind.
    """

    actions: Actions
    kind: I32


def templates(brief: Brief, phase: Phase) -> Templates:
    """Return one template for each kind of move of a phase and each target it may have.

    A contact with several people has one template a person; a proposal one a need that leads it.
    At most 500 (32 people, 64 needs).
    """
    rows: list[tuple[Kind, Slot | None, int]] = []
    for kind in DESK_KINDS if phase == Phase.DESK else MEETING_KINDS:
        slot = _target(kind)
        sizes = {Slot.NEED: brief.needs, Slot.NEEDS: brief.needs, Slot.CRITERION: brief.criteria}
        count = (
            len(WORDS[Slot.MANNER]) if slot is Slot.MANNER else sizes.get(slot, brief.people) if slot else 1
        )
        if slot is Slot.NEED and not _MUST[Slot.NEED][kind]:
            rows.append((kind, None, -1))
        rows += [(kind, slot, target) for target in range(count)]
    actions = Actions.blank(len(rows), len(brief.options))
    for row, (kind, slot, target) in enumerate(rows):
        actions.kind[row] = kind
        _aim(actions, row, slot, target)
        if _MUST[Slot.FORM][kind]:
            actions.form[row] = 0
    return Templates(actions, actions.kind.astype(np.int32))


#: Slots that make a template's target, first match wins.
_TARGETS = (Slot.PERSON, Slot.PEOPLE, Slot.NEEDS, Slot.CRITERION, Slot.OTHER, Slot.NEED, Slot.MANNER)


def _target(kind: Kind) -> Slot | None:
    """Return the slot that a kind's templates differ in, None where it has no target."""
    mine = {part.slot for part in CATALOGUE[kind][1]}
    return next((slot for slot in _TARGETS if slot in mine), None)


def _aim(actions: Actions, row: int, slot: Slot | None, target: int) -> None:
    """Set the target of one template."""
    if slot is Slot.PERSON:
        actions.person[row] = target
    elif slot is Slot.PEOPLE:
        actions.people[row] = 1 << target
    elif slot is Slot.NEEDS:
        actions.needs[row] = 1 << target
    elif slot is Slot.MANNER:
        actions.level[row] = target
    elif slot is not None:
        actions.item[row] = target


def choices(brief: Brief, seen: Seen, offered: Templates, game: int = 0) -> NDArray[np.int8]:
    """Return the refusal of every template in one game, (T,) Refusal, 0 where it may be chosen."""
    return why_not(brief, seen, offered.actions, np.full(len(offered.kind), game))
