"""The other side of the table: who sits across and said what, who stands behind, what was heard so far."""

from collections.abc import Iterator, Sequence
from typing import ClassVar, Final, Unpack

import pygame

from game.client import bargain
from game.engine.table_words import Priority, Reaction, Return, Talks, Tried
from game.engine.vocab import Colleague, Phase, Posture
from game.engine.vocab import Role as Part
from game.i18n.language import Message
from game.pygame_ui.kit.card import Card, Chip, Tone
from game.pygame_ui.kit.kit import Kit
from game.pygame_ui.kit.layout import Column, Row, Wrap
from game.pygame_ui.kit.scroll import Scroll
from game.pygame_ui.kit.text import SMALL, Label, Rule, Span, Text
from game.pygame_ui.kit.widget import Common, Role, Size, Widget
from game.pygame_ui.pieces.avatar import Avatar
from game.pygame_ui.pieces.faces import Face, drawn, look_of
from game.pygame_ui.pieces.ladder import options_of
from game.pygame_ui.pieces.told import quoted
from game.pygame_ui.playing import Play
from game.voice import terms
from game.voice.table_said import RETURNS
from game.voice.table_told import PRIORITIES
from game.voice.utterances import Speaker

#: Behind a portrait in every theme: dark hair needs a light ground.
PAPER: Final = "#E8DDCB"
#: Others of their house who are shown, those who decide first.
_BEHIND: Final = 3
#: Rounds after which it is worth a line that they ask for the same.
_AGAIN: Final = 2
_SEATED: Final[dict[Talks, Posture]] = {
    Talks.DEADLOCK: Posture.ARMS_CROSSED,
    Talks.EXTRA: Posture.LEANS_IN,
    Talks.PAPER: Posture.TAKES_NOTES,
}
_FIRST_TO_ASK: Final = (Part.DECIDER, Part.APPROVER, Part.USER)


#: Lines that leave room for what is still open.
_FEW: Final = 2
#: Height of a portrait that has no room to grow, on the drawing board.
_LEAST: Final = 96


class Ground(Column):
    """A light field behind a portrait."""

    corner: ClassVar[float] = 12

    def __init__(self, child: Widget, **common: Unpack[Common]) -> None:
        super().__init__([child], align="center", **common)

    def paint(self, kit: Kit, surface: pygame.Surface) -> None:
        """The field; the portrait stands on its lower edge."""
        edge = kit.colour("edge") if kit.theme.strong else ""
        kit.brush.box(surface, self.rect, fill=PAPER, edge=edge, radius=kit.px(self.corner), width=kit.px(2))


def posture(play: Play) -> Posture:
    """Return how the person across sits: as their own last words make anybody sit, nothing more."""
    scene, last = play.scene, play.last
    talks = Talks(scene.of("talks"))
    if talks in _SEATED:
        return _SEATED[talks]
    if scene.of("tried") & Tried.OPENED and scene.of("reaction") == Reaction.PLEADED:
        return Posture.LEANS_BACK
    if last is not None and bargain.theirs(last.played.before) != bargain.theirs(scene):
        return Posture.TAKES_NOTES
    return Posture.NEUTRAL


def speech(play: Play) -> str:
    """Return what the person across said last, nothing where nothing was said in this sitting."""
    for beat in reversed(play.beats):
        if beat.played.after.phase is not Phase.TABLE:
            break
        said = [each for each in beat.by(Speaker.PERSON) if beat.played.before.phase is Phase.TABLE]
        if said:
            return said[-1].text
    return ""


def seen(play: Play) -> list[str]:
    """Return what was to be seen after the last move."""
    return [each.text for each in play.last.by(Speaker.PLACE)] if play.last is not None else []


class Portrait(Widget):
    """Somebody on a light field, in all the room that nothing else needs."""

    role: ClassVar[Role] = Role.IMAGE

    def __init__(self, svg: str, **common: Unpack[Common]) -> None:
        """Show a picture that `drawn` made; `name` should say who it is."""
        super().__init__((), **common)
        self.svg = svg

    def measure(self, kit: Kit, width: int) -> Size:
        """All of the width."""
        return width, kit.px(_LEAST)

    def paint(self, kit: Kit, surface: pygame.Surface) -> None:
        """The field; the portrait stands on its lower edge."""
        edge = kit.colour("edge") if kit.theme.strong else ""
        kit.brush.box(surface, self.rect, fill=PAPER, edge=edge, radius=kit.px(12), width=kit.px(2))
        side = min(self.rect.size)
        picture = kit.brush.sized(self.svg, (side, side))
        surface.blit(picture, (self.rect.centerx - side // 2, self.rect.bottom - side))


def across(play: Play, *, large: bool) -> Widget:
    """Return the card of their side.

    Args:
        play: the game.
        large: the portrait takes the height that nothing else needs.
    """
    scene, words = play.scene, play.words
    who = scene.met
    named = words.person(scene.names.people[who])
    svg = drawn(look_of(words, scene, who), posture(play), crop="bust")
    about = Column(
        [Label(named.name, size=14, bold=True), Label(named.title, size=SMALL, colour="ink2")],
        gap=1,
        grow=1,
    )
    parts: list[Widget] = [about]
    said = speech(play)
    if said:
        parts.append(Label(quoted(words.language, said), size=15, bold=True))
    parts += [Label(line, size=SMALL, colour="ink2") for line in seen(play)]
    others = _behind(play)
    if others:
        parts.append(Rule())
        parts += [_other(play, person) for person in others]
    title = words.language.gettext("Their side")
    if large and not said:  # what was said needs the room
        portrait = Portrait(svg, name=named.name, grow=1)
        inner = Scroll(Column(parts, gap=8), key="across")
        return Card([portrait, inner], title=title, icon="team", grow=1)
    face = Ground(Face(svg, size=88, name=named.name), width=92, height=90)
    parts[0] = Row([face, about], gap=10, align="start")
    return Card([Scroll(Column(parts, gap=8), key="across", grow=1)], title=title, icon="team")


def _behind(play: Play) -> list[int]:
    """Return others of their house whose part in this is known, those who decide first."""
    scene = play.scene

    def place(person: int) -> int:
        roles = scene.about("roles", person)
        return next((n for n, role in enumerate(_FIRST_TO_ASK) if roles & role), len(_FIRST_TO_ASK))

    known = [each for each in scene.people if each != scene.met and scene.about("roles", each)]
    return sorted(known, key=place)[:_BEHIND]


def _other(play: Play, person: int) -> Widget:
    """Return one line of who is not at the table, with the part that counts most here."""
    scene, words = play.scene, play.words
    named, roles = words.person(scene.names.people[person]), scene.about("roles", person)
    role = next(each for each in (*_FIRST_TO_ASK, *Part) if roles & each)
    face = Avatar(look_of(words, scene, person), size=34, ground=PAPER, name=named.name)
    lines = Column(
        [
            Label(named.name, size=SMALL, bold=True),
            Label(words.language.say(terms.ROLES[role]), size=SMALL, colour="ink2"),
        ],
        gap=0,
        grow=1,
    )
    return Row([face, lines], gap=8)


def tells(play: Play, rounds: Sequence[bargain.Standing]) -> Widget:
    """Return the card of what was heard at the table, what is still open, and who of us is there."""
    words, scene, language = play.words, play.scene, play.words.language
    lines = [_tell(*each) for each in _heard(play, rounds)]
    unknown = _unknown(play)
    if unknown and len(lines) <= _FEW:
        still = language.gettext("Not said yet, how much it matters: {issues}.", issues=words.listed(unknown))
        lines.append(Text([Span(still, icon="q", colour="ink2")], size=SMALL))
    here = [Chip(language.gettext("You"), icon="user")]
    seated = Colleague(max(scene.of("seated"), 0))
    if seated:
        here.append(Chip(language.say(terms.COLLEAGUES[seated]), icon="gear"))
    if scene.of("tried") & Tried.BOSSED:
        here.append(Chip(language.say(terms.COLLEAGUES[Colleague.EXECUTIVE]), icon="crown"))
    ours = Wrap([Label(language.gettext("Our side"), size=SMALL, bold=True), *here])
    return Card(
        [Scroll(Column(lines, gap=8), key="tells", grow=1), Rule(), ours],
        title=language.gettext("Heard so far"),
        icon="eye",
    )


def little_heard(play: Play, rounds: Sequence[bargain.Standing]) -> bool:
    """Whether what was heard at the table leaves room for a large portrait."""
    return len(list(_heard(play, rounds))) <= _FEW


def _unknown(play: Play) -> list[str]:
    """Return the issues of which nobody has said how much they matter."""
    scene, words = play.scene, play.words
    return [
        words.issue(scene.names.issues[issue])
        for issue, told in enumerate(scene.seen.priority[:, 0].tolist())
        if told == Priority.UNKNOWN
    ]


def _tell(chip: str, tone: Tone, text: str, note: str) -> Widget:
    body: list[Widget] = [Label(text, size=SMALL)]
    if note:
        body.append(Label(note, size=SMALL, colour="ink2"))
    return Row([Chip(chip, tone=tone), Column(body, gap=0, grow=1)], gap=8, align="start")


def _heard(play: Play, rounds: Sequence[bargain.Standing]) -> Iterator[tuple[str, Tone, str, str]]:
    """Yield what was said that will matter: a word for it, its tone, the words, what came of it."""
    language, scene, words = play.words.language, play.scene, play.words
    tried = scene.of("tried")
    if scene.of("claim") >= 0:
        said = language.gettext("Others give me {share} off.", share=language.percent(scene.of("claim")))
        yield language.pgettext("table", "claim"), "amber", quoted(language, said), _proof(play)
    if tried & Tried.PLEADED:
        said = language.gettext("I would, but I may not decide that alone.")
        yield language.pgettext("table", "limit"), "amber", quoted(language, said), ""
    for issue, told in enumerate(scene.seen.priority[:, 0].tolist()):
        if told != Priority.UNKNOWN:
            name = words.issue(scene.names.issues[issue])
            said = language.gettext(
                "{issue} {means}.", issue=name, means=language.say(PRIORITIES[Priority(told)])
            )
            tone: Tone = "green" if told == Priority.DEAR else ""
            yield language.pgettext("table", "told"), tone, quoted(language, said), ""
    counts = bargain.insisted(rounds)
    wanted = bargain.theirs(scene)
    for issue in sorted(counts, key=lambda each: -counts[each])[:2]:
        if counts[issue] >= _AGAIN and wanted and wanted[issue] > bargain.ours(scene)[issue]:
            name = words.issue(scene.names.issues[issue])
            option = options_of(play, issue)[wanted[issue]]
            item = language.gettext("{issue} {option}", issue=name, option=option)
            yield language.gettext("asked {count} times", count=counts[issue]), "blue", item, ""
    yield from _returns(play)
    if scene.of("deadlocks"):
        yield language.pgettext("table", "deadlock"), "verm", language.gettext("Talks have stopped once."), ""


def _returns(play: Play) -> Iterator[tuple[str, Tone, str, str]]:
    """Yield what we asked for in return, and whether it was granted."""
    language, scene = play.words.language, play.scene
    for back in Return:
        if back and scene.of("requested") >> back & 1:
            granted = scene.of("returned") >> back & 1
            message: Message = RETURNS[back]
            word = language.pgettext("table", "granted") if granted else language.pgettext("table", "refused")
            yield word, "green" if granted else "", language.say(message), ""


def _proof(play: Play) -> str:
    """Return what came of asking for evidence."""
    language, found = play.words.language, None
    if play.scene.of("tried") & Tried.CHALLENGED:
        found = bargain.evidence(play.past)
    if found is None:
        return language.gettext("no paper shown")
    if found == 0:
        return language.gettext("asked, and no paper shown")
    return language.gettext("it was no offer yet") if found == 1 else language.gettext("the paper was shown")
