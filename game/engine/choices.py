"""Choices: why a move is impossible, and the templates of those that are not.

Refusals read the brief and what is seen, nothing else, so that they can leak nothing. Only the
impossible is refused; the unwise is allowed and answered by the person.
"""

import dataclasses
import functools

import numpy as np
from numpy.typing import NDArray

from game.engine.actions import Actions
from game.engine.after_refusals import afterwards
from game.engine.asked import FIELDS, Ask, Rule
from game.engine.catalogue import CATALOGUE, KINDS_OF, PHASE_OF, WORDS, Slot, slots
from game.engine.codes import Refusal
from game.engine.refusals_of_value import value_refusals
from game.engine.refusing_table import at_table
from game.engine.refusing_what_if import as_if
from game.engine.rules.approval import TEAM
from game.engine.rules.colleague import MINUTES
from game.engine.seen import Brief, Seen
from game.engine.vocab import KIND_ROWS, Approval, Colleague, Doubt, Kind, Known, Phase, Question, Stage
from game.exact.arrays import I32, I64, Mask
from game.exact.shares import bounded

#: Most needs that may lead a proposal. Source: design 2.
MOST_LEADING = 3

#: Slots that each of the single-valued fields may hold.
_HOLDS = (
    (Slot.PERSON,),
    (Slot.NEED, Slot.CRITERION, Slot.OTHER, Slot.OBJECTION, Slot.SUBJECT, Slot.ISSUE, Slot.INVOICE),
    (
        *(Slot.FORM, Slot.GOAL, Slot.WAY, Slot.ANSWER, Slot.DUNNING),
        *(Slot.LADDER, Slot.RETURN, Slot.HOLDING, Slot.PAUSE, Slot.FAVOUR),
        *(Slot.EVIDENCE, Slot.OPENING, Slot.PLEDGE, Slot.CLOSING),
    ),
    (Slot.MANNER,),
    (Slot.COLLEAGUE,),
)

#: Least value of each field by kind, (5, kinds): 0 where it must be given, -1 where it may be left out.
_LEAST = np.stack([sum(slots(slot, needed=True) for slot in held) - 1 for held in _HOLDS])

_NAMES_PEOPLE, _NAMES_NEEDS, _NAMES_TERMS = slots(Slot.PEOPLE), slots(Slot.NEEDS), slots(Slot.TERMS)
_NAMES_QUESTIONS = slots(Slot.QUESTIONS)
_MUST_FORM = np.sum(
    [
        slots(slot, needed=True)
        for slot in (Slot.FORM, Slot.WAY, Slot.EVIDENCE, Slot.HOLDING, Slot.PAUSE, Slot.FAVOUR, Slot.DUNNING)
    ],
    axis=0,
)

#: Kinds of move that take neither money nor colleagues nor the calendar's time, only minutes of a meeting.
_FREE = np.isin(PHASE_OF, (Phase.MEETING.value, Phase.PRESENTING.value))

_MUST_PERSON, _ABOUT_NEED = slots(Slot.PERSON, needed=True), slots(Slot.NEED)


def _lengths(brief: Brief) -> dict[Slot, int]:
    """Return how many things of a scenario each slot may name."""
    return {
        Slot.PERSON: brief.people,
        Slot.OTHER: brief.people,
        Slot.NEED: brief.needs,
        Slot.CRITERION: brief.criteria,
        Slot.OBJECTION: brief.objections,
        Slot.ISSUE: len(brief.options),
        Slot.INVOICE: brief.invoices,
    }


@functools.lru_cache(maxsize=64)
def _limits(lengths: tuple[tuple[Slot, int], ...]) -> I32:
    """Return one more than the greatest value of each field by kind, (5, kinds); 0 where it is not taken."""
    sizes = {slot: len(words) for slot, words in WORDS.items()} | dict(lengths)
    limits = np.zeros((len(_HOLDS), KIND_ROWS), np.int32)
    for row, held in enumerate(_HOLDS):
        for slot in held:
            limits[row] += sizes[slot] * slots(slot)
    return limits


#: Why a move of each phase is impossible in any other.
_ELSEWHERE = {
    Phase.DESK: Refusal.NOT_AT_DESK,
    Phase.MEETING: Refusal.NOT_IN_MEETING,
    Phase.TABLE: Refusal.NOT_AT_TABLE,
    Phase.FOLLOW_UP: Refusal.NOT_IN_FOLLOW_UP,
    Phase.PRESENTING: Refusal.NOT_PRESENTING,
    Phase.OVER: Refusal.NOT_OVER,
}


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
    fields = np.array([getattr(actions, name) for name in FIELDS], dtype=np.int32)
    ask = Ask(where, actions.kind.astype(np.int32), fields, actions)
    code = np.zeros(len(actions), np.int8)
    # Later rules win: from the most special to the most general reason.
    for family in (_special, value_refusals, at_table, afterwards, as_if, _means, _people, _fields, _phase):
        for bad, refusal in family(brief, seen, ask):
            code[bad] = refusal
    return code


def _phase(brief: Brief, seen: Seen, ask: Ask) -> list[Rule]:
    """Refuse moves of another phase, and every move after the end."""
    del brief
    phase, home = seen.phase[ask.games], PHASE_OF[ask.kind]
    rules: list[Rule] = [((home == one) & (phase != one), refusal) for one, refusal in _ELSEWHERE.items()]
    return [*rules, ((phase == Phase.OVER.value) & (home != phase), Refusal.GAME_OVER)]


def _fields(brief: Brief, seen: Seen, ask: Ask) -> list[Rule]:
    """Refuse fields that the kind does not take, lacks, or that name nothing that exists."""
    kind, actions, fields = ask.kind, ask.actions, ask.fields
    limit = _limits(tuple(_lengths(brief).items()))[:, kind]
    extra = ((fields >= 0) & (limit == 0)).any(axis=0)
    wrong = ((fields < _LEAST[:, kind]) | ((fields >= limit) & (limit > 0))).any(axis=0)
    extra |= (actions.people > 0) & (_NAMES_PEOPLE[kind] + _NAMES_QUESTIONS[kind] == 0)
    wrong |= (_NAMES_QUESTIONS[kind] == 1) & (actions.people >= 1 << len(Question))
    extra |= (actions.needs > 0) & (_NAMES_NEEDS[kind] == 0)
    terms = actions.terms
    if (terms >= 0).any():
        extra |= (terms >= 0).any(axis=(0, 1)) & (_NAMES_TERMS[kind] == 0)
        wrong |= (terms >= brief.options[:, None]).any(axis=(0, 1))
    need = bounded(ask.item, 0, brief.needs - 1)
    unheard = (_ABOUT_NEED[kind] == 1) & (ask.item >= 0) & (seen.found[need, ask.games] == 0)
    return [
        (unheard, Refusal.NEED_UNKNOWN),
        (wrong, Refusal.NOT_AN_OPTION),
        (extra, Refusal.WRONG_FIELD),
    ]


def _people(brief: Brief, seen: Seen, ask: Ask) -> list[Rule]:
    """Refuse contacts with nobody, with too many, and with people we have not found."""
    kind, bits, games = ask.kind, ask.actions.people, ask.games
    named, last = ask.fields[0], brief.people - 1
    unknown = (named >= 0) & (seen.known[bounded(named, 0, last), games] == Known.NOTHING.value)
    door = (kind == Kind.ASK_DOOR.value) & (ask.item >= 0)
    unknown |= door & (seen.known[bounded(ask.item, 0, last), games] == Known.NOTHING.value)
    nobody = (named < 0) & (_MUST_PERSON[kind] == 1) | (bits == 0) & (_NAMES_PEOPLE[kind] == 1)
    rules = [
        (door & (ask.item == seen.with_person[games]), Refusal.NOT_THIS_PERSON),
        (unknown, Refusal.NOT_FOUND_YET),
        (nobody, Refusal.NOBODY_NAMED),
    ]
    if (bits > 0).any() and (_NAMES_PEOPLE[kind] == 1).any():
        chosen = (bits >> np.arange(brief.people, dtype=np.uint32)[:, None]) & np.uint32(1) == 1
        hidden = (chosen & (seen.known[:, games] == Known.NOTHING.value)).any(axis=0)
        hidden = (hidden | (bits >> np.uint32(last) > 1)) & (_NAMES_PEOPLE[kind] == 1)
        many = (_NAMES_PEOPLE[kind] == 1) & (chosen.sum(axis=0) > brief.reach[kind])
        rules = [(many, Refusal.TOO_MANY_PEOPLE), (hidden, Refusal.NOT_FOUND_YET), *rules]
    return rules


def _means(brief: Brief, seen: Seen, ask: Ask) -> list[Rule]:
    """Refuse what the calendar, the purse, the engineer or the rules of conduct do not allow."""
    kind, games = ask.kind, ask.games
    if _FREE[kind].all():
        return []
    count = np.maximum(_count(ask.actions.people), 1)
    time = seen.left[games] + (brief.weeks - 1 - seen.week[games]) * brief.week_minutes
    minutes = brief.minutes[kind] + np.where(kind == Kind.VISIT.value, brief.travel, 0)
    gift = brief.money[Kind.GIFT]
    given = seen.gifts[bounded(ask.fields[0], 0, brief.people - 1), games]
    cost = brief.money[kind] * count  # who has overspent may still do what costs nothing
    absent, no_engineer = _absent(seen, ask), brief.engineer[kind] > seen.engineer[games]
    over = (given + gift > brief.gift_year) | (gift > brief.gift_single)
    return [
        (absent, Refusal.NO_COLLEAGUE),
        ((kind == Kind.GIFT.value) & over, Refusal.ABOVE_GIFT_LIMIT),
        (brief.needs_hospitality[kind] > brief.hospitality, Refusal.HOSPITALITY),
        (no_engineer, Refusal.NO_ENGINEER),
        ((absent | no_engineer) & (seen.approved[games] < Approval.FULL.value), Refusal.NOT_RELEASED),
        ((cost > 0) & (cost > seen.cash[games]), Refusal.NO_MONEY),
        ((PHASE_OF[kind] == Phase.DESK.value) & (minutes > time), Refusal.NO_TIME_LEFT),
    ]


def _absent(seen: Seen, ask: Ask) -> Mask:
    """Return where the colleague who should come along has no released time left."""
    colleague, games = ask.fields[4], ask.games
    left = np.stack([np.full_like(seen.left, MINUTES), *(getattr(seen, name) for name in TEAM)])
    chosen = bounded(colleague, 0, len(Colleague) - 1)
    absent: Mask = (colleague > 0) & (left[chosen, games] < MINUTES)
    return absent


def _special(brief: Brief, seen: Seen, ask: Ask) -> list[Rule]:
    """Refuse what has no occasion, was done already, or has no window."""
    home = PHASE_OF[ask.kind]
    rules: list[Rule] = []
    if (home == Phase.MEETING.value).any():
        rules += _in_meeting(seen, ask)
    if (home == Phase.DESK.value).any():
        rules += [*_at_desk(brief, seen, ask), *_company(brief, seen, ask)]
    proposing = ask.kind == Kind.PROPOSE.value
    if proposing.any():
        rules += _proposals(brief, seen, ask, proposing)
    return rules


def _in_meeting(seen: Seen, ask: Ask) -> list[Rule]:
    """Refuse talk without a hook, the manner that we have, and the answer to what nobody objects."""
    kind, games = ask.kind, ask.games
    met = np.maximum(seen.with_person[games], 0)
    no_hook = seen.hooks[met, games] <= seen.hooks_used[met, games]
    rules: list[Rule] = [
        ((kind == Kind.SMALL_TALK.value) & no_hook, Refusal.NO_HOOK),
        ((kind == Kind.SWITCH.value) & (ask.fields[3] == seen.manner[games]), Refusal.ALREADY_DONE),
    ]
    if len(seen.objection):
        item = bounded(ask.item, 0, len(seen.objection) - 1)
        mine = (seen.objection_owner[item, games] == seen.with_person[games]) & (
            seen.objection[item, games] != Doubt.RESOLVED.value
        )
        rules.append(((kind == Kind.ANSWER.value) & ~mine, Refusal.NO_OBJECTION))
    return rules


def _at_desk(brief: Brief, seen: Seen, ask: Ask) -> list[Rule]:
    """Refuse greetings without an occasion or twice, to read again, and to keep no promise."""
    kind, games = ask.kind, ask.games
    week, person = seen.week[games], bounded(ask.fields[0], 0, brief.people - 1)
    greeting = kind == Kind.GREETING.value
    return [
        (greeting & (seen.greeted[person, games] == week), Refusal.ALREADY_DONE),
        (greeting & ~brief.natural[np.minimum(week, brief.weeks)], Refusal.NO_OCCASION),
        ((kind == Kind.RESEARCH.value) & (seen.researched[games] == 1), Refusal.ALREADY_DONE),
        ((kind == Kind.DELIVER.value) & (seen.promise[person, games] < 0), Refusal.NOTHING_PROMISED),
    ]


def _company(brief: Brief, seen: Seen, ask: Ask) -> list[Rule]:
    """Refuse what our own desk cannot do now: answer nothing, file twice, prepare what is prepared."""
    kind, games = ask.kind, ask.games
    message = seen.message[games]
    answers = brief.message_answers[np.maximum(message, 0)]
    judging, replying = kind == Kind.JUDGE.value, kind == Kind.REPLY.value
    person = bounded(ask.fields[0], 0, brief.people - 1)
    return [
        (judging & (seen.judged[games] == seen.week[games]), Refusal.TOO_SOON_AGAIN),
        (judging & (seen.approved[games] == Approval.FULL.value), Refusal.ALREADY_DONE),
        ((kind == Kind.PREPARE.value) & (seen.prepared[person, games] == 1), Refusal.ALREADY_DONE),
        (replying & (ask.fields[2] >= answers), Refusal.NO_SUCH_ANSWER),
        (replying & (message < 0), Refusal.NO_MESSAGE),
    ]


def _proposals(brief: Brief, seen: Seen, ask: Ask, proposing: Mask) -> list[Rule]:
    """Refuse proposals before the customer asks for any, and those led by nothing that we heard of."""
    rows = np.flatnonzero(proposing)
    needs, games = ask.actions.needs[rows], ask.games[rows]
    leads = (needs >> np.arange(brief.needs, dtype=np.uint64)[:, None]) & np.uint64(1) == 1
    unheard = (leads & (seen.found[:, games] == 0)).any(axis=0) | (needs == 0)
    unheard |= (needs >> np.uint64(brief.needs - 1)) > 1
    many, early = leads.sum(axis=0) > MOST_LEADING, seen.stage[games] < Stage.DESIGN.value
    found = (
        (many, Refusal.TOO_MANY_NEEDS),
        (unheard, Refusal.NEED_UNKNOWN),
        (early, Refusal.NOT_INVITED),
    )
    return [(rows[bad], refusal) for bad, refusal in found]


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

    A contact with several people has one template a person; a proposal is one template, whose needs are a
    field. At most 500 (32 people, 64 needs).
    """
    rows: list[tuple[Kind, Slot | None, int]] = []
    for kind in KINDS_OF[phase]:
        slot = _target(kind)
        sizes = _lengths(brief) | {
            slot: len(WORDS[slot]) for slot in (Slot.MANNER, Slot.SUBJECT, Slot.ANSWER, Slot.OPENING)
        }
        count = 1 if slot is None else sizes.get(slot, brief.people)
        if slot is Slot.NEED and not slots(Slot.NEED, needed=True)[kind]:
            rows.append((kind, None, -1))
        rows += [(kind, slot, target) for target in range(count)]
    actions = Actions.blank(len(rows), len(brief.options))
    for row, (kind, slot, target) in enumerate(rows):
        actions.kind[row] = kind
        _aim(actions, row, slot, target)
        if _MUST_FORM[kind] and slot not in {Slot.ANSWER, Slot.OPENING}:
            actions.form[row] = 0
        if _NAMES_QUESTIONS[kind]:
            actions.people[row] = 1
        if _NAMES_NEEDS[kind]:
            actions.needs[row] = 1
    return Templates(actions, actions.kind.astype(np.int32))


#: Slots that make a template's target, first match wins.
_TARGETS = (
    Slot.PERSON,
    Slot.PEOPLE,
    Slot.CRITERION,
    Slot.OTHER,
    Slot.OBJECTION,
    Slot.INVOICE,
    Slot.SUBJECT,
    Slot.ANSWER,
    Slot.OPENING,
    Slot.NEED,
    Slot.MANNER,
    Slot.ISSUE,
)


def _target(kind: Kind) -> Slot | None:
    """Return the slot that a kind's templates differ in, None where it has no target."""
    if kind is Kind.UPSELL:  # its need is a field like that of a visit, lest the templates become too many
        return None
    mine = {part.slot for part in CATALOGUE[kind][1]}
    return next((slot for slot in _TARGETS if slot in mine), None)


def _aim(actions: Actions, row: int, slot: Slot | None, target: int) -> None:
    """Set the target of one template."""
    if slot is Slot.PERSON:
        actions.person[row] = target
    elif slot is Slot.PEOPLE:
        actions.people[row] = 1 << target
    elif slot is Slot.MANNER:
        actions.level[row] = target
    elif slot in {Slot.ANSWER, Slot.OPENING}:
        actions.form[row] = target
    elif slot is not None:
        actions.item[row] = target


def choices(
    brief: Brief, seen: Seen, offered: Templates, games: I64 | None = None
) -> tuple[Actions, NDArray[np.int8]]:
    """Return every template as a move of each game, and why it is impossible now.

    Args:
        brief: of the scenario.
        seen: view of B games.
        offered: T templates.
        games: (n,) games that are asked about; the first alone without it.

    Returns:
        T * n moves, template after template, where a proposal is led by the first need we heard of; and
        their (T * n,) Refusal, 0 where the move is possible.
    """
    here = np.zeros(1, np.int64) if games is None else games
    count = len(offered.kind)
    moves = offered.actions.take(np.repeat(np.arange(count), len(here)))
    where = np.tile(here, count)
    heard = seen.found[:, here] == 1
    first = np.tile(heard.argmax(axis=0), count).astype(np.uint64)  # 0 where none was heard of
    moves.needs[:] = moves.needs << first
    return moves, why_not(brief, seen, moves, where)
