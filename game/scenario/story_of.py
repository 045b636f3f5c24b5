"""Facts, messages, objections and conditions of a checked file as the integers that the engine plays."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from game.engine.grammar import Change, Test
from game.engine.setup import MOST_ANSWERS, Conditions, Facts, Messages, Objections, key_of
from game.engine.vocab import Known, Post, Relation, Told, Trace
from game.scenario.axes import nodes
from game.scenario.integers import ints, keys_of
from game.scenario.schema import ScenarioFile
from game.scenario.story import AnswerTest, Event, Fact, RelationBounds, ShareBounds, Then, WeekSpan, When
from game.scenario.usual import FULL

#: Chance that others tell the rumour, where there is one and the author gives no chance. Assumption.
_USUAL_MISTAKE = 2_500
#: Top of a count that has no other.
_ANY = FULL

#: Conditions that name people, facts or needs: what they read, of which family, and its range.
_NAMED = {
    "known": (Test.KNOWN, "people", Known.NAME, max(Known)),
    "met": (Test.MET, "people", 1, _ANY),
    "not_met": (Test.MET, "people", 0, 0),
    "coach": (Test.COACH, "people", 1, 1),
    "not_coach": (Test.COACH, "people", 0, 0),
    "invited": (Test.INVITED, "people", 1, _ANY),
    "introduced": (Test.INTRODUCED, "people", 1, _ANY),
    "promised": (Test.PROMISED, "people", 0, _ANY),
    "fact": (Test.FACT, "facts", Trace.HEARD, max(Trace)),
    "not_fact": (Test.FACT, "facts", Trace.NOTHING, Trace.NOTHING),
    "need": (Test.NEED, "needs", 1, 1),
    "not_need": (Test.NEED, "needs", 0, 0),
}
#: Conditions on a share of a person.
_SHARES = {"trust": Test.TRUST, "value": Test.FELT, "irritation": Test.IRRITATION}
#: Conditions that are true or false.
_SWITCHES = {"proposed": Test.PROPOSED, "researched": Test.RESEARCHED}

#: Changes of a share of a person.
_BY_PERSON = {
    "trust": Change.TRUST,
    "credibility": Change.CREDIBILITY,
    "irritation": Change.IRRITATION,
    "value": Change.FELT,
    "doubt": Change.DOUBT,
    "familiarity": Change.FAMILIARITY,
    "rival_trust": Change.RIVAL_TRUST,
}
#: Changes of one amount, and how many of the engine's units one of the author's is.
_AMOUNTS = {
    "information": (Change.INFORMATION, 1),
    "risk": (Change.RISK, 1),
    "progress": (Change.PROGRESS, 1),
    "hours": (Change.MINUTES, 60),
    "money": (Change.MONEY, 1),
    "engineer": (Change.ENGINEER, 1),
    "service": (Change.SERVICE, 1),
    "executive": (Change.EXECUTIVE, 1),
}
#: Changes that name people, needs or facts.
_MARKS = {
    "knows": (Change.KNOWN, "people"),
    "introduces": (Change.INTRODUCED, "people"),
    "invited": (Change.INVITED, "people"),
    "promise": (Change.PROMISE, "people"),
    "need": (Change.NEED, "needs"),
    "fact": (Change.FACT, "facts"),
}

#: Index of each id by family.
Indices = Mapping[str, Mapping[str, int]]


class _Condition(NamedTuple):
    """A condition without the message it belongs to."""

    test: Test
    about: int
    low: int
    high: int


class _Change(NamedTuple):
    """A change without the answer it belongs to."""

    change: Change
    about: int
    amount: int


def indices_of(file: ScenarioFile) -> Indices:
    """Return the index of each id by family: `people`, `needs`, `facts`, `events`.

    `pairs` are the engine's pairs of an owner and a need, each called `owner need`.
    """
    tree = [node.need for node in nodes(file)]
    families = {
        "people": [person.id for person in file.people],
        "needs": [need.id for need in tree],
        "facts": [fact.id for fact in file.facts],
        "events": [event.id for event in file.events],
        "pairs": [f"{who.id} {need.id}" for who in file.people for need in tree if who.id in need.owners],
    }
    return {family: {name: at for at, name in enumerate(ids)} for family, ids in families.items()}


def true_label(fact: Fact) -> int:
    """Return which of a fact's two sentences is the true one, 1 or 2.

    It is 1 where there is only one; otherwise the key decides, so that neither author nor trainee
    can tell truth from rumour by the number.
    """
    return (key_of(fact.id) & 1) + 1 if fact.rumour else 1


def facts_of(file: ScenarioFile) -> Facts:
    """Return the facts axis."""
    facts, people = file.facts, indices_of(file)["people"]
    usual = {fact.id: _USUAL_MISTAKE if fact.rumour else 0 for fact in facts}
    knows = np.zeros((len(facts), len(people)), dtype=np.int32)
    for at, fact in enumerate(facts):
        knows[at, [people[name] for name in fact.known_by]] = 1
    return Facts(
        ids=tuple(fact.id for fact in facts),
        key=keys_of([fact.id for fact in facts]),
        subject=ints([fact.subject for fact in facts]),
        secrecy=ints([fact.secrecy for fact in facts]),
        knows=knows,
        best=ints([people[fact.known_by[0]] if fact.known_by else -1 for fact in facts]),
        public=ints([fact.public for fact in facts]),
        rumour=ints([usual[fact.id] if fact.mistaken is None else fact.mistaken for fact in facts]),
        true_label=ints([true_label(fact) for fact in facts]),
        budget=ints([fact.budget for fact in facts]),
        reveals=ints([people[fact.reveals] if fact.reveals else -1 for fact in facts]),
    )


def messages_of(file: ScenarioFile) -> Messages:
    """Return the messages axis with its conditions and changes."""
    events, index = file.events, indices_of(file)
    spans = [weeks_of(event.week, file.calendar.weeks) for event in events]
    changes = [
        (at * MOST_ANSWERS + number, *change)
        for at, event in enumerate(events)
        for number, answer in enumerate(event.answers)
        for change in _changes(answer.then, index)
    ]
    columns = _columns(changes, 4)
    when = [(at, each) for at, event in enumerate(events) for each in _conditions(event.when, index)]
    return Messages(
        ids=tuple(event.id for event in events),
        key=keys_of([event.id for event in events]),
        sender=ints([index["people"][event.sender] if event.sender else -1 for event in events]),
        first=ints([first for first, _ in spans]),
        last=ints([last for _, last in spans]),
        chance=ints([event.chance for event in events]),
        answers=ints([len(event.answers) for event in events]),
        wise=ints([wise_answers(event)[0] for event in events]),
        when=_table(when),
        change_answer=columns[0],
        change=columns[1],
        change_index=columns[2],
        change_amount=columns[3],
    )


def objections_of(file: ScenarioFile) -> Objections:
    """Return the objections axis."""
    objections, index = file.objections, indices_of(file)
    return Objections(
        ids=tuple(each.id for each in objections),
        key=keys_of([each.id for each in objections]),
        owner=ints([index["people"][each.owner] for each in objections]),
        need=ints([index["needs"][each.need] if each.need else -1 for each in objections]),
        stage=ints([each.stage for each in objections]),
        weight=ints([each.weight for each in objections]),
        cures=ints([sum({1 << way for way in each.answered_by}) for each in objections]),
    )


def goal_of(file: ScenarioFile) -> Conditions:
    """Return what wins a drill; nothing where the customer's award decides."""
    conditions = _conditions(file.goal, indices_of(file)) if file.goal else ()
    return _table([(0, each) for each in conditions])


def credentials_of(file: ScenarioFile) -> Conditions:
    """Return what shows that we have each credential of a tender, by the number of the credential."""
    index, asked = indices_of(file), file.tender.credentials if file.tender else []
    return _table([(at, each) for at, one in enumerate(asked) for each in _conditions(one.when, index)])


def weeks_of(span: WeekSpan, weeks: int) -> tuple[int, int]:
    """Return the first and the last week of a span, counted from 0.

    Args:
        span: weeks counted from 1; an open end is that of the calendar.
        weeks: length of the calendar.

    >>> weeks_of(WeekSpan.model_validate({"from": 3}), 24)
    (2, 23)
    """
    first = 1 if span.first is None else span.first
    last = weeks if span.last is None else span.last
    return first - 1, last - 1


def wise_answers(event: Event) -> list[int]:
    """Return the numbers, from 0, of the answers of an event that are called wise."""
    return [at for at, answer in enumerate(event.answers) if answer.wise]


def _conditions(when: When, index: Indices) -> Iterator[_Condition]:
    """Yield the conditions of a map, in the order of the format."""
    if when.week:
        yield _Condition(Test.WEEK, 0, *weeks_of(when.week, _ANY))
    if when.stage:
        yield _Condition(Test.STAGE, 0, when.stage.first, when.stage.last)
    yield from _bounded(when, index)
    for name, (test, family, low, high) in _NAMED.items():
        yield from (_Condition(test, index[family][one], low, high) for one in getattr(when, name))
    for clear in when.clear:
        pair = index["pairs"][f"{clear.person} {clear.need}"]
        yield _Condition(Test.TOLD, pair, Told.CLEAR, Told.CLEAR)
    for each in when.answered:
        yield _Condition(Test.ANSWERED, index["events"][each.event], *_answers_of(each))
    for name, test in _SWITCHES.items():
        wanted = getattr(when, name)
        if wanted is not None:
            yield _Condition(test, 0, int(wanted), int(wanted))


def _bounded(when: When, index: Indices) -> Iterator[_Condition]:
    """Yield the conditions that hold an amount against bounds."""
    for name, test in _SHARES.items():
        for each in getattr(when, name):
            yield _Condition(test, index["people"][each.person], *bounds(each))
    for relation in when.relation:
        yield _Condition(Test.RELATION, index["people"][relation.person], *bounds(relation))
    if when.risk:
        yield _Condition(Test.RISK, 0, *bounds(when.risk))


def _answers_of(test: AnswerTest) -> tuple[int, int]:
    """Return the least and the greatest Post that a test on an answer allows."""
    if test.number is None:
        return Post.ANSWERED, Post.ANSWERED + MOST_ANSWERS - 1
    return (Post.ANSWERED + test.number - 1,) * 2


def bounds(range_of: ShareBounds | RelationBounds) -> tuple[int, int]:
    """Return the least and the greatest value that a pair of bounds allows; empty where the first is greater.

    >>> bounds(ShareBounds.model_validate({"below": "30%"}))
    (0, 2999)
    """
    top = max(Relation) if isinstance(range_of, RelationBounds) else FULL
    low = 0 if range_of.at_least is None else int(range_of.at_least)
    high = top if range_of.below is None else int(range_of.below) - 1
    return low, high


def _changes(then: Then, index: Indices) -> Iterator[_Change]:
    """Yield the changes of a map, in the order of the tables above."""
    for name, change in _BY_PERSON.items():
        for person, amount in getattr(then, name).items():
            yield _Change(change, index["people"][person], amount)
    for name, (change, unit) in _AMOUNTS.items():
        amount = getattr(then, name)
        if amount:
            yield _Change(change, 0, amount * unit)
    for name, (change, family) in _MARKS.items():
        yield from (_Change(change, index[family][one], 1) for one in getattr(then, name))


def _table(conditions: Sequence[tuple[int, _Condition]]) -> Conditions:
    """Return conditions with the message that each belongs to as columns."""
    of, test, at, low, high = _columns(((message, *each) for message, each in conditions), 5)
    return Conditions(of=of, test=test, index=at, low=low, high=high)


def _columns(rows: Iterable[Sequence[int]], width: int) -> list[np.ndarray]:
    """Return rows of integers as columns, which are there even without a row."""
    table = np.array(list(rows), dtype=np.int32).reshape(-1, width)
    return [np.ascontiguousarray(column) for column in table.T]
