"""A meeting: the person across the table, sentences to choose from, needs and objections, what was said."""

import functools
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import pygame

from game.engine.actions import Action
from game.engine.codes import Happening
from game.engine.vocab import Goal, Kind, Manner, Phase, Posture, Relation
from game.i18n.language import Message, mark
from game.pygame_ui.kit.button import Button, Tool
from game.pygame_ui.kit.card import Card, Chip
from game.pygame_ui.kit.layout import Column, Grid, Row, Space, Wrap
from game.pygame_ui.kit.meter import Progress
from game.pygame_ui.kit.scroll import Scroll
from game.pygame_ui.kit.tabs import TabOf, Tabs
from game.pygame_ui.kit.text import BODY, BOLD, SMALL, Label, Rule, Span, Text
from game.pygame_ui.kit.tile import Tile
from game.pygame_ui.kit.widget import ENDLESS, Widget
from game.pygame_ui.pieces.advice import Low, hint
from game.pygame_ui.pieces.faces import MANNERS, POSTURES, posture_words
from game.pygame_ui.pieces.facing import Seen, facing, moment_of
from game.pygame_ui.pieces.header import TimeLeft, header
from game.pygame_ui.pieces.move_builder import GROUPS, MoveBuilder
from game.pygame_ui.pieces.needs import needs_tree
from game.pygame_ui.pieces.objections import objections, open_of
from game.pygame_ui.pieces.page import Shape, Split, page, shape_of
from game.pygame_ui.pieces.saying import Saying
from game.pygame_ui.pieces.told import told
from game.pygame_ui.playing import Beat
from game.pygame_ui.screens.screen import Screen
from game.voice import terms
from game.voice.hints import Strength
from game.voice.labels import label_of
from game.voice.targets import first_visit
from game.voice.words import mention

if TYPE_CHECKING:
    from game.pygame_ui.app import App

#: Widths on the drawing board: the sentences, the needs.
_MOVES, _SIDE = 366, 276
#: Height of what was said so far.
_SO_FAR: Final = 196
#: Postures that are remembered.
_NOTICED: Final = 3
#: Shares of the width where there are two parts only.
_SCENE, _LIST = 43, 57
#: Speech and narration below the picture, at most, on the drawing board.
_SPEECH: Final = 150
#: Manners in the order in which they stand, with their names and what each is about.
_MANNERS: Final[dict[Manner, tuple[Message, Message]]] = {
    Manner.FACTS: (mark("Facts"), mark("evidence, detail")),
    Manner.RESULTS: (mark("Results"), mark("options, in brief")),
    Manner.VISION: (mark("Vision"), mark("images, ideas")),
    Manner.WARMTH: (mark("Warmth"), mark("“we”, no hurry")),
}


class Meeting(Screen):
    """One person, face to face."""

    def __init__(self, app: "App", builder: MoveBuilder | None = None) -> None:
        """Show the sentences to choose from, or all that could be said.

        Args:
            app: that shows it.
            builder: where all is shown, what is put together; the page below it has the sentences.
        """
        super().__init__(app)
        self.tab = "moves"
        self.builder = builder
        self._at_end = False  # whether what was said is scrolled to its end

    # --- what the screen reacts to ---

    def key(self, event: pygame.event.Event) -> bool:
        """P shows all that could be said, and the sentences again."""
        if event.type == pygame.KEYDOWN and event.key == pygame.K_p:
            self.toggle()
            return True
        return False

    def toggle(self, kinds: Sequence[Kind] = ()) -> None:
        """Show all that could be said, or the sentences again.

        Args:
            kinds: of which the first possible one is chosen.
        """
        if self.builder:
            self.app.leave()
        else:
            self.app.open(Meeting(self.app, MoveBuilder(self.app, kinds)))

    def _tab(self, key: str) -> None:
        self.tab = key

    # --- the page ---

    def build(self) -> Widget:
        """Return the page: three parts side by side, or two and tabs."""
        play = self.play
        kit = self.app.stage.kit
        if not self._at_end:
            kit.places["so-far/scroll"], self._at_end = ENDLESS, True
        seen = moment_of(play.words, play.scene, play.scene.met, play.last)
        wide = shape_of(self.app) is Shape.WIDE
        body = self._wide(seen) if wide else self._narrow(seen)
        return page(self.app, self._header(), body)

    def _wide(self, seen: Seen) -> Widget:
        scene = facing(self.play.words, self.play.scene, seen, bubble=True, reading=self._reading())
        left = Column([scene, self._so_far()], gap=12, grow=1)
        right: list[Widget] = [self._manner()]
        if self.builder:
            right.append(self.builder.card(wide=True))
        else:
            side = Column([self._needs(), self._objections(), self._known()], gap=12, width=_SIDE)
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
        parts = {"moves": self._moves_part, "needs": self._needs_part, "doubts": self._doubts_part}
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

    def _header(self) -> Widget:
        language, words, scene = self.language, self.play.words, self.play.scene
        used, span = scene.of("minute"), max(1, scene.of("span"))
        small = shape_of(self.app) is Shape.TABS
        left = language.gettext("{minutes} left", minutes=language.minutes(max(0, span - used)))
        time = TimeLeft(used / span, left, key="time")
        if not small:
            rest = language.gettext("of {span} used", span=language.minutes(span))
            time = TimeLeft(used / span, language.minutes(used), rest, key="time")
        leave = Tool(
            "exit",
            functools.partial(self.app.act, Action(Kind.LEAVE)),
            text=language.pgettext("visit", "Close") if small else language.gettext("Close the visit"),
            key="leave",
        )
        who = words.name(scene, scene.met)
        title = who if small else language.gettext("Visit: {who}", who=who)
        return header(self.app, title, self._about(), [time, leave])

    def _about(self) -> str:
        """Return who it is and what was planned."""
        language, words, scene = self.language, self.play.words, self.play.scene
        title = words.person(scene.names.people[scene.met]).title
        need, goal = scene.of("plan_need"), Goal(max(0, scene.of("plan_goal")))
        if need >= 0 and scene.names.needs[need]:
            plan = words.short(scene.names.needs[need])
            return language.gettext("{title} · plan: learn about {need}", title=title, need=plan)
        if goal is not Goal.NONE:
            plan = language.say(terms.GOALS[goal])
            return language.gettext("{title} · plan: {goal}", title=title, goal=plan)
        return title

    # --- manner ---

    def _manner(self) -> Widget:
        language = self.language
        note = Label(self._switch_note(), size=SMALL, colour="ink2")
        tiles = Grid(self._tiles(), columns=(1, 1, 1, 1))
        return Card([Row([Label(language.gettext("Manner"), size=14, bold=True), note], gap=8), tiles], gap=7)

    def _switch_note(self) -> str:
        minutes = int(self.play.scene.brief.minutes[Kind.SWITCH])
        length = self.language.minutes(minutes)
        return self.language.gettext("A change takes {minutes}, and is noticed.", minutes=length)

    def _tiles(self, *, notes: bool = True) -> list[Widget]:
        language, now = self.language, self.play.scene.of("manner")
        return [
            Tile(
                language.say(name),
                None if manner == now else functools.partial(self._switch, manner),
                note=language.say(note) if notes else "",
                icon=MANNERS[manner].icon,
                tone=MANNERS[manner].tone,
                chosen=manner == now,
                key=f"manner-{manner.name}",
            )
            for manner, (name, note) in _MANNERS.items()
        ]

    def _fit_in_a_row(self) -> bool:
        """Say whether the names of the manners stand side by side in the list of two parts."""
        kit, page_width = self.app.stage.kit, self.app.stage.page.width
        names = [self.language.say(name) for name, _ in _MANNERS.values()]
        widest = max(kit.face(BODY, BOLD).width(name) for name in names) + kit.em(31) + kit.px(38)
        return widest * len(names) < page_width * _LIST // 100 - kit.px(70)

    def _switch(self, manner: Manner) -> None:
        self.app.act(Action(Kind.SWITCH, level=manner))

    # --- sentences ---

    def _moves(self) -> Widget:
        language, scene = self.language, self.play.scene
        minutes = language.minutes(max(0, scene.of("span") - scene.of("minute")))
        left = Label(language.gettext("{minutes} left", minutes=minutes), size=SMALL, colour="ink2")
        title = language.gettext("Your move")
        return Card(self._sentences(), title=title, icon="target", aside=left, width=_MOVES)

    def _moves_part(self) -> Widget:
        if self.builder:
            return self.builder.card(wide=False)
        roomy = self.app.settings.text < 150 and self.app.board[1] >= 680
        columns = (1,) * (len(_MANNERS) if self._fit_in_a_row() else 2)
        tiles = Grid(self._tiles(notes=roomy), columns=columns, gap=6)
        return Column([tiles, *self._sentences()], gap=10, grow=1)

    def _sentences(self) -> list[Widget]:
        play, language = self.play, self.language
        explain = play.strength is Strength.EXPLAIN
        sayings = [
            Saying(
                each.text,
                functools.partial(self.app.act, each.action),
                about=self._note(each.action, each.about) if explain else each.about,
                cost=language.minutes(int(play.scene.brief.minutes[each.action.kind])),
                digit=str(each.number),
                size=BODY + 1,
                first=place == 0,
                key=f"say-{each.number}",
            )
            for place, each in enumerate(play.moment.offers)
        ]
        nudges = [hint(line) for line in self._nudges()]
        return [Scroll(Column(list(sayings), gap=8, pad=4), key="sayings", grow=1), *nudges, *self._own()]

    def _own(self) -> list[Widget]:
        """Return the way to all that could be said, group by group where there is room."""
        language = self.language
        if shape_of(self.app) is not Shape.WIDE:
            text = language.gettext("All that you could say")
            return [Button(text, self.toggle, icon="menu", digit="P", key="all")]
        groups: list[Widget] = [
            Button(language.say(title), functools.partial(self.toggle, kinds), key=f"group-{icon}")
            for title, icon, kinds in GROUPS[:-1]
        ]
        title = Label(language.gettext("Or put it together yourself"), size=SMALL, colour="ink2")
        every = Button(language.gettext("All"), self.toggle, digit="P", key="all")
        return [Row([title, Space(), every], gap=8), Grid(groups, columns=(1, 1, 1), gap=6)]

    def _note(self, action: Action, about: str) -> str:
        """Return what kind of move a sentence is, and what it is about: where everything is explained."""
        label = label_of(self.play.words, action)
        label = label[:1].upper() + label[1:]
        if not about:
            return label
        return self.language.gettext("{move} ({about})", move=label, about=about)

    def _hints(self) -> list[str]:
        return self.play.hints()

    def _nudges(self) -> list[str]:
        lines = self._hints()
        return lines[:-1] if self.play.strength is Strength.EXPLAIN else lines

    def _reading(self) -> str:
        """Return how the posture is usually read, where everything is explained."""
        lines = self._hints()
        return lines[-1] if self.play.strength is Strength.EXPLAIN and lines else ""

    # --- needs and objections ---

    def _needs(self) -> Widget:
        return Card([self._needs_part()], title=self.language.gettext("Needs found"), icon="tree")

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
        return Low([self._doubts_part()], 210, title=title, icon="warn")

    def _doubts_part(self) -> Widget:
        scene = self.play.scene
        return Scroll(objections(self.play.words, scene, scene.met), key="objections", grow=1)

    def _known(self) -> Widget:
        """Return what else is known of the person met."""
        words, scene, language = self.play.words, self.play.scene, self.language
        person = scene.met
        relation = language.say(terms.RELATIONS[Relation(scene.about("relation", person))])
        lines: list[Widget] = [
            Label(language.gettext("Relationship: {relation}", relation=relation), size=SMALL + 0.5)
        ]
        hooks = words.person(scene.names.people[person]).hooks[: scene.about("hooks", person)]
        lines += [
            Text(
                [Span(language.gettext("Has mentioned: {hook}.", hook=hook), icon="heart")], size=SMALL + 0.5
            )
            for hook in hooks
        ]
        still = first_visit(words, scene, person)
        if still:
            lines.append(Label(still, size=SMALL + 0.5, colour="ink2"))
        return Card(
            [Scroll(Column(lines, gap=5), key="known", grow=1)],
            title=mention(words, scene, person),
            icon="user",
            grow=1,
        )

    # --- what was said so far ---

    def beats(self) -> list[Beat]:
        """Return the moves of this meeting, with the one that opened it."""
        found: list[Beat] = []
        for beat in reversed(self.play.beats):
            if beat.played.after.phase is not Phase.MEETING or beat.played.after.met != self.play.scene.met:
                break
            found.append(beat)
            if beat.played.before.phase is not Phase.MEETING:
                break
        return found[::-1]

    def _so_far(self) -> Widget:
        return Low(
            self._told(), _SO_FAR, title=self.language.gettext("So far"), icon="talk", aside=self._talk()
        )

    def _told_part(self) -> Widget:
        return Column([Row([Space(), self._talk()]), *self._told()], gap=10, grow=1)

    def _talk(self) -> Widget:
        """How much of the talking is ours."""
        language, scene = self.language, self.play.scene
        share = scene.of("our_talk") / max(1, scene.of("minute"))
        text = language.gettext("You talk {percent}", percent=language.percent(round(share * 100) * 100))
        bar = Progress(share, width=80, name=text, key="talk")
        return Row([Label(text, size=SMALL, colour="ink2"), bar], gap=7)

    def _told(self) -> list[Widget]:
        words = self.play.words
        lines = [
            line
            for beat in self.beats()
            for line in told(words, beat.played.after, beat.said, label=beat.label)
        ]
        scroll = Scroll(Column(lines, gap=6), key="so-far", grow=1)
        noticed = self._noticed()
        return [scroll, Rule(), noticed] if noticed else [scroll]

    def _noticed(self) -> Widget | None:
        """Return how the person sat in this meeting: what changed, and when."""
        language, now = self.language, self.play.scene.of("minute")
        changes: list[tuple[Posture, int]] = []
        for beat in self.beats():
            posture = Posture(beat.played.after.of("posture"))
            if not changes or changes[-1][0] is not posture:
                changes.append((posture, beat.played.after.of("minute")))
        if len(changes) <= 1:
            return None
        chips: list[Widget] = [Label(language.gettext("You noticed"), size=SMALL, bold=True)]
        for posture, minute in changes[-_NOTICED:-1]:
            text, ago = posture_words(language, posture), language.minutes(now - minute)
            said = language.gettext("{posture}, {minutes} ago", posture=text, minutes=ago)
            chips.append(Chip(said, icon=POSTURES[posture][0]))
        return Wrap(chips, gap=8)
