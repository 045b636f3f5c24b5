"""The dark bar at the top of every page: logo, title, what it is about, time left and tools."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, Final, Unpack

import pygame

from game.pygame_ui.kit.button import Tool
from game.pygame_ui.kit.card import Bar
from game.pygame_ui.kit.kit import Kit
from game.pygame_ui.kit.layout import Space
from game.pygame_ui.kit.motion import BAR
from game.pygame_ui.kit.text import BODY, BOLD, PAGE, Heading, Label, icon_of
from game.pygame_ui.kit.theme import mix
from game.pygame_ui.kit.widget import Common, Role, Size, Widget
from game.pygame_ui.pieces.logo import Logo
from game.pygame_ui.screens.screen import Page

if TYPE_CHECKING:
    from game.pygame_ui.app import App

HEIGHT: Final = 52
#: Text from which the bar has room for the title and the tools of its page only, in percent.
LARGE_TEXT: Final = 150
#: Widths on the drawing board below which what it is about is left out.
NARROW: Final = 900


def header(app: "App", title: str, about: str = "", tools: Sequence[Widget] = ()) -> Widget:
    """Return the bar of a page.

    Args:
        app: whose text size says what there is room for.
        title: of the page.
        about: a few words after it; left out where there is little room, cut where there is not enough.
        tools: of this page, at the right: `TimeLeft`, `Weeks`, `Tool`. On the pages of a game the ways to
            log, rule book, help and menu follow.
    """
    large = app.settings.text >= LARGE_TEXT
    parts: list[Widget] = [Logo(), Heading(title, size=PAGE, colour="headtext", on="head", lines=1)]
    if about and not large and app.board[0] >= NARROW:
        parts.append(Label(about, colour="headsoft", on="head", lines=1))
    parts += [Space(), *tools]
    if app.plays:
        parts += _ways(app, large=large)
    return Bar(parts, height=HEIGHT, pad=(6, 16))


def _ways(app: "App", *, large: bool) -> list[Widget]:
    """Return the tools that lead to the pages one may want at any time."""
    language = app.language
    log = language.pgettext("page", "Log")
    ways: list[Widget] = [
        Tool("doc", lambda: app.turn_to(Page.LOG), text="" if large else log, tooltip=log, key="to-log"),
        Tool(
            "bulb", lambda: app.turn_to(Page.BOOK), tooltip=language.gettext("Rules and words"), key="to-book"
        ),
        Tool("q", lambda: app.turn_to(Page.HELP), tooltip=language.gettext("Keys and help"), key="to-help"),
        Tool("menu", lambda: app.turn_to(Page.MENU), tooltip=language.gettext("Menu"), key="to-menu"),
    ]
    return ways[-1:] if large else ways


class TimeLeft(Widget):
    """A ring that fills with the time used, the figure beside it."""

    role: ClassVar[Role] = Role.METER
    rigid: ClassVar[bool] = True

    def __init__(self, share: float, figure: str, rest: str = "", **common: Unpack[Common]) -> None:
        """Show a share of time.

        Args:
            share: that is used, 0 to 1.
            figure: in bold, such as `25 min left`.
            rest: after it, such as `of 60`.
            common: as for every widget.
        """
        super().__init__((), **common)
        self.share, self.figure, self.rest = min(1.0, max(0.0, share)), figure, rest

    @property
    def name(self) -> str:
        """Figure and rest."""
        return self.spoken or f"{self.figure} {self.rest}".strip()

    def measure(self, kit: Kit, width: int) -> Size:  # noqa: ARG002 - it keeps its width
        """The ring and one line."""
        wide = kit.em(34) + kit.px(9) + kit.face(PAGE, BOLD).width(self.figure)
        if self.rest:
            wide += kit.px(4) + kit.face(BODY).width(self.rest)
        return wide, kit.em(34)

    def paint(self, kit: Kit, surface: pygame.Surface) -> None:
        """Draw the ring, write beside it."""
        share = kit.motion.value((self.key, "share"), self.share, BAR, self.rect)
        pixels = kit.em(34)
        ring = kit.brush.ring(share, pixels, kit.colour("f-amber"), _track(kit), kit.em(5))
        surface.blit(ring, ring.get_rect(midleft=self.rect.midleft))
        left = self.rect.x + pixels + kit.px(9)
        top = self.rect.centery - kit.theme.line(PAGE) // 2
        left += kit.text(surface, (left, top), self.figure, PAGE, "headtext", weight=BOLD)
        if self.rest:
            top = self.rect.centery - kit.theme.line(BODY) // 2
            kit.text(surface, (left + kit.px(4), top), self.rest, BODY, "headsoft")


class Weeks(Widget):
    """A pill with an icon, a few words and a bar that fills."""

    role: ClassVar[Role] = Role.METER
    rigid: ClassVar[bool] = True

    def __init__(self, text: str, share: float, *, icon: str = "cal", **common: Unpack[Common]) -> None:
        """Show how far something has come.

        Args:
            text: such as `Week 9 of 24`.
            share: 0 to 1.
            icon: before the text.
            common: as for every widget.
        """
        super().__init__((), **common)
        self.text, self.share, self.icon = text, min(1.0, max(0.0, share)), icon

    @property
    def name(self) -> str:
        """Its text."""
        return self.spoken or self.text

    def measure(self, kit: Kit, width: int) -> Size:  # noqa: ARG002 - it keeps its width
        """Icon, text and bar, with room at both ends."""
        return self._text_left(kit) + kit.face(BODY).width(self.text) + kit.px(92), kit.em(32)

    def paint(self, kit: Kit, surface: pygame.Surface) -> None:
        """Draw the pill, then what is in it."""
        radius, middle = self.rect.height // 2, self.rect.centery
        edge = kit.colour("edge") if kit.theme.strong else ""
        kit.brush.box(surface, self.rect, fill=kit.colour("pill"), edge=edge, radius=radius, width=kit.px(2))
        drawn = icon_of(kit, self.icon, kit.em(16), kit.colour("headtext"))
        surface.blit(drawn, drawn.get_rect(midleft=(self.rect.x + kit.px(11), middle)))
        top = middle - kit.theme.line(BODY) // 2
        kit.text(surface, (self.rect.x + self._text_left(kit), top), self.text, BODY, "headtext")
        bar = pygame.Rect(0, 0, kit.px(70), kit.px(8))
        bar.midright = (self.rect.right - kit.px(13), middle)
        kit.brush.box(surface, bar, fill=_track(kit), radius=bar.height // 2)
        share = kit.motion.value((self.key, "share"), self.share, BAR, self.rect)
        filled = pygame.Rect(bar.topleft, (round(bar.width * share), bar.height))
        if filled.width >= filled.height:
            kit.brush.box(surface, filled, fill=kit.colour("f-amber"), radius=bar.height // 2)

    def _text_left(self, kit: Kit) -> int:
        return kit.px(11) + kit.em(16) + kit.px(7)


def _track(kit: Kit) -> str:
    """Return the colour of what is not filled yet, on the bar and on a pill."""
    return mix(kit.colour("pill"), kit.colour("headsoft"), 0.3)
