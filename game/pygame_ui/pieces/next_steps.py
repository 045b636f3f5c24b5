"""What can be done at the desk: the few sensible steps with their numbers, and what was told before."""

from collections.abc import Callable
from typing import Final

from game.client.chapters import card
from game.client.moment import Offered
from game.client.steps import IN_SHORT, LATE, runs_over, speaks_for
from game.engine.actions import Action
from game.engine.codes import Happening
from game.engine.vocab import Kind, Phase
from game.pygame_ui.kit.button import Choice
from game.pygame_ui.kit.card import Chip, Tinted
from game.pygame_ui.kit.kit import Kit
from game.pygame_ui.kit.layout import Column, Grid, Row, Wrap
from game.pygame_ui.kit.scroll import Scroll
from game.pygame_ui.kit.text import SMALL, Label, Span, Text
from game.pygame_ui.kit.widget import Size, Widget
from game.pygame_ui.pieces.all_moves import MOVES
from game.pygame_ui.pieces.people import capital
from game.pygame_ui.pieces.told import told
from game.pygame_ui.playing import Beat, Play
from game.voice.offers import named, step

#: The key that leads to the whole palette and back.
ALL: Final = "0"
#: Height on the drawing board that what was told has at least.
_ASIDE: Final = 96


class Aside(Scroll):
    """What was told, beside the steps: as high as they are, however much there is to read."""

    def measure(self, kit: Kit, width: int) -> Size:
        """Little of its own."""
        return width, self.least_height(kit, width)

    def least_height(self, kit: Kit, width: int) -> int:
        """A few lines."""
        return min(kit.em(_ASIDE), self.children[0].size(kit, width)[1])


def steps_of(play: Play) -> list[Offered]:
    """Return the offers of the moment that are no answers to a message."""
    return [each for each in play.moment.offers if each.action.kind is not Kind.REPLY]


def answers_of(play: Play) -> list[Offered]:
    """Return the answers to the message that waits."""
    return [each for each in play.moment.offers if each.action.kind is Kind.REPLY]


def next_steps(
    play: Play,
    on_take: Callable[[Action], None],
    on_all: Callable[[], None],
    columns: int,
) -> Widget:
    """Return the steps and the way to all moves.

    Args:
        play: the game in hand.
        on_take: takes the action of a step.
        on_all: shows the whole palette.
        columns: how many stand side by side.
    """
    language, steps = play.words.language, steps_of(play)
    rows: list[Widget] = [step_row(play, each, on_take, first=place == 0) for place, each in enumerate(steps)]
    alone = bool(len(rows) % columns)  # whether a place is left beside the last step
    everything = Choice(
        language.gettext("All moves"),
        on_all,
        note=language.gettext("with costs and reasons") if alone or columns == 1 else "",
        icon="menu",
        digit=ALL,
        key="all-moves",
    )
    if alone or columns == 1:
        return Grid([*rows, everything], columns=[1] * columns, gap=8)
    for each in (rows[-1], everything):  # no row for one place: the map needs the height
        each.grow = 1
    last = Row([rows[-1], everything], gap=8, align="stretch")
    return Grid([*rows[:-1], last], columns=[1] * columns, gap=8)


def step_row(play: Play, each: Offered, on_take: Callable[[Action], None], *, first: bool = False) -> Choice:
    """Return the row of a step: below it what speaks for it or against it, at the right what it takes."""
    form = speaks_for(play.scene, each.action)
    forms = [*([form[1]] if form else []), *([LATE[0]] if runs_over(play.scene, each.action) else [])]
    reasons = ", ".join(map(play.words.language.say, forms))
    short, scene = IN_SHORT.get(each.action.kind), play.scene
    text = play.words.language.say(short, who=named(play.words, scene, each.action)) if short else each.text
    return Choice(
        text,
        lambda: on_take(each.action),
        note=capital(reasons),
        cost=next(iter(prices(play, each.action)), ""),
        tooltip=", ".join([*each.reasons, each.cost]),
        icon=MOVES[each.action.kind][0],
        digit=str(each.number) if each.number <= 9 else "",
        first=first,
        key=f"step-{each.number}",
    )


def prices(play: Play, action: Action) -> list[str]:
    """Return what a move takes at most in very few letters: time and money, and time alone."""
    scene, language, kind = play.scene, play.words.language, action.kind
    brief = scene.brief
    minutes, money = int(brief.minutes[kind]), int(brief.money[kind])
    if kind is Kind.VISIT:
        level = max(scene.about("level", action.person), 0) if action.person >= 0 else 0
        minutes += brief.travel + int(brief.span[level])
    time = [language.minutes(minutes)] if minutes else []
    amount = [language.number(money)] if money else []
    if time and amount:
        return [language.gettext("{time} + {money}", time=time[0], money=amount[0]), *time]
    return time or amount


def last_told(play: Play) -> list[Widget]:
    """Return what was told of the last move, what should not wait, and what the manager says."""
    beat, parts = play.last, list[Widget]()
    if beat is not None:
        said = [each for each in beat.said if each.text.strip()]
        parts += _done(play, beat)
        parts += told(play.words, beat.played.after, said, label=beat.label)
        parts += [Text([Span(line, icon="clock", colour="verm")]) for line in beat.due]
    hints = play.hints()
    if hints:
        parts.append(
            Tinted(
                [Text([Span(line, icon="bulb", colour="amber")], size=SMALL) for line in hints], tone="amber"
            )
        )
    if beat is None:
        title, *lines = card(play.words, play.scenario.chapters, play.chapter)
        parts = [Label(title, bold=True), *(Label(line) for line in lines), *parts]
    elif not parts:
        nothing = play.words.language.gettext("A quiet week. Nothing new has reached you.")
        parts.append(Label(nothing, colour="ink2"))
    return [Column(parts, gap=6)]


def _done(play: Play, beat: Beat) -> list[Widget]:
    """Return what a move at the desk was, what it took, and whether somebody said no to it."""
    language, played = play.words.language, beat.played
    if played.before.phase is not Phase.DESK or played.action.kind is Kind.GO_ON:
        return []
    chips: list[Widget] = [Label(step(play.words, played.before, played.action), bold=True)]
    spent = played.before.of("left") - played.after.of("left")
    if played.before.week == played.after.week and spent > 0:
        chips.append(Chip(language.minutes(spent), icon="hour"))
    asked = [each.value for each in played.events if each.kind is Happening.CONTACT]
    if asked and not any(asked):
        chips.append(Chip(language.gettext("Not this time"), icon="x", tone="verm"))
    return [Wrap(chips)]
