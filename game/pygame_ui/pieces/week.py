"""The running week: its days, and what is left of hours, money and colleagues."""

import datetime as dt
from typing import ClassVar, Final, Unpack

import pygame

from game.engine.vocab import Approval
from game.i18n.language import Language, Message, mark
from game.pygame_ui.kit.card import Chip
from game.pygame_ui.kit.kit import Kit
from game.pygame_ui.kit.layout import Row, Space, Wrap
from game.pygame_ui.kit.meter import Progress
from game.pygame_ui.kit.motion import BAR
from game.pygame_ui.kit.text import BODY, BOLD, SMALL, TITLE, Icon, Label, Rule, Span, Text
from game.pygame_ui.kit.widget import Common, Role, Size, Widget
from game.pygame_ui.playing import Play
from game.voice import terms

_DAYS: Final = (mark("Mon"), mark("Tue"), mark("Wed"), mark("Thu"), mark("Fri"))
#: Height of a day's hours on the drawing board.
_HOURS: Final = 40
#: Minutes of a colleague's day.
_DAY: Final = 480
_HALF: Final = "\u00bd"
#: Colleagues by the field that holds their minutes.
_COLLEAGUES: Final[tuple[tuple[str, str, Message], ...]] = (
    ("engineer", "gear", mark("Engineer {days}")),
    ("service", "truck", mark("Service {days}")),
    ("executive", "crown", mark("Executive {days}")),
)


def today(play: Play) -> tuple[dt.date | None, int]:
    """Return the Monday of the running week, where the scenario has dates, and which of its days it is."""
    scene, start = play.scene, play.words.start
    total = max(scene.brief.week_minutes, 1)
    used = min(max(total - scene.of("left"), 0), total - 1)
    return start + dt.timedelta(weeks=scene.week) if start else None, used * len(_DAYS) // total


class Days(Widget):
    """Five days side by side, each with the share of its hours that is gone."""

    role: ClassVar[Role] = Role.IMAGE

    def __init__(
        self, language: Language, monday: dt.date | None, day: int, gone: float, **common: Unpack[Common]
    ) -> None:
        """Show a week.

        Args:
            language: for the names of the days.
            monday: its first day, where there are dates.
            day: which it is now, 0..4.
            gone: share of the week's hours, 0 to 1.
            common: `name` should say how much is left.
        """
        super().__init__((), **common)
        self.names = [language.say(name) for name in _DAYS]
        self.dates = [str((monday + dt.timedelta(days=each)).day) if monday else "" for each in range(5)]
        self.day, self.gone = day, gone

    def measure(self, kit: Kit, width: int) -> Size:
        """Name, date and hours below each other."""
        dates = kit.theme.line(TITLE) if self.dates[0] else 0
        return width, kit.theme.line(SMALL) + dates + kit.px(_HOURS) + kit.px(14)

    def paint(self, kit: Kit, surface: pygame.Surface) -> None:
        """Each day; today on its own ground."""
        gone = kit.motion.value((self.key, "gone"), self.gone, BAR, self.rect) * len(self.names)
        wide = self.rect.width / len(self.names)
        for number, (name, date) in enumerate(zip(self.names, self.dates, strict=True)):
            left, right = round(number * wide), round((number + 1) * wide)
            place = pygame.Rect(
                self.rect.x + left + kit.px(1), self.rect.y, right - left - kit.px(2), self.rect.height
            )
            if number == self.day:
                kit.brush.box(
                    surface,
                    place,
                    fill=kit.colour("blue-s"),
                    edge=kit.colour("blue"),
                    radius=kit.px(8),
                    width=kit.px(2),
                )
            y = place.y + kit.px(4)
            for text, size, ink, weight in ((name, SMALL, "ink2", 400), (date, TITLE, "ink", BOLD)):
                if text:
                    middle = place.centerx - kit.face(size, weight).width(text) // 2
                    kit.text(surface, (middle, y), text, size, ink, weight=weight)
                    y += kit.theme.line(size)
            hours = pygame.Rect(place.x + kit.px(6), y + kit.px(3), place.width - kit.px(12), kit.px(_HOURS))
            self._hours(kit, surface, hours, min(max(gone - number, 0.0), 1.0))

    def _hours(self, kit: Kit, surface: pygame.Surface, rect: pygame.Rect, share: float) -> None:
        edge = kit.colour("edge") if kit.theme.strong else ""
        kit.brush.box(surface, rect, fill=kit.colour("track"), edge=edge, radius=kit.px(4))
        high = round(rect.height * share)
        if high > 0:
            filled = pygame.Rect(rect.x, rect.y, rect.width, high)
            kit.brush.box(surface, filled, fill=kit.colour("f-spent"), radius=kit.px(3))
        for part in range(1, 4):
            y = rect.y + rect.height * part // 4
            surface.fill(kit.colour("card"), (rect.x, y, rect.width, kit.px(1)))


def week_parts(play: Play, most: int | None = None) -> list[Widget]:
    """Return what stands in the card of the week, below its title.

    Args:
        play: the game in hand.
        most: dates that are shown at most, where there is no room for all.
    """
    scene, language = play.scene, play.words.language
    total, left = scene.brief.week_minutes, max(scene.of("left"), 0)
    monday, day = today(play)
    hours = language.minutes(left)
    gone = 1 - min(left / max(total, 1), 1.0)
    return [
        Days(language, monday, day, gone, key="days", name=hours),
        _figure("hour", language.gettext("Left this week"), hours),
        Progress(left / max(total, 1), key="hours", name=language.gettext("Left this week")),
        _figure("money", language.gettext("Expenses left"), play.words.money(scene.of("cash"))),
        *_colleagues(play),
        *_rivals(play),
        *_dates(play, most),
    ]


def _figure(icon: str, text: str, figure: str) -> Widget:
    """Return a line with an icon, what it is, and its figure at the right."""
    return Row(
        [Icon(icon, colour="ink2"), Label(text, size=BODY), Space(), Label(figure, bold=True, side="right")],
        gap=6,
    )


def _colleagues(play: Play) -> list[Widget]:
    """Return the days left of our colleagues, as far as they were released."""
    scene, language = play.scene, play.words.language
    released = language.say(terms.APPROVALS[Approval(scene.of("approved"))])
    chips: list[Widget] = []
    for field, icon, text in _COLLEAGUES:
        days = _days(scene.of(field))
        if days != "0":
            whole = language.say(text, days=days)
            chips.append(Chip(days, icon=icon, name=whole, tooltip=whole, key=f"days-{field}"))
    head = Row(
        [Label(language.gettext("Colleagues, days left"), size=SMALL, bold=True), Rule(width=8, grow=1)],
        gap=6,
    )
    return [head, Wrap([*chips, Label(released, size=SMALL, colour="ink2")], gap=4)]


def _days(minutes: int) -> str:
    """Return minutes as working days, with halves."""
    halves = minutes * 2 // _DAY
    whole, half = divmod(halves, 2)
    return f"{whole or ''}{_HALF}" if half else str(whole)


def dates(play: Play) -> list[tuple[str, str, str]]:
    """Return what was promised and until when, who expects us, and what they celebrate this week.

    Each has an icon, a text and a colour.
    """
    scene, words = play.scene, play.words
    language, found = words.language, list[tuple[str, str, str]]()
    if scene.brief.natural[min(scene.week, scene.brief.weeks)] and scene.week in words.texts.occasions:
        found.append(("star", words.occasion(scene.week), "ink"))
    for person in scene.people:
        due, who = scene.about("promise", person), words.name(scene, person)
        if due >= 0:
            text = language.gettext("Promised to {who}, week {number}", who=who, number=due + 1)
            found.append(("check", text, "verm" if due <= scene.week else "ink"))
        if scene.about("invited", person):
            found.append(("walk", language.gettext("{who} expects you", who=who), "ink"))
    return found


def _dates(play: Play, most: int | None) -> list[Widget]:
    """Return the dates with their title, and how many more there are."""
    language, found = play.words.language, dates(play)
    if not found:
        return []
    head = Row([Label(language.gettext("Dates"), size=SMALL, bold=True), Rule(width=8, grow=1)], gap=6)
    lines: list[Widget] = [_date(*each) for each in found[:most]]
    left = [text for _, text, _ in found[len(lines) :]]
    if left:
        text = language.ngettext("one more", "{count} more", len(left))
        lines.append(Chip(text, icon="plus", tooltip=" · ".join(left), key="dates-more"))
    return [head, *lines]


def _date(icon: str, text: str, colour: str) -> Widget:
    return Text([Span(text, icon=icon, colour=colour)], size=SMALL)


def _rivals(play: Play) -> list[Widget]:
    """Return which rivals have been noticed, the last of them first."""
    scene, words = play.scene, play.words
    lines: list[Widget] = []
    for name in filter(None, scene.rivals):
        text = words.language.gettext("{rival} is in the house", rival=words.rival(name))
        lines.append(Text([Span(text, icon="eye", colour="verm")], size=SMALL))
    return lines
