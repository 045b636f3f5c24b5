"""The whole palette: every kind of move of the moment, what it may be about, and why not now."""

from collections.abc import Iterable

from game.engine.actions import Action
from game.engine.codes import Refusal
from game.engine.vocab import Kind, Phase
from game.session.seat import Choice
from game.voice import terms
from game.voice.forms import short_form, words_of_fields
from game.voice.pages import cost
from game.voice.refusals import refused
from game.voice.scene import Scene
from game.voice.words import Words


def palette(words: Words, scene: Scene, choices: Iterable[Choice]) -> list[str]:
    """Return one line a kind that is possible, with its form, and then the others with reasons.

    Args:
        words: of the scenario.
        scene: the moment.
        choices: every template of the moment.
    """
    language = words.language
    kinds: dict[Kind, list[Choice]] = {}
    for choice in choices:
        kinds.setdefault(choice.action.kind, []).append(choice)
    possible, not_now, open_now = [], [], []
    for kind, all_of_kind in kinds.items():
        legal = [each for each in all_of_kind if each.refusal is Refusal.NONE]
        if legal:
            possible.append(_line(words, scene, kind))
            open_now.append(kind)
        else:
            reason = _reason(words, scene, all_of_kind)
            not_now.append(language.gettext("{form}: {reason}", form=short_form(kind), reason=reason))
    heading = [language.gettext("Not possible now:")] if not_now else []
    fields = [
        language.gettext("{field} is one of: {values}.", field=name, values=words_)
        for name, words_ in words_of_fields(open_now, scene.names).items()
    ]
    return possible + heading + not_now + fields


def nearest(words: Words, scene: Scene, choices: Iterable[Choice], kind: Kind | None) -> str:
    """Return why a kind of move is impossible whatever it is about; nothing where it is possible.

    Args:
        words: of the scenario.
        scene: the moment.
        choices: every template of the moment.
        kind: of the move.
    """
    of_kind = [each for each in choices if each.action.kind is kind]
    if not of_kind or any(each.refusal is Refusal.NONE for each in of_kind):
        return ""
    return _reason(words, scene, of_kind)


def _line(words: Words, scene: Scene, kind: Kind) -> str:
    """Return the line of a kind that is possible."""
    language = words.language
    label = language.say(terms.KINDS[kind], who=language.gettext("somebody"))
    price = cost(words, scene, Action(kind)) if scene.phase is Phase.DESK else ""
    if price:
        return language.gettext("{form}: {label} ({price})", form=short_form(kind), label=label, price=price)
    return language.gettext("{form}: {label}", form=short_form(kind), label=label)


def _reason(words: Words, scene: Scene, choices: list[Choice]) -> str:
    """Return why a kind is impossible: what holds for those that are known, rather than for strangers."""
    known = [each for each in choices if each.refusal not in {Refusal.NOT_FOUND_YET, Refusal.NEED_UNKNOWN}]
    nearest = (known or choices)[0]
    return refused(words, scene, nearest.action, nearest.refusal)
