"""The whole palette: every kind of move of the moment, what it may be about, and why not now."""

import dataclasses
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


@dataclasses.dataclass(frozen=True, slots=True)
class KindNow:
    """A kind of move as it stands at a moment."""

    kind: Kind
    label: str
    cost: str  # time and money at the desk, where it takes any
    reason: str  # why it is impossible; empty where it is possible
    choices: tuple[Choice, ...]  # its templates, each with its own refusal


def kinds_now(words: Words, scene: Scene, choices: Iterable[Choice]) -> list[KindNow]:
    """Return every kind of move of a moment, with the reason beside what is impossible.

    Args:
        words: of the scenario.
        scene: the moment.
        choices: every template of the moment.
    """
    language, kinds = words.language, dict[Kind, list[Choice]]()
    for choice in choices:
        kinds.setdefault(choice.action.kind, []).append(choice)
    return [
        KindNow(
            kind,
            language.say(terms.KINDS[kind], who=language.gettext("somebody")),
            cost(words, scene, Action(kind)) if scene.phase is Phase.DESK else "",
            "" if _is_open(of_kind) else _reason(words, scene, of_kind),
            tuple(of_kind),
        )
        for kind, of_kind in kinds.items()
    ]


def _is_open(choices: Iterable[Choice]) -> bool:
    """Say whether some of the templates are possible."""
    return any(each.refusal is Refusal.NONE for each in choices)


def palette(words: Words, scene: Scene, choices: Iterable[Choice]) -> list[str]:
    """Return one line a kind that is possible, with its form, and then the others with reasons.

    Args:
        words: of the scenario.
        scene: the moment.
        choices: every template of the moment.
    """
    language, kinds = words.language, kinds_now(words, scene, choices)
    possible = [each for each in kinds if not each.reason]
    not_now = [
        language.gettext("{form}: {reason}", form=short_form(each.kind), reason=each.reason)
        for each in kinds
        if each.reason
    ]
    heading = [language.gettext("Not possible now:")] if not_now else []
    fields = [
        language.gettext("{field} is one of: {values}.", field=name, values=words_)
        for name, words_ in words_of_fields([each.kind for each in possible], scene.names).items()
    ]
    return [*(_line(words, each) for each in possible), *heading, *not_now, *fields]


def nearest(words: Words, scene: Scene, choices: Iterable[Choice], kind: Kind | None) -> str:
    """Return why a kind of move is impossible whatever it is about; nothing where it is possible.

    Args:
        words: of the scenario.
        scene: the moment.
        choices: every template of the moment.
        kind: of the move.
    """
    of_kind = [each for each in choices if each.action.kind is kind]
    if not of_kind or _is_open(of_kind):
        return ""
    return _reason(words, scene, of_kind)


def _line(words: Words, now: KindNow) -> str:
    """Return the line of a kind that is possible."""
    language, form = words.language, short_form(now.kind)
    if now.cost:
        return language.gettext("{form}: {label} ({price})", form=form, label=now.label, price=now.cost)
    return language.gettext("{form}: {label}", form=form, label=now.label)


def _reason(words: Words, scene: Scene, choices: list[Choice]) -> str:
    """Return why a kind is impossible: what holds for those that are known, rather than for strangers."""
    known = [each for each in choices if each.refusal not in {Refusal.NOT_FOUND_YET, Refusal.NEED_UNKNOWN}]
    nearest = (known or choices)[0]
    return refused(words, scene, nearest.action, nearest.refusal)
