"""Facts, messages, objections and goals made by chance, and the same in another order."""

import dataclasses

import numpy as np

from game.engine.block import Axis
from game.engine.conditions import READS, WRITES
from game.engine.grammar import Change, Test
from game.engine.setup import Buying, Conditions, Facts, Messages, Objections, Setup, key_of
from game.engine.state import FIELDS
from game.engine.vocab import Known, Purchase, Secrecy, Stage, Subject, Trace, Way

FULL = 10_000
FIELD = {field.name: field for field in FIELDS}

#: Amounts that a change may have, beside those of shares.
AMOUNTS = {
    Change.MINUTES: (-240, 240),
    Change.MONEY: (-2_000, 2_000),
    Change.ENGINEER: (-480, 480),
    Change.SERVICE: (-480, 480),
    Change.EXECUTIVE: (-240, 240),
    Change.KNOWN: (Known.NAME, Known.ROLE),
    Change.INTRODUCED: (1, 1),
    Change.INVITED: (1, 2),
    Change.PROMISE: (1, 3),
    Change.NEED: (1, 1),
    Change.FACT: (1, 1),
}


def ints(values) -> np.ndarray:
    """Integers as the engine holds them."""
    return np.array(values, dtype=np.int32)


def keys(ids) -> np.ndarray:
    """Keys of ids."""
    return np.array([key_of(name) for name in ids], dtype=np.uint32)


def axis_of(name: str) -> Axis:
    """What the field behind a condition or a change has one value for."""
    return FIELD[name].axis


def rows_of(axis: Axis, lengths: dict[str, int]) -> int:
    """How many rows a field has."""
    count = 1
    for letter in axis.value:
        count *= lengths[letter]
    return count


def facts(rng: np.random.Generator, count: int, people: int) -> Facts:
    """Facts of every subject and secrecy, some misunderstood, some public, some about the money."""
    ids = tuple(f"fact{number}" for number in range(count))
    subject = rng.integers(0, len(Subject), count)
    budget = (subject == Subject.MONEY) & (rng.random(count) < 0.7)
    rumour = np.where(rng.random(count) < 0.6, rng.integers(0, 7_000, count), 0)
    two = budget | (rumour > 0)
    best = rng.integers(-1, people, count)
    knows = (rng.random((count, people)) < 0.4).astype(np.int32)
    knows[best >= 0, best[best >= 0]] = 1
    return Facts(
        ids=ids,
        key=keys(ids),
        subject=ints(subject),
        secrecy=ints(rng.choice(list(Secrecy), count, p=(0.6, 0.3, 0.1))),
        knows=knows.reshape(count, people),
        best=ints(best),
        # That the money is gone is nowhere to be read, else a player who reads would give up at once.
        public=ints((rng.random(count) < 0.25) & ~budget),
        rumour=ints(rumour),
        true_label=ints(np.where(two, rng.integers(1, 3, count), 1)),
        budget=ints(budget),
        reveals=ints(np.where(rng.random(count) < 0.3, rng.integers(0, people, count), -1)),
    )


def objections(rng: np.random.Generator, count: int, people: int, needs: int) -> Objections:
    """Objections of every stage, some standing before a need, answered by one way or more."""
    ids = tuple(f"objection{number}" for number in range(count))
    return Objections(
        ids=ids,
        key=keys(ids),
        owner=ints(rng.integers(0, people, count)),
        need=ints(np.where(rng.random(count) < 0.4, rng.integers(0, needs, count), -1)),
        stage=ints(rng.choice([Stage.DISCOVERY, Stage.APPROVAL, Stage.DESIGN], count, p=(0.7, 0.15, 0.15))),
        weight=ints(rng.integers(0, 2_500, count)),
        cures=ints(rng.integers(1, 1 << Way.BLUFF, count)),
    )


Row = tuple[int, int, int, int]


def _condition(rng: np.random.Generator, test: Test, lengths: dict[str, int]) -> Row | None:
    """A condition on a field: at most or at least something that a game may reach."""
    field = FIELD[READS[test]]
    rows = rows_of(field.axis, lengths)
    if not rows:
        return None
    low, high = field.low, min(field.high, 8 if test in {Test.WEEK, Test.PROMISED} else field.high)
    edge = int(rng.integers(low, high, endpoint=True))
    least = min(edge, low + (high - low) // 8)
    ends = (low, max(edge, low + 1)) if rng.random() < 0.6 else (least, field.high)
    return int(test), int(rng.integers(0, rows)), *ends


def conditions(groups: list[list[Row]]) -> Conditions:
    """Conditions by the number of what they belong to."""
    rows = [(of, *one) for of, group in enumerate(groups) for one in group]
    columns = ints(rows).T if rows else np.zeros((5, 0), np.int32)
    return Conditions(*(np.ascontiguousarray(column) for column in columns))


def messages(rng: np.random.Generator, count: int, lengths: dict[str, int], weeks: int) -> Messages:
    """Messages with up to three conditions and answers of up to three changes, of all kinds in turn."""
    ids = tuple(f"message{number}" for number in range(count))
    first = rng.integers(0, max(weeks - 2, 1), count)
    tests, when = list(Test), []
    for number in range(count):
        chosen = [tests[(number * 3 + place) % len(tests)] for place in range(rng.integers(0, 4))]
        when.append([one for test in chosen if (one := _condition(rng, test, lengths))])
    answers = rng.integers(2, 4, count)
    places = [
        (number * 3 + answer, place)
        for number in range(count)
        for answer in range(answers[number])
        for place in range(2)
    ]
    changes = [(answer, *_change(rng, turn, lengths)) for turn, (answer, _) in enumerate(places)]
    columns = ints(changes).T if changes else np.zeros((4, 0), np.int32)
    return Messages(
        ids=ids,
        key=keys(ids),
        sender=ints(rng.integers(-1, lengths["P"], count)),
        first=ints(first),
        last=ints(first + rng.integers(0, weeks + 1, count)),
        chance=ints(rng.choice([0, 6_000, FULL, FULL], count)),
        answers=ints(answers),
        wise=ints(rng.integers(0, 2, count)),
        when=conditions(when),
        change_answer=np.ascontiguousarray(columns[0]),
        change=np.ascontiguousarray(columns[1]),
        change_index=np.ascontiguousarray(columns[2]),
        change_amount=np.ascontiguousarray(columns[3]),
    )


def _change(rng: np.random.Generator, turn: int, lengths: dict[str, int]) -> tuple[int, int, int]:
    """The next kind of change, of something that exists."""
    kind = Change(turn % len(Change))
    own = {Change.MONEY: Axis.GAME, Change.FACT: Axis.FACT}
    rows = rows_of(own[kind] if kind in own else axis_of(WRITES[kind][0]), lengths)
    if not rows:
        kind, rows = Change.INFORMATION, 1
    low, high = AMOUNTS.get(kind, (-2_500, 2_500))
    return int(kind), int(rng.integers(0, rows)), int(rng.integers(low, high, endpoint=True))


def goal(lengths: dict[str, int]) -> Conditions:
    """The goal of a drill: the first person met, half of the team released, and a fact of the first heard."""
    wanted = [(int(Test.MET), 0, 1, 250), (int(Test.WEEK), 0, 1, 520)]
    if lengths["F"]:
        wanted.append((int(Test.FACT), 0, int(Trace.HEARD), int(Trace.CONTRADICTED)))
    return conditions([wanted])


NO_GOAL = conditions([])


def buying(rng: np.random.Generator, people: int, rivals: int) -> Buying:
    """How a made customer purchases: any type, with or without limits of signature, one in three a tender."""
    tender = int(rng.integers(0, 3) == 0)
    return Buying(
        kind=int(rng.integers(0, len(Purchase))),
        installed=int(rng.integers(-1, rivals)),
        switching=int(rng.integers(0, 1_500)),
        limit=rng.choice([0, 400_000, 1_200_000], people).astype(np.int64),
        tender=tender,
        quality=6_000,
        credentials=conditions([[(int(Test.MET), 0, 1, 250)]]) if tender else NO_GOAL,
    )


def plain_buying(people: int) -> Buying:
    """How a customer purchases who has nothing of ours or a rival's, and no rules."""
    return Buying(0, -1, 0, np.zeros(people, np.int64), 0, FULL, NO_GOAL)


def _moved(axis: Axis, index: np.ndarray, setup: Setup, place: np.ndarray, pairs: np.ndarray) -> np.ndarray:
    """Where a row of a field of this axis stands once person p stands at `place[p]`."""
    if axis is Axis.PERSON:
        return place[index]
    if axis is Axis.PAIR:
        return pairs[index]
    if axis is Axis.RIVAL_PERSON:
        return index // len(place) * len(place) + place[index % len(place)]
    return index


def people_moved(setup: Setup, order: np.ndarray, pair: np.ndarray) -> dict[str, object]:
    """The facts, messages, objections and goal of a scenario whose person `order[k]` became person k.

    `pair` is the table of needs and owners of the permuted scenario.
    """
    place = np.argsort(order, kind="stable").astype(np.int32)
    tree = setup.needs
    pairs = pair[tree.pair_need, place[tree.pair_person]]

    def who(index: np.ndarray) -> np.ndarray:
        return np.where(index >= 0, place[np.maximum(index, 0)], -1).astype(np.int32)

    def reads(one: Conditions) -> Conditions:
        moved = [
            _moved(axis_of(READS[Test(test)]), np.array(index), setup, place, pairs)
            for test, index in zip(one.test.tolist(), one.index.tolist(), strict=True)
        ]
        return dataclasses.replace(one, index=ints(moved))

    told, sent, held = setup.facts, setup.messages, setup.objections
    moved = [
        _moved(axis_of(WRITES[Change(kind)][0]), np.array(index), setup, place, pairs)
        if Change(kind) in WRITES
        else index
        for kind, index in zip(sent.change.tolist(), sent.change_index.tolist(), strict=True)
    ]
    return {
        "facts": dataclasses.replace(
            told, knows=told.knows[:, order], best=who(told.best), reveals=who(told.reveals)
        ),
        "messages": dataclasses.replace(
            sent, sender=who(sent.sender), when=reads(sent.when), change_index=ints(moved)
        ),
        "objections": dataclasses.replace(held, owner=who(held.owner)),
        "goal": reads(setup.goal),
        "opening": dataclasses.replace(
            setup.opening,
            trust=setup.opening.trust[order] if len(setup.opening.trust) else setup.opening.trust,
        ),
        "buying": dataclasses.replace(
            setup.buying, limit=setup.buying.limit[order], credentials=reads(setup.buying.credentials)
        ),
    }


def messages_moved(setup: Setup, order: np.ndarray) -> Setup:
    """The same scenario with its messages in another order; message `order[k]` becomes message k."""
    sent, when = setup.messages, setup.messages.when
    place = np.argsort(order, kind="stable").astype(np.int32)
    index = np.where(when.test == Test.ANSWERED, place[when.index % max(len(place), 1)], when.index)
    rows = np.argsort(place[when.of], kind="stable")
    moved_when = Conditions(
        place[when.of][rows], when.test[rows], ints(index)[rows], when.low[rows], when.high[rows]
    )
    answer = place[sent.change_answer // 3] * 3 + sent.change_answer % 3
    turned = np.argsort(answer, kind="stable")
    plain = ("key", "sender", "first", "last", "chance", "answers", "wise")
    moved = {name: getattr(sent, name)[order] for name in plain}
    moved |= {name: getattr(sent, name)[turned] for name in ("change", "change_index", "change_amount")}
    return dataclasses.replace(
        setup,
        messages=dataclasses.replace(
            sent,
            ids=tuple(sent.ids[number] for number in order),
            when=moved_when,
            change_answer=ints(answer[turned]),
            **moved,
        ),
    )


def facts_moved(setup: Setup, order: np.ndarray) -> Facts:
    """The same facts in another order; fact `order[k]` becomes fact k."""
    told = setup.facts
    names = [field.name for field in dataclasses.fields(told) if field.name != "ids"]
    moved = {name: getattr(told, name)[order] for name in names}
    return dataclasses.replace(told, ids=tuple(told.ids[number] for number in order), **moved)


def extended(setup: Setup) -> Setup:
    """The same scenario with a fact that nobody knows, a message that never comes and an objection more.

    The objection comes up in no stage, so that what is new changes luck or nothing.
    """
    told, sent, held = setup.facts, setup.messages, setup.objections
    nobody = np.zeros((1, setup.sizes["P"]), np.int32)
    more_told = {"ids": (*told.ids, "more"), "knows": np.concatenate([told.knows, nobody])}
    plain = {"key": key_of("more"), "subject": 0, "secrecy": 0, "best": -1, "public": 0, "rumour": 5_000}
    more_told |= _longer(told, plain | {"true_label": 2, "budget": 0, "reveals": -1})
    plain = {"key": key_of("later"), "sender": 0, "first": 0, "last": 520, "chance": 0}
    plain |= {"answers": 2, "wise": 0}
    more_sent = {"ids": (*sent.ids, "later"), **_longer(sent, plain)}
    plain = {"key": key_of("never"), "owner": 0, "need": -1, "stage": Stage.IMPLEMENTATION, "weight": 0}
    more_held = {"ids": (*held.ids, "never"), **_longer(held, plain | {"cures": 3})}
    return dataclasses.replace(
        setup,
        facts=dataclasses.replace(told, **more_told),
        messages=dataclasses.replace(sent, **more_sent),
        objections=dataclasses.replace(held, **more_held),
    )


def _longer(part, values: dict[str, int]) -> dict[str, np.ndarray]:
    """The columns of a part with one row more."""
    rows = {name: getattr(part, name) for name in values}
    return {name: np.append(row, row.dtype.type(values[name])) for name, row in rows.items()}
