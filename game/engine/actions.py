"""Actions: what a player does, as a fixed-width value and as one line of text."""

import dataclasses
from collections.abc import Sequence

import numpy as np

from game.engine.setup import MOST_NEEDS, MOST_PEOPLE
from game.engine.vocab import Kind
from game.exact.arrays import I8, I16, I64, U32, U64

#: Packages that one action may carry.
PACKAGES = 2


@dataclasses.dataclass(frozen=True, slots=True)
class Actions:
    """One action for each game of a batch, struct of arrays. -1 means "not given".

    Attributes:
        kind: (n,) Kind.
        person: (n,) index of the one person it is about.
        item: (n,) need, criterion, person, objection, issue or Subject, by kind.
        form: (n,) Form of a question, Goal of a call plan, Way of answering, number of an answer, or a word
            of the table (Ladder, Return, Holding, Pause, Favour).
        level: (n,) Manner.
        colleague: (n,) Colleague who comes along.
        people: (n,) bits of the people it is about, beyond `person`, or of Question.
        needs: (n,) bits of the needs it names.
        terms: (2, I, n) offered options of up to two packages.
    """

    kind: I16
    person: I16
    item: I16
    form: I16
    level: I16
    colleague: I16
    people: U32
    needs: U64
    terms: I8

    @classmethod
    def blank(cls, count: int, issues: int) -> "Actions":
        """Return `count` actions that go on and name nothing; the arrays may be written."""
        return cls(
            kind=np.zeros(count, np.int16),
            person=np.full(count, -1, np.int16),
            item=np.full(count, -1, np.int16),
            form=np.full(count, -1, np.int16),
            level=np.full(count, -1, np.int16),
            colleague=np.full(count, -1, np.int16),
            people=np.zeros(count, np.uint32),
            needs=np.zeros(count, np.uint64),
            terms=np.full((PACKAGES, issues, count), -1, np.int8),
        )

    def take(self, rows: I64) -> "Actions":
        """Return the actions of these rows, in this order."""
        parts = [getattr(self, field.name)[..., rows] for field in dataclasses.fields(self)]
        return Actions(*parts)

    def __len__(self) -> int:
        """How many actions there are."""
        return len(self.kind)


def joined(parts: Sequence[Actions]) -> Actions:
    """Return the actions of all parts, one after the other."""
    names = [field.name for field in dataclasses.fields(Actions)]
    return Actions(*(np.concatenate([getattr(part, name) for part in parts], axis=-1) for name in names))


@dataclasses.dataclass(frozen=True, slots=True)
class Action:
    """One action in plain values, for people and files; see `Actions` for the fields."""

    kind: Kind
    person: int = -1
    item: int = -1
    form: int = -1
    level: int = -1
    colleague: int = -1
    people: frozenset[int] = frozenset()
    needs: frozenset[int] = frozenset()
    terms: tuple[tuple[int, ...], ...] = ()

    def batch(self, issues: int) -> Actions:
        """Return this action as a batch of one."""
        one = Actions.blank(1, issues)
        for name in ("kind", "person", "item", "form", "level", "colleague"):
            getattr(one, name)[0] = getattr(self, name)
        one.people[0] = sum(1 << index for index in self.people)
        one.needs[0] = sum(1 << index for index in self.needs)
        for package, options in enumerate(self.terms):
            one.terms[package, : len(options), 0] = options
        return one


def single(actions: Actions, row: int) -> Action:
    """Return one action of a batch in plain values."""
    people, needs = int(actions.people[row]), int(actions.needs[row])
    terms = tuple(tuple(package) for package in actions.terms[:, :, row].tolist())
    while terms and all(option < 0 for option in terms[-1]):
        terms = terms[:-1]
    return Action(
        kind=Kind(int(actions.kind[row])),
        person=int(actions.person[row]),
        item=int(actions.item[row]),
        form=int(actions.form[row]),
        level=int(actions.level[row]),
        colleague=int(actions.colleague[row]),
        people=frozenset(index for index in range(MOST_PEOPLE) if people >> index & 1),
        needs=frozenset(index for index in range(MOST_NEEDS) if needs >> index & 1),
        terms=terms,
    )
