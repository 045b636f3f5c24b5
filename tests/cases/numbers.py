"""What the cases expect, reckoned from the tables in plain whole numbers."""

from game.engine.contact import SLOW
from game.engine.rules import needs, style, value
from game.engine.rules import trust as trust_rules
from game.engine.tables import CONTACT, MOVE, STAGE_MATCH, WANTS
from game.engine.vocab import Layer, Manner, Relation, Stage, Style
from tests.cases.scene import FULL, ints


def part(whole: int, share: int) -> int:
    """Some ten-thousandths, rounded down."""
    return whole * share // FULL


def grown(
    gain: int, trust: int = 0, fit: int = FULL, relation: Relation = Relation.STRANGER
) -> dict[str, int]:
    """Trust after a gain on somebody it suits: part of it now, the rest over the next two weeks."""
    missing = max(int(trust_rules.CEILING[relation]) - trust, 0)
    new = part(missing, part(min(gain, FULL), min(3_000 + fit * 7 // 10, FULL)))
    later = part(new, SLOW)
    return {"trust": trust + new - later, "lag_one": later // 2, "lag_two": later - later // 2}


def warmed(*shares: int) -> int:
    """Trust of a stranger after shares of what is missing were added at once, one after the other."""
    trust = 0
    for share in shares:
        trust += part(int(trust_rules.CEILING[Relation.STRANGER]) - trust, share)
    return trust


def wanted(kind: int) -> int:
    """Trust that a move earns besides because the style of the person of the cases wants it."""
    return int(WANTS[Style.ANALYTICAL, kind])


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


def pitched(row: int, stage: Stage, offsite: int = 0) -> int:
    """Value felt after a pitch, from none, where nothing is known of the need, at middling credibility."""
    strength = ints([match(row, stage)])
    return int(value.pitch(ints([0]), ints([0]), ints([0]), strength, ints([offsite]))[0][0])


def openness(row: int, stage: Stage) -> int:
    """How far a person without trust opens up in a stage."""
    plain = int(needs.openness(ints([0]), ints([0]), ints([FULL]))[0])
    return min(part(plain, match(row, stage)), FULL)


def found(finds: int, form: int, opened: int, layer: Layer = Layer.SOLUTION) -> int:
    """Chance that a question finds something that a stranger tells of."""
    told = int(needs.admitted(ints([opened]), ints([layer]), ints([Relation.STRANGER]))[0])
    return min(part(part(finds, form), told), 9_500)


def plainer(gain: int) -> int:
    """Plainness, from none, of a clear need that a question has brought home to a stranger."""
    return part(gain, part(FULL, int(needs.ADMITS[Relation.STRANGER])))


def cleared(clear: int, opened: int) -> int:
    """Chance that a heard need becomes clear by a question that is not closed."""
    return min(part(clear, FULL - part(FULL - opened, 5_000)), 9_500)
