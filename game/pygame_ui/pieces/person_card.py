"""A person on the account map: portrait, name, how far the relationship has come, roles, own guess."""

from collections.abc import Callable, Hashable
from typing import ClassVar, Final, Unpack

import pygame

from game.engine.vocab import Relation
from game.portraits.look import Look
from game.pygame_ui.kit.button import Pressable
from game.pygame_ui.kit.card import Chip
from game.pygame_ui.kit.kit import Kit
from game.pygame_ui.kit.text import BOLD, SMALL, Label, Span, Text, icon_of
from game.pygame_ui.kit.widget import Common, Role, Size
from game.pygame_ui.pieces.avatar import rounded
from game.pygame_ui.pieces.faces import STYLES, drawn
from game.pygame_ui.pieces.people import Acquaintance

NAME: Final = 13.0
FACE: Final = 40
PAD: Final = 9
SEGMENT: Final = (15, 7)
#: Room above and below what stands on a card, and the width below which its signs are smaller.
EDGE: Final = 7
NARROW: Final = 172


class PersonCard(Pressable):
    """Somebody who has been found; pressed, everything that is known of them is shown."""

    role: ClassVar[Role] = Role.CHOICE
    corner: ClassVar[float] = 12

    def __init__(  # noqa: PLR0913 - one name each for what a card says
        self,
        person: Acquaintance,
        on_press: Callable[[], None],
        *,
        relation: str,
        unknown_role: str,
        unknown_style: str,
        coach: str,
        chosen: bool = False,
        **common: Unpack[Common],
    ) -> None:
        super().__init__(on_press, **common)
        self.person, self.chosen, self.coach = person, chosen, coach
        plain = Label(person.name, bold=True, size=NAME, lines=2)
        both = [Span(person.name, bold=True), Span(f" {person.own_script}")]
        self._names = (Text(both, size=NAME, lines=1), plain) if person.own_script else (plain, plain)
        self._titles = [Label(person.title, size=SMALL, colour="ink2", lines=most) for most in (2, 1)]
        self._shown_title = self._titles[0]
        self._relation = Label(relation, size=SMALL, colour="ink2", lines=1)
        known = [Chip(role, solid=True) for role in person.roles]
        self._roles = known if person.role_known else [Chip(unknown_role, dashed=True)]
        self._chips, self._short = self._roles, False
        self.at_rest = False  # whether a picture of it is drawn that is kept
        self._guess = f"{person.sure}%" if person.guess is not None else unknown_style

    @property
    def name(self) -> str:
        """Name, title, relationship and roles."""
        roles = ", ".join(chip.text for chip in self._roles)
        said = (self.person.name, self.person.title, self._relation.plain, roles)
        return ", ".join(each for each in (*said, self.coach if self.person.coach else "") if each)

    @property
    def hint(self) -> str:
        """Name, title and roles where they are cut."""
        cut = self._names[1].cut or self._shown_title.cut or self._chips != self._roles
        return self.tooltip or (self.name if cut else "")

    def measure(self, kit: Kit, width: int) -> Size:
        """Three parts below each other: who it is, how far it has come, what is known."""
        top, middle, roles = self._heights(kit, width)
        return width, top + middle + roles + 2 * kit.px(EDGE) + 2 * kit.px(4)

    @property
    def looks(self) -> Hashable:
        """All that its look depends on beside its size."""
        words = (self._relation.plain, self._guess, *(chip.text for chip in self._chips))
        return (self.person, self.chosen, self._short, words)

    def place(self, kit: Kit, rect: pygame.Rect) -> None:
        """Find out how many roles there is room for."""
        super().place(kit, rect)
        self._chips, self._short = self._fitting(kit, rect.width)

    def paint(self, kit: Kit, surface: pygame.Surface) -> None:
        """The sheet, then its three parts, which are drawn once as long as they stay the same."""
        self._sheet(kit, surface)
        drawn = kit.brush.drawn(self.looks, self.rect.size, lambda to: self._parts(kit, to))
        surface.blit(drawn, self.rect)

    def _parts(self, kit: Kit, surface: pygame.Surface) -> None:
        """Draw the three parts on a surface as large as the card."""
        card = surface.get_rect()
        top, middle, _ = self._heights(kit, card.width)
        self._who(kit, surface, kit.px(EDGE), top)
        self._how_far(kit, surface, kit.px(EDGE) + top + kit.px(4), middle)
        self._what(kit, surface)

    def paint_over(self, kit: Kit, surface: pygame.Surface) -> None:
        """The mark of a coach, over the upper edge."""
        if not self.person.coach:
            return
        chip = Chip(self.coach, icon="star", tone="amber", edged=True)
        wide, high = chip.size(kit, self.rect.width)
        chip.place(kit, pygame.Rect(self.rect.right - kit.px(10) - wide, self.rect.y - high // 2, wide, high))
        chip.paint(kit, surface)

    def _heights(self, kit: Kit, width: int) -> tuple[int, int, int]:
        room = self._room(kit, width)
        texts = self._name(kit, room).size(kit, room)[1] + self._title(kit, room).size(kit, room)[1]
        return max(kit.em(FACE), texts), kit.theme.line(SMALL), kit.em(SMALL + 2) + kit.px(6)

    def _room(self, kit: Kit, width: int) -> int:
        return max(kit.em(30), width - 2 * kit.px(PAD) - kit.em(FACE) - kit.px(7))

    def _name(self, kit: Kit, room: int) -> Text:
        """Return the name, also as it is written at home where both stand on one line."""
        both, plain = self._names
        both.size(kit, room)
        return plain if both.cut else both

    def _title(self, kit: Kit, room: int) -> Text:
        """Return the title; where the name takes two lines it has one."""
        two = self._name(kit, room).size(kit, room)[1] > kit.theme.line(NAME)
        self._shown_title = self._titles[two]
        return self._shown_title

    def _sheet(self, kit: Kit, surface: pygame.Surface) -> None:
        radius, thick = kit.px(self.corner), kit.px(2 if kit.theme.strong else 1)
        if self.chosen:
            kit.brush.shadow(surface, self.rect, radius=radius, high=True)
            around = self.rect.inflate(2 * kit.px(4), 2 * kit.px(4))
            if not kit.theme.strong:
                kit.brush.box(surface, around, fill=kit.colour("blue-s"), radius=radius + kit.px(4))
            fill, edge, thick = self._fill(kit), kit.colour("blue"), kit.px(3 if kit.theme.strong else 2)
            kit.brush.box(surface, self.rect, fill=fill, edge=edge, radius=radius, width=thick)
        elif self.person.met:
            kit.brush.shadow(surface, self.rect, radius=radius)
            fill, edge = self._fill(kit), kit.colour("ctl")
            kit.brush.box(surface, self.rect, fill=fill, edge=edge, radius=radius, width=thick)
        else:
            kit.brush.box(surface, self.rect, fill=self._fill(kit, "bg"), radius=radius)
            kit.brush.dashed(surface, self.rect, kit.colour("edge"), radius=radius, width=kit.px(1.25))

    def _fill(self, kit: Kit, tone: str = "in") -> str:
        return kit.colour(tone) if self.at_rest else self.ground(kit, tone)

    def _who(self, kit: Kit, surface: pygame.Surface, y: int, high: int) -> None:
        size = kit.em(FACE)
        face = pygame.Rect(kit.px(PAD), y + (high - size) // 2, size, size)
        paint_head(kit, surface, face, self.person.look)
        left = face.right + kit.px(7)
        room = self._room(kit, surface.get_width())
        name, title = self._name(kit, room), self._title(kit, room)
        sizes = [label.size(kit, room)[1] for label in (name, title)]
        y += (high - sum(sizes)) // 2
        for label, tall in zip((name, title), sizes, strict=True):
            label.place(kit, pygame.Rect(left, y, room, tall))
            label.paint(kit, surface)
            y += tall

    def _how_far(self, kit: Kit, surface: pygame.Surface, y: int, high: int) -> None:
        narrow = surface.get_width() < kit.em(NARROW)
        middle, right = y + high // 2, surface.get_width() - kit.px(PAD)
        left = paint_segments(kit, surface, (kit.px(PAD), middle), self.person.relation, narrow=narrow)
        fits = left + kit.px(6) + kit.face(SMALL).width(self._relation.plain) <= right
        left += kit.px(6 if fits else 3)
        icon = icon_of(kit, self.person.icon, kit.em(14), kit.colour("ink2"))
        beside = right - icon.get_width() - kit.px(4)
        if left + kit.face(SMALL).width(self._relation.plain) <= beside:
            surface.blit(icon, icon.get_rect(midright=(right, middle)))
            right = beside
        self._relation.place(kit, pygame.Rect(left, y, max(1, right - left), high))
        self._relation.paint(kit, surface)

    def _fitting(self, kit: Kit, width: int) -> tuple[list[Chip], bool]:
        """Return the roles that there is room for, and whether the guess has room for its mark only."""
        gap, room = kit.px(4), width - 2 * kit.px(PAD)
        wides = [chip.size(kit, room)[0] + gap for chip in self._roles]
        short = self.person.guess is None and sum(wides) + self._guess_width(kit, self._guess) > room
        room -= self._guess_width(kit, "" if short else self._guess)
        shown: list[Chip] = []
        for place, (chip, wide) in enumerate(zip(self._roles, wides, strict=True)):
            rest = len(self._roles) - place - 1
            more = Chip(f"+{rest + 1}", solid=True)
            last = Chip(f"+{rest}", solid=True).size(kit, room)[0] + gap if rest else 0
            if place and wide > room - last:
                return [*shown, more], short
            shown.append(chip)
            room -= wide
        return shown, short

    def _what(self, kit: Kit, surface: pygame.Surface) -> None:
        high = kit.em(SMALL + 2) + kit.px(6)
        card = surface.get_rect()
        y, left, right = card.bottom - kit.px(EDGE) - high, kit.px(PAD), card.right - kit.px(PAD)
        right -= self._paint_guess(kit, surface, y + high // 2, "" if self._short else self._guess)
        for chip in self._chips:
            wide = min(chip.size(kit, card.width)[0], right - kit.px(4) - left)
            chip.place(kit, pygame.Rect(left, y, max(1, wide), high))
            chip.paint(kit, surface)
            left = chip.rect.right + kit.px(4)

    def _guess_width(self, kit: Kit, text: str) -> int:
        """Return how wide the guess is, with its mark."""
        known = self.person.guess is not None
        words = kit.face(SMALL, BOLD if known else 400).width(text) + kit.px(4) if text else 0
        return words + kit.em(11 if known else 12)

    def _paint_guess(self, kit: Kit, surface: pygame.Surface, middle: int, text: str) -> int:
        """Draw the guess with its right end at the edge; return how wide it is."""
        known, wide = self.person.guess is not None, self._guess_width(kit, text)
        left = surface.get_width() - kit.px(PAD) - wide
        if self.person.guess is None:
            mark = icon_of(kit, "q", kit.em(12), kit.colour("ink2"))
        else:
            sign = STYLES[self.person.guess]
            mark = icon_of(kit, sign.icon, kit.em(11), kit.colour(sign.tone))
        surface.blit(mark, mark.get_rect(midleft=(left, middle)))
        at = (left + mark.get_width() + kit.px(4), middle - kit.theme.line(SMALL) // 2)
        ink, weight = ("ink", BOLD) if known else ("ink2", 400)
        kit.text(surface, at, text, SMALL, ink, weight=weight)
        return wide


def paint_segments(
    kit: Kit, surface: pygame.Surface, at: tuple[int, int], relation: Relation, *, narrow: bool
) -> int:
    """Draw the four segments of a relationship, their left middle at a point; return where they end."""
    wide, high, gap = kit.em(SEGMENT[0] - 7 * narrow), kit.em(SEGMENT[1]), kit.px(3)
    for number in range(Relation.ALLIANCE):
        rect = pygame.Rect(at[0] + number * (wide + gap), at[1] - high // 2, wide, high)
        on = number < relation
        fill, edge = ("f-green", "green") if on else ("track", "ctl")
        kit.brush.box(
            surface, rect, fill=kit.colour(fill), edge=kit.colour(edge), radius=kit.px(3), width=kit.px(1)
        )
    return at[0] + Relation.ALLIANCE * (wide + gap) - gap


def paint_head(kit: Kit, surface: pygame.Surface, rect: pygame.Rect, look: Look | None) -> None:
    """Draw a head in a round field, a silhouette where nobody knows who it is."""
    edge = kit.colour("edge") if kit.theme.strong else ""
    head = rounded(drawn(look, crop="head"), rect.width, kit.colour("track"), edge, kit.px(2))
    surface.blit(head, rect)


class NobodyYet(Pressable):
    """A place on the map where nobody has been found."""

    role: ClassVar[Role] = Role.LABEL
    corner: ClassVar[float] = 12

    def __init__(self, text: str, note: str, **common: Unpack[Common]) -> None:
        super().__init__(None, **common)
        self._text, self._note = Label(text, bold=True), Label(note, size=SMALL, colour="ink2")

    @property
    def name(self) -> str:
        """Both lines."""
        return ", ".join(each.plain for each in (self._text, self._note) if each.plain)

    @property
    def focusable(self) -> bool:
        """Nothing happens when it is pressed."""
        return False

    def measure(self, kit: Kit, width: int) -> Size:
        """The silhouette and both texts."""
        room = self._room(kit, width)
        texts = self._text.size(kit, room)[1] + self._note.size(kit, room)[1]
        return width, max(kit.em(FACE), texts) + 2 * kit.px(PAD)

    def paint(self, kit: Kit, surface: pygame.Surface) -> None:
        """A dashed sheet, the silhouette, the texts."""
        radius = kit.px(self.corner)
        kit.brush.box(surface, self.rect, fill=kit.colour("bg"), radius=radius)
        kit.brush.dashed(surface, self.rect, kit.colour("edge"), radius=radius, width=kit.px(1.25))
        size = kit.em(FACE)
        face = pygame.Rect(self.rect.x + kit.px(PAD), self.rect.centery - size // 2, size, size)
        paint_head(kit, surface, face, None)
        room = self._room(kit, self.rect.width)
        sizes = [label.size(kit, room)[1] for label in (self._text, self._note)]
        y = self.rect.centery - sum(sizes) // 2
        for label, high in zip((self._text, self._note), sizes, strict=True):
            label.place(kit, pygame.Rect(face.right + kit.px(8), y, room, high))
            label.paint(kit, surface)
            y += high

    def _room(self, kit: Kit, width: int) -> int:
        return max(kit.em(30), width - 2 * kit.px(PAD) - kit.em(FACE) - kit.px(8))
