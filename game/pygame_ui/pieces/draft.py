"""The parts of a proposal: what leads it, what is offered and promised, who reads it first."""

import dataclasses
import functools
from collections.abc import Callable, Iterator
from typing import Final

from game.client import bargain
from game.client.plans import PROMISES, proposal_of
from game.client.value_pages import builder
from game.engine.actions import Action
from game.engine.choices import MOST_LEADING
from game.engine.vocab import Kind, Mark, Pledge, Relation, Told
from game.exact.shares import FULL
from game.i18n.language import Message, mark
from game.pygame_ui.kit.button import Choice
from game.pygame_ui.kit.card import Card, Chip, Tinted, Tone
from game.pygame_ui.kit.layout import Column, Grid, Row, Space
from game.pygame_ui.kit.scroll import Scroll
from game.pygame_ui.kit.text import SMALL, Label, Rule, Span, Text
from game.pygame_ui.kit.tile import Tile
from game.pygame_ui.kit.widget import Widget
from game.pygame_ui.pieces.ladder import Ladder, Rungs, options_of
from game.pygame_ui.pieces.moves import why
from game.pygame_ui.pieces.needs import LAYERS, tree
from game.pygame_ui.pieces.rich import spans, strong
from game.pygame_ui.pieces.table_figures import percent
from game.pygame_ui.pieces.table_package import NO_FIGURE, issue_name
from game.pygame_ui.playing import Play
from game.voice import terms
from game.voice.offers import leading
from game.voice.pages import cost

#: Promises, and what each of them is in a few words.
_PLEDGES: Final[dict[Pledge, Message]] = {
    Pledge.PLAIN: mark("Plain"),
    Pledge.CAREFUL: mark("Careful"),
    Pledge.BOLD: mark("Bold"),
}
#: Who may read the draft: at most so many, those who know us best first.
_READERS: Final = 4
#: How far a need stands to the right of its parent.
_INDENT: Final = 14
_DEEPEST: Final = 3
#: Shares of the width: issue, ladder, cost.
_COLUMNS: Final = (0.25, 0.6, 0.15)


@dataclasses.dataclass(slots=True)
class Writing:
    """A proposal that is being written."""

    needs: list[int]
    options: list[int]
    pledge: Pledge = Pledge.PLAIN

    @classmethod
    def likely(cls, play: Play) -> "Writing":
        """Return a proposal to begin with: led by what is known best, at the list price, promised plainly."""
        scene = play.scene
        return cls(sorted(leading(scene)), [0] * len(scene.brief.options))

    def turn(self, need: int) -> None:
        """Let a need lead, or no more."""
        if need in self.needs:
            self.needs.remove(need)
        else:
            self.needs.append(need)

    def choose(self, issue: int, option: int) -> None:
        """Offer another option."""
        self.options[issue] = option

    def action(self) -> Action:
        """Return the move that hands it in."""
        return proposal_of(Action(Kind.PROPOSE), self.needs, self.options, self.pledge)


def parts(play: Play) -> Widget:
    """Return the card of the five parts as they follow from what was found."""
    rows: list[Widget] = []
    for line in builder(play.words, play.scene):
        number, _, rest = line.partition(" ")
        if number.isdecimal() and rest:
            rows += [Rule()] if rows else []
            rows.append(Row([Chip(number, tone="blue"), Label(rest, grow=1)], gap=8, align="start"))
        else:
            rows.append(Label(line, size=SMALL, colour="ink2"))
    title = play.words.language.gettext("The five parts so far")
    return Card([Scroll(Column(rows, gap=8), key="parts", grow=1)], title=title, icon="doc", grow=1)


def leads(play: Play, writing: Writing) -> Widget:
    """Return the card of the needs among which those that lead are chosen."""
    language, scene, words = play.words.language, play.scene, play.words
    rows: list[Widget] = []
    for found in tree(scene):
        need, chosen = found.need, found.need in writing.needs
        full = len(writing.needs) >= MOST_LEADING and not chosen
        tile = Tile(
            words.short(scene.names.needs[need]),
            functools.partial(writing.turn, need),
            note=_known(play, need),
            chosen=chosen,
            locked=language.gettext("Three at most; take one out first.") if full else "",
            key=f"lead-{need}",
            tooltip=words.need(scene.names.needs[need]),
        )
        deep = min(found.depth, _DEEPEST)
        rows.append(Column([tile], pad=(0, 0, 0, _INDENT * deep)))
    if not rows:
        rows = [Label(language.gettext("Nobody has told you of a need yet."), colour="ink2")]
    count = language.gettext("{count} of {most}", count=len(writing.needs), most=MOST_LEADING)
    return Card(
        [Scroll(Column(rows, gap=6, pad=(3, 4)), key="leads", grow=1)],
        title=language.gettext("What leads it"),
        icon="tree",
        aside=Label(count, size=SMALL, bold=True),
        grow=1,
    )


def _known(play: Play, need: int) -> str:
    """Return the layer of a need, how well it is known, and whether it is agreed in our words."""
    scene, language = play.scene, play.words.language
    told = scene.best_told(need)
    layer = language.say(
        next(text for each, text in LAYERS.items() if each == int(scene.seen.layer[need, 0]))
    )
    if told is Told.CLEAR and (scene.seen.paid[need, :, 0] & 8).any():
        return language.gettext("{layer}, clear, agreed in your words", layer=layer)
    if told is Told.CLEAR:
        return language.gettext("{layer}, clear", layer=layer)
    return language.gettext("{layer}, only heard", layer=layer)


def quotation(play: Play, writing: Writing, *, narrow: bool) -> Widget:
    """Return the card of the terms: a ladder for each issue, and what is left for us."""
    language, scene, words = play.words.language, play.scene, play.words
    rows: list[Widget] = []
    for issue in range(len(scene.names.issues)):
        labels = options_of(play, issue)
        share = bargain.cost_of(scene, issue, writing.options[issue])
        money = language.number(bargain.money(scene, share)) if share else NO_FIGURE
        ladder = Ladder(
            Rungs(labels, chosen=writing.options[issue]),
            functools.partial(writing.choose, issue),
            spoken=labels[writing.options[issue]],
            name=words.issue(scene.names.issues[issue]),
            key=f"term-{issue}",
        )
        price = Label(money, side="right", colour="ink" if share else "ink2")
        if narrow:
            rows.append(Column([Row([issue_name(play, issue), Space(), price]), ladder], gap=3))
        else:
            cells = [issue_name(play, issue), ladder, price]
            rows += [Rule()] if rows else []
            rows.append(Grid(cells, columns=_COLUMNS, gap=8, align="center", grow=1))
    share = bargain.cost(scene, writing.options)
    worth = bargain.money(scene, FULL - share)
    full = bargain.money(scene, int(scene.brief.margin))
    line = language.gettext(
        "Worth {price} to us; {left} of {full} profit is left.",
        price=strong(words.money(worth)),
        left=strong(language.number(full - bargain.money(scene, share))),
        full=language.number(full),
    )
    total: list[Widget] = [Text(spans(line), size=14)]
    back = bargain.earning_back(scene, share) if share else None
    if back is not None:
        more = language.gettext("{share} more sales earn it back.", share=percent(language, back))
        total.append(Label(more, size=SMALL, bold=True, colour="verm"))
    return Card(
        [Scroll(Column(rows, gap=8), key="terms", grow=1), Rule(colour="ink"), *total],
        title=language.gettext("What we offer"),
        icon="money",
        grow=1,
    )


def promise(play: Play, writing: Writing) -> Widget:
    """Return the card of what is promised."""
    language = play.words.language
    tiles: list[Widget] = [
        Tile(
            language.say(_PLEDGES[each]),
            functools.partial(setattr, writing, "pledge", each),
            note=language.say(terms.PLEDGES[each]),
            chosen=writing.pledge is each,
            key=f"pledge-{each.name}",
        )
        for each in sorted(PROMISES)
    ]
    return Card(
        [Grid(tiles, columns=[1.0] * len(tiles), gap=8, least=110)],
        title=language.gettext("What we promise"),
        icon="shake",
    )


def readers(play: Play, act: Callable[[Action], None]) -> Widget:
    """Return the card of who might read the draft first, which is a move of its own."""
    language, scene, words = play.words.language, play.scene, play.words
    rows: list[Widget] = []
    for person in _likely_readers(play):
        action = Action(Kind.SHOW_DRAFT, person=person)
        if scene.about("draft", person):
            rows.append(
                Chip(
                    language.gettext("{who} has read it", who=words.name(scene, person)),
                    icon="check",
                    tone="green",
                )
            )
            continue
        rows.append(
            Choice(
                words.name(scene, person),
                functools.partial(act, action),
                note=words.person(scene.names.people[person]).title,
                cost=cost(words, scene, action),
                locked=why(play, action),
                key=f"reader-{person}",
            )
        )
    if not rows:
        rows = [Label(language.gettext("Nobody knows you well enough yet."), size=SMALL, colour="ink2")]
    return Card(
        [Scroll(Column(rows, gap=6, pad=(2, 3)), key="readers", grow=1)],
        title=language.gettext("Who reads the draft first"),
        icon="eye",
        grow=1,
    )


def _likely_readers(play: Play) -> list[int]:
    """Return those who know us, best first; who has read it stays on the list."""
    scene = play.scene
    known = [each for each in scene.people if scene.about("relation", each) >= Relation.ACQUAINTANCE]
    known.sort(key=lambda each: (-scene.about("draft", each), -scene.about("relation", each)))
    return known[:_READERS]


def quality(play: Play, writing: Writing) -> Widget:
    """Return the card of what makes it good, from what can be seen."""
    language = play.words.language
    rows: list[Widget] = [_follows(*each) for each in _grounds(play, writing)]
    return Card(
        [Scroll(Column(rows, gap=8), key="quality", grow=1)],
        title=language.gettext("What makes it good"),
        icon="star",
        grow=1,
    )


def _follows(text: str, tone: Tone, icon: str) -> Widget:
    return Tinted([Text([Span(text, icon=icon, colour=tone or "ink2")], size=SMALL)], tone=tone, pad=(6, 9))


def _grounds(play: Play, writing: Writing) -> Iterator[tuple[str, Tone, str]]:
    """Yield what the quality of the proposal follows from, the weightiest first."""
    language, scene = play.words.language, play.scene
    clear = sum(scene.best_told(need) is Told.CLEAR for need in scene.needs)
    yield (
        language.gettext(
            "Half of it is what you found out: {clear} of the {found} needs you heard of are clear.",
            clear=clear,
            found=len(scene.needs),
        ),
        "green" if clear * 2 >= len(scene.needs) > 0 else "amber",
        "search",
    )
    agreed = sum(bool((scene.seen.paid[need, :, 0] & 8).any()) for need in writing.needs)
    lead = sum(scene.best_told(need) is Told.CLEAR for need in writing.needs)
    yield (
        language.gettext(
            "A third is what leads it: {clear} of {count} clear, {agreed} agreed in your words.",
            clear=lead,
            count=len(writing.needs),
            agreed=agreed,
        ),
        "green" if writing.needs and lead == len(writing.needs) else "amber",
        "tree",
    )
    marks = int((scene.seen.mark[:, 0] == Mark.OURS).sum())
    written = bool(scene.seen.mark[:, 0].any())
    if written:
        text = language.ngettext(
            "The rest is your mark on the requirement: {count} line.",
            "The rest is your mark on the requirement: {count} lines.",
            marks,
        )
    else:
        text = language.gettext("The rest is your mark on the requirement, which is not written yet.")
    yield text, "green" if marks else "", "pen"
    read = sum(scene.about("draft", person) > 0 for person in scene.people)
    if read:
        yield language.gettext("Somebody inside has read it, and it has become theirs too."), "green", "eye"
    else:
        yield language.gettext("Who reads the draft first corrects it, and speaks for it."), "", "eye"
    if writing.pledge is Pledge.BOLD:
        yield language.gettext("A bold promise reads well, and comes back after signing."), "amber", "warn"
