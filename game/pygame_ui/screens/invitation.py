"""Before people are invited: who comes, and in which manner they are received."""

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar, Final, Unpack

import pygame

from game.client.plans import free_colleagues
from game.engine.actions import Action
from game.engine.codes import Refusal
from game.engine.vocab import Colleague, Kind, Relation
from game.pygame_ui.kit.button import Pressable, paint_control
from game.pygame_ui.kit.kit import Kit
from game.pygame_ui.kit.layout import Grid
from game.pygame_ui.kit.text import SMALL, Label, icon_of
from game.pygame_ui.kit.widget import Common, Role, Size, Widget
from game.pygame_ui.pieces.all_moves import MOVES
from game.pygame_ui.pieces.people import Acquaintance, capital, people_of, relation_word
from game.pygame_ui.pieces.person_card import paint_head
from game.pygame_ui.screens.form import Form
from game.pygame_ui.screens.screen import Screen
from game.voice import terms
from game.voice.refusals import refused

if TYPE_CHECKING:
    from game.pygame_ui.app import App

_FACE: Final = 34
_LEAST: Final = 180


class Guest(Pressable):
    """Somebody who may be asked along: the head, the name, how well we know each other, and a tick."""

    role: ClassVar[Role] = Role.SWITCH

    def __init__(
        self,
        person: Acquaintance,
        on_press: Callable[[], None],
        relation: str,
        *,
        chosen: bool,
        locked: str = "",
        **common: Unpack[Common],
    ) -> None:
        super().__init__(on_press, locked=locked, **common)
        self.person, self.chosen = person, chosen
        ink = "ink3" if locked else "ink"
        self._labels = (
            Label(person.name, bold=True, colour=ink, lines=2),
            Label(person.title, size=SMALL, colour="ink3" if locked else "ink2", lines=2),
            Label(relation, size=SMALL, colour="ink3" if locked else "ink2", lines=1),
        )

    @property
    def name(self) -> str:
        """Name, title, relationship."""
        return ", ".join(label.plain for label in self._labels)

    @property
    def hint(self) -> str:
        """The reason where it is impossible."""
        return self.locked

    def measure(self, kit: Kit, width: int) -> Size:
        """The texts beside the head."""
        room = self._room(kit, width)
        return width, max(kit.em(_FACE), sum(label.size(kit, room)[1] for label in self._labels)) + kit.px(14)

    def paint(self, kit: Kit, surface: pygame.Surface) -> None:
        """The box, the head, the texts, the tick."""
        paint_control(kit, surface, self, main=False, chosen=self.chosen)
        pad, size = kit.px(9), kit.em(_FACE)
        face = pygame.Rect(self.rect.x + pad, self.rect.centery - size // 2, size, size)
        paint_head(kit, surface, face, self.person.look)
        room = self._room(kit, self.rect.width)
        sizes = [label.size(kit, room)[1] for label in self._labels]
        y = self.rect.centery - sum(sizes) // 2
        for label, high in zip(self._labels, sizes, strict=True):
            label.place(kit, pygame.Rect(face.right + kit.px(8), y, room, high))
            label.paint(kit, surface)
            y += high
        if self.chosen or self.locked:
            mark = icon_of(
                kit,
                "lock" if self.locked else "check",
                kit.em(16),
                kit.colour("ink3" if self.locked else "blue"),
            )
            surface.blit(mark, mark.get_rect(midright=(self.rect.right - pad, self.rect.centery)))

    def _room(self, kit: Kit, width: int) -> int:
        return max(kit.em(30), width - 2 * kit.px(9) - kit.em(_FACE) - kit.px(12) - kit.em(16))


class Invitation(Form):
    """Who is invited to something, as many as it has room for."""

    def __init__(self, app: "App", below: Screen, action: Action) -> None:
        """Begin with those who were meant.

        Args:
            app: whose screen it is.
            below: the page that stays to be seen.
            action: the invitation with at least one person.
        """
        super().__init__(app, below)
        self.kind = action.kind
        self.icon = MOVES[self.kind][0]
        scene = self.play.scene
        self.guests = {person for person in action.people if person in scene.people} or set(scene.people[:1])
        first = next(iter(sorted(self.guests)), 0)
        self.manner = int(self.play.habits.manner(first))
        self.colleague = -1

    def title(self) -> str:
        """Return what the invitation is to."""
        return self.language.say(MOVES[self.kind][1])

    def go_text(self) -> str:
        """Return what stands on the button."""
        return self.language.gettext("Invite now")

    def rows(self) -> list[Widget]:
        """Return the people, the manner, and for a presentation who comes along."""
        scene = self.play.scene
        most, expected = int(scene.brief.reach[self.kind]), Relation(int(scene.brief.expected[self.kind]))
        notes = [self.language.ngettext("For one person.", "For up to {count} people.", most)]
        if expected > Relation.STRANGER:
            usual = self.language.say(terms.RELATIONS[expected])
            notes.append(
                self.language.gettext("People usually accept from here on: {relation}.", relation=usual)
            )
        people: list[Widget] = [self._guest(each, most) for each in people_of(self.play)]
        rows = [
            self.part(
                self.language.gettext("Who is invited?"),
                Grid(people, columns=[1, 1, 1], gap=8, least=_LEAST),
                " ".join(notes),
            ),
            self.part(
                self.language.gettext("In which manner do you begin?"), self.manners(self.manner, self._speak)
            ),
        ]
        if self.kind is Kind.PRESENT:
            rows.append(
                self.part(
                    self.language.gettext("Who comes along?"),
                    self.options(self._company(), self.colleague, self._bring, "with"),
                )
            )
        return rows

    def action(self) -> Action:
        """Return the invitation as it is set."""
        return Action(self.kind, people=frozenset(self.guests), level=self.manner, colleague=self.colleague)

    def _guest(self, person: Acquaintance, most: int) -> Guest:
        """Return the row of somebody; who cannot be invited at all is locked with the reason."""
        alone = Action(self.kind, people=frozenset({person.index}))
        refusal = self.play.seat.why_not(alone)
        reason = "" if refusal is Refusal.NONE else refused(self.play.words, self.play.scene, alone, refusal)
        return Guest(
            person,
            lambda: self._turn(person.index, most),
            relation_word(self.play, person),
            chosen=person.index in self.guests,
            locked=reason,
            key=f"guest-{person.index}",
        )

    def _turn(self, person: int, most: int) -> None:
        """Put somebody on the list or take them off; where only one has room the other one goes."""
        if person in self.guests:
            self.guests.discard(person)
        elif most == 1:
            self.guests = {person}
        else:
            self.guests.add(person)

    def _company(self) -> list[tuple[int, str, str]]:
        """Return which colleagues may come along."""
        say = self.language.say
        free = [
            (int(each), capital(say(terms.COLLEAGUES[each])), "") for each in free_colleagues(self.play.scene)
        ]
        return [(-1, capital(say(terms.COLLEAGUES[Colleague.NOBODY])), ""), *free]

    def _speak(self, manner: int) -> None:
        self.manner = manner

    def _bring(self, colleague: int) -> None:
        self.colleague = colleague
