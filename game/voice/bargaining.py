"""The negotiation table in words: where both sides stand, what can be said, and what is answered."""

from collections.abc import Callable
from typing import Final

from game.engine.actions import Action
from game.engine.events import Event
from game.engine.table_words import Favour, Holding, Ladder, Pause, Priority, Reaction, Return, Talks, Tried
from game.engine.vocab import Colleague, Happening, Kind
from game.i18n.language import Message, mark
from game.negotiation.arithmetic import break_even
from game.voice.offers import Offer, possible
from game.voice.scene import Scene
from game.voice.table_said import RETURNS, changed, option_of, spoken_at_table
from game.voice.utterances import Move, Speaker, Utterance
from game.voice.words import Words

#: Single steps that are put before the trainee in a round, and all that stands there.
_STEPS, _MOST = 3, 8
_FULL: Final = 10_000

PRIORITIES: Final[dict[Priority, Message]] = {
    Priority.UNKNOWN: mark("not told"),
    Priority.CHEAP: mark("matters little to us"),
    Priority.USUAL: mark("matters to us as to anybody"),
    Priority.DEAR: mark("matters a great deal to us"),
}
#: What stands beside the number of a move that comes again and again.
_SHORT: Final[dict[Kind, Message]] = {
    Kind.PLAN: mark("Prepare: target, limit, steps that grow smaller"),
    Kind.ASK_PRIORITY: mark("Ask what matters: {issue}"),
    Kind.HOLD: mark("Explain our number"),
    Kind.CHALLENGE: mark("Ask for evidence"),
    Kind.ACCEPT: mark("Take theirs"),
    Kind.BOSS: mark("Bring our director"),
}


def board(words: Words, scene: Scene) -> list[str]:
    """Return where both sides stand, in as few words as possible.

    Args:
        words: of the scenario.
        scene: a moment at the table.
    """
    language, seen = words.language, scene.seen
    if scene.of("talks") == Talks.PAPER:
        items = enumerate(seen.minuted[:, 0].tolist())
        paper = words.listed([option_of(words, scene, issue, max(option, 0)) for issue, option in items])
        return [language.gettext("Their minutes: {items}.", items=paper)]
    rounds = language.gettext(
        "Round {number} of {rounds}.",
        number=min(scene.of("round") + 1, scene.brief.rounds),
        rounds=scene.brief.rounds,
    )
    steps = [each for each in _next_steps(scene) if each.form > Return.NOTHING]
    if steps and _rounds_left(scene) > 0:
        back = language.say(RETURNS[Return(steps[0].form)])
        rounds = language.gettext("{rounds} In return you ask for {back}.", rounds=rounds, back=back)
    if int(seen.asked[0, 0]) < 0:
        return [rounds]
    apart = [
        language.gettext(
            "{issue} {ours} / {theirs}",
            issue=words.issue(scene.names.issues[issue]),
            ours=labels[int(seen.tabled[issue, 0])],
            theirs=labels[int(seen.asked[issue, 0])],
        )
        for issue, labels in enumerate(scene.names.options)
        if seen.tabled[issue, 0] != seen.asked[issue, 0]
    ]
    return (
        [rounds, language.gettext("You / they: {items}.", items=words.listed(apart))] if apart else [rounds]
    )


def at_table(words: Words, scene: Scene) -> list[Offer]:
    """Return what may be said at the table now, in an order that does not give the best away.

    Args:
        words: of the scenario.
        scene: a moment at the table.
    """
    talks = Talks(scene.of("talks"))
    if talks is Talks.EXTRA:
        actions = [Action(Kind.EXTRA, form=each) for each in (Favour.GIVE, Favour.TRADE, Favour.REFUSE)]
    elif talks is Talks.PAPER:
        actions = [Action(Kind.SIGN), Action(Kind.SUM_UP)]
    elif talks is Talks.DEADLOCK:
        breaks = [Action(Kind.BREAK, form=each) for each in (Pause.HARDEN, Pause.GOODWILL)]
        actions = [*_next_steps(scene)[:1], *breaks, Action(Kind.HOLD, form=Holding.EXPLAIN)]
        actions += [Action(Kind.BOSS), Action(Kind.ACCEPT), Action(Kind.WALK_AWAY)]
    else:
        actions = [*_plans(scene), *_next_steps(scene), *_questions(scene)]
        actions += [Action(Kind.HOLD, form=Holding.EXPLAIN), Action(Kind.CHALLENGE)]
        if scene.of("tried") & Tried.PLEADED.value:
            actions.append(Action(Kind.BOSS))
        actions += [Action(Kind.ACCEPT)] + [Action(Kind.WALK_AWAY)] * (_rounds_left(scene) <= 0)
    legal = possible(scene, actions)[:_MOST]
    return [Offer(action, _label(words, scene, action)) for action in legal]


def _rounds_left(scene: Scene) -> int:
    """Return how many rounds are left."""
    return int(scene.brief.rounds) - scene.of("round")


def _plans(scene: Scene) -> list[Action]:
    """Return the preparation: half of what is cheap as target, all of it as limit, and the engineer along."""
    price, last = scene.brief.price, [int(count) - 1 for count in scene.brief.options]
    target = tuple(0 if issue == price else most // 2 for issue, most in enumerate(last))
    limit = tuple(most // 2 if issue == price else most for issue, most in enumerate(last))
    written = [max(int(each), 0) for each in scene.seen.offer[:, 0]]
    terms = tuple(tuple(map(max, package, written)) for package in (target, limit))
    return [
        Action(Kind.PLAN, form=Ladder.TAPER, colleague=colleague, terms=terms)
        for colleague in (Colleague.ENGINEER, Colleague.NOBODY)
    ][: 1 if scene.of("engineer") >= scene.brief.along else 2]


def _next_steps(scene: Scene) -> list[Action]:
    """Return packages with one option more of one issue, each with something asked for in return."""
    asked = scene.of("requested")
    back = next((each for each in (4, 3, 2, 1) if not asked >> each & 1), int(Return.NOTHING))
    steps = []
    for issue, count in enumerate(scene.brief.options.tolist()):
        now = max(int(scene.seen.tabled[issue, 0]), 0)
        if now + 1 < count:
            terms = tuple(now + 1 if each == issue else -1 for each in range(len(scene.brief.options)))
            steps.append(Action(Kind.OFFER, form=back, terms=(terms,)))
    steps.sort(key=lambda action: _dear(scene, action), reverse=True)
    return [*steps[:1], *steps[-_STEPS + 1 :]]


def _dear(scene: Scene, action: Action) -> tuple[int, int]:
    """Return the order of a step: what the customer is known to hold dear, then what costs us least, last."""
    issue = next(at for at, option in enumerate(action.terms[0]) if option >= 0)
    wanted = int(scene.seen.priority[issue, 0]) == Priority.DEAR
    return -int(wanted), int(scene.brief.seller_cost[issue])


def _questions(scene: Scene) -> list[Action]:
    """Return the question about the heaviest issue of which nothing was told, the price left out."""
    unknown = [
        issue
        for issue in range(len(scene.brief.options))
        if issue != scene.brief.price and int(scene.seen.priority[issue, 0]) == Priority.UNKNOWN
    ]
    unknown.sort(key=lambda issue: -int(scene.brief.buyer_weight[issue]))
    return [Action(Kind.ASK_PRIORITY, item=issue) for issue in unknown[:1]]


def _label(words: Words, scene: Scene, action: Action) -> str:
    """Return what stands beside a number: the sentence, and what a concession costs."""
    if action.kind in _SHORT:
        issue = words.issue(scene.names.issues[action.item]) if action.item >= 0 else ""
        return words.language.say(_SHORT[action.kind], issue=issue)
    cost = _cost(scene, action)
    if action.kind is not Kind.OFFER or cost <= 0:
        return spoken_at_table(words, scene, action)
    said = words.listed([option_of(words, scene, *each) for each in changed(scene, action.terms[0]).items()])
    factor = break_even(scene.brief.margin, -cost)
    if factor is None:
        return said
    more = -(-(factor.numerator - factor.denominator) * 100 // factor.denominator)
    money = words.money(scene.brief.list_price * cost // _FULL)
    return words.language.gettext("{said}: {money}, sales +{more} %", said=said, money=money, more=more)


def _cost(scene: Scene, action: Action) -> int:
    """Return what the first package costs more than our last, ten-thousandths of the list price."""
    total = 0
    for terms in action.terms[:1]:
        for issue, option in changed(scene, terms).items():
            step = option - max(int(scene.seen.tabled[issue, 0]), 0)
            total += step * int(scene.brief.seller_cost[issue]) // max(int(scene.brief.options[issue]) - 1, 1)
    return total


_REACTIONS: Final[dict[Reaction, Message]] = {
    Reaction.ACCEPTED: mark("Agreed."),
    Reaction.COUNTERED: mark("That is not what I need."),
    Reaction.BROKE_OFF: mark("Then there is nothing to talk about."),
    Reaction.PLEADED: mark("I would, but I may not decide that alone."),
}
_CLAIM: Final = mark("Others give me {share} % off.")
_EVIDENCE: Final[tuple[Message, ...]] = (
    mark("I cannot show that to you."),
    mark("Well. It was not quite an offer yet."),
    mark("Here it is, in black and white."),
)
_MINUTES: Final[tuple[Message, ...]] = (
    mark("The minutes come from {who}."),
    mark("Every item is in writing, as it was said."),
    mark("One item was different; it is put right."),
    mark("That item stands as it was said. {who} wonders at you."),
)


def _voice(move: Move, event: Event, message: Message, **fields: str | int) -> list[Utterance]:
    """Return a sentence of the person across."""
    return [Utterance(Speaker.PERSON, move.words.language.say(message, **fields), event.person)]


def _place(move: Move, message: Message, **fields: str | int) -> list[Utterance]:
    """Return a line of narration."""
    return [Utterance(Speaker.PLACE, move.words.language.say(message, **fields))]


def _opened(move: Move, event: Event) -> list[Utterance]:
    """Tell who sits across."""
    who = move.words.name(move.after, event.person)
    return _place(
        move, mark("{company} wants to negotiate. {who} sits across."), who=who, company=move.words.company
    )


def _demanded(move: Move, event: Event) -> list[Utterance]:
    """Let the buyer name a rival's price, the first time."""
    return _voice(move, event, _CLAIM, share=event.value // 100) if event.value > 0 else []


def _answered(move: Move, event: Event) -> list[Utterance]:
    """Let the buyer say whether something is given in return."""
    yes = mark("You shall have it: {back}.") if event.value else mark("Not that: {back}.")
    return _voice(move, event, yes, back=move.words.language.say(RETURNS[Return(event.item)]))


def _priority(move: Move, event: Event) -> list[Utterance]:
    """Let the buyer say what an issue means."""
    issue = move.words.issue(move.after.names.issues[event.item])
    means = move.words.language.say(PRIORITIES[Priority(event.value)])
    return _voice(move, event, mark("{issue} {means}."), issue=issue, means=means)


def _recovered(move: Move, event: Event) -> list[Utterance]:
    """Tell whether talks go on."""
    return _place(move, mark("Talks go on.") if event.value else mark("Talks do not go on."))


def _extra(move: Move, event: Event) -> list[Utterance]:
    """Let the buyer ask for one thing more."""
    issue = move.words.issue(move.after.names.issues[event.item])
    return _voice(move, event, mark("One small thing more: {issue}."), issue=issue)


def _minutes(move: Move, event: Event) -> list[Utterance]:
    """Tell of the minutes."""
    return _place(move, _MINUTES[event.value], who=move.words.name(move.after, event.person))


def _nothing(move: Move, event: Event) -> list[Utterance]:
    """Tell nothing: the board says it."""
    del move, event
    return []


#: What is told of each happening at the table.
TELLERS: Final[dict[Happening, Callable[[Move, Event], list[Utterance]]]] = {
    Happening.TABLE_OPENED: _opened,
    Happening.PLANNED: _nothing,
    Happening.TABLED: lambda move, event: _voice(move, event, _REACTIONS[Reaction(event.value)]),
    Happening.DEMANDED: _demanded,
    Happening.ASKED_BACK: _answered,
    Happening.PRIORITY: _priority,
    Happening.CHALLENGED: lambda move, event: _voice(move, event, _EVIDENCE[event.value]),
    Happening.PLEADED: _nothing,
    Happening.BROKE_OFF: lambda move, event: (
        _place(move, mark("It is a deadlock.")) if event.value == 1 else []
    ),
    Happening.RECOVERED: _recovered,
    Happening.BOSS_CAME: lambda move, _event: _place(move, mark("Our director takes a chair.")),
    Happening.AGREED: _nothing,
    Happening.EXTRA_ASKED: _extra,
    Happening.EXTRA_SETTLED: _nothing,
    Happening.MINUTES: _minutes,
    Happening.SIGNED: lambda move, _event: _place(move, mark("The agreement is signed.")),
}
