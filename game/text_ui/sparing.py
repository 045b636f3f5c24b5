"""What of a telling a reader at the desk and in a meeting needs: the rest is left unsaid.

A telling says everything that happened. Here a routine contact becomes one line, what was just chosen
is not said again, and one gesture stands for several.
"""

from collections.abc import Sequence
from typing import Final

from game.engine.vocab import Happening, Phase, Posture
from game.session.seat import Played
from game.voice.reactions import AT_EASE
from game.voice.telling import Speaker, Utterance

#: Gestures that say more than a change of posture, which is left out beside them.
_TELLING: Final = frozenset({Happening.PLEASED, Happening.STRESSED, Happening.RELATION, Happening.HOOK})


def spared(played: Played, said: Sequence[Utterance], *, echo: bool) -> list[Utterance]:
    """Return what of a telling is worth reading.

    Args:
        played: the move.
        said: all that is told of it.
        echo: with what the trainee says; not where that sentence was just chosen from a list.
    """
    kept = [each for each in said if each.speaker is not Speaker.CARD]
    if played.before.phase is Phase.PRESENTING:
        return [each for each in kept if echo or each.speaker is not Speaker.YOU]
    if played.before.phase is Phase.DESK:
        return _at_desk(played, kept, echo=echo)
    kinds = {each.of for each in kept}
    return [
        each
        for each in kept
        if (echo or each.speaker is not Speaker.YOU)
        and not (each.of is Happening.SHOWED and (kinds & _TELLING or not _turned(played)))
        and not (each.of is Happening.MEETING_ENDED and each.speaker is Speaker.PLACE)
    ]


def _at_desk(played: Played, said: Sequence[Utterance], *, echo: bool) -> list[Utterance]:
    """Return one line of a contact, a full exchange only of the first one with somebody."""
    new = played.action.person >= 0 and played.before.about("last", played.action.person) < 0
    came = any(each.kind is Happening.MEETING_OPENED for each in played.events)
    full = new and came and echo
    asked = any(each.of is Happening.PHONED for each in said)
    return [
        each
        for each in said
        if (full or each.speaker is not Speaker.YOU)
        and not (
            each.of is Happening.CONTACT and (asked or (came and not full) or each.speaker is Speaker.PLACE)
        )
        and not (each.of is Happening.MEETING_OPENED and each.speaker is Speaker.NOTES)
        and not (each.of is Happening.RELATION and came)
        and not (each.of is None and each.speaker is Speaker.PLACE and _found(played))
    ]


def _turned(played: Played) -> bool:
    """Say whether somebody sits differently in a way that counts: at ease, neither, or not at ease."""
    before, after = (_mood(scene.of("posture")) for scene in (played.before, played.after))
    return before != after or played.after.met < 0


def _mood(posture: int) -> int:
    """Return 1 for somebody at ease, -1 for somebody who is not, 0 for neither."""
    if Posture(posture) is Posture.NEUTRAL:
        return 0
    return 1 if Posture(posture) in AT_EASE else -1


def _found(played: Played) -> bool:
    """Say whether our own work brought something, so that it need not be told that we worked."""
    return any(each.kind in {Happening.RESEARCHED, Happening.FACT_TOLD} for each in played.events)
