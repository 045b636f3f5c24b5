"""What of a telling a reader at the desk and in a meeting needs: the rest is left unsaid.

A telling says everything that happened. Here a routine contact becomes one line, what was just chosen
is not said again, and one gesture stands for several.
"""

import dataclasses
from collections.abc import Sequence
from typing import Final

from game.client import stops
from game.engine.codes import Happening
from game.engine.vocab import Kind, Label, Phase, Posture
from game.session.seat import Played
from game.voice.reactions import AT_EASE
from game.voice.scene import guests
from game.voice.telling import Speaker, Utterance, framed, told, unnamed
from game.voice.words import Words

#: First meetings of which all is told that was said to be let in. Choice: by then it is known how one asks.
_LEARNING: Final = 2
#: Gestures that say more than a change of posture, which is left out beside them.
_TELLING: Final = frozenset({Happening.PLEASED, Happening.STRESSED, Happening.RELATION, Happening.HOOK})

#: Whose words are quoted.
_SPEECH: Final = frozenset({Speaker.YOU, Speaker.PERSON, Speaker.MANAGER})


def heard(words: Words, played: Played, known: set[str], *, echo: bool) -> list[Utterance]:
    """Return what is told of a move, in the order in which it is read: why going on stopped comes first.

    Args:
        words: of the scenario.
        played: the move.
        known: notes that were told; new ones are added.
        echo: with what the trainee says; not where that sentence was just chosen from a list.
    """
    said = told(words, played.before, played.action, played.events, played.after)
    skipped = stops.stopped(words, played)
    quiet = stops.quiet_weeks(words, played)
    said = [each for each in spared(played, said, echo=echo) if not each.text.startswith(quiet)]
    fresh = [_undated(words, played, each) for each in anew(said, known)]
    return [Utterance(Speaker.NEWS, skipped), *fresh] if skipped else fresh


def _undated(words: Words, played: Played, said: Utterance) -> Utterance:
    """Return news without their week, where it is the one that just ended; speech as it is."""
    if said.speaker in _SPEECH:
        return said
    return dataclasses.replace(said, text=stops.undated(words, played, said.text))


def transcript(words: Words, played: Played, known: set[str], *, echo: bool) -> list[str]:
    """Return what is told of a move line by line; who alone can be speaking does so without a name.

    Args:
        words: of the scenario.
        played: the move.
        known: notes that were told; new ones are added.
        echo: with what the trainee says; not where that sentence was just chosen from a list.
    """
    said = heard(words, played, known, echo=echo)
    alone = alone_speaking(played, said, echo=echo)
    return [
        unnamed(words, each)
        if each.speaker is Speaker.PERSON and each.person == alone >= 0
        else framed(words, played.after, each)
        for each in said
    ]


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
    if _left_as_usual(played):
        kept = [each for each in kept if each.of is not None or each.speaker is not Speaker.PERSON]
    return [
        each
        for each in kept
        if (echo or each.speaker is not Speaker.YOU)
        and not (each.of is Happening.SHOWED and not _worth_seeing(played, kinds))
        and not (each.of is Happening.MEETING_ENDED and each.speaker is Speaker.PLACE)
    ]


def _left_as_usual(played: Played) -> bool:
    """Say whether the trainee has left and nothing was agreed, so that a goodbye has nothing to tell."""
    left = played.action.kind is Kind.LEAVE and played.before.meetings >= _LEARNING
    return left and Label(played.after.of("label")) is Label.CONTINUATION


def _at_desk(played: Played, said: Sequence[Utterance], *, echo: bool) -> list[Utterance]:
    """Return one line of a contact, a full exchange only of the first one with somebody, a few times."""
    new = played.action.person >= 0 and played.before.about("last", played.action.person) < 0
    came = any(each.kind is Happening.MEETING_OPENED for each in played.events)
    full = new and came and echo and played.before.meetings < _LEARNING
    again = came and played.before.about("met", played.action.person) > 0
    asked = any(each.of is Happening.PHONED for each in said)
    together = any(each.of is Happening.CONTACT and each.speaker is Speaker.PLACE for each in said)
    here = {each.person for each in played.events if each.kind is Happening.CONTACT and each.value}
    return [
        each
        for each in said
        if (full or each.speaker is not Speaker.YOU)
        and not (
            each.of is Happening.CONTACT
            and (asked or (came and not full) or (together and each.person in here))
        )
        and not (each.of is Happening.MEETING_OPENED and (again or each.speaker is Speaker.NOTES))
        and not (each.of is Happening.RELATION and came)
        and not (each.of is None and each.speaker is Speaker.PLACE and _found(played))
    ]


def alone_speaking(played: Played, said: Sequence[Utterance], *, echo: bool) -> int:
    """Return who alone can be speaking, so that no name is needed; -1 where that is not plain.

    In a meeting it is whoever is met, whose name stands above the choices, unless the trainee is quoted
    as well; at the table always who sits across; at the desk it is the one who was just called on.

    Args:
        played: the move.
        said: what is worth reading of it.
        echo: with what the trainee says.
    """
    if played.before.phase is Phase.TABLE:
        return played.before.met
    if played.before.met >= 0:
        return -1 if echo else played.before.met
    if any(each.speaker is Speaker.YOU for each in said):
        return -1
    asked = guests(played.action) or [played.action.person]
    return asked[0] if len(asked) == 1 else -1


def anew(said: Sequence[Utterance], known: set[str]) -> list[Utterance]:
    """Return what is told without the notes on a preparation that were told before, word for word.

    Args:
        said: what is worth reading.
        known: notes that were told; new ones are added.
    """
    kept = [each for each in said if each.of is not Happening.PREPARED or each.text not in known]
    known.update(each.text for each in kept if each.speaker is Speaker.NOTES)
    return kept


def _worth_seeing(played: Played, kinds: set[Happening | None]) -> bool:
    """Say whether a change of posture is told: who turns away always, for the manager will ask about it."""
    showed = next(each.value for each in played.events if each.kind is Happening.SHOWED)
    if showed != played.before.of("posture") and _mood(showed) < 0:
        return True
    return not kinds & _TELLING and _turned(played)


def _turned(played: Played) -> bool:
    """Say whether somebody sits differently in a way that counts: at ease, not at ease, or not any more."""
    before, after = (_mood(scene.of("posture")) for scene in (played.before, played.after))
    return (before != after and (before, after) != (1, 0)) or played.after.met < 0


def _mood(posture: int) -> int:
    """Return 1 for somebody at ease, -1 for somebody who is not, 0 for neither."""
    if Posture(posture) is Posture.NEUTRAL:
        return 0
    return 1 if Posture(posture) in AT_EASE else -1


def _found(played: Played) -> bool:
    """Say whether our own work brought something, so that it need not be told that we worked."""
    return any(each.kind in {Happening.RESEARCHED, Happening.FACT_TOLD} for each in played.events)
