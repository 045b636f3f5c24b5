"""What stands in the notebook, line by line and part by part, so that it can be shown and searched."""

import dataclasses
from collections.abc import Iterator

from game.client.notebook import board
from game.engine.vocab import Doubt, Layer, Mark, Subject, Told, Trace
from game.pygame_ui.kit.layout import Column, Row, Space
from game.pygame_ui.kit.text import SMALL, Icon, Label
from game.pygame_ui.kit.widget import Widget
from game.pygame_ui.pieces.needs import tree
from game.pygame_ui.pieces.people import capital
from game.pygame_ui.playing import Play
from game.voice import terms
from game.voice.pages import answered_milestones
from game.voice.words import shown

#: How far a line is moved in for each step below another, on the drawing board.
_INDENT = 22
_TRACES: dict[Trace, tuple[str, str]] = {
    Trace.HEARD: ("ear", "amber"),
    Trace.CONFIRMED: ("check", "green"),
    Trace.CONTRADICTED: ("bolt", "verm"),
}
_TOLD: dict[Told, tuple[str, str]] = {
    Told.NOTHING: ("q", "ink2"),
    Told.HEARD: ("ear", "amber"),
    Told.CLEAR: ("check", "green"),
}
_DOUBTS: dict[Doubt, tuple[str, str]] = {
    Doubt.RAISED: ("warn", "verm"),
    Doubt.UNDERSTOOD: ("ear", "amber"),
    Doubt.DEFERRED: ("hour", "amber"),
    Doubt.RESOLVED: ("check", "green"),
}
_MARKS: dict[Mark, tuple[str, str]] = {
    Mark.NEUTRAL: ("same", "ink2"),
    Mark.OURS: ("check", "green"),
    Mark.THEIRS: ("bolt", "verm"),
}


_SUBJECTS: dict[Subject, str] = {
    Subject.BACKGROUND: "book",
    Subject.USE: "factory",
    Subject.PLAN: "cal",
    Subject.MONEY: "money",
    Subject.POWER: "crown",
    Subject.PEOPLE: "team",
    Subject.RIVAL: "bolt",
}


@dataclasses.dataclass(frozen=True, slots=True)
class Line:
    """A line of the notebook."""

    text: str
    aside: str = ""  # who said it, or how sure it is
    icon: str = "check"
    tone: str = "green"
    depth: int = 0

    def holds(self, wanted: str) -> bool:
        """Say whether it is found by a search, in letters of any size."""
        return wanted.casefold() in f"{self.text} {self.aside}".casefold()


@dataclasses.dataclass(frozen=True, slots=True)
class Section:
    """Lines that belong together."""

    title: str
    icon: str
    lines: tuple[Line, ...]

    def found(self, wanted: str) -> "Section":
        """Return it with the lines that a search finds."""
        return dataclasses.replace(self, lines=tuple(line for line in self.lines if line.holds(wanted)))


def facts(play: Play) -> list[Section]:
    """Return the facts by subject, and of how many more there is to learn."""
    language = play.words.language
    return [
        Section(
            capital(language.say(terms.SUBJECTS[subject])),
            _SUBJECTS[subject],
            tuple(_facts_on(play, subject)),
        )
        for subject in Subject
        if int(play.scene.brief.subjects[subject])
    ]


def _facts_on(play: Play, subject: Subject) -> Iterator[Line]:
    scene, words, seen = play.scene, play.words, play.scene.seen
    told = [fact for fact, of in enumerate(seen.fact_subject[:, 0].tolist()) if of == subject]
    for fact in told:
        trace, person = Trace(int(seen.fact[fact, 0])), int(seen.fact_from[fact, 0])
        source = words.name(scene, person) if person >= 0 else words.language.gettext("public sources")
        label = words.language.say(terms.TRACES[trace])
        icon, tone = _TRACES[trace]
        aside = f"{source} \u00b7 {label}"
        yield Line(words.fact(fact, int(seen.fact_label[fact, 0])), aside, icon, tone)
    more = int(scene.brief.subjects[subject]) - len(told)
    if more > 0:
        text = words.language.ngettext("One more thing to learn", "{count} more things to learn", more)
        yield Line(text, "", "q", "ink2")


def needs(play: Play) -> list[Section]:
    """Return the tree of needs with who told what."""
    language = play.words.language
    lines = tuple(_need(play, each.need, each.depth) for each in tree(play.scene))
    if not lines:
        nothing = language.gettext("Nobody has told you of a need yet. Ask about the work.")
        lines = (Line(nothing, "", "q", "ink2"),)
    return [Section(language.gettext("Needs"), "tree", lines)]


def _need(play: Play, need: int, depth: int) -> Line:
    """Return a need with its layer and who told of it how clearly."""
    scene, words = play.scene, play.words
    layer = words.language.say(terms.LAYERS[Layer(int(scene.seen.layer[need, 0]))])
    tellers = [
        words.language.gettext(
            "{who}: {state}",
            who=words.name(scene, person),
            state=words.language.say(terms.TOLD[scene.told(need, person)]),
        )
        for person in scene.people
        if scene.told(need, person) is not Told.NOTHING
    ]
    icon, tone = _TOLD[scene.best_told(need)]
    return Line(words.need(scene.names.needs[need]), " \u00b7 ".join([layer, *tellers]), icon, tone, depth)


def objections(play: Play) -> list[Section]:
    """Return what people hold against us, and how far each of it has come."""
    scene, words = play.scene, play.words
    lines = []
    for place, name in enumerate(scene.names.objections):
        if name:
            doubt = Doubt(int(scene.seen.objection[place, 0]))
            who = words.name(scene, int(scene.seen.objection_owner[place, 0]))
            icon, tone = _DOUBTS.get(doubt, ("q", "ink2"))
            aside = f"{who} \u00b7 {words.language.say(terms.DOUBTS[doubt])}"
            lines.append(Line(words.objection(place)[0], aside, icon, tone))
    if not lines:
        nothing = words.language.gettext("Nobody has raised an objection yet.")
        lines = [Line(nothing, "", "q", "ink2")]
    return [Section(words.language.gettext("Objections"), "warn", tuple(lines))]


def milestones(play: Play) -> list[Section]:
    """Return the questions of the board, what was promised, and the written requirement."""
    scene, words = play.scene, play.words
    language, done = words.language, answered_milestones(words, scene)
    asks = [shown(each.ask) for each in words.texts.milestones]
    questions = [
        Line(ask, "", "check" if place in done else "q", "green" if place in done else "ink2")
        for place, ask in enumerate(asks)
    ]
    promises = [
        Line(
            words.name(scene, person),
            language.gettext("week {number}", number=scene.about("promise", person) + 1),
            "hour",
            "amber",
        )
        for person in scene.people
        if scene.about("promise", person) >= 0
    ]
    company = board(words, scene)[-1:]
    required = list(_required(play))
    sections = (
        (language.gettext("Questions to be answered"), "flag", questions),
        (language.gettext("You promised"), "shake", promises),
        (language.gettext("Our side"), "shield", [Line(line, "", "same", "ink2") for line in company]),
        (language.gettext("The written requirement"), "doc", required),
    )
    return [Section(title, icon, tuple(lines)) for title, icon, lines in sections if lines]


def _required(play: Play) -> Iterator[Line]:
    """Yield the lines of the requirement with whose mark they carry."""
    scene, words = play.scene, play.words
    for place, name in enumerate(scene.names.criteria):
        whose = Mark(int(scene.seen.mark[place, 0]))
        if whose is not Mark.UNWRITTEN:
            icon, tone = _MARKS[whose]
            yield Line(words.criterion(name), words.language.say(terms.MARKS[whose]), icon, tone)


def own_notes(play: Play) -> list[Section]:
    """Return what the trainee wrote, the last first."""
    language, lines = play.words.language, []
    for entry in reversed(play.seat.notes()):
        week = int(entry.clock[1:].partition(".")[0])
        lines.append(Line(shown(entry.words), language.gettext("week {number}", number=week), "pen", "blue"))
    return [Section(language.gettext("Your notes"), "pen", tuple(lines))] if lines else []


def line_row(line: Line) -> Widget:
    """Return a line as it is shown: its sign, its text, what is beside it below."""
    texts: list[Widget] = [Label(line.text)]
    if line.aside:
        texts.append(Label(line.aside, size=SMALL, colour="ink2"))
    parts: list[Widget] = [
        Icon(line.icon, size=14, colour=line.tone),
        Column(texts, gap=0, grow=1),
    ]
    if line.depth:
        parts.insert(0, Space(width=_INDENT * line.depth - 7))
    return Row(parts, gap=7, align="start")
