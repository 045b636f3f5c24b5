"""What is answered at the negotiation table: the buyer's words, and what one sees."""

from collections.abc import Callable
from typing import Final

from game.engine.codes import Happening
from game.engine.events import Event
from game.engine.table_words import Favour, Priority, Reaction, Return, Talks
from game.engine.vocab import Kind
from game.i18n.language import Message, mark
from game.voice.table_said import RETURNS, changed, option_of
from game.voice.utterances import Move, Speaker, Utterance
from game.voice.words import Pool

PRIORITIES: Final[dict[Priority, Message]] = {
    Priority.UNKNOWN: mark("not told"),
    Priority.CHEAP: mark("matters little to us"),
    Priority.USUAL: mark("matters to us as to anybody"),
    Priority.DEAR: mark("matters a great deal to us"),
}
_REACTIONS: Final[dict[Reaction, Pool]] = {
    Reaction.ACCEPTED: (mark("Agreed."), mark("That I can sign.")),
    Reaction.BROKE_OFF: (mark("Then there is nothing to talk about."), mark("Then we stop here.")),
    Reaction.PLEADED: (
        mark("I would, but I may not decide that alone."),
        mark("Myself, yes. Upstairs they would ask me why."),
    ),
}
#: The answer to a first package.
_FIRST: Final[Pool] = (
    mark("Now I know where you begin. I begin here."),
    mark("A first word. Here is mine."),
)
#: The answer to a later one, by whether we gave something, and whether they did.
_COUNTERS: Final[dict[tuple[bool, bool], Pool]] = {
    (True, True): (
        mark("That helps. Then I move as well."),
        mark("Good. Then I come a little towards you."),
        mark("I can give up something too."),
    ),
    (True, False): (
        mark("A step. I still need the rest."),
        mark("Thank you. I stay where I am."),
        mark("I write it down. It is not enough."),
    ),
    (False, True): (
        mark("You stay there. Then I move once more."),
        mark("This is closer. Now it is your turn."),
        mark("I gave up something. I have noted who did not."),
        mark("One step of mine. You are not making it easy."),
    ),
    (False, False): (
        mark("You said that before. So did I."),
        mark("I heard you. My answer is the same."),
        mark("Then we both wait."),
    ),
}
_ASKED_BACK: Final[tuple[Pool, Pool]] = (
    (
        mark("Not that: {back}."),
        mark("I cannot promise you {back}."),
        mark("For this package, {back}? No."),
        mark("Ask me for something other than {back}."),
    ),
    (mark("You shall have it: {back}."), mark("That I can do: {back}.")),
)
_CLAIM: Final = mark("Others give me {share} off.")
_EVIDENCE: Final[tuple[Message, ...]] = (
    mark("I cannot show that to you."),
    mark("Well. It was not quite an offer yet."),
    mark("Here it is, in black and white."),
)
_AGREED: Final[Pool] = (mark("Good. Then we agree."), mark("Then we have it. My minutes follow."))
#: The answer to what we said to one wish more; to a trade without and with success.
_EXTRA: Final[dict[Favour, Pool]] = {
    Favour.REFUSE: (mark("A pity. Then as we said."), mark("One may ask. As agreed, then.")),
    Favour.GIVE: (mark("Thank you. That was easy."), mark("How kind. While we are at it...")),
}
_TRADED: Final[tuple[Pool, Pool]] = (
    (mark("Not in return for that. Leave it, then."), mark("Then I withdraw the question.")),
    (mark("You may name us. Then it is in."), mark("A fair trade. Write it down.")),
)
_MINUTES: Final[tuple[Message, ...]] = (
    mark("The minutes come from {who}."),
    mark("Every item is in writing, as it was said."),
    mark("One item was different; it is put right: {item}."),
    mark("That item stands as it was said. {who} wonders at you."),
)


def _voice(move: Move, event: Event, message: Message, **fields: str | int) -> list[Utterance]:
    """Return a sentence of the person across, as familiar as the two are by then."""
    said = move.words.between(message, move.after, event.person, **fields)
    return [Utterance(Speaker.PERSON, said, event.person)]


def _from(move: Move, event: Event, pool: Pool, place: int = -1, **fields: str | int) -> list[Utterance]:
    """Return one sentence of a pool, said by the person across: with every round the next one."""
    place = move.before.of("round") if place < 0 else place
    return _voice(move, event, pool[(move.words.tone + place) % len(pool)], **fields)


def _place(move: Move, message: Message, **fields: str | int) -> list[Utterance]:
    """Return a line of narration."""
    return [Utterance(Speaker.PLACE, move.words.language.say(message, **fields))]


def _opened(move: Move, event: Event) -> list[Utterance]:
    """Tell who sits across."""
    who = move.words.name(move.after, event.person)
    return _place(
        move, mark("{company} wants to negotiate. {who} sits across."), who=who, company=move.words.company
    )


def _planned(move: Move, event: Event) -> list[Utterance]:
    """Tell what we want and how far we go, where it differs from what was written."""
    del event
    after, lines = move.after, []
    aims = ((mark("You note: first {items}."), "target"), (mark("No further than {items}."), "limit"))
    for message, field in aims:
        terms = changed(after, getattr(after.seen, field)[:, 0].tolist())
        if terms:
            items = move.words.listed([option_of(move.words, after, *each) for each in terms.items()])
            lines += _place(move, message, items=items)
    return lines or _place(move, mark("You note: not a step beyond our proposal."))


def _tabled(move: Move, event: Event) -> list[Utterance]:
    """Let the buyer answer our package: a yes, a no, or a package of their own."""
    reaction = Reaction(event.value)
    if reaction is not Reaction.COUNTERED:
        return _from(move, event, _REACTIONS[reaction])
    before, after = move.before.seen, move.after.seen
    if int(before.asked[0, 0]) < 0:
        return _from(move, event, _FIRST)
    gave = bool((before.tabled[:, 0] != after.tabled[:, 0]).any())
    moved = bool((before.asked[:, 0] != after.asked[:, 0]).any())
    return _from(move, event, _COUNTERS[gave, moved])


def _demanded(move: Move, event: Event) -> list[Utterance]:
    """Let the buyer name a rival's price, the first time."""
    return (
        _voice(move, event, _CLAIM, share=move.words.language.percent(event.value)) if event.value > 0 else []
    )


def _answered(move: Move, event: Event) -> list[Utterance]:
    """Let the buyer say whether something is given in return."""
    back = move.words.language.say(RETURNS[Return(event.item)])
    return _from(move, event, _ASKED_BACK[event.value], back=back)


def _priority(move: Move, event: Event) -> list[Utterance]:
    """Let the buyer say what an issue means, and ask back where we asked."""
    issue = move.words.issue(move.after.names.issues[event.item])
    means = move.words.language.say(PRIORITIES[Priority(event.value)])
    said = _voice(move, event, mark("{issue} {means}."), issue=issue, means=means)
    if move.action.kind is Kind.ASK_PRIORITY and move.before.of("asks"):
        who = move.words.name(move.after, event.person)
        said += _place(move, mark("{who} notes what you ask about."), who=who)
    return said


def _broke_off(move: Move, event: Event) -> list[Utterance]:
    """Tell a deadlock, or the week of a break; one without need makes the other side look round."""
    if event.value == 1:
        return _place(move, mark("It is a deadlock."))
    if move.before.of("talks") == Talks.DEADLOCK:
        return _place(move, mark("A week goes by."))
    who = move.words.name(move.after, event.person)
    return _place(move, mark("A week goes by. {who} has used it to look round."), who=who)


def _recovered(move: Move, event: Event) -> list[Utterance]:
    """Tell whether talks go on."""
    return _place(move, mark("Talks go on.") if event.value else mark("Talks do not go on."))


def _boss(move: Move, event: Event) -> list[Utterance]:
    """Tell that our director has come, and how that is taken."""
    said = _place(move, mark("Our director takes a chair."))
    return said + _voice(move, event, mark("Good. Then let us decide it here."))


def _agreed(move: Move, event: Event) -> list[Utterance]:
    """Let the buyer take our yes; an agreement on our package was said already."""
    return _from(move, event, _AGREED) if move.action.kind is Kind.ACCEPT else []


def _extra(move: Move, event: Event) -> list[Utterance]:
    """Let the buyer ask for one thing more."""
    issue = move.words.issue(move.after.names.issues[event.item])
    return _voice(move, event, mark("One small thing more: {issue}."), issue=issue)


def _settled(move: Move, event: Event) -> list[Utterance]:
    """Let the buyer take our answer to one wish more."""
    favour, place = Favour(event.value), move.before.of("extras")
    if favour is Favour.TRADE:
        return _from(move, event, _TRADED[int(event.terms[0])], place)
    return _from(move, event, _EXTRA[favour], place)


def _minutes(move: Move, event: Event) -> list[Utterance]:
    """Tell of the minutes, with the item that was put right."""
    words, after = move.words, move.after
    items = [
        option_of(words, after, issue, int(after.seen.minuted[issue, 0]))
        for issue in range(len(after.names.issues))
        if after.seen.minuted[issue, 0] != move.before.seen.minuted[issue, 0]
    ]
    item = words.listed(items) if items else ""
    return _place(move, _MINUTES[event.value], who=words.name(after, event.person), item=item)


def _signed(move: Move, event: Event) -> list[Utterance]:
    """Tell the signature, unless the time after it begins with it."""
    del event
    if any(each.kind is Happening.BEGUN for each in move.events):
        return []
    return _place(move, mark("The agreement is signed."))


def _nothing(move: Move, event: Event) -> list[Utterance]:
    """Tell nothing: the answer to the package says it."""
    del move, event
    return []


#: What is told of each happening at the table.
TELLERS: Final[dict[Happening, Callable[[Move, Event], list[Utterance]]]] = {
    Happening.TABLE_OPENED: _opened,
    Happening.PLANNED: _planned,
    Happening.TABLED: _tabled,
    Happening.DEMANDED: _demanded,
    Happening.ASKED_BACK: _answered,
    Happening.PRIORITY: _priority,
    Happening.CHALLENGED: lambda move, event: _voice(move, event, _EVIDENCE[event.value]),
    Happening.PLEADED: _nothing,
    Happening.BROKE_OFF: _broke_off,
    Happening.RECOVERED: _recovered,
    Happening.BOSS_CAME: _boss,
    Happening.AGREED: _agreed,
    Happening.EXTRA_ASKED: _extra,
    Happening.EXTRA_SETTLED: _settled,
    Happening.MINUTES: _minutes,
    Happening.SIGNED: _signed,
}
