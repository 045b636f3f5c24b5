"""What a first visit is for: five things that are learned of whoever is met (B70)."""

from typing import Final

from game.engine.vocab import Known, Layer, Subject, Told
from game.i18n.language import Message, mark
from game.voice.scene import Scene
from game.voice.words import Words

#: The five in the order in which they are best asked.
_TARGETS: Final[tuple[Message, ...]] = (
    mark("what they have"),
    mark("what they like"),
    mark("what they would improve"),
    mark("whether they can decide"),
    mark("when to meet again"),
)
_PAYOFF: Final = 2


def first_visit(words: Words, scene: Scene, person: int) -> str:
    """Return in one line what a first visit to somebody has not brought yet; empty where all is known."""
    open_ = [words.say(_as_pool(text), scene) for text, known in _learned(scene, person) if not known]
    if not open_:
        return ""
    return words.language.gettext("A first visit should still learn: {things}.", things=words.listed(open_))


def _as_pool(text: Message) -> tuple[Message, ...]:
    """Return a sentence as a table of one."""
    return (text,)


def _learned(scene: Scene, person: int) -> list[tuple[Message, bool]]:
    """Return which of the five are known of somebody, from what the trainee sees."""
    seen = scene.seen
    told = seen.told[:, person, 0]
    by_them = seen.fact_from[:, 0] == person
    about = seen.fact_subject[:, 0]
    known = (
        bool(scene.about("situations", person)) or bool((by_them & (about == Subject.USE)).any()),
        bool((seen.paid[:, person, 0] & _PAYOFF).any()) or bool((by_them & (about == Subject.RIVAL)).any()),
        bool(((told > Told.NOTHING) & (seen.layer[:, 0] == Layer.PROBLEM)).any()),
        scene.about("known", person) == Known.ROLE,
        scene.about("invited", person) > 0 or scene.about("met", person) > 1,
    )
    return list(zip(_TARGETS, known, strict=True))
