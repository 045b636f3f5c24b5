"""The customer's clock beside our own six steps: where both stand, and which window is open."""

from typing import ClassVar, Final, Unpack

import pygame

from game.engine.vocab import Stage
from game.i18n.language import Message, mark
from game.pygame_ui.kit.card import Chip, Tinted
from game.pygame_ui.kit.kit import Kit
from game.pygame_ui.kit.layout import Column, Row, Space
from game.pygame_ui.kit.text import BOLD, SMALL, Icon, Label, Span, Text, icon_of
from game.pygame_ui.kit.widget import Common, Role, Size, Widget
from game.pygame_ui.playing import Play

_STAGES: Final[dict[Stage, Message]] = {
    Stage.DISCOVERY: mark("Discovery"),
    Stage.APPROVAL: mark("Approval"),
    Stage.DESIGN: mark("Design"),
    Stage.EVALUATION: mark("Evaluation"),
    Stage.COMMITMENT: mark("Commitment"),
    Stage.IMPLEMENTATION: mark("Installation"),
}
_STEPS: Final[dict[Stage, Message]] = {
    Stage.DISCOVERY: mark("Information"),
    Stage.APPROVAL: mark("Trust"),
    Stage.DESIGN: mark("Needs"),
    Stage.EVALUATION: mark("Value"),
    Stage.COMMITMENT: mark("Price"),
    Stage.IMPLEMENTATION: mark("Experience"),
}
_WINDOWS: Final[dict[Stage, Message]] = {
    Stage.DISCOVERY: mark("They look for the need now"),
    Stage.APPROVAL: mark("They ask for the money now"),
    Stage.DESIGN: mark("The requirement is written now"),
    Stage.EVALUATION: mark("They compare offers now"),
    Stage.COMMITMENT: mark("They agree on terms now"),
    Stage.IMPLEMENTATION: mark("They put it to use now"),
}
_ROW: Final = 25
_DOT: Final = 20


class Step(Widget):
    """A stage of theirs at the left, its number, and our step at the right."""

    role: ClassVar[Role] = Role.LABEL

    def __init__(self, number: int, theirs: str, ours: str, at: int, **common: Unpack[Common]) -> None:
        super().__init__((), **common)
        self.number, self.at = number, at
        now = number == at
        ink = "ink" if now else "ink2"
        self.sides = (
            Label(theirs, size=SMALL, bold=now, colour=ink, side="right", lines=2),
            Label(ours, size=SMALL, bold=now, colour=ink, lines=2),
        )

    @property
    def name(self) -> str:
        """Both sides."""
        return f"{self.number + 1}: {self.sides[0].plain}, {self.sides[1].plain}"

    def measure(self, kit: Kit, width: int) -> Size:
        """As high as the higher side."""
        room = self._room(kit, width)
        texts = max(side.size(kit, room)[1] for side in self.sides)
        return width, max(kit.em(_ROW), texts + kit.px(4))

    def paint(self, kit: Kit, surface: pygame.Surface) -> None:
        """The ground of the running stage, both sides, and between them the number or a tick."""
        now, done = self.number == self.at, self.number < self.at
        if now:
            edge = kit.colour("blue") if kit.theme.strong else ""
            kit.brush.box(
                surface, self.rect, fill=kit.colour("blue-s"), edge=edge, radius=kit.px(8), width=kit.px(2)
            )
        room, pixels = self._room(kit, self.rect.width), kit.em(_DOT)
        dot = pygame.Rect(0, 0, pixels, pixels)
        dot.center = self.rect.center
        fill, edge = ("green", "green") if done else ("button", "button") if now else ("card", "edge")
        kit.brush.box(
            surface,
            dot,
            fill=kit.colour(fill),
            edge=kit.colour(edge),
            radius=pixels // 2,
            width=kit.px(1.5),
        )
        if done:
            tick = icon_of(kit, "check", kit.em(12), kit.colour("card"))
            surface.blit(tick, tick.get_rect(center=dot.center))
        else:
            face, text = kit.face(SMALL, BOLD), str(self.number + 1)
            ink = kit.colour("buttontext" if now else "ink2")
            drawn = face.render(text, ink)
            surface.blit(drawn, drawn.get_rect(center=dot.center))
        for side, left in zip(
            self.sides,
            (self.rect.x + kit.px(6), dot.right + kit.px(7)),
            strict=True,
        ):
            side.place(kit, pygame.Rect(left, self.rect.y, room, self.rect.height))
            side.paint(kit, surface)

    def _room(self, kit: Kit, width: int) -> int:
        return max(kit.em(20), (width - kit.em(_DOT)) // 2 - kit.px(13))


def clocks(play: Play) -> Widget:
    """Return both clocks with their heads, and the window that is open."""
    scene, language = play.scene, play.words.language
    heads = Row(
        [
            Text([Span(language.gettext("Their clock"), bold=True, icon="clock")], size=SMALL),
            Space(),
            Label(language.gettext("Your step"), size=SMALL, bold=True, side="right"),
            Icon("flag", size=14),
        ],
        gap=4,
    )
    rows = [
        Step(
            number,
            language.say(_STAGES[stage]),
            language.say(_STEPS[stage]),
            scene.stage,
            key=f"step{number}",
        )
        for number, stage in enumerate(Stage)
    ]
    return Column([heads, Column(list(rows), gap=0), *window(play)], gap=6)


def window(play: Play) -> list[Widget]:
    """Return what the customer is busy with, and how long the chapter lasts where that is fixed."""
    scene, language = play.scene, play.words.language
    lines: list[Widget] = [
        Tinted(
            [Text([Span(language.say(_WINDOWS[scene.stage]), icon="hour", colour="amber")], size=SMALL)],
            tone="amber",
        )
    ]
    until = play.scenario.chapters[play.chapter].until_week
    if until is not None and until > scene.week:
        weeks = language.ngettext(
            "One week left in this chapter", "{count} weeks left in this chapter", until - scene.week
        )
        lines.append(Chip(weeks, icon="cal"))
    return lines
