"""After the handshake: one small wish more, and the minutes that are to be read before they are signed."""

import functools
from collections.abc import Callable
from typing import Final

from game.client import bargain
from game.engine.actions import Action
from game.engine.table_words import Favour
from game.engine.vocab import Kind
from game.pygame_ui.kit.button import Choice
from game.pygame_ui.kit.card import Card, Chip
from game.pygame_ui.kit.layout import Column, Grid, Row, Space
from game.pygame_ui.kit.scroll import Scroll
from game.pygame_ui.kit.text import Heading, Label, Rule
from game.pygame_ui.kit.widget import Widget
from game.pygame_ui.pieces.ladder import LadderPicture, Rungs, options_of
from game.pygame_ui.pieces.table_package import Key, issue_name, legend
from game.pygame_ui.playing import Play
from game.voice.table_said import spoken_at_table

#: Shares of the width: issue, what the minutes say, what can be said to it.
_PAPER: Final = (0.3, 0.25, 0.45)
#: Where a column of them would be narrower than this, in lengths of the text, there are two.
_LEAST: Final = 90
_ICONS: Final = {Favour.GIVE: "gift", Favour.TRADE: "swap", Favour.REFUSE: "shield"}


def wish(play: Play, act: Callable[[Action], None], why: Callable[[Action], str]) -> Widget:
    """Return the card of the one thing more that they ask for, with what can be said.

    Args:
        play: the game.
        act: makes a move.
        why: says why a move is impossible, nothing where it is not.
    """
    language, scene, words = play.words.language, play.scene, play.words
    issue = scene.of("extra")
    now = bargain.ours(scene)[issue]
    labels = options_of(play, issue)
    wanted = min(now + 1, len(labels) - 1)
    share = bargain.cost_of(scene, issue, wanted) - bargain.cost_of(scene, issue, now)
    money = words.money(bargain.money(scene, share))
    asked = language.gettext(
        "After the yes they ask for {issue} {option}. It would cost {money}.",
        issue=words.issue(scene.names.issues[issue]),
        option=labels[wanted],
        money=money,
    )
    choices: list[Widget] = []
    for number, favour in enumerate((Favour.GIVE, Favour.TRADE, Favour.REFUSE), 1):
        action = Action(Kind.EXTRA, form=favour)
        choices.append(
            Choice(
                spoken_at_table(words, scene, action),
                functools.partial(act, action),
                icon=_ICONS[favour],
                cost="" if favour is Favour.REFUSE else money,
                digit=str(number),
                locked=why(action),
                first=number == 1,
                key=f"extra-{favour.name}",
            )
        )
    rungs = Rungs(labels, last=now, wish=wanted)
    keys = [
        (Key("last"), language.pgettext("table", "agreed")),
        (Key("wish"), language.pgettext("table", "they ask")),
    ]
    parts: list[Widget] = [
        Label(asked, size=15),
        Row([issue_name(play, issue), Space(), legend(keys)]),
        LadderPicture(rungs, name=words.issue(scene.names.issues[issue])),
        *choices,
    ]
    return Card(
        [Scroll(Column(parts, gap=12, pad=4), key="wish", grow=1)],
        title=language.gettext("One thing more"),
        icon="gift",
    )


def notes(play: Play) -> Widget:
    """Return the card of what was said, as we noted it."""
    language, scene = play.words.language, play.scene
    rows: list[Widget] = []
    for issue, option in enumerate(bargain.ours(scene)):
        label = options_of(play, issue)[option]
        rows += [Row([issue_name(play, issue), Space(), Label(label)]), Rule()]
    return Card(
        [Scroll(Column(rows[:-1], gap=9), key="notes", grow=1)],
        title=language.gettext("Your notes: what was said"),
        icon="pen",
    )


def minutes(play: Play, act: Callable[[Action], None], why: Callable[[Action], str]) -> Widget:
    """Return the card of their minutes: each item can be challenged.

    Args:
        play: the game.
        act: makes a move.
        why: says why a move is impossible, nothing where it is not.
    """
    language, scene, words = play.words.language, play.scene, play.words
    who = words.name(scene, scene.met)
    rows: list[Widget] = []
    for issue, option in enumerate(scene.seen.minuted[:, 0].tolist()):
        action = Action(Kind.CHECK, item=issue)
        said = options_of(play, issue)[max(option, 0)]
        reason = why(action)
        button: Widget = Choice(
            language.gettext("That is not what was said"),
            functools.partial(act, action),
            digit="" if reason else str(issue + 1),
            small=True,
            first=issue == 0,
            key=f"check-{issue}",
        )
        if reason:
            button = Row([Chip(language.gettext("gone through"), icon="check", tone="green"), Space()])
        parts = [issue_name(play, issue), Label(said, size=15, bold=True), button]
        rows += [Grid(parts, columns=_PAPER, gap=8, align="center", least=_LEAST, grow=1), Rule()]
    head = Heading(language.gettext("Minutes of the talks, written by {who}", who=who), size=15)
    return Card(
        [head, Rule(colour="ink"), Scroll(Column(rows[:-1], gap=8, pad=2), key="minutes", grow=1)],
        title=language.gettext("Their minutes"),
        icon="doc",
        grow=1,
    )
