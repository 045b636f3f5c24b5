"""A meeting: the person across the table, sentences to choose from, needs and objections, what was said."""

import functools
from typing import TYPE_CHECKING, Final

from game.engine.actions import Action
from game.engine.codes import Happening
from game.engine.vocab import Goal, Kind
from game.i18n.language import mark
from game.pygame_ui.kit.button import Tool
from game.pygame_ui.kit.card import Card
from game.pygame_ui.kit.layout import Column, Row, Space
from game.pygame_ui.kit.scroll import Scroll
from game.pygame_ui.kit.tabs import TabOf, Tabs
from game.pygame_ui.kit.text import SMALL, Label, Span, Text
from game.pygame_ui.kit.widget import ENDLESS, Widget
from game.pygame_ui.pieces.advice import Low, hint
from game.pygame_ui.pieces.facing import Seen, facing, moment_of
from game.pygame_ui.pieces.header import TimeLeft, header
from game.pygame_ui.pieces.known_of import known_of
from game.pygame_ui.pieces.manners import manner_card, manner_row
from game.pygame_ui.pieces.move_builder import MEETING, MoveBuilder
from game.pygame_ui.pieces.needs import needs_tree
from game.pygame_ui.pieces.objections import objections, open_of
from game.pygame_ui.pieces.page import Shape, Split, page, shape_of
from game.pygame_ui.pieces.so_far import LOG, so_far, talk_share
from game.pygame_ui.screens.talking import Talking, notebook
from game.voice import terms
from game.voice.hints import Strength

if TYPE_CHECKING:
    from game.pygame_ui.app import App

#: Widths on the drawing board: the sentences, the needs.
_MOVES, _SIDE = 366, 276
#: Height of what was said so far.
_SO_FAR: Final = 196
#: Height of the page, in lengths of the drawing board at the usual size of text, that is little.
_LITTLE: Final = 330
#: Shares of the width where there are two parts only.
_SCENE, _LIST = 43, 57
#: So few needs leave room for a line on how they are found.
_FEW_NEEDS: Final = 1
#: Speech and narration below the picture, at most, on the drawing board.
_SPEECH: Final = 150


_TO_LEARN: Final = mark("{title} · to learn: {need}")


class Meeting(Talking):
    """One person, face to face."""

    groups = MEETING

    def __init__(self, app: "App", builder: MoveBuilder | None = None) -> None:
        """Begin with the moves."""
        super().__init__(app, builder)
        self.tab = "moves"
        self._at_end = False  # whether what was said is scrolled to its end

    # --- the page ---

    def _tab(self, key: str) -> None:
        self.tab = key

    def build(self) -> Widget:
        """Return the page: three parts side by side, or two and tabs."""
        play = self.play
        kit = self.app.stage.kit
        if not self._at_end:
            kit.places[f"{LOG}/scroll"], self._at_end = ENDLESS, True
        seen = moment_of(play.words, play.scene, play.scene.met, play.last)
        wide = shape_of(self.app) is Shape.WIDE
        body = self._wide(seen) if wide else self._narrow(seen)
        return page(self.app, _bar(self.app), body)

    def _wide(self, seen: Seen) -> Widget:
        scene = facing(self.play.words, self.play.scene, seen, bubble=True, reading=self._reading())
        left = Column([scene, self._so_far()], gap=12, grow=1)
        right: list[Widget] = [manner_card(self.app)]
        if self.builder:
            right.append(self.builder.card(wide=True))
        else:
            known = known_of(self.play.words, self.play.scene, self.play.scene.met)
            side = Column([self._needs(), self._objections(), known], gap=12, width=_SIDE)
            right.append(Row([self._moves(), side], gap=16, align="stretch", grow=1))
        return Row([left, Column(right, gap=12, width=_MOVES + _SIDE + 16)], gap=16, align="stretch")

    def _narrow(self, seen: Seen) -> Widget:
        """The scene on the left, one list on the right, the rest behind tabs."""
        left: list[Widget] = [facing(self.play.words, self.play.scene, seen, bubble=False)]
        heard = [Label(line, size=15.5) for line in seen.speech]
        heard += [Label(line, colour="ink2") for line in seen.seen]
        if heard:
            left.append(Low([Scroll(Column(list(heard), gap=6), key="heard", grow=1)], _SPEECH))
        if self._reading():
            left.append(hint(self._reading()))
        parts = {"moves": self._moves_part, "needs": self._needs_tab, "doubts": self._doubts_tab}
        shown = parts.get(self.tab, self._told_part)()
        right = Card([Tabs(self._tabs(), self.tab, self._tab), shown], gap=10, pad=(4, 12, 12, 12))
        return Split([Column(left, gap=10), right], shares=(_SCENE, _LIST), gap=12)

    def _tabs(self) -> list[TabOf]:
        language, scene = self.language, self.play.scene
        waiting = open_of(scene, scene.met)
        doubts = language.gettext("Objections")
        if waiting:
            doubts = language.gettext("Objections {count}", count=waiting)
        return [
            TabOf("moves", language.gettext("Moves"), "target"),
            TabOf("needs", language.gettext("Needs"), "tree"),
            TabOf("doubts", doubts, "warn"),
            TabOf("told", language.gettext("So far"), "talk"),
        ]

    # --- sentences ---

    def _moves(self) -> Widget:
        language, scene = self.language, self.play.scene
        minutes = language.minutes(max(0, scene.of("span") - scene.of("minute")))
        left = Label(language.gettext("{minutes} left", minutes=minutes), size=SMALL, colour="ink2")
        title = language.gettext("Your move")
        return Card(self.sentences(), title=title, icon="target", aside=left, width=_MOVES)

    def _moves_part(self) -> Widget:
        if self.builder:
            return self.builder.card(wide=False)
        notes = self.app.settings.text < 150 and self.app.board[1] >= 680
        room = self.app.stage.page.width * _LIST // 100 - self.app.stage.kit.px(70)
        tiles = manner_row(self.app, room, notes=notes)
        if self.app.board[1] * 100 / self.app.settings.text < _LITTLE:
            return Column(self.sentences([tiles]), gap=10, grow=1)
        return Column([tiles, *self.sentences()], gap=10, grow=1)

    def nudges(self) -> list[str]:
        """Return what the manager says, but for the reading of the posture."""
        lines = super().nudges()
        return lines[:-1] if self.play.strength is Strength.EXPLAIN else lines

    def _reading(self) -> str:
        """Return how the posture is usually read, where everything is explained."""
        lines = super().nudges()
        return lines[-1] if self.play.strength is Strength.EXPLAIN and lines else ""

    # --- needs and objections ---

    def _needs(self) -> Widget:
        language, parts = self.language, [self._needs_part()]
        if len(self.play.scene.needs) < _FEW_NEEDS:
            tip = language.gettext("A problem comes first; what follows from it leads to the rest.")
            parts.append(Text([Span(tip, icon="ask", colour="ink2")], size=SMALL))
        return Card(parts, title=language.gettext("Needs found"), icon="tree")

    def _needs_part(self) -> Widget:
        play = self.play
        fresh = frozenset(
            event.item
            for event in (play.last.played.events if play.last else ())
            if event.kind in {Happening.FOUND, Happening.CLEARED}
        )
        grown = needs_tree(play.words, play.scene, play.scene.met, fresh)
        return Scroll(grown, key="tree", grow=1)

    def _objections(self) -> Widget:
        title = self.language.gettext("Objections")
        return Low([self._doubts()], 210, title=title, icon="warn")

    def _doubts(self) -> Widget:
        scene = self.play.scene
        return Scroll(objections(self.play.words, scene, scene.met), key="objections", grow=1)

    def _needs_tab(self) -> Widget:
        known = known_of(self.play.words, self.play.scene, self.play.scene.met)
        return Column([self._needs_part(), known], gap=14, grow=1)

    def _doubts_tab(self) -> Widget:
        return Column([self._doubts()], grow=1)

    # --- what was said so far ---

    def _so_far(self) -> Widget:
        title, talk = self.language.gettext("So far"), talk_share(self.play)
        return Low(so_far(self.play), _SO_FAR, title=title, icon="talk", aside=talk)

    def _told_part(self) -> Widget:
        return Column([Row([Space(), talk_share(self.play)]), *so_far(self.play)], gap=10, grow=1)


def _bar(app: "App") -> Widget:
    """Return the header: who is visited and why, the minutes that are used, the way out."""
    language, words, scene = app.language, app.play_in_hand.words, app.play_in_hand.scene
    used, span = scene.of("minute"), max(1, scene.of("span"))
    small = shape_of(app) is Shape.TABS
    left = language.gettext("{minutes} left", minutes=language.minutes(max(0, span - used)))
    time = TimeLeft(used / span, left, key="time")
    if not small:
        rest = language.gettext("of {span} used", span=language.minutes(span))
        time = TimeLeft(used / span, language.minutes(used), rest, key="time")
    text = language.pgettext("visit", "Close") if small else language.gettext("Close the visit")
    leave = Tool("exit", functools.partial(app.act, Action(Kind.LEAVE)), text=text, key="leave")
    who = words.name(scene, scene.met)
    title = who if small else language.gettext("Visit: {who}", who=who)
    return header(app, title, _plan(app), [time, notebook(app), leave])


def _plan(app: "App") -> str:
    """Return who it is and what was planned."""
    language, words, scene = app.language, app.play_in_hand.words, app.play_in_hand.scene
    title = words.person(scene.names.people[scene.met]).title
    need, goal = scene.of("plan_need"), Goal(max(0, scene.of("plan_goal")))
    if need >= 0 and scene.names.needs[need]:
        return words.worded(_TO_LEARN, {"title": title, "need": words.short(scene.names.needs[need])})
    if goal is not Goal.NONE:
        plan = language.say(terms.GOALS[goal])
        return language.gettext("{title} · plan: {goal}", title=title, goal=plan)
    return title
