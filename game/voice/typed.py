"""Typed moves: what a person types in a hurry becomes the line that the game reads.

`call chen` is `phone person=chen`, `problem queue` is `ask problem about=queue form=open`.
"""

from collections import Counter
from collections.abc import Iterator
from typing import Final

from game.engine.catalogue import CATALOGUE, WORDS, Part, Slot
from game.engine.vocab import Form, Kind, Phase
from game.errors import IllegalAction
from game.voice.forms import form_of
from game.voice.manager import objections_open
from game.voice.scene import Scene
from game.voice.words import Words

#: Other words for kinds of move.
ALIASES: Final[dict[str, Kind]] = {
    "next": Kind.GO_ON,
    "go": Kind.GO_ON,
    "wait": Kind.GO_ON,
    "greeting": Kind.GREETING,
    "card": Kind.GREETING,
    "ring": Kind.PHONE,
    "telephone": Kind.PHONE,
    "meet": Kind.VISIT,
    "see": Kind.VISIT,
    "lunch": Kind.MEAL,
    "reference": Kind.REFERENCE,
    "proposal": Kind.PROPOSE,
    "hello": Kind.GREET,
    "chat": Kind.SMALL_TALK,
    "silence": Kind.LISTEN,
    "playback": Kind.PLAY_BACK,
    "repeat": Kind.PLAY_BACK,
    "proof": Kind.PROVE,
    "manner": Kind.SWITCH,
    "file": Kind.JUDGE,
    "write": Kind.NOTES,
    "take notes": Kind.NOTES,
    "bye": Kind.LEAVE,
    "end": Kind.LEAVE,
}
#: Kinds that share a word with another one: before signing one calls to be heard, after it to hear.
_BEFORE_SIGNING: Final[dict[Kind, Kind]] = {Kind.CALL: Kind.PHONE}
#: Words that may stand between the others and mean nothing.
_FILLERS: Final = frozenset(
    ["about", "and", "as", "at", "by", "for", "from", "in", "is", "of", "on", "the", "to", "with"]
)
#: A name or an id has at most so many words.
_LONGEST_NAME = 4
#: Letters from which on a word says what a need is about. [asm]
_SAYS_SOMETHING = 5
#: The word before kinds of move that ask; it may be left out.
_ASK = "ask"


def line_of(text: str, words: Words, scene: Scene) -> str:
    """Return the line of what was typed, as the game reads it; what is not understood is left to the game.

    Args:
        text: one line.
        words: of the scenario; names of people serve as well as their ids.
        scene: the moment: only what was found can be named.

    Raises:
        IllegalAction: `move.several`, a word could mean different things, or `move.not_understood`.
    """
    pieces = text.split()
    plain = _unnamed(text)
    fields = [piece for piece in pieces if "=" in piece]
    kind, used = _kind([piece.lower() for piece in plain])
    if kind is None:
        return text
    if scene.phase is Phase.DESK:
        kind = _BEFORE_SIGNING.get(kind, kind)
    if scene.phase is Phase.FOLLOW_UP and kind is Kind.GO_ON:
        kind = Kind.NEXT_STOP
    fields = [_meant(kind, field, words, scene) for field in fields]
    given = {field.partition("=")[0] for field in fields}
    found: dict[str, list[str]] = {}
    rest = plain[used:]
    while rest:
        count, name, value = _field(kind, rest, given, (words, scene))
        if name:
            found.setdefault(name, []).append(value)
        rest = rest[count:]
    parts = CATALOGUE[kind][1]
    if any(part.slot is Slot.FORM for part in parts) and "form" not in found and "form" not in given:
        found["form"] = [WORDS[Slot.FORM][Form.OPEN]]
    if kind is Kind.ANSWER and not {"objection"} & (found.keys() | given):
        found |= _objection(scene)
    if _needs_topic(kind) and not {"about"} & (found.keys() | given):
        found |= _topic(scene)
    order = [part.name for part in CATALOGUE[kind][1]]
    named = sorted(found.items(), key=lambda pair: order.index(pair[0]))
    written = [f"{name}={','.join(dict.fromkeys(values))}" for name, values in named]
    return " ".join([CATALOGUE[kind][0], *written, *fields])


def kind_of(text: str) -> Kind | None:
    """Return the kind of move that a typed line begins with, None where it begins with none."""
    return _kind([piece.lower() for piece in _unnamed(text)])[0]


def _unnamed(text: str) -> list[str]:
    """Return the words of a line that are no fields with a name."""
    return [piece for piece in text.split() if "=" not in piece]


def _needs_topic(kind: Kind) -> bool:
    """Say whether a move must be about a need."""
    return any(part.slot is Slot.NEED and part.needed for part in CATALOGUE[kind][1])


def _topic(scene: Scene) -> dict[str, list[str]]:
    """Return the need that is talked about, else the first that the person met has told; nothing else."""
    told = [need for need in scene.needs if scene.met >= 0 and scene.told(need, scene.met)]
    topics = [scene.topic] if scene.topic >= 0 else told
    return {"about": [scene.names.needs[topics[0]]]} if topics else {}


def _objection(scene: Scene) -> dict[str, list[str]]:
    """Return the objection that waits for an answer; nothing where none does."""
    waiting = objections_open(scene, scene.met) if scene.met >= 0 else []
    return {"objection": [scene.names.objections[waiting[0]]]} if waiting else {}


def _kind(typed: list[str]) -> tuple[Kind | None, int]:
    """Return the kind of move that words begin with, and how many words say so."""
    known = {line: kind for kind, (line, _) in CATALOGUE.items()}
    known |= {line.removeprefix(f"{_ASK} "): kind for line, kind in known.items()} | ALIASES | known
    for count in range(min(len(typed), 3), 0, -1):
        phrase = " ".join(typed[:count]).replace("-", " ")
        if phrase in known:
            return known[phrase], count
    return None, 0


def _field(kind: Kind, rest: list[str], given: set[str], known: tuple[Words, Scene]) -> tuple[int, str, str]:
    """Return how many words make the next field, its name and its value; no name for filler."""
    parts = [part for part in CATALOGUE[kind][1] if part.name not in given and part.slot is not Slot.TERMS]
    for count in range(min(len(rest), _LONGEST_NAME), 0, -1):
        phrase = _folded(" ".join(rest[:count]))
        for part in parts:
            values = {value for word, value in _vocabulary(part, *known) if _folded(word) == phrase}
            if len(values) > 1:
                fields = {"word": " ".join(rest[:count]), "known": ", ".join(sorted(values))}
                raise IllegalAction(0, "move.several", fields)
            if values:
                return count, part.name, values.pop()
    if rest[0].lower() in _FILLERS:
        return 1, "", ""
    raise IllegalAction(0, "move.not_understood", {"word": rest[0], "form": form_of(kind)})


def _meant(kind: Kind, field: str, words: Words, scene: Scene) -> str:
    """Return a field with each of its values as the game knows it, where exactly one thing can be meant."""
    name, _, written = field.partition("=")
    part = next((each for each in CATALOGUE[kind][1] if each.name == name), None)
    if part is None or part.slot is Slot.TERMS:
        return field
    known = list(_vocabulary(part, words, scene))
    values = []
    for typed in written.split(","):
        meant = {value for word, value in known if _folded(word) == _folded(typed)}
        values.append(meant.pop() if len(meant) == 1 else typed)
    return f"{name}={','.join(values)}"


def _vocabulary(part: Part, words: Words, scene: Scene) -> Iterator[tuple[str, str]]:
    """Yield the words that a field may be given by, each with the value it stands for."""
    if part.slot in WORDS:
        yield from ((value, value) for value in WORDS[part.slot])
    elif part.slot in {Slot.NEED, Slot.NEEDS}:
        yield from _needs(words, scene)
    elif part.slot is Slot.OBJECTION:
        yield from _objections(scene)
    elif part.slot is Slot.CRITERION:
        for name in scene.names.criteria:
            yield from ((name, name), (words.criterion(name), name))
    else:
        for person in scene.people:
            name = scene.names.people[person]
            named = words.person(name)
            yield from ((each, name) for each in (name, named.name, named.address, *named.name.split()))


def _objections(scene: Scene) -> Iterator[tuple[str, str]]:
    """Yield the objections that were raised by id and by each longer part of it that only one has."""
    names = [name for name in scene.names.objections if name]
    count = Counter(part for name in names for part in name.split("_"))
    for name in names:
        yield name, name
        parts = (part for part in name.split("_") if len(part) >= _SAYS_SOMETHING and part != name)
        yield from ((part, name) for part in parts if count[part] == 1)


def _needs(words: Words, scene: Scene) -> Iterator[tuple[str, str]]:
    """Yield the needs that were found by id and by each longer word that only one of them has."""
    found = {name: _longer(words.need(name)) for name in scene.names.needs if name}
    count = Counter(word for longer in found.values() for word in longer)
    for name, longer in found.items():
        yield name, name
        yield from ((word, name) for word in longer if count[word] == 1 and word not in found)


def _longer(text: str) -> set[str]:
    """Return the words of a text that are long enough to say what it is about."""
    return {word for word in map(_folded, text.split()) if len(word) >= _SAYS_SOMETHING}


def _folded(word: str) -> str:
    """Return a word as it is compared: case, hyphens and commas do not count."""
    return word.lower().replace("-", "_").replace(" ", "_").strip(",;.")
