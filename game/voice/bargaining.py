"""The negotiation table in words: where both sides stand, and what can be said."""

from collections.abc import Mapping
from typing import Final

from game.engine.actions import Action
from game.engine.table_words import Favour, Holding, Ladder, Pause, Priority, Return, Talks, Tried
from game.engine.vocab import Colleague, Kind
from game.i18n.language import Message, mark
from game.negotiation.arithmetic import break_even
from game.voice.offers import Offer, possible
from game.voice.options import said_option
from game.voice.scene import Scene
from game.voice.table_said import RETURNS, changed, option_of, spoken_at_table
from game.voice.words import Words

#: Single steps that are put before the trainee in a round, and all that stands there.
_STEPS, _MOST = 3, 8
_FULL: Final = 10_000

#: What stands beside the number of a move that comes again and again, in place of its sentence.
SHORT: Final[dict[Kind, Message]] = {
    Kind.PLAN: mark("Prepare: target, limit, steps that grow smaller"),
    Kind.ASK_PRIORITY: mark("Ask what matters: {issue}"),
    Kind.HOLD: mark("Explain our number"),
    Kind.CHALLENGE: mark("Ask for evidence"),
    Kind.ACCEPT: mark("Take theirs"),
    Kind.BOSS: mark("Bring our director"),
}


def board(words: Words, scene: Scene, read: Mapping[int, tuple[int, int]]) -> list[str]:
    """Return where both sides stand, in as few words as possible.

    Args:
        words: of the scenario.
        scene: a moment at the table.
        read: our option and theirs by issue as they were read before; what has not changed is left out.
    """
    language, seen = words.language, scene.seen
    if scene.of("talks") == Talks.PAPER:
        items = enumerate(seen.minuted[:, 0].tolist())
        paper = words.listed([option_of(words, scene, issue, max(option, 0)) for issue, option in items])
        return [language.gettext("Their minutes: {items}.", items=paper)]
    if scene.of("talks") == Talks.EXTRA:
        return []
    lines = [_round(words, scene)]
    apart = [
        language.gettext(
            "{issue} {ours} / {theirs}",
            issue=words.issue(scene.names.issues[issue]),
            ours=said_option(words, scene.names.issues[issue], scene.names.options[issue][ours]),
            theirs=said_option(words, scene.names.issues[issue], scene.names.options[issue][theirs]),
        )
        for issue, (ours, theirs) in stand(scene).items()
        if ours != theirs and read.get(issue) != (ours, theirs)
    ]
    if apart:
        lines.append(language.gettext("You / they: {items}.", items=words.listed(apart)))
    return lines


def stand(scene: Scene) -> dict[int, tuple[int, int]]:
    """Return our option and theirs by issue, empty before they have named any."""
    seen = scene.seen
    if int(seen.asked[0, 0]) < 0:
        return {}
    pairs = zip(seen.tabled[:, 0].tolist(), seen.asked[:, 0].tolist(), strict=True)
    return dict(enumerate(pairs))


def _round(words: Words, scene: Scene) -> str:
    """Return which round it is, and what is asked for in return for the next step."""
    language = words.language
    if _rounds_left(scene) <= 0:
        return language.gettext("The rounds are over.")
    fields = {"number": scene.of("round") + 1, "rounds": scene.brief.rounds}
    steps = [each for each in _next_steps(scene) if each.form > Return.NOTHING]
    if not steps:
        return language.gettext("Round {number} of {rounds}.", **fields)
    back = language.say(RETURNS[Return(steps[0].form)])
    return language.gettext("Round {number} of {rounds}, for {back} in return.", back=back, **fields)


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
    first = next((action for action in legal if action.kind is Kind.OFFER), None)
    return [Offer(action, _label(words, scene, action, whole=action is first)) for action in legal]


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


def _label(words: Words, scene: Scene, action: Action, *, whole: bool) -> str:
    """Return what stands beside a number: the sentence, and what a concession costs, once in whole words."""
    language = words.language
    issue = words.issue(scene.names.issues[action.item]) if action.item >= 0 else ""
    short = SHORT.get(action.kind)
    said = language.say(short, issue=issue) if short else spoken_at_table(words, scene, action)
    theirs = _theirs(scene, action)
    if theirs is not None:
        price = words.money(scene.brief.list_price * _cost(scene, theirs) // _FULL)
        return language.gettext("{step} ({remark})", step=said, remark=price)
    cost = _cost(scene, action)
    if action.kind is not Kind.OFFER or cost <= 0:
        return said
    named = words.listed([option_of(words, scene, *each) for each in changed(scene, action.terms[0]).items()])
    said = named[:1].upper() + named[1:]
    factor = break_even(scene.brief.margin, -cost)
    if factor is None:
        return said
    whole_percent = -(-(factor.numerator - factor.denominator) * 100 // factor.denominator)
    more = language.percent(whole_percent * 100)
    money = words.money(scene.brief.list_price * cost // _FULL)
    if whole:
        return language.gettext(
            "{said}: {money}; {more} more sales earn it back", said=said, money=money, more=more
        )
    return language.gettext("{said}: {money}, sales +{more}", said=said, money=money, more=more)


def _theirs(scene: Scene, action: Action) -> Action | None:
    """Return the package that they ask for, where a move says yes to it: all of it, or the one thing more."""
    if action.kind is Kind.ACCEPT:
        return Action(Kind.OFFER, terms=(tuple(scene.seen.asked[:, 0].tolist()),))
    if action.kind is not Kind.EXTRA or action.form == Favour.REFUSE:
        return None
    terms = scene.seen.tabled[:, 0].tolist()
    terms[scene.of("extra")] += 1
    return Action(Kind.OFFER, terms=(tuple(terms),))


def _cost(scene: Scene, action: Action) -> int:
    """Return what the first package costs more than our last, ten-thousandths of the list price."""
    total = 0
    for terms in action.terms[:1]:
        for issue, option in changed(scene, terms).items():
            step = option - max(int(scene.seen.tabled[issue, 0]), 0)
            total += step * int(scene.brief.seller_cost[issue]) // max(int(scene.brief.options[issue]) - 1, 1)
    return total
