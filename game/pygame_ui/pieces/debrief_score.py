"""How it ended: the score beside par, the chances at the award, the trainee's forecasts."""

from collections.abc import Sequence
from typing import ClassVar, Final, Unpack

import pygame

from game.client.turning import Decision, Grade
from game.i18n.language import Language
from game.pygame_ui.kit.card import Card, Chip, Tone
from game.pygame_ui.kit.chart import Chart, Series
from game.pygame_ui.kit.kit import Kit
from game.pygame_ui.kit.layout import Column, Grid, Row, Wrap
from game.pygame_ui.kit.meter import Progress
from game.pygame_ui.kit.text import BOLD, SMALL, Label
from game.pygame_ui.kit.widget import Common, Ink, Role, Size, Widget
from game.pygame_ui.playing import Play
from game.session.looking_back import LookBack
from game.voice.hindsight import Debrief
from game.voice.report import GAUGES
from game.voice.words import Words

#: Height of the bar of chances, on the drawing board.
_BAR: Final = 30
#: What a part of the bar must have for its figure to stand in it.
_ROOM: Final = 8
TONES: Final[dict[Grade, Tone]] = {
    Grade.STRONG: "green",
    Grade.INACCURACY: "amber",
    Grade.MISTAKE: "verm",
    Grade.BLUNDER: "plum",
}


class Shares(Widget):
    """A bar of parts that make a whole: each with its figure in it and its words below."""

    role: ClassVar[Role] = Role.IMAGE

    def __init__(
        self, parts: Sequence[tuple[int, str, str]], language: Language, **common: Unpack[Common]
    ) -> None:
        """Show parts.

        Args:
            parts: percent, colour of the ground, words.
            language: in which percentages are written.
            common: `name` should say it in a sentence.
        """
        super().__init__((), **common)
        self.parts = [each for each in parts if each[0] > 0]
        self.language = language

    def inks(self) -> list[Ink]:
        """The figures on their grounds, and the words below."""
        return [Ink("ink2"), *(Ink("card", colour, 3.0) for _, colour, _ in self.parts)]

    def measure(self, kit: Kit, width: int) -> Size:
        """As wide as may be."""
        return width, kit.em(_BAR) + len(self.parts) * kit.theme.line(SMALL) + kit.px(4)

    def paint(self, kit: Kit, surface: pygame.Surface) -> None:
        """The parts side by side, then a line for each."""
        left, high, total = self.rect.x, kit.em(_BAR), sum(each[0] for each in self.parts) or 1
        reached, top = 0, self.rect.y + high + kit.px(4)
        for percent, colour, words in self.parts:
            reached += percent
            right = self.rect.x + self.rect.width * reached // total
            rect = pygame.Rect(left, self.rect.y, max(kit.px(3), right - left - kit.px(2)), high)
            kit.brush.box(surface, rect, fill=kit.colour(colour), radius=kit.px(6))
            face, figure = kit.face(SMALL, BOLD), self.language.percent(percent * 100)
            if percent >= _ROOM and face.width(figure) < rect.width:
                drawn = face.render(figure, kit.colour("card"))
                surface.blit(drawn, drawn.get_rect(center=rect.center))
            left = right
            dot = kit.brush.filled("square", kit.em(10), kit.colour(colour))
            surface.blit(dot, (self.rect.x, top + (kit.theme.line(SMALL) - kit.em(10)) // 2))
            line = f"{self.language.percent(percent * 100)}  {words}"
            kit.text(surface, (self.rect.x + kit.em(16), top), line, SMALL, "ink2")
            top += kit.theme.line(SMALL)


def points(hundredths: int) -> str:
    """Return points of 100 with a tenth."""
    return f"{hundredths // 100}.{hundredths % 100 // 10}"


def score(play: Play, debrief: Debrief, found: Sequence[Decision], par: int | None) -> Widget:
    """Return the card of the score beside par, profit, and how many moves of each grade there were."""
    language, words = play.words.language, play.words
    figure = Label(points(debrief.score), size=40, bold=True)
    below: list[Widget] = []
    if par is not None:
        below.append(Label(language.gettext("par {points}", points=points(par)), size=SMALL, colour="ink2"))
    profit = language.gettext("profit {money}", money=words.money(debrief.profit))
    below.append(Label(profit, size=SMALL, colour="ink2"))
    bars: list[Widget] = [
        Row(
            [
                Label(language.say(name), size=SMALL, em=74),
                Progress(level / 100, grow=1, name=language.say(name)),
                Label(str(level), size=SMALL, bold=True, side="right", em=28),
            ],
            gap=8,
        )
        for name, level in zip(GAUGES, debrief.gauges, strict=True)
        if level >= 0
    ]
    chips = [
        Chip(f"{grade.value}  {_count(words, grade, sum(each.grade is grade for each in found))}", tone=tone)
        for grade, tone in TONES.items()
        if any(each.grade is grade for each in found)
    ]
    left = Column([Label(language.gettext("Score"), size=SMALL, bold=True), figure, *below], gap=0)
    right = Column([Label(language.gettext("Of 100"), size=SMALL, bold=True), *bars], gap=4, grow=1)
    parts: list[Widget] = [Row([left, right], gap=24, align="start")]
    return Card([*parts, *([Wrap(list(chips))] if chips else [])], gap=10)


def _count(words: Words, grade: Grade, count: int) -> str:
    language = words.language
    if grade is Grade.STRONG:
        return language.ngettext("{count} strong", "{count} strong", count)
    if grade is Grade.INACCURACY:
        return language.ngettext("{count} inaccuracy", "{count} inaccuracies", count)
    if grade is Grade.MISTAKE:
        return language.ngettext("{count} mistake", "{count} mistakes", count)
    return language.ngettext("{count} blunder", "{count} blunders", count)


def chance(play: Play, debrief: Debrief, back: LookBack, *, narrow: bool) -> Widget:
    """Return the card of the exact chance at the award beside the trainee's forecasts."""
    language = play.words.language
    parts: list[Widget] = []
    if debrief.decided:
        us, rival = round(debrief.chance_us / 100), round(debrief.chance_rival / 100)
        bar = [
            (us, "blue", language.gettext("sign with you")),
            (rival, "verm", language.gettext("sign with a rival")),
            (100 - us - rival, "ink2", language.gettext("decide nothing")),
        ]
        luck = [
            Label(language.gettext("With the same decisions, of 100 such customers"), bold=True),
            Shares(bar, language, name=language.gettext("The exact chances at the award")),
        ]
        parts.append(Column(luck, gap=8))
    if back.forecasts:
        parts.append(_forecasts(play, debrief, back))
    title = language.gettext("Chance and forecast")
    if narrow or len(parts) == 1:
        return Card(parts, title=title, icon="chart")
    return Card([Grid(parts, columns=(0.42, 0.58), gap=18)], title=title, icon="chart")


def _forecasts(play: Play, debrief: Debrief, back: LookBack) -> Widget:
    """Return the chart of what the trainee forecast, chapter by chapter, toward what was true."""
    language = play.words.language
    last = max(max(each.chapter for each in back.forecasts) + 2, 2)
    said = [(float(each.chapter + 1), float(each.won)) for each in back.forecasts]
    across = [(float(n), str(n)) for n in range(1, last)] + [(float(last), language.gettext("award"))]
    series = [
        Series(
            said,
            mark="circle",
            label=language.gettext("you said {percent}", percent=language.percent(round(said[-1][1]) * 100)),
        )
    ]
    if debrief.decided:
        true = debrief.chance_us / 100
        ends = [(1.0, true), (float(last), true)]
        label = language.gettext("true {percent}", percent=language.percent(round(true) * 100))
        series.append(Series(ends, "f-green", "green", dashed=True, mark="diamond", label=label))
    up = [(float(n), language.percent(n * 100)) for n in (0, 25, 50, 75, 100)]
    return Chart(series, across=across, up=up, name=language.gettext("Your forecasts by chapter"))
