"""The desk: the account map, the week, both clocks, what was told, and what can be done next."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

import pygame

from game.engine.actions import Action
from game.engine.vocab import Kind, Style
from game.errors import KeyedError
from game.pygame_ui.kit.button import Button, Tool
from game.pygame_ui.kit.card import Card
from game.pygame_ui.kit.layout import Column, Layers, Row
from game.pygame_ui.kit.scroll import Scroll
from game.pygame_ui.kit.tabs import TabOf, Tabs
from game.pygame_ui.kit.text import Rule
from game.pygame_ui.kit.widget import Widget
from game.pygame_ui.pieces.account_map import account_map
from game.pygame_ui.pieces.all_moves import (
    GROUPS,
    WITH_SEVERAL,
)
from game.pygame_ui.pieces.clocks import clocks
from game.pygame_ui.pieces.desk_palette import DeskPalette
from game.pygame_ui.pieces.header import Weeks, header
from game.pygame_ui.pieces.message import message_sheet
from game.pygame_ui.pieces.milestone_strip import milestone_strip
from game.pygame_ui.pieces.next_steps import ALL, Aside, last_told, next_steps, steps_of
from game.pygame_ui.pieces.page import Drawer, Half, Shape, Shown, page, shape_of
from game.pygame_ui.pieces.people import Acquaintance, people_of
from game.pygame_ui.pieces.person_sheet import person_sheet
from game.pygame_ui.pieces.week import dates, today, week_parts
from game.pygame_ui.playing import Play
from game.pygame_ui.screens.call_plan import Call, CallPlan
from game.pygame_ui.screens.invitation import Invitation
from game.pygame_ui.screens.judgement import Judgement
from game.pygame_ui.screens.notebook import Notebook
from game.pygame_ui.screens.proposal import Proposal
from game.pygame_ui.screens.screen import Screen
from game.voice.words import shown

if TYPE_CHECKING:
    from game.pygame_ui.app import App

#: Widths on the drawing board.
_LEFT: Final = 240
_RIGHT: Final = 280
_TOLD: Final = 336
#: Header and margins.
_ABOVE_AND_BELOW: Final = 80
#: Height on the drawing board from which there is room for what the signs of the map mean.
_HIGH: Final = 700
#: Least width of a row of the palette where one group is shown at a time, and the digits of the groups.
_MOVE: Final = 220
_DIGITS: Final = [str(number + 1) for number in range(len(GROUPS))]
#: Actions that stand on a person's card.
_ON_CARD: Final = (Kind.PHONE, Kind.PREPARE, Kind.DELIVER)


class Desk(Screen):
    """What is shown between meetings."""

    def __init__(self, app: "App") -> None:
        """Show the person that one is most likely to think of: of the last move, else of the first step."""
        super().__init__(app)
        self.shown = Shown()
        self.all_moves = False
        self.aside = -1  # message that was put aside
        self.tab = "next"  # with large text
        self.palette = DeskPalette(lambda: self.play, self.take)
        self.chosen = _about(self.play)

    # --- the page ---

    def build(self) -> Widget:
        """Return the page as it is now."""
        people = people_of(self.play)
        if self.chosen not in self.play.scene.people:
            self.chosen = people[0].index if people else -1
        body = self._tabbed(people) if self._form is Shape.TABS else self._side_by_side(people)
        whole: list[Widget] = [page(self.app, _bar(self), body)]
        if self.shown.drawer and self._form is Shape.DRAWER:
            whole = [_drawer(self.play, whole[0], self.shown)]
        elif self.waits and self.play.scene.of("message") != self.aside:
            whole.append(message_sheet(self.play, self.take, self.put_aside))
        return Layers(whole)

    @property
    def waits(self) -> bool:
        """Whether a message waits for an answer."""
        return self.play.scene.of("message") >= 0

    @property
    def _form(self) -> Shape:
        return shape_of(self.app)

    def _side_by_side(self, people: list[Acquaintance]) -> Widget:
        """Return the week, the map with what can be done below it, and the person."""
        large = self.app.settings.text / 100
        middle: list[Widget] = [
            account_map(self.play, people, self.chosen, self.choose, key=self.app.board[1] >= _HIGH)
        ]
        if self.chosen >= 0:
            middle.append(self._card_of(people, _RIGHT * large))
        strip: list[Widget] = [
            *self._opener(),
            *milestone_strip(self.play, self.look_at_board),
            *self._waiting(),
        ]
        for each in strip:
            each.grow = int(each.key == "milestones")
        head = [Row(strip, gap=10)] if strip else []
        gap = 12 if self._form is Shape.DRAWER else 16
        main = Column([*head, Row(middle, gap=gap, align="stretch", grow=1), self._bottom()], gap=12, grow=1)
        if self._form is Shape.DRAWER:
            return main
        return Row([_left_that_fits(self.app, self.play), main], gap=16, align="stretch", grow=1)

    def _opener(self) -> list[Widget]:
        """Return the button of the drawer with the figure that matters most: what is left of the week."""
        if self._form is not Shape.DRAWER:
            return []
        left = self.language.minutes(max(self.play.scene.of("left"), 0))
        text = self.language.gettext("{left} left", left=left)
        return [Button(text, lambda: setattr(self.shown, "drawer", True), icon="cal", key="drawer")]

    def _waiting(self) -> list[Widget]:
        """Return the way back to a message that was put aside."""
        if not self.waits:
            return []
        text = self.language.gettext("A message waits")
        return [
            Button(text, lambda: setattr(self, "aside", -1), icon="talk", tone="verm", key="message-waits")
        ]

    def _tabbed(self, people: list[Acquaintance]) -> Widget:
        """Return the map on the left, and on the right one of four lists."""
        person = next((each.name for each in people if each.index == self.chosen), "")
        heads = [TabOf("next", self.language.gettext("Next"), "target")]
        heads += [TabOf("person", person, "user")] if person else []
        heads += [
            TabOf("moves", self.language.gettext("All moves"), "menu"),
            TabOf("week", self.language.gettext("Week"), "cal"),
        ]
        bodies: dict[str, Callable[[], Widget]] = {
            "next": self._next,
            "person": lambda: self._card_of(people),
            "moves": lambda: Card([self.palette.one_group(self.chosen)], grow=1),
            "week": lambda: _left(self.play),
        }
        body = bodies[self.tab]()
        body.grow = 1
        right = Column(
            [Tabs(heads, self.tab, self.go_to, key="tabs"), *self._waiting(), body], gap=10, grow=1
        )
        map_ = account_map(self.play, people, self.chosen, self.choose, key=False)
        return Row([Half(map_), Half(right)], gap=12, align="stretch", grow=1)

    def _next(self) -> Widget:
        """Return what was told and the steps, below each other."""
        steps = next_steps(self.play, self.take, self.toggle, 1)
        parts = Column(
            [*milestone_strip(self.play, self.look_at_board), *last_told(self.play), steps], gap=12, pad=4
        )
        return Card([Scroll(parts, key="next-steps", grow=1)], grow=1)

    def _card_of(self, people: list[Acquaintance], width: float | None = None) -> Widget:
        """Return the card of the person that is chosen."""
        person = next(each for each in people if each.index == self.chosen)
        return person_sheet(self.play, person, self.palette, self.take, self.guess, width)

    def _bottom(self) -> Widget:
        """Return what was told and the next steps, or the whole palette."""
        if self.all_moves:
            less = self.language.gettext("Fewer moves")
            back = Button(less, self.toggle, icon="x", digit=ALL, key="all-moves")
            if self._form is Shape.DRAWER:
                return Card([self.palette.one_group(self.chosen, back)], pad=(8, 14))
            return Card([self.palette.whole(self.chosen, back)], pad=(8, 14))
        steps = next_steps(self.play, self.take, self.toggle, 2)
        last = Column([Aside(Column(last_told(self.play)), key="told", grow=1)], width=_TOLD)
        steps.grow = 1
        return Card([Row([last, Rule(upright=True), steps], gap=14, align="stretch")], pad=(10, 14))

    # --- what is done ---

    def choose(self, person: int) -> None:
        """Show somebody's card."""
        self.chosen = person
        if self._form is Shape.TABS:
            self.tab = "person"

    def go_to(self, tab: str) -> None:
        """Show another list beside the map."""
        self.tab = tab

    def toggle(self) -> None:
        """Show the whole palette, or the few steps again."""
        if self._form is Shape.TABS:
            self.tab = "moves"
        else:
            self.all_moves = not self.all_moves

    def put_aside(self) -> None:
        """Look at the map before the message is answered."""
        self.aside = self.play.scene.of("message")

    def take(self, action: Action) -> None:
        """Make a move; where something has to be settled before it, ask for that first."""
        form = _FORMS.get(action.kind)
        if form is None:
            self.app.act(action)
        else:
            self.app.open(form(self.app, self, action))

    def read(self) -> None:
        """Open the notebook."""
        self.app.open(Notebook(self.app))

    def look_at_board(self) -> None:
        """Open the notebook where the milestones are."""
        self.app.open(Notebook(self.app, "board"))
        self.app.stage.focus_on("board")

    def guess(self, style: Style, percent: int) -> None:
        """Note a guess at the style of the person that is chosen."""
        try:
            self.play.seat.guess(self.play.scene.names.people[self.chosen], style.name.lower(), percent)
        except KeyedError as error:
            self.app.complain(error)

    def key(self, event: pygame.event.Event) -> bool:
        """N opens the notebook; where one group of moves is shown, digits lead to the others."""
        if event.type != pygame.KEYDOWN or event.mod & (pygame.KMOD_CTRL | pygame.KMOD_ALT):
            return super().key(event)
        if event.key == pygame.K_n:
            self.read()
        elif self._one_group and event.unicode in _DIGITS:
            self.palette.go_to(_DIGITS.index(event.unicode))
            self.app.refresh()
        else:
            return super().key(event)
        return True

    @property
    def _one_group(self) -> bool:
        """Whether the palette is open with one group at a time."""
        return self.tab == "moves" if self._form is Shape.TABS else self.all_moves

    def back(self) -> None:
        """Close the palette; below the desk there is nothing to go back to."""
        if self.all_moves:
            self.all_moves = False
            self.app.refresh()
        else:
            super().back()


def _about(play: Play) -> int:
    """Return whom the last move or the first step is about, -1 nobody."""
    people, beat = play.scene.people, play.last
    actions = [beat.played.action] if beat else []
    actions += [each.action for each in steps_of(play)]
    wanted = [beat.played.before.met] if beat else []
    for action in actions:
        wanted += [action.person, *sorted(action.people if action.kind in WITH_SEVERAL else ())]
    return next((each for each in wanted if each in people), people[0] if people else -1)


def _bar(desk: Desk) -> Widget:
    """Return the bar with the week."""
    scene, words = desk.play.scene, desk.play.words
    text = words.language.gettext("Week {number} of {weeks}", number=scene.week + 1, weeks=scene.brief.weeks)
    tools: list[Widget] = [
        Weeks(text, (scene.week + 1) / max(scene.brief.weeks, 1), key="weeks"),
        Tool("book", desk.read, tooltip=words.language.gettext("Notebook"), key="notebook"),
    ]
    return header(desk.app, shown(words.texts.title), words.company, tools)


def _drawer(play: Play, behind: Widget, shown_: Shown) -> Widget:
    """Return the page with the week before it."""
    close = Button(
        play.words.language.pgettext("page", "Close"),
        lambda: setattr(shown_, "drawer", False),
        icon="x",
        key="drawer-close",
    )
    left = _left(play)
    left.grow = 1
    return Drawer(behind, Column([Row([close]), left], pad=12), shown_, grow=1)


def _left(play: Play) -> Widget:
    """Return the week and the clocks, below each other."""
    return Column([Scroll(_week_and_clocks(play), key="week-list", grow=1)])


def _left_that_fits(app: "App", play: Play) -> Widget:
    """Return the week and the clocks with as many dates as there is room for, the urgent ones first."""
    kit, width = app.stage.kit, _LEFT * app.settings.text / 100
    room, most = app.stage.page.height - kit.px(_ABOVE_AND_BELOW), len(dates(play))
    while most > 1 and _week_and_clocks(play, most).size(kit, kit.px(width))[1] > room:
        most -= 1
    return Column([Scroll(_week_and_clocks(play, most), key="week-list", grow=1)], width=width)


def _week_and_clocks(play: Play, most: int | None = None) -> Column:
    """Return the card of the week with so many dates at most, and that of the clocks."""
    language = play.words.language
    monday, day = today(play)
    title = language.gettext("This week")
    if monday is not None:
        title = language.day(monday.fromordinal(monday.toordinal() + day))
    week = Card(week_parts(play, most), title=title, icon="cal", gap=7)
    return Column([week, Card([clocks(play)])], gap=12)


#: What has to be settled before a move; every other one is made at once.
_FORMS: Final[dict[Kind, Callable[["App", Screen, Action], Screen]]] = {
    Kind.VISIT: CallPlan,
    Kind.PHONE: Call,
    Kind.JUDGE: Judgement,
    Kind.PROPOSE: lambda app, _below, _action: Proposal(app),
    **dict.fromkeys(WITH_SEVERAL, Invitation),
}
