"""What a sentence was, once it is said: the kind and form of a move, in a few words for the log."""

from typing import Final

from game.engine.actions import Action
from game.engine.vocab import Form, Kind, Manner, Subject, Way
from game.i18n.language import Message, mark
from game.voice import terms
from game.voice.words import Words

_QUESTIONS: Final[dict[Kind, Message]] = {
    Kind.SITUATION: mark("{form} situation question"),
    Kind.PROBLEM: mark("{form} problem question"),
    Kind.IMPLICATION: mark("{form} implication question"),
    Kind.PAYOFF: mark("{form} need-payoff question"),
}
_OTHERS: Final[dict[Kind, Message]] = {
    Kind.GREET: mark("greeting"),
    Kind.SMALL_TALK: mark("small talk"),
    Kind.AGENDA: mark("agenda"),
    Kind.LISTEN: mark("listening"),
    Kind.PLAY_BACK: mark("playing back"),
    Kind.PITCH: mark("pitch"),
    Kind.PROVE: mark("proof"),
    Kind.PRAISE: mark("praise"),
    Kind.PROMISE: mark("promise"),
    Kind.ASK_DATE: mark("asking for a date"),
    Kind.ASK_INSIDE: mark("asking for inside information"),
    Kind.ASK_DOOR: mark("asking for an introduction"),
    Kind.ASK_SUPPORT: mark("asking for support"),
    Kind.ASK_ORDER: mark("asking for the order"),
    Kind.SHAPE: mark("shaping an indicator"),
    Kind.LEAVE: mark("end of the meeting"),
    Kind.NOTES: mark("taking notes"),
    Kind.POSITION: mark("comparison with the rival"),
    Kind.UPSELL: mark("offering an addition"),
}
_SWITCH: Final = mark("change of manner: {manner}")
_ENQUIRY: Final = mark("enquiry: {subject}")
_ANSWER: Final = mark("answer to an objection: {way}")


def label_of(words: Words, action: Action) -> str:
    """Return what a move in a meeting was, such as `open problem question`; nothing for one at the desk."""
    say, kind = words.language.say, action.kind
    if kind in _QUESTIONS:
        return say(_QUESTIONS[kind], form=say(terms.FORMS[Form(action.form)]))
    if kind is Kind.SWITCH:
        return say(_SWITCH, manner=say(terms.MANNERS[Manner(action.level)]))
    if kind is Kind.ENQUIRE:
        return say(_ENQUIRY, subject=say(terms.SUBJECTS[Subject(action.item)]))
    if kind is Kind.ANSWER:
        return say(_ANSWER, way=say(terms.WAYS[Way(action.form)]))
    return say(_OTHERS[kind]) if kind in _OTHERS else ""
