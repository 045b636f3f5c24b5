"""Catalogue of moves: the words of each kind and the fields it takes, in one table.

The text form, the refusals, the templates of choices and the random player all read this table.
"""

import dataclasses
import enum

import numpy as np

from game.engine.after_words import Dunning
from game.engine.promise import MOST_INVOICES
from game.engine.setup import MOST_ANSWERS
from game.engine.table_words import (
    Favour,
    Holding,
    Ladder,
    Pause,
    Return,
)
from game.engine.vocab import (
    KIND_ROWS,
    Closing,
    Colleague,
    Evidence,
    Form,
    Goal,
    Kind,
    Manner,
    Opening,
    Phase,
    Pledge,
    Question,
    Subject,
    Way,
    plain,
)
from game.exact.arrays import I32


@plain
class Slot(enum.IntEnum):
    """Where a field of an action's text is kept, and what it names."""

    PERSON = 0
    PEOPLE = 1
    NEED = 2
    CRITERION = 3
    OTHER = 4
    FORM = 5
    GOAL = 6
    MANNER = 7
    NEEDS = 8
    TERMS = 9
    OBJECTION = 10
    SUBJECT = 11
    WAY = 12
    ANSWER = 13
    COLLEAGUE = 14
    QUESTIONS = 15
    EVIDENCE = 16
    OPENING = 17
    PLEDGE = 18
    CLOSING = 19
    LADDER = 20
    RETURN = 21
    HOLDING = 22
    PAUSE = 23
    FAVOUR = 24
    ISSUE = 25
    INVOICE = 27
    DUNNING = 28


@dataclasses.dataclass(frozen=True, slots=True)
class Part:
    """One field of a move: its name in text, what it names, whether it must be given."""

    name: str
    slot: Slot
    needed: bool = False


_PERSON = Part("person", Slot.PERSON, needed=True)
_PEOPLE = Part("people", Slot.PEOPLE, needed=True)
_ABOUT = Part("about", Slot.NEED)
_TOPIC = Part("about", Slot.NEED, needed=True)
_FORM = Part("form", Slot.FORM, needed=True)
_MANNER = Part("manner", Slot.MANNER)
_TO = Part("to", Slot.OTHER, needed=True)
_WITH = Part("with", Slot.COLLEAGUE)
_TERMS = Part("", Slot.TERMS)
_ISSUE = Part("issue", Slot.ISSUE, needed=True)
_INVOICE = Part("invoice", Slot.INVOICE, needed=True)

#: Words and fields of every kind of move.
CATALOGUE: dict[Kind, tuple[str, tuple[Part, ...]]] = {
    Kind.GO_ON: ("go on", ()),
    Kind.RESEARCH: ("research", ()),
    Kind.GREETING: ("send greeting", (_PERSON,)),
    Kind.PHONE: ("phone", (_PERSON, _ABOUT, _MANNER)),
    Kind.VISIT: ("visit", (_PERSON, _ABOUT, Part("goal", Slot.GOAL), _MANNER, _WITH)),
    Kind.GIFT: ("gift", (_PERSON,)),
    Kind.TEA: ("tea", (_PEOPLE, _MANNER)),
    Kind.MEAL: ("meal", (_PEOPLE, _MANNER)),
    Kind.EXCHANGE: ("exchange", (_PEOPLE, _MANNER)),
    Kind.REFERENCE: ("reference visit", (_PEOPLE, _MANNER)),
    Kind.TRIAL: ("trial", (_PEOPLE, _MANNER)),
    Kind.OPEN_HOUSE: ("open house", (_PEOPLE, _MANNER)),
    Kind.TRIP: ("trip", (_PEOPLE, _MANNER)),
    Kind.DELIVER: ("deliver", (_PERSON,)),
    Kind.PROPOSE: (
        "propose",
        (Part("needs", Slot.NEEDS, needed=True), Part("promise", Slot.PLEDGE), _TERMS),
    ),
    Kind.WITHDRAW: ("withdraw", ()),
    Kind.JUDGE: ("judge", (Part("sure", Slot.QUESTIONS, needed=True),)),
    Kind.REPLY: ("reply", (Part("answer", Slot.ANSWER, needed=True),)),
    Kind.REPORT: ("report", ()),
    Kind.PREPARE: ("prepare", (_PERSON,)),
    Kind.ANALYSE: ("analyse", ()),
    Kind.SHOW_DRAFT: ("show draft", (_PERSON,)),
    Kind.REHEARSE: ("rehearse", ()),
    Kind.PRESENT: ("present", (_PEOPLE, _MANNER, _WITH)),
    Kind.GREET: ("greet", ()),
    Kind.SMALL_TALK: ("small talk", ()),
    Kind.AGENDA: ("agenda", ()),
    Kind.SITUATION: ("ask situation", (_ABOUT, _FORM)),
    Kind.PROBLEM: ("ask problem", (_ABOUT, _FORM)),
    Kind.IMPLICATION: ("ask implication", (_TOPIC, _FORM)),
    Kind.PAYOFF: ("ask payoff", (_TOPIC, _FORM)),
    Kind.LISTEN: ("listen", ()),
    Kind.PLAY_BACK: ("play back", (_TOPIC,)),
    Kind.PITCH: ("pitch", (_TOPIC,)),
    Kind.PROVE: ("prove", ()),
    Kind.PRAISE: ("praise", ()),
    Kind.PROMISE: ("promise", ()),
    Kind.ASK_DATE: ("ask date", ()),
    Kind.ASK_INSIDE: ("ask inside", ()),
    Kind.ASK_DOOR: ("ask door", (_TO,)),
    Kind.ASK_SUPPORT: ("ask support", ()),
    Kind.ASK_ORDER: ("ask order", (Part("form", Slot.CLOSING),)),
    Kind.SHAPE: ("shape", (Part("criterion", Slot.CRITERION, needed=True),)),
    Kind.SWITCH: ("switch", (Part("manner", Slot.MANNER, needed=True),)),
    Kind.LEAVE: ("leave", ()),
    Kind.ENQUIRE: ("enquire", (Part("about", Slot.SUBJECT, needed=True),)),
    Kind.NOTES: ("notes", ()),
    Kind.ANSWER: (
        "answer",
        (Part("objection", Slot.OBJECTION, needed=True), Part("way", Slot.WAY, needed=True)),
    ),
    Kind.PLAN: ("plan", (_WITH, Part("ladder", Slot.LADDER), _TERMS)),
    Kind.OFFER: ("offer", (Part("back", Slot.RETURN), _TERMS)),
    Kind.ASK_PRIORITY: ("ask priority", (_ISSUE,)),
    Kind.HOLD: ("hold", (Part("how", Slot.HOLDING, needed=True),)),
    Kind.BREAK: ("break", (Part("for", Slot.PAUSE, needed=True),)),
    Kind.BOSS: ("boss", ()),
    Kind.CHALLENGE: ("challenge", ()),
    Kind.ACCEPT: ("accept", ()),
    Kind.SUM_UP: ("sum up", ()),
    Kind.CHECK: ("check", (_ISSUE,)),
    Kind.EXTRA: ("extra", (Part("reply", Slot.FAVOUR, needed=True),)),
    Kind.SIGN: ("sign", ()),
    Kind.WALK_AWAY: ("walk away", ()),
    Kind.CREDIT_CHECK: ("credit check", ()),
    Kind.NEXT_STOP: ("next stop", ()),
    Kind.HANDOVER: ("hand over", (_PEOPLE,)),
    Kind.ATTEND: ("attend", (_WITH,)),
    Kind.TRAIN: ("train", (_PEOPLE,)),
    Kind.CALL: ("call", (_PERSON,)),
    Kind.REMEDY: ("remedy", (_PERSON, _WITH)),
    Kind.COLLECT: ("collect", (_INVOICE, Part("form", Slot.DUNNING, needed=True))),
    Kind.FIX: ("fix", (_INVOICE,)),
    Kind.WRITE_OFF: ("write off", (_INVOICE,)),
    Kind.ASK_REFERRAL: ("ask referral", (_PERSON,)),
    Kind.REVIEW: ("review", (_PERSON,)),
    Kind.POSITION: ("position", (Part("criterion", Slot.CRITERION, needed=True),)),
    Kind.UPSELL: ("upsell", (_ABOUT,)),
    Kind.OPEN: ("open presentation", ()),
    Kind.STEP: ("open with", (Part("step", Slot.OPENING, needed=True),)),
    Kind.POINT: ("point", (_TOPIC, Part("evidence", Slot.EVIDENCE, needed=True))),
    Kind.FLOOR: ("answer floor", (Part("way", Slot.WAY, needed=True),)),
    Kind.SUMMARISE: ("summarise", ()),
    Kind.CALL_TO_BUY: ("call to buy", ()),
    Kind.SHORTEN: ("shorten", ()),
    Kind.FINISH: ("close presentation", ()),
    Kind.WHAT_IF: ("whatif", ()),
}
assert set(CATALOGUE) == set(Kind)

#: Number from which on the kinds of each phase stand; those of the next phase begin where they end.
_FIRST_KIND = {
    Phase.DESK: 0,
    Phase.MEETING: 32,
    Phase.PRESENTING: 64,
    Phase.TABLE: 72,
    Phase.FOLLOW_UP: 88,
    Phase.OVER: 104,
}

#: Phase of each kind of move, by kind.
PHASE_OF = np.repeat(np.array(list(_FIRST_KIND), dtype=np.int32), np.diff([*_FIRST_KIND.values(), KIND_ROWS]))

#: Kinds by phase, in the order of their numbers; only phases in which a player decides: the one move that is
#: left after the end belongs to no deal.
KINDS_OF: dict[Phase, tuple[Kind, ...]] = {
    phase: tuple(kind for kind in sorted(Kind) if PHASE_OF[kind] == phase)
    for phase in _FIRST_KIND
    if phase != Phase.OVER and any(PHASE_OF[kind] == phase for kind in Kind)
}


#: Moves that count once a meeting, with their bit in `Seen.done`; doing them again irritates.
ONCE = {
    Kind.GREET: 1,
    Kind.SMALL_TALK: 2,
    Kind.AGENDA: 4,
    Kind.LISTEN: 8,
    Kind.PRAISE: 16,
    Kind.PROMISE: 32,
    Kind.ASK_DATE: 64,
    Kind.ASK_INSIDE: 128,
    Kind.ASK_DOOR: 256,
    Kind.ASK_SUPPORT: 512,
    Kind.ASK_ORDER: 1_024,
    Kind.NOTES: 2_048,
    Kind.POSITION: 4_096,
}

#: The same by kind, 0 for moves that may be repeated.
DONE_BIT = np.zeros(KIND_ROWS, np.int32)
DONE_BIT[list(ONCE)] = list(ONCE.values())


def slots(slot: Slot, *, needed: bool = False) -> I32:
    """Return 1 for each kind that takes a field (or must have it), indexed by kind."""
    flags = np.zeros(KIND_ROWS, np.int32)
    for kind, (_, parts) in CATALOGUE.items():
        flags[kind] = any(part.slot is slot and (part.needed or not needed) for part in parts)
    return flags


#: How far the plain choices of a slot go: values 0 .. size - 1.
WORDS: dict[Slot, tuple[str, ...]] = {
    Slot.FORM: tuple(form.name.lower() for form in Form),
    Slot.GOAL: tuple(goal.name.lower() for goal in Goal),
    Slot.MANNER: tuple(manner.name.lower() for manner in Manner),
    Slot.SUBJECT: tuple(subject.name.lower() for subject in Subject),
    Slot.WAY: tuple(way.name.lower() for way in Way),
    Slot.ANSWER: tuple(str(number + 1) for number in range(MOST_ANSWERS)),
    Slot.COLLEAGUE: tuple(colleague.name.lower() for colleague in Colleague),
    Slot.EVIDENCE: tuple(evidence.name.lower() for evidence in Evidence),
    Slot.OPENING: tuple(step.name.lower() for step in Opening),
    Slot.PLEDGE: tuple(pledge.name.lower() for pledge in Pledge),
    Slot.CLOSING: tuple(closing.name.lower() for closing in Closing),
    Slot.QUESTIONS: tuple(question.name.lower() for question in Question),
    Slot.LADDER: tuple(ladder.name.lower() for ladder in Ladder),
    Slot.RETURN: tuple(back.name.lower() for back in Return),
    Slot.HOLDING: tuple(holding.name.lower() for holding in Holding),
    Slot.PAUSE: tuple(pause.name.lower() for pause in Pause),
    Slot.FAVOUR: tuple(favour.name.lower() for favour in Favour),
    Slot.INVOICE: tuple(str(number + 1) for number in range(MOST_INVOICES)),
    Slot.DUNNING: tuple(form.name.lower() for form in Dunning),
}
