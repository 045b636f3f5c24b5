"""The whole palette of the desk: every kind of move, for the person that is chosen on the map."""

from collections.abc import Callable
from typing import Final

from game.client.palette import KindNow, kinds_now
from game.engine.actions import Action
from game.engine.codes import Refusal
from game.engine.vocab import Kind
from game.pygame_ui.kit.layout import Column, Grid, Row
from game.pygame_ui.kit.scroll import Scroll
from game.pygame_ui.kit.tabs import TabOf, Tabs
from game.pygame_ui.kit.widget import Widget
from game.pygame_ui.pieces.all_moves import GROUPS, MOVES, WITH_ONE, Move, groups, moves_of, short_reason
from game.pygame_ui.pieces.next_steps import prices
from game.pygame_ui.playing import Play
from game.session.seat import Choice as Template
from game.voice.pages import cost
from game.voice.refusals import refused

#: Least width of a row where one group is shown at a time.
_MOVE: Final = 220


class DeskPalette:
    """Every move with its cost, or with the reason why it is impossible now."""

    def __init__(self, play: Callable[[], Play], take: Callable[[Action], None]) -> None:
        """Ask what is possible only when it is shown.

        Args:
            play: returns the game in hand.
            take: makes a move, or asks first for what has to be settled before it.
        """
        self._play, self._take = play, take
        self.group = 0  # where one is shown at a time
        self._templates: tuple[object, tuple[Template, ...]] = (None, ())

    def whole(self, person: int, *beside: Widget) -> Widget:
        """Return all moves in their groups, and what stands beside them."""
        return groups(self._play().words.language, self._kinds(), self._row_for(person), *beside)

    def one_group(self, person: int, *beside: Widget) -> Widget:
        """Return the groups as tabs, with the moves of the one that is chosen."""
        language = self._play().words.language
        heads = [TabOf(f"group{place}", language.say(title)) for place, (title, _) in enumerate(GROUPS)]
        tabs = Tabs(heads, f"group{self.group}", lambda key: self.go_to(int(key[-1])), key="groups")
        tabs.grow = 1
        moves: list[Widget] = list(moves_of(self.group, self._kinds(), self._row_for(person)))
        grid = Grid(moves, columns=[1, 1, 1], gap=8, least=_MOVE)
        return Column([Row([tabs, *beside], gap=8), Scroll(grid, key="palette", grow=1)], gap=8, grow=1)

    def go_to(self, group: int) -> None:
        """Show another group, where one is shown at a time."""
        self.group = group

    def why_not(self, action: Action) -> str:
        """Return why a move is impossible, nothing where it is possible."""
        play = self._play()
        refusal = play.seat.why_not(action)
        return "" if refusal is Refusal.NONE else refused(play.words, play.scene, action, refusal)

    def _kinds(self) -> dict[Kind, KindNow]:
        """Return every kind of move as it stands now."""
        play = self._play()
        return {each.kind: each for each in kinds_now(play.words, play.scene, self._of_the_moment())}

    def _row_for(self, person: int) -> Callable[[KindNow], Move]:
        """Return what makes the row of a kind: about a person, where it is about one."""
        play = self._play()

        def row(now: KindNow) -> Move:
            icon, text = MOVES[now.kind]
            template = self.template(now.kind, person) or now.choices[0]
            locked = self.why_not(template.action) if now.kind in WITH_ONE else now.reason
            short = short_reason(play.words.language, template.refusal)
            return Move(
                play.words.language.say(text),
                lambda: self._take(template.action),
                icon=icon,
                costs=[short, ""] if locked else prices(play, template.action),
                hint=cost(play.words, play.scene, template.action),
                locked=locked,
                key=f"move-{now.kind.name.lower()}",
            )

        return row

    def _of_the_moment(self) -> tuple[Template, ...]:
        """Return every template; asked for once a moment."""
        play = self._play()
        moment = (id(play.seat), play.scene.moves, play.scene.week)
        if self._templates[0] != moment:
            self._templates = (moment, play.seat.choices())
        return self._templates[1]

    def template(self, kind: Kind, person: int) -> Template | None:
        """Return the template of a kind for somebody."""
        for each in self._of_the_moment():
            action = each.action
            if action.kind is kind and (action.person == person or action.people == frozenset({person})):
                return each
        return None
