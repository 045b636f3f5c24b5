"""Pages to look things up: the clock, people, the chart, needs. Public facts, exact and plain."""

import datetime as dt
from collections.abc import Iterator
from typing import Final

from game.engine.actions import Action
from game.engine.vocab import (
    Function,
    Kind,
    Known,
    Layer,
    Level,
    Manner,
    Phase,
    Relation,
    Role,
    Style,
    Told,
    Trace,
)
from game.i18n.language import mark
from game.voice import terms
from game.voice.scene import Scene, guests
from game.voice.targets import first_visit
from game.voice.words import Words, shown

_MEMBERS: Final = {
    Known.NAME: mark("{name}, {title}. Known by name; the role is not known."),
    Known.ROLE: mark("{name}, {title}. In this purchase: {roles}."),
}


def clock(words: Words, scene: Scene) -> list[str]:
    """Return where time, money and the customer stand."""
    language, brief = words.language, scene.brief
    lines = [
        language.gettext(
            "Week {number} of {weeks}. {left} left this week.",
            number=scene.week + 1,
            weeks=brief.weeks,
            left=language.minutes(max(scene.of("left"), 0)),
        )
    ]
    if scene.phase is Phase.FOLLOW_UP:
        lines = [status(words, scene)]
    if words.start:
        monday = words.start + dt.timedelta(weeks=scene.week)
        lines.append(language.gettext("It is the week of {day}.", day=language.day(monday)))
    if scene.phase is Phase.MEETING:
        lines.append(
            language.gettext(
                "In a meeting with {who}: {minute} min gone of {span}, manner {manner}.",
                who=words.name(scene, scene.met),
                minute=scene.of("minute"),
                span=scene.of("span"),
                manner=language.say(terms.MANNERS[Manner(scene.of("manner"))]),
            )
        )
    lines.append(
        language.gettext(
            "Expenses left: {cash}. Our engineer has {engineer} left.",
            cash=words.money(scene.of("cash")),
            engineer=language.minutes(scene.of("engineer")),
        )
    )
    stage = language.say(terms.STAGES[scene.stage])
    lines.append(language.gettext("{company} is at: {stage}.", company=words.company, stage=stage))
    if scene.of("recycled"):
        lines.append(
            language.ngettext(
                "The project was sent back once.",
                "The project was sent back {count} times.",
                scene.of("recycled"),
            )
        )
    lines += _due(words, scene)
    if scene.of("forecast_won") >= 0:
        won, lost = scene.of("forecast_won"), scene.of("forecast_lost")
        lines.append(
            language.gettext(
                "Your forecast: won {won}%, lost {lost}%, no decision {none}%.",
                won=won,
                lost=lost,
                none=100 - won - lost,
            )
        )
    return lines


def _due(words: Words, scene: Scene) -> Iterator[str]:
    """Yield the promises that are open and the dates that were agreed."""
    language = words.language
    for person in scene.people:
        due = scene.about("promise", person)
        if due >= 0:
            yield language.gettext(
                "Promised to {who}: by the end of week {number}.",
                who=words.name(scene, person),
                number=due + 1,
            )
        invited = scene.about("invited", person)
        if invited:
            message = _ASKED_FOR if invited > 1 else _EXPECTS
            yield language.say(message, who=words.name(scene, person))


_ASKED_FOR: Final = mark("{who} has asked for you.")
_EXPECTS: Final = mark("{who} expects you: a date was agreed.")


def status(words: Words, scene: Scene) -> str:
    """Return the one line above the choices."""
    language = words.language
    if scene.phase is Phase.FOLLOW_UP:
        return language.gettext(
            "Week {number} since the start, {left} left at this stop.",
            number=scene.week + 1,
            left=language.minutes(max(scene.of("left"), 0)),
        )
    if scene.phase is Phase.MEETING:
        return language.gettext(
            "{who}, {left} min.",
            who=words.name(scene, scene.met),
            left=max(scene.of("span") - scene.of("minute"), 0),
        )
    return language.gettext(
        "Week {number} of {weeks}, {left} left.",
        number=scene.week + 1,
        weeks=scene.brief.weeks,
        left=language.minutes(max(scene.of("left"), 0)),
    )


def who(words: Words, scene: Scene) -> list[str]:
    """Return everybody who has been found, a line each, and how many have not."""
    language = words.language
    lines = [
        language.gettext(
            "{id}: {member}", id=scene.names.people[person], member=_member(words, scene, person)
        )
        for person in scene.people
    ]
    hidden = scene.brief.people - len(scene.people)
    if hidden:
        lines.append(
            language.ngettext(
                "One more person has a say and is not found yet.",
                "{count} more people have a say and are not found yet.",
                hidden,
            )
        )
    return lines


def _member(words: Words, scene: Scene, person: int) -> str:
    """Return who a person is, in a line."""
    language, named = words.language, words.person(scene.names.people[person])
    known = Known(scene.about("known", person))
    roles = [language.say(terms.ROLES[role]) for role in Role if scene.about("roles", person) & role]
    if known is Known.ROLE and not roles:
        return language.gettext(
            "{name}, {title}. No part in this purchase.", name=named.name, title=named.title
        )
    listed = words.listed(roles) if roles else ""
    return language.say(_MEMBERS[known], name=named.name, title=named.title, roles=listed)


def person(words: Words, scene: Scene, index: int) -> list[str]:
    """Return all that is known of one person."""
    language = words.language
    lines = [_member(words, scene, index)]
    lines.append(
        language.gettext(
            "{level}, {function}. Relationship: {relation}.",
            level=language.say(terms.LEVELS[Level(max(scene.about("level", index), 0))]),
            function=language.say(terms.FUNCTIONS[Function(max(scene.about("function", index), 0))]),
            relation=language.say(terms.RELATIONS[Relation(scene.about("relation", index))]),
        )
    )
    boss = scene.about("boss", index)
    if boss >= 0:
        lines.append(language.gettext("Reports to {who}.", who=words.name(scene, boss)))
    lines.append(_contacts(words, scene, index))
    flags = (
        ("introduced", mark("Somebody inside has opened this door.")),
        ("support", mark("Has promised to speak for you.")),
    )
    lines += [language.say(message) for field, message in flags if scene.about(field, index)]
    if scene.about("coach", index):
        technical = Function(max(scene.about("function", index), 0)) in _KNOW_THE_WORK
        lines.append(language.say(_COACHES[technical]))
    hooks = words.person(scene.names.people[index]).hooks[: scene.about("hooks", index)]
    lines += [language.gettext("Has mentioned: {hook}.", hook=hook) for hook in hooks]
    lines += _told_by(words, scene, index)
    guess = scene.about("guess_style", index)
    if guess >= 0:
        style, sure = language.say(terms.STYLES[Style(guess)]), scene.about("guess_sure", index)
        lines.append(language.gettext("Your guess: {style}, {sure}% sure.", style=style, sure=sure))
    return [*lines, *filter(None, [first_visit(words, scene, index)])]


#: Those whose news are of the work itself, which makes them technical coaches; others tell of people.
_KNOW_THE_WORK: Final = frozenset({Function.USER, Function.TECHNICAL})
_COACHES: Final = {
    True: mark("A technical coach: tells you what the work needs, and what happens inside."),
    False: mark("A relational coach: tells you who stands where, and what happens inside."),
}


def _contacts(words: Words, scene: Scene, person: int) -> str:
    """Return when there was a contact last."""
    language, last = words.language, scene.about("last", person)
    if last < 0:
        return language.gettext("No contact yet.")
    return language.ngettext(
        "Last contact in week {week}; one meeting so far.",
        "Last contact in week {week}; {count} meetings so far.",
        scene.about("met", person),
        week=last + 1,
    )


def _told_by(words: Words, scene: Scene, person: int) -> Iterator[str]:
    """Yield what a person has told."""
    language = words.language
    for need in scene.needs:
        told = scene.told(need, person)
        if told is not Told.NOTHING:
            state = language.say(terms.TOLD[told])
            yield language.gettext(
                "Told you ({state}): {need}.", state=state, need=words.need(scene.names.needs[need])
            )


def chart(words: Words, scene: Scene) -> list[str]:
    """Return the organisation as far as it is known, layer by layer from the top."""
    language = words.language
    lines = []
    for level in reversed(Level):
        members = [each for each in scene.people if scene.about("level", each) == level]
        layer = language.say(terms.LEVELS[level])
        if not members:
            lines.append(language.gettext("{layer}: nobody found yet.", layer=layer))
            continue
        lines.append(language.gettext("{layer}:", layer=layer))
        for each in members:
            boss = scene.about("boss", each)
            line = _member(words, scene, each)
            if boss >= 0:
                above = words.name(scene, boss)
                line = language.gettext("{member} Reports to {who}.", member=line, who=above)
            lines.append(f"  {line}")
    hidden = scene.brief.people - len(scene.people)
    if hidden:
        lines.append(
            language.ngettext("Not found yet: one person.", "Not found yet: {count} people.", hidden)
        )
    return lines


def needs(words: Words, scene: Scene) -> list[str]:
    """Return the tree of needs as far as it has been found, with who told what."""
    language = words.language
    if not scene.needs:
        return [language.gettext("Nobody has told you of a need yet. Ask about the work.")]
    return [line for need in _tree(scene, -1) for line in _need(words, scene, *need)]


def _tree(scene: Scene, parent: int, depth: int = 0) -> Iterator[tuple[int, int]]:
    """Yield found needs with their depth, depth first; one whose parent is not found stands at the top."""
    for need in scene.needs:
        above = int(scene.seen.parent[need, 0])
        at_top = parent < 0 and (above < 0 or not scene.names.needs[above])
        if at_top or (parent >= 0 and above == parent):
            yield need, depth
            yield from _tree(scene, need, depth + 1)


def _need(words: Words, scene: Scene, need: int, depth: int) -> Iterator[str]:
    """Yield the lines of one need."""
    language, name = words.language, scene.names.needs[need]
    layer = language.say(terms.LAYERS[Layer(int(scene.seen.layer[need, 0]))])
    line = language.gettext("{name} ({layer}): {need}.", name=name, layer=layer, need=words.need(name))
    yield "  " * depth + line
    for person in scene.people:
        told = scene.told(need, person)
        if told is not Told.NOTHING:
            asked = int(scene.seen.paid[need, person, 0])
            message = _ASKED[asked & 1, asked >> 1 & 1]
            state = language.say(terms.TOLD[told])
            teller = language.say(message, who=words.name(scene, person), state=state)
            yield "  " * (depth + 1) + teller


_ASKED: Final = {
    (0, 0): mark("{who}: {state}."),
    (1, 0): mark("{who}: {state}; asked what follows from it."),
    (0, 1): mark("{who}: {state}; asked what a solution would bring."),
    (1, 1): mark("{who}: {state}; asked what follows and what a solution would bring."),
}


def milestones(words: Words, scene: Scene) -> list[str]:
    """Return the questions that must be answered before the customer decides, answered or open."""
    language = words.language
    answered = answered_milestones(words, scene)
    return [
        language.say(_ON_THE_BOARD[place in answered], question=shown(each.ask))
        for place, each in enumerate(words.texts.milestones)
    ]


_ON_THE_BOARD: Final = {True: mark("Answered: {question}"), False: mark("Open: {question}")}


def answered_milestones(words: Words, scene: Scene) -> frozenset[int]:
    """Return the places of the questions of the board that are answered."""
    return frozenset(
        place
        for place, each in enumerate(words.texts.milestones)
        if all(_answered(words, scene, answer) for answer in each.answered_by)
    )


def _answered(words: Words, scene: Scene, answer: str) -> bool:
    """Say whether one of the things that a milestone asks for is there."""
    if answer in scene.names.people:
        return scene.about("met", scene.names.people.index(answer)) > 0
    if answer in scene.names.needs:
        return scene.best_told(scene.names.needs.index(answer)) is Told.CLEAR
    known_facts = list(words.texts.facts)
    if answer in known_facts:
        return scene.about("fact", known_facts.index(answer)) > Trace.NOTHING
    roles = {f"{role.name.lower()}_known": role for role in Role if role.name}
    role = roles.get(answer)
    return role is not None and any(scene.about("roles", person) & role for person in scene.people)


def cost(words: Words, scene: Scene, action: Action) -> str:
    """Return what a move at the desk takes: time, and money where it takes any; nothing where neither.

    A visit is charged when it is over, so the way and the time that the person usually gives count in.
    """
    language, brief, kind = words.language, scene.brief, action.kind
    money = int(brief.money[kind]) * max(len(guests(action)) + (action.person >= 0), 1)
    length = language.minutes(int(brief.minutes[kind]))
    if kind is Kind.VISIT:
        level = max(scene.about("level", action.person), 0) if action.person >= 0 else 0
        longest = int(brief.minutes[kind]) + brief.travel + int(brief.span[level])
        length = language.gettext("up to {minutes}", minutes=language.minutes(longest))
    if money:
        return language.gettext("{minutes}, {money}", minutes=length, money=words.money(money))
    return length if brief.minutes[kind] else ""
