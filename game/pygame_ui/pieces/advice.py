"""Small things that scenes share: what the manager says, cards that keep low."""

from collections.abc import Sequence
from typing import Unpack

from game.i18n.language import Language
from game.portraits.look import Look
from game.pygame_ui.kit.card import Card, Tinted
from game.pygame_ui.kit.kit import Kit
from game.pygame_ui.kit.layout import Column, Row
from game.pygame_ui.kit.text import BODY, SMALL, Heading, Label, Span, Text
from game.pygame_ui.kit.widget import Common, Size, Widget
from game.pygame_ui.pieces.avatar import Avatar

#: What the trainee's own manager looks like, in every scenario.
MANAGER = Look(
    head="square",
    skin=2,
    hair="side",
    hair_colour="salt",
    age="older",
    beard="short",
    glasses="half",
    clothes="cardigan",
    colour="slateblue",
    accent="amber",
)


def hint(text: str) -> Widget:
    """Return what the manager says while one plays."""
    return Tinted(
        [Text([Span(text, icon="bulb", colour="amber")], size=SMALL + 0.5)], tone="amber", pad=(7, 10)
    )


def managers_lines(language: Language, lines: Sequence[str]) -> Widget:
    """Return what the manager says of something that is over, beside the manager's face."""
    name = language.gettext("Your manager")
    texts: list[Widget] = [Heading(name, size=SMALL, colour="ink2")]
    texts += [Label(line, size=BODY + 1.5) for line in lines]
    return Row([Avatar(MANAGER, size=72, name=name), Column(texts, gap=4, grow=1)], gap=14, align="start")


class Low(Card):
    """A card that is never higher than this, whatever it holds: what is in it scrolls."""

    def __init__(
        self,
        children: Sequence[Widget],
        most: float,
        *,
        title: str = "",
        icon: str = "",
        aside: Widget | None = None,
        **common: Unpack[Common],
    ) -> None:
        super().__init__(children, title=title, icon=icon, aside=aside, **common)
        self.most = most

    def measure(self, kit: Kit, width: int) -> Size:
        """As high as what it holds, up to its most."""
        wide, high = super().measure(kit, width)
        return wide, min(high, kit.em(self.most))
