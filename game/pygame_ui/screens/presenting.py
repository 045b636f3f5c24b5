"""A presentation: the room with those who listen, eight steps, points to choose, questions from the floor."""

from typing import Final

from game.client.moment import Offered
from game.engine.vocab import Kind, Phase, Posture, Talk, Told
from game.i18n.language import Message, mark
from game.pygame_ui.kit.card import Card, Chip
from game.pygame_ui.kit.layout import Column, Row, Space, Wrap
from game.pygame_ui.kit.scroll import Scroll
from game.pygame_ui.kit.text import SMALL, Label
from game.pygame_ui.kit.widget import ENDLESS, Widget
from game.pygame_ui.pieces.advice import Low
from game.pygame_ui.pieces.audience import Listener, audience
from game.pygame_ui.pieces.avatar import Avatar
from game.pygame_ui.pieces.faces import POSTURES, look_of, posture_words
from game.pygame_ui.pieces.facing import tag
from game.pygame_ui.pieces.header import TimeLeft, header
from game.pygame_ui.pieces.move_builder import PRESENTATION
from game.pygame_ui.pieces.page import Shape, Split, page, shape_of
from game.pygame_ui.pieces.so_far import LOG
from game.pygame_ui.pieces.table_people import PAPER
from game.pygame_ui.pieces.told import quoted, told
from game.pygame_ui.playing import Beat
from game.pygame_ui.screens.talking import FEW, Talking, notebook
from game.voice.scene import Scene
from game.voice.value_offers import waiting

#: Width of the sentences on the drawing board, height of what was said.
_MOVES, _SO_FAR = 400, 150
#: Height of what those in the room told of.
_TOLD_BY: Final = 168
#: The eight steps: what each is called, and the bit that says that it is done; points count for themselves.
_STEPS: Final[tuple[tuple[Message, int], ...]] = (
    (mark("Eyes"), Talk.EYES),
    (mark("Attention"), Talk.ATTENTION),
    (mark("Thanks"), Talk.THANKS),
    (mark("Value"), Talk.VALUE),
    (mark("Outline"), Talk.OUTLINE),
    (mark("Points"), 0),
    (mark("Sum"), Talk.SUMMED),
    (mark("Call to buy"), Talk.CALLED),
)


class Presenting(Talking):
    """Before a room."""

    groups = PRESENTATION
    _at_end = False  # whether what was said is scrolled to its end

    def build(self) -> Widget:
        """Return the page: the room and what was said on the left, what can be said on the right."""
        if not self._at_end:
            self.app.stage.kit.places[f"{LOG}/scroll"], self._at_end = ENDLESS, True
        language, scene = self.language, self.play.scene
        used, span = scene.of("minute"), max(1, scene.of("span"))
        left = language.gettext("{minutes} left", minutes=language.minutes(max(0, span - used)))
        time = TimeLeft(used / span, left, key="time")
        company, count = self.play.words.company, len(_listening(scene))
        about = language.ngettext(
            "{company}: one listens", "{company}: {count} listen", count, company=company
        )
        bar = header(self.app, language.gettext("The presentation"), about, [time, notebook(self.app)])
        wide = shape_of(self.app) is Shape.WIDE
        scene_part = Column([self._room(), self._steps(), *([self._so_far()] if wide else [])], gap=12)
        moves = self._moves()
        if wide:
            scene_part.grow = moves.grow = 1
            room = not self.builder and len(self.play.moment.offers) <= FEW
            right = Column([moves, *([self._told_by()] if room else [])], gap=12, width=_MOVES)
            return page(self.app, bar, Row([scene_part, right], gap=16, align="stretch"))
        return page(self.app, bar, Split([scene_part, moves], shares=(1, 1), gap=12))

    # --- the room ---

    def _room(self) -> Widget:
        """Return those who listen, as they sit; who asks a question leans forward and is heard."""
        words, scene, language = self.play.words, self.play.scene, self.language
        posture = Posture(max(0, scene.of("posture")))
        asking = scene.of("floor_from") if scene.of("floor") >= 0 else -1
        people = [
            Listener(
                words.name(scene, person),
                look_of(words, scene, person),
                Posture.LEANS_IN if person == asking else posture,
                speech=self._question() if person == asking else "",
            )
            for person in _listening(scene)
        ]
        icon = POSTURES[posture][0]
        room = language.gettext("The room: {posture}", posture=posture_words(language, posture))
        tags = [tag(icon, room)]
        if scene.of("steps") & Talk.HURRIED:
            hurry = language.gettext("Somebody who decides has to go: come to the point.")
            tags.append(tag("clock", hurry, amber=True))
        return audience(language, people, tags=tags)

    def _question(self) -> str:
        """Return the question that waits: an objection as it is said, a hard one as it is told."""
        words, scene = self.play.words, self.play.scene
        item = scene.of("floor")
        if item < scene.brief.objections:
            return quoted(self.language, words.objection(item)[0])
        return waiting(words, scene)

    def _steps(self) -> Widget:
        """Return the eight steps: done, or still to come."""
        language, scene = self.language, self.play.scene
        done, points = scene.of("steps"), scene.of("points")
        chips: list[Widget] = []
        for name, bit in _STEPS:
            text = language.say(name)
            if not bit and points:
                text = language.gettext("Points {count}", count=points)
            if bit & done or (not bit and points):
                chips.append(Chip(text, icon="check", tone="green"))
            else:
                chips.append(Chip(text, dashed=True))
        if shape_of(self.app) is Shape.WIDE:
            spread = [part for chip in chips for part in (Space(), chip)][1:]
            return Card([Row(spread, gap=4)], pad=(10, 14))
        return Card([Wrap(chips)], pad=(10, 12))

    def _told_by(self) -> Widget:
        """Return who of those in the room told of which needs, for whom a point is."""
        words, scene, language = self.play.words, self.play.scene, self.language
        rows: list[Widget] = []
        for person in _listening(scene):
            needs = [
                words.short(scene.names.needs[need])
                for need in scene.needs
                if scene.told(need, person) is not Told.NOTHING
            ]
            text = words.listed(needs) if needs else language.gettext("has told you of no need")
            name = words.name(scene, person)
            face = Avatar(look_of(words, scene, person), size=34, ground=PAPER, name=name)
            lines = [Label(name, size=SMALL, bold=True), Label(text, size=SMALL, colour="ink2")]
            rows.append(Row([face, Column(lines, gap=0, grow=1)], gap=9))
        return Low(
            [Scroll(Column(rows, gap=7), key="told-by", grow=1)],
            _TOLD_BY,
            title=language.gettext("What they told you"),
            icon="ear",
        )

    # --- what can be said ---

    def _moves(self) -> Widget:
        if self.builder:
            return self.builder.card(wide=False, titled=True)
        return Card(self.sentences(), title=self.language.gettext("Your move"), icon="target")

    def about(self, offered: Offered) -> str:
        """Return for whom a point is: who told of the need and listens."""
        if offered.action.kind is not Kind.POINT:
            return offered.about
        words, scene = self.play.words, self.play.scene
        told_by = [
            words.name(scene, person)
            for person in _listening(scene)
            if scene.told(offered.action.item, person) is not Told.NOTHING
        ]
        if not told_by:
            return self.language.gettext("nobody here has told you of it")
        return self.language.gettext("for {people}", people=words.listed(told_by))

    # --- what was said so far ---

    def _beats(self) -> list[Beat]:
        found: list[Beat] = []
        for beat in reversed(self.play.beats):
            if beat.played.after.phase is not Phase.PRESENTING:
                break
            found.append(beat)
        return found[::-1]

    def _so_far(self) -> Widget:
        words = self.play.words
        lines = [
            line
            for beat in self._beats()
            for line in told(words, beat.played.after, beat.said, label=beat.label)
        ]
        if not lines:
            lines = [
                Label(self.language.gettext("They wait for your first word."), size=SMALL, colour="ink2")
            ]
        log = Scroll(Column(lines, gap=6), key=LOG, grow=1)
        return Low([log], _SO_FAR, title=self.language.gettext("So far"), icon="talk")


def _listening(scene: Scene) -> list[int]:
    """Return who sits in the room."""
    return [person for person in scene.people if scene.about("listens", person)]
