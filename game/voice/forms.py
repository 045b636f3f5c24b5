"""How moves are written: the form of each kind, and an example that can be typed as it stands."""

from collections.abc import Iterable

from game.engine.catalogue import CATALOGUE, WORDS, Part, Slot
from game.engine.lines import Names
from game.engine.vocab import Kind

#: What stands for a field in a form where any of many ids may stand.
_ANY = "…"


def form_of(kind: Kind) -> str:
    """Return the form of a kind of move: its words and fields, those that may be left out in brackets.

    >>> form_of(Kind.PHONE)
    'phone person=… [about=…] [manner=facts|results|warmth|vision]'
    """
    words, parts = CATALOGUE[kind]
    return " ".join([words, *(_part_form(part) for part in parts)])


def short_form(kind: Kind) -> str:
    """Return the form of a kind of move without the values that its fields may have.

    >>> short_form(Kind.VISIT)
    'visit person [about] [goal] [manner] [with]'
    """
    words, parts = CATALOGUE[kind]
    names = [part.name or "terms" for part in parts]
    optional = [not part.needed or part.slot is Slot.FORM for part in parts]
    shown = [f"[{name}]" if left_out else name for name, left_out in zip(names, optional, strict=True)]
    return " ".join([words, *shown])


def words_of_fields(kinds: Iterable[Kind], names: Names) -> dict[str, str]:
    """Return the fields of some kinds of move, each with the words that may stand there now.

    Fields in which nothing can stand yet are left out.

    Args:
        kinds: whose fields.
        names: ids that have been found.
    """
    fields: dict[str, list[str]] = {}
    for kind in kinds:
        for part in CATALOGUE[kind][1]:
            if part.slot is Slot.TERMS:
                values = zip(names.issues, names.options, strict=True)
                fields |= {issue: [", ".join(options)] for issue, options in values}
                continue
            listed, known = ", ".join(_values(part, names)), fields.setdefault(part.name, [])
            if listed and listed not in known:  # a field may mean needs in one move and subjects in another
                known.append(listed)
    return {name: "; ".join(values) for name, values in fields.items() if values}


def _values(part: Part, names: Names) -> tuple[str, ...]:
    """Return the words that may stand in a field."""
    if part.slot in WORDS:
        return tuple(WORDS[part.slot])
    known = {
        Slot.NEED: names.needs,
        Slot.NEEDS: names.needs,
        Slot.CRITERION: names.criteria,
        Slot.OBJECTION: names.objections,
        Slot.ISSUE: names.issues,
    }
    return tuple(name for name in known.get(part.slot, names.people) if name)


def form_named(words: str) -> str:
    """Return the form of the move with these words; nothing where there is none."""
    return next((form_of(kind) for kind, (known, _) in CATALOGUE.items() if known == words), "")


def _part_form(part: Part) -> str:
    """Return the form of one field."""
    if part.slot is Slot.TERMS:
        return "[price=…]"
    values = "|".join(WORDS.get(part.slot, ())) or _ANY
    text = f"{part.name}={values}"
    return text if part.needed else f"[{text}]"


def example(kind: Kind, names: Names) -> str:
    """Return a line of this kind with the fields that it must have, out of what has been found."""
    words, parts = CATALOGUE[kind]
    needed = [part for part in parts if part.needed]
    return " ".join([words, *(f"{part.name}={_first(part, names)}" for part in needed)])


def _first(part: Part, names: Names) -> str:
    """Return the first value that a field could have."""
    return next(iter(_values(part, names)), _ANY)
