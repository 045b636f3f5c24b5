"""One's own guess at a style: a row for each style, its mark, and how sure one is."""

from collections.abc import Callable
from typing import ClassVar, Final, Unpack

import pygame

from game.engine.vocab import Style
from game.i18n.language import Language
from game.pygame_ui.kit.button import Pressable
from game.pygame_ui.kit.kit import Kit
from game.pygame_ui.kit.layout import Column
from game.pygame_ui.kit.motion import BAR
from game.pygame_ui.kit.text import BOLD, SMALL, icon_of
from game.pygame_ui.kit.widget import Common, Host, Role, Size, Widget
from game.pygame_ui.pieces.faces import STYLES
from game.pygame_ui.pieces.people import capital
from game.voice import terms

#: Steps of being sure, the least and the most that can be said, and what a first press says, in percent.
STEP, LEAST, MOST, FIRST = 5, 25, 100, 60
#: Styles from the top, as on the picture of the map.
ORDER: Final = (Style.DRIVER, Style.ANALYTICAL, Style.EXPRESSIVE, Style.AMIABLE)
_NAME: Final = 72
_FIGURE: Final = 36


class GuessRow(Pressable):
    """A style and how sure one is of it: pressed it is the guess, left and right change the figure."""

    role: ClassVar[Role] = Role.SLIDER
    corner: ClassVar[float] = 6

    def __init__(
        self, style: Style, text: str, sure: int, on_guess: Callable[[int], None], **common: Unpack[Common]
    ) -> None:
        """Show a style.

        Args:
            style: whose row it is.
            text: what it is called.
            sure: in percent, 0 where it is not the guess.
            on_guess: takes the percentage.
            common: as for every widget.
        """
        super().__init__(lambda: on_guess(sure or FIRST), **common)
        self.style, self.text, self.sure, self.on_guess = style, text, sure, on_guess

    @property
    def name(self) -> str:
        """The style."""
        return self.text

    @property
    def value(self) -> str:
        """How sure one is."""
        return f"{self.sure}%"

    def measure(self, kit: Kit, width: int) -> Size:
        """One line."""
        return width, max(kit.em(20), kit.theme.line(SMALL) + kit.px(4))

    def key_down(self, host: Host, event: pygame.event.Event) -> bool:
        """Left and right change how sure one is."""
        ways = {pygame.K_LEFT: -STEP, pygame.K_RIGHT: STEP}
        if event.key not in ways:
            return False
        sure = self.sure + ways[event.key] if self.sure else FIRST
        self._guess(host, sure)
        return True

    def click(self, host: Host, at: tuple[int, int]) -> None:
        """A click on the bar says how sure one is; one beside it that this is the guess."""
        bar = self._bar(host.kit)
        if bar.x <= at[0] <= bar.right:
            share = (at[0] - bar.x) / max(1, bar.width)
            self._guess(host, round(share * 100 / STEP) * STEP)
        else:
            self.press(host)

    def _guess(self, host: Host, sure: int) -> None:
        self.on_guess(min(max(sure, LEAST), MOST))
        host.refresh()

    def paint(self, kit: Kit, surface: pygame.Surface) -> None:
        """The mark, the style, the bar, the figure."""
        if self.hovered or self.held:
            kit.brush.box(surface, self.rect, fill=self.ground(kit, "card"), radius=kit.px(6))
        sign, middle = STYLES[self.style], self.rect.centery
        mark = icon_of(kit, sign.icon, kit.em(12), kit.colour(sign.tone))
        surface.blit(mark, mark.get_rect(midleft=(self.rect.x + kit.px(2), middle)))
        top = middle - kit.theme.line(SMALL) // 2
        kit.text(surface, (self.rect.x + kit.em(12) + kit.px(8), top), self.text, SMALL, "ink")
        bar = self._bar(kit)
        edge = kit.colour("edge") if kit.theme.strong else ""
        kit.brush.box(surface, bar, fill=kit.colour("track"), edge=edge, radius=bar.height // 2)
        share = kit.motion.value((self.key, "sure"), self.sure / 100, BAR, self.rect)
        filled = pygame.Rect(bar.topleft, (round(bar.width * share), bar.height))
        if filled.width >= filled.height:
            kit.brush.box(surface, filled, fill=kit.colour(sign.tone), radius=bar.height // 2)
        figure = f"{self.sure}%" if self.sure else "\u2013"
        face = kit.face(SMALL, BOLD)
        left = self.rect.right - face.width(figure) - kit.px(2)
        kit.text(surface, (left, top), figure, SMALL, "ink" if self.sure else "ink2", weight=BOLD)

    def _bar(self, kit: Kit) -> pygame.Rect:
        words = max(kit.em(_NAME), kit.face(SMALL).width(self.text) + kit.px(8))
        left = self.rect.x + kit.em(12) + kit.px(8) + words
        right, high = self.rect.right - kit.em(_FIGURE), kit.px(8)
        return pygame.Rect(left, self.rect.centery - high // 2, max(kit.px(20), right - left), high)


def guess_rows(
    language: Language, guess: Style | None, sure: int, on_guess: Callable[[Style, int], None]
) -> Widget:
    """Return the rows of all styles.

    Args:
        language: for their names.
        guess: the style that one guesses, None where there is no guess.
        sure: how sure one is of it, in percent.
        on_guess: takes a style and how sure one is.
    """
    rows: list[Widget] = [
        GuessRow(
            style,
            capital(language.say(terms.STYLES[style])),
            sure if style is guess else 0,
            lambda percent, style=style: on_guess(style, percent),  # type: ignore[misc]
            key=f"guess-{style.name.lower()}",
        )
        for style in ORDER
    ]
    return Column(rows, gap=0)
