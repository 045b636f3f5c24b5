"""What all screens share on which one speaks: sentences to choose from, and all that could be said."""

import functools
from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

import pygame

from game.client.moment import Offered
from game.engine.vocab import Kind
from game.pygame_ui.kit.button import Button, Tool
from game.pygame_ui.kit.layout import Column, Grid, Row, Space
from game.pygame_ui.kit.scroll import Scroll
from game.pygame_ui.kit.text import BODY, SMALL, Label
from game.pygame_ui.kit.widget import Widget
from game.pygame_ui.pieces.advice import hint
from game.pygame_ui.pieces.move_builder import Group, MoveBuilder
from game.pygame_ui.pieces.page import Shape, shape_of
from game.pygame_ui.pieces.saying import Saying
from game.pygame_ui.screens.notebook import Notebook
from game.pygame_ui.screens.screen import Screen
from game.voice.hints import Strength
from game.voice.labels import label_of

if TYPE_CHECKING:
    from game.pygame_ui.app import App


#: So few sentences are written larger.
FEW = 4
#: Room for a word beside an icon where three buttons stand side by side.
_BESIDE_ICON = 60


class Talking(Screen):
    """A page with sentences to choose from; P leads to all that could be said, Esc back."""

    groups: ClassVar[Sequence[Group]]  # of moves, as they stand in the list of all

    def __init__(self, app: "App", builder: MoveBuilder | None = None) -> None:
        """Show the sentences to choose from, or all that could be said.

        Args:
            app: that shows it.
            builder: where all is shown, what is put together; the page below it has the sentences.
        """
        super().__init__(app)
        self.builder = builder

    def key(self, event: pygame.event.Event) -> bool:
        """P shows all that could be said, and the sentences again; N opens the notebook."""
        if event.type == pygame.KEYDOWN and not event.mod & (pygame.KMOD_CTRL | pygame.KMOD_ALT):
            if event.key == pygame.K_p:
                self.toggle()
                return True
            if event.key == pygame.K_n:
                self.app.open(Notebook(self.app))
                return True
        return super().key(event)

    def toggle(self, kinds: Sequence[Kind] = ()) -> None:
        """Show all that could be said, or the sentences again.

        Args:
            kinds: of which the first possible one is chosen.
        """
        if self.builder:
            self.app.leave()
        else:
            self.app.open(type(self)(self.app, MoveBuilder(self.app, self.groups, kinds)))

    def sentences(self, below: Sequence[Widget] = ()) -> list[Widget]:
        """Return the sentences, what the manager says, and the way to all others.

        Args:
            below: what scrolls with the sentences where there is little room, as then the manager's words do.
        """
        play, language = self.play, self.language
        nudges = [hint(line) for line in self.nudges()]
        roomy = len(play.moment.offers) <= FEW and not nudges and shape_of(self.app) is Shape.WIDE
        sayings = [
            Saying(
                each.text,
                functools.partial(self.app.act, each.action),
                about=self._about(each),
                cost=language.minutes(int(play.scene.brief.minutes[each.action.kind])),
                digit=str(each.number),
                size=BODY + (2.5 if roomy else 1),
                roomy=roomy,
                first=place == 0,
                key=f"say-{each.number}",
            )
            for place, each in enumerate(play.moment.offers)
        ]
        inner = [*sayings, *nudges, *below] if below else sayings
        scroll = Scroll(Column(list(inner), gap=11 if roomy else 8, pad=4), key="sayings", grow=1)
        return [scroll, *([] if below else nudges), *self._own()]

    def about(self, offered: Offered) -> str:
        """Return what a sentence is about, where it does not say it."""
        return offered.about

    def nudges(self) -> list[str]:
        """Return what the manager says to this moment."""
        return self.play.hints()

    def _about(self, offered: Offered) -> str:
        """Return what a sentence is about, and where everything is explained what kind of move it is."""
        about, label = self.about(offered), label_of(self.play.words, offered.action)
        if self.play.strength is not Strength.EXPLAIN or not label:
            return about
        label = label[:1].upper() + label[1:]
        return self.language.gettext("{move} ({about})", move=label, about=about) if about else label

    def _own(self) -> list[Widget]:
        """Return the way to all that could be said, group by group where there is room."""
        language = self.language
        if shape_of(self.app) is not Shape.WIDE:
            text = language.gettext("All that you could say")
            return [Button(text, self.toggle, icon="menu", digit="P", key="all")]
        shown = [group for group in self.groups if Kind.LEAVE not in group.kinds]
        columns, kit = 3 if len(shown) % 3 == 0 else 2, self.app.stage.kit
        words = [word for group in shown for word in language.say(group.title).split()]
        marked = columns == 2 or max(map(kit.face(BODY, 400).width, words)) <= kit.px(_BESIDE_ICON)
        groups: list[Widget] = [
            Button(
                language.say(group.title),
                functools.partial(self.toggle, group.kinds),
                icon=group.icon if marked else "",
                height=38,
                key=f"to-{group.icon}",
            )
            for group in shown
        ]
        title = Label(language.gettext("Or put it together yourself"), size=SMALL, colour="ink2")
        every = Button(language.gettext("All"), self.toggle, digit="P", key="all")
        return [Row([title, Space(), every], gap=8), Grid(groups, columns=(1,) * columns, gap=6)]


def notebook(app: "App") -> Tool:
    """Return the way to the notebook, for the header."""
    text = app.language.gettext("Notebook")
    return Tool("book", lambda: app.open(Notebook(app)), tooltip=text, key="notebook")
