"""Lines: the one-line text form of an action, `visit person=mei about=cycle manner=results`.

Kind words come first, then `name=value` pairs; lists are parted by commas; ids are the scenario's.
Printing and parsing are inverse on every legal action.
"""

import dataclasses

from game.engine.actions import PACKAGES, Action
from game.engine.catalogue import CATALOGUE, WORDS, Part, Slot
from game.engine.setup import Setup
from game.engine.vocab import Kind
from game.errors import IllegalAction, did_you_mean

#: Longest line that is read.
LONGEST_LINE = 2_000

#: Prefix of the names of the second package's issues.
_SECOND = "or."


@dataclasses.dataclass(frozen=True, slots=True)
class Names:
    """Ids that a line may use, by index; empty where the reader must not know one."""

    people: tuple[str, ...]
    needs: tuple[str, ...]
    criteria: tuple[str, ...]
    issues: tuple[str, ...]
    options: tuple[tuple[str, ...], ...]
    objections: tuple[str, ...] = ()


def all_names(setup: Setup) -> Names:
    """Return every id of a scenario, for game files; a player gets those found, from the seat."""
    market = setup.market
    return Names(
        setup.people.ids,
        setup.needs.ids,
        market.criteria,
        market.issues,
        market.options,
        setup.objections.ids,
    )


def printed(action: Action, names: Names) -> str:
    """Return the line of an action."""
    words, parts = CATALOGUE[action.kind]
    pieces = [words]
    for part in parts:
        pieces += _printed_part(action, part, names)
    return " ".join(pieces)


def _printed_part(action: Action, part: Part, names: Names) -> list[str]:
    """Return the `name=value` pieces of one field, none where it is not given."""
    if part.slot is Slot.TERMS:
        return [
            f"{_SECOND * package}{names.issues[issue]}={names.options[issue][option]}"
            for package, options in enumerate(action.terms)
            for issue, option in enumerate(options)
            if option >= 0
        ]
    if part.slot in _SETS:
        chosen, ids = getattr(action, _SETS[part.slot]), _words(part.slot, names)
        return [f"{part.name}={','.join(ids[index] for index in sorted(chosen))}"] if chosen else []
    value = getattr(action, _FIELD[part.slot])
    if value < 0:
        return []
    return [f"{part.name}={_words(part.slot, names)[value]}"]


#: Field of `Action` that holds each single-valued slot.
_FIELD = {
    Slot.PERSON: "person",
    Slot.NEED: "item",
    Slot.CRITERION: "item",
    Slot.OTHER: "item",
    Slot.FORM: "form",
    Slot.GOAL: "form",
    Slot.MANNER: "level",
    Slot.OBJECTION: "item",
    Slot.SUBJECT: "item",
    Slot.WAY: "form",
    Slot.ANSWER: "form",
    Slot.COLLEAGUE: "colleague",
    Slot.LADDER: "form",
    Slot.RETURN: "form",
    Slot.HOLDING: "form",
    Slot.PAUSE: "form",
    Slot.FAVOUR: "form",
    Slot.ISSUE: "item",
    Slot.INVOICE: "item",
    Slot.DUNNING: "form",
    Slot.EVIDENCE: "form",
    Slot.OPENING: "form",
    Slot.PLEDGE: "form",
    Slot.CLOSING: "form",
}

#: Field of `Action` that holds each slot of several values.
_SETS = {Slot.PEOPLE: "people", Slot.NEEDS: "needs", Slot.QUESTIONS: "people"}


def _words(slot: Slot, names: Names) -> tuple[str, ...]:
    """Return the words that a slot may hold, by index."""
    if slot in WORDS:
        return WORDS[slot]
    named = {
        Slot.NEED: names.needs,
        Slot.NEEDS: names.needs,
        Slot.CRITERION: names.criteria,
        Slot.OBJECTION: names.objections,
        Slot.ISSUE: names.issues,
    }
    return named.get(slot, names.people)


def parsed(line: str, names: Names) -> Action:
    """Read a line.

    Args:
        line: as `printed` writes it; case of the kind words and extra blanks are forgiven.
        names: ids that may be used.

    Returns:
        The action; whether it is possible now is another question (`why_not`).

    Raises:
        IllegalAction: with refusal 0 and a key `move.*` that says what could not be read.
    """
    if len(line) > LONGEST_LINE:
        raise _unread("move.too_long", most=LONGEST_LINE)
    pieces = line.split()
    said = [piece for piece in pieces if "=" not in piece]
    kind = _kind(" ".join(said).lower())
    fields: dict[str, str] = {}
    for piece in pieces:
        name, equals, value = piece.partition("=")
        if equals:
            if name in fields:
                raise _unread("move.given_twice", field=name)
            fields[name] = value
    return _action(kind, fields, names)


def _kind(words: str) -> Kind:
    """Return the kind with these words."""
    for kind, (known, _) in CATALOGUE.items():
        if known == words:
            return kind
    nearest = did_you_mean(words, [known for known, _ in CATALOGUE.values()])
    raise _unread("move.unknown_kind", word=words, nearest=nearest or "")


def _action(kind: Kind, fields: dict[str, str], names: Names) -> Action:
    """Put an action together from its fields, each of which must belong to the kind."""
    parts = CATALOGUE[kind][1]
    values: dict[str, int | frozenset[int]] = {}
    for part in parts:
        if part.slot is Slot.TERMS or (part.name not in fields and not part.needed):
            continue
        if not fields.get(part.name):
            raise _unread("move.missing_field", words=CATALOGUE[kind][0], field=part.name)
        text = fields.pop(part.name)
        words = _words(part.slot, names)
        if part.slot in _SETS:
            values[_SETS[part.slot]] = frozenset(_index(word, words, part.name) for word in text.split(","))
        else:
            values[_FIELD[part.slot]] = _index(text, words, part.name)
    takes_terms = any(part.slot is Slot.TERMS for part in parts)
    terms = _terms(fields, names) if takes_terms else ()
    if fields:
        known = [part.name for part in parts] + list(names.issues if takes_terms else ())
        name = next(iter(fields))
        raise _unread(
            "move.unknown_field",
            words=CATALOGUE[kind][0],
            field=name,
            nearest=did_you_mean(name, known) or "",
        )
    return Action(kind, terms=terms, **values)  # type: ignore[arg-type]  # the slots carry the types


def _terms(fields: dict[str, str], names: Names) -> tuple[tuple[int, ...], ...]:
    """Take the offered options out of the fields, package by package."""
    packages = []
    for package in range(PACKAGES):
        options = []
        for issue, labels in zip(names.issues, names.options, strict=True):
            text = fields.pop(_SECOND * package + issue, None)
            options.append(-1 if text is None else _index(text, labels, issue))
        packages.append(tuple(options))
    while packages and all(option < 0 for option in packages[-1]):
        packages.pop()
    return tuple(packages)


def _index(word: str, words: tuple[str, ...], field: str) -> int:
    """Return the place of a word."""
    if word and word in words:
        return words.index(word)
    nearest = did_you_mean(word, [known for known in words if known])
    raise _unread("move.unknown_value", field=field, word=word, nearest=nearest or "")


def _unread(key: str, **fields: str | int) -> IllegalAction:
    """Return the error for a line that cannot be read."""
    return IllegalAction(0, key, fields)
