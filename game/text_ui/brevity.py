"""Steps at the desk in fewer words from the second time on: what was read once is not said again in full."""

import dataclasses

from game.client.steps import COLD, IN_SHORT, LATE, runs_over, speaks_for
from game.engine.actions import Action
from game.engine.vocab import Kind
from game.i18n.language import Message
from game.voice.offers import named
from game.voice.pages import cost
from game.voice.scene import Scene
from game.voice.words import Words


@dataclasses.dataclass(slots=True)
class Read:
    """What has been read beside the steps, so that it is put in short from then on."""

    kinds: set[Kind] = dataclasses.field(default_factory=set)  # with their costs
    reasons: set[Message] = dataclasses.field(default_factory=set)  # in full
    beside: dict[Action, Message] = dataclasses.field(default_factory=dict)  # what spoke for a step


def called(words: Words, scene: Scene, action: Action, text: str, read: Read) -> str:
    """Return what a step is called: its name, in short once that has been read."""
    if action.kind not in read.kinds or action.kind not in IN_SHORT:
        return text
    return words.language.say(IN_SHORT[action.kind], who=named(words, scene, action))


def remark(words: Words, scene: Scene, action: Action, read: Read, *, late: bool) -> tuple[str, bool]:
    """Return what has to be said beside a step: what it costs where that is new, else what speaks for it.

    Args:
        words: of the scenario.
        scene: a moment at the desk.
        action: the step.
        read: what was said before; what is said now is added.
        late: that time is short was said beside a step above.

    Returns:
        The remark, and whether the step may run into the next week.
    """
    short, known, reason = runs_over(scene, action), action.kind in read.kinds, speaks_for(scene, action)
    price = "" if known else cost(words, scene, action)
    if known and reason and (reason == COLD or read.beside.get(action) != reason[0]):
        price = _in_turn(words, read, reason)
        read.beside[action] = reason[0]
    read.kinds.add(action.kind)
    if not short or late:
        return price, short
    risk = _in_turn(words, read, LATE)
    if not price:
        return risk, short
    return words.language.gettext("{price}, {risk}", price=price, risk=risk), short


def _in_turn(words: Words, read: Read, forms: tuple[Message, Message]) -> str:
    """Return what speaks for a step or against it, in full, and in short from the second time on."""
    full, short = forms
    text = words.language.say(short if full in read.reasons else full)
    read.reasons.add(full)
    return text
