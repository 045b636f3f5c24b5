"""What a person in a meeting says to a move: by what it brought, in the voice of a style that showed."""

import dataclasses
from collections.abc import Callable, Sequence
from typing import Final

from game.engine.actions import Action
from game.engine.codes import Happening
from game.engine.events import Event
from game.engine.vocab import Form, Goal, Kind, Layer, Posture, Stage, Style, Subject, Told
from game.voice import answers, consents, facts, reactions
from game.voice.scene import KIND_STEP, Scene
from game.voice.words import Pool, Styled, Words, mention

#: Bits of `Seen.paid`: implication and need-payoff were asked of a need.
_IMPLIED, _PAID = 1, 2

#: Moves that are made once a meeting, so that the answers go by meetings.
_ONCE: Final = frozenset({Kind.GREET, Kind.AGENDA, Kind.LEAVE, Kind.NOTES})
#: Answers to notes that became no clearer, by what this person had told before.
#: Moves whose answers come from the same tables.
_ASKING: Final = frozenset(
    {Kind.SITUATION, Kind.PROBLEM, Kind.IMPLICATION, Kind.PAYOFF, Kind.LISTEN, Kind.PLAY_BACK, Kind.ENQUIRE}
)

_TO_OLD_NOTES: Final[dict[Told, Pool]] = {
    Told.NOTHING: answers.DENIES,
    Told.HEARD: answers.CORRECTS_NOTES,
    Told.CLEAR: answers.REPEATS,
}


def event_of(events: Sequence[Event], kind: Happening) -> Event | None:
    """Return the first event of a kind."""
    return next((event for event in events if event.kind is kind), None)


@dataclasses.dataclass(frozen=True, slots=True)
class _Heard:
    """A move as the person met heard it."""

    before: Scene
    action: Action
    events: Sequence[Event]
    after: Scene
    style: Style | None  # that showed in the move
    posture: Posture

    def styled(self, neutral: Pool, by_style: Styled) -> Pool:
        """Return the sentences of a style where one showed, else the neutral ones."""
        return neutral if self.style is None else by_style.get(self.style, neutral)


def answered(words: Words, before: Scene, action: Action, events: Sequence[Event], after: Scene) -> list[str]:
    """Return what the person met says to a move, utterance by utterance; nothing where they say nothing.

    Args:
        words: of the scenario.
        before: the moment before the move.
        action: a move in a meeting.
        events: the visible ones of the move.
        after: the moment after it.
    """
    showed = event_of(events, Happening.SHOWED)
    style = Style(showed.item) if showed and showed.item >= 0 else None
    posture = Posture(showed.value) if showed else Posture.NEUTRAL
    heard = _Heard(before, action, events, after, style, posture)
    said = []
    pool = _answer(heard)
    if pool:
        say = words.say_once if action.kind in _ONCE else words.say
        said.append(say(pool, _answering(before, action), before.met, **_fields(words, heard)))
    mentioned = event_of(events, Happening.MENTIONED)
    if mentioned:
        other = mention(words, after, mentioned.item)
        said.append(words.say(answers.MENTIONS, before, before.met, other=other))
    return said


def _answering(before: Scene, action: Action) -> Scene:
    """Return the scene as the tables of answers see it: questions of all kinds go through them together."""
    if action.kind not in _ASKING or len(before.past) != before.moves:
        return before
    return before.turned(sum(code // KIND_STEP in _ASKING for code in before.past))


def _fields(words: Words, heard: _Heard) -> dict[str, str]:
    """Return what fills the answer: the need that is told, or who is to be met."""
    found = event_of(heard.events, Happening.FOUND)
    if found:
        return words.about(heard.after, found.item)
    if heard.action.kind is Kind.ASK_DOOR:
        return {"other": mention(words, heard.before, heard.action.item)}
    return {}


def _answer(heard: _Heard) -> Pool:
    """Return the sentences that answer a move; none where nothing is said."""
    found = event_of(heard.events, Happening.FOUND)
    if found:
        layer = Layer(int(heard.after.seen.layer[found.item, 0]))
        return heard.styled(answers.TELLS[layer], answers.TELLS_AS)
    committed = event_of(heard.events, Happening.COMMITTED)
    if committed:
        goal = Goal(committed.terms[0])
        if committed.value:
            return heard.styled(consents.GRANTS[goal], consents.GRANTS_AS)
        comparing = goal is Goal.ORDER and heard.before.stage >= Stage.EVALUATION
        refuses = consents.REFUSES_COMPARING if comparing else consents.REFUSES[goal]
        return heard.styled(refuses, consents.REFUSES_AS)
    by_kind = _BY_KIND.get(heard.action.kind)
    return by_kind(heard) if by_kind else ()


def _to_question(heard: _Heard) -> Pool:
    """Return the answer to a question that brought up no new need."""
    before, action, new = heard.before, heard.action, 0
    if action.item >= 0:
        topic = action.item, before.met, 0
        new = int(heard.after.seen.paid[topic]) & ~int(before.seen.paid[topic])
    if new & _IMPLIED:
        return heard.styled(answers.ADDS_UP, answers.ADDS_UP_AS)
    if new & _PAID:
        return heard.styled(answers.LOOKS_AHEAD, answers.LOOKS_AHEAD_AS)
    if not event_of(heard.events, Happening.CLEARED):
        return _nothing(heard)
    if action.form == Form.CLOSED:
        return answers.SHRUGS
    if action.form == Form.TIE_DOWN:
        return answers.CONCEDES
    return heard.styled(answers.CONFIRMS, answers.CONFIRMS_AS)


def _nothing(heard: _Heard) -> Pool:
    """Return the answer to a question, or to silence, that brought nothing."""
    kind, form = heard.action.kind, heard.action.form
    by_form = answers.NOTHING_TO_FORM.get(Form(form)) if form >= 0 else None
    return heard.styled(by_form or answers.NOTHING_TO_KIND[kind], answers.NOTHING_MORE_AS)


def _to_notes(heard: _Heard) -> Pool:
    """Return the answer to hearing one's own words."""
    if event_of(heard.events, Happening.CLEARED) or event_of(heard.events, Happening.CONSENTED):
        return heard.styled(answers.AGREES_WITH_NOTES, answers.CONFIRMS_AS)
    return _TO_OLD_NOTES[heard.before.told(heard.action.item, heard.before.met)]


def _to_pitch(heard: _Heard) -> Pool:
    """Return the answer to a pitch or a proof, by what the body says."""
    if heard.style is None:
        return reactions.TO_A_PITCH[heard.posture]
    at_ease, not_at_ease = reactions.TO_A_PITCH_AS[heard.style]
    return at_ease if heard.posture in reactions.AT_EASE else not_at_ease


def _to_greeting(heard: _Heard) -> Pool:
    """Return the answer to the first words of a meeting."""
    again = heard.before.about("met", heard.before.met) > 0
    if not again and heard.before.about("introduced", heard.before.met):
        return answers.GREETS_SENT
    return heard.styled(answers.GREETS_AGAIN if again else answers.GREETS_FIRST, answers.GREETS_AS)


def _to_enquiry(heard: _Heard) -> Pool:
    """Return the answer to an enquiry that brought nothing; a fact is told where it is noted."""
    mine = {Happening.FACT_TOLD, Happening.FACT_CONTRADICTED}
    if any(event.kind in mine and event.person == heard.before.met for event in heard.events):
        return ()
    touchy = Subject(heard.action.item) in facts.TOUCHY
    if touchy and heard.before.about("relation", heard.before.met) < facts.AT_HOME:
        return heard.styled(facts.KEEPS, facts.KEEPS_AS)
    return heard.styled(facts.KNOWS_NOT, facts.KNOWS_NOT_AS)


#: Answers by kind of move; to a change of manner nobody says anything, and to an
#: answer to an objection its owner does where its fate is told.
_BY_KIND: Final[dict[Kind, Callable[[_Heard], Pool]]] = {
    **dict.fromkeys((Kind.SITUATION, Kind.PROBLEM, Kind.IMPLICATION, Kind.PAYOFF), _to_question),
    **dict.fromkeys((Kind.PITCH, Kind.PROVE, Kind.POSITION), _to_pitch),
    Kind.GREET: _to_greeting,
    Kind.PLAY_BACK: _to_notes,
    Kind.SMALL_TALK: lambda heard: heard.styled(answers.TALKS, answers.TALKS_AS),
    Kind.AGENDA: lambda heard: heard.styled(answers.AGREES_ON_AGENDA, answers.AGREES_ON_AGENDA_AS),
    Kind.LISTEN: _nothing,
    Kind.ENQUIRE: _to_enquiry,
    Kind.NOTES: lambda _heard: answers.ALLOWS_NOTES,
    Kind.PRAISE: lambda heard: reactions.TO_PRAISE[heard.posture in reactions.AT_EASE],
    Kind.PROMISE: lambda heard: heard.styled(consents.PROMISED, consents.PROMISED_AS),
    Kind.LEAVE: lambda heard: consents.PARTS_WITH_A_PLAN if heard.before.of("gained") else consents.PARTS,
}
