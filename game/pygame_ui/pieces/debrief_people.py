"""The people as they really were, beside what the trainee guessed."""

from game.engine.vocab import Style
from game.pygame_ui.kit.card import Card, Chip
from game.pygame_ui.kit.layout import Column, Grid, Row, Space, Wrap
from game.pygame_ui.kit.meter import Meter, Progress
from game.pygame_ui.kit.scroll import Scroll
from game.pygame_ui.kit.text import SMALL, Icon, Label, Rule
from game.pygame_ui.kit.widget import Widget
from game.pygame_ui.pieces.faces import STYLES, Avatar
from game.pygame_ui.pieces.table_people import PAPER
from game.pygame_ui.playing import Play
from game.voice import terms
from game.voice.hindsight import Debrief, Unveiled
from game.voice.words import gist


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
    language = play.words.language
    heads = [
        Label(text, size=SMALL, bold=True)
        for text in (
            language.gettext("Person"),
            language.gettext("Relationship"),
            language.gettext("Trust in you"),
            language.gettext("Trust in the rival"),
            language.gettext("Opinion at the award"),
        )
    ]
    shares = (0.3, 0.2, 0.17, 0.17, 0.16)
    rows: list[Widget] = [Grid(list(heads), columns=shares, gap=10), Rule(colour="ink")]
    for each in debrief.people:
        relation = Column(
            [
                Meter(int(each.relation)),
                Label(language.say(terms.RELATIONS[each.relation]), size=SMALL, colour="ink2"),
            ],
            gap=2,
        )
        opinion = each.opinion // 100
        cells: list[Widget] = [
            _who(play, each),
            relation,
            _bar(each.trust // 100, "f-blue", language.gettext("Trust in you")),
            _bar(each.rival_trust // 100, "f-verm", language.gettext("Trust in the rival")),
            Wrap(
                [
                    Chip(
                        f"{opinion:+d}",
                        icon="up" if opinion > 0 else "down",
                        tone="green" if opinion > 0 else "verm",
                    )
                ]
            ),
        ]
        rows += [Grid(cells, columns=shares, gap=10, align="center"), Rule()]
    return Card(
        [Scroll(Column(rows[:-1], gap=7), key="portraits", grow=1)],
        title=language.gettext("What nobody could see"),
        icon="team",
        grow=1,
    )


def _bar(level: int, tone: str, name: str) -> Widget:
    return Row(
        [
            Progress(level / 100, tone=tone, grow=1, width=70, name=name),
            Label(str(level), size=SMALL, bold=True),
        ]
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
