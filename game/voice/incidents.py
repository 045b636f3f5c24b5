"""Tells what happens beside a move's own words: facts, messages, objections, gates, stress and the like."""

from collections.abc import Callable
from typing import Final

from game.engine.codes import Happening
from game.engine.events import Event
from game.engine.vocab import Approval, Doubt, Gate, Mark, Motive, Purchase, Question, Style, Told, Trace, Way
from game.i18n.language import mark
from game.voice import facts, occurrences, terms
from game.voice.heard import event_of
from game.voice.scene import Scene
from game.voice.table_told import TELLERS
from game.voice.targets import first_visit
from game.voice.utterances import Move, Speaker, Utterance
from game.voice.words import Pool, Styled, Words, gist, mention

#: Sources of a fact that are no people.
_PUBLIC: Final = -1


def _style(move: Move, person: int) -> Style | None:
    """Return the style that showed in the move."""
    showed = event_of(move.events, Happening.SHOWED)
    if showed and showed.person == person and showed.item >= 0:
        return Style(showed.item)
    return None


def _voiced(move: Move, person: int, neutral: Pool, by_style: Styled) -> Pool:
    """Return the sentences of a style where one showed in the move, else the neutral ones."""
    style = _style(move, person)
    return neutral if style is None else by_style[style]


def _place(text: str) -> list[Utterance]:
    """Return a line of narration."""
    return [Utterance(Speaker.PLACE, text)]


def _seen(pool: Pool) -> Callable[[Move, Event], list[Utterance]]:
    """Return a teller that takes one line of narration from a pool, about the person of the event."""

    def tell(move: Move, event: Event) -> list[Utterance]:
        return _place(move.words.say(pool, move.after, event.person))

    return tell


def _fact_told(move: Move, event: Event) -> list[Utterance]:
    """Tell a fact: in the words of who told it, or as something read; a second source does so in short."""
    words, after, person = move.words, move.after, event.person
    fact = words.fact(event.item, event.value)
    if person < 0:
        pool = occurrences.IN_THE_PAPERS if person == _PUBLIC else occurrences.TOLD_BY_MESSAGE
        return _place(words.say(pool, after.turned(after.place + event.item), fact=fact))
    pool = _voiced(move, person, facts.TELLS_FACT, facts.TELLS_FACT_AS)
    if after.close(person):
        pool = facts.CONFIDES
    if not event.terms or event.terms[0] != Trace.CONFIRMED:
        return [Utterance(Speaker.PERSON, words.say(pool, move.before, person, fact=fact), person)]
    note = words.say(occurrences.CONFIRMED, after, subject=words.fact_subject(event.item))
    short = words.say(pool, move.before, person, fact=gist(fact))  # all of it was told before
    return [Utterance(Speaker.PERSON, short, person), Utterance(Speaker.NOTES, note)]


def _contradicted(move: Move, event: Event) -> list[Utterance]:
    """Tell a fact that does not fit what we had."""
    words = move.words
    note = words.say(occurrences.TWO_VERSIONS, move.after, subject=words.fact_subject(event.item))
    notes = [Utterance(Speaker.NOTES, note)]
    told = any(
        each.kind is Happening.FACT_TOLD and (each.person, each.item) == (event.person, event.item)
        for each in move.events
    )
    return notes if told else _fact_told(move, event)[:1] + notes


def _message(move: Move, event: Event) -> list[Utterance]:
    """Tell a message that arrived."""
    return [Utterance(Speaker.NEWS, move.words.message(event.item))]


def _replied(move: Move, event: Event) -> list[Utterance]:
    """Tell what came of an answer to a message."""
    reply = move.words.reply(event.item, event.value)[1]
    return _place(reply) if reply else []


def _lapsed(move: Move, event: Event) -> list[Utterance]:
    """Tell that a message stayed without an answer."""
    known = event.person >= 0 and bool(move.after.names.people[event.person])
    if known:
        text = move.words.say(occurrences.LAPSED, move.after, event.person)
    else:
        pool = occurrences.LAPSED_OURS if event.person < 0 else occurrences.LAPSED_UNKNOWN
        text = move.words.say(pool, move.after)
    return [Utterance(Speaker.NEWS, text)]


def _objected(move: Move, event: Event) -> list[Utterance]:
    """Tell an objection in its owner's words."""
    words, person = move.words, event.person
    says, style = words.objection(event.item)[0], _style(move, person)
    text = says if style is None else words.say(facts.RAISES[style], move.before, person, says=says)
    return [Utterance(Speaker.PERSON, text, person)]


def _objection_answered(move: Move, event: Event) -> list[Utterance]:
    """Tell what the owner of an objection says to our answer."""
    words, person, after = move.words, event.person, Doubt(event.value)
    way, worked = Way(event.terms[0]), event.terms[1]
    behind = words.objection(event.item)[1]
    if way is Way.CLARIFY and after is not Doubt.RAISED and behind:
        text = words.say(facts.EXPLAINS, move.before, person, behind=behind)
    elif after is Doubt.DEFERRED:
        text = words.say(facts.WAITS, move.before, person)
    elif worked:
        pool = _voiced(move, person, facts.SETTLES, facts.SETTLES_AS)
        text = words.say(pool, move.before, person)
    else:
        text = words.say(_voiced(move, person, facts.STAYS, facts.STAYS_AS), move.before, person)
    return [Utterance(Speaker.PERSON, text, person)]


def _judged(move: Move, event: Event) -> list[Utterance]:
    """Tell what our own company makes of our judgement."""
    words, (backed, asserted) = move.words, event.terms[:2]
    lines = [words.say(occurrences.JUDGED[Approval(event.value)], move.after)]
    if backed:
        lines.append(words.say(occurrences.BACKED, move.after, backed=_questions(words, backed)))
    if asserted & ~backed:
        bare = _questions(words, asserted & ~backed)
        lines.append(words.say(occurrences.ASSERTED, move.after, asserted=bare))
    return [Utterance(Speaker.MANAGER, line) for line in lines]


def _questions(words: Words, bits: int) -> str:
    """Return the questions of some bits as one enumeration."""
    named = [words.language.say(terms.QUESTIONS[each]) for each in Question if bits >> each & 1]
    return words.listed(named)


def _gate(move: Move, event: Event) -> list[Utterance]:
    """Tell that a gate is passed."""
    return [Utterance(Speaker.NEWS, move.words.say(occurrences.GATES[Gate(event.item)], move.after))]


def _requirement(move: Move, event: Event) -> list[Utterance]:
    """Tell that the requirement is written, and whose mark its lines carry."""
    words, after = move.words, move.after
    ours, theirs, neutral = event.terms[:3]
    lines = [words.say(occurrences.REQUIREMENT, after, ours=ours, theirs=theirs, neutral=neutral)]
    if after.brief.purchase == Purchase.STRAIGHT_REBUY:
        lines = [words.say(occurrences.OLD_REQUIREMENT, after)]
    for whose, pool in ((Mark.OURS, occurrences.OUR_LINES), (Mark.THEIRS, occurrences.THEIR_LINES)):
        named = _lines(words, after, whose)
        if named:
            lines.append(words.say(pool, after, lines=words.listed(named)))
    return [Utterance(Speaker.NEWS, line) for line in lines]


def _lines(words: Words, scene: Scene, whose: Mark) -> list[str]:
    """Return the criteria whose line carries a mark."""
    return [
        words.criterion(name)
        for index, name in enumerate(scene.names.criteria)
        if scene.about("mark", index) == whose
    ]


def _changed(move: Move, event: Event) -> list[Utterance]:
    """Tell that a need has changed since it was told."""
    words, about = move.words, move.words.about(move.after, event.item)
    return [
        Utterance(Speaker.PERSON, words.say(facts.CHANGED, move.before, event.person), event.person),
        Utterance(Speaker.NOTES, words.say(occurrences.CHANGED, move.after, **about)),
    ]


def _stressed(move: Move, event: Event) -> list[Utterance]:
    """Tell how somebody behaves under stress."""
    style = Style(event.item)
    return _place(move.words.say(occurrences.STRESSED[style], move.before, event.person))


def _pleased(move: Move, event: Event) -> list[Utterance]:
    """Tell that something was done which this person likes."""
    style = move.before.style_shown(event.person)
    pool = occurrences.PLEASED if style is None else occurrences.PLEASED_AS[style]
    return _place(move.words.say(pool, move.before, event.person))


def _exposed(move: Move, event: Event) -> list[Utterance]:
    """Tell that a guide did not like the company they were seen in."""
    words, after = move.words, move.after
    other = mention(words, after, event.item)
    return _place(words.say(occurrences.EXPOSED, after, event.person, other=other))


def _motive(move: Move, event: Event) -> list[Utterance]:
    """Note what somebody wants for themselves."""
    text = move.words.say(occurrences.MOTIVES[Motive(event.value)], move.after, event.person)
    return [Utterance(Speaker.NOTES, text)]


_CLEAR: Final = mark("Clear now: {need}.")


def _phoned(move: Move, event: Event) -> list[Utterance]:
    """Tell what a call about a need brought."""
    words, told = move.words, Told(event.value)
    said = [Utterance(Speaker.PERSON, words.say(facts.PHONED[told], move.before, event.person), event.person)]
    if told is Told.CLEAR:
        text = words.worded(_CLEAR, words.about(move.after, event.item))
        said.append(Utterance(Speaker.NOTES, text))
    return said


def _prepared(move: Move, event: Event) -> list[Utterance]:
    """Tell that a meeting is prepared, and what it should bring."""
    words, after = move.words, move.after
    told = _place(words.say(occurrences.PREPARED, after, event.person))
    wanted = first_visit(words, after, event.person)
    return [*told, Utterance(Speaker.NOTES, wanted)] if wanted else told


def _reported(move: Move, event: Event) -> list[Utterance]:
    """Tell that compliance has a report."""
    del event
    return _place(move.words.say(occurrences.REPORTED, move.after))


def _investigated(move: Move, event: Event) -> list[Utterance]:
    """Tell that somebody looks into the receipts."""
    del event
    return [Utterance(Speaker.NEWS, move.words.say(occurrences.INVESTIGATED, move.after))]


#: What is told of each of these happenings.
INCIDENTS: Final[dict[Happening, Callable[[Move, Event], list[Utterance]]]] = {
    Happening.FACT_TOLD: _fact_told,
    Happening.FACT_CONTRADICTED: _contradicted,
    Happening.FALSE_COACH: _seen(occurrences.FALSE_COACH),
    Happening.MESSAGE: _message,
    Happening.REPLIED: _replied,
    Happening.LAPSED: _lapsed,
    Happening.OBJECTED: _objected,
    Happening.OBJECTION_ANSWERED: _objection_answered,
    Happening.JUDGED: _judged,
    Happening.GATE: _gate,
    Happening.REQUIREMENT: _requirement,
    Happening.CHANGED: _changed,
    Happening.STRESSED: _stressed,
    Happening.BYPASSED: _seen(occurrences.BYPASSED),
    Happening.EXPOSED: _exposed,
    Happening.QUIET_BROKEN: _seen(occurrences.QUIET_BROKEN),
    Happening.PREPARED: _prepared,
    Happening.REPORTED: _reported,
    Happening.INVESTIGATED: _investigated,
    Happening.SILENT: _seen(occurrences.SILENT),
    Happening.PLEASED: _pleased,
    Happening.MOTIVE: _motive,
    Happening.PHONED: _phoned,
    Happening.CONSENTED: lambda _move, _event: [],
    **TELLERS,
}
