"""What the cases expect, reckoned from the tables in plain whole numbers."""

from game.engine.contact import SLOW
from game.engine.rules import needs, style, value
from game.engine.tables import CONTACT, MOVE, STAGE_MATCH
from game.engine.vocab import Manner, Stage
from tests.cases.scene import FULL, ints


def part(whole: int, share: int) -> int:
    """Some ten-thousandths, rounded down."""
    return whole * share // FULL


def grown(gain: int, trust: int = 0, fit: int = FULL) -> dict[str, int]:
    """Trust after a gain on somebody it suits: part of it now, the rest over the next two weeks."""
    new = part(FULL - trust, part(min(gain, FULL), min(3_000 + fit * 7 // 10, FULL)))
    later = part(new, SLOW)
    return {"trust": trust + new - later, "lag_one": later // 2, "lag_two": later - later // 2}


def fit_of(manner: Manner, mood: int, assertive: int = 2) -> int:
    """Fit of a manner with the person of the cases on a day."""
    return int(style.fit(ints([manner]), ints([assertive]), ints([2]), ints([mood]))[0])


def match(row: int, stage: Stage) -> int:
    """Share of its effect that a kind of move has in a stage."""
    return int(STAGE_MATCH[row, stage])


def contact_gain(kind: int, stage: Stage) -> int:
    """Trust that a contact builds in a stage."""
    return part(int(CONTACT["gain"][kind]), match(int(CONTACT["row"][kind]), stage))


def move_gain(kind: int, stage: Stage) -> int:
    """Trust that a move in a meeting builds in a stage."""
    return part(int(MOVE["gain"][kind]), match(int(MOVE["row"][kind]), stage))


def shown(kind: int, stage: Stage) -> int:
    """Value felt after seeing or trying, from none, where all needs of the person are known."""
    strength = part(int(CONTACT["shows"][kind]), min(match(int(CONTACT["row"][kind]), stage), 12_000))
    return int(value.shown(ints([0]), ints([0]), ints([FULL]), ints([min(strength, FULL)]))[0][0])


def pitched(row: int, stage: Stage) -> int:
    """Value felt after a pitch, from none, where nothing is known of the need, at middling credibility."""
    plain = int(value.pitch(ints([0]), ints([0]), ints([0]), ints([FULL]))[0][0])
    return part(plain, match(row, stage))


def openness(row: int, stage: Stage) -> int:
    """How far a person without trust opens up in a stage."""
    plain = int(needs.openness(ints([0]), ints([0]), ints([FULL]))[0])
    return min(part(plain, match(row, stage)), FULL)


def found(finds: int, form: int, opened: int) -> int:
    """Chance that a question finds something."""
    return min(part(part(finds, form), opened), 9_500)


def cleared(clear: int, opened: int) -> int:
    """Chance that a heard need becomes clear by a question that is not closed."""
    return min(part(clear, FULL - part(FULL - opened, 5_000)), 9_500)
