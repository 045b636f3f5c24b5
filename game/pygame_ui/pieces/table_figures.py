"""Figures of the negotiation table: how both sides moved, and what a gift would cost before it is given."""

import itertools
from collections.abc import Sequence
from typing import Final

from game.client import bargain
from game.engine.table_words import Priority
from game.i18n.language import Language
from game.pygame_ui.kit.card import Card, Tinted
from game.pygame_ui.kit.chart import Chart, Series
from game.pygame_ui.kit.layout import Column
from game.pygame_ui.kit.scroll import Scroll
from game.pygame_ui.kit.text import SMALL, Label, Span, Text
from game.pygame_ui.kit.widget import Widget
from game.pygame_ui.pieces.ladder import options_of
from game.pygame_ui.pieces.rich import spans, strong
from game.pygame_ui.playing import Play
from game.voice.hints import Strength

#: Sizes of the steps of an axis, in thousands, and how many lines it has at most.
_NICE: Final = (1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1_000, 2_000, 5_000)
_LINES: Final = 4
_THOUSAND: Final = 1_000
#: From this price on the axis counts in thousands.
_LARGE: Final = 20_000
#: A tenth of a percent, in ten-thousandths.
_SHARE_OF_TENTH: Final = 10
#: Steps below this, in units of the chart, are told with a tenth.
_SMALL: Final = 20
#: Steps from which a pattern can be read.
_PATTERN: Final = 2


def concessions(play: Play, rounds: Sequence[bargain.Standing], *, grow: int = 0) -> Widget:
    """Return the card of both sides' steps; what they say to the other side only where hints are on.

    Args:
        play: the game.
        rounds: where both sides stood.
        grow: the share of the height left over that its chart takes.
    """
    language = play.words.language
    parts: list[Widget] = [_chart(play, rounds)]
    mine = [step for step in _given(play, rounds, "ours") if step]
    them = [step for step in _given(play, rounds, "theirs") if step >= 0]
    if mine:
        listed = _listed(play, mine)
        parts.append(Label(language.gettext("You gave: {steps}.", steps=listed), size=SMALL, bold=True))
        reading = _reading(play, mine)
        parts += [Text([Span(reading, icon="bulb", colour="amber")], size=SMALL)] if reading else []
    if them and len(rounds) > _PATTERN:
        listed = _listed(play, them)
        parts.append(Label(language.gettext("They gave: {steps}.", steps=listed), size=SMALL, colour="ink2"))
    parts[0].grow = grow
    return Card(parts, title=_title(play), icon="chart", grow=grow)


def _unit(play: Play) -> int:
    return _THOUSAND if play.scene.brief.list_price >= _LARGE else 1


def _title(play: Play) -> str:
    currency = play.words.currency
    if _unit(play) == 1:
        return play.words.language.gettext("What is paid, {currency}", currency=currency)
    return play.words.language.gettext("What is paid, thousand {currency}", currency=currency)


def _given(play: Play, rounds: Sequence[bargain.Standing], side: str) -> list[int]:
    """Return what a side gave from round to round, in currency units."""
    paid = [_paid(play, package) for package in (getattr(each, side) for each in rounds) if package]
    down = 1 if side == "ours" else -1
    return [down * (before - now) for before, now in itertools.pairwise(paid)]


def _listed(play: Play, steps: Sequence[int]) -> str:
    """Return steps in units of the chart, with a tenth where they are small."""
    sizes = [each / _unit(play) for each in steps]
    small = any(abs(each) < _SMALL and each != round(each) for each in sizes)
    return " · ".join(_figures(play.words.language, sizes, tenths=small))


def _figures(language: Language, sizes: Sequence[float], *, tenths: bool) -> list[str]:
    """Return amounts as they are written, with a tenth where they need it."""
    return [language.number(round(each, 1) if tenths else round(each)) for each in sizes]


def _ends(language: Language, sizes: Sequence[float]) -> list[str]:
    """Return the amounts at which lines end, so exact that they are told apart."""
    exact = {round(each, 1) for each in sizes}
    return _figures(language, sizes, tenths=len({round(each) for each in sizes}) < len(exact))


def _paid(play: Play, package: Sequence[int]) -> int:
    """Return what comes in for a package: the list price less all that it costs us."""
    scene = play.scene
    return int(scene.brief.list_price) - bargain.money(scene, bargain.cost(scene, package))


def _chart(play: Play, rounds: Sequence[bargain.Standing]) -> Widget:
    scene, language, unit = play.scene, play.words.language, _unit(play)
    rounds = rounds or [bargain.Standing(0, bargain.ours(scene), bargain.theirs(scene))]
    ours = [(float(n), _paid(play, each.ours) / unit) for n, each in enumerate(rounds)]
    theirs = [(float(n), _paid(play, each.theirs) / unit) for n, each in enumerate(rounds) if each.theirs]
    limit = bargain.planned(scene, "limit")
    stop = _paid(play, limit) / unit if limit else None
    heights = [height for _, height in ours + theirs] + ([stop] if stop is not None else [])
    last = max(int(scene.brief.rounds), len(rounds) - 1)
    across = [(0.0, language.pgettext("table", "start"))] + [(float(n), str(n)) for n in range(1, last + 1)]
    sizes = [ours[-1][1], theirs[-1][1] if theirs else ours[-1][1], ours[-1][1] if stop is None else stop]
    end, their_end, stop_end = _ends(language, sizes)
    series = [Series(ours, steps=True, mark="circle", label=language.gettext("you {amount}", amount=end))]
    if theirs:
        label = language.gettext("they {amount}", amount=their_end)
        series.append(Series(theirs, "f-verm", "verm", steps=True, dashed=True, mark="triangle", label=label))
    if stop is not None:
        label = language.gettext("limit {amount}", amount=stop_end)
        ends = [(0.0, stop), (float(last), stop)]
        series.append(Series(ends, "f-amber", "amber", dashed=True, label=label, width=1.5))
    name = language.gettext("Steps of both sides from round to round")
    return Chart(series, across=across, up=_axis(language, heights), name=name)


def _axis(language: Language, heights: Sequence[float]) -> list[tuple[float, str]]:
    """Return a few round amounts from below the lowest to above the highest."""
    low, high = min(heights), max(heights)
    step = next((each for each in _NICE if (high - low) / each <= _LINES - 1), _NICE[-1])
    first, last = int(low // step) * step, -int(-high // step) * step
    if first == last:
        first, last = first - step, last + step
    return [(float(each), language.number(each)) for each in range(first, last + 1, step)]


def _reading(play: Play, steps: Sequence[int]) -> str:
    """Return what our own pattern says to the other side, where hints are on and there is one."""
    if play.strength is Strength.OFF or len(steps) < _PATTERN:
        return ""
    play.hinted.add(play.strength)
    language = play.words.language
    if steps[-1] > steps[-2]:
        return language.gettext("A step that grows says: wait, and more will come.")
    if steps[-1] == steps[-2]:
        return language.gettext("Equal steps say: there is one more.")
    return language.gettext("Shrinking steps say: the limit is near.")


def before_you_give(play: Play, package: Sequence[int]) -> Widget:
    """Return the card of what the next gifts would cost, from our own figures and what they said."""
    language = play.words.language
    parts: list[Widget] = [_arithmetic(play, package)]
    gifts = bargain.next_gifts(play.scene, package)
    if gifts:
        parts.append(_gift(play, package, *gifts[0]))
    parts += [_from_manager(line) for line in play.hints()]
    parts.append(
        Label(language.gettext("From your own figures and what was said here."), size=SMALL, colour="ink2")
    )
    return Card(
        [Scroll(Column(parts, gap=8), key="before", grow=1)],
        title=language.gettext("Before you give"),
        icon="bulb",
    )


def _arithmetic(play: Play, package: Sequence[int]) -> Widget:
    """Return what the next step of the price would ask for."""
    scene, words = play.scene, play.words
    issue = max(int(scene.brief.price), 0)
    most = int(scene.brief.options[issue]) - 1
    option = min(package[issue] + 1, most)
    more = bargain.cost_of(scene, issue, option) - bargain.cost_of(scene, issue, 0)
    item = words.language.gettext(
        "{issue} {option}",
        issue=words.issue(scene.names.issues[issue]),
        option=options_of(play, issue)[option],
    )
    return Tinted([Text(earned(play, item, more))], tone="blue", pad=(8, 10))


def earned(play: Play, item: str, share: int) -> list[Span | str]:
    """Return what must be sold to earn back a cost, as rich text."""
    language, back = play.words.language, bargain.earning_back(play.scene, share)
    money = play.words.money(bargain.money(play.scene, share))
    if back is None:
        return spans(language.gettext("{item} leaves nothing to earn.", item=strong(item)))
    return spans(
        language.gettext(
            "{item} costs {money}: {more} more has to be sold for the same profit.",
            item=strong(item),
            money=money,
            more=strong(percent(language, back)),
        )
    )


def percent(language: Language, tenths: int) -> str:
    """Return tenths of a percent as they are written beside money."""
    return language.percent(tenths * _SHARE_OF_TENTH)


def _gift(play: Play, package: Sequence[int], issue: int, share: int) -> Widget:
    """Return the gift that costs us least, and what they said of it."""
    scene, words = play.scene, play.words
    language = words.language
    option = options_of(play, issue)[package[issue] + 1]
    item = language.gettext("{issue} {option}", issue=words.issue(scene.names.issues[issue]), option=option)
    fields = {"item": strong(item), "money": words.money(bargain.money(scene, share))}
    told = Priority(int(scene.seen.priority[issue, 0]))
    if told is Priority.DEAR:
        text = language.gettext("{item} costs {money}. They said it matters a great deal.", **fields)
    elif told is Priority.UNKNOWN:
        text = language.gettext("{item} costs {money}. What it is worth to them nobody has said.", **fields)
    else:
        text = language.gettext("{item} costs {money}. It does not matter much to them.", **fields)
    return Tinted([Text(spans(text))], tone="green", pad=(8, 10))


def _from_manager(line: str) -> Widget:
    return Tinted([Text([Span(line, icon="user", colour="amber")], size=SMALL)], tone="amber", pad=(6, 10))
