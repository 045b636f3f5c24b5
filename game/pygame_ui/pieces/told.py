"""What was told, as widgets: speech beside who speaks, narration quieter, notes with their sign."""

from collections.abc import Sequence
from typing import ClassVar, Final, Unpack

import pygame

from game.i18n.language import Language
from game.pygame_ui.kit.card import Chip, Tinted, Tone
from game.pygame_ui.kit.kit import Kit
from game.pygame_ui.kit.layout import Wrap
from game.pygame_ui.kit.text import BODY, SMALL, Label, Span, Text
from game.pygame_ui.kit.widget import Common, Role, Size, Widget
from game.voice.scene import Scene
from game.voice.utterances import Speaker, Utterance
from game.voice.words import Words

#: How wide the names beside speech are, at the usual size of text; where there is less than so many
#: times that, the name stands above.
_NAME: Final = 74
_ROOM: Final = 3.5
#: A note of more letters than this is a line of its own and no chip.
_CHIP: Final = 40


class Named(Widget):
    """Speech with the speaker's name in a column of its own."""

    role: ClassVar[Role] = Role.LABEL

    def __init__(self, who: str, body: Widget, **common: Unpack[Common]) -> None:
        self._name = Label(who, size=SMALL, colour="ink2")
        super().__init__([self._name, body], **common)

    def measure(self, kit: Kit, width: int) -> Size:
        """As wide as there is room; the name on the first line of the speech, or above it."""
        name, body = self.children
        left, lower, wide = self._parts(kit, width)
        high, above = body.size(kit, max(1, width - left))[1], name.size(kit, wide)[1]
        return width, max(high, above + lower) if left else high + above

    def place(self, kit: Kit, rect: pygame.Rect) -> None:
        """Put the name beside or above the speech."""
        super().place(kit, rect)
        name, body = self.children
        left, lower, wide = self._parts(kit, rect.width)
        high = name.size(kit, wide)[1]
        name.place(kit, pygame.Rect(rect.x, rect.y + lower, wide, high))
        top = 0 if left else high
        body.place(kit, pygame.Rect(rect.x + left, rect.y + top, rect.width - left, rect.height - top))

    def _parts(self, kit: Kit, width: int) -> tuple[int, int, int]:
        """Return where the speech begins, how far the name is let down to its first line, and its width."""
        left = kit.em(_NAME)
        beside = left - kit.px(6)
        longest = max((kit.face(SMALL).width(part) for part in self._name.plain.split()), default=0)
        if width <= _ROOM * left or longest > beside:  # no part of a name is broken, in Chinese neither
            return 0, 0, width
        lower = max(0, kit.theme.line(BODY) - kit.theme.line(SMALL)) // 2
        return left, lower, beside


def quoted(language: Language, speech: str) -> str:
    """Return speech between the quotation marks of print; those of a terminal are straight."""
    return language.gettext("“{speech}”", speech=speech)


def told(
    words: Words, scene: Scene, said: Sequence[Utterance], *, label: str = "", size: float = BODY
) -> list[Widget]:
    """Return what was told of a move, in reading order.

    Args:
        words: of the scenario.
        scene: the moment after the move.
        said: what is told, as `Beat.said` has it.
        label: what kind of move it was; it stands behind what the trainee said.
        size: of the text.
    """
    shown: list[Widget] = []
    notes: list[Widget] = []
    for each in said:
        if each.speaker is Speaker.NOTES:
            notes.append(note(each.text))
            continue
        shown += _flushed(notes)
        shown.append(_line(words, scene, each, label, size))
        label = "" if each.speaker is Speaker.YOU else label
    return [*shown, *_flushed(notes)]


def _flushed(notes: list[Widget]) -> list[Widget]:
    """Return the notes that were gathered as one line of chips, and forget them."""
    line = [Wrap(list(notes))] if notes else []
    notes.clear()
    return list(line)


def _line(words: Words, scene: Scene, said: Utterance, label: str, size: float) -> Widget:
    """Return one thing that is no note."""
    if said.speaker is Speaker.YOU:
        return Named(words.language.gettext("You"), _own(words, said, label, size))
    if said.speaker is Speaker.PERSON:
        return Named(words.name(scene, said.person), Label(quoted(words.language, said.text), size=size))
    if said.speaker is Speaker.MANAGER:
        return Named(words.language.gettext("Manager"), Label(quoted(words.language, said.text), size=size))
    if said.speaker is Speaker.CARD:
        return Label(said.text, size=size, bold=True)
    if said.speaker is Speaker.NEWS:
        return Text([Span(said.text, icon="cal")], size=size)
    return Label(said.text, size=size - 0.5, colour="ink2")


def _own(words: Words, said: Utterance, label: str, size: float) -> Widget:
    """Return what the trainee said, its topic, and what kind of move it was."""
    language = words.language
    speech = Label(quoted(words.language, said.text), size=size)
    chips: list[Widget] = []
    if said.topic:
        chips.append(Chip(language.gettext("about {topic}", topic=said.topic), icon="talk"))
    if label:
        chips.append(move_chip(label))
    return Wrap([speech, *chips]) if chips else speech


def move_chip(label: str) -> Chip:
    """Return what kind of move a sentence was, to be shown once it is said."""
    return Chip(label[:1].upper() + label[1:], icon="target")


def note(text: str, icon: str = "pen", tone: Tone = "amber") -> Widget:
    """Return a note: a chip, or where it is long a tinted line that wraps."""
    if len(text) <= _CHIP:
        return Chip(text, icon=icon, tone=tone)
    return Tinted([Text([Span(text, icon=icon, colour=tone)], size=SMALL)], tone=tone, pad=(3, 9))
