"""The people as they really were, beside what the trainee guessed."""

from typing import Final

from game.engine.vocab import Style
from game.pygame_ui.kit.card import Card, Chip, Tinted
from game.pygame_ui.kit.layout import Column, Grid, Row, Space, Wrap
from game.pygame_ui.kit.meter import Meter, Progress
from game.pygame_ui.kit.scroll import Scroll
from game.pygame_ui.kit.text import SMALL, Icon, Label, Rule, Span, Text
from game.pygame_ui.kit.widget import Widget
from game.pygame_ui.pieces.avatar import AVATAR, Avatar
from game.pygame_ui.pieces.faces import STYLES
from game.pygame_ui.pieces.table_people import PAPER
from game.pygame_ui.playing import Play
from game.voice import terms
from game.voice.hindsight import Debrief, Unveiled
from game.voice.words import gist

#: How large a face is where there are at most so many people.
_SIZES: Final = ((4, 96.0), (6, 76.0), (99, 58.0))
#: Cells of people are no narrower than this, at the usual size of text.
_LEAST: Final = 330


def given(each: Unveiled) -> int | None:
    """Return the chance in percent that the trainee gave to the true style; None without a guess."""
    if each.guess is None:
        return None
    return each.sure if each.guess is each.style else round((100 - each.sure) / (len(Style) - 1))


def revealed(play: Play, debrief: Debrief) -> Widget:
    """Return the card of everybody's style beside the guess."""
    language = play.words.language
    rows: list[Widget] = []
    for each in debrief.people:
        rows += [Rule()] if rows else []
        rows.append(_person(play, each))
    aside = Label(language.gettext("chance you gave the truth"), size=SMALL, colour="ink2")
    return Card(
        [Scroll(Column(rows, gap=8), key="rows-people", grow=1)],
        title=language.gettext("Who they really were"),
        icon="eye",
        aside=aside,
        grow=1,
    )


def _who(play: Play, each: Unveiled) -> Widget:
    """Return the face, the name and the style with its mark."""
    language, named = play.words.language, play.words.person(each.id)
    sign = STYLES[each.style]
    style = language.say(terms.STYLES[each.style])
    face = Avatar(play.words.texts.people[each.id].look, size=42, ground=PAPER, name=named.name)
    words = Row(
        [Icon(sign.icon, size=12, colour=sign.tone or "ink"), Label(style, size=SMALL, bold=True)], gap=6
    )
    return Row([face, Column([Label(named.name, bold=True), words], gap=1, grow=1)], gap=9)


def _person(play: Play, each: Unveiled) -> Widget:
    language = play.words.language
    share = given(each)
    if share is None:
        text = language.gettext("not guessed") if each.found else language.gettext("never found")
        guess: Widget = Wrap([Chip(text, icon="q", dashed=True)])
    else:
        said = language.say(terms.STYLES[each.guess]) if each.guess is not None else ""
        guess = Column(
            [
                Row(
                    [
                        Progress(
                            share / 100, grow=1, width=90, name=language.gettext("chance you gave the truth")
                        ),
                        Label(language.percent(share * 100), size=SMALL, bold=True, side="right", em=40),
                    ],
                    gap=8,
                ),
                Label(language.gettext("you said {style}", style=said), size=SMALL, colour="ink2"),
            ],
            gap=1,
        )
    return Grid([_who(play, each), guess], columns=(0.56, 0.44), gap=10, align="center")


def portraits(play: Play, debrief: Debrief) -> Widget:
    """Return the card of what each of them thought of us, which nobody could see."""
    few = len(debrief.people)
    size = next((size for most, size in _SIZES if few <= most), AVATAR)
    cells: list[Widget] = [_portrait(play, debrief, each, size) for each in debrief.people]
    grid = Grid(cells, columns=(1, 1), gap=12, least=_LEAST)
    return Card([grid], title=play.words.language.gettext("What nobody could see"), icon="team", gap=12)


def _portrait(play: Play, debrief: Debrief, each: Unveiled, size: float) -> Widget:
    """Return one person: the face, the style, how far it came, and trust in us beside the rival's."""
    language, named, sign = play.words.language, play.words.person(each.id), STYLES[each.style]
    face = Avatar(play.words.texts.people[each.id].look, size=size, ground=PAPER, name=named.name)
    style = Span(language.say(terms.STYLES[each.style]), icon=sign.icon, bold=True, colour=sign.tone or "ink")
    head: list[Widget] = [Label(named.name, size=14, bold=True), Text([style], size=SMALL), Space()]
    if debrief.decided:
        opinion, good = each.opinion // 100, each.opinion > 0
        chip = Chip(
            f"{opinion:+d}",
            icon="up" if good else "down",
            tone="green" if good else "verm",
            tooltip=language.gettext("Opinion at the award"),
        )
        head.append(chip)
    relation = Row(
        [Meter(int(each.relation)), Label(language.say(terms.RELATIONS[each.relation]), size=SMALL)], gap=8
    )
    bars: list[Widget] = [
        _bar(each.trust // 100, "f-blue", language.gettext("Trust in you")),
        _bar(each.rival_trust // 100, "f-verm", language.gettext("Trust in the rival")),
    ]
    about = Label(named.title, size=SMALL, colour="ink2")
    guess: list[Widget] = []
    if each.guess is not None:
        said = language.gettext("you said {style}", style=language.say(terms.STYLES[each.guess]))
        guess = [Label(said, size=SMALL, bold=True, colour="green" if each.guess is each.style else "verm")]
    body = Column([Row(head, gap=8), about, *guess, relation, *bars], gap=4, grow=1)
    return Tinted([Row([face, body], gap=14)], pad=(10, 12))


def _bar(level: int, tone: str, name: str) -> Widget:
    """Return how much of 100, with what it is."""
    figure = Label(str(level), size=SMALL, bold=True, side="right")
    return Grid(
        [Label(name, size=SMALL, colour="ink2"), Progress(level / 100, tone=tone, name=name), figure],
        columns=(0.44, 0.46, 0.1),
        gap=8,
        align="center",
    )


def wrong(play: Play, debrief: Debrief) -> Widget | None:
    """Return the card of what stood in the notes as clear and was not so; None where there is nothing."""
    language, words = play.words.language, play.words
    if not debrief.wrong:
        return None
    rows: list[Widget] = [
        Row(
            [
                Label(gist(words.need(need)), grow=1),
                Space(),
                Label(words.person(who).name, size=SMALL, colour="ink2"),
            ]
        )
        for need, who in debrief.wrong
    ]
    return Card(rows, title=language.gettext("Noted as clear, and not so"), icon="warn")
