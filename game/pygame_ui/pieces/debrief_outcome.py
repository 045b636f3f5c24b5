"""How a game ended, as a picture: the people who decided, what moved them, and what the score is made of."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from game.client.afterwards import drilled, stepped_back
from game.engine.vocab import Outcome, Posture
from game.i18n.language import Message, mark
from game.pygame_ui.kit.card import Card, Chip, Tinted, Tone
from game.pygame_ui.kit.layout import Column, Grid, Row, Space, Wrap
from game.pygame_ui.kit.meter import Progress
from game.pygame_ui.kit.scroll import Scroll
from game.pygame_ui.kit.text import SMALL, Heading, Icon, Label
from game.pygame_ui.kit.widget import Widget
from game.pygame_ui.pieces.audience import Listener, audience
from game.pygame_ui.pieces.avatar import Avatar
from game.pygame_ui.pieces.debrief_score import points
from game.pygame_ui.pieces.table_people import PAPER
from game.pygame_ui.playing import Play
from game.session.looking_back import LookBack
from game.voice import terms
from game.voice.after_verdicts import as_if
from game.voice.committee import at_the_table
from game.voice.hindsight import Debrief, Unveiled
from game.voice.report import PARTS
from game.voice.verdicts import STORY

#: Kind of a scenario that knows one goal and no award.
_DRILL: Final = "drill"
#: From this opinion of 10,000 on somebody is for us, or against.
_FOR: Final = 2_000
#: What stands out of 10,000, of trust, value, doubt and the trust in a rival.
_MUCH: Final = 3_000
#: So few people have larger faces.
_FEW: Final = 4
#: Cells of people and of parts are no narrower than this, at the usual size of text.
_LEAST: Final = 230
#: Least height of the room where the page scrolls.
_ROOM: Final = 220.0


class Ending(NamedTuple):
    """How an outcome looks, and what the manager says to it."""

    icon: str
    tone: Tone
    remark: Message


ENDINGS: Final[dict[Outcome, Ending]] = {
    Outcome.WON: Ending(
        "check", "green", mark("Enjoy it tonight. Tomorrow look at what carried it, and at what was luck.")
    ),
    Outcome.LOST: Ending(
        "x", "verm", mark("It hurts, and it teaches more than a win, if you look while it hurts.")
    ),
    Outcome.NO_DECISION: Ending(
        "pause", "amber", mark("Nobody beat you. For somebody who counts the need was not worth a signature.")
    ),
    Outcome.NO_AGREEMENT: Ending(
        "scale", "verm", mark("They wanted you. It was the table that did not hold; look there first.")
    ),
    Outcome.WITHDRAWN: Ending(
        "exit", "blue", mark("Stepping back is a decision too. Look at what you knew when you made it.")
    ),
    Outcome.RUNNING: Ending("clock", "amber", mark("The time was over before it was decided.")),
}


def picture(play: Play, debrief: Debrief) -> Widget:
    """Return the room with the people who decided, each as they stood to us in the end."""
    words, scene = play.words, play.scene
    known = {each.id: each for each in debrief.people}
    people = []
    for person in at_the_table(scene):
        name = scene.names.people[person] if person >= 0 else ""
        if not name:
            people.append(Listener("", None))
            continue
        posture, mood = _bearing(debrief, known[name])
        people.append(Listener(words.person(name).name, words.texts.people[name].look, posture, mood))
    made = audience(words.language, people, key="ending")
    made.height = _ROOM
    return made


def _bearing(debrief: Debrief, each: Unveiled) -> tuple[Posture, str]:
    """Return how somebody sits in the end, and their mood."""
    if not debrief.decided:
        return Posture.NEUTRAL, "neutral"
    if each.opinion >= _FOR:
        return Posture.LEANS_IN, "warm" if debrief.outcome is Outcome.WON else "neutral"
    if each.opinion <= -_FOR:
        return Posture.ARMS_CROSSED, "doubtful"
    return Posture.LEANS_BACK, "neutral"


def verdict(play: Play, debrief: Debrief, back: LookBack) -> Widget:
    """Return the card of what happened: how it ended, what the manager says, and the game in figures."""
    language, words, ending = play.words.language, play.words, ENDINGS[debrief.outcome]
    title = language.say(STORY[debrief.outcome], company=words.company, seller=words.seller)
    if play.scenario.kind == _DRILL:
        title = drilled(language, play.scene)
    sign = Tinted([Icon(ending.icon, size=24, colour=ending.tone)], tone=ending.tone, pad=9)
    parts: list[Widget] = [
        Row([sign, Heading(title, size=20, grow=1)], gap=12, align="center"),
    ]
    left = stepped_back(language, back)  # what stepping back was worth says more than the remark
    parts += [Label(line, colour="ink2") for line in left]
    if not left:
        parts.append(Label(language.say(ending.remark), size=15, colour="ink2"))
    if debrief.as_if is not None:
        lines = [Label(line) for line in as_if(words, debrief) if line]
        parts.append(Tinted(lines, tone="blue", pad=(8, 10)))
    met = sum(play.scene.about("met", each) > 0 for each in play.scene.people)
    people = language.gettext("people met") if met else language.gettext("people known")
    figures = (
        ("money", words.money(debrief.profit), language.gettext("profit after expenses")),
        ("team", f"{met or len(play.scene.people)}/{play.scene.brief.people}", people),
        ("cal", language.number(play.scene.week + 1), language.pgettext("debrief", "weeks")),
        ("walk", language.number(debrief.moves), language.pgettext("debrief", "moves")),
    )
    parts.append(Grid([_figure(*each) for each in figures], columns=(1, 1), gap=10, grow=1))
    return Card([Scroll(Column(parts, gap=12), key="verdict", grow=1)], pad=(16, 18), grow=1)


def _figure(icon: str, figure: str, text: str) -> Widget:
    """Return one figure of the game in a box."""
    both = Column([Label(figure, size=20, bold=True), Label(text, size=SMALL, colour="ink2")], gap=0, grow=1)
    return Tinted([Space(), Row([Icon(icon, size=20, colour="blue"), both], gap=10), Space()], pad=(8, 12))


def score(play: Play, debrief: Debrief, par: int | None) -> Widget:
    """Return the card of the score as a picture: the sum beside par, and each part of it."""
    language = play.words.language
    sum_: list[Widget] = [Label(points(debrief.score), size=40, bold=True)]
    about: list[Widget] = [Label(language.gettext("points of 100"), size=SMALL, colour="ink2")]
    if par is not None:
        about.append(_beside_par(play, debrief.score - par, par))
    sum_.append(Column(about, gap=3, grow=1))
    rows = [_part(play, name, *part) for name, part in zip(PARTS, debrief.parts, strict=False)]
    return Card([Row(sum_, gap=14), Column(rows, gap=4)], title=language.gettext("Score"), icon="star", gap=6)


def _beside_par(play: Play, more: int, par: int) -> Widget:
    """Return how far the score lies from what the textbook reaches."""
    language = play.words.language
    text = language.gettext("par {points}", points=points(par))
    tone: Tone = "green" if more >= 0 else "amber"
    sign = "+" if more >= 0 else "\u2212"
    chip = Chip(f"{sign}{points(abs(more))}", icon="up" if more >= 0 else "down", tone=tone)
    return Wrap([chip, Label(text, size=SMALL, colour="ink2")])


def _part(play: Play, name: Message, most: int, earned: int) -> Widget:
    """Return one part of the score: its words, a bar as long as it weighs, and its points."""
    language = play.words.language
    text, whole = language.say(name), most * 100
    bar = Progress(earned / whole, tone="f-blue" if earned >= whole // 2 else "verm", name=text)
    figure = language.gettext(
        "{earned} of {most}", earned=language.number(round(earned / 100)), most=language.number(most)
    )
    return Grid(
        [Label(text, size=SMALL), bar, Label(figure, size=SMALL, bold=True, side="right")],
        columns=(0.46, 0.34, 0.2),
        gap=10,
        align="center",
    )


def moved(play: Play, debrief: Debrief, *, narrow: bool) -> Widget:
    """Return the card of what moved the people who decided, who weighs most first."""
    language, scene = play.words.language, play.scene
    known = {each.id: each for each in debrief.people}
    names = [scene.names.people[person] for person in reversed(at_the_table(scene)) if person >= 0]
    unseen = [each.id for each in debrief.people if not each.found]
    rows: list[Widget] = [_moved(play, debrief, known[name]) for name in [*names, *unseen] if name in known]
    grid = Grid(rows, columns=(1,) if narrow else (1, 1), gap=12, align="start", least=_LEAST)
    return Card(
        [Scroll(grid, key="moved", grow=1)],
        title=language.gettext("Who decided, and what moved them"),
        icon="team",
        grow=1,
    )


def _moved(play: Play, debrief: Debrief, each: Unveiled) -> Widget:
    """Return one of them: the face, the opinion at the award, and what stood out."""
    named, opinion = play.words.person(each.id), each.opinion // 100
    size = 76 if len(debrief.people) <= _FEW else 46
    face = Avatar(play.words.texts.people[each.id].look, size=size, ground=PAPER, name=named.name)
    head: list[Widget] = [Label(named.name, bold=True)]
    if debrief.decided:
        good = opinion > 0
        head.append(Chip(f"{opinion:+d}", icon="up" if good else "down", tone="green" if good else "verm"))
    why = Label(" ".join(reasons(play, each)), size=SMALL, colour="ink2")
    return Row([face, Column([Wrap(head), why], gap=2, grow=1)], gap=10, align="start")


def reasons(play: Play, each: Unveiled) -> Sequence[str]:
    """Return what stood out of somebody, for us and against us."""
    language = play.words.language
    found = []
    if each.felt >= _MUCH:
        found.append(language.gettext("Saw what it is worth."))
    if each.trust >= _MUCH:
        found.append(language.gettext("Trusted you."))
    if each.doubt >= _MUCH:
        found.append(language.gettext("Kept a doubt."))
    if each.rival_trust > each.trust and each.rival_trust >= _MUCH:
        found.append(language.gettext("Trusted the rival more."))
    if not each.found:
        return [language.gettext("Nobody of you found this person."), *found]
    return found or [
        language.gettext("Nothing moved this person much: {relation}.", relation=_relation(play, each))
    ]


def _relation(play: Play, each: Unveiled) -> str:
    return play.words.language.say(terms.RELATIONS[each.relation])
