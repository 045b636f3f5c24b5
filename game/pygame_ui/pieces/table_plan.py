"""Before the table: what we want, how far we go, in which steps, and who of us comes along."""

import dataclasses
import functools
from typing import Final

from game.client import bargain
from game.client.plans import free_colleagues
from game.engine.actions import Action
from game.engine.table_words import Ladder as Steps
from game.engine.vocab import Colleague, Kind
from game.i18n.language import Message, mark
from game.pygame_ui.kit.button import Button
from game.pygame_ui.kit.card import Card
from game.pygame_ui.kit.layout import Column, Grid, Row, Space
from game.pygame_ui.kit.scroll import Scroll
from game.pygame_ui.kit.text import SMALL, Label, Rule, Text
from game.pygame_ui.kit.tile import Tile
from game.pygame_ui.kit.widget import Widget
from game.pygame_ui.pieces.ladder import Ladder, Rungs, options_of
from game.pygame_ui.pieces.rich import spans, strong
from game.pygame_ui.pieces.table_package import Key, issue_name, legend
from game.pygame_ui.playing import Play
from game.voice import terms
from game.voice.words import shown

#: The form of our steps, and what it is in a few words.
STEPS: Final[dict[Steps, tuple[Message, Message]]] = {
    Steps.TAPER: (mark("Ever smaller"), mark("a large step, then less and less")),
    Steps.EQUAL: (mark("All alike"), mark("the same step each round")),
    Steps.LATE: (mark("Late and large"), mark("hold first, give at the end")),
}
#: Shares of the width: issue and ladder.
_COLUMNS: Final = (0.26, 0.74)
#: Most letters of the brief.
_BRIEF: Final = 4_000


@dataclasses.dataclass(slots=True)
class Planned:
    """A plan in the making."""

    target: list[int]
    limit: list[int]
    steps: Steps = Steps.TAPER
    along: Colleague = Colleague.NOBODY
    of_limit: bool = False  # the ladders set the limit

    @classmethod
    def likely(cls, play: Play) -> "Planned":
        """Return a plan to begin with: half of what is cheap, all of it as limit, the engineer along."""
        target, limit = bargain.likely_plan(play.scene)
        along = Colleague.ENGINEER if Colleague.ENGINEER in _free(play) else Colleague.NOBODY
        return cls(target, limit, along=along)

    def choose(self, issue: int, option: int) -> None:
        """Set an option; a target beyond the limit takes the limit along, and the other way round."""
        if self.of_limit:
            self.limit[issue] = option
            self.target[issue] = min(self.target[issue], option)
        else:
            self.target[issue] = option
            self.limit[issue] = max(self.limit[issue], option)

    def action(self) -> Action:
        """Return the move that notes this plan."""
        return Action(
            Kind.PLAN,
            form=self.steps,
            colleague=self.along,
            terms=(tuple(self.target), tuple(self.limit)),
        )


def _free(play: Play) -> list[Colleague]:
    """Return who has the time to come along."""
    scene = play.scene
    return [each for each in free_colleagues(scene) if scene.of(each.name.lower()) >= scene.brief.along]


def aims(play: Play, plan: Planned, *, narrow: bool) -> Widget:
    """Return the card of target and limit."""
    language, scene = play.words.language, play.scene
    keys = [
        (Key("draft"), language.pgettext("table", "target")),
        (Key("limit"), language.pgettext("table", "limit")),
    ]
    which = Row(
        [
            Label(language.gettext("The ladders set"), colour="ink2"),
            Button(
                language.gettext("what we want first"),
                functools.partial(setattr, plan, "of_limit", False),
                chosen=not plan.of_limit,
                key="aim-target",
            ),
            Button(
                language.gettext("how far we go"),
                functools.partial(setattr, plan, "of_limit", True),
                icon="flag",
                chosen=plan.of_limit,
                key="aim-limit",
            ),
        ],
        gap=8,
    )
    rows: list[Widget] = []
    for issue, name in enumerate(scene.names.issues):
        ladder = _ladder(play, plan, issue, name)
        if narrow:
            rows += [Column([issue_name(play, issue), ladder], gap=3), Rule()]
        else:
            pair = [issue_name(play, issue), ladder]
            rows += [Grid(pair, columns=_COLUMNS, gap=8, align="center", grow=1), Rule()]
    parts = [
        which,
        Scroll(Column(rows[:-1], gap=11), key="aims", grow=1),
        Rule(colour="ink"),
        _worth(play, plan),
    ]
    title = language.gettext("Target and limit")
    if narrow:
        return Card([legend(keys), *parts], title=title, icon="target", grow=1)
    return Card(parts, title=title, icon="target", aside=legend(keys), grow=1)


def _ladder(play: Play, plan: Planned, issue: int, name: str) -> Widget:
    language, labels = play.words.language, options_of(play, issue)
    rungs = Rungs(
        labels,
        chosen=plan.target[issue],
        limit=plan.limit[issue],
        least=bargain.written(play.scene)[issue],
    )
    spoken = language.gettext(
        "first {target}, no further than {limit}",
        target=labels[plan.target[issue]],
        limit=labels[plan.limit[issue]],
    )
    return Ladder(
        rungs,
        functools.partial(plan.choose, issue),
        moves=plan.limit[issue] if plan.of_limit else plan.target[issue],
        spoken=spoken,
        name=play.words.issue(name),
        key=f"plan-{issue}",
    )


def _worth(play: Play, plan: Planned) -> Widget:
    """Return what would be earned at the target and at the limit."""
    language, scene, words = play.words.language, play.scene, play.words
    full = bargain.money(scene, int(scene.brief.margin))
    left = [full - bargain.money(scene, bargain.cost(scene, each)) for each in (plan.target, plan.limit)]
    text = language.gettext(
        "Of {full} profit the target keeps {target}, the limit {limit}.",
        full=words.money(full),
        target=strong(language.number(left[0])),
        limit=strong(language.number(left[1])),
    )
    return Row([Text(spans(text), size=15), Space()])


def manner(play: Play, plan: Planned) -> Widget:
    """Return the card of our steps and of who comes along."""
    language = play.words.language
    parts: list[Widget] = [Label(language.gettext("In which steps we give"), size=SMALL, bold=True)]
    for steps, (name, note) in STEPS.items():
        parts.append(
            Tile(
                language.say(name),
                functools.partial(setattr, plan, "steps", steps),
                note=language.say(note),
                chosen=plan.steps is steps,
                key=f"steps-{steps.name}",
            )
        )
    parts += [Rule(), Label(language.gettext("Who comes along"), size=SMALL, bold=True)]
    free = _free(play)
    for each in Colleague:
        busy = each is not Colleague.NOBODY and each not in free
        parts.append(
            Tile(
                language.say(terms.COLLEAGUES[each]),
                functools.partial(setattr, plan, "along", each),
                chosen=plan.along is each,
                locked=language.gettext("has no time left for this customer") if busy else "",
                key=f"along-{each.name}",
            )
        )
    return Card(
        [Scroll(Column(parts, gap=10, pad=(2, 4)), key="manner", grow=1)],
        title=language.gettext("How we go about it"),
        icon="walk",
        grow=1,
    )


def known(play: Play) -> Widget:
    """Return the card of what the scenario says of these talks."""
    text = Label(shown(play.words.texts.brief, _BRIEF), size=SMALL, colour="ink2")
    return Card(
        [Scroll(text, key="brief", grow=1)],
        title=play.words.language.gettext("What this is about"),
        icon="doc",
        grow=1,
    )


def noted(play: Play) -> list[Widget]:
    """Return the plan as it was noted, for looking it up."""
    language, scene, words = play.words.language, play.scene, play.words
    target, limit = bargain.planned(scene, "target"), bargain.planned(scene, "limit")
    if not target:
        return [Label(language.gettext("You sat down without a plan."))]
    rows: list[Widget] = []
    for issue, name in enumerate(scene.names.issues):
        labels = options_of(play, issue)
        aim = language.gettext(
            "{target}, no further than {limit}",
            target=labels[target[issue]],
            limit=labels[limit[issue]],
        )
        rows.append(Row([Label(words.issue(name), bold=True), Space(), Label(aim)]))
    steps = language.say(STEPS[Steps(max(scene.of("ladder"), 0))][0])
    rows.append(Row([Label(language.pgettext("table", "Steps"), bold=True), Space(), Label(steps)]))
    return rows
