"""After the last move: what happened, the decisions that mattered, the people, what to take home."""

import functools
from typing import TYPE_CHECKING, Final

from game.client.afterwards import debriefing
from game.client.bargain import moves_since_sitting_down
from game.client.handout import kept, own_sheet
from game.client.turning import decisions, moves_since
from game.engine.actions import Action
from game.engine.codes import Refusal
from game.engine.vocab import Kind
from game.errors import KeyedError
from game.pygame_ui.kit.button import Tool
from game.pygame_ui.kit.layout import Column, Row
from game.pygame_ui.kit.scroll import Scroll
from game.pygame_ui.kit.tabs import TabOf, Tabs
from game.pygame_ui.kit.widget import Widget
from game.pygame_ui.pieces import (
    debrief_home,
    debrief_method,
    debrief_outcome,
    debrief_people,
    debrief_score,
    debrief_turns,
)
from game.pygame_ui.pieces.header import header
from game.pygame_ui.pieces.page import Shape, page, shape_of
from game.pygame_ui.screens.screen import Screen
from game.voice.hindsight import Turn

if TYPE_CHECKING:
    from game.pygame_ui.app import App

RIGHT: Final = 432.0
#: So few people that there is room for their picture above what is told of them.
FEW: Final = 4
#: Kind of a scenario that knows one goal and no award.
_DRILL: Final = "drill"


class DebriefPage(Screen):
    """The debrief of the game in hand. First the trainee names the decision to change, then all is shown."""

    def __init__(self, app: "App") -> None:
        super().__init__(app)
        play = self.play
        self.debrief = play.seat.debrief()
        self.back_then = play.seat.look_back(play.scenario.chapters)
        self.found = decisions(self.debrief)
        self.resolve = debrief_home.Resolve()
        self.named: int | None = None if self.found and not self.debrief.as_if else -1
        self.tab = "matter" if self.named is None else "ending"  # who names none sees first how it ended
        self.at = 0

    # --- what is pressed ---

    def name(self, place: int) -> None:
        """Take the decision that the trainee would change, -1 none, and show the rest."""
        self.named = place
        self.at = max(place, 0)

    def go(self, place: int) -> None:
        """Show another decision."""
        self.at = place

    def again(self, turn: Turn) -> None:
        """Play on from before a decision, in a game of its own."""
        self.app.fork(moves_since(self.play.seat, turn.number))

    def sit_down_again(self) -> None:
        """Play the table again, in a game of its own."""
        self.app.fork(moves_since_sitting_down(self.play.past))

    def turn_to(self, tab: str) -> None:
        """Show another part."""
        self.tab = tab.removeprefix("tab-")

    def export(self) -> None:
        """Write the debrief as text beside the game."""
        play = self.play
        lines = debriefing(play.words, play.seat, play.scenario, play.hinted)
        self._write("debrief.txt", "\n".join(lines) + "\n")

    def sheet(self) -> None:
        """Write the sheet for the trainee's own customer beside the game."""
        self._write("my-customer.html", own_sheet(self.language))

    def keep(self) -> None:
        """Keep the resolution with the game."""
        try:
            self.play.seat.note(self.resolve.text)
        except KeyedError as error:
            self.app.complain(error)
        else:
            self.resolve.kept = True

    def _write(self, name: str, text: str) -> None:
        try:
            place = kept(self.play.seat, name, text)
        except KeyedError as error:
            self.app.complain(error)
        else:
            self.app.say(self.language.gettext("Written to {path}", path=str(place)), "check")

    # --- the page ---

    def build(self) -> Widget:
        """Return the page."""
        title = self.language.gettext("Debrief: {title}", title=self.play.words.texts.title)
        tools: list[Widget] = [Tool("doc", self.export, text=self.language.gettext("Export"), key="export")]
        what_if = Action(Kind.WHAT_IF)
        if self.play.seat.why_not(what_if) is Refusal.NONE:
            press = functools.partial(self.app.act, what_if)
            tools.append(
                Tool("swap", press, text=self.language.gettext("What if"), bright=True, key="what-if")
            )
        bar = header(self.app, title, self.play.words.company, tools)
        if self.named is None:
            first = shape_of(self.app) is Shape.WIDE
            ask = debrief_turns.ask(self.play, self.found, self.name, first=first)
            return page(self.app, bar, self._ending(ask))
        tabs = Tabs(
            [TabOf(f"tab-{key}", text, icon) for key, text, icon in self._tabs()],
            f"tab-{self.tab}",
            self.turn_to,
        )
        return page(self.app, bar, Column([tabs, self._part()], gap=12, grow=1))

    def _tabs(self) -> list[tuple[str, str, str]]:
        language = self.language
        found = [
            ("ending", language.gettext("What happened"), "talk"),
            *([("matter", language.gettext("What mattered"), "flag")] if self._something_mattered else []),
            ("people", language.gettext("People"), "team"),
            ("steps", language.gettext("Six steps"), "walk"),
        ]
        if self.back_then.table is not None:
            found.append(("table", language.gettext("At the table"), "scale"))
        if self.debrief.contents or self.debrief.invoices:
            found.append(("after", language.gettext("After signing"), "truck"))
        return [*found, ("home", language.gettext("What you take home"), "star")]

    @property
    def _something_mattered(self) -> bool:
        """Whether there are decisions, chances or forecasts to look at; a drill may have none."""
        return bool(self.found or self.debrief.decided or self.back_then.forecasts)

    def _part(self) -> Widget:
        """Return the part whose tab is chosen."""
        parts = {
            "ending": self._moved,
            "people": self._people,
            "steps": self._steps,
            "table": self._at_table,
            "after": self._after,
            "home": self._home,
        }
        return parts.get(self.tab, self._matter)()

    def _moved(self) -> Widget:
        """Return how it ended, and what moved those who decided."""
        narrow = shape_of(self.app) is not Shape.WIDE
        return self._ending(debrief_outcome.moved(self.play, self.debrief, narrow=narrow))

    def _people(self) -> Widget:
        """Return everybody as they were, and what was noted and not so."""
        wrong = debrief_people.wrong(self.play, self.debrief)
        people = debrief_people.portraits(self.play, self.debrief)
        if len(self.debrief.people) <= FEW and shape_of(self.app) is Shape.WIDE:
            room = debrief_outcome.picture(self.play, self.debrief)
            return Column([room, people, *([wrong] if wrong else [])], gap=12, grow=1)
        return Scroll(Column([people, *([wrong] if wrong else [])], gap=12, pad=4), key="all", grow=1)

    def _steps(self) -> Widget:
        """Return the six steps, and what was done how often."""
        steps = debrief_method.steps(self.play, self.debrief)
        return Column([steps, debrief_method.habits(self.play, self.debrief)], gap=12, grow=1)

    def _at_table(self) -> Widget:
        """Return both sides' steps, and what was true."""
        truth = debrief_method.table(self.play, self.back_then, self.sit_down_again)
        return self._beside(debrief_method.talks(self.play), truth)

    def _after(self) -> Widget:
        """Return who was satisfied, and which money came in."""
        contents = Column([debrief_method.contents(self.play, self.debrief)])
        return self._beside(contents, Column([debrief_method.money(self.play, self.debrief)]))

    def _home(self) -> Widget:
        """Return what was learned, the resolution, and the sheet."""
        resolve = debrief_home.resolution(self.play, self.resolve, self.keep)
        home = Column([resolve, debrief_home.own_customer(self.play, self.sheet)], gap=12)
        return self._beside(debrief_home.lessons(self.play, self.back_then), home)

    def _ending(self, below: Widget) -> Widget:
        """Return how it ended: the people who decided, the verdict, the score, and something below them."""
        play, debrief = self.play, self.debrief
        par = play.scenario.par.textbook if play.scenario.par else None
        room, said = (
            debrief_outcome.picture(play, debrief),
            debrief_outcome.verdict(play, debrief, self.back_then),
        )
        score = debrief_outcome.score(play, debrief, par)
        if shape_of(self.app) is not Shape.WIDE:
            return Scroll(Column([room, said, below, score], gap=12, pad=4), key="ending-page", grow=1)
        said.width = score.width = RIGHT
        room.grow = below.grow = 1
        above = Row([room, said], gap=16, align="stretch", grow=1)
        return Column([above, Row([below, score], gap=16, align="stretch")], gap=12, grow=1)

    def _matter(self) -> Widget:
        """Return the first part: chances, decisions, score, styles."""
        play, debrief = self.play, self.debrief
        left: list[Widget] = []
        narrow = shape_of(self.app) is not Shape.WIDE
        if debrief.decided or self.back_then.forecasts:
            left = [debrief_score.chance(play, debrief, self.back_then, narrow=narrow)]
        if self.found:
            named = -1 if self.named is None else self.named
            shown = debrief_turns.Shown(self.found, self.at, named)
            card = debrief_turns.detail if narrow else debrief_turns.side_by_side
            left.append(card(play, debrief, shown, self.go, self.again))
        par = play.scenario.par.textbook if play.scenario.par else None
        score = debrief_score.score(play, debrief, self.found, par)
        right = Column([score, debrief_people.revealed(play, debrief)], gap=12, grow=1)
        return self._beside(Column(left, gap=12), right)

    def _beside(self, left: Widget, right: Widget | None) -> Widget:
        """Return two columns, or with large text one that scrolls."""
        left.grow = 1
        if right is None:
            return left
        if shape_of(self.app) is Shape.WIDE:
            right.width = RIGHT
            return Row([left, right], gap=16, align="stretch", grow=1)
        return Scroll(Column([left, right], gap=12, pad=4), key=f"debrief-{self.tab}", grow=1)
